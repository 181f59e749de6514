/** Judged by the explorer: what there is to reach, and who has reached it. */
import { expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import type { Report } from '../../src/explore/report.ts';
import { prepare } from '../../src/machine/prepare.ts';
import { findVariant } from '../../src/scenarios/catalogue.ts';
import { breakState, essenceOf, goalOf, isBad, unfixedIn } from '../../src/session/challenge.ts';
import { localSession } from './local-session.ts';

function searched(source: string): Report {
  const { program } = prepare(source);
  if (program === null) throw new Error('refused');
  const search = explore(program, { earlySleeps: true, earlyTimeouts: true });
  for (;;) {
    const next = search.next();
    if (next.done) return next.value;
  }
}

const scenario = (id: string, variant?: string) => findVariant(id, variant)?.variant.source ?? '';

test('a lost update ends well and is still something to reach; its witness gets the star', async () => {
  const source = scenario('T8');
  const report = searched(source);
  const goal = goalOf(report, null);
  expect(goal?.finding).toBe('lost-update');
  const witness = report.findings.find(({ kind }) => kind === 'lost-update')?.schedule ?? '';
  const { store, settled } = localSession();
  const { options } = store.getState();
  const machine = { ...options, model: 'free-threaded', earlySleeps: true, earlyTimeouts: true } as const;
  store.getState().set({ source, options: machine });
  await store.getState().restart({ schedule: witness, step: 0 });
  await settled();
  const run = store.getState().run;
  if (run === null) throw new Error('no run');
  expect(breakState(run, goal, null)).toBe('star');
  expect(breakState(run, { finding: 'lost-update', fewest: -1 }, null)).toBe('reached');
  expect(breakState(run, null, null)).toBe('not-yet');
  expect(unfixedIn(report, null, 'lost-update')).toBeGreaterThan(0);
  expect(unfixedIn(searched(scenario('T8', 'locked')), null, 'lost-update')).toBe(0);
});

test('an outcome that was marked is bad, printed or not; others are not', () => {
  const ended = { ending: 'finished', globals: { total: 1 }, exceptions: [] } as const;
  const marked = essenceOf(ended);
  expect(isBad(ended, marked)).toBe(true);
  expect(isBad({ ...ended, stdout: 'total: 1\n' }, marked)).toBe(true);
  expect(isBad({ ...ended, globals: { total: 2 } }, marked)).toBe(false);
  const printed = essenceOf({ ...ended, stdout: 'total: 1\n' });
  expect(isBad({ ...ended, stdout: 'total: 1\n' }, printed)).toBe(true);
  expect(isBad({ ...ended, stdout: 'total: 2\n' }, printed)).toBe(false);
});
