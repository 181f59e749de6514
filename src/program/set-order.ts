/**
 * In which order CPython 3.12 shows the elements of a constant set: that of its hash table (Objects/setobject.c). The
 * compiler builds the table twice, the second time from the order of the first.
 */
import type { Constant } from './code.ts';

const MODULUS = (1n << 61n) - 1n;
const WORD = (1n << 64n) - 1n;
/** How many neighbours are looked at before the next slot is computed. */
const NEIGHBOURS = 9;

type Slot = { readonly value: Constant; readonly hash: bigint } | undefined;

/** The order for a set of integers; other sets keep theirs, since the hash of text changes from run to run. */
export function setOrder(items: readonly Constant[]): readonly Constant[] {
  return items.every((item) => hashOf(item) !== null) ? tableOrder(tableOrder(items)) : items;
}

function hashOf(value: Constant): bigint | null {
  if (typeof value !== 'number' && typeof value !== 'bigint' && typeof value !== 'boolean') return null;
  const integer = BigInt(value);
  const size = (integer < 0n ? -integer : integer) % MODULUS;
  const hash = integer < 0n ? -size : size;
  return hash === -1n ? -2n : hash;
}

function tableOrder(items: readonly Constant[]): Constant[] {
  let table: Slot[] = new Array(8).fill(undefined);
  let used = 0;
  for (const value of items) {
    insert(table, { value, hash: hashOf(value) as bigint });
    used++;
    if (used * 5 >= (table.length - 1) * 3) table = grown(table, used * 4);
  }
  return table.flatMap((slot) => (slot ? [slot.value] : []));
}

function grown(table: readonly Slot[], least: number): Slot[] {
  let size = 8;
  while (size <= least) size *= 2;
  const larger: Slot[] = new Array(size).fill(undefined);
  for (const slot of table) if (slot) insert(larger, slot);
  return larger;
}

function insert(table: Slot[], entry: NonNullable<Slot>): void {
  const mask = BigInt(table.length - 1);
  let perturb = entry.hash & WORD;
  for (let i = perturb & mask; ; ) {
    const first = Number(i);
    const last = first + NEIGHBOURS < table.length ? first + NEIGHBOURS : first;
    for (let at = first; at <= last; at++) {
      if (table[at] !== undefined) continue;
      table[at] = entry;
      return;
    }
    perturb >>= 5n;
    i = (i * 5n + 1n + perturb) & mask;
  }
}
