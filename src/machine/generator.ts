/**
 * Generators and coroutines: a frame whose window of the value stack is kept in the generator object while it is
 * suspended, and laid on top of the running thread's stack when it is resumed. A suspended frame stands on its
 * YIELD_VALUE (or RETURN_GENERATOR); what is sent becomes that instruction's result.
 */
import { STACK_SLOTS_MAX } from '../base/limits.ts';
import { FLAG } from '../program/code.ts';
import { RESUME, SEND, YIELD_VALUE } from '../program/opcodes.ts';
import { throwIntoStep } from './async-generator.ts';
import { getAttribute } from './attribute.ts';
import { callSpecial, callThen, raiseRecursion } from './call.ts';
import { CLOSE_OUTER, GENERATOR_CLOSE, GENERATOR_NEXT, SEND_NEXT, STEP_SEND } from './continuation.ts';
import {
  generatorExit,
  makeException,
  raise,
  raiseStopIteration,
  runtimeError,
  typeError,
  valueError,
} from './exception.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { BLOCKED, CALLED, type Outcome, Raised } from './native.ts';
import type { Thread } from './thread.ts';
import { asyncGeneratorType, coroutineType, generatorType, lookup, typeOf } from './type.ts';
import { chain } from './unwind.ts';
import {
  PyAsyncGenerator,
  PyAsyncStep,
  type PyException,
  PyGenerator,
  PyNativeIterator,
  type Slot,
  type Value,
} from './values.ts';

/** RETURN_GENERATOR: takes the running frame off the thread and wraps it. Returns the generator. */
export function detachGenerator(thread: Thread, frame: Frame, pc: number, sp: number): PyGenerator {
  const flags = frame.code.flags;
  const type =
    (flags & FLAG.COROUTINE) !== 0
      ? coroutineType
      : (flags & FLAG.ASYNC_GENERATOR) !== 0
        ? asyncGeneratorType
        : generatorType;
  const generator =
    type === asyncGeneratorType ? new PyAsyncGenerator(type, frame.code) : new PyGenerator(type, frame.code);
  generator.name = frame.func === null ? frame.code.name : frame.func.name;
  generator.qualname = frame.func === null ? frame.code.qualname : frame.func.qualname;
  frame.generator = generator;
  generator.frame = frame;
  if (type === coroutineType) remember(thread, generator);
  frame.pc = pc;
  saveWindow(thread, frame, generator, sp);
  return generator;
}

/** Keeps a new coroutine until it is started; forgets now and then those that have been. */
function remember(thread: Thread, coroutine: PyGenerator): void {
  const { coroutines } = thread;
  if (coroutines.length >= 32 && (coroutines.length & (coroutines.length - 1)) === 0) {
    thread.coroutines = coroutines.filter(isUnstarted);
  }
  thread.coroutines.push(coroutine);
}

/** Would CPython say of this coroutine, if it vanished now, that it was never awaited? */
export function isUnstarted(generator: PyGenerator): boolean {
  return !generator.started && generator.frame !== null;
}

/**
 * Has it returned, or been left by an exception? One that another thread runs is not over, whatever real mode's copy
 * of it lacks (CPython asks FRAME_EXECUTING before FRAME_CLEARED: Objects/genobject.c, gen_send_ex2).
 */
export function isOver(generator: PyGenerator): boolean {
  return generator.frame === null && !generator.running;
}

/** YIELD_VALUE: takes the generator's frame off the thread again. */
export function suspend(thread: Thread, frame: Frame, pc: number, sp: number): void {
  const generator = frame.generator as PyGenerator;
  frame.pc = pc;
  saveWindow(thread, frame, generator, sp);
  generator.frame = frame;
  generator.running = false;
  generator.handled = thread.handled;
  thread.handled = frame.handledBefore;
  frame.handledBefore = null;
}

function saveWindow(thread: Thread, frame: Frame, generator: PyGenerator, sp: number): void {
  const saved = generator.stack;
  const base = frame.base;
  saved.length = 0;
  for (let i = base; i < sp; i++) saved.push(thread.stack[i] as Slot);
  thread.frame = frame.back;
  frame.back = null;
}

/** The frame of a generator has returned or been left by an exception. */
export function finishGenerator(thread: Thread, frame: Frame): void {
  const generator = frame.generator as PyGenerator;
  generator.running = false;
  generator.frame = null;
  generator.stack = [];
  generator.handled = null;
  thread.handled = frame.handledBefore;
}

/**
 * Lays the generator's frame on the thread, standing where it was suspended, nothing sent yet. Raises ValueError if it
 * is running.
 */
function attach(vm: Machine, generator: PyGenerator, onReturn: number, pending: Slot): Frame {
  const thread = vm.thread;
  const frame = generator.frame as Frame;
  const back = thread.frame as Frame;
  const base = back.sp;
  const depth = back.depth + (frame.code.folded ? 0 : 1);
  if (depth > vm.recursionLimit || base > STACK_SLOTS_MAX) raiseRecursion();
  const saved = generator.stack;
  const stack = thread.stack;
  for (let i = 0; i < saved.length; i++) stack[base + i] = saved[i];
  frame.base = base;
  frame.sp = base + saved.length;
  frame.back = back;
  frame.depth = depth;
  frame.onReturn = onReturn;
  frame.pending = pending;
  frame.handledBefore = thread.handled;
  thread.handled = generator.handled;
  thread.frame = frame;
  generator.running = true;
  generator.started = true;
  return frame;
}

/**
 * Resumes a suspended generator with `value` as the result of its yield. The frame is on the thread afterwards. The
 * caller has seen to it that it is not finished.
 */
export function resume(
  vm: Machine,
  generator: PyGenerator,
  value: Value,
  onReturn: number,
  pending: Slot = undefined,
): void {
  if (generator.running) raiseRunning(generator);
  if (!generator.started && value !== null) {
    raise(typeError, `can't send non-None value to a just-started ${kindOf(generator)}`);
  }
  vm.advancing(generator);
  const frame = attach(vm, generator, onReturn, pending);
  vm.thread.stack[frame.sp++] = value;
  frame.pc += 2;
}

function raiseRunning(generator: PyGenerator): never {
  raise(valueError, `${kindOf(generator)} already executing`);
}

/** "generator", "coroutine" or "async generator", as error texts say. */
export function kindOf(generator: PyGenerator): string {
  return generator.cls === generatorType
    ? 'generator'
    : generator.cls === coroutineType
      ? 'coroutine'
      : 'async generator';
}

/** `g.send(value)`, `next(g)`: StopIteration from a finished one. */
export function send(vm: Machine, generator: PyGenerator, value: Value): Outcome {
  vm.peeking(generator);
  if (isOver(generator)) {
    if (generator.cls === coroutineType) {
      raise(runtimeError, 'cannot reuse already awaited coroutine');
    }
    return raiseStopIteration(null);
  }
  resume(vm, generator, value, GENERATOR_NEXT);
  return CALLED;
}

/** `g.throw(exception)`: raises it where the generator is suspended, or in what it delegates to. */
export function throwInto(
  vm: Machine,
  generator: PyGenerator,
  exception: PyException,
  onReturn = GENERATOR_NEXT,
  pending: Slot = undefined,
): Outcome {
  vm.peeking(generator);
  if (generator.running) raiseRunning(generator);
  if (generator.frame === null) {
    if (generator.cls === coroutineType) raise(runtimeError, 'cannot reuse already awaited coroutine');
    throw new Raised(exception, false, true);
  }
  vm.advancing(generator);
  chain(exception, generator.handled);
  const delegate = delegateOf(generator);
  const frame = attach(vm, generator, onReturn, pending);
  if (delegate === undefined) throw new Raised(exception, false, true);
  frame.pc -= 2;
  if (exception.cls.mro.includes(generatorExit)) {
    const closing = closeDelegate(vm, delegate, exception);
    if (closing === CALLED || closing === BLOCKED) return closing;
    throw new Raised(exception, false, true);
  }
  if (delegate instanceof PyGenerator) {
    vm.peeking(delegate);
    if (isOver(delegate)) throw new Raised(exception, false, true);
    return throwInto(vm, delegate, exception, SEND_NEXT);
  }
  if (delegate instanceof PyAsyncStep) {
    return throwIntoStep(vm, delegate, exception, STEP_SEND);
  }
  if (lookup(typeOf(delegate), 'throw') === undefined) {
    frame.pc += 2;
    throw new Raised(exception, false, true);
  }
  const method = getAttribute(vm, delegate, 'throw');
  if (method === CALLED || method === BLOCKED) throw new Raised(exception, false, true);
  return callThen(vm, method, [exception], SEND_NEXT);
}

/** `g.close()`. */
export function close(vm: Machine, generator: PyGenerator): Outcome {
  vm.peeking(generator);
  if (generator.running) raiseRunning(generator);
  if (generator.frame === null) return null;
  if (!generator.started) {
    vm.advancing(generator);
    generator.frame = null;
    generator.stack = [];
    return null;
  }
  return throwInto(vm, generator, makeException(generatorExit, []), GENERATOR_CLOSE);
}

/** Closes what a generator delegates to, then throws `exception` on into the generator, whose frame is on top. */
function closeDelegate(vm: Machine, delegate: Value, exception: PyException): Outcome {
  if (delegate instanceof PyGenerator) {
    vm.peeking(delegate);
    if (delegate.running) raiseRunning(delegate);
    if (delegate.frame === null || !delegate.started) return close(vm, delegate);
    return throwInto(vm, delegate, makeException(generatorExit, []), CLOSE_OUTER, exception);
  }
  return callSpecial(vm, delegate, 'close', [], CLOSE_OUTER, exception) ?? null;
}

/** What a suspended `yield from` or `await` waits for: the receiver of its SEND; undefined at a plain yield. */
export function delegateOf(generator: PyGenerator): Slot {
  const frame = generator.frame;
  if (frame === null) return undefined;
  const ops = frame.code.ops;
  const delegates =
    ops[frame.pc] === YIELD_VALUE &&
    ops[frame.pc + 2] === RESUME &&
    (ops[frame.pc + 3] as number) >= 2 &&
    ops[frame.pc - 2] === SEND;
  return delegates ? behindWrapper(generator.stack[generator.stack.length - 1]) : undefined;
}

/** `coroutine.__await__()` stands for the coroutine itself. */
export function behindWrapper(awaited: Slot): Slot {
  return awaited instanceof PyNativeIterator && awaited.kind === 'await' ? awaited.sources[0] : awaited;
}
