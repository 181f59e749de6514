/**
 * How the library is declared: `method(listType, 'append', 'object, /', native)`, `func('math', 'floor', 'x, /',
 * native)`. Signatures are written as in signature.ts, without self. Everything declared is a singleton with a path.
 * Optional last argument: the *twin*, name of the prelude function that does the same in Python (native.ts).
 */

import { raise, typeError } from './exception.ts';
import type { Machine } from './machine.ts';
import type { Keyword, Native, Outcome } from './native.ts';
import { complaintOf, PYTHON_MODULES } from './python-signature.ts';
import { register } from './registry.ts';
import { bindSignature, parseSignature } from './signature.ts';
import {
  builtinType,
  classMethodType,
  getsetType,
  isInstance,
  isSubtype,
  methodDescriptorType,
  setMember,
  staticMethodType,
  typeName,
  wrapperDescriptorType,
} from './type.ts';
import { PyBuiltin, PyClassMethod, PyGetSet, PyStaticMethod, PyType, type Value } from './values.ts';

/** A method of a builtin type; args[0] is self, checked to be an instance. `signature` leaves self out. */
export function method(
  type: PyType,
  name: string,
  signature: string,
  native: Native,
  twin: string | null = null,
): PyBuiltin {
  const cls = isDunder(name) && !isOrdinary(type, name) ? wrapperDescriptorType : methodDescriptorType;
  const builtin = new PyBuiltin(cls, `${type.path}.${name}`, name, native, parseSignature(signature, 1));
  builtin.owner = type;
  builtin.twin = twin;
  setMember(type, name, register(builtin.path, builtin));
  return builtin;
}

/** Names with underscores that are methods like any other in CPython, not slots of the type. */
const ORDINARY = new Set(
  [
    ...['reversed', 'sizeof', 'length_hint', 'getnewargs', 'format', 'dir', 'reduce', 'setstate', 'copy'],
    ...['instancecheck', 'subclasscheck', 'subclasses', 'enter', 'exit', 'round', 'trunc', 'floor', 'ceil'],
    ...['missing', 'mro_entries', 'class_getitem', 'deepcopy', 'getstate', 'bytes', 'complex'],
  ].map((name) => `__${name}__`),
);

function isOrdinary(type: PyType, name: string): boolean {
  if (ORDINARY.has(name)) return true;
  if (name === '__getitem__') return type.name === 'list' || type.name === 'dict';
  return name === '__contains__' && /^(dict|set|frozenset)$/.test(type.name);
}

function isSlot(builtin: PyBuiltin): boolean {
  return builtin.cls === wrapperDescriptorType;
}

/** A static method, and `__new__` (which gets the class as its first declared parameter). */
export function staticMethod(
  type: PyType,
  name: string,
  signature: string,
  native: Native,
  twin: string | null = null,
): PyBuiltin {
  const path = `${type.path}.${name}`;
  const checked = name === '__new__' ? checkingClass(type, native) : native;
  const builtin = new PyBuiltin(builtinType, path, name, checked, parseSignature(signature, 0));
  builtin.twin = twin;
  const wrapper = new PyStaticMethod(staticMethodType);
  wrapper.func = register(path, builtin);
  setMember(type, name, name === '__new__' ? builtin : register(`${path}()`, wrapper));
  return builtin;
}

/** A `__new__` makes instances of its type and of classes derived from it only (tp_new_wrapper). */
function checkingClass(type: PyType, native: Native): Native {
  return (vm, args, keywords) => {
    const cls = args[0];
    if (cls !== type) {
      const asked = `${type.name}.__new__`;
      if (cls === undefined) raise(typeError, `${asked}(): not enough arguments`);
      if (!(cls instanceof PyType)) {
        raise(typeError, `${asked}(X): X is not a type object (${typeName(cls)})`);
      }
      if (!isSubtype(cls, type)) {
        raise(typeError, `${asked}(${cls.name}): ${cls.name} is not a subtype of ${type.name}`);
      }
    }
    return native(vm, args, keywords);
  };
}

/** A class method; args[0] is the class. `signature` leaves it out. */
export function classMethod(
  type: PyType,
  name: string,
  signature: string,
  native: Native,
  twin: string | null = null,
): PyBuiltin {
  const path = `${type.path}.${name}`;
  const builtin = new PyBuiltin(builtinType, path, name, native, parseSignature(signature, 1));
  builtin.twin = twin;
  const wrapper = new PyClassMethod(classMethodType);
  wrapper.func = register(path, builtin);
  setMember(type, name, register(`${path}()`, wrapper));
  return builtin;
}

/**
 * What calling exactly this type does (`int("5")`, `range(3)`), faster than `__new__` then `__init__`; the class is
 * not among the arguments.
 */
export function construct(
  type: PyType,
  signature: string,
  native: Native,
  twin: string | null = null,
): PyBuiltin {
  const builtin = new PyBuiltin(
    builtinType,
    `${type.path}()`,
    type.name,
    native,
    parseSignature(signature, 0),
  );
  builtin.twin = twin;
  type.construct = register(builtin.path, builtin);
  return builtin;
}

/** A computed attribute: `get` is called with [self], `set` with [self, value] or, to delete, with [self]. */
export function getset(type: PyType, name: string, get: Native, set: Native | null = null): PyGetSet {
  const descriptor = new PyGetSet(getsetType, type, name, get, set);
  descriptor.path = `${type.path}.${name}`;
  setMember(type, name, register(descriptor.path, descriptor));
  return descriptor;
}

/** A constant attribute of a builtin type. */
export function member(type: PyType, name: string, value: Value): void {
  setMember(type, name, value);
}

/** Names of a native module in the order of declaration; `import` makes a fresh module object from them. */
export type NativeModule = Map<string, Value>;
const modules = new Map<string, NativeModule>();

/** The native module `name`, made on first use. "builtins" is the builtin namespace. */
export function nativeModule(name: string): NativeModule {
  let found = modules.get(name);
  if (found === undefined) {
    found = new Map();
    modules.set(name, found);
  }
  return found;
}

export function hasNativeModule(name: string): boolean {
  return modules.has(name);
}

export function nativeModuleNames(): string[] {
  return [...modules.keys()];
}

/** A function of a native module ("builtins" for `len`, `print`...). */
export function func(
  module: string,
  name: string,
  signature: string,
  native: Native,
  twin: string | null = null,
): PyBuiltin {
  const path = module === 'builtins' ? name : `${module}.${name}`;
  const builtin = new PyBuiltin(builtinType, path, name, native, parseSignature(signature, 0));
  builtin.twin = twin;
  nativeModule(module).set(name, register(path, builtin));
  return builtin;
}

/** A constant or type of a native module. Heap values must be singletons (`register`) or types. */
export function constant(module: string, name: string, value: Value): void {
  nativeModule(module).set(name, value);
}

/** Calls a builtin's native after checking the arguments; raises CPython's TypeError. Twins are the caller's work. */
export function invoke(vm: Machine, builtin: PyBuiltin, args: Value[], keywords: Keyword[] | null): Outcome {
  const owner = builtin.owner;
  if (owner !== null) checkReceiver(builtin, owner, args);
  vm.peekingInto(args);
  if (keywords === null && args.length >= builtin.min && args.length <= builtin.max) {
    return builtin.native(vm, args, null);
  }
  const bound = bindSignature(
    builtin.signature,
    builtin.name,
    shownName(builtin),
    args,
    keywords,
    isSlot(builtin),
  );
  if (typeof bound === 'string') raise(typeError, wordsFor(builtin, args, keywords) ?? bound);
  return builtin.native(vm, bound.args, bound.keywords);
}

/** The complaint about a class that CPython writes in Python, else null. */
function wordsFor({ owner, name, signature }: PyBuiltin, args: Value[], keywords: Keyword[] | null) {
  if (owner === null || !PYTHON_MODULES.has(owner.module)) return null;
  return complaintOf(`${owner.qualname}.${name}`, signature, args, keywords);
}

/** "list.append" for methods, "math.sqrt" for functions of modules, "len" for builtins. */
export function shownName(builtin: PyBuiltin): string {
  return builtin.path.endsWith('()') ? builtin.path.slice(0, -2) : builtin.path;
}

function checkReceiver(builtin: PyBuiltin, owner: PyType, args: Value[]): void {
  const self = args[0];
  if (builtin.cls === wrapperDescriptorType) {
    const what = `descriptor '${builtin.name}'`;
    if (self === undefined) raise(typeError, `${what} of '${owner.name}' object needs an argument`);
    if (!isInstance(self, owner)) {
      raise(typeError, `${what} requires a '${owner.name}' object but received a '${typeName(self)}'`);
    }
    return;
  }
  if (self === undefined) {
    raise(typeError, `unbound method ${shownName(builtin)}() needs an argument`);
  }
  if (!isInstance(self, owner)) {
    const what = `descriptor '${builtin.name}' for '${owner.name}' objects`;
    raise(typeError, `${what} doesn't apply to a '${typeName(self)}' object`);
  }
}

export function isDunder(name: string): boolean {
  return name.length > 4 && name.startsWith('__') && name.endsWith('__');
}
