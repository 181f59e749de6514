/**
 * The type dict. Keys that hash or compare in Python make every method turn into its twin, which searches by `hash` and
 * `==` (natives of the prelude: dict-search.ts). Reads and writes announce the key; what changes length or order
 * announces the whole dict.
 */
import { classMethod, constant, construct, member, method, staticMethod } from '../define.ts';
import { copyDict, deleteAt, findKey, getItem, placeOfKey, setItem, valueOr } from '../dict.ts';
import { WHOLE } from '../door.ts';
import { equals } from '../equality.ts';
import { keyError, raise, typeError, valueError } from '../exception.ts';
import { itemsOf, tableIterator } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { containsBuiltin } from '../membership.ts';
import { clearEntries } from '../namespace.ts';
import { type Keyword, NeedsPython, Raised } from '../native.ts';
import { deleteBuiltin, storeBuiltin, subscriptBuiltin } from '../subscript.ts';
import {
  dictItemsType,
  dictKeysType,
  dictType,
  dictValuesType,
  isSubtype,
  lookup,
  newDict,
  newTuple,
  notImplemented,
  typeOf,
} from '../type.ts';
import { PyBuiltin, PyDict, PyDictView, PyTuple, type PyType, type Slot, type Value } from '../values.ts';
import { defineGeneric } from './generic-alias.ts';

constant('builtins', 'dict', dictType);

construct(
  dictType,
  'iterable=, /, **kwargs',
  (vm, [iterable], keywords) => {
    const dict = newDict();
    updateFrom(vm, dict, iterable, keywords);
    return dict;
  },
  'dict_from',
);
staticMethod(dictType, '__new__', 'cls, *args, **kwargs', (_vm, [cls]) => new PyDict(cls as PyType));
for (const name of ['__init__', 'update']) {
  method(
    dictType,
    name,
    'iterable=, /, **kwargs',
    (vm, [self, iterable], keywords) => {
      updateFrom(vm, self as PyDict, iterable, keywords);
      return null;
    },
    'dict_update',
  );
}

function reading(vm: Machine, self: Slot, key: Slot = undefined): PyDict {
  const dict = self as PyDict;
  if (vm.door.observes) vm.door.read(dict, key === undefined ? WHOLE : placeOfKey(key));
  return dict;
}

function changing(vm: Machine, self: Slot): PyDict {
  const dict = self as PyDict;
  if (vm.door.observes) vm.door.write(dict, WHOLE);
  return dict;
}

/** `dict.update(source, **keywords)`; nothing has changed when it throws. */
function updateFrom(vm: Machine, dict: PyDict, source: Slot, keywords: Keyword[] | null): void {
  const pairs = source === undefined ? [] : pairsOf(vm, source);
  for (const [name, value] of keywords ?? []) pairs.push([name, value]);
  if (pairs.length === 0) return;
  for (const [key] of pairs) findKey(dict, key);
  changing(vm, dict);
  for (const [key, value] of pairs) setItem(dict, key, value);
}

/** Keys and values of a mapping or of an iterable of pairs. */
function pairsOf(vm: Machine, source: Value): [Value, Value][] {
  if (source instanceof PyDict && isPlainMapping(source)) return entriesOf(reading(vm, source));
  if (lookup(typeOf(source), 'keys') !== undefined) throw new NeedsPython('keys');
  return itemsOf(vm, source).map((element, i) => {
    const pair = pairItems(vm, element, i);
    if (pair.length !== 2) {
      raise(valueError, `dictionary update sequence element #${i} has length ${pair.length}; 2 is required`);
    }
    return [pair[0] as Value, pair[1] as Value];
  });
}

function pairItems(vm: Machine, element: Value, at: number): Value[] {
  if (element instanceof PyTuple && element.cls.builtin) return element.items;
  try {
    return itemsOf(vm, element);
  } catch (error) {
    if (!(error instanceof Raised) || !isSubtype(error.exception.cls, typeError)) throw error;
    return raise(typeError, `cannot convert dictionary update sequence element #${at} to a sequence`);
  }
}

/** Does iterating it and subscripting it do what they do for dicts? (dict_merge looks at `__iter__` only.) */
function isPlainMapping(source: PyDict): boolean {
  return source.cls === dictType || lookup(source.cls, '__iter__') instanceof PyBuiltin;
}

/** Live entries in order. */
export function entriesOf(dict: PyDict): [Value, Value][] {
  const result: [Value, Value][] = [];
  dict.keys.forEach((key, i) => {
    if (key !== undefined) result.push([key, dict.values[i] as Value]);
  });
  return result;
}

classMethod(
  dictType,
  'fromkeys',
  'iterable, value=, /',
  (vm, [cls, iterable, value]) => {
    if (cls !== dictType) throw new NeedsPython('fromkeys');
    const dict = newDict();
    for (const key of itemsOf(vm, iterable as Value)) setItem(dict, key, value ?? null);
    return dict;
  },
  'dict_fromkeys',
);
method(
  dictType,
  'get',
  'key, default=, /',
  (vm, [self, key, fallback]) => valueOr(getItem(reading(vm, self, key), key as Value), fallback),
  'dict_get',
);
method(
  dictType,
  'setdefault',
  'key, default=, /',
  (vm, [self, key, fallback]) => {
    const found = getItem(reading(vm, self, key), key as Value);
    if (found !== undefined) return found;
    setItem(changing(vm, self), key as Value, fallback ?? null);
    return fallback ?? null;
  },
  'dict_setdefault',
);
method(
  dictType,
  'pop',
  'key, default=, /',
  (vm, [self, key, fallback]) => {
    const at = (self as PyDict).used === 0 ? -1 : findKey(self as PyDict, key as Value);
    const dict = at < 0 ? reading(vm, self, key) : changing(vm, self);
    if (at >= 0) return deleteAt(dict, at) as Value;
    return fallback === undefined ? raise(keyError, key as Value) : fallback;
  },
  'dict_pop',
);
method(dictType, 'popitem', '', (vm, [self]) => {
  const dict = changing(vm, self);
  if (dict.used === 0) raise(keyError, 'popitem(): dictionary is empty');
  let at = dict.keys.length - 1;
  while (dict.keys[at] === undefined) at--;
  const key = dict.keys[at] as Value;
  const value = deleteAt(dict, at) as Value;
  // What is popped from the end leaves no hole behind.
  while (dict.keys.length > 0 && dict.keys[dict.keys.length - 1] === undefined) {
    dict.keys.pop();
    dict.values.pop();
    dict.hashes?.pop();
  }
  return newTuple([key, value]);
});
method(dictType, 'clear', '', (vm, [self]) => {
  clearEntries(changing(vm, self));
  return null;
});
method(dictType, 'copy', '', (vm, [self]) => copyDict(reading(vm, self)));

for (const [name, type] of [
  ['keys', dictKeysType],
  ['values', dictValuesType],
  ['items', dictItemsType],
] as const) {
  method(dictType, name, '', (_vm, [self]) => {
    const view = new PyDictView(type, self as PyDict);
    view.what = name;
    return view;
  });
}

method(dictType, '__len__', '', (vm, [self]) => reading(vm, self).used);
method(dictType, '__iter__', '', (_vm, [self]) => tableIterator(self as PyDict, 'keys'));
method(dictType, '__reversed__', '', (_vm, [self]) => tableIterator(self as PyDict, 'keys', true));
method(
  dictType,
  '__contains__',
  'key, /',
  (vm, [self, key]) => containsBuiltin(vm, self as Value, key as Value) as boolean,
  'dict_contains',
);
method(
  dictType,
  '__getitem__',
  'key, /',
  (vm, [self, key]) => {
    const found = subscriptBuiltin(vm, self as Value, key as Value);
    if (found === undefined) throw new NeedsPython('__missing__');
    return found;
  },
  'dict_getitem',
);
method(
  dictType,
  '__setitem__',
  'key, value, /',
  (vm, [self, key, value]) => {
    storeBuiltin(vm, self as Value, key as Value, value as Value);
    return null;
  },
  'dict_setitem',
);
method(
  dictType,
  '__delitem__',
  'key, /',
  (vm, [self, key]) => {
    deleteBuiltin(vm, self as Value, key as Value);
    return null;
  },
  'dict_delitem',
);
method(
  dictType,
  '__or__',
  'value, /',
  (vm, [self, other]) => {
    if (!(other instanceof PyDict)) return notImplemented;
    return merged(vm, self as PyDict, other);
  },
  'dict_or',
);
method(
  dictType,
  '__ror__',
  'value, /',
  (vm, [self, other]) => {
    if (!(other instanceof PyDict)) return notImplemented;
    return merged(vm, other, self as PyDict);
  },
  'dict_ror',
);
method(
  dictType,
  '__ior__',
  'value, /',
  (vm, [self, other]) => {
    updateFrom(vm, self as PyDict, other, null);
    return self as Value;
  },
  'dict_ior',
);

function merged(vm: Machine, left: PyDict, right: PyDict): PyDict {
  const result = copyDict(reading(vm, left));
  updateFrom(vm, result, right, null);
  return result;
}

for (const [name, wanted] of [
  ['__eq__', true],
  ['__ne__', false],
] as const) {
  method(
    dictType,
    name,
    'value, /',
    (vm, [self, other]) => {
      if (!(other instanceof PyDict)) return notImplemented;
      return equals(plain(reading(vm, self)), plain(reading(vm, other))) === wanted;
    },
    wanted ? 'dict_eq' : 'dict_ne',
  );
}

/** The dict itself, or the same entries as a plain dict, so that a subclass's own `__eq__` is not asked again. */
function plain(dict: PyDict): PyDict {
  return dict.cls.builtin ? dict : copyDict(dict);
}

for (const name of ['__lt__', '__le__', '__gt__', '__ge__']) {
  method(dictType, name, 'value, /', () => notImplemented);
}
member(dictType, '__hash__', null);
method(dictType, '__sizeof__', '', (_vm, [self]) => 64 + 24 * (self as PyDict).used);
defineGeneric(dictType);
