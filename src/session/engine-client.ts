/**
 * The page's side of the engine's Worker. Stop ends the Worker whatever it is doing and starts a new one, to which the
 * last run that was finished is given again, so that the page keeps what it shows. Of many looks at the world (a drag
 * along the scrubber) only one is on its way; of those that wait, only the latest is ever asked.
 */
import type { Inspection } from '../trace/inspection.ts';
import { type Engine, EngineFault, type RunRequest, type RunResult } from './engine.ts';
import type { EngineAnswer, EngineCall, EngineRequest } from './engine-message.ts';

interface Pending {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: ((steps: number) => void) | undefined;
}

/** A look that waits for the one before it. */
interface Look {
  readonly step: number;
  readonly resolve: (inspection: Inspection) => void;
  readonly reject: (reason: Error) => void;
}

/** What the client needs of a Worker; tests hand it another. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export class EngineClient implements Engine {
  private readonly spawn: () => WorkerLike;
  private worker: WorkerLike;
  private nextId = 1;
  private readonly pending = new Map<number, Pending>();
  private lastGood: RunRequest | null = null;
  private looking = false;
  private nextLook: Look | null = null;

  constructor(spawn: () => WorkerLike = spawnWorker) {
    this.spawn = spawn;
    this.worker = this.startWorker();
  }

  async run(request: RunRequest, onProgress?: (steps: number) => void): Promise<RunResult> {
    const result = await this.call<RunResult>({ call: 'run', request }, onProgress);
    if (result.run !== null) {
      const { source, options } = request;
      this.lastGood = { source, options, schedule: result.run.schedule };
    }
    return result;
  }

  inspect(step: number): Promise<Inspection> {
    return new Promise((resolve, reject) => {
      this.nextLook?.reject(new EngineFault('superseded'));
      this.nextLook = { step, resolve, reject };
      void this.lookOn();
    });
  }

  async choose(step: number, thread: number): Promise<RunResult> {
    const result = await this.call<RunResult>({ call: 'choose', step, thread });
    if (result.run !== null && this.lastGood !== null) {
      this.lastGood = { ...this.lastGood, schedule: result.run.schedule };
    }
    return result;
  }

  script(pytest: boolean): Promise<string> {
    return this.call<string>({ call: 'script', pytest });
  }

  stop(): void {
    this.restart(new EngineFault('stopped'));
  }

  private async lookOn(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    for (let look = this.nextLook; look !== null; look = this.nextLook) {
      this.nextLook = null;
      await this.call<Inspection>({ call: 'inspect', step: look.step }).then(look.resolve, look.reject);
    }
    this.looking = false;
  }

  private call<T>(what: EngineCall, onProgress?: (steps: number) => void): Promise<T> {
    const id = this.nextId++;
    const request: EngineRequest = { id, what };
    return new Promise<T>((resolve, reject) => {
      this.pending.set(id, { resolve: resolve as Pending['resolve'], reject, onProgress });
      this.worker.postMessage(request);
    });
  }

  /** Gives up all that is asked for, for `reason`, and goes on in a new Worker with the last run that was good. */
  private restart(reason: EngineFault): void {
    this.worker.terminate();
    const given = [...this.pending.values()];
    this.pending.clear();
    this.worker = this.startWorker();
    if (this.lastGood !== null) this.call({ call: 'run', request: this.lastGood }).catch(() => {});
    for (const { reject } of given) reject(reason);
  }

  private startWorker(): WorkerLike {
    const worker = this.spawn();
    worker.onmessage = ({ data }: MessageEvent<EngineAnswer>) => {
      const waiting = this.pending.get(data.id);
      if (data.progress !== undefined) {
        waiting?.onProgress?.(data.progress);
        return;
      }
      this.pending.delete(data.id);
      if (data.fault !== null) waiting?.reject(new EngineFault(data.fault));
      else waiting?.resolve(data.result as never);
    };
    worker.onerror = (event) => {
      // A Worker that cannot even start would fail again and again: only one that has answered is replaced.
      const reason = new EngineFault(event.message);
      if (this.lastGood !== null) {
        const again = this.lastGood;
        this.lastGood = null;
        this.restart(reason);
        this.run(again).catch(() => {});
        return;
      }
      for (const { reject } of this.pending.values()) reject(reason);
      this.pending.clear();
    };
    return worker;
  }
}

function spawnWorker(): Worker {
  return new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
}
