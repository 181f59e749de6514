/** Real runs in this page: its crew, the explorer's Worker, and the series under way. */
import type { Outcome, Report } from '../explore/report.ts';
import type { Crew } from '../real/crew.ts';
import { startExploring } from './explore-client.ts';
import { obstacle, pageCrew } from './real-crew.ts';
import { type RealNews, type RealSeries, startReal } from './real-run.ts';

const EXECUTIONS_MAX = 20_000;
/** Milliseconds that the explorer may take for a comparison: the slowest of the catalogue needs most of them. */
const SEARCH_MAX = 60_000;

export class PageSeries {
  private crew: Crew<Outcome> | null = null;
  private going: { stop: () => void } | null = null;

  /** Starts a series; one that is going on is stopped. */
  start(series: RealSeries, onNews: (news: RealNews) => void): void {
    this.stop();
    const support = {
      obstacle,
      crew: () => (this.crew ??= pageCrew()),
      explore: exploring(series),
    };
    this.going = startReal(series, support, onNews);
  }

  stop(): void {
    this.going?.stop();
    this.going = null;
  }

  /** Stops, and ends the Workers. */
  end(): void {
    this.stop();
    this.crew?.end();
    this.crew = null;
  }
}

function exploring({ source, options }: RealSeries) {
  return (onReport: (report: Report, done: boolean) => void) => {
    const free = { ...options, earlySleeps: true, earlyTimeouts: true };
    const request = { source, options: free, executions: EXECUTIONS_MAX };
    let last: Report | null = null;
    const timer = setTimeout(() => {
      stop();
      onReport({ ...(last ?? EMPTY), complete: false, limits: [`${SEARCH_MAX / 1000} seconds`] }, true);
    }, SEARCH_MAX);
    const stop = startExploring(request, ({ report, done }) => {
      last = report ?? last;
      if (done) clearTimeout(timer);
      onReport(last ?? EMPTY, done);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  };
}

const EMPTY: Report = {
  complete: false,
  limits: [],
  progress: 0,
  search: 'traces',
  why: { en: 'stopped before the first one', zh: '在第一条之前就停止了' },
  executions: 0,
  blocked: 0,
  steps: 0,
  outcomes: [],
  findings: [],
};
