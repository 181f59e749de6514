/** The script that forces a run on a real CPython: what is in it, and that the CPython of this machine follows. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import type { OutcomeReport } from '../../src/explore/report.ts';
import { prepare } from '../../src/machine/prepare.ts';
import { findVariant } from '../../src/scenarios/catalogue.ts';
import { DEFAULT_OPTIONS } from '../../src/scheduler/options.ts';
import { ReplayPolicy } from '../../src/scheduler/policies/replay.ts';
import { parseSchedule } from '../../src/scheduler/schedule.ts';
import { reproOf, turnsOf, watchedIn } from '../../src/share/repro.ts';
import { record } from '../../src/trace/record.ts';
import type { Trace } from '../../src/trace/trace.ts';

const options = {
  ...DEFAULT_OPTIONS,
  model: 'free-threaded',
  earlySleeps: true,
  earlyTimeouts: true,
} as const;

/** A run of a scenario to the outcome for which `wanted` holds. */
function runOf(id: string, variant: string, wanted: (outcome: OutcomeReport) => boolean): Trace {
  const { program } = prepare(findVariant(id, variant)?.variant.source ?? '');
  if (program === null) throw new Error('does not compile');
  const search = explore(program, options, { bounds: { executions: 200, moves: 2000 } });
  let next = search.next();
  while (next.done !== true) next = search.next();
  const outcome = next.value.outcomes.find(wanted);
  if (outcome === undefined) throw new Error('no such outcome');
  const schedule = parseSchedule(outcome.schedule);
  if (typeof schedule === 'string') throw new Error(schedule);
  return record(program, options, new ReplayPolicy(schedule));
}

/** The machine's own CPython: it only has to be there. */
function python(script: string): { status: number | null; stderr: string } {
  return spawnSync('python3', ['-'], { input: script, encoding: 'utf8', timeout: 60_000 });
}

test('turns count what every version of CPython has for the text', () => {
  const trace = runOf('T8', 'unlocked', ({ globals }) => globals['total'] === 0);
  const watched = watchedIn(trace.program.code);
  expect([...watched].sort()).toMatchInlineSnapshot(`
    [
      "lock",
      "one",
      "total",
      "two",
    ]
  `);
  const turns = turnsOf(trace, watched);
  expect(turns.map(([thread]) => thread)).toEqual(expect.arrayContaining([0, 1, 2]));
});

test.each([
  [
    'T8',
    'unlocked',
    'the lost update',
    ({ globals }: OutcomeReport) => globals['total'] !== 2 && globals['total'] === 0,
  ],
  ['T11s', 'base', 'the stolen wake-up', ({ exceptions }: OutcomeReport) => exceptions.length === 1],
  ['T11l', 'early', 'the notify before the wait', ({ ending }: OutcomeReport) => ending === 'deadlock'],
])('%s %s: %s happens on the CPython of this machine', (id, variant, _, wanted) => {
  const { status, stderr } = python(reproOf(runOf(id, variant, wanted)));
  expect(stderr).toContain('as told');
  expect(status).toBe(0);
});

test('a script that cannot follow says so and fails', () => {
  const script = reproOf(runOf('T11s', 'base', ({ exceptions }) => exceptions.length === 1));
  const { status, stderr } = python(script.replace('"deadlock": False', '"deadlock": True'));
  expect(status).toBe(1);
  expect(stderr).toContain('NOT as told');
});

test('as a test for pytest it is a module with one test function', () => {
  const module = reproOf(
    runOf('T11s', 'base', ({ exceptions }) => exceptions.length === 1),
    true,
  );
  const { status, stderr } = python(`${module}\ntest_interleaving()\n`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
