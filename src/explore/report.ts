/** What a search tells: plain data, for the page and the command line. */
import type { Text } from '../base/text.ts';

export interface Outcome {
  readonly ending: 'finished' | 'exception' | 'deadlock' | 'limit';
  /** Final module globals that are numbers, strings, booleans, None, and lists, tuples, dicts and sets of those. */
  readonly globals: { readonly [name: string]: Json };
  readonly stdout?: string;
  /** "Thread: Type: message", sorted. */
  readonly exceptions: readonly string[];
}

/** How probable an outcome is under the random policy: an estimate, with its interval of 95 per cent. */
export interface Likelihood {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Runs at random that it is taken from. */
  readonly runs: number;
}

/** How sure one may be after runs by chance, in words and numbers. */
export interface Confidence extends Text {
  readonly runs: number;
  readonly failing: number;
  /** Random: the least probability at which an outcome would have been seen, with 95 per cent certainty. */
  readonly unseen?: number;
  /** PCT: depth of the bugs looked for; threads n and steps k of the longest run. */
  readonly depth?: number;
  readonly threads?: number;
  readonly steps?: number;
  /** PCT: the probability that a run meets such a bug, at least; and that all runs miss it, at most. */
  readonly each?: number;
  readonly missed?: number;
}

/** A value of the program as plain data. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface OutcomeReport extends Outcome {
  /** Executions of the search that end so; 0 if only a run at random did. */
  readonly executions: number;
  readonly likelihood?: Likelihood;
  /** The witness with the fewest context switches that was met. */
  readonly schedule: string;
  readonly switches: number;
}

export interface Report {
  readonly complete: boolean;
  /** Bounds that were met, in words; empty if complete. */
  readonly limits: readonly string[];
  /** About how much of the search is done, from 0 to 1; never less than in an earlier report of the same search. */
  readonly progress: number;
  readonly executions: number;
  readonly blocked: number;
  readonly steps: number;
  readonly outcomes: readonly OutcomeReport[];
  /** Only of runs by chance. */
  readonly confidence?: Confidence;
}

/** Does something go wrong in this outcome? */
export function fails({ ending, exceptions }: Outcome): boolean {
  return ending === 'deadlock' || ending === 'exception' || exceptions.length > 0;
}
