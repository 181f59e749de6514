/**
 * A crew in one process: every message is cloned as between Workers and takes its time, which chance decides. What goes
 * from one to another arrives in order.
 */
import { nextBelow, type PrngState, seedPrng } from '../../src/base/prng.ts';
import type { CrewMessage, Seat } from '../../src/explore/crew.ts';
import { Exchange } from '../../src/explore/exchange.ts';

export class Mails {
  readonly seats: readonly Seat[];
  /** Has the leader asked for help? Until then the others are not there. */
  recruited = false;
  private readonly chance: PrngState;
  private readonly toExchange: CrewMessage[][];
  private readonly toMember: CrewMessage[][];
  private readonly exchange: Exchange;
  private readonly patience: number;

  constructor(members: number, seed: number, after?: number) {
    this.chance = seedPrng(seed);
    this.patience = 1 + (seed % 5);
    this.toExchange = Array.from({ length: members }, () => []);
    this.toMember = Array.from({ length: members }, () => []);
    this.exchange = new Exchange((to, message) => this.toMember[to]?.push(structuredClone(message)));
    this.seats = this.toExchange.map((queue, member) => ({
      member,
      inbox: [],
      idle: false,
      smallest: 0,
      post: (message) => {
        if (message.kind === 'recruit') this.recruited = true;
        else queue.push(structuredClone(message));
      },
      ...(after !== undefined && { after }),
    }));
  }

  pick(below: number): number {
    return nextBelow(this.chance, below);
  }

  /** Each queue moves on by at most one message, or not. */
  deliverSome(): void {
    this.toExchange.forEach((queue, member) => {
      const message = this.isDue() ? queue.shift() : undefined;
      if (message !== undefined) this.exchange.hear(member, message);
    });
    this.toMember.forEach((queue, member) => {
      const message = this.isDue() ? queue.shift() : undefined;
      if (message !== undefined) this.seats[member]?.inbox.push(message);
    });
  }

  private isDue(): boolean {
    return this.pick(this.patience) === 0;
  }
}
