/** The tab "Real" in the page: a series, its table, a replay for real and its picture. */
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/scheduler/options.ts';
import { Speaking } from '../../src/views/language.tsx';
import { RealTab } from '../../src/views/real-tab.tsx';
import { WithSession } from '../../src/views/use-session.tsx';
import { localSession } from '../session/local-session.ts';
import { counter } from './programs.ts';

configure({ asyncUtilTimeout: 120_000 });
afterEach(cleanup);

async function tab(source: string) {
  const { store, settled } = localSession();
  store.setState({ source, options: { ...DEFAULT_OPTIONS, model: 'free-threaded' } });
  await store.getState().restart({ schedule: '', step: 0 });
  await settled();
  render(
    <WithSession store={store}>
      <Speaking language="en">
        <RealTab />
      </Speaking>
    </WithSession>,
  );
  return { store, user: userEvent.setup() };
}

test('a hundred runs are counted, and what was predicted but never seen is listed', async () => {
  const { store, user } = await tab(counter(2, 2, false));
  await user.click(screen.getByRole('button', { name: 'Run for real' }));
  await waitFor(() => expect(screen.getByText(/done · 100 \/ 100/)).toBeTruthy());
  const cards = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
  expect(cards.some((text) => text.includes('counter = 4') && text.includes('predicted'))).toBe(true);
  expect(cards.length).toBe(3);
  expect(cards.join()).not.toContain('this is a bug');
  const seen = screen.getAllByTitle('Show what happened')[0] as HTMLElement;
  await user.click(seen);
  await screen.findByRole('heading', { name: 'What really happened' });
  await user.click(screen.getByRole('button', { name: 'Open it in the simulator' }));
  await waitFor(() => expect(store.getState().options.earlySleeps).toBe(true));
  await screen.findByText(/Event by event the same/);
});

test('the schedule on screen, forced on the Workers, tells the same story', async () => {
  const { user } = await tab(counter(2, 3, true));
  await user.click(screen.getByRole('button', { name: 'Replay for real' }));
  await screen.findByText(/Event by event the same/);
});
