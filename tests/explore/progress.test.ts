/** How far a search is: never back, at 1 exactly at the end, and right on average where the tree is known. */
import { expect, test } from 'vitest';
import { exploreAll } from '../../src/explore/brute-force.ts';
import { explorePaths } from '../../src/explore/dpor.ts';
import { explore } from '../../src/explore/explore.ts';
import type { Report } from '../../src/explore/report.ts';
import { compile } from '../../src/program/program.ts';
import { lastZero, lockedCounter, lostUpdate, philosophers, readers, type Toy, ToyWalker } from './toy.ts';

const RACE =
  'import threading\nx = 0\ndef work():\n    global x\n    x += 1\n' +
  'ts = [threading.Thread(target=work) for _ in range(3)]\nfor t in ts: t.start()\nfor t in ts: t.join()\n';

test.each(['optimal', 'none'] as const)('of a running search, reduction %s', (reduction) => {
  const { program } = compile(RACE);
  if (program === null) throw new Error('does not compile');
  const bounds = { executions: 300, moves: 400 };
  const search = explore(program, {}, { reduction, bounds });
  const told: Report[] = [];
  for (let next = search.next(); ; next = search.next()) {
    told.push(next.done === true ? next.value : next.value());
    if (next.done === true) break;
  }
  const progress = told.map((report) => report.progress);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1) === 1).toBe(told.at(-1)?.complete);
  expect(progress[0]).toBeGreaterThan(0);
  expect(progress[0]).toBeLessThan(1);
});

const toys: [string, Toy][] = [
  ['readers 5', readers(5)],
  ['lost update 3', lostUpdate(3)],
  ['locked counter 4', lockedCounter(4)],
  ['last zero 6', lastZero(6)],
  ['philosophers 4', philosophers(4, false)],
];

test.each(toys)('%s: ends at 1', (_, toy) => {
  for (const search of [explorePaths, exploreAll]) {
    const paths = search(new ToyWalker(toy));
    let last = 0;
    let steps = 0;
    for (let next = paths.next(); ; next = paths.next()) {
      last = next.value.progress();
      expect(last).toBeGreaterThan(0);
      expect(last).toBeLessThanOrEqual(1 + 1e-9);
      if (next.done === true || ++steps > 5_000) break;
    }
    if (steps <= 5_000) expect(last).toBe(1);
  }
});

test('all branches known: the part is that of the branches', () => {
  // Three writers: at first three ways to go on, then two, then one.
  const parts: number[] = [];
  const one = (value: number) => [{ kind: 'write' as const, place: () => 0, run: () => value }];
  const toy: Toy = { variables: 1, locks: 0, threads: [one(1), one(2), one(3)] };
  for (const counts of exploreAll(new ToyWalker(toy))) parts.push(counts.progress());
  expect(parts.map((part) => Math.round(part * 6))).toEqual([1, 2, 3, 4, 5, 6]);
});
