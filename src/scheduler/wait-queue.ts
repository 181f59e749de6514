/**
 * Where threads that cannot go on stand: one queue under every primitive, in the order of arrival. CPython promises
 * FIFO for whom a notify wakes (Lib/threading.py, Condition.notify takes the leftmost waiter) and nothing about who
 * gets a freed lock: which of the queue's threads goes on is the primitive's and the scheduler's business, not the
 * queue's.
 */
import type { ThreadId } from './event.ts';

export class WaitQueue {
  threads: ThreadId[] = [];

  add(thread: ThreadId): void {
    this.threads.push(thread);
  }

  remove(thread: ThreadId): void {
    const at = this.threads.indexOf(thread);
    if (at >= 0) this.threads.splice(at, 1);
  }

  has(thread: ThreadId): boolean {
    return this.threads.includes(thread);
  }

  /** The longest waiter, or undefined. */
  first(): ThreadId | undefined {
    return this.threads[0];
  }

  get size(): number {
    return this.threads.length;
  }
}
