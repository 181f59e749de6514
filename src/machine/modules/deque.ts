/**
 * `collections.deque`: one step per operation, as in C, so that append and popleft are atomic. Anything that would have
 * to compare or iterate in Python turns into its twin. A change of length while it is iterated is noticed as CPython
 * notices it, by a counter.
 */
import { SEQUENCE_LENGTH_MAX } from '../../base/limits.ts';
import { reprOf, showContainer } from '../builtin/repr.ts';
import { storable } from '../codec.ts';
import { classMethod, getset, member, method, nativeModule, staticMethod } from '../define.ts';
import { WHOLE } from '../door.ts';
import { declareEquality, equalItems, same } from '../equality.ts';
import {
  indexError,
  memoryError,
  raise,
  raiseStopIteration,
  runtimeError,
  typeError,
  valueError,
} from '../exception.ts';
import { declarePureIterator, itemsOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import type { Outcome } from '../native.ts';
import { less } from '../order.ts';
import { indexOperand } from '../subscript.ts';
import { defineType, newTuple, notImplemented, typeName } from '../type.ts';
import { HeapObject, type PyType, type Slot, type Value } from '../values.ts';
import { given, indexOf } from './argument.ts';

export class PyDeque extends HeapObject {
  items: Value[] = [];
  /** Null: unbounded. */
  maxlen: number | null = null;
  /** Counts changes of length. */
  changes = 0;
}
storable('PyDeque', PyDeque);

class PyDequeIterator extends HeapObject {
  source: PyDeque | null = null;
  index = 0;
  changes = 0;
  reverse = false;
}
storable('PyDequeIterator', PyDequeIterator);

export const dequeType = defineType('collections.deque', { layout: 'native' });
const iteratorType = defineType('_collections._deque_iterator', { layout: 'sealed' });
const reverseIteratorType = defineType('_collections._deque_reverse_iterator', { layout: 'sealed' });
nativeModule('_collections').set('deque', dequeType);

staticMethod(dequeType, '__new__', 'cls, *args, **kwargs', (_, [cls]) => new PyDeque(cls as PyType));
method(
  dequeType,
  '__init__',
  'iterable=, maxlen=',
  (vm, [self, iterable, maxlen]) => {
    const deque = self as PyDeque;
    const items = iterable === undefined ? [] : itemsOf(vm, iterable);
    deque.maxlen = maxlenOf(maxlen);
    deque.items = [];
    for (const item of items) push(deque, item);
    return null;
  },
  'deque_init',
);
member(dequeType, '__hash__', null);
classMethod(dequeType, '__class_getitem__', 'item, /', (_, [cls]) => cls as Value);
getset(dequeType, 'maxlen', (_, [self]) => (self as PyDeque).maxlen);

function maxlenOf(value: Slot): number | null {
  if (!given(value)) return null;
  const found = indexOperand(value);
  if (found === undefined) raise(typeError, 'an integer is required');
  if (found < 0) raise(valueError, 'maxlen must be non-negative');
  return indexOf(found);
}

/** The deque of a method call, its change announced. */
function changing(vm: Machine, self: Slot): PyDeque {
  const deque = self as PyDeque;
  vm.writing(deque, WHOLE);
  return deque;
}

function reading(vm: Machine, self: Slot): PyDeque {
  const deque = self as PyDeque;
  vm.reading(deque, WHOLE);
  return deque;
}

function push(deque: PyDeque, item: Value): void {
  if (deque.items.length >= SEQUENCE_LENGTH_MAX) raise(memoryError);
  deque.items.push(item);
  deque.changes++;
  if (deque.maxlen !== null && deque.items.length > deque.maxlen) deque.items.shift();
}

function pushLeft(deque: PyDeque, item: Value): void {
  if (deque.items.length >= SEQUENCE_LENGTH_MAX) raise(memoryError);
  deque.items.unshift(item);
  deque.changes++;
  if (deque.maxlen !== null && deque.items.length > deque.maxlen) deque.items.pop();
}

method(dequeType, 'append', 'object, /', (vm, [self, item]) => {
  push(changing(vm, self), item as Value);
  return null;
});
method(dequeType, 'appendleft', 'object, /', (vm, [self, item]) => {
  pushLeft(changing(vm, self), item as Value);
  return null;
});
for (const [name, take] of [
  ['pop', (items: Value[]) => items.pop()],
  ['popleft', (items: Value[]) => items.shift()],
] as const) {
  method(dequeType, name, '', (vm, [self]) => {
    const deque = changing(vm, self);
    const item = take(deque.items);
    if (item === undefined) raise(indexError, 'pop from an empty deque');
    deque.changes++;
    return item;
  });
}
for (const [name, add] of [
  ['extend', push],
  ['extendleft', pushLeft],
] as const) {
  method(
    dequeType,
    name,
    'iterable, /',
    (vm, [self, iterable]) => {
      const items = itemsOf(vm, iterable as Value).slice();
      const deque = changing(vm, self);
      for (const item of items) add(deque, item);
      return null;
    },
    `deque_${name}`,
  );
}
method(dequeType, 'clear', '', (vm, [self]) => {
  const deque = changing(vm, self);
  deque.items = [];
  deque.changes++;
  return null;
});
method(dequeType, 'rotate', 'n=, /', (vm, [self, n]) => {
  const deque = changing(vm, self);
  const length = deque.items.length;
  if (length < 2) return null;
  const by = (((n === undefined ? 1 : indexOf(n)) % length) + length) % length;
  deque.items = [...deque.items.slice(length - by), ...deque.items.slice(0, length - by)];
  deque.changes++;
  return null;
});
method(dequeType, 'reverse', '', (vm, [self]) => {
  changing(vm, self).items.reverse();
  return null;
});
method(dequeType, 'insert', 'index, object, /', (vm, [self, index, item]) => {
  const at = indexOf(index);
  const deque = changing(vm, self);
  if (deque.maxlen !== null && deque.items.length >= deque.maxlen) {
    raise(indexError, 'deque already at its maximum size');
  }
  deque.items.splice(at, 0, item as Value);
  deque.changes++;
  return null;
});
for (const name of ['copy', '__copy__'])
  method(dequeType, name, '', (vm, [self]) => copyOf(reading(vm, self)));

function copyOf(deque: PyDeque): PyDeque {
  const copy = new PyDeque(deque.cls);
  copy.items = deque.items.slice();
  copy.maxlen = deque.maxlen;
  return copy;
}

method(
  dequeType,
  'count',
  'value, /',
  (vm, [self, value]) => reading(vm, self).items.filter((item) => same(item, value as Value)).length,
  'deque_count',
);
method(
  dequeType,
  'index',
  'value, start=, stop=, /',
  (vm, [self, value, start, stop]) => {
    const { items } = reading(vm, self);
    const from = start === undefined ? 0 : clipped(indexOf(start), items.length);
    const to = stop === undefined ? items.length : clipped(indexOf(stop), items.length);
    for (let i = from; i < to; i++) if (same(items[i] as Value, value as Value)) return i;
    return raise(valueError, `${reprOf(vm, value as Value)} is not in deque`);
  },
  'deque_index',
);
method(
  dequeType,
  'remove',
  'value, /',
  (vm, [self, value]) => {
    const deque = changing(vm, self);
    const at = deque.items.findIndex((item) => same(item, value as Value));
    if (at < 0) raise(valueError, `${reprOf(vm, value as Value)} is not in deque`);
    deque.items.splice(at, 1);
    deque.changes++;
    return null;
  },
  'deque_remove',
);

function clipped(index: number, length: number): number {
  return index < 0 ? Math.max(0, index + length) : Math.min(index, length);
}

method(dequeType, '__len__', '', (vm, [self]) => reading(vm, self).items.length);
method(
  dequeType,
  '__contains__',
  'key, /',
  (vm, [self, value]) => reading(vm, self).items.some((item) => same(item, value as Value)),
  'deque_contains',
);

/** Position of an index, negative ones from the end. */
function placeOf(deque: PyDeque, key: Slot): number {
  const index = indexOperand(key as Value);
  if (index === undefined) {
    raise(typeError, `sequence index must be integer, not '${typeName(key as Value)}'`);
  }
  const at = Number(index) < 0 ? Number(index) + deque.items.length : Number(index);
  return at >= 0 && at < deque.items.length ? at : raise(indexError, 'deque index out of range');
}

method(dequeType, '__getitem__', 'key, /', (vm, [self, key]) => {
  const deque = reading(vm, self);
  return deque.items[placeOf(deque, key)] as Value;
});
method(dequeType, '__setitem__', 'key, value, /', (vm, [self, key, value]) => {
  const deque = changing(vm, self);
  deque.items[placeOf(deque, key)] = value as Value;
  return null;
});
method(dequeType, '__delitem__', 'key, /', (vm, [self, key]) => {
  const deque = changing(vm, self);
  deque.items.splice(placeOf(deque, key), 1);
  deque.changes++;
  return null;
});

method(
  dequeType,
  '__repr__',
  '',
  (vm, [self]) => {
    const deque = reading(vm, self);
    return showContainer(vm, deque, '[...]', () => {
      const items = deque.items.map((item) => reprOf(vm, item)).join(', ');
      return `${deque.cls.name}([${items}]${deque.maxlen === null ? '' : `, maxlen=${deque.maxlen}`})`;
    });
  },
  'repr_deque',
);

function concatenate(deque: PyDeque, items: readonly Value[]): PyDeque {
  const result = copyOf(deque);
  for (const item of items) push(result, item);
  return result;
}

method(dequeType, '__add__', 'value, /', (vm, [self, other]): Outcome => {
  if (!(other instanceof PyDeque)) {
    raise(typeError, `can only concatenate deque (not "${typeName(other as Value)}") to deque`);
  }
  return concatenate(reading(vm, self), reading(vm, other).items);
});
method(
  dequeType,
  '__iadd__',
  'value, /',
  (vm, [self, other]) => {
    const items = itemsOf(vm, other as Value).slice();
    const deque = changing(vm, self);
    for (const item of items) push(deque, item);
    return deque;
  },
  'deque_iadd',
);
for (const name of ['__mul__', '__rmul__']) {
  method(dequeType, name, 'value, /', (vm, [self, times]): Outcome => {
    const count = indexOperand(times as Value);
    if (count === undefined) return notImplemented;
    const deque = reading(vm, self);
    if (deque.items.length * Number(count) > SEQUENCE_LENGTH_MAX) raise(memoryError);
    const result = new PyDeque(deque.cls);
    result.maxlen = deque.maxlen;
    for (let i = 0; i < count; i++) for (const item of deque.items) push(result, item);
    return result;
  });
}

/** Lexicographic comparison; `decide` says what equal prefixes of these lengths mean. */
function comparison(
  name: string,
  decide: (a: number, b: number) => boolean,
  unequal: 'first' | 'second' | boolean,
): void {
  method(
    dequeType,
    name,
    'value, /',
    (vm, [self, other]): Outcome => {
      if (!(other instanceof PyDeque)) return notImplemented;
      const a = reading(vm, self).items;
      const b = reading(vm, other).items;
      const end = Math.min(a.length, b.length);
      if (typeof unequal === 'boolean' && a.length !== b.length) return unequal;
      for (let i = 0; i < end; i++) {
        const x = a[i] as Value;
        const y = b[i] as Value;
        if (same(x, y)) continue;
        if (typeof unequal === 'boolean') return unequal;
        return unequal === 'first' ? less(x, y) : less(y, x);
      }
      return decide(a.length, b.length);
    },
    `deque_${name.slice(2, 4)}`,
  );
}
comparison('__eq__', (a, b) => a === b, false);
comparison('__ne__', (a, b) => a !== b, true);
comparison('__lt__', (a, b) => a < b, 'first');
comparison('__le__', (a, b) => a <= b, 'first');
comparison('__gt__', (a, b) => a > b, 'second');
comparison('__ge__', (a, b) => a >= b, 'second');

declareEquality(PyDeque, (a, b) => b instanceof PyDeque && equalItems(a.items, b.items));

for (const [name, type, reverse] of [
  ['__iter__', iteratorType, false],
  ['__reversed__', reverseIteratorType, true],
] as const) {
  method(dequeType, name, '', (_, [self]) => {
    const deque = self as PyDeque;
    const iterator = new PyDequeIterator(type);
    iterator.source = deque;
    iterator.changes = deque.changes;
    iterator.reverse = reverse;
    return iterator;
  });
}
for (const type of [iteratorType, reverseIteratorType]) {
  method(type, '__iter__', '', (_, [self]) => self as Value);
  method(type, '__next__', '', (vm, [self]) => {
    vm.advancing(self as PyDequeIterator);
    const iterator = self as PyDequeIterator;
    const { source, index } = iterator;
    if (source === null) return raiseStopIteration(null);
    vm.reading(source, WHOLE);
    if (source.changes !== iterator.changes) {
      iterator.source = null;
      raise(runtimeError, 'deque mutated during iteration');
    }
    const item = source.items[iterator.reverse ? source.items.length - 1 - index : index];
    if (item === undefined) {
      iterator.source = null;
      return raiseStopIteration(null);
    }
    iterator.index++;
    return item;
  });
  method(type, '__length_hint__', '', (_, [self]) => {
    const { source, index } = self as PyDequeIterator;
    return source === null ? 0 : source.items.length - index;
  });
}
declarePureIterator(dequeType, iteratorType, reverseIteratorType);

method(dequeType, '__reduce__', '', (_, [self]) => {
  const deque = self as PyDeque;
  const items = newTuple(deque.items.slice());
  return newTuple([deque.cls, deque.maxlen === null ? newTuple([items]) : newTuple([items, deque.maxlen])]);
});
