/**
 * A trace as a drawing needs it: lanes, spans, arrows, markers; numbers and strings only. Derived and disposable.
 * Positions are steps (integers); only the views know pixels.
 */
import type { Text } from '../base/text.ts';

export type SpanState = 'running' | 'ready' | 'blocked' | 'waiting' | 'sleeping';

export const SPAN_STATES: readonly SpanState[] = ['running', 'ready', 'blocked', 'waiting', 'sleeping'];

export interface Lane {
  readonly thread: number;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** How the lane ends: still there at the end of the trace, done, died of an exception, cut (daemon). */
  readonly ending: 'open' | 'done' | 'failed' | 'cut';
  /** Ascending, without overlap. All if there is no `mix`; else those of `mix.exact`, and stand-ins around it. */
  readonly spans: readonly Span[];
  /** Of a run with more changes than a picture can show: the lane in columns, each a mixture of states. */
  readonly mix?: Mix;
}

/** A stretch of a lane in columns of equal width. Column i covers [from + i * width, from + (i + 1) * width). */
export interface Mix {
  readonly from: number;
  /** Steps a column; may be broken. */
  readonly width: number;
  /** Five numbers a column, in the order of `SPAN_STATES`: share of the column in that state, 0..255. */
  readonly shares: Uint8Array;
  /** The stretch in which `spans` are complete and exact; null if there is none. */
  readonly exact: { readonly from: number; readonly to: number } | null;
}

/** A stretch [from, to) of steps in which one thread is in one state. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly state: SpanState;
  /** "waits for `cond`; woken by B at step 31": for the tooltip, the events table and screen readers. */
  readonly label: Text;
}

export interface Arrow {
  /** `copy`: a message between processes, or the memory of a process that forks. */
  readonly kind: 'wake' | 'hand-off' | 'start' | 'join' | 'spurious' | 'copy';
  readonly from: { readonly thread: number | null; readonly step: number };
  readonly to: { readonly thread: number; readonly step: number };
  readonly label: Text;
}

export interface Marker {
  readonly kind:
    | 'exception'
    | 'deadlock'
    | 'stuck'
    | 'race'
    | 'lost-update'
    | 'atomicity'
    | 'lost-wakeup'
    | 'stolen-wakeup'
    | 'spurious-wakeup'
    | 'lock-order'
    | 'abandoned-lock'
    | 'blocked-loop'
    | 'never-awaited'
    | 'sleeping-loop'
    | 'empty-notify'
    | 'output'
    | 'parting'
    | 'limit';
  readonly step: number;
  /** null: the whole picture (deadlock band). */
  readonly thread: number | null;
  /** 1-based number as shown on bug markers; 0 for markers that are no bug. */
  readonly number: number;
  readonly label: Text;
}

/** Who held the GIL (or a lock) from step to step. */
export interface Holding {
  readonly from: number;
  readonly to: number;
  readonly thread: number;
  /** Hold count of an RLock; 1 otherwise. */
  readonly count: number;
  /** Somebody else wanted it meanwhile. */
  readonly contended: boolean;
}

export interface LockRow {
  readonly object: number;
  readonly name: string;
  readonly type: string;
  readonly holdings: readonly Holding[];
}

/** A task of an event loop: a lane inside the lane of the thread that runs the loop. */
export interface TaskLane {
  readonly task: number;
  readonly loop: number;
  readonly thread: number;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly ending: 'open' | 'done' | 'failed' | 'cancelled';
  /** Ascending, without overlap. */
  readonly spans: readonly TaskSpan[];
}

/** `ready`: in the loop's ready queue. `awaiting`: gave the loop back until something is done. */
export interface TaskSpan {
  readonly from: number;
  readonly to: number;
  readonly state: 'running' | 'ready' | 'awaiting';
  readonly label: Text;
}

/** The turns of one event loop while one thread runs it. */
export interface LoopStrip {
  readonly loop: number;
  readonly thread: number;
  readonly name: string;
  readonly turns: readonly LoopTurn[];
}

export interface LoopTurn {
  readonly turn: number;
  readonly from: number;
  readonly to: number;
  /** What it calls, in order. */
  readonly calls: readonly string[];
  readonly label: Text;
}

/** The lanes of one process, and who has its GIL. */
export interface ProcessGroup {
  readonly process: number;
  readonly name: string;
  /** Its threads, main thread first: neighbours in `Timeline.lanes`. */
  readonly threads: readonly number[];
  readonly gil: readonly Holding[] | null;
}

export interface Timeline {
  readonly length: number;
  readonly lanes: readonly Lane[];
  readonly arrows: readonly Arrow[];
  readonly markers: readonly Marker[];
  readonly gil: readonly Holding[] | null;
  readonly locks: readonly LockRow[];
  /** Only of runs with several processes, in order of creation; `gil` is null then. */
  readonly processes?: readonly ProcessGroup[];
  /** Only of runs with event loops; in order of creation. */
  readonly tasks?: readonly TaskLane[];
  readonly loops?: readonly LoopStrip[];
  /** Steps at which something worth a stop happened (switch, block, wake, shared write, output, finding), ascending. */
  readonly beats: readonly number[];
  /** Stretches in which the library works and nothing is drawn that changes: narrower than their steps (axis.ts). */
  readonly quiet?: readonly { readonly from: number; readonly to: number }[];
}
