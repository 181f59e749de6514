/** What the explorer predicts for a program, and which programs of the catalogue run for real. */
import { expect, inject } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import { keyOf, outcomeOf } from '../../src/explore/outcome.ts';
import type { Outcome, OutcomeReport } from '../../src/explore/report.ts';
import { prepare } from '../../src/machine/prepare.ts';
import type { Program } from '../../src/program/code.ts';
import type { RealRun } from '../../src/real/crew.ts';
import { scheduleOf, traceOf } from '../../src/real/merge.ts';
import { refusalOf } from '../../src/real/refusal.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import type { Variant } from '../../src/scenarios/scenario.ts';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';
import { worldAt } from '../../src/trace/world-at.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** HEDDLE_REAL_RUNS: real runs of each program in a long test; 0 in an ordinary one. */
    readonly realRuns: number;
  }
}

/** How often a test is to run each program. */
export function runsOr(ordinary: number): number {
  return inject('realRuns') || ordinary;
}

/**
 * Every search of the catalogue that ends in seconds does so within these, however slow the machine is; in a long test,
 * those that take a minute do too.
 */
const long = runsOr(0) > 0;
const BOUNDS = long ? { executions: 10_000, moves: 5_000 } : { executions: 100, moves: 2_000 };
const STEPS_MAX = long ? 70_000 : 5_000;

export interface Predicted {
  /** All that can happen is in `keys`. */
  readonly complete: boolean;
  readonly keys: ReadonlySet<string>;
  readonly outcomes: readonly OutcomeReport[];
}

export function predicted(program: Program, options: Options): Predicted {
  const free = { ...options, earlySleeps: true, earlyTimeouts: true };
  const search = explore(program, free, { bounds: BOUNDS });
  let next = search.next();
  while (next.done !== true && next.value().steps < STEPS_MAX) next = search.next();
  const { complete, outcomes } = next.done === true ? next.value : next.value();
  return { complete, keys: new Set(outcomes.map(keyOf)), outcomes };
}

/** A program of the catalogue, ready to run for real. */
export interface RealVariant {
  readonly source: string;
  readonly options: Options;
  readonly program: Program;
}

/** All of the catalogue that real mode takes, by name; what it refuses is told why before it runs. */
export const REAL_VARIANTS: readonly (readonly [name: string, RealVariant])[] = CATALOGUE.flatMap(
  (scenario) =>
    scenario.variants.flatMap((variant) => {
      const { program } = prepare(variant.source);
      if (program === null || refusalOf(program) !== null) return [];
      return [[`${scenario.id} ${variant.id}`, { ...settingOf(variant), program }] as const];
    }),
);

function settingOf({ source, options }: Variant): Omit<RealVariant, 'program'> {
  return { source, options: { ...DEFAULT_OPTIONS, ...options, model: 'free-threaded' } };
}

/**
 * How often a program is run: as often as asked, but the one whose five processes count for seconds only twice, because
 * each of its runs is more steps than all of the others together.
 */
export function runsOf(name: string, ordinary: number): number {
  return name.startsWith('T25') ? Math.min(2, runsOr(ordinary)) : runsOr(ordinary);
}

/**
 * The ordinary engine can follow what really happened, prints the same and ends the same. Not asked of what is too long
 * to be noted, nor of a program that asks for the time: it would get another answer.
 */
export function expectFollowed(run: RealRun<Outcome>, program: Program, options: Options): void {
  expect(run.fault).toBe(null);
  if (run.told.some(({ notes, readClock }) => notes.cut || readClock)) return;
  const trace = traceOf(program, options, scheduleOf(run.told, options.seed));
  expect(trace.origin).toBe('observed');
  expect(trace.misfits).toEqual([]);
  expect(trace.stdout).toBe(run.stdout);
  const end = outcomeOf(worldAt(trace, trace.length), { globals: true, stdout: false }, false);
  expect(end).toEqual(run.judgement);
}

/** Milliseconds that a run may take: far more than the slowest machine needs, and less than a test may. */
export const PATIENCE = 120_000;
