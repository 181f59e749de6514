// Everything that must hold: types, lint, the build, and every test (unit, component, browser, end to end).
// All of it runs even when a part fails, so that one run tells everything. The last line is for machines.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { countFile } from './count-reporter.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const failures = [];

const browser = await ensureBrowser().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(`Browser for the tests: ${browser.path} (${browser.how})`);
process.env.CHROMIUM_PATH = browser.path;

check('types', 'tsc', ['-b']);
check('lint', 'biome', ['check', '--diagnostic-level=error', '.']);
check('build', 'vite', ['build', '--logLevel', 'warn']);

rmSync(countFile, { force: true });
const ok = run('vitest', ['run', '--reporter=default', '--reporter=./scripts/count-reporter.mjs']);
const { passed, failed } = readCount();
if (!ok && failed === 0) failures.push('vitest');
for (const name of failures) console.log(`FAILED: ${name} (see above)`);
const lost = failed + failures.length;
console.log(`${passed} passed, ${lost} failed`);
process.exitCode = lost === 0 && passed > 0 ? 0 : 1;

function check(name, tool, args) {
  const start = performance.now();
  const good = run(tool, args);
  console.log(`${good ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (!good) failures.push(name);
}

function run(tool, args) {
  const onWindows = process.platform === 'win32';
  const command = `node_modules/.bin/${tool}${onWindows ? '.cmd' : ''}`;
  const options = { stdio: ['ignore', 'inherit', 'inherit'], shell: onWindows };
  return spawnSync(command, args, options).status === 0;
}

function readCount() {
  try {
    return JSON.parse(readFileSync(countFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
