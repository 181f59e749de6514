/**
 * Racy programs, and the thread programs of the oracle, on real Workers: the ordinary engine can follow what really
 * happened step by step, and prints the same. So each shared step was atomic and stood at its place in the order.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepare } from '../../src/machine/prepare.ts';
import { scheduleOf, traceOf } from '../../src/real/merge.ts';
import { DEFAULT_OPTIONS, type Model } from '../../src/scheduler/options.ts';
import { type TestCrew, testCrew } from './node-crew.ts';
import { PATIENCE } from './predicted.ts';

const RACY = programsIn('./racy/');
const ORACLE = programsIn('../oracle/threads/');

let hands: TestCrew;
beforeAll(async () => {
  hands = await testCrew();
});
afterAll(() => hands.close());

function programsIn(folder: string): [name: string, source: string][] {
  const url = new URL(folder, import.meta.url);
  const files = readdirSync(fileURLToPath(url)).filter((name) => name.endsWith('.py'));
  return files.map((name) => [name, readFileSync(new URL(name, url), 'utf8')]);
}

async function followed(source: string, model: Model, speed: number): Promise<void> {
  const options = { ...DEFAULT_OPTIONS, model };
  const { program } = prepare(source);
  if (program === null) throw new Error('does not compile');
  const run = await hands.crew.run({ source, options, speed, notes: true, patience: PATIENCE });
  expect(run.fault).toBe(null);
  const trace = traceOf(program, options, scheduleOf(run.told, options.seed));
  expect(trace.misfits).toEqual([]);
  expect(trace.origin).toBe('observed');
  if (!run.told.some(({ readClock }) => readClock)) expect(trace.stdout).toBe(run.stdout);
}

test.each(RACY)('racy: %s', async (_, source) => {
  for (let i = 0; i < 3; i++) await followed(source, 'free-threaded', 1);
  await followed(source, 'gil', 1);
});

test.each(ORACLE)('oracle: %s', async (_, source) => {
  await followed(source, 'free-threaded', 20);
  await followed(source, 'gil', 20);
});
