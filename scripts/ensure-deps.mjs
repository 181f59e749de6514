// Installs the locked dependencies when they are missing or are not those of package-lock.json.
// Uses nothing but Node, because it runs before node_modules exists.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12))
  fail(`Heddle needs Node.js 20.19 or newer (22: 22.12 or newer); this is ${process.versions.node}.`);
if (!installed()) install();

/** npm notes in node_modules/.package-lock.json what it has installed; compare that with what is locked. */
function installed() {
  const wanted = packages('package-lock.json');
  const present = packages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, want]) => path === '' || present[path]?.version === want.version || notForThisMachine(want),
  );
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function notForThisMachine(entry) {
  if (!entry.optional) return false;
  const fits = (list, name) => !list || list.includes(name);
  return !fits(entry.os, process.platform) || !fits(entry.cpu, process.arch) || !entry.os || entry.libc;
}

function install() {
  console.log('Installing dependencies (npm ci) ...');
  const npm = process.env.npm_execpath; // set by npm run: npm's own script
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0) fail('npm ci failed; its message is above.');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
