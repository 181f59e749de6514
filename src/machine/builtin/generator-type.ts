/** Generators and coroutines as objects: send, throw, close, and what they show of themselves. */
import { getset, method } from '../define.ts';
import { baseException, makeException, raise, typeError } from '../exception.ts';
import { close, delegateOf, send, throwInto } from '../generator.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython } from '../native.ts';
import {
  asyncGeneratorType,
  codeType,
  coroutineType,
  defineType,
  generatorType,
  isSubtype,
  lookup,
  typeName,
} from '../type.ts';
import {
  PyBuiltin,
  PyCode,
  PyException,
  type PyGenerator,
  PyNativeIterator,
  PyTraceback,
  PyTuple,
  PyType,
  type Slot,
  type Value,
} from '../values.ts';
import { textOf } from './argument.ts';

/** `await coroutine` as an iterator: `coroutine.__await__()`. */
const wrapperType = defineType('coroutine_wrapper', { layout: 'sealed' });

/** The generator behind a method's receiver. */
function behind(self: Slot): PyGenerator {
  return (self instanceof PyNativeIterator ? self.sources[0] : self) as PyGenerator;
}

for (const type of [generatorType, coroutineType, wrapperType]) {
  method(type, 'send', 'arg, /', (vm, [self, value]) => send(vm, behind(self), value as Value));
  method(
    type,
    'throw',
    'typ, val=, tb=, /',
    (vm, [self, kind, value, traceback]) => {
      const generator = behind(self);
      if (value !== undefined) throw new NeedsPython('the warning that this signature is deprecated');
      return throwInto(vm, generator, thrownBy(vm, kind as Value, value, traceback));
    },
    'throw_made',
  );
  method(type, 'close', '', (vm, [self]) => close(vm, behind(self)));
}

/** The exception that `throw(type, value, traceback)` means; a class written in Python is called by the twin. */
export function thrownBy(_vm: Machine, kind: Value, value: Slot, traceback: Slot): PyException {
  if (traceback !== undefined && traceback !== null && !(traceback instanceof PyTraceback)) {
    raise(typeError, 'throw() third argument must be a traceback object');
  }
  let exception: PyException;
  if (kind instanceof PyException) {
    if (value !== undefined && value !== null) {
      raise(typeError, 'instance exception may not have a separate value');
    }
    exception = kind;
  } else if (kind instanceof PyType && isSubtype(kind, baseException)) {
    if (value instanceof PyException && isSubtype(value.cls, kind)) exception = value;
    else if (!isSimple(kind)) throw new NeedsPython('__init__');
    else exception = makeException(kind, value instanceof PyTuple ? value.items.slice() : given(value));
  } else {
    return raise(
      typeError,
      `exceptions must be classes or instances deriving from BaseException, not ${typeName(kind)}`,
    );
  }
  if (traceback instanceof PyTraceback) exception.traceback = traceback;
  return exception;
}

function given(value: Slot): Value[] {
  return value === undefined || value === null ? [] : [value];
}

/** Is making an instance of this class only keeping its arguments? */
function isSimple(kind: PyType): boolean {
  const init = lookup(kind, '__init__');
  return (
    init instanceof PyBuiltin &&
    init.path === 'BaseException.__init__' &&
    lookup(kind, '__new__') instanceof PyBuiltin
  );
}

for (const type of [generatorType, wrapperType]) {
  method(type, '__iter__', '', (_vm, [self]) => self as Value);
  method(type, '__next__', '', (vm, [self]) => send(vm, behind(self), null));
}
method(coroutineType, '__await__', '', (_vm, [self]) => {
  const wrapper = new PyNativeIterator(wrapperType);
  wrapper.kind = 'await';
  wrapper.sources = [self as Value];
  return wrapper;
});

for (const [type, prefix, waits] of [
  [generatorType, 'gi', 'gi_yieldfrom'],
  [coroutineType, 'cr', 'cr_await'],
  [asyncGeneratorType, 'ag', 'ag_await'],
] as const) {
  for (const [name, field] of [
    ['__name__', 'name'],
    ['__qualname__', 'qualname'],
  ] as const) {
    getset(
      type,
      name,
      (_vm, [self]) => (self as PyGenerator)[field],
      (vm, [self, value]) => {
        const text = value === undefined ? undefined : textOf(value);
        if (text === undefined) raise(typeError, `${name} must be set to a string object`);
        vm.advancing(self as PyGenerator);
        (self as PyGenerator)[field] = text;
        return null;
      },
    );
  }
  if (type !== asyncGeneratorType)
    getset(type, `${prefix}_running`, (_vm, [self]) => (self as PyGenerator).running);
  getset(type, `${prefix}_suspended`, (_vm, [self]) => {
    const generator = self as PyGenerator;
    return generator.started && !generator.running && generator.frame !== null;
  });
  getset(type, `${prefix}_code`, (_vm, [self]) => new PyCode(codeType, (self as PyGenerator).code));
  getset(type, `${prefix}_frame`, () => null);
  getset(type, waits, (_vm, [self]) => {
    const generator = self as PyGenerator;
    return generator.running ? null : (delegateOf(generator) ?? null);
  });
}
