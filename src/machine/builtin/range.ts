/** The types range and slice. */
import { construct, method, staticMethod } from '../define.ts';
import { equals, same } from '../equality.ts';
import { raise, typeError, valueError } from '../exception.ts';
import { hashOf, rangeLength } from '../hash.ts';
import { rangeIterator } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { containsBuiltin } from '../membership.ts';
import { normalInt } from '../number.ts';
import { newSlice, sliceBounds, subscriptBuiltin } from '../subscript.ts';
import { newTuple, notImplemented, rangeType, sliceType } from '../type.ts';
import { PyRange, type PyRangeIterator, PySlice, type Slot, type Value } from '../values.ts';
import { wantIndex } from './argument.ts';
import { readonly } from './constructor.ts';
import { reprOf } from './repr.ts';

function rangeFrom(args: readonly Slot[]): PyRange {
  if (args.length === 0 || args[0] === undefined)
    raise(typeError, 'range expected at least 1 argument, got 0');
  if (args.length > 3) raise(typeError, `range expected at most 3 arguments, got ${args.length}`);
  const [first, second, third] = args;
  const range = new PyRange(rangeType);
  if (second === undefined) range.stop = wantIndex(first);
  else {
    range.start = wantIndex(first);
    range.stop = wantIndex(second);
    range.step = third === undefined ? 1 : wantIndex(third);
    if (range.step === 0) raise(valueError, 'range() arg 3 must not be zero');
  }
  return range;
}

construct(rangeType, '*args', (_vm, args) => rangeFrom(args), 'range_of');
staticMethod(rangeType, '__new__', 'cls, *args', (_vm, args) => rangeFrom(args.slice(1)), 'range_new');
readonly(rangeType, 'start', (_vm, [self]) => (self as PyRange).start);
readonly(rangeType, 'stop', (_vm, [self]) => (self as PyRange).stop);
readonly(rangeType, 'step', (_vm, [self]) => (self as PyRange).step);

method(rangeType, '__len__', '', (_vm, [self]) => rangeLength(self as PyRange));
method(rangeType, '__bool__', '', (_vm, [self]) => rangeLength(self as PyRange) !== 0);
method(rangeType, '__iter__', '', (_vm, [self]) => rangeIterator(self as PyRange));
method(rangeType, '__reversed__', '', (_vm, [self]) => {
  const range = self as PyRange;
  const iterator: PyRangeIterator = rangeIterator(range);
  const step = BigInt(range.step);
  iterator.next = normalInt(BigInt(range.start) + (BigInt(iterator.left) - 1n) * step);
  iterator.step = normalInt(-step);
  return iterator;
});
method(
  rangeType,
  '__contains__',
  'key, /',
  (vm, [self, key]) => containsBuiltin(vm, self as Value, key as Value) as boolean,
  'range_contains',
);
method(
  rangeType,
  '__getitem__',
  'key, /',
  (vm, [self, key]) => subscriptBuiltin(vm, self as Value, key as Value) as Value,
  'sequence_getitem',
);
method(
  rangeType,
  'count',
  'value, /',
  (_vm, [self, value]) => {
    const range = self as PyRange;
    const at = positionIn(range, value as Value);
    if (at !== undefined) return at < 0 ? 0 : 1;
    let count = 0;
    for (const item of itemsOfRange(range)) if (same(item, value as Value)) count++;
    return count;
  },
  'range_count',
);
method(
  rangeType,
  'index',
  'value, /',
  (vm, [self, value]) => {
    const range = self as PyRange;
    const at = positionIn(range, value as Value);
    if (at === undefined) {
      let i = 0;
      for (const item of itemsOfRange(range)) {
        if (same(item, value as Value)) return i;
        i++;
      }
      return raise(valueError, 'sequence.index(x): x not in sequence');
    }
    return at < 0 ? notInRange(vm, value as Value) : at;
  },
  'range_index',
);

function notInRange(vm: Machine, value: Value): never {
  return raise(valueError, `${reprOf(vm, value)} is not in range`);
}

/** Position of an int in a range or -1; undefined for other types. */
function positionIn(range: PyRange, value: Value): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'bigint' && typeof value !== 'boolean') return undefined;
  const [start, step] = [BigInt(range.start), BigInt(range.step)];
  const offset = BigInt(value) - start;
  if (offset % step !== 0n) return -1;
  const at = offset / step;
  return at >= 0n && at < BigInt(rangeLength(range)) ? Number(at) : -1;
}

function* itemsOfRange(range: PyRange): Generator<Value> {
  const length = Number(rangeLength(range));
  for (let i = 0; i < length; i++) yield normalInt(BigInt(range.start) + BigInt(i) * BigInt(range.step));
}

for (const [name, wanted] of [
  ['__eq__', true],
  ['__ne__', false],
] as const) {
  method(rangeType, name, 'value, /', (_vm, [self, other]) => {
    return other instanceof PyRange ? equals(self as Value, other) === wanted : notImplemented;
  });
}
method(rangeType, '__hash__', '', (vm, [self]) => hashOf(vm, self as Value));

// --- slice ---

function sliceFrom(args: readonly Slot[]): PySlice {
  if (args.length === 0) raise(typeError, 'slice expected at least 1 argument, got 0');
  if (args.length > 3) raise(typeError, `slice expected at most 3 arguments, got ${args.length}`);
  const [first, second, third] = args as (Value | undefined)[];
  if (args.length === 1) return newSlice(null, first as Value, null);
  return newSlice(first as Value, second as Value, third ?? null);
}

construct(sliceType, '*args', (_vm, args) => sliceFrom(args));
staticMethod(sliceType, '__new__', 'cls, *args', (_vm, args) => sliceFrom(args.slice(1)));
readonly(sliceType, 'start', (_vm, [self]) => (self as PySlice).start);
readonly(sliceType, 'stop', (_vm, [self]) => (self as PySlice).stop);
readonly(sliceType, 'step', (_vm, [self]) => (self as PySlice).step);
method(
  sliceType,
  'indices',
  'object, /',
  (_vm, [self, length]) => {
    const size = Number(wantIndex(length));
    if (size < 0) raise(valueError, 'length should not be negative');
    const { start, stop, step } = sliceBounds(self as PySlice, size);
    return newTuple([start, stop, step]);
  },
  'slice_indices',
);
for (const [name, wanted] of [
  ['__eq__', true],
  ['__ne__', false],
] as const) {
  method(
    sliceType,
    name,
    'value, /',
    (_vm, [self, other]) => {
      return other instanceof PySlice ? equals(self as Value, other) === wanted : notImplemented;
    },
    wanted ? 'slice_eq' : 'slice_ne',
  );
}
method(sliceType, '__hash__', '', (vm, [self]) => hashOf(vm, self as Value));
