/**
 * enumerate, zip, map, filter, reversed and `iter(f, sentinel)`: the iterators that go through others. As long as these
 * are builtin ones, a step is taken here; else the twin of `__next__` takes it in Python, on the same object.
 */
import { call, callPrelude } from '../call.ts';
import { codePointLength } from '../code-points.ts';
import { GENERATOR_NEXT, PUSH } from '../continuation.ts';
import { constant, func, method } from '../define.ts';
import { raise, raiseStopIteration, typeError, valueError } from '../exception.ts';
import { rangeLength } from '../hash.ts';
import {
  declarePureIterator,
  isNativeIterator,
  iteratorOf,
  nativeNext,
  restoreIteratorsBy,
  reverseIterator,
  tableIterator,
} from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { BLOCKED, CALLED, NeedsPython, type Outcome } from '../native.ts';
import { ADD, intArithmetic, normalInt } from '../number.ts';
import { truthOf } from '../truth.ts';
import { callableIteratorType, defineType, lookup, newTuple, rangeIteratorType, typeOf } from '../type.ts';
import {
  type HeapObject,
  PyBuiltin,
  PyDict,
  PyDictView,
  PyGenerator,
  PyList,
  PyNativeIterator,
  PyRange,
  PyRangeIterator,
  PyTuple,
  PyType,
  type Slot,
  type Value,
} from '../values.ts';
import { wantIndex } from './argument.ts';
import { makes, onlyArgument } from './constructor.ts';

export const enumerateType = defineType('enumerate', { layout: 'native' });
export const zipType = defineType('zip', { layout: 'native' });
export const mapType = defineType('map', { layout: 'native' });
export const filterType = defineType('filter', { layout: 'native' });
export const reversedType = defineType('reversed', { layout: 'native' });
for (const type of [enumerateType, zipType, mapType, filterType, reversedType]) {
  constant('builtins', type.name, type);
}

function made(cls: Slot, kind: string, sources: Value[], state: Value[]): PyNativeIterator {
  const iterator = new PyNativeIterator(cls as PyType);
  iterator.kind = kind;
  iterator.sources = sources;
  iterator.state = state;
  return iterator;
}

/** `iter(value)` where it runs no Python code: builtin containers, and iterators of every kind that are their own. */
function sourceOf(value: Slot): Value {
  const iterator = iteratorOf(value as Value);
  if (iterator !== undefined) return iterator;
  if (value instanceof PyGenerator && lookup(value.cls, '__iter__') !== undefined) return value;
  if (value instanceof PyNativeIterator && value.cls.builtin) return value;
  throw new NeedsPython('iter');
}

/** The next value of a source, undefined at its end; NeedsPython if its step may run Python code. */
function pull(vm: Machine, source: Value): Slot {
  if (!isNativeIterator(source)) throw new NeedsPython('next');
  return nativeNext(vm, source as HeapObject);
}

/** Are all sources of an iterator such that `pull` can advance them? */
function pulls(iterator: PyNativeIterator): boolean {
  return iterator.sources.every(isNativeIterator);
}

// --- enumerate ---

makes(
  enumerateType,
  'iterable=, start=',
  (_vm, [cls, iterable, start]) => {
    if (iterable === undefined) raise(typeError, "enumerate() missing required argument 'iterable'");
    const first = start === undefined ? 0 : wantIndex(start);
    return made(cls, 'enumerate', [sourceOf(iterable)], [first]);
  },
  'enumerate',
);
method(
  enumerateType,
  '__next__',
  '',
  (vm, [self]) => {
    vm.advancing(self as PyNativeIterator);
    const iterator = self as PyNativeIterator;
    const item = pull(vm, iterator.sources[0] as Value);
    return item === undefined ? raiseStopIteration(null) : numbered(iterator, item);
  },
  'enumerate_next',
);

/** The pair (count, item). */
function numbered(iterator: PyNativeIterator, item: Value): Value {
  const count = iterator.state[0] as number;
  iterator.state[0] = intArithmetic(ADD, count, 1);
  return newTuple([count, item]);
}
func('prelude', '_numbered', 'iterator, item, /', (_vm, [self, item]) =>
  numbered(self as PyNativeIterator, item as Value),
);

// --- zip ---

makes(
  zipType,
  '*iterables, strict=',
  (_vm, [cls, ...iterables], keywords) => {
    let strict = false;
    for (const [name, value] of keywords ?? []) {
      if (name !== 'strict') raise(typeError, `zip() got an unexpected keyword argument '${name}'`);
      strict = truthOf(value);
    }
    return made(cls, 'zip', iterables.map(sourceOf), [strict]);
  },
  'zip',
);

method(
  zipType,
  '__next__',
  '',
  (vm, [self]) => {
    vm.advancing(self as PyNativeIterator);
    const iterator = self as PyNativeIterator;
    const { sources, state } = iterator;
    if (sources.length === 0) return raiseStopIteration(null);
    if (!pulls(iterator)) throw new NeedsPython('next');
    const items: Value[] = [];
    for (let i = 0; i < sources.length; i++) {
      const item = pull(vm, sources[i] as Value);
      if (item !== undefined) items.push(item);
      else if (state[0] === true) return checkStrict(vm, sources, i);
      else return raiseStopIteration(null);
    }
    return newTuple(items);
  },
  'zip_next',
);

/** `zip(strict=True)` when source `at` is the first at its end. */
function checkStrict(vm: Machine, sources: readonly Value[], at: number): never {
  if (at > 0) raise(valueError, strictText(at, 'shorter'));
  for (let i = 1; i < sources.length; i++) {
    if (pull(vm, sources[i] as Value) !== undefined) raise(valueError, strictText(i, 'longer'));
  }
  return raiseStopIteration(null);
}

function strictText(at: number, what: string): string {
  return `zip() argument ${at + 1} is ${what} than argument${at === 1 ? ' 1' : `s 1-${at}`}`;
}
func('prelude', '_strict_text', 'at, what, /', (_vm, [at, what]) => strictText(at as number, what as string));

// --- map ---

makes(
  mapType,
  '*args',
  (_vm, [cls, callee, ...iterables]) => {
    if (callee === undefined || iterables.length === 0) {
      raise(typeError, 'map() must have at least two arguments.');
    }
    return made(cls, 'map', iterables.map(sourceOf), [callee, null]);
  },
  'map',
);
method(
  mapType,
  '__next__',
  '',
  (vm, [self]) => {
    vm.advancing(self as PyNativeIterator);
    const iterator = self as PyNativeIterator;
    const { sources, state } = iterator;
    // What was pulled for a call that could not go on then is kept for this one.
    let args = state[1] instanceof PyTuple ? state[1].items : null;
    if (args === null) {
      if (!pulls(iterator)) throw new NeedsPython('next');
      args = [];
      for (const source of sources) {
        const item = pull(vm, source);
        if (item === undefined) return raiseStopIteration(null);
        args.push(item);
      }
    }
    const outcome = callFor(vm, state[0] as Value, args);
    state[1] = outcome === BLOCKED ? newTuple(args) : null;
    return outcome;
  },
  'map_next',
);

/** Calls so that a pushed frame's value is the result and the caller may choose its continuation. */
function callFor(vm: Machine, callee: Value, args: Value[]): Outcome {
  const before = vm.thread.frame;
  const outcome = call(vm, callee, args);
  if (outcome !== CALLED) return outcome;
  const onReturn = vm.thread.frame?.onReturn;
  if (onReturn === PUSH || onReturn === GENERATOR_NEXT) return outcome;
  vm.thread.frame = before;
  return callPrelude(vm, 'apply', [callee, newTuple(args)]);
}

// --- filter ---

makes(
  filterType,
  'function, iterable, /',
  (_vm, [cls, callee, iterable]) => made(cls, 'filter', [sourceOf(iterable)], [callee as Value]),
  'filter',
);
method(
  filterType,
  '__next__',
  '',
  (vm, [self]) => {
    vm.advancing(self as PyNativeIterator);
    const iterator = self as PyNativeIterator;
    const [test] = iterator.state;
    const plain = test === null || (test instanceof PyType && test.name === 'bool');
    if (!plain || !pulls(iterator)) throw new NeedsPython('next');
    for (;;) {
      const restore = restorerOf(iterator);
      const item = pull(vm, iterator.sources[0] as Value);
      if (item === undefined) return raiseStopIteration(null);
      try {
        if (truthOf(item)) return item;
      } catch (error) {
        if (error instanceof NeedsPython) restore?.();
        throw error;
      }
    }
  },
  'filter_next',
);

// --- reversed ---

makes(
  reversedType,
  '*args',
  (_vm, args) => {
    const [cls] = args;
    const value = onlyArgument('reversed', args);
    const type = typeOf(value);
    if (cls === reversedType && (value === null || typeof value !== 'object' || type.builtin)) {
      const quick = reverseOf(value);
      if (quick !== undefined) return quick;
    }
    const found = lookup(type, '__reversed__');
    if (found === null) raise(typeError, `'${type.name}' object is not reversible`);
    if (found !== undefined) throw new NeedsPython('__reversed__');
    if (lookup(type, '__getitem__') === undefined || value instanceof PyDict) {
      raise(typeError, `'${type.name}' object is not reversible`);
    }
    throw new NeedsPython('__len__');
  },
  'reversed',
);

/** A reverse iterator over a builtin container; undefined for anything else. */
function reverseOf(value: Value): Value | undefined {
  if (value instanceof PyList) return reverseIterator(value);
  if (value instanceof PyDict) return tableIterator(value, 'keys', true);
  if (value instanceof PyDictView) return tableIterator(value.source, value.what, true);
  if (value instanceof PyRange) return reverseRange(value);
  if (value instanceof PyTuple) return made(reversedType, 'reversed', [value], [value.items.length - 1]);
  if (typeof value === 'string') {
    return made(reversedType, 'reversed', [newTuple([...value])], [codePointLength(value) - 1]);
  }
  return undefined;
}

function reverseRange(range: PyRange): PyRangeIterator {
  const iterator = new PyRangeIterator(rangeIteratorType);
  const length = rangeLength(range);
  const step = BigInt(range.step);
  iterator.next = normalInt(BigInt(range.start) + (BigInt(length) - 1n) * step);
  iterator.step = normalInt(-step);
  iterator.left = length;
  return iterator;
}

method(
  reversedType,
  '__next__',
  '',
  (vm, [self]) => {
    vm.advancing(self as PyNativeIterator);
    const iterator = self as PyNativeIterator;
    const [source] = iterator.sources;
    const at = iterator.state[0] as number;
    if (!(source instanceof PyTuple)) throw new NeedsPython('__getitem__');
    if (at < 0) return raiseStopIteration(null);
    iterator.state[0] = at - 1;
    return source.items[at] as Value;
  },
  'reversed_next',
);
method(reversedType, '__length_hint__', '', (_vm, [self]) => {
  return ((self as PyNativeIterator).state[0] as number) + 1;
});

// --- iter(callable, sentinel) ---

/** `iter(callable, sentinel)`. */
export function callableIterator(callee: Value, sentinel: Value): PyNativeIterator {
  return made(callableIteratorType, 'callable', [], [callee, sentinel]);
}
method(
  callableIteratorType,
  '__next__',
  '',
  () => {
    throw new NeedsPython('call');
  },
  'callable_next',
);

const ALL = [enumerateType, zipType, mapType, filterType, reversedType, callableIteratorType];
for (const type of ALL) method(type, '__iter__', '', (_vm, [self]) => self as Value);

// For the twins: what an iterator goes through, and its state.
func('prelude', '_iterator', 'cls, kind, sources, state, /', (_vm, [cls, kind, sources, state]) =>
  made(cls, kind as string, (sources as PyTuple).items.slice(), (state as PyTuple).items.slice()),
);
func('prelude', '_source', 'iterator, at, /', (_vm, [self, at]) => {
  return (self as PyNativeIterator).sources[at as number] as Value;
});
func('prelude', '_sources', 'iterator, /', (_vm, [self]) => {
  return newTuple((self as PyNativeIterator).sources.slice());
});
func('prelude', '_state', 'iterator, at, /', (_vm, [self, at]) => {
  return (self as PyNativeIterator).state[at as number] as Value;
});
func('prelude', '_set_state', 'iterator, at, value, /', (_vm, [self, at, value]) => {
  (self as PyNativeIterator).state[at as number] = value as Value;
  return null;
});

// --- stepping through all of them at once (itemsOf) ---

/** Functions that answer at once for builtin values. */
const PLAIN_FUNCTIONS = new Set(['repr', 'ascii', 'len', 'abs', 'ord', 'chr', 'hex', 'bin', 'oct', 'hash']);

function answersAtOnce(callee: Slot): boolean {
  if (callee instanceof PyType) return callee.builtin && callee.construct !== null;
  if (!(callee instanceof PyBuiltin)) return false;
  return callee.owner === null ? PLAIN_FUNCTIONS.has(callee.path) : callee.owner.name === 'str';
}

/** Puts an iterator and what it goes through back to where they are now; undefined if it may need Python anyway. */
function restorerOf(iterator: HeapObject): (() => void) | undefined {
  const fields = { ...iterator };
  if (!(iterator instanceof PyNativeIterator)) {
    return isNativeIterator(iterator) ? () => Object.assign(iterator, fields) : undefined;
  }
  if (iterator.kind === 'callable') return undefined;
  if (iterator.kind === 'map' && !answersAtOnce(iterator.state[0])) return undefined;
  const state = iterator.state.slice();
  const sources: (() => void)[] = [];
  for (const source of iterator.sources) {
    if (iterator.kind === 'reversed' && source instanceof PyTuple) continue;
    const restore = isNativeIterator(source) ? restorerOf(source as HeapObject) : undefined;
    if (restore === undefined) return undefined;
    sources.push(restore);
  }
  return () => {
    Object.assign(iterator, fields, { state });
    for (const restore of sources) restore();
  };
}

restoreIteratorsBy((iterator) => {
  return ALL.includes(iterator.cls) ? restorerOf(iterator) : null;
});
declarePureIterator(enumerateType, zipType, mapType, filterType, reversedType);
