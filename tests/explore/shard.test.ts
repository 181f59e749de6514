/** The parts of a search add up to the whole: each execution is in one of them, and in one only. */
import { describe, expect, test } from 'vitest';
import { exploreAll } from '../../src/explore/brute-force.ts';
import { explorePaths } from '../../src/explore/dpor.ts';
import { cutFor, parseShard, type Shard } from '../../src/explore/shard.ts';
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

const PARTS = [1, 2, 3, 7];
const shards = (of: number): Shard[] => Array.from({ length: of }, (_, i) => ({ index: i + 1, of }));

/** How often each outcome is met. */
function explored(toy: Toy, shard?: Shard, search = explorePaths): Map<string, number> {
  const walker = new ToyWalker(toy);
  const met = new Map<string, number>();
  let executions = 0;
  for (const counts of search(walker, shard && cutFor(walker, shard))) {
    if (counts.executions > executions) {
      const outcome = walker.outcome();
      met.set(outcome, (met.get(outcome) ?? 0) + 1);
    }
    executions = counts.executions;
  }
  return met;
}

function added(toy: Toy, of: number, search = explorePaths): Map<string, number> {
  const sum = new Map<string, number>();
  for (const shard of shards(of))
    for (const [outcome, count] of explored(toy, shard, search))
      sum.set(outcome, (sum.get(outcome) ?? 0) + count);
  return sum;
}

const sorted = (counts: Map<string, number>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

const toys: [string, Toy][] = [
  ['readers 6', readers(6)],
  ['writers 5', writers(5)],
  ['lost update 3', lostUpdate(3)],
  ['locked counter 4', lockedCounter(4)],
  ['locked counter 3 x 2', lockedCounter(3, 2)],
  ['last zero 7', lastZero(7)],
  ['philosophers 5, left first', philosophers(5, false)],
  ['philosophers 5, ordered', philosophers(5, true)],
  ['compare-and-set ring 5', casRing(5)],
  ['fibonacci 3', fibonacci(3)],
];

describe.each(toys)('%s', (_, toy) => {
  const whole = sorted(explored(toy));
  test.each(PARTS)('in %i parts', (of) => {
    expect(sorted(added(toy, of))).toEqual(whole);
  });
});

test.each(PARTS)('brute force in %i parts', (of) => {
  const toy = lostUpdate(3);
  expect(sorted(added(toy, of, exploreAll))).toEqual(sorted(explored(toy, undefined, exploreAll)));
});

test('no part of a large search is empty', () => {
  for (const shard of shards(7)) expect(explored(lostUpdate(4), shard).size).toBeGreaterThan(0);
});

test.each(['0/3', '4/3', 'x', '1', '1/', '/3', '-1/3', '1.5/3', '1/0', '1/10000', '1/3/4'])(
  '%s is no part',
  (text) => {
    expect(parseShard(text)).toBe(null);
  },
);
