/** A Worker of a real run in the page: one Python thread after the other, each for one run. */
import { outcomeOf } from '../explore/outcome.ts';
import type { Outcome } from '../explore/report.ts';
import { RUN } from '../real/memory.ts';
import type { Answer, Order } from '../real/order.ts';
import { serve } from '../real/serve.ts';

serve<Outcome>(
  {
    post: (message: Answer<Outcome>) => self.postMessage(message),
    onMessage: (heard) => {
      self.onmessage = ({ data }: MessageEvent<Order>) => heard(data);
    },
  },
  (world, ended) => outcomeOf(world, { globals: true, stdout: false }, ended === RUN.stopped),
);
