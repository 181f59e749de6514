/**
 * `sorted` and `list.sort`. Up to 63 items this makes exactly CPython's comparisons (a run is counted, the rest is
 * inserted binarily), so that what a user's `__lt__` or the text of a TypeError shows is the same; beyond that, runs of
 * at least CPython's minimal length are merged plainly. While a sort runs Python code its list is empty for everybody.
 */
import { func, method } from '../define.ts';
import { WHOLE } from '../door.ts';
import { raise, typeError, valueError } from '../exception.ts';
import { itemsOf } from '../iterate.ts';
import { NeedsPython } from '../native.ts';
import { less } from '../order.ts';
import { truthOf } from '../truth.ts';
import { listType, newList } from '../type.ts';
import type { PyList, Slot, Value } from '../values.ts';

func(
  'builtins',
  'sorted',
  'iterable, /, **kwargs',
  (vm, [iterable], keywords) => {
    let key: Slot;
    let reverse: Slot;
    for (const [name, value] of keywords ?? []) {
      if (name === 'key') key = value;
      else if (name === 'reverse') reverse = value;
      else raise(typeError, `'${name}' is an invalid keyword argument for sort()`);
    }
    if (key !== undefined && key !== null) throw new NeedsPython('key');
    const backwards = isReverse(reverse);
    return newList(sortedItems(itemsOf(vm, iterable as Value), backwards));
  },
  'sorted_of',
);
method(
  listType,
  'sort',
  '*, key=, reverse=',
  (vm, [self, key, reverse]) => {
    if (key !== undefined && key !== null) throw new NeedsPython('key');
    const list = self as PyList;
    const items = sortedItems(list.items, isReverse(reverse));
    vm.writing(list, WHOLE);
    list.items = items;
    return null;
  },
  'list_sort',
);

function isReverse(reverse: Slot): boolean {
  return reverse !== undefined && truthOf(reverse);
}

function sortedItems(items: readonly Value[], reverse: boolean): Value[] {
  return sortedBy(items, items, reverse);
}

/** The items in the order of their keys, equal ones in the order they had. */
function sortedBy(items: readonly Value[], keys: readonly Value[], reverse: boolean): Value[] {
  let order = items.map((_, i) => i);
  if (reverse) order.reverse();
  const precedes = (a: number, b: number) => less(keys[a] as Value, keys[b] as Value);
  order = sortOrder(order, precedes);
  if (reverse) order.reverse();
  return order.map((i) => items[i] as Value);
}

function sortOrder(order: number[], precedes: (a: number, b: number) => boolean): number[] {
  const n = order.length;
  const shortest = minimalRun(n);
  let runs: number[][] = [];
  for (let from = 0; from < n; ) {
    const length = countRun(order, from, precedes);
    const end = Math.min(n, Math.max(from + length, from + shortest));
    insertBinarily(order, from, from + length, end, precedes);
    runs.push(order.slice(from, end));
    from = end;
  }
  while (runs.length > 1) {
    const merged: number[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const second = runs[i + 1];
      merged.push(
        second === undefined ? (runs[i] as number[]) : merge(runs[i] as number[], second, precedes),
      );
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** CPython's merge_compute_minrun. */
function minimalRun(length: number): number {
  let n = length;
  let rest = 0;
  while (n >= 64) {
    rest |= n & 1;
    n >>= 1;
  }
  return n + rest;
}

/** Length of the run at `from`; a strictly descending one is turned round (count_run). */
function countRun(order: number[], from: number, precedes: (a: number, b: number) => boolean): number {
  const n = order.length;
  let at = from + 1;
  if (at >= n) return n - from;
  const item = (i: number) => order[i] as number;
  if (precedes(item(at), item(at - 1))) {
    for (at++; at < n && precedes(item(at), item(at - 1)); ) at++;
    const run = order.slice(from, at).reverse();
    for (let i = 0; i < run.length; i++) order[from + i] = run[i] as number;
  } else for (at++; at < n && !precedes(item(at), item(at - 1)); ) at++;
  return at - from;
}

/** Inserts `order[start..end)` into the sorted `order[from..start)` (binarysort). */
function insertBinarily(
  order: number[],
  from: number,
  start: number,
  end: number,
  precedes: (a: number, b: number) => boolean,
): void {
  for (let at = start; at < end; at++) {
    const pivot = order[at] as number;
    let left = from;
    let right = at;
    while (left < right) {
      const middle = left + ((right - left) >> 1);
      if (precedes(pivot, order[middle] as number)) right = middle;
      else left = middle + 1;
    }
    for (let i = at; i > left; i--) order[i] = order[i - 1] as number;
    order[left] = pivot;
  }
}

function merge(
  a: readonly number[],
  b: readonly number[],
  precedes: (x: number, y: number) => boolean,
): number[] {
  const result: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (precedes(b[j] as number, a[i] as number)) result.push(b[j++] as number);
    else result.push(a[i++] as number);
  }
  while (i < a.length) result.push(a[i++] as number);
  while (j < b.length) result.push(b[j++] as number);
  return result;
}

// For the twin: takes the items out of a list for the time of a sort, and puts them back.
func('prelude', '_sort_begin', 'list, /', (vm, [self]) => {
  const list = self as PyList;
  vm.writing(list, WHOLE);
  const items = newList(list.items);
  list.items = [];
  return items;
});
func('prelude', '_sort_end', 'list, items, failed, /', (vm, [self, items, failed]) => {
  const list = self as PyList;
  const changed = list.items.length > 0;
  vm.writing(list, WHOLE);
  list.items = (items as PyList).items;
  if (changed && failed !== true) raise(valueError, 'list modified during sort');
  return null;
});
// The items by keys that need no Python code; the twin of this sorts in Python.
func(
  'prelude',
  '_sorted_by',
  'items, keys, reverse, /',
  (_vm, [items, keys, reverse]) => {
    return newList(sortedBy((items as PyList).items, (keys as PyList).items, truthOf(reverse as Value)));
  },
  'sort_in_python',
);
func('prelude', '_minimal_run', 'length, /', (_vm, [length]) => minimalRun(length as number));
