/**
 * threading.Thread (CPython 3.12 Lib/threading.py): its life, its names, joining. A started thread begins in a folded
 * function of the prelude that calls `run()`, so that a subclass's `run` is an ordinary call in the new lane.
 */
import { call } from '../../machine/call.ts';
import { PUSH, PUSH_NONE } from '../../machine/continuation.ts';
import { getset, method, nativeModule, staticMethod } from '../../machine/define.ts';
import { assertionError, raise, runtimeError, typeError, valueError } from '../../machine/exception.ts';
import { itemsOf } from '../../machine/iterate.ts';
import type { Machine } from '../../machine/machine.ts';
import { CALLED, type Keyword, type Native, type Outcome } from '../../machine/native.ts';
import { functionText, isIterable } from '../../machine/perform-build.ts';
import { truthOf } from '../../machine/truth.ts';
import { defineType, emptyTuple, newDict, newTuple, typeName } from '../../machine/type.ts';
import {
  HeapObject,
  PyDict,
  PyFunction,
  type PyTuple,
  type PyType,
  type Slot,
  type Value,
} from '../../machine/values.ts';
import { threadSubject } from '../naming.ts';
import { NEEDS } from '../needs.ts';
import type { ThreadRecord } from '../thread-record.ts';
import type { World } from '../world.ts';
import { announce, deadlineOf, finish, here, resumed, tell } from './primitive.ts';

export class PyThread extends HeapObject {
  name = '';
  daemon = false;
  target: Value = null;
  args: PyTuple = emptyTuple;
  kwargs: PyDict | null = null;
  /** Given as `args` and no iterable: calling the target with it is the error (`args=(5)`). */
  unusableArgs: Value = null;
  /** `Thread.__init__` has run (a subclass may forget to call it). */
  initialized = false;
  /** Id of its thread in the world once started; -1 before. */
  thread = -1;
  /** A copy in a forked process, where its thread is not. */
  lost = false;
}

export const threadType = defineType('threading.Thread', { layout: 'native', dict: true });
export const mainThreadType = defineType('threading._MainThread', { bases: [threadType] });
export const dummyThreadType = defineType('threading._DummyThread', { bases: [threadType] });
nativeModule('threading').set('Thread', threadType);

staticMethod(threadType, '__new__', '*args, **kwargs', (_, args) => new PyThread(args[0] as PyType));

method(threadType, '__init__', 'group=, target=, name=, args=, kwargs=, *, daemon=', (vm, args) => {
  const { world, me } = here(vm);
  const [self, group, target, name, positional, named, daemon] = args;
  if (group !== undefined && group !== null) raise(assertionError, 'group argument must be None for now');
  const thread = self as PyThread;
  if (typeof name !== 'string' && vm.door.observes) vm.door.drawName?.();
  thread.target = target ?? null;
  if (positional !== undefined && !isIterable(positional)) thread.unusableArgs = positional;
  else thread.args = positional === undefined ? emptyTuple : newTuple(itemsOf(vm, positional));
  thread.kwargs = named instanceof PyDict ? named : null;
  thread.name = typeof name === 'string' ? name : defaultName(world, thread.target);
  thread.daemon = daemon === undefined || daemon === null ? (me.object?.daemon ?? false) : truthOf(daemon);
  thread.initialized = true;
  return null;
});

/** `Thread-3 (work)`: a counter of the process, and the target's name if it has one. */
export function defaultName(world: World, target: Value): string {
  const name = `Thread-${world.drawThreadName()}`;
  const own = target instanceof PyFunction ? target.name : functionName(target);
  return own === null ? name : `${name} (${own})`;
}

function functionName(target: Value): string | null {
  if (target === null || typeof target !== 'object') return null;
  if ('func' in target) return functionName(target.func as Value) ?? nameOf(target.func as Value);
  return nameOf(target);
}

function nameOf(value: Value): string | null {
  return value !== null && typeof value === 'object' && 'name' in value && typeof value.name === 'string'
    ? value.name
    : null;
}

export const start: Native = (vm, args) => {
  const { world, me } = here(vm);
  const thread = args[0] as PyThread;
  if (!thread.initialized) raise(runtimeError, 'thread.__init__() not called');
  if (thread.thread >= 0) raise(runtimeError, 'threads can only be started once');
  announce(vm, thread);
  if (world.full) raise(runtimeError, "can't start new thread");
  world.startThread(thread, me);
  return null;
};

/** The default `run`: calls the target, then forgets it. */
const run: Native = (vm, args): Outcome => {
  const thread = args[0] as PyThread;
  const { target, kwargs } = thread;
  if (target === null) return null;
  const wrong = thread.unusableArgs;
  if (wrong !== null) {
    const text = `${functionText(vm, target)} argument after * must be an iterable, not ${typeName(wrong)}`;
    raise(typeError, text);
  }
  const keywords: Keyword[] = [];
  kwargs?.keys.forEach((key, i) => {
    if (key !== undefined) keywords.push([key as string, kwargs.values[i] as Value]);
  });
  const outcome = call(vm, target, thread.args.items.slice(), keywords.length === 0 ? null : keywords);
  if (typeof outcome !== 'symbol') return null;
  const entered = vm.thread.frame;
  if (outcome === CALLED && entered !== null && entered.onReturn === PUSH) entered.onReturn = PUSH_NONE;
  return outcome;
};

export const join: Native = (vm, args) => {
  const { world, me } = here(vm);
  const thread = args[0] as PyThread;
  if (!thread.initialized) raise(runtimeError, 'Thread.__init__() not called');
  if (thread.thread < 0) raise(runtimeError, 'cannot join thread before it is started');
  if (thread.thread === me.id) raise(runtimeError, 'cannot join current thread');
  const record = world.threads[thread.thread] as ThreadRecord;
  announce(vm, thread, (args[1] ?? null) === null ? NEEDS.ended : 0);
  const notes = resumed(me, 'thread.join');
  const over = record.endedAt !== null || record.process !== me.process || me.woken === 'timeout';
  const deadline = notes === null ? deadlineOf(world, args[1]) : (notes[0] as number | null);
  if (over || (deadline !== null && deadline <= world.clock)) {
    const why = record.endedAt === null ? 'timeout' : 'woken';
    if (notes !== null || why === 'woken') {
      tell(world, () => ({ kind: 'resumed', subject: threadSubject(world, record.id), why }));
    }
    if (why === 'woken' && me.id === world.process.main) record.joined = true;
    finish(me);
    return null;
  }
  return waitForThread(world, me, record, deadline);
};

function waitForThread(
  world: World,
  me: ThreadRecord,
  record: ThreadRecord,
  deadline: number | null,
): Outcome {
  return world.waitForEnd(me, record, { op: 'thread.join', phase: 1, data: [deadline] }, deadline);
}

method(threadType, 'start', '', start);
method(threadType, 'run', '', run);
method(threadType, 'join', 'timeout=', join);
method(threadType, 'is_alive', '', (vm, args) => {
  const thread = args[0] as PyThread;
  if (!thread.initialized) raise(runtimeError, 'Thread.__init__() not called');
  announce(vm, thread);
  return isAlive(here(vm).world, thread);
});
method(threadType, '__repr__', '', (vm, args) => {
  const thread = args[0] as PyThread;
  if (!thread.initialized) raise(assertionError, 'Thread.__init__() was not called');
  return threadRepr(here(vm).world, thread);
});

export function isAlive(world: World, thread: PyThread): boolean {
  const record = world.threads[thread.thread];
  return record !== undefined && record.endedAt === null && record.process === world.process.id;
}

function threadRepr(world: World, thread: PyThread): string {
  const alive = isAlive(world, thread);
  const state = thread.thread < 0 ? 'initial' : alive ? 'started' : 'stopped';
  const daemon = thread.daemon ? ' daemon' : '';
  const ident = thread.thread < 0 ? '' : ` ${world.identOf(thread.thread)}`;
  return `<${thread.cls.name}(${thread.name}, ${state}${daemon}${ident})>`;
}

/** A thread whose `__init__` has run; AssertionError if a subclass forgot it. */
function begun(args: readonly Slot[]): PyThread {
  const thread = args[0] as PyThread;
  if (!thread.initialized) raise(assertionError, 'Thread.__init__() not called');
  return thread;
}

const setName: Native = (vm, args) => {
  const thread = args[0] as PyThread;
  vm.writing(thread, 'name');
  thread.name = String(args[1]);
  return null;
};
const setDaemon: Native = (_, args) => {
  const thread = args[0] as PyThread;
  if (!thread.initialized) raise(runtimeError, 'Thread.__init__() not called');
  if (thread.thread >= 0) raise(runtimeError, 'cannot set daemon status of active thread');
  thread.daemon = truthOf(args[1] as Value);
  return null;
};
getset(threadType, 'name', (_, args) => begun(args).name, setName);
getset(threadType, 'daemon', (_, args) => begun(args).daemon, setDaemon);
const identOf: Native = (vm, args) => {
  const { thread } = begun(args);
  return thread < 0 ? null : here(vm).world.identOf(thread);
};
getset(threadType, 'ident', identOf);
getset(threadType, 'native_id', (vm, args) => {
  const { thread } = begun(args);
  return thread < 0 ? null : here(vm).world.nativeIdOf(thread);
});
getset(threadType, '_target', (_, args) => (args[0] as PyThread).target);
getset(threadType, '_args', (_, args) => (args[0] as PyThread).args);
getset(threadType, '_kwargs', (_, args) => (args[0] as PyThread).kwargs ?? newDict());

/** The object of the running thread. */
export function currentThread(vm: Machine): Value {
  const { me } = here(vm);
  if (me.object === null) raise(valueError, 'a thread without an object');
  return me.object;
}
