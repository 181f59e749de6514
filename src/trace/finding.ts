import type { Text } from '../base/text.ts';

/** Something worth telling about a run, found in its events. `step` is the decisive moment: where a click goes. */
export interface Finding {
  readonly kind: FindingKind;
  readonly step: number;
  /** Threads concerned, the culprit or victim first. */
  readonly threads: readonly number[];
  /** Lines of the program concerned. */
  readonly lines: readonly number[];
  /** The steps that `threads` took on `lines`, where each is a moment of its own. */
  readonly steps?: readonly number[];
  /** Names of the objects concerned. */
  readonly subjects: readonly string[];
  readonly sentence: Text;
}

export type FindingKind =
  /** Locks held in a ring. */
  | 'deadlock'
  /** Waits for ever for something nobody will do. */
  | 'stuck-thread'
  /** Two accesses to one place, one of them a write, not ordered by happens-before. */
  | 'data-race'
  /** A read and a write of one thread with another thread's write between them that was overwritten. */
  | 'lost-update'
  /** A read and a write of one thread with another thread's write between them. */
  | 'atomicity-violation'
  /** A notify that found nobody while somebody went to wait for it afterwards and was never woken. */
  | 'lost-wakeup'
  /** Woken for a condition that another thread consumed before the lock was got back. */
  | 'stolen-wakeup'
  /** wait returned without a notify. */
  | 'spurious-wakeup'
  | 'unhandled-exception'
  /** Two locks taken in both orders, or more in a ring of orders. */
  | 'lock-order-inversion'
  /** Code inside a loop's turn made the whole loop wait. */
  | 'blocked-loop'
  /** A coroutine was made and never awaited. */
  | 'never-awaited'
  /** A task failed and nobody asked for its exception. */
  | 'lost-task-exception'
  /** A call was added to a sleeping loop from another thread without waking it. */
  | 'sleeping-loop'
  /** A lock still held by a thread that has ended. */
  | 'abandoned-lock';
