/**
 * What operations of primitives need before they can happen, and what a primitive has to offer at the moment: the
 * explorer asks here whether a thread that stands before an operation could take it. Bits, so that one operation may
 * need several.
 */
import type { HeapObject } from '../machine/values.ts';
import { NEEDS } from './needs.ts';
import { PyEvent } from './primitives/event.ts';
import { PyLock } from './primitives/lock.ts';
import { isOpen, PyChannel } from './primitives/pipe.ts';
import { PySentinel } from './primitives/process.ts';
import { PyQueue } from './primitives/queue.ts';
import { PySemaphore } from './primitives/semaphore.ts';
import { PyThread } from './primitives/thread.ts';
import type { World } from './world.ts';

/** What of `NEEDS` the primitive can satisfy now. */
export function metBy(world: World, primitive: HeapObject): number {
  if (primitive instanceof PyLock) return primitive.count === 0 ? NEEDS.unit : NEEDS.held;
  if (primitive instanceof PySemaphore) return primitive.value > 0 ? NEEDS.unit : 0;
  if (primitive instanceof PyEvent) return primitive.flag ? NEEDS.signal : 0;
  if (primitive instanceof PyQueue) {
    const full = primitive.maxsize > 0 && primitive.items.length >= primitive.maxsize;
    return (
      (primitive.items.length > 0 ? NEEDS.item : 0) |
      (full ? 0 : NEEDS.room) |
      (primitive.unfinished === 0 ? NEEDS.signal : 0)
    );
  }
  if (primitive instanceof PyChannel) {
    const comes = primitive.messages.length > 0 || !isOpen(world, primitive.writer);
    return comes ? NEEDS.item : 0;
  }
  if (primitive instanceof PySentinel) {
    const ended = world.processes[primitive.process]?.exitCode !== null;
    return NEEDS.started | (ended ? NEEDS.ended : 0);
  }
  if (primitive instanceof PyThread && primitive.thread >= 0) {
    const ended = primitive.lost || world.record(primitive.thread).endedAt !== null;
    return NEEDS.started | (ended ? NEEDS.ended : 0);
  }
  return 0;
}
