/**
 * All the ways a program can end. Every execution that the search yields is one Mazurkiewicz trace (or, with reduction
 * "none", one interleaving); its outcome is remembered with the witness that switches least. Says itself what bounds it
 * met.
 */
import type { Program } from '../program/code.ts';
import { DEFAULT_OPTIONS, type Options } from '../scheduler/options.ts';
import { exploreAll } from './brute-force.ts';
import { explorePaths } from './dpor.ts';
import { keyOf, type Observed, outcomeOf } from './outcome.ts';
import type { Outcome, OutcomeReport, Report } from './report.ts';
import { threadOf } from './step.ts';
import { scheduleOf } from './witness.ts';
import { type Mark, WorldWalker } from './world-walker.ts';

export interface Bounds {
  readonly executions: number;
  /** Moves of one execution. */
  readonly moves: number;
}

export interface Search {
  readonly reduction: 'optimal' | 'none';
  readonly observed: Observed;
  readonly bounds: Bounds;
  /** Hears of each execution: how it went and how it ended. */
  readonly onExecution?: (path: readonly Mark[], outcome: Outcome) => void;
}

export const DEFAULT_SEARCH: Search = {
  reduction: 'optimal',
  observed: { globals: true, stdout: false },
  bounds: { executions: 100_000, moves: 10_000 },
};

interface Met {
  readonly outcome: Outcome;
  executions: number;
  switches: number;
  path: readonly Mark[];
}

/** Explores `program`; yields the report so far after each execution. The caller may stop at any time. */
export function* explore(
  program: Program,
  options: Partial<Options> = {},
  search: Partial<Search> = {},
): Generator<() => Report, Report> {
  const all: Options = { ...DEFAULT_OPTIONS, model: 'free-threaded', ...options };
  const { reduction, observed, bounds, onExecution } = { ...DEFAULT_SEARCH, ...search };
  const walker = new WorldWalker(program, all, observed.stdout, bounds.moves);
  const met = new Map<string, Met>();
  const limits = new Set<string>();
  let executions = 0;
  let blocked = 0;
  let steps = 0;
  let complete = false;
  const report = (): Report => ({
    complete: complete && limits.size === 0,
    limits: [...limits],
    executions,
    blocked,
    steps,
    outcomes: [...met.values()].map((one) => outcomeReport(program, all, one)),
  });
  const paths = reduction === 'optimal' ? explorePaths(walker) : exploreAll(walker);
  for (;;) {
    const next = paths.next();
    ({ steps, blocked } = next.value);
    if (next.done === true) break;
    if (next.value.executions > executions) {
      executions = next.value.executions;
      if (walker.endless) limits.add('a thread loops without touching anything that is shared');
      if (walker.cut) limits.add(`an execution of more than ${bounds.moves} moves`);
      const outcome = note(met, walker, observed);
      onExecution?.(walker.path, outcome);
    }
    const enough = executions >= bounds.executions;
    if (enough) limits.add(`${bounds.executions} executions`);
    yield report;
    if (enough) return report();
  }
  // What such a turn does depends on whether the lock was free: not every order of two of them is tried.
  if (walker.waitsInsideTurn)
    limits.add('under a GIL, not all orders of lock operations inside a turn are tried');
  if (walker.processesWait)
    limits.add('under a GIL, not all that other processes may do inside a turn is tried');
  if (walker.readsClock) limits.add('the program reads the clock, which stands still here');
  complete = true;
  return report();
}

function note(met: Map<string, Met>, walker: WorldWalker, observed: Observed): Outcome {
  const outcome = outcomeOf(walker.world, observed, walker.endless || walker.cut);
  const key = keyOf(outcome);
  const switches = switchesOf(walker.path);
  const known = met.get(key);
  if (known === undefined) met.set(key, { outcome, executions: 1, switches, path: [...walker.path] });
  else {
    known.executions++;
    if (switches < known.switches) {
      known.switches = switches;
      known.path = [...walker.path];
    }
  }
  return outcome;
}

function switchesOf(path: readonly Mark[]): number {
  let switches = 0;
  for (let i = 1; i < path.length; i++) {
    if (threadOf((path[i] as Mark).move) !== threadOf((path[i - 1] as Mark).move)) switches++;
  }
  return switches;
}

function outcomeReport(
  program: Program,
  options: Options,
  { outcome, executions, switches, path }: Met,
): OutcomeReport {
  return { ...outcome, executions, switches, schedule: scheduleOf(program, options, path) };
}
