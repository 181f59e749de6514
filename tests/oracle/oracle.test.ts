/**
 * What `heddle run` answers is what CPython 3.12 answered (answers.json, recorded by scripts/record-oracle.py). A
 * program that differs on purpose stands in DIFFERENCES with its reason.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/program/program.ts';
import { record } from '../../src/trace/record.ts';

interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const ANSWERS = new Map<string, Answer>(
  Object.entries(JSON.parse(readFileSync(join(here, 'answers.json'), 'utf8')) as Record<string, Answer>),
);
const PROGRAMS = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.py'))
  .map((name) => name.slice(0, -3).replaceAll('\\', '/'))
  .sort();

/** Programs whose answer differs from CPython's, and why that is right. */
const DIFFERENCES: Readonly<Record<string, string>> = {};

function plain(text: string): string {
  return text.replace(/0x[0-9a-f]{6,}/g, '0x...');
}

/** Frames of these packages' own functions are folded away here; CPython's tracebacks show them. */
const PACKAGES = String.raw`asyncio|concurrent|multiprocessing(?!/process\.py", line (?:314|108))`;
const LIBRARY_FRAME = new RegExp(
  String.raw`^( *(?:\| )?) {2}File "/usr/lib/python3\.12/(?:${PACKAGES})/.*\n(?:\1 {4}.*\n)*`,
  'gm',
);

function withoutLibraryFrames(text: string): string {
  return text.replace(LIBRARY_FRAME, '');
}

describe('as CPython 3.12 answers', () => {
  test.each(PROGRAMS.filter((name) => !(name in DIFFERENCES)))('%s', (name) => {
    const expected = ANSWERS.get(name);
    expect(expected, 'not recorded: run scripts/record-oracle.py').toBeDefined();
    const { program, diagnostics } = compile(readFileSync(join(here, `${name}.py`), 'utf8'));
    expect(diagnostics.map(({ code, what, span }) => `${code} line ${span.line}: ${what.en}`)).toEqual([]);
    if (program === null) return;
    const trace = record(program, { stepsMax: 20_000_000 });
    const exit =
      trace.ending !== null && 'exitCode' in trace.ending ? trace.ending.exitCode : trace.ending?.kind;
    const stderr = withoutLibraryFrames(expected?.stderr ?? '');
    expect({ stdout: plain(trace.stdout), stderr: plain(trace.stderr), exit }).toEqual({
      ...expected,
      stderr,
    });
  });
});

test('every recorded answer has its program', () => {
  expect([...ANSWERS.keys()].filter((name) => !PROGRAMS.includes(name))).toEqual([]);
});
