/**
 * Wake-up trees (Abdulla, Aronis, Jonsson, Sagonas, JACM 64(4), 2017, section 6): the executions that a node of the
 * search still owes, as an ordered tree of steps. A branch is followed from its first child; a sequence is added only
 * if no branch before it already leads to an equivalent execution.
 */
import { dependent } from './dependence.ts';
import type { Step } from './step.ts';

export interface Branch {
  readonly step: Step;
  readonly children: Branch[];
}

/**
 * Can `step`'s mover begin `sequence`? True if its next step is in the sequence with nothing before it that it depends
 * on (then `at` is its index), or is not in it at all and commutes with all of it (`at` -1).
 */
export function weakInitial(sequence: readonly Step[], step: Step): { yes: boolean; at: number } {
  for (let i = 0; i < sequence.length; i++) {
    const other = sequence[i] as Step;
    if (other.move === step.move) {
      for (let k = 0; k < i; k++) if (dependent(sequence[k] as Step, other)) return { yes: false, at: i };
      return { yes: true, at: i };
    }
  }
  for (const other of sequence) if (dependent(other, step)) return { yes: false, at: -1 };
  return { yes: true, at: -1 };
}

/**
 * Adds `sequence` to the tree whose top-level branches are `roots`, unless a branch covers it. The result is how many
 * steps the tree has grown by.
 */
export function insertSequence(roots: Branch[], sequence: readonly Step[]): number {
  let rest = [...sequence];
  let level = roots;
  for (;;) {
    const next = level.find((branch) => weakInitial(rest, branch.step).yes);
    if (!next) break;
    const { at } = weakInitial(rest, next.step);
    if (at >= 0) rest = rest.filter((_, index) => index !== at);
    if (next.children.length === 0 || rest.length === 0) return 0;
    level = next.children;
  }
  for (const step of rest) {
    const branch: Branch = { step, children: [] };
    level.push(branch);
    level = branch.children;
  }
  return rest.length;
}

/** How many steps `branch` holds. */
export function sizeOf({ children }: Branch): number {
  return children.reduce((sum, child) => sum + sizeOf(child), 1);
}
