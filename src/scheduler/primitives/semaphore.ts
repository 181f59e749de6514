/**
 * Semaphore and BoundedSemaphore (CPython 3.12 Lib/threading.py). A release adds units and wakes that many of the
 * longest waiters; a woken waiter tests again when it runs, so a newcomer may take the unit first and the waiter waits
 * on.
 */
import { getset, method, nativeModule, staticMethod } from '../../machine/define.ts';
import { raise, typeError, valueError } from '../../machine/exception.ts';
import { BLOCKED, type Native } from '../../machine/native.ts';
import { truthOf } from '../../machine/truth.ts';
import { defineType, typeName } from '../../machine/type.ts';
import type { PyType } from '../../machine/values.ts';
import { NEEDS } from '../needs.ts';
import { WaitQueue } from '../wait-queue.ts';
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

export class PySemaphore extends Primitive {
  value = 1;
  /** The initial value, which a BoundedSemaphore may not exceed. */
  bound: number | null = null;
  waiters = new WaitQueue();
}

/** So far from empty that only who asks for the number can tell in which order units come and go (mp.Queue's room). */
const AMPLE = 2 ** 30;
const isAmple = ({ value, bound }: PySemaphore) => value > AMPLE && value !== bound;

export const semaphoreType = defineType('threading.Semaphore', { layout: 'native', dict: true });
export const boundedSemaphoreType = defineType('threading.BoundedSemaphore', { bases: [semaphoreType] });
nativeModule('threading').set('Semaphore', semaphoreType);
nativeModule('threading').set('BoundedSemaphore', boundedSemaphoreType);

staticMethod(semaphoreType, '__new__', '*args, **kwargs', (vm, args) => {
  return new PySemaphore(args[0] as PyType, here(vm).world);
});
for (const type of [semaphoreType, boundedSemaphoreType]) {
  method(type, '__init__', 'value=', (_, args) => {
    const semaphore = args[0] as PySemaphore;
    const given = args[1] ?? (args[1] === null ? null : 1);
    if (typeof given !== 'number' && typeof given !== 'boolean') {
      return raise(typeError, `'<' not supported between instances of '${typeName(given)}' and 'int'`);
    }
    const value = Number(given);
    if (value < 0) raise(valueError, 'semaphore initial value must be >= 0');
    semaphore.value = value;
    semaphore.bound = type === boundedSemaphoreType ? value : null;
    return null;
  });
}

const acquire: Native = (vm, args) => {
  const { world, me } = here(vm);
  const semaphore = args[0] as PySemaphore;
  const blocking = args[1] === undefined || truthOf(args[1]);
  const timeout = args[2] ?? null;
  if (!blocking && timeout !== null) raise(valueError, "can't specify timeout for non-blocking acquire");
  const ample = semaphore.value > AMPLE;
  announce(vm, semaphore, blocking && timeout === null && !ample ? NEEDS.unit : 0, ample);
  const notes = resumed(me, 'semaphore.acquire');
  if (semaphore.value > 0) {
    semaphore.value--;
    finish(me);
    tell(world, () => ({ kind: 'acquired', subject: subject(world, semaphore), count: semaphore.value }));
    return true;
  }
  const timedOut = notes !== null && me.woken === 'timeout';
  if (!blocking || timedOut) {
    finish(me);
    const what = timedOut ? 'timeout' : 'acquire';
    tell(world, () => ({ kind: 'refused', subject: subject(world, semaphore), what }));
    return false;
  }
  const deadline = notes === null ? deadlineOf(world, timeout) : (notes[0] as number | null);
  if (deadline !== null && deadline <= world.clock) {
    finish(me);
    tell(world, () => ({ kind: 'refused', subject: subject(world, semaphore), what: 'timeout' }));
    return false;
  }
  return waitIn(world, me, semaphore, semaphore.waiters, 'unit', {
    op: 'semaphore.acquire',
    data: [deadline],
    deadline,
  });
};

const release: Native = (vm, args) => {
  const { world } = here(vm);
  const semaphore = args[0] as PySemaphore;
  const units = args[1] === undefined ? 1 : Number(args[1]);
  if (units < 1) raise(valueError, 'n must be one or more');
  if (semaphore.bound !== null && semaphore.value + units > semaphore.bound) {
    raise(valueError, 'Semaphore released too many times');
  }
  announce(vm, semaphore, 0, isAmple(semaphore));
  semaphore.value += units;
  const woke = wake(world, semaphore.waiters, units);
  tell(world, () => ({ kind: 'released', subject: subject(world, semaphore), count: semaphore.value, woke }));
  return null;
};

method(semaphoreType, 'acquire', 'blocking=, timeout=', acquire);
method(semaphoreType, 'release', 'n=', release);
method(semaphoreType, '__enter__', '', (vm, args, keywords) => {
  const outcome = acquire(vm, args, keywords);
  return outcome === BLOCKED ? outcome : true;
});
method(semaphoreType, '__exit__', '*args', (vm, args) => release(vm, args.slice(0, 1), null));
getset(semaphoreType, '_value', (vm, args) => {
  announce(vm, args[0] as PySemaphore);
  return (args[0] as PySemaphore).value;
});
method(semaphoreType, '__repr__', '', (vm, args) => {
  const semaphore = args[0] as PySemaphore;
  const name = `${semaphore.cls.module}.${semaphore.cls.qualname}`;
  const bound = semaphore.bound === null ? '' : `/${semaphore.bound}`;
  return `<${name} at 0x${vm.addressOf(semaphore).toString(16)}: value=${semaphore.value}${bound}>`;
});
