/**
 * Dicts as namespaces: module globals, instances and classes, whose keys are plain strings. These few functions are all
 * that attribute and global access needs; dicts with any other key are the business of dict.ts.
 */
import { TABLE_ENTRIES_MAX } from '../base/limits.ts';
import { memoryError, raise } from './exception.ts';
import type { PyDict, Slot, Value } from './values.ts';

/** Entries up to here are found by scanning; above, `index` is built. */
export const SCANNED_ENTRIES = 8;

/**
 * The index's key of a string. Other kinds of keys are encoded as strings that start with U+0001 (dict.ts), so a
 * program's string that starts so is moved out of their way.
 */
export function stringKey(name: string): string {
  return name.charCodeAt(0) === 1 ? `\u0001${name}` : name;
}

/** Position of `name` in the entries of `dict`, or -1. */
export function findName(dict: PyDict, name: string): number {
  const index = dict.index;
  if (index !== null) {
    const at = index.get(stringKey(name));
    return at === undefined ? -1 : at;
  }
  const keys = dict.keys;
  for (let i = 0; i < keys.length; i++) if (keys[i] === name) return i;
  return -1;
}

export function getName(dict: PyDict, name: string): Slot {
  const at = findName(dict, name);
  return at < 0 ? undefined : dict.values[at];
}

export function hasName(dict: PyDict, name: string): boolean {
  return findName(dict, name) >= 0;
}

/** Sets an entry, appending it if it is new. */
export function setName(dict: PyDict, name: string, value: Value): void {
  const at = findName(dict, name);
  if (at >= 0) dict.values[at] = value;
  else appendEntry(dict, name, stringKey(name), value);
}

/** Removes an entry; says whether it was there. */
export function deleteName(dict: PyDict, name: string): boolean {
  const at = findName(dict, name);
  if (at < 0) return false;
  removeEntry(dict, at, stringKey(name));
  return true;
}

/** Appends a key known to be new; `canonical` is its index key, or null when it cannot be indexed. */
export function appendEntry(dict: PyDict, key: Value, canonical: unknown, value: Value): void {
  if (dict.keys.length > SCANNED_ENTRIES && dict.keys.length > dict.used * 2) compact(dict);
  const at = dict.keys.length;
  if (at >= TABLE_ENTRIES_MAX) raise(memoryError);
  dict.keys.push(key);
  dict.values.push(value);
  if (dict.hashes !== null) dict.hashes.push(undefined);
  dict.used++;
  dict.version++;
  if (dict.index !== null) {
    if (canonical !== null) dict.index.set(canonical, at);
  } else if (at >= SCANNED_ENTRIES) rebuildIndex(dict);
}

/** Leaves a hole at `at`. */
export function removeEntry(dict: PyDict, at: number, canonical: unknown): void {
  dict.keys[at] = undefined;
  dict.values[at] = undefined;
  if (dict.hashes !== null) dict.hashes[at] = undefined;
  dict.index?.delete(canonical);
  dict.used--;
  dict.version++;
  if (dict.used === 0) clearEntries(dict);
}

export function clearEntries(dict: PyDict): void {
  dict.keys = [];
  dict.values = [];
  dict.index = null;
  dict.hashes = null;
  dict.used = 0;
  dict.version++;
}

/** Squeezes out the holes. Positions change, so it happens only on insertion, as in CPython. */
function compact(dict: PyDict): void {
  const { keys, values, hashes } = dict;
  let to = 0;
  for (let from = 0; from < keys.length; from++) {
    if (keys[from] === undefined) continue;
    keys[to] = keys[from];
    values[to] = values[from];
    if (hashes !== null) hashes[to] = hashes[from];
    to++;
  }
  keys.length = to;
  values.length = to;
  if (hashes !== null) hashes.length = to;
  if (dict.index !== null) rebuildIndex(dict);
}

let keyOf: (key: Value) => unknown = (key) => (typeof key === 'string' ? stringKey(key) : key);

/** dict.ts tells here how keys of every kind are indexed (it stands on this file, not the other way round). */
export function indexKeysBy(canonicalKey: (key: Value) => unknown): void {
  keyOf = canonicalKey;
}

/** Makes `index` from the entries. */
export function rebuildIndex(dict: PyDict): void {
  const index = new Map<unknown, number>();
  const { keys, hashes } = dict;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key !== undefined && (hashes === null || hashes[i] === undefined)) index.set(keyOf(key), i);
  }
  dict.index = index;
}
