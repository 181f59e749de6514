/** A series of real runs in the page: its life, its table, its end. */
import { afterAll, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/scheduler/options.ts';
import { isViolation, type RealNews, type RealSeries } from '../../src/session/real-run.ts';
import { PageSeries } from '../../src/session/real-series.ts';
import { counter, LOOPS_FOR_EVER } from './programs.ts';

const page = new PageSeries();
afterAll(() => page.end());

const OVER = ['done', 'failed', 'stopped'];
const options = { ...DEFAULT_OPTIONS, model: 'free-threaded' as const };

function series(request: RealSeries, onNews: (news: RealNews) => void = () => {}): Promise<RealNews[]> {
  const all: RealNews[] = [];
  return new Promise((resolve) => {
    page.start(request, (news) => {
      all.push(news);
      onNews(news);
      if (OVER.includes(news.phase)) resolve(all);
    });
  });
}

test('a series counts its outcomes and lays them beside the prediction', async () => {
  const all = await series({ source: counter(2, 2, false), options, runs: 50, speed: 1 });
  const last = all.at(-1) as RealNews;
  expect([...new Set(all.map(({ phase }) => phase))]).toEqual([
    ...['probing', 'spawning', 'running', 'draining', 'comparing', 'done'],
  ]);
  expect(last.done).toBe(50);
  expect(last.outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(50);
  expect(last.report?.complete).toBe(true);
  expect(last.outcomes.filter(isViolation)).toEqual([]);
  expect(last.outcomes.every(({ predicted, confirmed }) => predicted === true && confirmed === true)).toBe(
    true,
  );
  expect(last.report?.outcomes.map(({ globals }) => globals['counter']).sort()).toEqual([2, 3, 4]);
});

test('Stop stops, and the next series runs', async () => {
  const stopped = await series({ source: LOOPS_FOR_EVER, options, runs: 1, speed: 1 }, ({ phase }) => {
    if (phase === 'running') setTimeout(() => page.stop(), 200);
  });
  expect(stopped.at(-1)?.phase).toBe('stopped');
  const next = await series({ source: counter(2, 3, true), options, runs: 3, speed: 1 });
  expect(next.at(-1)?.phase).toBe('done');
  expect(next.at(-1)?.outcomes.map(({ outcome }) => outcome.globals)).toEqual([{ counter: 6 }]);
});

test('what cannot run is said before it runs', async () => {
  const broken = await series({ source: 'def f(:\n', options, runs: 1, speed: 1 });
  expect(broken.at(-1)?.phase).toBe('failed');
  expect(broken.at(-1)?.sentence?.en).toContain('does not compile');
  expect(broken.map(({ phase }) => phase)).not.toContain('running');
});
