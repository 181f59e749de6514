import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { runPython } from '../../check.ts';

test('b', () => {
  let out = '';
  for (const file of (process.env['PY'] ?? '').split(',')) {
    try {
      const ran = runPython(readFileSync(file, 'utf8'), { observes: process.env['OBS'] === '1' });
      out += ran.stdout + (ran.stderr ? '--- stderr\n' + ran.stderr : '');
    } catch (e: any) {
      out += `BUG ${e?.message ?? ''} ${e?.why ?? ''} ${e?.exception?.cls?.name ?? ''} ${e?.exception?.args?.items?.[0] ?? ''}\n${e?.stack?.split('\n').slice(0, 12).join('\n')}\n`;
    }
  }
  writeFileSync('/tmp/heddle/b-out.txt', out);
});
