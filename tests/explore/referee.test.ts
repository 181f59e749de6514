/** Generated programs on which the search and brute force must agree; scripts/check-explorer.mjs has thousands. */
import { expect, test } from 'vitest';
import { compile } from '../../src/program/program.ts';
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

test('most of them were small enough to be judged', () => {
  expect(judged).toBeGreaterThan(SEEDS.length * 0.7);
});
