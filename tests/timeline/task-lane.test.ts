/** Tasks as lanes and loops as strips: every step of a task is drawn once, and turns follow one another. */
import { expect, test } from 'vitest';
import { compile } from '../../src/program/program.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import { sourceOf } from '../../src/timeline/source.ts';
import { timelineOf } from '../../src/timeline/timeline-of.ts';
import { record } from '../../src/trace/record.ts';

function timeline(source: string) {
  const { program } = compile(source);
  if (program === null) throw new Error('does not compile');
  const trace = record(program);
  return { trace, ...timelineOf(sourceOf(trace, [])) };
}

function sourceOfT28(): string {
  return CATALOGUE.find(({ id }) => id === 'T28')?.variants[0].source ?? '';
}

test('tasks are lanes inside the thread of their loop, named as the program names them', () => {
  const { tasks, loops, length } = timeline(sourceOfT28());
  expect(tasks?.map(({ title, thread, ending }) => [title, thread, ending])).toEqual([
    ['Task-1', 0, 'done'],
    ['factorial', 0, 'done'],
    ['fibonacci', 0, 'done'],
    ['binomial', 0, 'done'],
  ]);
  for (const { spans, start, end } of tasks ?? []) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(length);
    spans.forEach(({ from, to }, i) => {
      expect(from).toBeLessThan(to);
      expect(from).toBeGreaterThanOrEqual(spans[i - 1]?.to ?? start);
    });
  }
  expect(loops).toHaveLength(1);
});

test('one task runs at a time, each within a turn that calls it', () => {
  const { tasks = [], loops = [] } = timeline(sourceOfT28());
  const turns = loops[0]?.turns ?? [];
  const running = tasks
    .flatMap(({ title, spans }) =>
      spans.filter(({ state }) => state === 'running').map((s) => ({ title, ...s })),
    )
    .sort((a, b) => a.from - b.from);
  running.forEach((span, i) => {
    expect(span.from).toBeGreaterThanOrEqual(running[i - 1]?.to ?? 0);
    const turn = turns.find(({ from, to }) => from <= span.from && span.to <= to);
    expect(turn?.calls).toContain(span.title);
  });
  expect(turns.map(({ turn }) => turn)).toEqual(turns.map((_, i) => i + 1));
  turns.forEach(({ from, to }, i) => {
    expect(from).toBeLessThan(to);
    expect(from).toBeGreaterThanOrEqual(turns[i - 1]?.to ?? 0);
  });
});

test('the three tasks are ready together after each second and run in the order in which they slept', () => {
  const { loops = [] } = timeline(sourceOfT28());
  const stepping = loops[0]?.turns.map(({ calls }) => calls).filter((calls) => calls.length === 3) ?? [];
  expect(stepping[0]).toEqual(['factorial', 'fibonacci', 'binomial']);
  expect(stepping[2]).toEqual(['factorial', 'fibonacci', 'binomial']);
});

test('a failed and a cancelled task say so; a run without loops has neither tasks nor strips', () => {
  const { tasks } = timeline(
    'import asyncio\nasync def bad():\n    1 / 0\nasync def main():\n    a = asyncio.create_task(bad())\n' +
      '    b = asyncio.create_task(asyncio.sleep(9))\n    await asyncio.sleep(0)\n    b.cancel()\n' +
      '    await asyncio.wait([a, b])\nasyncio.run(main())\n',
  );
  expect(tasks?.slice(0, 3).map(({ ending }) => ending)).toEqual(['done', 'failed', 'cancelled']);
  const plain = timeline('print(1)\n');
  expect([plain.tasks, plain.loops]).toEqual([undefined, undefined]);
});
