/**
 * What all primitives share: a serial number by which events name them, and the small vocabulary in which their
 * operations are written. An operation is a restartable native (machine/native.ts): it either happens at once, or puts
 * its thread into a queue, notes in `thread.resume` how far it got and returns BLOCKED; chosen again, it goes on there.
 */
import { overflowError, raise, typeError, valueError } from '../../machine/exception.ts';
import type { Machine } from '../../machine/machine.ts';
import { BLOCKED } from '../../machine/native.ts';
import { typeName } from '../../machine/type.ts';
import { HeapObject, PyFloat, type PyType, type Value } from '../../machine/values.ts';
import type { Event, Subject, Waiting } from '../event.ts';
import { subjectOf } from '../naming.ts';
import type { ThreadRecord } from '../thread-record.ts';
import type { WaitQueue } from '../wait-queue.ts';
import type { World } from '../world.ts';

export abstract class Primitive extends HeapObject {
  /** Order of creation in its world; what events and the explorer call it. */
  serial: number;
  /** Does it lie in the kernel, where all processes that have it meet? Others are copied when a process forks. */
  shared = false;
  constructor(cls: PyType, world: World) {
    super(cls);
    this.serial = world.nextSerial++;
  }
}

/** No thread. */
export const NOBODY = -1;

/** The world and the thread that is executing the native. */
export function here(vm: Machine): { world: World; me: ThreadRecord } {
  const world = vm.host.world;
  return { world, me: world.threads[vm.thread.id] as ThreadRecord };
}

/** An event as a primitive writes it: step, thread and line are filled in. */
type Told<E> = E extends { kind: string } ? Omit<E, 'step' | 'thread' | 'line'> : never;

/** Reports what happened, if anybody listens; `make` is not called otherwise. */
export function tell(world: World, make: () => Told<Event>): void {
  if (world.events !== null) world.emit(make());
}

export function subject(world: World, primitive: Primitive): Subject {
  return subjectOf(world, primitive, primitive.serial);
}

/** Has the operation that `me` is in the middle of got as far as `op`? Then its notes, else null. */
export function resumed(me: ThreadRecord, op: string): Value[] | null {
  const { resume } = me.machine;
  return resume !== null && resume.op === op ? resume.data : null;
}

/** The operation is over (or was never interrupted). */
export function finish(me: ThreadRecord): void {
  me.machine.resume = null;
  me.woken = '';
}

/**
 * Says at the door that an operation of `primitive` is about to happen, what it would wait for, and whether its order
 * among others that say the same makes no difference.
 */
export function announce(vm: Machine, primitive: HeapObject, needs = 0, commutes = false): void {
  if (vm.door.observes) vm.door.operation?.(primitive, needs, commutes);
}

/**
 * Puts the running thread into `queue` of `primitive` until somebody wakes it, or until `deadline` (ns of virtual time;
 * null: for ever).
 */
export function waitIn(
  world: World,
  me: ThreadRecord,
  primitive: Primitive,
  queue: WaitQueue,
  why: Waiting,
  notes: { op: string; data?: Value[]; deadline?: number | null; among?: Primitive[] },
): typeof BLOCKED {
  me.machine.resume = { op: notes.op, phase: 1, data: notes.data ?? [] };
  me.woken = '';
  me.wants = notes.among === undefined ? { primitive, why } : { primitive, why, among: notes.among };
  me.deadline = notes.deadline ?? null;
  me.queue = queue;
  queue.add(me.id);
  world.setState(me, 'waiting');
  tell(world, () => ({ kind: 'waiting', subject: subject(world, primitive), why }));
  return BLOCKED;
}

/** Takes up to `count` of the longest waiters out of `queue` and lets them go on; returns who they are. */
export function wake(world: World, queue: WaitQueue, count: number): number[] {
  const woken: number[] = [];
  while (woken.length < count && queue.size > 0) {
    const record = world.threads[queue.first() as number] as ThreadRecord;
    leave(record);
    record.woken = 'notify';
    world.setState(record, 'ready');
    woken.push(record.id);
  }
  return woken;
}

/** Out of whatever queue a thread stands in. */
export function leave(record: ThreadRecord): void {
  record.queue?.remove(record.id);
  record.queue = null;
  record.deadline = null;
}

/** A time-out argument as a deadline: undefined, None and -1 mean for ever (null). */
export function deadlineOf(world: World, timeout: Value | undefined): number | null {
  if (timeout === undefined || timeout === null) return null;
  return world.clock + nanoseconds(timeout);
}

/** Seconds (int or float) as nanoseconds; negative ones as 0. TypeError in CPython's words for anything else. */
export function nanoseconds(seconds: Value): number {
  const value = secondsOf(seconds);
  if (value > 9223372036) raise(overflowError, 'timestamp too large to convert to C _PyTime_t');
  return Math.max(0, Math.round(value * 1e9));
}

export function secondsOf(seconds: Value): number {
  if (typeof seconds === 'number' || typeof seconds === 'boolean' || typeof seconds === 'bigint') {
    return Number(seconds);
  }
  if (seconds instanceof PyFloat) {
    if (Number.isNaN(seconds.value)) raise(valueError, 'Invalid value NaN (not a number)');
    return seconds.value;
  }
  return raise(typeError, `'${typeName(seconds)}' object cannot be interpreted as an integer`);
}
