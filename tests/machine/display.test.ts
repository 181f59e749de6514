/** Values as inspectors show them: short, without running anything, cycles cut. */
import { expect, test } from 'vitest';
import { reprForDisplay } from '../../src/machine/display.ts';
import { getName } from '../../src/machine/namespace.ts';
import { runPython } from '../check.ts';

function shown(source: string, depth?: number): string {
  return reprForDisplay(getName(runPython(source).globals, 'x'), depth);
}

test.each([
  ['x = None', 'None'],
  ['x = True', 'True'],
  ['x = 10 ** 30', `1${'0'.repeat(30)}`],
  ['x = 0.1 + 0.2', '0.30000000000000004'],
  ['x = "it\'s"', `"it's"`],
  ['x = b"\\x00a"', "b'\\x00a'"],
  ['x = [1, (2,), {}, set(), {"k": {3}}]', "[1, (2,), {}, set(), {'k': {…}}]"],
  ['x = [[[[1]]]]', '[[[…]]]'],
  ['x = list(range(20))', '[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … 20 items]'],
  ['x = []\nx.append(x)', '[…]'],
  ['x = {}\nx["me"] = [x]', "{'me': […]}"],
  ['x = range(1, 5, 2)', 'range(1, 5, 2)'],
  ['x = len', '<built-in len>'],
  ['def x(): pass', '<function x>'],
  ['class x: pass', '<class x>'],
  ['class C: pass\nx = C()', '<C>'],
  ['class C:\n  def __init__(self): self.a = 1; self.b = [2]\nx = C()', '<C a=1 b=[…]>'],
  ['x = (i for i in [])', '<generator <genexpr>>'],
  ['x = KeyError("k", 1)', "KeyError('k', 1)"],
  ['class L(list): pass\nx = L([1])', 'L([1])'],
  ['import math\nx = math', '<module math>'],
  ['x = "a" * 100', `'${'a'.repeat(60)}'…`],
])('%s', (source, expected) => {
  expect(shown(source)).toBe(expected);
});

test('a __repr__ of the program is never run', () => {
  expect(shown('class C:\n  def __repr__(self): raise SystemExit\nx = [C()]')).toBe('[<C>]');
});

test('depth 0 opens nothing', () => {
  expect(shown('x = [1, 2]', 0)).toBe('[…]');
});

test('an empty place is unbound', () => {
  expect(reprForDisplay(undefined)).toBe('unbound');
});
