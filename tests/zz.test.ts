import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { runPython } from './check.ts';
test('x', () => {
  const dir = process.env['DIR'] ?? '/tmp/heddle/tbs/';
  let good = 0; let out = '';
  for (const f of readdirSync(dir)) {
    if (!f.endsWith('.py')) continue;
    const want = readFileSync(dir + f.replace('.py', '.out.txt'), 'utf8');
    let got = '';
    try { const r = runPython(readFileSync(dir + f, 'utf8'), { stepwise: process.env['STEP'] === '1' }); got = r.stdout + (r.stderr ? '--- stderr\n' + r.stderr : '') + (r.exitCode ? `--- exit ${r.exitCode}\n` : ''); }
    catch (e: any) { got = 'BUG ' + e?.stack?.split('\n').slice(0, 8).join('\n'); }
    if (got === want) good++;
    else { const a = want.split('\n'), b = got.split('\n'); let i = 0; while (a[i] === b[i]) i++; out += `## ${f} line ${i + 1}\n${a.slice(i, i + 6).map((l) => ' -' + l).join('\n')}\n${b.slice(i, i + 6).map((l) => ' +' + l).join('\n')}\n`; }
  }
  writeFileSync('/tmp/heddle/bad.txt', `good ${good}\n${out}`);
});
