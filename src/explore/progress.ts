/**
 * How much of the tree is done. Each node gives the branches that it knows of equal parts of what it has left; the part
 * of a finished branch is done for good, that of the branch under way is done as far as the branch is, and so is that
 * of a branch that others explore. For a tree whose branches are all known the parts add up to 1; the search learns of
 * branches while it runs, so this is an estimate.
 */

/** A node on the current path. */
export interface Level {
  /** The part of its subtree, from 0 to 1, that its finished branches stand for. */
  explored: number;
  /** Branches still to be begun. */
  readonly owed: { readonly length: number };
  /** Branches that others explore, and how far they are. */
  readonly away?: readonly { readonly explored: number }[];
}

/** One branch at `level` is finished: the one under way, or one that others explored and that is not `away` any more. */
export function finishBranch(level: Level, others = branchesLeft(level)): void {
  level.explored += (1 - level.explored) / (1 + others);
}

/** The part of its subtree that each branch at `level` stands for which is not finished; one of them is under way. */
export function shareOfBranch(level: Level): number {
  return (1 - level.explored) / (1 + branchesLeft(level));
}

function branchesLeft({ owed, away = [] }: Level): number {
  return owed.length + away.length;
}

/**
 * The part of the whole tree that is done, from 0 to 1, at the end of an execution through `levels`; `resting`: no
 * branch of the last one is under way.
 */
export function exploredBy(levels: readonly Level[], resting = false): number {
  let part = 1;
  for (let i = levels.length - 1; i >= 0; i--) {
    const level = levels[i] as Level;
    const { explored, away = [] } = level;
    const going = resting && i === levels.length - 1 ? 0 : 1;
    const known = going + branchesLeft(level);
    let done = going * part;
    for (const other of away) done += other.explored;
    part = known === 0 ? 1 : explored + ((1 - explored) / known) * done;
  }
  return part;
}
