/**
 * The interpreter's switch must reach V8 with literal cases, in every bundle; and the standard library's Python text
 * must be read the same way by Vitest (here) and by the bundles.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { bundle } from '../scripts/bundle.mjs';

const folder = 'node_modules/.cache/heddle/bundle-test';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a switch over imported constants is bundled with literal cases, and a .py file as text', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/codes.ts`, 'export const LOAD = 124;\nexport const STORE = 125;\n');
  writeFileSync(`${folder}/lib.py`, 'def answer():\n    return "forty-two"\n');
  writeFileSync(
    `${folder}/entry.ts`,
    `import { LOAD, STORE } from './codes.ts';
     import text from './lib.py?raw';
     export function run(op: number) { switch (op) { case LOAD: return 'a'; case STORE: return text; } return ''; }`,
  );
  const code = await bundle(`${folder}/entry.ts`);
  expect(code).toMatch(/case 124:/);
  expect(code).toMatch(/case 125:/);
  expect(code).not.toMatch(/\bLOAD\b|\bSTORE\b/);
  expect(code).toContain('forty-two');
});

test('the same text import works in the test runner', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/here.py`, 'x = 1\n');
  const { default: text } = await import(/* @vite-ignore */ `../${folder}/here.py?raw`);
  expect(text).toBe('x = 1\n');
});
