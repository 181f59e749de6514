/** What the other members of a crew do: they explore parcels, and tell of their executions when the leader asks. */
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import type { Part, Seat } from './crew.ts';
import { CrewMember } from './crew-member.ts';
import { noteLimits, reasonToGiveUp, walkerFor } from './over-traces.ts';
import type { Search } from './search.ts';
import { Tally } from './tally.ts';
import type { ProgramWalker } from './world-walker.ts';

/** Yields after each execution, and when there is nothing to do; it never ends by itself. */
export function* helpOverTraces(
  program: Program,
  options: Options,
  search: Search,
  seat: Seat,
): Generator<void, void> {
  const mayGiveUp = search.search === 'auto';
  const tally = new Tally(program, options, search);
  const walker = walkerFor(program, options, search, mayGiveUp);
  const member = new CrewMember(walker, walker.border, seat, search.deadline);
  for (let hasGivenUp = false; ; ) {
    for (const message of seat.inbox.splice(0)) {
      if (message.kind === 'tell')
        seat.post({ kind: 'part', to: 0, from: seat.member, part: partOf(tally, walker) });
      else member.hear(message);
    }
    seat.idle = !member.turn();
    if (member.here > tally.executions) tally.note(walker);
    const why = mayGiveUp && !hasGivenUp ? reasonToGiveUp(walker) : null;
    if (why !== null) {
      hasGivenUp = true;
      seat.post({ kind: 'give-up', to: 0, why });
    }
    yield;
  }
}

function partOf(tally: Tally, walker: ProgramWalker): Part {
  noteLimits(tally, walker, true);
  const { limits, executions, outcomes, findings } = tally.report(false);
  return { limits, executions, outcomes, findings };
}
