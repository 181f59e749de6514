/** A program that keeps more than there is room for ends, in bounded memory. */
import { expect, test } from 'vitest';
import type { Program } from '../../src/program/code.ts';
import { compile } from '../../src/program/program.ts';
import { record } from '../../src/trace/record.ts';

function ending(source: string) {
  return record(compile(source).program as Program).ending;
}

test('a run whose objects take too much room stops and says so', () => {
  expect(ending('kept = []\nwhile True:\n    kept.append([0] * 2_000_000)\n')).toMatchObject({
    kind: 'limit',
    room: 'objects',
  });
});

test('room that is given back does not count', () => {
  expect(ending('for i in range(40):\n    x = [0] * 1_000_000\n')).toEqual({ kind: 'finished', exitCode: 0 });
});

test('threads in all, ended ones included, have a limit', () => {
  const source = 'import threading\nwhile True:\n    threading.Thread(target=print).start()\n';
  expect(ending(source)).toMatchObject({ kind: 'exception', message: "can't start new thread" });
});
