/**
 * How a run ended, and why a thread cannot go on, in words. Deadlock is a result: a ring of threads each of which wants
 * what the next one holds; or, without a ring, threads that wait for something nobody is left to do.
 */
import type { Text } from '../base/text.ts';
import type { PyException } from '../machine/values.ts';
import { choices } from './enabled.ts';
import type { ThreadId, Waiting } from './event.ts';
import { messageOf, threadLabel } from './naming.ts';
import { holdersOf, PyPipeEnd } from './primitives/pipe.ts';
import { subject } from './primitives/primitive.ts';
import { PySentinel } from './primitives/process.ts';
import { PyThread } from './primitives/thread.ts';
import type { ThreadRecord, ThreadState } from './thread-record.ts';
import { lineOfThread, type World } from './world.ts';

export type Ending =
  | { readonly kind: 'finished'; readonly exitCode: number }
  /** Uncaught exception in the main thread. */
  | { readonly kind: 'exception'; readonly type: string; readonly message: string; readonly exitCode: number }
  /** Nobody can ever move: `cycle` if locks are held in a ring, else all wait for ever. One sentence a stuck thread. */
  | { readonly kind: 'deadlock'; readonly cycle: readonly ThreadId[]; readonly stuck: readonly StuckThread[] }
  /** The step budget is used up, or there is no room left for this; the line on which the current thread stands. */
  | {
      readonly kind: 'limit';
      readonly steps: number;
      readonly line: number;
      readonly room?: 'objects' | 'schedule';
    };

export interface StuckThread {
  readonly thread: ThreadId;
  readonly name: string;
  readonly state: ThreadState;
  readonly line: number;
  /** "waits for `m`, held by Writer since step 12". */
  readonly waitsFor: Text;
}

/** The ending of a world in which nobody can move by an ordinary step; null if somebody can. */
export function endingOf(world: World): Ending | null {
  if (world.over) return overOf(world, world.failure);
  if (choices(world).some(({ act }) => act !== 'spurious')) return null;
  const stuck = world.threads
    .filter((record) => record.machine.frame !== null)
    .map((one) => stuckOf(world, one));
  return { kind: 'deadlock', cycle: cycleOf(world), stuck };
}

function overOf(world: World, failure: PyException | null): Ending {
  if (failure === null) return { kind: 'finished', exitCode: world.exitCode };
  const type = failure.cls.name;
  return { kind: 'exception', type, message: messageOf(failure), exitCode: world.exitCode };
}

function stuckOf(world: World, record: ThreadRecord): StuckThread {
  return {
    thread: record.id,
    name: threadLabel(world, record.id),
    state: record.state,
    line: lineOfThread(record.machine),
    waitsFor: reasonOf(world, record) ?? { en: 'cannot go on', zh: '无法继续' },
  };
}

/** Whom a thread needs before it can go on: the holder of its lock, or the thread it joins. */
function neededBy(world: World, record: ThreadRecord): ThreadId | null {
  if (record.lock !== null) return record.lock.owner < 0 ? null : record.lock.owner;
  const wanted = record.wants?.primitive;
  if (wanted instanceof PySentinel) return world.processes[wanted.process]?.main ?? null;
  if (wanted instanceof PyPipeEnd) return otherSide(world, record, wanted);
  return wanted instanceof PyThread && wanted.thread >= 0 ? wanted.thread : null;
}

/** Who could send what is waited for, or read what is in the way: the first other process that has that end. */
function otherSide(world: World, record: ThreadRecord, end: PyPipeEnd): ThreadId | null {
  const needed = record.wants?.why === 'room' ? end.writes?.reader : end.reads?.writer;
  const holders = holdersOf(world, needed ?? null);
  return holders.find(({ id }) => id !== record.process)?.main ?? null;
}

/** A ring of threads that need each other, or none. */
export function cycleOf(world: World): ThreadId[] {
  for (const start of world.threads) {
    const path: ThreadId[] = [];
    for (let id: ThreadId | null = start.id; id !== null; id = neededBy(world, world.record(id))) {
      const at = path.indexOf(id);
      if (at >= 0) return path.slice(at);
      path.push(id);
    }
  }
  return [];
}

/** Why a thread cannot move, as the rest of a sentence that begins with its name; null if it can. */
export function reasonOf(world: World, record: ThreadRecord): Text | null {
  if (record.lock !== null) return blockedReason(world, record);
  if (record.state === 'sleeping') {
    const until = seconds(record.deadline ?? 0);
    return { en: `sleeps until ${until} s of virtual time`, zh: `睡眠到虚拟时间 ${until} 秒` };
  }
  if (record.state === 'done' || record.state === 'failed') return { en: 'has ended', zh: '已经结束' };
  if (record.state !== 'waiting' || record.wants === null) return null;
  const { primitive, why } = record.wants;
  if (primitive instanceof PyThread) {
    const name = threadLabel(world, primitive.thread);
    return { en: `waits for ${name} to end`, zh: `等待 ${name} 结束` };
  }
  const name = `\`${subject(world, primitive).name}\``;
  if (primitive instanceof PySentinel) return WAITS.join(subject(world, primitive).name);
  if (primitive instanceof PyPipeEnd) return pipeReason(world, primitive, why, name);
  return WAITS[why](name);
}

/** A reader waits as long as anybody, itself included, has the other end open. */
function pipeReason(world: World, end: PyPipeEnd, why: Waiting, name: string): Text {
  const needed = why === 'room' ? end.writes?.reader : end.reads?.writer;
  const holders = holdersOf(world, needed ?? null).map((process) => process.name);
  if (why === 'room') {
    return {
      en: `waits for room in ${name}; it can be read in ${holders.join(', ')}`,
      zh: `等待 ${name} 有空位；能读它的进程：${holders.join('、')}`,
    };
  }
  return {
    en: `waits for a message in ${name}; its other end is still open in ${holders.join(', ')}`,
    zh: `等待 ${name} 的消息；它的另一端仍在这些进程中打开：${holders.join('、')}`,
  };
}

const WAITS = {
  notify: (name: string) => ({ en: `waits to be notified on ${name}`, zh: `在 ${name} 上等待通知` }),
  set: (name: string) => ({ en: `waits until ${name} is set`, zh: `等待 ${name} 被设置` }),
  item: (name: string) => ({ en: `waits for an item in ${name}`, zh: `等待 ${name} 中有元素` }),
  room: (name: string) => ({ en: `waits for room in ${name}`, zh: `等待 ${name} 有空位` }),
  join: (name: string) => ({ en: `waits for ${name} to end`, zh: `等待 ${name} 结束` }),
  tasks: (name: string) => ({
    en: `waits until all tasks of ${name} are done`,
    zh: `等待 ${name} 的任务全部完成`,
  }),
  barrier: (name: string) => ({ en: `waits for the others at ${name}`, zh: `在 ${name} 等待其他线程到达` }),
  loop: (name: string) => ({
    en: `has nothing to run in its event loop ${name}: it waits for a call from outside`,
    zh: `的事件循环 ${name} 中没有可运行的回调：等待外部调用`,
  }),
  unit: (name: string) => ({ en: `waits for a unit of ${name}`, zh: `等待 ${name} 有可用名额` }),
} as const;

function blockedReason(world: World, record: ThreadRecord): Text {
  const lock = record.lock as NonNullable<typeof record.lock>;
  const name = `\`${subject(world, lock).name}\``;
  if (lock.count === 0) return { en: `wants ${name}, which is free now`, zh: `想要 ${name}，它现在空闲` };
  const holder = threadLabel(world, lock.owner);
  if (lock.owner === record.id) {
    return {
      en: `wants ${name}, which it holds itself since step ${lock.since}`,
      zh: `想要 ${name}，而它自己从第 ${lock.since} 步起就持有`,
    };
  }
  return {
    en: `wants ${name}, held by ${holder} since step ${lock.since}`,
    zh: `想要 ${name}，它从第 ${lock.since} 步起由 ${holder} 持有`,
  };
}

function seconds(nanoseconds: number): string {
  return String(Math.round(nanoseconds / 1e6) / 1e3);
}
