/**
 * What becomes of something thrown while a bytecode was executed. Python exceptions are unwound. `NeedsPython` (a
 * user's `__eq__`, `__hash__`, `__bool__`... has a say) starts the function of the prelude that does the same in
 * Python; nothing has changed by then, the operands still lie on the stack. Anything else is a simulator bug.
 */
import { SimulatorBug } from '../base/assert.ts';
import * as op from '../program/opcodes.ts';
import { callPrelude } from './call.ts';
import { CONTAINS, DISCARD } from './continuation.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { NeedsPython, Raised } from './native.ts';
import { askTruth } from './operator.ts';
import { callPositional } from './perform-call.ts';
import { DID_CALL_PYTHON, DID_HANDLE, DID_RETURN } from './thread.ts';
import { newTuple } from './type.ts';
import { unwind } from './unwind.ts';
import type { Value } from './values.ts';

/** Returns what the bytecode did; the top frame (null: none) is where execution goes on. */
export function recover(vm: Machine, error: unknown): number {
  let thrown = error;
  if (thrown instanceof NeedsPython) {
    try {
      askPython(vm, thrown);
      return DID_CALL_PYTHON;
    } catch (another) {
      thrown = another;
    }
  }
  if (!(thrown instanceof Raised)) throw thrown;
  return unwindFrom(vm, thrown);
}

function unwindFrom(vm: Machine, raised: Raised): number {
  const { thread } = vm;
  let thrown = raised;
  for (;;) {
    try {
      unwind(vm, thrown);
      break;
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      thrown = error;
    }
  }
  const { frame } = thread;
  return frame === null || thread.stack[frame.sp - 1] === thrown.exception ? DID_HANDLE : DID_RETURN;
}

/** Starts the prelude's version of the bytecode on which the top frame stands. */
function askPython(vm: Machine, needs: NeedsPython): void {
  const frame = vm.thread.frame as Frame;
  const opcode = frame.code.ops[frame.pc] as number;
  const arg = frame.code.ops[frame.pc + 1] as number;
  switch (opcode) {
    case op.UNARY_NOT:
    case op.POP_JUMP_IF_FALSE:
    case op.POP_JUMP_IF_TRUE:
      askTruth(vm, vm.thread.stack[frame.sp - 1] as Value);
      return;
    case op.COMPARE_OP:
      start(vm, frame, COMPARISONS[arg >> 4] as string, 2);
      return;
    case op.BINARY_OP:
      start(vm, frame, 'binary_operator', 2, [arg]);
      return;
    case op.CONTAINS_OP:
      start(vm, frame, 'contains', 2);
      (vm.thread.frame as Frame).onReturn = CONTAINS;
      return;
    case op.BINARY_SUBSCR:
      start(vm, frame, 'load_item', 2);
      return;
    case op.BINARY_SLICE:
      start(vm, frame, 'load_slice', 3);
      return;
    case op.MATCH_KEYS:
      start(vm, frame, 'match_keys', 2, [], 0);
      return;
    case op.CALL:
      callPositional(vm, frame, arg);
      return;
    case op.BUILD_SET:
      startWithAll(vm, frame, 'set_of', arg);
      return;
    case op.BUILD_MAP:
      startWithAll(vm, frame, 'dict_of', 2 * arg);
      return;
    default:
      startWithoutResult(vm, frame, opcode, arg, needs);
  }
}

const COMPARISONS = ['less', 'less_equal', 'equal', 'not_equal', 'greater', 'greater_equal'] as const;

function startWithoutResult(
  vm: Machine,
  frame: Frame,
  opcode: number,
  arg: number,
  needs: NeedsPython,
): void {
  const stack = vm.thread.stack;
  switch (opcode) {
    case op.STORE_SUBSCR:
      start(vm, frame, 'store_item', 3);
      break;
    case op.STORE_SLICE:
      start(vm, frame, 'store_slice', 4);
      break;
    case op.DELETE_SUBSCR:
      start(vm, frame, 'delete_item', 2);
      break;
    case op.SET_ADD:
      start(vm, frame, 'set_add', 1, [stack[frame.sp - 1 - arg] as Value]);
      break;
    case op.SET_UPDATE:
      start(vm, frame, 'set_update', 1, [stack[frame.sp - 1 - arg] as Value]);
      break;
    case op.MAP_ADD:
      start(vm, frame, 'map_add', 2, [stack[frame.sp - 2 - arg] as Value]);
      break;
    case op.DICT_UPDATE:
    case op.DICT_MERGE:
      start(vm, frame, 'dict_update', 1, [stack[frame.sp - 1 - arg] as Value]);
      break;
    default:
      throw new SimulatorBug(`${op.OPCODES[opcode]?.name} needs Python: ${needs.why}`);
  }
  (vm.thread.frame as Frame).onReturn = DISCARD;
}

/** Calls a prelude function with `first` and then the `count` topmost operands, of which `used` are taken off. */
function start(
  vm: Machine,
  frame: Frame,
  name: string,
  count: number,
  first: readonly Value[] = [],
  used = count,
): void {
  const operands = vm.thread.stack.slice(frame.sp - count, frame.sp) as Value[];
  frame.sp -= used;
  callPrelude(vm, name, [...first, ...operands]);
}

function startWithAll(vm: Machine, frame: Frame, name: string, count: number): void {
  const operands = vm.thread.stack.slice(frame.sp - count, frame.sp) as Value[];
  frame.sp -= count;
  callPrelude(vm, name, [newTuple(operands)]);
}
