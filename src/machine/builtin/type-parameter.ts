/**
 * Type parameters and type aliases: what `[T, *Ts, **P]` and `type X = ...` make (PEP 695; CPython 3.12
 * Objects/typevarobject.c). Bounds and values are functions that are called when somebody asks, once.
 */
import { callPrelude } from '../call.ts';
import { storable } from '../codec.ts';
import { func, getset, method, nativeModule } from '../define.ts';
import { raise, typeError, valueError } from '../exception.ts';
import { hashOf } from '../hash.ts';
import type { Machine } from '../machine.ts';
import { getName, setName } from '../namespace.ts';
import type { Keyword, Outcome } from '../native.ts';
import { defineType, newDict, newTuple, notImplemented, typeName } from '../type.ts';
import { HeapObject, PyFunction, PyTuple, type PyType, type Slot, type Value } from '../values.ts';
import { callerOf } from './attribute-access.ts';
import { makes, readonly } from './constructor.ts';

/** What is evaluated late: `evaluate` gives the value when it is first asked for. */
class PyLateType extends HeapObject {
  name = '';
  evaluate: Value = null;
  value: Slot = undefined;
}

/** A TypeVar, ParamSpec or TypeVarTuple; the value is its bound, or a tuple of constraints. */
export class PyTypeParameter extends PyLateType {
  constrained = false;
  variance: '~' | '+' | '-' | '' = '';
}
storable('PyTypeParameter', PyTypeParameter);

export class PyTypeAlias extends PyLateType {
  params: PyTuple | null = null;
  module: Value = null;
}
storable('PyTypeAlias', PyTypeAlias);

/** `P.args` and `P.kwargs`. */
class PyParamSpecPart extends HeapObject {
  origin: Value = null;
}
storable('PyParamSpecPart', PyParamSpecPart);

const ofTyping = { layout: 'native', inheritable: false } as const;
export const typeVarType = defineType('typing.TypeVar', { ...ofTyping, dict: true });
export const paramSpecType = defineType('typing.ParamSpec', { ...ofTyping, dict: true });
export const typeVarTupleType = defineType('typing.TypeVarTuple', { ...ofTyping, dict: true });
export const typeAliasType = defineType('typing.TypeAliasType', ofTyping);
const paramSpecArgsType = defineType('typing.ParamSpecArgs', ofTyping);
const paramSpecKwargsType = defineType('typing.ParamSpecKwargs', ofTyping);
const PARAMETER_TYPES = [typeVarType, paramSpecType, typeVarTupleType];
for (const type of [...PARAMETER_TYPES, typeAliasType, paramSpecArgsType, paramSpecKwargsType]) {
  nativeModule('_typing').set(type.name, type);
}

/** A type parameter of a definition. `evaluate`: the function that gives its bound or its constraints. */
export function newTypeParameter(
  type: PyType,
  name: Value,
  evaluate: Value,
  constrained = false,
): PyTypeParameter {
  const made = new PyTypeParameter(type);
  made.name = name as string;
  made.evaluate = evaluate;
  made.constrained = constrained;
  if (evaluate === null) made.value = null;
  return made;
}

for (const type of [...PARAMETER_TYPES, typeAliasType]) {
  method(type, '__reduce__', '', (_vm, [self]) => (self as PyLateType).name);
}

/** What the `type` statement makes. */
export function newTypeAlias(name: Value, params: Value, evaluate: Value): PyTypeAlias {
  const made = new PyTypeAlias(typeAliasType);
  made.name = name as string;
  made.params = params as PyTuple | null;
  made.evaluate = evaluate;
  if (evaluate instanceof PyFunction) made.module = evaluate.module;
  return made;
}

/** Whoever asks first evaluates; nobody else can tell, so this is announced to no one. */
function lateValue(vm: Machine, late: PyLateType): Outcome {
  return late.value === undefined ? callPrelude(vm, 'evaluate_type', [late, late.evaluate]) : late.value;
}

func('prelude', '_keep_type', 'late, value, /', (_vm, [late, value]) => {
  (late as PyLateType).value = value;
  return value as Value;
});

// --- TypeVar, ParamSpec, TypeVarTuple ---

/** `TypeVar("T", int, str, covariant=True)`: as programs made them before 3.12. */
function madeByCall(vm: Machine, args: readonly Value[], keywords: Keyword[] | null): PyTypeParameter {
  const [cls, name, ...constraints] = args as [PyType, Value, ...Value[]];
  const kind = cls.name.toLowerCase();
  if (name === undefined) raise(typeError, `${kind}() missing required argument 'name' (pos 1)`);
  if (typeof name !== 'string') {
    raise(typeError, `${kind}() argument 'name' must be str, not ${typeName(name)}`);
  }
  const given = new Map<string, Value>(keywords ?? []);
  const flag = (key: string) => given.get(key) === true;
  const [covariant, contravariant] = [flag('covariant'), flag('contravariant')];
  if (covariant && contravariant) raise(valueError, 'Bivariant types are not supported.');
  if (flag('infer_variance') && (covariant || contravariant)) {
    raise(valueError, 'Variance cannot be specified with infer_variance.');
  }
  const bound = given.get('bound') ?? null;
  if (constraints.length === 1) raise(typeError, 'A single constraint is not allowed');
  if (constraints.length > 0 && bound !== null) {
    raise(typeError, 'Constraints cannot be combined with bound=...');
  }
  const made = newTypeParameter(cls, name, null, constraints.length > 0);
  made.value = constraints.length > 0 ? newTuple(constraints) : bound;
  if (!flag('infer_variance')) made.variance = covariant ? '+' : contravariant ? '-' : '~';
  made.dict = newDict();
  setName(made.dict, '__module__', getName(callerOf(vm).globals, '__name__') ?? null);
  return made;
}

for (const type of PARAMETER_TYPES) {
  makes(type, '*args, **kwargs', madeByCall, null);
  readonly(type, '__name__', (_vm, [self]) => (self as PyTypeParameter).name);
  // Those of a definition have no module of their own: one finds that of their type.
  getset(type, '__module__', (_vm, [self]) => {
    const { dict } = self as PyTypeParameter;
    return (dict === null ? undefined : getName(dict, '__module__')) ?? 'typing';
  });
  method(type, '__mro_entries__', 'bases, /', () =>
    raise(typeError, `Cannot subclass an instance of ${type.name}`),
  );
  method(type, '__repr__', '', (_vm, [self]) => {
    const { name, variance } = self as PyTypeParameter;
    return type === typeVarTupleType ? name : variance + name;
  });
}
for (const type of [typeVarType, paramSpecType]) {
  getset(type, '__bound__', (vm, [self]) => {
    const parameter = self as PyTypeParameter;
    return parameter.constrained ? null : lateValue(vm, parameter);
  });
  const signed = (name: string, sign: PyTypeParameter['variance']) =>
    readonly(type, name, (_vm, [self]) => (self as PyTypeParameter).variance === sign);
  signed('__covariant__', '+');
  signed('__contravariant__', '-');
  signed('__infer_variance__', '');
  method(type, '__or__', 'value, /', (vm, [a, b]) =>
    callPrelude(vm, 'typing_union', [a as Value, b as Value]),
  );
  method(type, '__ror__', 'value, /', (vm, [a, b]) =>
    callPrelude(vm, 'typing_union', [b as Value, a as Value]),
  );
}
getset(typeVarType, '__constraints__', (vm, [self]) => {
  const parameter = self as PyTypeParameter;
  return parameter.constrained ? lateValue(vm, parameter) : newTuple([]);
});
method(typeVarTupleType, '__iter__', '', (vm, [self]) => callPrelude(vm, 'unpacked_types', [self as Value]));

for (const [name, type] of [
  ['args', paramSpecArgsType],
  ['kwargs', paramSpecKwargsType],
] as const) {
  getset(paramSpecType, name, (_vm, [self]) => {
    const part = new PyParamSpecPart(type);
    part.origin = self as Value;
    return part;
  });
  readonly(type, '__origin__', (_vm, [self]) => (self as PyParamSpecPart).origin);
  method(type, '__repr__', '', (_vm, [self]) => {
    const { origin } = self as PyParamSpecPart;
    return `${origin instanceof PyTypeParameter ? origin.name : ''}.${name}`;
  });
  method(type, '__eq__', 'value, /', (_vm, [self, other]) => {
    if (!(other instanceof PyParamSpecPart) || other.cls !== type) return notImplemented;
    return other.origin === (self as PyParamSpecPart).origin;
  });
  method(type, '__hash__', '', (vm, [self]) =>
    hashOf(vm, newTuple([name, (self as PyParamSpecPart).origin])),
  );
  method(type, '__mro_entries__', 'bases, /', () =>
    raise(typeError, `Cannot subclass an instance of ${type.name}`),
  );
}

// --- TypeAliasType ---

makes(
  typeAliasType,
  'name, value, *, type_params=',
  (vm, [, name, value, params]) => {
    if (typeof name !== 'string') {
      raise(typeError, `typealias() argument 'name' must be str, not ${typeName(name as Value)}`);
    }
    if (params !== undefined && !(params instanceof PyTuple)) {
      raise(typeError, 'type_params must be a tuple');
    }
    const made = newTypeAlias(name, params ?? null, null);
    made.value = value;
    made.module = getName(callerOf(vm).globals, '__name__') ?? null;
    return made;
  },
  null,
);
readonly(typeAliasType, '__name__', (_vm, [self]) => (self as PyTypeAlias).name);
getset(typeAliasType, '__value__', (vm, [self]) => lateValue(vm, self as PyTypeAlias));
getset(typeAliasType, '__type_params__', (_vm, [self]) => (self as PyTypeAlias).params ?? newTuple([]));
getset(typeAliasType, '__module__', (_vm, [self]) => (self as PyTypeAlias).module);
method(typeAliasType, '__repr__', '', (_vm, [self]) => (self as PyTypeAlias).name);
