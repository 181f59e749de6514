/**
 * Locks taken in a ring of orders by different threads (a deadlock waiting to happen), and locks that died with their
 * owner. No deadlock can come of orders that share a lock held around them (it lets one thread in at a time), or of
 * which one is over before the other's thread is started: those are left out. (J. J. Harrow, "Runtime checking of
 * multithreaded applications with Visual Threads", SPIN 2000; S. Bensalem and K. Havelund, "Dynamic deadlock analysis
 * of multi-threaded programs", 2005.)
 */
import type { Event, Subject, ThreadId } from '../scheduler/event.ts';
import type { Finding } from './finding.ts';
import { nameOfThread } from './findings.ts';
import { HappensBefore } from './happens-before.ts';
import type { Trace } from './trace.ts';

/** A thread that holds `outer` took `inner`, or wanted to. */
interface Order {
  readonly outer: Subject;
  readonly inner: Subject;
  readonly thread: ThreadId;
  readonly step: number;
  readonly line: number;
  /** All that it held, `outer` included. */
  readonly held: readonly number[];
  /** Its place in the order of starting and joining threads. */
  readonly tick: number;
  readonly clock: readonly number[];
}

/** Of inversions one for a set of locks, or with `every` one for each set of lines and threads. */
export function findLockFaults(trace: Trace, events: readonly Event[], every = false): Finding[] {
  const held = new Map<ThreadId, Map<number, Subject>>();
  const starts = new HappensBefore('threads');
  const orders: Order[] = [];
  const told = new Set<string>();
  const found: Finding[] = [];
  const left = new Map<number, Finding>();
  for (const event of events) {
    const clock = starts.take(event);
    if (event.kind === 'acquired' || event.kind === 'blocked') {
      const { subject, thread, step, line } = event;
      if (!isLock(subject) || line === 0) continue;
      const mine = heldBy(held, thread);
      for (const outer of mine.has(subject.id) ? [] : mine.values()) {
        const now = { tick: starts.tick(thread), clock: [...clock] };
        const order = { outer, inner: subject, thread, step, line, held: [...mine.keys()], ...now };
        if (orders.some((known) => isSame(known, order))) continue;
        for (const ring of ringsOf(orders, [order])) {
          if (!told.has(keyOf(ring, every))) found.push(inversionOf(trace, ring));
          told.add(keyOf(ring, every));
        }
        orders.push(order);
      }
      if (event.kind === 'acquired') mine.set(subject.id, subject);
    } else if (event.kind === 'released' && event.count === 0) {
      for (const mine of held.values()) mine.delete(event.subject.id);
      // Anybody may release a Lock, be its owner gone or not.
      left.delete(event.subject.id);
    } else if (event.kind === 'ended' && event.thread !== 0) {
      for (const lock of heldBy(held, event.thread).values())
        left.set(lock.id, abandoned(trace, event, lock));
    }
  }
  return [...found, ...left.values()];
}

function isLock({ type }: Subject): boolean {
  return type === 'lock' || type === 'rlock';
}

function heldBy(held: Map<ThreadId, Map<number, Subject>>, thread: ThreadId): Map<number, Subject> {
  let mine = held.get(thread);
  if (mine === undefined) held.set(thread, (mine = new Map()));
  return mine;
}

function isSame(a: Order, b: Order): boolean {
  const places = a.outer.id === b.outer.id && a.inner.id === b.inner.id && a.line === b.line;
  const sameClock = a.clock.every((tick, thread) => thread === a.thread || tick === (b.clock[thread] ?? 0));
  return places && a.thread === b.thread && a.held.join() === b.held.join() && sameClock;
}

/** All ways to close `path` to a ring: each order begins with the lock that the one before it wants. */
function ringsOf(orders: readonly Order[], path: readonly Order[]): Order[][] {
  const [first, last] = [path[0] as Order, path.at(-1) as Order];
  if (last.inner.id === first.outer.id) return [[...path]];
  const next = orders.filter(
    (order) => order.outer.id === last.inner.id && path.every((one) => canMeet(one, order)),
  );
  return next.flatMap((order) => ringsOf(orders, [...path, order]));
}

/** Could the threads of two orders stand between their two locks at the same time? */
function canMeet(a: Order, b: Order): boolean {
  if (a.thread === b.thread || a.held.some((lock) => b.held.includes(lock))) return false;
  return (b.clock[a.thread] ?? 0) < a.tick && (a.clock[b.thread] ?? 0) < b.tick;
}

function keyOf(ring: readonly Order[], every: boolean): string {
  const parts = ring.map(({ outer, thread, line }) => (every ? `${outer.id} ${thread} ${line}` : outer.id));
  return parts.sort().join();
}

function inversionOf(trace: Trace, ring: readonly Order[]): Finding {
  const [last, ...others] = ring as [Order, ...Order[]];
  const [first = last] = others;
  const a = nameOfThread(trace, first.thread);
  const b = nameOfThread(trace, last.thread);
  const { thread, step } = last;
  const all = ring.map((order) => {
    const name = nameOfThread(trace, order.thread);
    return {
      en: `${name} takes \`${order.outer.name}\` and then \`${order.inner.name}\``,
      zh: `${name} 先拿 \`${order.outer.name}\` 再拿 \`${order.inner.name}\``,
    };
  });
  const two = ring.length === 2;
  return {
    kind: 'lock-order-inversion',
    step,
    threads: [thread, ...others.map((order) => order.thread)],
    lines: ring.map(({ line }) => line),
    steps: ring.map((order) => order.step),
    subjects: ring.map(({ outer }) => outer.name),
    sentence: {
      en: two
        ? `${a} takes \`${last.inner.name}\` and then \`${last.outer.name}\`; ${b} takes them the other way round: they can deadlock`
        : `${all.map(({ en }) => en).join('; ')}: the orders form a ring, and they can deadlock`,
      zh: two
        ? `${a} 先拿 \`${last.inner.name}\` 再拿 \`${last.outer.name}\`，${b} 的顺序正好相反：它们可能死锁`
        : `${all.map(({ zh }) => zh).join('；')}：这些顺序构成一个环，可能死锁`,
    },
  };
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
