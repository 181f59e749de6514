/**
 * What the search knows of one visible step: who took it and what it touched. A visible step is one visible bytecode
 * together with the invisible ones after it. Plain data, comparable between executions: places are numbers that mean
 * the same place in every execution with the same past (explore/identity.ts).
 */

/** A choice as a number: `thread * ACTS + act`. */
export type Move = number;
export const ACTS = 4;
export const threadOf = (move: Move): number => Math.floor(move / ACTS);

export interface Step {
  readonly move: Move;
  readonly touches: readonly Touch[];
  /** Threads that were in a wait set before the step and were not any more after it; undefined: none. */
  readonly woke?: readonly number[];
  /** Time-outs that could have come just before the step and cannot any more: it ended the wait. Undefined: none. */
  readonly foreclosed?: readonly Step[];
  /** For what a thread never came to do: the step with which it was gone. Undefined: it still waits. */
  readonly until?: number;
}

/** One access of one place within a step. */
export interface Touch {
  readonly place: number;
  readonly writes: boolean;
  /**
   * For an operation of a primitive: the bit of what it needs before it can happen (`NEEDS`), 0 if it always can.
   * Undefined for plain memory.
   */
  readonly needs?: number;
  /** For an operation of a primitive: which needs were met just before it happened. */
  readonly met?: number;
}

export { NEEDS } from '../scheduler/needs.ts';
