/**
 * Data races, lost updates and atomicity violations. A race: two accesses to one variable, attribute or item, one of
 * them a write, that no synchronisation orders. A lost update: a thread writes what it computed from a value that
 * another thread has replaced since it was read. An atomicity violation: another thread's write lies between a read and
 * a write of one thread, locks or not. Operations on whole containers (append, pop) are atomic in CPython and no
 * variables: left out.
 *
 * What is found of a run depends only on the order of accesses to the same place and of operations on the same
 * primitive, so that all runs which the explorer takes for one have the same findings.
 */
import { WHOLE } from '../machine/door.ts';
import type { Event, Place, ThreadId } from '../scheduler/event.ts';
import type { Finding } from './finding.ts';
import { nameOfThread } from './findings.ts';
import { HappensBefore } from './happens-before.ts';
import type { Trace } from './trace.ts';

export interface Access {
  readonly thread: ThreadId;
  readonly step: number;
  /** Its place in the order of events: steps are not in order in what a search has put together. */
  readonly at: number;
  readonly line: number;
  readonly tick: number;
  readonly writes: boolean;
}

/** What became of one place so far. */
interface History {
  readonly place: Place;
  /** The newest access of each kind from each line of each thread. */
  readonly accesses: Access[];
  lastWrite: Access | null;
  /** Each thread's last read since it last wrote. */
  readonly reads: Map<ThreadId, Access>;
  /** Those of the writes (by `at`) that replaced what their thread had read. */
  readonly updates: Set<number>;
}

/** Who hears of what is found: the two accesses, the later one first. */
export interface AccessListener {
  race(place: Place, second: Access, first: Access): void;
  /** `write` is based on `read`; `other` came between the two: an update that is lost (`lost`), or any write. */
  torn(place: Place, write: Access, read: Access, other: Access, lost: boolean): void;
}

/** Finds every pair of accesses from different lines or threads, once or more often. */
export function watchAccesses(events: readonly Event[], listener: AccessListener): void {
  const order = new HappensBefore();
  const histories = new Map<Place['object'], Map<Place['key'], History>>();
  for (let at = 0; at < events.length; at++) {
    const event = events[at] as Event;
    order.take(event);
    if ((event.kind !== 'read' && event.kind !== 'write') || event.line === 0) continue;
    const { place, thread, step, line } = event;
    if (place.key === WHOLE) continue;
    const history = historyOf(histories, place);
    const access = { thread, step, at, line, tick: order.tick(thread), writes: event.kind === 'write' };
    for (const other of history.accesses) {
      if (other.thread === thread || !(other.writes || access.writes)) continue;
      if (!order.seen(thread, other.thread, other.tick)) listener.race(history.place, access, other);
    }
    if (access.writes) noteWrite(history, access, listener);
    else history.reads.set(thread, access);
    remember(history.accesses, access);
  }
}

function historyOf(histories: Map<Place['object'], Map<Place['key'], History>>, place: Place): History {
  let byKey = histories.get(place.object);
  if (byKey === undefined) histories.set(place.object, (byKey = new Map()));
  let history = byKey.get(place.key);
  if (history === undefined) {
    history = { place, accesses: [], lastWrite: null, reads: new Map(), updates: new Set() };
    byKey.set(place.key, history);
  }
  return history;
}

function noteWrite(history: History, access: Access, listener: AccessListener): void {
  const { reads, lastWrite, updates } = history;
  const read = reads.get(access.thread);
  reads.delete(access.thread);
  history.lastWrite = access;
  if (read === undefined) return;
  updates.add(access.at);
  if (lastWrite === null || lastWrite.thread === access.thread || lastWrite.at < read.at) return;
  listener.torn(history.place, access, read, lastWrite, updates.has(lastWrite.at));
}

function remember(accesses: Access[], access: Access): void {
  const at = accesses.findIndex(
    ({ thread, line, writes }) =>
      thread === access.thread && line === access.line && writes === access.writes,
  );
  if (at >= 0) accesses.splice(at, 1);
  accesses.push(access);
}

/** The findings of a run; of each kind one for a place, or with `every` one for each pair of lines and threads. */
export function findAccesses(trace: Trace, events: readonly Event[], every = false): Finding[] {
  const found: Finding[] = [];
  const told = new Set<string>();
  const isNew = (kind: string, { object, key }: Place, ...accesses: readonly Access[]): boolean => {
    const pair = every ? accesses.map(({ thread, line }) => `${thread}:${line}`).join(' ') : '';
    const text = `${kind} ${object} ${key} ${pair}`;
    if (told.has(text)) return false;
    told.add(text);
    return true;
  };
  watchAccesses(events, {
    race(place, second, first) {
      if (isNew('race', place, second, first)) found.push(raceOf(trace, place, second, first));
    },
    torn(place, write, read, other, lost) {
      if (!isNew(lost ? 'loss' : 'tear', place, write, other)) return;
      found.push(lost ? lossOf(trace, place, write, read, other) : tearOf(trace, place, write, read, other));
    },
  });
  return found;
}

function raceOf(trace: Trace, { name }: Place, second: Access, first: Access): Finding {
  const a = nameOfThread(trace, first.thread);
  const b = nameOfThread(trace, second.thread);
  return {
    kind: 'data-race',
    step: second.step,
    threads: [second.thread, first.thread],
    lines: [second.line, first.line],
    steps: [second.step, first.step],
    subjects: [name],
    sentence: {
      en: `${a} (line ${first.line}) and ${b} (line ${second.line}) use \`${name}\` with nothing to order them`,
      zh: `${a}（第 ${first.line} 行）与 ${b}（第 ${second.line} 行）访问 \`${name}\`，两者之间没有任何同步`,
    },
  };
}

/** `write` is computed from `read`; another thread's own update of the place lies between. */
function lossOf(trace: Trace, { name }: Place, write: Access, read: Access, other: Access): Finding {
  const winner = nameOfThread(trace, write.thread);
  const loser = nameOfThread(trace, other.thread);
  return {
    kind: 'lost-update',
    step: write.step,
    threads: [write.thread, other.thread],
    lines: [write.line, other.line],
    steps: [write.step, other.step],
    subjects: [name],
    sentence: {
      en: `${winner} overwrites \`${name}\` with a value computed from what it read at step ${read.step}; the update that ${loser} made at step ${other.step} is lost`,
      zh: `${winner} 用第 ${read.step} 步读到的旧值计算并覆盖了 \`${name}\`；${loser} 在第 ${other.step} 步的更新丢失了`,
    },
  };
}

function tearOf(trace: Trace, { name }: Place, write: Access, read: Access, other: Access): Finding {
  const own = nameOfThread(trace, write.thread);
  const intruder = nameOfThread(trace, other.thread);
  return {
    kind: 'atomicity-violation',
    step: write.step,
    threads: [write.thread, other.thread],
    lines: [write.line, other.line],
    steps: [write.step, other.step],
    subjects: [name],
    sentence: {
      en: `${own} reads \`${name}\` (line ${read.line}) and then writes it (line ${write.line}); ${intruder} writes it in between (line ${other.line}): the two are not one action`,
      zh: `${own} 先读 \`${name}\`（第 ${read.line} 行）再写它（第 ${write.line} 行）；${intruder} 在两者之间写了它（第 ${other.line} 行）：这两步不是一个整体`,
    },
  };
}
