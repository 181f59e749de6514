/**
 * Set operations with any iterable, leaving the tables in the shape that CPython 3.12's Objects/setobject.c leaves
 * (programs see it as order). Everything that could need Python code is done before the set changes.
 */

import { symmetricUpdate } from '../container-operator.ts';
import { WHOLE } from '../door.ts';
import { hashed, hashInto } from '../hash.ts';
import { itemsOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { addHashed, addToSet, clearSet, copySet, findInSet, mergeSet, removeAt, reserve } from '../set.ts';
import { newSet, setType } from '../type.ts';
import { PyDict, PySet, type PyType, type Value } from '../values.ts';

/** `set.update(other)` (set_update_internal). */
export function updateSet(vm: Machine, set: PySet, other: Value): void {
  if (other instanceof PySet) {
    vm.reading(other, WHOLE);
    mergeSet(set, other);
    return;
  }
  const items = itemsOf(vm, other);
  for (const item of items) hashInto(vm, item);
  if (other instanceof PyDict) reserve(set, other.used);
  for (const item of items) addToSet(vm, set, item);
}

/** A new set of type `type` of what an iterable gives. */
export function setFrom(vm: Machine, type: PyType, iterable: Value): PySet {
  const set = newSet(type);
  updateSet(vm, set, iterable);
  return set;
}

/** `a & other` (set_intersection). */
export function intersection(vm: Machine, a: PySet, other: Value, type: PyType): PySet {
  if (other === a) return copySet(a, type);
  const result = newSet(type);
  if (!(other instanceof PySet)) {
    for (const item of itemsOf(vm, other)) {
      hashInto(vm, item);
      const { lo, hi } = hashed;
      if (findInSet(a, item, lo, hi) >= 0) addHashed(result, item, lo, hi);
    }
    return result;
  }
  const [small, large] = other.used > a.used ? [a, other] : [other, a];
  each(small, (item, lo, hi) => {
    if (findInSet(large, item, lo, hi) >= 0) addHashed(result, item, lo, hi);
  });
  return result;
}

/** `a - other` (set_difference). */
export function difference(vm: Machine, a: PySet, other: Value, type: PyType): PySet {
  const known = other instanceof PySet ? other : null;
  const size = known !== null ? known.used : other instanceof PyDict ? other.used : -1;
  if (size < 0 || a.used >> 2 > size) {
    const result = copySet(a, type);
    subtract(vm, result, other);
    return result;
  }
  const others = known ?? setFrom(vm, setType, other);
  const result = newSet(type);
  each(a, (item, lo, hi) => {
    if (findInSet(others, item, lo, hi) < 0) addHashed(result, item, lo, hi);
  });
  return result;
}

/** Removes from `set` what `other` has (set_difference_update_internal). */
export function subtract(vm: Machine, set: PySet, other: Value): void {
  if (other === set) {
    clearSet(set);
    return;
  }
  const gone: number[] = [];
  const note = (item: Value, lo: number, hi: number) => {
    const at = findInSet(set, item, lo, hi);
    if (at >= 0 && !gone.includes(at)) gone.push(at);
  };
  if (other instanceof PySet) each(other, note);
  else {
    for (const item of itemsOf(vm, other)) {
      hashInto(vm, item);
      note(item, hashed.lo, hashed.hi);
    }
  }
  for (const at of gone) removeAt(set, at);
}

/** `a ^ other`: starts from the other's items (set_symmetric_difference). */
export function symmetricDifference(vm: Machine, a: PySet, other: Value, type: PyType): PySet {
  const result = setFrom(vm, type, other);
  symmetricUpdate(result, a);
  return result;
}

/** Is every item of `a` in `b`? */
export function isSubset(a: PySet, b: PySet): boolean {
  if (a.used > b.used) return false;
  let all = true;
  each(a, (item, lo, hi) => {
    if (all && findInSet(b, item, lo, hi) < 0) all = false;
  });
  return all;
}

function each(set: PySet, visit: (item: Value, lo: number, hi: number) => void): void {
  const { table, hashes } = set;
  for (let i = 0; i < table.length; i++) {
    const item = table[i];
    if (item !== undefined) visit(item, hashes[2 * i] as number, hashes[2 * i + 1] as number);
  }
}

/** The table of `from` becomes that of `set` (set_swap_bodies). */
export function takeTable(set: PySet, from: PySet): void {
  set.table = from.table;
  set.hashes = from.hashes;
  set.used = from.used;
  set.fill = from.fill;
}
