/**
 * Racy programs, and the oracle's programs with threads and processes, on real Workers: the ordinary engine can follow
 * what really happened step by step, and prints the same. So each shared step was atomic and stood at its place in the
 * order.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, test } from 'vitest';
import { prepare } from '../../src/machine/prepare.ts';
import { DEFAULT_OPTIONS, type Model } from '../../src/scheduler/options.ts';
import { type TestCrew, testCrew } from './node-crew.ts';
import { expectFollowed, PATIENCE } from './predicted.ts';

const CHOSEN = [
  ...['barrier_action', 'connection_wait', 'daemon_is_cut', 'executor_broken', 'executor_shutdown'],
  ...[
    'exits_and_contexts',
    'kill_by_os',
    'locks_across_fork',
    'lost_update_without_lock',
    'manager_dict_and_list',
  ],
  ...['nested_processes', 'pipe_broken', 'pool_map', 'queue_between_processes', 'queue_cancel_join'],
  ...['send_connection', 'shared_values', 'spawn_basics', 'terminate_and_kill', 'threads_inside_processes'],
];
const RACY = programsIn('./racy/');
const ORACLE = programsIn('../oracle/threads/');
/** Of the programs with processes: each kind of birth, end, message and shared thing once. */
const PROCESSES = programsIn('../oracle/multiprocessing/').filter(([name]) =>
  CHOSEN.includes(name.slice(0, -3)),
);

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
  expectFollowed(run, program, options);
}

test.each(RACY)('racy: %s', async (_, source) => {
  for (let i = 0; i < 3; i++) await followed(source, 'free-threaded', 1);
  await followed(source, 'gil', 1);
});

test.each(ORACLE)('oracle: %s', async (_, source) => {
  await followed(source, 'free-threaded', 20);
  await followed(source, 'gil', 20);
});

test.each(PROCESSES)('processes: %s', async (_, source) => {
  await followed(source, 'free-threaded', 20);
  await followed(source, 'gil', 20);
});
