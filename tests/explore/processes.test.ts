/** A program that starts processes is refused by the search: no outcome is told rather than a wrong one. */
import { expect, test } from 'vitest';
import { DEFAULT_SEARCH, explore } from '../../src/explore/explore.ts';
import { compile } from '../../src/program/program.ts';
import { DEFAULT_OPTIONS } from '../../src/scheduler/options.ts';

test('processes are refused', () => {
  const { program } = compile('from multiprocessing import Process\np = Process()\np.start()\np.join()\n');
  if (program === null) throw new Error('does not compile');
  const options = {
    ...DEFAULT_OPTIONS,
    model: 'free-threaded',
    earlySleeps: true,
    earlyTimeouts: true,
  } as const;
  const search = explore(program, options, DEFAULT_SEARCH);
  let next = search.next();
  while (next.done !== true) next = search.next();
  expect(next.value.complete).toBe(false);
  expect(next.value.outcomes).toEqual([]);
  expect(next.value.limits.join()).toContain('processes');
});
