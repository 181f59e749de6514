import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MESSAGES } from '../../src/program/messages.ts';
import { compile } from '../../src/program/program.ts';

interface Fault {
  readonly source: string;
  readonly message: string;
  readonly line: number;
}

const faults = JSON.parse(readFileSync('tests/program/faults.json', 'utf8')) as readonly Fault[];

function told(source: string): string[] {
  return compile(source).diagnostics.map(({ span, what }) => `${span.line}: ${what.en}`);
}

describe('faults are told in the words of CPython 3.12 (recorded by scripts/record-faults.py)', () => {
  test.each(faults.map((fault) => [fault.source, fault] as const))('%j', (source, { message, line }) => {
    expect(told(source)).toContain(`${line}: ${message}`);
    expect(compile(source).program).toBeNull();
  });
});

describe('diagnostics', () => {
  test('tell all faults of a text at once, in its order', () => {
    const { diagnostics, program } = compile(
      'x = (1\ndef f(a, a): pass\nasync def g():\n    await f\nx = $\n',
    );
    expect(program).toBeNull();
    expect(diagnostics.map(({ span }) => span.line)).toEqual([1, 2, 5]);
  });

  test('do not repeat a fault by its consequences', () => {
    expect(told('def f(:\n    return 1\n')).toEqual(['1: invalid syntax']);
    expect(told('for x in\n    break\n')).toEqual(['1: invalid syntax']);
    expect(told('class A\n    def f(self):\n        return 1\n')).toEqual(["1: expected ':'"]);
  });

  test('point at the text as the editor counts it', () => {
    const source = "s = '中😀'; x = 1a\r\ny = (\r\n";
    const { diagnostics } = compile(source);
    const [number, bracket] = diagnostics;
    expect(source.slice(number?.span.from, number?.span.to)).toBe('1');
    expect(number?.span).toMatchObject({ line: 1, column: 15 });
    expect(source.slice(bracket?.span.from, bracket?.span.to)).toBe('(');
    expect(bracket?.span).toMatchObject({ line: 2, column: 4, endLine: 2, endColumn: 5 });
  });

  test('a warning does not stop the program', () => {
    const { diagnostics, program } = compile("x = '\\d'\n");
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'H128' }]);
    expect(program).not.toBeNull();
  });

  test('name the key to press for a full-width character', () => {
    const [first] = compile('print（1）\n').diagnostics;
    expect(first?.instead.en).toContain("'('");
    expect(first?.instead.zh).toContain('“(”');
  });

  test('refuse what the machine cannot run', () => {
    const codes = compile("x = '\\N{BULLET}'\n").diagnostics.map(({ code, span }) => `${code}@${span.line}`);
    expect(codes).toEqual(['H204@1']);
  });

  test('a byte order mark and Windows line ends are no faults', () => {
    expect(compile('\ufeffx = 1\r\nif x:\r\n    y = """a\r\nb"""\r\n').diagnostics).toEqual([]);
  });

  test('nothing makes the compiler throw', () => {
    const deep = `x = ${'('.repeat(3000)}1${')'.repeat(3000)}\n`;
    const chain = `x = ${Array(20000).fill('1j').join(' + a + ')}\n`;
    for (const source of [
      deep,
      chain,
      '\0',
      'x = 1\0',
      '\ud800',
      'def'.repeat(1000),
      '-'.repeat(20000),
      '@',
    ]) {
      expect(() => compile(source)).not.toThrow();
    }
  });
});

describe('message tables', () => {
  const messages = Object.values(MESSAGES);

  test('give every kind a code of its own', () => {
    expect(new Set(messages.map(({ code }) => code)).size).toBe(messages.length);
    for (const { code } of messages) expect(code).toMatch(/^H[12]\d\d\d?$/);
  });

  test('say everything in both languages', () => {
    for (const { what, why, instead } of messages) {
      for (const { en, zh } of [what, why, instead]) {
        expect(en.length).toBeGreaterThan(0);
        expect(zh).toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });
});
