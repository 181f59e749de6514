/**
 * Our side of bench/explorer.mjs. `list`: the programs, as JSON. `NAME optimal|none SECONDS`: searches that program for
 * at most so long and says how it went. `NAME traces`: counts its traces by brute force.
 */
import { explore } from '../src/explore/explore.ts';
import { compile } from '../src/program/program.ts';
import { DEFAULT_OPTIONS } from '../src/scheduler/options.ts';
import { judge } from '../tests/explore/referee.ts';
import { BENCHMARKS, type Benchmark } from './explorer-programs.ts';

/** Executions that brute force walks to count traces. */
const WALKED_MAX = 30_000;
/** Executions between two looks at the clock. */
const PACE = 50;

const [name, how = 'optimal', seconds = '60', findings = 'yes'] = process.argv.slice(2);
if (name === 'list') {
  console.log(JSON.stringify(BENCHMARKS.map(({ name, optimum, model }) => ({ name, optimum, model }))));
} else {
  const one = BENCHMARKS.find((benchmark) => benchmark.name === name);
  if (one === undefined) throw new Error(`no benchmark is called ${name}`);
  console.log(JSON.stringify(how === 'traces' ? counted(one) : searched(one)));
}

function programOf({ name, source }: Benchmark) {
  const { program } = compile(source);
  if (program === null) throw new Error(`${name} does not compile`);
  return program;
}

function counted(benchmark: Benchmark) {
  const { traces, skipped } = judge(programOf(benchmark), WALKED_MAX);
  return { traces: skipped ? null : traces };
}

function searched(benchmark: Benchmark) {
  const program = programOf(benchmark);
  const options = {
    ...DEFAULT_OPTIONS,
    model: 'free-threaded',
    earlySleeps: true,
    earlyTimeouts: true,
  } as const;
  const began = process.cpuUsage();
  const search = explore(program, options, {
    search: 'traces',
    reduction: how === 'none' ? 'none' : 'optimal',
    findings: findings === 'yes',
    bounds: { executions: 1e9, moves: 10_000 },
  });
  // Time of the processor: what else the machine does shall not count.
  const elapsed = () => process.cpuUsage(began).user / 1e6;
  for (let count = 1; ; count++) {
    const next = search.next();
    // Asking for the time takes longer than an execution.
    const late = count % PACE === 0 && elapsed() > Number(seconds);
    if (next.done !== true && !late) continue;
    const { complete, executions, blocked, findings: found } = next.done === true ? next.value : next.value();
    return { complete, executions, blocked, findings: found.length, seconds: elapsed() };
  }
}
