/**
 * A long search in the page may be shared by two Workers, and neither loses an execution nor counts one twice. (That
 * they do share is seen in tests/explore/crew-programs.test.ts, where nothing hangs on time.)
 */
import { afterEach, expect, test } from 'vitest';
import { counter } from '../../bench/explorer-programs.ts';
import type { Report } from '../../src/explore/report.ts';
import { DEFAULT_OPTIONS } from '../../src/scheduler/options.ts';
import { type ExploreRequest, startExploring } from '../../src/session/explore-client.ts';

const OPTIONS = {
  ...DEFAULT_OPTIONS,
  model: 'free-threaded',
  earlySleeps: true,
  earlyTimeouts: true,
} as const;
const { Worker: PlainWorker } = globalThis;

let begun = 0;
let parcels = 0;

class WatchedWorker extends PlainWorker {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    begun++;
  }

  override postMessage(message: unknown): void {
    if ((message as { kind?: string }).kind === 'parcel') parcels++;
    super.postMessage(message);
  }
}

afterEach(() => {
  globalThis.Worker = PlainWorker;
});

function searched(source: string, workers: number, alone?: number): Promise<Report> {
  globalThis.Worker = WatchedWorker;
  begun = 0;
  parcels = 0;
  const request: ExploreRequest = { source, options: OPTIONS, executions: 50_000, workers, alone };
  return new Promise((resolve) => {
    startExploring(request, ({ report, done }) => {
      if (done && report !== null) resolve(report);
    });
  });
}

/** The word makes the search walk the world itself: it takes long enough for help to come. */
const slow = `${counter(5).source}# no process\n`;

test('five unlocked increments', async () => {
  const { complete, limits, executions, blocked, search, outcomes } = await searched(slow, 2, 0);
  expect({ complete, limits, executions, blocked, search }).toEqual({
    complete: true,
    limits: [],
    executions: 14_400,
    blocked: 0,
    search: 'traces',
  });
  expect(outcomes.map(({ globals }) => globals['c']).sort()).toEqual([1, 2, 3, 4, 5]);
  // The search, the runs at random, and the help, which may come late on a busy machine.
  expect(begun).toBe(3);
}, 120_000);

test('a short search stays where it is', async () => {
  const { executions } = await searched(counter(4).source, 2);
  expect({ executions, begun, parcels }).toEqual({ executions: 576, begun: 2, parcels: 0 });
});
