/** `iter`, `next`, `len`, `any`, `all`, `sum`. */
import { callSpecial } from '../call.ts';
import { codePointLength } from '../code-points.ts';
import { GENERATOR_NEXT, LENGTH, NEXT_OR_DEFAULT, PUSH } from '../continuation.ts';
import { func } from '../define.ts';
import { WHOLE } from '../door.ts';
import { definesInPython } from '../equality.ts';
import { overflowError, raise, stopIteration, typeError } from '../exception.ts';
import { isOver, resume, send } from '../generator.ts';
import { rangeLength } from '../hash.ts';
import { isNativeIterator, itemsOf, nativeNext } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { CALLED, NeedsPython, type Outcome, Raised } from '../native.ts';
import { ADD, floatOperand, intArithmetic, intOperand } from '../number.ts';
import { binary } from '../operator.ts';
import { iterate } from '../perform-generator.ts';
import { truthOf } from '../truth.ts';
import { generatorType, isSubtype, lookup, newFloat, typeName, typeOf } from '../type.ts';
import {
  type HeapObject,
  PyBoxed,
  PyBytes,
  PyDict,
  PyFloat,
  PyGenerator,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  type Slot,
  type Value,
} from '../values.ts';
import { callableIterator } from './native-iterator.ts';
import { allOfRange, anyOfRange, sumOfRange } from './range-fold.ts';

func('builtins', 'len', 'obj, /', (vm, [object]) => callLength(vm, object as Value));

/** `len(value)` as a native's outcome: a user's `__len__` becomes a frame. */
export function callLength(vm: Machine, value: Value): Outcome {
  if (typeof value === 'string') return codePointLength(value);
  if (!definesInPython(value, '__len__')) {
    const quick = lengthOf(vm, value);
    if (quick !== undefined) return quick;
  }
  const outcome = callSpecial(vm, value, '__len__', [], LENGTH);
  return outcome === undefined
    ? raise(typeError, `object of type '${typeName(value)}' has no len()`)
    : outcome;
}

function lengthOf(vm: Machine, value: Value): number | bigint | undefined {
  if (value instanceof PyList || value instanceof PyTuple) {
    if (vm.door.observes && value instanceof PyList) vm.door.read(value, WHOLE);
    return value.items.length;
  }
  if (value instanceof PyDict || value instanceof PySet) {
    if (vm.door.observes) vm.door.read(value, WHOLE);
    return value.used;
  }
  if (value instanceof PyBytes) {
    vm.readingBytes(value);
    return value.bytes.length;
  }
  if (value instanceof PyRange) {
    const length = rangeLength(value);
    if (typeof length !== 'bigint' || BigInt.asIntN(64, length) === length) return length;
    return raise(overflowError, 'Python int too large to convert to C ssize_t');
  }
  if (value instanceof PyBoxed && typeof value.value === 'string') return codePointLength(value.value);
  return undefined;
}

func('builtins', 'iter', 'object, sentinel=, /', (vm, [object, sentinel]) => {
  if (sentinel === undefined) return iterate(vm, object as Value);
  if (!isCallable(object as Value)) raise(typeError, 'iter(object, sentinel): object must be callable');
  return callableIterator(object as Value, sentinel);
});

/** `callable(value)`. */
export function isCallable(value: Value): boolean {
  if (value === null || typeof value !== 'object') return false;
  return CALLABLE.has(value.cls.name) && value.cls.builtin
    ? true
    : lookup(value.cls, '__call__') !== undefined;
}
const CALLABLE = new Set([
  'type',
  'function',
  'builtin_function_or_method',
  'method',
  'method_descriptor',
  'wrapper_descriptor',
  'method-wrapper',
]);
func('builtins', 'callable', 'obj, /', (_vm, [value]) => isCallable(value as Value));

func('builtins', 'next', 'iterator, default=, /', (vm, [iterator, fallback]) => {
  const value = iterator as Value;
  if (isNativeIterator(value)) {
    const item = nativeNext(vm, value as HeapObject);
    if (item !== undefined) return item;
    return fallback === undefined ? raise(stopIteration) : fallback;
  }
  if (value instanceof PyGenerator && value.cls === generatorType)
    return nextOfGenerator(vm, value, fallback);
  return nextOfObject(vm, value, fallback);
});

function nextOfGenerator(vm: Machine, generator: PyGenerator, fallback: Slot): Outcome {
  if (fallback === undefined) return send(vm, generator, null);
  vm.peeking(generator);
  if (isOver(generator)) return fallback;
  resume(vm, generator, null, NEXT_OR_DEFAULT, fallback);
  return CALLED;
}

function nextOfObject(vm: Machine, iterator: Value, fallback: Slot): Outcome {
  const withDefault = fallback !== undefined;
  let outcome: Outcome | undefined;
  try {
    outcome = callSpecial(vm, iterator, '__next__', [], withDefault ? NEXT_OR_DEFAULT : PUSH, fallback);
  } catch (error) {
    if (!withDefault || !(error instanceof Raised) || !isSubtype(error.exception.cls, stopIteration))
      throw error;
    return fallback;
  }
  if (outcome === undefined) raise(typeError, `'${typeName(iterator)}' object is not an iterator`);
  const { frame } = vm.thread;
  if (outcome === CALLED && withDefault && frame !== null) {
    if (frame.onReturn === PUSH || frame.onReturn === GENERATOR_NEXT) {
      frame.onReturn = NEXT_OR_DEFAULT;
      frame.pending = fallback;
    }
  }
  return outcome;
}

func(
  'builtins',
  'any',
  'iterable, /',
  (vm, [iterable]) =>
    iterable instanceof PyRange ? anyOfRange(iterable) : itemsOf(vm, iterable as Value).some(truthOf),
  'any_of',
);
func(
  'builtins',
  'all',
  'iterable, /',
  (vm, [iterable]) =>
    iterable instanceof PyRange ? allOfRange(iterable) : itemsOf(vm, iterable as Value).every(truthOf),
  'all_of',
);

func(
  'builtins',
  'sum',
  'iterable=, /, start=',
  (vm, [iterable, start]) => {
    if (iterable === undefined) raise(typeError, 'sum() takes at least 1 positional argument (0 given)');
    const first = start ?? (start === null ? null : 0);
    const kind = typeOf(first).name;
    if (kind === 'str') raise(typeError, "sum() can't sum strings [use ''.join(seq) instead]");
    if (kind === 'bytes') raise(typeError, "sum() can't sum bytes [use b''.join(seq) instead]");
    if (kind === 'bytearray') raise(typeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
    const items = iterable instanceof PyRange ? [sumOfRange(iterable)] : itemsOf(vm, iterable as Value);
    return total(vm, items, first as Value);
  },
  'sum_of',
);

// The same of a list for the twin; with methods in Python among the values, a loop in Python.
func(
  'prelude',
  '_sum_items',
  'items, start, /',
  (vm, [items, start]) => total(vm, (items as PyList).items, start as Value),
  'sum_in_python',
);

/** The sum of values of builtin types; floats with CPython 3.12's compensated summation. */
function total(vm: Machine, items: readonly Value[], start: Value): Value {
  let at = 0;
  let sum = start;
  for (; at < items.length; at++) {
    const [a, b] = [intOperand(sum), intOperand(items[at] as Value)];
    if (a === undefined || b === undefined) break;
    sum = intArithmetic(ADD, a, b);
  }
  if (sum instanceof PyFloat && sum.cls.builtin) {
    const floats = compensated(sum.value, items, at);
    sum = newFloat(floats.sum);
    at = floats.at;
  } else if (at < items.length && intOperand(sum) !== undefined && isFloat(items[at] as Value)) {
    const begun = (floatOperand(sum) as number) + (items[at] as PyFloat).value;
    const floats = compensated(begun, items, at + 1);
    sum = newFloat(floats.sum);
    at = floats.at;
  }
  for (; at < items.length; at++) sum = added(vm, sum, items[at] as Value);
  return sum;
}

function isFloat(value: Value): value is PyFloat {
  return value instanceof PyFloat && value.cls.builtin;
}

/** Neumaier's sum of the floats and ints from `at` on (CPython 3.12 Python/bltinmodule.c, builtin_sum_impl). */
function compensated(start: number, items: readonly Value[], from: number): { sum: number; at: number } {
  let sum = start;
  let lost = 0;
  let at = from;
  for (; at < items.length; at++) {
    const item = items[at] as Value;
    if (isFloat(item)) {
      const x = item.value;
      const t = sum + x;
      lost += Math.abs(sum) >= Math.abs(x) ? sum - t + x : x - t + sum;
      sum = t;
    } else if (typeof item === 'number' || typeof item === 'boolean') sum += Number(item);
    else break;
  }
  return { sum: lost !== 0 && Number.isFinite(lost) ? sum + lost : sum, at };
}

function added(vm: Machine, a: Value, b: Value): Value {
  if (!isPlain(a) || !isPlain(b)) throw new NeedsPython('+');
  const { frame } = vm.thread;
  const outcome = binary(vm, ADD, a, b);
  if (typeof outcome !== 'symbol') return outcome;
  vm.thread.frame = frame;
  throw new NeedsPython('+');
}

function isPlain(value: Value): boolean {
  return value === null || typeof value !== 'object' || value.cls.builtin;
}
