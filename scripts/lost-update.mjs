// How often what may go wrong really does, on this machine's cores. Nothing of it can be promised, so no test asserts
// it.
//   node scripts/lost-update.mjs [RUNS]        (default 50)
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const runs = Number(process.argv[2] ?? 50);
const scenarios = fileURLToPath(new URL('../src/scenarios', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'heddle-real-'));
writeFileSync(join(folder, 'worker.mjs'), await bundle('src/cli/real-worker.ts'));
writeFileSync(join(folder, 'crew.mjs'), await bundle('src/cli/real-crew.ts'));
const { nodeCrew, realOptions } = await import(pathToFileURL(join(folder, 'crew.mjs')).href);
const crew = nodeCrew(join(folder, 'worker.mjs'));

const together = (threads, body) => `import threading
start = threading.Barrier(${threads})
lock = threading.Lock()
counter = 0
forks = [threading.Lock() for _ in range(${threads})]
def work(i):
    global counter
    start.wait()
${body}
threads = [threading.Thread(target=work, args=(i,)) for i in range(${threads})]
for t in threads: t.start()
for t in threads: t.join()
`;
const counting = (n) => `    for _ in range(${n}):
        v = counter
        counter = v + 1`;
const eating = (n) => `    for _ in range(${n}):
        with forks[i]:
            with forks[(i + 1) % 3]:
                pass`;

async function report(what, source, model, wrong) {
  let bad = 0;
  const losses = [];
  for (let i = 0; i < runs; i++) {
    const options = realOptions(model);
    const run = await crew.run({ source, options, speed: 100, notes: false, patience: 30_000 });
    if (run.fault !== null) throw new Error(run.fault);
    const loss = wrong(run.judgement);
    if (loss > 0) bad++;
    losses.push(loss);
  }
  const median = losses.sort((a, b) => a - b)[runs >> 1];
  console.log(`${what}, ${model}: ${bad} of ${runs} runs; median ${median}`);
}

const lost =
  (n) =>
  ({ globals }) =>
    n - globals.counter;
const stuck = ({ ending }) => (ending === 'deadlock' ? 1 : 0);
const raised = ({ exceptions }) => exceptions.length;
for (const model of ['free-threaded', 'gil']) {
  await report('lost updates of 2 x 10,000', together(2, counting(10_000)), model, lost(20_000));
  await report('lost updates of 2 x 1,000', together(2, counting(1_000)), model, lost(2_000));
  await report('philosophers stuck within 200 meals', together(3, eating(200)), model, stuck);
  await report('stolen wake-up', readFileSync(join(scenarios, 't11s.py'), 'utf8'), model, raised);
}
crew.end();
rmSync(folder, { recursive: true, force: true });
