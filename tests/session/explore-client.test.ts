/** What a search and the runs at random beside it say together. */
import { expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import { keyOf } from '../../src/explore/outcome.ts';
import type { Report } from '../../src/explore/report.ts';
import { type Sample, sample } from '../../src/explore/sampling.ts';
import { prepare } from '../../src/machine/prepare.ts';
import type { Program } from '../../src/program/code.ts';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';
import { together } from '../../src/session/explore-client.ts';

const OPTIONS: Options = { ...DEFAULT_OPTIONS, model: 'free-threaded' };
const PROGRAM = prepare(
  'import threading\nx = 0\ndef work():\n    global x\n    x += 1\n' +
    'ts = [threading.Thread(target=work) for _ in range(2)]\nfor t in ts: t.start()\nfor t in ts: t.join()\n',
).program as Program;

function last<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

const report: Report = last(explore(PROGRAM, OPTIONS));
const drawn: Sample = last(
  sample(PROGRAM, OPTIONS, { policy: 'random', runs: 50, observed: { globals: true, stdout: false } }),
);
const chance = { sample: drawn, interleavings: 6n, done: true };

test('it is over when both are, and then each outcome has its likelihood', () => {
  expect(together({ report, done: true }, null).done).toBe(false);
  expect(together({ report, done: true }, { ...chance, done: false }).done).toBe(false);
  const { report: told, done, interleavings } = together({ report, done: true }, chance);
  expect({ done, interleavings, complete: told?.complete }).toEqual({
    done: true,
    interleavings: 6n,
    complete: true,
  });
  expect(told?.outcomes.map(({ likelihood }) => likelihood?.runs)).toEqual([50, 50]);
});

test('what only chance has met is shown when the search has had its say, which is then not complete', () => {
  const [first, ...others] = report.outcomes;
  const poorer: Report = { ...report, outcomes: others };
  expect(together({ report: poorer, done: false }, chance).report?.outcomes).toHaveLength(others.length);
  const { report: told } = together({ report: poorer, done: true }, chance);
  expect(told?.outcomes.map(keyOf)).toContain(first && keyOf(first));
  expect(told?.complete).toBe(false);
});

test('a program that is refused is not waited for', () => {
  expect(together({ report: null, done: true }, null)).toEqual({ report: null, done: true });
});
