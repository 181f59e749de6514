/**
 * All the ways a program can end. The search over traces yields one execution for each Mazurkiewicz trace (or, with
 * reduction "none", each interleaving); the search over states one for each state in which nobody can move any more.
 * Left to itself it begins with traces and goes over to states where those are too many, or where only states are
 * complete. An outcome is remembered with the witness that switches least. Says itself what bounds it met.
 */
import type { Text } from '../base/text.ts';
import type { Program } from '../program/code.ts';
import { threadLabel } from '../scheduler/naming.ts';
import { DEFAULT_OPTIONS, type Options } from '../scheduler/options.ts';
import type { World } from '../scheduler/world.ts';
import { exploreAll } from './brute-force.ts';
import { explorePaths } from './dpor.ts';
import { Fingerprint } from './fingerprint.ts';
import { livelocks } from './livelock.ts';
import { keyOf, type Observed, outcomeOf } from './outcome.ts';
import { type Parted, partingFrom } from './parting.ts';
import { fails, type Outcome, type OutcomeReport, type Parting, type Report, type Spin } from './report.ts';
import type { Sharing } from './sharing.ts';
import { shrink, switchesIn } from './shrink.ts';
import { type Round, StateSearch } from './state-search.ts';
import { threadOf } from './step.ts';
import { scheduleOf } from './witness.ts';
import { type Mark, WorldWalker } from './world-walker.ts';

export interface Bounds {
  readonly executions: number;
  /** Moves of one execution. */
  readonly moves: number;
  /** Of the search over states; undefined: so many for each execution that is allowed. */
  readonly states?: number;
  /** Switches away from a thread that could have gone on, in one execution; undefined: any number. */
  readonly preemptions?: number;
}

export interface Search {
  /** Over traces or over states; 'auto' finds out which. */
  readonly search: 'auto' | 'traces' | 'states';
  readonly reduction: 'optimal' | 'none';
  readonly observed: Observed;
  /** Do sleeps and time-outs end in the clock's order, or at any time? */
  readonly keepsClock?: boolean;
  readonly bounds: Bounds;
  /** Moves that may be spent on shrinking the witnesses; 0: they stay as they were found. */
  readonly shrinking?: number;
  /** Hears of each execution: how it went and how it ended. */
  readonly onExecution?: (path: readonly Mark[], outcome: Outcome) => void;
  /** Hears that the search begins, or begins anew: executions told of before do not count any more. */
  readonly onBegin?: (search: 'traces' | 'states') => void;
}

export const DEFAULT_SEARCH: Search = {
  search: 'auto',
  reduction: 'optimal',
  observed: { globals: true, stdout: false },
  bounds: { executions: 100_000, moves: 10_000 },
};

/** States of a search, unless it says otherwise: so many for each execution that is allowed, and no more than that. */
const STATES_PER_EXECUTION = 10;
const STATES_MAX = 1_000_000;
/** Executions after which a search that may choose goes over from traces to states. */
const TRACES_FIRST = 1_000;
/** Moves of one of them after which it does. */
const MOVES_FIRST = 2_000;

const MOVES_OF_SHRINKING = 20_000;

interface Met {
  readonly outcome: Outcome;
  executions: number;
  switches: number;
  path: readonly Mark[];
}

/**
 * Explores `program`; yields the report so far after each execution. The caller may stop at any time. At the end the
 * witness of each outcome is shrunk to the fewest switches (`shrunk`).
 */
export function* explore(
  program: Program,
  options: Partial<Options> = {},
  search: Partial<Search> = {},
): Generator<() => Report, Report> {
  const all: Options = { ...DEFAULT_OPTIONS, model: 'free-threaded', ...options };
  const whole: Search = { ...DEFAULT_SEARCH, ...search };
  const report = yield* searchFor(program, all, whole);
  return yield* shrunk(program, all, whole, report);
}

function* searchFor(program: Program, all: Options, whole: Search): Generator<() => Report, Report> {
  const asked = whole.search !== 'auto' || whole.reduction === 'none';
  const needed = whole.reduction === 'none' ? null : needsStates(all, whole);
  if (needed !== null || (whole.search === 'states' && whole.reduction !== 'none')) {
    return yield* exploreStates(program, all, whole, needed ?? BECAUSE.asked);
  }
  const why = asked ? BECAUSE.asked : BECAUSE.few;
  const found = yield* exploreTraces(
    program,
    all,
    whole,
    why,
    asked ? Number.POSITIVE_INFINITY : TRACES_FIRST,
  );
  return 'outcomes' in found ? found : yield* exploreStates(program, all, whole, found);
}

/** What only a search over states follows, if anything of it is asked for. */
function needsStates({ spuriousWakeups, notifyPicks, fifoLocks }: Options, search: Search): Text | null {
  if (search.bounds.preemptions !== undefined) return BECAUSE.preemptions;
  if (search.keepsClock === true) return BECAUSE.clock;
  if (spuriousWakeups) return BECAUSE.spurious;
  if (notifyPicks === 'any') return BECAUSE.picks;
  return fifoLocks ? BECAUSE.fifo : null;
}

/** Gives up after `most` executions, or when it cannot be complete: then the result is the reason. */
function* exploreTraces(
  program: Program,
  all: Options,
  search: Search,
  why: Text,
  most: number,
): Generator<() => Report, Report | Text> {
  const { reduction, observed, bounds, onExecution, onBegin } = search;
  onBegin?.('traces');
  const moves = most < Number.POSITIVE_INFINITY ? Math.min(bounds.moves, MOVES_FIRST) : bounds.moves;
  const walker = new WorldWalker(program, all, observed.stdout, moves);
  const met = new Map<string, Met>();
  const limits = new Set<string>();
  let executions = 0;
  let blocked = 0;
  let steps = 0;
  let complete = false;
  const report = (): Report => ({
    complete: complete && limits.size === 0,
    limits: [...limits],
    search: 'traces',
    why,
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
    if (walker.world.processes.length > 1) return refused(report());
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
    if (executions >= most) return BECAUSE.many;
    if (walker.cut && most < Number.POSITIVE_INFINITY) return BECAUSE.long;
    if (walker.waitsInsideTurn && most < Number.POSITIVE_INFINITY) return BECAUSE.turns;
  }
  // What such a turn does depends on whether the lock was free: not every order of two of them is tried.
  if (walker.waitsInsideTurn)
    limits.add('under a GIL, not all orders of lock operations inside a turn are tried');
  if (walker.readsClock) limits.add('the program reads the clock, which stands still here');
  complete = true;
  return report();
}

function* exploreStates(
  program: Program,
  all: Options,
  { observed, bounds, keepsClock = false, onExecution, onBegin }: Search,
  why: Text,
): Generator<() => Report, Report> {
  const most = bounds.states ?? Math.min(STATES_MAX, bounds.executions * STATES_PER_EXECUTION);
  const make = (sharing: Sharing) =>
    new WorldWalker(program, all, observed.stdout, bounds.moves, sharing, keepsClock);
  const search = new StateSearch(make, new Fingerprint(observed.stdout, keepsClock), {
    states: most,
    preemptions: bounds.preemptions,
    keepsClock,
  });
  const met = new Map<string, Met>();
  const limits = new Set<string>();
  let executions = 0;
  let complete = false;
  const report = (): Report => ({
    complete: complete && limits.size === 0,
    limits: [...limits],
    search: 'states',
    why,
    states: search.states,
    executions,
    blocked: 0,
    steps: search.steps,
    outcomes: [...met.values()].map((one) => outcomeReport(program, all, one)),
    spins: [...search.rounds.values()].map((round) => spinOf(program, all, round)),
  });
  onBegin?.('states');
  for (const news of search.run()) {
    const { walker } = search;
    if (walker.world.processes.length > 1) return refused(report());
    if (news === 'anew') {
      met.clear();
      limits.clear();
      executions = 0;
      onBegin?.('states');
    }
    if (news === 'end') {
      executions++;
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
  // Where nothing leads out of a way round, the program never ends: that is an outcome too.
  if (search.rounds.size > 0 && !search.full && bounds.preemptions === undefined) {
    const walker = make(search.sharing);
    for (const found of livelocks(walker, new Fingerprint(observed.stdout, keepsClock), most)) {
      if (found) {
        const outcome = note(met, walker, observed, true);
        onExecution?.(walker.path, outcome);
      }
      yield report;
    }
  }
  if (search.full) limits.add(`${most} states`);
  if (search.bounded) limits.add(`${bounds.preemptions} preemptions in one execution`);
  if (search.walker.readsClock) limits.add('the program reads the clock, which stands still here');
  complete = true;
  return report();
}

/** The report with witnesses of the fewest switches, and where the bad ones part from what ends well. */
function* shrunk(
  program: Program,
  options: Options,
  { observed, bounds, keepsClock = false, reduction, shrinking = MOVES_OF_SHRINKING }: Search,
  report: Report,
): Generator<() => Report, Report> {
  if (reduction === 'none' || shrinking === 0) return report;
  const targets = report.outcomes
    .filter(({ ending }) => ending !== 'limit')
    .map((outcome) => ({ outcome: plain(outcome), switches: outcome.switches }));
  const task = shrink(program, options, targets, {
    observed,
    keepsClock,
    movesMax: bounds.moves,
    budget: shrinking,
  });
  let next = task.next();
  for (; next.done !== true; next = task.next()) yield () => report;
  const { found, walk } = next.value;
  const outcomes = report.outcomes.map((outcome): OutcomeReport => {
    const shortest = found.get(keyOf(plain(outcome)));
    if (shortest === undefined) return outcome;
    const { path, switches } = shortest;
    const schedule = scheduleOf(program, options, path);
    const better = { ...outcome, schedule, switches, fewest: true };
    if (!fails(outcome)) return better;
    const walker = walk();
    const parted = partingFrom(
      walker,
      new Fingerprint(observed.stdout, keepsClock),
      observed,
      path,
      shrinking / 4,
    );
    return parted === null
      ? better
      : { ...better, parting: partingOf(program, options, walker.world, path, parted) };
  });
  return { ...report, outcomes };
}

/** Where a bad path and a good one part, in names and schedules. */
function partingOf(
  program: Program,
  options: Options,
  world: World,
  bad: readonly Mark[],
  { depth, path }: Parted,
): Parting {
  const nameAt = (marks: readonly Mark[]) => threadLabel(world, threadOf((marks[depth] as Mark).move));
  return {
    schedule: scheduleOf(program, options, path),
    common: scheduleOf(program, options, bad.slice(0, depth)),
    bad: nameAt(bad),
    good: nameAt(path),
  };
}

/** An outcome without what the search adds to it. */
export function plain({ ending, globals, stdout, exceptions }: Outcome): Outcome {
  return { ending, globals, ...(stdout !== undefined && { stdout }), exceptions };
}

/** What processes do to each other in the kernel is not all told as touches: an answer would be a guess. */
function refused(report: Report): Report {
  const limits = ['the program starts processes, which the search does not follow yet'];
  return { ...report, complete: false, limits, executions: 0, outcomes: [] };
}

/** Why a search is over traces, or over states. */
const BECAUSE = {
  asked: { en: 'as asked for', zh: '按要求' },
  few: { en: 'there are few enough of them', zh: '它们的数量足够少' },
  many: {
    en: `there are more than ${TRACES_FIRST} traces, and many of them run through the same states`,
    zh: `迹的数量超过 ${TRACES_FIRST}，其中许多经过相同的状态`,
  },
  long: {
    en: 'an execution did not come to an end, and states tell whether it goes round',
    zh: '有一次执行没有结束，而按状态可以看出它是否在绕圈',
  },
  turns: {
    en: 'under a GIL, what a thread does in its turn depends on the turns before: only states cover all orders',
    zh: '在 GIL 下，线程在一轮中做什么取决于之前的各轮：只有按状态搜索才能覆盖所有顺序',
  },
  preemptions: { en: 'preemptions are bounded', zh: '限制了抢占次数' },
  clock: { en: "sleeps keep the clock's order", zh: '睡眠遵守时钟顺序' },
  spurious: { en: 'a wait may end without a notify', zh: '等待可能在没有通知时结束' },
  picks: { en: 'a notify may wake any waiter', zh: '通知可能唤醒任意一个等待者' },
  fifo: { en: 'locks are handed over in order', zh: '锁按先后顺序移交' },
} as const;

/** A way round in words. */
function spinOf(program: Program, options: Options, { names, lines, path }: Round): Spin {
  const [en, zh] = [names.join(' and '), names.join('、')];
  const places = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`;
  const sentence = {
    en: `${en} can go round and round in ${places} with nothing changed: waiting like this only costs time`,
    zh: `${zh} 可以在第 ${lines.join('、')} 行一直空转而什么都不改变：这样等待只是浪费时间`,
  };
  return { threads: names, lines, sentence, schedule: scheduleOf(program, options, path) };
}

function note(
  met: Map<string, Met>,
  walker: WorldWalker,
  observed: Observed,
  limited = walker.endless || walker.cut,
): Outcome {
  const outcome = outcomeOf(walker.world, observed, limited);
  const key = keyOf(outcome);
  const switches = switchesIn(walker.path);
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

function outcomeReport(
  program: Program,
  options: Options,
  { outcome, executions, switches, path }: Met,
): OutcomeReport {
  return { ...outcome, executions, switches, schedule: scheduleOf(program, options, path) };
}
