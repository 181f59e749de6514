/** Frozen sets of constants. */
import type { Constant } from './code.ts';

/** The set of `items`: of those that are equal at run time (1, 1.0 and True are) it keeps the first. */
export function constantSet(items: readonly Constant[]): Constant {
  const seen = new Set<string>();
  const kept = items.filter((item) => {
    const key = equalityKey(item);
    return !seen.has(key) && seen.add(key);
  });
  return { kind: 'frozenset', items: kept };
}

/** A text that two constants share if they are equal at run time. */
export function equalityKey(value: Constant): string {
  if (typeof value === 'boolean') return `n${Number(value)}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `n${value}`;
  if (typeof value === 'string') return `s${value}`;
  if (value === null) return 'None';
  switch (value.kind) {
    case 'float':
      return Number.isInteger(value.value) ? `n${BigInt(value.value)}` : `n${value.value}`;
    case 'complex':
      return value.imag === 0
        ? equalityKey({ kind: 'float', value: value.real })
        : `c${value.real}|${value.imag}`;
    case 'bytes':
      return `b${value.bytes.join(',')}`;
    case 'tuple':
      return `(${value.items.map((item) => `${equalityKey(item).length}:${equalityKey(item)}`).join()})`;
    case 'frozenset':
      return `{${value.items.map(equalityKey).sort().join()}}`;
    default:
      return value.kind;
  }
}
