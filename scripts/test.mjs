// Everything that must hold: types, lint, the build, and every test (unit, component, browser, end to end).
// All of it runs even when a part fails, so that one run tells everything. The last line is for machines.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const reportFile = 'node_modules/.cache/heddle/tests.json';
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

mkdirSync('node_modules/.cache/heddle', { recursive: true });
rmSync(reportFile, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
const ok = run('vitest', ['run', ...reporters]);
const { passed, failed } = readReport();
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

function readReport() {
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8'));
    // A file that does not even load has no failed test in it: count the file.
    const broken = report.testResults.filter((file) => file.status === 'failed' && !hasFailure(file)).length;
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function hasFailure(file) {
  return file.assertionResults.some((test) => test.status === 'failed');
}
