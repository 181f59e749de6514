/**
 * The type list. What compares items, or takes them from an iterable, may need Python code and then has a twin. Methods
 * that change the list announce a write of the whole of it, those that look at it a read.
 */
import { SEQUENCE_LENGTH_MAX } from '../../base/limits.ts';
import { constant, construct, member, method, staticMethod } from '../define.ts';
import { WHOLE } from '../door.ts';
import { same } from '../equality.ts';
import { indexError, memoryError, raise, typeError, valueError } from '../exception.ts';
import { itemsOf, reverseIterator } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { containsBuiltin } from '../membership.ts';
import { wantRoom } from '../room.ts';
import { deleteBuiltin, indexOperand, storeBuiltin, subscriptBuiltin } from '../subscript.ts';
import { listIteratorType, listType, newList, notImplemented } from '../type.ts';
import { PyList, type PyType, type Slot, type Value } from '../values.ts';
import { wantBound, wantSize } from './argument.ts';
import { defineGeneric } from './generic-alias.ts';
import { reprOf } from './repr.ts';
import { defineSequenceComparisons, repeated, sequenceIterator } from './sequence-methods.ts';

constant('builtins', 'list', listType);

construct(
  listType,
  'iterable=, /',
  (vm, [iterable]) => newList(iterable === undefined ? [] : itemsOf(vm, iterable).slice()),
  'list_of',
);
staticMethod(listType, '__new__', 'cls, *args, **kwargs', (_vm, [cls]) => new PyList(cls as PyType, []));
method(
  listType,
  '__init__',
  'iterable=, /',
  (vm, [self, iterable]) => {
    const items = iterable === undefined ? [] : itemsOf(vm, iterable).slice();
    changing(vm, self).items = items;
    return null;
  },
  'list_init',
);

/** The list of a method call, its change announced. */
function changing(vm: Machine, self: Slot): PyList {
  const list = self as PyList;
  if (vm.door.observes) vm.door.write(list, WHOLE);
  return list;
}

function reading(vm: Machine, self: Slot): PyList {
  const list = self as PyList;
  if (vm.door.observes) vm.door.read(list, WHOLE);
  return list;
}

method(listType, 'append', 'object, /', (vm, [self, item]) => {
  vm.door.appending?.();
  const list = changing(vm, self);
  if (list.items.length >= SEQUENCE_LENGTH_MAX) raise(memoryError);
  list.items.push(item as Value);
  return null;
});
method(
  listType,
  'extend',
  'iterable, /',
  (vm, [self, iterable]) => {
    const items = itemsOf(vm, iterable as Value);
    const list = changing(vm, self);
    wantRoom(list.items.length + items.length);
    for (const item of items === list.items ? items.slice() : items) list.items.push(item);
    return null;
  },
  'list_extend',
);
method(
  listType,
  'insert',
  'index, object, /',
  (vm, [self, index, item]) => {
    const at = wantSize(index);
    const { items } = changing(vm, self);
    items.splice(at < 0 ? Math.max(0, at + items.length) : at, 0, item as Value);
    return null;
  },
  'list_insert',
);
method(
  listType,
  'pop',
  'index=, /',
  (vm, [self, index]) => {
    const wanted = index === undefined ? -1 : wantSize(index);
    const { items } = changing(vm, self);
    if (items.length === 0) raise(indexError, 'pop from empty list');
    const at = wanted < 0 ? wanted + items.length : wanted;
    if (at < 0 || at >= items.length) raise(indexError, 'pop index out of range');
    if (at === items.length - 1) return items.pop() as Value;
    return items.splice(at, 1)[0] as Value;
  },
  'list_pop',
);
method(
  listType,
  'remove',
  'value, /',
  (vm, [self, value]) => {
    const list = self as PyList;
    const at = list.items.findIndex((item) => same(item, value as Value));
    changing(vm, list);
    if (at < 0) raise(valueError, 'list.remove(x): x not in list');
    list.items.splice(at, 1);
    return null;
  },
  'list_remove',
);
method(
  listType,
  'index',
  'value, start=, stop=, /',
  (vm, [self, value, start, stop]) => {
    const { items } = reading(vm, self);
    const at = indexOfItem(items, value as Value, start, stop);
    return at < 0 ? raise(valueError, `${reprOf(vm, value as Value)} is not in list`) : at;
  },
  'list_index',
);
method(
  listType,
  'count',
  'value, /',
  (vm, [self, value]) => reading(vm, self).items.filter((item) => same(item, value as Value)).length,
  'sequence_count',
);
method(listType, 'clear', '', (vm, [self]) => {
  changing(vm, self).items = [];
  return null;
});
method(listType, 'copy', '', (vm, [self]) => newList(reading(vm, self).items.slice()));
method(listType, 'reverse', '', (vm, [self]) => {
  changing(vm, self).items.reverse();
  return null;
});

/** Position of the first item equal to `value` within bounds as slices have them, or -1. */
export function indexOfItem(items: readonly Value[], value: Value, start: Slot, stop: Slot): number {
  const length = items.length;
  const bound = (given: Slot, fallback: number) => {
    if (given === undefined) return fallback;
    if (indexOperand(given) === undefined) {
      raise(typeError, 'slice indices must be integers or have an __index__ method');
    }
    const at = wantBound(given, fallback);
    return at < 0 ? Math.max(0, at + length) : at;
  };
  const end = Math.min(bound(stop, length), length);
  for (let i = bound(start, 0); i < end; i++) if (same(items[i] as Value, value)) return i;
  return -1;
}

method(listType, '__len__', '', (vm, [self]) => reading(vm, self).items.length);
method(listType, '__iter__', '', (_vm, [self]) => sequenceIterator(listIteratorType, self as Value));
method(listType, '__reversed__', '', (_vm, [self]) => reverseIterator(self as PyList));
method(
  listType,
  '__contains__',
  'key, /',
  (vm, [self, key]) => containsBuiltin(vm, self as Value, key as Value) as boolean,
  'sequence_contains',
);
method(
  listType,
  '__getitem__',
  'index, /',
  (vm, [self, key]) => subscriptBuiltin(vm, self as Value, key as Value) as Value,
  'sequence_getitem',
);
method(
  listType,
  '__setitem__',
  'key, value, /',
  (vm, [self, key, value]) => {
    storeBuiltin(vm, self as Value, key as Value, value as Value);
    return null;
  },
  'list_setitem',
);
method(
  listType,
  '__delitem__',
  'key, /',
  (vm, [self, key]) => {
    deleteBuiltin(vm, self as Value, key as Value);
    return null;
  },
  'list_delitem',
);
// NotImplemented instead of CPython's TypeError, because operators ask the other operand next.
method(listType, '__add__', 'value, /', (vm, [self, other]) => {
  if (!(other instanceof PyList)) return notImplemented;
  const { items } = reading(vm, self);
  reading(vm, other);
  wantRoom(items.length + other.items.length);
  return newList(items.concat(other.items));
});
method(
  listType,
  '__iadd__',
  'value, /',
  (vm, [self, iterable]) => {
    const items = itemsOf(vm, iterable as Value).slice();
    const list = changing(vm, self);
    wantRoom(list.items.length + items.length);
    for (const item of items) list.items.push(item);
    return list;
  },
  'list_iadd',
);
for (const name of ['__mul__', '__rmul__']) {
  method(
    listType,
    name,
    'value, /',
    (vm, [self, times]) => {
      const items = repeated((self as PyList).items, times as Value);
      if (items === undefined) return notImplemented;
      reading(vm, self);
      return newList(items);
    },
    'sequence_mul',
  );
}
method(
  listType,
  '__imul__',
  'value, /',
  (vm, [self, times]) => {
    const items = repeated((self as PyList).items, times as Value);
    if (items === undefined) return notImplemented;
    changing(vm, self).items = items;
    return self as Value;
  },
  'list_imul',
);
defineSequenceComparisons(listType);
member(listType, '__hash__', null);
defineGeneric(listType);
method(listType, '__sizeof__', '', (_vm, [self]) => 40 + 8 * (self as PyList).items.length);
