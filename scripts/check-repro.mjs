// Forces the catalogue's bugs on the real CPythons of this machine, each several times, and prints how often it went
// as told.  node scripts/check-repro.mjs [RUNS] [PYTHON...]     (default: 50 runs, python3)
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = Number(process.argv[2] ?? 50);
const pythons = process.argv.length > 3 ? process.argv.slice(3) : ['python3'];
const folder = mkdtempSync(join(tmpdir(), 'heddle-repro-'));
const heddle = (...args) =>
  spawnSync(process.execPath, ['scripts/heddle.mjs', ...args], { encoding: 'utf8' });

let bugs = 0;
let wholly = 0;
for (const file of readdirSync('src/scenarios').filter((name) => name.endsWith('.py'))) {
  const path = `src/scenarios/${file}`;
  const { stdout } = heddle('explore', path, '--json', '--max-executions', '300', '--max-seconds', '20');
  if (stdout === '') continue;
  const { outcomes } = JSON.parse(stdout);
  // A bug: something fails, or ends otherwise than the ordinary run of the program does.
  const bad = outcomes.filter(({ ending, exceptions }) => ending !== 'finished' || exceptions.length > 0);
  const other = outcomes.length > 1 && bad.length === 0 ? outcomes.slice(1, 3) : [];
  for (const [i, outcome] of [...bad, ...other].filter(({ ending }) => ending !== 'limit').entries()) {
    const script = join(folder, `${file.slice(0, -3)}-${i}.py`);
    const model = ['--model', 'free-threaded'];
    const made = heddle('repro', path, ...model, '--schedule', outcome.schedule, '-o', script);
    if (made.status !== 0) {
      console.log(`${file} ${i}: ${made.stderr.trim()}`);
      continue;
    }
    bugs++;
    let all = true;
    const counts = pythons.map((python) => {
      let good = 0;
      for (let run = 0; run < runs; run++) if (succeeds(python, script)) good++;
      if (good < runs) all = false;
      return `${good}/${runs}`;
    });
    if (all) wholly++;
    const what = [outcome.ending, ...outcome.exceptions].join(', ');
    console.log(`${file.padEnd(24)} ${counts.join('  ').padEnd(10 * pythons.length)} ${what.slice(0, 70)}`);
  }
}
console.log(`${wholly} of ${bugs} outcomes forced every time on ${pythons.join(', ')}`);
rmSync(folder, { recursive: true });

function succeeds(python, script) {
  try {
    execFileSync(python, [script], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
