/**
 * The queues of `queue` (CPython 3.12 Lib/queue.py): getters wait for an item, putters of a bounded queue for room,
 * `join` for the last task_done. A put wakes one getter and a get one putter; who was woken tests again when it runs,
 * so a newcomer may be faster. Each operation is one step, as if made under the queue's mutex.
 */
import { getset, method, nativeModule, staticMethod } from '../../machine/define.ts';
import { reprForDisplay } from '../../machine/display.ts';
import { exception, raise, valueError } from '../../machine/exception.ts';
import type { Machine } from '../../machine/machine.ts';
import { dequeType, PyDeque } from '../../machine/modules/deque.ts';
import { BLOCKED, type Native, type Outcome } from '../../machine/native.ts';
import { less } from '../../machine/order.ts';
import { truthOf } from '../../machine/truth.ts';
import { defineType, newList } from '../../machine/type.ts';
import type { PyType, Value } from '../../machine/values.ts';
import { NEEDS } from '../needs.ts';
import type { ThreadRecord } from '../thread-record.ts';
import { WaitQueue } from '../wait-queue.ts';
import type { World } from '../world.ts';
import { blockOn, free, isFree, newLock, type PyLock, take } from './lock.ts';
import {
  announce,
  deadlineOf,
  finish,
  here,
  leave,
  Primitive,
  resumed,
  secondsOf,
  subject,
  tell,
  waitIn,
  wake,
} from './primitive.ts';

export class PyQueue extends Primitive {
  order: 'fifo' | 'lifo' | 'priority';
  items: Value[] = [];
  /** 0 or less: unbounded. */
  maxsize = 0;
  /** Items put for which no task_done has been called. */
  unfinished = 0;
  getters = new WaitQueue();
  putters = new WaitQueue();
  joiners = new WaitQueue();
  /**
   * Held while an operation runs in Python, because items are compared by a program's `__lt__`; made when first needed.
   */
  mutex: PyLock | null = null;
  constructor(cls: PyType, world: World, order: 'fifo' | 'lifo' | 'priority') {
    super(cls, world);
    this.order = order;
  }
}

export const queueType = defineType('queue.Queue', { layout: 'native', dict: true });
export const lifoQueueType = defineType('queue.LifoQueue', { bases: [queueType] });
export const priorityQueueType = defineType('queue.PriorityQueue', { bases: [queueType] });
export const simpleQueueType = defineType('_queue.SimpleQueue', { layout: 'native' });
export const emptyError = defineType('_queue.Empty', { bases: [exception], layout: 'exception' });
export const fullError = defineType('queue.Full', { bases: [exception], layout: 'exception' });
for (const type of [queueType, lifoQueueType, priorityQueueType, simpleQueueType, emptyError, fullError]) {
  nativeModule('queue').set(type.name, type);
}

const ORDERS = [
  [queueType, 'fifo'],
  [lifoQueueType, 'lifo'],
  [priorityQueueType, 'priority'],
  [simpleQueueType, 'fifo'],
] as const;
for (const [type, order] of ORDERS) {
  staticMethod(type, '__new__', '*args, **kwargs', (vm, args) => {
    return new PyQueue(args[0] as PyType, here(vm).world, order);
  });
}
method(queueType, '__init__', 'maxsize=', (_, args) => {
  (args[0] as PyQueue).maxsize = args[1] === undefined ? 0 : Number(args[1]);
  return null;
});

const isFull = (queue: PyQueue): boolean => queue.maxsize > 0 && queue.items.length >= queue.maxsize;

/** The time-out of a call that has to wait, checked; undefined: it must not wait at all. */
function patience(
  world: World,
  block: Value | undefined,
  timeout: Value | undefined,
): number | null | undefined {
  if (block !== undefined && !truthOf(block)) return undefined;
  if (timeout === undefined || timeout === null) return null;
  if (secondsOf(timeout) < 0) raise(valueError, "'timeout' must be a non-negative number");
  return deadlineOf(world, timeout);
}

const put: Native = (vm, args): Outcome => {
  const { world, me } = here(vm);
  const queue = args[0] as PyQueue;
  const item = args[1] as Value;
  const blocked = waitForRoom(world, me, queue, args[2], args[3]);
  if (blocked !== null) return blocked;
  if (queue.order === 'priority') pushHeap(queue.items, item);
  else queue.items.push(item);
  finish(me);
  tellPut(world, queue, item);
  return null;
};

function tellPut(world: World, queue: PyQueue, item: Value): void {
  queue.unfinished++;
  const woke = wake(world, queue.getters, 1);
  tell(world, () => ({
    kind: 'put',
    subject: subject(world, queue),
    size: queue.items.length,
    item: reprForDisplay(item),
    woke,
  }));
}

/** A call without time-out that is ready to wait. */
function waitsForEver(block: Value | undefined, timeout: Value | undefined): boolean {
  return (block === undefined || truthOf(block)) && (timeout ?? null) === null;
}

/** BLOCKED while there is no room; raises Full when there is no patience left; null: go on. */
function waitForRoom(
  world: World,
  me: ThreadRecord,
  queue: PyQueue,
  block: Value | undefined,
  timeout: Value | undefined,
): typeof BLOCKED | null {
  announce(world.vm, queue, waitsForEver(block, timeout) ? NEEDS.room : 0);
  if (waitsForMutex(world, me, queue)) return BLOCKED;
  const notes = resumed(me, 'queue.put');
  if (isFull(queue)) {
    const deadline = notes === null ? patience(world, block, timeout) : (notes[0] as number | null);
    const over =
      deadline === undefined || me.woken === 'timeout' || (deadline !== null && deadline <= world.clock);
    if (over) {
      finish(me);
      tell(world, () => ({ kind: 'refused', subject: subject(world, queue), what: 'full' }));
      raise(fullError);
    }
    return waitIn(world, me, queue, queue.putters, 'room', { op: 'queue.put', data: [deadline], deadline });
  }
  return null;
}

const get: Native = (vm, args): Outcome => {
  const { world, me } = here(vm);
  const queue = args[0] as PyQueue;
  const blocked = waitForItem(world, me, queue, args[1], args[2]);
  if (blocked !== null) return blocked;
  const item = takeItem(queue);
  finish(me);
  tellGot(world, queue, item);
  return item;
};

function tellGot(world: World, queue: PyQueue, item: Value): void {
  const woke = wake(world, queue.putters, 1);
  tell(world, () => ({
    kind: 'got',
    subject: subject(world, queue),
    size: queue.items.length,
    item: reprForDisplay(item),
    woke,
  }));
}

/** BLOCKED while there is nothing to get; raises Empty when there is no patience left; null: go on. */
function waitForItem(
  world: World,
  me: ThreadRecord,
  queue: PyQueue,
  block: Value | undefined,
  timeout: Value | undefined,
): typeof BLOCKED | null {
  announce(world.vm, queue, waitsForEver(block, timeout) ? NEEDS.item : 0);
  if (waitsForMutex(world, me, queue)) return BLOCKED;
  const notes = resumed(me, 'queue.get');
  if (queue.items.length === 0) {
    const deadline = notes === null ? patience(world, block, timeout) : (notes[0] as number | null);
    const over =
      deadline === undefined || me.woken === 'timeout' || (deadline !== null && deadline <= world.clock);
    if (over) {
      finish(me);
      tell(world, () => ({ kind: 'refused', subject: subject(world, queue), what: 'empty' }));
      raise(emptyError);
    }
    return waitIn(world, me, queue, queue.getters, 'item', { op: 'queue.get', data: [deadline], deadline });
  }
  return null;
}

/** Stands in line for the mutex while another thread compares items in Python. */
function waitsForMutex(world: World, me: ThreadRecord, queue: PyQueue): boolean {
  const { mutex } = queue;
  if (mutex === null) return false;
  const free = isFree(mutex, me.id) || mutex.owner === me.id;
  if (me.lock === mutex) {
    if (!free) return true;
    leave(me);
    me.lock = null;
    finish(me);
    world.setState(me, 'running');
  }
  if (!free) blockOn(world, me, mutex, 'queue.mutex', [], null);
  return !free;
}

/**
 * For the prelude's `queue_put` and `queue_get`: waits as the operation does, then holds the mutex. Returns the heap.
 */
const begin =
  (wait: typeof waitForRoom): Native =>
  (vm, args) => {
    const { world, me } = here(vm);
    const queue = args[0] as PyQueue;
    const blocked = wait(world, me, queue, args[1], args[2]);
    if (blocked !== null) return blocked;
    finish(me);
    queue.mutex ??= newLock(vm);
    take(world, me, queue.mutex, 1);
    return newList(queue.items);
  };
method(queueType, '_begin_put', 'block=, timeout=', begin(waitForRoom));
method(queueType, '_begin_get', 'block=, timeout=', begin(waitForItem));
/** The operation is over: `done` says whether the item went in, or came out. */
const end =
  (told: typeof tellPut): Native =>
  (vm, args) => {
    const { world } = here(vm);
    const [self, item, done] = args as [PyQueue, Value, Value];
    if (done === true) told(world, self, item);
    free(world, self.mutex as PyLock);
    return null;
  };
method(queueType, '_end_put', 'item, done', end(tellPut));
method(queueType, '_end_get', 'item, done', end(tellGot));

function takeItem(queue: PyQueue): Value {
  if (queue.order === 'lifo') return queue.items.pop() as Value;
  if (queue.order === 'fifo') return queue.items.shift() as Value;
  return popHeap(queue.items);
}

/** Binary heap operations on copies until nothing can throw: a comparison in Python must find the queue unchanged. */
function pushHeap(items: Value[], item: Value): void {
  let at = items.length;
  const path: number[] = [];
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!less(item, items[parent] as Value)) break;
    path.push(at);
    at = parent;
  }
  for (const place of path) items[place] = items[(place - 1) >> 1] as Value;
  items[at] = item;
}

function popHeap(items: Value[]): Value {
  const last = items[items.length - 1] as Value;
  const size = items.length - 1;
  if (size === 0) return items.pop() as Value;
  const moves: number[] = [];
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && less(items[child + 1] as Value, items[child] as Value)) child++;
    if (!less(items[child] as Value, last)) break;
    moves.push(child);
    at = child;
  }
  const top = items[0] as Value;
  let hole = 0;
  for (const child of moves) {
    items[hole] = items[child] as Value;
    hole = child;
  }
  items[hole] = last;
  items.length = size;
  return top;
}

const taskDone: Native = (vm, args) => {
  const { world } = here(vm);
  const queue = args[0] as PyQueue;
  announce(vm, queue);
  if (queue.unfinished <= 0) raise(valueError, 'task_done() called too many times');
  queue.unfinished--;
  const woke = queue.unfinished === 0 ? wake(world, queue.joiners, queue.joiners.size) : [];
  tell(world, () => ({ kind: 'changed', subject: subject(world, queue), what: 'task_done', woke }));
  return null;
};

const join: Native = (vm, args) => {
  const { world, me } = here(vm);
  const queue = args[0] as PyQueue;
  announce(vm, queue, NEEDS.signal);
  const waited = resumed(me, 'queue.join') !== null;
  if (queue.unfinished > 0) return waitIn(world, me, queue, queue.joiners, 'tasks', { op: 'queue.join' });
  if (waited) tell(world, () => ({ kind: 'resumed', subject: subject(world, queue), why: 'woken' }));
  finish(me);
  return null;
};

/** qsize, empty, full take no part in anything: stale as soon as they have returned. */
function size(vm: Machine, queue: PyQueue): number {
  announce(vm, queue);
  return queue.items.length;
}

for (const type of [queueType, simpleQueueType]) {
  method(type, 'put', 'item, block=, timeout=', put, 'queue_put');
  method(type, 'get', 'block=, timeout=', get, 'queue_get');
  method(type, 'put_nowait', 'item', (vm, args) => put(vm, [...args, false], null), 'queue_put_nowait');
  method(type, 'get_nowait', '', (vm, args) => get(vm, [...args, false], null), 'queue_get_nowait');
  method(type, 'qsize', '', (vm, args) => size(vm, args[0] as PyQueue));
  method(type, 'empty', '', (vm, args) => size(vm, args[0] as PyQueue) === 0);
}
method(queueType, 'full', '', (vm, args) => size(vm, args[0] as PyQueue) >= 0 && isFull(args[0] as PyQueue));
method(queueType, 'task_done', '', taskDone);
method(queueType, 'join', '', join);
// What waits, as it lies in the queue now: a copy to look at.
getset(queueType, 'queue', (vm, args) => {
  const queue = args[0] as PyQueue;
  announce(vm, queue);
  if (queue.order !== 'fifo') return newList(queue.items.slice());
  const copy = new PyDeque(dequeType);
  copy.items = queue.items.slice();
  return copy;
});
getset(queueType, 'maxsize', (_, args) => (args[0] as PyQueue).maxsize);
getset(queueType, 'unfinished_tasks', (_, args) => (args[0] as PyQueue).unfinished);
