import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { isolation } from './vite.config.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? browserUsedBefore();
if (executablePath) process.env['CHROMIUM_PATH'] = executablePath;
const launchOptions = executablePath ? { executablePath } : {};

/** Packages that browser tests import, directly or through the page. */
const BUNDLED_FOR_BROWSER = [
  ...['@testing-library/react', '@testing-library/user-event', 'd3', 'fflate'],
  ...['react', 'react-dom', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom/client'],
  ...['uqr', 'xstate', 'zustand', 'zustand/vanilla'],
];

/** Four kinds of test, told apart by where they stand and how they end; tests/README.md says which is for what. */
export default defineConfig({
  plugins: [react()],
  test: {
    // On a machine of two cores the usual number would be one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    provide: { realRuns: Number(process.env['HEDDLE_REAL_RUNS'] ?? 0) },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**'],
          testTimeout: 180_000,
          isolate: false, // the engine is loaded once for all files: nothing in it outlives a World
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          setupFiles: ['tests/component-setup.ts'],
          include: ['tests/**/*.test.tsx'],
          exclude: ['tests/**/*.browser.test.tsx', 'tests/e2e/**'],
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        server: { headers: isolation },
        // Found before the first test, not in the middle of one: a reload there gives it two copies of React.
        optimizeDeps: { include: BUNDLED_FOR_BROWSER },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          testTimeout: 300_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/servers.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 }, // after all the others: a page that competes for the cores is slow
        },
      },
    ],
  },
});

/** What scripts/browser.mjs found or installed, so that a single test file can be run without it. */
function browserUsedBefore(): string | undefined {
  try {
    return readFileSync('node_modules/.cache/heddle/browser', 'utf8').trim();
  } catch {
    return undefined;
  }
}
