import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disassemble } from '../../src/program/disassemble.ts';
import { compile } from '../../src/program/program.ts';

const FOLDER = 'tests/program/listing';
const programs = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));

describe('bytecode listings are those of CPython 3.12 (recorded by scripts/record-dis.py)', () => {
  test('there are programs to compare', () => {
    expect(programs.length).toBeGreaterThanOrEqual(25);
  });

  test.each(programs)('%s', (name) => {
    const source = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const recorded = readFileSync(`${FOLDER}/${name.replace(/\.py$/, '.dis.txt')}`, 'utf8');
    const { program, diagnostics } = compile(source, name);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(program && sorted(disassemble(program))).toBe(recorded);
  });
});

/** The order of a set of constants is not part of the comparison: CPython's changes from run to run. */
function sorted(listing: string): string {
  return listing.replace(/frozenset\(\{(.*?)\}\)/g, (_, elements: string) => {
    return `frozenset({${elements.split(', ').sort().join(', ')}})`;
  });
}
