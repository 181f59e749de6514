/**
 * The types set and frozenset. Items that hash or compare in Python make a method turn into its twin. The natives
 * compute on tables (set-algebra.ts) and change the set only at their end.
 */

import { symmetricUpdate } from '../container-operator.ts';
import { constant, construct, member, method, staticMethod } from '../define.ts';
import { WHOLE } from '../door.ts';
import { equals } from '../equality.ts';
import { keyError, raise } from '../exception.ts';
import { hashOf } from '../hash.ts';
import { itemsOf, tableIterator } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { GREATER, GREATER_EQUAL, LESS, LESS_EQUAL, orderBuiltin } from '../order.ts';
import { addToSet, clearSet, copySet, discardFromSet, mergeSet, removeAt, setHas } from '../set.ts';
import { frozensetType, newSet, newTuple, notImplemented, setType } from '../type.ts';
import { PySet, type PyType, type Slot, type Value } from '../values.ts';
import { defineGeneric } from './generic-alias.ts';
import {
  difference,
  intersection,
  isSubset,
  setFrom,
  subtract,
  symmetricDifference,
  takeTable,
  updateSet,
} from './set-algebra.ts';

constant('builtins', 'set', setType);
constant('builtins', 'frozenset', frozensetType);

construct(
  setType,
  'iterable=, /',
  (vm, [iterable]) => (iterable === undefined ? newSet() : setFrom(vm, setType, iterable)),
  'set_of',
);
staticMethod(setType, '__new__', 'cls, *args, **kwargs', (_vm, [cls]) => new PySet(cls as PyType));
method(
  setType,
  '__init__',
  'iterable=, /',
  (vm, [self, iterable]) => {
    const items = iterable === undefined ? newSet() : setFrom(vm, setType, iterable);
    takeTable(changing(vm, self), items);
    return null;
  },
  'set_init',
);
construct(
  frozensetType,
  'iterable=, /',
  (vm, [iterable]) => frozen(vm, frozensetType, iterable),
  'frozenset_of',
);
staticMethod(
  frozensetType,
  '__new__',
  'cls, iterable=, /',
  (vm, [cls, iterable]) => frozen(vm, cls as PyType, iterable),
  'frozenset_new',
);

function frozen(vm: Machine, cls: PyType, iterable: Slot): PySet {
  if (iterable === undefined) return newSet(cls);
  if (cls === frozensetType && iterable instanceof PySet && iterable.cls === frozensetType) return iterable;
  return setFrom(vm, cls, iterable);
}

function changing(vm: Machine, self: Slot): PySet {
  const set = self as PySet;
  if (vm.door.observes) vm.door.write(set, WHOLE);
  return set;
}

function reading(vm: Machine, self: Slot): PySet {
  const set = self as PySet;
  if (vm.door.observes) vm.door.read(set, WHOLE);
  return set;
}

/** The builtin type of results. */
function kindOf(set: PySet): PyType {
  return set.cls.layout === 'frozenset' ? frozensetType : setType;
}

/** A set used as a key means the frozenset of its items. */
function asKey(item: Slot): Value {
  const value = item as Value;
  return value instanceof PySet && value.cls.layout === 'set' ? copySet(value, frozensetType) : value;
}

method(
  setType,
  'add',
  'object, /',
  (vm, [self, item]) => {
    // Finding out comes first: nothing may have changed when Python is needed.
    if (vm.door.observes) setHas(vm, self as PySet, item as Value);
    addToSet(vm, changing(vm, self), item as Value);
    return null;
  },
  'set_add',
);
method(
  setType,
  'discard',
  'object, /',
  (vm, [self, item]) => {
    const key = asKey(item);
    setHas(vm, self as PySet, key);
    discardFromSet(vm, changing(vm, self), key);
    return null;
  },
  'set_discard',
);
method(
  setType,
  'remove',
  'object, /',
  (vm, [self, item]) => {
    const key = asKey(item);
    setHas(vm, self as PySet, key);
    if (!discardFromSet(vm, changing(vm, self), key)) raise(keyError, item as Value);
    return null;
  },
  'set_remove',
);
method(setType, 'pop', '', (vm, [self]) => {
  const set = changing(vm, self);
  if (set.used === 0) raise(keyError, 'pop from an empty set');
  const mask = set.table.length - 1;
  let at = set.finger & mask;
  while (set.table[at] === undefined) at = at === mask ? 0 : at + 1;
  const item = set.table[at] as Value;
  removeAt(set, at);
  set.finger = at + 1;
  return item;
});
method(setType, 'clear', '', (vm, [self]) => {
  clearSet(changing(vm, self));
  return null;
});

type Operation = (vm: Machine, a: PySet, b: PySet) => PySet;
const OPERATIONS: readonly (readonly [string, Operation])[] = [
  [
    'or',
    (_vm, a, b) => {
      const result = copySet(a, kindOf(a));
      if (a !== b) mergeSet(result, b);
      return result;
    },
  ],
  ['and', (vm, a, b) => intersection(vm, a, b, kindOf(a))],
  ['sub', (vm, a, b) => difference(vm, a, b, kindOf(a))],
  ['xor', (vm, a, b) => symmetricDifference(vm, a, b, kindOf(a))],
];

for (const type of [setType, frozensetType]) {
  method(type, 'copy', '', (vm, [self]) => {
    const set = reading(vm, self);
    return set.cls === frozensetType ? set : copySet(set, kindOf(set));
  });
  method(
    type,
    'union',
    '*others',
    (vm, [self, ...others]) => {
      const set = reading(vm, self);
      const result = copySet(set, kindOf(set));
      for (const other of others) if (other !== set) updateSet(vm, result, other);
      return result;
    },
    'set_union',
  );
  method(
    type,
    'intersection',
    '*others',
    (vm, [self, ...others]) => {
      const set = reading(vm, self);
      if (others.length === 0) return copySet(set, kindOf(set));
      return others.reduce<PySet>((result, other) => intersection(vm, result, other, kindOf(set)), set);
    },
    'set_intersection',
  );
  method(
    type,
    'difference',
    '*others',
    (vm, [self, ...others]) => {
      const set = reading(vm, self);
      if (others.length === 0) return copySet(set, kindOf(set));
      const result = difference(vm, set, others[0] as Value, kindOf(set));
      for (const other of others.slice(1)) subtract(vm, result, other);
      return result;
    },
    'set_difference',
  );
  method(
    type,
    'symmetric_difference',
    'other, /',
    (vm, [self, other]) => {
      const set = reading(vm, self);
      return symmetricDifference(vm, set, other as Value, kindOf(set));
    },
    'set_symmetric_difference',
  );
  method(
    type,
    'isdisjoint',
    'other, /',
    (vm, [self, other]) => {
      const set = reading(vm, self);
      if (other === set) return set.used === 0;
      if (other instanceof PySet) return intersection(vm, set, other, setType).used === 0;
      return !itemsOf(vm, other as Value).some((item) => setHas(vm, set, item));
    },
    'set_isdisjoint',
  );
  method(
    type,
    'issubset',
    'other, /',
    (vm, [self, other]) => isSubset(reading(vm, self), anySet(vm, other)),
    'set_issubset',
  );
  method(
    type,
    'issuperset',
    'other, /',
    (vm, [self, other]) => {
      const set = reading(vm, self);
      if (other instanceof PySet) return isSubset(other, set);
      return itemsOf(vm, other as Value).every((item) => setHas(vm, set, item));
    },
    'set_issuperset',
  );
  method(type, '__len__', '', (vm, [self]) => reading(vm, self).used);
  method(type, '__iter__', '', (_vm, [self]) => tableIterator(self as PySet, 'keys'));
  method(
    type,
    '__contains__',
    'key, /',
    (vm, [self, key]) => setHas(vm, reading(vm, self), asKey(key)),
    'set_contains',
  );
  defineOperators(type);
  defineComparisons(type);
  method(type, '__sizeof__', '', (_vm, [self]) => 200 + 16 * (self as PySet).table.length);
  defineGeneric(type);
}

function anySet(vm: Machine, value: Slot): PySet {
  return value instanceof PySet ? reading(vm, value) : setFrom(vm, setType, value as Value);
}

function defineOperators(type: PyType): void {
  for (const [name, operation] of OPERATIONS) {
    for (const [prefix, reflected] of [
      ['__', false],
      ['__r', true],
    ] as const) {
      method(
        type,
        `${prefix}${name}__`,
        'value, /',
        (vm, [self, other]) => {
          if (!(other instanceof PySet)) return notImplemented;
          const [a, b] = reflected ? [other, self as PySet] : [self as PySet, other];
          return operation(vm, reading(vm, a), reading(vm, b));
        },
        `set_${reflected ? 'r' : ''}${name}`,
      );
    }
  }
}

function defineComparisons(type: PyType): void {
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
        if (!(other instanceof PySet)) return notImplemented;
        return orderBuiltin(op, reading(vm, self), reading(vm, other)) as boolean;
      },
      `set_${name.slice(2, 4)}`,
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
      (vm, [self, other]) => {
        if (!(other instanceof PySet)) return notImplemented;
        return equals(plain(reading(vm, self)), plain(reading(vm, other))) === wanted;
      },
      `set_${name.slice(2, 4)}`,
    );
  }
}

/** The set, or a plain copy of an instance of a user class, so that its own `__eq__` is not asked again. */
function plain(set: PySet): PySet {
  return set.cls.builtin ? set : copySet(set, kindOf(set));
}

type Change = (vm: Machine, set: PySet, others: Value[]) => PySet;
/** What each in-place method leaves: a new table, made before the set changes. */
const CHANGES: readonly (readonly [method: string, operator: string, signature: string, Change])[] = [
  [
    'update',
    '__ior__',
    '*others',
    (vm, set, others) => {
      const result = copyShape(set);
      for (const other of others) updateSet(vm, result, other === set ? result : other);
      return result;
    },
  ],
  [
    'intersection_update',
    '__iand__',
    '*others',
    (vm, set, others) => {
      if (others.length === 0) return copySet(set, setType);
      return others.reduce<PySet>((result, other) => intersection(vm, result, other, setType), set);
    },
  ],
  [
    'difference_update',
    '__isub__',
    '*others',
    (vm, set, others) => {
      const result = copyShape(set);
      for (const other of others) subtract(vm, result, other === set ? result : other);
      return result;
    },
  ],
  [
    'symmetric_difference_update',
    '__ixor__',
    'other, /',
    (vm, set, [other]) => {
      if (other === set) return newSet();
      const result = copyShape(set);
      symmetricUpdate(result, anySet(vm, other));
      return result;
    },
  ],
];

/** A copy with the very same table, dummies included. */
function copyShape(set: PySet): PySet {
  const copy = newSet();
  copy.table = set.table.slice();
  copy.hashes = set.hashes.slice();
  copy.used = set.used;
  copy.fill = set.fill;
  return copy;
}

for (const [name, operator, signature, change] of CHANGES) {
  method(
    setType,
    name,
    signature,
    (vm, [self, ...others]) => {
      const result = change(vm, self as PySet, others);
      takeTable(changing(vm, self), result);
      return null;
    },
    `set_${name}`,
  );
  method(
    setType,
    operator,
    'value, /',
    (vm, [self, other]) => {
      if (!(other instanceof PySet)) return notImplemented;
      const result = change(vm, self as PySet, [other]);
      takeTable(changing(vm, self), result);
      return self as Value;
    },
    `set_${operator.slice(2, -2)}`,
  );
}

member(setType, '__hash__', null);
method(frozensetType, '__hash__', '', (vm, [self]) => hashOf(vm, copySet(self as PySet, frozensetType)));
method(frozensetType, '__getnewargs__', '', (_vm, [self]) => newTuple([copySet(self as PySet, setType)]));
