import { expect, test } from 'vitest';
import { linkOfSession, openLink } from '../../src/session/session-link.ts';
import { openingSchedule } from '../../src/session/store.ts';
import { togglesOf } from '../../src/session/toggle.ts';
import { localSession } from './local-session.ts';

async function flagship() {
  const { store, settled } = localSession();
  await store.getState().restart({ schedule: openingSchedule(store.getState()), step: 0 });
  await settled();
  return { store, settled };
}

test('opens with the flagship at step 0 and its promised findings', async () => {
  const { store } = await flagship();
  const { run, step, inspection } = store.getState();
  expect(step).toBe(0);
  expect(run?.findings.map(({ kind }) => kind)).toEqual(['stolen-wakeup', 'unhandled-exception']);
  expect(inspection?.threads.map(({ name }) => name)).toEqual(['MainThread']);
});

test('flipping the guard keeps the schedule and shows the first step that differs', async () => {
  const { store, settled } = await flagship();
  const before = store.getState();
  const guard = togglesOf(before.source).find(({ now }) => now === 'if');
  if (guard === undefined) throw new Error('no guard');
  await before.flip(guard);
  await settled();
  const { run, step, source } = store.getState();
  expect(source).toContain('while not items:');
  expect(run?.findings).toEqual([]);
  expect(step).toBe(run?.differsAt);
  expect(step).toBeGreaterThan(100);
});

test('choosing a thread is a new run; undo and redo lead back and forth', async () => {
  const { store, settled } = await flagship();
  store.getState().seek(140);
  await settled();
  const old = store.getState().run?.schedule;
  const other = store.getState().inspection?.intents.find(({ thread }) => thread !== 2);
  await store.getState().choose(other?.thread ?? 2);
  await settled();
  const chosen = store.getState().run?.schedule;
  expect(store.getState().step).toBe(141);
  await store.getState().undo();
  expect([store.getState().run?.schedule, store.getState().step]).toEqual([old, 140]);
  await store.getState().redo();
  expect([store.getState().run?.schedule, store.getState().step]).toEqual([chosen, 141]);
});

test('a program that does not compile keeps the run that was there, and says all that is wrong', async () => {
  const { store } = await flagship();
  store.getState().edit('def f(:\n    pass\nx = = 2\n');
  expect(store.getState().stale).toBe(true);
  await store.getState().restart();
  const { diagnostics, run, stale } = store.getState();
  expect(diagnostics.length).toBeGreaterThanOrEqual(2);
  expect(run?.length).toBe(272);
  expect(stale).toBe(true);
});

test('a link leads to the same run and step', async () => {
  const { store } = await flagship();
  store.getState().seek(99);
  const opened = openLink(`#${linkOfSession(store.getState())}`);
  if (opened === null || !('session' in opened)) throw new Error('not opened');
  expect(opened.step).toBe(99);
  expect(opened.session.source).toBe(store.getState().source);
  expect(opened.schedule).toBe(store.getState().run?.schedule);
});

test('an unknown scenario is named in the answer', () => {
  const opened = openLink('#s=nothing');
  expect(opened).toMatchObject({ en: expect.stringContaining('nothing') });
});
