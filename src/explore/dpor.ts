/**
 * Optimal dynamic partial-order reduction (Abdulla, Aronis, Jonsson, Sagonas, JACM 64(4), 2017): one execution per
 * Mazurkiewicz trace, none that ends blocked by its sleep set. After each execution every reversible race (i, j) puts
 * the sequence "what did not depend on i, then j" into the wake-up tree of the node before i, unless the sleep set of
 * that node or a branch already there covers it. A step already explored from a node sleeps below it until something
 * dependent happens.
 *
 * A search can give a branch away (explore/parcel.ts): the first one that a node owes besides the one under way, to be
 * explored by a search of its own. To all that comes later at the node the branch is as good as explored: whatever is
 * dropped because that one covers it will have been explored in the end. Races below that would be reversed at the node
 * or above come back as plans. So a node is kept until all that was given away from it is done.
 *
 * A branch in which a step sleeps relies on all plans that came of exploring that step: they are in its wake-up tree
 * when it begins. So a branch begins, here or elsewhere, only when those before it are done or wake up at once, because
 * its first step depends on theirs. Then whatever sleeps anywhere has been explored to the end.
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
import { type Away, addSums, noSums, type Parcel, type Plan, type Returns, type Sums } from './parcel.ts';
import { exploredBy, finishBranch, type Level, shareOfBranch } from './progress.ts';
import { racesOf, racesOfStuck } from './race.ts';
import type { Move, Step } from './step.ts';
import { type Branch, insertSequence, sizeOf, weakInitial } from './wakeup-tree.ts';
import type { Walker } from './walker.ts';

export interface Counts extends Sums {
  /** How many of the executions this walker has walked; undefined: all. */
  readonly here?: number;
  /** The part of the tree that is done, from 0 to 1: an estimate. */
  readonly progress: () => number;
}

/** At the start. */
export function noCounts(progress = () => 0): Counts {
  return { ...noSums(), progress };
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
  away: Away[];
  fresh: boolean;
}

function nodeAfter(sleep: Map<Move, Step>, owed: Branch[]): Node {
  return { sleep, inherited: sleep.size, owed, away: [], fresh: owed.length === 0, explored: 0 };
}

/** Whose path a walker is on that serves several searches, and how much of the path it shares with it at least. */
export interface Bearing {
  search: PathSearch | null;
  common: number;
}

/** What a search may be told beside its walker. */
interface Terms {
  readonly cut?: Cut;
  readonly deadline?: Deadline;
  /** The walker is shared with others. */
  readonly bearing?: Bearing;
  /** Only this. */
  readonly parcel?: Parcel;
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
  const search = new PathSearch(walker, { cut, deadline });
  while (search.next()) yield search.counts;
  return search.counts;
}

export class PathSearch {
  /** What it has done itself. */
  readonly counts: Counts;
  /** What came of the parcels that are done. */
  private readonly returned = noSums();
  /** Plans for the owner of its parcel. */
  private plans: Plan[] = [];
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
  private readonly parcel: Parcel | null;
  /** The depth of the node that its parcel is from: that one's plans, and of those above, are the owner's. */
  private readonly root: number;
  private readonly bearing: Bearing;
  private begun = false;
  /** There was nothing to be done: the branch of the last node that was under way is finished. */
  private resting = false;

  constructor(walker: Walker, { cut = UNCUT, deadline = NEVER, bearing, parcel }: Terms = {}) {
    this.walker = walker;
    this.cut = cut;
    this.deadline = deadline;
    this.bearing = bearing ?? { search: this, common: 0 };
    this.parcel = parcel ?? null;
    this.root = parcel?.prefix.length ?? 0;
    this.counts = noCounts(() => this.explored);
  }

  /** One more execution, or prefix of one; false: there is none, at least until more has come back of parcels. */
  next(): boolean {
    if (!this.begun) this.begin();
    else if (!this.backtrack()) {
      this.resting = true;
      return false;
    }
    this.resting = false;
    this.follow();
    return true;
  }

  /** Has everything been explored, what was given away too? */
  get done(): boolean {
    const { nodes, resting, root } = this;
    const last = nodes[nodes.length - 1] as Node;
    return resting && this.depth === root && last.owed.length + last.away.length === 0;
  }

  /** The part of what it has to explore that is done, from 0 to 1. */
  get explored(): number {
    const { nodes, root } = this;
    return this.begun ? exploredBy(root === 0 ? nodes : nodes.slice(root), this.resting) : 0;
  }

  /** What was done, as far as it is known, by others too. */
  sums(): Sums {
    const sums = noSums();
    addSums(sums, this.counts);
    addSums(sums, this.returned);
    for (const { away } of this.nodes) for (const { sums: theirs } of away) addSums(sums, theirs);
    return sums;
  }

  /**
   * Gives away the first branch that the node next to the start owes beside the one under way, as parcel `id`; null if
   * there is none to be had. As far as can be told, it has `smallest` executions at least, and so has what is left of
   * the one under way: who gives away much and keeps little has to wait for it.
   */
  give(id: number, smallest: number): Parcel | null {
    const { nodes, execution } = this;
    if (!this.begun) return null;
    const all = smallest === 0 ? 0 : this.sums().executions / this.explored;
    let share = 1;
    for (let depth = this.root; depth < this.depth; depth++) {
      share *= shareOfBranch(nodes[depth] as Node);
      if (share * all < smallest) return null;
      if (!this.mayBegin(depth)) continue;
      if (smallest > 0 && share * all * (1 - exploredBy(nodes.slice(depth + 1))) < smallest) continue;
      const node = nodes[depth] as Node;
      const branch = node.owed.shift() as Branch;
      const { step } = branch;
      this.planned -= sizeOf(branch);
      const sleeps = nodes.slice(0, depth + 1).map((above, i) => this.asleepAt(above, i));
      const prefix = execution.steps.slice(0, depth).map((one) => one.step.move);
      node.sleep.set(step.move, step);
      node.away.push({ id, step, explored: 0, sums: noSums() });
      return { prefix, sleeps, branch };
    }
    return null;
  }

  /** Does the node owe a branch that can begin, whatever else of the node is under way? */
  private mayBegin(depth: number): boolean {
    const { walker, bearing } = this;
    const node = this.nodes[depth] as Node;
    const open = node.away.map(({ step }) => step);
    const underWay = this.underWayAt(depth);
    if (underWay !== null) open.push(underWay);
    const wakesAll = (step: Step) => open.every((other) => dependent(other, step));
    for (;;) {
      const [branch] = node.owed;
      if (branch === undefined) return false;
      if (open.length === 0) return true;
      if (!wakesAll(branch.step)) return false;
      this.goTo(depth);
      bearing.common = depth;
      const { move } = branch.step;
      if (walker.mayTake?.(move) !== false) {
        // It was planned elsewhere: what counts is what the move touches from here.
        const step = walker.take(move);
        node.owed[0] = { step, children: branch.children };
        return wakesAll(step);
      }
      node.owed.shift();
      this.planned -= sizeOf(branch);
      this.counts.untaken++;
    }
  }

  /** Something has come back of parcel `id`. */
  receive(id: number, { plans, explored, sums, done }: Returns): void {
    for (const { depth, sequence } of plans) {
      const covered = this.asleepAt(this.nodes[depth] as Node, depth).some(
        (sleeper) => weakInitial(sequence, sleeper).yes,
      );
      if (!covered) this.enter(depth, sequence);
    }
    const depth = this.nodes.findIndex(({ away }) => away.some((one) => one.id === id));
    const node = this.nodes[depth] as Node;
    const away = node.away.find((one) => one.id === id) as Away;
    away.explored = explored;
    away.sums = sums;
    if (!done) return;
    node.away = node.away.filter((one) => one !== away);
    addSums(this.returned, sums);
    const going = this.resting && depth === this.depth ? 0 : 1;
    finishBranch(node, going + node.owed.length + node.away.length);
  }

  /** What is to be told to the owner of its parcel: plans are told once. */
  returns(): Returns {
    const { plans, explored, done } = this;
    this.plans = [];
    return { plans, explored, sums: this.sums(), done };
  }

  /** What was, or is being, explored from the node. */
  private asleepAt(node: Node, depth: number): Step[] {
    const sleepers = [...node.sleep.values()];
    const underWay = this.underWayAt(depth);
    if (underWay !== null) sleepers.push(underWay);
    return sleepers;
  }

  /** The first step of the branch under way at a node on the path. */
  private underWayAt(depth: number): Step | null {
    return depth < this.depth ? (this.execution.steps[depth] as { step: Step }).step : null;
  }

  /** To the node that its parcel is from. */
  private begin(): void {
    const { parcel, nodes, execution, walker } = this;
    this.begun = true;
    this.goTo(0);
    if (parcel === null) return;
    const asleepAt = (depth: number) =>
      new Map((parcel.sleeps[depth] ?? []).map((step) => [step.move, step]));
    nodes[0] = nodeAfter(asleepAt(0), []);
    parcel.prefix.forEach((move, i) => {
      execution.push(walker.take(move));
      nodes.push(nodeAfter(asleepAt(i + 1), []));
    });
    const root = nodes[this.root] as Node;
    root.owed = [parcel.branch];
    root.fresh = false;
    this.planned = sizeOf(parcel.branch);
    this.shared = this.root;
  }

  /** Takes the walker to the node on the path after `depth` moves. */
  private goTo(depth: number): void {
    const { walker, bearing, execution } = this;
    const from = bearing.search === this ? Math.min(bearing.common, depth) : 0;
    walker.rewind(from);
    for (let i = from; i < depth; i++) walker.take((execution.steps[i] as { step: Step }).step.move);
    bearing.search = this;
    bearing.common = Number.POSITIVE_INFINITY;
  }

  /** To the end of an execution, or to the prefix of one that is another part's. */
  private follow(): void {
    const { walker, counts } = this;
    if (!this.dive()) return;
    if (walker.moves().length > 0) counts.blocked++;
    else counts.executions++;
    this.planReversals();
  }

  /**
   * Gives up finished nodes, lets their last step sleep, and stops at the deepest one that still owes something. False
   * if there is none, or one has to wait for what was given away from it.
   */
  private backtrack(): boolean {
    const { nodes, execution } = this;
    for (;;) {
      const last = nodes[nodes.length - 1] as Node;
      if (this.mayBegin(this.depth)) {
        this.shared = execution.steps.length;
        this.goTo(this.shared);
        return true;
      }
      if (last.owed.length + last.away.length > 0 || this.depth === this.root) return false;
      nodes.pop();
      const node = nodes[nodes.length - 1] as Node;
      const { step } = execution.pop();
      node.sleep.set(step.move, step);
      finishBranch(node);
    }
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
    const { execution } = this;
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
    this.enter(i, sequence);
  }

  /** Enters what no sleeper covers; it is the owner's if the node is. */
  private enter(depth: number, sequence: readonly Step[]): void {
    const { nodes, counts, parcel, root } = this;
    if (parcel !== null && depth <= root) this.plans.push({ depth, sequence });
    else if (this.planned + sequence.length > PLANNED_MAX) counts.unplanned++;
    else this.planned += insertSequence((nodes[depth] as Node).owed, sequence);
  }
}
