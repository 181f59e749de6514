/** The page's side of the Worker, with a Worker that answers when it is told to. */
import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/scheduler/options.ts';
import type { RunRequest, RunResult } from '../../src/session/engine.ts';
import { EngineClient, type WorkerLike } from '../../src/session/engine-client.ts';
import type { EngineAnswer, EngineRequest } from '../../src/session/engine-message.ts';
import { LocalEngine } from '../../src/session/local-engine.ts';

class SlowWorker implements WorkerLike {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  readonly asked: EngineRequest[] = [];
  terminated = false;
  postMessage(request: EngineRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(answer: Partial<EngineAnswer>): void {
    const data = { result: null, fault: null, ...answer };
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }
  fail(message: string): void {
    this.onerror?.call(this as unknown as Worker, { message } as ErrorEvent);
  }
}

function client() {
  const workers: SlowWorker[] = [];
  const made = new EngineClient(() => {
    const worker = new SlowWorker();
    workers.push(worker);
    return worker;
  });
  return { made, workers, worker: () => workers.at(-1) as SlowWorker };
}

const request: RunRequest = { source: 'print(1)\n', options: DEFAULT_OPTIONS, schedule: '' };
const result: RunResult = new LocalEngine().run(request);
const lastId = (worker: SlowWorker) => worker.asked.at(-1)?.id ?? 0;

test('of many looks only the first and the last are asked', async () => {
  const { made, worker } = client();
  const looks = [1, 2, 3, 4].map((step) => made.inspect(step).catch((error: Error) => error.message));
  const steps = () => worker().asked.map(({ what }) => (what.call === 'inspect' ? what.step : -1));
  expect(steps()).toEqual([1]);
  worker().say({ id: lastId(worker()), fault: 'first' });
  await Promise.resolve().then(() => {});
  await expect.poll(steps).toEqual([1, 4]);
  worker().say({ id: lastId(worker()), fault: 'last' });
  expect(await Promise.all(looks)).toEqual(['first', 'superseded', 'superseded', 'last']);
});

test('tells how far a run is before it answers', async () => {
  const { made, worker } = client();
  const heard: number[] = [];
  const running = made.run(request, (steps) => heard.push(steps));
  worker().say({ id: 1, progress: 5000 });
  worker().say({ id: 1, progress: 9000 });
  worker().say({ id: 1, result });
  expect(await running).toBe(result);
  expect(heard).toEqual([5000, 9000]);
});

test('Stop ends the Worker, and the new one is given the last run that was good', async () => {
  const { made, workers, worker } = client();
  const good = made.run(request);
  worker().say({ id: 1, result });
  await good;
  const endless = made.run({ ...request, source: 'while True: pass\n' });
  made.stop();
  await expect(endless).rejects.toThrow('stopped');
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  expect(worker().asked.map(({ what }) => what.call === 'run' && what.request.source)).toEqual([
    'print(1)\n',
  ]);
});

test('a Worker that breaks is replaced once, with what it was asked turned down', async () => {
  const { made, workers, worker } = client();
  const good = made.run(request);
  worker().say({ id: 1, result });
  await good;
  const look = made.inspect(3);
  worker().fail('out of memory');
  await expect(look).rejects.toThrow('out of memory');
  expect(workers).toHaveLength(2);
  worker().fail('out of memory');
  expect(workers).toHaveLength(2);
});
