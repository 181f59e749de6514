/**
 * Which steps of a run are the program's own: where another line is on, and the stretches in which only the library
 * works (an import, a pool that is being set up, an event loop between two tasks). One replay, step by step.
 */
import { drive } from '../scheduler/drive.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import { start } from '../scheduler/start.ts';
import { lineOfThread } from '../scheduler/world.ts';
import type { Trace } from './trace.ts';

/** A stretch of positions: the steps from + 1 to `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface OwnCode {
  /** Steps after which another line, or another thread, is on; ascending. */
  readonly lineStops: readonly number[];
  /** Stretches without a step of the program's own code; ascending, apart from one another. */
  readonly library: readonly Stretch[];
}

export function ownCodeOf(trace: Trace): OwnCode {
  const world = start(trace.program, trace.options);
  const policy = new ReplayPolicy(trace.schedule);
  const lineStops: number[] = [];
  const library: Stretch[] = [];
  /** By thread: does its next step belong to the library? */
  const inside: boolean[] = [];
  let last = '';
  let since = 0;
  for (let step = 1; step <= trace.length; step++) {
    drive(world, policy, { until: step });
    const { current } = world;
    const { thread } = world.vm;
    const at = `${current} ${lineOfThread(thread)}`;
    if (at !== last) lineStops.push(step);
    last = at;
    const folded = thread.frame === null || thread.frame.code.folded;
    const own = !(inside[current] ?? folded);
    inside[current] = folded;
    if (!own) continue;
    if (step - 1 > since) library.push({ from: since, to: step - 1 });
    since = step;
  }
  if (trace.length > since) library.push({ from: since, to: trace.length });
  return { lineStops, library };
}
