/** Bytecodes that build containers: displays, comprehensions, `*` and `**` unpacking, slices, f-string joints. */

import { strOf } from './builtin/repr.ts';
import { setItem } from './dict.ts';
import { definesInPython } from './equality.ts';
import { raise, typeError } from './exception.ts';
import { next, push } from './finish.ts';
import type { Frame } from './frame.ts';
import { itemsOf, iteratorOf } from './iterate.ts';
import type { Machine } from './machine.ts';
import { NeedsPython } from './native.ts';
import { replaceTop } from './perform-item.ts';
import { wantRoom } from './room.ts';
import { addToSet, mergeSet } from './set.ts';
import { newSlice } from './subscript.ts';
import { DID_CALL_PYTHON } from './thread.ts';
import { emptyTuple, lookup, newDict, newSet, newTuple, typeName, typeOf } from './type.ts';
import {
  PyBoxed,
  PyBuiltin,
  PyDict,
  PyFunction,
  PyGenerator,
  type PyList,
  PyMethod,
  PySet,
  type PyTuple,
  PyType,
  type Value,
} from './values.ts';

/** The `count` topmost operands, which stay there. */
function operands(vm: Machine, frame: Frame, count: number): Value[] {
  return vm.thread.stack.slice(frame.sp - count, frame.sp) as Value[];
}

export function buildTuple(vm: Machine, frame: Frame, arg: number): number {
  const items = operands(vm, frame, arg);
  frame.sp -= arg;
  return push(vm, frame, arg === 0 ? emptyTuple : newTuple(items));
}

export function buildSet(vm: Machine, frame: Frame, arg: number): number {
  const set = newSet();
  for (const item of operands(vm, frame, arg)) addToSet(vm, set, item);
  frame.sp -= arg;
  return push(vm, frame, set);
}

export function buildMap(vm: Machine, frame: Frame, arg: number): number {
  const dict = newDict();
  const pairs = operands(vm, frame, 2 * arg);
  for (let i = 0; i < pairs.length; i += 2) setItem(dict, pairs[i] as Value, pairs[i + 1] as Value);
  frame.sp -= 2 * arg;
  return push(vm, frame, dict);
}

export function buildConstKeyMap(vm: Machine, frame: Frame, arg: number): number {
  const dict = newDict();
  const keys = vm.thread.stack[frame.sp - 1] as PyTuple;
  const values = operands(vm, frame, arg + 1);
  keys.items.forEach((key, i) => {
    setItem(dict, key, values[i] as Value);
  });
  frame.sp -= arg + 1;
  return push(vm, frame, dict);
}

export function buildString(vm: Machine, frame: Frame, arg: number): number {
  let text = '';
  for (const part of operands(vm, frame, arg)) text += part instanceof PyBoxed ? part.value : part;
  frame.sp -= arg;
  return push(vm, frame, text);
}

export function buildSlice(vm: Machine, frame: Frame, arg: number): number {
  const [start, stop, step] = operands(vm, frame, arg);
  frame.sp -= arg;
  return push(vm, frame, newSlice(start as Value, stop as Value, step ?? null));
}

export function listAppend(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const list = stack[frame.sp - 1 - arg] as PyList;
  list.items.push(stack[--frame.sp] as Value);
  return next(frame);
}

export function setAdd(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  addToSet(vm, stack[frame.sp - 1 - arg] as PySet, stack[frame.sp - 1] as Value);
  frame.sp--;
  return next(frame);
}

export function mapAdd(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const dict = stack[frame.sp - 2 - arg] as PyDict;
  setItem(dict, stack[frame.sp - 2] as Value, stack[frame.sp - 1] as Value);
  frame.sp -= 2;
  return next(frame);
}

/** Could `iter(value)` work? */
export function isIterable(value: Value): boolean {
  if (typeof value === 'string' || value instanceof PyGenerator) return true;
  const iter = lookup(typeOf(value), '__iter__');
  if (iter === null) return false;
  return (
    iter !== undefined || iteratorOf(value) !== undefined || lookup(typeOf(value), '__getitem__') != null
  );
}

/**
 * The items of an iterable operand `depth` below the top; undefined if a Python function must find them (it puts a
 * tuple in the operand's place and the bytecode is tried again).
 */
export function operandItems(vm: Machine, frame: Frame, depth: number): readonly Value[] | undefined {
  const value = vm.thread.stack[frame.sp - 1 - depth] as Value;
  try {
    return itemsOf(vm, value);
  } catch (error) {
    if (!(error instanceof NeedsPython)) throw error;
    replaceTop(vm, 'first_items', [value, -1], depth);
    return undefined;
  }
}

export function listExtend(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const value = stack[frame.sp - 1] as Value;
  if (!isIterable(value)) raise(typeError, `Value after * must be an iterable, not ${typeName(value)}`);
  const items = operandItems(vm, frame, 0);
  if (items === undefined) return DID_CALL_PYTHON;
  const list = stack[frame.sp - 1 - arg] as PyList;
  wantRoom(list.items.length + items.length);
  for (const item of items) list.items.push(item);
  frame.sp--;
  return next(frame);
}

export function setUpdate(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const items = operandItems(vm, frame, 0);
  if (items === undefined) return DID_CALL_PYTHON;
  const set = stack[frame.sp - 1 - arg] as PySet;
  const source = stack[frame.sp - 1];
  if (source instanceof PySet) mergeSet(set, source);
  else for (const item of items) addToSet(vm, set, item);
  frame.sp--;
  return next(frame);
}

export function dictUpdate(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const source = stack[frame.sp - 1] as Value;
  if (!(source instanceof PyDict) || definesInPython(source, '__iter__')) {
    if (lookup(typeOf(source), 'keys') === undefined) {
      raise(typeError, `'${typeName(source)}' object is not a mapping`);
    }
    replaceTop(vm, 'dict_of_mapping', [source]);
    return DID_CALL_PYTHON;
  }
  const dict = stack[frame.sp - 1 - arg] as PyDict;
  vm.reading(source, '*');
  source.keys.forEach((key, i) => {
    if (key !== undefined) setItem(dict, key, source.values[i] as Value);
  });
  frame.sp--;
  return next(frame);
}

/** `**` in a call: as DICT_UPDATE, but a key may come only once. */
export function dictMerge(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const source = stack[frame.sp - 1] as Value;
  const callee = functionText(vm, stack[frame.sp - 3 - arg] as Value);
  if (!(source instanceof PyDict)) {
    if (lookup(typeOf(source), 'keys') === undefined) {
      raise(typeError, `${callee} argument after ** must be a mapping, not ${typeName(source)}`);
    }
    replaceTop(vm, 'dict_of_mapping', [source]);
    return DID_CALL_PYTHON;
  }
  const dict = stack[frame.sp - 1 - arg] as PyDict;
  vm.reading(source, '*');
  for (let i = 0; i < source.keys.length; i++) {
    const key = source.keys[i];
    if (key === undefined) continue;
    if (typeof key !== 'string') raise(typeError, 'keywords must be strings');
    const before = dict.used;
    setItem(dict, key, source.values[i] as Value);
    if (dict.used === before) raise(typeError, `${callee} got multiple values for keyword argument '${key}'`);
  }
  frame.sp--;
  return next(frame);
}

/** "module.f()" as call errors name the callee (CPython 3.12 Objects/object.c, _PyObject_FunctionStr). */
export function functionText(vm: Machine, callee: Value): string {
  if (callee instanceof PyMethod) return functionText(vm, callee.func);
  if (callee instanceof PyBuiltin) return `${callee.path}()`;
  if (callee instanceof PyFunction || callee instanceof PyType) {
    const module = callee.module;
    return typeof module === 'string' && module !== 'builtins'
      ? `${module}.${callee.qualname}()`
      : `${callee.qualname}()`;
  }
  return shortText(vm, callee);
}

/** `str(callee)`, unless only Python code could tell. */
function shortText(vm: Machine, callee: Value): string {
  try {
    return strOf(vm, callee);
  } catch (error) {
    if (error instanceof NeedsPython) return `${typeName(callee)} object`;
    throw error;
  }
}
