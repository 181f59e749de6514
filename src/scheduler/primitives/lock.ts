/**
 * Lock and RLock (CPython 3.12 Modules/_threadmodule.c). A release only marks the lock free: whoever is scheduled next
 * may take it, the releaser included (barging). Blocked threads stay in `waiters` and may move as soon as the lock is
 * free. With the option `fifoLocks` a release reserves the lock for its longest waiter instead.
 */
import { func, method, nativeModule, staticMethod } from '../../machine/define.ts';
import { raise, runtimeError, typeError, valueError } from '../../machine/exception.ts';
import type { Machine } from '../../machine/machine.ts';
import { BLOCKED, type Native, type Outcome } from '../../machine/native.ts';
import { defineType } from '../../machine/type.ts';
import type { PyType, Value } from '../../machine/values.ts';
import type { ThreadId } from '../event.ts';
import { threadLabel } from '../naming.ts';
import { NEEDS } from '../needs.ts';
import type { ThreadRecord } from '../thread-record.ts';
import { WaitQueue } from '../wait-queue.ts';
import type { World } from '../world.ts';
import {
  announce,
  finish,
  here,
  leave,
  NOBODY,
  nanoseconds,
  Primitive,
  resumed,
  secondsOf,
  subject,
  tell,
} from './primitive.ts';

export class PyLock extends Primitive {
  readonly reentrant: boolean;
  /** Who took it (a Lock may be released by anybody). */
  owner: ThreadId = NOBODY;
  /** Holds: 0 = free; more than 1 only for an RLock. */
  count = 0;
  /** With FIFO locks: the waiter that a release handed it to. */
  reserved: ThreadId = NOBODY;
  waiters = new WaitQueue();
  /** Step at which it was taken, for "held by Writer since step 12". */
  since = 0;
  constructor(cls: PyType, world: World, reentrant: boolean) {
    super(cls, world);
    this.reentrant = reentrant;
  }
}

export const lockType = defineType('_thread.lock', { layout: 'native', inheritable: false });
export const rlockType = defineType('_thread.RLock', { layout: 'native' });

export const newLock = (vm: Machine): PyLock => new PyLock(lockType, here(vm).world, false);
export const newRLock = (vm: Machine): PyLock => new PyLock(rlockType, here(vm).world, true);

/** Could `me` take the lock now? */
export function isFree(lock: PyLock, me: ThreadId): boolean {
  return lock.count === 0 && (lock.reserved === NOBODY || lock.reserved === me);
}

/** Takes a free lock with `count` holds. */
export function take(world: World, me: ThreadRecord, lock: PyLock, count: number): void {
  lock.owner = me.id;
  lock.count = count;
  lock.reserved = NOBODY;
  lock.since = world.steps;
  if (me.lock !== null) {
    leave(me);
    me.lock = null;
    world.setState(me, 'running');
  }
  tell(world, () => ({ kind: 'acquired', subject: subject(world, lock), count }));
}

/** Makes the lock free; whoever waits may take it now. */
export function free(world: World, lock: PyLock): void {
  lock.owner = NOBODY;
  lock.count = 0;
  const first = lock.waiters.first();
  if (world.options.fifoLocks && first !== undefined) lock.reserved = first;
  for (const id of lock.waiters.threads) world.becameReady(world.threads[id] as ThreadRecord);
  tell(world, () => {
    const woke = first === undefined ? [] : [first];
    return { kind: 'released', subject: subject(world, lock), count: 0, woke };
  });
}

/** Blocks the running thread on the lock. Its operation goes on when the lock is free and the thread is chosen. */
export function blockOn(
  world: World,
  me: ThreadRecord,
  lock: PyLock,
  op: string,
  data: Value[],
  deadline: number | null,
): typeof BLOCKED {
  me.machine.resume = { op, phase: 1, data };
  enterLockQueue(world, me, lock);
  me.deadline = deadline;
  return BLOCKED;
}

/** From a wait set (or from running) into the queue of those who want the lock. */
export function enterLockQueue(world: World, record: ThreadRecord, lock: PyLock): void {
  record.lock = lock;
  record.wants = null;
  record.queue = lock.waiters;
  lock.waiters.add(record.id);
  world.setState(record, 'blocked');
  world.tellAbout(record, () => ({
    kind: 'blocked',
    subject: subject(world, lock),
    by: lock.owner === NOBODY ? [] : [lock.owner],
  }));
}

/** acquire(blocking=True, timeout=-1) of both kinds. */
const acquire: Native = (vm, args) => {
  const { world, me } = here(vm);
  const lock = args[0] as PyLock;
  const [blocking, timeout] = acquireArguments(args[1], args[2]);
  const mine = lock.reentrant && lock.owner === me.id;
  // Who has begun to wait goes on when the lock is free, or when its time is up.
  const waits = blocking && !mine && (timeout === null || me.lock !== null);
  announce(vm, lock, waits ? NEEDS.unit : 0);
  if (mine) {
    lock.count++;
    tell(world, () => ({ kind: 'acquired', subject: subject(world, lock), count: lock.count }));
    return true;
  }
  if (isFree(lock, me.id)) {
    take(world, me, lock, 1);
    finish(me);
    return true;
  }
  const timedOut = resumed(me, 'lock.acquire') !== null && me.woken === 'timeout';
  if (!blocking || timeout === 0 || timedOut) {
    if (me.lock !== null) leave(me);
    me.lock = null;
    finish(me);
    tell(world, () => ({
      kind: 'refused',
      subject: subject(world, lock),
      what: timedOut ? 'timeout' : 'acquire',
    }));
    return false;
  }
  if (resumed(me, 'lock.acquire') !== null) return blockAgain(world, me);
  return blockOn(world, me, lock, 'lock.acquire', [], timeout === null ? null : world.clock + timeout);
};

/** The lock was free when the thread was allowed to move but somebody else has it again: it keeps its place. */
export function blockAgain(world: World, me: ThreadRecord): typeof BLOCKED {
  world.setState(me, 'blocked');
  return BLOCKED;
}

/** [blocking, timeout in ns or null]; ValueErrors of Modules/_threadmodule.c, lock_acquire_parse_args. */
function acquireArguments(blocking: Value | undefined, timeout: Value | undefined): [boolean, number | null] {
  const waits = blocking === undefined || truthOfFlag(blocking);
  const seconds = timeout === undefined ? -1 : secondsOf(timeout);
  if (!waits && seconds !== -1) raise(valueError, "can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds !== -1) raise(valueError, 'timeout value must be positive');
  return [waits, seconds === -1 ? null : nanoseconds(timeout as Value)];
}

function truthOfFlag(flag: Value): boolean {
  if (typeof flag === 'string') return raise(typeError, "'str' object cannot be interpreted as an integer");
  return flag !== null && flag !== false && flag !== 0;
}

const release: Native = (vm, args) => {
  releaseOnce(vm, args[0] as PyLock);
  return null;
};

export function releaseOnce(vm: Machine, lock: PyLock): void {
  announce(vm, lock);
  const { world, me } = here(vm);
  if (lock.reentrant) {
    if (lock.owner !== me.id) raise(runtimeError, 'cannot release un-acquired lock');
    if (lock.count > 1) {
      lock.count--;
      tell(world, () => ({ kind: 'released', subject: subject(world, lock), count: lock.count, woke: [] }));
      return;
    }
  } else if (lock.count === 0) raise(runtimeError, 'release unlocked lock');
  free(world, lock);
}

const enter: Native = (vm, args) => {
  const lock = args[0] as PyLock;
  return quick(vm) && takeAtOnce(vm, lock) ? true : acquire(vm, [lock], null);
};
const exit: Native = (vm, args) => {
  const lock = args[0] as PyLock;
  if (quick(vm) && lock.count === 1 && !lock.reentrant && lock.waiters.size === 0) {
    lock.owner = NOBODY;
    lock.count = 0;
  } else releaseOnce(vm, lock);
  return null;
};

/** Does nobody listen? Then what happens at once need not be told. */
function quick(vm: Machine): boolean {
  return !vm.door.observes && vm.host.world.events === null;
}

/** The lock is free and the thread comes straight to it: the ordinary case, at full speed. */
function takeAtOnce({ host: { world }, thread }: Machine, lock: PyLock): boolean {
  const me = world.threads[thread.id] as ThreadRecord;
  if (lock.count !== 0 || lock.reserved !== NOBODY || me.lock !== null || thread.resume !== null)
    return false;
  lock.owner = me.id;
  lock.count = 1;
  lock.since = world.steps;
  me.woken = '';
  return true;
}

function lockRepr(vm: Machine, lock: PyLock): Outcome {
  const address = `0x${vm.addressOf(lock).toString(16)}`;
  const state = lock.count > 0 ? 'locked' : 'unlocked';
  if (!lock.reentrant) return `<${state} _thread.lock object at ${address}>`;
  const owner = lock.count > 0 ? here(vm).world.identOf(lock.owner) : 0;
  return `<${state} ${lock.cls.module}.${lock.cls.name} object owner=${owner} count=${lock.count} at ${address}>`;
}

for (const type of [lockType, rlockType]) {
  method(type, 'acquire', 'blocking=, timeout=', acquire);
  method(type, 'release', '', release);
  method(type, '__enter__', '', enter);
  method(type, '__exit__', '*args', exit);
  method(type, '__repr__', '', (vm, args) => lockRepr(vm, args[0] as PyLock));
}
method(lockType, 'locked', '', (vm, args) => {
  announce(vm, args[0] as PyLock);
  return (args[0] as PyLock).count > 0;
});
method(rlockType, '_is_owned', '', (vm, args) => (args[0] as PyLock).owner === here(vm).me.id);

for (const name of ['allocate_lock', 'allocate']) func('_thread', name, '', (vm) => newLock(vm));
func('threading', 'Lock', '', (vm) => newLock(vm));
func('threading', 'RLock', '', (vm) => newRLock(vm));
staticMethod(rlockType, '__new__', '*args, **kwargs', (vm, args) => {
  return new PyLock(args[0] as PyType, here(vm).world, true);
});
nativeModule('_thread').set('RLock', rlockType);

/** "held by Writer since step 12", for the sentence of whoever wants it. */
export function holderOf(world: World, lock: PyLock): string | null {
  return lock.owner === NOBODY ? null : threadLabel(world, lock.owner);
}
