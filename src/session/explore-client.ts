/** The page's side of a search: a Worker for each, so that Stop is at once. */
import type { ChoiceNode } from '../explore/choice-tree.ts';
import type { Report } from '../explore/report.ts';
import type { Options } from '../scheduler/options.ts';

export interface ExploreRequest {
  readonly source: string;
  readonly options: Options;
  /** Do endings differ by what was printed, too? No, if left out. */
  readonly printed?: boolean;
  /** Do sleeps and time-outs end in the clock's order? No, if left out. */
  readonly keepsClock?: boolean;
  readonly executions: number;
}

export interface ExploreNews {
  /** Null if the program was refused: the editor says why. */
  readonly report: Report | null;
  readonly done: boolean;
  /** The choices as a tree, of a search that was complete and small. */
  readonly tree?: ChoiceNode;
  /** About how many interleavings there are without reduction. */
  readonly interleavings?: bigint;
}

/** Starts a search; `onNews` is told as it goes on. The result stops it. */
export function startExploring(request: ExploreRequest, onNews: (news: ExploreNews) => void): () => void {
  const worker = new Worker(new URL('./explore.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<ExploreNews>) => {
    onNews(data);
    if (data.done) worker.terminate();
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
