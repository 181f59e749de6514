/**
 * Searches for every way a program can end, one or several side by side: the program as it stands, with one word
 * flipped, on other machines. Each has Workers of its own, and they share the cores; the results stream in.
 */
import { createStore } from 'zustand/vanilla';
import type { Text } from '../base/text.ts';
import type { ChoiceNode } from '../explore/choice-tree.ts';
import type { DrawnGraph } from '../explore/drawn-graph.ts';
import type { OutcomeReport, Report } from '../explore/report.ts';
import { fails } from '../explore/report.ts';
import type { Search } from '../explore/search.ts';
import type { Model, Options } from '../scheduler/options.ts';
import type { ExploreNews, ExploreRequest } from './explore-client.ts';

/** What one search is about. */
export interface Question {
  readonly title: Text;
  readonly source: string;
  readonly options: Options;
  /** Do endings differ by what was printed, too? */
  readonly printed: boolean;
  /** Do sleeps and time-outs end in the clock's order? Otherwise at any time: sleeping is not synchronisation. */
  readonly keepsClock: boolean;
  /** Through what it goes: traces or states, or whichever does better. */
  readonly search: Search['search'];
}

/** What a search supposes beside the reader's options: not what one Python's GIL happens to do, if nobody says. */
export interface Rules {
  readonly model: Model;
  readonly keepsClock: boolean;
  readonly search: Search['search'];
}

export interface Side extends Question {
  readonly report: Report | null;
  readonly tree: ChoiceNode | null;
  readonly graph: DrawnGraph | null;
  readonly interleavings: bigint | null;
  /** When it began, by the page's clock, in milliseconds. */
  readonly since: number;
  readonly state: 'searching' | 'done' | 'stopped' | 'refused';
  /** The reader has predicted what there is, and may see it. */
  readonly predicted: boolean;
}

export interface Exploration {
  readonly sides: readonly Side[];
  /** What the reader wants: endings told apart by what was printed; to predict before seeing. */
  readonly printed: boolean;
  readonly predictFirst: boolean;
  readonly rules: Rules;
  readonly wish: (wish: Partial<Pick<Exploration, 'printed' | 'predictFirst' | 'rules'>>) => void;
  readonly reveal: (side: Side) => void;
  /** Forgets what was found before and asks anew. */
  readonly begin: (questions: readonly Question[]) => void;
  /** What was found so far stays. */
  readonly stop: () => void;
  readonly clear: () => void;
}

const NOTHING_YET = {
  report: null,
  tree: null,
  graph: null,
  interleavings: null,
  state: 'searching',
  predicted: false,
} as const;

export type StartSearch = (request: ExploreRequest, onNews: (news: ExploreNews) => void) => () => void;
export type ExplorationStore = ReturnType<typeof createExploration>;

/** Workers that search at a time, if there are as many cores; each search has one at least. */
const WORKERS_MAX = 8;
/** Executions after which a search in the page gives up. */
const EXECUTIONS_MAX = 50_000;

export function createExploration(startSearch: StartSearch) {
  let stops: (() => void)[] = [];
  return createStore<Exploration>()((set, get) => {
    const change = (at: number, side: Partial<Side>) =>
      set({ sides: get().sides.map((one, i) => (i === at ? { ...one, ...side } : one)) });
    const end = () => {
      for (const stop of stops) stop();
      stops = [];
    };
    return {
      sides: [],
      printed: false,
      predictFirst: false,
      rules: { model: 'free-threaded', keepsClock: false, search: 'auto' },
      wish: set,
      reveal: (side) =>
        set({ sides: get().sides.map((one) => (one === side ? { ...one, predicted: true } : one)) }),
      begin(questions) {
        end();
        const since = performance.now();
        const cores = Math.min(WORKERS_MAX, navigator.hardwareConcurrency || 1);
        const workers = Math.max(1, Math.floor(cores / questions.length));
        set({ sides: questions.map((question) => ({ ...question, ...NOTHING_YET, since })) });
        // Side by side there is no room for a picture.
        const draws = questions.length === 1;
        stops = questions.map(({ source, options, printed, keepsClock, search }, at) => {
          const clock = { ...options, earlySleeps: !keepsClock, earlyTimeouts: !keepsClock };
          return startSearch(
            {
              source,
              options: clock,
              printed,
              keepsClock,
              search,
              draws,
              executions: EXECUTIONS_MAX,
              workers,
            },
            ({ report, done, tree = null, graph = null, interleavings = null }) => {
              change(at, {
                report,
                tree,
                graph,
                interleavings,
                state: report === null ? 'refused' : done ? 'done' : 'searching',
              });
            },
          );
        });
      },
      stop() {
        end();
        set({
          sides: get().sides.map((one) => (one.state === 'searching' ? { ...one, state: 'stopped' } : one)),
        });
      },
      clear() {
        end();
        set({ sides: [] });
      },
    };
  });
}

/** Bad outcomes first, then those that most executions lead to. */
export function inOrder(outcomes: readonly OutcomeReport[], isBad = fails): readonly OutcomeReport[] {
  return [...outcomes].sort((a, b) => Number(isBad(b)) - Number(isBad(a)) || b.executions - a.executions);
}

/** How many of the executions end badly. */
export function failuresOf({ outcomes }: Report, isBad = fails): number {
  return outcomes.filter((one) => isBad(one)).reduce((sum, { executions }) => sum + executions, 0);
}
