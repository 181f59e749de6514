/**
 * The search over programs of several processes: nothing missed or invented beside brute force and beside what the
 * machine does under random schedules, and every witness replays on the ordinary machine.
 */
import { describe, expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import { keyOf, outcomeOf } from '../../src/explore/outcome.ts';
import type { OutcomeReport, Report } from '../../src/explore/report.ts';
import type { Search } from '../../src/explore/search.ts';
import type { Program } from '../../src/program/code.ts';
import { compile } from '../../src/program/program.ts';
import { drive } from '../../src/scheduler/drive.ts';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';
import { RandomPolicy } from '../../src/scheduler/policies/random.ts';
import { ReplayPolicy } from '../../src/scheduler/policies/replay.ts';
import { parseSchedule } from '../../src/scheduler/schedule.ts';
import { start } from '../../src/scheduler/start.ts';
import { PROCESS_PROGRAMS } from './process-programs.ts';

const FREE: Options = { ...DEFAULT_OPTIONS, model: 'free-threaded', earlySleeps: true, earlyTimeouts: true };
const OBSERVED = { globals: true, stdout: false };
const SEEDS = Array.from({ length: 8 }, (_, i) => i + 1);
/** Moves for finding witnesses with fewer switches. */
const SHRINKING = 150;
/** Under a GIL most come to their end with so few states. */
const IN_TURNS = { executions: 60, moves: 5_000, states: 200 };
/** Enough for all but the two largest. */
const STATES = { executions: 1_000, moves: 5_000, states: 300 };
const STEPS_MAX = 1_000_000;

function compiled(source: string): Program {
  const { program, diagnostics } = compile(source);
  if (program === null) throw new Error(diagnostics.map(({ what }) => what.en).join());
  return program;
}

function explored(program: Program, search: Partial<Search> = {}, options = FREE): Report {
  const paths = explore(program, options, search);
  for (;;) {
    const next = paths.next();
    if (next.done === true) return next.value;
  }
}

const bare = ({ ending, globals, exceptions, exitCodes }: OutcomeReport) =>
  keyOf({ ending, globals, exceptions, ...(exitCodes === undefined ? {} : { exitCodes }) });

/** As `process-programs.ts` writes it. */
function told({ ending, globals, exceptions, exitCodes }: OutcomeReport): string {
  const shown = JSON.stringify(globals['r'])?.replace(/,/g, ', ') ?? '?';
  const codes = Object.entries(exitCodes ?? {}).map(([name, code]) => `${name}=${code}`);
  return [ending, `r=${shown}`, ...exceptions, ...(exceptions.length > 0 ? [] : codes)].join(' ');
}

const plain = (text: string) =>
  text
    .replace(/[()]/g, (c) => (c === '(' ? '[' : ']'))
    .replace(/True/g, 'true')
    .replace(/False/g, 'false')
    .replace(/None/g, 'null');

/** How a run ends under a policy that throws dice at every step. */
function atRandom(program: Program, seed: number, options: Options): string {
  const world = start(program, options);
  const cut = drive(world, new RandomPolicy(seed), { until: STEPS_MAX });
  return keyOf(outcomeOf(world, OBSERVED, cut));
}

/** What the machine comes to when it follows the outcome's witness; says so if it could not. */
function replayed(program: Program, { schedule }: OutcomeReport, options: Options): string {
  const parsed = parseSchedule(schedule);
  if (typeof parsed === 'string') return parsed;
  const world = start(program, options);
  const policy = new ReplayPolicy(parsed);
  drive(world, policy, { until: STEPS_MAX });
  if (policy.misfits.length > 0) return `misfits ${policy.misfits.join()} of ${schedule}`;
  return keyOf(outcomeOf(world, OBSERVED, false));
}

describe.each(PROCESS_PROGRAMS)('$name', ({ source, ends, tiny, blocked = 0 }) => {
  const program = compiled(source);
  let searched: Report | null = null;
  const reported = () =>
    (searched ??= explored(program, { shrinking: SHRINKING, bounds: { executions: 300, moves: 5_000 } }));

  test('all its ends', () => {
    const report = reported();
    expect(report.outcomes.map(told).sort()).toEqual(ends.map(plain).sort());
    expect(report.limits).toEqual([]);
    expect(report.complete).toBe(true);
    expect(report.blocked).toBe(blocked);
  });

  test('the same ends by states', () => {
    const report = explored(program, { search: 'states', findings: false, shrinking: 0, bounds: STATES });
    const found = report.outcomes.map(told).sort();
    if (report.complete) expect(found).toEqual(ends.map(plain).sort());
    else expect(report.limits).toEqual([`${STATES.states} states`]);
  });

  test('every witness replays', () => {
    for (const outcome of reported().outcomes) expect(replayed(program, outcome, FREE)).toBe(bare(outcome));
  });

  test('nothing that happens at random was missed', () => {
    const found = reported().outcomes.map(bare);
    const missed = SEEDS.filter((seed) => !found.includes(atRandom(program, seed, FREE)));
    expect(missed).toEqual([]);
  });

  test.runIf(tiny)('as brute force', () => {
    const all = explored(program, { reduction: 'none', bounds: { executions: 20_000, moves: 400 } });
    expect(all.complete).toBe(true);
    expect(all.outcomes.map(bare).sort()).toEqual(reported().outcomes.map(bare).sort());
    expect(reported().executions).toBeLessThanOrEqual(all.executions);
  });
});

describe.each(PROCESS_PROGRAMS)('$name, a GIL for each process', ({ source }) => {
  test('every witness replays; if the search is complete, nothing that happens at random was missed', () => {
    const program = compiled(source);
    const options: Options = { ...FREE, model: 'gil' };
    const report = explored(program, { shrinking: SHRINKING, bounds: IN_TURNS }, options);
    expect(report.outcomes).not.toEqual([]);
    for (const outcome of report.outcomes) expect(replayed(program, outcome, options)).toBe(bare(outcome));
    if (!report.complete) return;
    const found = report.outcomes.map(bare);
    expect(SEEDS.slice(0, 4).filter((seed) => !found.includes(atRandom(program, seed, options)))).toEqual([]);
  });
});
