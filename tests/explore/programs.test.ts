/** The search over real programs: the published optimum reached. */
import { expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import type { Report } from '../../src/explore/report.ts';
import type { Search } from '../../src/explore/search.ts';
import type { Program } from '../../src/program/code.ts';
import { compile } from '../../src/program/program.ts';
import type { Options } from '../../src/scheduler/options.ts';

function compiled(source: string): Program {
  const { program, diagnostics } = compile(source);
  if (program === null) throw new Error(diagnostics.map(({ what }) => what.en).join());
  return program;
}

function explored(program: Program, search: Partial<Search> = {}, options: Partial<Options> = {}): Report {
  const search_ = explore(program, options, search);
  for (;;) {
    const next = search_.next();
    if (next.done === true) return next.value;
  }
}

function threads(bodies: readonly string[], before = ''): string {
  const defs = bodies.map((body, i) => `def t${i}():\n${body.replace(/^/gm, '    ')}\n`).join('');
  const names = bodies.map((_, i) => `threading.Thread(target=t${i})`).join(', ');
  // The main thread has nothing but locals of its own: fewer steps to walk.
  const main = `def main(ts=[${names}]):\n    for t in ts: t.start()\n    for t in ts: t.join()\n`;
  return `import threading\n${before}\n${defs}${main}main()\n`;
}

const times = (n: number, body: (i: number) => string) => Array.from({ length: n }, (_, i) => body(i));

/** Programs with the number of their Mazurkiewicz traces. */
const COUNTED: readonly (readonly [name: string, source: string, traces: number])[] = [
  [
    'two writers of one variable',
    threads(
      times(2, (i) => `global x\nx = ${i}`),
      'x = 9',
    ),
    2,
  ],
  [
    'three writers of one variable',
    threads(
      times(3, (i) => `global x\nx = ${i}`),
      'x = 9',
    ),
    6,
  ],
  ['one writer, two readers', threads(['global x\nx = 1', 'v = x', 'v = x'], 'x = 0'), 4],
  ['one writer, three readers', threads(['global x\nx = 1', ...times(3, () => 'v = x')], 'x = 0'), 8],
  [
    'two unlocked increments',
    threads(
      times(2, () => 'global x\nx += 1'),
      'x = 0',
    ),
    4,
  ],
  [
    'three locked increments',
    threads(
      times(3, () => 'global x\nwith l:\n    x += 1'),
      'x = 0\nl = threading.Lock()',
    ),
    6,
  ],
  [
    'different keys of one dict',
    threads(
      times(3, (i) => `d[${i}] = 1`),
      'd = {0: 0, 1: 0, 2: 0}',
    ),
    1,
  ],
  [
    'two locks in two orders',
    threads(
      ['with a:\n    with b: pass', 'with b:\n    with a: pass'],
      'a = threading.Lock(); b = threading.Lock()',
    ),
    3,
  ],
];

test.each(COUNTED)('%s: optimal', (_, source, traces) => {
  const { complete, executions, blocked } = explored(compiled(source));
  expect({ complete, executions, blocked }).toEqual({ complete: true, executions: traces, blocked: 0 });
});

test('under the GIL of 3.12 `+=` cannot lose an update; free-threaded it can', () => {
  const source = threads(
    times(2, () => 'global x\nx += 1'),
    'x = 0',
  );
  const finals = (options: Partial<Options>) =>
    explored(compiled(source), {}, options)
      .outcomes.map(({ globals }) => globals['x'])
      .sort();
  expect(finals({ model: 'gil' })).toEqual([2]);
  expect(finals({ model: 'gil-3.10' })).toEqual([2]);
  expect(finals({ model: 'gil-3.9' })).toEqual([1, 2]);
  expect(finals({ model: 'free-threaded' })).toEqual([1, 2]);
});
