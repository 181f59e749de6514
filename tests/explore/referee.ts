/**
 * The referee of the search: walks every interleaving of a program, knows for each which Mazurkiewicz trace it belongs
 * to (its own happens-before, pairwise by definition), how it ends and which accesses race, and compares that with what
 * the reduced search finds. Where there are too many interleavings it walks with sleep sets alone (P. Godefroid, 1996),
 * which reach each trace once without looking at a single race, but in vain at times.
 */
import { CachingWalker } from '../../src/explore/caching-walker.ts';
import { dependent } from '../../src/explore/dependence.ts';
import { explorePaths } from '../../src/explore/dpor.ts';
import { estimateInterleavings } from '../../src/explore/estimate.ts';
import { Fingerprint } from '../../src/explore/fingerprint.ts';
import { keyOf, outcomeOf } from '../../src/explore/outcome.ts';
import type { Sharing } from '../../src/explore/sharing.ts';
import { StateSearch } from '../../src/explore/state-search.ts';
import { ACTS, type Move, type Step, threadOf } from '../../src/explore/step.ts';
import { SymptomReader } from '../../src/explore/symptom.ts';
import { mayCache, walkerOf } from '../../src/explore/walker-choice.ts';
import { type ProgramWalker, WorldWalker } from '../../src/explore/world-walker.ts';
import type { Program } from '../../src/program/code.ts';
import { drive } from '../../src/scheduler/drive.ts';
import { endingOf } from '../../src/scheduler/ending.ts';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';
import { RandomPolicy } from '../../src/scheduler/policies/random.ts';
import { start } from '../../src/scheduler/start.ts';
import { lineOfThread } from '../../src/scheduler/world.ts';

export interface Verdict {
  /** What the two searches disagree on, in words; empty: nothing. */
  readonly faults: readonly string[];
  /** The walk was given up: too much to walk, or a thread that loops on its own. */
  readonly skipped: boolean;
  /** Was every interleaving walked, not only one of each trace? */
  readonly brute: boolean;
  /** Executions that the referee walked. */
  readonly walked: number;
  readonly traces: number;
  readonly executions: number;
  readonly outcomes: number;
  readonly deadlocks: number;
  readonly races: number;
  readonly findings: number;
}

const OPTIONS: Options = {
  ...DEFAULT_OPTIONS,
  model: 'free-threaded',
  earlySleeps: true,
  earlyTimeouts: true,
};
const OBSERVED = { globals: true, stdout: false };

/** One step of the execution at hand. */
interface Happened {
  readonly step: Step;
  readonly line: number;
  /** By thread: how many of its steps are this one or before it. */
  readonly clock: readonly number[];
  /** The same with the order of primitives alone: what it leaves unordered races. */
  readonly synchronised: readonly number[];
}

/** Everything that one search met. */
class Harvest {
  /** Outcome of each trace. */
  readonly traces = new Map<string, string>();
  readonly outcomes = new Set<string>();
  readonly races = new Set<string>();
  /** What goes wrong in any of them, as the search's own reader says it. */
  readonly symptoms = new Set<string>();
  /** Symptoms of each trace. */
  private readonly shown = new Map<string, string>();
  private readonly reader = new SymptomReader();
  readonly faults: string[] = [];

  note(walker: WorldWalker, events: readonly Happened[]): void {
    const { world, endless } = walker;
    const deadlocked = !world.over && !endless;
    const { events: told, labels } = walker;
    const ended = { world, labels, events: told, deadlocked, wantedBy: walker.wantedBy.bind(walker) };
    const symptoms = this.reader.symptomsOf(ended);
    for (const symptom of symptoms) this.symptoms.add(symptom);
    const outcome = endOf(walker);
    const trace = traceOf(events);
    const known = this.traces.get(trace);
    if (known !== undefined && known !== outcome)
      this.faults.push(`one trace with two outcomes: ${known} / ${outcome}`);
    this.traces.set(trace, outcome);
    const shown = [...symptoms].sort().join();
    const before = this.shown.get(trace) ?? shown;
    if (shown !== before) this.faults.push(`one trace with two findings: ${before} / ${shown}`);
    this.shown.set(trace, before);
    if (!this.outcomes.has(outcome)) this.outcomes.add(outcome);
    if (known === undefined) for (const race of racesOf(events)) this.races.add(race);
  }
}

/** The outcome, and who is stuck where. */
function endOf({ world, endless }: ProgramWalker): string {
  const stuck = world.threads.filter(({ machine }) => machine.frame !== null);
  const where = world.over ? [] : stuck.map(({ id, machine }) => `${id}:${lineOfThread(machine)}`);
  return keyOf(outcomeOf(world, OBSERVED, endless)) + where.join();
}

function happen(events: Happened[], step: Step, line: number): void {
  const clock: number[] = [];
  const synchronised: number[] = [];
  const join = (into: number[], from: readonly number[]) =>
    from.forEach((value, thread) => {
      into[thread] = Math.max(into[thread] ?? 0, value);
    });
  for (const before of events) {
    if (!dependent(before.step, step)) continue;
    join(clock, before.clock);
    const own = threadOf(before.step.move) === threadOf(step.move);
    if (own || meetAtPrimitive(before.step, step)) join(synchronised, before.synchronised);
  }
  const thread = threadOf(step.move);
  const ordinal = events.filter((one) => threadOf(one.step.move) === thread).length + 1;
  clock[thread] = ordinal;
  synchronised[thread] = ordinal;
  events.push({ step, line, clock: Array.from(clock, zero), synchronised: Array.from(synchronised, zero) });
}

const zero = (value: number | undefined): number => value ?? 0;

function meetAtPrimitive(a: Step, b: Step): boolean {
  return a.touches.some(
    ({ place, needs }) => needs !== undefined && b.touches.some((touch) => touch.place === place),
  );
}

function traceOf(events: readonly Happened[]): string {
  const byThread: string[][] = [];
  for (const { step, clock } of events) {
    const thread = threadOf(step.move);
    while (byThread.length <= thread) byThread.push([]);
    (byThread[thread] as string[]).push(`${step.move % ACTS}:${clock.join()}`);
  }
  return byThread.map((steps) => steps.join(' ')).join('|');
}

/** Pairs of lines that touch the same memory, one of them writing, in no order but chance's. */
function racesOf(events: readonly Happened[]): string[] {
  const found: string[] = [];
  events.forEach((late, j) => {
    for (const early of events.slice(0, j)) {
      const thread = threadOf(early.step.move);
      if (thread === threadOf(late.step.move)) continue;
      if ((late.synchronised[thread] ?? 0) >= (early.synchronised[thread] as number)) continue;
      if (meetAtPrimitive(early.step, late.step) || !dependent(early.step, late.step)) continue;
      found.push([`${thread}:${early.line}`, `${threadOf(late.step.move)}:${late.line}`].sort().join(' ~ '));
    }
  });
  return found;
}

/** A walker that remembers its steps as events. */
class WatchedWalker extends WorldWalker {
  readonly happened: Happened[] = [];

  override take(move: Move): Step {
    const line = lineOfThread(this.world.record(this.threadOf(move)).machine);
    const step = super.take(move);
    happen(this.happened, step, line);
    return step;
  }

  override rewind(length: number): void {
    super.rewind(length);
    this.happened.length = length;
  }
}

interface Walk {
  readonly done: boolean;
  readonly walked: number;
}

/** Every interleaving, or every trace if `asleep`; not done if that takes more than `most` executions. */
function walkAll(program: Program, harvest: Harvest, most: number, asleep: boolean): Walk {
  const walker = new WatchedWalker(program, OPTIONS, { listens: true });
  const nodes: { readonly sleep: Map<Move, Step>; left: Move[] | null }[] = [
    { sleep: new Map(), left: null },
  ];
  for (let walked = 0; walked <= most; ) {
    const node = nodes.at(-1) as (typeof nodes)[number];
    if (node.left === null) {
      const moves = walker.moves();
      node.left = moves.filter((move) => !node.sleep.has(move));
      if (node.left.length === 0) walked++;
      if (walker.endless) break;
      if (moves.length === 0) harvest.note(walker, walker.happened);
    }
    const move = node.left.shift();
    if (move !== undefined) {
      const step = walker.take(move);
      nodes.push({ sleep: asleep ? stillAsleep(node.sleep, step) : new Map(), left: null });
      if (asleep) node.sleep.set(move, step);
      continue;
    }
    nodes.pop();
    if (nodes.length === 0) return { done: true, walked };
    // Back only when there is something to be walked from there.
    if (nodes.at(-1)?.left?.length !== 0) walker.rewind(nodes.length - 1);
  }
  return { done: false, walked: most };
}

function stillAsleep(sleep: ReadonlyMap<Move, Step>, step: Step): Map<Move, Step> {
  return new Map([...sleep].filter(([, sleeper]) => !dependent(sleeper, step)));
}

function walkReduced(
  program: Program,
  harvest: Harvest,
  most: number,
): { executions: number; blocked: number; untaken: number } {
  const walker = new WatchedWalker(program, OPTIONS, { listens: true });
  let executions = 0;
  const search = explorePaths(walker);
  for (;;) {
    const { done, value } = search.next();
    if (done === true || value.executions > most) return value;
    if (value.executions === executions) continue;
    executions = value.executions;
    harvest.note(walker, walker.happened);
  }
}

/** The same search, with moves that were made before not made again: what it tells must be what really happens. */
function walkCached(program: Program, most: number, real: Harvest, executions: number): string[] {
  if (!mayCache(program, OPTIONS)) return [];
  const walker = new CachingWalker(program, OPTIONS, { listens: true });
  const reader = new SymptomReader();
  const ends = new Map<number, string>();
  const [outcomes, symptoms, faults] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let last = 0;
  const search = explorePaths(walker);
  for (;;) {
    const { done, value } = search.next();
    last = value.executions;
    if (done === true || last > most) break;
    for (const symptom of reader.symptomsOf(walker)) symptoms.add(symptom);
    const { end } = walker;
    const outcome = endOf(walker);
    outcomes.add(outcome);
    if (end < 0) continue;
    const known = ends.get(end) ?? outcome;
    if (known !== outcome) faults.add(`an end that is two: ${known} / ${outcome}`);
    ends.set(end, outcome);
  }
  if (last !== executions) faults.add(`${last} executions with known moves, not ${executions}`);
  return [
    ...faults,
    ...differences('outcome with known moves', real.outcomes, outcomes),
    ...differences('finding with known moves', real.symptoms, symptoms),
  ];
}

/** The outcomes that a search over states finds. */
function walkStates(program: Program): Set<string> {
  const make = (sharing: Sharing) => walkerOf(program, OPTIONS, { sharing });
  const search = new StateSearch(make, new Fingerprint(false), { states: 1_000_000 });
  const outcomes = new Set<string>();
  for (const news of search.run()) {
    if (news === 'anew') outcomes.clear();
    if (news === 'end') outcomes.add(endOf(search.walker));
  }
  return outcomes;
}

/** Runs of the ordinary machine, which knows nothing of moves: each must end as the search says it can. */
function runAtRandom(program: Program, runs: number, known: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  for (let seed = 1; seed <= runs; seed++) {
    const world = start(program, OPTIONS);
    const policy = new RandomPolicy(seed);
    while (drive(world, policy, { until: world.steps + 5_000 }) && world.steps < 20_000);
    if (endingOf(world) === null) continue;
    const stuck = world.threads.filter(({ machine }) => machine.frame !== null);
    const where = world.over ? [] : stuck.map(({ id, machine }) => `${id}:${lineOfThread(machine)}`);
    const outcome = keyOf(outcomeOf(world, OBSERVED, false)) + where.join();
    if (!known.has(outcome)) faults.push(`a run of the machine (seed ${seed}) ends otherwise: ${outcome}`);
  }
  return faults;
}

/** Compares the searches on `program`; at most `most` executions are walked, and `runs` random runs made. */
export function judge(program: Program, most: number, runs = 0): Verdict {
  const all = new Harvest();
  const few = (estimateInterleavings(program, OPTIONS, 5) ?? BigInt(most) * 9n) < BigInt(most) * 2n;
  let walk = few ? walkAll(program, all, most, false) : null;
  const brute = walk?.done === true;
  if (!brute) walk = walkAll(program, all, most, true);
  const { done, walked } = walk as Walk;
  const reduced = new Harvest();
  const faults = [...all.faults];
  let executions = 0;
  if (done) {
    const counts = walkReduced(program, reduced, most);
    ({ executions } = counts);
    if (counts.blocked > 0) faults.push(`${counts.blocked} blocked executions`);
    if (counts.untaken > 0) faults.push(`${counts.untaken} planned moves could not be made`);
    const traces = all.traces.size;
    if (executions !== traces) faults.push(`${executions} executions of ${traces} traces`);
    faults.push(...differences('outcome', all.outcomes, reduced.outcomes));
    faults.push(...differences('outcome by states', all.outcomes, walkStates(program)));
    faults.push(...walkCached(program, most, reduced, executions));
    faults.push(...differences('race', all.races, reduced.races));
    faults.push(...differences('finding', all.symptoms, reduced.symptoms));
    faults.push(...runAtRandom(program, runs, reduced.outcomes));
  }
  return {
    faults,
    skipped: !done,
    brute,
    walked,
    traces: all.traces.size,
    executions,
    outcomes: all.outcomes.size,
    deadlocks: [...all.outcomes].filter((outcome) => outcome.startsWith('{"ending":"deadlock"')).length,
    races: all.races.size,
    findings: all.symptoms.size,
  };
}

function differences(what: string, all: ReadonlySet<string>, reduced: ReadonlySet<string>): string[] {
  const missed = [...all].filter((one) => !reduced.has(one)).map((one) => `${what} missed: ${one}`);
  const invented = [...reduced].filter((one) => !all.has(one)).map((one) => `${what} invented: ${one}`);
  return [...missed, ...invented];
}
