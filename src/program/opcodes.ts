/**
 * THE table of bytecodes: CPython 3.12's own numbers (Lib/opcode.py), what the operand means, what the instruction
 * does to the depth of the stack, and whether another thread may notice it. The code generator checks its depths
 * against it, the disassembler prints from it, the machine switches on its constants, the scheduler counts visible
 * steps by it and the bytecode panel shows its sentences. Only what the compiler can write is here: the adaptive
 * and instrumented forms that CPython rewrites in place belong to its interpreter, not to the language.
 */
import type { Text } from '../base/text.ts';
import { OPCODE_PROSE } from './opcode-prose.ts';

/** What the operand of an instruction is. */
export type Operand =
  /** Ignored (printed only if CPython prints it). */
  | 'none'
  /** Index in `Code.constants`. */
  | 'const'
  /** Index in `Code.names`. */
  | 'name'
  /** LOAD_GLOBAL and LOAD_ATTR use one or two low bits as flags; see `nameIndex`. */
  | 'global'
  | 'attribute'
  | 'super'
  /** Slot in `Code.localsPlus`: a plain local, or a cell or free variable. */
  | 'local'
  | 'free'
  /** Jump: in `Code.ops` the operand is the index of the target instruction. */
  | 'forward'
  | 'backward'
  /** Index in `COMPARE_OPS` times 16, plus the mask that CPython's specialiser wants. */
  | 'compare'
  /** Index in `BINARY_OPS`. */
  | 'binary'
  /** A number of values, a depth in the stack, or bits; the sentence of the opcode says which. */
  | 'count'
  | 'depth'
  | 'flags'
  /** Low two bits: conversion (1 str, 2 repr, 3 ascii); bit 2: a format spec is on the stack. */
  | 'format'
  /** Index in `INTRINSICS_1` or `INTRINSICS_2`. */
  | 'intrinsic-1'
  | 'intrinsic-2';

export interface Opcode {
  readonly name: string;
  readonly number: number;
  /** Two-byte cache entries that follow the instruction in CPython (they count in offsets only). */
  readonly caches: number;
  readonly operand: Operand;
  /** How much deeper the stack is afterwards; the exhausted FOR_ITER and SEND count as if they did not jump. */
  readonly effect: number | ((operand: number) => number);
  /** May another thread notice this step, or this step notice another thread? */
  readonly visible: boolean;
  readonly prose: Text;
}

export const CACHE = 0;
export const POP_TOP = 1;
export const PUSH_NULL = 2;
export const INTERPRETER_EXIT = 3;
export const END_FOR = 4;
export const END_SEND = 5;
export const NOP = 9;
export const UNARY_NEGATIVE = 11;
export const UNARY_NOT = 12;
export const UNARY_INVERT = 15;
export const RESERVED = 17;
export const BINARY_SUBSCR = 25;
export const BINARY_SLICE = 26;
export const STORE_SLICE = 27;
export const GET_LEN = 30;
export const MATCH_MAPPING = 31;
export const MATCH_SEQUENCE = 32;
export const MATCH_KEYS = 33;
export const PUSH_EXC_INFO = 35;
export const CHECK_EXC_MATCH = 36;
export const CHECK_EG_MATCH = 37;
export const WITH_EXCEPT_START = 49;
export const GET_AITER = 50;
export const GET_ANEXT = 51;
export const BEFORE_ASYNC_WITH = 52;
export const BEFORE_WITH = 53;
export const END_ASYNC_FOR = 54;
export const CLEANUP_THROW = 55;
export const STORE_SUBSCR = 60;
export const DELETE_SUBSCR = 61;
export const GET_ITER = 68;
export const GET_YIELD_FROM_ITER = 69;
export const LOAD_BUILD_CLASS = 71;
export const LOAD_ASSERTION_ERROR = 74;
export const RETURN_GENERATOR = 75;
export const RETURN_VALUE = 83;
export const SETUP_ANNOTATIONS = 85;
export const LOAD_LOCALS = 87;
export const POP_EXCEPT = 89;
export const STORE_NAME = 90;
export const DELETE_NAME = 91;
export const UNPACK_SEQUENCE = 92;
export const FOR_ITER = 93;
export const UNPACK_EX = 94;
export const STORE_ATTR = 95;
export const DELETE_ATTR = 96;
export const STORE_GLOBAL = 97;
export const DELETE_GLOBAL = 98;
export const SWAP = 99;
export const LOAD_CONST = 100;
export const LOAD_NAME = 101;
export const BUILD_TUPLE = 102;
export const BUILD_LIST = 103;
export const BUILD_SET = 104;
export const BUILD_MAP = 105;
export const LOAD_ATTR = 106;
export const COMPARE_OP = 107;
export const IMPORT_NAME = 108;
export const IMPORT_FROM = 109;
export const JUMP_FORWARD = 110;
export const POP_JUMP_IF_FALSE = 114;
export const POP_JUMP_IF_TRUE = 115;
export const LOAD_GLOBAL = 116;
export const IS_OP = 117;
export const CONTAINS_OP = 118;
export const RERAISE = 119;
export const COPY = 120;
export const RETURN_CONST = 121;
export const BINARY_OP = 122;
export const SEND = 123;
export const LOAD_FAST = 124;
export const STORE_FAST = 125;
export const DELETE_FAST = 126;
export const LOAD_FAST_CHECK = 127;
export const POP_JUMP_IF_NOT_NONE = 128;
export const POP_JUMP_IF_NONE = 129;
export const RAISE_VARARGS = 130;
export const GET_AWAITABLE = 131;
export const MAKE_FUNCTION = 132;
export const BUILD_SLICE = 133;
export const JUMP_BACKWARD_NO_INTERRUPT = 134;
export const MAKE_CELL = 135;
export const LOAD_CLOSURE = 136;
export const LOAD_DEREF = 137;
export const STORE_DEREF = 138;
export const DELETE_DEREF = 139;
export const JUMP_BACKWARD = 140;
export const LOAD_SUPER_ATTR = 141;
export const CALL_FUNCTION_EX = 142;
export const LOAD_FAST_AND_CLEAR = 143;
export const EXTENDED_ARG = 144;
export const LIST_APPEND = 145;
export const SET_ADD = 146;
export const MAP_ADD = 147;
export const COPY_FREE_VARS = 149;
export const YIELD_VALUE = 150;
export const RESUME = 151;
export const MATCH_CLASS = 152;
export const FORMAT_VALUE = 155;
export const BUILD_CONST_KEY_MAP = 156;
export const BUILD_STRING = 157;
export const LIST_EXTEND = 162;
export const SET_UPDATE = 163;
export const DICT_MERGE = 164;
export const DICT_UPDATE = 165;
export const CALL = 171;
export const KW_NAMES = 172;
export const CALL_INTRINSIC_1 = 173;
export const CALL_INTRINSIC_2 = 174;
export const LOAD_FROM_DICT_OR_GLOBALS = 175;
export const LOAD_FROM_DICT_OR_DEREF = 176;

/** Instructions below this number ignore their operand. */
export const HAVE_ARGUMENT = 90;

const rows: readonly Opcode[] = [
  row('CACHE', CACHE, 0, 'none', 0, false),
  row('POP_TOP', POP_TOP, 0, 'none', -1, false),
  row('PUSH_NULL', PUSH_NULL, 0, 'none', 1, false),
  row('INTERPRETER_EXIT', INTERPRETER_EXIT, 0, 'none', -1, false),
  row('END_FOR', END_FOR, 0, 'none', -2, false),
  row('END_SEND', END_SEND, 0, 'none', -1, false),
  row('NOP', NOP, 0, 'none', 0, false),
  row('UNARY_NEGATIVE', UNARY_NEGATIVE, 0, 'none', 0, true),
  row('UNARY_NOT', UNARY_NOT, 0, 'none', 0, true),
  row('UNARY_INVERT', UNARY_INVERT, 0, 'none', 0, true),
  row('RESERVED', RESERVED, 0, 'none', 0, false),
  row('BINARY_SUBSCR', BINARY_SUBSCR, 1, 'none', -1, true),
  row('BINARY_SLICE', BINARY_SLICE, 0, 'none', -2, true),
  row('STORE_SLICE', STORE_SLICE, 0, 'none', -4, true),
  row('GET_LEN', GET_LEN, 0, 'none', 1, true),
  row('MATCH_MAPPING', MATCH_MAPPING, 0, 'none', 1, false),
  row('MATCH_SEQUENCE', MATCH_SEQUENCE, 0, 'none', 1, false),
  row('MATCH_KEYS', MATCH_KEYS, 0, 'none', 1, true),
  row('PUSH_EXC_INFO', PUSH_EXC_INFO, 0, 'none', 1, false),
  row('CHECK_EXC_MATCH', CHECK_EXC_MATCH, 0, 'none', 0, false),
  row('CHECK_EG_MATCH', CHECK_EG_MATCH, 0, 'none', 0, false),
  row('WITH_EXCEPT_START', WITH_EXCEPT_START, 0, 'none', 1, true),
  row('GET_AITER', GET_AITER, 0, 'none', 0, true),
  row('GET_ANEXT', GET_ANEXT, 0, 'none', 1, true),
  row('BEFORE_ASYNC_WITH', BEFORE_ASYNC_WITH, 0, 'none', 1, true),
  row('BEFORE_WITH', BEFORE_WITH, 0, 'none', 1, true),
  row('END_ASYNC_FOR', END_ASYNC_FOR, 0, 'none', -2, false),
  row('CLEANUP_THROW', CLEANUP_THROW, 0, 'none', -1, false),
  row('STORE_SUBSCR', STORE_SUBSCR, 1, 'none', -3, true),
  row('DELETE_SUBSCR', DELETE_SUBSCR, 0, 'none', -2, true),
  row('GET_ITER', GET_ITER, 0, 'none', 0, true),
  row('GET_YIELD_FROM_ITER', GET_YIELD_FROM_ITER, 0, 'none', 0, true),
  row('LOAD_BUILD_CLASS', LOAD_BUILD_CLASS, 0, 'none', 1, false),
  row('LOAD_ASSERTION_ERROR', LOAD_ASSERTION_ERROR, 0, 'none', 1, false),
  row('RETURN_GENERATOR', RETURN_GENERATOR, 0, 'none', 0, false),
  row('RETURN_VALUE', RETURN_VALUE, 0, 'none', -1, true),
  row('SETUP_ANNOTATIONS', SETUP_ANNOTATIONS, 0, 'none', 0, true),
  row('LOAD_LOCALS', LOAD_LOCALS, 0, 'none', 1, false),
  row('POP_EXCEPT', POP_EXCEPT, 0, 'none', -1, false),
  row('STORE_NAME', STORE_NAME, 0, 'name', -1, true),
  row('DELETE_NAME', DELETE_NAME, 0, 'name', 0, true),
  row('UNPACK_SEQUENCE', UNPACK_SEQUENCE, 1, 'count', (n) => n - 1, true),
  row('FOR_ITER', FOR_ITER, 1, 'forward', 1, true),
  row('UNPACK_EX', UNPACK_EX, 0, 'flags', (n) => (n & 255) + (n >> 8), true),
  row('STORE_ATTR', STORE_ATTR, 4, 'name', -2, true),
  row('DELETE_ATTR', DELETE_ATTR, 0, 'name', -1, true),
  row('STORE_GLOBAL', STORE_GLOBAL, 0, 'name', -1, true),
  row('DELETE_GLOBAL', DELETE_GLOBAL, 0, 'name', 0, true),
  row('SWAP', SWAP, 0, 'depth', 0, false),
  row('LOAD_CONST', LOAD_CONST, 0, 'const', 1, false),
  row('LOAD_NAME', LOAD_NAME, 0, 'name', 1, true),
  row('BUILD_TUPLE', BUILD_TUPLE, 0, 'count', (n) => 1 - n, false),
  row('BUILD_LIST', BUILD_LIST, 0, 'count', (n) => 1 - n, false),
  row('BUILD_SET', BUILD_SET, 0, 'count', (n) => 1 - n, false),
  row('BUILD_MAP', BUILD_MAP, 0, 'count', (n) => 1 - 2 * n, false),
  row('LOAD_ATTR', LOAD_ATTR, 9, 'attribute', (n) => n & 1, true),
  row('COMPARE_OP', COMPARE_OP, 1, 'compare', -1, true),
  row('IMPORT_NAME', IMPORT_NAME, 0, 'name', -1, true),
  row('IMPORT_FROM', IMPORT_FROM, 0, 'name', 1, true),
  row('JUMP_FORWARD', JUMP_FORWARD, 0, 'forward', 0, false),
  row('POP_JUMP_IF_FALSE', POP_JUMP_IF_FALSE, 0, 'forward', -1, true),
  row('POP_JUMP_IF_TRUE', POP_JUMP_IF_TRUE, 0, 'forward', -1, true),
  row('LOAD_GLOBAL', LOAD_GLOBAL, 4, 'global', (n) => 1 + (n & 1), true),
  row('IS_OP', IS_OP, 0, 'flags', -1, false),
  row('CONTAINS_OP', CONTAINS_OP, 0, 'flags', -1, true),
  row('RERAISE', RERAISE, 0, 'depth', -1, false),
  row('COPY', COPY, 0, 'depth', 1, false),
  row('RETURN_CONST', RETURN_CONST, 0, 'const', 0, true),
  row('BINARY_OP', BINARY_OP, 1, 'binary', -1, true),
  row('SEND', SEND, 1, 'forward', 0, true),
  row('LOAD_FAST', LOAD_FAST, 0, 'local', 1, false),
  row('STORE_FAST', STORE_FAST, 0, 'local', -1, false),
  row('DELETE_FAST', DELETE_FAST, 0, 'local', 0, false),
  row('LOAD_FAST_CHECK', LOAD_FAST_CHECK, 0, 'local', 1, false),
  row('POP_JUMP_IF_NOT_NONE', POP_JUMP_IF_NOT_NONE, 0, 'forward', -1, false),
  row('POP_JUMP_IF_NONE', POP_JUMP_IF_NONE, 0, 'forward', -1, false),
  row('RAISE_VARARGS', RAISE_VARARGS, 0, 'count', (n) => -n, true),
  row('GET_AWAITABLE', GET_AWAITABLE, 0, 'flags', 0, true),
  row(
    'MAKE_FUNCTION',
    MAKE_FUNCTION,
    0,
    'flags',
    (n) => -((n & 1) + ((n >> 1) & 1) + ((n >> 2) & 1) + ((n >> 3) & 1)),
    false,
  ),
  row('BUILD_SLICE', BUILD_SLICE, 0, 'count', (n) => (n === 3 ? -2 : -1), false),
  row('JUMP_BACKWARD_NO_INTERRUPT', JUMP_BACKWARD_NO_INTERRUPT, 0, 'backward', 0, false),
  row('MAKE_CELL', MAKE_CELL, 0, 'free', 0, false),
  row('LOAD_CLOSURE', LOAD_CLOSURE, 0, 'free', 1, false),
  row('LOAD_DEREF', LOAD_DEREF, 0, 'free', 1, true),
  row('STORE_DEREF', STORE_DEREF, 0, 'free', -1, true),
  row('DELETE_DEREF', DELETE_DEREF, 0, 'free', 0, true),
  row('JUMP_BACKWARD', JUMP_BACKWARD, 0, 'backward', 0, false),
  row('LOAD_SUPER_ATTR', LOAD_SUPER_ATTR, 1, 'super', (n) => (n & 1) - 2, true),
  row('CALL_FUNCTION_EX', CALL_FUNCTION_EX, 0, 'flags', (n) => -2 - (n & 1), true),
  row('LOAD_FAST_AND_CLEAR', LOAD_FAST_AND_CLEAR, 0, 'local', 1, false),
  row('EXTENDED_ARG', EXTENDED_ARG, 0, 'count', 0, false),
  row('LIST_APPEND', LIST_APPEND, 0, 'depth', -1, true),
  row('SET_ADD', SET_ADD, 0, 'depth', -1, true),
  row('MAP_ADD', MAP_ADD, 0, 'depth', -2, true),
  row('COPY_FREE_VARS', COPY_FREE_VARS, 0, 'count', 0, false),
  row('YIELD_VALUE', YIELD_VALUE, 0, 'count', 0, true),
  row('RESUME', RESUME, 0, 'flags', 0, false),
  row('MATCH_CLASS', MATCH_CLASS, 0, 'count', -2, true),
  row('FORMAT_VALUE', FORMAT_VALUE, 0, 'format', (n) => ((n & 4) === 4 ? -1 : 0), true),
  row('BUILD_CONST_KEY_MAP', BUILD_CONST_KEY_MAP, 0, 'count', (n) => -n, false),
  row('BUILD_STRING', BUILD_STRING, 0, 'count', (n) => 1 - n, false),
  row('LIST_EXTEND', LIST_EXTEND, 0, 'depth', -1, true),
  row('SET_UPDATE', SET_UPDATE, 0, 'depth', -1, true),
  row('DICT_MERGE', DICT_MERGE, 0, 'depth', -1, true),
  row('DICT_UPDATE', DICT_UPDATE, 0, 'depth', -1, true),
  row('CALL', CALL, 3, 'count', (n) => -1 - n, true),
  row('KW_NAMES', KW_NAMES, 0, 'const', 0, false),
  row('CALL_INTRINSIC_1', CALL_INTRINSIC_1, 0, 'intrinsic-1', 0, true),
  row('CALL_INTRINSIC_2', CALL_INTRINSIC_2, 0, 'intrinsic-2', -1, false),
  row('LOAD_FROM_DICT_OR_GLOBALS', LOAD_FROM_DICT_OR_GLOBALS, 0, 'name', 0, true),
  row('LOAD_FROM_DICT_OR_DEREF', LOAD_FROM_DICT_OR_DEREF, 0, 'free', 0, true),
];

/** By number; a hole where CPython 3.12 has no such opcode. */
export const OPCODES: readonly (Opcode | undefined)[] = indexed();

/** How much deeper the stack is after `opcode` with `operand`. */
export function stackEffect(opcode: number, operand: number): number {
  const effect = OPCODES[opcode]?.effect ?? 0;
  return typeof effect === 'number' ? effect : effect(operand);
}

/** Operators of BINARY_OP by operand; from 13 on the in-place forms. */
export const BINARY_OPS: readonly string[] = [
  ...['+', '&', '//', '<<', '@', '*', '%', '|', '**', '>>', '-', '/', '^'],
  ...['+=', '&=', '//=', '<<=', '@=', '*=', '%=', '|=', '**=', '>>=', '-=', '/=', '^='],
];

/** Operators of COMPARE_OP by operand >> 4. */
export const COMPARE_OPS: readonly string[] = ['<', '<=', '==', '!=', '>', '>='];

export const INTRINSICS_1: readonly string[] = [
  'INTRINSIC_1_INVALID',
  'INTRINSIC_PRINT',
  'INTRINSIC_IMPORT_STAR',
  'INTRINSIC_STOPITERATION_ERROR',
  'INTRINSIC_ASYNC_GEN_WRAP',
  'INTRINSIC_UNARY_POSITIVE',
  'INTRINSIC_LIST_TO_TUPLE',
  'INTRINSIC_TYPEVAR',
  'INTRINSIC_PARAMSPEC',
  'INTRINSIC_TYPEVARTUPLE',
  'INTRINSIC_SUBSCRIPT_GENERIC',
  'INTRINSIC_TYPEALIAS',
];

/** Operands of CALL_INTRINSIC_1 that the compiler writes. */
export const INTRINSIC_PRINT = 1;
export const INTRINSIC_IMPORT_STAR = 2;
export const INTRINSIC_STOPITERATION_ERROR = 3;
export const INTRINSIC_ASYNC_GEN_WRAP = 4;
export const INTRINSIC_UNARY_POSITIVE = 5;
export const INTRINSIC_LIST_TO_TUPLE = 6;
export const INTRINSIC_TYPEVAR = 7;
export const INTRINSIC_PARAMSPEC = 8;
export const INTRINSIC_TYPEVARTUPLE = 9;
export const INTRINSIC_SUBSCRIPT_GENERIC = 10;
export const INTRINSIC_TYPEALIAS = 11;

export const INTRINSICS_2: readonly string[] = [
  'INTRINSIC_2_INVALID',
  'INTRINSIC_PREP_RERAISE_STAR',
  'INTRINSIC_TYPEVAR_WITH_BOUND',
  'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS',
  'INTRINSIC_SET_FUNCTION_TYPE_PARAMS',
];

/** Operands of CALL_INTRINSIC_2; the first ends `except*`. */
export const INTRINSIC_PREP_RERAISE_STAR = 1;
export const INTRINSIC_TYPEVAR_WITH_BOUND = 2;
export const INTRINSIC_TYPEVAR_WITH_CONSTRAINTS = 3;
export const INTRINSIC_SET_FUNCTION_TYPE_PARAMS = 4;

/** Bits of MAKE_FUNCTION's operand: what lies on the stack below the code object. */
export const MAKE_FUNCTION_DEFAULTS = 1;
export const MAKE_FUNCTION_KWDEFAULTS = 2;
export const MAKE_FUNCTION_ANNOTATIONS = 4;
export const MAKE_FUNCTION_CLOSURE = 8;

function row(
  name: keyof typeof OPCODE_PROSE,
  number: number,
  caches: number,
  operand: Operand,
  effect: Opcode['effect'],
  visible: boolean,
): Opcode {
  return { name, number, caches, operand, effect, visible, prose: OPCODE_PROSE[name] };
}

function indexed(): (Opcode | undefined)[] {
  const table: (Opcode | undefined)[] = new Array(256).fill(undefined);
  for (const opcode of rows) table[opcode.number] = opcode;
  return table;
}
