/**
 * Dicts with keys of any kind. A key is looked up by its *canonical* form, a JavaScript primitive or object such that
 * two keys are equal in Python exactly when their canonical forms are the same Map key. Keys whose class hashes or
 * compares in Python have none: they are kept with their hash in `PyDict.hashes`, and whoever meets one gets
 * NeedsPython, so that a function of the prelude does the search by `hash` and `==` in Python.
 */
import { type PlaceKey, WHOLE } from './door.ts';
import { keyError, raise, typeError } from './exception.ts';
import { hashesInPython, rangeLength } from './hash.ts';
import {
  appendEntry,
  findName,
  indexKeysBy,
  rebuildIndex,
  removeEntry,
  SCANNED_ENTRIES,
} from './namespace.ts';
import { NeedsPython } from './native.ts';
import { lookup, newDict } from './type.ts';
import {
  type HeapObject,
  PyBoxed,
  PyBytes,
  PyComplex,
  PyDict,
  PyFloat,
  PyList,
  PyMethod,
  PyRange,
  PySet,
  PySlice,
  PyTuple,
  PyWeakReference,
  type Slot,
  type Value,
} from './values.ts';

/**
 * The form by which `key` is indexed; null if its class hashes or compares in Python. Raises TypeError if it cannot
 * be hashed. Forms that are strings start with U+0001 unless they are strings in Python too.
 */
export function canonicalKey(key: Value): unknown {
  switch (typeof key) {
    case 'string':
      return key.charCodeAt(0) === 1 ? `\u0001${key}` : key;
    case 'number':
    case 'bigint':
      return key;
    case 'boolean':
      return key ? 1 : 0;
    default:
      return key === null ? '\u0001N' : canonicalObject(key);
  }
}

function canonicalObject(key: HeapObject): unknown {
  if (!key.cls.builtin && hashesInPython(key.cls)) return null;
  if (key instanceof PyFloat) return canonicalFloat(key);
  if (key instanceof PyTuple) return canonicalParts('\u0001t', key.items);
  if (key instanceof PyBoxed) return canonicalKey(key.value);
  if (key instanceof PyBytes && key.cls.name !== 'bytearray') return `\u0001b${key.bytes.join(' ')}`;
  if (key instanceof PySet && key.cls.layout === 'frozenset') {
    return canonicalParts('\u0001f', key.table.filter((item) => item !== undefined) as Value[], true);
  }
  if (key instanceof PyRange) {
    const length = rangeLength(key);
    return `\u0001r${length} ${length === 0 ? '' : key.start} ${length === 0 || length === 1 ? '' : key.step}`;
  }
  if (key instanceof PySlice) return canonicalParts('\u0001l', [key.start, key.stop, key.step]);
  if (key instanceof PyMethod) return `\u0001m${part(key.self)}${part(key.func)}`;
  if (key instanceof PyWeakReference) return canonicalReference(key);
  if (key instanceof PyComplex) return key.imag === 0 ? key.real : `\u0001c${key.real} ${key.imag}`;
  if (
    key instanceof PyList ||
    key instanceof PyDict ||
    key instanceof PySet ||
    key instanceof PyBytes ||
    lookup(key.cls, '__hash__') === null
  ) {
    raise(typeError, `unhashable type: '${key.cls.name}'`);
  }
  return key;
}

/**
 * References are equal when their objects are. Of objects that are equal to themselves only, the eldest reference
 * stands for all, also when the object is gone; others are compared in Python.
 */
function canonicalReference(key: PyWeakReference): unknown {
  return key.byValue ? null : (key.eldest ?? key);
}

function canonicalFloat(key: PyFloat): unknown {
  const value = key.value;
  if (Number.isNaN(value)) return key;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
}

function canonicalParts(prefix: string, items: readonly Value[], sorted = false): string | null {
  const parts: string[] = [];
  for (const item of items) {
    const form = part(item);
    if (form === null) return null;
    parts.push(form);
  }
  if (sorted) parts.sort();
  return `${prefix}${parts.join('')}`;
}

/** A canonical form as part of a longer one: self-delimiting, and of a different shape for each kind. */
function part(item: Value): string | null {
  const form = canonicalKey(item);
  if (form === null) return null;
  if (typeof form === 'string') return `s${form.length}:${form}`;
  if (typeof form === 'object') return `o${serialOf(form as object)};`;
  return `n${form};`;
}

const serials = new WeakMap<object, number>();
let lastSerial = 0;

/** A number for objects that are equal only to themselves. Used inside indexes only; never seen by a program. */
function serialOf(object: object): number {
  let serial = serials.get(object);
  if (serial === undefined) {
    serial = ++lastSerial;
    serials.set(object, serial);
  }
  return serial;
}

indexKeysBy(canonicalKey);

/** Position of `key` in the entries, or -1. Throws NeedsPython when only Python could find it. */
export function findKey(dict: PyDict, key: Value): number {
  if (typeof key === 'string') {
    const at = findName(dict, key);
    if (at < 0 && dict.hashes !== null) throw new NeedsPython('dict key');
    return at;
  }
  const canonical = canonicalKey(key);
  if (canonical === null) throw new NeedsPython('dict key');
  return findCanonical(dict, canonical);
}

function findCanonical(dict: PyDict, canonical: unknown): number {
  let at = -1;
  if (dict.index !== null) at = dict.index.get(canonical) ?? -1;
  else if (typeof canonical === 'number') at = dict.keys.indexOf(canonical);
  if (at < 0 && dict.hashes !== null) throw new NeedsPython('dict key');
  return at;
}

/** `dict[key]`, undefined if it is not there. */
export function getItem(dict: PyDict, key: Value): Slot {
  const at = findKey(dict, key);
  return at < 0 ? undefined : dict.values[at];
}

/** What was found, None included; else KeyError. */
export function valueOrError(found: Slot, key: Value): Value {
  return found !== undefined ? found : raise(keyError, key);
}

/** What was found, None included; else the fallback; else None. */
export function valueOr(found: Slot, fallback: Slot): Value {
  return found !== undefined ? found : (fallback ?? null);
}

export function hasKey(dict: PyDict, key: Value): boolean {
  return findKey(dict, key) >= 0;
}

/** `dict[key] = value`. */
export function setItem(dict: PyDict, key: Value, value: Value): void {
  const at = findKey(dict, key);
  if (at >= 0) dict.values[at] = value;
  else appendKey(dict, key, value);
}

/** Appends a key known to be new and to have a canonical form. */
function appendKey(dict: PyDict, key: Value, value: Value): void {
  if (dict.index === null && typeof key !== 'string' && typeof key !== 'number') rebuildIndex(dict);
  const indexed = dict.index !== null || dict.keys.length >= SCANNED_ENTRIES;
  appendEntry(dict, key, indexed ? canonicalKey(key) : null, value);
}

/** Removes a key; returns its value, or undefined if it was not there. */
export function deleteKey(dict: PyDict, key: Value): Slot {
  const at = findKey(dict, key);
  return at < 0 ? undefined : deleteAt(dict, at);
}

/** Removes entry `at`, which must be live; returns its value. */
export function deleteAt(dict: PyDict, at: number): Slot {
  const value = dict.values[at];
  const inPython = dict.hashes !== null && dict.hashes[at] !== undefined;
  removeEntry(dict, at, inPython ? null : canonicalKey(dict.keys[at] as Value));
  return value;
}

/** For the prelude: appends a key that hashes in Python, whose hash is `hash` and which is known to be new. */
export function appendHashed(dict: PyDict, key: Value, hash: Value, value: Value): void {
  if (dict.index === null) rebuildIndex(dict);
  if (dict.hashes === null) dict.hashes = dict.keys.map(() => undefined);
  appendEntry(dict, key, null, value);
  dict.hashes[dict.keys.length - 1] = hash;
}

/** A copy with the same order, its holes squeezed out. */
export function copyDict(dict: PyDict): PyDict {
  const copy = newDict();
  for (let i = 0; i < dict.keys.length; i++) {
    const key = dict.keys[i];
    if (key === undefined) continue;
    const hash = dict.hashes === null ? undefined : dict.hashes[i];
    if (hash !== undefined) appendHashed(copy, key, hash, dict.values[i] as Value);
    else appendKey(copy, key, dict.values[i] as Value);
  }
  return copy;
}

/** How the door calls the place of a dict entry: the key's repr for strings and numbers, else the whole dict. */
export function placeOfKey(key: Value): PlaceKey {
  if (typeof key === 'string') return `'${key}'`;
  if (typeof key === 'number') return `${key}`;
  return WHOLE;
}
