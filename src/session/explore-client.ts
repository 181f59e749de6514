/**
 * The page's side of a search: Workers of its own for each, so that Stop is at once. A long search over traces is
 * shared by several; they speak to each other through the page, which has nothing else to do.
 */
import type { ChoiceNode } from '../explore/choice-tree.ts';
import type { CrewMessage } from '../explore/crew.ts';
import type { DrawnGraph } from '../explore/drawn-graph.ts';
import { Exchange } from '../explore/exchange.ts';
import { rated, withLikelihood } from '../explore/likelihood.ts';
import type { Report } from '../explore/report.ts';
import type { Sample } from '../explore/sampling.ts';
import type { Search } from '../explore/search.ts';
import type { Options } from '../scheduler/options.ts';
import type { ExploreOrder } from './explore.worker.ts';

export interface ExploreRequest {
  readonly source: string;
  readonly options: Options;
  /** Do endings differ by what was printed, too? No, if left out. */
  readonly printed?: boolean;
  /** Do sleeps and time-outs end in the clock's order? No, if left out. */
  readonly keepsClock?: boolean;
  readonly executions: number;
  /** Over traces or over states? The explorer's choice, if left out. */
  readonly search?: Search['search'];
  /** Is a graph of the states wanted? No, if left out. */
  readonly draws?: boolean;
  /** Workers that the search may have, if it is a long one; 1 if left out. */
  readonly workers?: number;
  /** Milliseconds after which it is a long one, if as much is left to do; 0: it is from the start. */
  readonly alone?: number;
}

export interface ExploreNews {
  /** Null if the program was refused: the editor says why. */
  readonly report: Report | null;
  readonly done: boolean;
  /** The choices as a tree, of a search that was complete and small. */
  readonly tree?: ChoiceNode;
  /** The states as a graph, of a search through few of them. */
  readonly graph?: DrawnGraph;
  /** About how many interleavings there are without reduction. */
  readonly interleavings?: bigint;
}

/** What the Worker that searches tells. */
export interface SearchNews extends Pick<ExploreNews, 'report' | 'done' | 'tree' | 'graph'> {}

/** What the Worker that runs the program at random tells. */
export interface ChanceNews {
  readonly sample: Sample;
  readonly interleavings: bigint | null;
  readonly done: boolean;
}

/**
 * Starts a search, and runs at random beside it, each in a Worker of its own; `onNews` is told as they go on. The
 * result stops both.
 */
export function startExploring(request: ExploreRequest, onNews: (news: ExploreNews) => void): () => void {
  const { workers = 1 } = request;
  const members: Worker[] = [];
  const exchange = new Exchange((to, message) => members[to]?.postMessage(message));
  const chance = new Worker(new URL('./chance.worker.ts', import.meta.url), { type: 'module' });
  const dismiss = (first: number) => {
    for (const worker of members.splice(first)) worker.terminate();
  };
  const stop = () => {
    dismiss(0);
    chance.terminate();
  };
  const join = () => {
    const member = members.length;
    const worker = new Worker(new URL('./explore.worker.ts', import.meta.url), { type: 'module' });
    members.push(worker);
    worker.onmessage = ({ data }: MessageEvent<SearchNews | CrewMessage>) => {
      if (!('kind' in data)) hear(data);
      else if (data.kind === 'dismiss') dismiss(1);
      else if (data.kind === 'recruit') while (members.length < workers) join();
      else exchange.hear(member, data);
    };
    worker.postMessage({ request, member: workers > 1 ? member : null } satisfies ExploreOrder);
  };
  let searched: SearchNews | null = null;
  let drawn: ChanceNews | null = null;
  const tell = () => {
    if (searched === null) return;
    const news = together(searched, drawn);
    onNews(news);
    if (news.done) stop();
  };
  const hear = (news: SearchNews) => {
    searched = news;
    tell();
  };
  chance.onmessage = ({ data }: MessageEvent<ChanceNews>) => {
    drawn = data;
    tell();
  };
  join();
  chance.postMessage(request);
  return stop;
}

/** What the two say together; it is all there is when both are done, or the program was refused. */
export function together({ report, done, tree, graph }: SearchNews, drawn: ChanceNews | null): ExploreNews {
  if (report === null) return { report, done };
  const both = done && drawn?.done === true;
  const sample = drawn?.sample ?? { runs: 0, seen: new Map() };
  return {
    // What only chance has met counts when the search has had its say.
    report: both
      ? withLikelihood(report, drawn.sample, true)
      : { ...report, outcomes: rated(report.outcomes, sample) },
    done: both,
    ...(tree && { tree }),
    ...(graph && { graph }),
    ...(drawn?.interleavings != null && { interleavings: drawn.interleavings }),
  };
}
