/** Two runs of one program side by side: where they part, and which moment of one is which of the other. */
import { expect, test } from 'vitest';
import { prepare } from '../../src/machine/prepare.ts';
import type { Program } from '../../src/program/code.ts';
import type { Event } from '../../src/scheduler/event.ts';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';
import { RandomPolicy } from '../../src/scheduler/policies/random.ts';
import { ReplayPolicy } from '../../src/scheduler/policies/replay.ts';
import { formatSchedule, parseSchedule } from '../../src/scheduler/schedule.ts';
import { alignedStep, linkToRun, partingOf, withParting } from '../../src/session/observed-picture.ts';
import { openLink } from '../../src/session/session-link.ts';
import { sourceOf } from '../../src/timeline/source.ts';
import { timelineOf } from '../../src/timeline/timeline-of.ts';
import { record } from '../../src/trace/record.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { eventsBetween } from '../../src/trace/world-at.ts';
import { counter } from '../real/programs.ts';

const SOURCE = counter(2, 3, false);
const OPTIONS: Options = { ...DEFAULT_OPTIONS, model: 'free-threaded' };
const { program } = prepare(SOURCE) as { program: Program };
const run = (seed: number) => record(program, { ...OPTIONS, seed }, new RandomPolicy(seed));
const eventsOf = (trace: Trace) => eventsBetween(trace, 0, trace.length);
/** The story as far as it has been told at a step. */
const told = (events: readonly Event[], step: number) =>
  events
    .filter((event) => event.step <= step && !['switched', 'gil', 'clock'].includes(event.kind))
    .map(({ kind, thread, line }) => `${kind} ${thread} ${line}`);

test('a run and itself never part, and each moment is its own', () => {
  const events = eventsOf(run(1));
  expect(partingOf(events, events)).toBe(null);
  for (const { step } of events) {
    expect(told(events, alignedStep(events, events, step))).toEqual(told(events, step));
  }
});

test.each([2, 3, 4, 5])(
  'seeds 1 and %i: aligned moments have told the same story, up to the parting',
  (seed) => {
    const trace = run(seed);
    const [a, b] = [eventsOf(run(1)), eventsOf(trace)];
    const parting = partingOf(a, b);
    if (parting === null) throw new Error('two seeds of one order: choose others');
    for (let step = 0; step < parting.b; step++) {
      expect(told(a, alignedStep(b, a, step))).toEqual(told(b, step));
    }
    expect(alignedStep(b, a, trace.length)).toBe(parting.a);
    expect(alignedStep(a, b, 1e9)).toBe(parting.b);
    const timeline = timelineOf({ ...sourceOf(trace, []), events: b });
    const signs = withParting(timeline, parting).markers.filter(({ kind }) => kind === 'parting');
    expect(signs.map(({ step, thread }) => ({ step, thread }))).toEqual([
      { step: parting.b, thread: parting.thread },
    ]);
    expect(withParting(timeline, null)).toBe(timeline);
  },
);

test('the link to a run opens the same program, which then ends the same', () => {
  const trace = run(7);
  const opened = openLink(linkToRun(SOURCE, trace.options, formatSchedule(trace.schedule)) ?? '');
  if (opened === null || !('session' in opened)) throw new Error('the link does not open');
  expect(opened.session.source).toBe(SOURCE);
  const schedule = parseSchedule(opened.schedule);
  if (typeof schedule === 'string') throw new Error(schedule);
  const again = record(program, { ...OPTIONS, ...opened.session.options }, new ReplayPolicy(schedule));
  expect(eventsOf(again)).toEqual(eventsOf(trace));
});
