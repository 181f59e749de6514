/**
 * What the search knows of one visible step: who took it and what it touched. A visible step is one visible bytecode
 * together with the invisible ones after it. Plain data, comparable between executions: places are numbers that mean
 * the same place in every execution with the same past (explore/identity.ts).
 */

import type { ThreadId } from '../scheduler/event.ts';

/**
 * A choice as a number: `(pick * THREADS + thread) * ACTS + act`; `pick` is 0 or 1 + the waiter that a notify picks.
 */
export type Move = number;
export const ACTS = 8;
const THREADS = 1 << 20;
/** What the runtime may do to a thread instead of its next step. */
export const TIMEOUT = 1;
export const SPURIOUS = 2;
/** The end of a sleep, where sleeps keep the clock's order. */
export const WAKE = 3;
/** A process meets the end that a signal or `os._exit` has in store for it. */
export const DEATH = 4;
export const actOf = (move: Move): number => move % ACTS;
export const threadOf = (move: Move): number => Math.floor(move / ACTS) % THREADS;
export const pickOf = (move: Move): number | null => {
  const pick = Math.floor(move / (ACTS * THREADS));
  return pick === 0 ? null : pick - 1;
};
export const picking = (thread: number, waiter: number): Move => ((waiter + 1) * THREADS + thread) * ACTS;

/** How far a move brought its thread: its own bytecodes so far, up to and including the one that touched. */
export interface Mark {
  readonly move: Move;
  readonly steps: number;
  /** The thread's number in the world: `move` has one that holds for all executions. */
  readonly thread: ThreadId;
  /** How far the thread had come before the move. */
  readonly from: number;
  /** The waiter that its notify picks; null: the first. */
  readonly pick: ThreadId | null;
}

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
