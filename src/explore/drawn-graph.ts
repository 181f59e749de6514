/** A graph of states as plain data: what the search tells (explore/state-graph.ts) and the page draws. */
import type { ThreadId } from '../scheduler/event.ts';
import type { Choice, Will } from '../scheduler/intent.ts';
import type { Outcome } from './report.ts';

/** States up to which a graph is kept. */
export const GRAPH_STATES_MAX = 300;

/** What a move is: whose, on which line, and what it is about. */
export interface Deed {
  readonly thread: ThreadId;
  readonly name: string;
  readonly line: number;
  readonly act: Choice['act'];
  readonly will: Will;
}

/** A move that was made. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly deed: Deed;
}

/** A move that was not made: what happened since it was made elsewhere has nothing to do with it. */
export interface LeftOut extends Omit<GraphEdge, 'to'> {
  /** Where it would have led: to a state that the search has met on another way. Null: not known. */
  readonly to: number | null;
  /** The state in which it was made instead. */
  readonly madeIn: number;
  /** What happened from there to here: in the other order it comes to the same. */
  readonly commutes: readonly Deed[];
}

/** How it ends here. */
export interface GraphEnd {
  readonly ending: Outcome['ending'];
  readonly fails: boolean;
  /** Equal for equal outcomes (`keyOf`). */
  readonly outcome: string;
}

export interface GraphState {
  /** Its number: they count from 0, the start, in the order in which the search met them. */
  readonly number: number;
  /** The state from which it was met first; null for the start. */
  readonly before: number | null;
  /** Where the threads stand that have not ended. */
  readonly stands: readonly { readonly name: string; readonly line: number }[];
  /** Null: it goes on. */
  readonly end: GraphEnd | null;
  /** Leads here, on the way on which the search met it first, after so many steps of the ordinary machine. */
  readonly schedule: string;
  readonly step: number;
}

/** Plain data, for the page. */
export interface DrawnGraph {
  readonly states: readonly GraphState[];
  readonly edges: readonly GraphEdge[];
  readonly leftOut: readonly LeftOut[];
}
