/**
 * What `sum`, `min`, `max`, `any` and `all` say of a range, without going through it: a range may be longer than any
 * list, and a builtin that counts to 10**12 could be stopped by nobody.
 */
import { rangeLength } from '../hash.ts';
import { normalInt } from '../number.ts';
import type { PyRange, Value } from '../values.ts';

/** The sum of the numbers of `range`. */
export function sumOfRange(range: PyRange): number | bigint {
  const length = BigInt(rangeLength(range));
  if (length === 0n) return 0;
  return normalInt(((BigInt(range.start) + BigInt(lastOf(range, length))) * length) / 2n);
}

/** The smallest and the largest number of `range`; undefined if it is empty. */
export function endsOfRange(range: PyRange): { least: Value; greatest: Value } | undefined {
  const length = BigInt(rangeLength(range));
  if (length === 0n) return undefined;
  const [first, last] = [range.start, lastOf(range, length)];
  return range.step > 0 ? { least: first, greatest: last } : { least: last, greatest: first };
}

/** Is any number of `range` other than 0? */
export function anyOfRange(range: PyRange): boolean {
  const length = rangeLength(range);
  return length > 1 || (length > 0 && range.start !== 0);
}

/** Is none of the numbers of `range` 0? */
export function allOfRange(range: PyRange): boolean {
  const ends = endsOfRange(range);
  if (ends === undefined) return true;
  const reached = (ends.least as number | bigint) <= 0 && (ends.greatest as number | bigint) >= 0;
  return !(reached && BigInt(range.start) % BigInt(range.step) === 0n);
}

function lastOf(range: PyRange, length: bigint): number | bigint {
  return normalInt(BigInt(range.start) + (length - 1n) * BigInt(range.step));
}
