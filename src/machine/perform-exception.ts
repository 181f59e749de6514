/** Bytecodes of `raise`, `except`, `finally` and `with`. */
import { bindDescriptor, boundMethod } from './attribute.ts';
import { call, callPrelude, callSpecial, callThen } from './call.ts';
import { REPLACE } from './continuation.ts';
import { baseException, baseExceptionGroup, raise, runtimeError, typeError } from './exception.ts';
import { give, next, push } from './finish.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { BLOCKED, CALLED, type Outcome, Raised } from './native.ts';
import { cacheOf } from './perform-name.ts';
import { DID_BLOCK, DID_CALL_PYTHON } from './thread.ts';
import { isSubtype, lookup, typeName, typeOf } from './type.ts';
import { handledException } from './unwind.ts';
import { PyBuiltin, PyException, PyTuple, PyType, type Slot, type Value } from './values.ts';

/** `raise`, `raise e`, `raise e from cause`. Classes are called first; their instance takes their place. */
export function raiseStatement(vm: Machine, frame: Frame, arg: number): number {
  if (arg === 0) {
    const handled = handledException(vm.thread);
    if (handled === null) raise(runtimeError, 'No active exception to reraise');
    throw new Raised(handled, true);
  }
  const exception = instanceAt(vm, frame, arg - 1, 'exceptions must derive from BaseException');
  if (exception === undefined) return DID_CALL_PYTHON;
  if (arg === 2) {
    if (vm.thread.stack[frame.sp - 1] === null) exception.cause = null;
    else {
      const cause = instanceAt(vm, frame, 0, 'exception causes must derive from BaseException');
      if (cause === undefined) return DID_CALL_PYTHON;
      exception.cause = cause;
    }
    exception.suppressContext = true;
  }
  throw new Raised(exception);
}

/** The exception `depth` below the top of the stack; undefined while a class there is being instantiated. */
function instanceAt(vm: Machine, frame: Frame, depth: number, wrong: string): PyException | undefined {
  const stack = vm.thread.stack;
  const at = frame.sp - 1 - depth;
  const given = stack[at] as Value;
  if (given instanceof PyException) return given;
  if (!(given instanceof PyType) || !isSubtype(given, baseException)) return raise(typeError, wrong);
  const outcome = callThen(vm, given, [], REPLACE, depth);
  if (outcome === CALLED) return undefined;
  if (!(outcome instanceof PyException)) {
    const type = outcome === BLOCKED ? 'object' : typeName(outcome);
    const text = `calling ${given.name} should have returned an instance of BaseException, not ${type}`;
    return raise(typeError, text);
  }
  stack[at] = outcome;
  return outcome;
}

export function reraise(vm: Machine, frame: Frame): never {
  throw new Raised(vm.thread.stack[frame.sp - 1] as PyException, true);
}

/** PUSH_EXC_INFO: what was handled before goes below the exception that is handled now. */
export function pushHandled(vm: Machine, frame: Frame): number {
  const { thread } = vm;
  const exception = thread.stack[frame.sp - 1] as PyException;
  thread.stack[frame.sp - 1] = thread.handled;
  thread.handled = exception;
  return push(vm, frame, exception);
}

export function popHandled(vm: Machine, frame: Frame): number {
  vm.thread.handled = vm.thread.stack[--frame.sp] as PyException | null;
  return next(frame);
}

export function checkMatch(vm: Machine, frame: Frame): number {
  const stack = vm.thread.stack;
  const wanted = stack[frame.sp - 1] as Value;
  const exception = stack[frame.sp - 2] as PyException;
  stack[frame.sp - 1] = classesOf(wanted).some((type) => isSubtype(exception.cls, type));
  return next(frame);
}

/** The classes an `except` names. */
function classesOf(wanted: Value): PyType[] {
  const all = wanted instanceof PyTuple ? wanted.items : [wanted];
  return all.map((type) => {
    if (type instanceof PyType && isSubtype(type, baseException)) return type;
    return raise(typeError, 'catching classes that do not inherit from BaseException is not allowed');
  });
}

/** `except*`: splits the exception; the part that matches is handled, the rest goes on. */
export function checkGroupMatch(vm: Machine, frame: Frame): number {
  const stack = vm.thread.stack;
  const wanted = stack[frame.sp - 1] as Value;
  const exception = stack[frame.sp - 2] as Value;
  if (exception === null) {
    stack[frame.sp - 1] = null;
    return next(frame);
  }
  if (wanted instanceof PyTuple && wanted.items.length === 2 && wanted.items[0] === PAIR) {
    const [rest, match] = (wanted.items[1] as PyTuple).items as [Value, Value];
    stack[frame.sp - 2] = rest;
    stack[frame.sp - 1] = match;
    if (match !== null) vm.thread.handled = match as PyException;
    return next(frame);
  }
  for (const type of classesOf(wanted)) {
    if (isSubtype(type, baseExceptionGroup)) {
      raise(typeError, 'catching ExceptionGroup with except* is not allowed. Use except instead.');
    }
  }
  callPrelude(vm, 'split_group', [exception, wanted, PAIR]);
  if (vm.thread.frame !== null) vm.thread.frame.onReturn = REPLACE;
  return DID_CALL_PYTHON;
}

/** Marks the answer of `split_group`, which takes the place of the classes: (PAIR, (rest, match)). */
const PAIR = baseExceptionGroup;

/** BEFORE_WITH: the bound `__exit__` takes the place of the manager, the value of `__enter__` comes on top. */
export function beforeWith(vm: Machine, frame: Frame): number {
  return enter(vm, frame, '__enter__', '__exit__', 'the context manager protocol');
}

export function beforeAsyncWith(vm: Machine, frame: Frame): number {
  return enter(vm, frame, '__aenter__', '__aexit__', 'the asynchronous context manager protocol');
}

function enter(vm: Machine, frame: Frame, enterName: string, exitName: string, protocol: string): number {
  const stack = vm.thread.stack;
  const manager = stack[frame.sp - 1] as Value;
  const type = typeOf(manager);
  const exit: Slot = lookup(type, exitName);
  const missing = lookup(type, enterName) === undefined ? '' : ` (missed ${exitName} method)`;
  if (missing === '' || exit === undefined) {
    raise(typeError, `'${type.name}' object does not support ${protocol}${missing}`);
  }
  const entered = lookup(type, enterName);
  if (type.builtin && entered instanceof PyBuiltin && exit instanceof PyBuiltin) {
    const cache = cacheOf(frame);
    cache.owner = type;
    cache.enter = entered;
    cache.value = boundMethod(exit, manager);
  }
  const bound = bindDescriptor(vm, exit, manager, type);
  if (bound === CALLED || bound === BLOCKED) return raise(typeError, `${exitName} is a property`);
  stack[frame.sp - 1] = bound;
  const outcome = callSpecial(vm, manager, enterName, []) as Outcome;
  if (outcome === BLOCKED) {
    stack[frame.sp - 1] = manager;
    return DID_BLOCK;
  }
  return give(vm, frame, outcome);
}

/** WITH_EXCEPT_START: asks `__exit__`, four below the top, about the exception on top. */
export function withExceptStart(vm: Machine, frame: Frame): number {
  const stack = vm.thread.stack;
  const exception = stack[frame.sp - 1] as PyException;
  const exit = stack[frame.sp - 4] as Value;
  return give(vm, frame, call(vm, exit, [exception.cls, exception, exception.traceback]));
}
