/**
 * Sequences of bytecodes that the loop executes in one go when it has budget left for all of them: pure speed. Each
 * still counts as the bytecodes that it stands for; who wants to stop in the middle of one gives a smaller budget, and
 * whoever executes single steps never meets one. A fused number replaces the first opcode of its sequence; the
 * others stay, so jumps into the middle, and sequences that turn out not to fit their values, go on bytecode by
 * bytecode.
 */
import * as op from '../program/opcodes.ts';

/** `x op constant` into a local variable. */
export const FAST_CONST_BINARY_STORE = 256;
/** `x op constant`. */
export const FAST_CONST_BINARY = 257;
/** `x op y`. */
export const FAST_FAST_BINARY = 258;
/** `if x < constant`. */
export const FAST_CONST_COMPARE_JUMP = 259;
/** `if x < y`. */
export const FAST_FAST_COMPARE_JUMP = 260;
/** The head of a `for` over a range or a list. */
export const FOR_ITER_STORE = 261;
/** The last assignment of a loop, and back. */
export const STORE_JUMP = 262;
export const STORE_LOAD = 263;
export const LOAD_LOAD = 264;
export const LOAD_CONST_PAIR = 265;
/** The three `None` for the `__exit__` of a `with` that went well. */
export const THREE_CONSTS = 266;
/** `counter += constant` for a global variable. */
export const GLOBAL_CONST_BINARY_STORE = 267;
export const POP_JUMP = 268;
export const FUSED_MAX = 268;

/** The longest sequence: with less budget than this, bytecodes are taken one by one. */
export const LONGEST_SEQUENCE = 4;

const PATTERNS: readonly (readonly [fused: number, sequence: readonly number[]])[] = [
  [FAST_CONST_BINARY_STORE, [op.LOAD_FAST, op.LOAD_CONST, op.BINARY_OP, op.STORE_FAST]],
  [FAST_CONST_COMPARE_JUMP, [op.LOAD_FAST, op.LOAD_CONST, op.COMPARE_OP, op.POP_JUMP_IF_FALSE]],
  [FAST_FAST_COMPARE_JUMP, [op.LOAD_FAST, op.LOAD_FAST, op.COMPARE_OP, op.POP_JUMP_IF_FALSE]],
  [FAST_CONST_BINARY, [op.LOAD_FAST, op.LOAD_CONST, op.BINARY_OP]],
  [FAST_FAST_BINARY, [op.LOAD_FAST, op.LOAD_FAST, op.BINARY_OP]],
  [FOR_ITER_STORE, [op.FOR_ITER, op.STORE_FAST]],
  [STORE_JUMP, [op.STORE_FAST, op.JUMP_BACKWARD]],
  [STORE_LOAD, [op.STORE_FAST, op.LOAD_FAST]],
  [THREE_CONSTS, [op.LOAD_CONST, op.LOAD_CONST, op.LOAD_CONST]],
  [GLOBAL_CONST_BINARY_STORE, [op.LOAD_GLOBAL, op.LOAD_CONST, op.BINARY_OP, op.STORE_GLOBAL]],
  [POP_JUMP, [op.POP_TOP, op.JUMP_BACKWARD]],
  [LOAD_LOAD, [op.LOAD_FAST, op.LOAD_FAST]],
  [LOAD_CONST_PAIR, [op.LOAD_FAST, op.LOAD_CONST]],
];

/** The instructions (pairs of opcode and operand) with fused numbers where a sequence begins. */
export function fused(ops: Int32Array): Int32Array {
  const result = ops.slice();
  for (let at = 0; at < ops.length; at += 2) {
    const found = PATTERNS.find(([, sequence]) => sequence.every((opcode, i) => ops[at + 2 * i] === opcode));
    if (found !== undefined) result[at] = found[0];
  }
  return result;
}
