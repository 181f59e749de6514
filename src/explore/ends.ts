/** The outcomes of one walker's executions: worked out once for all that end in the same state. */
import { keyOf, type Observed, outcomeOf } from './outcome.ts';
import type { Outcome } from './report.ts';
import type { ProgramWalker } from './world-walker.ts';

/** Ends that are remembered at a time. */
const KNOWN_MAX = 10_000;

export interface End {
  readonly outcome: Outcome;
  readonly key: string;
}

export class Ends {
  private readonly known = new Map<number, End>();
  private readonly observed: Observed;

  constructor(observed: Observed) {
    this.observed = observed;
  }

  /** The end where `walker` stands; `broken`: it was left in the middle. */
  of(walker: ProgramWalker, broken = false): End {
    const limited = broken || walker.endless || walker.cut;
    const number = limited ? -1 : walker.end;
    const known = this.known.get(number);
    if (known !== undefined) return known;
    const outcome = outcomeOf(walker.world, this.observed, limited);
    const end = { outcome, key: keyOf(outcome) };
    if (number < 0) return end;
    if (this.known.size >= KNOWN_MAX) this.known.clear();
    this.known.set(number, end);
    return end;
  }
}
