import { expect, test } from 'vitest';

test('tests in the browser run in an isolated page, as the app does', () => {
  expect(crossOriginIsolated).toBe(true);
  expect(new SharedArrayBuffer(8).byteLength).toBe(8);
});

test('Python text is imported as text in the browser too', async () => {
  const { default: text } = await import('../bench/workloads/loop.py?raw');
  expect(text).toContain('\n');
  expect(typeof text).toBe('string');
});
