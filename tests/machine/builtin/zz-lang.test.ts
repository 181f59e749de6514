import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { runPython } from '../../check.ts';

test('b', () => {
  const dir = process.env['DIR'] ?? 'tests/machine/language/';
  let good = 0;
  const bad: string[] = [];
  for (const file of readdirSync(dir).filter((f) => f.endsWith('.py'))) {
    let text = '';
    try {
      const ran = runPython(readFileSync(dir + file, 'utf8'));
      text =
        ran.stdout +
        (ran.stderr ? '--- stderr\n' + ran.stderr : '') +
        (ran.exitCode ? `--- exit ${ran.exitCode}\n` : '');
    } catch (e: any) {
      text = `BUG ${e?.message ?? ''} ${e?.why ?? ''} ${e?.exception?.cls?.name ?? ''} ${e?.exception?.args?.items?.[0] ?? ''}\n${e?.stack?.split('\n').slice(0, 9).join('\n')}`;
    }
    const want = readFileSync(dir + file.replace('.py', '.out.txt'), 'utf8');
    if (want === text) {
      good++;
      continue;
    }
    const a = want.split('\n'),
      b = text.split('\n');
    let i = 0;
    while (a[i] === b[i]) i++;
    bad.push(`## ${file}  line ${i + 1}\n   want ${a[i]}\n   got  ${b.slice(i, i + 9).join('\n        ')}`);
  }
  writeFileSync('/tmp/heddle/b-bad.txt', `good ${good}\n` + bad.join('\n'));
});
