/**
 * Reversible races of an execution: pairs (i, j) of dependent steps of two threads with nothing between them that
 * orders them, where j could have come first. For plain memory any adjacent pair will do. An operation that may have
 * to wait (acquire, get, join...) could come before i only if what it needs was met when i happened: the release that
 * enabled an acquire is no race, the acquire before that release is.
 */
import type { Execution, Occurrence } from './happens-before.ts';
import type { Touch } from './step.ts';

/** Calls `found` for each i < j whose order with the step at `j` can be reversed. */
export function racesOf(execution: Execution, j: number, found: (i: number) => void): void {
  const late = execution.steps[j] as Occurrence;
  racesOfTouches(execution, j, late.thread, late.previous, late.step.touches, late.predecessors, found);
}

/** The same for an operation that never happened because its thread was stuck at the end of the execution. */
export function racesOfStuck(
  execution: Execution,
  thread: number,
  touches: readonly Touch[],
  found: (i: number) => void,
): void {
  const none = touches.map(() => []);
  racesOfTouches(execution, execution.steps.length, thread, execution.lastOf(thread), touches, none, found);
}

function racesOfTouches(
  execution: Execution,
  j: number,
  thread: number,
  previous: number,
  touches: readonly Touch[],
  predecessors: readonly (readonly number[])[],
  found: (i: number) => void,
): void {
  const seen = new Set<number>();
  touches.forEach((touch, slot) => {
    const candidates = touch.needs ? enablers(execution, j, touch) : (predecessors[slot] ?? []);
    for (const i of candidates) {
      if (seen.has(i) || (execution.steps[i] as Occurrence).thread === thread) continue;
      if (previous >= 0 && (i === previous || (i < previous && execution.before(i, previous)))) continue;
      if (orderedOtherwise(execution, i, touch.needs ? touch.place : -1, touches, predecessors)) continue;
      if (touches.some((other) => enabledBy(execution, i, other))) continue;
      // Under a GIL one step takes the lock and notifies: whoever was waiting could not have come before it.
      if ((execution.steps[i] as Occurrence).step.woke?.includes(thread) && previous < i) continue;
      seen.add(i);
      found(i);
    }
  });
}

/** The newest step on the same primitive before which the needed thing was there for the taking. */
function enablers(execution: Execution, j: number, touch: Touch): number[] {
  for (const i of execution.touching(touch.place, j)) {
    for (const other of (execution.steps[i] as Occurrence).step.touches)
      if (other.place === touch.place && ((other.met ?? 0) & (touch.needs as number)) !== 0) return [i];
  }
  return [];
}

/** Is step i what made it possible: does it touch the same primitive, and was the need not met before it? */
function enabledBy(execution: Execution, i: number, { place, needs }: Touch): boolean {
  if (!needs) return false;
  const same = (execution.steps[i] as Occurrence).step.touches.filter((touch) => touch.place === place);
  return same.length > 0 && same.every(({ met }) => ((met ?? 0) & needs) === 0);
}

/**
 * Is i before j also by way of another direct predecessor of j? Then the two are not adjacent. The predecessors on a
 * primitive that j had to wait for (place `ignored`) only enabled it and do not count; under a GIL j may touch it more
 * than once: take a lock and give it up again in `wait`.
 */
function orderedOtherwise(
  execution: Execution,
  i: number,
  ignored: number,
  touches: readonly Touch[],
  predecessors: readonly (readonly number[])[],
): boolean {
  for (let slot = 0; slot < predecessors.length; slot++) {
    if (touches[slot]?.place === ignored) continue;
    for (const k of predecessors[slot] as readonly number[]) if (k > i && execution.before(i, k)) return true;
  }
  return false;
}
