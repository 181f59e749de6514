/** Our side of bench/machine.mjs: records a program eight times and prints the best time, its output and its steps. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { compile } from '../src/program/program.ts';
import { DEFAULT_OPTIONS } from '../src/scheduler/options.ts';
import { record } from '../src/trace/record.ts';

const file = process.argv[2] as string;
const { program } = compile(readFileSync(file, 'utf8'), file);
if (!program) throw new Error(`${file} does not compile`);
let best = Number.POSITIVE_INFINITY;
let line = '';
for (let round = 0; round < 8; round++) {
  const start = performance.now();
  const trace = record(program, { ...DEFAULT_OPTIONS, stepsMax: 1e9 });
  best = Math.min(best, (performance.now() - start) / 1000);
  line = `${trace.stdout.trim()} ${trace.length}`;
}
console.log(`${best} ${line}`);
