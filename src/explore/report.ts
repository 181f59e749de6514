/** What a search tells: plain data, for the page and the command line. */
import type { Text } from '../base/text.ts';
import type { Finding } from '../trace/finding.ts';
import type { StackLine } from '../trace/stack.ts';

export interface Outcome {
  readonly ending: 'finished' | 'exception' | 'deadlock' | 'limit';
  /** Final module globals that are numbers, strings, booleans, None, and lists, tuples, dicts and sets of those. */
  readonly globals: { readonly [name: string]: Json };
  readonly stdout?: string;
  /** "Thread: Type: message", sorted. */
  readonly exceptions: readonly string[];
  /** Exit codes of child processes by name, where one is not 0; absent if there is none. */
  readonly exitCodes?: { readonly [process: string]: number };
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
  /** Is there no schedule with fewer switches that leads here? Undefined or false: not known. */
  readonly fewest?: boolean;
  /** For an outcome that fails: where it could still have gone well. */
  readonly parting?: Parting;
}

/** The schedule that ends well and shares the longest beginning with a bad one. */
export interface Parting {
  readonly schedule: string;
  /** What both share, and how many steps that are. */
  readonly common: string;
  readonly step: number;
  /**
   * Who goes on then: in the bad one, and in the good one. May be the same thread, when a time-out makes the
   * difference.
   */
  readonly bad: string;
  readonly good: string;
}

/** What goes wrong in some executions, with the schedule that shows it in the fewest context switches. */
export interface FoundFinding extends Omit<Finding, 'threads' | 'steps'> {
  readonly schedule: string;
  readonly switches: number;
  /** How many executions show it. */
  readonly executions: number;
  /** Names of the threads concerned, and where each stood. */
  readonly threads: readonly string[];
  readonly stacks: readonly (readonly StackLine[])[];
}

export interface Report {
  readonly complete: boolean;
  /** Bounds that were met, in words; empty if complete. */
  readonly limits: readonly string[];
  /** About how much of the search is done, from 0 to 1; never less than in an earlier report of the same search. */
  readonly progress: number;
  /** Did the search go through traces or through states, or was it left to chance, and why? */
  readonly search: 'traces' | 'states' | 'chance';
  readonly why: Text;
  /** Different states that were visited; only if the search went through states. */
  readonly states?: number;
  /** Traces; of a search over states: different states in which nobody can move any more. */
  readonly executions: number;
  readonly blocked: number;
  readonly steps: number;
  readonly outcomes: readonly OutcomeReport[];
  /** Of all executions, worst first; empty if they were not asked for. */
  readonly findings: readonly FoundFinding[];
  /** Only of runs by chance. */
  readonly confidence?: Confidence;
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
