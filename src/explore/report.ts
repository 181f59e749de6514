/** What a search tells: plain data, for the page and the command line. */

export interface Outcome {
  readonly ending: 'finished' | 'exception' | 'deadlock' | 'limit';
  /** Final module globals that are numbers, strings, booleans, None, and lists, tuples, dicts and sets of those. */
  readonly globals: { readonly [name: string]: Json };
  readonly stdout?: string;
  /** "Thread: Type: message", sorted. */
  readonly exceptions: readonly string[];
}

/** A value of the program as plain data. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface OutcomeReport extends Outcome {
  readonly executions: number;
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
}

/** Does something go wrong in this outcome? */
export function fails({ ending, exceptions }: Outcome): boolean {
  return ending === 'deadlock' || ending === 'exception' || exceptions.length > 0;
}
