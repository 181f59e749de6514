/**
 * Lanes from the columns of a recording. Short runs keep every span. Of a run with more changes than `SPANS_MAX` a lane
 * is a mixture (level-of-detail.ts), with the exact spans of one window where they fit; elsewhere the column's main
 * state stands in, so that whoever only reads `spans` still has a picture of the whole run.
 */
import { STATE_CODES } from '../trace/columns.ts';
import type { ThreadInfo } from '../trace/trace.ts';
import { dominant, Mixer } from './level-of-detail.ts';
import type { Narrator } from './narration.ts';
import type { Source } from './source.ts';

import { type Lane, type Mix, SPAN_STATES, type Span, type SpanState } from './timeline.ts';

/** More changes than this in a run, or in its window, and spans are merged. */
export const SPANS_MAX = 20_000;

/** The stretch that is wanted exactly, and how many columns the whole run gets when it is too long for that. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

/** `state` is an index in SPAN_STATES. The visitor must not keep it: the next stretch is told in the same object. */
export interface Stretch {
  readonly thread: number;
  readonly state: number;
  readonly from: number;
  readonly to: number;
}

/** Index in SPAN_STATES by code of the column; -1: the thread is not there. */
const SPAN_OF_CODE = STATE_CODES.map((state) => SPAN_STATES.indexOf(state as SpanState));
const RUNNING = SPAN_STATES.indexOf('running');
const DONE = STATE_CODES.indexOf('done');
const FAILED = STATE_CODES.indexOf('failed');

export function lanesOf(source: Source, window: Window, narrator: Narrator): Lane[] {
  const spans = new Map<number, Span[]>(source.threads.map((thread) => [thread.id, []]));
  const fits = source.changes.step.length <= SPANS_MAX;
  const mixers = fits ? null : mixersOf(source, window.columns);
  const exact = fits ? { from: 0, to: source.length } : exactWindow(source, window);
  if (exact !== null) {
    eachStretch(source, (stretch) => {
      if (stretch.to <= exact.from || stretch.from >= exact.to) return;
      spans.get(stretch.thread)?.push(narrator.span(stretch.thread, spanOf(stretch)));
    });
  }
  const last = lastStates(source);
  return source.threads.map((thread) => {
    const mix = mixers?.get(thread.id)?.mix(exact);
    const own = spans.get(thread.id) as Span[];
    return {
      thread: thread.id,
      title: thread.name,
      start: thread.startedAt,
      // The main thread still waits for the others and cleans up after its program has ended.
      end: Math.max(thread.endedAt ?? source.length, own.at(-1)?.to ?? 0),
      ending: endingOf(source, thread, last.get(thread.id) ?? 0),
      spans: mix === undefined ? own : withStandIns(own, mix, narrator, thread.id),
      ...(mix === undefined ? {} : { mix }),
    };
  });
}

/**
 * Calls `visit` for every stretch in which a thread is in one span state; those of one thread in order. A state that
 * lasted no step is left out, and what it interrupted goes on. The main thread runs from the start without having been
 * told to. No object is made a stretch: long runs have millions.
 */
export function eachStretch(source: Source, visit: (stretch: Stretch) => void): void {
  const { step, thread, state } = source.changes;
  const count = source.threads.reduce((most, { id }) => Math.max(most, id + 1), 0);
  // The state a thread is in and since when, and the one before it, which ended there.
  const now = new Int8Array(count).fill(-1);
  const since = new Int32Array(count);
  const before = new Int8Array(count).fill(-1);
  const beforeSince = new Int32Array(count);
  for (const { id, startedBy } of source.threads) if (startedBy === null) now[id] = RUNNING;
  const stretch = { thread: 0, state: 0, from: 0, to: 0 };
  const tell = (id: number, which: number, from: number, to: number) => {
    if (which < 0 || to <= from) return;
    stretch.thread = id;
    stretch.state = which;
    stretch.from = from;
    stretch.to = to;
    visit(stretch);
  };
  for (let i = 0; i < step.length; i++) {
    const id = thread[i] as number;
    const at = step[i] as number;
    const next = SPAN_OF_CODE[state[i] as number] ?? -1;
    const [current, from] = [now[id] as number, since[id] as number];
    if (current === next) continue;
    if (at > from) {
      tell(id, before[id] as number, beforeSince[id] as number, from);
      before[id] = current;
      beforeSince[id] = from;
      since[id] = at;
    } else if (before[id] === next && next >= 0) {
      before[id] = -1;
      since[id] = beforeSince[id] as number;
    }
    now[id] = next;
  }
  for (let id = 0; id < count; id++) {
    tell(id, before[id] as number, beforeSince[id] as number, since[id] as number);
    tell(id, now[id] as number, since[id] as number, source.length);
  }
}

function spanOf({ from, to, state }: Stretch): { from: number; to: number; state: SpanState } {
  return { from, to, state: SPAN_STATES[state] as SpanState };
}

function mixersOf(source: Source, columns: number): Map<number, Mixer> {
  const mixers = new Map(
    source.threads.map((thread) => [thread.id, new Mixer(0, source.length, Math.max(1, columns))]),
  );
  eachStretch(source, ({ thread, state, from, to }) => mixers.get(thread)?.add(state, from, to));
  return mixers;
}

/** The window, if its spans are few enough. */
function exactWindow(source: Source, window: Window): { from: number; to: number } | null {
  const from = Math.max(0, Math.floor(window.from));
  const to = Math.min(source.length, Math.ceil(window.to));
  const { step } = source.changes;
  const inside = lowerBound(step, to) - lowerBound(step, from);
  return to > from && inside <= SPANS_MAX ? { from, to } : null;
}

/** `exact` spans stay; the columns around them become spans of their main state, equal neighbours merged. */
function withStandIns(exact: readonly Span[], mix: Mix, narrator: Narrator, thread: number): Span[] {
  const result: Span[] = [];
  const hole = mix.exact ?? { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const columns = mix.shares.length / SPAN_STATES.length;
  const put = (state: SpanState, from: number, to: number) => {
    if (to <= from) return;
    const last = result.at(-1);
    if (last?.state === state && last.to === from) result[result.length - 1] = { ...last, to };
    else result.push(narrator.standIn(thread, { from, to, state }));
  };
  let at = 0;
  const standInsTo = (end: number) => {
    for (; at < columns; at++) {
      const from = Math.round(mix.from + at * mix.width);
      if (from >= end) return;
      const state = dominant(mix, at);
      if (state !== null) put(state, from, Math.min(end, Math.round(mix.from + (at + 1) * mix.width)));
    }
  };
  const first = exact[0]?.from ?? hole.from;
  standInsTo(Math.min(first, hole.from));
  if (mix.exact === null) return result;
  result.push(...exact);
  const resume = Math.max(hole.to, exact.at(-1)?.to ?? 0);
  at = Math.max(at, Math.ceil((resume - mix.from) / mix.width));
  standInsTo(Number.POSITIVE_INFINITY);
  return result;
}

function lastStates(source: Source): Map<number, number> {
  const last = new Map<number, number>();
  const { thread, state } = source.changes;
  for (let i = 0; i < thread.length; i++) last.set(thread[i] as number, state[i] as number);
  return last;
}

function endingOf(source: Source, thread: ThreadInfo, state: number): Lane['ending'] {
  if (thread.cut === true) return 'cut';
  if (state === FAILED) return 'failed';
  if (state === DONE) return 'done';
  if (thread.endedAt !== null) return thread.daemon ? 'cut' : 'done';
  const over = source.ending?.kind === 'finished' || source.ending?.kind === 'exception';
  return over && thread.daemon ? 'cut' : 'open';
}

function lowerBound(column: Int32Array, value: number): number {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
