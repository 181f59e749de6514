/** dict.keys(), .values(), .items(): membership, length, iteration, and set operations with any iterable. */

import { symmetricUpdate } from '../container-operator.ts';
import { getset, member, method } from '../define.ts';
import { WHOLE } from '../door.ts';
import { equals } from '../equality.ts';
import { itemsOf, tableIterator } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { containsBuiltin } from '../membership.ts';
import { AND, OR, SUBTRACT, XOR } from '../number.ts';
import { GREATER, GREATER_EQUAL, LESS, LESS_EQUAL } from '../order.ts';
import { addToSet, setHas } from '../set.ts';
import {
  dictItemsType,
  dictKeysType,
  dictType,
  dictValuesType,
  newSet,
  notImplemented,
  setType,
} from '../type.ts';
import { PyDictView, PySet, type Slot, type Value } from '../values.ts';
import { PyMappingProxy } from './mapping-proxy.ts';
import { intersection, setFrom, subtract, updateSet } from './set-algebra.ts';

for (const type of [dictKeysType, dictValuesType, dictItemsType]) {
  method(type, '__len__', '', (vm, [self]) => {
    const { source } = self as PyDictView;
    vm.reading(source, WHOLE);
    return source.used;
  });
  method(type, '__iter__', '', (_vm, [self]) => {
    const { source, what } = self as PyDictView;
    return tableIterator(source, what);
  });
  method(type, '__reversed__', '', (_vm, [self]) => {
    const { source, what } = self as PyDictView;
    return tableIterator(source, what, true);
  });
  getset(type, 'mapping', (_vm, [self]) => new PyMappingProxy((self as PyDictView).source));
}

for (const type of [dictKeysType, dictItemsType]) {
  method(
    type,
    '__contains__',
    'key, /',
    (vm, [self, key]) => containsBuiltin(vm, self as Value, key as Value) as boolean,
    'view_contains',
  );
  for (const [name, op] of [
    ['and', AND],
    ['or', OR],
    ['sub', SUBTRACT],
    ['xor', XOR],
  ] as const) {
    method(
      type,
      `__${name}__`,
      'value, /',
      (vm, [self, other]) => operation(vm, op, self as Value, other as Value),
      `view_${name}`,
    );
    method(
      type,
      `__r${name}__`,
      'value, /',
      (vm, [self, other]) => operation(vm, op, other as Value, self as Value),
      `view_r${name}`,
    );
  }
  method(
    type,
    'isdisjoint',
    'other, /',
    (vm, [self, other]) => {
      const known = setOf(vm, self as Value);
      return !itemsOf(vm, other as Value).some((item) => setHas(vm, known, item));
    },
    'view_isdisjoint',
  );
  for (const [name, op] of [
    ['__lt__', LESS],
    ['__le__', LESS_EQUAL],
    ['__gt__', GREATER],
    ['__ge__', GREATER_EQUAL],
  ] as const) {
    method(
      type,
      name,
      'value, /',
      (vm, [self, other]) => {
        if (!isSetLike(other)) return notImplemented;
        return compare(vm, op, self as Value, other as Value);
      },
      `view_${name.slice(2, 4)}`,
    );
  }
  for (const [name, wanted] of [
    ['__eq__', true],
    ['__ne__', false],
  ] as const) {
    method(
      type,
      name,
      'value, /',
      (_vm, [self, other]) => {
        if (!isSetLike(other)) return notImplemented;
        return equals(self as Value, other as Value) === wanted;
      },
      `view_${name.slice(2, 4)}`,
    );
  }
  member(type, '__hash__', null);
}

function isSetLike(value: Slot): boolean {
  return value instanceof PySet || (value instanceof PyDictView && value.what !== 'values');
}

/** How many items two set-like things have, then whether all of one are in the other (dictview_richcompare). */
function compare(vm: Machine, op: number, a: Value, b: Value): boolean {
  const [small, large] = op === LESS || op === LESS_EQUAL ? [a, b] : [b, a];
  const [few, many] = [sizeOf(small), sizeOf(large)];
  if (op === LESS || op === GREATER ? few >= many : few > many) return false;
  return itemsOf(vm, small).every((item) => containsBuiltin(vm, large, item) === true);
}

function sizeOf(setLike: Value): number {
  return setLike instanceof PyDictView ? setLike.source.used : (setLike as PySet).used;
}

/** A new set of what an iterable gives (dictviews_to_set). */
function setOf(vm: Machine, iterable: Value): PySet {
  if (iterable instanceof PyDictView) vm.reading(iterable.source, WHOLE);
  const result = newSet();
  for (const item of itemsOf(vm, iterable)) addToSet(vm, result, item);
  return result;
}

/** `a op b`, one of them a view (Objects/dictobject.c, dictviews_as_number). */
function operation(vm: Machine, op: number, a: Value, b: Value): Value {
  if (op === AND) return a instanceof PyDictView ? intersect(vm, a, b) : intersect(vm, b as PyDictView, a);
  // The keys of a dict are taken as those of a dict, which leaves another table than taking them one by one.
  const keys = a instanceof PyDictView && a.what === 'keys' && a.source.cls === dictType;
  const result = setFrom(vm, setType, keys ? a.source : a);
  if (op === OR) updateSet(vm, result, b);
  else if (op === SUBTRACT) subtract(vm, result, b);
  else symmetricUpdate(result, setOf(vm, b));
  return result;
}

/** `view & other` (_PyDictView_Intersect): which operand is gone through decides about the order. */
function intersect(vm: Machine, view: PyDictView, other: Value): Value {
  if (other instanceof PySet && other.cls === setType && view.source.used <= other.used) {
    return intersection(vm, other, view, setType);
  }
  const swaps =
    other instanceof PyDictView && other.what !== 'values' && other.source.used > view.source.used;
  const [asked, through] = swaps ? [other, view] : [view, other];
  const result = newSet();
  for (const item of itemsOf(vm, through)) {
    if (containsBuiltin(vm, asked, item) === true) addToSet(vm, result, item);
  }
  return result;
}
