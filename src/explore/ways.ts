/** The ways in which a program can be walked: for which search, and what of it is noticed. */
import { type Deadline, NEVER } from './deadline.ts';
import type { Sharing } from './sharing.ts';

export interface Ways {
  /** Is output a place that others notice? */
  readonly observesOutput: boolean;
  /** An execution is cut off after so many moves. */
  readonly movesMax: number;
  /** Are events kept? */
  readonly listens: boolean;
  /**
   * For a search over states: threads stop only before what this calls contended; and under a GIL each access is a move
   * of its own, and only the holder has one until it has passed a switch point. Without it, all that a thread does up
   * to its next switch point is one move.
   */
  readonly sharing: Sharing | null;
  /** Sleeps and time-outs end in the clock's order, and only when nobody else can move. */
  readonly keepsClock: boolean;
  /** Asked within executions too: leaving one half-way is by exception. */
  readonly deadline: Deadline;
}

export const USUAL_WAYS: Ways = {
  observesOutput: false,
  movesMax: Number.POSITIVE_INFINITY,
  listens: false,
  sharing: null,
  keepsClock: false,
  deadline: NEVER,
};
