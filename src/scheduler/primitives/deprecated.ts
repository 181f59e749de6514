/**
 * The camelCase names of `threading` (CPython 3.12 Lib/threading.py): each warns where it is called, then does what its
 * present-day name does. The warning is the library's own, so filters and `catch_warnings` have their say.
 */
import { callPrelude } from '../../machine/call.ts';
import { func, method } from '../../machine/define.ts';
import type { PyModule, PyType, Value } from '../../machine/values.ts';
import { conditionType } from './condition.ts';
import { eventType } from './event.ts';
import { threadType } from './thread.ts';

function renamedMethod(type: PyType, old: string, current: string): void {
  const message = `${old}() is deprecated, use ${current}() instead`;
  method(type, old, '', (vm, [self]) =>
    callPrelude(vm, 'deprecated_call', [message, self as Value, current]),
  );
}

function renamedFunction(old: string, current: string): void {
  const message = `${old}() is deprecated, use ${current}() instead`;
  func('threading', old, '', (vm) => {
    const threading = vm.modules.get('threading') as PyModule;
    return callPrelude(vm, 'deprecated_call', [message, threading, current]);
  });
}

function replacedByAttribute(type: PyType, get: string, set: string, attribute: string, named: string): void {
  const reading = `${get}() is deprecated, get the ${attribute} attribute instead`;
  const writing = `${set}() is deprecated, set the ${attribute} attribute instead`;
  method(type, get, '', (vm, [self]) =>
    callPrelude(vm, 'deprecated_get', [reading, self as Value, attribute]),
  );
  method(type, set, named, (vm, [self, value]) =>
    callPrelude(vm, 'deprecated_set', [writing, self as Value, attribute, value ?? null]),
  );
}

renamedMethod(conditionType, 'notifyAll', 'notify_all');
renamedMethod(eventType, 'isSet', 'is_set');
renamedFunction('currentThread', 'current_thread');
renamedFunction('activeCount', 'active_count');
replacedByAttribute(threadType, 'getName', 'setName', 'name', 'name');
replacedByAttribute(threadType, 'isDaemon', 'setDaemon', 'daemon', 'daemonic');
