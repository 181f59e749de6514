/**
 * Exceptions on their way: context chaining, one traceback line per frame, the exception table, and what continuations
 * do with an exception that leaves their frame (StopIteration ends a loop, AttributeError asks `__getattr__`...).
 */

import type { Handler } from '../program/code.ts';
import { stepRaised } from './async-generator.ts';
import { bindDescriptor, hasFallback } from './attribute.ts';
import { call } from './call.ts';
import {
  ATTRIBUTE_OR_DEFAULT,
  CLOSE_OUTER,
  FOR_NEXT,
  GENERATOR_CLOSE,
  GETTER,
  HAS_ATTRIBUTE,
  IMPORT,
  NEXT_OR_DEFAULT,
  SEND_NEXT,
  STEP_NEXT,
  STEP_SEND,
} from './continuation.ts';
import { attributeError, generatorExit, makeException, stopIteration } from './exception.ts';
import type { Frame } from './frame.ts';
import { finishGenerator } from './generator.ts';
import type { Machine } from './machine.ts';
import { BLOCKED, CALLED, Raised } from './native.ts';
import type { Thread } from './thread.ts';
import { isSubtype, lookup, tracebackType, typeOf } from './type.ts';
import {
  type PyAsyncStep,
  type PyException,
  type PyModule,
  PyTraceback,
  type PyTuple,
  type Value,
} from './values.ts';

/** The exception being handled by the thread: that of the innermost generator that handles one (sys.exception()). */
export function handledException(thread: Thread): PyException | null {
  if (thread.handled !== null) return thread.handled;
  for (let frame = thread.frame; frame !== null; frame = frame.back) {
    if (frame.generator !== null && frame.handledBefore !== null) return frame.handledBefore;
  }
  return null;
}

/** What was being handled becomes the context of a newly raised exception (Python/errors.c, _PyErr_SetObject). */
export function chain(exception: PyException, handled: PyException | null): void {
  if (handled === null || handled === exception) return;
  for (let one: PyException | null = handled; one !== null; one = one.context) {
    if (one.context === exception) {
      one.context = null;
      break;
    }
  }
  exception.context = handled;
}

/**
 * Finds who handles `raised`, starting at the top frame, whose `pc` stands on the raising instruction. Afterwards the
 * top frame stands at its handler (or behind a continuation that absorbed the exception); if nobody handles it,
 * `thread.frame` is null and `thread.failure` the exception.
 */
export function unwind(vm: Machine, raised: Raised): void {
  const thread = vm.thread;
  const exception = raised.exception;
  if (vm.door.advance !== undefined) announceEnds(vm);
  if (!raised.chained) chain(exception, handledException(thread));
  let traced = raised.again;
  for (let frame = thread.frame; frame !== null; frame = thread.frame) {
    if (!traced) trace(vm, exception, frame);
    traced = false;
    if (enterHandler(thread, frame, exception)) return;
    thread.frame = frame.back;
    if (frame.generator !== null) finishGenerator(thread, frame);
    if (frame.back === null) break;
    if (absorb(vm, frame, frame.back, exception)) return;
  }
  thread.frame = null;
  thread.failure = exception;
}

function trace(vm: Machine, exception: PyException, frame: Frame): void {
  if (frame.code.folded) return;
  const line = new PyTraceback(tracebackType, frame.code);
  line.instruction = frame.pc >> 1;
  line.next = exception.traceback;
  if (vm.mortals.length > 0 && vm.door.dropped !== undefined) {
    line.kept = vm.thread.stack.slice(frame.base, frame.base + frame.code.localsPlus.length);
  }
  exception.traceback = line;
}

/** Says of all generators that an exception may end that they are moved on, before anything has changed. */
function announceEnds(vm: Machine): void {
  for (let frame = vm.thread.frame; frame !== null && handlerOf(frame) === undefined; frame = frame.back)
    if (frame.generator !== null) vm.advancing(frame.generator);
}

/** Looks the instruction up in the exception table. */
function handlerOf({ pc, code }: Frame): Handler | undefined {
  const at = pc >> 1;
  return code.source.handlers.find(({ start, end }) => at >= start && at < end);
}

function enterHandler(thread: Thread, frame: Frame, exception: PyException): boolean {
  const handler = handlerOf(frame);
  if (handler === undefined) return false;
  let sp = frame.base + frame.code.localsPlus.length + handler.depth;
  if (handler.lasti) thread.stack[sp++] = frame.pc >> 1;
  thread.stack[sp++] = exception;
  frame.sp = sp;
  frame.pc = handler.target * 2;
  return true;
}

/** May the continuation of `callee` swallow the exception? `back` is the top frame now. */
function absorb(vm: Machine, callee: Frame, back: Frame, exception: PyException): boolean {
  const stack = vm.thread.stack;
  const stopped = isSubtype(exception.cls, stopIteration);
  switch (callee.onReturn) {
    case FOR_NEXT:
      if (!stopped) return false;
      back.sp--;
      back.pc = ((back.code.ops[back.pc + 1] as number) + 1) * 2;
      return true;
    case NEXT_OR_DEFAULT:
      return stopped && push(stack, back, callee.pending as Value);
    case SEND_NEXT:
      if (!stopped) return false;
      stack[back.sp++] = stopValue(exception);
      back.pc = (back.code.ops[back.pc + 1] as number) * 2;
      return true;
    case STEP_SEND:
    case STEP_NEXT: {
      if (!stepRaised(callee.pending as PyAsyncStep, exception)) return false;
      if (callee.onReturn === STEP_NEXT) throw new Raised(makeException(stopIteration, []));
      stack[back.sp++] = null;
      back.pc = (back.code.ops[back.pc + 1] as number) * 2;
      return true;
    }
    case GENERATOR_CLOSE:
      return (stopped || isSubtype(exception.cls, generatorExit)) && push(stack, back, null);
    case CLOSE_OUTER:
      if (!stopped && !isSubtype(exception.cls, generatorExit)) return false;
      unwind(vm, new Raised(callee.pending as PyException));
      return true;
    case GETTER:
      return isSubtype(exception.cls, attributeError) && askFallback(vm, back, callee.pending as PyTuple);
    case ATTRIBUTE_OR_DEFAULT:
      return isSubtype(exception.cls, attributeError) && push(stack, back, callee.pending as Value);
    case HAS_ATTRIBUTE:
      return isSubtype(exception.cls, attributeError) && push(stack, back, false);
    case IMPORT:
      vm.modules.delete((callee.pending as PyModule).name);
      return false;
    default:
      return false;
  }
}

function push(stack: (Value | undefined)[], back: Frame, value: Value): boolean {
  stack[back.sp++] = value;
  back.pc += 2;
  return true;
}

/** `StopIteration.value`. */
export function stopValue(exception: PyException): Value {
  return exception.slots?.[0] ?? exception.args.items[0] ?? null;
}

/** A property raised AttributeError: `__getattr__` has the last word, if there is one. */
function askFallback(vm: Machine, back: Frame, pending: PyTuple): boolean {
  const [object, name] = pending.items as [Value, Value];
  if (!hasFallback(object)) return false;
  const type = typeOf(object);
  const method = bindDescriptor(vm, lookup(type, '__getattr__') as Value, object, type);
  if (method === CALLED || method === BLOCKED) return false;
  const outcome = call(vm, method, [name]);
  if (outcome === BLOCKED) return false;
  return outcome === CALLED || push(vm.thread.stack, back, outcome);
}
