/** The work of scripts/check-explorer.mjs: one line for each failing program, and the totals at the end. */
import { compile } from '../src/program/program.ts';
import { pythonProgram } from '../tests/explore/python-programs.ts';
import { judge } from '../tests/explore/referee.ts';

const [count, first, most] = process.argv.slice(2).map(Number) as [number, number, number];
const total = {
  programs: 0,
  skipped: 0,
  failed: 0,
  brute: 0,
  walked: 0,
  executions: 0,
  deadlocks: 0,
  races: 0,
  findings: 0,
};
const failed: number[] = [];
for (let seed = first; seed < first + count; seed++) {
  const { program } = compile(pythonProgram(seed));
  if (program === null) throw new Error(`program ${seed} does not compile`);
  let verdict: ReturnType<typeof judge>;
  try {
    verdict = judge(program, most, 10);
  } catch (error) {
    failed.push(seed);
    console.log(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
    continue;
  }
  total.programs++;
  if (verdict.skipped) total.skipped++;
  else {
    if (verdict.brute) total.brute++;
    total.walked += verdict.walked;
    total.executions += verdict.executions;
    total.deadlocks += verdict.deadlocks;
    total.races += verdict.races;
    total.findings += verdict.findings;
  }
  if (verdict.faults.length > 0) {
    failed.push(seed);
    console.log(`seed ${seed}: ${verdict.faults.slice(0, 3).join('\n  ')}`);
  }
  if (total.programs % 250 === 0)
    console.error(`seeds ${first} to ${seed}: ${total.programs} programs, ${failed.length} failed`);
}
total.failed = failed.length;
console.log(JSON.stringify({ ...total, heap: Math.round(process.memoryUsage().heapUsed / 2 ** 20) }));
if (failed.length > 0) {
  console.log(`seeds that fail: ${failed.join(' ')}`);
  process.exitCode = 1;
}
