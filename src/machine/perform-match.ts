/** Bytecodes of the `match` statement. What may run Python code (getattr, isinstance) is a function of the prelude. */
import { callPrelude } from './call.ts';
import { getItem, placeOfKey } from './dict.ts';
import { give, push } from './finish.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { newTuple } from './type.ts';
import { PyDict, PyList, PyRange, PyTuple, type Value } from './values.ts';

export function matchMapping(vm: Machine, frame: Frame): number {
  return push(vm, frame, vm.thread.stack[frame.sp - 1] instanceof PyDict);
}

export function matchSequence(vm: Machine, frame: Frame): number {
  const subject = vm.thread.stack[frame.sp - 1] as Value;
  return push(vm, frame, isSequence(subject));
}

function isSequence(value: Value): boolean {
  if (value instanceof PyList || value instanceof PyTuple || value instanceof PyRange) return true;
  return (
    value !== null &&
    typeof value === 'object' &&
    value.cls.mro.some((type) => type.path === 'collections.deque')
  );
}

/** MATCH_KEYS: the values of the keys, or None if one is missing. */
export function matchKeys(vm: Machine, frame: Frame): number {
  const stack = vm.thread.stack;
  const keys = (stack[frame.sp - 1] as PyTuple).items;
  const subject = stack[frame.sp - 2] as PyDict;
  const values: Value[] = [];
  for (const key of keys) {
    vm.reading(subject, placeOfKey(key));
    const value = getItem(subject, key);
    if (value === undefined) return push(vm, frame, null);
    values.push(value);
  }
  return push(vm, frame, newTuple(values));
}

/** MATCH_CLASS: the attributes that the sub-patterns look at, or None. */
export function matchClass(vm: Machine, frame: Frame, arg: number): number {
  const [subject, type, names] = vm.thread.stack.slice(frame.sp - 3, frame.sp) as [Value, Value, Value];
  frame.sp -= 3;
  return give(vm, frame, callPrelude(vm, 'match_class', [subject, type, arg, names]));
}
