/** What the explorer predicts for a program, within a few seconds. */
import { explore } from '../../src/explore/explore.ts';
import { keyOf } from '../../src/explore/outcome.ts';
import type { OutcomeReport } from '../../src/explore/report.ts';
import { prepare } from '../../src/machine/prepare.ts';
import type { Program } from '../../src/program/code.ts';
import { refusalOf } from '../../src/real/refusal.ts';
import type { Options } from '../../src/scheduler/options.ts';

/** A search that takes longer than this is not complete, and predicts nothing for certain. */
const PATIENCE = 4_000;

export interface Predicted {
  /** All that can happen is in `keys`. */
  readonly complete: boolean;
  readonly keys: ReadonlySet<string>;
  readonly outcomes: readonly OutcomeReport[];
}

export function predicted(program: Program, options: Options): Predicted {
  const free = { ...options, earlySleeps: true, earlyTimeouts: true };
  const search = explore(program, free, { bounds: { executions: 1_500, moves: 2_000 } });
  const begun = performance.now();
  let next = search.next();
  while (next.done !== true && performance.now() - begun < PATIENCE) next = search.next();
  const report = next.done === true ? next.value : next.value();
  const keys = report.outcomes.map(({ ending, globals, exceptions }) =>
    keyOf({ ending, globals, exceptions }),
  );
  return { complete: report.complete, keys: new Set(keys), outcomes: report.outcomes };
}

/** Is it of the programs that real mode takes? Those that it refuses are told why before they run. */
export function runsForReal({ source }: { readonly source: string }): boolean {
  const { program } = prepare(source);
  return program !== null && refusalOf(program) === null;
}
