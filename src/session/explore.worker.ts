/** The explorer's Worker: one search, told of as it goes on; whoever has seen enough ends the Worker. */

import { explore } from '../explore/explore.ts';
import { prepare } from '../machine/prepare.ts';
import type { ExploreNews, ExploreRequest } from './explore-client.ts';

/** Milliseconds between two pieces of news. */
const PACE = 150;

self.onmessage = ({ data }: MessageEvent<ExploreRequest>) => {
  const { source, options, executions } = data;
  const { program } = prepare(source);
  if (program === null) return tell({ report: null, done: true });
  const search = explore(program, options, { bounds: { executions, moves: 5_000 } });
  let told = 0;
  for (;;) {
    const next = search.next();
    if (next.done === true) return tell({ report: next.value, done: true });
    if (performance.now() - told > PACE) {
      told = performance.now();
      tell({ report: next.value(), done: false });
    }
  }
};

function tell(news: ExploreNews): void {
  self.postMessage(news);
}
