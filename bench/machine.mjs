// The machine's speed beside CPython's on the workloads of bench/workloads/, both in this one run, in turn.
//   node bench/machine.mjs [ROUNDS]      (default 5; needs a python3)
// A round times each side warm, in a process of its own: CPython executes the compiled text eight times and reports
// the best, ours records it eight times (schedule, checkpoints and state columns included) and reports the best.
// Printed: the median of the per-round ratios CPython's time / our time (above 1 = faster than CPython).
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from '../scripts/bundle.mjs';

const rounds = Number(process.argv[2] ?? 5);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}node_modules/.cache/heddle/bench`;
/** Workload, file, and the ratio that the project promises. */
const workloads = [
  ['W1 integer loop', 'loop.py', 0.6],
  ['W2 lock', 'lock.py', 1],
  ['W3 queue', 'queue_items.py', 0.5],
  ['W5a calls', 'calls.py', 0.3],
  ['W5b containers', 'containers.py', 0.3],
];

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/engine.mjs`, await bundle('bench/engine.ts'));
writeFileSync(
  `${folder}/cpython.py`,
  `import contextlib, io, sys, time
code = compile(open(sys.argv[1]).read(), sys.argv[1], 'exec')
best = 1e9
for _ in range(8):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        start = time.perf_counter()
        exec(code, {'__name__': '__main__'})
        best = min(best, time.perf_counter() - start)
print(best, out.getvalue().strip())
`,
);

console.log(`workload          speed ÷ CPython (median of ${rounds}; min-max)   promised   steps/s`);
let short = 0;
for (const [name, file, promised] of workloads) {
  const path = `${root}bench/workloads/${file}`;
  const ratios = [];
  let stepsPerSecond = 0;
  for (let round = 0; round < rounds; round++) {
    const [theirs, theirOutput] = timed('python3', [`${folder}/cpython.py`, path]);
    const [ours, ourOutput, steps] = timed(process.execPath, [`${folder}/engine.mjs`, path]);
    if (theirOutput !== ourOutput)
      throw new Error(`${file}: CPython printed ${theirOutput}, we ${ourOutput}`);
    ratios.push(theirs / ours);
    stepsPerSecond = Math.max(stepsPerSecond, Number(steps) / ours);
  }
  ratios.sort((a, b) => a - b);
  const median = ratios[ratios.length >> 1];
  if (median < promised) short++;
  const spread = `${median.toFixed(2)}  (${ratios[0].toFixed(2)}-${ratios.at(-1).toFixed(2)})`;
  console.log(
    `${name.padEnd(18)}${spread.padEnd(43)}${String(promised).padEnd(11)}${(stepsPerSecond / 1e6).toFixed(1)} M`,
  );
}
if (short) console.log(`${short} below what is promised`);

function timed(command, args) {
  const [seconds, output, steps] = execFileSync(command, args, { encoding: 'utf8' }).trim().split(' ');
  return [Number(seconds), output, steps];
}
