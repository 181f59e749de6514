import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { constantRepr } from '../../src/program/constant-repr.ts';
import { fold } from '../../src/program/fold.ts';
import { parse } from '../../src/program/parser.ts';
import type { Expr } from '../../src/program/syntax.ts';

type Row = readonly [expression: string, constant: string | null];
const rows = JSON.parse(readFileSync('tests/program/folds.json', 'utf8')) as readonly Row[];

function folded(expression: string): Expr {
  const { module, problems } = parse(`x = ${expression}\n`);
  expect(problems.filter(({ kind }) => kind !== 'unknownEscape')).toEqual([]);
  const [statement] = fold(module).body;
  if (statement?.kind !== 'Assign') throw new Error('not an assignment');
  return statement.value;
}

describe('constant folding', () => {
  test('folds what CPython 3.12 folds (recorded by scripts/record-folds.py)', () => {
    const ours = rows.map(([expression]): Row => {
      const result = folded(expression);
      return [expression, result.kind === 'Constant' ? constantRepr(result.value) : null];
    });
    expect(ours).toEqual(rows);
  });

  test('leaves results alone that would be too big to keep', () => {
    for (const text of ["'a' * 10**9", '10 ** 10 ** 8', '1 << 10**9', "('x',) * 10**6", '2 ** 129']) {
      expect(folded(text).kind).toBe('BinOp');
    }
  });

  test('makes a format with a tuple an f-string', () => {
    expect(folded("'%s: %5r%%' % (a, b)")).toMatchObject({
      kind: 'JoinedStr',
      values: [
        { kind: 'FormattedValue', conversion: 's', formatSpec: null },
        { kind: 'Constant', value: ': ' },
        { kind: 'FormattedValue', conversion: 'r', formatSpec: { value: '>5' } },
        { kind: 'Constant', value: '%' },
      ],
    });
    expect(folded("'%d' % (a,)").kind).toBe('BinOp');
    expect(folded("'%s' % (a, b)").kind).toBe('BinOp');
  });
});
