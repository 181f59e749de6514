/** Generated programs on which the search and brute force must agree; scripts/check-explorer.mjs has thousands. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/program/program.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import { pythonProgram } from './python-programs.ts';
import { judge } from './referee.ts';

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);
/** Executions that the referee walks of one program; a program with more is left to the script. */
const WALKED_MAX = 150;

let judged = 0;

test.each(SEEDS)(
  'generated program, seed %i: outcomes, deadlocks, races, findings, one execution a trace',
  (seed) => {
    const { program } = compile(pythonProgram(seed));
    if (program === null) throw new Error('does not compile');
    const { faults, skipped } = judge(program, WALKED_MAX, 3);
    if (!skipped) judged++;
    expect(faults).toEqual([]);
  },
);

const SMALL = ['T7', 'T8', 'T9', 'T10', 'T11p'];

test.each(CATALOGUE.filter(({ id }) => SMALL.includes(id)))('$id', ({ variants }) => {
  for (const { source } of variants.slice(0, 1)) {
    const { program } = compile(source);
    if (program === null) throw new Error('does not compile');
    const { faults, skipped } = judge(program, 2_000, 3);
    expect({ faults, skipped }).toEqual({ faults: [], skipped: false });
  }
});

/** Threads that give up waiting for a lock: how each wait may end depends on who has the lock at the moment. */
const IMPATIENT: Record<string, string[]> = {
  'one waits, one holds': ['with lock: pass', 'tries(0)'],
  'one waits, two hold': ['with lock: pass', 'with lock: pass', 'tries(0)'],
  'two wait, one holds': ['with lock: pass', 'tries(0)', 'tries(1)'],
  'one waits twice': ['with lock: pass', 'tries(0); tries(1)'],
  'the holder never gives it back': ['lock.acquire()', 'tries(0)', 'tries(1)'],
  'one waits for its own': ['lock.acquire(); tries(0)', 'tries(1)'],
};

describe.each(['Lock', 'RLock'])('%s', (kind) => {
  test.each(Object.entries(IMPATIENT))('%s', (_, bodies) => {
    const source = [
      'import threading',
      `lock = threading.${kind}()`,
      'got = [None, None]',
      'def tries(i):',
      '    got[i] = lock.acquire(timeout=1)',
      '    if got[i]: lock.release()',
      ...bodies.map((body, i) => `def work_${i}():\n    ${body}`),
      `all = [threading.Thread(target=f) for f in (${bodies.map((__, i) => `work_${i}`)},)]`,
      'for one in all: one.start()',
      'for one in all: one.join()',
      'a, b = got',
    ].join('\n');
    const { program } = compile(source);
    if (program === null) throw new Error('does not compile');
    const { faults, skipped } = judge(program, 20_000, 20);
    expect({ faults, skipped }).toEqual({ faults: [], skipped: false });
  });
});

test('most of them were small enough to be judged', () => {
  expect(judged).toBeGreaterThan(SEEDS.length * 0.7);
});
