/**
 * Event (CPython 3.12 Lib/threading.py): a flag and its waiters. `set` wakes all of them; a waiter that was woken
 * returns True even if the flag has been cleared again before it ran.
 */
import { method, nativeModule, staticMethod } from '../../machine/define.ts';
import type { Native } from '../../machine/native.ts';
import { defineType } from '../../machine/type.ts';
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

export class PyEvent extends Primitive {
  flag = false;
  waiters = new WaitQueue();
}

export const eventType = defineType('threading.Event', { layout: 'native', dict: true });
nativeModule('threading').set('Event', eventType);

staticMethod(
  eventType,
  '__new__',
  '*args, **kwargs',
  (vm, args) => new PyEvent(args[0] as PyType, here(vm).world),
);
method(eventType, '__init__', '', () => null);

const wait: Native = (vm, args) => {
  const { world, me } = here(vm);
  const event = args[0] as PyEvent;
  announce(vm, event, (args[1] ?? null) === null ? NEEDS.signal : 0);
  const notes = resumed(me, 'event.wait');
  if (notes !== null) {
    const set = me.woken !== 'timeout' || event.flag;
    const why = me.woken === 'timeout' ? 'timeout' : 'woken';
    tell(world, () => ({ kind: 'resumed', subject: subject(world, event), why }));
    finish(me);
    return set;
  }
  if (event.flag) {
    tell(world, () => ({ kind: 'resumed', subject: subject(world, event), why: 'woken' }));
    return true;
  }
  const deadline = deadlineOf(world, args[1]);
  if (deadline !== null && deadline <= world.clock) {
    tell(world, () => ({ kind: 'refused', subject: subject(world, event), what: 'timeout' }));
    return false;
  }
  return waitIn(world, me, event, event.waiters, 'set', { op: 'event.wait', deadline });
};

method(eventType, 'wait', 'timeout=', wait);
method(eventType, 'set', '', (vm, args) => {
  const { world } = here(vm);
  const event = args[0] as PyEvent;
  announce(vm, event);
  event.flag = true;
  const woke = wake(world, event.waiters, event.waiters.size);
  tell(world, () => ({ kind: 'changed', subject: subject(world, event), what: 'set', woke }));
  return null;
});
method(eventType, 'clear', '', (vm, args) => {
  const { world } = here(vm);
  const event = args[0] as PyEvent;
  announce(vm, event);
  event.flag = false;
  tell(world, () => ({ kind: 'changed', subject: subject(world, event), what: 'clear', woke: [] }));
  return null;
});
const isSet: Native = (vm, args) => {
  announce(vm, args[0] as PyEvent);
  return (args[0] as PyEvent).flag;
};
method(eventType, 'is_set', '', isSet);
method(eventType, '__repr__', '', (vm, args) => {
  const event = args[0] as PyEvent;
  const name = `${event.cls.module}.${event.cls.qualname}`;
  return `<${name} at 0x${vm.addressOf(event).toString(16)}: ${event.flag ? 'set' : 'unset'}>`;
});
