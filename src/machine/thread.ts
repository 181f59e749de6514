/**
 * One thread as the machine sees it: a value stack, a chain of frames, the exception it is handling, and where a
 * restartable native stands. It does not know that other threads exist; what the scheduler needs to know about
 * it (state, wait queue, name) is kept by scheduler/ in its own record with the same `id`.
 */
import type { Frame } from './frame.ts';
import type { PyException, Slot, Value } from './values.ts';

/**
 * How far a restartable native got. `op` names the operation ("lock.acquire", "condition.wait", "time.sleep"),
 * `phase` its state, `data` what it must remember (plain values: deadlines, saved hold counts, the object).
 */
export interface Resume {
  op: string;
  phase: number;
  data: Value[];
}

export class Thread {
  readonly id: number;
  stack: Slot[] = [];
  frame: Frame | null = null;
  /** The exception an `except` or `finally` of this thread is handling (sys.exc_info). */
  handled: PyException | null = null;
  /** Set while an instruction waits to be executed again. */
  resume: Resume | null = null;
  /** Set when the last frame is gone: its value, or the exception that ended the thread. */
  result: Value = null;
  failure: PyException | null = null;
  /** Steps of this thread so far; of these, visible ones. */
  steps = 0;
  visible = 0;
  constructor(id: number) {
    this.id = id;
  }
}
