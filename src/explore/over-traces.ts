/**
 * The search over traces: one execution for each Mazurkiewicz trace, or with reduction "none" for each interleaving.
 * Left to choose, it gives up where the search over states does better, and says why.
 */
import type { Text } from '../base/text.ts';
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import { exploreAll } from './brute-force.ts';
import { CrewLead } from './crew-lead.ts';
import { inTime, NEVER } from './deadline.ts';
import { type Counts, explorePaths, noCounts } from './dpor.ts';
import type { Report } from './report.ts';
import type { Search } from './search.ts';
import { cutFor } from './shard.ts';
import type { Tally } from './tally.ts';
import { walkerOf } from './walker-choice.ts';
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
  const { bounds, reduction, shard, seat, deadline = NEVER } = search;
  const { limits } = tally;
  tally.begin('traces');
  const walker = walkerFor(program, options, search, mayGiveUp);
  const isWhole = reduction === 'optimal' && shard === undefined;
  const lead = isWhole && seat ? new CrewLead(seat, walker, deadline) : null;
  let counts = noCounts();
  let progress = 0;
  const report = (done = false): Report => {
    const { blocked, steps } = counts;
    const own = tally.report(done);
    const found = lead?.added(own, done) ?? own;
    return { search: 'traces', why, progress: done ? 1 : progress, blocked, steps, ...found };
  };
  const late = () => {
    limits.add(deadline.name);
    // Better half of one execution than nothing.
    if (tally.executions === 0) tally.note(walker, true);
  };
  const all = lead?.paths() ?? pathsOf(walker, search);
  const paths = inTime(all, deadline, counts, late);
  const gather = function* () {
    for (const _ of lead?.gather(counts.executions - tally.executions) ?? []) yield report;
    lead?.dismiss();
  };
  for (;;) {
    const next = paths.next();
    counts = next.value;
    progress = Math.max(progress, counts.progress());
    if (counts.unplanned > 0) limits.add('more alternatives than there is room to remember');
    if (counts.untaken > 0) limits.add('under a GIL, not all orders that were planned could be taken');
    if (next.done === true) break;
    if ((counts.here ?? counts.executions) > tally.executions) tally.note(walker);
    const enough = counts.executions >= bounds.executions;
    if (enough) limits.add(`${bounds.executions} executions`);
    yield report;
    if (enough) {
      yield* gather();
      return report();
    }
    const { executions } = counts;
    const estimated = { executions, progress };
    const reason = mayGiveUp ? (lead?.reason ?? reasonToGiveUp(walker, estimated)) : null;
    if (reason !== null) {
      lead?.dismiss();
      return reason;
    }
    const long = executions >= (seat?.after ?? TRACES_FIRST);
    if (long && seat?.helpPays?.(progress) !== false) lead?.recruit();
  }
  noteLimits(tally, walker, lead?.hasRecruited);
  yield* gather();
  return report(true);
}

/** `mayGiveUp`: an execution that is very long is cut off, and states are searched. */
export function walkerFor(
  program: Program,
  options: Options,
  { observed, bounds, findings, deadline = NEVER }: Search,
  mayGiveUp: boolean,
): ProgramWalker {
  return walkerOf(program, options, {
    observesOutput: observed.stdout,
    movesMax: mayGiveUp ? Math.min(bounds.moves, MOVES_FIRST) : bounds.moves,
    listens: findings,
    deadline,
  });
}

/** What `walker` has not followed. */
export function noteLimits({ limits }: Tally, walker: ProgramWalker, isCrew = false): void {
  if (isCrew && walker.border.isBlurred) limits.add('more keys than searches side by side can tell apart');
  // What such a turn does depends on whether the lock was free: not every order of two of them is tried.
  if (walker.waitsInsideTurn)
    limits.add('under a GIL, not all orders of lock operations inside a turn are tried');
  if (walker.processesWait)
    limits.add('under a GIL, not all that other processes may do inside a turn is tried');
  if (walker.overlooksDeaths) limits.add(DEATHS);
  if (walker.readsClock) limits.add('the program reads the clock, which stands still here');
}

function* pathsOf(walker: ProgramWalker, { reduction, shard, deadline }: Search): Generator<Counts, Counts> {
  const cut = shard && cutFor(walker, shard);
  return yield* reduction === 'optimal' ? explorePaths(walker, cut, deadline) : exploreAll(walker, cut);
}

/** Whether states do better than traces, after an execution of `walker` and as many in all as `estimated` says. */
export function reasonToGiveUp(
  walker: ProgramWalker,
  { executions, progress } = { executions: 0, progress: 0 },
): GivenUp | null {
  if (executions >= TRACES_FIRST && executions > TRACES_WORTH * progress) return 'many';
  if (walker.cut) return 'long';
  return walker.waitsInsideTurn || walker.processesWait ? 'turns' : null;
}
