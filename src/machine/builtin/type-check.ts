/** `isinstance` and `issubclass`. */

import { getAttribute } from '../attribute.ts';
import { callSpecial } from '../call.ts';
import { BOOL } from '../continuation.ts';
import { func } from '../define.ts';
import { definesInPython } from '../equality.ts';
import { raise, typeError } from '../exception.ts';
import type { Machine } from '../machine.ts';
import { getName } from '../namespace.ts';
import { NeedsPython, type Outcome } from '../native.ts';
import { isSubtype, lookup, typeOf } from '../type.ts';
import { PyInstance, PyProperty, PyTuple, PyType, type Value } from '../values.ts';
import { proxied } from '../weak-reference.ts';
import { PyAlias, unionMembers } from './generic-alias.ts';

func(
  'builtins',
  'isinstance',
  'obj, class_or_tuple, /',
  (vm, [object, kind]) => check(vm, 'isinstance', object as Value, kind as Value),
  'isinstance_of_any',
);
func(
  'builtins',
  'issubclass',
  'cls, class_or_tuple, /',
  (vm, [type, kind]) => check(vm, 'issubclass', type as Value, kind as Value),
  'issubclass_of_any',
);

type Question = 'isinstance' | 'issubclass';

function check(vm: Machine, name: Question, value: Value, kind: Value): Outcome {
  if (name === 'isinstance' && typeOf(value) === kind) return true;
  const kinds = kind instanceof PyTuple ? kind.items : unionMembers(kind, name);
  if (kinds !== undefined) {
    // A metaclass written in Python among them: ask one after the other in Python.
    if (kinds.some((one) => !isSimple(one))) throw new NeedsPython('__instancecheck__');
    return kinds.some((one) => check(vm, name, value, one) === true);
  }
  const asked = name === 'isinstance' ? '__instancecheck__' : '__subclasscheck__';
  if (definesInPython(kind, asked)) return callSpecial(vm, kind, asked, [value], BOOL) as Outcome;
  if (kind instanceof PyAlias) return callSpecial(vm, kind, asked, [value]) as Outcome;
  return name === 'isinstance' ? plainInstance(vm, value, kind) : plainSubclass(value, kind);
}

function isSimple(kind: Value): boolean {
  if (kind instanceof PyTuple) return kind.items.every(isSimple);
  return !definesInPython(kind, '__instancecheck__') && !definesInPython(kind, '__subclasscheck__');
}

/** `type.__instancecheck__`: the type, or what `__class__` pretends. */
export function plainInstance(vm: Machine, value: Value, kind: Value): boolean {
  if (!(kind instanceof PyType)) {
    return raise(typeError, 'isinstance() arg 2 must be a type, a tuple of types, or a union');
  }
  if (isSubtype(typeOf(value), kind)) return true;
  const meant = proxied(value);
  if (meant !== undefined) return isSubtype(typeOf(meant), kind);
  if (!(value instanceof PyInstance)) return false;
  const pretended = value.dict === null ? undefined : getName(value.dict, '__class__');
  if (pretended instanceof PyType) return isSubtype(pretended, kind);
  if (!(lookup(value.cls, '__class__') instanceof PyProperty)) return false;
  const { frame } = vm.thread;
  const found = getAttribute(vm, value, '__class__');
  if (typeof found !== 'symbol') return found instanceof PyType && isSubtype(found, kind);
  vm.thread.frame = frame;
  throw new NeedsPython('__class__');
}

export function plainSubclass(value: Value, kind: Value): boolean {
  if (!(value instanceof PyType)) return raise(typeError, 'issubclass() arg 1 must be a class');
  if (!(kind instanceof PyType)) {
    return raise(typeError, 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
  }
  return isSubtype(value, kind);
}
