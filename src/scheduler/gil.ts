/**
 * Where the GIL may change hands: after which bytecodes a thread that others wait for can be made to give it up. A
 * model is nothing but this filter on `enabled(world)`; blocking always lets others run.
 *
 * Sources: CPython 3.9.18 Python/ceval.c 1040-1047 and 1379-1410; 3.10.13 Python/ceval.c 1753, 3754-3788, 3849,
 * 4205-4286; 3.12.1 Python/bytecodes.c 145, 2153, 2734-3187, 3259. The older models are told on 3.12's bytecode: an
 * instruction stands for those that 3.9 and 3.10 compile the same text to.
 */
import {
  DID_CALL_NATIVE,
  DID_CALL_PYTHON,
  DID_CALL_UNCHECKED,
  DID_HANDLE,
  DID_JUMP,
  DID_RETURN,
  type Thread,
} from '../machine/thread.ts';
import * as op from '../program/opcodes.ts';
import type { Model } from './options.ts';

/** May another thread take over after the step that `thread` took last? */
export function atSwitchPoint(model: Model, thread: Thread): boolean {
  switch (model) {
    case 'free-threaded':
      return true;
    case 'gil-3.9':
      return after39(thread);
    case 'gil-3.10':
      return after310(thread);
    case 'gil':
      return after312(thread);
  }
}

/** RESUME 0 and 1, backward jumps, and calls whose callee is no Python function. */
function after312(thread: Thread): boolean {
  switch (thread.lastOp) {
    case op.RESUME:
      return thread.frame !== null && resumeKind(thread) < 2 && visibleFrame(thread);
    case op.JUMP_BACKWARD:
      return visibleFrame(thread);
    case op.CALL:
    case op.CALL_FUNCTION_EX:
      return thread.lastHow === DID_CALL_NATIVE && visibleFrame(thread);
    default:
      return returnedFromLibrary(thread);
  }
}

/** Function entry, after any call, loop ends, taken conditional jumps, entry to a handler. */
function after310(thread: Thread): boolean {
  if (!visibleFrame(thread) || setsUpBlock(thread)) return false;
  switch (thread.lastOp) {
    case op.RESUME:
      return resumeKind(thread) < 2;
    case op.JUMP_BACKWARD:
      return true;
    case op.POP_JUMP_IF_FALSE:
    case op.POP_JUMP_IF_TRUE:
    case op.POP_JUMP_IF_NONE:
    case op.POP_JUMP_IF_NOT_NONE:
      return thread.lastHow === DID_JUMP;
    default:
      return (
        thread.lastHow === DID_CALL_NATIVE ||
        thread.lastHow === DID_CALL_UNCHECKED ||
        thread.lastHow === DID_RETURN ||
        thread.lastHow === DID_HANDLE
      );
  }
}

/** Every instruction but the cheap ones. */
function after39(thread: Thread): boolean {
  if (!visibleFrame(thread) || setsUpBlock(thread)) return false;
  if (thread.lastHow === DID_CALL_PYTHON) return false;
  return thread.lastHow === DID_HANDLE || !CHEAP.has(thread.lastOp);
}

const CHEAP: ReadonlySet<number> = new Set([
  op.LOAD_FAST,
  op.LOAD_FAST_CHECK,
  op.LOAD_FAST_AND_CLEAR,
  op.LOAD_CONST,
  op.STORE_FAST,
  op.POP_TOP,
  op.PUSH_NULL,
  op.KW_NAMES,
  op.SWAP,
  op.COPY,
  op.NOP,
  op.JUMP_FORWARD,
  op.IS_OP,
  op.CONTAINS_OP,
  op.LOAD_ASSERTION_ERROR,
  op.END_ASYNC_FOR,
  op.POP_JUMP_IF_FALSE,
  op.POP_JUMP_IF_TRUE,
  op.POP_JUMP_IF_NONE,
  op.POP_JUMP_IF_NOT_NONE,
  op.MAKE_CELL,
  op.COPY_FREE_VARS,
  op.END_FOR,
]);

/** 0 at a function's entry, 1 after `yield`, 2 and 3 after `yield from` and `await`. */
function resumeKind(thread: Thread): number {
  const frame = thread.frame;
  return frame === null ? 0 : (frame.code.ops[frame.pc - 1] as number) & 3;
}

/** Library code written in Python stands for C: inside it there is no switch. */
function visibleFrame(thread: Thread): boolean {
  return thread.frame === null || !thread.frame.code.folded;
}

/** The end of library code that stands for C is the return of a call into C. */
function returnedFromLibrary(thread: Thread): boolean {
  return thread.lastHow === DID_RETURN && thread.lastFolded && visibleFrame(thread);
}

/** The next instruction enters a `with` or a `try`: 3.9 and 3.10 never check just before. */
function setsUpBlock(thread: Thread): boolean {
  const { frame } = thread;
  if (frame === null) return false;
  const next = frame.code.ops[frame.pc] as number;
  if (next === op.BEFORE_WITH || next === op.BEFORE_ASYNC_WITH || next === op.SEND) return true;
  if (next !== op.NOP) return false;
  const after = (frame.pc >> 1) + 1;
  return frame.code.source.handlers.some((handler) => handler.start === after);
}
