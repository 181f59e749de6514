/**
 * `math`: functions of floats. Those of integers are in math-integer.ts. Results are those of CPython 3.12 on a good C
 * library: each is rounded once, by base/elementary.ts and base/power.ts, because engines differ here.
 */
import {
  decompose,
  floatAcos,
  floatAcosh,
  floatAsin,
  floatAsinh,
  floatAtan,
  floatAtan2,
  floatAtanh,
  floatCbrt,
  floatCos,
  floatCosh,
  floatErf,
  floatErfc,
  floatExpm1,
  floatLog1p,
  floatSin,
  floatSinh,
  floatTan,
  floatTanh,
  scaled,
} from '../../base/elementary.ts';
import { floatGamma, floatLogGamma } from '../../base/gamma.ts';
import { floatExp, floatLog, floatLogTo, floatPower, plus, times } from '../../base/power.ts';
import { callSpecial } from '../call.ts';
import { constant, func } from '../define.ts';
import { overflowError, raise, typeError, valueError, zeroDivisionError } from '../exception.ts';
import { itemsOf } from '../iterate.ts';
import { NeedsPython, type Outcome } from '../native.ts';
import { bitLength, normalInt } from '../number.ts';
import { register } from '../registry.ts';
import { newFloat, newTuple, typeName } from '../type.ts';
import { PyBoxed, PyFloat, type Slot, type Value } from '../values.ts';
import { indexOf, integerOf, realOf } from './argument.ts';

const NAMES: readonly (readonly [name: string, value: number])[] = [
  ['pi', Math.PI],
  ['e', Math.E],
  ['tau', 2 * Math.PI],
  ['inf', Number.POSITIVE_INFINITY],
  ['nan', Number.NaN],
];
for (const [name, value] of NAMES) constant('math', name, register(`math.${name}`, newFloat(value)));

function domainError(): never {
  return raise(valueError, 'math domain error');
}

/** A result that is no number for an argument that is one has no meaning; one that is infinite is too large. */
function checked(result: number, ...given: number[]): PyFloat {
  if (Number.isNaN(result) && !given.some(Number.isNaN)) domainError();
  if (!Number.isFinite(result) && !Number.isNaN(result) && given.every(Number.isFinite)) {
    raise(overflowError, 'math range error');
  }
  return newFloat(result);
}

const OF_ONE: Record<string, (x: number) => number> = {
  exp: floatExp,
  exp2: (x) => floatPower(2, x),
  expm1: floatExpm1,
  sin: floatSin,
  cos: floatCos,
  tan: floatTan,
  asin: floatAsin,
  acos: floatAcos,
  atan: floatAtan,
  sinh: floatSinh,
  cosh: floatCosh,
  tanh: floatTanh,
  asinh: floatAsinh,
  acosh: floatAcosh,
  cbrt: floatCbrt,
  erf: floatErf,
  erfc: floatErfc,
  sqrt: (x) => Math.sqrt(x),
  fabs: (x) => Math.abs(x),
  degrees: (x) => x * (180 / Math.PI),
  radians: (x) => x * (Math.PI / 180),
};
for (const [name, compute] of Object.entries(OF_ONE)) {
  func('math', name, 'x, /', (_, [x]) => {
    const value = realOf(x);
    return checked(compute(value), value);
  });
}

func('math', 'atanh', 'x, /', (_, [x]) => {
  const value = realOf(x);
  return Math.abs(value) >= 1 ? domainError() : newFloat(floatAtanh(value));
});
func('math', 'log1p', 'x, /', (_, [x]) => {
  const value = realOf(x);
  return value <= -1 ? domainError() : newFloat(floatLog1p(value));
});
func('math', 'gamma', 'x, /', (_, [x]) => {
  const value = realOf(x);
  if (value === Number.NEGATIVE_INFINITY || (value <= 0 && Number.isInteger(value))) domainError();
  return checked(floatGamma(value), value);
});
func('math', 'lgamma', 'x, /', (_, [x]) => {
  const value = realOf(x);
  if (value <= 0 && Number.isInteger(value)) domainError();
  return checked(floatLogGamma(value), value);
});

/**
 * Applies a logarithm to an int of any size or to a float; only positive numbers have one. Ints beyond the floats are
 * split into a fraction and a power of two, as CPython does (Modules/mathmodule.c, loghelper).
 */
function logarithmOf(value: Slot, compute: (x: number) => number): number {
  const plain = value instanceof PyBoxed ? value.value : (value ?? null);
  if (typeof plain === 'bigint') {
    if (plain <= 0n) domainError();
    const size = Number(plain);
    if (Number.isFinite(size)) return compute(size);
    const length = bitLength(plain);
    return compute(scaled(plain, -length)) + compute(2) * length;
  }
  const x = realOf(plain);
  return x <= 0 ? domainError() : compute(x);
}

func('math', 'log', 'x, base=, /', (_, [x, base]) => {
  const top = logarithmOf(x, floatLog);
  if (base === undefined) return newFloat(top);
  const bottom = logarithmOf(base, floatLog);
  return bottom === 0 ? raise(zeroDivisionError, 'float division by zero') : newFloat(top / bottom);
});
func('math', 'log2', 'x, /', (_, [x]) => newFloat(logarithmOf(x, (y) => floatLogTo(y, 2))));
func('math', 'log10', 'x, /', (_, [x]) => newFloat(logarithmOf(x, (y) => floatLogTo(y, 10))));

func('math', 'pow', 'x, y, /', (_, [x, y]) => {
  const base = realOf(x);
  const exponent = realOf(y);
  if (base === 0 && exponent < 0 && Number.isFinite(exponent)) domainError();
  const result = floatPower(base, exponent);
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent)) return newFloat(result);
  return checked(result, base, exponent);
});
func('math', 'atan2', 'y, x, /', (_, [y, x]) => newFloat(floatAtan2(realOf(y), realOf(x))));
func('math', 'copysign', 'x, y, /', (_, [x, y]) => {
  const size = Math.abs(realOf(x));
  const sign = realOf(y);
  return newFloat(sign < 0 || Object.is(sign, -0) ? -size : size);
});
func('math', 'fmod', 'x, y, /', (_, [x, y]) => {
  const a = realOf(x);
  const b = realOf(y);
  return checked(a % b, a, b);
});
func('math', 'remainder', 'x, y, /', (_, [x, y]) => {
  const a = realOf(x);
  const b = realOf(y);
  if (Number.isNaN(a) || Number.isNaN(b)) return newFloat(Number.NaN);
  if (!Number.isFinite(a) || b === 0) domainError();
  if (!Number.isFinite(b)) return newFloat(a);
  const size = Math.abs(b);
  const rest = Math.abs(a) % size;
  const other = size - rest;
  let result = rest;
  if (rest > other) result = -other;
  // A tie goes to the even multiple.
  else if (rest === other) result = rest - 2 * ((0.5 * (Math.abs(a) - rest)) % size);
  return newFloat(a < 0 || Object.is(a, -0) ? -result : result);
});

/** Rounding to an int; other objects are asked by their special method. */
for (const [name, special, round] of [
  ['floor', '__floor__', Math.floor],
  ['ceil', '__ceil__', Math.ceil],
  ['trunc', '__trunc__', Math.trunc],
] as const) {
  func('math', name, 'x, /', (vm, [x]): Outcome => {
    const value = x instanceof PyBoxed ? x.value : (x as Value);
    if (typeof value === 'number' || typeof value === 'bigint') return value;
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (value instanceof PyFloat) return floatToInt(round(value.value));
    const outcome = callSpecial(vm, value, special, []);
    if (outcome !== undefined) return outcome;
    if (name === 'trunc') raise(typeError, `type ${typeName(value)} doesn't define __trunc__ method`);
    return raise(typeError, `must be real number, not ${typeName(value)}`);
  });
}

/** A whole float as an int. */
export function floatToInt(value: number): number | bigint {
  if (Number.isSafeInteger(value)) return value + 0;
  if (Number.isNaN(value)) raise(valueError, 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) raise(overflowError, 'cannot convert float infinity to integer');
  return normalInt(BigInt(value));
}

func('math', 'modf', 'x, /', (_, [x]) => {
  const value = realOf(x);
  if (!Number.isFinite(value)) {
    return newTuple([newFloat(Number.isNaN(value) ? value : value > 0 ? 0 : -0), newFloat(value)]);
  }
  const whole = Math.trunc(value);
  const rest = value - whole;
  return newTuple([newFloat(rest === 0 && (value < 0 || Object.is(value, -0)) ? -0 : rest), newFloat(whole)]);
});
func('math', 'frexp', 'x, /', (_, [x]) => {
  const value = realOf(x);
  if (value === 0 || !Number.isFinite(value)) return newTuple([newFloat(value), 0]);
  const { mantissa, exponent } = decompose(Math.abs(value));
  const length = mantissa.toString(2).length;
  const fraction = scaled(mantissa, -length);
  return newTuple([newFloat(value < 0 ? -fraction : fraction), exponent + length]);
});
func('math', 'ldexp', 'x, i, /', (_, [x, i]) => {
  const value = realOf(x);
  const power = indexOf(i);
  if (value === 0 || !Number.isFinite(value)) return newFloat(value);
  const { mantissa, exponent } = decompose(Math.abs(value));
  const size =
    power > 5000 ? Number.POSITIVE_INFINITY : power < -5000 ? 0 : scaled(mantissa, exponent + power);
  return checked(value < 0 ? -size : size, value);
});
func('math', 'isnan', 'x, /', (_, [x]) => Number.isNaN(realOf(x)));
func('math', 'isinf', 'x, /', (_, [x]) => Math.abs(realOf(x)) === Number.POSITIVE_INFINITY);
func('math', 'isfinite', 'x, /', (_, [x]) => Number.isFinite(realOf(x)));
func('math', 'isclose', 'a, b, *, rel_tol=, abs_tol=', (_, [a, b, rel, abs]) => {
  const x = realOf(a);
  const y = realOf(b);
  const relative = rel === undefined ? 1e-9 : realOf(rel);
  const absolute = abs === undefined ? 0 : realOf(abs);
  if (relative < 0 || absolute < 0) raise(valueError, 'tolerances must be non-negative');
  if (x === y) return true;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  const apart = Math.abs(y - x);
  return apart <= Math.abs(relative * y) || apart <= Math.abs(relative * x) || apart <= absolute;
});

/** Length of a vector, rounded once: the squares are added in double-double arithmetic. */
function lengthOf(parts: readonly number[]): number {
  const sizes = parts.map((part) => Math.abs(part));
  if (sizes.includes(Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  if (sizes.some(Number.isNaN)) return Number.NaN;
  const largest = Math.max(0, ...sizes);
  if (largest === 0) return 0;
  const { mantissa, exponent } = decompose(largest);
  const scale = exponent + mantissa.toString(2).length;
  let sum: readonly [number, number] = [0, 0];
  for (const size of sizes) {
    const part = decompose(size);
    const small = scaled(part.mantissa, part.exponent - scale);
    sum = plus(sum, times([small, 0], [small, 0]));
  }
  const root = Math.sqrt(sum[0]);
  const rest = plus(sum, times([-root, 0], [root, 0]));
  const exact = decompose(root + rest[0] / (2 * root));
  return scaled(exact.mantissa, exact.exponent + scale);
}

func('math', 'hypot', '*coordinates', (_, parts) =>
  checked(lengthOf(parts.map(realOf)), ...parts.map(realOf)),
);
func(
  'math',
  'dist',
  'p, q, /',
  (vm, [p, q]) => {
    const from = itemsOf(vm, p as Value).map(realOf);
    const to = itemsOf(vm, q as Value).map(realOf);
    if (from.length !== to.length) {
      raise(valueError, 'both points must have the same number of dimensions');
    }
    return newFloat(lengthOf(from.map((x, i) => x - (to[i] as number))));
  },
  'math_dist',
);

func(
  'math',
  'fsum',
  'seq, /',
  (vm, [seq]) => newFloat(exactSum(itemsOf(vm, seq as Value).map(realOf))),
  'math_fsum',
);

/** The sum of doubles rounded once: partial sums that do not overlap (Shewchuk). */
function exactSum(values: readonly number[]): number {
  let special = 0;
  let partials: number[] = [];
  for (const value of values) {
    if (!Number.isFinite(value)) {
      special += value;
      continue;
    }
    let x = value;
    const next: number[] = [];
    for (const partial of partials) {
      const [big, small] = Math.abs(x) < Math.abs(partial) ? [partial, x] : [x, partial];
      const sum = big + small;
      const rest = small - (sum - big);
      if (rest !== 0) next.push(rest);
      x = sum;
    }
    next.push(x);
    partials = next;
    if (!Number.isFinite(x)) raise(overflowError, 'intermediate overflow in fsum');
  }
  if (special !== 0 || Number.isNaN(special)) {
    return Number.isNaN(special) && !values.some(Number.isNaN)
      ? raise(valueError, '-inf + inf in fsum')
      : special;
  }
  return roundPartials(partials);
}

function roundPartials(partials: readonly number[]): number {
  let at = partials.length - 1;
  let high = partials[at] ?? 0;
  let low = 0;
  while (at > 0) {
    const x = high;
    const y = partials[--at] as number;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  // Half-way: what is below decides the direction.
  const below = partials[at - 1];
  if (at > 0 && below !== undefined && low < 0 === below < 0 && low !== 0) {
    const y = low * 2;
    const x = high + y;
    if (y === x - high) high = x;
  }
  return high;
}

func(
  'math',
  'prod',
  'iterable, /, *, start=',
  (vm, [iterable, start]) => product(itemsOf(vm, iterable as Value), start ?? 1),
  'math_prod',
);
func(
  'math',
  'sumprod',
  'p, q, /',
  () => {
    throw new NeedsPython('sumprod');
  },
  'math_sumprod',
);

/** Numbers are multiplied here, anything else in Python. */
function product(items: readonly Value[], start: Value): Value {
  let floats = false;
  for (const item of [start, ...items]) {
    if (item instanceof PyFloat && item.cls.builtin) floats = true;
    else if (typeof item !== 'number' && typeof item !== 'bigint' && typeof item !== 'boolean') {
      throw new NeedsPython('prod');
    }
  }
  if (floats) throw new NeedsPython('prod of floats is made in order');
  let result = BigInt(integerOf(start));
  for (const item of items) result *= BigInt(integerOf(item));
  return normalInt(result);
}

const doubles = new DataView(new ArrayBuffer(8));

/** The double `steps` places further from zero (negative: nearer). */
function neighbour(value: number, steps: bigint): number {
  doubles.setFloat64(0, value);
  doubles.setBigInt64(0, doubles.getBigInt64(0) + steps);
  return doubles.getFloat64(0);
}

/** The next double from `x` towards `y`. */
function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  return neighbour(x, y > x === x > 0 ? 1n : -1n);
}

func('math', 'nextafter', 'x, y, /, *, steps=', (_, [x, y, steps]) => {
  let at = realOf(x);
  const end = realOf(y);
  const count = steps === undefined || steps === null ? 1 : indexOf(steps);
  if (count < 0) raise(valueError, 'steps must be a non-negative integer');
  for (let i = 0; i < count && at !== end && !Number.isNaN(at); i++) at = nextAfter(at, end);
  return newFloat(at);
});
func('math', 'ulp', 'x, /', (_, [x]) => {
  const size = Math.abs(realOf(x));
  if (!Number.isFinite(size)) return newFloat(size);
  const above = neighbour(size, 1n);
  return newFloat(Number.isFinite(above) ? above - size : size - neighbour(size, -1n));
});
