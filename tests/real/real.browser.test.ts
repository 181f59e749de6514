/** Real runs on the browser's own Workers: whatever is observed has been predicted. */
import { afterAll, expect, test } from 'vitest';
import { keyOf } from '../../src/explore/outcome.ts';
import type { Outcome } from '../../src/explore/report.ts';
import { RUN } from '../../src/real/memory.ts';
import { obstacle, pageCrew } from '../../src/session/real-crew.ts';
import { expectFollowed, PATIENCE, predicted, REAL_VARIANTS, runsOf, runsOr } from './predicted.ts';

const RUNS = 20;
/** Milliseconds for all runs of one program. */
const TIMEOUT = 300_000 + runsOr(RUNS) * 2_000;
const crew = pageCrew();
afterAll(() => crew.end());

test('this page can run threads for real', () => {
  expect(obstacle()).toBe(null);
});

test.each(REAL_VARIANTS)(
  '%s: observed is a part of predicted',
  async (name, { source, options, program }) => {
    const { complete, keys } = predicted(program, options);
    for (let i = 0; i < runsOf(name, RUNS); i++) {
      const run = await crew.run({ source, options, speed: 100, notes: true, patience: PATIENCE });
      expect([RUN.over, RUN.hang]).toContain(run.ended);
      expectFollowed(run, program, options);
      if (complete) expect([...keys]).toContain(keyOf(run.judgement as Outcome));
    }
  },
  TIMEOUT,
);
