import { expect, inject, test } from 'vitest';
import { browserForThisFile } from './browser.ts';

const open = browserForThisFile();

test.each(['dev', 'preview', 'subpath', 'plain'] as const)(
  'the page opens from %s and isolates itself',
  async (host) => {
    const { page } = await open(inject(host));
    await page.waitForFunction(() => window.crossOriginIsolated);
    await page.getByRole('heading', { name: 'Heddle' }).first().waitFor();
    expect(await page.evaluate(() => typeof SharedArrayBuffer)).toBe('function');
  },
);

test('on a host without headers the page reloads once, keeps its link, and not again on the next visit', async () => {
  const { page } = await open(`${inject('plain')}#s=t11s`);
  await page.waitForFunction(() => window.crossOriginIsolated);
  expect(new URL(page.url()).hash).toBe('#s=t11s');
  let loads = 0;
  page.on('load', () => loads++);
  await page.goto(inject('plain'));
  await page.reload();
  await page.waitForFunction(() => window.crossOriginIsolated);
  expect(loads).toBe(2);
});

test('the policy of the built page refuses inline scripts, eval and other hosts', async () => {
  const { page } = await open(inject('plain'));
  const content = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(content).toContain("default-src 'none'");
  expect(content).not.toContain('unsafe');
  expect(content).not.toContain('http');
});
