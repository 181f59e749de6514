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
const SEEDS = Array.from({ length: 200 }, (_, i) => i + 1);
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

describe.each(PROCESS_PROGRAMS)('$name', ({ source, ends, tiny }) => {
  const program = compiled(source);
  const report = explored(program, { bounds: { executions: 5_000, moves: 5_000 } });
  const found = report.outcomes.map(bare);

  test('all its ends', () => {
    expect(report.outcomes.map(told).sort()).toEqual(ends.map(plain).sort());
    expect(report.limits).toEqual([]);
    expect(report.complete).toBe(true);
    expect(report.blocked).toBe(0);
  });

  test('every witness replays', () => {
    for (const outcome of report.outcomes) {
      const schedule = parseSchedule(outcome.schedule);
      if (typeof schedule === 'string') throw new Error(schedule);
      const world = start(program, FREE);
      const policy = new ReplayPolicy(schedule);
      drive(world, policy, { until: STEPS_MAX });
      expect(policy.misfits, outcome.schedule).toEqual([]);
      expect(keyOf(outcomeOf(world, OBSERVED, false)), outcome.schedule).toBe(bare(outcome));
    }
  });

  test('nothing that happens at random was missed', () => {
    const missed = SEEDS.filter((seed) => !found.includes(atRandom(program, seed, FREE)));
    expect(missed).toEqual([]);
  });

  test.runIf(tiny)('as brute force', () => {
    const all = explored(program, { reduction: 'none', bounds: { executions: 20_000, moves: 400 } });
    expect(all.complete).toBe(true);
    expect(all.outcomes.map(bare).sort()).toEqual([...found].sort());
    expect(report.executions).toBeLessThanOrEqual(all.executions);
  });
});
