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
  ['def f():\n    from multiprocessing import Process\n', '`multiprocessing`'],
  ['import multiprocessing.pool as p\n', '`multiprocessing`'],
  ['from concurrent.futures import ProcessPoolExecutor\n', '`ProcessPoolExecutor`'],
  ['import os\nos.fork()\n', '`os.fork`'],
])('%s', (source, name) => {
  expect(refused(source)).toContain(name);
});

test('threads, locks and queues are taken', () => {
  expect(refused('import threading, queue, time\nfrom concurrent.futures import ThreadPoolExecutor\n')).toBe(
    undefined,
  );
});
