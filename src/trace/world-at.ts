/** Time travel: the world after any number of steps, from the nearest checkpoint before it. */
import { worldFrom } from '../scheduler/checkpoint.ts';
import { drive } from '../scheduler/drive.ts';
import type { Event } from '../scheduler/event.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import type { World } from '../scheduler/world.ts';
import type { Checkpoint, Trace } from './trace.ts';

/**
 * The world of `trace` after `step` steps (0 = before the first one; beyond the end: the end), on a heap of its own.
 * `observes`: will it tell of reads and writes when it goes on?
 */
export function worldAt(trace: Trace, step: number, observes = false): World {
  return replayTo(trace, Math.max(0, Math.min(step, trace.length)), observes).world;
}

/** What happened in the steps after `from` up to and including `to`, reads and writes of shared places included. */
export function eventsBetween(trace: Trace, from: number, to: number): Event[] {
  const last = Math.min(to, trace.length);
  const { world, policy } = replayTo(trace, Math.max(0, from), true);
  const events: Event[] = [];
  drive(world, policy, { until: last, onEvents: (told) => events.push(...told) });
  return events;
}

function replayTo(trace: Trace, step: number, observes: boolean): { world: World; policy: ReplayPolicy } {
  const checkpoint = nearest(trace.checkpoints, step);
  const world = worldFrom(checkpoint.snapshot, trace.program, trace.options, observes);
  const policy = new ReplayPolicy(trace.schedule, checkpoint.position);
  drive(world, policy, { until: step });
  return { world, policy };
}

/** The last checkpoint that is not after `step`. */
function nearest(checkpoints: readonly Checkpoint[], step: number): Checkpoint {
  let low = 0;
  let high = checkpoints.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((checkpoints[middle] as Checkpoint).step <= step) low = middle;
    else high = middle - 1;
  }
  return checkpoints[low] as Checkpoint;
}
