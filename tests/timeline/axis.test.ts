/** The axis gives the width to the program: what the library does by itself is drawn shorter. */
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/machine/prepare.ts';
import type { Program } from '../../src/program/code.ts';
import { axisOf, unitAt } from '../../src/timeline/axis.ts';
import { sourceOf } from '../../src/timeline/source.ts';
import { timelineOf } from '../../src/timeline/timeline-of.ts';
import { findingsOf } from '../../src/trace/findings.ts';
import { ownCodeOf } from '../../src/trace/own-code.ts';
import { record } from '../../src/trace/record.ts';
import { eventsBetween } from '../../src/trace/world-at.ts';

function drawn(source: string) {
  const trace = record(prepare(source).program as Program);
  const { library } = ownCodeOf(trace);
  const events = eventsBetween(trace, 0, trace.length);
  const told = { ...sourceOf(trace, findingsOf(trace, events)), events, library };
  return { trace, library, timeline: timelineOf(told) };
}

const TASKS = `import asyncio

async def work(n):
    await asyncio.sleep(n)
    print(n)

async def main():
    await asyncio.gather(work(1), work(2))

asyncio.run(main())
`;

describe('a program of tasks', () => {
  const { trace, library, timeline } = drawn(TASKS);
  const axis = axisOf(timeline);
  const quiet = timeline.quiet ?? [];

  it('keeps every step, in order, and what the program itself does as wide as it is', () => {
    expect(axis.steps.at(-1)).toBe(trace.length);
    for (let step = 1; step <= trace.length; step++) {
      const width = unitAt(axis, step) - unitAt(axis, step - 1);
      expect(width).toBeGreaterThan(0);
      const shorter = quiet.some(({ from, to }) => step > from && step <= to);
      if (!shorter) expect(width).toBeCloseTo(1, 6);
    }
  });

  it('draws imports and clean-up shorter than their steps', () => {
    expect(quiet.length).toBeGreaterThan(1);
    expect(axis.units.at(-1)).toBeLessThan(trace.length / 3);
    for (const { from, to } of quiet) {
      expect(library.some((stretch) => stretch.from <= from && stretch.to >= to)).toBe(true);
    }
  });

  it('draws nothing that begins or ends inside a shortened stretch', () => {
    const positions = [
      ...timeline.beats,
      ...timeline.lanes.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])),
      ...(timeline.tasks ?? []).flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])),
      ...timeline.arrows.flatMap(({ from, to }) => [from.step, to.step]),
      ...timeline.markers.map(({ step }) => step),
    ];
    const inside = positions.filter((at) => quiet.some(({ from, to }) => at > from && at < to));
    expect(inside).toEqual([]);
  });

  it('stops at turns and tasks, not at what the library writes into its own objects', () => {
    const events = eventsBetween(trace, 0, trace.length);
    const stops = new Set(timeline.beats);
    const turns = events.filter(({ kind }) => kind === 'turn');
    expect(turns.length).toBeGreaterThan(3);
    expect(turns.filter(({ step }) => !stops.has(step))).toEqual([]);
    expect(events.some(({ kind, step }) => kind === 'write' && !stops.has(step))).toBe(true);
  });
});

it('a program that calls nothing of the library has an even axis but for the end of the interpreter', () => {
  const { timeline, trace } = drawn('x = 0\nfor i in range(200):\n    x += i\nprint(x)\n');
  const printed = timeline.markers.find(({ kind }) => kind === 'output')?.step ?? 0;
  expect((timeline.quiet ?? []).filter(({ from }) => from <= printed)).toEqual([]);
  expect(axisOf({ length: trace.length })).toEqual({ steps: [0, trace.length], units: [0, trace.length] });
});

it('locks inside a pool have no rows, and a future that nobody waits for is no lost notify', () => {
  const { timeline } = drawn(`import threading
from concurrent.futures import ThreadPoolExecutor

mine = threading.Lock()

def work():
    with mine:
        return 1

with ThreadPoolExecutor(max_workers=1) as pool:
    pool.submit(work)
`);
  expect(timeline.locks.map(({ name }) => name)).toEqual(['mine']);
  expect(timeline.markers.filter(({ kind }) => kind === 'empty-notify')).toEqual([]);
});
