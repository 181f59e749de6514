/** Real mode in the built page: a hundred runs of the stolen wake-up on the browser's own Workers. */
import { expect, inject, test } from 'vitest';
import { browserForThisFile } from './browser.ts';

const open = browserForThisFile();

test('runs for real, finds nothing that was not predicted, and replays the schedule on screen', async () => {
  const { page } = await open(inject('preview'));
  await page
    .locator('.counter')
    .filter({ hasText: /\/[1-9]\d\d/ })
    .waitFor();
  await page.getByRole('tab', { name: 'Real' }).click();
  await page.getByRole('button', { name: 'Run for real' }).click();
  await page.getByText('done · 100 / 100').waitFor();
  const cards = await page.locator('.real .card').allInnerTexts();
  expect(cards.length).toBeGreaterThan(1);
  expect(cards.join('\n')).toContain('observed');
  expect(cards.join('\n')).not.toContain('this is a bug');
  await page.getByRole('button', { name: 'Replay for real' }).click();
  await page.getByText('Event by event the same').waitFor();
});

test('where memory cannot be shared it says so, and the simulator goes on', async () => {
  const { page } = await open(inject('plain'));
  await page.getByRole('tab', { name: 'Real' }).click();
  await page.getByRole('button', { name: 'Run for real' }).click();
  const answer = page.locator('.real [role=status]');
  await answer.filter({ hasText: /done|not cross-origin isolated/ }).waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
});
