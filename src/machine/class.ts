/**
 * Classes: making instances (`C(...)`: `__new__`, then `__init__`), and making classes (`type.__new__` without the
 * parts that run Python code; those, and the whole `class` statement, are functions of the prelude).
 */
import { call, callBuiltin, callPrelude, pushFunction } from './call.ts';
import { INIT } from './continuation.ts';
import { copyDict } from './dict.ts';
import { attributeError, raise, typeError, valueError } from './exception.ts';
import type { Machine } from './machine.ts';
import { deleteName, getName, hasName, setName } from './namespace.ts';
import { BLOCKED, CALLED, type Keyword, type Outcome } from './native.ts';
import {
  classMethodType,
  isSubtype,
  linearize,
  lookup,
  nextVersion,
  objectType,
  propertyType,
  slotMemberType,
  staticMethodType,
  typeName,
  typeOf,
  typeType,
} from './type.ts';
import {
  type Layout,
  PyBuiltin,
  PyCell,
  PyClassMethod,
  type PyDict,
  PyFunction,
  PyList,
  PyProperty,
  PySlotMember,
  PyStaticMethod,
  PyTuple,
  PyType,
  type Value,
} from './values.ts';

/** Calls a class (type.__call__). */
export function instantiate(vm: Machine, type: PyType, args: Value[], keywords: Keyword[] | null): Outcome {
  if (type.cls !== typeType) {
    const custom = lookup(type.cls, '__call__');
    if (custom instanceof PyFunction) return call(vm, custom, [type, ...args], keywords);
  }
  if (type.construct !== null) return callBuiltin(vm, type.construct, args, keywords);
  return makeInstance(vm, type, args, keywords);
}

/** `type.__call__` itself: `__new__`, then `__init__` of what it made. */
export function makeInstance(vm: Machine, type: PyType, args: Value[], keywords: Keyword[] | null): Outcome {
  const make = lookup(type, '__new__');
  if (!(make instanceof PyBuiltin)) {
    if (make === undefined) raise(typeError, `cannot create '${qualifiedName(type)}' instances`);
    return callPrelude(vm, 'instantiate', [type, ...args], keywords);
  }
  const made = callBuiltin(vm, make, [type, ...args], keywords);
  if (made === BLOCKED) return made;
  if (made === CALLED) {
    if (lookup(type, '__init__') instanceof PyBuiltin) return made;
    // `__new__` became a Python frame: start again in Python, which calls it and then `__init__`.
    vm.thread.frame = vm.thread.frame?.back ?? null;
    return callPrelude(vm, 'instantiate', [type, ...args], keywords);
  }
  if (made === null || typeof made !== 'object' || !isSubtype(made.cls, type)) return made;
  const init = lookup(made.cls, '__init__');
  if (init instanceof PyFunction) {
    const frame = pushFunction(vm, init, [made, ...args], keywords);
    frame.onReturn = INIT;
    frame.pending = made;
    return CALLED;
  }
  if (init === undefined) return made;
  if (init instanceof PyBuiltin) {
    const outcome = callBuiltin(vm, init, [made, ...args], keywords);
    if (outcome === BLOCKED) return outcome;
    if (outcome !== CALLED) return made;
    const frame = vm.thread.frame;
    if (frame !== null) {
      frame.onReturn = INIT;
      frame.pending = made;
    }
    return CALLED;
  }
  return callPrelude(vm, 'initialize', [made, ...args], keywords);
}

/** "A" for builtins, "module.A" else. */
export function qualifiedName(type: PyType): string {
  return type.module === 'builtins' ? type.name : `${type.module}.${type.name}`;
}

/**
 * `type.__new__(meta, name, bases, namespace)` as far as it runs no Python code: no `__set_name__`, no
 * `__init_subclass__`. The namespace is copied. Raises CPython's TypeErrors for impossible bases.
 */
export function makeType(meta: PyType, name: string, bases: PyType[], namespace: PyDict): PyType {
  const parents = bases.length === 0 ? [objectType] : bases;
  for (const base of parents) {
    if (!base.inheritable) raise(typeError, `type '${qualifiedName(base)}' is not an acceptable base type`);
  }
  if (new Set(parents).size < parents.length) {
    const twice = parents.find((base, i) => parents.indexOf(base) !== i) as PyType;
    raise(typeError, `duplicate base class ${twice.name}`);
  }
  const type = new PyType(meta, name, parents, copyDict(namespace), false, layoutOf(parents));
  const mro = linearize(type, parents);
  if (typeof mro === 'string') raise(typeError, mro);
  type.mro = mro;
  type.version = nextVersion();
  for (const base of parents) if (!base.builtin) base.subclasses.push(type);
  fillMembers(type);
  return type;
}

function layoutOf(bases: readonly PyType[]): Layout {
  const solid: PyType[] = [];
  for (const base of bases) {
    if (base.layout === 'object') continue;
    const builtin = base.mro.find((one) => one.builtin) as PyType;
    const fits = (other: PyType) =>
      isSubtype(other, builtin) ||
      isSubtype(builtin, other) ||
      (other.layout === 'exception' && builtin.layout === 'exception');
    if (!solid.some(fits)) solid.push(builtin);
  }
  if (solid.length > 1) raise(typeError, 'multiple bases have instance lay-out conflict');
  const layout = bases.find((base) => base.layout !== 'object')?.layout;
  return layout ?? 'object';
}

/** What type.__new__ does with the namespace. */
function fillMembers(type: PyType): void {
  const members = type.members;
  const qualname = getName(members, '__qualname__');
  if (qualname !== undefined) {
    if (typeof qualname !== 'string') {
      raise(typeError, `type __qualname__ must be a str, not ${typeName(qualname)}`);
    }
    type.qualname = qualname;
    deleteName(members, '__qualname__');
  }
  const module = getName(members, '__module__');
  if (typeof module === 'string') type.module = module;
  const make = getName(members, '__new__');
  if (make instanceof PyFunction) {
    const wrapped = new PyStaticMethod(staticMethodType);
    wrapped.func = make;
    setName(members, '__new__', wrapped);
  }
  for (const name of ['__init_subclass__', '__class_getitem__']) {
    const found = getName(members, name);
    if (!(found instanceof PyFunction)) continue;
    const wrapped = new PyClassMethod(classMethodType);
    wrapped.func = found;
    setName(members, name, wrapped);
  }
  if (hasName(members, '__eq__') && !hasName(members, '__hash__')) setName(members, '__hash__', null);
  if (!hasName(members, '__doc__')) setName(members, '__doc__', null);
  takeSlots(type);
  checkLayouts(type);
  const cell = getName(members, '__classcell__');
  if (cell !== undefined) {
    if (!(cell instanceof PyCell)) {
      raise(typeError, `type.__new__ argument 3 must be dict, not ${typeName(cell)}`);
    }
    cell.content = type;
    deleteName(members, '__classcell__');
  }
  // What blocks of types in the body read from now on: the class's own names.
  const names = getName(members, '__classdictcell__');
  if (names instanceof PyCell) {
    names.content = members;
    deleteName(members, '__classdictcell__');
  }
}

/** `__slots__`: which attributes instances may have, when no class of the MRO gives them a dict. */
function takeSlots(type: PyType): void {
  const inherited = type.mro.slice(1).some((base) => base.hasDict);
  const declared = getName(type.members, '__slots__');
  if (declared === undefined) {
    type.hasDict = true;
    return;
  }
  const names =
    typeof declared === 'string'
      ? [declared]
      : declared instanceof PyTuple || declared instanceof PyList
        ? (declared.items as string[])
        : [];
  for (const name of names) {
    if (typeof name !== 'string')
      raise(typeError, `__slots__ items must be strings, not '${typeName(name)}'`);
    if (hasName(type.members, name))
      raise(valueError, `'${name}' in __slots__ conflicts with class variable`);
  }
  type.hasDict = inherited || names.includes('__dict__');
  const base = type.mro.slice(1).flatMap((one) => one.slotNames ?? []);
  const own = names.map((name) => mangled(type.name, name));
  type.slotNames = [...new Set([...base, ...own])];
  for (const name of own) {
    if (name === '__dict__' || name === '__weakref__') continue;
    setName(type.members, name, new PySlotMember(slotMemberType, type, name));
  }
}

/** Two bases with slots of their own, neither of which is made from the other, cannot be joined (best_base). */
function checkLayouts({ bases }: PyType): void {
  const laidOut = bases.map((base) => base.mro.find((one) => (one.slotNames?.length ?? 0) > 0));
  const winner = laidOut.find(
    (one) => one !== undefined && laidOut.every((other) => other === undefined || isSubtype(one, other)),
  );
  if (winner === undefined && laidOut.some((one) => one !== undefined)) {
    raise(typeError, 'multiple bases have instance lay-out conflict');
  }
}

function mangled(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__')) return name;
  return `_${className.replace(/^_+/, '')}${name}`;
}

/** The metaclass that wins: the most derived of the given one and those of the bases. */
export function winningMeta(meta: PyType, bases: readonly PyType[]): PyType {
  let winner = meta;
  for (const base of bases) {
    if (isSubtype(winner, base.cls)) continue;
    if (isSubtype(base.cls, winner)) winner = base.cls;
    else {
      raise(
        typeError,
        'metaclass conflict: the metaclass of a derived class must be a ' +
          '(non-strict) subclass of the metaclasses of all its bases',
      );
    }
  }
  return winner;
}

/** Bases as types; TypeError for anything else. */
export function basesOf(values: readonly Value[]): PyType[] {
  return values.map((value) => {
    if (value instanceof PyType) return value;
    return raise(typeError, 'bases must be types');
  });
}

/** A property object with the given functions. */
export function newProperty(get: Value, set: Value, del: Value, doc: Value): PyProperty {
  const property = new PyProperty(propertyType);
  property.get = get;
  property.set = set;
  property.del = del;
  property.doc = doc;
  return property;
}

/** `object.__class__ = type`, for instances of user classes of the same layout. */
export function setClass(object: Value, type: Value): void {
  if (!(type instanceof PyType)) {
    raise(typeError, `__class__ must be set to a class, not '${typeName(type)}' object`);
  }
  const before = typeOf(object);
  if (object === null || typeof object !== 'object' || before.builtin || type.builtin) {
    raise(typeError, '__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  if (before.layout !== type.layout) {
    raise(typeError, `__class__ assignment: '${type.name}' object layout differs from '${before.name}'`);
  }
  object.cls = type;
}

function slotsOf(type: PyType): readonly string[] {
  return type.mro.flatMap((one) => (one.builtin ? [] : (one.slotNames ?? [])));
}

/** The dict of an object for `__dict__`; AttributeError where there is none. */
export function dictOf(vm: Machine, object: Value, fresh: () => PyDict): PyDict {
  if (object === null || typeof object !== 'object' || !object.cls.hasDict) {
    return raise(attributeError, `'${typeName(object)}' object has no attribute '__dict__'`);
  }
  if (object.dict === null) object.dict = fresh();
  vm.reading(object, '__dict__');
  const slots = slotsOf(object.cls);
  if (slots.length === 0) return object.dict;
  // Slots and a dict in one object: values of slots are kept beside the others but do not show. A copy, then.
  const shown = fresh();
  object.dict.keys.forEach((key, i) => {
    const value = object.dict?.values[i];
    if (typeof key === 'string' && value !== undefined && !slots.includes(key)) setName(shown, key, value);
  });
  return shown;
}
