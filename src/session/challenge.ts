/**
 * What a reader can be asked to do with a program, judged by the explorer and never by comparing texts: make it fail by
 * choosing who goes next, or change it until no interleaving fails.
 */
import { keyOf } from '../explore/outcome.ts';
import { fails, type Outcome, type Report } from '../explore/report.ts';
import { parseSchedule, switchesOf } from '../scheduler/schedule.ts';
import type { FindingKind } from '../trace/finding.ts';
import type { Run } from './engine.ts';
import { failuresOf } from './exploration.ts';

export type Challenge =
  /** Reach by hand what `goalOf` says of the search. */
  | { readonly kind: 'break' }
  /** Edit the program until every interleaving passes, and shows no finding of this kind. */
  | { readonly kind: 'fix'; readonly finding: FindingKind | null }
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

/** What there is to be reached. */
export interface Goal {
  /** A finding of this kind; null: a bad outcome. */
  readonly finding: FindingKind | null;
  /** Context switches that are enough. */
  readonly fewest: number;
}

/**
 * What breaks the program: a bad outcome, or, if it always ends well, the worst that is found in some executions but
 * not in all. Null if nothing does.
 */
export function goalOf({ outcomes, findings, executions }: Report, declared: string | null): Goal | null {
  const bad = outcomes.filter((one) => isBad(one, declared));
  if (bad.length > 0) {
    return { finding: null, fewest: Math.min(...bad.map(({ schedule }) => switchesIn(schedule))) };
  }
  const worst = findings.find((one) => one.executions < executions) ?? findings[0];
  if (worst === undefined) return null;
  const alike = findings.filter(({ kind }) => kind === worst.kind);
  return { finding: worst.kind, fewest: Math.min(...alike.map(({ schedule }) => switchesIn(schedule))) };
}

/** Has this run reached the goal, and with as few switches as can be? Without a search only a bad outcome counts. */
export function breakState(run: Run, goal: Goal | null, declared: string | null): BreakState {
  const reached = isBad(run.outcome, declared) || run.findings.some(({ kind }) => kind === goal?.finding);
  if (!reached) return 'not-yet';
  return goal !== null && switchesIn(run.schedule) <= goal.fewest ? 'star' : 'reached';
}

/** Executions that do not pass: those that end badly, or show what was to be removed. */
export function unfixedIn(report: Report, declared: string | null, finding: FindingKind | null): number {
  const failing = failuresOf(report, (one) => isBad(one, declared));
  const shown = report.findings.filter(({ kind }) => kind === finding).map(({ executions }) => executions);
  return Math.max(failing, ...shown);
}

export function switchesIn(schedule: string): number {
  const parsed = parseSchedule(schedule);
  return typeof parsed === 'string' ? 0 : switchesOf(parsed);
}
