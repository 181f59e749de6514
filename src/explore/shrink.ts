/**
 * The schedule with the fewest context switches that leads to an outcome: searched for with no switch, with one, with
 * two, ... until each outcome that is asked for has been reached. Within one such round a state is gone on from once
 * for each thread that may have come there last, unless it is reached with fewer switches than before. The first
 * schedule that is found is the shortest; if the moves that may be spent are used up before, nothing is said.
 */
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import { type Deadline, NEVER } from './deadline.ts';
import { Ends } from './ends.ts';
import { Fingerprint } from './fingerprint.ts';
import { keyOf, type Observed } from './outcome.ts';
import type { Outcome } from './report.ts';
import { Sharing } from './sharing.ts';
import { lookAround } from './state-search.ts';
import { actOf, type Mark, type Move, threadOf, WAKE } from './step.ts';
import { walkerOf } from './walker-choice.ts';
import { HashSet } from './wide-hash.ts';
import type { ProgramWalker } from './world-walker.ts';

/** An outcome, and the switches of the best schedule known to lead there. */
export interface Target extends Outcome {
  readonly switches: number;
}

export interface Shortest {
  readonly path: readonly Mark[];
  readonly switches: number;
}

/** What was counted for a known schedule may differ from what is counted here by so much. */
const SLACK = 2;
/** Moves between two pieces of news. */
const PACE = 200;

interface Level {
  readonly depth: number;
  readonly left: Move[];
  readonly switches: number;
  readonly runner: number;
}

/** How often another thread goes on than the one before; the end of a sleep is nobody's turn. */
export function switchesIn(path: readonly Mark[]): number {
  let switches = 0;
  let before = -1;
  for (const { move } of path) {
    if (actOf(move) === WAKE) continue;
    if (before >= 0 && before !== threadOf(move)) switches++;
    before = threadOf(move);
  }
  return switches;
}

/** What a search for the shortest schedules is about. */
export interface Shrinkage {
  readonly observed: Observed;
  readonly keepsClock: boolean;
  /** Moves of one execution. */
  readonly movesMax: number;
  /** Moves in all. */
  readonly budget: number;
  readonly deadline?: Deadline;
}

/**
 * The shortest schedules to `targets` that were found, by the keys of their outcomes; `walk` makes walkers like
 * theirs.
 */
export interface Shrunk {
  readonly found: ReadonlyMap<string, Shortest>;
  readonly walk: () => ProgramWalker;
}

/** Yields now and then, so that the caller may stop. */
export function* shrink(
  program: Program,
  options: Options,
  targets: readonly Target[],
  { observed, keepsClock, movesMax, budget, deadline = NEVER }: Shrinkage,
): Generator<void, Shrunk> {
  const sharing = new Sharing();
  const walk = () =>
    walkerOf(program, options, {
      observesOutput: observed.stdout,
      movesMax,
      sharing,
      keepsClock,
      deadline,
    });
  lookAround(walk());
  for (;;) {
    sharing.surprise = false;
    const fingerprint = new Fingerprint(observed.stdout, keepsClock);
    const task = new Shrinking(walk(), sharing, fingerprint, observed, targets, budget);
    for (const _ of task.run()) {
      yield;
      if (sharing.surprise) break;
    }
    if (!sharing.surprise) return { found: task.found, walk };
  }
}

/** With at most `budget` moves; the result is by the keys of the outcomes (`keyOf`). */
class Shrinking {
  readonly found = new Map<string, Shortest>();
  private readonly walker: ProgramWalker;
  private readonly sharing: Sharing;
  private readonly fingerprint: Fingerprint;
  private readonly ends: Ends;
  private readonly wanted: Map<string, Target>;
  private budget: number;
  private known = new HashSet();
  /** By state and last thread: the fewest switches that it was reached with in this round. */
  private reached: number[] = [];

  constructor(
    walker: ProgramWalker,
    sharing: Sharing,
    fingerprint: Fingerprint,
    observed: Observed,
    targets: readonly Target[],
    budget: number,
  ) {
    this.walker = walker;
    this.sharing = sharing;
    this.fingerprint = fingerprint;
    this.ends = new Ends(observed);
    this.wanted = new Map(targets.map((target) => [keyOf(target), target]));
    this.budget = budget;
  }

  *run(): Generator<void, void> {
    const { wanted } = this;
    for (let most = 0; wanted.size > 0 && this.budget > 0 && !this.sharing.surprise; most++) {
      yield* this.round(most);
      for (const [key, { switches }] of wanted) if (switches + SLACK < most) wanted.delete(key);
    }
  }

  /** All schedules with up to `most` switches. */
  private *round(most: number): Generator<void, void> {
    const { walker } = this;
    this.known = new HashSet();
    this.reached = [];
    walker.rewind(0);
    const levels: Level[] = [];
    const enter = (switches: number, runner: number) => {
      const left = this.movesFrom(switches, runner, most);
      if (left.length > 0) levels.push({ depth: walker.path.length, left, switches, runner });
    };
    enter(0, -1);
    while (levels.length > 0 && this.budget > 0 && this.wanted.size > 0 && !this.sharing.surprise) {
      const level = levels[levels.length - 1] as Level;
      const move = level.left.shift();
      if (move === undefined) {
        levels.pop();
        continue;
      }
      if (walker.path.length > level.depth) walker.rewind(level.depth);
      const { switches, runner } = after(level, move);
      walker.take(move);
      if (--this.budget % PACE === 0) yield;
      enter(switches, runner);
    }
  }

  /** What to try from here; nothing at an end, and where it was tried before. */
  private movesFrom(switches: number, runner: number, most: number): Move[] {
    const { walker, known, reached } = this;
    if (walker.cut || switches + this.owed(runner) > most) return [];
    const hash = walker.state(this.fingerprint, [runner]);
    const state = known.find(hash);
    if (state >= 0 && (reached[state] as number) <= switches) return [];
    if (state >= 0) reached[state] = switches;
    else reached[known.add(hash)] = switches;
    const moves = walker.moves();
    if (moves.length === 0) this.noteEnd(switches);
    // First on with the same thread: that costs nothing.
    return moves
      .filter((move) => after({ switches, runner }, move).switches <= most)
      .sort((a, b) => Number(threadOf(a) !== runner) - Number(threadOf(b) !== runner));
  }

  private noteEnd(switches: number): void {
    const { walker, wanted } = this;
    const { key } = this.ends.of(walker);
    if (!wanted.delete(key)) return;
    this.found.set(key, { path: [...walker.path], switches });
  }

  /** Switches that every schedule still has to make: each thread that must end needs a turn. */
  private owed(runner: number): number {
    for (const { ending } of this.wanted.values()) {
      if (ending !== 'finished' && ending !== 'exception') return 0;
    }
    return this.walker.toEnd().filter((thread) => thread !== runner).length;
  }
}

function after(
  { switches, runner }: { switches: number; runner: number },
  move: Move,
): { switches: number; runner: number } {
  if (actOf(move) === WAKE) return { switches, runner };
  const thread = threadOf(move);
  return { switches: switches + (runner >= 0 && runner !== thread ? 1 : 0), runner: thread };
}
