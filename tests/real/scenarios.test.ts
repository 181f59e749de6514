/**
 * Real runs of the catalogue on Node's Workers: whatever is observed has been predicted by the explorer; and each
 * outcome's witness, forced on the Workers (replay for real), ends as the explorer said.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '../../src/explore/outcome.ts';
import type { Outcome } from '../../src/explore/report.ts';
import { scheduleOf, traceOf } from '../../src/real/merge.ts';
import { parseSchedule } from '../../src/scheduler/schedule.ts';
import { type TestCrew, testCrew } from './node-crew.ts';
import { PATIENCE, type Predicted, predicted, REAL_VARIANTS } from './predicted.ts';

/** Twenty runs of each are made in the browser; a long test sets a thousand here. */
const RUNS = Number(process.env['HEDDLE_REAL_RUNS'] ?? 3);
/** Milliseconds for all runs of one program. */
const TIMEOUT = 180_000 + RUNS * 2_000;
const WITNESSES_MAX = 6;

let hands: TestCrew;
beforeAll(async () => {
  hands = await testCrew();
});
afterAll(() => hands.close());

describe.each(REAL_VARIANTS)('%s', (_, { source, options, program }) => {
  let known: Predicted | undefined;
  const prediction = () => (known ??= predicted(program, options));
  const request = { source, options, notes: true, patience: PATIENCE };

  test(
    'observed is a part of predicted',
    async () => {
      const { complete, keys } = prediction();
      for (let i = 0; i < RUNS; i++) {
        const run = await hands.crew.run({ ...request, speed: 50 });
        expect(run.fault).toBe(null);
        const trace = traceOf(program, options, scheduleOf(run.told, options.seed));
        expect(trace.misfits).toEqual([]);
        if (!run.told.some(({ readClock }) => readClock)) expect(trace.stdout).toBe(run.stdout);
        expect(trace.ending?.kind).toBe(run.judgement?.ending);
        if (complete) {
          expect([...keys], `observed ${run.stderr}`).toContain(keyOf(run.judgement as Outcome));
        }
      }
    },
    TIMEOUT,
  );

  test('each outcome is had by force', async () => {
    for (const { ending, globals, exceptions, schedule } of prediction().outcomes.slice(0, WITNESSES_MAX)) {
      const forced = parseSchedule(schedule);
      if (typeof forced === 'string') throw new Error(forced);
      const run = await hands.crew.run({ ...request, speed: 100, forced: forced.runs });
      expect(run.fault).toBe(null);
      if (run.told.some(({ readClock }) => readClock)) continue;
      expect(keyOf(run.judgement as Outcome)).toBe(keyOf({ ending, globals, exceptions }));
    }
  });
});
