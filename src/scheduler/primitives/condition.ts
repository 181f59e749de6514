/**
 * Condition (CPython 3.12 Lib/threading.py): a lock and a FIFO of waiters. `wait` gives the lock up completely, waits
 * to be notified (or timed out), and then has to get the lock back against everybody else before it returns: notified
 * is not running. `notify` wakes the longest waiters, remembers nothing when there are none, and does not give up the
 * lock.
 */
import { callPrelude } from '../../machine/call.ts';
import { method, nativeModule, staticMethod } from '../../machine/define.ts';
import { raise, runtimeError, typeError } from '../../machine/exception.ts';
import type { BLOCKED, Native, Outcome } from '../../machine/native.ts';
import { defineType, lookup, typeName } from '../../machine/type.ts';
import type { PyBuiltin, PyType, Value } from '../../machine/values.ts';
import { NEEDS } from '../needs.ts';
import type { ThreadRecord } from '../thread-record.ts';
import { WaitQueue } from '../wait-queue.ts';
import type { World } from '../world.ts';
import { blockAgain, enterLockQueue, free, isFree, newRLock, PyLock, take } from './lock.ts';
import {
  announce,
  deadlineOf,
  finish,
  here,
  leave,
  Primitive,
  resumed,
  subject,
  tell,
  waitIn,
} from './primitive.ts';

export class PyCondition extends Primitive {
  lock: PyLock;
  waiters = new WaitQueue();
  constructor(cls: PyType, world: World, lock: PyLock) {
    super(cls, world);
    this.lock = lock;
  }
}

export const conditionType = defineType('threading.Condition', { layout: 'native', dict: true });
nativeModule('threading').set('Condition', conditionType);

staticMethod(conditionType, '__new__', '*args, **kwargs', (vm, args) => {
  return new PyCondition(args[0] as PyType, here(vm).world, newRLock(vm));
});

method(conditionType, '__init__', 'lock=', (_, args) => {
  const lock = args[1] ?? null;
  if (lock === null) return null;
  if (!(lock instanceof PyLock))
    raise(typeError, `Condition needs a Lock or an RLock, not '${typeName(lock)}'`);
  (args[0] as PyCondition).lock = lock;
  return null;
});

/** acquire, release, `with`: the lock's own. */
for (const name of ['acquire', 'release', '__enter__', '__exit__']) {
  const signature = name === 'acquire' ? 'blocking=, timeout=' : name === '__exit__' ? '*args' : '';
  method(conditionType, name, signature, (vm, args, keywords) => {
    const { lock } = args[0] as PyCondition;
    const own = lookup(lock.cls, name) as PyBuiltin;
    return own.native(vm, [lock, ...args.slice(1)], keywords);
  });
}

/** Does the running thread hold the condition's lock? For a plain Lock: does anybody (Condition._is_owned)? */
function isOwned(condition: PyCondition, me: ThreadRecord): boolean {
  const { lock } = condition;
  return lock.reentrant ? lock.owner === me.id : lock.count > 0;
}

const wait: Native = (vm, args): Outcome => {
  const { world, me } = here(vm);
  const condition = args[0] as PyCondition;
  const notes = resumed(me, 'condition.wait');
  announce(vm, condition.lock, notes === null ? 0 : NEEDS.unit);
  announce(vm, condition);
  if (notes === null) return beginWait(world, me, condition, args[1]);
  const { lock } = condition;
  if (!isFree(lock, me.id)) return blockAgain(world, me);
  take(world, me, lock, notes[0] as number);
  const why = me.woken === 'notify' ? 'woken' : me.woken === 'timeout' ? 'timeout' : 'spurious';
  tell(world, () => ({ kind: 'resumed', subject: subject(world, condition), why }));
  finish(me);
  return why !== 'timeout';
};

function beginWait(
  world: World,
  me: ThreadRecord,
  condition: PyCondition,
  timeout: Value | undefined,
): typeof BLOCKED {
  if (!isOwned(condition, me)) raise(runtimeError, 'cannot wait on un-acquired lock');
  const deadline = deadlineOf(world, timeout);
  const { lock } = condition;
  const count = lock.count;
  free(world, lock);
  return waitIn(world, me, condition, condition.waiters, 'notify', {
    op: 'condition.wait',
    data: [count],
    deadline,
  });
}

/**
 * A waiter leaves the wait set and wants the lock: because it was notified, timed out, or for no reason. Its `wait`
 * goes on when it gets the lock.
 */
export function leaveWaitSet(
  world: World,
  condition: PyCondition,
  record: ThreadRecord,
  why: 'notify' | 'timeout' | 'spurious',
): void {
  leave(record);
  record.woken = why;
  enterLockQueue(world, record, condition.lock);
}

const notify: Native = (vm, args) => {
  announce(vm, args[0] as PyCondition);
  const count = args[1] === undefined ? 1 : Number(args[1]);
  notifyUpTo(vm.host.world, here(vm).me, args[0] as PyCondition, count);
  return null;
};

function notifyUpTo(world: World, me: ThreadRecord, condition: PyCondition, count: number): void {
  if (!isOwned(condition, me)) raise(runtimeError, 'cannot notify on un-acquired lock');
  const woke: number[] = [];
  while (woke.length < count && condition.waiters.size > 0) {
    const picked = world.pickWaiter(condition.waiters);
    leave(world.threads[picked] as ThreadRecord);
    woke.push(picked);
  }
  tell(world, () => ({ kind: 'notified', subject: subject(world, condition), woke, asked: count }));
  for (const id of woke) leaveWaitSet(world, condition, world.threads[id] as ThreadRecord, 'notify');
}

method(conditionType, 'wait', 'timeout=', wait);
method(conditionType, 'wait_for', 'predicate, timeout=', (vm, args) =>
  callPrelude(vm, 'condition_wait_for', args.length > 2 ? args : [...args, null]),
);
method(conditionType, 'notify', 'n=', notify);
const notifyAll: Native = (vm, args) => {
  const condition = args[0] as PyCondition;
  announce(vm, condition);
  notifyUpTo(vm.host.world, here(vm).me, condition, condition.waiters.size);
  return null;
};
method(conditionType, 'notify_all', '', notifyAll);
method(conditionType, '_is_owned', '', (vm, args) => isOwned(args[0] as PyCondition, here(vm).me));
method(conditionType, '__repr__', '', (vm, args) => {
  const condition = args[0] as PyCondition;
  const repr = lookup(condition.lock.cls, '__repr__') as PyBuiltin;
  const lock = repr.native(vm, [condition.lock], null) as string;
  return `<Condition(${lock}, ${condition.waiters.size})>`;
});
