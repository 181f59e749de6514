/**
 * `==` and `is` between values, as far as they need no Python code: a user's `__eq__` makes them throw NeedsPython.
 */
import { NESTING_MAX } from '../base/limits.ts';
import { canonicalKey, findKey } from './dict.ts';
import { raise, recursionError } from './exception.ts';
import { rangeLength } from './hash.ts';
import { NeedsPython } from './native.ts';
import { findInSet } from './set.ts';
import { lookup } from './type.ts';
import {
  type HeapObject,
  PyBoxed,
  PyBuiltin,
  PyBytes,
  PyComplex,
  PyDict,
  PyDictView,
  PyFloat,
  PyList,
  PyMethod,
  PyRange,
  PySet,
  PySlice,
  PyTuple,
  type Value,
} from './values.ts';

/** Identity first, then `==`: how containers compare their items. */
export function same(a: Value, b: Value): boolean {
  return a === b || equals(a, b);
}

let depth = 0;

/** `a == b`. Throws NeedsPython if a user's `__eq__` has a say. */
export function equals(a: Value, b: Value): boolean {
  if (typeof a === 'object' && a !== null) return equalsObject(a, b);
  if (typeof b === 'object' && b !== null) return equalsObject(b, a);
  if (typeof a === 'boolean' && typeof b !== 'boolean') return (a ? 1 : 0) === b;
  if (typeof b === 'boolean' && typeof a !== 'boolean') return (b ? 1 : 0) === a;
  return a === b;
}

/** Does the type of `object` answer `name` with something written in Python? */
export function definesInPython(object: Value, name: string): boolean {
  if (object === null || typeof object !== 'object' || object.cls.builtin) return false;
  const found = lookup(object.cls, name);
  return found !== undefined && !(found instanceof PyBuiltin);
}

function equalsObject(a: HeapObject, b: Value): boolean {
  if (definesInPython(a, '__eq__') || definesInPython(b, '__eq__')) throw new NeedsPython('==');
  if (a instanceof PyFloat) return equalsFloat(a.value, b);
  if (a === b) return true;
  if (a instanceof PyBoxed) return equals(a.value, b instanceof PyBoxed ? b.value : b);
  if (b === null || typeof b !== 'object') return false;
  if (b instanceof PyBoxed || b instanceof PyFloat) return equals(b, a);
  if (++depth > NESTING_MAX) {
    depth = 0;
    raise(recursionError, 'maximum recursion depth exceeded in comparison');
  }
  try {
    return equalsHeap(a, b);
  } finally {
    if (depth > 0) depth--;
  }
}

function equalsHeap(a: HeapObject, b: HeapObject): boolean {
  if (a instanceof PyTuple) return b instanceof PyTuple && equalItems(a.items, b.items);
  if (a instanceof PyList) return b instanceof PyList && equalItems(a.items, b.items);
  if (a instanceof PyDict) return b instanceof PyDict && equalDicts(a, b);
  if (a instanceof PySet)
    return b instanceof PySet ? equalSets(a, b) : b instanceof PyDictView && equalsHeap(b, a);
  if (a instanceof PyBytes) {
    return (
      b instanceof PyBytes && a.bytes.length === b.bytes.length && a.bytes.every((x, i) => x === b.bytes[i])
    );
  }
  if (a instanceof PyRange) return b instanceof PyRange && equalRanges(a, b);
  if (a instanceof PyMethod) return b instanceof PyMethod && a.func === b.func && a.self === b.self;
  if (a instanceof PySlice) {
    return (
      b instanceof PySlice && equals(a.start, b.start) && equals(a.stop, b.stop) && equals(a.step, b.step)
    );
  }
  if (a instanceof PyComplex) return b instanceof PyComplex && a.real === b.real && a.imag === b.imag;
  if (a instanceof PyDictView) return equalViews(a, b);
  return foreign.get(a.constructor)?.(a, b) ?? false;
}

type Equality = (a: HeapObject, b: HeapObject) => boolean;
const foreign = new Map<unknown, Equality>();

/** How objects of a library's heap class compare, when nothing written in Python has a say. */
export function declareEquality<T extends HeapObject>(
  heapClass: abstract new (...args: never[]) => T,
  equal: (a: T, b: HeapObject) => boolean,
): void {
  foreign.set(heapClass, equal as Equality);
}

function equalsFloat(a: number, b: Value): boolean {
  if (b instanceof PyFloat) return a === b.value;
  if (b instanceof PyBoxed) return equalsFloat(a, b.value);
  if (b instanceof PyComplex) return b.imag === 0 && b.real === a;
  if (typeof b === 'number') return a === b;
  if (typeof b === 'boolean') return a === (b ? 1 : 0);
  if (typeof b === 'bigint') return Number.isInteger(a) && BigInt(a) === b;
  return false;
}

export function equalItems(a: readonly Value[], b: readonly Value[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!same(a[i] as Value, b[i] as Value)) return false;
  return true;
}

function equalDicts(a: PyDict, b: PyDict): boolean {
  if (a.used !== b.used) return false;
  for (let i = 0; i < a.keys.length; i++) {
    const key = a.keys[i];
    if (key === undefined) continue;
    const at = findKey(b, key);
    if (at < 0 || !same(a.values[i] as Value, b.values[at] as Value)) return false;
  }
  return true;
}

function equalSets(a: PySet, b: PySet): boolean {
  if (a.used !== b.used) return false;
  for (let i = 0; i < a.table.length; i++) {
    const item = a.table[i];
    if (item === undefined) continue;
    if (findInSet(b, item, a.hashes[2 * i] as number, a.hashes[2 * i + 1] as number) < 0) return false;
  }
  return true;
}

function equalRanges(a: PyRange, b: PyRange): boolean {
  const length = rangeLength(a);
  if (length !== rangeLength(b)) return false;
  if (length === 0) return true;
  return a.start === b.start && (length === 1 || a.step === b.step);
}

/** Views of keys and items compare as sets; views of values by identity only. */
function equalViews(a: PyDictView, b: HeapObject): boolean {
  if (a.what === 'values') return false;
  const size =
    b instanceof PySet ? b.used : b instanceof PyDictView && b.what !== 'values' ? b.source.used : -1;
  if (size !== a.source.used) return false;
  const known = new Set<unknown>();
  for (const key of viewKeys(b)) known.add(key);
  return viewKeys(a).every((key) => known.has(key));
}

function viewKeys(object: HeapObject): unknown[] {
  const result: unknown[] = [];
  const add = (value: Value) => {
    const key = canonicalKey(value);
    if (key === null) throw new NeedsPython('==');
    result.push(key);
  };
  if (object instanceof PySet) {
    for (const item of object.table) if (item !== undefined) add(item);
  } else if (object instanceof PyDictView) {
    object.source.keys.forEach((key, i) => {
      if (key === undefined) return;
      if (object.what === 'keys') add(key);
      else add(new PyTuple(object.cls, [key, object.source.values[i] as Value]));
    });
  }
  return result;
}
