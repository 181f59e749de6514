/** Real runs on the browser's own Workers: whatever is observed has been predicted. */
import { afterAll, expect, test } from 'vitest';
import { keyOf } from '../../src/explore/outcome.ts';
import type { Outcome } from '../../src/explore/report.ts';
import { RUN } from '../../src/real/memory.ts';
import { scheduleOf, traceOf } from '../../src/real/merge.ts';
import { obstacle, pageCrew } from '../../src/session/real-crew.ts';
import { PATIENCE, predicted, REAL_VARIANTS } from './predicted.ts';

const RUNS = 20;
const crew = pageCrew();
afterAll(() => crew.end());

test('this page can run threads for real', () => {
  expect(obstacle()).toBe(null);
});

test.each(REAL_VARIANTS)('%s: observed is a part of predicted', async (_, { source, options, program }) => {
  const { complete, keys } = predicted(program, options);
  for (let i = 0; i < RUNS; i++) {
    const run = await crew.run({ source, options, speed: 100, notes: true, patience: PATIENCE });
    expect(run.fault).toBe(null);
    expect([RUN.over, RUN.hang]).toContain(run.ended);
    const trace = traceOf(program, options, scheduleOf(run.told, options.seed));
    expect(trace.misfits).toEqual([]);
    if (!run.told.some(({ readClock }) => readClock)) expect(trace.stdout).toBe(run.stdout);
    expect(trace.ending?.kind).toBe(run.judgement?.ending);
    if (complete) expect([...keys]).toContain(keyOf(run.judgement as Outcome));
  }
});
