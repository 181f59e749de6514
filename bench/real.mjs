// How fast real mode is on this machine: visible steps per second of 1, 2 and 4 Workers on one counter, locked and
// not, and what a second core gains for local work without and with the GIL. `node bench/real.mjs`
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../scripts/bundle.mjs';

const REPEATS = 5;
/** Of local work: its two sides in turn, so that a busy moment meets both. */
const ROUNDS = 4;

const folder = mkdtempSync(join(tmpdir(), 'heddle-real-'));
const script = join(folder, 'worker.mjs');
writeFileSync(script, await bundle('src/cli/real-worker.ts'));
writeFileSync(join(folder, 'crew.mjs'), await bundle('src/cli/real-crew.ts'));
const { nodeCrew, realOptions } = await import(pathToFileURL(join(folder, 'crew.mjs')).href);
const crew = nodeCrew(script);

const started = (threads, work) => `import threading
counter = 0
lock = threading.Lock()
def work():
${work}
threads = [threading.Thread(target=work) for _ in range(${threads})]
for t in threads: t.start()
for t in threads: t.join()
`;
const counting = (n, locked) => `    global counter
    for _ in range(${n}):
${locked ? '        with lock:\n            counter += 1' : '        counter += 1'}`;
const arithmetic = (n) => `    x = 0
    for i in range(${n}):
        x = (x * 31 + i) % 1000003`;

/** Best of some runs: milliseconds, and steps of all threads. */
async function best(source, model = 'free-threaded', repeats = REPEATS) {
  let least = Number.POSITIVE_INFINITY;
  let steps = 0;
  for (let i = 0; i < repeats; i++) {
    const options = realOptions(model);
    const run = await crew.run({ source, options, speed: 1, notes: false, patience: 60_000 });
    if (run.fault !== null) throw new Error(run.fault);
    least = Math.min(least, run.milliseconds);
    steps = run.told.reduce((sum, told) => sum + told.steps, 0);
  }
  return { milliseconds: least, steps };
}

const faster = (a, b) => (b.milliseconds < a.milliseconds ? b : a);

const N = 20_000;
for (const locked of [false, true]) {
  for (const threads of [1, 2, 4]) {
    const { milliseconds, steps } = await best(started(threads, counting(N / threads, locked)));
    const rate = Math.round(steps / milliseconds);
    const what = locked ? 'locked  ' : 'unlocked';
    console.log(
      `counter ${what} ${threads} Workers: ${rate} thousand steps/s, ${milliseconds.toFixed(0)} ms`,
    );
  }
}
const LOCAL = 60_000_000;
for (const model of ['free-threaded', 'gil']) {
  let one = { milliseconds: Number.POSITIVE_INFINITY, steps: 0 };
  let two = one;
  for (let i = 0; i < ROUNDS; i++) {
    one = faster(one, await best(started(1, arithmetic(LOCAL)), model, 1));
    two = faster(two, await best(started(2, arithmetic(LOCAL / 2)), model, 1));
  }
  const gain = (one.milliseconds / two.milliseconds).toFixed(2);
  const rate = Math.round(one.steps / one.milliseconds);
  console.log(`local work, ${model}: one thread ${rate} thousand steps/s; two threads gain ${gain}x`);
}
crew.end();
rmSync(folder, { recursive: true, force: true });
