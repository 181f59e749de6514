/**
 * Reversible races of an execution: pairs (i, j) of dependent steps of two threads with nothing between them that
 * orders them, where j could have come first. For plain memory any adjacent pair will do. An operation that may have
 * to wait (acquire, get, join...) could come before i only if what it needs was met when i happened: the release that
 * enabled an acquire is no race, the acquire before that release is.
 */
import type { Execution, Occurrence } from './happens-before.ts';
import { type Step, type Touch, threadOf } from './step.ts';

/** Calls `found` for each i < j whose order with the step at `j` can be reversed. */
export function racesOf(execution: Execution, j: number, found: (i: number) => void): void {
  const late = execution.steps[j] as Occurrence;
  racesOfTouches(execution, j, late.thread, late.previous, late.step.touches, late.predecessors, found);
}

/**
 * The same for an operation that never happened because its thread was stuck at the end of the execution, or gone with
 * one of its steps.
 */
export function racesOfStuck(
  execution: Execution,
  { move, touches, until }: Step,
  found: (i: number) => void,
): void {
  const none = touches.map(() => []);
  const thread = threadOf(move);
  const end = until === undefined ? execution.steps.length : until + 1;
  racesOfTouches(execution, end, thread, execution.lastOf(thread), touches, none, found);
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
      if (orderedOtherwise(execution, i, j, touch, touches, predecessors)) continue;
      if (touches.some((other) => enabledBy(execution, i, other))) continue;
      if (beforeItsWaker(execution, i, j, thread, previous)) continue;
      seen.add(i);
      found(i);
    }
  });
}

/** Was the thread in a wait set at i, or until later, to be woken by i or something that i comes before? */
function beforeItsWaker(
  execution: Execution,
  i: number,
  j: number,
  thread: number,
  previous: number,
): boolean {
  for (let k = j - 1; k >= i && k > previous; k--) {
    const { step } = execution.steps[k] as Occurrence;
    if (step.woke?.includes(thread)) return k === i || execution.before(i, k);
  }
  return false;
}

/** The newest step on the same primitive before which the needed thing was there for the taking. */
function enablers(execution: Execution, j: number, touch: Touch): number[] {
  for (const i of execution.touching(touch.place, j)) {
    for (const other of (execution.steps[i] as Occurrence).step.touches)
      if (
        other.place === touch.place &&
        (other.writes || touch.writes) &&
        ((other.met ?? 0) & (touch.needs as number)) !== 0
      )
        return [i];
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
 * Is i before j also by way of another direct predecessor of j? Then the two are not adjacent. Of the predecessors,
 * those do not count before which j could not have come either, because what it needs (`wanted`) was taken from i until
 * the newest step on that primitive: a waiter whose time is up wants the lock under which another one notifies. Under a
 * GIL j may touch the primitive more than once: take a lock and give it up again in `wait`.
 */
function orderedOtherwise(
  execution: Execution,
  i: number,
  j: number,
  wanted: Touch,
  touches: readonly Touch[],
  predecessors: readonly (readonly number[])[],
): boolean {
  const [newest = -1] = wanted.needs ? execution.touching(wanted.place, j) : [];
  for (let slot = 0; slot < predecessors.length; slot++) {
    if (wanted.needs && touches[slot]?.place === wanted.place) continue;
    for (const k of predecessors[slot] as readonly number[]) {
      if (k > i && k > newest && execution.before(i, k)) return true;
    }
  }
  return false;
}
