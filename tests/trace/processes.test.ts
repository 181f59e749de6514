/** Time travel with processes: worlds of several heaps are data too, and a schedule replays them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nextBelow, seedPrng } from '../../src/base/prng.ts';
import type { Program } from '../../src/program/code.ts';
import { compile } from '../../src/program/program.ts';
import { checkpointOf } from '../../src/scheduler/checkpoint.ts';
import { drive } from '../../src/scheduler/drive.ts';
import { MODELS } from '../../src/scheduler/options.ts';
import { RandomPolicy } from '../../src/scheduler/policies/random.ts';
import { ReplayPolicy } from '../../src/scheduler/policies/replay.ts';
import { formatSchedule, parseSchedule, type Schedule } from '../../src/scheduler/schedule.ts';
import { start } from '../../src/scheduler/start.ts';
import type { World } from '../../src/scheduler/world.ts';
import { record } from '../../src/trace/record.ts';
import { eventsBetween, worldAt } from '../../src/trace/world-at.ts';

const folder = fileURLToPath(new URL('../oracle/multiprocessing/', import.meta.url));
const NAMES = ['pipe_chain', 'queue_between_processes', 'terminate_and_kill', 'manager_nested', 'pool_map'];

function compiled(name: string): Program {
  const { program } = compile(readFileSync(`${folder}${name}.py`, 'utf8'));
  if (program === null) throw new Error('does not compile');
  return program;
}

function picture(world: World): string {
  return JSON.stringify(checkpointOf(world).nodes, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value === undefined ? 'undefined' : value,
  );
}

describe.each(NAMES)('%s', (name) => {
  const program = compiled(name);

  test('a walk over a random run', () => {
    const trace = record(program, { seed: 3, stepsMax: 60_000 }, new RandomPolicy(3));
    const chance = seedPrng(3);
    expect(trace.threads.length).toBeGreaterThan(1);
    for (let i = 0; i < 3; i++) {
      const step = nextBelow(chance, trace.length + 1);
      const fresh = start(program, trace.options);
      drive(fresh, new ReplayPolicy(trace.schedule), { until: step });
      expect(fresh.steps).toBe(step);
      expect(picture(worldAt(trace, step)) === picture(fresh)).toBe(true);
    }
  });

  test('replays from the text of its schedule, and watching changes nothing', () => {
    const trace = record(program, { stepsMax: 60_000 }, new RandomPolicy(7));
    const schedule = parseSchedule(formatSchedule(trace.schedule)) as Schedule;
    const again = record(program, { stepsMax: 60_000 }, new ReplayPolicy(schedule));
    expect(again.misfits).toEqual([]);
    expect([again.stdout, again.stderr, again.length]).toEqual([trace.stdout, trace.stderr, trace.length]);
    const from = Math.max(0, trace.length - 4000);
    const middle = trace.length - 1500;
    const plain = (events: ReturnType<typeof eventsBetween>) =>
      events.map(({ kind, step, thread, line }) => [kind, step, thread, line]);
    const whole = eventsBetween(trace, from, trace.length);
    const parts = [...eventsBetween(trace, from, middle), ...eventsBetween(trace, middle, trace.length)];
    expect(plain(parts)).toEqual(plain(whole));
  });
});

test.each(MODELS)('ends the same under %s', (model) => {
  const trace = record(compiled('pool_map'), { model });
  expect(trace.ending?.kind).toBe('finished');
  expect(trace.stdout).toContain('[0, 1, 4, 9, 16, 25, 36, 49, 64, 81]');
});

test.each([1, 2, 3, 4])('whoever goes next, the answers are the same: seed %i', (seed) => {
  for (const name of ['queue_between_processes', 'manager_nested', 'pool_map', 'executor_basics']) {
    const trace = record(compiled(name), { seed }, new RandomPolicy(seed));
    expect(trace.ending?.kind, `${name} ${trace.stderr}`).toBe('finished');
    expect(trace.stdout, name).toBe(record(compiled(name)).stdout);
  }
});
