/** Every string speaks both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPCODES } from '../../src/program/opcodes.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import * as explore from '../../src/views/explore/words.ts';
import * as real from '../../src/views/real-words.ts';
import * as timeline from '../../src/views/timeline/words.ts';
import * as page from '../../src/views/words.ts';

/** Texts anywhere inside `value`, with the way to them. */
function textsIn(value: unknown, path: string): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  if ('en' in record || 'zh' in record) return [[path, record]];
  return Object.entries(record).flatMap(([name, item]) => textsIn(item, `${path}.${name}`));
}

const ALL = [
  ...textsIn(page, 'page'),
  ...textsIn(timeline, 'timeline'),
  ...textsIn(explore, 'explore'),
  ...textsIn(real, 'real'),
  ...textsIn(CATALOGUE, 'scenario'),
  ...textsIn(OPCODES, 'opcode'),
];

test('there are many strings, and each is there in English and Chinese', () => {
  expect(ALL.length).toBeGreaterThan(300);
  const missing = ALL.filter(([, text]) =>
    [text['en'], text['zh']].some((one) => typeof one !== 'string' || one === ''),
  );
  expect(missing.map(([path]) => path)).toEqual([]);
});

test('every bound that a search can meet is told in Chinese too', () => {
  const sources = readdirSync('src/explore').map((name) => readFileSync(`src/explore/${name}`, 'utf8'));
  const worded = sources.flatMap((text) =>
    [...text.matchAll(/limits\.add\(\s*(['`])(.*?)\1/gs)].map((match) => match[2] ?? ''),
  );
  expect(worded.length).toBeGreaterThan(3);
  const limits = worded.map((words) => words.replaceAll(/\$\{[^}]*\}/g, '7'));
  expect(limits.filter((limit) => !/[\u4e00-\u9fff]/.test(explore.limitText(limit).zh))).toEqual([]);
});
