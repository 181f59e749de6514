/**
 * Attributes: instance, class, module and super lookup with descriptors, `__getattr__` and `__setattr__`, and CPython
 * 3.12's error texts. A getter written in Python is a pushed frame. What is read or written of user objects,
 * classes and modules is announced at the door.
 */
import { call, callPrelude, callThen } from './call.ts';
import { DISCARD, GETTER } from './continuation.ts';
import { attributeError, raise, raiseWith, typeError } from './exception.ts';
import type { InlineCache } from './link.ts';
import type { Machine } from './machine.ts';
import { deleteName, findName, getName, setName } from './namespace.ts';
import { BLOCKED, CALLED, type Outcome } from './native.ts';
import { preludeFunction } from './prelude.ts';
import {
  builtinType,
  definingType,
  invalidate,
  isDataDescriptor,
  lookup,
  lookupAfter,
  methodType,
  methodWrapperType,
  nameInMessages,
  newDict,
  newTuple,
  typeName,
  typeOf,
  wrapperDescriptorType,
} from './type.ts';
import {
  type HeapObject,
  PyBuiltin,
  PyClassMethod,
  PyFunction,
  PyGetSet,
  type PyInstance,
  PyLocal,
  PyMethod,
  PyModule,
  PyProperty,
  PySlotMember,
  PyStaticMethod,
  PySuper,
  PyType,
  type Value,
} from './values.ts';

/** `object.name`. */
export function getAttribute(vm: Machine, object: Value, name: string): Outcome {
  const type = typeOf(object);
  if (object instanceof PyLocal && firstUse(vm, object)) return callPrelude(vm, 'local_get', [object, name]);
  if (!type.builtin) {
    const custom = lookup(type, '__getattribute__');
    if (custom !== undefined && !(custom instanceof PyBuiltin)) {
      return callThen(vm, bound(vm, custom, object, type), [name], GETTER, newTuple([object, name]));
    }
  }
  if (vm.door.peek !== undefined && (!type.builtin || object instanceof PyType))
    peekAtClasses(vm, object, type);
  const found = findAttribute(vm, object, type, name);
  return found === undefined ? missingAttribute(vm, object, type, name) : found;
}

/** An object without a namespace and its classes may get one, and others: looked at before anything is looked up. */
function peekAtClasses(vm: Machine, object: Value, type: PyType): void {
  vm.peekingAt(object);
  for (const one of object instanceof PyType ? object.mro : type.mro) if (!one.builtin) vm.peekingAt(one);
}

/** `object.__getattribute__(name)` as `object` itself defines it: without `__getattr__`; undefined if not there. */
export function findAttribute(vm: Machine, object: Value, type: PyType, name: string): Outcome | undefined {
  if (object instanceof PyType) return findTypeAttribute(vm, object, name);
  if (object instanceof PySuper) return findSuperAttribute(vm, object, name);
  const found = lookup(type, name);
  if (found !== undefined && isDataDescriptor(found)) {
    announceClass(vm, type, name);
    return getDescriptor(vm, found, object, type, name);
  }
  if (object !== null && typeof object === 'object' && object.dict !== null) {
    announce(vm, object, name);
    const own = getName(object.dict, name);
    if (own !== undefined) return own;
  }
  if (found === undefined || found instanceof PySlotMember) {
    if (type.hasDict) announce(vm, object as HeapObject, name);
    return undefined;
  }
  announceClass(vm, type, name);
  return getDescriptor(vm, found, object, type, name);
}

/** Attribute of a class: data descriptors of the metaclass, the class's own MRO, then the metaclass. */
function findTypeAttribute(vm: Machine, type: PyType, name: string): Outcome | undefined {
  const inMeta = lookup(type.cls, name);
  if (inMeta !== undefined && isDataDescriptor(inMeta))
    return getDescriptor(vm, inMeta, type, type.cls, name);
  announceClass(vm, type, name);
  const found = lookup(type, name);
  if (found !== undefined) return bindFromClass(vm, found, type);
  return inMeta === undefined ? undefined : getDescriptor(vm, inMeta, type, type.cls, name);
}

/** What `Class.attribute` gives: functions stay plain, class methods are bound, descriptors are asked with None. */
function bindFromClass(vm: Machine, found: Value, type: PyType): Outcome {
  if (found === null || typeof found !== 'object') return found;
  if (found instanceof PyStaticMethod) return found.func;
  if (found instanceof PyClassMethod) return boundMethod(found.func, type);
  if (found.cls.builtin) return found;
  const get = lookup(found.cls, '__get__');
  if (get === undefined) return found;
  return call(vm, get, [found, null, type]);
}

function findSuperAttribute(vm: Machine, object: PySuper, name: string): Outcome | undefined {
  if (object.selfClass !== null && object.type !== null && name !== '__class__') {
    const found = lookupAfter(object.selfClass, object.type, name);
    if (found !== undefined) {
      if (object.self === object.selfClass) return bindFromClass(vm, found, object.selfClass);
      return getDescriptor(vm, found, object.self, object.selfClass, name);
    }
  }
  const own = lookup(object.cls, name);
  return own === undefined ? undefined : getDescriptor(vm, own, object, object.cls, name);
}

/** A value found in a class, asked for on `object`. A getter in Python is pushed and falls back on `__getattr__`. */
function getDescriptor(vm: Machine, found: Value, object: Value, type: PyType, name: string): Outcome {
  if (found instanceof PyProperty && !isCustomized(found, '__get__')) {
    if (found.get === null) {
      raise(attributeError, `property '${name}' of '${type.name}' object has no getter`);
    }
    return callThen(vm, found.get, [object], GETTER, newTuple([object, name]));
  }
  return bindDescriptor(vm, found, object, type);
}

/** Is it of a user subclass of property that defines this method itself? */
function isCustomized(property: PyProperty, name: string): boolean {
  return !property.cls.builtin && !(lookup(property.cls, name) instanceof PyBuiltin);
}

/** `descriptor.__get__(object, type)`; a plain value is itself. */
export function bindDescriptor(vm: Machine, found: Value, object: Value, type: PyType): Outcome {
  if (found === null || typeof found !== 'object') return found;
  if (found instanceof PyFunction) return boundMethod(found, object);
  if (found instanceof PyBuiltin) return found.owner === null ? found : boundMethod(found, object);
  if (found instanceof PyGetSet) return found.get(vm, [object], null);
  if (found instanceof PyClassMethod) return boundMethod(found.func, type);
  if (found instanceof PyStaticMethod) return found.func;
  if (found instanceof PyProperty && !isCustomized(found, '__get__')) {
    return found.get === null
      ? raise(attributeError, 'unreadable attribute')
      : callThen(vm, found.get, [object], 0);
  }
  if (found.cls.builtin) return found;
  const get = lookup(found.cls, '__get__');
  return get === undefined ? found : call(vm, get, [found, object, type]);
}

function bound(vm: Machine, found: Value, object: Value, type: PyType): Value {
  const result = bindDescriptor(vm, found, object, type);
  if (result === CALLED || result === BLOCKED) raise(typeError, 'special method is a property');
  return result;
}

/** A method object; builtins bind to 'builtin_function_or_method' (dunders: 'method-wrapper'). */
export function boundMethod(func: Value, self: Value): PyMethod {
  if (!(func instanceof PyBuiltin)) return new PyMethod(methodType, func, self);
  return new PyMethod(func.cls === wrapperDescriptorType ? methodWrapperType : builtinType, func, self);
}

/** `__getattr__` of the type (or of a module), else AttributeError. */
export function missingAttribute(vm: Machine, object: Value, type: PyType, name: string): Outcome {
  if (!type.builtin) {
    const fallback = lookup(type, '__getattr__');
    if (fallback !== undefined) return call(vm, bound(vm, fallback, object, type), [name]);
  }
  if (object instanceof PyMethod && type === methodType) return getAttribute(vm, object.func, name);
  if (object instanceof PyModule) {
    const fallback = getName(object.globals, '__getattr__');
    if (fallback !== undefined) return call(vm, fallback, [name]);
  }
  return raiseMissing(object, name);
}

/** Has the object a `__getattr__` to try when a getter raises AttributeError? */
export function hasFallback(object: Value): boolean {
  const type = typeOf(object);
  return !type.builtin && lookup(type, '__getattr__') !== undefined;
}

export function raiseMissing(object: Value, name: string): never {
  let what = `'${typeName(object)}' object`;
  if (object instanceof PyType) what = `type object '${nameInMessages(object)}'`;
  else if (object instanceof PyModule) what = `module '${object.name}'`;
  return raiseWith(attributeError, `${what} has no attribute '${name}'`, [name, object]);
}

/** `object.name = value`. Null when done; CALLED when a setter in Python runs (its value is discarded). */
export function setAttribute(vm: Machine, object: Value, name: string, value: Value): Outcome {
  const type = typeOf(object);
  if (object instanceof PyLocal && firstUse(vm, object)) {
    return discarded(callThen(vm, preludeFunction('local_set'), [object, name, value], DISCARD));
  }
  if (!type.builtin) {
    const custom = lookup(type, '__setattr__');
    if (custom !== undefined && !(custom instanceof PyBuiltin)) {
      return discarded(callThen(vm, bound(vm, custom, object, type), [name, value], DISCARD));
    }
  }
  return storeAttribute(vm, object, type, name, value);
}

/** `object.__setattr__` as `object` itself defines it. */
export function storeAttribute(
  vm: Machine,
  object: Value,
  type: PyType,
  name: string,
  value: Value,
): Outcome {
  const found = lookup(type, name);
  if (found !== undefined && isDataDescriptor(found))
    return setDescriptor(vm, found, object, type, name, value);
  if (object instanceof PyType) {
    setTypeAttribute(vm, object, name, value);
    return null;
  }
  if (object === null || typeof object !== 'object' || !takesAttribute(type, name)) {
    return raiseCannotSet(object, type, name, found !== undefined);
  }
  if (vm.door.observes) vm.door.write(object, name);
  if (object.dict === null) object.dict = newDict();
  setName(object.dict, name, value);
  return null;
}

function takesAttribute(type: PyType, name: string): boolean {
  return type.hasDict || (type.slotNames?.includes(name) ?? false);
}

function raiseCannotSet(object: Value, type: PyType, name: string, known: boolean): never {
  if (known) {
    return raiseWith(attributeError, `'${nameInMessages(type)}' object attribute '${name}' is read-only`, [
      name,
      object,
    ]);
  }
  return raiseWith(attributeError, `'${nameInMessages(type)}' object has no attribute '${name}'`, [
    name,
    object,
  ]);
}

function setDescriptor(
  vm: Machine,
  found: Value,
  object: Value,
  type: PyType,
  name: string,
  value: Value,
): Outcome {
  if (found instanceof PyProperty && !isCustomized(found, '__set__')) {
    if (found.set === null) {
      raise(attributeError, `property '${name}' of '${type.name}' object has no setter`);
    }
    return discarded(callThen(vm, found.set, [object, value], DISCARD));
  }
  if (found instanceof PyGetSet) {
    if (found.set === null) {
      raise(
        attributeError,
        `attribute '${name}' of '${nameInMessages(found.owner)}' objects is not writable`,
      );
    }
    return discarded(found.set(vm, [object, value], null));
  }
  const set = lookup(typeOf(found), '__set__');
  if (set === undefined) raise(attributeError, name);
  return discarded(callThen(vm, set, [found, object, value], DISCARD));
}

function discarded(outcome: Outcome): Outcome {
  return outcome === CALLED || outcome === BLOCKED ? outcome : null;
}

/** Sets an attribute of a user class and lets caches know. */
export function setTypeAttribute(vm: Machine, type: PyType, name: string, value: Value): void {
  if (type.builtin) {
    raise(typeError, `cannot set '${name}' attribute of immutable type '${type.name}'`);
  }
  if (vm.door.observes) vm.door.write(type, name);
  const before = getName(type.members, name);
  setName(type.members, name, value);
  invalidate(type, name, before === undefined || !isPlain(before) || !isPlain(value));
}

/** Values that mean nothing to attribute lookup, so that inline caches never hold them. */
export function isPlain(value: Value): boolean {
  return (
    value === null ||
    typeof value !== 'object' ||
    (value.cls.builtin && !(value instanceof PyFunction || value instanceof PyBuiltin || isDescriptor(value)))
  );
}

function isDescriptor(value: Value): boolean {
  return (
    value instanceof PyProperty ||
    value instanceof PyGetSet ||
    value instanceof PySlotMember ||
    value instanceof PyClassMethod ||
    value instanceof PyStaticMethod
  );
}

/** `del object.name`. */
export function deleteAttribute(vm: Machine, object: Value, name: string): Outcome {
  const type = typeOf(object);
  if (object instanceof PyLocal && firstUse(vm, object)) {
    return discarded(callThen(vm, preludeFunction('local_delete'), [object, name], DISCARD));
  }
  if (!type.builtin) {
    const custom = lookup(type, '__delattr__');
    if (custom !== undefined && !(custom instanceof PyBuiltin)) {
      return discarded(callThen(vm, bound(vm, custom, object, type), [name], DISCARD));
    }
  }
  return removeAttribute(vm, object, type, name);
}

/** `object.__delattr__` as `object` itself defines it. */
export function removeAttribute(vm: Machine, object: Value, type: PyType, name: string): Outcome {
  const found = lookup(type, name);
  if (found !== undefined && isDataDescriptor(found)) return deleteDescriptor(vm, found, object, type, name);
  if (object instanceof PyType) {
    if (object.builtin) raise(typeError, `cannot set '${name}' attribute of immutable type '${object.name}'`);
    if (vm.door.observes) vm.door.write(object, name);
    if (!deleteName(object.members, name)) raiseMissing(object, name);
    invalidate(object, name, true);
    return null;
  }
  if (object === null || typeof object !== 'object' || !takesAttribute(type, name)) {
    return raiseCannotSet(object, type, name, found !== undefined);
  }
  if (vm.door.observes) vm.door.write(object, name);
  if (object.dict === null || !deleteName(object.dict, name)) raiseMissing(object, name);
  return null;
}

function deleteDescriptor(vm: Machine, found: Value, object: Value, type: PyType, name: string): Outcome {
  if (found instanceof PyProperty && !isCustomized(found, '__delete__')) {
    if (found.del === null) {
      raise(attributeError, `property '${name}' of '${type.name}' object has no deleter`);
    }
    return discarded(callThen(vm, found.del, [object], DISCARD));
  }
  if (found instanceof PyGetSet) {
    if (found.set === null) {
      raise(
        attributeError,
        `attribute '${name}' of '${nameInMessages(found.owner)}' objects is not writable`,
      );
    }
    return discarded(found.set(vm, [object], null));
  }
  const remove = lookup(typeOf(found), '__delete__');
  if (remove === undefined) raise(attributeError, '__delete__');
  return discarded(callThen(vm, remove, [found, object], DISCARD));
}

function announce(vm: Machine, object: HeapObject, name: string): void {
  if (vm.door.observes) vm.door.read(object, name);
}

/** A read of a class attribute is a read of the user class that has it. */
function announceClass(vm: Machine, type: PyType, name: string): void {
  if (!vm.door.observes || type.builtin) return;
  const holder = definingType(type, name);
  vm.door.read(holder === null || holder.builtin ? type : holder, name);
}

/**
 * Remembers in `cache` how `name` was found on an instance of a user class, if it may be found so again: at a place in
 * its own dict (`at`), or as a function of its class (`value`).
 */
export function rememberAttribute(cache: InlineCache, object: PyInstance, name: string): void {
  const type = object.cls;
  const custom = lookup(type, '__getattribute__');
  if (custom !== undefined && !(custom instanceof PyBuiltin)) return;
  const found = lookup(type, name);
  if (found !== undefined && isDataDescriptor(found)) return;
  const at = object.dict === null ? -1 : findName(object.dict, name);
  if (at < 0 && !(found instanceof PyFunction)) return;
  cache.owner = type;
  cache.version = type.version;
  cache.at = at;
  cache.value = at < 0 ? found : undefined;
}

/** Remembers a method of a builtin type whose instances have no namespace; `owner` is the type. */
export function rememberMethod(cache: InlineCache, object: Value, name: string): void {
  const type = typeOf(object);
  if (type.hasDict || object instanceof PyType || object instanceof PySuper || object instanceof PyModule)
    return;
  const found = lookup(type, name);
  if (!(found instanceof PyBuiltin) || found.owner === null) return;
  cache.owner = type;
  cache.version = 0;
  cache.value = found;
}

/** Remembers that `name` may be stored in the dict of instances of this class without asking anybody. */
export function rememberStore(cache: InlineCache, object: PyInstance, name: string): void {
  const type = object.cls;
  const custom = lookup(type, '__setattr__');
  if (!type.hasDict || (custom !== undefined && !(custom instanceof PyBuiltin))) return;
  const found = lookup(type, name);
  if (found !== undefined && isDataDescriptor(found)) return;
  cache.owner = type;
  cache.version = type.version;
  cache.at = object.dict === null ? -1 : findName(object.dict, name);
}

/**
 * Gives a threading.local the running thread's namespace. True if this thread meets it for the first time and a
 * subclass's `__init__` must run first (CPython 3.12 Modules/_threadmodule.c, _ldict).
 */
function firstUse(vm: Machine, local: PyLocal): boolean {
  const { id } = vm.thread;
  const known = local.dicts[id] ?? null;
  if (known !== null) {
    local.dict = known;
    return false;
  }
  while (local.dicts.length <= id) local.dicts.push(null);
  local.dict = local.dicts[id] = newDict();
  return !(lookup(local.cls, '__init__') instanceof PyBuiltin);
}
