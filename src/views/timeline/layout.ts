/** Where things stand vertically, in pixels. Horizontally everything goes by the scale of use-zoom.ts. */
import type { Timeline } from '../../timeline/timeline.ts';
import { SPAN_STATES, type SpanState } from '../../timeline/timeline.ts';

export interface Row {
  readonly thread: number;
  readonly top: number;
  readonly height: number;
  readonly middle: number;
  /** Height of a running bar. */
  readonly bar: number;
}

export interface Layout {
  readonly narrow: boolean;
  readonly gil: { readonly top: number; readonly height: number } | null;
  readonly rows: readonly Row[];
  readonly lanesTop: number;
  readonly lanesBottom: number;
  readonly locks: readonly { readonly top: number; readonly height: number }[];
  readonly height: number;
}

/** Narrower than this and names stand above their lanes instead of beside them. */
export const NARROW = 560;
export const GUTTER = 152;
/** Room left and right of the run inside the plot, for the cursor at its ends and for end signs. */
export const INSET = 14;

const PART: Readonly<Record<SpanState, number>> = {
  running: 1,
  ready: 0.5,
  blocked: 0.8,
  waiting: 0.8,
  sleeping: 0.4,
};
/** Share of a full bar's height, in the order of SPAN_STATES. */
export const PARTS = SPAN_STATES.map((state) => PART[state]);

export function barHeight(row: Row, state: SpanState): number {
  return Math.round((row.bar * PART[state]) / 2) * 2;
}

export function layoutOf(timeline: Timeline, narrow: boolean): Layout {
  const title = narrow ? 20 : 0;
  const height = (narrow ? 44 : timeline.lanes.length > 12 ? 34 : 48) + title;
  const bar = narrow ? 26 : timeline.lanes.length > 12 ? 20 : 28;
  const gil = { top: 6 + title, height: 14 };
  const lanesTop = gil.top + gil.height + 8;
  const rows = timeline.lanes.map((lane, i) => {
    const top = lanesTop + i * height;
    return { thread: lane.thread, top, height, middle: top + title + (height - title) / 2, bar };
  });
  const lanesBottom = lanesTop + rows.length * height;
  const lockHeight = 30 + title;
  const locksTop = lanesBottom + 12;
  const locks = timeline.locks.map((_, i) => ({ top: locksTop + i * lockHeight, height: lockHeight }));
  const end = locks.length === 0 ? lanesBottom : locksTop + locks.length * lockHeight;
  return { narrow, gil, rows, lanesTop, lanesBottom, locks, height: end + 10 };
}

/** The row under a height, or null. */
export function rowAt(layout: Layout, y: number): Row | null {
  return layout.rows.find((row) => y >= row.top && y < row.top + row.height) ?? null;
}

/** Threads keep their hue: eight of them, in turn. */
export function hueOf(thread: number): string {
  return `var(--thread-${((thread % 8) + 8) % 8})`;
}
