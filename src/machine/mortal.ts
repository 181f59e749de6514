/**
 * Deaths that a program notices. JavaScript's collector tells nobody when an object goes; CPython's reference counts
 * do, at once. So the few kinds of objects whose end is an event (instances with `__del__`, objects with weak
 * references, generators that stand in a `try`, coroutines that nobody awaited) are looked after: when a bytecode lets
 * go of something, it is looked whether they can still be reached. What keeps itself alive in a circle stays, as in
 * CPython before `gc.collect()`.
 */

import * as op from '../program/opcodes.ts';
import { CALL_INTRINSIC_1, INTRINSIC_STOPITERATION_ERROR } from '../program/opcodes.ts';
import { outside } from './codec.ts';
import { getItem } from './dict.ts';
import { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { getName } from './namespace.ts';
import type { Thread } from './thread.ts';
import { lookup } from './type.ts';
import {
  HeapObject,
  PyAsyncGenerator,
  PyBuiltin,
  type PyCell,
  PyDict,
  PyFloat,
  PyFunction,
  PyGenerator,
  PyInstance,
  PyList,
  PyMethod,
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
export function aboutToDrop(thread: Thread): Slot[] | null {
  const { frame, stack } = thread;
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
      // What is written in Python has its arguments for itself, until it returns.
      if (calleeOf(thread) instanceof PyFunction) return null;
      return heavy(stack.slice(sp - arg - 2, sp).flatMap(withItems));
    case op.STORE_ATTR:
    case op.DELETE_ATTR: {
      const owner = stack[sp - 1];
      if (!(owner instanceof PyInstance)) return [];
      return heavy([owner.dict === null ? undefined : getName(owner.dict, code.names[arg] as string), owner]);
    }
    case op.STORE_SUBSCR:
    case op.DELETE_SUBSCR:
      return itemAt(stack[sp - 2], stack[sp - 1]);
    case op.STORE_SLICE:
      return [];
    default:
      return null;
  }
}

/** The item that an assignment replaces, and its container; empty: not known. */
function itemAt(container: Slot, key: Slot): Slot[] | null {
  const isPlain = typeof key === 'string' || typeof key === 'number';
  if (container instanceof PyDict && container.hashes === null && isPlain) {
    return heavy([getItem(container, key), container]);
  }
  if (container instanceof PyList && typeof key === 'number') {
    return heavy([container.items.at(key), container]);
  }
  return [];
}

/**
 * Can somebody who is looked after die when `dropped` are let go of, as far as a short look can tell? What the frames
 * below, the running one's names or its module hold stays; of the rest it is looked whether a mortal hangs on it.
 */
export function mayKill({ thread, references }: Machine, dropped: readonly Slot[]): boolean {
  if (dropped.length === 0) return true;
  const waiting: unknown[] = dropped.filter((slot) => !isHeld(thread, slot));
  const seen = new Set<unknown>();
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (value === null || typeof value !== 'object' || seen.has(value)) continue;
    seen.add(value);
    // Classes go with their circles only, and modules at the end.
    if (value instanceof PyType || value instanceof PyModule) continue;
    if (seen.size > SHORT_LOOK || value instanceof Frame || value instanceof PyGenerator) return true;
    if (value instanceof HeapObject) {
      if (references.has(value) || lookup(value.cls, '__del__') !== undefined) return true;
    }
    const parts = value instanceof PyFunction ? [value.closure, value.defaults, value.dict] : partsOf(value);
    for (const part of parts) waiting.push(part);
  }
  return false;
}

/** Objects in a short look, and names of a module that are gone through. */
const SHORT_LOOK = 200;

function isHeld({ frame, stack }: Thread, slot: Slot): boolean {
  if (frame === null) return false;
  const { code, pc, base, globals } = frame;
  const opcode = code.ops[pc] as number;
  if (opcode === op.CALL_FUNCTION_EX) return false;
  if (opcode === op.CALL) {
    const callee = calleeOf({ frame, stack });
    if (!(callee instanceof PyBuiltin && LETS_GO_OF_NOTHING.has(callee.name))) return false;
  }
  const named = base + (LETS_GO_OF_LOCALS.has(opcode) ? 0 : code.localsPlus.length);
  for (let i = 0; i < named; i++) if (stack[i] === slot) return true;
  const { values } = globals;
  if (values.length > SHORT_LOOK) return false;
  const first = values.indexOf(slot);
  return first >= 0 && (!LETS_GO_OF_GLOBALS.has(opcode) || values.includes(slot, first + 1));
}

const LETS_GO_OF_LOCALS = new Set<number>([op.STORE_FAST, op.DELETE_FAST, op.RETURN_VALUE, op.RETURN_CONST]);
const LETS_GO_OF_GLOBALS = new Set<number>([
  ...[op.STORE_NAME, op.DELETE_NAME, op.STORE_GLOBAL, op.DELETE_GLOBAL],
  ...[op.STORE_SUBSCR, op.DELETE_SUBSCR],
]);
/** Natives after which their arguments hold what they held before. */
const LETS_GO_OF_NOTHING = new Set([
  ...[
    'len',
    'print',
    'isinstance',
    'id',
    'hash',
    'repr',
    'sorted',
    'sum',
    'min',
    'max',
    'getattr',
    'hasattr',
  ],
  ...['append', 'extend', 'insert', 'add', 'get', 'keys', 'values', 'items', 'copy', 'index', 'count'],
]);

/** What a CALL is about to call, a method's function for itself. */
function calleeOf({ frame, stack }: Pick<Thread, 'frame' | 'stack'>): Slot {
  if (frame === null) return undefined;
  const at = frame.sp - (frame.code.ops[frame.pc + 1] as number) - 2;
  const callee = stack[at] ?? stack[at + 1];
  return callee instanceof PyMethod ? callee.func : callee;
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
