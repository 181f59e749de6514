/**
 * Where a bad execution could still have gone well: the schedule that ends well and shares the longest beginning with
 * it, and the one switch where the two part.
 */
import { Ends } from './ends.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Observed } from './outcome.ts';
import { fails } from './report.ts';
import { type Mark, type Move, threadOf } from './step.ts';
import { HashSet } from './wide-hash.ts';
import type { ProgramWalker } from './world-walker.ts';

export interface Parted {
  /** Moves that both share. */
  readonly depth: number;
  /** All moves of the execution that ends well. */
  readonly path: readonly Mark[];
}

/**
 * The nearest good execution to `bad`; null if there is none, or none was found with `budget` moves. From the end of
 * the bad one back: what can be reached otherwise from each of its states, on with the same thread first.
 */
export function partingFrom(
  walker: ProgramWalker,
  fingerprint: Fingerprint,
  observed: Observed,
  bad: readonly Mark[],
  budget: number,
): Parted | null {
  const seen = new HashSet();
  const ends = new Ends(observed);
  let left = budget;
  /** The search below where the walker stands: nothing that was gone on from before leads to a good end. */
  const endsWell = (): boolean => {
    const levels: { depth: number; moves: Move[] }[] = [];
    for (;;) {
      const hash = walker.state(fingerprint);
      if (seen.find(hash) < 0) {
        seen.add(hash);
        const moves = walker.moves();
        if (moves.length === 0) {
          const { outcome } = ends.of(walker);
          if (outcome.ending === 'finished' && !fails(outcome)) return true;
        }
        levels.push({ depth: walker.path.length, moves: onFirst(moves, walker.path) });
      }
      while (levels.length > 0 && levels[levels.length - 1]?.moves.length === 0) levels.pop();
      const level = levels[levels.length - 1];
      if (level === undefined || left-- <= 0) return false;
      if (walker.path.length > level.depth) walker.rewind(level.depth);
      walker.take(level.moves.shift() as Move);
    }
  };
  walker.rewind(0);
  const moves = bad.map((mark) => {
    const move = walker.moveOf(mark);
    walker.take(move);
    return move;
  });
  for (let depth = bad.length - 1; depth >= 0 && left > 0; depth--) {
    walker.rewind(depth);
    const others = walker.moves().filter((move) => move !== moves[depth]);
    for (const move of others) {
      if (left-- <= 0) break;
      walker.take(move);
      if (endsWell()) return { depth, path: [...walker.path] };
      walker.rewind(depth);
    }
  }
  return null;
}

/** The thread that moved last goes on first. */
function onFirst(moves: readonly Move[], path: readonly Mark[]): Move[] {
  const last = path[path.length - 1];
  const runner = last === undefined ? -1 : threadOf(last.move);
  return [...moves].sort((a, b) => Number(threadOf(a) !== runner) - Number(threadOf(b) !== runner));
}
