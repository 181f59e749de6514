/**
 * The leader of a crew has the whole search: it asks for help when the search turns out to be long, and adds up what
 * all have met, so that there is one report as of one search.
 */

import type { Part, Seat } from './crew.ts';
import { CrewMember } from './crew-member.ts';
import type { Deadline } from './deadline.ts';
import { Disagreement } from './disagreement.ts';
import type { Counts } from './dpor.ts';
import { findingsOf, outcomesOf } from './merge.ts';
import type { GivenUp } from './over-traces.ts';
import type { Report } from './report.ts';
import type { ProgramWalker } from './world-walker.ts';

type Found = Pick<Report, 'complete' | 'limits' | 'executions' | 'outcomes' | 'findings'>;

export class CrewLead {
  /** Why another member would give up; null: nobody would. */
  reason: GivenUp | null = null;
  private readonly seat: Seat;
  private readonly member: CrewMember;
  private readonly parts = new Map<number, Part>();
  /** Has it asked for help? */
  hasRecruited = false;

  constructor(seat: Seat, walker: ProgramWalker, deadline: Deadline) {
    this.seat = seat;
    this.member = new CrewMember(walker, walker.border, seat, deadline);
    this.member.lead();
  }

  /** As `explorePaths`, with others' executions; yields too when there is nothing to do here. */
  *paths(): Generator<Counts, Counts> {
    const { member, seat } = this;
    for (;;) {
      this.hear();
      seat.idle = !member.turn() && !member.done;
      if (member.done) return member.counts;
      yield member.counts;
    }
  }

  /** The search is a long one: whoever can help is welcome. */
  recruit(): void {
    if (this.hasRecruited) return;
    this.hasRecruited = true;
    this.seat.post({ kind: 'recruit' });
  }

  /** Nobody is needed any more. */
  dismiss(): void {
    if (this.hasRecruited) this.seat.post({ kind: 'dismiss' });
  }

  /** Yields until all have told of their executions, which are `most` in all without those of the leader. */
  *gather(most: number): Generator<void, void> {
    if (this.told() < most) this.seat.post({ kind: 'tell' });
    while (this.told() < most) {
      this.seat.idle = true;
      yield;
      this.hear();
    }
    this.seat.idle = false;
  }

  /** What the leader has found and what the others have told of, as one search would report it. */
  added(own: Found, done: boolean): Found {
    const all = [own, ...this.parts.values()];
    const limits = [...new Set(all.flatMap((one) => one.limits))];
    return {
      complete: done && limits.length === 0,
      limits,
      executions: all.reduce((sum, { executions }) => sum + executions, 0),
      outcomes: outcomesOf(all.flatMap(({ outcomes }) => outcomes)),
      findings: findingsOf(all.flatMap(({ findings }) => findings)),
    };
  }

  private told(): number {
    return [...this.parts.values()].reduce((sum, { executions }) => sum + executions, 0);
  }

  private hear(): void {
    for (const message of this.seat.inbox.splice(0)) {
      if (message.kind === 'part') this.parts.set(message.from, message.part);
      else if (message.kind === 'give-up') this.reason ??= message.why;
      else if (message.kind === 'disagree') throw new Disagreement();
      else this.member.hear(message);
    }
  }
}
