/**
 * How probable each outcome is if at every bytecode each of those who may go on does so with equal chance: an estimate
 * from runs at random, with the interval that holds it in 95 of 100 cases (E. B. Wilson, "Probable inference, the law
 * of succession, and statistical inference", 1927). What is rare there can be frequent on a real computer, and the
 * other way round: it says how hard the outcome is to meet by luck.
 */
import { keyOf } from './outcome.ts';
import type { Likelihood, OutcomeReport, Report } from './report.ts';
import type { Sample, Seen } from './sampling.ts';

/** Runs, and steps of all of them together, unless something else is asked for. */
export const RUNS = 400;
export const STEPS = 1_000_000;

/** The normal distribution's 97.5 per cent. */
const Z = 1.959964;

export function likelihoodOf(hits: number, runs: number): Likelihood {
  const estimate = hits / runs;
  const square = Z * Z;
  const middle = (estimate + square / (2 * runs)) / (1 + square / runs);
  const half =
    (Z / (1 + square / runs)) * Math.sqrt((estimate * (1 - estimate)) / runs + square / (4 * runs * runs));
  const low = hits === 0 ? 0 : Math.max(0, middle - half);
  const high = hits === runs ? 1 : Math.min(1, middle + half);
  return { estimate, low, high, runs };
}

/**
 * The report with the likelihood of each outcome. Outcomes of runs at random that the search has not met are added, of
 * no executions; of a search that is all there is (`whole`: not one part of several) they say that it is not complete.
 */
export function withLikelihood<T extends Pick<Report, 'complete' | 'limits' | 'outcomes'>>(
  report: T,
  { runs, seen }: Sample,
  whole: boolean,
): T {
  if (runs === 0) return report;
  const known = new Set(report.outcomes.map(keyOf));
  const outcomes = rated(report.outcomes, { runs, seen });
  for (const [key, one] of seen) if (!known.has(key)) outcomes.push(onlySeen(one, runs));
  return whole ? mistrusted({ ...report, outcomes }) : { ...report, outcomes };
}

/** The outcomes, each with its likelihood. */
export function rated(
  outcomes: readonly OutcomeReport[],
  { runs, seen }: Pick<Sample, 'runs' | 'seen'>,
): OutcomeReport[] {
  if (runs === 0) return [...outcomes];
  return outcomes.map((outcome) => {
    const hits = seen.get(keyOf(outcome))?.runs ?? 0;
    return { ...outcome, likelihood: likelihoodOf(hits, runs) };
  });
}

/** A report is not complete if a run at random ended as no execution of the search did. */
export function mistrusted<T extends Pick<Report, 'complete' | 'limits' | 'outcomes'>>(report: T): T {
  if (!report.complete || report.outcomes.every(({ executions }) => executions > 0)) return report;
  const limits = [...report.limits, 'a run at random ended as no execution of the search did'];
  return { ...report, complete: false, limits };
}

function onlySeen({ outcome, runs: hits, schedule, switches }: Seen, runs: number): OutcomeReport {
  return { ...outcome, executions: 0, switches, schedule, likelihood: likelihoodOf(hits, runs) };
}
