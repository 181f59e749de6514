/** What cannot run for real is named before the run. */
import { expect, test } from 'vitest';
import { compile } from '../../src/program/program.ts';
import { refusalOf } from '../../src/real/refusal.ts';

function refused(source: string): string | undefined {
  const { program } = compile(source);
  if (program === null) throw new Error('does not compile');
  return refusalOf(program)?.en;
}

test.each([
  ['import asyncio\n', '`asyncio`'],
  ['def f():\n    from asyncio import run\n', '`asyncio`'],
  ['import asyncio.queues as q\n', '`asyncio`'],
])('%s', (source, name) => {
  expect(refused(source)).toContain(name);
});

test('threads and processes are taken', () => {
  expect(refused('import threading, queue, multiprocessing\nfork = 1\n')).toBe(undefined);
  expect(refused('from concurrent.futures import ProcessPoolExecutor\n')).toBe(undefined);
});
