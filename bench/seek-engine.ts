/** Records a run of ten million steps and prints how long each of many seeks to a random step took, in ms. */
import { performance } from 'node:perf_hooks';
import { nextBelow, seedPrng } from '../src/base/prng.ts';
import { compile } from '../src/program/program.ts';
import { DEFAULT_OPTIONS } from '../src/scheduler/options.ts';
import { RandomPolicy } from '../src/scheduler/policies/random.ts';
import { inspect } from '../src/trace/inspect.ts';
import { record } from '../src/trace/record.ts';

const STEPS = 10_000_000;
const SEEKS = 200;

/** Two threads that count under a lock and remember what they did, for longer than anybody will wait. */
const SOURCE = `import threading
lock = threading.Lock()
count = 0
seen = {}

def work(name):
    global count
    for i in range(1_000_000):
        with lock:
            count += 1
            seen[i % 100] = name

for name in ("A", "B"):
    threading.Thread(target=work, args=(name,)).start()
`;

const { program } = compile(SOURCE);
if (!program) throw new Error('the workload does not compile');
const policies = { default: undefined, random: new RandomPolicy(1) };
for (const [name, policy] of Object.entries(policies)) {
  // Switching at random costs a decision a step: a tenth of the steps will do.
  const stepsMax = policy === undefined ? STEPS : STEPS / 10;
  const trace = record(program, { ...DEFAULT_OPTIONS, stepsMax }, policy);
  const chance = seedPrng(7);
  const times: number[] = [];
  for (let i = 0; i < SEEKS; i++) {
    const step = nextBelow(chance, trace.length);
    const start = performance.now();
    inspect(trace, step);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(JSON.stringify({ name, steps: trace.length, checkpoints: trace.checkpoints.length, times }));
}
