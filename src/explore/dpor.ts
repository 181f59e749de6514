/**
 * Optimal dynamic partial-order reduction (Abdulla, Aronis, Jonsson, Sagonas, JACM 64(4), 2017): one execution per
 * Mazurkiewicz trace, none that ends blocked by its sleep set. After each execution every reversible race (i, j) puts
 * the sequence "what did not depend on i, then j" into the wake-up tree of the node before i, unless the sleep set of
 * that node or a branch already there covers it. A step already explored from a node sleeps below it until something
 * dependent happens.
 *
 * Part of a search (explore/shard.ts): above the cut every move is tried that does not sleep; below a prefix the search
 * is the same again, but for the moves that sleep there from above. They cover no plan unless it contains them: what
 * comes after them and was reversed above has left no plan that would lead on. So an execution below a prefix may end
 * blocked, and its races count too.
 */
import { type Cut, UNCUT } from './cut.ts';
import { dependent } from './dependence.ts';
import { Execution } from './happens-before.ts';
import { exploredBy, finishBranch, type Level } from './progress.ts';
import { racesOf, racesOfStuck } from './race.ts';
import type { Move, Step } from './step.ts';
import { type Branch, insertSequence, weakInitial } from './wakeup-tree.ts';
import type { Walker } from './walker.ts';

export interface Counts {
  executions: number;
  /** Executions that ended with only sleeping moves left: 0 is what "optimal" means. */
  blocked: number;
  steps: number;
  races: number;
  /** The part of the tree that is done, from 0 to 1: an estimate. */
  readonly progress: () => number;
}

const NOBODY: ReadonlySet<Step> = new Set();

/** One state on the current path. */
interface Node extends Level {
  readonly sleep: Map<Move, Step>;
  /** How many of the sleepers, the first ones, slept when the node was reached. */
  readonly inherited: number;
  /** Wake-up tree: what is still to be explored from here. */
  owed: Branch[];
  fresh: boolean;
}

/**
 * Explores the executions of `walker`'s program (of those that `cut` takes), yielding after each complete one (the
 * walker then stands at its end), after each blocked one with `blocked` increased, and at each prefix that is not
 * taken. Returns the counts.
 */
export function* explorePaths(walker: Walker, cut: Cut = UNCUT): Generator<Counts, Counts> {
  const nodes: Node[] = [nodeAfter(new Map(), [])];
  const progress = () => exploredBy(nodes);
  const counts: Counts = { executions: 0, blocked: 0, steps: 0, races: 0, progress };
  const execution = new Execution();
  let shared = 0;
  for (;;) {
    if (dive(walker, execution, nodes, cut, counts)) {
      if (walker.moves().length > 0) counts.blocked++;
      else counts.executions++;
      counts.races += planReversals(walker, execution, nodes, Math.max(shared, cut.depth), cut.depth);
    }
    yield counts;
    if (!backtrack(execution, nodes)) return counts;
    shared = execution.steps.length;
    walker.rewind(shared);
  }
}

function nodeAfter(sleep: Map<Move, Step>, owed: Branch[]): Node {
  return { sleep, inherited: sleep.size, owed, fresh: owed.length === 0, explored: 0 };
}

/** Down to the end of an execution; false if it is another part's. */
function dive(walker: Walker, execution: Execution, nodes: Node[], cut: Cut, counts: Counts): boolean {
  const depth = () => nodes.length - 1;
  if (depth() === 0 && cut.depth === 0 && !cut.takes()) return false;
  while (descend(walker, execution, nodes, depth() < cut.depth)) {
    counts.steps++;
    if (depth() === cut.depth && !cut.takes()) return false;
  }
  return depth() >= cut.depth || cut.takes();
}

/** One step further down; false at the end of the execution. `all`: every move is to be tried here. */
function descend(walker: Walker, execution: Execution, nodes: Node[], all: boolean): boolean {
  const node = nodes[nodes.length - 1] as Node;
  let children: Branch[] = [];
  let move: Move;
  const planned = node.owed.shift();
  if (planned) {
    move = planned.step.move;
    children = planned.children;
  } else {
    if (!node.fresh) return false;
    const free = walker.moves().filter((candidate) => !node.sleep.has(candidate));
    if (free.length === 0) return false;
    move = free[0] as Move;
    if (all) node.owed = free.slice(1).map((other) => ({ step: { move: other, touches: [] }, children: [] }));
  }
  node.fresh = false;
  for (const other of walker.alternatives(move))
    if (!node.sleep.has(other.move) && !node.owed.some((branch) => branch.step.move === other.move))
      node.owed.push({ step: other, children: [] });
  const step = walker.take(move);
  const sleep = new Map<Move, Step>();
  for (const [sleeper, its] of node.sleep) if (!dependent(its, step)) sleep.set(sleeper, its);
  execution.push(step);
  nodes.push(nodeAfter(sleep, children));
  return true;
}

/** Gives up finished nodes, lets their last step sleep, and stops at the deepest one that still owes something. */
function backtrack(execution: Execution, nodes: Node[]): boolean {
  while (nodes.length > 1) {
    nodes.pop();
    const node = nodes[nodes.length - 1] as Node;
    const { step } = execution.pop();
    node.sleep.set(step.move, step);
    finishBranch(node);
    if (node.owed.length > 0) return true;
  }
  return false;
}

function sleepersFromAbove(prefix: Node | undefined): readonly Step[] {
  return prefix === undefined ? [] : [...prefix.sleep.values()].slice(0, prefix.inherited);
}

/**
 * Enters every reversible race of the finished execution into the wake-up trees from depth `top` on; returns how many
 * there were. The first `shared` steps have been looked at before.
 */
function planReversals(
  walker: Walker,
  execution: Execution,
  nodes: Node[],
  shared: number,
  top: number,
): number {
  let races = 0;
  const { steps } = execution;
  const fromAbove = top === 0 ? NOBODY : new Set(sleepersFromAbove(nodes[top]));
  const plan = (i: number, skip: number, late: Step) => {
    races++;
    if (i < top) return;
    const sequence: Step[] = [];
    const end = late.until ?? steps.length;
    for (let k = i + 1; k < end; k++)
      if (k !== skip && !execution.before(i, k)) sequence.push((steps[k] as { step: Step }).step);
    sequence.push(late);
    const node = nodes[i] as Node;
    for (const sleeper of node.sleep.values()) {
      const { yes, at } = weakInitial(sequence, sleeper);
      if (yes && (at >= 0 || !fromAbove.has(sleeper))) return;
    }
    insertSequence(node.owed, sequence);
  };
  for (let j = shared; j < steps.length; j++) {
    const { step } = steps[j] as { step: Step };
    racesOf(execution, j, (i) => plan(i, j, step));
    // Whoever was woken could have given up just before: a step that never happened here.
    for (const late of step.foreclosed ?? []) plan(j, -1, late);
  }
  // In an execution that ends blocked a thread can also stand before a move that sleeps.
  const asleep = walker.moves();
  for (const late of walker.stuck())
    if (!asleep.includes(late.move)) racesOfStuck(execution, late, (i) => plan(i, -1, late));
  return races;
}
