/**
 * Real runs of the catalogue on Node's Workers: whatever is observed has been predicted by the explorer; and each
 * outcome's witness, forced on the Workers (replay for real), ends as the explorer said.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '../../src/explore/outcome.ts';
import type { Outcome } from '../../src/explore/report.ts';
import { parseSchedule } from '../../src/scheduler/schedule.ts';
import { type TestCrew, testCrew } from './node-crew.ts';
import {
  expectFollowed,
  PATIENCE,
  type Predicted,
  predicted,
  REAL_VARIANTS,
  runsOf,
  runsOr,
} from './predicted.ts';

/** Twenty of each are made in the browser. */
const RUNS = 3;
/** Milliseconds for all runs of one program. */
const TIMEOUT = 180_000 + runsOr(RUNS) * 2_000;
const WITNESSES_MAX = 6;

let hands: TestCrew;
beforeAll(async () => {
  hands = await testCrew();
});
afterAll(() => hands.close());

describe.each(REAL_VARIANTS)('%s', (name, { source, options, program }) => {
  let known: Predicted | undefined;
  const prediction = () => (known ??= predicted(program, options));
  const request = { source, options, notes: true, patience: PATIENCE };

  test(
    'observed is a part of predicted',
    async () => {
      const { complete, keys } = prediction();
      for (let i = 0; i < runsOf(name, RUNS); i++) {
        const run = await hands.crew.run({ ...request, speed: 50 });
        expectFollowed(run, program, options);
        if (complete) {
          expect([...keys], `observed ${run.stderr}`).toContain(keyOf(run.judgement as Outcome));
        }
      }
    },
    TIMEOUT,
  );

  test('each outcome is had by force', async () => {
    // What was cut off at a bound is no end that could be had.
    const ends = prediction().outcomes.filter(({ ending }) => ending !== 'limit');
    for (const outcome of ends.slice(0, WITNESSES_MAX)) {
      const forced = parseSchedule(outcome.schedule);
      if (typeof forced === 'string') throw new Error(forced);
      const run = await hands.crew.run({ ...request, speed: 100, forced: forced.runs });
      expect(run.fault).toBe(null);
      if (run.told.some(({ readClock }) => readClock)) continue;
      expect(keyOf(run.judgement as Outcome)).toBe(keyOf(outcome));
    }
  });
});
