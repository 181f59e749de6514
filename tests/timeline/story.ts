/** A stolen wake-up, told by hand: two consumers, one item, and a `wait` under `if`. */
import type { Event, Subject } from '../../src/scheduler/event.ts';
import type { Source } from '../../src/timeline/source.ts';
import { STATE_CODES } from '../../src/trace/columns.ts';
import type { Changes, ThreadInfo, ThreadState } from '../../src/trace/trace.ts';

export type Change = readonly [step: number, thread: number, state: ThreadState];

export function changesOf(rows: readonly Change[]): Changes {
  return {
    step: Int32Array.from(rows, (row) => row[0]),
    thread: Int32Array.from(rows, (row) => row[1]),
    state: Uint8Array.from(rows, (row) => STATE_CODES.indexOf(row[2])),
  };
}

export function threadInfo(id: number, name: string, startedAt: number, endedAt: number | null): ThreadInfo {
  return { id, name, daemon: false, startedAt, startedBy: id === 0 ? null : 0, endedAt };
}

export const COND: Subject = { id: 1, type: 'condition', name: 'cond' };
export const LOCK: Subject = { id: 2, type: 'lock', name: 'm' };
const item = { object: 9, key: 0, name: 'items[0]' };

export const stolenWakeup: Source = {
  length: 66,
  model: 'gil',
  threads: [
    threadInfo(0, 'MainThread', 0, 66),
    threadInfo(1, 'C1', 4, 56),
    threadInfo(2, 'C2', 7, 58),
    threadInfo(3, 'P', 10, 60),
  ],
  changes: changesOf([
    [4, 1, 'ready'],
    [7, 2, 'ready'],
    [10, 3, 'ready'],
    [14, 0, 'waiting'],
    [14, 1, 'running'],
    [24, 1, 'waiting'],
    [24, 3, 'running'],
    [35, 1, 'blocked'],
    [37, 3, 'ready'],
    [37, 2, 'running'],
    [39, 2, 'blocked'],
    [39, 3, 'running'],
    [42, 3, 'ready'],
    [43, 2, 'running'],
    [50, 2, 'ready'],
    [51, 1, 'running'],
    [56, 1, 'failed'],
    [56, 0, 'ready'],
    [56, 2, 'running'],
    [58, 2, 'done'],
    [58, 3, 'running'],
    [60, 3, 'done'],
    [60, 0, 'running'],
    [66, 0, 'done'],
  ]),
  events: [
    { kind: 'started', step: 4, thread: 0, line: 20, child: 1 },
    { kind: 'started', step: 7, thread: 0, line: 21, child: 2 },
    { kind: 'started', step: 10, thread: 0, line: 22, child: 3 },
    {
      kind: 'waiting',
      step: 14,
      thread: 0,
      line: 23,
      subject: { id: -2, type: 'thread', name: 'C1' },
      why: 'join',
    },
    { kind: 'acquired', step: 18, thread: 1, line: 8, subject: LOCK, count: 1 },
    { kind: 'released', step: 24, thread: 1, line: 10, subject: LOCK, count: 0, woke: [] },
    { kind: 'waiting', step: 24, thread: 1, line: 10, subject: COND, why: 'notify' },
    { kind: 'acquired', step: 28, thread: 3, line: 15, subject: LOCK, count: 1 },
    { kind: 'write', step: 32, thread: 3, line: 16, place: item },
    { kind: 'notified', step: 35, thread: 3, line: 17, subject: COND, woke: [1], asked: 1 },
    { kind: 'blocked', step: 35, thread: 1, line: 10, subject: LOCK, by: [3] },
    { kind: 'blocked', step: 39, thread: 2, line: 8, subject: LOCK, by: [3] },
    { kind: 'released', step: 42, thread: 3, line: 15, subject: LOCK, count: 0, woke: [1] },
    { kind: 'acquired', step: 43, thread: 2, line: 8, subject: LOCK, count: 1 },
    { kind: 'write', step: 47, thread: 2, line: 11, place: item },
    { kind: 'output', step: 49, thread: 2, line: 12, stream: 1, text: 'C2 got apple\n' },
    { kind: 'released', step: 50, thread: 2, line: 8, subject: LOCK, count: 0, woke: [1] },
    { kind: 'acquired', step: 51, thread: 1, line: 10, subject: LOCK, count: 1 },
    { kind: 'resumed', step: 51, thread: 1, line: 10, subject: COND, why: 'woken' },
    { kind: 'raised', step: 54, thread: 1, line: 11, type: 'IndexError', message: 'pop from empty list' },
    { kind: 'released', step: 55, thread: 1, line: 8, subject: LOCK, count: 0, woke: [] },
    { kind: 'failed', step: 56, thread: 1, line: 11, type: 'IndexError', message: 'pop from empty list' },
    { kind: 'ended', step: 56, thread: 1, line: 0, woke: [0] },
    { kind: 'ended', step: 58, thread: 2, line: 0, woke: [] },
    { kind: 'ended', step: 60, thread: 3, line: 0, woke: [] },
  ] satisfies readonly Event[],
  findings: [
    {
      kind: 'stolen-wakeup',
      step: 47,
      threads: [1, 2],
      lines: [10, 11],
      subjects: ['cond'],
      sentence: {
        en: 'C1 was woken for an item that C2 took before C1 got the lock back',
        zh: 'C1 被唤醒，但在它拿回锁之前，元素已被 C2 取走',
      },
    },
    {
      kind: 'unhandled-exception',
      step: 54,
      threads: [1],
      lines: [11],
      subjects: [],
      sentence: {
        en: 'C1 dies of IndexError: pop from empty list',
        zh: 'C1 因 IndexError: pop from empty list 终止',
      },
    },
  ],
  ending: { kind: 'finished', exitCode: 0 },
};
