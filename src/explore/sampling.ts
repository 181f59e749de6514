/**
 * Runs of the ordinary machine under a policy that draws: how often each outcome comes. It knows nothing of moves or of
 * the search, so it can also say whether the search has missed something. Same seed, same runs.
 */
import { next32, seedPrng } from '../base/prng.ts';
import type { Program } from '../program/code.ts';
import { drive } from '../scheduler/drive.ts';
import { endingOf } from '../scheduler/ending.ts';
import type { Options } from '../scheduler/options.ts';
import { PctPolicy } from '../scheduler/policies/pct.ts';
import type { Policy } from '../scheduler/policies/policy.ts';
import { RandomPolicy } from '../scheduler/policies/random.ts';
import { formatSchedule, switchesOf } from '../scheduler/schedule.ts';
import { ScheduleWriter } from '../scheduler/schedule-writer.ts';
import { start } from '../scheduler/start.ts';
import type { World } from '../scheduler/world.ts';
import { type Deadline, NEVER } from './deadline.ts';
import { keyOf, type Observed, outcomeOf } from './outcome.ts';
import type { Outcome } from './report.ts';

export interface Sampling {
  readonly policy: 'random' | 'pct';
  /** Runs at most. */
  readonly runs: number;
  /** Steps of all runs together, at most (the run under way is finished); undefined: any number. */
  readonly steps?: number;
  /** PCT: how many orderings have to come together for the bugs that are looked for. */
  readonly depth?: number;
  readonly observed: Observed;
  readonly deadline?: Deadline;
}

/** An outcome that was seen, with the run of the fewest context switches that ended so. */
export interface Seen {
  readonly outcome: Outcome;
  runs: number;
  schedule: string;
  switches: number;
}

export interface Sample {
  runs: number;
  steps: number;
  readonly seen: Map<string, Seen>;
  /** PCT: the probability that all these runs miss a bug of the depth that was asked for, at most. */
  missed: number;
  /** PCT: threads and steps of the largest run, which its guarantee depends on. */
  threads: number;
  longest: number;
}

/** Steps after which a run is cut off. */
export const STEPS_OF_RUN = 100_000;
/** Of those, so many between two looks at the clock. */
const STEPS_PER_LOOK = 2_000;
export const PCT_DEPTH = 3;
/** Steps that PCT expects of the first run. */
const STEPS_AT_FIRST = 2_000;

/** Yields the sample so far after each run. */
export function* sample(program: Program, options: Options, how: Sampling): Generator<Sample, Sample> {
  const { runs, steps = Number.POSITIVE_INFINITY, deadline = NEVER, depth = PCT_DEPTH } = how;
  const found: Sample = { runs: 0, steps: 0, seen: new Map(), missed: 1, threads: 1, longest: 0 };
  const seeds = seedPrng(options.seed);
  while (found.runs < runs && found.steps < steps && !deadline.passed()) {
    const seed = next32(seeds);
    const expected = found.longest === 0 ? STEPS_AT_FIRST : found.longest;
    const policy = how.policy === 'random' ? new RandomPolicy(seed) : new PctPolicy(seed, depth, expected);
    const writer = new ScheduleWriter();
    const world = start(program, options);
    if (!toItsEnd(world, policy, writer, deadline)) break;
    found.runs++;
    found.steps += world.steps;
    found.longest = Math.max(found.longest, world.steps);
    found.threads = Math.max(found.threads, world.threads.length);
    // The guarantee is of runs that are no longer than was expected.
    if (world.steps <= expected) found.missed *= 1 - guarantee(world.threads.length, expected, depth);
    note(found.seen, world, writer, how.observed);
    yield found;
  }
  return found;
}

/** Of one run under PCT with `threads` threads and `steps` steps: how probably it meets a bug of `depth`, at least. */
export function guarantee(threads: number, steps: number, depth: number): number {
  let ways = threads;
  for (let i = 1; i < depth; i++) ways *= steps;
  return 1 / ways;
}

/** False if there was no time for all of it. */
function toItsEnd(world: World, policy: Policy, writer: ScheduleWriter, deadline: Deadline): boolean {
  while (world.steps < STEPS_OF_RUN) {
    if (!drive(world, policy, { until: world.steps + STEPS_PER_LOOK, writer })) return true;
    if (deadline.passed()) return false;
  }
  return true;
}

function note(seen: Map<string, Seen>, world: World, writer: ScheduleWriter, observed: Observed): void {
  const outcome = outcomeOf(world, observed, endingOf(world) === null);
  const schedule = writer.schedule(world);
  const switches = switchesOf(schedule);
  const key = keyOf(outcome);
  const known = seen.get(key);
  if (known === undefined) seen.set(key, { outcome, runs: 1, schedule: formatSchedule(schedule), switches });
  else {
    known.runs++;
    if (switches >= known.switches) return;
    known.switches = switches;
    known.schedule = formatSchedule(schedule);
  }
}
