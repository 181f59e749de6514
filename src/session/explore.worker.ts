/** The explorer's Worker: one search, told of as it goes on; whoever has seen enough ends the Worker. */

import { explore } from '../explore/explore.ts';
import type { Report } from '../explore/report.ts';
import { prepare } from '../machine/prepare.ts';
import type { ExploreNews, ExploreRequest } from './explore-client.ts';

/** Milliseconds between two pieces of news. */
const PACE = 150;

self.onmessage = ({ data }: MessageEvent<ExploreRequest>) => {
  const { source, options, executions } = data;
  const { program } = prepare(source);
  if (program === null) return;
  const search = explore(program, options, { bounds: { executions, moves: 5_000 } });
  let told = 0;
  for (;;) {
    const next = search.next();
    if (next.done === true) return tell(next.value, true);
    if (performance.now() - told > PACE) {
      told = performance.now();
      tell(next.value(), false);
    }
  }
};

function tell(report: Report, done: boolean): void {
  const news: ExploreNews = { report, done };
  self.postMessage(news);
}
