/**
 * The search over states: depth first, and never twice on from the same state. Where millions of traces run through few
 * states (loops under a lock), this ends and the search over traces does not. Sleep sets leave out moves that lead to
 * states which another order of independent moves reaches; a state that is met again with fewer moves asleep is gone on
 * from with those moves only (P. Godefroid, "Partial-order methods for the verification of concurrent systems", 1996,
 * section 5.3): every state is visited, most moves are made once.
 */
import { nextBelow, seedPrng } from '../base/prng.ts';
import { dependent } from './dependence.ts';
import type { Fingerprint } from './fingerprint.ts';
import { type Level as Branching, exploredBy, finishBranch } from './progress.ts';
import { Sharing } from './sharing.ts';
import type { StateGraph } from './state-graph.ts';
import { actOf, type Mark, type Move, SPURIOUS, type Step } from './step.ts';
import { HashSet } from './wide-hash.ts';
import type { ProgramWalker } from './world-walker.ts';

/** States between two pieces of news. */
const PACE = 200;
/** Random walks that look around before the search, and moves of each. */
const WALKS = 12;
const WALK_MOVES = 400;
/** So many moves of one state can be told asleep or awake. */
const BITS = 31;

export interface StateBounds {
  readonly states: number;
  /** Switches away from a thread that could have gone on; undefined: any number. */
  readonly preemptions?: number | undefined;
  /** The clock goes on when nobody can move: then every move has to do with every other. */
  readonly keepsClock?: boolean;
}

/** A move that need not be made: it was made before, and nothing that depends on it has happened since. */
interface Sleeper {
  readonly step: Step;
  /** After it its thread has the GIL and gives it to nobody, or would if what it wants were free. */
  readonly holds: boolean;
  /** After so many moves of the path it was made. */
  readonly since: number;
}

/** A way from a state back to the same state: who goes it, and where they stand. */
export interface Round {
  readonly names: readonly string[];
  readonly lines: readonly number[];
  /** From the start of the program to the end of the first round. */
  readonly path: readonly Mark[];
}

/** One state on the path. */
interface Level extends Branching {
  readonly depth: number;
  readonly owed: Move[];
  readonly sleep: Map<Move, Sleeper>;
  readonly state: number;
  /** Met for the first time here, not gone on from once more. */
  readonly first: boolean;
  readonly preemptions: number;
}

/** What a search tells: an end not met before, here; that it begins anew; or only that it goes on. */
export type News = 'end' | 'anew' | 'on';

/** A few random walks: most of what is contended shows at once. */
export function lookAround(walker: ProgramWalker): void {
  const chance = seedPrng(1);
  for (let walk = 0; walk < WALKS; walk++) {
    walker.rewind(0);
    for (let i = 0; i < WALK_MOVES; i++) {
      const moves = walker.moves();
      if (moves.length === 0) break;
      walker.take(moves[nextBelow(chance, moves.length)] as Move);
    }
  }
}

export class StateSearch {
  /** Stands where the search is. */
  walker: ProgramWalker;
  states = 0;
  /** Moves made. */
  steps = 0;
  /** Different states in which nobody can move. */
  ends = 0;
  /** Ways round, to a state that was met before on the same path: one for each thread and line. */
  readonly rounds = new Map<string, Round>();
  /** Moves were left out because of the bound on preemptions. */
  bounded = false;
  /** The bound on states was met. */
  full = false;
  readonly sharing = new Sharing();
  private readonly make: (sharing: Sharing) => ProgramWalker;
  private readonly fingerprint: Fingerprint;
  private readonly bounds: StateBounds;
  private readonly graph: StateGraph | null;
  /** Do independent moves commute, bounds and all? */
  private readonly mayReduce: boolean;
  private known = new HashSet();
  /** By state: moves that were asleep whenever it was met, as bits. */
  private asleep: number[] = [];
  /** By state: how deep on the path it is; -1 if it is not on it. */
  private depths: number[] = [];
  private levels: Level[] = [];
  private explored = 0;

  /** `make` gives a walker at the start of the program; `graph`, if there is one, hears of every state and move. */
  constructor(
    make: (sharing: Sharing) => ProgramWalker,
    fingerprint: Fingerprint,
    bounds: StateBounds,
    graph: StateGraph | null = null,
  ) {
    this.make = make;
    this.walker = make(this.sharing);
    this.fingerprint = fingerprint;
    this.bounds = bounds;
    this.graph = graph;
    this.mayReduce = bounds.preemptions === undefined && bounds.keepsClock !== true;
  }

  /** The part of the states that is done, from 0 to 1: an estimate. */
  get progress(): number {
    this.explored = Math.max(this.explored, exploredBy(this.levels));
    return this.explored;
  }

  *run(): Generator<News, News> {
    lookAround(this.walker);
    for (;;) {
      this.begin();
      if (yield* this.search()) break;
      yield 'anew';
    }
    if (!this.full) this.graph?.close(this.walker, (walker) => this.stateOf(walker));
    return 'on';
  }

  /** The number of the state in which the walker stands; -1 if the search has not met it. */
  stateOf(walker: ProgramWalker): number {
    return this.known.find(walker.state(this.fingerprint));
  }

  private begin(): void {
    this.sharing.surprise = false;
    this.walker = this.make(this.sharing);
    this.known = new HashSet();
    [this.asleep, this.depths, this.levels] = [[], [], []];
    [this.states, this.steps, this.ends] = [0, 0, 0];
    this.bounded = false;
    this.rounds.clear();
    this.graph?.begin();
  }

  /** Goes through all states; false if it has to begin anew. */
  private *search(): Generator<News, boolean> {
    const { walker, levels, sharing } = this;
    let told = 0;
    if (this.enter(new Map(), 0)) yield 'end';
    while (levels.length > 0) {
      const level = levels[levels.length - 1] as Level;
      const move = level.owed.shift();
      if (move === undefined) {
        levels.pop();
        if (level.first) this.depths[level.state] = -1;
        const above = levels.at(-1);
        if (above !== undefined) finishBranch(above);
        continue;
      }
      if (this.states >= this.bounds.states) {
        this.full = true;
        break;
      }
      if (walker.path.length > level.depth) walker.rewind(level.depth);
      const preemptions = level.preemptions + (this.preempts(move) ? 1 : 0);
      this.graph?.depart(level.state, walker, move);
      const step = walker.take(move);
      if (sharing.surprise) return false;
      this.steps++;
      const holds = walker.holder !== null || this.gaveUpGil(move);
      const sleep = holds ? new Map<Move, Sleeper>() : stillAsleep(level.sleep, step);
      level.sleep.set(move, { step, holds, since: level.depth });
      const end = this.enter(sleep, preemptions);
      if (levels[levels.length - 1] === level) finishBranch(level);
      if (end) yield 'end';
      else if (this.states - told >= PACE) {
        told = this.states;
        yield 'on';
      }
    }
    return true;
  }

  /** The walker has come to a state; true if that is an end not met before. */
  private enter(sleep: Map<Move, Sleeper>, preemptions: number): boolean {
    const { walker, known, levels } = this;
    // An execution that was cut off is no state: a shorter way to it may lead on.
    if (walker.cut) {
      this.graph?.drop();
      return true;
    }
    const moves = this.within(walker.moves(), preemptions);
    const hash = walker.state(this.fingerprint, this.boundedBy(preemptions));
    const reduces = this.mayReduce && moves.length < BITS;
    const resting = reduces ? bitsOf(moves, sleep) : 0;
    const found = known.find(hash);
    const depth = walker.path.length;
    this.graph?.arrive(found < 0 ? this.states : found, walker);
    if (found < 0) {
      const state = known.add(hash);
      this.states++;
      this.asleep.push(resting);
      this.depths.push(depth);
      const left = moves.filter((_, i) => ((resting >> i) & 1) === 0);
      if (this.graph !== null && resting !== 0) this.tellResting(this.graph, moves, sleep, resting);
      const asleep = reduces ? sleep : new Map<Move, Sleeper>();
      levels.push({ depth, owed: left, explored: 0, sleep: asleep, state, first: true, preemptions });
      // Nobody is promised a wake-up for no reason: who waits for one waits for ever.
      if (moves.some((move) => actOf(move) !== SPURIOUS)) return false;
      this.ends++;
      return true;
    }
    this.noteRound(this.depths[found] as number);
    const before = this.asleep[found] as number;
    const missing = before & ~resting;
    if (missing === 0) return false;
    this.asleep[found] = before & resting;
    const left = moves.filter((_, i) => ((missing >> i) & 1) === 1);
    const both = new Map([...sleep].filter(([move]) => ((before >> moves.indexOf(move)) & 1) === 1));
    levels.push({ depth, owed: left, explored: 0, sleep: both, state: found, first: false, preemptions });
    return false;
  }

  /**
   * Under a GIL: does the thread of `move`, just made, wait now? Then it has given up the GIL, which it would have kept
   * if what it wants were free: whoever frees that does not commute with the move, though the move did not touch it.
   */
  private gaveUpGil(move: Move): boolean {
    const { walker } = this;
    if (!walker.gil) return false;
    const thread = walker.threadOf(move);
    if (walker.isGone(thread)) return false;
    return !walker.moves().some((other) => walker.threadOf(other) === thread);
  }

  /** For the picture: moves that are left out here, until another way to this state asks for them. */
  private tellResting(
    graph: StateGraph,
    moves: readonly Move[],
    sleep: ReadonlyMap<Move, Sleeper>,
    resting: number,
  ): void {
    moves.forEach((move, i) => {
      const sleeper = sleep.get(move);
      if (sleeper !== undefined && ((resting >> i) & 1) === 1) graph.rest(this.walker, move, sleeper.since);
    });
  }

  /** The path has come back to where it was after `depth` moves (-1: it has not). */
  private noteRound(depth: number): void {
    if (depth < 0) return;
    const { path, labels } = this.walker;
    const threads = [...new Set(path.slice(depth).map(({ thread }) => thread))].sort((a, b) => a - b);
    const lines = threads.map((id) => this.walker.lineOf(id));
    const key = threads.map((id, i) => `${id}:${lines[i]}`).join();
    if (!this.rounds.has(key))
      this.rounds.set(key, { names: threads.map((id) => labels[id] ?? ''), lines, path: [...path] });
  }

  /** Moves that the bound on preemptions allows. */
  private within(moves: readonly Move[], preemptions: number): readonly Move[] {
    if (preemptions < (this.bounds.preemptions ?? Number.POSITIVE_INFINITY)) return moves;
    const allowed = moves.filter((move) => !this.preempts(move));
    if (allowed.length < moves.length) this.bounded = true;
    return allowed;
  }

  /** With preemptions counted, their number and who ran last are part of the state. */
  private boundedBy(preemptions: number): readonly number[] {
    return this.bounds.preemptions === undefined ? [] : [preemptions, this.runner()];
  }

  /** Would `move` take the turn from a thread that could go on? What the runtime does takes no turn. */
  private preempts(move: Move): boolean {
    if (this.bounds.preemptions === undefined || actOf(move) !== 0) return false;
    const runner = this.runner();
    const { walker } = this;
    if (runner < 0 || runner === walker.threadOf(move)) return false;
    return walker.moves().some((other) => walker.threadOf(other) === runner && actOf(other) === 0);
  }

  /** Who took the last step; -1 at the start. */
  private runner(): number {
    const { path } = this.walker;
    for (let i = path.length - 1; i >= 0; i--) {
      const { move, thread } = path[i] as Mark;
      if (actOf(move) === 0) return thread;
    }
    return -1;
  }
}

function stillAsleep(sleep: ReadonlyMap<Move, Sleeper>, step: Step): Map<Move, Sleeper> {
  const still = new Map<Move, Sleeper>();
  for (const [move, sleeper] of sleep) {
    if (!sleeper.holds && !dependent(sleeper.step, step)) still.set(move, sleeper);
  }
  return still;
}

/** Which of `moves` are asleep. */
function bitsOf(moves: readonly Move[], sleep: ReadonlyMap<Move, Sleeper>): number {
  let bits = 0;
  moves.forEach((move, i) => {
    if (sleep.has(move)) bits |= 1 << i;
  });
  return bits;
}
