/** Bytecodes of iteration, generators and coroutines. */

import { POP_TOP } from '../program/opcodes.ts';
import { Ended, sendIntoStep } from './async-generator.ts';
import { getAttribute } from './attribute.ts';
import { callPrelude, callSpecial, callThen } from './call.ts';
import { FOR_NEXT, GENERATOR_NEXT, ITERATOR, PUSH, RETRY, SEND_NEXT, STEP_SEND } from './continuation.ts';
import { deliver } from './deliver.ts';
import { raise, runtimeError, stopIteration, typeError } from './exception.ts';
import { give, next, push } from './finish.ts';
import type { Frame } from './frame.ts';
import { behindWrapper, detachGenerator, isOver, resume, suspend } from './generator.ts';
import { isNativeIterator, iteratorOf, nativeNext, peekAtTable, raiseNotIterable } from './iterate.ts';
import type { Machine } from './machine.ts';
import { minds } from './mortal.ts';
import { BLOCKED, CALLED, type Outcome, Raised } from './native.ts';
import { DID_BLOCK, DID_CALL_PYTHON, DID_JUMP, DID_NOTHING_SPECIAL, DID_RETURN } from './thread.ts';
import { coroutineType, generatorType, isSubtype, lookup, typeName, typeOf } from './type.ts';
import { stopValue } from './unwind.ts';
import {
  type HeapObject,
  PyAsyncStep,
  type PyException,
  PyGenerator,
  type Slot,
  type Value,
} from './values.ts';

export function getIterator(vm: Machine, frame: Frame): number {
  const value = vm.thread.stack[--frame.sp] as Value;
  return give(vm, frame, iterate(vm, value));
}

/** `iter(value)`: for bytecodes, and for the builtin of that name. */
export function iterate(vm: Machine, value: Value): Outcome {
  peekAtTable(vm, value);
  const native = iteratorOf(value);
  if (native !== undefined) return native;
  if (value instanceof PyGenerator && value.cls === generatorType) return value;
  const type = typeOf(value);
  const found = lookup(type, '__iter__');
  if (found === null) return raiseNotIterable(value);
  if (found === undefined) {
    if (lookup(type, '__getitem__') == null) return raiseNotIterable(value);
    return callPrelude(vm, 'iterate_by_index', [value]);
  }
  const outcome = callSpecial(vm, value, '__iter__', [], ITERATOR) as Outcome;
  if (typeof outcome !== 'symbol' && !isIterator(outcome)) {
    raise(typeError, `iter() returned non-iterator of type '${typeName(outcome)}'`);
  }
  return outcome;
}

function isIterator(value: Value): boolean {
  return (
    value instanceof PyGenerator || isNativeIterator(value) || lookup(typeOf(value), '__next__') !== undefined
  );
}

/** FOR_ITER: the iterator stays below its next value; at its end it goes and the loop's END_FOR is skipped. */
export function forIterator(vm: Machine, frame: Frame, arg: number): number {
  const iterator = vm.thread.stack[frame.sp - 1] as HeapObject;
  if (isNativeIterator(iterator)) {
    const item: Slot = nativeNext(vm, iterator);
    return item === undefined ? endLoop(frame, arg) : push(vm, frame, item);
  }
  if (iterator instanceof PyGenerator) {
    vm.peeking(iterator);
    if (isOver(iterator)) return endLoop(frame, arg);
    resume(vm, iterator, null, FOR_NEXT);
    return DID_CALL_PYTHON;
  }
  const outcome = nextOf(vm, iterator, FOR_NEXT);
  return outcome instanceof Ended ? endLoop(frame, arg) : give(vm, frame, outcome);
}

function endLoop(frame: Frame, target: number): number {
  frame.sp--;
  frame.pc = (target + 1) * 2;
  return DID_NOTHING_SPECIAL;
}

/** `type(iterator).__next__(iterator)`; a frame it pushes continues as `onReturn` says. */
function nextOf(vm: Machine, iterator: Value, onReturn: number): Outcome | Ended {
  let outcome: Outcome | undefined;
  try {
    outcome = callSpecial(vm, iterator, '__next__', [], onReturn);
  } catch (error) {
    if (error instanceof Raised && isSubtype(error.exception.cls, stopIteration)) {
      return new Ended(stopValue(error.exception));
    }
    throw error;
  }
  if (outcome === undefined) raise(typeError, `'${typeName(iterator)}' object is not an iterator`);
  const callee = vm.thread.frame;
  if (outcome === CALLED && callee !== null) {
    if (callee.onReturn === PUSH || callee.onReturn === GENERATOR_NEXT) callee.onReturn = onReturn;
  }
  return outcome;
}

export function getYieldFromIterator(vm: Machine, frame: Frame): number {
  const value = vm.thread.stack[frame.sp - 1] as Value;
  if (value instanceof PyGenerator && value.cls === coroutineType) {
    raise(typeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  return getIterator(vm, frame);
}

/** SEND: the value on top goes into the iterator below it. At its end its value is left there and we jump. */
export function sendValue(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const value = stack[frame.sp - 1] as Value;
  const receiver = behindWrapper(stack[frame.sp - 2]) as Value;
  frame.sp--;
  if (receiver instanceof PyGenerator) {
    vm.peeking(receiver);
    if (isOver(receiver)) {
      if (receiver.cls === coroutineType) raise(runtimeError, 'cannot reuse already awaited coroutine');
      return endSend(vm, frame, arg, null);
    }
    resume(vm, receiver, value, SEND_NEXT);
    return DID_CALL_PYTHON;
  }
  if (receiver instanceof PyAsyncStep) {
    const outcome = sendIntoStep(vm, receiver, value, STEP_SEND);
    return outcome instanceof Ended ? endSend(vm, frame, arg, outcome.value) : DID_CALL_PYTHON;
  }
  if (isNativeIterator(receiver)) {
    const item: Slot = nativeNext(vm, receiver as HeapObject);
    return item === undefined ? endSend(vm, frame, arg, null) : push(vm, frame, item);
  }
  if (value !== null) {
    const method = getAttribute(vm, receiver, 'send');
    if (method === CALLED || method === BLOCKED) raise(typeError, 'send is a property');
    return give(vm, frame, callThen(vm, method, [value], SEND_NEXT));
  }
  const outcome = nextOf(vm, receiver, SEND_NEXT);
  if (outcome === BLOCKED) return DID_BLOCK;
  return outcome instanceof Ended ? endSend(vm, frame, arg, outcome.value) : give(vm, frame, outcome);
}

function endSend(vm: Machine, frame: Frame, target: number, value: Value): number {
  vm.thread.stack[frame.sp++] = value;
  frame.pc = target * 2;
  return DID_JUMP;
}

export function yieldValue(vm: Machine, frame: Frame): number {
  const thread = vm.thread;
  const value = thread.stack[frame.sp - 1] as Value;
  if (frame.generator !== null) vm.advancing(frame.generator);
  suspend(thread, frame, frame.pc, frame.sp - 1);
  deliver(vm, frame, value, false);
  frame.pending = undefined;
  return DID_RETURN;
}

export function returnGenerator(vm: Machine, frame: Frame): number {
  const generator = detachGenerator(vm.thread, frame, frame.pc, frame.sp);
  deliver(vm, frame, generator, false);
  const { frame: back } = vm.thread;
  if (generator.cls === coroutineType && frame.onReturn === PUSH && back !== null) warnIfDropped(vm, back);
  return DID_RETURN;
}

/** A coroutine that is thrown away as soon as it was made: a call that lacks its `await`. */
function warnIfDropped(vm: Machine, back: Frame): void {
  if (back.code.ops[back.pc] !== POP_TOP || back.code.folded) return;
  const dropped = vm.thread.stack[back.sp - 1] as PyGenerator;
  dropped.frame = null;
  callPrelude(vm, 'never_awaited', [dropped]);
  (vm.thread.frame as Frame).onReturn = RETRY;
  vm.thread.coroutines.pop();
}

/** POP_TOP of a generator: a loop over it was left, or nobody awaits it. */
export function popTop(vm: Machine, frame: Frame): number {
  const dropped = vm.thread.stack[--frame.sp];
  if (dropped instanceof PyGenerator && minds(dropped)) vm.door.dropped?.(dropped);
  return next(frame);
}

/** CLEANUP_THROW: StopIteration thrown out of what is delegated to is the end of the delegation. */
export function cleanUpThrow(vm: Machine, frame: Frame): number {
  const stack = vm.thread.stack;
  const exception = stack[frame.sp - 1] as PyException;
  if (!isSubtype(exception.cls, stopIteration)) throw new Raised(exception, true);
  stack[frame.sp - 3] = null;
  stack[frame.sp - 2] = stopValue(exception);
  frame.sp--;
  return next(frame);
}
