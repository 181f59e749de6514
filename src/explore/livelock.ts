/**
 * Where a program can go round for ever and never come to an end, whoever moves: strongly connected parts of the graph
 * of its states that nothing leads out of (R. Tarjan, "Depth-first search and linear graph algorithms", 1972). Goes
 * through every move of every state, so it is asked only when the search has met a state that leads back to itself.
 */
import type { Fingerprint } from './fingerprint.ts';
import type { Move } from './step.ts';
import { HashSet } from './wide-hash.ts';
import type { ProgramWalker } from './world-walker.ts';

/** States between two pieces of news. */
const PACE = 200;

interface Level {
  readonly state: number;
  readonly depth: number;
  readonly left: Move[];
  /** The earliest state on the path that can be reached from here. */
  low: number;
  /** Something leads from here to another part of the graph, or to an end. */
  leaves: boolean;
  /** Something leads back to where the path has been. */
  returns: boolean;
}

/**
 * Yields true when the walker stands in a state from which there is no way but round and round, once for each such part
 * of the graph; false now and then between. Ends early after `most` states.
 */
export function* livelocks(
  walker: ProgramWalker,
  fingerprint: Fingerprint,
  most: number,
): Generator<boolean, boolean> {
  const known = new HashSet();
  /** States whose part of the graph is not left yet. */
  const open: number[] = [];
  const isOpen: boolean[] = [];
  const levels: Level[] = [];
  const enter = (from: Level | undefined): void => {
    const hash = walker.state(fingerprint);
    const found = known.find(hash);
    if (found >= 0) {
      if (from === undefined) return;
      if (isOpen[found] === true) {
        from.low = Math.min(from.low, found);
        from.returns = true;
      } else from.leaves = true;
      return;
    }
    const state = known.add(hash);
    open.push(state);
    isOpen.push(true);
    const left = [...walker.moves()];
    levels.push({
      state,
      depth: walker.path.length,
      left,
      low: state,
      leaves: left.length === 0,
      returns: false,
    });
  };
  enter(undefined);
  while (levels.length > 0 && known.size < most) {
    const level = levels[levels.length - 1] as Level;
    const move = level.left.shift();
    if (move !== undefined) {
      if (walker.path.length > level.depth) walker.rewind(level.depth);
      walker.take(move);
      enter(level);
      if (known.size % PACE === 0) yield false;
      continue;
    }
    levels.pop();
    const before = levels[levels.length - 1];
    if (level.low < level.state) {
      if (before === undefined) continue;
      before.low = Math.min(before.low, level.low);
      before.leaves ||= level.leaves;
      before.returns = true;
      continue;
    }
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      isOpen[state] = false;
      if (state === level.state) break;
    }
    if (before !== undefined) before.leaves = true;
    if (!level.returns || level.leaves) continue;
    walker.rewind(level.depth);
    yield true;
  }
  return false;
}
