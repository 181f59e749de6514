/**
 * Laws of time travel: any walk over a trace shows the worlds that a fresh run goes through; a recorded schedule
 * replays to the same events; what a run does not depend on whether anybody watches.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nextBelow, seedPrng } from '../../src/base/prng.ts';
import { Savepoint } from '../../src/machine/savepoint.ts';
import type { Program } from '../../src/program/code.ts';
import { compile } from '../../src/program/program.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
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

function compiled(source: string): Program {
  const { program } = compile(source);
  if (program === null) throw new Error('does not compile');
  return program;
}

/** A world as text: equal if and only if the worlds are. */
function picture(world: World): string {
  return JSON.stringify(checkpointOf(world).nodes, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value === undefined ? 'undefined' : value,
  );
}

const SCENARIOS = CATALOGUE.flatMap(({ id, variants }) =>
  variants.map(({ id: variant, source, options }) => [`${id} ${variant}`, source, options, 3000] as const),
);

/** Objects that die: what is looked after, and by whom it is referred to, is put back too. */
const DEATHS = ['threads', 'callbacks', 'circles'].map((name) => {
  const file = new URL(`../oracle/weakref/${name}.py`, import.meta.url);
  return [`weakref ${name}`, readFileSync(file, 'utf8'), {}, 30_000] as const;
});

describe.each([...SCENARIOS, ...DEATHS])('%s', (_, source, options, stepsMax) => {
  const program = compiled(source);

  test.each([1, 2, 3])('a walk over a random run, seed %i', (seed) => {
    const trace = record(program, { ...options, seed, stepsMax }, new RandomPolicy(seed));
    const chance = seedPrng(seed);
    for (let i = 0; i < 6; i++) {
      const step = nextBelow(chance, trace.length + 1);
      const fresh = start(program, trace.options);
      drive(fresh, new ReplayPolicy(trace.schedule), { until: step });
      expect(fresh.steps).toBe(step);
      expect(picture(worldAt(trace, step))).toBe(picture(fresh));
    }
  });

  test('a savepoint takes the same world back, and it goes on from there as a fresh one does, seed 5', () => {
    const trace = record(program, { ...options, seed: 5, stepsMax }, new RandomPolicy(5));
    const chance = seedPrng(5);
    for (let i = 0; i < 4; i++) {
      const step = nextBelow(chance, trace.length + 1);
      const world = start(program, trace.options);
      drive(world, new ReplayPolicy(trace.schedule), { until: step });
      const before = picture(world);
      const state = world.state();
      const savepoint = new Savepoint([state]);
      for (const seed of [6, 7]) {
        drive(world, new RandomPolicy(seed), { until: step + 300 });
        savepoint.restore();
        world.goOnFrom(state);
        expect(picture(world)).toBe(before);
      }
      const fresh = start(program, trace.options);
      drive(fresh, new ReplayPolicy(trace.schedule), { until: step });
      for (const one of [world, fresh]) drive(one, new RandomPolicy(8), { until: step + 400 });
      expect(picture(world)).toBe(picture(fresh));
    }
  });

  test('replays from the text of its schedule, and watching changes nothing', () => {
    const trace = record(program, { ...options, stepsMax }, new RandomPolicy(7));
    const schedule = parseSchedule(formatSchedule(trace.schedule)) as Schedule;
    const again = record(program, { ...options, stepsMax }, new ReplayPolicy(schedule));
    expect(again.misfits).toEqual([]);
    expect(again.ending).toEqual(trace.ending);
    expect([again.stdout, again.stderr, again.length]).toEqual([trace.stdout, trace.stderr, trace.length]);
    const whole = eventsBetween(trace, 0, trace.length);
    const middle = trace.length >> 1;
    const parts = [...eventsBetween(trace, 0, middle), ...eventsBetween(trace, middle, trace.length)];
    const plain = (events: typeof whole) =>
      events.map(({ kind, step, thread, line }) => [kind, step, thread, line]);
    expect(plain(parts)).toEqual(plain(whole));
  });
});

test.each(MODELS)('the same seed gives the same run under %s', (model) => {
  const program = compiled(CATALOGUE.find(({ id }) => id === 'T8')?.variants[0]?.source ?? '');
  const [one, two] = [1, 2].map(() => record(program, { model, seed: 5 }, new RandomPolicy(5)));
  expect(one?.schedule).toEqual(two?.schedule);
  expect(one?.stdout).toBe(two?.stdout);
});
