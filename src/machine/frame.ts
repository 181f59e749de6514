/**
 * One activation of a code object: a window of its thread's value stack and a program counter. Plain data.
 * Layout of the window: `stack[base .. base+localsPlus)` fast locals, cells and frees; operands above.
 */
import type { LinkedCode } from './link.ts';
import type { PyDict, PyException, PyFunction, PyGenerator, Slot } from './values.ts';

export class Frame {
  code: LinkedCode;
  /** Index in `code.ops` (two per instruction) of the next instruction. */
  pc = 0;
  base: number;
  /** Operand stack pointer, valid while another frame runs. */
  sp: number;
  back: Frame | null;
  globals: PyDict;
  /** Namespace of a module or class body; null in functions. */
  locals: PyDict | null = null;
  func: PyFunction | null = null;
  /** The generator whose body this is. */
  generator: PyGenerator | null = null;
  /** What happens with the value it returns: one of `ON_RETURN` in machine/continuation.ts. */
  onReturn = 0;
  /** Data of that continuation (for example the new instance while `__init__` runs). */
  pending: Slot = undefined;
  /** Unfolded frames from here to the bottom, itself included: Python's recursion limit counts them. */
  depth: number;
  /** Generator frames: what the thread was handling (`Thread.handled`) when it resumed the generator. */
  handledBefore: PyException | null = null;
  /** The last frame that was called from here and is over: the next call takes it again. Derived. */
  spare: Frame | null = null;
  constructor(code: LinkedCode, base: number, back: Frame | null, globals: PyDict) {
    this.code = code;
    this.base = base;
    this.sp = base + code.localsPlus.length;
    this.back = back;
    this.globals = globals;
    this.depth = (back === null ? 0 : back.depth) + (code.folded ? 0 : 1);
  }

  /** A frame for a call from here: a new one, or one that is over. */
  called(code: LinkedCode, base: number, func: PyFunction): Frame {
    let next = this.spare;
    if (next === null) next = new Frame(code, base, this, func.globals);
    else {
      this.spare = null;
      next.code = code;
      next.pc = 0;
      next.base = base;
      next.sp = base + code.localsPlus.length;
      next.globals = func.globals;
      next.depth = this.depth + (code.folded ? 0 : 1);
    }
    next.func = func;
    return next;
  }
}
