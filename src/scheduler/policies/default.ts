/**
 * The default policy: a new thread runs first (CPython's start() waits until it has begun), a thread runs until it
 * blocks, then the one that has been able to move for the longest time. It reproduces the real output of every
 * deterministic program. A notify picks the longest waiter; nothing happens early or for no reason.
 */
import { canMove, gilHolder, mayStep } from '../enabled.ts';
import type { ThreadRecord } from '../thread-record.ts';
import type { World } from '../world.ts';
import { type Decision, firstByClock, type Policy } from './policy.ts';
import { sideBySide } from './side-by-side.ts';

export class DefaultPolicy implements Policy {
  decide(world: World): Decision | null {
    if (world.parallel) return sideBySideDecision(world);
    const thread = byDefault(world);
    if (thread === null) return firstByClock(world);
    return { choice: { thread, act: 'step' }, steps: Number.POSITIVE_INFINITY };
  }
}

/** A new thread first; else of those that run at the same time the one that has come least far. */
export function sideBySideDecision(world: World): Decision | null {
  if (world.over) return null;
  const { fresh } = world;
  if (fresh !== null && mayStep(world, fresh)) return { choice: { thread: fresh, act: 'step' }, steps: 1 };
  const turn = sideBySide(world);
  if (turn === null) return firstByClock(world);
  return { choice: { thread: turn.thread, act: 'step' }, steps: turn.steps };
}

/** The thread that the default policy would let run, or null if nobody can. */
export function byDefault(world: World): number | null {
  if (world.over) return null;
  const { fresh } = world;
  if (fresh !== null && mayStep(world, fresh)) return fresh;
  const current = world.currentRecord;
  if (canMove(current)) return current.id;
  return oldest(world)?.id ?? null;
}

/** Of those who can move, the one who became able to first. */
function oldest(world: World): ThreadRecord | null {
  const holder = gilHolder(world);
  if (holder !== null) return holder;
  let found: ThreadRecord | null = null;
  for (const record of world.threads) {
    if (canMove(record) && (found === null || record.readyOrder < found.readyOrder)) found = record;
  }
  return found;
}
