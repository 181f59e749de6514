/** What the explorer predicts for a program, and which programs of the catalogue run for real. */
import { explore } from '../../src/explore/explore.ts';
import { keyOf } from '../../src/explore/outcome.ts';
import type { OutcomeReport } from '../../src/explore/report.ts';
import { prepare } from '../../src/machine/prepare.ts';
import type { Program } from '../../src/program/code.ts';
import { refusalOf } from '../../src/real/refusal.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import type { Variant } from '../../src/scenarios/scenario.ts';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';

/** Every search of the catalogue that ends at all does so within these, however slow the machine is. */
const BOUNDS = { executions: 100, moves: 2_000 };
const STEPS_MAX = 5_000;

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
  const keys = outcomes.map(({ ending, globals, exceptions }) => keyOf({ ending, globals, exceptions }));
  return { complete, keys: new Set(keys), outcomes };
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

/** Milliseconds that a run may take: far more than the slowest machine needs, and less than a test may. */
export const PATIENCE = 120_000;
