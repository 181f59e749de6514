/**
 * Barrier (CPython 3.12 Lib/threading.py). Filling until `parties` have arrived; the last one runs the action and lets
 * all go (draining); whoever comes meanwhile waits at the entrance. A time-out, `abort` or a failing action breaks it
 * for everybody inside until `reset`.
 */
import { callPrelude } from '../../machine/call.ts';
import { constant, getset, method, nativeModule, staticMethod } from '../../machine/define.ts';
import { raise, runtimeError } from '../../machine/exception.ts';
import type { Native, Outcome } from '../../machine/native.ts';
import { defineType } from '../../machine/type.ts';
import type { PyType, Value } from '../../machine/values.ts';
import type { ThreadRecord } from '../thread-record.ts';
import { WaitQueue } from '../wait-queue.ts';
import type { World } from '../world.ts';
import {
  announce,
  deadlineOf,
  finish,
  here,
  Primitive,
  resumed,
  subject,
  tell,
  waitIn,
  wake,
} from './primitive.ts';

export class PyBarrier extends Primitive {
  parties = 1;
  action: Value = null;
  timeout: Value = null;
  state: 'filling' | 'acting' | 'draining' | 'resetting' | 'broken' = 'filling';
  /** Threads inside: arrived and not yet gone. */
  count = 0;
  waiters = new WaitQueue();
  entrance = new WaitQueue();
}

export const barrierType = defineType('threading.Barrier', { layout: 'native', dict: true });
export const brokenBarrierError = defineType('threading.BrokenBarrierError', {
  bases: [runtimeError],
  layout: 'exception',
});
nativeModule('threading').set('Barrier', barrierType);
constant('threading', 'BrokenBarrierError', brokenBarrierError);

staticMethod(barrierType, '__new__', '*args, **kwargs', (vm, args) => {
  return new PyBarrier(args[0] as PyType, here(vm).world);
});
method(barrierType, '__init__', 'parties, action=, timeout=', (_, args) => {
  const barrier = args[0] as PyBarrier;
  barrier.parties = Number(args[1]);
  barrier.action = args[2] ?? null;
  barrier.timeout = args[3] ?? null;
  return null;
});

/** `wait(timeout, action)`: a barrier between processes is given its action by whoever comes. */
export const wait: Native = (vm, args): Outcome => {
  const { world, me } = here(vm);
  const barrier = args[0] as PyBarrier;
  announce(vm, barrier);
  const inside = resumed(me, 'barrier.wait');
  if (inside !== null) return goOn(world, me, barrier, inside[0] as number);
  if (barrier.state !== 'filling' && barrier.state !== 'broken') {
    return waitIn(world, me, barrier, barrier.entrance, 'barrier', { op: 'barrier.enter' });
  }
  finish(me);
  if (barrier.state === 'broken') raise(brokenBarrierError);
  const index = barrier.count++;
  if (barrier.count < barrier.parties) {
    const deadline = deadlineOf(world, args[1] ?? barrier.timeout);
    const notes = { op: 'barrier.wait', data: [index], deadline };
    return waitIn(world, me, barrier, barrier.waiters, 'barrier', notes);
  }
  const action = args[2] ?? barrier.action;
  if (action !== null) {
    barrier.state = 'acting';
    return callPrelude(vm, 'barrier_act', [barrier, index, action]);
  }
  trip(world, barrier);
  goOut(world, barrier);
  return index;
};

/** A waiter runs again: the barrier has tripped, or broke, or the waiter's time is over, which breaks it. */
function goOn(world: World, me: ThreadRecord, barrier: PyBarrier, index: number): number {
  const timedOut = me.woken === 'timeout';
  finish(me);
  if (timedOut && barrier.state === 'filling') breakUp(world, barrier);
  const failed = barrier.state !== 'draining';
  const why = timedOut ? 'timeout' : 'woken';
  tell(world, () => ({ kind: 'resumed', subject: subject(world, barrier), why }));
  goOut(world, barrier);
  if (failed) raise(brokenBarrierError);
  return index;
}

function trip(world: World, barrier: PyBarrier): void {
  barrier.state = 'draining';
  const woke = wake(world, barrier.waiters, barrier.waiters.size);
  tell(world, () => ({ kind: 'changed', subject: subject(world, barrier), what: 'trip', woke }));
}

function breakUp(world: World, barrier: PyBarrier, what = 'break'): void {
  barrier.state = 'broken';
  const woke = [
    ...wake(world, barrier.waiters, barrier.waiters.size),
    ...wake(world, barrier.entrance, barrier.entrance.size),
  ];
  tell(world, () => ({ kind: 'changed', subject: subject(world, barrier), what, woke }));
}

/** One thread leaves; the last one opens the entrance again. */
function goOut(world: World, barrier: PyBarrier): void {
  barrier.count--;
  if (barrier.count === 0 && (barrier.state === 'draining' || barrier.state === 'resetting')) {
    barrier.state = 'filling';
    wake(world, barrier.entrance, barrier.entrance.size);
  }
}

method(barrierType, 'wait', 'timeout=', wait);
/** For the prelude's `barrier_act`: the action is over. `ok` false: it raised. */
method(barrierType, '_acted', 'ok, /', (vm, args) => {
  const { world } = here(vm);
  const barrier = args[0] as PyBarrier;
  announce(vm, barrier);
  if (args[1] === true) trip(world, barrier);
  else breakUp(world, barrier);
  goOut(world, barrier);
  return null;
});
method(barrierType, 'reset', '', (vm, args) => {
  const { world } = here(vm);
  const barrier = args[0] as PyBarrier;
  announce(vm, barrier);
  if (barrier.count > 0) {
    barrier.state = 'resetting';
    const woke = wake(world, barrier.waiters, barrier.waiters.size);
    tell(world, () => ({ kind: 'changed', subject: subject(world, barrier), what: 'reset', woke }));
  } else barrier.state = 'filling';
  return null;
});
method(barrierType, 'abort', '', (vm, args) => {
  announce(vm, args[0] as PyBarrier);
  breakUp(here(vm).world, args[0] as PyBarrier, 'abort');
  return null;
});
getset(barrierType, 'parties', (_, args) => (args[0] as PyBarrier).parties);
getset(barrierType, 'n_waiting', (vm, args) => {
  const barrier = args[0] as PyBarrier;
  announce(vm, barrier);
  return barrier.state === 'filling' ? barrier.count : 0;
});
getset(barrierType, 'broken', (vm, args) => {
  announce(vm, args[0] as PyBarrier);
  return (args[0] as PyBarrier).state === 'broken';
});
method(barrierType, '__repr__', '', (vm, args) => {
  const barrier = args[0] as PyBarrier;
  const name = `${barrier.cls.module}.${barrier.cls.qualname}`;
  const state =
    barrier.state === 'broken'
      ? 'broken'
      : `waiters=${barrier.state === 'filling' ? barrier.count : 0}/${barrier.parties}`;
  return `<${name} at 0x${vm.addressOf(barrier).toString(16)}: ${state}>`;
});
