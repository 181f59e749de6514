import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { EventKind } from '../../src/scheduler/event.ts';
import { openingSchedule, type SessionStore } from '../../src/session/store.ts';
import { Caption } from '../../src/views/caption.tsx';
import { Inspector } from '../../src/views/inspector.tsx';
import { pressed } from '../../src/views/keyboard.ts';
import { Speaking } from '../../src/views/language.tsx';
import { Transport } from '../../src/views/transport.tsx';
import { WithSession } from '../../src/views/use-session.tsx';
import { localSession } from '../session/local-session.ts';

async function page(language: 'en' | 'zh' = 'en') {
  const { store, settled } = localSession();
  await store.getState().restart({ schedule: openingSchedule(store.getState()), step: 0 });
  await settled();
  const play = vi.fn();
  render(
    <WithSession store={store}>
      <Speaking language={language}>
        <Inspector />
        <Caption />
        <Transport onPlay={play} />
      </Speaking>
    </WithSession>,
  );
  return { store, settled, play };
}

/** The step at which the first event of a kind happens. */
function stepOf(store: SessionStore, kind: EventKind): number {
  return store.getState().run?.events.find((event) => event.kind === kind)?.step ?? -1;
}

test('a thread that cannot move says why on its chip, and stays in reach of the keyboard', async () => {
  const { store } = await page();
  store.getState().seek(stepOf(store, 'notified') + 1);
  const chip = await screen.findByRole('button', { name: /^A: wants cond, held by B since step/ });
  expect(chip).toHaveAttribute('aria-disabled', 'true');
  expect(chip).not.toBeDisabled();
});

test('the caption says in words what the step did', async () => {
  const { store } = await page();
  store.getState().seek(stepOf(store, 'notified'));
  const caption = await waitFor(() => screen.getByText(/B notifies/));
  expect(caption).toHaveTextContent('B notifies cond: A, C leave the wait set');
});

test('tabs are walked with arrows; bytecode marks the instruction that comes next', async () => {
  const user = userEvent.setup();
  await page();
  await user.click(screen.getByRole('tab', { name: 'Locks & waiters' }));
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Bytecode' })).toHaveAttribute('aria-selected', 'true');
  expect(within(screen.getByRole('table')).getByText('IMPORT_NAME')).toBeVisible();
});

test('Next and Back move by what threads do to one another', async () => {
  const user = userEvent.setup();
  const { store } = await page();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(store.getState().step).toBeGreaterThan(0));
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await waitFor(() => expect(store.getState().step).toBe(0));
});

test('speaks Chinese', async () => {
  await page('zh');
  expect(screen.getByRole('button', { name: '播放' })).toBeVisible();
  expect(screen.getByRole('tab', { name: '锁与等待者' })).toBeVisible();
});

test('letters are keys only outside of text fields', async () => {
  const { store, play } = await page();
  const input = document.createElement('input');
  document.body.append(input);
  const event = new KeyboardEvent('keydown', { code: 'KeyK', bubbles: true, composed: true });
  let taken = true;
  input.addEventListener('keydown', (got) => (taken = pressed(got, store, play)));
  input.dispatchEvent(event);
  expect(taken).toBe(false);
  expect(pressed(new KeyboardEvent('keydown', { code: 'KeyK' }), store, play)).toBe(true);
  expect(play).toHaveBeenCalledOnce();
});
