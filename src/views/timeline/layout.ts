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

/** The row of a task or of a loop's turns, below the lane of the thread that runs the loop. */
export interface TaskRow extends Row {
  /** Index in `timeline.tasks` or `timeline.loops`. */
  readonly index: number;
}

/** The strip above the lanes of a process, and how far down these go. */
export interface GroupRow {
  /** Index in `timeline.processes`. */
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly bottom: number;
}

export interface Layout {
  readonly narrow: boolean;
  readonly gil: { readonly top: number; readonly height: number } | null;
  readonly rows: readonly Row[];
  readonly groups: readonly GroupRow[];
  readonly tasks: readonly TaskRow[];
  readonly turns: readonly TaskRow[];
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

/** Height of a bar with large words in it. */
const LARGE_BAR = 38;

/** Size of the words in a row's bars. */
export function wordSize(row: Row): number {
  return row.bar === LARGE_BAR ? 15 : 11;
}

export function barHeight(row: Row, state: SpanState): number {
  return Math.round((row.bar * PART[state]) / 2) * 2;
}

/** `large`: for the last row of a lecture room. */
export function layoutOf(timeline: Timeline, narrow: boolean, large = false): Layout {
  const title = narrow ? 20 : 0;
  const many = timeline.lanes.length > 12;
  const height = (large ? 58 : narrow ? 36 : many ? 34 : 48) + title;
  const bar = large ? LARGE_BAR : narrow ? 26 : many ? 20 : 28;
  const grouped = timeline.processes !== undefined;
  const gil = grouped ? null : { top: 6 + title, height: 14 };
  const lanesTop = gil === null ? 4 : gil.top + gil.height + 8;
  const groups: GroupRow[] = [];
  const rows: Row[] = [];
  const tasks: TaskRow[] = [];
  const turns: TaskRow[] = [];
  let lanesBottom = lanesTop;
  for (const { thread } of timeline.lanes) {
    const index = timeline.processes?.findIndex(({ threads }) => threads[0] === thread) ?? -1;
    if (index >= 0) {
      closeGroup(groups, lanesBottom);
      groups.push({ index, top: lanesBottom, height: GROUP_HEIGHT + title, bottom: lanesBottom });
      lanesBottom += GROUP_HEIGHT + title;
    }
    const top = lanesBottom;
    rows.push({ thread, top, height, middle: top + title + (height - title) / 2, bar });
    lanesBottom = placeTasks(timeline, thread, top + height, { tasks, turns, title });
  }
  closeGroup(groups, lanesBottom);
  const lockHeight = 30 + title;
  const locksTop = lanesBottom + 12;
  const locks = timeline.locks.map((_, i) => ({ top: locksTop + i * lockHeight, height: lockHeight }));
  const end = locks.length === 0 ? lanesBottom : locksTop + locks.length * lockHeight;
  return { narrow, gil, rows, groups, tasks, turns, lanesTop, lanesBottom, locks, height: end + 10 };
}

const GROUP_HEIGHT = 22;

function closeGroup(groups: GroupRow[], bottom: number): void {
  const last = groups.pop();
  if (last !== undefined) groups.push({ ...last, bottom });
}

/** Tasks of one thread that get a row; a server may have thousands. */
const TASKS_MAX = 16;
const TURNS_HEIGHT = 16;
const TASK_HEIGHT = 24;

/** Rows for the loops and tasks of a thread, from `top` down; returns where they end. */
function placeTasks(
  timeline: Timeline,
  thread: number,
  top: number,
  into: { tasks: TaskRow[]; turns: TaskRow[]; title: number },
): number {
  let at = top;
  const place = (rows: TaskRow[], index: number, inner: number) => {
    const height = inner + into.title;
    rows.push({ thread, index, top: at, height, middle: at + into.title + inner / 2, bar: 16 });
    at += height;
  };
  timeline.loops?.forEach((loop, i) => {
    if (loop.thread === thread) place(into.turns, i, TURNS_HEIGHT);
  });
  let shown = 0;
  timeline.tasks?.forEach((task, i) => {
    if (task.thread === thread && shown++ < TASKS_MAX) place(into.tasks, i, TASK_HEIGHT);
  });
  return at === top ? top : at + 6;
}

/** The row under a height, or null. */
export function rowAt(layout: Layout, y: number): Row | null {
  return layout.rows.find((row) => y >= row.top && y < row.top + row.height) ?? null;
}

/** Threads keep their hue: eight of them, in turn. */
export function hueOf(thread: number): string {
  return `var(--thread-${((thread % 8) + 8) % 8})`;
}
