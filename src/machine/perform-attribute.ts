/** Attribute bytecodes: LOAD_ATTR with its method form, STORE_ATTR, DELETE_ATTR, LOAD_SUPER_ATTR. */
import * as attributes from './attribute.ts';
import { callPrelude } from './call.ts';
import { discard, give, next } from './finish.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { CALLED } from './native.ts';
import { cacheOf } from './perform-name.ts';
import { superOf } from './super.ts';
import { DID_CALL_PYTHON } from './thread.ts';
import { superType, typeOf } from './type.ts';
import { PyBuiltin, PyFunction, PyInstance, PyMethod, PyType, type Value } from './values.ts';

export function loadAttribute(vm: Machine, frame: Frame, arg: number): number {
  const object = vm.thread.stack[--frame.sp] as Value;
  const name = frame.code.names[arg >> 1] as string;
  if (object instanceof PyInstance && !vm.door.observes) {
    attributes.rememberAttribute(cacheOf(frame), object, name);
  } else if ((arg & 1) === 1 && typeOf(object).builtin) {
    attributes.rememberMethod(cacheOf(frame), object, name);
  }
  return loadFound(vm, frame, (arg & 1) === 1, () => attributes.getAttribute(vm, object, name));
}

/**
 * Pushes an attribute; for a method call in two slots: function and self of a bound method, else nothing and the value.
 */
function loadFound(
  vm: Machine,
  frame: Frame,
  forCall: boolean,
  get: () => ReturnType<typeof attributes.getAttribute>,
): number {
  if (!forCall) return give(vm, frame, get());
  const stack = vm.thread.stack;
  stack[frame.sp++] = undefined;
  const found = get();
  if (found === CALLED) return DID_CALL_PYTHON;
  if (found instanceof PyMethod && (found.func instanceof PyFunction || found.func instanceof PyBuiltin)) {
    stack[frame.sp - 1] = found.func;
    stack[frame.sp++] = found.self;
    return next(frame);
  }
  return give(vm, frame, found);
}

export function storeAttribute(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const object = stack[frame.sp - 1] as Value;
  const value = stack[frame.sp - 2] as Value;
  const name = frame.code.names[arg] as string;
  frame.sp -= 2;
  const how = discard(frame, attributes.setAttribute(vm, object, name, value));
  if (object instanceof PyInstance && !vm.door.observes && how === 0) {
    frame.pc -= 2;
    attributes.rememberStore(cacheOf(frame), object, name);
    frame.pc += 2;
  }
  return how;
}

export function deleteAttribute(vm: Machine, frame: Frame, arg: number): number {
  const object = vm.thread.stack[--frame.sp] as Value;
  return discard(frame, attributes.deleteAttribute(vm, object, frame.code.names[arg] as string));
}

/** `super().name` and `super(C, self).name` without making the super object a program could see. */
export function loadSuperAttribute(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const [callee, type, self] = stack.slice(frame.sp - 3, frame.sp) as [Value, Value, Value];
  const name = frame.code.names[arg >> 2] as string;
  const twoArguments = (arg & 2) !== 0;
  frame.sp -= 3;
  if (callee !== superType || !(type instanceof PyType)) {
    if ((arg & 1) === 1) stack[frame.sp++] = undefined;
    const args = twoArguments ? [callee, name, type, self] : [callee, name];
    return give(vm, frame, callPrelude(vm, 'super_attribute', args));
  }
  const object = superOf(type, self);
  return loadFound(vm, frame, (arg & 1) === 1, () => attributes.getAttribute(vm, object, name));
}
