/**
 * What a reader can be asked to do with a program, judged by the explorer and never by comparing texts: make it fail by
 * choosing who goes next, or change it until no interleaving fails.
 */
import { keyOf } from '../explore/outcome.ts';
import { fails, type Outcome, type Report } from '../explore/report.ts';
import { parseSchedule, switchesOf } from '../scheduler/schedule.ts';
import type { Run } from './engine.ts';

export type Challenge =
  /** Reach a bad outcome by hand; `fewest` context switches are enough. */
  | { readonly kind: 'break'; readonly fewest: number }
  /** Edit the program until every interleaving passes. */
  | { readonly kind: 'fix' };

export type BreakState = 'not-yet' | 'reached' | 'star';

/** Is the outcome a failure: by itself, or because it was declared to be one? */
export function isBad(outcome: Outcome, declared: string | null): boolean {
  return fails(outcome) || (declared !== null && essenceOf(outcome) === declared);
}

/** What two outcomes share if a reader would call them the same. */
export function essenceOf({ ending, globals, exceptions }: Outcome): string {
  return keyOf({ ending, globals, exceptions });
}

/** The challenge to make a program fail; null if nothing in the report fails. */
export function breakChallenge({ outcomes }: Report, declared: string | null): Challenge | null {
  const bad = outcomes.filter((one) => isBad(one, declared));
  if (bad.length === 0) return null;
  return { kind: 'break', fewest: Math.min(...bad.map(({ schedule }) => switchesIn(schedule))) };
}

/** Has this run reached a bad outcome, and with as few switches as can be? */
export function breakState(run: Run, fewest: number, declared: string | null): BreakState {
  if (!isBad(run.outcome, declared)) return 'not-yet';
  return switchesIn(run.schedule) <= fewest ? 'star' : 'reached';
}

export function switchesIn(schedule: string): number {
  const parsed = parseSchedule(schedule);
  return typeof parsed === 'string' ? 0 : switchesOf(parsed);
}
