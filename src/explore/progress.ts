/**
 * How much of the tree is done. Each node gives the branches that it knows of equal parts of what it has left; the part
 * of a finished branch is done for good, that of the branch under way is done as far as the branch is. For a tree whose
 * branches are all known the parts add up to 1; the search learns of branches while it runs, so this is an estimate.
 */

/** A node on the current path. */
export interface Level {
  /** The part of its subtree, from 0 to 1, that its finished branches stand for. */
  explored: number;
  /** Branches still to be begun. */
  readonly owed: { readonly length: number };
}

/** The branch under way at `level` is finished. */
export function finishBranch(level: Level): void {
  level.explored += (1 - level.explored) / (1 + level.owed.length);
}

/** The part of the whole tree that is done, from 0 to 1, at the end of an execution through `levels`. */
export function exploredBy(levels: readonly Level[]): number {
  let part = 1;
  for (let i = levels.length - 1; i >= 0; i--) {
    const { explored, owed } = levels[i] as Level;
    part = explored + ((1 - explored) / (1 + owed.length)) * part;
  }
  return part;
}
