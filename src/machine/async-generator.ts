/**
 * Asynchronous generators: each of their steps (`__anext__`, `asend`, `athrow`, `aclose`) is an object that is awaited.
 * While the generator itself awaits something, the step hands that through; when the generator yields a value of its
 * own, the step ends with it (CPython 3.12 Objects/genobject.c, async_gen_asend_send and async_gen_athrow_send).
 * There is no finalizer: a generator that nobody wants any more stays suspended until its loop shuts it down.
 */

import { generatorExit, makeException, raise, runtimeError, stopAsyncIteration } from './exception.ts';
import { resume, throwInto } from './generator.ts';
import type { Machine } from './machine.ts';
import { CALLED, type Outcome } from './native.ts';
import { isSubtype } from './type.ts';
import { type PyAsyncStep, PyAsyncYield, type PyException, PyList, type Value } from './values.ts';

/** An awaited or iterated thing is over, with this value. */
export class Ended {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

const NAMES = {
  send: '__anext__()/asend()',
  throw: 'aclose()/athrow()',
  close: 'aclose()/athrow()',
} as const;
const RUNNING = { send: 'anext()', throw: 'athrow()', close: 'aclose()' } as const;

/**
 * Sends `value` into a step; the generator's frame is on top afterwards and continues as `onReturn` (STEP_SEND or
 * STEP_NEXT). Returns Ended if the step is over at once; raises RuntimeError for a step used twice or out of turn.
 */
export function sendIntoStep(
  vm: Machine,
  step: PyAsyncStep,
  value: Value,
  onReturn: number,
): typeof CALLED | Ended {
  const { generator } = step;
  if (step.state === 'over') raise(runtimeError, `cannot reuse already awaited ${NAMES[step.kind]}`);
  if (step.kind !== 'send' && generator.frame === null) {
    step.state = 'over';
    return new Ended(null);
  }
  if (step.state === 'going') {
    resume(vm, generator, value, onReturn, step);
    return CALLED;
  }
  begin(vm, step, value);
  if (step.kind === 'send') {
    if (generator.frame === null) {
      finish(step);
      return raise(stopAsyncIteration);
    }
    resume(vm, generator, value === null ? step.value : value, onReturn, step);
    return CALLED;
  }
  if (step.kind === 'close') generator.closed = true;
  const thrown = step.kind === 'close' ? makeException(generatorExit, []) : (step.value as PyException);
  throwInto(vm, generator, thrown, onReturn, step);
  return CALLED;
}

function begin(vm: Machine, step: PyAsyncStep, value: Value): void {
  const { generator } = step;
  if (generator.asyncRunning) {
    if (step.kind !== 'send') step.state = 'over';
    raise(runtimeError, `${RUNNING[step.kind]}: asynchronous generator is already running`);
  }
  if (step.kind !== 'send') {
    if (generator.closed) {
      step.state = 'over';
      raise(stopAsyncIteration);
    }
    if (value !== null) {
      raise(runtimeError, "can't send non-None value to a just-started coroutine");
    }
  }
  const { asyncGenerators } = vm.thread;
  if (!generator.announced && asyncGenerators instanceof PyList) asyncGenerators.items.push(generator);
  generator.announced = true;
  step.state = 'going';
  generator.asyncRunning = true;
}

/** Throws an exception into a step that is under way (or into its generator, if it has not begun). */
export function throwIntoStep(
  vm: Machine,
  step: PyAsyncStep,
  exception: PyException,
  onReturn: number,
): Outcome {
  const { generator } = step;
  if (step.state === 'over') raise(runtimeError, `cannot reuse already awaited ${NAMES[step.kind]}`);
  if (step.state === 'new') {
    if (generator.asyncRunning) {
      step.state = 'over';
      raise(runtimeError, `${RUNNING[step.kind]}: asynchronous generator is already running`);
    }
    step.state = 'going';
    generator.asyncRunning = true;
  }
  if (generator.frame === null) finish(step);
  return throwInto(vm, generator, exception, onReturn, step);
}

function finish(step: PyAsyncStep): void {
  step.state = 'over';
  step.generator.asyncRunning = false;
}

/** What a step makes of what its generator returned or yielded: a value to hand through, or its end. */
export function stepYielded(step: PyAsyncStep, value: Value, ended: boolean): Value | Ended {
  if (ended) {
    finish(step);
    step.generator.closed = true;
    return step.kind === 'close' ? new Ended(null) : raise(stopAsyncIteration);
  }
  if (!(value instanceof PyAsyncYield)) return value;
  finish(step);
  if (step.kind === 'close') raise(runtimeError, 'async generator ignored GeneratorExit');
  return new Ended(value.value);
}

/** An exception leaves the generator of a step: true if that is just the end of `aclose()`. */
export function stepRaised(step: PyAsyncStep, exception: PyException): boolean {
  finish(step);
  const over = isSubtype(exception.cls, stopAsyncIteration) || isSubtype(exception.cls, generatorExit);
  if (over) step.generator.closed = true;
  return over && step.kind === 'close';
}
