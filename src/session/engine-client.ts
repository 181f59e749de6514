/**
 * The page's side of the engine's Worker. Stop ends the Worker whatever it is doing and starts a new one, to which the last
 * run that was finished is given again, so that the page keeps what it shows.
 */
import type { Inspection } from '../trace/inspection.ts';
import { type Engine, EngineFault, type RunRequest, type RunResult } from './engine.ts';
import type { EngineAnswer, EngineCall, EngineRequest } from './engine-message.ts';

interface Pending {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: Error) => void;
}

export class EngineClient implements Engine {
  private worker: Worker;
  private nextId = 1;
  private readonly pending = new Map<number, Pending>();
  private lastGood: RunRequest | null = null;

  constructor() {
    this.worker = this.startWorker();
  }

  async run(request: RunRequest): Promise<RunResult> {
    const result = await this.call<RunResult>({ call: 'run', request });
    if (result.run !== null) this.lastGood = { ...request, schedule: result.run.schedule };
    return result;
  }

  inspect(step: number): Promise<Inspection> {
    return this.call({ call: 'inspect', step });
  }

  async choose(step: number, thread: number): Promise<RunResult> {
    const result = await this.call<RunResult>({ call: 'choose', step, thread });
    if (result.run !== null && this.lastGood !== null) {
      this.lastGood = { ...this.lastGood, schedule: result.run.schedule };
    }
    return result;
  }

  stop(): void {
    this.worker.terminate();
    for (const { reject } of this.pending.values()) reject(new EngineFault('stopped'));
    this.pending.clear();
    this.worker = this.startWorker();
    if (this.lastGood !== null) this.call({ call: 'run', request: this.lastGood }).catch(() => {});
  }

  private call<T>(what: EngineCall): Promise<T> {
    const id = this.nextId++;
    const request: EngineRequest = { id, what };
    return new Promise<T>((resolve, reject) => {
      this.pending.set(id, { resolve: resolve as Pending['resolve'], reject });
      this.worker.postMessage(request);
    });
  }

  private startWorker(): Worker {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<EngineAnswer>) => {
      const waiting = this.pending.get(data.id);
      this.pending.delete(data.id);
      if (data.fault !== null) waiting?.reject(new EngineFault(data.fault));
      else waiting?.resolve(data.result as never);
    };
    worker.onerror = (event) => {
      for (const { reject } of this.pending.values()) reject(new EngineFault(event.message));
      this.pending.clear();
    };
    return worker;
  }
}
