/** `round` of ints and floats, exactly (Objects/longobject.c, int___round__; Objects/floatobject.c, double_round). */
import { overflowError, raise, valueError } from '../exception.ts';
import { normalInt } from '../number.ts';
import { scaledInteger } from './float-text.ts';

/** `round(value, digits)` of an int: half to even. */
export function roundInteger(value: number | bigint, digits: number): number | bigint {
  if (digits >= 0) return value;
  const size = BigInt(value < 0 ? -value : value);
  if (-digits > size.toString().length + 1) return 0;
  const unit = 10n ** BigInt(-digits);
  const half = size % unit;
  let rounded = size - half;
  if (half * 2n > unit || (half * 2n === unit && (rounded / unit) % 2n === 1n)) rounded += unit;
  return normalInt(value < 0 ? -rounded : rounded);
}

/** `round(value)`: the nearest int, half to even. OverflowError and ValueError for inf and nan. */
export function roundToInteger(value: number): number | bigint {
  checkFinite(value);
  const floor = Math.floor(value);
  const rest = value - floor;
  let rounded = rest < 0.5 ? floor : floor + 1;
  if (rest === 0.5 && rounded % 2 !== 0) rounded = floor;
  return integerOf(rounded);
}

/** `int(value)` of a float: towards zero. */
export function truncated(value: number): number | bigint {
  checkFinite(value);
  return integerOf(Math.trunc(value));
}

/** A whole float as an int. */
export function integerOf(value: number): number | bigint {
  return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
}

function checkFinite(value: number): void {
  if (Number.isNaN(value)) raise(valueError, 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) raise(overflowError, 'cannot convert float infinity to integer');
}

/** `round(value, digits)` of a float: the decimal nearest to its exact value, read back. */
export function roundFloat(value: number, digits: number): number {
  if (!Number.isFinite(value) || value === 0 || digits > 323) return value;
  if (digits < -308) return value < 0 ? -0 : 0;
  const scaled = scaledInteger(Math.abs(value), digits);
  const rounded = Number(`${scaled}e${-digits}`);
  if (!Number.isFinite(rounded)) raise(overflowError, 'rounded value too large to represent');
  return value < 0 ? -rounded : rounded;
}
