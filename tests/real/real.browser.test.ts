/** Real runs on the browser's own Workers. */
import { afterAll, describe, expect, test } from 'vitest';
import { keyOf } from '../../src/explore/outcome.ts';
import type { Outcome } from '../../src/explore/report.ts';
import { prepare } from '../../src/machine/prepare.ts';
import { RUN } from '../../src/real/memory.ts';
import { scheduleOf, traceOf } from '../../src/real/merge.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';
import { obstacle, pageCrew } from '../../src/session/real-crew.ts';
import { predicted, runsForReal } from './predicted.ts';

const RUNS = 20;
const crew = pageCrew();
afterAll(() => crew.end());

test('this page can run threads for real', () => {
  expect(obstacle()).toBe(null);
});

const VARIANTS = CATALOGUE.flatMap((scenario) =>
  scenario.variants.filter(runsForReal).map((variant) => [`${scenario.id} ${variant.id}`, variant] as const),
);

describe('whatever is observed has been predicted', () => {
  test.each(VARIANTS)('%s', async (_, { source, options }) => {
    const chosen: Options = { ...DEFAULT_OPTIONS, ...options, model: 'free-threaded' };
    const { program } = prepare(source);
    if (program === null) throw new Error('does not compile');
    const { complete, keys } = predicted(program, chosen);
    for (let i = 0; i < RUNS; i++) {
      const run = await crew.run({ source, options: chosen, speed: 100, notes: true, patience: 60_000 });
      expect(run.fault).toBe(null);
      expect([RUN.over, RUN.hang]).toContain(run.ended);
      const trace = traceOf(program, chosen, scheduleOf(run.told, chosen.seed));
      expect(trace.misfits).toEqual([]);
      if (!run.told.some(({ readClock }) => readClock)) expect(trace.stdout).toBe(run.stdout);
      expect(trace.ending?.kind).toBe(run.judgement?.ending);
      if (complete) expect([...keys]).toContain(keyOf(run.judgement as Outcome));
    }
  });
});
