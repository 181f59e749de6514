/**
 * Deaths that a program notices. JavaScript's collector tells nobody when an object goes; CPython's reference counts
 * do, at once. So the few kinds of objects whose end is an event (instances with `__del__`, generators that stand in a
 * `try`, coroutines that nobody awaited) are looked after: when a bytecode lets go of something, it is looked whether
 * they can still be reached. What keeps itself alive in a circle stays, as in CPython before `gc.collect()`.
 */

import * as op from '../program/opcodes.ts';
import { CALL_INTRINSIC_1, INTRINSIC_STOPITERATION_ERROR } from '../program/opcodes.ts';
import { outside } from './codec.ts';
import { Frame } from './frame.ts';
import { getName } from './namespace.ts';
import type { Thread } from './thread.ts';
import {
  HeapObject,
  PyAsyncGenerator,
  PyBuiltin,
  type PyCell,
  PyDict,
  PyFloat,
  PyGenerator,
  PyList,
  PyModule,
  PyTuple,
  PyType,
  PyWeakReference,
  type Slot,
} from './values.ts';

/** Would anybody notice that this generator is gone: has it a handler to run, or was its coroutine never awaited? */
export function minds(generator: PyGenerator): boolean {
  const { frame, running, started, cls } = generator;
  if (frame === null || running) return false;
  if (!started) return cls.name === 'coroutine';
  if (generator instanceof PyAsyncGenerator) return true;
  return standsInTry(frame) || generator.stack.some((slot) => slot instanceof PyGenerator && minds(slot));
}

/** Every generator has a handler that covers all of it and turns StopIteration into RuntimeError: it says nothing. */
function standsInTry({ code, pc }: Frame): boolean {
  const { handlers, ops } = code.source;
  const at = pc >> 1;
  const handler = handlers.find(({ start, end }) => start <= at && at < end);
  if (handler === undefined) return false;
  const { target } = handler;
  return ops[2 * target] !== CALL_INTRINSIC_1 || ops[2 * target + 1] !== INTRINSIC_STOPITERATION_ERROR;
}

/** What the bytecode that `thread` is about to take may let go of, in the order of letting go; null: nothing. */
export function aboutToDrop({ frame, stack }: Thread): Slot[] | null {
  if (frame === null) return null;
  const { code, pc, base, sp } = frame;
  const arg = code.ops[pc + 1] as number;
  switch (code.ops[pc]) {
    case op.POP_TOP:
    case op.POP_EXCEPT:
      return heavy([stack[sp - 1]]);
    case op.END_FOR:
      return heavy([stack[sp - 1], stack[sp - 2]]);
    case op.STORE_FAST:
    case op.DELETE_FAST:
      return heavy([stack[base + arg]]);
    case op.STORE_DEREF:
    case op.DELETE_DEREF:
      return heavy([(stack[base + arg] as PyCell | undefined)?.content]);
    case op.STORE_NAME:
    case op.DELETE_NAME:
      return heavy([getName(frame.locals ?? frame.globals, code.names[arg] as string)]);
    case op.STORE_GLOBAL:
    case op.DELETE_GLOBAL:
      return heavy([getName(frame.globals, code.names[arg] as string)]);
    case op.RETURN_VALUE:
    case op.RETURN_CONST:
      return heavy(stack.slice(base, base + code.localsPlus.length));
    case op.BINARY_OP:
    case op.COMPARE_OP:
    case op.CONTAINS_OP:
    case op.BINARY_SUBSCR:
      return heavy([stack[sp - 2], stack[sp - 1]]);
    case op.CALL:
    case op.CALL_FUNCTION_EX:
      return heavy(stack.slice(sp - arg - 2, sp).flatMap(withItems));
    case op.STORE_ATTR:
    case op.DELETE_ATTR:
    case op.STORE_SUBSCR:
    case op.DELETE_SUBSCR:
    case op.STORE_SLICE:
      return [];
    default:
      return null;
  }
}

/** A method of a list may let go of its items: they count while they are there. */
function withItems(slot: Slot): Slot[] {
  return slot instanceof PyList ? [slot, ...slot.items.toReversed()] : [slot];
}

function heavy(slots: readonly Slot[]): Slot[] | null {
  const found = slots.filter(
    (slot) =>
      slot instanceof HeapObject &&
      !(
        slot instanceof PyFloat ||
        slot instanceof PyBuiltin ||
        slot instanceof PyType ||
        slot instanceof PyModule
      ),
  );
  return found.length === 0 ? null : found;
}

/** Everything that hangs on `roots`, as a set; stops when it has met all `wanted`. `skips` are not entered. */
export function reachable(
  roots: readonly unknown[],
  wanted: readonly object[],
  skips: Iterable<unknown> = [],
): Set<unknown> {
  const seen = new Set<unknown>(skips);
  let left = wanted.length;
  const targets = new Set<unknown>(wanted);
  const waiting: unknown[] = [...roots];
  while (waiting.length > 0 && left > 0) {
    const value = waiting.pop();
    if (value === null || typeof value !== 'object' || seen.has(value)) continue;
    seen.add(value);
    if (targets.has(value)) left--;
    for (const part of partsOf(value)) waiting.push(part);
  }
  return seen;
}

/** What `value` holds, in the order in which CPython lets go of it when the value goes. */
function partsOf(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  if (outside(value) !== null) return [];
  if (value instanceof PyList || value instanceof PyTuple) return value.items.toReversed();
  if (value instanceof PyDict) return [...value.keys, ...value.values];
  if (value instanceof PyWeakReference) return [value.callback, value.dict, value.cls];
  // A class knows those that are made from it weakly.
  if (value instanceof PyType) return [value.cls, value.dict, value.members, ...value.bases, ...value.mro];
  // What a running generator kept while it was suspended is on its thread's stack now.
  if (value instanceof PyGenerator && value.running) return [value.handled];
  if (value instanceof Frame) {
    // A suspended frame knows its generator, but it is the generator that holds the frame.
    const { back, func, globals, locals, pending, generator, handledBefore } = value;
    return [back, func, globals, locals, pending, back === null ? null : generator, handledBefore];
  }
  return Object.values(value);
}

/** Does `value` keep itself alive, or does one of `circles`, among what is not in `skips`? */
export function inCircle(value: object, circles: readonly object[], skips: Iterable<unknown> = []): boolean {
  return [value, ...circles].some((from) => reachable(partsOf(from), [value], skips).has(value));
}

/** `dead` in the order in which they die when `dropped` are let go of; what hangs elsewhere comes last. */
export function inOrderOfDeath(dead: readonly HeapObject[], dropped: readonly Slot[]): HeapObject[] {
  const left = new Set<unknown>(dead);
  const seen = new Set<unknown>();
  const order: HeapObject[] = [];
  const waiting: unknown[] = [...dropped].reverse();
  while (waiting.length > 0 && left.size > 0) {
    const value = waiting.pop();
    if (value === null || typeof value !== 'object' || seen.has(value)) continue;
    seen.add(value);
    if (left.delete(value)) order.push(value as HeapObject);
    for (const part of [...partsOf(value)].reverse()) waiting.push(part);
  }
  return [...order, ...dead.filter((one) => left.has(one))];
}
