/**
 * `list[int]` and `int | None`: what annotations make. An alias stands for its origin when it is called or asked for
 * an attribute; a union is what `isinstance` takes. CPython: types.GenericAlias, types.UnionType.
 */
import { call, callPrelude } from '../call.ts';
import { storable } from '../codec.ts';
import { classMethod, func, getset, method } from '../define.ts';
import { equals } from '../equality.ts';
import { raise, typeError } from '../exception.ts';
import { hashOf } from '../hash.ts';
import type { Machine } from '../machine.ts';
import { getName } from '../namespace.ts';
import type { Outcome } from '../native.ts';
import { defineType, newTuple, noneType, notImplemented, typeType } from '../type.ts';
import { HeapObject, PyFunction, PyInstance, PyList, PyTuple, PyType, type Value } from '../values.ts';
import { makes } from './constructor.ts';
import { qualifiedTypeName, reprOf } from './repr.ts';
import { PyTypeAlias, PyTypeParameter, typeAliasType, typeVarTupleType } from './type-parameter.ts';

export class PyAlias extends HeapObject {
  origin: Value = null;
  args: PyTuple;
  constructor(cls: PyType, args: PyTuple) {
    super(cls);
    this.args = args;
  }
}
storable('PyAlias', PyAlias);

export const aliasType = defineType('types.GenericAlias', { layout: 'native' });
export const unionType = defineType('types.UnionType', { layout: 'native', inheritable: false });

/** Gives a builtin type its `__class_getitem__`. */
export function defineGeneric(type: PyType): void {
  classMethod(type, '__class_getitem__', 'item, /', (_vm, [cls, item]) =>
    newAlias(cls as Value, item as Value),
  );
}

export function newAlias(origin: Value, item: Value): PyAlias {
  const alias = new PyAlias(aliasType, item instanceof PyTuple ? item : newTuple([item]));
  alias.origin = origin;
  return alias;
}

makes(
  aliasType,
  'origin, args, /',
  (_vm, [, origin, args]) => newAlias(origin as Value, args as Value),
  null,
);

// `type[int]`: the one builtin whose own subscription is not a method of its instances, the classes.
func('prelude', 'alias_of', 'origin, item, /', (_vm, [origin, item]) =>
  newAlias(origin as Value, item as Value),
);

method(
  aliasType,
  '__repr__',
  '',
  (vm, [self]) => {
    const { origin, args } = self as PyAlias;
    return `${shown(vm, origin)}[${args.items.length === 0 ? '()' : shownAll(vm, args.items)}]`;
  },
  'alias_repr',
);

function shownAll(vm: Machine, items: readonly Value[]): string {
  return items.map((item) => shown(vm, item)).join(', ');
}

/** A type by its name, anything else by its repr (ga_repr_item). */
function shown(vm: Machine, item: Value): string {
  if (item instanceof PyType) return qualifiedTypeName(item);
  if (item instanceof PyFunction) return item.qualname;
  if (item instanceof PyList) return `[${shownAll(vm, item.items)}]`;
  if (item !== null && typeof item === 'object' && item.cls.name === 'ellipsis') return '...';
  return reprOf(vm, item);
}

method(aliasType, '__call__', '*args, **kwargs', (vm, args, keywords) =>
  call(vm, (args[0] as PyAlias).origin, args.slice(1), keywords),
);
method(
  aliasType,
  '__eq__',
  'value, /',
  (_vm, [self, other]) => {
    if (!(other instanceof PyAlias)) return notImplemented;
    const { origin, args } = self as PyAlias;
    return origin === other.origin && equals(args, other.args);
  },
  'alias_equal',
);
method(
  aliasType,
  '__hash__',
  '',
  (vm, [self]) => {
    const { origin, args } = self as PyAlias;
    return hashOf(vm, newTuple([origin, args]));
  },
  'alias_hash',
);
method(aliasType, '__mro_entries__', 'bases, /', (_vm, [self]) => newTuple([(self as PyAlias).origin]));
for (const name of ['__instancecheck__', '__subclasscheck__']) {
  const which = name === '__instancecheck__' ? 'isinstance() argument 2' : 'issubclass() argument 2';
  method(aliasType, name, 'x, /', () => raise(typeError, `${which} cannot be a parameterized generic`));
}
getset(aliasType, '__origin__', (_vm, [self]) => (self as PyAlias).origin);
getset(aliasType, '__args__', (_vm, [self]) => (self as PyAlias).args);
for (const type of [aliasType, unionType]) {
  getset(type, '__parameters__', (_vm, [self]) => newTuple(parametersOf((self as PyAlias).args.items)));
  method(type, '__getitem__', 'item, /', (vm, [self, item]) =>
    callPrelude(vm, 'alias_item', [self as Value, item as Value]),
  );
}

/** The type parameters that stand somewhere in arguments, each once. */
function parametersOf(args: readonly Value[]): Value[] {
  const found = new Set<Value>();
  for (const arg of args) for (const one of parametersIn(arg)) found.add(one);
  return [...found];
}

function parametersIn(arg: Value): readonly Value[] {
  if (arg instanceof PyTypeParameter) return [arg];
  if (arg instanceof PyAlias) return parametersOf(arg.args.items);
  if (arg instanceof PyTuple || arg instanceof PyList) return parametersOf(arg.items);
  const named = arg instanceof PyInstance && arg.dict !== null ? getName(arg.dict, '__parameters__') : null;
  return named instanceof PyTuple ? named.items : [];
}

// --- aliases of the `type` statement: subscripted, and combined by `|` ---

method(typeAliasType, '__getitem__', 'item, /', (_vm, [self, item]) => {
  if ((self as PyTypeAlias).params === null) raise(typeError, 'Only generic type aliases are subscriptable');
  return newAlias(self as Value, item as Value);
});
getset(typeAliasType, '__parameters__', (vm, [self]) => {
  const params = (self as PyTypeAlias).params ?? newTuple([]);
  if (params.items.every((one) => (one as PyTypeParameter).cls !== typeVarTupleType)) return params;
  return callPrelude(vm, 'with_unpacked', [params]);
});

/** The members of a union, flat and without repetition; undefined if `value` cannot be part of one. */
function membersOf(value: Value): Value[] | undefined {
  if (value === null) return [noneType];
  if (value instanceof PyAlias) return value.cls === unionType ? value.args.items : [value];
  return value instanceof PyType || value instanceof PyTypeAlias ? [value] : undefined;
}

/** `a | b` of types; NotImplemented for anything else. */
export function unite(a: Value, b: Value): Outcome {
  const [left, right] = [membersOf(a), membersOf(b)];
  if (left === undefined || right === undefined) return notImplemented;
  const members: Value[] = [];
  for (const one of [...left, ...right]) {
    if (!members.some((known) => known === one)) members.push(one);
  }
  return members.length === 1 ? (members[0] as Value) : new PyAlias(unionType, newTuple(members));
}

for (const type of [typeType, aliasType, unionType, typeAliasType]) {
  method(type, '__or__', 'value, /', (_vm, [a, b]) => unite(a as Value, b as Value));
  method(type, '__ror__', 'value, /', (_vm, [a, b]) => unite(b as Value, a as Value));
}
method(
  unionType,
  '__repr__',
  '',
  (vm, [self]) =>
    (self as PyAlias).args.items.map((item) => (item === noneType ? 'None' : shown(vm, item))).join(' | '),
  'union_repr',
);
method(unionType, '__eq__', 'value, /', (_vm, [self, other]) => {
  if (!(other instanceof PyAlias) || other.cls !== unionType) return notImplemented;
  const { items } = (self as PyAlias).args;
  return items.length === other.args.items.length && items.every((item) => other.args.items.includes(item));
});
method(unionType, '__hash__', '', (vm, [self]) => {
  const hashes = (self as PyAlias).args.items.map((item) => BigInt(hashOf(vm, item)));
  return Number(
    BigInt.asIntN(
      48,
      hashes.reduce((mix, hash) => mix ^ hash, 0n),
    ),
  );
});
getset(unionType, '__args__', (_vm, [self]) => (self as PyAlias).args);

/** The types that `isinstance` and `issubclass` try for a union; TypeError for one with generics in it. */
export function unionMembers(value: Value, name: string): Value[] | undefined {
  if (!(value instanceof PyAlias) || value.cls !== unionType) return undefined;
  if (value.args.items.some((item) => item instanceof PyAlias)) {
    raise(typeError, `${name}() argument 2 cannot be a parameterized generic`);
  }
  return value.args.items;
}
