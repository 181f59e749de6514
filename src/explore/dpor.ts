/**
 * Optimal dynamic partial-order reduction (Abdulla, Aronis, Jonsson, Sagonas, JACM 64(4), 2017): one execution per
 * Mazurkiewicz trace, none that ends blocked by its sleep set. After each execution every reversible race (i, j) puts
 * the sequence "what did not depend on i, then j" into the wake-up tree of the node before i, unless the sleep set of
 * that node or a branch already there covers it. A step already explored from a node sleeps below it until something
 * dependent happens.
 */
import { dependent } from './dependence.ts';
import { Execution } from './happens-before.ts';
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
}

/** One state on the current path. */
interface Node {
  readonly sleep: Map<Move, Step>;
  /** Wake-up tree: what is still to be explored from here. */
  owed: Branch[];
  fresh: boolean;
}

/**
 * Explores all executions of `walker`'s program, yielding after each complete one (the walker then stands at its end)
 * and after each blocked one with `blocked` increased. Returns the counts.
 */
export function* explorePaths(walker: Walker): Generator<Counts, Counts> {
  const counts: Counts = { executions: 0, blocked: 0, steps: 0, races: 0 };
  const execution = new Execution();
  const nodes: Node[] = [{ sleep: new Map(), owed: [], fresh: true }];
  let shared = 0;
  for (;;) {
    while (descend(walker, execution, nodes)) counts.steps++;
    if (walker.moves().length > 0) counts.blocked++;
    else {
      counts.executions++;
      counts.races += planReversals(walker, execution, nodes, shared);
    }
    yield counts;
    if (!backtrack(execution, nodes)) return counts;
    shared = execution.steps.length;
    walker.rewind(shared);
  }
}

/** One step further down; false at the end of the execution. */
function descend(walker: Walker, execution: Execution, nodes: Node[]): boolean {
  const node = nodes[nodes.length - 1] as Node;
  let children: Branch[] = [];
  let move: Move;
  const planned = node.owed.shift();
  if (planned) {
    move = planned.step.move;
    children = planned.children;
  } else {
    if (!node.fresh) return false;
    const free = walker.moves().find((candidate) => !node.sleep.has(candidate));
    if (free === undefined) return false;
    move = free;
  }
  node.fresh = false;
  for (const other of walker.alternatives(move))
    if (!node.sleep.has(other.move) && !node.owed.some((branch) => branch.step.move === other.move))
      node.owed.push({ step: other, children: [] });
  const step = walker.take(move);
  const sleep = new Map<Move, Step>();
  for (const [sleeper, its] of node.sleep) if (!dependent(its, step)) sleep.set(sleeper, its);
  execution.push(step);
  nodes.push({ sleep, owed: children, fresh: children.length === 0 });
  return true;
}

/** Gives up finished nodes, lets their last step sleep, and stops at the deepest one that still owes something. */
function backtrack(execution: Execution, nodes: Node[]): boolean {
  while (nodes.length > 1) {
    nodes.pop();
    const node = nodes[nodes.length - 1] as Node;
    const { step } = execution.pop();
    node.sleep.set(step.move, step);
    if (node.owed.length > 0) return true;
  }
  return false;
}

/** Enters every reversible race of the finished execution into the wake-up trees; returns how many there were. */
function planReversals(walker: Walker, execution: Execution, nodes: Node[], shared: number): number {
  let races = 0;
  const { steps } = execution;
  const plan = (i: number, skip: number, late: Step) => {
    races++;
    const sequence: Step[] = [];
    const end = late.until ?? steps.length;
    for (let k = i + 1; k < end; k++)
      if (k !== skip && !execution.before(i, k)) sequence.push((steps[k] as { step: Step }).step);
    sequence.push(late);
    const node = nodes[i] as Node;
    for (const sleeper of node.sleep.values()) if (weakInitial(sequence, sleeper).yes) return;
    insertSequence(node.owed, sequence);
  };
  for (let j = shared; j < steps.length; j++) {
    const { step } = steps[j] as { step: Step };
    racesOf(execution, j, (i) => plan(i, j, step));
    // Whoever was woken could have given up just before: a step that never happened here.
    for (const late of step.foreclosed ?? []) plan(j, -1, late);
  }
  for (const late of walker.stuck()) racesOfStuck(execution, late, (i) => plan(i, -1, late));
  return races;
}
