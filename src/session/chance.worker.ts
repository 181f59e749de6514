/**
 * Runs of the ordinary machine at random, beside a search of the same program: how likely each outcome is, about how
 * many interleavings there are, and whether the search has missed something.
 */
import { estimateInterleavings } from '../explore/estimate.ts';
import { RUNS, STEPS } from '../explore/likelihood.ts';
import { sample } from '../explore/sampling.ts';
import { prepare } from '../machine/prepare.ts';
import type { ChanceNews, ExploreRequest } from './explore-client.ts';

/** Milliseconds between two pieces of news. */
const PACE = 300;
/** Milliseconds that the runs may take. */
const SAMPLING = 3_000;
/** Random walks of the estimate. */
const WALKS = 60;

self.onmessage = ({ data }: MessageEvent<ExploreRequest>) => {
  const { source, options, printed = false } = data;
  const { program } = prepare(source);
  if (program === null) return;
  const interleavings = estimateInterleavings(program, options, WALKS);
  const began = performance.now();
  let told = began;
  const runs = sample(program, options, {
    policy: 'random',
    runs: RUNS,
    steps: STEPS,
    observed: { globals: true, stdout: printed },
    deadline: { name: '', passed: () => performance.now() > began + SAMPLING },
  });
  for (;;) {
    const { done = false, value: drawn } = runs.next();
    if (done || performance.now() - told > PACE) {
      told = performance.now();
      tell({ sample: drawn, interleavings, done });
    }
    if (done) return;
  }
};

function tell(news: ChanceNews): void {
  self.postMessage(news);
}
