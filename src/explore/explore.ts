/**
 * All the ways a program can end. Every execution that the search yields is one Mazurkiewicz trace (or, with reduction
 * "none", one interleaving); its outcome is remembered with the witness that switches least. Says itself what bounds it
 * met.
 */
import type { Program } from '../program/code.ts';
import { canMove, mayStep } from '../scheduler/enabled.ts';
import { DEFAULT_OPTIONS, type Options } from '../scheduler/options.ts';
import { atVisible } from '../scheduler/policies/replay.ts';
import { formatSchedule, type Run } from '../scheduler/schedule.ts';
import { start } from '../scheduler/start.ts';
import { advance } from '../scheduler/step.ts';
import { exploreAll } from './brute-force.ts';
import { type Deadline, inTime, NEVER } from './deadline.ts';
import { type Counts, explorePaths, noCounts } from './dpor.ts';
import { keyOf, type Observed, outcomeOf } from './outcome.ts';
import { fails, type Outcome, type OutcomeReport, type Report } from './report.ts';
import { cutFor, type Shard } from './shard.ts';
import { ACTS, threadOf } from './step.ts';
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
  /** Only this part of the search; undefined: all of it. */
  readonly shard?: Shard;
  /** When to stop, in the middle of an execution too; undefined: never. */
  readonly deadline?: Deadline;
  /** Hears of each execution: how it went and how it ended. */
  readonly onExecution?: (path: readonly Mark[], outcome: Outcome) => void;
}

export const DEFAULT_SEARCH: Search = {
  reduction: 'optimal',
  observed: { globals: true, stdout: false },
  bounds: { executions: 100_000, moves: 10_000 },
};

/** Different outcomes that are kept, good ones; there is room for as many again that fail. */
const OUTCOMES_MAX = 1_000;

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
  const whole: Search = { ...DEFAULT_SEARCH, ...search };
  const { observed, bounds, onExecution, deadline = NEVER } = whole;
  const walker = new WorldWalker(program, all, observed.stdout, bounds.moves);
  walker.deadline = deadline;
  const met = new Map<string, Met>();
  const limits = new Set<string>();
  let executions = 0;
  let blocked = 0;
  let steps = 0;
  let complete = false;
  let progress = 0;
  const report = (): Report => ({
    complete: complete && limits.size === 0,
    limits: [...limits],
    progress,
    executions,
    blocked,
    steps,
    outcomes: [...met.values()].map((one) => outcomeReport(program, all, one)),
  });
  const late = () => {
    limits.add(deadline.name);
    if (executions > 0) return;
    // Better half of one execution than nothing.
    note(met, walker, observed, limits, true);
    executions = 1;
  };
  const paths = inTime(pathsOf(walker, whole), deadline, noCounts(), late);
  for (;;) {
    const next = paths.next();
    ({ steps, blocked } = next.value);
    progress = Math.max(progress, next.value.progress());
    if (next.value.unplanned > 0) limits.add('more alternatives than there is room to remember');
    if (next.done === true) break;
    if (walker.world.processes.length > 1) return refused(report());
    if (next.value.executions > executions) {
      executions = next.value.executions;
      if (walker.endless) limits.add('a thread loops without touching anything that is shared');
      if (walker.cut) limits.add(`an execution of more than ${bounds.moves} moves`);
      const outcome = note(met, walker, observed, limits);
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
  if (walker.readsClock) limits.add('the program reads the clock, which stands still here');
  complete = true;
  return report();
}

function* pathsOf(walker: WorldWalker, { reduction, shard, deadline }: Search): Generator<Counts, Counts> {
  const cut = shard && cutFor(walker, shard);
  return yield* reduction === 'optimal' ? explorePaths(walker, cut, deadline) : exploreAll(walker, cut);
}

/** What processes do to each other in the kernel is not all told as touches: an answer would be a guess. */
function refused(report: Report): Report {
  const limits = ['the program starts processes, which the search does not follow yet'];
  return { ...report, complete: false, limits, executions: 0, outcomes: [] };
}

function note(
  met: Map<string, Met>,
  walker: WorldWalker,
  observed: Observed,
  limits: Set<string>,
  broken = false,
): Outcome {
  const outcome = outcomeOf(walker.world, observed, broken || walker.endless || walker.cut);
  const key = keyOf(outcome);
  const switches = switchesOf(walker.path);
  const known = met.get(key);
  if (known === undefined) {
    if (met.size < OUTCOMES_MAX || (fails(outcome) && met.size < 2 * OUTCOMES_MAX))
      met.set(key, { outcome, executions: 1, switches, path: [...walker.path] });
    else limits.add(`${OUTCOMES_MAX} outcomes, and there are more`);
  } else {
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

/**
 * A path of moves as a schedule that the ordinary engine follows: runs of visible steps of one thread after another.
 */
export function scheduleOf(program: Program, options: Options, path: readonly Mark[]): string {
  const world = start(program, { ...options, earlySleeps: true, earlyTimeouts: true });
  const runs: Run[] = [];
  /** Steps in which a thread only found that it has to wait: the walker never makes them. */
  const attempts: number[] = [];
  let open: { thread: number; visible: number; steps: number; visibleAt: number } | null = null;
  const close = () => {
    if (open === null) return;
    const record = world.record(open.thread);
    const { visible, steps, visibleAt, frame } = record.machine;
    const extra = visibleAt === open.visibleAt ? steps - open.steps : steps - visibleAt;
    const canonical = atVisible(frame) || !canMove(record);
    runs.push({
      act: 'run',
      thread: open.thread,
      visible: visible - open.visible,
      extra: canonical ? null : extra,
    });
    open = null;
  };
  for (const { move, steps } of path) {
    const thread = threadOf(move);
    const record = world.threads[thread];
    if (record === undefined) break;
    if (move % ACTS !== 0) {
      close();
      runs.push({ act: 'timeout', thread });
      advance(world, { thread, act: 'timeout' }, 1);
      continue;
    }
    // Under a GIL the one before goes on until it may be left, if only to find that it has to wait.
    while (
      open !== null &&
      open.thread !== thread &&
      !mayStep(world, thread) &&
      mayStep(world, open.thread)
    ) {
      advance(world, { thread: open.thread, act: 'step' }, 1);
      if (world.record(open.thread).machine.resume !== null)
        attempts[open.thread] = (attempts[open.thread] ?? 0) + 1;
    }
    if (open !== null && open.thread !== thread) close();
    if (open === null) {
      const { visible, steps: own, visibleAt } = record.machine;
      open = { thread, visible, steps: own, visibleAt };
    }
    const goal = () => steps + (attempts[thread] ?? 0);
    while (record.machine.steps < goal()) {
      if (record.state === 'sleeping') {
        close();
        runs.push({ act: 'wake', thread });
        advance(world, { thread, act: 'wake' }, 1);
        const { visible, steps: own, visibleAt } = record.machine;
        open = { thread, visible, steps: own, visibleAt };
      }
      if (!mayStep(world, thread)) break;
      advance(world, { thread, act: 'step' }, goal() - record.machine.steps);
    }
  }
  close();
  return formatSchedule({ seed: options.seed, runs });
}
