/**
 * Programs that use the library, with what CPython 3.12.1 printed for them beside (`name.out`, recorded with
 * `python name.py > name.out`). Each runs on the machine alone, or in a world of the scheduler if it needs threads; and
 * once more with every access announced, which must change nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../../src/program/program.ts';
import { drive } from '../../../src/scheduler/drive.ts';
import { TimedPolicy } from '../../../src/scheduler/policies/timed.ts';
import { start } from '../../../src/scheduler/start.ts';
import { runPython } from '../../check.ts';

const FOLDER = 'tests/machine/modules/programs';
const PROGRAMS = readdirSync(FOLDER).filter((file) => file.endsWith('.py'));

function outputInWorld(source: string, filename: string, observes: boolean): string {
  const { program, diagnostics } = compile(source, filename);
  expect(diagnostics).toEqual([]);
  if (program === null) return '';
  const world = start(program, {}, observes);
  drive(world, new TimedPolicy(), { until: 5_000_000 });
  return world.stdout + world.stderr;
}

test.each(PROGRAMS)('%s prints what CPython printed', (file) => {
  const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const expected = readFileSync(`${FOLDER}/${file.replace(/\.py$/, '.out')}`, 'utf8');
  const threaded = /^import (logging|threading)$/m.test(source);
  for (const observes of [false, true]) {
    const output = threaded
      ? outputInWorld(source, file, observes)
      : runPython(source, { filename: file, observes }).stdout;
    expect(output).toBe(expected);
  }
});
