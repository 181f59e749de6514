/**
 * What is worth telling about a run: each finder reads the same events (reads and writes included) once, in order, and
 * the ending. A finding names its decisive step, so that a click goes there.
 */
import type { Event } from '../scheduler/event.ts';
import { findAccesses } from './find-accesses.ts';
import { findLockFaults } from './find-locks.ts';
import { findLoopFaults } from './find-loops.ts';
import { findWakeUps } from './find-wake-ups.ts';
import type { Finding } from './finding.ts';
import type { Trace } from './trace.ts';
import { eventsBetween } from './world-at.ts';

/** Longer runs are searched only as far as this: an observed replay of them would take too long. */
export const STEPS_SEARCHED = 300_000;

/**
 * All findings of a trace, by step. `events` are those of the whole run, if somebody has them already. `every`: races,
 * lost updates and inversions for each pair of lines and threads, not only the first of each place.
 */
export function findingsOf(trace: Trace, events?: readonly Event[], every = false): Finding[] {
  const all = events ?? eventsBetween(trace, 0, Math.min(trace.length, STEPS_SEARCHED));
  const found = [
    ...findEnding(trace),
    ...findExceptions(trace, all),
    ...findAccesses(trace, all, every),
    ...findWakeUps(trace, all),
    ...findLockFaults(trace, all, every),
    ...findLoopFaults(trace, all),
  ];
  return found.sort((a, b) => a.step - b.step || (a.kind < b.kind ? -1 : 1));
}

export function nameOfThread(trace: Trace, thread: number): string {
  return trace.threads[thread]?.name ?? `thread ${thread}`;
}

/** Deadlock with its ring; threads that wait for ever. */
function findEnding(trace: Trace): Finding[] {
  const { ending, length } = trace;
  if (ending?.kind !== 'deadlock') return [];
  const found: Finding[] = [];
  if (ending.cycle.length > 0) {
    const names = ending.cycle.map((thread) => nameOfThread(trace, thread));
    const ring = [...names, names[0]].join(' → ');
    found.push({
      kind: 'deadlock',
      step: length,
      threads: ending.cycle,
      lines: linesOf(trace, ending.cycle),
      subjects: [],
      sentence: {
        en: `Deadlock: each needs the next: ${ring}`,
        zh: `死锁：环中每个线程都在等下一个：${ring}`,
      },
    });
  }
  for (const { thread, name, line, waitsFor } of ending.stuck) {
    if (ending.cycle.includes(thread)) continue;
    // A thread of the library's own may wait for ever: nobody's line stands still in it.
    if (line === 0 && trace.threads[thread]?.daemon === true) continue;
    found.push({
      kind: 'stuck-thread',
      step: length,
      threads: [thread],
      lines: [line],
      subjects: [],
      sentence: { en: `${name} ${waitsFor.en}, for ever`, zh: `${name} 永远${waitsFor.zh}` },
    });
  }
  return found;
}

function linesOf({ ending }: Trace, threads: readonly number[]): number[] {
  if (ending?.kind !== 'deadlock') return [];
  return ending.stuck.filter(({ thread }) => threads.includes(thread)).map(({ line }) => line);
}

/** Exceptions that ended a thread. */
export function findExceptions(trace: Trace, events: readonly Event[]): Finding[] {
  const found: Finding[] = [];
  const lastRaise = new Map<number, Event>();
  for (const event of events) {
    if (event.kind === 'raised') lastRaise.set(event.thread, event);
    if (event.kind !== 'failed') continue;
    const name = nameOfThread(trace, event.thread);
    const text = event.message === '' ? event.type : `${event.type}: ${event.message}`;
    found.push({
      kind: 'unhandled-exception',
      step: event.step,
      threads: [event.thread],
      lines: [event.line !== 0 ? event.line : (lastRaise.get(event.thread)?.line ?? 0)],
      subjects: [event.type],
      sentence: { en: `${name} died of ${text}`, zh: `${name} 因 ${text} 而终止` },
    });
  }
  return found;
}
