/** The first ten seconds: a stranger opens the page, watches a wake-up being stolen, and flips one word. */
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { browserForThisFile } from './browser.ts';

const open = browserForThisFile();
const counter = (page: Page) => page.locator('.counter').innerText();
const ready = (page: Page) =>
  page
    .locator('.counter')
    .filter({ hasText: /\/[1-9]\d\d/ })
    .waitFor();

test('plays to the stolen wake-up within seconds, and `while` cures it', async () => {
  const before = Date.now();
  const { page } = await open(inject('preview'));
  await ready(page);
  expect(await counter(page)).toMatch(/^0\//);
  expect(await page.getByRole('region', { name: 'Timeline' }).count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.locator('.caption', { hasText: 'IndexError: pop from empty list' }).waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  expect(Date.now() - before).toBeLessThan(60_000); // ten seconds on a machine that has nothing else to do
  await page.getByRole('button', { name: 'Flip to while' }).click();
  await page.getByRole('button', { name: 'Flip to if' }).waitFor();
  await page.locator('.ending:not(.ending-bad)').waitFor();
  expect(await page.locator('.ending').innerText()).toContain('finished');
});

test('the same in Chinese, on a phone: step, choose who goes next, undo', async () => {
  const { page } = await open(inject('preview'), {
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  await ready(page);
  await page.getByRole('button', { name: '前进', exact: true }).click();
  await page.locator('.caption', { hasText: '步骤 ' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: '详情' }).click();
  await page.getByRole('tab', { name: '字节码' }).click();
  await page.locator('.bytecode .current').waitFor();
});

test('another thread can be chosen, the choice undone, and the moment shared', async () => {
  const { page } = await open(inject('preview'));
  await ready(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  const schedule = await counter(page);
  const chips = page.locator('.chip[aria-disabled="false"]');
  await chips.last().click();
  await page.getByRole('button', { name: 'Undo choice' }).click();
  await page.waitForFunction((text) => document.querySelector('.counter')?.textContent === text, schedule);
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.locator('#share-link').inputValue();
  const other = await open(link);
  await ready(other.page);
  expect(await counter(other.page)).toBe(schedule);
});

test('an endless loop never freezes the page, and Stop gives it back at once', async () => {
  const { page } = await open(inject('preview'));
  await ready(page);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace'); // typing over a selection, Chromium writes a style of its own
  await page.keyboard.insertText('x = 0\nwhile True:\n    x += 1\n');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Stop' }).click();
  const { waited, frame } = await page.evaluate(async () => {
    const start = performance.now();
    while (document.querySelector('.busy')?.textContent !== '') await new Promise(requestAnimationFrame);
    const end = performance.now();
    for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
    return { waited: end - start, frame: (performance.now() - end) / 20 };
  });
  // 100 ms on a machine that has nothing else to do; on one that has, as many frames as it takes to notice.
  expect(waited).toBeLessThan(1000 + 60 * frame);
  expect(await page.locator('.cm-content').innerText()).toContain('while True:');
});

test('a damaged link says so and loses nothing; a program from a link is only text', async () => {
  const { page } = await open(`${inject('preview')}#v1.w6WMUNJHLuBBEKmUg.1lm6sgk`);
  await page.locator('.notice').filter({ hasText: 'link' }).waitFor();
  await ready(page);
  await page.evaluate(() => {
    location.hash = '#code=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%0A';
  });
  await page.locator('.diagnostics').waitFor();
  expect(await page.locator('img').count()).toBe(0);
});
