/** What is offered as impossible is not among what was found; and its place in the list tells nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/explore/report.ts';
import { essenceOf } from '../../src/session/challenge.ts';
import { candidatesOf } from '../../src/session/prediction.ts';

const ended = (globals: Outcome['globals'], stdout?: string): Outcome => ({
  ending: 'finished',
  globals,
  exceptions: [],
  ...(stdout === undefined ? {} : { stdout }),
});

test('a lost update: the totals that there are, and others', () => {
  const asked = candidatesOf([ended({ total: 2 }), ended({ total: 1 })], []);
  expect(asked.map(({ outcome, possible }) => [outcome.globals['total'], possible])).toEqual([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
    [4, false],
  ]);
});

test('two lines in both orders are no riddle; three are', () => {
  const both = candidatesOf([ended({}, 'a\nb\n'), ended({}, 'b\na\n')], []);
  expect(both.filter(({ possible }) => !possible).map(({ outcome }) => outcome.stdout)).toEqual([
    'a\n',
    'b\n',
  ]);
  const three = candidatesOf([ended({}, 'a\nb\nc\n')], []);
  expect(three.filter(({ possible }) => !possible).map(({ outcome }) => outcome.stdout)).toEqual([
    'a\nc\nb\n',
    'b\na\nc\n',
  ]);
});

test('what another machine can do is the first wrong answer', () => {
  const asked = candidatesOf([ended({ total: 2 })], [ended({ total: -7 })]);
  expect(asked.find(({ outcome }) => outcome.globals['total'] === -7)?.possible).toBe(false);
});

test('nothing that was found is called impossible, nothing is asked twice', () => {
  const value = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.boolean(),
    fc.array(fc.integer({ min: 0, max: 2 })),
  );
  const outcome = fc.record({ x: value, y: value }).map((globals) => ended(globals));
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1 }), fc.array(outcome), (possible, others) => {
      const found = new Set(possible.map(essenceOf));
      const asked = candidatesOf(possible, others);
      expect(new Set(asked.map(({ key }) => key)).size).toBe(asked.length);
      for (const one of asked) expect(found.has(one.key)).toBe(one.possible);
    }),
    { seed: 4 },
  );
});
