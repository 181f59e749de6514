/**
 * Locks, conditions, queues... of a world as the inspector shows them: state in words, owner, who stands in which
 * queue.
 */
import type { Text } from '../base/text.ts';
import { reprForDisplay } from '../machine/display.ts';
import { pathOf } from '../machine/registry.ts';
import { HeapObject, PyDict, PyModule, type Slot } from '../machine/values.ts';
import { PyAwaited, PyEventLoop } from '../scheduler/event-loop.ts';
import { PyBarrier } from '../scheduler/primitives/barrier.ts';
import { PyCondition } from '../scheduler/primitives/condition.ts';
import { PyEvent } from '../scheduler/primitives/event.ts';
import { PyLock } from '../scheduler/primitives/lock.ts';
import { holdersOf, PyPipeEnd } from '../scheduler/primitives/pipe.ts';
import { type Primitive, Primitive as PrimitiveClass, subject } from '../scheduler/primitives/primitive.ts';
import { PySentinel } from '../scheduler/primitives/process.ts';
import { PyQueue } from '../scheduler/primitives/queue.ts';
import { PySemaphore } from '../scheduler/primitives/semaphore.ts';
import type { WaitQueue } from '../scheduler/wait-queue.ts';
import type { World } from '../scheduler/world.ts';
import type { PrimitiveView } from './inspection.ts';

/** Primitives that the program's globals and running frames lead to, in order of creation. */
export function primitivesOf(world: World): Primitive[] {
  const found = new Set<Primitive>();
  const seen = new Set<object>();
  const waiting: Slot[] = [world.process.globals];
  for (const { machine, lock, wants } of world.threads) {
    if (lock !== null) waiting.push(lock);
    if (wants !== null) waiting.push(wants.primitive);
    if (machine.frame !== null) waiting.push(...machine.stack);
  }
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (!(value instanceof HeapObject) || seen.has(value) || pathOf(value) !== undefined) continue;
    seen.add(value);
    // Event loops, futures and tasks are shown by themselves (inspect-loops.ts).
    if (value instanceof PyEventLoop || value instanceof PyAwaited) continue;
    if (value instanceof PrimitiveClass) found.add(value);
    if (value instanceof PyCondition) waiting.push(value.lock);
    waiting.push(...contentsOf(value));
  }
  return [...found].sort((a, b) => a.serial - b.serial);
}

function contentsOf(value: HeapObject): Slot[] {
  if (value instanceof PyModule) return [];
  if (value instanceof PyDict) return value.values;
  const inside: Slot[] = value.dict === null ? [] : [value.dict];
  if ('items' in value && Array.isArray(value.items)) inside.push(...(value.items as Slot[]));
  if ('content' in value) inside.push(value.content as Slot);
  if ('self' in value) inside.push(value.self as Slot);
  return inside;
}

export function describePrimitive(world: World, primitive: Primitive): PrimitiveView {
  const { id, type, name } = subject(world, primitive);
  const base = { id, type, name, owner: null, count: 0, queues: [], items: [] };
  if (primitive instanceof PyLock) {
    const { owner, count } = primitive;
    const queues = [queue('lock', primitive.waiters)];
    return { ...base, state: lockState(count), owner: count > 0 ? owner : null, count, queues };
  }
  if (primitive instanceof PyCondition) {
    const { lock } = primitive;
    const queues = [queue('notify', primitive.waiters), queue('lock', lock.waiters)];
    return { ...base, state: lockState(lock.count), owner: lock.count > 0 ? lock.owner : null, queues };
  }
  if (primitive instanceof PySemaphore) {
    const state = { en: `${primitive.value} units left`, zh: `剩余 ${primitive.value} 个名额` };
    return { ...base, state, count: primitive.value, queues: [queue('unit', primitive.waiters)] };
  }
  if (primitive instanceof PyEvent) {
    const state = primitive.flag ? { en: 'set', zh: '已设置' } : { en: 'not set', zh: '未设置' };
    return { ...base, state, queues: [queue('set', primitive.waiters)] };
  }
  if (primitive instanceof PyBarrier) {
    const { count, parties, waiters, entrance } = primitive;
    const queues = [queue('barrier', waiters), queue('entrance', entrance)];
    return {
      ...base,
      state: { en: `${count} of ${parties} here`, zh: `${parties} 个中到了 ${count} 个` },
      queues,
    };
  }
  if (primitive instanceof PySentinel) {
    const exitCode = world.processes[primitive.process]?.exitCode ?? null;
    const state =
      exitCode === null ? RUNNING : { en: `ended with ${exitCode}`, zh: `已结束，退出码 ${exitCode}` };
    return { ...base, state, queues: [queue('join', primitive.waiters)] };
  }
  if (primitive instanceof PyPipeEnd) return { ...base, ...describePipe(world, primitive) };
  if (primitive instanceof PyQueue) return { ...base, ...describeQueue(primitive) };
  return { ...base, state: { en: '', zh: '' } };
}

/** What lies in it, and who still has the other end: as long as anybody does, a reader waits. */
function describePipe(world: World, end: PyPipeEnd) {
  const { reads, writes } = end;
  const names = holdersOf(world, reads?.writer ?? writes?.reader ?? null).map(({ name }) => name);
  const open =
    names.length === 0 ? { en: 'closed', zh: '已关闭' } : { en: names.join(', '), zh: names.join('、') };
  const count = reads?.messages.length ?? 0;
  const lying = reads === null ? { en: '', zh: '' } : { en: `${count} messages; `, zh: `${count} 条消息；` };
  const queues = reads === null ? [] : [queue('item', reads.readers)];
  if (writes !== null && writes.writers.size > 0) queues.push(queue('room', writes.writers));
  return {
    state: { en: `${lying.en}other end open in: ${open.en}`, zh: `${lying.zh}另一端打开于：${open.zh}` },
    queues,
    items: (reads?.messages ?? []).slice(0, MESSAGES_SHOWN).map(({ text }) => text),
  };
}
const RUNNING = { en: 'there', zh: '存在' };
const MESSAGES_SHOWN = 20;

function describeQueue(primitive: PyQueue) {
  const { items, maxsize, unfinished, getters, putters, joiners } = primitive;
  const size = maxsize > 0 ? `${items.length}/${maxsize}` : `${items.length}`;
  return {
    state: { en: `${size} items, ${unfinished} unfinished`, zh: `${size} 个元素，${unfinished} 个未完成` },
    queues: [queue('item', getters), queue('room', putters), queue('tasks', joiners)],
    items: items.map((item) => reprForDisplay(item, 2)),
  };
}

function lockState(count: number): Text {
  if (count === 0) return { en: 'free', zh: '空闲' };
  return count === 1 ? { en: 'held', zh: '被持有' } : { en: `held ${count} times`, zh: `被持有 ${count} 层` };
}

function queue(what: string, { threads }: WaitQueue): { what: string; threads: readonly number[] } {
  return { what, threads: [...threads] };
}
