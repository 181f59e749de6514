/** The gamma function and its logarithm, the same on every engine: Stirling's series in double-double arithmetic. */
import { floatSin } from './elementary.ts';
import { exponential, floatLog, logarithm, type Pair, plus, quotient, times } from './power.ts';

/** Bernoulli numbers B2, B4... as numerator and denominator. */
const BERNOULLI: readonly (readonly [number, number])[] = [
  [1, 6],
  [-1, 30],
  [1, 42],
  [-1, 30],
  [5, 66],
  [-691, 2730],
  [7, 6],
  [-3617, 510],
  [43867, 798],
  [-174611, 330],
  [854513, 138],
  [-236364091, 2730],
  [8553103, 6],
];
/** log(2 pi) / 2. */
const HALF_LOG_TAU: Pair = [0.9189385332046728, -3.8782941580672414e-17];
/** From here on the series is exact enough. */
const FAR = 24;

/** Gamma(x) for x > 0, as e to a pair divided by a pair. */
function parts(x: number): { log: Pair; divisor: Pair } {
  let divisor: Pair = [1, 0];
  let z: Pair = [x, 0];
  while (z[0] < FAR) {
    divisor = times(divisor, z);
    z = plus(z, [1, 0]);
  }
  let log = times(plus(z, [-0.5, 0]), logarithm(z));
  log = plus(plus(log, [-z[0], -z[1]]), HALF_LOG_TAU);
  const square = times(z, z);
  let power = z;
  for (const [i, [top, bottom]] of BERNOULLI.entries()) {
    const k = 2 * (i + 1);
    log = plus(log, quotient([top, 0], times([bottom * k * (k - 1), 0], power)));
    power = times(power, square);
  }
  return { log, divisor };
}

/** Gamma(x); NaN at zero and the negative whole numbers. */
export function floatGamma(x: number): number {
  if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return x;
  if (x <= 0 && Number.isInteger(x)) return Number.NaN;
  if (x > 172) return Number.POSITIVE_INFINITY;
  if (x < -184) return Math.floor(x) % 2 === 0 ? 0 : -0;
  if (x < 0.5 && x < -1e-10) return Math.PI / (sinPi(x) * floatGamma(1 - x));
  if (Math.abs(x) <= 1e-10) return 1 / x - 0.5772156649015329;
  if (Number.isInteger(x) && x < 24) {
    let result = 1;
    for (let n = 2; n < x; n++) result *= n;
    return result;
  }
  const { log, divisor } = parts(x);
  const whole = log[0] > 300 ? exponential(plus(log, [-200, 0])) : exponential(log);
  const rest = log[0] > 300 ? exponential([200, 0]) : 1;
  return (whole / divisor[0]) * rest;
}

/** log |Gamma(x)|; infinite at zero and the negative whole numbers. */
export function floatLogGamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x) || (x <= 0 && Number.isInteger(x))) return Number.POSITIVE_INFINITY;
  if (x === 1 || x === 2) return 0;
  if (x < 0) {
    if (x > -1e-20) return -floatLog(-x);
    return floatLog(Math.PI / Math.abs(sinPi(x) * x)) - floatLogGamma(-x);
  }
  const { log, divisor } = parts(x);
  const [hi, lo] = plus(log, times([-1, 0], logarithm(divisor)));
  return hi + lo;
}

/** sin(pi x), exact zeros included. */
function sinPi(x: number): number {
  const rest = Math.abs(x) % 2;
  const folded = rest > 1 ? rest - 2 : rest;
  const near = folded > 0.5 ? 1 - folded : folded < -0.5 ? -1 - folded : folded;
  const result = floatSin(Math.PI * near);
  return x < 0 ? -result : result;
}
