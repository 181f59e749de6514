import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../../src/program/program.ts';
import { builtinsNamespace, startMain } from '../../../src/machine/library.ts';
import { run } from '../../../src/machine/execute.ts';
import { Machine } from '../../../src/machine/machine.ts';
import { Thread } from '../../../src/machine/thread.ts';
import { reprOf } from '../../../src/machine/builtin/repr.ts';

const FOLDER = new URL('programs/', import.meta.url);
test.each(readdirSync(FOLDER).filter((n) => n.endsWith('.py')))('%s', (name) => {
  const source = readFileSync(new URL(name, FOLDER), 'utf8');
  const expected = readFileSync(new URL(name.replace('.py', '.out'), FOLDER), 'utf8');
  const { program } = compile(source, name);
  let out = ''; let id = 0x7f0000000010;
  const door = { observes: false, read() {}, write() {}, output(_s: number, t: string) { out += t; }, now: () => 0, random32: () => 0, nextId: () => (id += 16), input: () => null, sleep() {} };
  const vm = new Machine(door as never, new Thread(1), builtinsNamespace(), {} as never);
  startMain(vm, program as never);
  try {
  for (let i = 0; i < 300 && vm.thread.frame; i++) run(vm, 10000);
  } catch (e) { out += `\nBUG ${(e as Error).stack}`; }
  if (vm.thread.failure) out += `FAILED ${reprOf(vm, vm.thread.failure)}`;
  writeFileSync(`/tmp/heddle/a-${name}.out`, out);
  expect(out).toBe(expected);
});
