/**
 * Steps on their way from one Worker to another. A search numbers threads and keys in the order in which it meets them,
 * so two searches may have other numbers for the same: what crosses has its sender's, and says what they mean. A thread
 * is known by who started it and as which, a key by itself, an object by its thread and a count.
 */
import type { PlaceKey } from '../machine/door.ts';
import { PER_THREAD } from './identity.ts';
import type { Movers } from './movers.ts';
import type { Renaming } from './parcel.ts';
import { ACTS, actOf, type Move, picking, pickOf, threadOf } from './step.ts';
import { FIRST_LIFE, type KeyTable, keyIn, objectOf, PER_LIFE, placeIn } from './watching-door.ts';

/** What crosses, with the sender's numbers, and their meanings. */
export interface Packed<T> {
  readonly content: T;
  /** Threads by number. */
  readonly threads: readonly string[];
  /** Those keys that occur. */
  readonly keys: readonly (readonly [number, PlaceKey])[];
}

export type Renamed<T> = (content: T, names: Renaming) => T;

export class Border {
  private readonly movers: Movers;
  private readonly table: KeyTable;

  constructor(movers: Movers, table: KeyTable) {
    this.movers = movers;
    this.table = table;
  }

  /** Do some keys have the same number, so that places are not told apart as they are elsewhere? */
  get isBlurred(): boolean {
    return this.table.isFull;
  }

  pack<T>(content: T, renamed: Renamed<T>): Packed<T> {
    const keys = new Map<number, PlaceKey>();
    const place = (number: number) => {
      const key = objectOf(number) < 0 ? 0 : keyIn(number);
      if (key > 0 && !keys.has(key)) keys.set(key, this.table.keyOf(key) as PlaceKey);
      return number;
    };
    const packed = renamed(content, { move: (move) => move, place });
    return { content: packed, threads: this.movers.names, keys: [...keys] };
  }

  /** What was packed elsewhere, with the numbers of here. */
  unpack<T>({ content, threads, keys }: Packed<T>, renamed: Renamed<T>): T {
    const numbers = this.movers.numbersOf(threads);
    const keyOf = new Map(keys.map(([number, key]) => [number, this.table.numberOf(key)]));
    const renumbered = (thread: number) => numbers[thread] as number;
    const place = (number: number) => placeAs(number, renumbered, (key) => keyOf.get(key) as number);
    return renamed(content, { move: (move) => moveAs(move, renumbered), place });
  }
}

/** The move with its threads as `renumbered` numbers them. */
function moveAs(move: Move, renumbered: (thread: number) => number): Move {
  const thread = renumbered(threadOf(move));
  const pick = pickOf(move);
  return pick === null ? thread * ACTS + actOf(move) : picking(thread, renumbered(pick));
}

function placeAs(
  place: number,
  renumbered: (thread: number) => number,
  keyOf: (number: number) => number,
): number {
  if (place < FIRST_LIFE) return place;
  const object = objectOf(place);
  if (object < 0) {
    const which = place - FIRST_LIFE;
    return FIRST_LIFE + renumbered(Math.floor(which / PER_LIFE)) * PER_LIFE + (which % PER_LIFE);
  }
  const key = keyIn(place);
  const renamed = renumbered(Math.floor(object / PER_THREAD)) * PER_THREAD + (object % PER_THREAD);
  return placeIn(renamed, key === 0 ? 0 : keyOf(key));
}
