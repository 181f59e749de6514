/** The explorer's Worker: one search, told of as it goes on; whoever has seen enough ends the Worker. */

import { ChoiceTree } from '../explore/choice-tree.ts';
import { estimateInterleavings } from '../explore/estimate.ts';
import { explore } from '../explore/explore.ts';
import { RUNS, STEPS, withLikelihood } from '../explore/likelihood.ts';
import type { Observed } from '../explore/outcome.ts';
import { fails, type Report } from '../explore/report.ts';
import { sample } from '../explore/sampling.ts';
import { prepare } from '../machine/prepare.ts';
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import type { ExploreNews, ExploreRequest } from './explore-client.ts';

/** Milliseconds between two pieces of news. */
const PACE = 150;
/** Milliseconds that runs at random may take. */
const SAMPLING = 3_000;
/** Random walks of the estimate. */
const WALKS = 60;

self.onmessage = ({ data }: MessageEvent<ExploreRequest>) => {
  const { source, options, printed = false, keepsClock = false, executions } = data;
  const { program } = prepare(source);
  if (program === null) return tell({ report: null, done: true });
  let tree = new ChoiceTree();
  const observed = { globals: true, stdout: printed };
  const search = explore(program, options, {
    observed,
    keepsClock,
    bounds: { executions, moves: 5_000 },
    onBegin: () => {
      tree = new ChoiceTree();
    },
    onExecution: (path, outcome) => tree.add(path, fails(outcome)),
  });
  let told = 0;
  for (;;) {
    const next = search.next();
    if (next.done === true) return tell(closing(next.value, program, options, observed, tree));
    if (performance.now() - told > PACE) {
      told = performance.now();
      tell({ report: next.value(), done: false });
    }
  }
};

/** The last news: with the tree, if there is one to look at, and what the reduction saved. */
function closing(
  report: Report,
  program: Program,
  options: Options,
  observed: Observed,
  choices: ChoiceTree,
): ExploreNews {
  const began = performance.now();
  // A search over states takes one way to each: that is no tree of choices.
  const tree = report.complete && report.search === 'traces' ? choices.toNode(program, options) : null;
  const interleavings = estimateInterleavings(program, options, WALKS);
  const runs = sample(program, options, {
    policy: 'random',
    runs: RUNS,
    steps: STEPS,
    observed,
    deadline: { name: '', passed: () => performance.now() > began + SAMPLING },
  });
  let drawn = runs.next();
  while (drawn.done !== true) drawn = runs.next();
  const told = withLikelihood(report, drawn.value, true);
  return {
    report: told,
    done: true,
    ...(tree && { tree }),
    ...(interleavings !== null && { interleavings }),
  };
}

function tell(news: ExploreNews): void {
  self.postMessage(news);
}
