/** `math`: functions of whole numbers, exact at any size. */
import { integerRoot } from '../../base/elementary.ts';
import { INT_BITS_MAX } from '../../base/limits.ts';
import { func } from '../define.ts';
import { memoryError, overflowError, raise, valueError } from '../exception.ts';
import { normalInt } from '../number.ts';
import type { Slot } from '../values.ts';
import { given, integerOf } from './argument.ts';

func('math', 'factorial', 'n, /', (_, [n]) => {
  const count = integerOf(n);
  if (count < 0) raise(valueError, 'factorial() not defined for negative values');
  if (count > 2147483647) raise(overflowError, 'factorial() argument should not exceed 2147483647');
  return normalInt(rangeProduct(1n, BigInt(count)));
});

/** low * (low+1) * ... * high, in halves so that factors stay of equal size; 1 if empty. */
function rangeProduct(low: bigint, high: bigint): bigint {
  if (low > high) return 1n;
  if ((high - low) * BigInt(high.toString(2).length) > BigInt(INT_BITS_MAX) * 2n) raise(memoryError);
  if (high - low < 16n) {
    let result = low;
    for (let n = low + 1n; n <= high; n++) result *= n;
    return result;
  }
  const middle = (low + high) >> 1n;
  return rangeProduct(low, middle) * rangeProduct(middle + 1n, high);
}

func('math', 'gcd', '*integers', (_, numbers) => {
  let result = 0n;
  for (const number of numbers) result = greatestDivisor(result, BigInt(integerOf(number)));
  return normalInt(result);
});
func('math', 'lcm', '*integers', (_, numbers) => {
  let result = 1n;
  for (const number of numbers) {
    const next = BigInt(integerOf(number));
    if (next === 0n) result = 0n;
    if (result !== 0n) result = (result / greatestDivisor(result, next)) * (next < 0n ? -next : next);
  }
  return normalInt(result);
});

function greatestDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

func('math', 'isqrt', 'n, /', (_, [n]) => {
  const value = integerOf(n);
  if (value < 0) raise(valueError, 'isqrt() argument must be nonnegative');
  return normalInt(integerRoot(BigInt(value)));
});

func('math', 'perm', 'n, k=, /', (_, [n, k]) => {
  if (!given(k)) return normalInt(rangeProduct(1n, natural(n, 'n')));
  const all = natural(n, 'n');
  const chosen = natural(k, 'k');
  return chosen > all ? 0 : normalInt(rangeProduct(all - chosen + 1n, all));
});
func('math', 'comb', 'n, k, /', (_, [n, k]) => {
  const all = natural(n, 'n');
  let chosen = natural(k, 'k');
  if (chosen > all) return 0;
  if (chosen > all - chosen) chosen = all - chosen;
  return normalInt(rangeProduct(all - chosen + 1n, all) / rangeProduct(1n, chosen));
});

function natural(value: Slot, name: string): bigint {
  const found = integerOf(value);
  if (found < 0) raise(valueError, `${name} must be a non-negative integer`);
  return BigInt(found);
}
