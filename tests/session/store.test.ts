import { expect, test } from 'vitest';
import { findVariant } from '../../src/scenarios/catalogue.ts';
import type { Run } from '../../src/session/engine.ts';
import { saidIn } from '../../src/session/said.ts';
import { linkOfSession, openLink } from '../../src/session/session-link.ts';
import { openingSchedule } from '../../src/session/store.ts';
import { type Toggle, togglesOf } from '../../src/session/toggle.ts';
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

/** How often thread A waits on the condition. */
function waitsOf(run: Run | null): number {
  return (run?.events ?? []).filter(({ kind, thread }) => kind === 'waiting' && thread === 1).length;
}

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
  // The thread that was robbed looks again and goes back to waiting: that is what `while` is for.
  expect(waitsOf(before.run)).toBe(1);
  expect(waitsOf(run)).toBe(2);
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
  const before = store.getState().run;
  store.getState().edit('def f(:\n    pass\nx = = 2\n');
  expect(store.getState().stale).toBe(true);
  await store.getState().restart();
  const { diagnostics, run, stale } = store.getState();
  expect(diagnostics.length).toBeGreaterThanOrEqual(2);
  expect(before).not.toBeNull();
  expect(run).toBe(before);
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

test('a link whose schedule cannot be read says so and shows the program all the same', () => {
  const opened = openLink('#s=T11s&sch=nonsense');
  if (opened === null || !('session' in opened)) throw new Error('not opened');
  expect(opened.session.notice?.en).toContain('schedule');
  expect(opened.session.source).toContain('cond.wait()');
});

test('flipped twice is as before: the same text, the same run; undo leads to each again', async () => {
  const { store, settled } = await flagship();
  const [source, schedule] = [store.getState().source, store.getState().run?.schedule];
  const guard = () => togglesOf(store.getState().source)[0] as Toggle;
  await store.getState().flip(guard());
  await settled();
  expect(store.getState().run?.findings).toEqual([]);
  await store.getState().flip(guard());
  await settled();
  expect(store.getState().source).toBe(source);
  expect(store.getState().run?.schedule).toBe(schedule);
  await store.getState().undo();
  expect(store.getState().source).toContain('while not items');
  await store.getState().undo();
  expect([store.getState().source, store.getState().run?.schedule]).toEqual([source, schedule]);
  await store.getState().redo();
  expect(store.getState().source).toContain('while not items');
});

test('an edit of the reader ends the history of choices; the editor saying what is there does not', async () => {
  const { store, settled } = await flagship();
  store.getState().seek(140);
  await settled();
  await store.getState().choose(2);
  store.getState().edit(store.getState().source);
  expect(store.getState().done).toHaveLength(1);
  store.getState().edit('print(1)\n');
  expect(store.getState().done).toEqual([]);
});

test('a shuffled run follows the next seed, replays exactly, and can be undone', async () => {
  const { store, settled } = await flagship();
  const before = store.getState();
  await before.shuffle();
  await settled();
  const shuffled = store.getState();
  expect(shuffled.options.seed).toBe(before.options.seed + 1);
  expect(shuffled.run?.schedule).not.toBe(before.run?.schedule);
  await shuffled.restart();
  expect(store.getState().run?.schedule).toBe(shuffled.run?.schedule);
  expect(store.getState().run?.misfits).toBe(0);
  await store.getState().undo();
  expect(store.getState().run?.schedule).toBe(before.run?.schedule);
  expect(store.getState().options.seed).toBe(before.options.seed);
});

test("a scenario's sentences stand where the things they speak of happen", async () => {
  const { store } = await flagship();
  const { run } = store.getState();
  const captions = findVariant('T11s')?.variant.captions ?? [];
  if (run === null) throw new Error('no run');
  const said = saidIn(run, captions);
  // One is for `while`, where the thread that was robbed waits again.
  expect(captions.filter(({ text }) => ![...said.values()].includes(text)).map(({ when }) => when)).toEqual([
    { event: 'waiting', thread: 'A', nth: 2 },
  ]);
  const taken = captions.find(({ when }) => when.event === 'acquired');
  const steps = [...said].filter(([, text]) => text === taken?.text).map(([step]) => step);
  const acquired = run.events.filter(
    ({ kind, thread }) => kind === 'acquired' && run.threads[thread]?.name === 'C',
  );
  expect(steps).toEqual([acquired[1]?.step]);
});

test('a thread runs on until another takes over, and can be taken back', async () => {
  const { store, settled } = await flagship();
  store.getState().seek(82);
  await settled();
  await store.getState().runOn(1);
  await settled();
  const { run, step, done } = store.getState();
  expect(done).toHaveLength(1);
  const between = (run?.events ?? []).filter((event) => event.step > 82 && event.step <= step);
  expect(new Set(between.map(({ thread }) => thread))).toEqual(new Set([1]));
  expect(run?.events.find((event) => event.step > step)?.thread).not.toBe(1);
  // It waits now: nobody can make it go on.
  await store.getState().runOn(1);
  expect(store.getState().done).toHaveLength(1);
});

test('a program of one’s own leaves the catalogue and can be run', async () => {
  const { store, settled } = await flagship();
  await store.getState().own();
  await settled();
  const { scenario, variant, run, step, pane } = store.getState();
  expect([scenario, variant, step, pane]).toEqual([null, null, 0, 'program']);
  expect(run?.stdout).toBe('hello from A\nhello from B\n');
  expect(openLink('#s=t11s')).toMatchObject({ session: { scenario: 'T11s' } });
});
