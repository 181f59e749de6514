// Finds a Chromium for the tests, or installs one, and says which and how. Order:
//  1. CHROMIUM_PATH from the environment
//  2. the build that this Playwright pins, if it is downloaded
//  3. a Chrome, Chromium or Edge installed on the system
//  4. `playwright install chromium`                          (needs the internet)
//  5. Debian's chromium package, as root with apt-get        (in CI this comes before 4)
//  6. a Chromium shipped inside an npm package, Linux x64    (needs only the npm registry)
//  7. an error that says what to do
// A browser counts only if it really starts: Ubuntu's chromium-browser stub, or a download on a
// machine without libnss3, is passed over.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const NPM_CHROMIUM = '@sparticuz/chromium@147.0.0';
const root = fileURLToPath(new URL('..', import.meta.url));
const noteFile = join(root, 'node_modules', '.cache', 'heddle', 'browser'); // vitest.config.ts reads it too

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function* candidates() {
  if (existsSync(noteFile)) yield [readFileSync(noteFile, 'utf8').trim(), 'used before'];
  const own = chromium.executablePath();
  if (own) yield [own, "Playwright's own build"];
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) yield [join(dir, name), 'installed on this system'];
  }
  if (process.platform === 'darwin') {
    for (const name of ['Google Chrome', 'Chromium', 'Microsoft Edge'])
      yield [`/Applications/${name}.app/Contents/MacOS/${name}`, 'installed on this system'];
  }
  if (process.platform === 'win32') {
    for (const base of [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA])
      for (const exe of ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'])
        if (base) yield [join(base, exe), 'installed on this system'];
  }
}

async function starts(executablePath) {
  if (!existsSync(executablePath) || !isExecutable(executablePath)) return false;
  try {
    const browser = await chromium.launch({ executablePath, timeout: 30_000 });
    await browser.close();
    return true;
  } catch (error) {
    console.warn(`${executablePath} does not start: ${String(error).split('\n')[0]}`);
    return false;
  }
}

async function findBrowser() {
  for (const [path, how] of candidates()) if (await starts(path)) return { path, how };
  return undefined;
}

function run(command, args, minutes, options = {}) {
  console.log(`> ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutes * 60_000,
    ...options,
  });
  return !error && status === 0;
}

async function fromPlaywright() {
  const cli = join(createRequire(import.meta.url).resolve('playwright/package.json'), '..', 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium'], 10) ? findBrowser() : undefined;
}

async function fromApt() {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done =
    run('apt-get', ['update', '-q'], 5, { env }) &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-wqy-microhei'], 15, {
      env,
    });
  return done ? findBrowser() : undefined;
}

async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(root, 'node_modules', '.cache', 'chromium');
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []];
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', home, NPM_CHROMIUM];
  if (!run(npm[0], [...npm[1], ...args], 10)) return undefined;
  const entry = createRequire(join(home, 'x.js')).resolve('@sparticuz/chromium');
  const { default: packed } = await import(pathToFileURL(entry).href);
  const path = await packed.executablePath(); // unpacks into the temporary folder
  return (await starts(path)) ? { path, how: NPM_CHROMIUM } : undefined;
}

/** The path of a Chromium that starts, and where it came from; installs one if need be; throws if it cannot. */
export async function ensureBrowser() {
  const found = await locate();
  mkdirSync(dirname(noteFile), { recursive: true });
  writeFileSync(noteFile, found.path);
  return found;
}

async function locate() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (await starts(asked)) return { path: asked, how: 'CHROMIUM_PATH' };
    throw new Error(`CHROMIUM_PATH is ${asked}, which is not a browser that starts.`);
  }
  const installers = process.env.CI ? [fromApt, fromPlaywright, fromNpm] : [fromPlaywright, fromApt, fromNpm];
  let found = await findBrowser();
  for (const install of installers) found ??= await install();
  if (found) return found;
  throw new Error(
    [
      'The browser tests need a Chromium; none was found and none could be installed. Do one of these:',
      '  - npx playwright install chromium   (on Linux: npx playwright install --with-deps chromium)',
      '  - install Chrome or Chromium the usual way for your system (Debian: apt-get install chromium)',
      '  - set CHROMIUM_PATH to the executable of a Chrome, Chromium or Edge',
    ].join('\n'),
  );
}
