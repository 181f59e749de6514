/** The type tuple. */
import { constant, construct, method, staticMethod } from '../define.ts';
import { same } from '../equality.ts';
import { raise, valueError } from '../exception.ts';
import { hashOf } from '../hash.ts';
import { itemsOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { containsBuiltin } from '../membership.ts';
import { wantRoom } from '../room.ts';
import { subscriptBuiltin } from '../subscript.ts';
import { emptyTuple, newTuple, notImplemented, tupleIteratorType, tupleType } from '../type.ts';
import { PyTuple, type PyType, type Slot, type Value } from '../values.ts';
import { defineGeneric } from './generic-alias.ts';
import { indexOfItem } from './list.ts';
import { defineSequenceComparisons, repeated, sequenceIterator } from './sequence-methods.ts';

constant('builtins', 'tuple', tupleType);

function tupleFrom(vm: Machine, iterable: Slot): PyTuple {
  if (iterable === undefined) return emptyTuple;
  if (iterable instanceof PyTuple && iterable.cls === tupleType) return iterable;
  const items = itemsOf(vm, iterable);
  return items.length === 0 ? emptyTuple : newTuple(items.slice());
}

construct(tupleType, 'iterable=, /', (vm, [iterable]) => tupleFrom(vm, iterable), 'tuple_of');
staticMethod(
  tupleType,
  '__new__',
  'cls, iterable=, /',
  (vm, [cls, iterable]) => {
    const plain = tupleFrom(vm, iterable);
    return cls === tupleType ? plain : new PyTuple(cls as PyType, plain.items);
  },
  'tuple_new',
);
method(
  tupleType,
  'index',
  'value, start=, stop=, /',
  (_vm, [self, value, start, stop]) => {
    const at = indexOfItem((self as PyTuple).items, value as Value, start, stop);
    return at < 0 ? raise(valueError, 'tuple.index(x): x not in tuple') : at;
  },
  'tuple_index',
);
method(
  tupleType,
  'count',
  'value, /',
  (_vm, [self, value]) => (self as PyTuple).items.filter((item) => same(item, value as Value)).length,
  'sequence_count',
);
method(tupleType, '__len__', '', (_vm, [self]) => (self as PyTuple).items.length);
method(tupleType, '__iter__', '', (_vm, [self]) => sequenceIterator(tupleIteratorType, self as Value));
method(
  tupleType,
  '__contains__',
  'key, /',
  (vm, [self, key]) => containsBuiltin(vm, self as Value, key as Value) as boolean,
  'sequence_contains',
);
method(
  tupleType,
  '__getitem__',
  'key, /',
  (vm, [self, key]) => subscriptBuiltin(vm, self as Value, key as Value) as Value,
  'sequence_getitem',
);
// NotImplemented instead of CPython's TypeError, because operators ask the other operand next.
method(tupleType, '__add__', 'value, /', (_vm, [self, other]) => {
  if (!(other instanceof PyTuple)) return notImplemented;
  const { items } = self as PyTuple;
  wantRoom(items.length + other.items.length);
  return newTuple(items.concat(other.items));
});
for (const name of ['__mul__', '__rmul__']) {
  method(
    tupleType,
    name,
    'value, /',
    (_vm, [self, times]) => {
      const items = repeated((self as PyTuple).items, times as Value);
      return items === undefined ? notImplemented : newTuple(items);
    },
    'sequence_mul',
  );
}
defineSequenceComparisons(tupleType);
method(
  tupleType,
  '__hash__',
  '',
  (vm, [self]) => hashOf(vm, new PyTuple(tupleType, (self as PyTuple).items)),
  'tuple_hash',
);
method(tupleType, '__getnewargs__', '', (_vm, [self]) => newTuple([newTuple((self as PyTuple).items)]));
defineGeneric(tupleType);
