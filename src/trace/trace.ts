/**
 * One run. Complete without its events: program, options and schedule replay it exactly; checkpoints make that fast.
 * The columns hold every change of a thread's state, which is all that a picture of the whole run needs; the events
 * of any stretch are recomputed by replay (trace/events.ts).
 */
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import type { Schedule } from '../scheduler/schedule.ts';

export type ThreadState =
  | 'new'
  | 'ready'
  | 'running'
  | 'blocked'
  | 'waiting'
  | 'sleeping'
  | 'done'
  | 'failed';

export type Ending =
  | { readonly kind: 'finished'; readonly exitCode: number }
  /** Uncaught exception in the main thread. */
  | { readonly kind: 'exception'; readonly type: string; readonly message: string; readonly exitCode: number }
  /** Nobody can ever move: `cycle` if locks are held in a ring, else all wait for ever. One sentence a stuck thread. */
  | {
      readonly kind: 'deadlock';
      readonly cycle: readonly number[];
      readonly sentences: readonly StuckThread[];
    }
  /** The step budget is used up; where the busiest loop is. */
  | { readonly kind: 'limit'; readonly steps: number; readonly line: number };

export interface StuckThread {
  readonly thread: number;
  readonly name: string;
  readonly state: ThreadState;
  /** "waits for `m`, held by Writer since step 12" in en and zh. */
  readonly waitsFor: { readonly en: string; readonly zh: string };
}

export interface ThreadInfo {
  readonly id: number;
  readonly name: string;
  readonly daemon: boolean;
  /** Step of Thread.start, and the starter (null for the main thread). */
  readonly startedAt: number;
  readonly startedBy: number | null;
  readonly endedAt: number | null;
}

export interface Trace {
  readonly program: Program;
  readonly options: Options;
  readonly schedule: Schedule;
  readonly origin: 'simulated' | 'observed';
  readonly threads: readonly ThreadInfo[];
  /** Steps 1..length have happened; step 0 is the start. */
  readonly length: number;
  readonly ending: Ending | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly virtualSeconds: number;
  readonly switches: number;
}
