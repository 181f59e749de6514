/**
 * Data races and lost updates. A race: two accesses to one variable, attribute or item, one of them a write, that no
 * synchronisation orders. A lost update: a thread writes what it computed from a value that another thread has replaced
 * since it was read. Operations on whole containers (append, pop) are atomic in CPython and no variables: left out.
 */
import { WHOLE } from '../machine/door.ts';
import type { Event, Place, ThreadId } from '../scheduler/event.ts';
import type { Finding } from './finding.ts';
import { nameOfThread } from './findings.ts';
import { HappensBefore } from './happens-before.ts';
import type { Trace } from './trace.ts';

interface Access {
  readonly thread: ThreadId;
  readonly step: number;
  readonly line: number;
  readonly tick: number;
}

interface History {
  readonly place: Place;
  lastWrite: Access | null;
  /** Last write of every thread, and its last read since. */
  readonly writes: Map<ThreadId, Access>;
  readonly reads: Map<ThreadId, Access>;
  /** Steps at which each thread's last write had read the place before. */
  readonly updates: Map<ThreadId, number>;
  raceTold: boolean;
  lossTold: boolean;
}

export function findAccesses(trace: Trace, events: readonly Event[]): Finding[] {
  const order = new HappensBefore();
  const histories = new Map<string, History>();
  const found: Finding[] = [];
  for (const event of events) {
    order.take(event);
    if ((event.kind !== 'read' && event.kind !== 'write') || event.line === 0) continue;
    const { place, thread, step, line } = event;
    if (place.key === WHOLE) continue;
    const history = historyOf(histories, place);
    const access = { thread, step, line, tick: order.tick(thread) };
    if (event.kind === 'read') {
      const race = unordered(order, access, history.writes.values());
      if (race !== null) tellRace(trace, history, race, access, found);
      history.reads.set(thread, access);
    } else {
      const race =
        unordered(order, access, history.writes.values()) ?? unordered(order, access, history.reads.values());
      if (race !== null) tellRace(trace, history, race, access, found);
      tellLoss(trace, history, access, found);
      noteWrite(history, access);
    }
  }
  return found;
}

function historyOf(histories: Map<string, History>, place: Place): History {
  const key = `${place.object} ${place.key}`;
  let history = histories.get(key);
  if (history === undefined) {
    history = {
      place,
      lastWrite: null,
      writes: new Map(),
      reads: new Map(),
      updates: new Map(),
      raceTold: false,
      lossTold: false,
    };
    histories.set(key, history);
  }
  return history;
}

function unordered(order: HappensBefore, access: Access, others: Iterable<Access>): Access | null {
  for (const other of others) {
    if (!order.seen(access.thread, other.thread, other.tick)) return other;
  }
  return null;
}

function noteWrite(history: History, access: Access): void {
  const read = history.reads.get(access.thread);
  if (read !== undefined) history.updates.set(access.thread, access.step);
  else history.updates.delete(access.thread);
  history.reads.delete(access.thread);
  history.writes.set(access.thread, access);
  history.lastWrite = access;
}

function tellRace(trace: Trace, history: History, first: Access, second: Access, found: Finding[]): void {
  if (history.raceTold) return;
  history.raceTold = true;
  const { name } = history.place;
  const a = nameOfThread(trace, first.thread);
  const b = nameOfThread(trace, second.thread);
  found.push({
    kind: 'data-race',
    step: second.step,
    threads: [second.thread, first.thread],
    lines: [second.line, first.line],
    subjects: [name],
    sentence: {
      en: `${a} (line ${first.line}) and ${b} (line ${second.line}) use \`${name}\` with nothing to order them`,
      zh: `${a}（第 ${first.line} 行）与 ${b}（第 ${second.line} 行）访问 \`${name}\`，两者之间没有任何同步`,
    },
  });
}

/** `access` writes; it read at a; another thread's own update of the place lies between. */
function tellLoss(trace: Trace, history: History, access: Access, found: Finding[]): void {
  const read = history.reads.get(access.thread);
  const { lastWrite } = history;
  if (history.lossTold || read === undefined || lastWrite === null) return;
  if (lastWrite.thread === access.thread || lastWrite.step < read.step) return;
  if (history.updates.get(lastWrite.thread) !== lastWrite.step) return;
  history.lossTold = true;
  const { name } = history.place;
  const winner = nameOfThread(trace, access.thread);
  const loser = nameOfThread(trace, lastWrite.thread);
  found.push({
    kind: 'lost-update',
    step: access.step,
    threads: [access.thread, lastWrite.thread],
    lines: [access.line, lastWrite.line],
    subjects: [name],
    sentence: {
      en: `${winner} overwrites \`${name}\` with a value computed from what it read at step ${read.step}; the update that ${loser} made at step ${lastWrite.step} is lost`,
      zh: `${winner} 用第 ${read.step} 步读到的旧值计算并覆盖了 \`${name}\`；${loser} 在第 ${lastWrite.step} 步的更新丢失了`,
    },
  });
}
