/**
 * The one question of the search: could two steps of different threads not commute? Two steps are dependent if both
 * touch a place and one of them writes it. Operations of primitives count as writes of the primitive, the ones that
 * fail (`acquire(blocking=False)`, `get_nowait`, a time-out, `is_set`) too: whether they fail depends on the state, so
 * reading the outcome as a plain read would lose executions.
 */
import { type Step, type Touch, threadOf } from './step.ts';

export function dependent(a: Step, b: Step): boolean {
  if (threadOf(a.move) === threadOf(b.move)) return true;
  return touchesConflict(a.touches, b.touches);
}

export function touchesConflict(a: readonly Touch[], b: readonly Touch[]): boolean {
  for (const x of a) for (const y of b) if (x.place === y.place && (x.writes || y.writes)) return true;
  return false;
}
