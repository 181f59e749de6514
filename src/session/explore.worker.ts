/** The explorer's Worker: one search, told of as it goes on; whoever has seen enough ends the Worker. */

import { ChoiceTree } from '../explore/choice-tree.ts';
import { explore } from '../explore/explore.ts';
import { fails } from '../explore/report.ts';
import { StateGraph } from '../explore/state-graph.ts';
import { prepare } from '../machine/prepare.ts';
import type { ExploreRequest, SearchNews } from './explore-client.ts';

/** Milliseconds between two pieces of news. */
const PACE = 150;

self.onmessage = ({ data }: MessageEvent<ExploreRequest>) => {
  const { source, options, printed = false, keepsClock = false, executions } = data;
  const states = data.draws === true ? new StateGraph() : null;
  const { program } = prepare(source);
  if (program === null) return tell({ report: null, done: true });
  let choices = new ChoiceTree();
  const search = explore(program, options, {
    observed: { globals: true, stdout: printed },
    keepsClock,
    bounds: { executions, moves: 5_000 },
    ...(data.search && { search: data.search }),
    ...(states && { graph: states }),
    onBegin: () => {
      choices = new ChoiceTree();
    },
    onExecution: (path, outcome) => choices.add(path, fails(outcome)),
  });
  let told = 0;
  for (;;) {
    const next = search.next();
    if (next.done === true) {
      const report = next.value;
      // A search over states takes one way to each: that is no tree of choices.
      const isTree = report.complete && report.search === 'traces';
      const tree = isTree ? choices.toNode(program, options) : null;
      const graph = states?.drawn(program, options);
      return tell({ report, done: true, ...(tree && { tree }), ...(graph && { graph }) });
    }
    if (performance.now() - told > PACE) {
      told = performance.now();
      tell({ report: next.value(), done: false });
    }
  }
};

function tell(news: SearchNews): void {
  self.postMessage(news);
}
