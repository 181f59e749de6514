/**
 * The exception classes of CPython 3.12 that programs can meet, and the ways in which TypeScript raises them.
 * Context chaining is done where exceptions are unwound (unwind.ts), printing in traceback.ts.
 */
import { Raised } from './native.ts';
import { defineType, emptyTuple, newTuple, objectType } from './type.ts';
import { PyException, type PyType, type Slot, type Value } from './values.ts';

const inBuiltins = new Map<string, PyType>();

export const baseException = defineType('BaseException', {
  bases: [objectType],
  layout: 'exception',
  dict: true,
});
inBuiltins.set('BaseException', baseException);

/** An exception class of the builtins. */
function define(name: string, ...bases: PyType[]): PyType {
  const type = defineType(name, { bases, layout: 'exception' });
  inBuiltins.set(name, type);
  return type;
}

export const systemExit = define('SystemExit', baseException);
export const keyboardInterrupt = define('KeyboardInterrupt', baseException);
export const generatorExit = define('GeneratorExit', baseException);
export const baseExceptionGroup = define('BaseExceptionGroup', baseException);
export const exception = define('Exception', baseException);
export const exceptionGroup = define('ExceptionGroup', baseExceptionGroup, exception);
export const stopIteration = define('StopIteration', exception);
export const stopAsyncIteration = define('StopAsyncIteration', exception);
export const arithmeticError = define('ArithmeticError', exception);
export const floatingPointError = define('FloatingPointError', arithmeticError);
export const overflowError = define('OverflowError', arithmeticError);
export const zeroDivisionError = define('ZeroDivisionError', arithmeticError);
export const assertionError = define('AssertionError', exception);
export const attributeError = define('AttributeError', exception);
export const bufferError = define('BufferError', exception);
export const eofError = define('EOFError', exception);
export const importError = define('ImportError', exception);
export const moduleNotFoundError = define('ModuleNotFoundError', importError);
export const lookupError = define('LookupError', exception);
export const indexError = define('IndexError', lookupError);
export const keyError = define('KeyError', lookupError);
export const memoryError = define('MemoryError', exception);
export const nameError = define('NameError', exception);
export const unboundLocalError = define('UnboundLocalError', nameError);
export const osError = define('OSError', exception);
export const blockingIoError = define('BlockingIOError', osError);
export const childProcessError = define('ChildProcessError', osError);
export const connectionError = define('ConnectionError', osError);
export const brokenPipeError = define('BrokenPipeError', connectionError);
export const connectionAbortedError = define('ConnectionAbortedError', connectionError);
export const connectionRefusedError = define('ConnectionRefusedError', connectionError);
export const connectionResetError = define('ConnectionResetError', connectionError);
export const fileExistsError = define('FileExistsError', osError);
export const fileNotFoundError = define('FileNotFoundError', osError);
export const interruptedError = define('InterruptedError', osError);
export const isADirectoryError = define('IsADirectoryError', osError);
export const notADirectoryError = define('NotADirectoryError', osError);
export const permissionError = define('PermissionError', osError);
export const processLookupError = define('ProcessLookupError', osError);
export const timeoutError = define('TimeoutError', osError);
export const referenceError = define('ReferenceError', exception);
export const runtimeError = define('RuntimeError', exception);
export const notImplementedError = define('NotImplementedError', runtimeError);
export const recursionError = define('RecursionError', runtimeError);
export const syntaxError = define('SyntaxError', exception);
export const indentationError = define('IndentationError', syntaxError);
export const tabError = define('TabError', indentationError);
export const systemError = define('SystemError', exception);
export const typeError = define('TypeError', exception);
export const valueError = define('ValueError', exception);
export const unicodeError = define('UnicodeError', valueError);
export const unicodeDecodeError = define('UnicodeDecodeError', unicodeError);
export const unicodeEncodeError = define('UnicodeEncodeError', unicodeError);
export const unicodeTranslateError = define('UnicodeTranslateError', unicodeError);
export const warning = define('Warning', exception);
export const bytesWarning = define('BytesWarning', warning);
export const deprecationWarning = define('DeprecationWarning', warning);
export const encodingWarning = define('EncodingWarning', warning);
export const futureWarning = define('FutureWarning', warning);
export const importWarning = define('ImportWarning', warning);
export const pendingDeprecationWarning = define('PendingDeprecationWarning', warning);
export const resourceWarning = define('ResourceWarning', warning);
export const runtimeWarning = define('RuntimeWarning', warning);
export const syntaxWarning = define('SyntaxWarning', warning);
export const unicodeWarning = define('UnicodeWarning', warning);
export const userWarning = define('UserWarning', warning);

/** Every exception class of the builtins by name; `EnvironmentError` and `IOError` are other names of OSError. */
export function builtinExceptions(): ReadonlyMap<string, PyType> {
  return new Map([...inBuiltins, ['EnvironmentError', osError], ['IOError', osError]]);
}

/** A new exception with the given `args`. */
export function makeException(type: PyType, args: Value[]): PyException {
  return new PyException(type, args.length === 0 ? emptyTuple : newTuple(args));
}

/** Raises `type(message)` (without a message: `type()`). */
export function raise(type: PyType, message?: Value): never {
  throw new Raised(makeException(type, message === undefined ? [] : [message]));
}

/** Raises an exception whose own attributes (`PyException.slots`) matter, such as `name` of a NameError. */
export function raiseWith(type: PyType, message: Value, slots: Slot[]): never {
  const error = makeException(type, [message]);
  error.slots = slots;
  throw new Raised(error);
}

/** `raise StopIteration(value)`; without a value when it is None. */
export function raiseStopIteration(value: Value): never {
  throw new Raised(makeException(stopIteration, value === null ? [] : [value]));
}
