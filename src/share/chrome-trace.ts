/**
 * A timeline as a Chrome Trace Event file, for Perfetto, speedscope and chrome://tracing. One step is one millisecond.
 * Process 1 is the program (a row per thread, a slice per state), process 2 its locks and the GIL (a slice per
 * holding). Wakes are flows; findings and other markers are instants.
 *
 * Facts relied on (Perfetto's JSON importer): `ts` and `dur` are microseconds; slices of a row must nest; both ends
 * of a flow must lie inside a slice; flow ids are integers; names of rows come in `M` records.
 */
import type { Timeline } from '../timeline/timeline.ts';
import type { Json } from './link.ts';

const MICROSECONDS_PER_STEP = 1000;
const PROGRAM = 1;
const LOCKS = 2;

type Record = { readonly [key: string]: Json };

/** The file's text. `about` goes into `otherData`: seed, schedule, link, whatever tells where the trace is from. */
export function chromeTrace(timeline: Timeline, about: { readonly [name: string]: Json }): string {
  const records: Record[] = [
    ...names(timeline),
    ...timeline.lanes.flatMap((lane) =>
      lane.spans.map((span) =>
        slice(PROGRAM, rowOf(lane.thread), span.state, span.from, span.to, { says: span.label.en }),
      ),
    ),
    ...lockSlices(timeline),
    ...timeline.arrows.flatMap((arrow, i) => flow(timeline, arrow, i + 1)),
    ...timeline.markers.map((marker) => ({
      name: marker.label.en,
      cat: marker.kind,
      ph: 'i',
      s: marker.thread === null ? 'g' : 't',
      ts: marker.step * MICROSECONDS_PER_STEP,
      pid: PROGRAM,
      tid: marker.thread === null ? rowOf(timeline.lanes[0]?.thread ?? 0) : rowOf(marker.thread),
    })),
  ];
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  return `{"traceEvents":[\n${lines}\n],"displayTimeUnit":"ms","otherData":${JSON.stringify(about)}}\n`;
}

/** Row numbers start at 1: some readers treat thread 0 as idle. */
function rowOf(thread: number): number {
  return thread + 1;
}

function names(timeline: Timeline): Record[] {
  const meta = (name: string, pid: number, tid: number, args: Json): Record => ({
    name,
    ph: 'M',
    pid,
    tid,
    args,
  });
  return [
    meta('process_name', PROGRAM, 0, { name: 'program' }),
    meta('process_name', LOCKS, 0, { name: 'locks' }),
    ...timeline.lanes.flatMap((lane, i) => [
      meta('thread_name', PROGRAM, rowOf(lane.thread), { name: lane.title }),
      meta('thread_sort_index', PROGRAM, rowOf(lane.thread), { sort_index: i }),
    ]),
    ...lockRows(timeline).map((row) => meta('thread_name', LOCKS, row.tid, { name: row.name })),
  ];
}

function lockRows(timeline: Timeline) {
  const gils = timeline.processes?.flatMap(({ name, gil: own }) =>
    own === null ? [] : [{ name: `GIL (${name})`, holdings: own }],
  );
  const gil = gils ?? (timeline.gil ? [{ name: 'GIL', holdings: timeline.gil }] : []);
  return [...gil, ...timeline.locks].map((row, i) => ({ ...row, tid: 1_000_000 + i }));
}

function lockSlices(timeline: Timeline): Record[] {
  const titles = new Map(timeline.lanes.map((lane) => [lane.thread, lane.title]));
  return lockRows(timeline).flatMap((row) =>
    row.holdings.map(({ from, to, thread, count, contended }) =>
      slice(LOCKS, row.tid, titles.get(thread) ?? `thread ${thread}`, from, to, { count, contended }),
    ),
  );
}

function slice(pid: number, tid: number, name: string, from: number, to: number, args: Json): Record {
  const [ts, dur] = [from * MICROSECONDS_PER_STEP, (to - from) * MICROSECONDS_PER_STEP];
  return { name, cat: pid === PROGRAM ? 'state' : 'lock', ph: 'X', ts, dur, pid, tid, args };
}

function flow(timeline: Timeline, arrow: Timeline['arrows'][number], id: number): Record[] {
  const { from, to, kind, label } = arrow;
  if (from.thread === null) return [];
  const start = inside(timeline, from.thread, from.step);
  const finish = inside(timeline, to.thread, to.step);
  if (start === null || finish === null) return [];
  const both = { name: kind, cat: 'wake', id, pid: PROGRAM, args: { says: label.en } };
  return [
    { ...both, ph: 's', ts: start, tid: rowOf(from.thread) },
    { ...both, ph: 'f', bp: 'e', ts: Math.max(finish, start), tid: rowOf(to.thread) },
  ];
}

/** A moment of `step` at which the row of `thread` has a slice; null if it has none. */
function inside(timeline: Timeline, thread: number, step: number): number | null {
  const spans = timeline.lanes.find((lane) => lane.thread === thread)?.spans ?? [];
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return null;
  const moment = step * MICROSECONDS_PER_STEP;
  return Math.min(Math.max(moment, first.from * MICROSECONDS_PER_STEP), last.to * MICROSECONDS_PER_STEP - 1);
}
