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
import { type Deadline, keepTime, NEVER } from './deadline.ts';
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
  /** Reversals that were not entered, for lack of room: if there are any, executions are missing. */
  unplanned: number;
  /** Planned moves that could not be made: what a turn under a GIL holds depends on what came before. */
  untaken: number;
  /** The part of the tree that is done, from 0 to 1: an estimate. */
  readonly progress: () => number;
}

/** At the start. */
export function noCounts(progress = () => 0): Counts {
  return { executions: 0, blocked: 0, steps: 0, races: 0, unplanned: 0, untaken: 0, progress };
}

const NOBODY: ReadonlySet<Step> = new Set();
/** Steps that plans may hold at a time: what a thousand threads would owe does not fit into memory. */
const PLANNED_MAX = 2_000_000;

/** One state on the current path. */
interface Node extends Level {
  readonly sleep: Map<Move, Step>;
  /** How many of the sleepers, the first ones, slept when the node was reached. */
  readonly inherited: number;
  /** Wake-up tree: what is still to be explored from here. */
  owed: Branch[];
  fresh: boolean;
}

function nodeAfter(sleep: Map<Move, Step>, owed: Branch[]): Node {
  return { sleep, inherited: sleep.size, owed, fresh: owed.length === 0, explored: 0 };
}

/**
 * Explores the executions of `walker`'s program (of those that `cut` takes), yielding after each complete one (the
 * walker then stands at its end), after each blocked one with `blocked` increased, and at each prefix that is not
 * taken. Returns the counts.
 */
export function* explorePaths(
  walker: Walker,
  cut: Cut = UNCUT,
  deadline: Deadline = NEVER,
): Generator<Counts, Counts> {
  const search = new PathSearch(walker, cut, deadline);
  do {
    search.follow();
    yield search.counts;
  } while (search.backtrack());
  return search.counts;
}

class PathSearch {
  readonly counts: Counts;
  private readonly walker: Walker;
  private readonly cut: Cut;
  private readonly deadline: Deadline;
  /** The current path: a node before each step, and one behind the last. */
  private readonly nodes: Node[] = [nodeAfter(new Map(), [])];
  private readonly execution = new Execution();
  /** So many steps of the execution were part of the one before. */
  private shared = 0;
  /** Steps that the plans hold. */
  private planned = 0;

  constructor(walker: Walker, cut: Cut, deadline: Deadline) {
    this.walker = walker;
    this.cut = cut;
    this.deadline = deadline;
    this.counts = noCounts(() => exploredBy(this.nodes));
  }

  /** To the end of an execution, or to the prefix of one that is another part's. */
  follow(): void {
    const { walker, counts } = this;
    if (!this.dive()) return;
    if (walker.moves().length > 0) counts.blocked++;
    else counts.executions++;
    this.planReversals();
  }

  /** Gives up finished nodes, lets their last step sleep, and stops at the deepest one that still owes something. */
  backtrack(): boolean {
    const { nodes, execution } = this;
    while (nodes.length > 1) {
      nodes.pop();
      const node = nodes[nodes.length - 1] as Node;
      const { step } = execution.pop();
      node.sleep.set(step.move, step);
      finishBranch(node);
      if (node.owed.length === 0) continue;
      this.shared = execution.steps.length;
      this.walker.rewind(this.shared);
      return true;
    }
    return false;
  }

  private get depth(): number {
    return this.nodes.length - 1;
  }

  /** False if the execution is another part's. */
  private dive(): boolean {
    const { cut } = this;
    if (this.depth === 0 && cut.depth === 0 && !cut.takes(0)) return false;
    while (this.descend()) {
      this.counts.steps++;
      if (this.depth === cut.depth && !cut.takes(this.depth)) return false;
    }
    return this.depth >= cut.depth || cut.takes(this.depth);
  }

  /** One step further down; false at the end of the execution. */
  private descend(): boolean {
    const { walker, nodes } = this;
    const node = nodes[nodes.length - 1] as Node;
    let children: Branch[] = [];
    let move: Move;
    const planned = node.owed.shift();
    if (planned && walker.mayTake?.(planned.step.move) === false) {
      this.planned--;
      this.counts.untaken++;
      return this.descend();
    }
    if (planned) {
      move = planned.step.move;
      children = planned.children;
      this.planned--;
    } else {
      const free = node.fresh ? walker.moves().filter((candidate) => !node.sleep.has(candidate)) : [];
      if (free[0] === undefined) return false;
      move = free[0];
      if (this.depth < this.cut.depth)
        // All are to be tried, whatever they touch.
        for (const other of free.slice(1)) this.owe(node, { move: other, touches: [] });
    }
    node.fresh = false;
    for (const other of walker.alternatives(move))
      if (!node.sleep.has(other.move) && !node.owed.some((branch) => branch.step.move === other.move))
        this.owe(node, other);
    const step = walker.take(move);
    const sleep = new Map<Move, Step>();
    for (const [sleeper, its] of node.sleep) if (!dependent(its, step)) sleep.set(sleeper, its);
    this.execution.push(step);
    nodes.push(nodeAfter(sleep, children));
    return true;
  }

  private owe(node: Node, step: Step): void {
    node.owed.push({ step, children: [] });
    this.planned++;
  }

  /** Enters every reversible race of the finished execution, but for those seen before, into the wake-up trees. */
  private planReversals(): void {
    const { walker, execution, counts, cut, nodes } = this;
    const { steps } = execution;
    const prefix = nodes[cut.depth];
    if (prefix === undefined) return;
    const fromAbove =
      cut.depth === 0 ? NOBODY : new Set([...prefix.sleep.values()].slice(0, prefix.inherited));
    const plan = (i: number, skip: number, late: Step) => {
      counts.races++;
      if (i >= cut.depth) this.plan(i, skip, late, fromAbove);
    };
    for (let j = Math.max(this.shared, cut.depth); j < steps.length; j++) {
      const { step } = steps[j] as { step: Step };
      racesOf(execution, j, (i) => plan(i, j, step));
      // Whoever was woken could have given up just before: a step that never happened here.
      for (const late of step.foreclosed ?? []) plan(j, -1, late);
    }
    // In an execution that ends blocked a thread can also stand before a move that sleeps.
    const asleep = walker.moves();
    for (const late of walker.stuck())
      if (!asleep.includes(late.move)) racesOfStuck(execution, late, (i) => plan(i, -1, late));
  }

  /** What did not depend on step `i` (without step `skip`), then `late`: from the node before `i`, unless covered. */
  private plan(i: number, skip: number, late: Step, fromAbove: ReadonlySet<Step>): void {
    keepTime(this.deadline);
    const { execution, counts } = this;
    const { steps } = execution;
    const sequence: Step[] = [];
    const end = late.until ?? steps.length;
    for (let k = i + 1; k < end; k++)
      if (k !== skip && !execution.before(i, k)) sequence.push((steps[k] as { step: Step }).step);
    sequence.push(late);
    const node = this.nodes[i] as Node;
    for (const sleeper of node.sleep.values()) {
      const { yes, at } = weakInitial(sequence, sleeper);
      if (yes && (at >= 0 || !fromAbove.has(sleeper))) return;
    }
    if (this.planned + sequence.length > PLANNED_MAX) counts.unplanned++;
    else this.planned += insertSequence(node.owed, sequence);
  }
}
