/**
 * `itertools`: the iterators whose every step is native, so that `next(counter)` is atomic as it is in C. One is made
 * here only if all its sources are iterators that never run Python code; otherwise the constructor turns into its twin,
 * a class of stdlib/itertools.py with the same name.
 */
import { SEQUENCE_LENGTH_MAX } from '../../base/limits.ts';
import { reprOf } from '../builtin/repr.ts';
import { classMethod, construct, getset, method, nativeModule } from '../define.ts';
import { WHOLE } from '../door.ts';
import { memoryError, raise, raiseStopIteration, typeError, valueError } from '../exception.ts';
import { declarePureIterator, itemsOf, pureIteratorOf, pureNext } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython } from '../native.ts';
import { ADD, floatArithmetic, floatOperand, intArithmetic, intOperand } from '../number.ts';
import { indexOperand } from '../subscript.ts';
import { defineType, newTuple } from '../type.ts';
import {
  type HeapObject,
  PyFloat,
  PyNativeIterator,
  PyTuple,
  type PyType,
  type Slot,
  type Value,
} from '../values.ts';
import { given, indexOf, integerOf } from './argument.ts';

/** Declares `itertools.name`: its constructor, and a step that returns undefined at the end. */
function iterator(
  name: string,
  signature: string,
  make: (vm: Machine, args: Value[], type: PyType) => PyNativeIterator,
  step: (vm: Machine, iterator: PyNativeIterator) => Slot,
): PyType {
  const type = defineType(`itertools.${name}`, { layout: 'sealed' });
  nativeModule('_itertools').set(name, type);
  construct(type, signature, (vm, args) => make(vm, args, type), `itertools_${name}`);
  method(type, '__iter__', '', (_, [self]) => self as Value);
  method(type, '__next__', '', (vm, [self]) => {
    vm.writing(self as HeapObject, WHOLE);
    const value = step(vm, self as PyNativeIterator);
    return value === undefined ? raiseStopIteration(null) : value;
  });
  declarePureIterator(type);
  return type;
}

function newIterator(type: PyType, sources: Value[], state: Value[]): PyNativeIterator {
  const result = new PyNativeIterator(type);
  result.kind = type.name;
  result.sources = sources;
  result.state = state;
  return result;
}

/** Throws NeedsPython unless `iterable` can be iterated natively when its turn comes. */
function checkPure(vm: Machine, iterable: Value): void {
  // Making an iterator over a container changes nothing, and an iterator is its own.
  pureIteratorOf(vm, iterable);
}

const countType = iterator(
  'count',
  'start=, step=',
  (_, [start, step], type) => {
    const from = start ?? 0;
    const by = step ?? 1;
    if (!isNumber(from) || !isNumber(by)) {
      if (start === null || typeof from === 'string') raise(typeError, 'a number is required');
      throw new NeedsPython('count');
    }
    return newIterator(type, [], [from, by]);
  },
  (_, self) => {
    const [value, by] = self.state as [Value, Value];
    self.state[0] = added(value, by);
    return value;
  },
);
method(countType, '__repr__', '', (vm, [self]) => {
  const [value, by] = (self as PyNativeIterator).state as [Value, Value];
  return by === 1 ? `count(${reprOf(vm, value)})` : `count(${reprOf(vm, value)}, ${reprOf(vm, by)})`;
});

function isNumber(value: Value): boolean {
  return intOperand(value) !== undefined || (value instanceof PyFloat && value.cls.builtin);
}

function added(a: Value, b: Value): Value {
  const m = intOperand(a);
  const n = intOperand(b);
  if (m !== undefined && n !== undefined) return intArithmetic(ADD, m, n);
  return floatArithmetic(ADD, floatOperand(a) as number, floatOperand(b) as number) as Value;
}

const repeatType = iterator(
  'repeat',
  'object, times=',
  (_, [object, times], type) => {
    const left = times === undefined ? null : Math.max(0, indexOf(times));
    return newIterator(type, [object as Value], [left]);
  },
  (_, self) => {
    const left = self.state[0] as number | null;
    if (left === null) return self.sources[0];
    if (left === 0) return undefined;
    self.state[0] = left - 1;
    return self.sources[0];
  },
);
method(
  repeatType,
  '__repr__',
  '',
  (vm, [self]) => {
    const { sources, state } = self as PyNativeIterator;
    const object = reprOf(vm, sources[0] as Value);
    return state[0] === null ? `repeat(${object})` : `repeat(${object}, ${state[0]})`;
  },
  'repr_repeat',
);
getset(repeatType, '_object', (_, [self]) => (self as PyNativeIterator).sources[0] as Value);
getset(repeatType, '_times', (_, [self]) => (self as PyNativeIterator).state[0] as Value);
method(repeatType, '__length_hint__', '', (_, [self]) => (self as PyNativeIterator).state[0] ?? 0);

// state: position in the saved items, or -1 while the source still gives new ones.
iterator(
  'cycle',
  'iterable, /',
  (vm, [iterable], type) => newIterator(type, [pureIteratorOf(vm, iterable as Value)], [-1]),
  (vm, self) => {
    const at = self.state[0] as number;
    if (at < 0) {
      const value = pureNext(vm, self.sources[0] as HeapObject);
      if (value !== undefined) {
        self.sources.push(value);
        return value;
      }
    }
    const saved = self.sources.length - 1;
    if (saved === 0) return undefined;
    const next = at < 0 ? 0 : at;
    self.state[0] = (next + 1) % saved;
    return self.sources[next + 1];
  },
);

// state: index of the source being read, and its iterator or None before the first value is asked for.
const chainType = iterator(
  'chain',
  '*iterables',
  (vm, args, type) => {
    for (const iterable of args) checkPure(vm, iterable);
    return newIterator(type, args, [0, null]);
  },
  (vm, self) => {
    for (;;) {
      const [at, running] = self.state as [number, HeapObject | null];
      const source = self.sources[at];
      if (source === undefined) return undefined;
      const current = running ?? pureIteratorOf(vm, source);
      const value = pureNext(vm, current);
      self.state = value === undefined ? [at + 1, null] : [at, current];
      if (value !== undefined) return value;
    }
  },
);
classMethod(
  chainType,
  'from_iterable',
  'iterable, /',
  (vm, [cls, iterable]) => {
    // Only what is given as a list or tuple can be known to hold nothing but containers.
    const source = iterable as Value;
    const fixed = source !== null && typeof source === 'object' && source.cls.name === 'tuple';
    if (!fixed) throw new NeedsPython('from_iterable');
    const items = itemsOf(vm, source);
    for (const item of items) checkPure(vm, item);
    return newIterator(cls as PyType, items.slice(), [0, null]);
  },
  'itertools_chain_from_iterable',
);

// state: index of the next value to give, stop (None: no end), step, how many have been read.
iterator(
  'islice',
  'iterable, start, stop=, step=, /',
  (vm, [iterable, start, stop, step], type) => {
    const [from, to, by] = stop === undefined ? [0, start, 1] : [start, stop, step];
    const state = [
      given(from)
        ? bound(from, 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        : 0,
      given(to)
        ? bound(to, 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        : null,
      given(by) ? bound(by, 'Step for islice() must be a positive integer or None.') : 1,
      0,
    ];
    // So far is gone in Python, where the step limit counts; a tuple is never that long.
    if ((state[0] as number) > SEQUENCE_LENGTH_MAX && !(iterable instanceof PyTuple))
      throw new NeedsPython('islice');
    if (state[2] === 0) raise(valueError, 'Step for islice() must be a positive integer or None.');
    return newIterator(type, [pureIteratorOf(vm, iterable as Value)], state);
  },
  (vm, self) => {
    const [next, stop, step] = self.state as [number, number | null, number, number];
    const source = self.sources[0] as HeapObject | null | undefined;
    if (source === null || source === undefined) return undefined;
    const until = stop === null ? next : Math.min(next, stop);
    let read = self.state[3] as number;
    for (; read < until; read++) if (pureNext(vm, source) === undefined) return finished(self);
    self.state[3] = read;
    if (stop !== null && next >= stop) return finished(self);
    const value = pureNext(vm, source);
    if (value === undefined) return finished(self);
    self.state[3] = read + 1;
    self.state[0] = next + step;
    return value;
  },
);

function bound(value: Value, message: string): number {
  const found = indexOperand(value);
  if (found === undefined || found < 0) raise(valueError, message);
  return indexOf(found);
}

function finished(self: PyNativeIterator): undefined {
  self.sources = [null];
  return undefined;
}

iterator(
  'pairwise',
  'iterable, /',
  (vm, [iterable], type) => newIterator(type, [pureIteratorOf(vm, iterable as Value)], []),
  (vm, self) => {
    const source = self.sources[0] as HeapObject;
    if (self.state.length === 0) {
      const first = pureNext(vm, source);
      if (first === undefined) return undefined;
      self.state = [first];
    }
    const next = pureNext(vm, source);
    if (next === undefined) return undefined;
    const pair = newTuple([self.state[0] as Value, next]);
    self.state = [next];
    return pair;
  },
);

iterator(
  'batched',
  'iterable, n',
  (vm, [iterable, n], type) => {
    const size = indexOf(integerOf(n));
    if (size < 1) raise(valueError, 'n must be at least one');
    return newIterator(type, [pureIteratorOf(vm, iterable as Value)], [size]);
  },
  (vm, self) => {
    const batch: Value[] = [];
    const source = self.sources[0] as HeapObject;
    while (batch.length < (self.state[0] as number)) {
      const value = pureNext(vm, source);
      if (value === undefined) break;
      if (batch.length >= SEQUENCE_LENGTH_MAX) raise(memoryError);
      batch.push(value);
    }
    return batch.length === 0 ? undefined : newTuple(batch);
  },
);

// Combinatorics: sources are the pools; state holds the current indices, -1 first while nothing was given.
const productType = iterator(
  'product',
  '*iterables, repeat=',
  (vm, args, type) => newIterator(type, [newTuple(args), ...args.map((item) => poolOf(vm, item))], [false]),
  (_, self) => {
    const pools = self.sources.slice(1) as PyTuple[];
    if (self.state[0] === null) return undefined;
    if (self.state[0] === false) {
      if (pools.some((pool) => pool.items.length === 0)) return ended(self);
      self.state = pools.map(() => 0);
      if (pools.length === 0) {
        self.state = [null];
        return newTuple([]);
      }
    } else {
      let i = pools.length - 1;
      for (; i >= 0; i--) {
        const next = (self.state[i] as number) + 1;
        self.state[i] = next;
        if (next < (pools[i] as PyTuple).items.length) break;
        self.state[i] = 0;
      }
      if (i < 0) return ended(self);
    }
    return newTuple(pools.map((pool, i) => pool.items[self.state[i] as number] as Value));
  },
);
// `repeat` is a keyword of a variadic constructor: it arrives beside the arguments.
const makeProduct = productType.construct;
if (makeProduct !== null) {
  makeProduct.native = (vm, args, keywords) => {
    const times = keywords === null ? 1 : indexOf(keywords.find(([name]) => name === 'repeat')?.[1] ?? 1);
    if (times < 0) raise(valueError, 'repeat argument cannot be negative');
    const pools = args.map((item) => poolOf(vm, item));
    const repeated = Array.from({ length: times }, () => pools).flat();
    return newIterator(productType, [null, ...repeated], [false]);
  };
}

function poolOf(vm: Machine, iterable: Value): PyTuple {
  return newTuple(itemsOf(vm, iterable).slice());
}

function ended(self: PyNativeIterator): undefined {
  self.state = [null];
  return undefined;
}

/** Declares an iterator over choices of `r` items of one pool; `next` moves the indices on, or says that it is over. */
function choices(
  name: string,
  signature: string,
  first: (n: number, r: number) => number[] | null,
  next: (indices: number[], n: number, r: number) => boolean,
): void {
  iterator(
    name,
    signature,
    (vm, [iterable, r], type) => {
      const pool = poolOf(vm, iterable as Value);
      const count = given(r) ? indexOf(integerOf(r)) : pool.items.length;
      if (count < 0) raise(valueError, 'r must be non-negative');
      return newIterator(type, [pool, count], [false]);
    },
    (_, self) => {
      const [pool, r] = self.sources as [PyTuple, number];
      if (self.state[0] === null) return undefined;
      if (self.state[0] === false) {
        const indices = first(pool.items.length, r);
        if (indices === null) return ended(self);
        self.state = [0, ...indices];
      } else if (!stepIndices(self, pool.items.length, r, next)) return ended(self);
      return newTuple(self.state.slice(1, r + 1).map((i) => pool.items[i as number] as Value));
    },
  );
}

function stepIndices(
  self: PyNativeIterator,
  n: number,
  r: number,
  next: (indices: number[], n: number, r: number) => boolean,
): boolean {
  const indices = self.state.slice(1) as number[];
  if (!next(indices, n, r)) return false;
  self.state = [0, ...indices];
  return true;
}

choices(
  'combinations',
  'iterable, r',
  (n, r) => (r > n ? null : Array.from({ length: r }, (_, i) => i)),
  (indices, n, r) => {
    let i = r - 1;
    while (i >= 0 && indices[i] === i + n - r) i--;
    if (i < 0) return false;
    let value = (indices[i] as number) + 1;
    for (; i < r; i++) indices[i] = value++;
    return true;
  },
);
choices(
  'combinations_with_replacement',
  'iterable, r',
  (n, r) => (n === 0 && r > 0 ? null : Array.from({ length: r }, () => 0)),
  (indices, n, r) => {
    let i = r - 1;
    while (i >= 0 && indices[i] === n - 1) i--;
    if (i < 0) return false;
    const value = (indices[i] as number) + 1;
    for (; i < r; i++) indices[i] = value;
    return true;
  },
);
// All n indices, of which the first r are shown, and then r cycle counters.
choices(
  'permutations',
  'iterable, r=',
  (n, r) => {
    if (r > n) return null;
    const cycles = Array.from({ length: r }, (_, i) => n - i);
    return [...Array.from({ length: n }, (_, i) => i), ...cycles];
  },
  (indices, n, r) => {
    for (let i = r - 1; i >= 0; i--) {
      const left = (indices[n + i] as number) - 1;
      indices[n + i] = left;
      const value = indices[i] as number;
      if (left > 0) {
        const j = n - left;
        indices[i] = indices[j] as number;
        indices[j] = value;
        return true;
      }
      for (let j = i; j < n - 1; j++) indices[j] = indices[j + 1] as number;
      indices[n - 1] = value;
      indices[n + i] = n - i;
    }
    return false;
  },
);
