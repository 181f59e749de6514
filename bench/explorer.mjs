// The explorer on programs with a known number of Mazurkiewicz traces, beside brute force and beside SPIN.
//   node bench/explorer.mjs [SECONDS] [WORD]     (default 60: how long a search may take; WORD: only names with it)
// Printed for each program: executions, the optimum, their ratio (1.000 is the goal), executions that ended blocked
// (0 is the goal), executions a second, the same without looking for findings, what brute force takes, and the time
// from source text to verdict beside `spin -a`, gcc and the verifier on our own models. A search that takes longer
// than SECONDS is cut off and says how far it has come ("at least").
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { bundle } from '../scripts/bundle.mjs';

const [seconds = '60', word = ''] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../node_modules/.cache/heddle/bench', import.meta.url));
const models = fileURLToPath(new URL('models', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/explorer.mjs`, await bundle('bench/explorer-engine.ts'));
const spin = ['spin', 'gcc'].every((tool) => spawnSync('which', [tool]).status === 0);
if (!spin) console.log('spin and gcc are not both installed: no comparison with SPIN');

const widths = [24, 12, 10, 8, 9, 9, 11, 24, 20, 0];
const row = (cells) => console.log(cells.map((cell, i) => String(cell).padEnd(widths[i])).join(''));
row([
  'program',
  'executions',
  'optimum',
  'ratio',
  'blocked',
  'each s',
  'findings',
  'brute force',
  'SPIN',
  'ours ÷ SPIN',
]);
for (const { name, optimum: known, model } of engine('list')) {
  if (!name.includes(word)) continue;
  const optimum = known ?? engine(name, 'traces').traces;
  const before = performance.now();
  const search = engine(name, 'optimal', seconds);
  const whole = (performance.now() - before) / 1000;
  const bare = engine(name, 'optimal', seconds, 'no');
  const brute = engine(name, 'none', String(Math.min(10, Number(seconds))));
  const verified = spin && model !== undefined ? verify(model) : null;
  row([
    name,
    `${search.complete ? '' : '≥ '}${search.executions}`,
    optimum ?? '?',
    search.complete && optimum !== null ? (search.executions / optimum).toFixed(3) : '-',
    search.blocked,
    Math.round(search.executions / search.seconds),
    `${perExecution(search, bare).toFixed(2)} x`,
    `${brute.complete ? '' : '≥ '}${brute.executions} in ${brute.seconds.toFixed(1)} s`,
    verified === null ? '-' : `${verified.states} states ${verified.seconds.toFixed(1)} s`,
    verified === null || !search.complete ? '-' : (whole / verified.seconds).toFixed(2),
  ]);
}

/** Time an execution takes with findings, as a multiple of without. */
function perExecution(search, bare) {
  return search.seconds / search.executions / (bare.seconds / bare.executions);
}

function engine(...args) {
  const text = execFileSync(process.execPath, [`${folder}/explorer.mjs`, ...args], { encoding: 'utf8' });
  return JSON.parse(text);
}

/** From the model's text to the verifier's verdict on all states. */
function verify({ file, defines }) {
  const before = performance.now();
  const shell = (command) => spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  shell(`spin -a ${defines} ${models}/${file} && gcc -O2 -DSAFETY -o pan pan.c`);
  const { stdout } = shell('./pan -c0 -m100000');
  const states = /([\d.e+]+) states, stored/.exec(stdout)?.[1] ?? '?';
  return { states: Number(states), seconds: (performance.now() - before) / 1000 };
}
