/**
 * Locks taken in both orders by different threads (a deadlock waiting to happen), and locks that died with their owner.
 */
import type { Event, Subject, ThreadId } from '../scheduler/event.ts';
import type { Finding } from './finding.ts';
import { nameOfThread } from './findings.ts';
import type { Trace } from './trace.ts';

interface Taken {
  readonly thread: ThreadId;
  readonly step: number;
  readonly line: number;
}

export function findLockFaults(trace: Trace, events: readonly Event[]): Finding[] {
  const held = new Map<ThreadId, Map<number, Subject>>();
  const orders = new Map<string, Taken>();
  const told = new Set<string>();
  const found: Finding[] = [];
  for (const event of events) {
    if (event.kind === 'acquired' || event.kind === 'blocked') {
      if (!isLock(event.subject) || event.line === 0) continue;
      const mine = heldBy(held, event.thread);
      for (const outer of mine.values()) {
        noteOrder(trace, orders, told, outer, event.subject, event, found);
      }
      if (event.kind === 'acquired') mine.set(event.subject.id, event.subject);
    } else if (event.kind === 'released' && event.count === 0) {
      for (const mine of held.values()) mine.delete(event.subject.id);
    } else if (event.kind === 'ended' && event.thread !== 0) {
      for (const lock of heldBy(held, event.thread).values()) found.push(abandoned(trace, event, lock));
    }
  }
  return found;
}

function isLock({ type }: Subject): boolean {
  return type === 'lock' || type === 'rlock';
}

function heldBy(held: Map<ThreadId, Map<number, Subject>>, thread: ThreadId): Map<number, Subject> {
  let mine = held.get(thread);
  if (mine === undefined) held.set(thread, (mine = new Map()));
  return mine;
}

function noteOrder(
  trace: Trace,
  orders: Map<string, Taken>,
  told: Set<string>,
  outer: Subject,
  inner: Subject,
  event: Event,
  found: Finding[],
): void {
  if (outer.id === inner.id) return;
  const { thread, step, line } = event;
  if (!orders.has(`${outer.id} ${inner.id}`)) orders.set(`${outer.id} ${inner.id}`, { thread, step, line });
  const opposite = orders.get(`${inner.id} ${outer.id}`);
  const pair = [outer.id, inner.id].sort((a, b) => a - b).join(' ');
  if (opposite === undefined || opposite.thread === thread || told.has(pair)) return;
  told.add(pair);
  const a = nameOfThread(trace, opposite.thread);
  const b = nameOfThread(trace, thread);
  found.push({
    kind: 'lock-order-inversion',
    step,
    threads: [thread, opposite.thread],
    lines: [line, opposite.line],
    subjects: [outer.name, inner.name],
    sentence: {
      en: `${a} takes \`${inner.name}\` and then \`${outer.name}\`; ${b} takes them the other way round: they can deadlock`,
      zh: `${a} 先拿 \`${inner.name}\` 再拿 \`${outer.name}\`，${b} 的顺序正好相反：它们可能死锁`,
    },
  });
}

function abandoned(trace: Trace, event: Event, lock: Subject): Finding {
  const name = nameOfThread(trace, event.thread);
  return {
    kind: 'abandoned-lock',
    step: event.step,
    threads: [event.thread],
    lines: [],
    subjects: [lock.name],
    sentence: {
      en: `${name} ended while it held \`${lock.name}\`: nobody will release it`,
      zh: `${name} 结束时仍持有 \`${lock.name}\`：再也没有线程会释放它`,
    },
  };
}
