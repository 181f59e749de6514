/**
 * How programs die: what stands on stderr and the exit status, compared with what CPython 3.12 wrote for the same
 * programs (tracebacks.txt, recorded in tracebacks.out.txt by scripts/record-language.py).
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recorded, runPython } from '../check.ts';

function sections(file: string): Map<string, string> {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const parts = text.split(/^=== (.*)\n/m).slice(1);
  const found = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2) found.set(parts[i] as string, parts[i + 1] as string);
  return found;
}

const programs = sections('tracebacks.txt');
const expected = sections('tracebacks.out.txt');

test.each([...programs])('%s', (name, source) => {
  expect(recorded(runPython(source))).toBe(expected.get(name));
});
