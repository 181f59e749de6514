/** Iterators and generators that threads share are places; what a stopped instruction has moved on is moved back. */
import { describe, expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import type { Report } from '../../src/explore/report.ts';
import type { Program } from '../../src/program/code.ts';
import { compile } from '../../src/program/program.ts';
import { judge } from './referee.ts';

function compiled(source: string): Program {
  const { program } = compile(source);
  if (program === null) throw new Error('does not compile');
  return program;
}

function explored(program: Program): Report {
  const search = explore(program, {}, {});
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
  }
}

const outcomesOf = (program: Program) =>
  explored(program)
    .outcomes.map(({ globals, exceptions }) => JSON.stringify([globals['a'], globals['b'], ...exceptions]))
    .sort();

/** Two threads that each take one of `shared`. */
const takers = (shared: string) => `import threading
a = b = None
def f(it):
    global a
    a = next(it)
def g(it):
    global b
    b = next(it)
def main(it):
    t = [threading.Thread(target=f, args=(it,)), threading.Thread(target=g, args=(it,))]
    for y in t: y.start()
    for y in t: y.join()
main(${shared})
`;

test.each([
  'iter("xy")',
  'iter(("x", "y"))',
  'iter(["x", "y"])',
  'enumerate("xy")',
  'zip("xy", "xy")',
  'map(str, "xy")',
  'reversed("yx")',
])('who takes the first of %s', (shared) => {
  const program = compiled(takers(shared));
  expect(outcomesOf(program).length).toBe(2);
  expect(judge(program, 2000, 5).faults).toEqual([]);
});

test('a generator that both ask at once', () => {
  const program = compiled(takers('(c for c in "xy")'));
  const busy = (name: string) => `${name}: ValueError: generator already executing`;
  expect(outcomesOf(program)).toEqual(
    [
      ['x', 'y'],
      ['y', 'x'],
      ['x', null, busy('Thread-2 (g)')],
      [null, 'x', busy('Thread-1 (f)')],
    ]
      .map((one) => JSON.stringify(one))
      .sort(),
  );
  expect(judge(program, 2000, 5).faults).toEqual([]);
});

test('a dict that grows between the beginning of a loop and its first turn, and before', () => {
  const program = compiled(`import threading
a = b = None
def f(d):
    global a
    n = 0
    for k in d: n += 1
    a = n
def g(d):
    d[2] = 2
def main(d):
    t = [threading.Thread(target=f, args=(d,)), threading.Thread(target=g, args=(d,))]
    for y in t: y.start()
    for y in t: y.join()
main({1: 1})
`);
  const grown = 'Thread-1 (f): RuntimeError: dictionary changed size during iteration';
  expect(outcomesOf(program)).toEqual(['[1,null]', '[2,null]', `[null,null,"${grown}"]`]);
  expect(judge(program, 2000, 5).faults).toEqual([]);
});

describe('what one instruction takes and then writes is not lost', () => {
  test.each([
    ['dict(zip("xy", (1, 2)))', '{"x":1,"y":2}'],
    ['dict(enumerate("xy"))', '{"0":"x","1":"y"}'],
    ['set(zip("x", "y"))', '[["x","y"]]'],
    ['sorted(zip("yx", "ab"))', '[["x","b"],["y","a"]]'],
    ['list(map(str, (1, 2)))', '["1","2"]'],
  ])('%s', (expression, value) => {
    const program = compiled(`import threading
a = b = None
def f(): pass
def main():
    global a
    t = threading.Thread(target=f)
    t.start()
    t.join()
    a = ${expression}
main()
`);
    expect(outcomesOf(program)).toEqual([`[${value},null]`]);
  });
});
