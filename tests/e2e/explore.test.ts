/** Every way it can end, in the page: found, watched, compared, and set as a task. */
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { browserForThisFile } from './browser.ts';

const open = browserForThisFile();

async function exploring(fragment = ''): Promise<Page> {
  const { page } = await open(`${inject('preview')}${fragment}`);
  await page
    .locator('.counter')
    .filter({ hasText: /\/[1-9]\d\d/ })
    .waitFor();
  await page.getByRole('tab', { name: 'Explore' }).click();
  return page;
}

test('finds every outcome of the stolen wake-up; a card leads to the step that decides it', async () => {
  const page = await exploring();
  await page.getByRole('button', { name: 'Explore all interleavings' }).click();
  await page.locator('.summary', { hasText: 'These are all the ways it can end' }).waitFor();
  expect(await page.locator('.summary strong').innerText()).toMatch(/^[1-9]\d* of \d+ interleavings fail$/);
  await page.locator('.card-bad .card-button').first().click();
  await page.locator('.caption', { hasText: /Step [1-9]/ }).waitFor();
  await page.locator('.ending').getByText('Stolen wake-up').waitFor();
});

test('`if` beside `while`: one side fails, the other is a proof', async () => {
  const page = await exploring();
  await page.getByRole('button', { name: 'if against while' }).click();
  const [first, second] = [page.locator('.side').nth(0), page.locator('.side').nth(1)];
  await first.locator('.summary-bad').waitFor();
  await second.locator('.summary-good', { hasText: 'This is a proof' }).waitFor();
  expect(await second.locator('.summary strong').innerText()).toMatch(/^0 of \d+/);
});

test('break it by hand, then fix it: judged by the explorer', async () => {
  const page = await exploring();
  await page.getByRole('button', { name: 'Explore all interleavings' }).click();
  await page.getByRole('button', { name: 'Fix it' }).click();
  await page.locator('.challenge-bar').getByRole('button', { name: 'Check' }).click();
  await page.locator('.challenge-bar', { hasText: 'interleavings still fail' }).waitFor();
  await page.getByRole('button', { name: 'Flip to while' }).click();
  await page.locator('.challenge-bar').getByRole('button', { name: 'Check' }).click();
  await page.locator('.challenge-met', { hasText: '0 of' }).waitFor();
});

test('few states are drawn; a click on one shows the way to it', async () => {
  const page = await exploring('#s=t9');
  await page.locator('.rules summary').click();
  await page.getByLabel('Search through').selectOption('states');
  await page.getByRole('button', { name: 'Explore all interleavings' }).click();
  await page.locator('.graph-state[data-state="3"]').click();
  await page.locator('.caption', { hasText: /Step [1-9]/ }).waitFor();
});

test('Stop leaves what was found', async () => {
  const page = await exploring();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  const increments = ['def work():', '    global x', '    for i in range(30):', '        x += 1'];
  await page.keyboard.insertText(
    ['import threading', 'x = 0', ...increments].join('\n') +
      '\nfor t in [threading.Thread(target=work) for _ in range(3)]:\n    t.start()\n',
  );
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: 'Explore' }).click();
  await page.getByRole('button', { name: 'Explore all interleavings' }).click();
  await page.locator('.explore .card').first().waitFor();
  const before = Date.now();
  await page.locator('.explore').getByRole('button', { name: 'Stop' }).click();
  await page.locator('.summary', { hasText: 'stopped by you' }).waitFor();
  expect(Date.now() - before).toBeLessThan(20_000); // at once, on a machine that has nothing else to do
  expect(await page.locator('.explore .card').count()).toBeGreaterThan(0);
});
