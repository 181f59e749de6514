/**
 * Every bytecode in full generality, on a frame in memory: what execute.ts has no fast way for ends here. This file
 * only says who carries out which opcode; the parts are in perform-*.ts. Each function leaves the frame behind the
 * instruction, or standing on it when a frame was pushed or the thread cannot go on (finish.ts), or throws.
 */
import { SimulatorBug } from '../base/assert.ts';
import * as op from '../program/opcodes.ts';
import type { Frame } from './frame.ts';
import { importFrom, importName } from './import.ts';
import type { Machine } from './machine.ts';
import * as asynchronous from './perform-async.ts';
import * as attribute from './perform-attribute.ts';
import * as build from './perform-build.ts';
import * as calls from './perform-call.ts';
import * as exceptions from './perform-exception.ts';
import * as generators from './perform-generator.ts';
import * as items from './perform-item.ts';
import * as match from './perform-match.ts';
import * as names from './perform-name.ts';
import * as operators from './perform-operator.ts';

/** How many operands from the top an instruction looks into, beyond what it announces. */
const LOOKS_INTO: readonly (readonly [number, number])[] = [
  [op.BINARY_SUBSCR, 2],
  [op.STORE_SUBSCR, 3],
  [op.DELETE_SUBSCR, 2],
  [op.BINARY_SLICE, 3],
  [op.STORE_SLICE, 4],
  [op.BINARY_OP, 2],
  [op.COMPARE_OP, 2],
  [op.CONTAINS_OP, 2],
  [op.UNPACK_SEQUENCE, 1],
  [op.UNPACK_EX, 1],
  [op.LIST_EXTEND, 1],
  [op.SET_UPDATE, 1],
  [op.DICT_UPDATE, 1],
  [op.DICT_MERGE, 1],
  [op.UNARY_NOT, 1],
  [op.POP_JUMP_IF_FALSE, 1],
  [op.POP_JUMP_IF_TRUE, 1],
  [op.FORMAT_VALUE, 1],
  [op.GET_LEN, 1],
];
const operandsLookedInto = new Uint8Array(256);
for (const [opcode, count] of LOOKS_INTO) operandsLookedInto[opcode] = count;

function peekAtOperands(vm: Machine, frame: Frame, opcode: number): void {
  const { stack } = vm.thread;
  for (let i = operandsLookedInto[opcode] as number; i > 0; i--) vm.peekingAt(stack[frame.sp - i]);
}

type Part = (vm: Machine, frame: Frame, arg: number) => number;

/** Carries out `opcode`; returns what it did (`DID_...`). */
export function perform(vm: Machine, frame: Frame, opcode: number, arg: number): number {
  if (vm.door.observes) peekAtOperands(vm, frame, opcode);
  const part = PARTS[opcode];
  if (part === undefined) throw new SimulatorBug(`no bytecode ${op.OPCODES[opcode]?.name ?? opcode}`);
  return part(vm, frame, arg);
}

const PARTS: (Part | undefined)[] = new Array(256).fill(undefined);
const parts: readonly (readonly [number, Part])[] = [
  [op.LOAD_NAME, names.loadName],
  [op.STORE_NAME, names.storeName],
  [op.DELETE_NAME, names.deleteLocalName],
  [op.LOAD_GLOBAL, names.loadGlobal],
  [op.STORE_GLOBAL, names.storeGlobal],
  [op.DELETE_GLOBAL, names.deleteGlobal],
  [op.LOAD_FAST_CHECK, names.raiseUnboundLocal],
  [op.DELETE_FAST, names.deleteLocal],
  [op.LOAD_DEREF, names.loadCell],
  [op.STORE_DEREF, names.storeCell],
  [op.DELETE_DEREF, names.deleteCell],
  [op.LOAD_LOCALS, names.loadLocals],
  [op.LOAD_FROM_DICT_OR_GLOBALS, names.loadFromDictOrGlobals],
  [op.LOAD_FROM_DICT_OR_DEREF, names.loadFromDictOrCell],
  [op.SETUP_ANNOTATIONS, names.setUpAnnotations],
  [op.LOAD_ASSERTION_ERROR, names.loadAssertionError],
  [op.LOAD_BUILD_CLASS, names.loadBuildClass],
  [op.IMPORT_NAME, importName],
  [op.IMPORT_FROM, importFrom],
  [op.LOAD_ATTR, attribute.loadAttribute],
  [op.STORE_ATTR, attribute.storeAttribute],
  [op.DELETE_ATTR, attribute.deleteAttribute],
  [op.LOAD_SUPER_ATTR, attribute.loadSuperAttribute],
  [op.BINARY_SUBSCR, items.loadItem],
  [op.STORE_SUBSCR, items.storeItem],
  [op.DELETE_SUBSCR, items.deleteItem],
  [op.BINARY_SLICE, items.loadSlice],
  [op.STORE_SLICE, items.storeSlice],
  [op.UNPACK_SEQUENCE, items.unpackSequence],
  [op.UNPACK_EX, items.unpackStarred],
  [op.BINARY_OP, operators.binaryOperator],
  [op.COMPARE_OP, operators.compareOperator],
  [op.CONTAINS_OP, operators.containsOperator],
  [op.UNARY_NEGATIVE, operators.negative],
  [op.UNARY_INVERT, operators.invert],
  [op.UNARY_NOT, operators.not],
  [op.POP_JUMP_IF_FALSE, operators.jumpIfFalse],
  [op.POP_JUMP_IF_TRUE, operators.jumpIfTrue],
  [op.GET_LEN, operators.getLength],
  [op.FORMAT_VALUE, operators.formatValue],
  [op.BUILD_TUPLE, build.buildTuple],
  [op.BUILD_SET, build.buildSet],
  [op.BUILD_MAP, build.buildMap],
  [op.BUILD_CONST_KEY_MAP, build.buildConstKeyMap],
  [op.BUILD_STRING, build.buildString],
  [op.BUILD_SLICE, build.buildSlice],
  [op.LIST_APPEND, build.listAppend],
  [op.SET_ADD, build.setAdd],
  [op.MAP_ADD, build.mapAdd],
  [op.LIST_EXTEND, build.listExtend],
  [op.SET_UPDATE, build.setUpdate],
  [op.DICT_UPDATE, build.dictUpdate],
  [op.DICT_MERGE, build.dictMerge],
  [op.CALL, calls.callPositional],
  [op.CALL_FUNCTION_EX, calls.callUnpacked],
  [op.MAKE_FUNCTION, calls.makeFunction],
  [op.POP_TOP, generators.popTop],
  [op.RETURN_VALUE, calls.returnValue],
  [op.RETURN_CONST, calls.returnConstant],
  [op.CALL_INTRINSIC_1, calls.intrinsic1],
  [op.CALL_INTRINSIC_2, calls.intrinsic2],
  [op.GET_ITER, generators.getIterator],
  [op.FOR_ITER, generators.forIterator],
  [op.GET_YIELD_FROM_ITER, generators.getYieldFromIterator],
  [op.GET_AWAITABLE, asynchronous.getAwaitable],
  [op.GET_AITER, asynchronous.getAsyncIterator],
  [op.GET_ANEXT, asynchronous.getAsyncNext],
  [op.END_ASYNC_FOR, asynchronous.endAsyncFor],
  [op.SEND, generators.sendValue],
  [op.YIELD_VALUE, generators.yieldValue],
  [op.RETURN_GENERATOR, generators.returnGenerator],
  [op.CLEANUP_THROW, generators.cleanUpThrow],
  [op.RAISE_VARARGS, exceptions.raiseStatement],
  [op.RERAISE, exceptions.reraise],
  [op.PUSH_EXC_INFO, exceptions.pushHandled],
  [op.POP_EXCEPT, exceptions.popHandled],
  [op.CHECK_EXC_MATCH, exceptions.checkMatch],
  [op.CHECK_EG_MATCH, exceptions.checkGroupMatch],
  [op.BEFORE_WITH, exceptions.beforeWith],
  [op.BEFORE_ASYNC_WITH, exceptions.beforeAsyncWith],
  [op.WITH_EXCEPT_START, exceptions.withExceptStart],
  [op.MATCH_MAPPING, match.matchMapping],
  [op.MATCH_SEQUENCE, match.matchSequence],
  [op.MATCH_KEYS, match.matchKeys],
  [op.MATCH_CLASS, match.matchClass],
];
for (const [opcode, part] of parts) PARTS[opcode] = part;
