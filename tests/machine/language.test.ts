/**
 * Programs of every corner of the language, compared with what CPython 3.12 printed for them
 * (scripts/record-language.py): in long runs, and observed one bytecode at a time, which must make no difference.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recorded, runPython } from '../check.ts';

const FOLDER = new URL('language/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.py'))
  .map((file) => file.slice(0, -'.py'.length));

test.for(names)('%s', (name) => {
  const source = readFileSync(new URL(`${name}.py`, FOLDER), 'utf8');
  const expected = readFileSync(new URL(`${name}.out.txt`, FOLDER), 'utf8');
  const fast = runPython(source);
  expect(recorded(fast)).toBe(expected);
  const slow = runPython(source, { observes: true, stepwise: true });
  expect(recorded(slow)).toBe(expected);
  expect([slow.steps, slow.visible]).toEqual([fast.steps, fast.visible]);
});
