/** The tab "Real" where threads cannot really run: it says so, and the page goes on. And how it shows our own bugs. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/scheduler/options.ts';
import { obstacle } from '../../src/session/real-crew.ts';
import type { RealNews } from '../../src/session/real-run.ts';
import { openLink } from '../../src/session/session-link.ts';
import { Speaking } from '../../src/views/language.tsx';
import { RealOutcomes } from '../../src/views/real-outcomes.tsx';
import { RealTab } from '../../src/views/real-tab.tsx';
import { WithSession } from '../../src/views/use-session.tsx';
import { localSession } from '../session/local-session.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['en', 'Run for real', /is not cross-origin isolated|has no Workers/],
  ['zh', '真实运行', /没有跨源隔离|没有 Worker/],
] as const)('in a page that is not isolated, in %s', async (language, button, sentence) => {
  const { store } = localSession();
  render(
    <WithSession store={store}>
      <Speaking language={language}>
        <RealTab />
      </Speaking>
    </WithSession>,
  );
  await userEvent.click(screen.getByRole('button', { name: button }));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(screen.getByRole('button', { name: button })).toBeEnabled();
});

test('each obstacle is said with what goes on', () => {
  vi.stubGlobal('Worker', undefined);
  expect(obstacle()?.en).toContain('has no Workers');
  vi.stubGlobal('Worker', class {});
  vi.stubGlobal('crossOriginIsolated', false);
  expect(obstacle()?.en).toContain('not cross-origin isolated');
  vi.stubGlobal('crossOriginIsolated', true);
  vi.stubGlobal('navigator', { hardwareConcurrency: 1 });
  expect(obstacle()?.en).toContain('shows one core');
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
  expect(obstacle()).toBe(null);
});

test('an outcome that nobody predicted is shown as a bug of ours, with a link that reproduces it', () => {
  const outcome = { ending: 'finished', globals: { x: 3 }, exceptions: [] } as const;
  const known = { outcome, count: 1, observed: null, confirmed: true };
  const news: RealNews = {
    ...{ phase: 'done', done: 2, report: null, sentence: null },
    series: { source: 'x = 2\n', options: DEFAULT_OPTIONS, runs: 2, speed: 1 },
    outcomes: [
      { ...known, key: 'a', predicted: true },
      { ...known, key: 'b', predicted: false },
    ],
  };
  const { store } = localSession();
  render(
    <WithSession store={store}>
      <Speaking language="en">
        <RealOutcomes news={news} />
      </Speaking>
    </WithSession>,
  );
  expect(screen.getAllByText(/bug of Heddle/)).toHaveLength(1);
  const link = screen.getByRole('link', { name: 'Link to this very run' });
  const opened = openLink(link.getAttribute('href') ?? '');
  expect(opened).toMatchObject({ session: { source: 'x = 2\n' } });
});
