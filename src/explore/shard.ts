/**
 * A search in parts that know nothing of each other. Every part walks the tree of executions down to the same depth,
 * trying every move there that does not sleep, and so meets the same prefixes in the same order; below, it explores its
 * own alone. With sleep sets from the root on, each Mazurkiewicz trace has one prefix and is completed by one part (P.
 * Godefroid, "Partial-Order Methods for the Verification of Concurrent Systems", 1996, chapter 5): a race that would be
 * reversed above the cut needs no plan, because all moves are tried there.
 */
import { nextBelow, seedPrng } from '../base/prng.ts';
import type { Cut } from './cut.ts';
import { explorePaths } from './dpor.ts';
import type { Walker } from './walker.ts';

/** Part `index` (from 1) of `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Prefixes for each part: most lead only to executions that end blocked; the others shall not all be one part's. */
const PREFIXES_PER_PART = 64;
/** Parts that one search can be split into. */
export const PARTS_MAX = 1000;

/** `i/n` as a shard; null if it is none. */
export function parseShard(text: string): Shard | null {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const index = Number(match?.[1] ?? 0);
  const of = Number(match?.[2] ?? 0);
  return index >= 1 && index <= of && of <= PARTS_MAX ? { index, of } : null;
}

/**
 * The cut that every part makes: at the smallest depth with enough prefixes. Of each `of` prefixes in a row every part
 * takes one, but which is drawn: neighbours in the tree are alike, and so are their distances. `walker` is at the start
 * again afterwards.
 */
export function cutFor(walker: Walker, { index, of }: Shard): Cut {
  const depth = depthFor(walker, PREFIXES_PER_PART * of);
  const chance = seedPrng(of);
  let met = 0;
  let offset = 0;
  const takes = () => {
    if (met % of === 0) offset = nextBelow(chance, of);
    return (met++ + offset) % of === index - 1;
  };
  return { depth, takes };
}

function depthFor(walker: Walker, prefixes: number): number {
  let enough = 1;
  for (;;) {
    const { width, deeper } = widthAt(walker, enough, prefixes);
    if (width >= prefixes) break;
    if (!deeper) return enough;
    enough *= 2;
  }
  for (let few = enough >> 1; enough - few > 1; ) {
    const middle = (few + enough) >> 1;
    if (widthAt(walker, middle, prefixes).width >= prefixes) enough = middle;
    else few = middle;
  }
  return enough;
}

/** How many prefixes there are at `depth`, counted up to `most`; `deeper`: does one of them go on? */
function widthAt(walker: Walker, depth: number, most: number): { width: number; deeper: boolean } {
  let width = 0;
  let deeper = false;
  // Whoever ends before the depth may do so with moves that sleep.
  const takes = (length: number) => {
    deeper ||= length === depth && walker.moves().length > 0;
    return false;
  };
  for (const _ of explorePaths(walker, { depth, takes })) {
    width++;
    if (width >= most) break;
  }
  walker.rewind(0);
  return { width, deeper };
}
