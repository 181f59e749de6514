/**
 * Trigonometric and hyperbolic functions that give the same bits on every engine, which Math.sin and its like do not.
 * They are computed with integers of about 160 bits behind the binary point and rounded once at the end, so that they
 * agree with a good C library wherever that one rounds correctly. Nothing here knows about Python.
 */
import { floatExp, logarithm, plus, twoTo } from './power.ts';

/** Bits behind the point. */
const POINT = 160;
const SHIFT = BigInt(POINT);
const ONE = 1n << SHIFT;
/** log 2 in two doubles. */
const LOG_2_HIGH = Math.LN2;
const LOG_2_LOW = 2.3190468138462996e-17;
/** Below this, x and sin x (tan x, atan x, sinh x...) round to the same double. */
const TINY = twoTo(-27);

/** A non-negative finite double as `mantissa * 2**exponent`, exactly. */
export function decompose(x: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

/** `value * 2**exponent`, rounded once even where the result is subnormal. */
export function scaled(value: bigint, exponent: number): number {
  const negative = value < 0n;
  let size = negative ? -value : value;
  let power = exponent;
  const length = size === 0n ? 0 : size.toString(2).length;
  const smallest = -1074 - power;
  // Bits below the last place are gathered into one sticky bit, so that Number() rounds as if it saw them all.
  const drop = Math.max(length - 64, smallest > 0 ? smallest - 2 : 0);
  if (drop > 0) {
    const cut = BigInt(drop);
    const rest = size & ((1n << cut) - 1n);
    size = (size >> cut) | (rest === 0n ? 0n : 1n);
    power += drop;
    if (smallest > 0 && power === -1076) {
      // Two bits below the smallest place are left: round them here, to even.
      const low = Number(size & 3n);
      size >>= 2n;
      if (low === 3 || (low === 2 && (size & 1n) === 1n)) size += 1n;
      power = -1074;
    }
  }
  let result = Number(size);
  while (power > 900) {
    result *= twoTo(900);
    power -= 900;
  }
  while (power < -900) {
    result *= twoTo(-900);
    power += 900;
  }
  result *= powerOfTwo(power);
  return negative ? -result : result;
}

function powerOfTwo(exponent: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(exponent + 1023) << 52n);
  return view.getFloat64(0);
}

function toNumber(fixed: bigint): number {
  return scaled(fixed, -POINT);
}

/** A double as a fixed-point number; what is below the last place is cut off. */
function toFixed(x: number): bigint {
  const { mantissa, exponent } = decompose(Math.abs(x));
  const shift = exponent + POINT;
  const size = shift >= 0 ? mantissa << BigInt(shift) : mantissa >> BigInt(-shift);
  return x < 0 ? -size : size;
}

function multiply(a: bigint, b: bigint): bigint {
  return (a * b) >> SHIFT;
}

function divide(a: bigint, b: bigint): bigint {
  return (a << SHIFT) / b;
}

const halfPis = new Map<number, bigint>();

/** pi/2 with `bits` bits behind the point (Machin: pi/4 = 4 atan(1/5) - atan(1/239)). */
function halfPi(bits: number): bigint {
  let found = halfPis.get(bits);
  if (found === undefined) {
    const unit = 1n << BigInt(bits + 16);
    found = (8n * inverseTangent(5n, unit) - 2n * inverseTangent(239n, unit)) >> 16n;
    halfPis.set(bits, found);
  }
  return found;
}

/** atan(1/n) in units of `unit`. */
function inverseTangent(n: bigint, unit: bigint): bigint {
  let power = unit / n;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power = -power / (n * n);
    sum += power / k;
  }
  return sum;
}

let ln2Cache = 0n;

/** log 2 = 2 atanh(1/3). */
function ln2(): bigint {
  if (ln2Cache === 0n) {
    let power = (ONE << 16n) / 3n;
    for (let k = 1n; power !== 0n; k += 2n) {
      ln2Cache += power / k;
      power /= 9n;
    }
    ln2Cache = (2n * ln2Cache) >> 16n;
  }
  return ln2Cache;
}

/** x >= 0 as `quadrant * pi/2 + rest`, rest within pi/4 of zero. */
function reduce(x: number): { quadrant: number; rest: bigint } {
  const { mantissa, exponent } = decompose(x);
  const bits = exponent + 53 > 64 ? POINT + 1040 : POINT + 80;
  const point = halfPi(bits);
  const whole = mantissa << BigInt(bits + exponent);
  const count = (whole + (point >> 1n)) / point;
  return { quadrant: Number(count & 3n), rest: (whole - count * point) >> BigInt(bits - POINT) };
}

function sinSeries(x: bigint): bigint {
  const square = multiply(x, x);
  let term = x;
  let sum = x;
  for (let k = 2n; term !== 0n && term !== -1n; k += 2n) {
    term = -multiply(term, square) / (k * (k + 1n));
    sum += term;
  }
  return sum;
}

function cosSeries(x: bigint): bigint {
  const square = multiply(x, x);
  let term = ONE;
  let sum = ONE;
  for (let k = 1n; term !== 0n && term !== -1n; k += 2n) {
    term = -multiply(term, square) / (k * (k + 1n));
    sum += term;
  }
  return sum;
}

function sinAndCos(x: number): { sin: bigint; cos: bigint } {
  const { quadrant, rest } = reduce(x);
  const sin = sinSeries(rest);
  const cos = cosSeries(rest);
  if (quadrant === 0) return { sin, cos };
  if (quadrant === 1) return { sin: cos, cos: -sin };
  return quadrant === 2 ? { sin: -sin, cos: -cos } : { sin: -cos, cos: sin };
}

/** Sine of x radians; NaN for infinities. */
export function floatSin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) < TINY) return x;
  const result = toNumber(sinAndCos(Math.abs(x)).sin);
  return x < 0 ? -result : result;
}

/** Cosine of x radians; NaN for infinities. */
export function floatCos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) < TINY) return 1;
  return toNumber(sinAndCos(Math.abs(x)).cos);
}

/** Tangent of x radians; NaN for infinities. */
export function floatTan(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) < TINY) return x;
  const { sin, cos } = sinAndCos(Math.abs(x));
  const result = toNumber(divide(sin, cos));
  return x < 0 ? -result : result;
}

/** Square root of a fixed-point number >= 0. */
function rootOf(x: bigint): bigint {
  return integerRoot(x << SHIFT);
}

/** Floor of the square root of an integer >= 0. */
export function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** atan of 0 <= x <= 1. */
function atanSeries(x: bigint): bigint {
  // Halve the angle three times, sum the series, double again.
  let small = x;
  for (let i = 0; i < 3; i++) small = divide(small, ONE + rootOf(ONE + multiply(small, small)));
  const square = multiply(small, small);
  let power = small;
  let sum = small;
  for (let k = 3n; power !== 0n && power !== -1n; k += 2n) {
    power = -multiply(power, square);
    sum += power / k;
  }
  return sum << 3n;
}

/** atan of `top / bottom`, both >= 0 and not both 0. */
function atanOfRatio(top: bigint, bottom: bigint): bigint {
  if (top <= bottom) return atanSeries(divide(top, bottom));
  return halfPi(POINT) - atanSeries(divide(bottom, top));
}

/** Arc tangent in radians. */
export function floatAtan(x: number): number {
  if (Number.isNaN(x) || Math.abs(x) < TINY) return x;
  const size = Math.abs(x);
  const angle = size > twoTo(70) ? halfPi(POINT) : atanOfRatio(toFixed(size), ONE);
  const result = toNumber(angle);
  return x < 0 ? -result : result;
}

/** The angle of the point (x, y), between -pi and pi, with C's special cases. */
export function floatAtan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const left = x < 0 || Object.is(x, -0);
  const below = y < 0 || Object.is(y, -0);
  const size = angleOf(Math.abs(y), Math.abs(x), left);
  return below ? -size : size;
}

/** Angle between the positive x axis and (x or -x, y), for x, y >= 0. */
function angleOf(y: number, x: number, left: boolean): number {
  if (y === 0) return left ? toNumber(2n * halfPi(POINT)) : 0;
  if (x === 0) return toNumber(halfPi(POINT));
  const quarter = halfPi(POINT) >> 1n;
  if (y === Number.POSITIVE_INFINITY && x === y) return toNumber(left ? 3n * quarter : quarter);
  if (y === Number.POSITIVE_INFINITY) return toNumber(halfPi(POINT));
  if (x === Number.POSITIVE_INFINITY) return left ? toNumber(2n * halfPi(POINT)) : 0;
  const top = decompose(y);
  const bottom = decompose(x);
  const apart =
    top.mantissa.toString(2).length + top.exponent - bottom.mantissa.toString(2).length - bottom.exponent;
  if (apart > 80) return toNumber(halfPi(POINT));
  if (apart < -80) return left ? toNumber(2n * halfPi(POINT)) : y / x;
  const low = Math.min(top.exponent, bottom.exponent);
  const a = top.mantissa << BigInt(top.exponent - low);
  const b = bottom.mantissa << BigInt(bottom.exponent - low);
  const angle = atanOfRatio(a, b);
  return toNumber(left ? 2n * halfPi(POINT) - angle : angle);
}

/** Arc sine in radians; NaN outside [-1, 1]. */
export function floatAsin(x: number): number {
  if (!(Math.abs(x) <= 1)) return Number.NaN;
  if (Math.abs(x) < TINY) return x;
  const size = toFixed(Math.abs(x));
  const result = toNumber(atanOfRatio(size, rootOf(ONE - multiply(size, size))));
  return x < 0 ? -result : result;
}

/** Arc cosine in radians; NaN outside [-1, 1]. */
export function floatAcos(x: number): number {
  if (!(Math.abs(x) <= 1)) return Number.NaN;
  const size = toFixed(Math.abs(x));
  const angle = atanOfRatio(rootOf(ONE - multiply(size, size)), size);
  return toNumber(x < 0 ? 2n * halfPi(POINT) - angle : angle);
}

/** e ** x as fixed-point `mantissa` in about [0.7, 1.4] times 2**exponent, for |x| < 1000. */
function expParts(x: bigint): { mantissa: bigint; exponent: number } {
  const log2 = ln2();
  let count = x / log2;
  let rest = x - count * log2;
  if (rest > log2 / 2n) {
    rest -= log2;
    count += 1n;
  } else if (rest < -log2 / 2n) {
    rest += log2;
    count -= 1n;
  }
  let term = ONE;
  let sum = ONE;
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    term = multiply(term, rest) / k;
    sum += term;
  }
  return { mantissa: sum, exponent: Number(count) };
}

/** e ** x and its inverse in fixed point, for 0 <= x < 60. */
function expAndInverse(x: number): { grown: bigint; shrunk: bigint } {
  const { mantissa, exponent } = expParts(toFixed(x));
  const grown = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa >> BigInt(-exponent);
  return { grown, shrunk: (ONE * ONE) / grown };
}

/** e ** x / 2 for large x, which is finite a little longer than e ** x. */
function halfExp(x: number): number {
  if (x > 711) return Number.POSITIVE_INFINITY;
  const { mantissa, exponent } = expParts(toFixed(x));
  return scaled(mantissa, exponent - 1 - POINT);
}

/** Hyperbolic sine. */
export function floatSinh(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(x) || size < TINY) return x;
  let result: number;
  if (size > 40) result = halfExp(size);
  else {
    const { grown, shrunk } = expAndInverse(size);
    result = toNumber((grown - shrunk) >> 1n);
  }
  return x < 0 ? -result : result;
}

/** Hyperbolic cosine. */
export function floatCosh(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(x)) return size;
  if (size > 40) return halfExp(size);
  const { grown, shrunk } = expAndInverse(size);
  return toNumber((grown + shrunk) >> 1n);
}

/** Hyperbolic tangent. */
export function floatTanh(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x) || size < TINY) return x;
  if (size > 30) return x < 0 ? -1 : 1;
  const { grown, shrunk } = expAndInverse(size);
  const result = toNumber(divide(grown - shrunk, grown + shrunk));
  return x < 0 ? -result : result;
}

/** e ** x - 1 without cancellation. */
export function floatExpm1(x: number): number {
  if (Number.isNaN(x) || Math.abs(x) < twoTo(-54)) return x;
  if (x > 60) return floatExp(x);
  if (x < -60) return -1;
  const { grown, shrunk } = expAndInverse(Math.abs(x));
  return toNumber((x < 0 ? shrunk : grown) - ONE);
}

/** log(1 + x) without cancellation; NaN below -1. */
export function floatLog1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY || Math.abs(x) < twoTo(-54)) return x;
  const [hi, lo] = logarithm(plus([1, 0], [x, 0]));
  return hi + lo;
}

/** log of a fixed-point number > 0. */
function logSeries(x: bigint): bigint {
  let count = 0n;
  let value = x;
  while (value > (ONE * 3n) / 2n) {
    value >>= 1n;
    count += 1n;
  }
  // What the shifts cut off is far below the last place of the result.
  const ratio = divide(value - ONE, value + ONE);
  const square = multiply(ratio, ratio);
  let power = ratio;
  let sum = ratio;
  for (let k = 3n; power !== 0n && power !== -1n; k += 2n) {
    power = multiply(power, square);
    sum += power / k;
  }
  return 2n * sum + count * ln2();
}

/** Inverse hyperbolic sine. */
export function floatAsinh(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(x) || size < TINY) return x;
  let result: number;
  if (size > twoTo(40)) {
    const [hi, lo] = plus(logarithm([size, 0]), [LOG_2_HIGH, LOG_2_LOW]);
    result = hi + lo;
  } else {
    const fixed = toFixed(size);
    result = toNumber(logSeries(fixed + rootOf(multiply(fixed, fixed) + ONE)));
  }
  return x < 0 ? -result : result;
}

/** Inverse hyperbolic cosine; NaN below 1. */
export function floatAcosh(x: number): number {
  if (!(x >= 1)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x > twoTo(40)) {
    const [hi, lo] = plus(logarithm([x, 0]), [LOG_2_HIGH, LOG_2_LOW]);
    return hi + lo;
  }
  const fixed = toFixed(x);
  return toNumber(logSeries(fixed + rootOf(multiply(fixed, fixed) - ONE)));
}

/** Inverse hyperbolic tangent; NaN outside (-1, 1), infinite at its ends. */
export function floatAtanh(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return Number.NaN;
  if (size < TINY) return x;
  if (size === 1) return x < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const fixed = toFixed(size);
  const result = toNumber(logSeries(divide(ONE + fixed, ONE - fixed)) >> 1n);
  return x < 0 ? -result : result;
}

/** Cube root. */
export function floatCbrt(x: number): number {
  if (!Number.isFinite(x) || x === 0) return x;
  const { mantissa, exponent } = decompose(Math.abs(x));
  const spare = 200 + ((((exponent - 200) % 3) + 3) % 3);
  const value = mantissa << BigInt(spare);
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 3));
  for (;;) {
    const next = (2n * root + value / (root * root)) / 3n;
    if (next >= root) break;
    root = next;
  }
  const result = scaled(root, (exponent - spare) / 3);
  return x < 0 ? -result : result;
}

/** erf(x) = 2/sqrt(pi) times the integral of exp(-t*t) from 0 to x. */
export function floatErf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size > 6) return x < 0 ? -1 : 1;
  if (size < TINY) return x + x * 0.1283791670955126;
  const result = toNumber(erfSeries(toFixed(size)));
  return x < 0 ? -result : result;
}

function erfSeries(x: bigint): bigint {
  const square = multiply(x, x);
  let power = x;
  let sum = x;
  for (let k = 1n; power !== 0n && power !== -1n; k++) {
    power = -multiply(power, square) / k;
    sum += power / (2n * k + 1n);
  }
  return divide(2n * sum, rootOf(2n * halfPi(POINT)));
}

/** 1 - erf(x), without cancellation for large x. */
export function floatErfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < 4) return x < -6 ? 2 : toNumber(ONE - (x < 0 ? -erfSeries(toFixed(-x)) : erfSeries(toFixed(x))));
  if (x > 27.3) return 0;
  // Continued fraction exp(-x*x)/sqrt(pi) * 1/(x + (1/2)/(x + (2/2)/(x + (3/2)/(x + ...)))).
  const fixed = toFixed(x);
  let below = fixed;
  for (let k = 400n; k > 0n; k--) below = fixed + (((k * ONE) / 2n) * ONE) / below;
  const { mantissa, exponent } = expParts(-multiply(fixed, fixed));
  return scaled(divide(mantissa, multiply(below, rootOf(2n * halfPi(POINT)))), exponent - POINT);
}
