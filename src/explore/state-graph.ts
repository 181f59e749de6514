/**
 * The states of a small search as a graph to look at: who leads from which state to which, where the program ends, and
 * the moves that the reduction left out, each with what it commutes with and the state to which it would have led. A
 * search over states tells it as it goes (explore/state-search.ts), if somebody wants to draw. Too many states, and
 * there is no graph.
 */
import type { Program } from '../program/code.ts';
import type { Choice } from '../scheduler/intent.ts';
import { threadLabel } from '../scheduler/naming.ts';
import type { Options } from '../scheduler/options.ts';
import { willDo } from '../scheduler/will.ts';
import { lineOfThread } from '../scheduler/world.ts';
import {
  type Deed,
  type DrawnGraph,
  GRAPH_STATES_MAX,
  type GraphEdge,
  type GraphEnd,
  type GraphState,
  type LeftOut,
} from './drawn-graph.ts';
import { keyOf } from './outcome.ts';
import { fails, type Outcome } from './report.ts';
import { actOf, type Mark, type Move, SPURIOUS, TIMEOUT, WAKE } from './step.ts';
import { waypointOf } from './witness.ts';
import type { ProgramWalker } from './world-walker.ts';

interface Met extends Pick<GraphState, 'before' | 'stands'> {
  readonly path: readonly Mark[];
  end: GraphEnd | null;
}

interface Resting extends Omit<LeftOut, 'to'> {
  to: number | null;
  readonly move: Move;
}

export class StateGraph {
  private met: Met[] = [];
  private edges: GraphEdge[] = [];
  /** By state and move. */
  private resting = new Map<string, Resting>();
  /** States and moves of the path. */
  private trail: { readonly state: number; readonly deed: Deed }[] = [];
  /** Where the search is. */
  private here = 0;
  private dropped = false;
  private whole = false;

  /** The search begins, or begins anew. */
  begin(): void {
    [this.met, this.edges, this.trail] = [[], [], []];
    this.resting.clear();
    [this.dropped, this.whole] = [false, false];
  }

  /** There will be no graph: too much, or a way was not gone to its end. */
  drop(): void {
    this.begin();
    this.dropped = true;
  }

  /** The walker stands in `state` and is about to make `move`. */
  depart(state: number, walker: ProgramWalker, move: Move): void {
    if (this.dropped) return;
    this.resting.delete(`${state} ${move}`);
    this.trail.length = walker.path.length;
    this.trail.push({ state, deed: deedOf(walker, move) });
  }

  /** The walker has come to `state`: met for the first time if it is a new number. */
  arrive(state: number, walker: ProgramWalker): void {
    if (this.dropped) return;
    if (state >= GRAPH_STATES_MAX) {
      this.drop();
      return;
    }
    const last = this.trail[this.trail.length - 1];
    this.here = state;
    if (state === this.met.length) {
      const stands = standsOf(walker);
      this.met.push({ before: last?.state ?? null, stands, path: [...walker.path], end: null });
    }
    if (last !== undefined) this.edges.push({ from: last.state, to: state, deed: last.deed });
  }

  /** `move` is left out in the state that was reached last: it was made after the first `since` moves of the path. */
  rest(walker: ProgramWalker, move: Move, since: number): void {
    if (this.dropped) return;
    const { here } = this;
    const between = this.trail.slice(since);
    this.resting.set(`${here} ${move}`, {
      ...{ from: here, to: null, deed: deedOf(walker, move), move },
      ...{ madeIn: between[0]?.state ?? here, commutes: between.map(({ deed }) => deed) },
    });
  }

  /** Nobody can move in `state`; without one, in the state that was reached last. */
  end(outcome: Outcome, state = this.here): void {
    const met = this.met[state];
    if (met === undefined) return;
    met.end = { ending: outcome.ending, fails: fails(outcome), outcome: keyOf(outcome) };
  }

  /** The search is through: finds out where moves left out lead. `stateOf` gives the walker's state, or -1. */
  close(walker: ProgramWalker, stateOf: (walker: ProgramWalker) => number): void {
    if (this.dropped) return;
    for (const rest of this.resting.values()) {
      goTo(walker, (this.met[rest.from] as Met).path);
      walker.take(rest.move);
      const to = stateOf(walker);
      rest.to = to < 0 ? null : to;
    }
    this.whole = true;
  }

  /** Null if there were too many states, or the search did not see all of them. */
  drawn(program: Program, options: Options): DrawnGraph | null {
    if (!this.whole) return null;
    const states = this.met.map(({ path, ...state }, number) => ({
      ...{ number, ...state },
      ...waypointOf(program, options, path),
    }));
    const leftOut = [...this.resting.values()].map(({ move: _, ...rest }) => rest);
    return { states, edges: this.edges, leftOut };
  }
}

const ACTS: Readonly<Record<number, Choice['act']>> = {
  [TIMEOUT]: 'timeout',
  [SPURIOUS]: 'spurious',
  [WAKE]: 'wake',
};

function deedOf(walker: ProgramWalker, move: Move): Deed {
  const { world } = walker;
  const record = world.record(walker.threadOf(move));
  return {
    thread: record.id,
    name: threadLabel(world, record.id),
    line: lineOfThread(record.machine),
    act: ACTS[actOf(move)] ?? 'step',
    will: willDo(world, record),
  };
}

function standsOf({ world }: ProgramWalker): GraphState['stands'] {
  return world.threads
    .filter(({ machine }) => machine.frame !== null)
    .map(({ id, machine }) => ({ name: threadLabel(world, id), line: lineOfThread(machine) }));
}

/** Back as far as needed, and then the way of `path`. */
function goTo(walker: ProgramWalker, path: readonly Mark[]): void {
  let common = 0;
  while (common < path.length && walker.path[common]?.move === path[common]?.move) common++;
  walker.rewind(common);
  for (const { move } of path.slice(common)) walker.take(move);
}
