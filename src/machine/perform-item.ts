/** Item bytecodes: subscripts, slices and unpacking. */
import { callPrelude, callSpecial } from './call.ts';
import { DISCARD, REPLACE } from './continuation.ts';
import { definesInPython } from './equality.ts';
import { raise, typeError, valueError } from './exception.ts';
import { discard, give, next } from './finish.ts';
import type { Frame } from './frame.ts';
import { itemsOf, iteratorOf, nativeNext } from './iterate.ts';
import type { Machine } from './machine.ts';
import { CALLED, type Outcome } from './native.ts';
import { deleteBuiltin, newSlice, storeBuiltin, subscriptBuiltin } from './subscript.ts';
import { DID_CALL_PYTHON } from './thread.ts';
import { lookup, newList, typeName, typeOf } from './type.ts';
import { PyGenerator, PyList, PyTuple, PyType, type Slot, type Value } from './values.ts';

export function loadItem(vm: Machine, frame: Frame): number {
  const stack = vm.thread.stack;
  frame.sp -= 2;
  return give(vm, frame, subscript(vm, stack[frame.sp] as Value, stack[frame.sp + 1] as Value));
}

/** `container[key]`. */
export function subscript(vm: Machine, container: Value, key: Value): Outcome {
  if (!definesInPython(container, '__getitem__')) {
    const found = subscriptBuiltin(vm, container, key);
    if (found !== undefined) return found;
    if (definesInPython(container, '__missing__')) {
      return callSpecial(vm, container, '__missing__', [key]) as Outcome;
    }
  }
  const outcome = callSpecial(vm, container, '__getitem__', [key]);
  if (outcome !== undefined) return outcome;
  if (container instanceof PyType) return callPrelude(vm, 'class_getitem', [container, key]);
  return raise(typeError, `'${typeName(container)}' object is not subscriptable`);
}

export function storeItem(vm: Machine, frame: Frame): number {
  const [value, container, key] = vm.thread.stack.slice(frame.sp - 3, frame.sp) as [Value, Value, Value];
  frame.sp -= 3;
  return discard(frame, store(vm, container, key, value));
}

/** `container[key] = value`. */
export function store(vm: Machine, container: Value, key: Value, value: Value): Outcome {
  if (!definesInPython(container, '__setitem__') && storeBuiltin(vm, container, key, value)) return null;
  const outcome = callSpecial(vm, container, '__setitem__', [key, value], DISCARD);
  if (outcome === undefined) {
    raise(typeError, `'${typeName(container)}' object does not support item assignment`);
  }
  return discardOf(vm, outcome);
}

/** A native method that turned into a Python function: what that returns is not wanted. */
function discardOf(vm: Machine, outcome: Outcome): Outcome {
  if (outcome === CALLED && vm.thread.frame !== null) vm.thread.frame.onReturn = DISCARD;
  return outcome;
}

export function deleteItem(vm: Machine, frame: Frame): number {
  const [container, key] = vm.thread.stack.slice(frame.sp - 2, frame.sp) as [Value, Value];
  frame.sp -= 2;
  if (!definesInPython(container, '__delitem__') && deleteBuiltin(vm, container, key)) return next(frame);
  const outcome = callSpecial(vm, container, '__delitem__', [key], DISCARD);
  if (outcome === undefined) {
    raise(typeError, `'${typeName(container)}' object doesn't support item deletion`);
  }
  return discard(frame, discardOf(vm, outcome));
}

export function loadSlice(vm: Machine, frame: Frame): number {
  const [container, start, stop] = vm.thread.stack.slice(frame.sp - 3, frame.sp) as [Value, Value, Value];
  frame.sp -= 3;
  return give(vm, frame, subscript(vm, container, newSlice(start, stop, null)));
}

export function storeSlice(vm: Machine, frame: Frame): number {
  const operands = vm.thread.stack.slice(frame.sp - 4, frame.sp);
  const [value, container, start, stop] = operands as [Value, Value, Value, Value];
  frame.sp -= 4;
  return discard(frame, store(vm, container, newSlice(start, stop, null), value));
}

export function unpackSequence(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const items = itemsToUnpack(vm, frame, arg);
  if (items === undefined) return DID_CALL_PYTHON;
  if (items.length > arg) raise(valueError, `too many values to unpack (expected ${arg})`);
  if (items.length < arg) {
    raise(valueError, `not enough values to unpack (expected ${arg}, got ${items.length})`);
  }
  frame.sp--;
  for (let i = arg - 1; i >= 0; i--) stack[frame.sp++] = items[i];
  return next(frame);
}

/**
 * The items of the value on top of the stack: all of a list or tuple, at most one more than `wanted` of anything else.
 * `before` >= 0: so many names stand before a starred one. Undefined if a Python function must find them: it puts a
 * tuple in the place of the value.
 */
function itemsToUnpack(vm: Machine, frame: Frame, wanted: number, before = -1): readonly Value[] | undefined {
  const value = vm.thread.stack[frame.sp - 1] as Value;
  if (value instanceof PyTuple && value.cls.builtin) return value.items;
  if (value instanceof PyList && value.cls.builtin) {
    vm.reading(value, '*');
    return value.items;
  }
  const iterator = iteratorOf(value);
  if (iterator === undefined) {
    const type = typeOf(value);
    if (
      !(value instanceof PyGenerator) &&
      (lookup(type, '__iter__') ?? lookup(type, '__getitem__')) == null
    ) {
      raise(typeError, `cannot unpack non-iterable ${typeName(value)} object`);
    }
    if (before >= 0) replaceTop(vm, 'starred_items', [value, before]);
    else replaceTop(vm, 'first_items', [value, wanted + 1]);
    return undefined;
  }
  if (before >= 0) return itemsOf(vm, value);
  const items: Value[] = [];
  while (items.length <= wanted) {
    const item: Slot = nativeNext(vm, iterator);
    if (item === undefined) break;
    items.push(item);
  }
  return items;
}

/**
 * Calls a prelude function whose value replaces the stack's entry `depth` below the top; then the bytecode is tried
 * again.
 */
export function replaceTop(vm: Machine, name: string, args: Value[], depth = 0): void {
  callPrelude(vm, name, args);
  const frame = vm.thread.frame;
  if (frame === null) return;
  frame.onReturn = REPLACE;
  frame.pending = depth;
}

export function unpackStarred(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const before = arg & 0xff;
  const after = arg >> 8;
  const items = itemsToUnpack(vm, frame, Number.POSITIVE_INFINITY, before);
  if (items === undefined) return DID_CALL_PYTHON;
  if (items.length < before + after) {
    const expected = before + after;
    raise(valueError, `not enough values to unpack (expected at least ${expected}, got ${items.length})`);
  }
  const middle = newList(items.slice(before, items.length - after));
  frame.sp--;
  for (let i = items.length - 1; i >= items.length - after; i--) stack[frame.sp++] = items[i];
  stack[frame.sp++] = middle;
  for (let i = before - 1; i >= 0; i--) stack[frame.sp++] = items[i];
  return next(frame);
}
