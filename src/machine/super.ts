/** `super` objects (CPython 3.12 Objects/typeobject.c, super_init_impl and supercheck). */
import { raise, runtimeError, typeError } from './exception.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { isSubtype, superType, typeOf } from './type.ts';
import { PyCell, PySuper, PyType, type Value } from './values.ts';

/** `super(type, self)`. */
export function superOf(type: PyType, self: Value): PySuper {
  const result = new PySuper(superType);
  result.type = type;
  result.self = self;
  if (self instanceof PyType && isSubtype(self, type)) result.selfClass = self;
  else if (isSubtype(typeOf(self), type)) result.selfClass = typeOf(self);
  else raise(typeError, 'super(type, obj): obj must be an instance or subtype of type');
  return result;
}

/** `super()`: the class from the `__class__` cell and the first argument of the innermost unfolded frame. */
export function superHere(vm: Machine): PySuper {
  const frame = vm.thread.frame as Frame;
  const { code, base } = frame;
  const stack = vm.thread.stack;
  if (code.argCount === 0) raise(runtimeError, 'super(): no arguments');
  const at = code.localsPlus.lastIndexOf('__class__');
  const cell = at < code.localsPlus.length - code.source.freeNames.length ? undefined : stack[base + at];
  if (!(cell instanceof PyCell)) raise(runtimeError, 'super(): __class__ cell not found');
  if (!(cell.content instanceof PyType)) raise(runtimeError, 'super(): empty __class__ cell');
  const first = stack[base];
  const self = first instanceof PyCell ? first.content : first;
  if (self === undefined) raise(runtimeError, 'super(): arg[0] deleted');
  return superOf(cell.content, self);
}
