/** Real runs of the catalogue on Node's Workers: whatever is observed has been predicted by the explorer. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf } from '../../src/explore/outcome.ts';
import type { Outcome } from '../../src/explore/report.ts';
import { prepare } from '../../src/machine/prepare.ts';
import { scheduleOf, traceOf } from '../../src/real/merge.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';
import { type TestCrew, testCrew } from './node-crew.ts';
import { predicted, runsForReal } from './predicted.ts';

/** A long test sets it to a thousand. */
const RUNS = Number(process.env['HEDDLE_REAL_RUNS'] ?? 5);
const VARIANTS = CATALOGUE.flatMap((scenario) =>
  scenario.variants.filter(runsForReal).map((variant) => [`${scenario.id} ${variant.id}`, variant] as const),
);

let hands: TestCrew;
beforeAll(async () => {
  hands = await testCrew();
});
afterAll(() => hands.close());

test.each(VARIANTS)('%s: observed is a part of predicted', async (_, { source, options }) => {
  const chosen: Options = { ...DEFAULT_OPTIONS, ...options, model: 'free-threaded' };
  const { program } = prepare(source);
  if (program === null) throw new Error('does not compile');
  const { complete, keys } = predicted(program, chosen);
  const met = new Map<string, number>();
  for (let i = 0; i < RUNS; i++) {
    const run = await hands.crew.run({ source, options: chosen, speed: 50, notes: true, patience: 60_000 });
    expect(run.fault).toBe(null);
    const key = keyOf(run.judgement as Outcome);
    met.set(key, (met.get(key) ?? 0) + 1);
    const trace = traceOf(program, chosen, scheduleOf(run.told, chosen.seed));
    expect(trace.misfits).toEqual([]);
    if (!run.told.some(({ readClock }) => readClock)) expect(trace.stdout).toBe(run.stdout);
    expect(trace.ending?.kind).toBe(run.judgement?.ending);
    if (complete) expect([...keys], `observed ${run.stderr}`).toContain(key);
  }
});
