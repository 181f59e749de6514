/**
 * Exceptions as objects. What an exception class has beside `args` is derived from `args` until it is set; set or given
 * by keyword it lies in `PyException.slots`.
 */
import { getset, method, staticMethod } from '../define.ts';
import {
  attributeError,
  baseException,
  blockingIoError,
  brokenPipeError,
  childProcessError,
  connectionAbortedError,
  connectionRefusedError,
  connectionResetError,
  fileExistsError,
  fileNotFoundError,
  importError,
  interruptedError,
  isADirectoryError,
  nameError,
  notADirectoryError,
  osError,
  permissionError,
  processLookupError,
  raise,
  raiseWith,
  stopAsyncIteration,
  stopIteration,
  syntaxError,
  systemExit,
  timeoutError,
  typeError,
  unicodeDecodeError,
  unicodeEncodeError,
  unicodeTranslateError,
} from '../exception.ts';
import { itemsOf } from '../iterate.ts';
import { lineOf } from '../link.ts';
import { setName } from '../namespace.ts';
import type { Keyword } from '../native.ts';
import { emptyTuple, newDict, newList, newTuple, tracebackType } from '../type.ts';
import {
  PyDict,
  PyException,
  type PyList,
  PyTraceback,
  PyTuple,
  type PyType,
  type Slot,
  type Value,
} from '../values.ts';
import { nameOf, textOf } from './argument.ts';

function tupleOf(items: Value[]): PyTuple {
  return items.length === 0 ? emptyTuple : newTuple(items);
}

staticMethod(baseException, '__new__', 'cls, *args, **kwargs', (_vm, args) => {
  return new PyException(args[0] as PyType, tupleOf(args.slice(1)));
});
method(baseException, '__init__', '*args, **kwargs', (_vm, args, keywords) => {
  const self = args[0] as PyException;
  if (keywords !== null && keywords.length > 0) {
    raise(typeError, `${self.cls.name}() takes no keyword arguments`);
  }
  self.args = tupleOf(args.slice(1));
  return null;
});

getset(
  baseException,
  'args',
  (_vm, [self]) => (self as PyException).args,
  (vm, [self, value]) => {
    if (value === undefined) raise(typeError, 'args may not be deleted');
    (self as PyException).args = tupleOf(itemsOf(vm, value).slice());
    return null;
  },
);

/** An exception attribute that is another exception or None. */
function link(name: '__cause__' | '__context__', field: 'cause' | 'context', what: string): void {
  getset(
    baseException,
    name,
    (_vm, [self]) => (self as PyException)[field],
    (_vm, [self, value]) => {
      if (value === undefined) raise(typeError, `${name} may not be deleted`);
      if (value !== null && !(value instanceof PyException)) {
        raise(typeError, `exception ${what} must be None or derive from BaseException`);
      }
      (self as PyException)[field] = value;
      if (field === 'cause') (self as PyException).suppressContext = true;
      return null;
    },
  );
}
link('__cause__', 'cause', 'cause');
link('__context__', 'context', 'context');
getset(
  baseException,
  '__suppress_context__',
  (_vm, [self]) => (self as PyException).suppressContext,
  (_vm, [self, value]) => {
    if (typeof value !== 'boolean') raise(typeError, 'attribute value type must be bool');
    (self as PyException).suppressContext = value;
    return null;
  },
);

function setTraceback(self: Slot, value: Slot): void {
  if (value === undefined) raise(typeError, '__traceback__ may not be deleted');
  if (value !== null && !(value instanceof PyTraceback)) {
    raise(typeError, '__traceback__ must be a traceback or None');
  }
  (self as PyException).traceback = value;
}
getset(
  baseException,
  '__traceback__',
  (_vm, [self]) => (self as PyException).traceback,
  (_vm, [self, value]) => {
    setTraceback(self, value);
    return null;
  },
);
method(baseException, 'with_traceback', 'object, /', (_vm, [self, value]) => {
  setTraceback(self, value);
  return self as Value;
});
method(baseException, 'add_note', 'object, /', (_vm, [self, note]) => {
  const text = textOf(note);
  if (text === undefined) raise(typeError, `note must be a str, not '${nameOf(note)}'`);
  const exception = self as PyException;
  exception.notes ??= newList([]);
  exception.notes.items.push(note as Value);
  return null;
});
getset(
  baseException,
  '__notes__',
  (_vm, [self]) => {
    const { notes, cls } = self as PyException;
    if (notes !== null) return notes;
    return raiseWith(attributeError, `'${cls.name}' object has no attribute '__notes__'`, [
      '__notes__',
      self,
    ]);
  },
  (_vm, [self, value]) => {
    (self as PyException).notes = (value ?? null) as PyList | null;
    return null;
  },
);
method(baseException, '__setstate__', 'state, /', (_vm, [self, state]) => {
  if (state === null) return null;
  if (!(state instanceof PyDict)) raise(typeError, 'state is not a dictionary');
  const exception = self as PyException;
  exception.dict ??= newDict();
  state.keys.forEach((name, i) => {
    if (typeof name === 'string') setName(exception.dict as PyDict, name, state.values[i] as Value);
  });
  return null;
});

/** Attributes of a class, by position in `slots`; `derive` says what they are while nobody has set them. */
function fields(
  type: PyType,
  names: readonly string[],
  derive: (items: readonly Value[], at: number) => Value,
): void {
  names.forEach((name, at) => {
    getset(
      type,
      name,
      (_vm, [self]) => {
        const { slots, args } = self as PyException;
        return slots?.[at] ?? derive(args.items, at);
      },
      (_vm, [self, value]) => {
        const exception = self as PyException;
        exception.slots ??= [];
        while (exception.slots.length <= at) exception.slots.push(undefined);
        exception.slots[at] = value;
        return null;
      },
    );
  });
}

const first = (items: readonly Value[]): Value => items[0] ?? null;
fields(stopIteration, ['value'], first);
fields(stopAsyncIteration, ['value'], first);
fields(systemExit, ['code'], (items) => (items.length > 1 ? newTuple(items.slice()) : first(items)));
fields(nameError, ['name'], () => null);
fields(attributeError, ['name', 'obj'], () => null);
fields(importError, ['name', 'path', 'name_from', 'msg'], (items, at) =>
  at === 3 && items.length === 1 ? (items[0] as Value) : null,
);
fields(
  syntaxError,
  ['msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'print_file_and_line'],
  (items, at) => {
    if (at === 0) return first(items);
    const place = items[1];
    return place instanceof PyTuple ? (place.items[at - 1] ?? null) : null;
  },
);
const systemFields = (items: readonly Value[], at: number): Value =>
  at < 2 && items.length >= 2 && items.length <= 5 ? (items[at] as Value) : null;
fields(osError, ['errno', 'strerror', 'filename', 'winerror', 'filename2'], systemFields);

for (const type of [unicodeEncodeError, unicodeDecodeError]) {
  fields(type, ['encoding', 'object', 'start', 'end', 'reason'], (items, at) => items[at] ?? null);
}
fields(unicodeTranslateError, ['object', 'start', 'end', 'reason'], (items, at) => items[at] ?? null);

/** `__init__` of classes whose attributes may be given by keyword. */
function keywordInit(type: PyType, names: readonly string[]): void {
  method(type, '__init__', '*args, **kwargs', (_vm, args, keywords) => {
    const self = args[0] as PyException;
    self.args = tupleOf(args.slice(1));
    if (keywords !== null) takeKeywords(self, type, names, keywords);
    return null;
  });
}

function takeKeywords(
  self: PyException,
  type: PyType,
  names: readonly string[],
  keywords: readonly Keyword[],
): void {
  const slots: Slot[] = names.map(() => undefined);
  for (const [name, value] of keywords) {
    const at = names.indexOf(name);
    if (at < 0) raise(typeError, `'${name}' is an invalid keyword argument for ${type.name}()`);
    slots[at] = value;
  }
  self.slots = slots;
}
keywordInit(nameError, ['name']);
keywordInit(attributeError, ['name', 'obj']);
keywordInit(importError, ['name', 'path', 'name_from']);

/** Which class an OSError becomes by its error number on Linux. */
const BY_NUMBER = new Map<number, PyType>([
  [1, permissionError],
  [2, fileNotFoundError],
  [3, processLookupError],
  [4, interruptedError],
  [10, childProcessError],
  [11, blockingIoError],
  [13, permissionError],
  [17, fileExistsError],
  [20, notADirectoryError],
  [21, isADirectoryError],
  [32, brokenPipeError],
  [103, connectionAbortedError],
  [104, connectionResetError],
  [108, brokenPipeError],
  [110, timeoutError],
  [111, connectionRefusedError],
  [114, blockingIoError],
  [115, blockingIoError],
]);

/** File names are attributes and leave `args` (oserror_init). */
function takeFileNames(self: PyException, args: Value[]): void {
  const named = args.length > 2 && args.length <= 5;
  self.args = tupleOf(named ? args.slice(0, 2) : args);
  if (named) self.slots = [undefined, undefined, args[2], undefined, args[4]];
}

staticMethod(osError, '__new__', 'cls, *args, **kwargs', (_vm, [cls, ...args]) => {
  const number = args.length >= 2 && typeof args[0] === 'number' ? args[0] : -1;
  const type = cls === osError ? (BY_NUMBER.get(number) ?? osError) : (cls as PyType);
  const self = new PyException(type, emptyTuple);
  takeFileNames(self, args);
  return self;
});
method(osError, '__init__', '*args, **kwargs', (_vm, [self, ...args], keywords) => {
  const exception = self as PyException;
  if (keywords !== null && keywords.length > 0) {
    raise(typeError, `${exception.cls.name}() takes no keyword arguments`);
  }
  takeFileNames(exception, args);
  return null;
});

for (const type of [unicodeEncodeError, unicodeDecodeError]) {
  method(type, '__init__', '*args, **kwargs', (_vm, [self, ...args]) => {
    if (args.length !== 5) raise(typeError, `function takes exactly 5 arguments (${args.length} given)`);
    (self as PyException).args = newTuple(args);
    return null;
  });
}

// --- tracebacks ---

getset(tracebackType, 'tb_next', (_vm, [self]) => (self as PyTraceback).next);
getset(tracebackType, 'tb_lineno', (_vm, [self]) => {
  const { code, instruction } = self as PyTraceback;
  return lineOf(code, instruction);
});
getset(tracebackType, 'tb_lasti', (_vm, [self]) => {
  const { code, instruction } = self as PyTraceback;
  return code.source.offsets[instruction] ?? 0;
});
