// Compares `heddle dis` with CPython 3.12's `dis` on every Python program of the repo and prints how many are equal.
//   node scripts/count-dis.mjs [--show] [FILE...]
// Needs a Python 3.12: `python3.12`, `python3`, or one of pyenv's. --show prints the first lines that differ.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const show = process.argv.includes('--show');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = named.length > 0 ? named.map((file) => resolve(file)) : everyProgram();
const python = findPython();
if (python === null) {
  console.log(`no Python 3.12 here: ${files.length} programs not compared`);
  process.exit(0);
}

const folder = join(root, 'node_modules', '.cache', 'heddle', 'dis');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'engine.mjs'), await bundle('bench/dis-engine.ts'));
// One listing for each program; null for what CPython itself refuses (programs with syntax errors on purpose).
writeFileSync(
  join(folder, 'cpython.py'),
  `import contextlib, dis, io, json, os, re, sys, warnings
warnings.simplefilter("ignore")
def listing(path):
    try:
        code = compile(open(path, "rb").read(), os.path.basename(path), "exec")
    except (SyntaxError, ValueError):
        return None
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        dis.dis(code)
    return re.sub(r"\\bat 0x[0-9a-f]+", "at 0x0", out.getvalue())
listings = [listing(path) for path in json.load(sys.stdin)]
sys.stdout.buffer.write(json.dumps(listings).encode())
`,
);

const theirs = answer(python, join(folder, 'cpython.py'));
const ours = answer(process.execPath, join(folder, 'engine.mjs'));
const compared = files.filter((_, i) => theirs[i] !== null);
const different = files.filter((_, i) => theirs[i] !== null && inOrder(theirs[i]) !== inOrder(ours[i]));
for (const file of different) {
  console.log(`different: ${relative(root, file)}`);
  if (show) showDifference(inOrder(theirs[files.indexOf(file)]), inOrder(ours[files.indexOf(file)]));
}
const refused = files.length - compared.length;
console.log(
  `${compared.length - different.length} of ${compared.length} listings equal, ${different.length} different`,
);
if (refused > 0) console.log(`${refused} more are no Python for CPython either`);
process.exitCode = different.length > 0 ? 1 : 0;

/** Every .py file of tests/, src/ and bench/. */
function everyProgram() {
  return ['tests', 'src', 'bench'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.py'))
      .sort()
      .map((name) => join(root, part, name)),
  );
}

function findPython() {
  const versions = join(homedir(), '.pyenv', 'versions');
  const own = existsSync(versions) ? readdirSync(versions).filter((name) => name.startsWith('3.12.')) : [];
  const candidates = ['python3.12', 'python3', ...own.map((name) => join(versions, name, 'bin', 'python'))];
  const asks = 'import sys; print(sys.version_info[:2] == (3, 12))';
  return (
    candidates.find((name) => {
      const done = spawnSync(name, ['-c', asks], { encoding: 'utf8' });
      return done.status === 0 && done.stdout.trim() === 'True';
    }) ?? null
  );
}

function answer(command, script) {
  const input = JSON.stringify(files);
  const env = { ...process.env, PYTHONHASHSEED: '0' };
  return JSON.parse(execFileSync(command, [script], { input, env, maxBuffer: 1 << 30 }).toString());
}

/** The elements of frozen sets in one order: CPython's changes from run to run. */
function inOrder(listing) {
  return listing.replace(/frozenset\(\{(.*?)\}\)/g, (_, elements) => {
    return `frozenset({${elements.split(', ').sort().join(', ')}})`;
  });
}

function showDifference(expected, got) {
  const a = expected.split('\n');
  const b = got.split('\n');
  const at = a.findIndex((line, i) => line !== b[i]);
  for (let i = Math.max(0, at - 2); i < at + 4; i++)
    console.log(`   CPython ${a[i] ?? ''}\n   heddle  ${b[i] ?? ''}`);
}
