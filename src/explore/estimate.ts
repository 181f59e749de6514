/**
 * How many interleavings there are without any reduction, estimated by random walks: the product of the number of
 * choices along a walk is an unbiased estimate of the number of leaves (D. E. Knuth, "Estimating the efficiency of
 * backtrack programs", 1975). Its spread is wide: only its order of magnitude is worth telling.
 */
import { nextBelow, seedPrng } from '../base/prng.ts';
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import { WorldWalker } from './world-walker.ts';

/** Moves after which a walk is given up. */
const MOVES_MAX = 5_000;

/** The mean over `walks` walks; null if one of them did not come to an end. */
export function estimateInterleavings(program: Program, options: Options, walks: number): bigint | null {
  const chance = seedPrng(options.seed);
  const walker = new WorldWalker(program, options);
  let sum = 0n;
  for (let walk = 0; walk < walks; walk++) {
    walker.rewind(0);
    let product = 1n;
    for (let moves = walker.moves(); moves.length > 0; moves = walker.moves()) {
      if (walker.path.length > MOVES_MAX) return null;
      product *= BigInt(moves.length);
      walker.take(moves[nextBelow(chance, moves.length)] as number);
    }
    sum += product;
  }
  return sum / BigInt(walks);
}
