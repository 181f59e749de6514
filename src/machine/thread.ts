/**
 * One thread as the machine sees it: a value stack, a chain of frames, the exception it is handling, and where a
 * restartable native stands. It does not know that other threads exist; what the scheduler needs to know about
 * it (state, wait queue, name) is kept by scheduler/ in its own record with the same `id`.
 */
import type { Frame } from './frame.ts';
import type { PyException, PyGenerator, Slot, Value } from './values.ts';

/**
 * How far a restartable native got. `op` names the operation ("lock.acquire", "condition.wait", "time.sleep"),
 * `phase` its state, `data` what it must remember (plain values: deadlines, saved hold counts, the object).
 */
export interface Resume {
  op: string;
  phase: number;
  data: Value[];
}

/** What the last bytecode did, for whoever must know whether the GIL may change hands after it (`Thread.lastHow`). */
export const DID_NOTHING_SPECIAL = 0;
/** A jump was taken (backward ones are recognised by their opcode). */
export const DID_JUMP = 1;
/** A callee that is not Python code was called and is done. */
export const DID_CALL_NATIVE = 2;
/** As above, by an instruction of its own that does not look whether somebody wants the GIL. */
export const DID_CALL_UNCHECKED = 7;
/** A Python frame was pushed. */
export const DID_CALL_PYTHON = 3;
/** A frame returned or yielded to the one below. */
export const DID_RETURN = 4;
/** An exception was raised and a handler of this thread found; it stands at the handler's first instruction. */
export const DID_HANDLE = 5;
/** It could not go on: the instruction will be executed again. */
export const DID_BLOCK = 6;

export class Thread {
  readonly id: number;
  stack: Slot[] = [];
  frame: Frame | null = null;
  /** The exception an `except` or `finally` of this thread is handling (sys.exc_info), in the innermost generator. */
  handled: PyException | null = null;
  /** Coroutines made here of which some have not been started: who is left at the end was never awaited. */
  coroutines: PyGenerator[] = [];
  /** A list that gets each asynchronous generator that begins here (its loop shuts them down), or None. */
  asyncGenerators: Value = null;
  /** The event loop that runs here, or None, and the contextvars.Context that counts here, or None. */
  eventLoop: Value = null;
  context: Value = null;
  /** Set while an instruction waits to be executed again. */
  resume: Resume | null = null;
  /** Set when the last frame is gone: its value, or the exception that ended the thread. */
  result: Value = null;
  failure: PyException | null = null;
  /** Steps of this thread so far; of these, visible ones. */
  steps = 0;
  visible = 0;
  /** Did the last `execute` end because a native returned BLOCKED? */
  blocked = false;
  /** Opcode executed last and what it did (`DID_...`); -1 before the first. */
  lastOp = -1;
  lastHow = DID_NOTHING_SPECIAL;
  /** Was that bytecode one of the library's (folded code)? */
  lastFolded = false;
  /** `steps` at the last visible step: how many invisible ones have followed. */
  visibleAt = 0;
  constructor(id: number) {
    this.id = id;
  }
}
