/** Replay for real: each outcome's witness, forced on Workers, ends as the explorer said. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf } from '../../src/explore/outcome.ts';
import type { Outcome } from '../../src/explore/report.ts';
import { prepare } from '../../src/machine/prepare.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';
import { parseSchedule } from '../../src/scheduler/schedule.ts';
import { type TestCrew, testCrew } from './node-crew.ts';
import { predicted, runsForReal } from './predicted.ts';

const VARIANTS = CATALOGUE.flatMap((scenario) =>
  scenario.variants.filter(runsForReal).map((variant) => [`${scenario.id} ${variant.id}`, variant] as const),
);

let hands: TestCrew;
beforeAll(async () => {
  hands = await testCrew();
});
afterAll(() => hands.close());

test.each(VARIANTS)('%s', async (_, { source, options }) => {
  const chosen: Options = { ...DEFAULT_OPTIONS, ...options, model: 'free-threaded' };
  const { program } = prepare(source);
  if (program === null) throw new Error('does not compile');
  for (const { ending, globals, exceptions, schedule } of predicted(program, chosen).outcomes.slice(0, 6)) {
    const forced = parseSchedule(schedule);
    if (typeof forced === 'string') throw new Error(forced);
    const run = await hands.crew.run({
      ...{ source, options: chosen, speed: 100, notes: true, patience: 60_000 },
      forced: forced.runs,
    });
    expect(run.fault).toBe(null);
    if (run.told.some(({ readClock }) => readClock)) continue;
    expect(keyOf(run.judgement as Outcome)).toBe(keyOf({ ending, globals, exceptions }));
  }
});
