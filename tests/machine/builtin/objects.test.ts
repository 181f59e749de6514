/**
 * Programs over the builtin types and functions, with the texts of their errors, print what CPython 3.12 printed
 * (scripts/record-language.py): in long runs, and observed one bytecode at a time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Ran, runPython } from '../../check.ts';

const FOLDER = new URL('objects/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.py'))
  .map((file) => file.slice(0, -'.py'.length));

function recorded({ stdout, stderr, exitCode }: Ran): string {
  const errors = stderr === '' ? '' : `--- stderr\n${stderr}`;
  return `${stdout}${errors}${exitCode === 0 ? '' : `--- exit ${exitCode}\n`}`;
}

test.for(names)('%s', (name) => {
  const source = readFileSync(new URL(`${name}.py`, FOLDER), 'utf8');
  const expected = readFileSync(new URL(`${name}.out.txt`, FOLDER), 'utf8');
  expect(recorded(runPython(source))).toBe(expected);
  expect(recorded(runPython(source, { observes: true, stepwise: true }))).toBe(expected);
});
