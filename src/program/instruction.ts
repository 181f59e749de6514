/**
 * What the code generator writes and the flow graph reads: a flat list of instructions with labels, before optimising,
 * offsets and the exception table. As in CPython 3.12 (Python/compile.c hands this to Python/flowgraph.c), blocks of
 * `try` and `with` are still pseudo-instructions here, and a jump names a label.
 */
import type { Constant } from './code.ts';
import type { Location } from './syntax.ts';

/** Pseudo-instructions: they never reach a `Code`. */
export const SETUP_FINALLY = 256;
export const SETUP_CLEANUP = 257;
export const SETUP_WITH = 258;
export const POP_BLOCK = 259;
/** A jump whose direction is not known yet. */
export const JUMP = 260;
export const JUMP_NO_INTERRUPT = 261;
/** LOAD_ATTR and LOAD_SUPER_ATTR with the method bit; the operand is the bare name index. */
export const LOAD_METHOD = 262;
export const LOAD_SUPER_METHOD = 263;
export const LOAD_ZERO_SUPER_METHOD = 264;
export const LOAD_ZERO_SUPER_ATTR = 265;
/** Restores a comprehension's shadowed local, which may be unbound. */
export const STORE_FAST_MAYBE_NULL = 266;

/*
 * Operands are CPython's: those of LOAD_DEREF and its kin (MAKE_CELL, LOAD_CLOSURE, ...) count in cellNames followed by
 * freeNames (the flow graph turns them into slots of localsPlus), LOAD_ATTR and LOAD_GLOBAL carry their flag bits, and
 * the sequence ends with its implicit return. The flow graph adds MAKE_CELL, COPY_FREE_VARS and RETURN_GENERATOR.
 */

/** A place in a sequence that jumps name; `at` is the index of the instruction it stands before, -1 while unused. */
export class Label {
  at = -1;
}

export interface Instruction {
  opcode: number;
  operand: number;
  /** For jumps and SETUP_*: the target; else null. */
  target: Label | null;
  location: Location;
}

export class InstructionSequence {
  readonly items: Instruction[] = [];
  readonly labels: Label[] = [];

  emit(opcode: number, operand: number, location: Location): void {
    this.items.push({ opcode, operand, target: null, location });
  }

  jump(opcode: number, target: Label, location: Location): void {
    this.items.push({ opcode, operand: 0, target, location });
  }

  /** Puts `label` before the next instruction. */
  use(label: Label): void {
    label.at = this.items.length;
    this.labels.push(label);
  }
}

/** One code object in the making: everything but the order of its instructions is final. */
export interface CodeUnit {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstLine: number;
  readonly flags: number;
  readonly argCount: number;
  readonly posOnlyCount: number;
  readonly kwOnlyCount: number;
  readonly varNames: readonly string[];
  readonly cellNames: readonly string[];
  readonly freeNames: readonly string[];
  readonly names: readonly string[];
  /** Grows when the optimiser folds, shrinks when it removes what is unused (as CPython's does). */
  constants: Constant[];
  readonly docstring: string | null;
  readonly sequence: InstructionSequence;
}
