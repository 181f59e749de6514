/** One Chromium for a test file, one fresh context (no storage, no service worker) for each page. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';

/** Milliseconds for a page to come to what a test waits for, on a machine that is busy with something else. */
const PATIENCE = 120_000;

/** A page and everything it complained of: console errors and warnings, uncaught exceptions, foreign requests. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

/**
 * Call at the top of a test file. The result opens `url` in a context of its own; after the file every page is
 * closed and must not have complained.
 */
export function browserForThisFile(): (url: string, options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  const visits: Visit[] = [];
  beforeAll(async () => {
    const executablePath = process.env['CHROMIUM_PATH'];
    browser = await chromium.launch(executablePath ? { executablePath } : {});
  });
  afterAll(async () => {
    await browser?.close();
    expect(visits.flatMap((visit) => visit.complaints)).toEqual([]);
  });
  return async (url, options = {}) => {
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const visit: Visit = { page, complaints: [] };
    visits.push(visit);
    const { origin } = new URL(url);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') visit.complaints.push(message.text());
    });
    page.on('pageerror', (error) => visit.complaints.push(String(error)));
    page.on('request', (request) => {
      const target = new URL(request.url());
      if (target.protocol.startsWith('http') && target.origin !== origin)
        visit.complaints.push(`request to ${target.origin}`);
    });
    await page.goto(url);
    return visit;
  };
}
