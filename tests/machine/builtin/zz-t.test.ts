import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { runPython } from '../../check.ts';
test('t', () => {
  runPython('print(1)');
  const t = performance.now();
  const ran = runPython(readFileSync(process.env['PY'] as string, 'utf8'));
  writeFileSync('/tmp/heddle/b-t.txt', `${ran.stdout}${ran.stderr}${(performance.now() - t).toFixed(0)} ms ${ran.steps}\n`);
});
