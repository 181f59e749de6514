/** What one search calls by its own numbers another understands by its own. */
import { expect, test } from 'vitest';
import { Border } from '../../src/explore/border.ts';
import { PER_THREAD } from '../../src/explore/identity.ts';
import { Movers } from '../../src/explore/movers.ts';
import { type Plan, renamedPlans } from '../../src/explore/parcel.ts';
import { ACTS, DEATH, picking, TIMEOUT } from '../../src/explore/step.ts';
import { KeyTable, lifeOf, placeIn } from '../../src/explore/watching-door.ts';

/** A search that has met `names` and `keys` in this order. */
function met(names: readonly string[], keys: readonly (string | number)[]): Border {
  const movers = new Movers();
  movers.numbersOf(names);
  const table = new KeyTable();
  for (const key of keys) table.numberOf(key);
  return new Border(movers, table);
}

const placeOf = (thread: number, count: number, key: number) => placeIn(thread * PER_THREAD + count, key);
const plan = (move: number, place: number): readonly Plan[] => [
  { depth: 1, sequence: [{ move, touches: [{ place, writes: true }] }] },
];

// Main; its first and second thread; the second's first, which the others meet before the first's.
const here = met(['', '0.0', '0.1', '2.0', '1.0'], ['x', 'y', 0]);
const there = met(['', '0.0', '0.1', '1.0'], [0, 'x']);

test.each([
  ['a thread that both have met', plan(2 * ACTS + TIMEOUT, 1), plan(2 * ACTS + TIMEOUT, 1)],
  ['a thread with another number', plan(4 * ACTS, 2), plan(3 * ACTS, 2)],
  ['a thread that is new', plan(3 * ACTS, 2), plan(4 * ACTS, 2)],
  ['a pick', plan(picking(4, 3), 2), plan(picking(3, 4), 2)],
  ['a key with another number', plan(0, placeOf(0, 7, 1)), plan(0, placeOf(0, 7, 2))],
  ['a key that is new', plan(0, placeOf(0, 7, 2)), plan(0, placeOf(0, 7, 3))],
  ['an index', plan(0, placeOf(1, 7, 3)), plan(0, placeOf(1, 7, 1))],
  ["another's object as a whole", plan(0, placeOf(4, 9, 0)), plan(0, placeOf(3, 9, 0))],
  ['a life', plan(0, lifeOf(4) + 1), plan(0, lifeOf(3) + 1)],
])('%s', (_, sent, understood) => {
  const packed = structuredClone(here.pack(sent, renamedPlans));
  expect(there.unpack(packed, renamedPlans)).toEqual(understood);
});

test('who carries out a signal is known by whose it is', () => {
  const one = met(['', '0.0', '1-'], []);
  const movers = new Movers();
  movers.numbersOf(['', '0.1', '0.0']);
  const other = new Border(movers, new KeyTable());
  const [{ sequence } = { sequence: [] }] = other.unpack(
    one.pack(plan(2 * ACTS + DEATH, 1), renamedPlans),
    renamedPlans,
  );
  expect(sequence.map(({ move }) => move)).toEqual([3 * ACTS + DEATH]);
  expect(movers.reaperOf(2)).toBe(3);
});
