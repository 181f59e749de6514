/** Functions, builtin functions, bound methods, code objects and cells as programs can look at them. */

import { bindDescriptor, boundMethod, getAttribute } from '../attribute.ts';
import { call } from '../call.ts';
import { getset, method, staticMethod } from '../define.ts';
import { equals } from '../equality.ts';
import { raise, typeError, valueError } from '../exception.ts';
import { hashOf } from '../hash.ts';
import { pathOf } from '../registry.ts';
import {
  builtinType,
  cellType,
  codeType,
  functionType,
  getsetType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  newDict,
  newTuple,
  notImplemented,
  typeName,
  typeOf,
  wrapperDescriptorType,
} from '../type.ts';
import {
  type PyBuiltin,
  PyCell,
  PyCode,
  PyDict,
  PyFunction,
  type PyGetSet,
  PyMethod,
  PyTuple,
  type Slot,
  type Value,
} from '../values.ts';
import { textOf } from './argument.ts';
import { makes, readonly } from './constructor.ts';
import { isCallable } from './iteration.ts';

/** An attribute of functions; `set` gets undefined for `del`. */
function functionAttribute(
  name: string,
  get: (self: PyFunction) => Value,
  set: ((self: PyFunction, value: Slot) => void) | null = null,
): void {
  getset(
    functionType,
    name,
    (_vm, [self]) => get(self as PyFunction),
    set === null
      ? null
      : (vm, [self, value]) => {
          vm.writing(self as PyFunction, name);
          set(self as PyFunction, value);
          return null;
        },
  );
}

function wantName(value: Slot, what: string): string {
  const text = value === undefined ? undefined : textOf(value);
  return text ?? raise(typeError, `${what} must be set to a string object`);
}

functionAttribute(
  '__name__',
  (self) => self.name,
  (self, value) => {
    self.name = wantName(value, '__name__');
  },
);
functionAttribute(
  '__qualname__',
  (self) => self.qualname,
  (self, value) => {
    self.qualname = wantName(value, '__qualname__');
  },
);
functionAttribute(
  '__doc__',
  (self) => self.doc,
  (self, value) => {
    self.doc = value ?? null;
  },
);
functionAttribute(
  '__module__',
  (self) => self.module,
  (self, value) => {
    self.module = value ?? null;
  },
);
functionAttribute(
  '__defaults__',
  (self) => self.defaults,
  (self, value) => {
    if (value !== undefined && value !== null && !(value instanceof PyTuple)) {
      raise(typeError, '__defaults__ must be set to a tuple object');
    }
    self.defaults = value ?? null;
  },
);
functionAttribute(
  '__kwdefaults__',
  (self) => self.kwDefaults,
  (self, value) => {
    if (value !== undefined && value !== null && !(value instanceof PyDict)) {
      raise(typeError, '__kwdefaults__ must be set to a dict object');
    }
    self.kwDefaults = value ?? null;
  },
);
functionAttribute(
  '__annotations__',
  (self) => {
    self.annotations ??= newDict();
    return self.annotations;
  },
  (self, value) => {
    if (value !== undefined && value !== null && !(value instanceof PyDict)) {
      raise(typeError, '__annotations__ must be set to a dict object');
    }
    self.annotations = value ?? null;
  },
);
functionAttribute(
  '__code__',
  (self) => new PyCode(codeType, self.code),
  (self, value) => {
    if (!(value instanceof PyCode)) raise(typeError, '__code__ must be set to a code object');
    const free = value.code.source.freeNames.length;
    if (free !== self.closure.length) {
      const text = `${self.name}() requires a code object with ${self.closure.length} free vars, not ${free}`;
      raise(valueError, text);
    }
    self.code = value.code;
  },
);
readonly(functionType, '__globals__', (_vm, [self]) => (self as PyFunction).globals);
functionAttribute('__closure__', (self) =>
  self.closure.length === 0 ? null : newTuple(self.closure.slice()),
);
functionAttribute(
  '__type_params__',
  (self) => self.typeParams ?? newTuple([]),
  (self, value) => {
    if (!(value instanceof PyTuple)) raise(typeError, '__type_params__ must be set to a tuple');
    self.typeParams = value;
  },
);
method(functionType, '__call__', '*args, **kwargs', (vm, args, keywords) =>
  call(vm, args[0] as Value, args.slice(1), keywords),
);
method(functionType, '__get__', 'instance, owner=, /', (_vm, [self, instance]) =>
  instance === null || instance === undefined ? (self as Value) : boundMethod(self as Value, instance),
);

// --- bound methods ---

staticMethod(methodType, '__new__', 'cls, function, instance, /', (_vm, [, callee, instance]) => {
  if (!isCallable(callee as Value)) raise(typeError, 'first argument must be callable');
  if (instance === null) raise(typeError, 'instance must not be None');
  return new PyMethod(methodType, callee as Value, instance as Value);
});
readonly(methodType, '__self__', (_vm, [self]) => (self as PyMethod).self);
readonly(methodType, '__func__', (_vm, [self]) => (self as PyMethod).func);
getset(methodType, '__doc__', (vm, [self]) => getAttribute(vm, (self as PyMethod).func, '__doc__'));
method(methodType, '__call__', '*args, **kwargs', (vm, args, keywords) =>
  call(vm, args[0] as Value, args.slice(1), keywords),
);
for (const type of [methodType, builtinType, methodWrapperType]) {
  method(type, '__eq__', 'value, /', (_vm, [self, other]) => {
    if (self === other) return true;
    return other instanceof PyMethod && self instanceof PyMethod ? equals(self, other) : notImplemented;
  });
  method(type, '__hash__', '', (vm, [self]) => hashOf(vm, self as Value));
}

// --- builtins ---

/** The builtin behind a function or bound method of a builtin type. */
function behind(self: Slot): PyBuiltin {
  return (self instanceof PyMethod ? self.func : self) as PyBuiltin;
}

for (const type of [builtinType, methodDescriptorType, wrapperDescriptorType, methodWrapperType]) {
  getset(type, '__name__', (_vm, [self]) => behind(self).name);
  getset(type, '__qualname__', (_vm, [self]) => {
    const { owner, name } = behind(self);
    return owner === null ? name : `${owner.name}.${name}`;
  });
  getset(type, '__doc__', () => null);
  method(type, '__call__', '*args, **kwargs', (vm, args, keywords) =>
    call(vm, args[0] as Value, args.slice(1), keywords),
  );
}
getset(builtinType, '__module__', (_vm, [self]) => (self instanceof PyMethod ? null : moduleOf(self)));

/** The module that a builtin function is declared in. */
function moduleOf(self: Slot): string {
  const path = pathOf(self as PyBuiltin) ?? '';
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : 'builtins';
}
for (const type of [builtinType, methodWrapperType]) {
  getset(type, '__self__', (vm, [self]) => {
    return self instanceof PyMethod ? self.self : (vm.modules.get(moduleOf(self)) ?? null);
  });
}
for (const type of [methodDescriptorType, wrapperDescriptorType]) {
  getset(type, '__objclass__', (_vm, [self]) => (self as PyBuiltin).owner);
  method(type, '__get__', 'instance, owner=, /', (vm, [self, instance]) =>
    instance === null || instance === undefined
      ? (self as Value)
      : bindDescriptor(vm, self as Value, instance, typeOf(instance)),
  );
}
getset(getsetType, '__name__', (_vm, [self]) => (self as PyGetSet).name);
getset(getsetType, '__objclass__', (_vm, [self]) => (self as PyGetSet).owner);
getset(getsetType, '__doc__', () => null);
method(getsetType, '__get__', 'instance, owner=, /', (vm, [self, instance]) =>
  instance === null || instance === undefined
    ? (self as Value)
    : bindDescriptor(vm, self as Value, instance, typeOf(instance)),
);
method(getsetType, '__set__', 'instance, value, /', (vm, [self, instance, value]) => {
  const { set, name, owner } = self as PyGetSet;
  if (set === null) raise(typeError, `attribute '${name}' of '${owner.name}' objects is not writable`);
  return set(vm, [instance as Value, value as Value], null);
});

// --- code objects and cells ---

function codeAttribute(name: string, get: (code: PyCode['code']) => Value): void {
  readonly(codeType, name, (_vm, [self]) => get((self as PyCode).code));
}
codeAttribute('co_name', (code) => code.name);
codeAttribute('co_qualname', (code) => code.qualname);
codeAttribute('co_filename', (code) => code.source.filename);
codeAttribute('co_firstlineno', (code) => code.source.firstLine);
codeAttribute('co_flags', (code) => code.flags);
codeAttribute('co_argcount', (code) => code.argCount);
codeAttribute('co_posonlyargcount', (code) => code.posOnlyCount);
codeAttribute('co_kwonlyargcount', (code) => code.kwOnlyCount);
codeAttribute('co_nlocals', (code) => code.source.varNames.length);
codeAttribute('co_stacksize', (code) => code.stackSize);
codeAttribute('co_varnames', (code) => newTuple([...code.source.varNames]));
codeAttribute('co_cellvars', (code) => newTuple([...code.source.cellNames]));
codeAttribute('co_freevars', (code) => newTuple([...code.source.freeNames]));
codeAttribute('co_names', (code) => newTuple([...code.names]));
codeAttribute('co_consts', (code) => newTuple([...code.constants]));
method(codeType, '__eq__', 'value, /', (_vm, [self, other]) =>
  other instanceof PyCode ? other.code === (self as PyCode).code : notImplemented,
);
method(codeType, '__hash__', '', (vm, [self]) => hashOf(vm, (self as PyCode).code.qualname));

staticMethod(cellType, '__new__', 'cls, contents=, /', (_vm, [, content]) => {
  const cell = new PyCell(cellType);
  cell.content = content;
  return cell;
});
getset(
  cellType,
  'cell_contents',
  (vm, [self]) => {
    const cell = self as PyCell;
    vm.reading(cell, 'cell_contents');
    return cell.content ?? (cell.content === null ? null : raise(valueError, 'Cell is empty'));
  },
  (vm, [self, value]) => {
    vm.writing(self as PyCell, 'cell_contents');
    (self as PyCell).content = value;
    return null;
  },
);

// `types.FunctionType(code, globals, name, argdefs, closure)`.
makes(
  functionType,
  'code, globals, name=, argdefs=, closure=',
  (_vm, [, code, globals, name, defaults, closure]) => {
    if (!(code instanceof PyCode)) {
      return raise(typeError, `function() argument 'code' must be code, not ${typeName(code as Value)}`);
    }
    if (!(globals instanceof PyDict)) {
      return raise(
        typeError,
        `function() argument 'globals' must be dict, not ${typeName(globals as Value)}`,
      );
    }
    const made = new PyFunction(functionType, code.code, globals);
    if (name !== undefined && name !== null) made.name = wantName(name, '__name__');
    if (defaults instanceof PyTuple) made.defaults = defaults;
    if (closure instanceof PyTuple) made.closure = closure.items.filter((cell) => cell instanceof PyCell);
    return made;
  },
  null,
);
