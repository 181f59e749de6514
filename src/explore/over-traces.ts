/**
 * The search over traces: one execution for each Mazurkiewicz trace, or with reduction "none" for each interleaving.
 * Left to choose, it gives up where the search over states does better, and says why.
 */
import type { Text } from '../base/text.ts';
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import { exploreAll } from './brute-force.ts';
import { walkerOf } from './caching-walker.ts';
import { inTime, NEVER } from './deadline.ts';
import { type Counts, explorePaths, noCounts } from './dpor.ts';
import type { Report } from './report.ts';
import type { Search } from './search.ts';
import { cutFor } from './shard.ts';
import type { Tally } from './tally.ts';
import { DEATHS, type ProgramWalker } from './world-walker.ts';

/** Traces that a search which may choose goes through: if there are more, it goes over to states. */
export const TRACES_WORTH = 20_000;
/** Executions after which it estimates how many there are. */
const TRACES_FIRST = 1_000;
/** Moves of one of them after which it goes over, too. */
const MOVES_FIRST = 2_000;

/** Why states do better: there are too many traces, one has no end, or only states are complete under a GIL. */
export type GivenUp = 'many' | 'long' | 'turns';

/** `why` traces; `mayGiveUp`: then the result may be a reason to search states instead. */
export function* overTraces(
  program: Program,
  options: Options,
  search: Search,
  tally: Tally,
  why: Text,
  mayGiveUp: boolean,
): Generator<() => Report, Report | GivenUp> {
  const { observed, bounds, findings, deadline = NEVER } = search;
  const { limits } = tally;
  tally.begin('traces');
  const ways = {
    observesOutput: observed.stdout,
    movesMax: mayGiveUp ? Math.min(bounds.moves, MOVES_FIRST) : bounds.moves,
    listens: findings,
    deadline,
  };
  const walker = walkerOf(program, options, ways);
  let counts = noCounts();
  let progress = 0;
  const report = (done = false): Report => {
    const { blocked, steps } = counts;
    return { search: 'traces', why, progress: done ? 1 : progress, blocked, steps, ...tally.report(done) };
  };
  const late = () => {
    limits.add(deadline.name);
    // Better half of one execution than nothing.
    if (tally.executions === 0) tally.note(walker, true);
  };
  const paths = inTime(pathsOf(walker, search), deadline, counts, late);
  for (;;) {
    const next = paths.next();
    counts = next.value;
    progress = Math.max(progress, counts.progress());
    if (counts.unplanned > 0) limits.add('more alternatives than there is room to remember');
    if (counts.untaken > 0) limits.add('under a GIL, not all orders that were planned could be taken');
    if (next.done === true) break;
    if (counts.executions > tally.executions) tally.note(walker);
    const enough = tally.executions >= bounds.executions;
    if (enough) limits.add(`${bounds.executions} executions`);
    yield report;
    if (enough) return report();
    const reason = mayGiveUp ? reasonToGiveUp(walker, tally.executions, progress) : null;
    if (reason !== null) return reason;
  }
  // What such a turn does depends on whether the lock was free: not every order of two of them is tried.
  if (walker.waitsInsideTurn)
    limits.add('under a GIL, not all orders of lock operations inside a turn are tried');
  if (walker.processesWait)
    limits.add('under a GIL, not all that other processes may do inside a turn is tried');
  if (walker.overlooksDeaths) limits.add(DEATHS);
  if (walker.readsClock) limits.add('the program reads the clock, which stands still here');
  return report(true);
}

function* pathsOf(walker: ProgramWalker, { reduction, shard, deadline }: Search): Generator<Counts, Counts> {
  const cut = shard && cutFor(walker, shard);
  return yield* reduction === 'optimal' ? explorePaths(walker, cut, deadline) : exploreAll(walker, cut);
}

function reasonToGiveUp(walker: ProgramWalker, executions: number, progress: number): GivenUp | null {
  if (executions >= TRACES_FIRST && executions > TRACES_WORTH * progress) return 'many';
  if (walker.cut) return 'long';
  return walker.waitsInsideTurn || walker.processesWait ? 'turns' : null;
}
