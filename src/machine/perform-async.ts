/** Bytecodes of `await`, `async for` and `async with` (CPython 3.12 Python/bytecodes.c and Objects/genobject.c). */
import { callSpecial } from './call.ts';
import { ASYNC_ITERATOR, ASYNC_NEXT_ITEM, AWAITABLE } from './continuation.ts';
import { makeException, raise, runtimeError, stopAsyncIteration, typeError } from './exception.ts';
import { give, next, push } from './finish.ts';
import type { Frame } from './frame.ts';
import { behindWrapper, delegateOf } from './generator.ts';
import { isNativeIterator } from './iterate.ts';
import type { Machine } from './machine.ts';
import { BLOCKED, CALLED, type Outcome, Raised } from './native.ts';
import { DID_CALL_PYTHON } from './thread.ts';
import {
  asyncGeneratorType,
  asyncSendType,
  coroutineType,
  isSubtype,
  lookup,
  typeName,
  typeOf,
} from './type.ts';
import {
  PyAsyncGenerator,
  PyAsyncStep,
  type PyException,
  PyGenerator,
  type Slot,
  type Value,
} from './values.ts';

const FROM_ENTER = 1;
const FROM_EXIT = 2;

/** GET_AWAITABLE: what is on top becomes what SEND can send into. `arg` says whose value it is. */
export function getAwaitable(vm: Machine, frame: Frame, arg: number): number {
  const value = vm.thread.stack[frame.sp - 1] as Value;
  if (value instanceof PyGenerator && value.cls === coroutineType) {
    if (!value.running && delegateOf(value) !== undefined) {
      raise(runtimeError, 'coroutine is being awaited already');
    }
    return next(frame);
  }
  if (value instanceof PyAsyncStep) return next(frame);
  if (lookup(typeOf(value), '__await__') == null) {
    const method = arg === FROM_ENTER ? '__aenter__' : '__aexit__';
    if (arg === FROM_ENTER || arg === FROM_EXIT) {
      const what = `'async with' received an object from ${method} that does not implement __await__`;
      raise(typeError, `${what}: ${typeName(value)}`);
    }
    raise(typeError, `object ${typeName(value)} can't be used in 'await' expression`);
  }
  frame.sp--;
  return give(vm, frame, awaitedBy(vm, value));
}

/** `type(value).__await__(value)`, checked. */
function awaitedBy(vm: Machine, value: Value): Outcome {
  const outcome = callSpecial(vm, value, '__await__', [], AWAITABLE) as Outcome;
  if (outcome === CALLED || outcome === BLOCKED) return outcome;
  return checkedAwaitable(outcome);
}

/** What `__await__` gave, if SEND can use it; else TypeError. */
export function checkedAwaitable(value: Value): Value {
  if (value instanceof PyGenerator && value.cls === coroutineType) {
    raise(typeError, '__await__() returned a coroutine');
  }
  const behind = behindWrapper(value) as Value;
  if (behind instanceof PyGenerator || behind instanceof PyAsyncStep || isNativeIterator(behind))
    return behind;
  if (lookup(typeOf(value), '__next__') === undefined) {
    raise(typeError, `__await__() returned non-iterator of type '${typeName(value)}'`);
  }
  return value;
}

/** GET_AITER. */
export function getAsyncIterator(vm: Machine, frame: Frame): number {
  const value = vm.thread.stack[frame.sp - 1] as Value;
  if (lookup(typeOf(value), '__aiter__') == null) {
    raise(typeError, `'async for' requires an object with __aiter__ method, got ${typeName(value)}`);
  }
  frame.sp--;
  const outcome = callSpecial(vm, value, '__aiter__', [], ASYNC_ITERATOR) as Outcome;
  return give(vm, frame, typeof outcome === 'symbol' ? outcome : checkedAsyncIterator(outcome));
}

/** What `__aiter__` gave, if it has `__anext__`; else TypeError. */
export function checkedAsyncIterator(value: Value): Value {
  if (lookup(typeOf(value), '__anext__') != null) return value;
  const what = "'async for' received an object from __aiter__ that does not implement __anext__";
  return raise(typeError, `${what}: ${typeName(value)}`);
}

/** GET_ANEXT: the iterator stays; what will bring its next item comes on top. */
export function getAsyncNext(vm: Machine, frame: Frame): number {
  const iterator = vm.thread.stack[frame.sp - 1] as Value;
  if (iterator instanceof PyAsyncGenerator && iterator.cls === asyncGeneratorType) {
    return push(vm, frame, new PyAsyncStep(asyncSendType, iterator, 'send', null));
  }
  if (lookup(typeOf(iterator), '__anext__') == null) {
    raise(typeError, `'async for' requires an iterator with __anext__ method, got ${typeName(iterator)}`);
  }
  const outcome = callSpecial(vm, iterator, '__anext__', [], ASYNC_NEXT_ITEM) as Outcome;
  if (outcome === CALLED || outcome === BLOCKED) return give(vm, frame, outcome);
  awaitNextItem(vm, frame, outcome);
  return DID_CALL_PYTHON;
}

/** `__anext__` of the iterator on top has returned `value`: makes it awaitable and pushes it. */
export function awaitNextItem(vm: Machine, frame: Frame, value: Value): void {
  if (value instanceof PyAsyncStep || (value instanceof PyGenerator && value.cls === coroutineType)) {
    push(vm, frame, value);
    return;
  }
  try {
    if (lookup(typeOf(value), '__await__') == null) {
      raise(typeError, `object ${typeName(value)} can't be used in 'await' expression`);
    }
    const outcome = awaitedBy(vm, value);
    if (typeof outcome !== 'symbol') push(vm, frame, outcome);
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    const text = `'async for' received an invalid object from __anext__: ${typeName(value)}`;
    const wrong = makeException(typeError, [text]);
    wrong.cause = error.exception;
    wrong.context = error.exception;
    wrong.suppressContext = true;
    throw new Raised(wrong, false, true);
  }
}

/** END_ASYNC_FOR: StopAsyncIteration is the end of the loop; anything else goes on. */
export function endAsyncFor(vm: Machine, frame: Frame): number {
  const exception: Slot = vm.thread.stack[frame.sp - 1];
  if (!isSubtype((exception as PyException).cls, stopAsyncIteration)) {
    throw new Raised(exception as PyException, true);
  }
  frame.sp -= 2;
  return next(frame);
}
