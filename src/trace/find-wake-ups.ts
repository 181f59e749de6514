/**
 * Wake-ups that went wrong. Lost: a notify that found nobody, and somebody who waits for it ever after. Stolen: a
 * waiter was notified, another thread had the lock in between, and what the waiter then found made it fail or wait
 * again. Spurious: a wait that returned without a notify.
 */
import type { Event, ThreadId } from '../scheduler/event.ts';
import type { Finding } from './finding.ts';
import { nameOfThread } from './findings.ts';
import type { Trace } from './trace.ts';

interface Notified {
  readonly condition: string;
  /** The condition's lock. */
  readonly lock: number | undefined;
  readonly by: ThreadId;
  readonly step: number;
  /** Threads that had that lock since, in order. */
  readonly others: { thread: ThreadId; step: number }[];
  /** When `wait` returned. */
  resumedAt: number | null;
  line: number;
}

export function findWakeUps(trace: Trace, events: readonly Event[]): Finding[] {
  return [...findStolen(trace, events), ...findLost(trace, events), ...findSpurious(trace, events)];
}

function findStolen(trace: Trace, events: readonly Event[]): Finding[] {
  const notified = new Map<ThreadId, Notified>();
  const locks = new Map<number, number>();
  const found: Finding[] = [];
  events.forEach((event, at) => {
    const own = notified.get(event.thread);
    switch (event.kind) {
      case 'notified':
        for (const thread of event.woke) {
          const { id, name } = event.subject;
          const { thread: by, step } = event;
          const wake = { condition: name, lock: locks.get(id), by, step, resumedAt: null, line: 0 };
          notified.set(thread, { ...wake, others: [] });
        }
        break;
      case 'acquired':
        for (const [thread, wake] of notified) {
          if (thread !== event.thread && wake.resumedAt === null && wake.lock === event.subject.id) {
            wake.others.push({ thread: event.thread, step: event.step });
          }
        }
        break;
      case 'resumed':
        if (own !== undefined) {
          own.resumedAt = event.step;
          own.line = event.line;
        }
        break;
      case 'raised':
      case 'waiting':
        noteLock(locks, event, events[at - 1]);
        if (own === undefined || own.resumedAt === null) break;
        notified.delete(event.thread);
        if (own.others.length === 0 || event.kind === 'waiting') break;
        found.push(stolen(trace, event.thread, own, `${event.type}: ${event.message}`, event.line));
        break;
      case 'released':
        if (own !== undefined && own.resumedAt !== null) notified.delete(event.thread);
        break;
      default:
        break;
    }
  });
  return found;
}

/** Whoever begins to wait on a condition has just given up its lock. */
function noteLock(locks: Map<number, number>, event: Event, before: Event | undefined): void {
  if (event.kind !== 'waiting' || event.why !== 'notify' || before?.kind !== 'released') return;
  if (before.thread === event.thread) locks.set(event.subject.id, before.subject.id);
}

function stolen(trace: Trace, victim: ThreadId, wake: Notified, error: string, line: number): Finding {
  const thief = wake.others.at(-1) as { thread: ThreadId; step: number };
  const name = nameOfThread(trace, victim);
  const other = nameOfThread(trace, thief.thread);
  return {
    kind: 'stolen-wakeup',
    step: wake.resumedAt as number,
    threads: [victim, thief.thread, wake.by],
    lines: [wake.line, line],
    subjects: [wake.condition],
    sentence: {
      en: `${name} was woken on \`${wake.condition}\` at step ${wake.step}, but ${other} had the lock first (step ${thief.step}); what ${name} was woken for was gone: ${error}`,
      zh: `${name} 在第 ${wake.step} 步被 \`${wake.condition}\` 唤醒，但 ${other} 先拿到了锁（第 ${thief.step} 步）；轮到 ${name} 时条件已不成立：${error}`,
    },
  };
}

/** Notifies that found nobody, then a wait on the same condition that never ended. */
function findLost(trace: Trace, events: readonly Event[]): Finding[] {
  if (trace.ending?.kind !== 'deadlock') return [];
  const stuck = new Set(trace.ending.stuck.map(({ thread }) => thread));
  const lastWait = new Map<ThreadId, Event & { kind: 'waiting' }>();
  for (const event of events) {
    // Line 0: a thread of the library's own, which waits for work when there is none.
    if (event.kind === 'waiting' && event.why === 'notify' && event.line !== 0)
      lastWait.set(event.thread, event);
    if (event.kind === 'resumed') lastWait.delete(event.thread);
  }
  const found: Finding[] = [];
  for (const [thread, wait] of lastWait) {
    if (!stuck.has(thread)) continue;
    const notify = events.findLast(
      (event) =>
        event.kind === 'notified' && event.subject.id === wait.subject.id && isLostOn(event, wait, thread),
    );
    if (notify?.kind !== 'notified') continue;
    found.push(lost(trace, thread, wait, notify));
  }
  return found;
}

/** A notify that could have helped `thread` and did not: it came before the wait and found nobody, or woke others. */
function isLostOn(event: Event & { kind: 'notified' }, wait: Event, thread: ThreadId): boolean {
  if (event.woke.includes(thread)) return false;
  return event.step < wait.step ? event.woke.length === 0 : true;
}

function lost(
  trace: Trace,
  thread: ThreadId,
  wait: Event & { kind: 'waiting' },
  notify: Event & { kind: 'notified' },
): Finding {
  const name = nameOfThread(trace, thread);
  const by = nameOfThread(trace, notify.thread);
  const condition = wait.subject.name;
  const woken = notify.woke.map((id) => nameOfThread(trace, id)).join(', ');
  const early = notify.step < wait.step;
  return {
    kind: 'lost-wakeup',
    step: notify.step,
    threads: [thread, notify.thread],
    lines: [wait.line, notify.line],
    steps: [wait.step, notify.step],
    subjects: [condition],
    sentence: early
      ? {
          en: `${by} notified \`${condition}\` at step ${notify.step} when nobody waited; ${name} went to wait at step ${wait.step} and is never woken`,
          zh: `${by} 在第 ${notify.step} 步通知 \`${condition}\` 时没有线程在等待；${name} 在第 ${wait.step} 步才开始等待，从此无人唤醒`,
        }
      : {
          en: `the notify of ${by} at step ${notify.step} woke ${woken === '' ? 'nobody' : woken}; ${name}, waiting on \`${condition}\` since step ${wait.step}, is never woken`,
          zh: `${by} 在第 ${notify.step} 步的通知唤醒的是 ${woken === '' ? '（无人）' : woken}；从第 ${wait.step} 步起在 \`${condition}\` 上等待的 ${name} 从此无人唤醒`,
        },
  };
}

function findSpurious(trace: Trace, events: readonly Event[]): Finding[] {
  return events
    .filter((event) => event.kind === 'resumed' && event.why === 'spurious')
    .map((event) => {
      const name = nameOfThread(trace, event.thread);
      const condition = event.kind === 'resumed' ? event.subject.name : '';
      return {
        kind: 'spurious-wakeup' as const,
        step: event.step,
        threads: [event.thread],
        lines: [event.line],
        subjects: [condition],
        sentence: {
          en: `${name} returned from wait on \`${condition}\` though nobody notified it`,
          zh: `没有任何通知，${name} 却从 \`${condition}\` 的 wait 返回了`,
        },
      };
    });
}
