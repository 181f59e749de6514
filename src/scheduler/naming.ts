/**
 * What people call a lock or a list: the global, local or attribute under which the program keeps it. Looked up when an
 * event is told, remembered outside the world (naming must never change a run), so the first good name stays.
 */
import { reprForDisplay } from '../machine/display.ts';
import type { Frame } from '../machine/frame.ts';
import { lineOf } from '../machine/link.ts';
import { pathOf } from '../machine/registry.ts';
import {
  HeapObject,
  PyCell,
  PyDict,
  type PyException,
  PyInstance,
  type Slot,
  type Value,
} from '../machine/values.ts';
import type { Subject, ThreadId } from './event.ts';
import type { PyThread } from './primitives/thread.ts';
import type { World } from './world.ts';

const names = new WeakMap<HeapObject, string>();

/** asyncio's own name for the class of its loops on Unix. */
const EVENT_LOOP = '_UnixSelectorEventLoop';

export function subjectOf(world: World, object: HeapObject, id: number): Subject {
  if ('process' in object && typeof object.process === 'number') {
    const process = world.processes[object.process];
    // The end of a process is the end of its main thread.
    if (process !== undefined) return { id: -1 - process.main, type: 'process', name: process.name };
  }
  const type = object.cls.name === EVENT_LOOP ? 'loop' : object.cls.name.replace(/^_/, '').toLowerCase();
  return { id, type, name: nameOf(world, object) ?? `${type}-${id}` };
}

/** A thread as the subject of an event (join, start). */
export function threadSubject(world: World, thread: ThreadId): Subject {
  return { id: -1 - thread, type: 'thread', name: threadLabel(world, thread) };
}

export function threadLabel(world: World, thread: ThreadId): string {
  const record = world.threads[thread];
  const name = record?.object?.name ?? `thread ${thread}`;
  if (record === undefined || record.process === 0) return name;
  const process = world.processOf(record);
  return process.main === thread ? process.name : `${process.name}/${name}`;
}

/** The name of an object, or null if the running frames and the main module have none for it. */
export function nameOf(world: World, object: HeapObject): string | null {
  const known = names.get(object);
  if (known !== undefined) return known;
  // What several processes have goes by the name that all of them know.
  const common = 'shared' in object && object.shared === true ? inGlobalsDeep(world, object) : null;
  const found =
    common ??
    inDict(world.process.globals, object, '') ??
    inFrames(world, object) ??
    inGlobalsDeep(world, object);
  if (found !== null) names.set(object, found);
  return found;
}

function inDict(dict: PyDict, object: HeapObject, prefix: string): string | null {
  const at = dict.values.indexOf(object);
  return at >= 0 && typeof dict.keys[at] === 'string' ? `${prefix}${dict.keys[at]}` : null;
}

/** Locals of the running thread, outermost last, and attributes of its `self`-like locals. */
function inFrames(world: World, object: HeapObject): string | null {
  const { thread } = world.vm;
  for (let frame: Frame | null = thread.frame; frame !== null; frame = frame.back) {
    if (frame.code.folded) continue;
    const slots = thread.stack.slice(frame.base, frame.base + frame.code.localsPlus.length).map(contentOf);
    const at = slots.indexOf(object);
    if (at >= 0) return frame.code.localsPlus[at] as string;
    for (let i = 0; i < slots.length; i++) {
      const found = inAttributes(slots[i], object, frame.code.localsPlus[i] as string);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Attributes and items of what the main module holds. */
function inGlobalsDeep(world: World, object: HeapObject): string | null {
  const { keys, values } = world.process.globals;
  for (let i = 0; i < keys.length; i++) {
    const name = keys[i];
    if (typeof name !== 'string' || name.startsWith('__')) continue;
    const value = values[i];
    const found = inAttributes(value, object, name) ?? inItems(value, object, name);
    if (found !== null) return found;
  }
  return null;
}

function inAttributes(holder: Slot, object: HeapObject, name: string): string | null {
  // A condition's own lock goes by the condition's name.
  if (holder instanceof HeapObject && 'lock' in holder && holder.lock === object) return name;
  if (!(holder instanceof HeapObject) || holder.dict === null || pathOf(holder) !== undefined) return null;
  if (!(holder instanceof PyInstance) && !('thread' in (holder as HeapObject & Partial<PyThread>)))
    return null;
  if (isHandle(holder)) return inHandle(holder, object, name, 3);
  return inDict(holder.dict, object, `${name}.`);
}

/** Does it stand for something that lies in the kernel? */
function isHandle(holder: HeapObject): boolean {
  return holder.cls.module.startsWith('multiprocessing.') && holder.cls.module !== 'multiprocessing.process';
}

/** What a handle has of the kernel goes by the handle's own name, if it is all that the handle is for. */
const INSIDE: ReadonlySet<string> = new Set(
  ['semlock', 'end', 'event', 'barrier', 'condition', 'memory', 'lock', 'obj', 'reader', 'writer'].map(
    (name) => `_${name}`,
  ),
);

function inHandle(holder: HeapObject, object: HeapObject, name: string, depth: number): string | null {
  const { dict } = holder;
  if (dict === null) return null;
  for (let i = 0; i < dict.keys.length; i++) {
    const key = dict.keys[i];
    const value = dict.values[i];
    if (typeof key !== 'string' || !(value instanceof HeapObject)) continue;
    const inner = INSIDE.has(key) ? name : `${name}.${key}`;
    if (value === object) return inner;
    if (depth === 0 || !(value instanceof PyInstance) || !isHandle(value)) continue;
    const found = inHandle(value, object, inner, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

/** Items of a list that are looked into. */
const ITEMS_SEARCHED = 32;

function inItems(holder: Slot, object: HeapObject, name: string): string | null {
  if (!(holder instanceof HeapObject)) return null;
  if ('items' in holder && Array.isArray(holder.items)) {
    const at = holder.items.indexOf(object);
    if (at >= 0) return `${name}[${at}]`;
    for (let i = 0; i < holder.items.length && i < ITEMS_SEARCHED; i++) {
      const item: unknown = holder.items[i];
      if (!(item instanceof PyInstance) || !isHandle(item)) continue;
      const found = inHandle(item, object, `${name}[${i}]`, 3);
      if (found !== null) return found;
    }
  }
  if (holder instanceof PyDict) {
    const at = holder.values.indexOf(object);
    const key = at < 0 ? undefined : holder.keys[at];
    if (at >= 0) return `${name}[${typeof key === 'string' ? `'${key}'` : String(key)}]`;
  }
  return null;
}

function contentOf(slot: Slot): Slot {
  return slot instanceof PyCell ? slot.content : slot;
}

/** Line on which an exception was raised: that of the innermost frame the reader sees; 0 if there is none. */
export function lineOfException(exception: PyException): number {
  let line = 0;
  for (let at = exception.traceback; at !== null; at = at.next) line = lineOf(at.code, at.instruction);
  return line;
}

/** The text of an exception, without running a `__str__` of the program. */
export function messageOf(exception: PyException): string {
  const { items } = exception.args;
  if (items.length === 0) return '';
  const [first] = items;
  if (items.length === 1 && typeof first === 'string') {
    return exception.cls.name === 'KeyError' ? reprForDisplay(first, 2) : first;
  }
  return items.length === 1 ? reprForDisplay(first as Value, 2) : reprForDisplay(exception.args, 2);
}

/** Its type and its text, as an outcome says it. */
export function exceptionText(exception: PyException): string {
  const message = messageOf(exception);
  return message === '' ? exception.cls.name : `${exception.cls.name}: ${message}`;
}

/** A value as an event shows it: short, and without running anything of the program. */
export function shownForDisplay(value: Value): string {
  return reprForDisplay(value, 2);
}
