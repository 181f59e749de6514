import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { codeFromJson } from '/tmp/heddle/code-from-json.ts';
vi.mock('../../src/program/program.ts', () => ({
  compile(source: string, filename = 'main.py') {
    writeFileSync('/tmp/heddle/scratch-in.py', source);
    const out = execFileSync(`${process.env['HOME']}/.pyenv/versions/3.12.1/bin/python`, ['/tmp/heddle/py2code.py', '/tmp/heddle/scratch-in.py', filename], { maxBuffer: 1 << 28 });
    return { program: { code: codeFromJson(JSON.parse(out.toString())), source, filename }, diagnostics: [] };
  },
}));
test('scratch', async () => {
  const { runPython } = await import('../check.ts');
  await (await import('/tmp/heddle/stubs.ts')).stubs();
  const dir = '/work/main/tests/machine/language/';
  const files = process.env['PY'] ? process.env['PY'].split(',') : readdirSync(dir).filter((f) => f.endsWith('.py')).map((f) => dir + f);
  let good = 0; const bad: string[] = [];
  for (const file of files) {
    let text = '';
    const t = performance.now();
    let ran;
    try {
    ran = runPython(readFileSync(file, 'utf8'), { observes: process.env['OBS'] === '1', stepwise: process.env['STEP'] === '1' });
    text = ran.stdout + (ran.stderr ? '--- stderr\n' + ran.stderr : '') + (ran.exitCode ? `--- exit ${ran.exitCode}\n` : '');
    } catch (e: any) { text = `BUG ${e?.message ?? ''} ${e?.exception?.cls?.name ?? ''} ${e?.exception?.args?.items?.[0] ?? ''}\n${e?.stack?.split('\n').slice(0, 9).join('\n')}`; }
    let want = '';
    try { want = readFileSync(file.replace('.py', '.out.txt'), 'utf8'); } catch { console.log(`${file}\n${text} ${ran?.steps} steps ${(performance.now() - t).toFixed(0)} ms`); continue; }
    if (want === text) { good++; continue; }
    const a = want.split('\n'), b = text.split('\n');
    let i = 0; while (a[i] === b[i]) i++;
    bad.push(`## ${file.split('/').pop()}  line ${i + 1}\n   want ${a[i]}\n   got  ${b.slice(i, i + (text.startsWith('BUG') || b[i]?.startsWith('---') || true ? 9 : 1)).join('\n        ')}`);
  }
  writeFileSync('/tmp/heddle/bad.txt', `good ${good}\n` + bad.join('\n'));
  expect(1).toBe(1);
});
