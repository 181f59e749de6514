/**
 * Weak references. An object that has one is looked after (mortal.ts), so that its death is noticed at CPython's
 * moment; who walks over what is alive does not go through a reference to its object. The table of a process's
 * references is data like everything else: it is put back, copied and stored with its world.
 */
import * as op from '../program/opcodes.ts';
import { canonicalKey } from './dict.ts';
import { raise, referenceError, typeError } from './exception.ts';
import type { Machine } from './machine.ts';
import { getName } from './namespace.ts';
import { pathOf } from './registry.ts';
import { defineType, isSubtype, lookup, typeOf } from './type.ts';
import {
  HeapObject,
  PyCell,
  PyList,
  PyMethod,
  PyTuple,
  type PyType,
  PyWeakReference,
  type Value,
} from './values.ts';

export const referenceType = defineType('weakref.ReferenceType', { layout: 'native' });
/** What both kinds of proxies are made from (stdlib/weakref.py). */
export const proxyType = defineType('_weakref.proxy', { layout: 'native' });

/** Builtin types whose instances have a place for weak references, beside all that are made by a native `__new__`. */
const TAKING = new Set([
  ...['function', 'builtin_function_or_method', 'method', 'type', 'module', 'code', 'set', 'frozenset'],
  ...['generator', 'coroutine', 'async_generator', 'TextIOWrapper'],
]);
const NOT_TAKING = new Set([
  ...['property', 'staticmethod', 'classmethod', 'super', 'enumerate', 'zip', 'map', 'filter', 'reversed'],
  ...['ReferenceType', 'proxy'],
]);
/** Instances are of different sizes in CPython, which leaves no place. */
const SIZED = new Set(['int', 'tuple', 'bytes']);

/** Has an instance of `type` a place for weak references (`tp_weaklistoffset`)? */
function takesReferences(type: PyType): boolean {
  if (type.builtin) {
    return TAKING.has(type.name) || (type.layout === 'native' && !NOT_TAKING.has(type.name));
  }
  const sized = type.mro.some((one) => one.builtin && SIZED.has(one.name));
  return type.mro.some((one) => (one.builtin ? takesReferences(one) : !sized && hasOwnPlace(one)));
}

function hasOwnPlace({ members }: PyType): boolean {
  const slots = getName(members, '__slots__');
  if (slots === undefined) return true;
  const names = slots instanceof PyTuple || slots instanceof PyList ? slots.items : [slots];
  return names.includes('__weakref__');
}

/**
 * `cls(object, callback)`: a new reference, or the one that is there already when nobody could tell them apart.
 * TypeError for objects that have no place for one.
 */
export function refer(vm: Machine, cls: PyType, object: Value, callback: Value): PyWeakReference {
  const type = typeOf(object);
  if (object === null || typeof object !== 'object' || !takesReferences(type)) {
    const name = type.builtin && type.module !== 'builtins' ? `${type.module}.${type.name}` : type.name;
    raise(typeError, `cannot create weak reference to '${name}' object`);
  }
  let references = vm.references.get(object);
  if (references === undefined) {
    references = [];
    vm.references.set(object, references);
    if (pathOf(object) === undefined && !vm.mortals.includes(object)) vm.mortals.push(object);
    vm.stopping = true;
  }
  const known = callback === null ? references.find((one) => one.cls === cls && isPlain(one)) : undefined;
  if (known !== undefined) return known;
  const made = new PyWeakReference(cls);
  made.referent = object;
  made.callback = callback;
  made.eldest = references[0]?.eldest ?? references[0] ?? null;
  made.byValue = isByValue(object);
  references.push(made);
  if (!isHeldByFrame(vm, object)) vm.door.dropped?.(object);
  return made;
}

/** References and proxies that are nothing but that are shared; they come first among all. */
function isPlain(reference: PyWeakReference): boolean {
  return reference.callback === null && (reference.cls === referenceType || isProxy(reference));
}

function isProxy({ cls }: PyWeakReference): boolean {
  return isSubtype(cls, proxyType);
}

/** The object of a proxy, undefined for what is none; ReferenceError when it is gone. */
export function proxied(value: Value): HeapObject | undefined {
  if (!(value instanceof PyWeakReference) || !isProxy(value)) return undefined;
  return value.referent ?? raise(referenceError, 'weakly-referenced object no longer exists');
}

/** May other objects be equal to this one? Who cannot be hashed is no key anyhow. */
function isByValue(object: HeapObject): boolean {
  if (object instanceof PyMethod || lookup(object.cls, '__hash__') === null) return true;
  return canonicalKey(object) !== object;
}

/** Does a name of the running frame hold the object, so that it outlives the bytecode under way? */
function isHeldByFrame({ thread }: Machine, object: HeapObject): boolean {
  const { frame, stack } = thread;
  if (frame === null) return false;
  const { code, base, pc } = frame;
  switch (code.ops[pc - 2]) {
    case op.LOAD_NAME:
    case op.LOAD_GLOBAL:
      return true;
  }
  for (let i = base; i < base + code.localsPlus.length; i++) {
    const local = stack[i];
    if (local === object || (local instanceof PyCell && local.content === object)) return true;
  }
  return false;
}

/** All references to `object`, in CPython's order: those that are shared, then the newest first. */
export function referencesTo(vm: Machine, object: Value): PyWeakReference[] {
  const found = object instanceof HeapObject ? (vm.references.get(object) ?? []) : [];
  const plain = found.filter(isPlain).sort((a, b) => Number(isProxy(a)) - Number(isProxy(b)));
  return [...plain, ...found.filter((one) => !isPlain(one)).reverse()];
}

/** A reference that nobody has any more: its callback is not called. */
export function forgetReference(vm: Machine, reference: PyWeakReference): void {
  const { referent } = reference;
  if (referent === null) return;
  const left = (vm.references.get(referent) ?? []).filter((one) => one !== reference);
  vm.references.set(referent, left);
}

/** A callback with the reference that it is called with. */
export type CallBack = readonly [callback: Value, reference: PyWeakReference];

/** Empties all references to `object`; returns what is to be called, in order. */
export function clearReferences(vm: Machine, object: HeapObject): CallBack[] {
  const references = referencesTo(vm, object);
  vm.references.delete(object);
  const calls: CallBack[] = [];
  for (const reference of references) {
    if (reference.callback !== null) calls.push([reference.callback, reference]);
    reference.referent = null;
    reference.callback = null;
  }
  return calls;
}

/** The table of references in a copied heap, of which `objects` is everything. */
export function referencesAmong(objects: readonly object[]): Map<HeapObject, PyWeakReference[]> {
  const table = new Map<HeapObject, PyWeakReference[]>();
  for (const object of objects) {
    if (!(object instanceof PyWeakReference) || object.referent === null) continue;
    const known = table.get(object.referent);
    if (known === undefined) table.set(object.referent, [object]);
    else known.push(object);
  }
  return table;
}
