/**
 * What the compiler hands to the machine: plain data, no behaviour, survives structuredClone.
 *
 * A `Code` mirrors CPython 3.12's code object. Instructions are decoded once, here: `ops` holds pairs
 * (opcode, operand) with EXTENDED_ARG already folded in and jump operands turned into the *index of the
 * target instruction*. Byte offsets (which depend on caches and prefixes) are kept beside them for `dis`
 * and for tracebacks; the machine never looks at them.
 */

import type { SyntaxWarning } from './syntax-warnings.ts';

/** A constant as the compiler knows it. Integers are numbers when safe, else bigints. */
export type Constant =
  | null
  | boolean
  | number
  | bigint
  | string
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly real: number; readonly imag: number }
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }
  | { readonly kind: 'tuple'; readonly items: readonly Constant[] }
  | { readonly kind: 'frozenset'; readonly items: readonly Constant[] }
  | { readonly kind: 'ellipsis' }
  | Code;

/** CPython's co_flags (Include/cpython/code.h, 3.12). */
export const FLAG = {
  OPTIMIZED: 0x1,
  NEWLOCALS: 0x2,
  VARARGS: 0x4,
  VARKEYWORDS: 0x8,
  NESTED: 0x10,
  GENERATOR: 0x20,
  COROUTINE: 0x80,
  ITERABLE_COROUTINE: 0x100,
  ASYNC_GENERATOR: 0x200,
} as const;

/** One row of the exception table, in instruction indices: [start, end) is protected by `target`. */
export interface Handler {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** Operand stack depth to restore before the exception is pushed. */
  readonly depth: number;
  /** Also push the index of the raising instruction (for RERAISE). */
  readonly lasti: boolean;
}

export interface Code {
  readonly kind: 'code';
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  /** Line of the `def`, `class`, `lambda` (or of its first decorator); 1 for a module. */
  readonly firstLine: number;
  readonly flags: number;
  /** Positional parameters, positional-only included. */
  readonly argCount: number;
  readonly posOnlyCount: number;
  readonly kwOnlyCount: number;
  /** Largest operand stack depth. */
  readonly stackSize: number;
  /**
   * Fast locals: parameters first, in CPython's order. `localsplus` = varNames, then cells that are not parameters,
   * then frees.
   */
  readonly varNames: readonly string[];
  readonly cellNames: readonly string[];
  readonly freeNames: readonly string[];
  /** Names by localsplus slot (what LOAD_FAST, LOAD_DEREF, MAKE_CELL index). */
  readonly localsPlus: readonly string[];
  readonly names: readonly string[];
  readonly constants: readonly Constant[];
  /** Pairs (opcode, operand); index of instruction i is 2*i. */
  readonly ops: Int32Array;
  /** Byte offset of instruction i as `dis` prints it (after its EXTENDED_ARG prefixes). */
  readonly offsets: Int32Array;
  /** Four numbers per instruction: line, endLine, column, endColumn (columns in UTF-8 bytes as CPython; -1 = none). */
  readonly positions: Int32Array;
  readonly handlers: readonly Handler[];
  readonly docstring: string | null;
}

/** A compiled module: its code and the text it came from. */
export interface Program {
  readonly code: Code;
  readonly source: string;
  readonly filename: string;
  /** What CPython prints on stderr before it runs the program; undefined: nothing. */
  readonly warnings?: readonly SyntaxWarning[];
}
