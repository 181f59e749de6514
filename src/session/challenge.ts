/**
 * What a reader can be asked to do with a program, judged by the explorer and never by comparing texts: make it fail by
 * choosing who goes next, or change it until no interleaving fails.
 */
import { keyOf } from '../explore/outcome.ts';
import { fails, type Outcome, type Report } from '../explore/report.ts';
import { parseSchedule, switchesOf } from '../scheduler/schedule.ts';
import type { Run } from './engine.ts';

export type Challenge =
  /** Reach a bad outcome by hand; `fewest` context switches are enough. Null: nobody has explored it yet. */
  | { readonly kind: 'break'; readonly fewest: number | null }
  /** Edit the program until every interleaving passes. */
  | { readonly kind: 'fix' }
  | Guess;

/** Say who can take the next step, again and again. */
export interface Guess {
  readonly kind: 'guess';
  /** The step at which the last answer was given; null: none yet. */
  readonly answeredAt: number | null;
  readonly asked: number;
  readonly right: number;
}

export type BreakState = 'not-yet' | 'reached' | 'star';

/** Is the outcome a failure: by itself, or because it was declared to be one? */
export function isBad(outcome: Outcome, declared: string | null): boolean {
  if (fails(outcome)) return true;
  const { stdout: _, ...unprinted } = outcome;
  return declared !== null && (essenceOf(outcome) === declared || essenceOf(unprinted) === declared);
}

/** What two outcomes share if a reader would call them the same; what is printed too, where it was observed. */
export function essenceOf({ ending, globals, exceptions, stdout }: Outcome): string {
  return keyOf({ ending, globals, exceptions, ...(stdout === undefined ? {} : { stdout }) });
}

/** Context switches with which a bad outcome can be reached; null if nothing in the report is bad. */
export function fewestSwitches({ outcomes }: Report, declared: string | null): number | null {
  const bad = outcomes.filter((one) => isBad(one, declared));
  return bad.length === 0 ? null : Math.min(...bad.map(({ schedule }) => switchesIn(schedule)));
}

/** Has this run reached a bad outcome, and with as few switches as can be? */
export function breakState(run: Run, fewest: number | null, declared: string | null): BreakState {
  if (!isBad(run.outcome, declared)) return 'not-yet';
  return fewest !== null && switchesIn(run.schedule) <= fewest ? 'star' : 'reached';
}

export function switchesIn(schedule: string): number {
  const parsed = parseSchedule(schedule);
  return typeof parsed === 'string' ? 0 : switchesOf(parsed);
}
