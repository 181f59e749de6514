/** Processes in the picture: lanes in groups with a GIL each, copies as arrows, a killed process as a lane cut off. */
import { expect, test } from 'vitest';
import { compile } from '../../src/program/program.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import type { Options } from '../../src/scheduler/options.ts';
import { sourceOf } from '../../src/timeline/source.ts';
import { timelineOf } from '../../src/timeline/timeline-of.ts';
import { findingsOf } from '../../src/trace/findings.ts';
import { inspect } from '../../src/trace/inspect.ts';
import { record } from '../../src/trace/record.ts';

function traceOf(source: string, options: Partial<Options> = {}) {
  const { program } = compile(source);
  if (program === null) throw new Error('does not compile');
  return record(program, options);
}

function scenario(id: string, variant = 'base') {
  const found = CATALOGUE.find((one) => one.id === id)?.variants.find((one) => one.id === variant);
  if (found === undefined) throw new Error(`no ${id} ${variant}`);
  return traceOf(found.source, found.options);
}

function drawn(trace: ReturnType<typeof traceOf>) {
  return timelineOf(sourceOf(trace, findingsOf(trace)));
}

test('each process has its lanes together and a GIL of its own', () => {
  const timeline = drawn(scenario('T20'));
  expect(timeline.gil).toBeNull();
  expect(timeline.processes?.map(({ name }) => name)).toEqual(['MainProcess', 'Process-1', 'Process-2']);
  expect(timeline.processes?.flatMap(({ threads }) => threads)).toEqual(
    timeline.lanes.map(({ thread }) => thread),
  );
  expect(timeline.lanes.map(({ title }) => title)).toContain('Process-1/QueueFeederThread');
  for (const { gil, threads } of timeline.processes ?? []) {
    expect(gil?.length).toBeGreaterThan(0);
    expect(gil?.every(({ thread }) => threads.includes(thread))).toBe(true);
  }
});

test('one process has no groups', () => {
  expect(drawn(scenario('T26')).processes).toBeUndefined();
});

test('forks and messages are copies', () => {
  const copies = drawn(scenario('T20')).arrows.filter(({ kind }) => kind === 'copy');
  const said = copies.map(({ label }) => label.en);
  expect(said).toContain('Process-1 begins with a copy of what MainThread has');
  expect(said).toContain('Process-2 gets a copy of [1] from Process-1/QueueFeederThread (`queue`)');
  expect(copies.every(({ from, to }) => from.step <= to.step)).toBe(true);
});

test('a terminated process is a lane cut off', () => {
  const timeline = drawn(scenario('T18'));
  expect(timeline.lanes.map(({ ending }) => ending)).toEqual(['done', 'cut']);
});

test('who still has the other end of a pipe is said', () => {
  const trace = scenario('T21', 'open');
  const stuck = findingsOf(trace).map(({ sentence }) => sentence.en);
  expect(stuck).toContain(
    'squarer waits for a message in `numbers[1]`; its other end is still open in squarer, for ever',
  );
  const states = inspect(trace, trace.length).primitives.map(({ name, state }) => `${name}: ${state.en}`);
  expect(states.some((text) => /^numbers\[1\]: 0 messages; other end open in: .*squarer/.test(text))).toBe(
    true,
  );
});

test('a ring through processes is a deadlock', () => {
  const trace = traceOf(`
from multiprocessing import Process, Queue

def work(queue):
    queue.put("x" * 1_000_000)

queue = Queue()
child = Process(target=work, args=(queue,))
child.start()
child.join()
print(len(queue.get()))
`);
  expect(trace.ending?.kind).toBe('deadlock');
  expect(findingsOf(trace).map(({ sentence }) => sentence.en)).toEqual([
    'Deadlock: each needs the next: MainThread → Process-1 → Process-1/QueueFeederThread → MainThread',
  ]);
});
