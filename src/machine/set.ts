/**
 * The table of set and frozenset: CPython 3.12's open addressing with linear probes (Objects/setobject.c), because
 * programs see its order when they print or iterate a set. Hashes are kept as two 32-bit halves.
 */
import { TABLE_ENTRIES_MAX } from '../base/limits.ts';
import { same } from './equality.ts';
import { memoryError, raise } from './exception.ts';
import { hashed, hashInto } from './hash.ts';
import type { Machine } from './machine.ts';
import { newSet } from './type.ts';
import type { PySet, PyType, Slot, Value } from './values.ts';

const SMALLEST = 8;
const LINEAR_PROBES = 9;
const DUMMY_LO = -1;
const DUMMY_HI = -2;

/** Adds an item; says whether it was new. May raise (unhashable) or throw NeedsPython, before any change. */
export function addToSet(vm: Machine, set: PySet, item: Value): boolean {
  hashInto(vm, item);
  return addHashed(set, item, hashed.lo, hashed.hi);
}

/** Is the item there? */
export function setHas(vm: Machine, set: PySet, item: Value): boolean {
  hashInto(vm, item);
  return findInSet(set, item, hashed.lo, hashed.hi) >= 0;
}

/** Removes an item; says whether it was there. */
export function discardFromSet(vm: Machine, set: PySet, item: Value): boolean {
  hashInto(vm, item);
  const at = findInSet(set, item, hashed.lo, hashed.hi);
  if (at < 0) return false;
  removeAt(set, at);
  return true;
}

/** Leaves a dummy at place `at`. */
export function removeAt(set: PySet, at: number): void {
  set.table[at] = undefined;
  set.hashes[2 * at] = DUMMY_LO;
  set.hashes[2 * at + 1] = DUMMY_HI;
  set.used--;
}

/** The items in table order. */
export function setItems(set: PySet): Value[] {
  return set.table.filter((item) => item !== undefined) as Value[];
}

/** Place of an item with a known hash, or -1. */
export function findInSet(set: PySet, item: Value, lo: number, hi: number): number {
  if (set.table.length === 0) return -1;
  const at = probe(set, item, lo, hi);
  return set.table[at] === undefined ? -1 : at;
}

/** Adds an item with a known hash (set_add_entry); says whether it was new. */
export function addHashed(set: PySet, item: Value, lo: number, hi: number): boolean {
  if (set.table.length === 0) allocate(set, SMALLEST);
  const at = probe(set, item, lo, hi);
  if (set.table[at] !== undefined) return false;
  if (set.used >= TABLE_ENTRIES_MAX) raise(memoryError);
  set.used++;
  if (lastDummy >= 0) {
    place(set, lastDummy, item, lo, hi);
    return true;
  }
  place(set, at, item, lo, hi);
  set.fill++;
  const mask = set.table.length - 1;
  if (set.fill * 5 >= mask * 3) resize(set, set.used > 50000 ? set.used * 2 : set.used * 4);
  return true;
}

/** Adds an item that is known to be new, without comparing it with others. */
export function insertNew(set: PySet, item: Value, lo: number, hi: number): void {
  if (set.table.length === 0) allocate(set, SMALLEST);
  const at = probe(set, item, lo, hi, false);
  set.used++;
  if (lastDummy >= 0) {
    place(set, lastDummy, item, lo, hi);
    return;
  }
  place(set, at, item, lo, hi);
  set.fill++;
  const mask = set.table.length - 1;
  if (set.fill * 5 >= mask * 3) resize(set, set.used > 50000 ? set.used * 2 : set.used * 4);
}

/** Makes room for `count` more items as CPython does before it adds the keys of a dict. */
export function reserve(set: PySet, count: number): void {
  if (set.table.length === 0) allocate(set, SMALLEST);
  const mask = set.table.length - 1;
  if ((set.fill + count) * 5 >= mask * 3) resize(set, (set.used + count) * 2);
}

/** Copies all items of `other` into `set` as CPython's set_merge does, table shape included. */
export function mergeSet(set: PySet, other: PySet): void {
  if (other === set || other.used === 0) return;
  if (set.table.length === 0) allocate(set, SMALLEST);
  const mask = set.table.length - 1;
  if ((set.fill + other.used) * 5 >= mask * 3) resize(set, (set.used + other.used) * 2);
  const fresh = set.fill === 0;
  if (fresh && set.table.length === other.table.length && other.fill === other.used) {
    set.table = other.table.slice();
    set.hashes = other.hashes.slice();
    set.fill = other.fill;
    set.used = other.used;
    return;
  }
  for (let i = 0; i < other.table.length; i++) {
    const item = other.table[i];
    if (item === undefined) continue;
    const lo = other.hashes[2 * i] as number;
    const hi = other.hashes[2 * i + 1] as number;
    if (!fresh) addHashed(set, item, lo, hi);
    else {
      insertClean(set, item, lo, hi);
      set.fill++;
      set.used++;
    }
  }
}

/** A copy, as `set(other)` makes it. */
export function copySet(other: PySet, type: PyType): PySet {
  const copy = newSet(type);
  mergeSet(copy, other);
  return copy;
}

export function clearSet(set: PySet): void {
  set.table = [];
  set.hashes = [];
  set.used = 0;
  set.fill = 0;
}

/** The last dummy that `probe` met: an item that is not there yet takes its place (set_add_entry). */
let lastDummy = -1;

/**
 * First free place of the probe sequence, or the place of an equal item (set_lookkey). Without `comparing`, the first
 * free place.
 */
function probe(set: PySet, item: Value, lo: number, hi: number, comparing = true): number {
  const { table, hashes } = set;
  const mask = table.length - 1;
  let perturbLo = lo >>> 0;
  let perturbHi = hi >>> 0;
  let at = lo & mask;
  lastDummy = -1;
  for (;;) {
    const last = at + LINEAR_PROBES <= mask ? at + LINEAR_PROBES : at;
    for (let i = at; i <= last; i++) {
      const found: Slot = table[i];
      const foundLo = hashes[2 * i];
      if (found === undefined) {
        if (foundLo !== DUMMY_LO || hashes[2 * i + 1] !== DUMMY_HI) return i;
        lastDummy = i;
      } else if (comparing && foundLo === lo && hashes[2 * i + 1] === hi && same(found, item)) return i;
    }
    perturbLo = ((perturbLo >>> 5) | (perturbHi << 27)) >>> 0;
    perturbHi >>>= 5;
    at = (at * 5 + 1 + perturbLo) & mask;
  }
}

/** Puts an item known to be new into a table without dummies (set_insert_clean). */
function insertClean(set: PySet, item: Value, lo: number, hi: number): void {
  const table = set.table;
  const mask = table.length - 1;
  let perturbLo = lo >>> 0;
  let perturbHi = hi >>> 0;
  let at = lo & mask;
  for (;;) {
    const last = at + LINEAR_PROBES <= mask ? at + LINEAR_PROBES : at;
    for (let i = at; i <= last; i++)
      if (table[i] === undefined) {
        place(set, i, item, lo, hi);
        return;
      }
    perturbLo = ((perturbLo >>> 5) | (perturbHi << 27)) >>> 0;
    perturbHi >>>= 5;
    at = (at * 5 + 1 + perturbLo) & mask;
  }
}

function place(set: PySet, at: number, item: Value, lo: number, hi: number): void {
  set.table[at] = item;
  set.hashes[2 * at] = lo;
  set.hashes[2 * at + 1] = hi;
}

function allocate(set: PySet, size: number): void {
  set.table = new Array<Slot>(size).fill(undefined);
  set.hashes = new Array<number>(2 * size).fill(0);
}

/** Smallest power of two above `wanted` (set_table_resize); items move in table order. */
function resize(set: PySet, wanted: number): void {
  const { table, hashes } = set;
  let size = SMALLEST;
  while (size <= wanted) size *= 2;
  allocate(set, size);
  set.fill = set.used;
  for (let i = 0; i < table.length; i++) {
    const item = table[i];
    if (item !== undefined) insertClean(set, item, hashes[2 * i] as number, hashes[2 * i + 1] as number);
  }
}
