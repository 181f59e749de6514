import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disassemble } from '../../src/program/disassemble.ts';
import { assemble } from '../../src/program/flow-graph.ts';
import { fold } from '../../src/program/fold.ts';
import { type Generated, generate } from '../../src/program/generate.ts';
import { MESSAGES } from '../../src/program/messages.ts';
import { parse } from '../../src/program/parser.ts';

const FOLDER = 'tests/program/waiting';
const refused: [string, string, number, number][] = JSON.parse(
  readFileSync(`${FOLDER}/refused.json`, 'utf8'),
);

describe('coroutines, which `compile` refuses until the machine runs them', () => {
  test('have the bytecode of CPython 3.12 (recorded by scripts/record-dis.py)', () => {
    const source = readFileSync(`${FOLDER}/coroutines.py`, 'utf8');
    const { code, problems } = generated(source);
    expect(problems).toEqual([]);
    const listing = code && disassemble({ code, source, filename: 'coroutines.py' });
    expect(listing).toBe(readFileSync(`${FOLDER}/coroutines.dis.txt`, 'utf8'));
  });

  test.each(refused)('%j is refused in the words of CPython 3.12', (source, what, line, column) => {
    const { code, problems } = generated(source);
    expect(code).toBeNull();
    expect(problems.map(({ kind, args, loc }) => [sentence(kind, args), loc.line, loc.column])).toEqual([
      [what, line, column],
    ]);
  });
});

function generated(source: string): Generated {
  return generate(fold(parse(source).module), 'coroutines.py', assemble);
}

function sentence(kind: keyof typeof MESSAGES, args: readonly string[]): string {
  return MESSAGES[kind].what.en.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? '');
}
