/** A search that goes back takes class attributes back too, and what was remembered of looking them up. */
import { expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import type { Report } from '../../src/explore/report.ts';
import { compile } from '../../src/program/program.ts';

const SOURCE = `import threading
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

function explored(search: 'traces' | 'states'): Report {
  const { program } = compile(SOURCE);
  if (program === null) throw new Error('does not compile');
  const reports = explore(program, {}, { search });
  for (;;) {
    const next = reports.next();
    if (next.done === true) return next.value;
  }
}

test.each(['traces', 'states'] as const)('three threads count in a class attribute, by %s', (search) => {
  const { outcomes, complete, executions } = explored(search);
  expect(complete).toBe(true);
  expect(outcomes.map(({ globals }) => globals['left']).sort()).toEqual([1, 2, 3]);
  if (search === 'traces') expect(executions).toBe(36);
});
