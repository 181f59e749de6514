/**
 * Iteration over builtin containers: making iterators (GET_ITER, `iter()`) and taking their next value without running
 * Python code. Generators and iterators written in Python are resumed by the execute loop (generator.ts).
 */
import { takeRoom } from '../base/allocation.ts';
import { NESTING_MAX, SEQUENCE_LENGTH_MAX, TUPLE_WEIGHT, TUPLES_WEIGHT_MAX } from '../base/limits.ts';
import { WHOLE } from './door.ts';
import { memoryError, raise, recursionError, runtimeError, stopIteration, typeError } from './exception.ts';
import { rangeLength } from './hash.ts';
import type { Machine } from './machine.ts';
import { NeedsPython, Raised } from './native.ts';
import {
  bytesIteratorType,
  dictItemIteratorType,
  dictKeyIteratorType,
  dictReverseItemIteratorType,
  dictReverseKeyIteratorType,
  dictReverseValueIteratorType,
  dictValueIteratorType,
  isSubtype,
  listIteratorType,
  listReverseIteratorType,
  lookup,
  newTuple,
  rangeIteratorType,
  setIteratorType,
  strIteratorType,
  tupleIteratorType,
  typeName,
} from './type.ts';
import {
  type HeapObject,
  PyBoxed,
  PyBuiltin,
  PyBytes,
  PyDict,
  PyDictView,
  PyList,
  PyRange,
  PyRangeIterator,
  PySequenceIterator,
  PySet,
  PyTableIterator,
  PyTuple,
  type PyType,
  type Slot,
  type Value,
} from './values.ts';

/**
 * A native iterator over a builtin container; undefined for anything else (a type's own `__iter__` decides). User
 * subclasses that define `__iter__` are "anything else".
 */
export function iteratorOf(value: Value): HeapObject | undefined {
  if (typeof value === 'string') return sequenceIterator(strIteratorType, value);
  if (value === null || typeof value !== 'object') return undefined;
  if (!value.cls.builtin && !(lookup(value.cls, '__iter__') instanceof PyBuiltin)) return undefined;
  if (value instanceof PyList) return sequenceIterator(listIteratorType, value);
  if (value instanceof PyTuple) return sequenceIterator(tupleIteratorType, value);
  if (value instanceof PyRange) return rangeIterator(value);
  if (value instanceof PyDict) return tableIterator(value, 'keys');
  if (value instanceof PyDictView) return tableIterator(value.source, value.what);
  if (value instanceof PySet) return tableIterator(value, 'keys');
  if (value instanceof PyBytes) return sequenceIterator(bytesIteratorType, value);
  if (value instanceof PyBoxed && typeof value.value === 'string') {
    return sequenceIterator(strIteratorType, value.value);
  }
  return isNativeIterator(value) ? value : undefined;
}

/** An iterator over `value` is about to remember its size, if it is a table. */
export function peekAtTable(vm: Machine, value: Value): void {
  const table = value instanceof PyDictView ? value.source : value;
  if (table instanceof PyDict || table instanceof PySet) vm.peeking(table);
}

/** Can `nativeNext` advance it? */
export function isNativeIterator(value: Value): boolean {
  return (
    value instanceof PySequenceIterator ||
    value instanceof PyRangeIterator ||
    value instanceof PyTableIterator
  );
}

function sequenceIterator(type: PyType, source: Value): PySequenceIterator {
  const iterator = new PySequenceIterator(type);
  iterator.source = source;
  return iterator;
}

/** `reversed(list)`: from the end down. */
export function reverseIterator(source: PyList): PySequenceIterator {
  const iterator = sequenceIterator(listReverseIteratorType, source);
  iterator.reverse = true;
  iterator.index = source.items.length - 1;
  return iterator;
}

export function rangeIterator(range: PyRange): PyRangeIterator {
  const iterator = new PyRangeIterator(rangeIteratorType);
  iterator.next = range.start;
  iterator.step = range.step;
  iterator.left = rangeLength(range);
  return iterator;
}

export function tableIterator(
  source: PyDict | PySet,
  what: 'keys' | 'values' | 'items',
  reverse = false,
): PyTableIterator {
  const types = reverse ? REVERSE_TABLE_ITERATORS : TABLE_ITERATORS;
  const type = source instanceof PySet ? setIteratorType : types[what];
  const iterator = new PyTableIterator(type);
  iterator.source = source;
  iterator.what = what;
  iterator.used = source.used;
  iterator.reverse = reverse;
  if (reverse) iterator.index = (source as PyDict).keys.length - 1;
  return iterator;
}

const TABLE_ITERATORS = {
  keys: dictKeyIteratorType,
  values: dictValueIteratorType,
  items: dictItemIteratorType,
};
const REVERSE_TABLE_ITERATORS = {
  keys: dictReverseKeyIteratorType,
  values: dictReverseValueIteratorType,
  items: dictReverseItemIteratorType,
};

/** The next value of a native iterator, or undefined at its end. Announces what it reads. */
export function nativeNext(vm: Machine, iterator: HeapObject): Slot {
  vm.advancing(iterator);
  if (iterator instanceof PyRangeIterator) return nextOfRange(iterator);
  if (iterator instanceof PySequenceIterator) return nextOfSequence(vm, iterator);
  return nextOfTable(vm, iterator as PyTableIterator);
}

function nextOfRange(iterator: PyRangeIterator): Slot {
  const { next, step, left } = iterator;
  if (left <= 0) return undefined;
  if (typeof next === 'number' && typeof step === 'number' && typeof left === 'number') {
    const after = next + step;
    iterator.left = left - 1;
    iterator.next = Number.isSafeInteger(after) ? after : BigInt(next) + BigInt(step);
    return next;
  }
  iterator.next = BigInt(next) + BigInt(step);
  iterator.left = BigInt(left) - 1n;
  const value = BigInt(next);
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function nextOfSequence(vm: Machine, iterator: PySequenceIterator): Slot {
  const source = iterator.source;
  const index = iterator.index;
  if (typeof source === 'string') {
    const point = source.codePointAt(index);
    if (point === undefined) return undefined;
    const width = point > 0xffff ? 2 : 1;
    iterator.index = index + width;
    return width === 1 ? (source[index] as string) : source.slice(index, index + 2);
  }
  if (source === null) return undefined;
  if (source instanceof PyList && vm.door.observes) {
    vm.door.read(source, index < source.items.length ? index : WHOLE);
  }
  if (source instanceof PyBytes) vm.readingBytes(source);
  const items = source instanceof PyBytes ? source.bytes : (source as PyList | PyTuple).items;
  if (index < 0 || index >= items.length) {
    iterator.source = null;
    return undefined;
  }
  iterator.index = iterator.reverse ? index - 1 : index + 1;
  return items[index];
}

function nextOfTable(vm: Machine, iterator: PyTableIterator): Slot {
  const source = iterator.source;
  if (source === null) return undefined;
  if (vm.door.observes) vm.door.read(source, WHOLE);
  if (source.used !== iterator.used) {
    iterator.used = -1;
    const name = source instanceof PySet ? 'Set' : 'dictionary';
    raise(runtimeError, `${name} changed size during iteration`);
  }
  const slots = source instanceof PySet ? source.table : source.keys;
  let at = iterator.index;
  if (iterator.reverse) while (at >= 0 && slots[at] === undefined) at--;
  else while (at < slots.length && slots[at] === undefined) at++;
  if (at < 0 || at >= slots.length) {
    iterator.source = null;
    return undefined;
  }
  iterator.index = iterator.reverse ? at - 1 : at + 1;
  if (source instanceof PySet || iterator.what === 'keys') return slots[at];
  const value = source.values[at] as Value;
  return iterator.what === 'values' ? value : newTuple([slots[at] as Value, value]);
}

/**
 * All values of an iterable, without running Python code: throws NeedsPython for generators and iterators in Python,
 * before anything is consumed. Builtin types of other rooms may bring `__iter__` and `__next__` natives. MemoryError
 * when there are more than a sequence may have; a range is asked before.
 */
export function itemsOf(vm: Machine, iterable: Value): Value[] {
  if (iterable instanceof PyTuple && iterable.cls.builtin) return iterable.items;
  if (iterable instanceof PyList && iterable.cls.builtin) {
    vm.reading(iterable, WHOLE);
    return iterable.items.slice();
  }
  if (iterable instanceof PyRange && rangeLength(iterable) > SEQUENCE_LENGTH_MAX) raise(memoryError);
  peekAtTable(vm, iterable);
  const iterator = iteratorOf(iterable) ?? foreignIterator(vm, iterable);
  const restore = isNativeIterator(iterator) ? null : (restorer(iterator) ?? null);
  const result: Value[] = [];
  const max = isNativeIterator(iterator) ? SEQUENCE_LENGTH_MAX : SEQUENCE_LENGTH_MAX / 2;
  let weight = 0;
  const next = isNativeIterator(iterator) ? null : lookup(iterator.cls, '__next__');
  try {
    for (;;) {
      const value = next === null ? nativeNext(vm, iterator) : foreignNext(vm, iterator, next as PyBuiltin);
      if (value === undefined) {
        takeRoom(result.length + weight);
        return result;
      }
      weight += value instanceof PyTuple ? TUPLE_WEIGHT + value.items.length : 0;
      if (result.length >= max || weight > TUPLES_WEIGHT_MAX) raise(memoryError);
      result.push(value);
    }
  } catch (error) {
    if (error instanceof NeedsPython) restore?.();
    throw error;
  }
}

/**
 * An iterator that `pureNext` can advance without Python code; throws NeedsPython if there is none. Whoever makes an
 * iterator over it may declare its own type pure.
 */
export function pureIteratorOf(vm: Machine, iterable: Value): HeapObject {
  peekAtTable(vm, iterable);
  return iteratorOf(iterable) ?? foreignIterator(vm, iterable);
}

/** The next value of such an iterator, or undefined at its end. */
export function pureNext(vm: Machine, iterator: HeapObject): Slot {
  if (isNativeIterator(iterator)) return nativeNext(vm, iterator);
  return foreignNext(vm, iterator, lookup(iterator.cls, '__next__') as PyBuiltin);
}

/** An iterator of a builtin type whose `__iter__` and `__next__` are natives that never call back. */
function foreignIterator(vm: Machine, iterable: Value): HeapObject {
  if (iterable === null || typeof iterable !== 'object') return raiseNotIterable(iterable);
  const iter = lookup(iterable.cls, '__iter__');
  if (iter === undefined || iter === null) {
    if (lookup(iterable.cls, '__getitem__') !== undefined) throw new NeedsPython('iter');
    return raiseNotIterable(iterable);
  }
  if (!(iter instanceof PyBuiltin) || !PURE_ITERATORS.has(iter.owner as PyType))
    throw new NeedsPython('iter');
  const iterator = iter.native(vm, [iterable], null);
  if (iterator === null || typeof iterator !== 'object') throw new NeedsPython('iter');
  const next = lookup(iterator.cls, '__next__');
  if (!(next instanceof PyBuiltin) || !PURE_ITERATORS.has(iterator.cls)) throw new NeedsPython('iter');
  if (restorer(iterator) === undefined) throw new NeedsPython('iter');
  return iterator;
}

/**
 * For iterators that are pure only as long as what they go through is (enumerate, zip, map...): how to undo what has
 * been consumed if Python turns out to be needed after all; undefined when it is known to be needed, null when it never
 * is.
 */
let restorer: (iterator: HeapObject) => (() => void) | null | undefined = () => null;

export function restoreIteratorsBy(find: typeof restorer): void {
  restorer = find;
}

const PURE_ITERATORS = new Set<PyType>();

/**
 * Says that `__iter__` and `__next__` of a builtin type (and of the iterator it makes) are natives that never run
 * Python code and never block, so that `itemsOf` may call them.
 */
export function declarePureIterator(...types: PyType[]): void {
  for (const type of types) PURE_ITERATORS.add(type);
}

/** Iterators that are taking a value from the next: `chain(chain(chain(...)))`. */
let depth = 0;

function foreignNext(vm: Machine, iterator: HeapObject, next: PyBuiltin): Slot {
  const { frame } = vm.thread;
  if (depth >= NESTING_MAX) raise(recursionError, 'maximum recursion depth exceeded');
  depth++;
  try {
    const value = next.native(vm, [iterator], null);
    if (typeof value !== 'symbol') return value;
    vm.thread.frame = frame;
    throw new NeedsPython('next');
  } catch (error) {
    if (error instanceof Raised && isSubtype(error.exception.cls, stopIteration)) return undefined;
    throw error;
  } finally {
    depth--;
  }
}

export function raiseNotIterable(value: Value): never {
  raise(typeError, `'${typeName(value)}' object is not iterable`);
}
