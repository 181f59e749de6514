/** The types property, staticmethod, classmethod and super. */
import { boundMethod, getAttribute } from '../attribute.ts';
import { call } from '../call.ts';
import { newProperty } from '../class.ts';
import { construct, getset, method, staticMethod } from '../define.ts';
import { attributeError, raise, typeError } from '../exception.ts';
import type { Machine } from '../machine.ts';
import { getName, setName } from '../namespace.ts';
import { NeedsPython, Raised } from '../native.ts';
import { superHere, superOf } from '../super.ts';
import {
  classMethodType,
  isSubtype,
  newDict,
  propertyType,
  staticMethodType,
  superType,
  typeName,
  typeOf,
} from '../type.ts';
import {
  PyClassMethod,
  PyFunction,
  PyProperty,
  PyStaticMethod,
  PySuper,
  PyType,
  type Slot,
  type Value,
} from '../values.ts';
import { onlyArgument, readonly } from './constructor.ts';

const FUNCTIONS = 'fget=, fset=, fdel=, doc=';

/** The documentation of a property: its own, or that of its getter. */
function docOf(doc: Slot, getter: Slot): Value {
  if (doc !== undefined && doc !== null) return doc;
  return getter instanceof PyFunction ? getter.doc : null;
}

construct(propertyType, FUNCTIONS, (_vm, [get, set, del, doc]) =>
  newProperty(get ?? null, set ?? null, del ?? null, docOf(doc, get)),
);
staticMethod(propertyType, '__new__', 'cls, *args, **kwargs', (_vm, [cls]) => new PyProperty(cls as PyType));
method(propertyType, '__init__', FUNCTIONS, (_vm, [self, get, set, del, doc]) => {
  const property = self as PyProperty;
  property.get = get ?? null;
  property.set = set ?? null;
  property.del = del ?? null;
  property.doc = docOf(doc, get);
  return null;
});
for (const [name, field] of [
  ['getter', 'get'],
  ['setter', 'set'],
  ['deleter', 'del'],
] as const) {
  method(
    propertyType,
    name,
    'function, /',
    (_vm, [self, callee]) => {
      const old = self as PyProperty;
      if (old.cls !== propertyType) throw new NeedsPython('subclass of property');
      const copy = newProperty(old.get, old.set, old.del, old.doc);
      copy[field] = callee as Value;
      if (field === 'get') copy.doc = docOf(null, callee) ?? old.doc;
      return copy;
    },
    `property_${name}`,
  );
}
readonly(propertyType, 'fget', (_vm, [self]) => (self as PyProperty).get);
readonly(propertyType, 'fset', (_vm, [self]) => (self as PyProperty).set);
readonly(propertyType, 'fdel', (_vm, [self]) => (self as PyProperty).del);
getset(
  propertyType,
  '__doc__',
  (_vm, [self]) => (self as PyProperty).doc,
  (_vm, [self, value]) => {
    (self as PyProperty).doc = value ?? null;
    return null;
  },
);
getset(propertyType, '__isabstractmethod__', (vm, [self]) => {
  const { get, set, del } = self as PyProperty;
  return [get, set, del].some((callee) => isAbstract(vm, callee));
});
method(propertyType, '__get__', 'instance, owner=, /', (vm, [self, instance]) => {
  const { get } = self as PyProperty;
  if (instance === null || instance === undefined) return self as Value;
  return get === null ? raiseNo(self, instance, 'getter') : call(vm, get, [instance]);
});
method(propertyType, '__set__', 'instance, value, /', (vm, [self, instance, value]) => {
  const { set } = self as PyProperty;
  if (set === null) return raiseNo(self, instance as Value, 'setter');
  return call(vm, set, [instance as Value, value as Value]);
});
method(propertyType, '__delete__', 'instance, /', (vm, [self, instance]) => {
  const { del } = self as PyProperty;
  return del === null ? raiseNo(self, instance as Value, 'deleter') : call(vm, del, [instance as Value]);
});

function raiseNo(self: Slot, instance: Value, what: string): never {
  let name = '';
  for (const type of typeOf(instance).mro) {
    const at = type.members.values.indexOf(self);
    if (at >= 0) name = `'${type.members.keys[at] as string}' `;
  }
  return raise(attributeError, `property ${name}of '${typeName(instance)}' object has no ${what}`);
}

function isAbstract(vm: Machine, callee: Value): boolean {
  if (callee === null || typeof callee !== 'object') return false;
  try {
    return getAttribute(vm, callee, '__isabstractmethod__') === true;
  } catch (error) {
    if (error instanceof Raised && isSubtype(error.exception.cls, attributeError)) return false;
    throw error;
  }
}

// --- staticmethod and classmethod ---

for (const type of [staticMethodType, classMethodType]) {
  type.hasDict = true;
  construct(type, '*args', (_vm, args) => wrap(type, type, onlyArgument(type.name, [type, ...args])));
  staticMethod(type, '__new__', 'cls, *args, **kwargs', (_vm, [cls]) => wrap(type, cls as PyType, null));
  method(type, '__init__', 'function, /', (_vm, [self, callee]) => {
    (self as PyStaticMethod).func = callee as Value;
    return null;
  });
  for (const name of ['__func__', '__wrapped__']) {
    getset(type, name, (_vm, [self]) => (self as PyStaticMethod).func);
  }
  getset(type, '__isabstractmethod__', (vm, [self]) => isAbstract(vm, (self as PyStaticMethod).func));
  for (const name of ['__name__', '__qualname__', '__doc__', '__module__', '__annotations__']) {
    getset(
      type,
      name,
      (vm, [self]) => {
        const wrapper = self as PyStaticMethod;
        const own = wrapper.dict === null ? undefined : getName(wrapper.dict, name);
        return own ?? getAttribute(vm, wrapper.func, name);
      },
      (_vm, [self, value]) => {
        const wrapper = self as PyStaticMethod;
        wrapper.dict ??= newDict();
        setName(wrapper.dict, name, value ?? null);
        return null;
      },
    );
  }
}

function wrap(type: PyType, cls: PyType, callee: Value): PyStaticMethod | PyClassMethod {
  const wrapper = type === staticMethodType ? new PyStaticMethod(cls) : new PyClassMethod(cls);
  wrapper.func = callee;
  return wrapper;
}

method(staticMethodType, '__get__', 'instance, owner=, /', (_vm, [self]) => (self as PyStaticMethod).func);
method(staticMethodType, '__call__', '*args, **kwargs', (vm, args, keywords) =>
  call(vm, (args[0] as PyStaticMethod).func, args.slice(1), keywords),
);
method(classMethodType, '__get__', 'instance, owner=, /', (_vm, [self, instance, owner]) =>
  boundMethod((self as PyClassMethod).func, (owner ?? typeOf(instance as Value)) as Value),
);

// --- super ---

/** `super()`, `super(type)`, `super(type, object)`. */
function superFrom(vm: Machine, args: readonly Value[]): PySuper {
  if (args.length > 2) raise(typeError, `super() expected at most 2 arguments, got ${args.length}`);
  if (args.length === 0) return superHere(vm);
  const [type, self] = args;
  if (!(type instanceof PyType)) {
    return raise(typeError, `super() argument 1 must be a type, not ${typeName(type as Value)}`);
  }
  if (self !== undefined && self !== null) return superOf(type, self);
  const unbound = new PySuper(superType);
  unbound.type = type;
  return unbound;
}

construct(superType, '*args', (vm, args) => superFrom(vm, args));
readonly(superType, '__thisclass__', (_vm, [self]) => (self as PySuper).type);
readonly(superType, '__self__', (_vm, [self]) => (self as PySuper).self);
readonly(superType, '__self_class__', (_vm, [self]) => (self as PySuper).selfClass);
method(superType, '__get__', 'instance, owner=, /', (_vm, [self, instance]) => {
  const { type, selfClass } = self as PySuper;
  if (instance === null || instance === undefined || selfClass !== null || type === null)
    return self as Value;
  return superOf(type, instance);
});
