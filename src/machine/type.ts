/**
 * Types: the builtin singletons, method resolution order, and lookup of attributes in a type with a cache.
 * Builtin types are made here empty; `builtin/*` fills in their methods through define.ts. User classes are made by
 * class.ts. Nothing here runs Python code.
 */
import { getName, setName } from './namespace.ts';
import { register } from './registry.ts';
import {
  type HeapObject,
  type Layout,
  PyBytes,
  PyDict,
  PyFloat,
  PyGetSet,
  PyList,
  PyProperty,
  PySet,
  PySingleton,
  PyTuple,
  PyType,
  type Slot,
  type Value,
} from './values.ts';

let versions = 0;

/** `type` and `object` and `dict` need each other: they are made with holes that are filled at once. */
const bootstrap: PyType[] = [];

export interface TypeOptions {
  bases?: PyType[];
  layout?: Layout;
  inheritable?: boolean;
  /** May programs set any attribute on instances? */
  dict?: boolean;
  name?: string;
  module?: string;
}

/**
 * Makes a builtin type and registers it under `path` ("list", "queue.Queue"; the part before the last dot is its
 * `__module__`). `inheritable` says whether programs may subclass it.
 */
export function defineType(path: string, options: TypeOptions = {}): PyType {
  const dot = path.lastIndexOf('.');
  const name = options.name ?? path.slice(dot + 1);
  const bases = options.bases ?? [objectType];
  const layout = options.layout ?? bases[0]?.layout ?? 'object';
  const type = new PyType(typeType ?? null, name, bases, new PyDict(dictType), true, layout);
  type.module = options.module ?? (dot < 0 ? 'builtins' : path.slice(0, dot));
  type.path = path;
  type.inheritable = options.inheritable ?? layout !== 'sealed';
  type.hasDict = options.dict ?? bases[0]?.hasDict ?? false;
  type.mro = linearize(type, bases) as PyType[];
  type.version = ++versions;
  if (typeType === undefined || dictType === undefined) bootstrap.push(type);
  return register(path, type);
}

// biome-ignore-start lint/style/useConst: read by defineType before they are made
export let objectType: PyType = undefined as unknown as PyType;
export let typeType: PyType = undefined as unknown as PyType;
export let dictType: PyType = undefined as unknown as PyType;
// biome-ignore-end lint/style/useConst: see above
objectType = defineType('object', { bases: [], layout: 'object' });
typeType = defineType('type', { layout: 'type' });
dictType = defineType('dict', { layout: 'dict' });
for (const type of bootstrap) {
  type.cls = typeType;
  type.members.cls = dictType;
}

const sealed = { layout: 'sealed', inheritable: false } as const;

export const noneType = defineType('NoneType', sealed);
export const intType = defineType('int', { layout: 'int' });
export const boolType = defineType('bool', { bases: [intType], inheritable: false });
export const floatType = defineType('float', { layout: 'float' });
export const complexType = defineType('complex', { layout: 'sealed', inheritable: false });
export const strType = defineType('str', { layout: 'str' });
export const bytesType = defineType('bytes', { layout: 'bytes' });
export const bytearrayType = defineType('bytearray', { layout: 'bytes' });
export const tupleType = defineType('tuple', { layout: 'tuple' });
export const listType = defineType('list', { layout: 'list' });
export const setType = defineType('set', { layout: 'set' });
export const frozensetType = defineType('frozenset', { layout: 'frozenset' });
export const rangeType = defineType('range', sealed);
export const sliceType = defineType('slice', sealed);
export const functionType = defineType('function', { ...sealed, dict: true });
export const builtinType = defineType('builtin_function_or_method', sealed);
export const methodDescriptorType = defineType('method_descriptor', sealed);
export const wrapperDescriptorType = defineType('wrapper_descriptor', sealed);
export const methodWrapperType = defineType('method-wrapper', sealed);
export const getsetType = defineType('getset_descriptor', sealed);
export const slotMemberType = defineType('member_descriptor', sealed);
export const methodType = defineType('method', sealed);
export const moduleType = defineType('module', { layout: 'module', dict: true });
export const codeType = defineType('code', sealed);
export const cellType = defineType('cell', sealed);
export const frameType = defineType('frame', sealed);
export const tracebackType = defineType('traceback', sealed);
export const generatorType = defineType('generator', sealed);
export const coroutineType = defineType('coroutine', sealed);
export const asyncGeneratorType = defineType('async_generator', sealed);
export const asyncSendType = defineType('async_generator_asend', sealed);
export const asyncThrowType = defineType('async_generator_athrow', sealed);
export const asyncYieldType = defineType('async_generator_wrapped_value', sealed);
export const ellipsisType = defineType('ellipsis', sealed);
export const notImplementedType = defineType('NotImplementedType', sealed);
export const mappingProxyType = defineType('mappingproxy', sealed);
export const propertyType = defineType('property', { layout: 'native' });
export const staticMethodType = defineType('staticmethod', { layout: 'native' });
export const classMethodType = defineType('classmethod', { layout: 'native' });
export const superType = defineType('super', { layout: 'native' });
export const dictKeysType = defineType('dict_keys', sealed);
export const dictValuesType = defineType('dict_values', sealed);
export const dictItemsType = defineType('dict_items', sealed);
/** Iterators over builtin containers: `list_iterator` and so on, one type each because programs see their names. */
export const listIteratorType = defineType('list_iterator', sealed);
export const listReverseIteratorType = defineType('list_reverseiterator', sealed);
export const tupleIteratorType = defineType('tuple_iterator', sealed);
export const strIteratorType = defineType('str_ascii_iterator', sealed);
export const bytesIteratorType = defineType('bytes_iterator', sealed);
export const rangeIteratorType = defineType('range_iterator', sealed);
export const dictKeyIteratorType = defineType('dict_keyiterator', sealed);
export const dictValueIteratorType = defineType('dict_valueiterator', sealed);
export const dictItemIteratorType = defineType('dict_itemiterator', sealed);
export const dictReverseKeyIteratorType = defineType('dict_reversekeyiterator', sealed);
export const dictReverseValueIteratorType = defineType('dict_reversevalueiterator', sealed);
export const dictReverseItemIteratorType = defineType('dict_reverseitemiterator', sealed);
export const setIteratorType = defineType('set_iterator', sealed);
/** `iter(o)` of an object that only has `__getitem__`, and `iter(callable, sentinel)`. */
export const sequenceIteratorType = defineType('iterator', sealed);
export const callableIteratorType = defineType('callable_iterator', sealed);

export const ellipsis = register('Ellipsis', new PySingleton(ellipsisType, 'Ellipsis'));
export const notImplemented = register(
  'NotImplemented',
  new PySingleton(notImplementedType, 'NotImplemented'),
);

/** The Python type of any value. */
export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case 'object':
      return value === null ? noneType : value.cls;
    case 'string':
      return strType;
    case 'boolean':
      return boolType;
    default:
      return intType;
  }
}

/** Is `type` the same as `base` or derived from it? Looks at the MRO only, never at `__subclasscheck__`. */
export function isSubtype(type: PyType, base: PyType): boolean {
  return type === base || type.mro.includes(base);
}

export function isInstance(value: Value, type: PyType): boolean {
  return isSubtype(typeOf(value), type);
}

/** An attribute found in `type` or the classes behind it, unbound; undefined if there is none. Cached by name. */
export function lookup(type: PyType, name: string): Slot {
  const cached = type.cache.get(name);
  if (cached !== undefined || type.cache.has(name)) return cached;
  let found: Slot;
  for (const one of type.mro) {
    found = getName(one.members, name);
    if (found !== undefined) break;
  }
  type.cache.set(name, found);
  return found;
}

/** As `lookup`, starting behind `after` in the MRO of `type` (what `super()` does). */
export function lookupAfter(type: PyType, after: PyType, name: string): Slot {
  const start = type.mro.indexOf(after) + 1;
  for (let i = start; i < type.mro.length; i++) {
    const found = getName((type.mro[i] as PyType).members, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Does a value found in a class come before the instance's own attribute? (It has `__set__` or `__delete__`.) */
export function isDataDescriptor(found: Value): boolean {
  if (found === null || typeof found !== 'object') return false;
  if (found instanceof PyProperty || found instanceof PyGetSet) return true;
  if (found.cls.builtin) return false;
  return lookup(found.cls, '__set__') !== undefined || lookup(found.cls, '__delete__') !== undefined;
}

/** The class of the MRO that defines `name`, or null. */
export function definingType(type: PyType, name: string): PyType | null {
  for (const one of type.mro) if (getName(one.members, name) !== undefined) return one;
  return null;
}

/**
 * Forgets what is cached about `name` (null: about everything) in `type` and its subclasses. `structural` = inline
 * caches must notice too: always, unless a plain value replaced a plain value (a counter kept in a class).
 */
export function invalidate(type: PyType, name: string | null, structural: boolean): void {
  if (name === null) type.cache.clear();
  else type.cache.delete(name);
  if (structural) type.version = ++versions;
  for (const subclass of type.subclasses) invalidate(subclass, name, structural);
}

/** A fresh number for `PyType.version` (class.ts, codec.ts). */
export function nextVersion(): number {
  return ++versions;
}

/**
 * C3 linearization of a class with the given bases, itself first; a string is the text of CPython's TypeError
 * (Objects/typeobject.c, mro_implementation).
 */
export function linearize(type: PyType, bases: readonly PyType[]): PyType[] | string {
  const sequences = [...bases.map((base) => base.mro.slice()), bases.slice()];
  const result = [type];
  for (;;) {
    const left = sequences.filter((sequence) => sequence.length > 0);
    if (left.length === 0) return result;
    const next = left
      .map((sequence) => sequence[0] as PyType)
      .find((head) => left.every((sequence) => sequence.indexOf(head) <= 0));
    if (next === undefined) {
      const heads = [...new Set(left.map((sequence) => (sequence[0] as PyType).name))];
      return `Cannot create a consistent method resolution\norder (MRO) for bases ${heads.join(', ')}`;
    }
    result.push(next);
    for (const sequence of sequences) if (sequence[0] === next) sequence.shift();
  }
}

/** Sets an attribute of a builtin type while the library is being built. */
export function setMember(type: PyType, name: string, value: Value): void {
  setName(type.members, name, value);
}

export function newFloat(value: number): PyFloat {
  return new PyFloat(floatType, value);
}

export function newTuple(items: Value[]): PyTuple {
  return new PyTuple(tupleType, items);
}

export function newList(items: Value[]): PyList {
  return new PyList(listType, items);
}

export function newBytes(bytes: number[]): PyBytes {
  return new PyBytes(bytesType, bytes);
}

export function newDict(): PyDict {
  return new PyDict(dictType);
}

/** An empty set (`type` frozensetType for a frozenset); fill it with set.ts. */
export function newSet(type: PyType = setType): PySet {
  return new PySet(type);
}

export const emptyTuple = register('()', newTuple([]));

/** Name of the type of a value, as error texts show it. */
export function typeName(value: Value): string {
  return nameInMessages(typeOf(value));
}

/** Modules whose types CPython writes in C: messages name the module, too. */
const NAMED_WITH_MODULE: ReadonlySet<string> = new Set([
  '_thread',
  'collections',
  'datetime',
  'functools',
  'itertools',
  're',
  'time',
  'typing',
]);

/** Of stdlib/, and in C in CPython. */
function isWrittenInC({ module, name }: PyType): boolean {
  return module === 'datetime' || (module === 'types' && name === 'SimpleNamespace');
}

/** What a message calls the type. */
export function nameInMessages(type: PyType): string {
  const whole = type.builtin ? NAMED_WITH_MODULE.has(type.module) : isWrittenInC(type);
  return whole ? `${type.module}.${type.name}` : type.name;
}

export type { HeapObject };
