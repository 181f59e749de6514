/** A report with witnesses of the fewest switches, and where the bad ones part from what ends well. */
import type { Program } from '../program/code.ts';
import { threadLabel } from '../scheduler/naming.ts';
import type { Options } from '../scheduler/options.ts';
import type { World } from '../scheduler/world.ts';
import { inTime, NEVER } from './deadline.ts';
import { Fingerprint } from './fingerprint.ts';
import { mayStartProcesses } from './lives.ts';
import { keyOf } from './outcome.ts';
import { type Parted, partingFrom } from './parting.ts';
import { fails, type OutcomeReport, type Parting, type Report } from './report.ts';
import type { Search } from './search.ts';
import { shrink } from './shrink.ts';
import type { Mark } from './step.ts';
import { scheduleOf, stepsOf } from './witness.ts';

/** Moves that may be spent, unless the search says otherwise. */
const MOVES = 20_000;
/** The same if there may be processes: a fork copies a world. */
const MOVES_OF_PROCESSES = 1_000;
/**
 * Of those, a part for the good neighbours of bad executions: so many for each, if there are few, and at least so
 * many.
 */
const PARTINGS_PART = 4;
const MOVES_OF_PARTING = 200;

/** Yields the report as it was until it is done; what is not found in time stays as it was. */
export function* shortest(
  program: Program,
  options: Options,
  search: Search,
  report: Report,
): Generator<() => Report, Report> {
  const usual = mayStartProcesses(program.source) ? MOVES_OF_PROCESSES : MOVES;
  const { reduction, shrinking = usual, deadline = NEVER } = search;
  if (reduction === 'none' || shrinking === 0 || deadline.passed()) return report;
  const before = () => report;
  let outcomes = report.outcomes;
  const task = improved(program, options, search, report.outcomes, shrinking);
  for (const better of inTime(task, deadline, outcomes, () => {})) {
    outcomes = better;
    yield before;
  }
  return { ...report, outcomes };
}

/** Yields the outcomes as far as they are improved. */
function* improved(
  program: Program,
  options: Options,
  { observed, bounds, keepsClock = false, deadline = NEVER }: Search,
  outcomes: readonly OutcomeReport[],
  budget: number,
): Generator<readonly OutcomeReport[], readonly OutcomeReport[]> {
  const task = shrink(
    program,
    options,
    outcomes.filter(({ ending }) => ending !== 'limit'),
    { observed, keepsClock, movesMax: bounds.moves, budget, deadline },
  );
  let next = task.next();
  for (; next.done !== true; next = task.next()) yield outcomes;
  const { found, walk } = next.value;
  const failing = outcomes.filter((outcome) => fails(outcome)).length;
  const each = Math.max(MOVES_OF_PARTING, budget / PARTINGS_PART / Math.max(1, failing));
  const better = [...outcomes];
  for (const [i, outcome] of outcomes.entries()) {
    const best = found.get(keyOf(outcome));
    if (best === undefined) continue;
    const { path, switches } = best;
    const schedule = scheduleOf(program, options, path);
    better[i] = { ...outcome, schedule, switches, fewest: true };
    yield better;
    if (!fails(outcome)) continue;
    const walker = walk();
    const parted = partingFrom(walker, new Fingerprint(observed.stdout, keepsClock), observed, path, each);
    if (parted === null) continue;
    const parting = partingOf(program, options, walker.world, path, parted);
    better[i] = { ...outcome, schedule, switches, fewest: true, parting };
  }
  return better;
}

/** Where a bad path and a good one part, in names and schedules. */
function partingOf(
  program: Program,
  options: Options,
  world: World,
  bad: readonly Mark[],
  { depth, path }: Parted,
): Parting {
  const nameAt = (marks: readonly Mark[]) => threadLabel(world, (marks[depth] as Mark).thread);
  return {
    schedule: scheduleOf(program, options, path),
    common: scheduleOf(program, options, bad.slice(0, depth)),
    step: stepsOf(program, options, bad.slice(0, depth)),
    bad: nameAt(bad),
    good: nameAt(path),
  };
}
