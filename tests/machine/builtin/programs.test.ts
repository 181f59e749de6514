/**
 * Programs whose own methods have a say in text and numbers print what CPython 3.12 printed (scripts/record-
 * builtins.py).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../../src/program/program.ts';
import { record } from '../../../src/trace/record.ts';

const FOLDER = new URL('programs/', import.meta.url);
const PROGRAMS = readdirSync(FOLDER).filter((name) => name.startsWith('user_') && name.endsWith('.py'));

test.each(PROGRAMS)('%s', (name) => {
  const source = readFileSync(new URL(name, FOLDER), 'utf8');
  const expected = readFileSync(new URL(name.replace('.py', '.out'), FOLDER), 'utf8');
  const { program, diagnostics } = compile(source, name);
  expect(diagnostics).toEqual([]);
  if (program === null) return;
  const trace = record(program, { stepsMax: 1_000_000 });
  expect(trace.stderr).toBe('');
  expect(trace.stdout).toBe(expected);
});
