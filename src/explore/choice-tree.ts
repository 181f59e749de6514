/**
 * The choices of a search as a tree to look at: where executions part, who moved, and how it ends below. Branches that
 * the reduction left out are named too: whatever they lead to is reached by another branch. Made for small searches.
 */
import type { Program } from '../program/code.ts';
import { threadLabel } from '../scheduler/naming.ts';
import type { Options } from '../scheduler/options.ts';
import { lineOfThread } from '../scheduler/world.ts';
import type { Mark, Move } from './step.ts';
import { scheduleOf } from './witness.ts';
import { WorldWalker } from './world-walker.ts';

/** Executions up to which a tree is kept. */
export const TREE_EXECUTIONS_MAX = 120;

/** Somebody's move, and what became of it. */
export interface ChoiceNode {
  readonly name: string;
  /** The line on which the thread stood. */
  readonly line: number;
  /** Executions below that end well, and badly. */
  readonly good: number;
  readonly bad: number;
  readonly children: readonly ChoiceNode[];
  /** Who could have moved at the next parting too: all of that leads to what is in the tree. */
  readonly pruned: readonly { readonly name: string; readonly line: number }[];
  /** The way to a leaf; null above. */
  readonly schedule: string | null;
}

interface Trie {
  readonly children: Map<Move, Trie>;
  good: number;
  bad: number;
  path: readonly Mark[] | null;
}

export class ChoiceTree {
  private readonly root: Trie = leaf();
  private executions = 0;

  /** Notes one execution; too many, and there will be no tree. */
  add(path: readonly Mark[], bad: boolean): void {
    if (++this.executions > TREE_EXECUTIONS_MAX) return;
    let at = this.root;
    count(at, bad);
    for (const { move } of path) {
      let next = at.children.get(move);
      if (next === undefined) at.children.set(move, (next = leaf()));
      at = next;
      count(at, bad);
    }
    at.path = [...path];
  }

  /** The tree from the first parting on; null if there were too many executions. */
  toNode(program: Program, options: Options): ChoiceNode | null {
    if (this.executions === 0 || this.executions > TREE_EXECUTIONS_MAX) return null;
    const walker = new WorldWalker(program, options);
    return nodeOf(this.root, walker, { name: '', line: 0 }, (path) => scheduleOf(program, options, path));
  }
}

function leaf(): Trie {
  return { children: new Map(), good: 0, bad: 0, path: null };
}

function count(trie: Trie, bad: boolean): void {
  if (bad) trie.bad++;
  else trie.good++;
}

interface Label {
  readonly name: string;
  readonly line: number;
}

/** Goes on while there is one way only; the walker stands where `trie` is, and again afterwards. */
function nodeOf(
  trie: Trie,
  walker: WorldWalker,
  label: Label,
  schedule: (path: readonly Mark[]) => string,
): ChoiceNode {
  const began = walker.path.length;
  let at = trie;
  while (at.children.size === 1) {
    const [[move, next]] = [...at.children] as [[Move, Trie]];
    walker.take(move);
    at = next;
  }
  const here = walker.path.length;
  const children: ChoiceNode[] = [];
  const labels = new Map(walker.moves().map((move) => [move, labelOf(walker, move)]));
  for (const [move, next] of at.children) {
    const childLabel = labels.get(move) ?? labelOf(walker, move);
    labels.delete(move);
    walker.take(move);
    children.push(nodeOf(next, walker, childLabel, schedule));
    walker.rewind(here);
  }
  const node: ChoiceNode = {
    ...label,
    good: trie.good,
    bad: trie.bad,
    children,
    pruned: children.length === 0 ? [] : [...labels.values()],
    schedule: at.path === null ? null : schedule(at.path),
  };
  walker.rewind(began);
  return node;
}

function labelOf(walker: WorldWalker, move: Move): Label {
  const { world } = walker;
  const id = walker.threadOf(move);
  return { name: threadLabel(world, id), line: lineOfThread(world.record(id).machine) };
}
