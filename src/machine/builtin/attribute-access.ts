/** `getattr`, `hasattr`, `setattr`, `delattr`, `vars`, `dir`, `globals`, `locals`, `id`, `hash`. */
import { deleteAttribute, getAttribute, hasFallback, setAttribute } from '../attribute.ts';
import { callBuiltin, callPrelude, callSpecial } from '../call.ts';
import { dictOf } from '../class.ts';
import { ATTRIBUTE_OR_DEFAULT, DISCARD, HAS_ATTRIBUTE, HASH, PUSH_NONE } from '../continuation.ts';
import { func } from '../define.ts';
import { definesInPython } from '../equality.ts';
import { attributeError, raise, typeError } from '../exception.ts';
import type { Frame } from '../frame.ts';
import { hashOf } from '../hash.ts';
import type { Machine } from '../machine.ts';
import { setName } from '../namespace.ts';
import { CALLED, NeedsPython, type Outcome, Raised } from '../native.ts';
import { compareStrings } from '../order.ts';
import { isSubtype, lookup, newDict, newList, typeName, typeOf } from '../type.ts';
import {
  PyBuiltin,
  PyCell,
  type PyDict,
  PyModule,
  PyType,
  PyWeakReference,
  type Slot,
  type Value,
} from '../values.ts';
import { textOf } from './argument.ts';
import { PyMappingProxy } from './mapping-proxy.ts';

func('builtins', 'getattr', 'object, name, default=, /', (vm, [object, name, fallback]) => {
  const text = attributeName(name);
  if (fallback === undefined) return getAttribute(vm, object as Value, text);
  return guarded(vm, object as Value, text, ATTRIBUTE_OR_DEFAULT, fallback, 'getattr_or');
});
func('builtins', 'hasattr', 'obj, name, /', (vm, [object, name]) => {
  const outcome = guarded(vm, object as Value, attributeName(name), HAS_ATTRIBUTE, NONE, 'hasattr_of');
  if (outcome === CALLED) return CALLED;
  return outcome !== NONE;
});

/** Stands for "no such attribute" as a default; never seen by a program. */
const NONE = newList([]);

function attributeName(name: Slot): string {
  const text = textOf(name);
  return text ?? raise(typeError, `attribute name must be string, not '${typeName(name as Value)}'`);
}

/** An attribute, or `fallback` when it raises AttributeError, also in the frame of a getter. */
function guarded(
  vm: Machine,
  object: Value,
  name: string,
  onReturn: number,
  fallback: Value,
  twin: string,
): Outcome {
  const before = vm.thread.frame;
  let outcome: Outcome;
  try {
    outcome = getAttribute(vm, object, name);
  } catch (error) {
    if (error instanceof Raised && isSubtype(error.exception.cls, attributeError)) return fallback;
    throw error;
  }
  if (outcome !== CALLED) return outcome;
  if (hasFallback(object) || vm.thread.frame?.back !== before) {
    // A getter and `__getattr__` may both raise: leave it to Python.
    vm.thread.frame = before;
    return callPrelude(vm, twin, fallback === NONE ? [object, name] : [object, name, fallback]);
  }
  const frame = vm.thread.frame as Frame;
  frame.onReturn = onReturn;
  frame.pending = fallback === NONE ? undefined : fallback;
  return CALLED;
}

func('builtins', 'setattr', 'obj, name, value, /', (vm, [object, name, value]) =>
  nothing(vm, setAttribute(vm, object as Value, attributeName(name), value as Value)),
);
func('builtins', 'delattr', 'obj, name, /', (vm, [object, name]) =>
  nothing(vm, deleteAttribute(vm, object as Value, attributeName(name))),
);

/** A statement's outcome as a call's: None, also when a setter's frame is to be waited for. */
export function nothing(vm: Machine, outcome: Outcome): Outcome {
  if (outcome !== CALLED) return typeof outcome === 'symbol' ? outcome : null;
  const { frame } = vm.thread;
  if (frame !== null && frame.onReturn === DISCARD) frame.onReturn = PUSH_NONE;
  return CALLED;
}

func('builtins', 'id', 'obj, /', (vm, [object]) => identityOf(vm, object as Value));

/** `id(value)`; immediate values have made-up addresses that tell equal ones from others. */
function identityOf(vm: Machine, value: Value): Value {
  if (value !== null && typeof value === 'object') return vm.addressOf(value);
  if (typeof value === 'number' && value >= -5 && value <= 256) return 0x7f0000000000 + 32 * (value + 5);
  if (value === null || typeof value === 'boolean')
    return 0x7f0000010000 + (value === null ? 0 : value ? 32 : 64);
  const hash = BigInt.asUintN(32, BigInt(hashOf(vm, value)));
  return 0x7e0000000000 + 16 * Number(hash);
}

func('builtins', 'hash', 'obj, /', (vm, [object]) => callHash(vm, object as Value), 'hash_of');

/** `hash(value)` as a native's outcome: a user's `__hash__` becomes a frame. */
export function callHash(vm: Machine, value: Value): Outcome {
  const own = lookup(typeOf(value), '__hash__');
  if (own === null) return hashOf(vm, value);
  if (value instanceof PyWeakReference && own instanceof PyBuiltin)
    return callBuiltin(vm, own, [value], null);
  if (definesInPython(value, '__hash__')) return callSpecial(vm, value, '__hash__', [], HASH) as Outcome;
  if (definesInPython(value, '__eq__') && lookup(typeOf(value), '__hash__') instanceof PyBuiltin) {
    return callSpecial(vm, value, '__hash__', []) as Outcome;
  }
  return hashOf(vm, value);
}

/** The frame in whose name a native is called: the nearest one that is not the library's. */
export function callerOf(vm: Machine): Frame {
  let frame = vm.thread.frame as Frame;
  while (frame.code.folded && frame.back !== null) frame = frame.back;
  return frame;
}

func('builtins', 'globals', '', (vm) => callerOf(vm).globals);
func('builtins', 'locals', '', (vm) => localsOf(vm, callerOf(vm)));

/** The namespace of a module or class body itself, of a function a new dict. */
export function localsOf(vm: Machine, frame: Frame): PyDict {
  if (frame.locals !== null) return frame.locals;
  if (frame.code.name === '<module>') return frame.globals;
  const result = newDict();
  frame.code.localsPlus.forEach((name, i) => {
    const slot = vm.thread.stack[frame.base + i];
    const value = slot instanceof PyCell ? slot.content : slot;
    if (value !== undefined && !name.startsWith('.')) setName(result, name, value);
  });
  return result;
}

func('builtins', 'vars', 'object=, /', (vm, [object]) => {
  if (object === undefined) return localsOf(vm, callerOf(vm));
  if (object instanceof PyType) return new PyMappingProxy(object.members);
  if (object instanceof PyModule) return object.globals;
  if (object === null || typeof object !== 'object' || !object.cls.hasDict) {
    return raise(typeError, 'vars() argument must have __dict__ attribute');
  }
  return dictOf(vm, object, newDict);
});

func(
  'builtins',
  'dir',
  'object=, /',
  (vm, [object]) => {
    if (object === undefined) return newList(namesOf(localsOf(vm, callerOf(vm))).sort(compareStrings));
    if (definesInPython(object, '__dir__')) throw new NeedsPython('__dir__');
    return newList([...namesIn(object)].sort(compareStrings));
  },
  'dir_of',
);

function namesOf(dict: PyDict): string[] {
  return dict.keys.filter((key) => typeof key === 'string');
}

/** Names of an object's attributes: its own and those of its classes. */
export function namesIn(object: Value): Set<string> {
  if (object instanceof PyModule) return new Set(namesOf(object.globals));
  const names = new Set<string>();
  const add = (dict: PyDict) => {
    for (const name of namesOf(dict)) names.add(name);
  };
  if (object instanceof PyType) for (const type of object.mro) add(type.members);
  else {
    if (object !== null && typeof object === 'object' && object.dict !== null) add(object.dict);
    for (const type of typeOf(object).mro) {
      add(type.members);
      for (const slot of type.slotNames ?? []) names.add(slot);
    }
  }
  return names;
}
