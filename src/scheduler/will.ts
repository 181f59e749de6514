/**
 * What a thread would do if it took the next step, read off its next instruction and its operand stack without running
 * anything. For ghost bars, chips and captions; nothing that decides a run depends on it, but for whom a notify may
 * pick.
 */
import type { Frame } from '../machine/frame.ts';
import {
  type HeapObject,
  PyBuiltin,
  PyCell,
  PyFunction,
  PyMethod,
  PyType,
  type Slot,
} from '../machine/values.ts';
import * as op from '../program/opcodes.ts';
import { placeName } from './doors.ts';
import type { Place, ThreadId } from './event.ts';
import type { Will } from './intent.ts';
import { nameOf, threadSubject } from './naming.ts';
import { PyCondition } from './primitives/condition.ts';
import { PyEvent } from './primitives/event.ts';
import { PyLock } from './primitives/lock.ts';
import { Primitive, subject } from './primitives/primitive.ts';
import { PyQueue } from './primitives/queue.ts';
import { PyThread } from './primitives/thread.ts';
import type { ThreadRecord } from './thread-record.ts';
import type { World } from './world.ts';

type SyncWill = Extract<Will, { subject: unknown }>['kind'];

/** Methods of primitives by what calling them is; anything else is an ordinary call. */
const METHODS: ReadonlyMap<string, SyncWill> = new Map([
  ['acquire', 'acquire'],
  ['__enter__', 'acquire'],
  ['release', 'release'],
  ['__exit__', 'release'],
  ['wait', 'wait'],
  ['wait_for', 'wait'],
  ['notify', 'notify'],
  ['notify_all', 'notify'],
  ['put', 'put'],
  ['put_nowait', 'put'],
  ['get', 'get'],
  ['get_nowait', 'get'],
  ['set', 'set'],
  ['join', 'join'],
  ['start', 'start'],
]);

/** What the thread would do next. */
export function willDo(world: World, record: ThreadRecord): Will {
  const { frame, resume } = record.machine;
  if (frame === null) return { kind: 'end' };
  if (resume !== null && record.lock !== null) {
    const kind = resume.op === 'condition.wait' ? 'reacquire' : 'acquire';
    return { kind, subject: subject(world, record.lock) };
  }
  const opcode = frame.code.ops[frame.pc] as number;
  if (opcode === op.CALL || opcode === op.BEFORE_WITH) {
    const callee = calleeOf(record, frame);
    if (callee === null) return { kind: 'local' };
    if (callee.self instanceof Primitive || callee.self instanceof PyThread) {
      const will = syncWill(world, callee.self, callee.name);
      if (will !== null) return will;
    }
    if (callee.name === 'sleep') return { kind: 'sleep' };
    return { kind: 'call', name: callee.name };
  }
  return accessOf(world, record, frame) ?? { kind: 'local' };
}

function syncWill(world: World, self: Primitive | PyThread, name: string): Will | null {
  const kind = METHODS.get(name);
  if (kind === undefined) return null;
  if (self instanceof PyThread) {
    if (self.thread >= 0) return { kind, subject: threadSubject(world, self.thread) };
    return { kind, subject: { id: 0, type: 'thread', name: nameOf(world, self) ?? self.name } };
  }
  const locks = kind === 'acquire' || kind === 'release';
  return { kind, subject: subject(world, locks && self instanceof PyCondition ? self.lock : self) };
}

/** The waiters of the condition that the next step would notify, if it is a `notify` of one or more. */
export function waitersOfNotify(record: ThreadRecord): readonly ThreadId[] {
  const { frame } = record.machine;
  if (frame === null || frame.code.ops[frame.pc] !== op.CALL) return [];
  const callee = calleeOf(record, frame);
  if (callee === null || callee.name !== 'notify' || !(callee.self instanceof PyCondition)) return [];
  return callee.self.waiters.threads;
}

/** Whom a CALL or BEFORE_WITH would call: its `self`, if any, and its name. */
function calleeOf(record: ThreadRecord, frame: Frame): { self: Slot; name: string } | null {
  const { stack } = record.machine;
  if (frame.code.ops[frame.pc] === op.BEFORE_WITH) {
    return { self: stack[frame.sp - 1], name: '__enter__' };
  }
  const count = frame.code.ops[frame.pc + 1] as number;
  const first = stack[frame.sp - count - 2];
  const second = stack[frame.sp - count - 1];
  // At the end of a with block its `__exit__` lies below three arguments, and is bound.
  if (first instanceof PyMethod) return { self: first.self, name: callableName(first.func) };
  if (first !== undefined) return { self: second, name: callableName(first) };
  if (second instanceof PyMethod) return { self: second.self, name: callableName(second.func) };
  return second === undefined ? null : { self: undefined, name: callableName(second) };
}

function callableName(callable: Slot): string {
  if (callable instanceof PyFunction || callable instanceof PyBuiltin || callable instanceof PyType) {
    return callable.name;
  }
  return callable instanceof PyMethod ? callableName(callable.func) : '?';
}

/** The shared place that the next instruction reads or writes, if that can be seen from here. */
function accessOf(world: World, record: ThreadRecord, frame: Frame): Will | null {
  const { stack } = record.machine;
  const opcode = frame.code.ops[frame.pc] as number;
  const operand = frame.code.ops[frame.pc + 1] as number;
  const top = stack[frame.sp - 1];
  switch (opcode) {
    case op.LOAD_GLOBAL:
      return access(world, 'read', frame.globals, frame.code.names[operand >> 1]);
    case op.STORE_GLOBAL:
      return access(world, 'write', frame.globals, frame.code.names[operand]);
    case op.LOAD_NAME:
      return access(world, 'read', frame.locals ?? frame.globals, frame.code.names[operand]);
    case op.STORE_NAME:
      return access(world, 'write', frame.locals ?? frame.globals, frame.code.names[operand]);
    case op.LOAD_ATTR:
      return access(world, 'read', top, frame.code.names[operand >> 1]);
    case op.STORE_ATTR:
      return access(world, 'write', top, frame.code.names[operand]);
    case op.LOAD_DEREF:
      return access(world, 'read', stack[frame.base + operand], frame.code.localsPlus[operand]);
    case op.STORE_DEREF:
      return access(world, 'write', stack[frame.base + operand], frame.code.localsPlus[operand]);
    case op.BINARY_SUBSCR:
      return access(world, 'read', stack[frame.sp - 2], keyOf(top));
    case op.STORE_SUBSCR:
      return access(world, 'write', stack[frame.sp - 2], keyOf(top));
    default:
      return null;
  }
}

function keyOf(index: Slot): string | number | undefined {
  if (typeof index === 'number') return index;
  return typeof index === 'string' ? `'${index}'` : undefined;
}

function access(
  world: World,
  kind: 'read' | 'write',
  holder: Slot,
  key: string | number | undefined,
): Will | null {
  if (key === undefined || holder === null || typeof holder !== 'object') return null;
  if (holder instanceof PyType || holder instanceof PyLock || holder instanceof PyEvent) return null;
  if (holder instanceof PyQueue) return null;
  const object: HeapObject = holder;
  const place: Place = {
    object: 0,
    key,
    name: object instanceof PyCell ? String(key) : placeName(world, object, key),
  };
  return { kind, place };
}
