/** Searches that share one tree find what one finds, whoever is slow and however long messages take. */
import { expect, test } from 'vitest';
import type { Border, Packed } from '../../src/explore/border.ts';
import { CrewMember } from '../../src/explore/crew-member.ts';
import { explorePaths } from '../../src/explore/dpor.ts';
import { Mails } from './mails.ts';
import {
  casRing,
  fibonacci,
  lastZero,
  lockedCounter,
  lostUpdate,
  philosophers,
  readers,
  type Toy,
  ToyWalker,
  writers,
} from './toy.ts';

/** Toys number their threads and variables themselves. */
const OPEN: Pick<Border, 'pack' | 'unpack'> = {
  pack: (content) => ({ content, threads: [], keys: [] }),
  unpack: <T>({ content }: Packed<T>) => content,
};

interface Found {
  readonly executions: number;
  readonly blocked: number;
  readonly outcomes: readonly (readonly [string, number])[];
}

const sorted = (met: Map<string, number>) => [...met].sort(([a], [b]) => (a < b ? -1 : 1));

function alone(toy: Toy): Found {
  const walker = new ToyWalker(toy);
  const met = new Map<string, number>();
  let found = { executions: 0, blocked: 0 };
  for (const counts of explorePaths(walker)) {
    const outcome = walker.outcome();
    if (counts.executions > found.executions) met.set(outcome, (met.get(outcome) ?? 0) + 1);
    found = { ...counts };
  }
  return { executions: found.executions, blocked: found.blocked, outcomes: sorted(met) };
}

/** As many searches as `members` find together; `shares`: how many executions each has walked. */
function together(toy: Toy, members: number, seed: number): Found & { readonly shares: readonly number[] } {
  const mails = new Mails(members, seed);
  const met = new Map<string, number>();
  const crew = mails.seats.map((seat) => {
    const walker = new ToyWalker(toy);
    return { walker, seat, member: new CrewMember(walker, OPEN, seat) };
  });
  const [leader] = crew as [(typeof crew)[number]];
  leader.member.lead();
  let last = 0;
  while (!leader.member.done) {
    mails.deliverSome();
    const { walker, seat, member } = crew[mails.pick(members)] as (typeof crew)[number];
    for (const message of seat.inbox.splice(0)) member.hear(message);
    const before = member.here;
    member.turn();
    const outcome = walker.outcome();
    if (member.here > before) met.set(outcome, (met.get(outcome) ?? 0) + 1);
    const progress = leader.member.counts.progress();
    expect(progress).toBeLessThanOrEqual(1 + 1e-9);
    last = progress;
  }
  expect(last).toBe(1);
  const { executions, blocked } = leader.member.counts;
  return { executions, blocked, outcomes: sorted(met), shares: crew.map(({ member }) => member.here) };
}

const toys: [string, Toy, number | null][] = [
  ['readers 8', readers(8), 256],
  ['writers 5', writers(5), 120],
  ['lost update 3', lostUpdate(3), 36],
  ['lost update 4', lostUpdate(4), 576],
  ['locked counter 4', lockedCounter(4), 24],
  ['locked counter 3 x 2', lockedCounter(3, 2), 90],
  ['last zero 5', lastZero(5), 64],
  ['last zero 7', lastZero(7), 320],
  ['philosophers 5, left first', philosophers(5, false), 31],
  ['philosophers 5, ordered', philosophers(5, true), 30],
  ['compare-and-set ring 5', casRing(5), 120],
  ['fibonacci 2', fibonacci(2), null],
];
const SEEDS = 12;

test.each(toys)('%s', (_, toy, optimum) => {
  const whole = alone(toy);
  if (optimum !== null) expect(whole.executions).toBe(optimum);
  expect(whole.blocked).toBe(0);
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { shares, ...found } = together(toy, 2 + (seed % 4), seed);
    expect({ seed, ...found }).toEqual({ seed, ...whole });
    expect(shares.reduce((sum, share) => sum + share)).toBe(whole.executions);
  }
});

test('nobody goes empty-handed', () => {
  const { shares } = together(lostUpdate(4), 3, 1);
  expect(Math.min(...shares)).toBeGreaterThan(576 / 9);
});
