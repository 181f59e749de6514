/** A real run as a picture beside the simulated one: its own lanes, and where the two first part. */
import { prepare } from '../machine/prepare.ts';
import { type Observed, traceOf } from '../real/merge.ts';
import type { Event } from '../scheduler/event.ts';
import type { Options } from '../scheduler/options.ts';
import { formatSchedule } from '../scheduler/schedule.ts';
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

/** The steps of the first events that two runs do not have in common, in each; null if they tell the same story. */
export function partingOf(a: readonly Event[], b: readonly Event[]): { a: number; b: number } | null {
  const [told, other] = [a.filter(isShared), b.filter(isShared)];
  for (let i = 0; i < Math.max(told.length, other.length); i++) {
    const [one, two] = [told[i], other[i]];
    if (one !== undefined && two !== undefined && tellingOf(one) === tellingOf(two)) continue;
    return { a: (one ?? told.at(-1))?.step ?? 0, b: (two ?? other.at(-1))?.step ?? 0 };
  }
  return null;
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
