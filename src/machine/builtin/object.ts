/**
 * The type object: what every value has. `__repr__`, `__str__` and `__format__` are in repr-types.ts and format-
 * types.ts.
 */
import { findAttribute, raiseMissing, removeAttribute, storeAttribute } from '../attribute.ts';
import { dictOf, setClass } from '../class.ts';
import { GETTER, PUSH } from '../continuation.ts';
import { classMethod, getset, member, method, staticMethod } from '../define.ts';
import { definesInPython } from '../equality.ts';
import { raise, typeError } from '../exception.ts';
import { hashedValue, hashIdentity } from '../hash.ts';
import { CALLED, NeedsPython } from '../native.ts';
import { compareStrings } from '../order.ts';
import { lookup, newDict, newList, notImplemented, objectType, typeName, typeOf } from '../type.ts';
import {
  PyBuiltin,
  PyInstance,
  PyList,
  PySet,
  PyTuple,
  type PyType,
  type Slot,
  type Value,
} from '../values.ts';
import { textOf } from './argument.ts';
import { namesIn, nothing } from './attribute-access.ts';

/** Is the `__new__` or `__init__` of a type the one of `object`? */
function inherits(type: PyType, name: '__new__' | '__init__'): boolean {
  const found = lookup(type, name);
  return found instanceof PyBuiltin && found.path === `object.${name}`;
}

staticMethod(objectType, '__new__', '*args, **kwargs', (vm, args, keywords) => {
  const cls = args[0] as PyType;
  if (args.length > 1 || (keywords !== null && keywords.length > 0)) {
    if (!inherits(cls, '__new__')) {
      raise(typeError, 'object.__new__() takes exactly one argument (the type to instantiate)');
    }
    if (inherits(cls, '__init__')) raise(typeError, `${cls.name}() takes no arguments`);
  }
  raiseIfAbstract(cls);
  if (cls.layout === 'sealed') raise(typeError, `cannot create '${cls.name}' instances`);
  if (cls.layout !== 'object') {
    const safe = cls.mro.find((type) => type.builtin)?.name ?? 'object';
    raise(typeError, `object.__new__(${cls.name}) is not safe, use ${safe}.__new__()`);
  }
  const made = new PyInstance(cls);
  if (lookup(cls, '__del__') !== undefined) {
    vm.mortals.push(made);
    vm.stopping = true;
  }
  return made;
});
method(objectType, '__init__', '*args, **kwargs', (_vm, args, keywords) => {
  if (args.length === 1 && (keywords === null || keywords.length === 0)) return null;
  const type = typeOf(args[0] as Value);
  if (!inherits(type, '__init__')) {
    raise(typeError, 'object.__init__() takes exactly one argument (the instance to initialize)');
  }
  if (inherits(type, '__new__')) {
    raise(typeError, `${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
  }
  return null;
});

/** Classes of abc with methods left to be written cannot be instantiated (object_new). */
function raiseIfAbstract(cls: PyType): void {
  const abstract = lookup(cls, '__abstractmethods__');
  if (abstract === undefined || abstract === null) return;
  const names = namesOf(abstract).sort(compareStrings);
  if (names.length === 0) return;
  const quoted = names.map((name) => `'${name}'`).join(', ');
  const text = `an implementation for abstract method${names.length > 1 ? 's' : ''} ${quoted}`;
  raise(typeError, `Can't instantiate abstract class ${cls.name} without ${text}`);
}

function namesOf(collection: Value): string[] {
  if (collection instanceof PySet) return collection.table.filter((item) => typeof item === 'string');
  if (!(collection instanceof PyTuple || collection instanceof PyList)) return [];
  return collection.items.filter((item) => typeof item === 'string');
}

method(objectType, '__eq__', 'value, /', (_vm, [self, other]) => self === other || notImplemented);
method(
  objectType,
  '__ne__',
  'value, /',
  (_vm, [self, other]) => {
    if (definesInPython(self as Value, '__eq__')) throw new NeedsPython('__eq__');
    return self === other ? false : notImplemented;
  },
  'object_ne',
);
for (const name of ['__lt__', '__le__', '__gt__', '__ge__']) {
  method(objectType, name, 'value, /', () => notImplemented);
}
method(objectType, '__hash__', '', (vm, [self]) => {
  hashIdentity(vm, self as Value);
  return hashedValue();
});

/** An attribute name argument. */
function nameOf(name: Slot): string {
  return textOf(name) ?? raise(typeError, `attribute name must be string, not '${typeName(name as Value)}'`);
}

method(objectType, '__getattribute__', 'name, /', (vm, [self, name]) => {
  const text = nameOf(name);
  const value = self as Value;
  const found = findAttribute(vm, value, typeOf(value), text);
  if (found === undefined) return raiseMissing(value, text);
  const { frame } = vm.thread;
  // What `__getattr__` says to an AttributeError of the getter is the business of who called this.
  if (found === CALLED && frame !== null && frame.onReturn === GETTER) frame.onReturn = PUSH;
  return found;
});
method(objectType, '__setattr__', 'name, value, /', (vm, [self, name, value]) =>
  nothing(vm, storeAttribute(vm, self as Value, typeOf(self as Value), nameOf(name), value as Value)),
);
method(objectType, '__delattr__', 'name, /', (vm, [self, name]) =>
  nothing(vm, removeAttribute(vm, self as Value, typeOf(self as Value), nameOf(name))),
);
getset(
  objectType,
  '__class__',
  (_vm, [self]) => typeOf(self as Value),
  (_vm, args) => {
    if (args.length < 2) raise(typeError, "can't delete __class__ attribute");
    setClass(args[0] as Value, args[1] as Value);
    return null;
  },
);
getset(
  objectType,
  '__dict__',
  (vm, [self]) => dictOf(vm, self as Value, newDict),
  (vm, [self, value]) => {
    const object = self as Value;
    const dict = dictOf(vm, object, newDict);
    if (value === undefined) raise(typeError, 'cannot delete __dict__');
    if (value === null || typeof value !== 'object' || !('keys' in value)) {
      return raise(typeError, `__dict__ must be set to a dictionary, not a '${typeName(value)}'`);
    }
    vm.writing(object as PyInstance, '*');
    (object as PyInstance).dict = value as typeof dict;
    return null;
  },
);
member(objectType, '__doc__', null);
method(objectType, '__dir__', '', (_vm, [self]) => newList([...namesIn(self as Value)].sort(compareStrings)));
method(objectType, '__sizeof__', '', () => 16);
classMethod(objectType, '__init_subclass__', '*args, **kwargs', (_vm, args, keywords) => {
  const type = args[0] as PyType;
  if (keywords !== null && keywords.length > 0) {
    raise(typeError, `${type.qualname}.__init_subclass__() takes no keyword arguments`);
  }
  if (args.length > 1) {
    raise(typeError, `object.__init_subclass__() takes no arguments (${args.length - 1} given)`);
  }
  return null;
});
classMethod(objectType, '__subclasshook__', '*args', () => notImplemented);
