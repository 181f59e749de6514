/**
 * One run. Complete without its events: program, options and schedule replay it exactly; checkpoints make that fast.
 * The columns hold every change of a thread's state, which is all that a picture of the whole run needs; the events
 * of any stretch are recomputed by replay (trace/events.ts).
 */
import type { Snapshot } from '../machine/codec.ts';
import type { Program } from '../program/code.ts';
import type { Ending } from '../scheduler/ending.ts';
import type { Event } from '../scheduler/event.ts';
import type { Options } from '../scheduler/options.ts';
import type { Position } from '../scheduler/policies/replay.ts';
import type { Schedule } from '../scheduler/schedule.ts';

export type { Ending, StuckThread } from '../scheduler/ending.ts';
export type { ThreadState } from '../scheduler/thread-record.ts';

export interface ThreadInfo {
  readonly id: number;
  readonly name: string;
  readonly daemon: boolean;
  /** Step of Thread.start, and the starter (null for the main thread). */
  readonly startedAt: number;
  readonly startedBy: number | null;
  readonly endedAt: number | null;
  /** Its process was ended in the middle of what it did. */
  readonly cut?: boolean;
  /** Number of its process, in runs with more than one. */
  readonly process?: number;
}

/** Who changed to which state when: three columns of equal length, `step` ascending. */
export interface Changes {
  /** A change with step p holds from position p (after p steps) on. */
  readonly step: Int32Array;
  readonly thread: Int32Array;
  /** Index in STATE_CODES (trace/columns.ts). */
  readonly state: Uint8Array;
}

/** The world after `step` steps, and where a replay of the schedule goes on from there. */
export interface Checkpoint {
  readonly step: number;
  readonly snapshot: Snapshot;
  readonly position: Position;
}

export interface Trace {
  readonly program: Program;
  readonly options: Options;
  readonly schedule: Schedule;
  /** Runs of the schedule that was asked for which did not fit the program; they were left out. */
  readonly misfits: readonly number[];
  readonly origin: 'simulated' | 'observed';
  readonly threads: readonly ThreadInfo[];
  /** Steps 1..length have happened; step 0 is the start. */
  readonly length: number;
  readonly ending: Ending | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly virtualSeconds: number;
  readonly switches: number;
  readonly changes: Changes;
  /** In order; the first is that of step 0. */
  readonly checkpoints: readonly Checkpoint[];
  /** Synchronisation, output and switches while the run was made: all of them in short runs, else the first ones. */
  readonly events: readonly Event[];
}
