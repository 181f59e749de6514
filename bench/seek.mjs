// How long a jump to a random step takes, as the page does it (world and inspector), beside a frame of 60 Hz.
//   node bench/seek.mjs
// Printed: median and 95th percentile over 200 seeks, and the share of a frame that the median takes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from '../scripts/bundle.mjs';

const FRAME = 1000 / 60;
const folder = fileURLToPath(new URL('../node_modules/.cache/heddle/bench', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/seek.mjs`, await bundle('bench/seek-engine.ts'));
const lines = execFileSync(process.execPath, [`${folder}/seek.mjs`], { encoding: 'utf8' })
  .trim()
  .split('\n');
console.log('policy       steps        checkpoints   median ms   95 % ms   median ÷ frame');
for (const line of lines) {
  const { name, steps, checkpoints, times } = JSON.parse(line);
  const at = (share) => times[Math.floor(share * (times.length - 1))];
  console.log(
    `${name.padEnd(13)}${String(steps).padEnd(13)}${String(checkpoints).padEnd(14)}` +
      `${at(0.5).toFixed(1).padEnd(12)}${at(0.95).toFixed(1).padEnd(10)}${(at(0.5) / FRAME).toFixed(2)}`,
  );
}
