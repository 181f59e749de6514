/** Every string speaks both languages. */
import { expect, test } from 'vitest';
import { OPCODES } from '../../src/program/opcodes.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
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
