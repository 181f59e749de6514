/**
 * Powers, exponentials and logarithms that give the same bits on every engine. JavaScript leaves the accuracy of
 * `**`, Math.pow, Math.exp and Math.log to the implementation; these are computed in double-double arithmetic (about
 * 100 bits) with additions and multiplications only, so the rounded result is that of a good C library.
 */

/** An unevaluated sum of two doubles, the second far smaller than the first. */
export type Pair = readonly [hi: number, lo: number];

/** 2 to an integer power, exact; 0 and Infinity beyond the range of doubles. */
export function twoTo(exponent: number): number {
  let result = 1;
  let left = exponent;
  const step = left < 0 ? 0.5 : 2;
  if (Math.abs(left) > 1100) return left < 0 ? 0 : Number.POSITIVE_INFINITY;
  for (left = Math.abs(left); left > 0; left--) result *= step;
  return result;
}

/** `a ** b` as C's pow() defines the special cases; NaN for a negative base and a fractional exponent. */
export function floatPower(a: number, b: number): number {
  if (b === 0 || a === 1) return 1;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  const odd = Number.isInteger(b) && Math.abs(b) < 2 * Number.MAX_SAFE_INTEGER && Math.abs(b) % 2 === 1;
  if (!Number.isFinite(b)) {
    const size = Math.abs(a);
    if (size === 1) return 1;
    return size > 1 === b > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  if (a === 0 || !Number.isFinite(a)) {
    const grows = (a === 0) !== b > 0;
    const negative = odd && (a < 0 || Object.is(a, -0));
    return grows ? (negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY) : negative ? -0 : 0;
  }
  if (a < 0 && !Number.isInteger(b)) return Number.NaN;
  if (b === 0.5) return Math.sqrt(a);
  const size = Math.abs(a);
  const result =
    Number.isInteger(b) && Math.abs(b) <= 1024
      ? integerPower(size, b)
      : exponential(times(logarithm([size, 0]), [b, 0]));
  return a < 0 && odd ? -result : result;
}

/** e ** x. */
export function floatExp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return x > 0 ? x : 0;
  return exponential([x, 0]);
}

/** Natural logarithm of x > 0; -Infinity at 0, NaN below. */
export function floatLog(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const [hi, lo] = logarithm([x, 0]);
  return hi + lo;
}

/** log(x) / log(base) rounded once, for log2 and log10. */
export function floatLogTo(x: number, base: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return floatLog(x);
  const [hi, lo] = quotient(logarithm([x, 0]), logarithm([base, 0]));
  return hi + lo;
}

function integerPower(base: number, exponent: number): number {
  let result: Pair = [1, 0];
  let square: Pair = [base, 0];
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = times(result, square);
    if (left > 1) square = times(square, square);
  }
  if (!Number.isFinite(result[0]) || result[0] < 1e-290 || result[0] > 1e290) {
    return exponential(times(logarithm([base, 0]), [exponent, 0]));
  }
  const [hi, lo] = exponent < 0 ? quotient([1, 0], result) : result;
  return hi + lo;
}

const LOG_2: Pair = [0.6931471805599453, 2.3190468138462996e-17];

/** log of a positive pair: exponent times log 2, plus the series of artanh for the mantissa. */
export function logarithm(x: Pair): Pair {
  let exponent = 0;
  let [hi, lo] = x;
  while (hi >= 1.4142135623730951) {
    const step = hi >= 1.157920892373162e77 ? 256 : hi >= 65536 ? 16 : 1;
    const scale = twoTo(-step);
    hi *= scale;
    lo *= scale;
    exponent += step;
  }
  while (hi < 0.7071067811865476) {
    const step = hi < 8.636168555094445e-78 ? 256 : hi < 1.52587890625e-5 ? 16 : 1;
    const scale = twoTo(step);
    hi *= scale;
    lo *= scale;
    exponent -= step;
  }
  const s = quotient(plus([hi, lo], [-1, 0]), plus([hi, lo], [1, 0]));
  const square = times(s, s);
  let term = s;
  let sum = s;
  for (let n = 3; n < 60 && Math.abs(term[0]) > 1e-34; n += 2) {
    term = times(term, square);
    sum = plus(sum, quotient(term, [n, 0]));
  }
  return plus(times([exponent, 0], LOG_2), times(sum, [2, 0]));
}

/** e to a pair, rounded to a double. */
export function exponential(x: Pair): number {
  if (x[0] > 709.79) return Number.POSITIVE_INFINITY;
  if (x[0] < -745.2) return 0;
  const exponent = Math.round(x[0] / LOG_2[0]);
  let rest = plus(x, times([-exponent, 0], LOG_2));
  rest = [rest[0] / 256, rest[1] / 256];
  let term: Pair = [1, 0];
  let sum: Pair = [0, 0];
  for (let n = 1; n < 30 && Math.abs(term[0]) > 1e-36; n++) {
    term = quotient(times(term, rest), [n, 0]);
    sum = plus(sum, term);
  }
  for (let i = 0; i < 8; i++) sum = plus(times(sum, [2, 0]), times(sum, sum));
  const [hi, lo] = plus(sum, [1, 0]);
  const half = Math.trunc(exponent / 2);
  return (hi + lo) * twoTo(half) * twoTo(exponent - half);
}

export function plus(a: Pair, b: Pair): Pair {
  const sum = a[0] + b[0];
  const part = sum - a[0];
  const error = a[0] - (sum - part) + (b[0] - part) + a[1] + b[1];
  const hi = sum + error;
  return [hi, error - (hi - sum)];
}

export function times(a: Pair, b: Pair): Pair {
  const product = a[0] * b[0];
  if (!Number.isFinite(product) || product === 0) return [product, 0];
  const error = productError(a[0], b[0], product) + a[0] * b[1] + a[1] * b[0];
  const hi = product + error;
  return [hi, error - (hi - product)];
}

/** a*b - product exactly (Dekker's split). */
function productError(a: number, b: number, product: number): number {
  const [a1, a2] = split(a);
  const [b1, b2] = split(b);
  return a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2;
}

function split(a: number): Pair {
  if (Math.abs(a) > 1e290) {
    const [hi, lo] = split(a * 3.725290298461914e-9);
    return [hi * 268435456, lo * 268435456];
  }
  const scaled = a * 134217729;
  const hi = scaled - (scaled - a);
  return [hi, a - hi];
}

export function quotient(a: Pair, b: Pair): Pair {
  const first = a[0] / b[0];
  const rest = plus(a, times([-first, 0], b));
  const second = (rest[0] + rest[1]) / b[0];
  const hi = first + second;
  return [hi, second - (hi - first)];
}
