/**
 * What a timeline is made from: the columns of a recording, its events and findings. Whoever records a run (simulated
 * or observed) hands over this much and nothing of its world.
 *
 * A position p means "after p steps": step s lies between the positions s - 1 and s, and a change with `step` p holds
 * from position p on.
 */
import type { Event } from '../scheduler/event.ts';
import type { Model } from '../scheduler/options.ts';
import type { Finding } from '../trace/finding.ts';
import type { Ending, ThreadInfo, ThreadState } from '../trace/trace.ts';

/** The states as the column `changes.state` counts them. */
export const STATE_CODES: readonly ThreadState[] = [
  'new',
  'ready',
  'running',
  'blocked',
  'waiting',
  'sleeping',
  'done',
  'failed',
];

/** Who changed to which state when: three columns of equal length, `step` ascending. */
export interface Changes {
  readonly step: Int32Array;
  readonly thread: Int32Array;
  /** Index in STATE_CODES. */
  readonly state: Uint8Array;
}

export interface Source {
  readonly length: number;
  readonly threads: readonly ThreadInfo[];
  readonly changes: Changes;
  /** In order. Complete for short runs; of long runs those of the interesting steps. */
  readonly events: readonly Event[];
  readonly findings: readonly Finding[];
  readonly ending: Ending | null;
  readonly model: Model;
}
