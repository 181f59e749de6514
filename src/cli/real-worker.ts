/** A Worker of a real run in Node: the same code as the page's, on a line of worker_threads. */
import { parentPort } from 'node:worker_threads';
import { outcomeOf } from '../explore/outcome.ts';
import type { Outcome } from '../explore/report.ts';
import { RUN } from '../real/memory.ts';
import type { Answer, Order } from '../real/order.ts';
import { serve } from '../real/serve.ts';

const port = parentPort;
if (port !== null) {
  serve<Outcome>(
    {
      post: (message: Answer<Outcome>) => port.postMessage(message),
      onMessage: (heard) => port.on('message', (order: Order) => heard(order)),
    },
    (world, ended) => outcomeOf(world, { globals: true, stdout: false }, ended === RUN.stopped),
  );
}
