/** A crew of Node's Workers for real runs: for tests, benchmarks and scripts. */
import { Worker } from 'node:worker_threads';
import type { Outcome } from '../explore/report.ts';
import { Crew, type CrewLimits } from '../real/crew.ts';
import type { Hand, Order } from '../real/order.ts';
import { DEFAULT_OPTIONS, type Model, type Options } from '../scheduler/options.ts';

/** `script`: the bundle of cli/real-worker.ts. */
export function nodeCrew(script: string, limits: CrewLimits = {}): Crew<Outcome> {
  return new Crew<Outcome>(() => handOf(new Worker(script)), limits);
}

function handOf(worker: Worker): Hand<Outcome> {
  return {
    post: (order: Order) => worker.postMessage(order),
    onMessage: (heard) => worker.on('message', heard),
    onFault: (heard) =>
      worker.on('error', (error) =>
        heard(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      ),
    end: () => void worker.terminate(),
  };
}

/** Options of an ordinary real run. */
export function realOptions(model: Model): Options {
  return { ...DEFAULT_OPTIONS, model };
}
