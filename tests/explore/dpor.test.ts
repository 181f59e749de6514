import { describe, expect, test } from 'vitest';
import { explorePaths } from '../../src/explore/dpor.ts';
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

function explore(toy: Toy) {
  const walker = new ToyWalker(toy);
  const outcomes = new Set<string>();
  const search = explorePaths(walker);
  for (;;) {
    const result = search.next();
    if (result.done) return { ...result.value, outcomes };
    outcomes.add(walker.outcome());
  }
}

/** All interleavings, nothing skipped. */
function bruteForce(toy: Toy): Set<string> {
  const walker = new ToyWalker(toy);
  const outcomes = new Set<string>();
  const visit = (depth: number) => {
    const moves = walker.moves();
    if (moves.length === 0) outcomes.add(walker.outcome());
    for (const move of moves) {
      walker.take(move);
      visit(depth + 1);
      walker.rewind(depth);
    }
  };
  visit(0);
  return outcomes;
}

describe('one execution per trace, none blocked', () => {
  // Published counts: GenMC's and Concuerror's regression suites; (N!)^2 and N! by brute force.
  const known: [string, Toy, number][] = [
    ['readers 2', readers(2), 4],
    ['readers 8', readers(8), 256],
    ['writers 5', writers(5), 120],
    ['lost update 2', lostUpdate(2), 4],
    ['lost update 3', lostUpdate(3), 36],
    ['lost update 4', lostUpdate(4), 576],
    ['locked counter 4', lockedCounter(4), 24],
    ['locked counter 3 x 3', lockedCounter(3, 3), 1680],
    ['last zero 5', lastZero(5), 64],
    ['last zero 10', lastZero(10), 3328],
    ['philosophers 3, left first', philosophers(3, false), 7],
    ['philosophers 7, left first', philosophers(7, false), 127],
    ['philosophers 4, ordered', philosophers(4, true), 14],
    ['philosophers 7, ordered', philosophers(7, true), 126],
  ];
  test.each(known)('%s', (_, toy, traces) => {
    const { executions, blocked } = explore(toy);
    expect({ executions, blocked }).toEqual({ executions: traces, blocked: 0 });
  });
});

describe('the same outcomes as brute force', () => {
  const small: [string, Toy][] = [
    ['readers 3', readers(3)],
    ['lost update 3', lostUpdate(3)],
    ['locked counter 2 x 2', lockedCounter(2, 2)],
    ['last zero 3', lastZero(3)],
    ['philosophers 3, left first', philosophers(3, false)],
    ['compare-and-set ring 5', casRing(5)],
    ['fibonacci 2', fibonacci(2)],
  ];
  test.each(small)('%s', (_, toy) => {
    expect([...explore(toy).outcomes].sort()).toEqual([...bruteForce(toy)].sort());
  });
});
