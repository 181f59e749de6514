/**
 * Real runs on Node's Workers: what must always hold. What only usually happens is reported by scripts/lost-
 * update.mjs.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RUN } from '../../src/real/memory.ts';
import { DEFAULT_OPTIONS, type Model } from '../../src/scheduler/options.ts';
import { type TestCrew, testCrew } from './node-crew.ts';
import { PATIENCE } from './predicted.ts';
import {
  counter,
  EXITS_AT_ONCE,
  FILLS_MEMORY,
  LOOPS_FOR_EVER,
  philosophers,
  TOO_MANY_THREADS,
  WRITES_TOO_MUCH,
} from './programs.ts';

let hands: TestCrew;
beforeAll(async () => {
  hands = await testCrew();
});
afterAll(() => hands.close());

function run(source: string, model: Model = 'free-threaded', patience = PATIENCE) {
  const options = { ...DEFAULT_OPTIONS, model };
  return hands.crew.run({ source, options, speed: 1, notes: false, patience });
}

describe.each<Model>(['free-threaded', 'gil'])('%s', (model) => {
  test('a locked counter loses nothing', async () => {
    for (const threads of [2, 4]) {
      const { judgement } = await run(counter(threads, 1_000, true), model);
      expect(judgement).toEqual({
        ending: 'finished',
        globals: { counter: threads * 1_000 },
        exceptions: [],
      });
    }
  });

  test('an unlocked counter gains nothing', async () => {
    for (let i = 0; i < 5; i++) {
      const { judgement } = await run(counter(2, 5_000, false), model);
      const counted = judgement?.globals['counter'] as number;
      expect(counted).toBeLessThanOrEqual(10_000);
      expect(counted).toBeGreaterThan(0);
    }
  });

  test('philosophers who take forks in order always eat', async () => {
    for (let i = 0; i < 5; i++) {
      const { judgement } = await run(philosophers(true, 50), model);
      expect(judgement).toEqual({ ending: 'finished', globals: { meals: [50, 50, 50] }, exceptions: [] });
    }
  });

  test('the others eat, or hang and that is seen', async () => {
    for (let i = 0; i < 10; i++) {
      const { ended, judgement } = await run(philosophers(false, 200), model);
      expect([RUN.over, RUN.hang]).toContain(ended);
      expect(judgement?.ending).toBe(ended === RUN.over ? 'finished' : 'deadlock');
    }
  });
});

describe('programs that go too far are ended', () => {
  test('a thread that never ends', async () => {
    expect((await run(LOOPS_FOR_EVER, 'free-threaded', 300)).ended).toBe(RUN.stopped);
  });

  test('output without end', async () => {
    expect((await run(WRITES_TOO_MUCH)).ended).toBe(RUN.flood);
  });

  test('more threads than there may be Workers', async () => {
    const { ended, fault } = await run(TOO_MANY_THREADS);
    expect(fault).toBe(null);
    expect(ended).toBe(RUN.crowd);
  });

  test('os._exit ends all threads of its process', async () => {
    for (const model of ['free-threaded', 'gil'] as const) {
      const { ended, judgement, fault } = await run(EXITS_AT_ONCE, model);
      expect(fault).toBe(null);
      expect(ended).toBe(RUN.over);
      expect(judgement?.ending).toBe('finished');
    }
  });

  test('and the Workers go on to the next run', async () => {
    const { judgement } = await run(counter(2, 100, true));
    expect(judgement?.globals).toEqual({ counter: 200 });
  });
});

describe('a small crew', () => {
  let small: TestCrew;
  beforeAll(async () => {
    small = await testCrew({ bytes: 10 << 20, threads: 6 });
  });
  const options = { ...DEFAULT_OPTIONS, model: 'free-threaded' as const };
  const request = { options, speed: 1, notes: true, patience: PATIENCE };

  test('ends 200 runs with the memory that it had before', async () => {
    const source = counter(2, 20, true);
    const runMany = async (runs: number) => {
      for (let i = 0; i < runs; i++) await small.crew.run({ ...request, source });
      return process.memoryUsage().rss;
    };
    // The heaps of four Workers find their size; a World kept from each run, or its memory, would be far more.
    const before = await runMany(100);
    const after = await runMany(200);
    expect(small.crew.size).toBeLessThanOrEqual(4);
    expect(after - before).toBeLessThan(128 << 20);
  });

  test('ends a run of more threads than it may have', async () => {
    const { ended } = await small.crew.run({ ...request, source: TOO_MANY_THREADS });
    expect(ended).toBe(RUN.crowd);
  });

  test('ends a run that fills the shared memory', async () => {
    const { ended, fault } = await small.crew.run({ ...request, notes: false, source: FILLS_MEMORY });
    expect(ended).toBe(RUN.full);
    expect(fault).toBe(null);
  });

  test('leaves no Worker behind', () => {
    small.close();
    expect(small.crew.size).toBe(0);
  });
});
