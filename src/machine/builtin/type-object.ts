/** The type type: `type(x)`, making classes, and what classes can be asked. */
import { findAttribute, raiseMissing, removeAttribute, storeAttribute } from '../attribute.ts';
import { call } from '../call.ts';
import { basesOf, makeInstance, makeType, winningMeta } from '../class.ts';
import { classMethod, construct, func, getset, method, staticMethod } from '../define.ts';
import { attributeError, raise, typeError } from '../exception.ts';
import type { Machine } from '../machine.ts';
import { getName, setName } from '../namespace.ts';
import { NeedsPython } from '../native.ts';
import { compareStrings } from '../order.ts';
import {
  invalidate,
  linearize,
  lookup,
  newDict,
  newList,
  newTuple,
  objectType,
  typeName,
  typeOf,
  typeType,
} from '../type.ts';
import { PyDict, PyTuple, PyType, type Slot, type Value } from '../values.ts';
import { textOf } from './argument.ts';
import { callerOf, namesIn, nothing } from './attribute-access.ts';
import { PyMappingProxy } from './mapping-proxy.ts';
import { plainInstance, plainSubclass } from './type-check.ts';

construct(
  typeType,
  '*args, **kwargs',
  (_vm, args, keywords) => {
    if (args.length === 1 && (keywords === null || keywords.length === 0)) return typeOf(args[0] as Value);
    if (args.length === 1) raise(typeError, 'type() takes no keyword arguments');
    if (args.length !== 3) raise(typeError, 'type() takes 1 or 3 arguments');
    throw new NeedsPython('__init_subclass__');
  },
  'type_of_three',
);
staticMethod(
  typeType,
  '__new__',
  'cls, *args, **kwargs',
  (_vm, args) => {
    if (args.length === 2 && args[0] === typeType) return typeOf(args[1] as Value);
    if (args.length !== 4) {
      raise(typeError, `type.__new__() takes exactly 3 arguments (${args.length - 1} given)`);
    }
    throw new NeedsPython('__init_subclass__');
  },
  'type_new',
);
method(typeType, '__init__', '*args, **kwargs', (_vm, args, keywords) => {
  if (args.length === 2 && keywords !== null && keywords.length > 0) {
    raise(typeError, 'type.__init__() takes no keyword arguments');
  }
  if (args.length !== 2 && args.length !== 4) raise(typeError, 'type.__init__() takes 1 or 3 arguments');
  return null;
});
method(typeType, '__call__', '*args, **kwargs', (vm, args, keywords) => {
  const type = args[0] as PyType;
  if (type.construct !== null) return call(vm, type.construct, args.slice(1), keywords);
  return makeInstance(vm, type, args.slice(1), keywords);
});
classMethod(typeType, '__prepare__', '*args, **kwargs', () => newDict());

// The class of `type.__new__`, before any Python code of its parts runs.
func('prelude', '_new_type', 'meta, name, bases, namespace, /', (vm, [meta, name, bases, namespace]) => {
  const text = textOf(name);
  const asked = 'type.__new__() argument';
  if (text === undefined) raise(typeError, `${asked} 1 must be str, not ${typeName(name as Value)}`);
  if (!(bases instanceof PyTuple)) {
    raise(typeError, `${asked} 2 must be tuple, not ${typeName(bases as Value)}`);
  }
  if (!(namespace instanceof PyDict)) {
    raise(typeError, `${asked} 3 must be dict, not ${typeName(namespace as Value)}`);
  }
  if (bases.items.some((base) => !(base instanceof PyType) && typeOf(base) !== objectType)) {
    const rule = 'the metaclass of a derived class must be a (non-strict) subclass';
    raise(typeError, `metaclass conflict: ${rule} of the metaclasses of all its bases`);
  }
  const parents = basesOf(bases.items);
  const type = makeType(winningMeta(meta as PyType, parents), text, parents, namespace);
  if (getName(type.members, '__module__') === undefined) {
    const module = getName(callerOf(vm).globals, '__name__');
    if (typeof module === 'string') {
      type.module = module;
      setName(type.members, '__module__', module);
    }
  }
  return type;
});
// Entries of a class's own namespace whose value has a `__set_name__`.
func('prelude', '_named_members', 'cls, /', (_vm, [cls]) => {
  const { members } = cls as PyType;
  const pairs: Value[] = [];
  members.keys.forEach((key, i) => {
    const value = members.values[i];
    if (typeof key !== 'string' || value === undefined) return;
    if (lookup(typeOf(value), '__set_name__') !== undefined) pairs.push(newTuple([key, value]));
  });
  return newList(pairs);
});

/** An attribute of classes that can be set for those of programs. */
function classAttribute(
  name: string,
  get: (type: PyType, vm: Machine) => Value,
  set: (type: PyType, value: Value) => void,
): void {
  getset(
    typeType,
    name,
    (vm, [self]) => get(self as PyType, vm),
    (vm, args) => {
      const type = args[0] as PyType;
      if (type.builtin) {
        raise(typeError, `cannot set '${name}' attribute of immutable type '${type.name}'`);
      }
      const value = args[1];
      if (value === undefined)
        return raise(typeError, `cannot delete '${name}' attribute of type '${type.name}'`);
      vm.writing(type, name);
      set(type, value);
      return null;
    },
  );
}

classAttribute(
  '__name__',
  (type) => type.name,
  (type, value) => {
    type.name = className(type, '__name__', value);
  },
);
classAttribute(
  '__qualname__',
  (type) => type.qualname,
  (type, value) => {
    type.qualname = className(type, '__qualname__', value);
  },
);

function className(type: PyType, attribute: string, value: Value): string {
  const text = textOf(value);
  if (text !== undefined) return text;
  return raise(typeError, `can only assign string to ${type.name}.${attribute}, not '${typeName(value)}'`);
}

classAttribute(
  '__module__',
  (type) => (type.builtin ? type.module : (getName(type.members, '__module__') ?? type.module)),
  (type, value) => {
    if (typeof value === 'string') type.module = value;
    setName(type.members, '__module__', value);
    invalidate(type, '__module__', true);
  },
);
classAttribute(
  '__doc__',
  (type) => getName(type.members, '__doc__') ?? null,
  (type, value) => {
    setName(type.members, '__doc__', value);
    invalidate(type, '__doc__', true);
  },
);
classAttribute(
  '__annotations__',
  (type) => {
    const known = getName(type.members, '__annotations__');
    if (known !== undefined) return known;
    if (type.builtin) raise(attributeError, `type object '${type.name}' has no attribute '__annotations__'`);
    const fresh = newDict();
    setName(type.members, '__annotations__', fresh);
    invalidate(type, '__annotations__', true);
    return fresh;
  },
  (type, value) => {
    setName(type.members, '__annotations__', value);
    invalidate(type, '__annotations__', true);
  },
);
classAttribute(
  '__abstractmethods__',
  (type) => {
    const found = type === typeType ? undefined : getName(type.members, '__abstractmethods__');
    return found ?? raise(attributeError, '__abstractmethods__');
  },
  (type, value) => {
    setName(type.members, '__abstractmethods__', value);
    invalidate(type, '__abstractmethods__', true);
  },
);
classAttribute(
  '__type_params__',
  (type) => (type === typeType ? undefined : getName(type.members, '__type_params__')) ?? newTuple([]),
  (type, value) => {
    setName(type.members, '__type_params__', value);
    invalidate(type, '__type_params__', true);
  },
);
classAttribute(
  '__bases__',
  (type) => newTuple(type.bases.slice()),
  (type, value) => {
    if (!(value instanceof PyTuple)) {
      raise(typeError, `can only assign tuple to ${type.name}.__bases__, not ${typeName(value)}`);
    }
    setBases(type, basesOf(value.items));
  },
);

function setBases(type: PyType, bases: PyType[]): void {
  if (bases.length === 0) {
    raise(typeError, `can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  }
  if (bases.some((base) => base.mro.includes(type))) {
    raise(typeError, 'a __bases__ item causes an inheritance cycle');
  }
  const mro = linearize(type, bases);
  if (typeof mro === 'string') raise(typeError, mro);
  for (const base of type.bases) {
    base.subclasses = base.builtin ? base.subclasses : base.subclasses.filter((one) => one !== type);
  }
  type.bases = bases;
  for (const base of bases) if (!base.builtin) base.subclasses.push(type);
  relinearize(type, mro);
}

function relinearize(type: PyType, mro: PyType[]): void {
  type.mro = mro;
  invalidate(type, null, true);
  for (const subclass of type.subclasses)
    relinearize(subclass, linearize(subclass, subclass.bases) as PyType[]);
}

getset(typeType, '__mro__', (_vm, [self]) => newTuple((self as PyType).mro.slice()));
getset(typeType, '__base__', (_vm, [self]) => {
  const { bases, layout } = self as PyType;
  return bases.find((base) => base.layout === layout && base !== objectType) ?? bases[0] ?? null;
});
getset(typeType, '__dict__', (vm, [self]) => {
  vm.reading(self as PyType, '*');
  return new PyMappingProxy((self as PyType).members);
});
method(typeType, 'mro', '', (_vm, [self]) => newList((self as PyType).mro.slice()));
method(typeType, '__subclasses__', '', (_vm, [self]) => newList((self as PyType).subclasses.slice()));
method(
  typeType,
  '__instancecheck__',
  'instance, /',
  (vm, [self, value]) => plainInstance(vm, value as Value, self as Value),
  'plain_instance',
);
method(typeType, '__subclasscheck__', 'subclass, /', (_vm, [self, value]) =>
  plainSubclass(value as Value, self as Value),
);
method(typeType, '__dir__', '', (_vm, [self]) => newList([...namesIn(self as Value)].sort(compareStrings)));

/** An attribute name argument. */
function nameOf(name: Slot): string {
  return textOf(name) ?? raise(typeError, `attribute name must be string, not '${typeName(name as Value)}'`);
}
method(typeType, '__getattribute__', 'name, /', (vm, [self, name]) => {
  const type = self as PyType;
  return findAttribute(vm, type, type.cls, nameOf(name)) ?? raiseMissing(type, nameOf(name));
});
method(typeType, '__setattr__', 'name, value, /', (vm, [self, name, value]) =>
  nothing(vm, storeAttribute(vm, self as Value, (self as PyType).cls, nameOf(name), value as Value)),
);
method(typeType, '__delattr__', 'name, /', (vm, [self, name]) =>
  nothing(vm, removeAttribute(vm, self as Value, (self as PyType).cls, nameOf(name))),
);
