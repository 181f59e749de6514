/** A real run as a picture beside the simulated one: its own lanes, and where the two first part. */
import type { Text } from '../base/text.ts';
import { prepare } from '../machine/prepare.ts';
import { type Observed, traceOf } from '../real/merge.ts';
import type { Event } from '../scheduler/event.ts';
import { DEFAULT_OPTIONS, type Options } from '../scheduler/options.ts';
import { formatSchedule } from '../scheduler/schedule.ts';
import { encode, LinkTooLarge } from '../share/encode.ts';
import { linkTo } from '../share/link.ts';
import { optionsForLink } from '../share/run-options.ts';
import { sourceOf } from '../timeline/source.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { timelineOf } from '../timeline/timeline-of.ts';
import { findingsOf } from '../trace/findings.ts';
import { eventsBetween } from '../trace/world-at.ts';

/** Steps beyond which an observed run is not drawn here, where it would hold up the page. */
const DRAWN_MAX = 50_000;

export interface ObservedPicture {
  readonly timeline: Timeline;
  readonly events: readonly Event[];
  /** For the simulator: the very same order. */
  readonly schedule: string;
  /** Real milliseconds that had passed after a step; null where nothing shared had been touched yet. */
  readonly timeAt: (step: number) => number | null;
}

/** Draws what happened; null if it is too long, or the simulator cannot follow it. */
export function pictureOf(source: string, options: Options, observed: Observed): ObservedPicture | null {
  const { program } = prepare(source);
  if (program === null || (observed.steps.at(-1) ?? 0) > DRAWN_MAX) return null;
  const trace = traceOf(program, options, observed);
  if (trace.misfits.length > 0) return null;
  const events = eventsBetween(trace, 0, trace.length);
  const findings = findingsOf(trace, events);
  return {
    timeline: timelineOf({ ...sourceOf(trace, findings), events }),
    events,
    schedule: formatSchedule(observed.schedule),
    timeAt: (step) => timeAt(observed, step),
  };
}

function timeAt({ steps, times }: Observed, step: number): number | null {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as number) <= step) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : (times[low - 1] as number);
}

/** Where two runs begin to tell different stories: the step in each, and whose event it is in the second. */
export interface Parting {
  readonly a: number;
  readonly b: number;
  readonly thread: number;
}

/** The first events that two runs do not have in common; null if they tell the same story. */
export function partingOf(a: readonly Event[], b: readonly Event[]): Parting | null {
  const [told, other] = [a.filter(isShared), b.filter(isShared)];
  const i = commonLength(told, other);
  if (i === told.length && i === other.length) return null;
  const [one, two] = [told[i] ?? told.at(-1), other[i] ?? other.at(-1)];
  return { a: one?.step ?? 0, b: two?.step ?? 0, thread: two?.thread ?? 0 };
}

/**
 * The step in `to` at which as much of the story has been told as in `from` at `step`; from where they part, the
 * step of the parting.
 */
export function alignedStep(from: readonly Event[], to: readonly Event[], step: number): number {
  const [told, other] = [from.filter(isShared), to.filter(isShared)];
  const common = commonLength(told, other);
  const next = told.findIndex((event) => event.step > step);
  const count = next === -1 ? told.length : next;
  if (count === 0) return 0;
  return other[Math.min(count - 1, common, other.length - 1)]?.step ?? 0;
}

/** The timeline with a sign where it parts from the other run. */
export function withParting(timeline: Timeline, parting: Parting | null): Timeline {
  if (parting === null) return timeline;
  const { b: step, thread } = parting;
  return {
    ...timeline,
    markers: [...timeline.markers, { kind: 'parting', step, thread, number: 0, label: PARTING }],
  };
}

const PARTING: Text = {
  en: 'From here on it differs from the simulated run.',
  zh: '从这里开始与模拟的运行不同。',
};

/** A fragment that opens the very same order in the simulator, without its `#`; null if it is too long for a link. */
export function linkToRun(source: string, options: Options, schedule: string | null): string | null {
  const free = { ...options, stepsMax: DEFAULT_OPTIONS.stepsMax, earlySleeps: true, earlyTimeouts: true };
  const link = { ...linkTo({ kind: 'source', text: source }), options: optionsForLink(free) };
  try {
    return encode({ ...link, schedule, step: 0 });
  } catch (error) {
    if (error instanceof LinkTooLarge) return null;
    throw error;
  }
}

/** How many events from the first on two stories have in common. */
function commonLength(told: readonly Event[], other: readonly Event[]): number {
  let i = 0;
  for (; i < told.length && i < other.length; i++) {
    if (tellingOf(told[i] as Event) !== tellingOf(other[i] as Event)) break;
  }
  return i;
}

/** Who was on when is no event of the program's, nor is the clock. */
function isShared({ kind }: Event): boolean {
  return kind !== 'switched' && kind !== 'gil' && kind !== 'clock';
}

function tellingOf(event: Event): string {
  const { kind, thread, line } = event;
  const what = 'subject' in event ? event.subject.name : 'place' in event ? event.place.name : '';
  return `${kind} ${thread} ${line} ${what}`;
}
