/**
 * `heapq` and `bisect` as C has them: one step per operation on a list of values that compare without Python code, else
 * the twin. Comparisons come first, on a copy, so that nothing has changed when one of them needs Python.
 */
import { func } from '../define.ts';
import { WHOLE } from '../door.ts';
import { indexError, raise, typeError, valueError } from '../exception.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython } from '../native.ts';
import { less } from '../order.ts';
import { typeName } from '../type.ts';
import { PyList, type Slot, type Value } from '../values.ts';
import { given, indexOf } from './argument.ts';

function heapOf(value: Slot, name: string): PyList {
  if (value instanceof PyList) return value;
  return raise(
    typeError,
    `${name}() argument${name === 'heapify' ? '' : ' 1'} must be list, not ${typeName(value ?? null)}`,
  );
}

/** Moves the item at `at` up to its place, not above `top` (heapq's _siftdown). */
function up(items: Value[], at: number, top = 0): void {
  const item = items[at] as Value;
  let here = at;
  while (here > top) {
    const above = (here - 1) >> 1;
    if (!less(item, items[above] as Value)) break;
    items[here] = items[above] as Value;
    here = above;
  }
  items[here] = item;
}

/** Moves the item at `at` down to a leaf along the smaller children, then up to its place (heapq's _siftup). */
function down(items: Value[], at: number): void {
  const item = items[at] as Value;
  let here = at;
  for (let child = 2 * here + 1; child < items.length; child = 2 * here + 1) {
    const right = child + 1;
    if (right < items.length && !less(items[child] as Value, items[right] as Value)) child = right;
    items[here] = items[child] as Value;
    here = child;
  }
  items[here] = item;
  up(items, here, at);
}

/** Runs `change` on a copy of the heap, which then takes the heap's place. */
function changed(vm: Machine, heap: PyList, change: (items: Value[]) => Value): Value {
  vm.writing(heap, WHOLE);
  const items = heap.items.slice();
  const result = change(items);
  heap.items = items;
  return result;
}

func(
  '_heapq',
  'heappush',
  'heap, item, /',
  (vm, [heap, item]) =>
    changed(vm, heapOf(heap, 'heappush'), (items) => {
      items.push(item as Value);
      up(items, items.length - 1);
      return null;
    }),
  'heap_push',
);
func(
  '_heapq',
  'heappop',
  'heap, /',
  (vm, [heap]) =>
    changed(vm, heapOf(heap, 'heappop'), (items) => {
      const last = items.pop();
      if (last === undefined) return raise(indexError, 'index out of range');
      if (items.length === 0) return last;
      const first = items[0] as Value;
      items[0] = last;
      down(items, 0);
      return first;
    }),
  'heap_pop',
);
func(
  '_heapq',
  'heapify',
  'heap, /',
  (vm, [heap]) =>
    changed(vm, heapOf(heap, 'heapify'), (items) => {
      for (let i = (items.length >> 1) - 1; i >= 0; i--) down(items, i);
      return null;
    }),
  'heap_heapify',
);
func(
  '_heapq',
  'heapreplace',
  'heap, item, /',
  (vm, [heap, item]) =>
    changed(vm, heapOf(heap, 'heapreplace'), (items) => {
      const first = items[0];
      if (first === undefined) return raise(indexError, 'index out of range');
      items[0] = item as Value;
      down(items, 0);
      return first;
    }),
  'heap_replace',
);
func(
  '_heapq',
  'heappushpop',
  'heap, item, /',
  (vm, [heap, item]) =>
    changed(vm, heapOf(heap, 'heappushpop'), (items) => {
      const first = items[0];
      if (first === undefined || !less(first, item as Value)) return item as Value;
      items[0] = item as Value;
      down(items, 0);
      return first;
    }),
  'heap_pushpop',
);

/** Where `value` belongs in a sorted list, behind (`right`) or before what is equal to it. */
function search(list: PyList, value: Value, low: Slot, high: Slot, right: boolean): number {
  let from = given(low) ? indexOf(low) : 0;
  let to = given(high) ? indexOf(high) : list.items.length;
  if (from < 0) raise(valueError, 'lo must be non-negative');
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = list.items[middle];
    if (item === undefined) return raise(indexError, 'list index out of range');
    if (right ? !less(value, item) : less(item, value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

for (const side of ['left', 'right'] as const) {
  func(
    '_bisect',
    `bisect_${side}`,
    'a, x, lo=, hi=, *, key=',
    (vm, [a, x, low, high, key]) => {
      if (!(a instanceof PyList) || given(key)) throw new NeedsPython('bisect');
      vm.reading(a, WHOLE);
      return search(a, x as Value, low, high, side === 'right');
    },
    `bisect_${side}`,
  );
  func(
    '_bisect',
    `insort_${side}`,
    'a, x, lo=, hi=, *, key=',
    (vm, [a, x, low, high, key]) => {
      if (!(a instanceof PyList) || given(key)) throw new NeedsPython('insort');
      const at = search(a, x as Value, low, high, side === 'right');
      vm.writing(a, WHOLE);
      a.items.splice(at, 0, x as Value);
      return null;
    },
    `insort_${side}`,
  );
}
