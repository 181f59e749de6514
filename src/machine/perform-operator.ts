/** Operator bytecodes beyond the fast ways of the loop: arithmetic, comparison, truth, length, formatting. */
import { callFormat } from './builtin/format-types.ts';
import { asciiOf, callRepr, callStr, reprOf, strOf } from './builtin/repr.ts';
import { callPrelude, callSpecial } from './call.ts';
import { codePointLength } from './code-points.ts';
import { LENGTH } from './continuation.ts';
import { raise, typeError } from './exception.ts';
import { give, next, push } from './finish.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { CALLED, NeedsPython, type Outcome } from './native.ts';
import { binary, compare, contains, unary } from './operator.ts';
import { DID_CALL_PYTHON, DID_JUMP } from './thread.ts';
import { truthOf } from './truth.ts';
import { typeName } from './type.ts';
import { PyDict, PyDictView, PyList, PySet, PyTuple, type Slot, type Value } from './values.ts';

/** Containers in containers that a comparison is known to read. */
const COMPARED_DEPTH = 4;

/** The operands stay on the stack until there is a value: a method's frame continues with them (deliver.ts). */
export function binaryOperator(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const a = stack[frame.sp - 2] as Value;
  return giveForTwo(vm, frame, binary(vm, arg, a, stack[frame.sp - 1] as Value));
}

export function compareOperator(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const a = stack[frame.sp - 2] as Value;
  const b = stack[frame.sp - 1] as Value;
  if (vm.door.observes && typeof a === 'object' && typeof b === 'object') {
    announceContents(vm, a, COMPARED_DEPTH);
    announceContents(vm, b, COMPARED_DEPTH);
  }
  return giveForTwo(vm, frame, compare(vm, arg >> 4, a, b));
}

/** A comparison of containers reads all of both, and of what is in them. */
function announceContents(vm: Machine, value: Slot, depth: number): void {
  if (depth === 0 || value === null || typeof value !== 'object') return;
  if (value instanceof PyDictView) announceContents(vm, value.source, depth);
  else if (value instanceof PyList || value instanceof PyDict || value instanceof PySet) {
    vm.door.read(value, '*');
    const inside = value instanceof PyList ? value.items : value instanceof PyDict ? value.values : [];
    for (const item of inside) announceContents(vm, item, depth - 1);
  } else if (value instanceof PyTuple) {
    for (const item of value.items) announceContents(vm, item, depth - 1);
  }
}

function giveForTwo(vm: Machine, frame: Frame, outcome: Outcome): number {
  if (outcome === CALLED) return DID_CALL_PYTHON;
  frame.sp -= 2;
  return give(vm, frame, outcome);
}

export function containsOperator(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const item = stack[frame.sp - 2] as Value;
  const container = stack[frame.sp - 1] as Value;
  frame.sp -= 2;
  const outcome = contains(vm, container, item);
  if (typeof outcome === 'symbol') return give(vm, frame, outcome);
  return push(vm, frame, truthOf(outcome) === (arg === 0));
}

export function negative(vm: Machine, frame: Frame): number {
  return give(vm, frame, unary(vm, '__neg__', vm.thread.stack[--frame.sp] as Value));
}

export function positive(vm: Machine, frame: Frame): number {
  return give(vm, frame, unary(vm, '__pos__', vm.thread.stack[--frame.sp] as Value));
}

export function invert(vm: Machine, frame: Frame): number {
  return give(vm, frame, unary(vm, '__invert__', vm.thread.stack[--frame.sp] as Value));
}

export function not(vm: Machine, frame: Frame): number {
  const value = vm.thread.stack[frame.sp - 1] as Value;
  announceTruth(vm, value);
  const truth = truthOf(value);
  frame.sp--;
  return push(vm, frame, !truth);
}

export function jumpIfFalse(vm: Machine, frame: Frame, arg: number): number {
  return jumpIf(vm, frame, arg, false);
}

export function jumpIfTrue(vm: Machine, frame: Frame, arg: number): number {
  return jumpIf(vm, frame, arg, true);
}

/** Whether there is anything in a container hangs on all of it. */
function announceTruth(vm: Machine, value: Value): void {
  if (vm.door.observes && (value instanceof PyList || value instanceof PyDict || value instanceof PySet)) {
    vm.door.read(value, '*');
  }
}

function jumpIf(vm: Machine, frame: Frame, arg: number, wanted: boolean): number {
  const value = vm.thread.stack[frame.sp - 1] as Value;
  announceTruth(vm, value);
  const truth = truthOf(value);
  frame.sp--;
  if (truth !== wanted) return next(frame);
  frame.pc = arg * 2;
  return DID_JUMP;
}

/** GET_LEN: pushes the length of the value that stays on top of the stack. */
export function getLength(vm: Machine, frame: Frame): number {
  const value = vm.thread.stack[frame.sp - 1] as Value;
  if (typeof value === 'string') return push(vm, frame, codePointLength(value));
  if (value instanceof PyTuple && value.cls.builtin) return push(vm, frame, value.items.length);
  if (value instanceof PyList && value.cls.builtin) {
    vm.reading(value, '*');
    return push(vm, frame, value.items.length);
  }
  const outcome = callSpecial(vm, value, '__len__', [], LENGTH);
  if (outcome === undefined) raise(typeError, `object of type '${typeName(value)}' has no len()`);
  return give(vm, frame, outcome);
}

/** FORMAT_VALUE: one replacement field of an f-string. */
export function formatValue(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const hasSpec = (arg & 4) !== 0;
  const spec = hasSpec ? (stack[frame.sp - 1] as string) : '';
  const at = frame.sp - (hasSpec ? 2 : 1);
  const value = stack[at] as Value;
  const conversion = arg & 3;
  frame.sp = at;
  if (conversion === 0) return give(vm, frame, callFormat(vm, value, spec));
  if (hasSpec) {
    const text = plainText(vm, value, conversion);
    if (text !== undefined) return give(vm, frame, callFormat(vm, text, spec));
    return give(vm, frame, callPrelude(vm, 'format_converted', [value, conversion, spec]));
  }
  if (conversion === 1) return give(vm, frame, callStr(vm, value));
  if (conversion === 2) return give(vm, frame, callRepr(vm, value));
  const text = plainText(vm, value, conversion);
  if (text !== undefined) return push(vm, frame, text);
  return give(vm, frame, callPrelude(vm, 'format_converted', [value, conversion, '']));
}

/** The converted value if no Python code is needed for it. */
function plainText(vm: Machine, value: Value, conversion: number): string | undefined {
  try {
    if (conversion === 3) return asciiOf(vm, value);
    return conversion === 1 ? strOf(vm, value) : reprOf(vm, value);
  } catch (error) {
    if (error instanceof NeedsPython) return undefined;
    throw error;
  }
}
