/** The tab "Real" where threads cannot really run: it says so, and the page goes on. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Speaking } from '../../src/views/language.tsx';
import { RealTab } from '../../src/views/real-tab.tsx';
import { WithSession } from '../../src/views/use-session.tsx';
import { localSession } from '../session/local-session.ts';

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
