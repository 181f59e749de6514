/**
 * A fault found in the text, before it has words: which rule, where, and the pieces that go into the sentence.
 * `diagnose.ts` turns it into a Diagnostic in both languages.
 */
import type { ProblemKind } from './messages.ts';
import type { Location } from './syntax.ts';

export interface Problem {
  readonly kind: ProblemKind;
  readonly loc: Location;
  readonly args: readonly string[];
}

/** Thrown inside the parser to give up the current statement; never leaves it. */
export class Fault {
  readonly problem: Problem;
  constructor(problem: Problem) {
    this.problem = problem;
  }
}
