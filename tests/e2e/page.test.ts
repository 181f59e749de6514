/** The page for everybody: by keyboard alone, on a phone, for ears, before a class. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { browserForThisFile } from './browser.ts';

const open = browserForThisFile();

async function ready(page: Page): Promise<Page> {
  await page
    .locator('.counter')
    .filter({ hasText: /\/[1-9]\d\d/ })
    .waitFor();
  return page;
}

async function flagship(options: Parameters<typeof open>[1] = {}, fragment = ''): Promise<Page> {
  return ready((await open(`${inject('preview')}${fragment}`, options)).page);
}

/** What axe holds against the page as it is. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}

const selected = (page: Page) => page.locator('[role=tab][aria-selected=true]').innerText();
const counter = (page: Page) => page.locator('.counter').innerText();

test('nobody needs a mouse: steps, threads, panes, dialogs', async () => {
  const page = await flagship();
  await page.keyboard.press('b');
  expect(await counter(page)).toMatch(/^1\d\d\//);
  await page.keyboard.press('g');
  await page.keyboard.type('82');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.counter')?.textContent?.startsWith('82'));
  await page.keyboard.press('Shift+Digit1');
  await page.locator('.caption', { hasText: 'A gives up the lock' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('.counter')?.textContent?.startsWith('82'));
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.matches('input[type=search]'));
  await page.keyboard.type('notifies');
  expect(await page.locator('.events tbody tr').count()).toBe(2);
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  await page.waitForFunction(() => document.activeElement?.matches('[role=tabpanel]'));
  await page.keyboard.press('x');
  expect(await selected(page)).toContain('Explore');
  await page.keyboard.press('t');
  expect(await selected(page)).toContain('Variables');
  await page.waitForFunction(() => document.activeElement?.id === 'stage');
  await page.keyboard.press('q');
  await page.locator('#share-link').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.locator('#help-title').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('help-title');
});

test('after the bug the page says what to do next; the reader’s own program is one of it', async () => {
  const page = await flagship({ viewport: { width: 1440, height: 900 } });
  expect(await page.locator('.next-steps').count()).toBe(0);
  await page.keyboard.press('b');
  await page.locator('.telling .next-steps').getByRole('button', { name: 'Write your own program' }).click();
  await page.locator('.cm-content', { hasText: 'hello from' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Scenario' }).inputValue()).toBe('');
});

test('before a class: larger, and a curtain over all that tells the answer', async () => {
  const page = await flagship({ colorScheme: 'dark' });
  const heightOf = async () => (await page.locator('.gutter-lane').first().boundingBox())?.height ?? 0;
  const before = await heightOf();
  await page.keyboard.press('p');
  await page.locator('.timeline-large').waitFor();
  expect(await heightOf()).toBeGreaterThan(before);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
  await page.keyboard.press('.');
  await page.locator('.curtain-words').waitFor();
  expect(await page.locator('.caption').isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  await page.locator('.caption').waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');
  await page.locator('.timeline-large').waitFor({ state: 'detached' });
});

test('the explorer’s rules are chosen in the page, and each search says what it supposed', async () => {
  const page = await flagship({ locale: 'zh-CN' });
  await page.keyboard.press('x');
  await page.locator('.rules summary').click();
  await page.getByLabel('在哪种 Python 上').selectOption('gil');
  await page.getByRole('checkbox', { name: '睡眠与超时遵守时钟顺序' }).check();
  await page.getByRole('button', { name: '探索所有交错' }).click();
  await page.locator('.side .hint', { hasText: '睡眠遵守时钟顺序' }).waitFor();
  expect(await page.locator('.side .hint', { hasText: 'GIL（3.11 及以后）' }).count()).toBe(1);
  await page.locator('.side .card').first().waitFor();
});

test('on a phone: one part at a time, nothing beside the screen, everything large enough for a thumb', async () => {
  const page = await flagship({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  });
  for (const pane of ['程序', '详情', '时间线']) {
    await page.locator('.panes').getByRole('button', { name: pane }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, summary, [role=tab]')]
        .filter((one) => one.checkVisibility())
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ one, box }) => !one.matches('.gutter-lane, .cm-toggle') && box.height < 43.5)
        .map(({ one }) => one.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
  }
  const lanes = await page.locator('.gutter-lane').count();
  expect(lanes).toBe(5);
  expect(await page.locator('.gutter-lane').last().isVisible()).toBe(true);
});

test.each([
  ['en-GB', 'light'],
  ['zh-CN', 'dark'],
] as const)('axe finds nothing, %s, %s', async (locale, colorScheme) => {
  // What pulses to be noticed passes through all shades: it stands still here.
  const still = { locale, colorScheme, reducedMotion: 'reduce' } as const;
  const page = await flagship(still);
  await page.keyboard.press('b');
  await page.keyboard.press('/');
  const found = await faults(page);
  await page.locator('#stage').focus();
  for (const key of ['x', 'q']) {
    await page.keyboard.press(key);
    found.push(...(await faults(page)));
  }
  const phone = await flagship({ ...still, viewport: { width: 390, height: 844 } }, '#s=t27');
  found.push(...(await faults(phone)));
  expect(found).toEqual([]);
});

test('on paper: the program, the picture and the caption, nothing to press', async () => {
  const page = await flagship();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.transport').isVisible()).toBe(false);
  expect(await page.locator('.masthead-tools').isVisible()).toBe(false);
  for (const part of ['.cm-content', '.plot svg', '.caption']) {
    expect(await page.locator(part).first().isVisible()).toBe(true);
  }
});
