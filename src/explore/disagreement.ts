/**
 * What happens when the world does not do what a known move says (explore/caching-walker.ts): something that it hangs
 * on is not told at the door. Nothing that was found with known moves counts then; the search begins anew without them.
 */
import type { Program } from '../program/code.ts';

export class Disagreement {}

/** Programs of which that is known: their worlds walk. */
const untold = new WeakSet<Program>();

export const isUntold = (program: Program): boolean => untold.has(program);

/** As `search` (told whether for the first time), begun anew without known moves if the world disagrees with one. */
export function* trusting<T, R>(
  program: Program,
  search: (first: boolean) => Generator<T, R>,
): Generator<T, R> {
  try {
    return yield* search(true);
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    untold.add(program);
    return yield* search(false);
  }
}
