/**
 * threading.Timer (CPython 3.12 Lib/threading.py): a thread that waits for its interval, or to be cancelled, and then
 * calls.
 */
import { callPrelude } from '../../machine/call.ts';
import { method, nativeModule, staticMethod } from '../../machine/define.ts';
import { setName } from '../../machine/namespace.ts';
import { defineType, emptyTuple, newDict, newList } from '../../machine/type.ts';
import type { PyDict, PyType, Value } from '../../machine/values.ts';
import { eventType, PyEvent } from './event.ts';
import { here } from './primitive.ts';
import { defaultName, PyThread, threadType } from './thread.ts';

export const timerType = defineType('threading.Timer', { bases: [threadType] });
nativeModule('threading').set('Timer', timerType);

staticMethod(timerType, '__new__', '*args, **kwargs', (_, args) => new PyThread(args[0] as PyType));
method(timerType, '__init__', 'interval, function, args=, kwargs=', (vm, args) => {
  const { world, me } = here(vm);
  const [self, interval, callee, positional, named] = args;
  const timer = self as PyThread;
  timer.args = emptyTuple;
  timer.daemon = me.object?.daemon ?? false;
  timer.name = defaultName(world, null);
  timer.initialized = true;
  const dict: PyDict = (timer.dict ??= newDict());
  setName(dict, 'interval', interval as Value);
  setName(dict, 'function', callee as Value);
  setName(dict, 'args', positional ?? newList([]));
  setName(dict, 'kwargs', named ?? newDict());
  setName(dict, 'finished', new PyEvent(eventType, world));
  return null;
});
method(timerType, 'run', '', (vm, args) => callPrelude(vm, 'timer_run', args));
method(timerType, 'cancel', '', (vm, args) => callPrelude(vm, 'timer_cancel', args));
