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

/** A value of the program as plain data. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface OutcomeReport extends Outcome {
  readonly executions: number;
  /** The witness with the fewest context switches that was met. */
  readonly schedule: string;
  readonly switches: number;
  /** Is there no schedule with fewer switches that leads here? Undefined or false: not known. */
  readonly fewest?: boolean;
  /** For an outcome that fails: where it could still have gone well. */
  readonly parting?: Parting;
}

/** The schedule that ends well and shares the longest beginning with a bad one. */
export interface Parting {
  readonly schedule: string;
  /** What both share. */
  readonly common: string;
  /** Who goes on then: in the bad one, and in the good one. May be the same thread, when a time-out makes the difference. */
  readonly bad: string;
  readonly good: string;
}

export interface Report {
  readonly complete: boolean;
  /** Bounds that were met, in words; empty if complete. */
  readonly limits: readonly string[];
  /** Did the search go through traces or through states, and why? */
  readonly search: 'traces' | 'states';
  readonly why: Text;
  /** Different states that were visited; only if the search went through states. */
  readonly states?: number;
  /** Traces; of a search over states: different states in which nobody can move any more. */
  readonly executions: number;
  readonly blocked: number;
  readonly steps: number;
  readonly outcomes: readonly OutcomeReport[];
  /** Ways to go round and round; only a search over states can tell. */
  readonly spins?: readonly Spin[];
}

/** A loop in which threads come back to a state that they have been in: going round changes nothing. */
export interface Spin {
  readonly threads: readonly string[];
  readonly lines: readonly number[];
  readonly sentence: Text;
  /** Leads once round. */
  readonly schedule: string;
}

/** Does something go wrong in this outcome? */
export function fails({ ending, exceptions }: Outcome): boolean {
  return ending === 'deadlock' || ending === 'exception' || exceptions.length > 0;
}
