// Compares the explorer with brute force on generated programs: outcomes, deadlocks, races and other findings, and one
// execution for each Mazurkiewicz trace.
//   node scripts/check-explorer.mjs [PROGRAMS] [FIRST SEED] [MOST INTERLEAVINGS OF ONE]
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const [programs = '5000', first = '1', most = '2000'] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../node_modules/.cache/heddle', import.meta.url));
mkdirSync(folder, { recursive: true });
const engine = `${folder}/check-explorer-${process.pid}.mjs`;
writeFileSync(engine, await bundle('scripts/check-explorer-engine.ts'));
const { status } = spawnSync(process.execPath, [engine, programs, first, most], { stdio: 'inherit' });
process.exitCode = status ?? 1;
