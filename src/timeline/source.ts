/**
 * What a timeline is made from: the columns of a trace, its events and findings. Whoever has recorded a run (simulated
 * or observed) hands over this much and nothing of its world.
 *
 * A position p means "after p steps": step s lies between the positions s - 1 and s, and a change with `step` p holds
 * from position p on.
 */
import type { Event } from '../scheduler/event.ts';
import type { Model } from '../scheduler/options.ts';
import type { Finding } from '../trace/finding.ts';
import type { Changes, Ending, ThreadInfo, Trace } from '../trace/trace.ts';

export interface Source {
  readonly length: number;
  readonly threads: readonly ThreadInfo[];
  readonly changes: Changes;
  /** In order. Complete for short runs; of long runs those of the interesting steps, or the first ones. */
  readonly events: readonly Event[];
  readonly findings: readonly Finding[];
  readonly ending: Ending | null;
  readonly model: Model;
}

export function sourceOf(trace: Trace, findings: readonly Finding[]): Source {
  const { length, threads, changes, events, ending } = trace;
  return { length, threads, changes, events, findings, ending, model: trace.options.model };
}
