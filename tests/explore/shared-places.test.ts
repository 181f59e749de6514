/** Places that are easy to overlook: attributes of classes, the list of threads. */
import { expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import type { Report } from '../../src/explore/report.ts';
import { compile } from '../../src/program/program.ts';

const IN_A_CLASS = `import threading
class Account:
    total = 0
class Savings(Account):
    pass
def work():
    Account.total += 1
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
left = Savings.total
`;
const COUNTED = `import threading
def look():
    global alive
    alive = threading.active_count()
threads = [threading.Thread(target=look), threading.Thread(target=int)]
for t in threads: t.start()
for t in threads: t.join()
`;

function explored(source: string, search: 'traces' | 'states'): Report {
  const { program } = compile(source);
  if (program === null) throw new Error('does not compile');
  const reports = explore(program, {}, { search });
  for (;;) {
    const next = reports.next();
    if (next.done === true) return next.value;
  }
}

test.each(['traces', 'states'] as const)('three threads count in a class attribute, by %s', (search) => {
  const { outcomes, complete, executions } = explored(IN_A_CLASS, search);
  expect(complete).toBe(true);
  expect(outcomes.map(({ globals }) => globals['left']).sort()).toEqual([1, 2, 3]);
  if (search === 'traces') expect(executions).toBe(36);
});

test.each(['traces', 'states'] as const)('one thread counts those that are alive, by %s', (search) => {
  const { outcomes, complete } = explored(COUNTED, search);
  expect(complete).toBe(true);
  expect(outcomes.map(({ globals }) => globals['alive']).sort()).toEqual([2, 3]);
});
