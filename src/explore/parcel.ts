/**
 * What the searches of a crew hand each other (explore/crew-member.ts), as plain data: a branch of the tree to be
 * explored by somebody else, and plans that come of it for nodes that are not its holder's.
 */
import type { Move, Step } from './step.ts';
import type { Branch } from './wakeup-tree.ts';

/** One branch that a node owed, with all that whoever explores it has to know. */
export interface Parcel {
  /** The moves from the start to the node. */
  readonly prefix: readonly Move[];
  /** What sleeps at each node on the way, and last at the node itself: what was, or is being, explored before. */
  readonly sleeps: readonly (readonly Step[])[];
  readonly branch: Branch;
}

/** A sequence to be explored from the node after `depth` moves, unless it is covered. */
export interface Plan {
  readonly depth: number;
  readonly sequence: readonly Step[];
}

/** What a search has done, in numbers. */
export interface Sums {
  executions: number;
  /** Executions that ended with only sleeping moves left: 0 is what "optimal" means. */
  blocked: number;
  steps: number;
  races: number;
  /** Reversals that were not entered, for lack of room: if there are any, executions are missing. */
  unplanned: number;
  /** Planned moves that could not be made: what a turn under a GIL holds depends on what came before. */
  untaken: number;
}

/** At the start. */
export const noSums = (): Sums => ({
  executions: 0,
  blocked: 0,
  steps: 0,
  races: 0,
  unplanned: 0,
  untaken: 0,
});

export function addSums(to: Sums, more: Sums): void {
  to.executions += more.executions;
  to.blocked += more.blocked;
  to.steps += more.steps;
  to.races += more.races;
  to.unplanned += more.unplanned;
  to.untaken += more.untaken;
}

/** A parcel that is out. */
export interface Away {
  readonly id: number;
  /** Its branch's first step. */
  readonly step: Step;
  /** How far its holder is, as last heard. */
  explored: number;
  sums: Sums;
}

/** What comes back of a parcel: new plans, and how far its holder has come in all. */
export interface Returns {
  readonly plans: readonly Plan[];
  readonly explored: number;
  readonly sums: Sums;
  readonly done: boolean;
}

/** What moves and places become. */
export interface Renaming {
  readonly move: (move: Move) => Move;
  readonly place: (place: number) => number;
}

/** The parcel with other names; of steps as much is kept as searches compare. */
export function renamedParcel({ prefix, sleeps, branch }: Parcel, names: Renaming): Parcel {
  return {
    prefix: prefix.map(names.move),
    sleeps: sleeps.map((steps) => steps.map((step) => renamedStep(step, names))),
    branch: renamedBranch(branch, names),
  };
}

export function renamedPlans(plans: readonly Plan[], names: Renaming): readonly Plan[] {
  return plans.map(({ depth, sequence }) => ({
    depth,
    sequence: sequence.map((step) => renamedStep(step, names)),
  }));
}

function renamedBranch({ step, children }: Branch, names: Renaming): Branch {
  return { step: renamedStep(step, names), children: children.map((child) => renamedBranch(child, names)) };
}

function renamedStep({ move, touches }: Step, names: Renaming): Step {
  return {
    move: names.move(move),
    touches: touches.map(({ place, writes }) => ({ place: names.place(place), writes })),
  };
}
