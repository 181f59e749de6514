/**
 * How a process comes to be and how it goes (CPython 3.12 Lib/multiprocessing/popen_fork.py, Modules/posixmodule.c). A
 * fork copies everything that the forking thread's process can reach; kernel objects are not copied: both processes
 * have them. In the child there is one thread, a copy of the forking one; the others are gone, and a lock that one of
 * them held stays taken for ever.
 */
import { copyGraph } from '../machine/codec.ts';
import { Frame } from '../machine/frame.ts';
import { builtinsNamespace, mainModule } from '../machine/library.ts';
import { reachable } from '../machine/mortal.ts';
import { preludeFunction } from '../machine/prelude.ts';
import { pathOf } from '../machine/registry.ts';
import { Thread } from '../machine/thread.ts';
import { formatTraceback } from '../machine/traceback.ts';
import { newDict } from '../machine/type.ts';
import { type HeapObject, PyLocal, type PyModule, type Value } from '../machine/values.ts';
import { referencesAmong } from '../machine/weak-reference.ts';
import type { ThreadId } from './event.ts';
import { PyLock } from './primitives/lock.ts';
import { PyMessage } from './primitives/message.ts';
import { closeFile, wakePollers } from './primitives/pipe.ts';
import { leave, Primitive, wake } from './primitives/primitive.ts';
import { PySentinel } from './primitives/process.ts';
import { mainThreadType, PyThread } from './primitives/thread.ts';
import { ProcessRecord } from './process-record.ts';
import { ThreadRecord } from './thread-record.ts';
import { WaitQueue } from './wait-queue.ts';
import type { World } from './world.ts';

/** Virtual nanoseconds until a new process takes its first step. */
const BIRTH = 500_000;

/** What a copy of a process needs of the one it is made from. */
interface Heap {
  readonly modules: Map<string, PyModule>;
  readonly thread: PyThread;
  readonly context: Value;
  readonly argument: Value;
}

/** A new process on a copy of the running one's heap; its thread begins in the prelude's `entry(argument)`. */
export function forkProcess(
  world: World,
  me: ThreadRecord,
  argument: HeapObject,
  name: string,
): ProcessRecord {
  const { process: parent, vm } = world;
  const heap: Heap = {
    modules: vm.modules,
    thread: me.object as PyThread,
    context: me.machine.context,
    argument,
  };
  const originals: object[] = [];
  const objects = copyGraph(heap, isKernel, originals);
  const copy = objects[0] as Heap;
  const id = world.threads.length;
  settleCopy(world, objects, me.id, id);
  world.onFork?.(originals, objects, id);
  const child = newProcess(world, parent, copy.modules, name);
  inheritReferences(world, child, originals, objects);
  child.recursionLimit = vm.recursionLimit;
  child.threadNames = parent.threadNames;
  for (const [file, end] of parent.files) child.files.set(file, end);
  child.nextFile = parent.nextFile;
  const { thread: object, context, argument: given } = copy;
  beginMain(world, child, me, { object, context, argument: given, entry: 'process_main' });
  return child;
}

/**
 * Weak references are copied with their objects. Only what the child can reach may die in it: what another thread of
 * the parent holds has nobody in the child who could let go of it.
 */
function inheritReferences(
  { vm }: World,
  child: ProcessRecord,
  originals: readonly object[],
  copies: readonly object[],
): void {
  if (vm.references.size === 0) return;
  child.references = referencesAmong(copies);
  const weak = [...child.references.keys()].filter((one) => pathOf(one) === undefined);
  const seen = reachable([copies[0]], weak);
  const copyOf = new Map(originals.map((original, i) => [original, copies[i]]));
  const inherited = new Set<unknown>(vm.mortals.map((one) => copyOf.get(one)));
  child.mortals = weak.filter((one) => seen.has(one) && inherited.has(one));
}

/** A new process with a fresh interpreter; its thread begins in the prelude's `spawn_main(argument)`. */
export function spawnProcess(
  world: World,
  me: ThreadRecord,
  argument: HeapObject,
  name: string,
): ProcessRecord {
  const modules = new Map<string, PyModule>();
  modules.set('__mp_main__', mainModule(modules, builtinsNamespace(), world.program, '__mp_main__'));
  const child = newProcess(world, world.process, modules, name);
  const object = new PyThread(mainThreadType);
  object.name = 'MainThread';
  object.initialized = true;
  object.thread = world.threads.length;
  beginMain(world, child, me, { object, context: null, argument, entry: 'spawn_main' });
  return child;
}

/** A process without threads yet. */
function newProcess(
  world: World,
  parent: ProcessRecord,
  modules: Map<string, PyModule>,
  name: string,
): ProcessRecord {
  const main = modules.get('__main__');
  const child = new ProcessRecord(world.processes.length, main?.globals ?? newDict());
  child.name = name;
  child.parent = parent.id;
  child.modules = modules;
  child.clock = world.clock + BIRTH;
  child.sentinel = new PySentinel(world, child.id);
  world.processes.push(child);
  return child;
}

/** The main thread of a new process, ready to call the prelude's `entry` with `argument`. */
function beginMain(
  world: World,
  child: ProcessRecord,
  me: ThreadRecord,
  start: { object: PyThread; context: Value; argument: Value; entry: string },
): void {
  const id = world.threads.length;
  const machine = new Thread(id);
  const main = preludeFunction(start.entry);
  const frame = new Frame(main.code, 0, null, main.globals);
  frame.func = main;
  machine.stack = new Array(frame.sp).fill(undefined);
  machine.stack[0] = start.argument;
  machine.frame = frame;
  machine.context = start.context;
  const record = new ThreadRecord(machine);
  record.object = start.object;
  record.process = child.id;
  record.startedAt = world.steps;
  record.startedBy = me.id;
  record.clock = child.clock;
  record.state = 'new';
  child.main = id;
  child.current = id;
  world.threads.push(record);
  world.setState(record, 'ready');
  if (world.events !== null) world.emit({ kind: 'started', child: id });
}

/** What a fork does not copy. Messages never change, so one is enough. */
function isKernel(value: object): boolean {
  return (value instanceof Primitive && value.shared) || value instanceof PyMessage;
}

/** What in a copied heap speaks of threads: only the forking one is there, under a number of its own. */
function settleCopy(world: World, objects: readonly object[], from: ThreadId, to: ThreadId): void {
  for (const object of objects) {
    if (object instanceof WaitQueue) object.threads = [];
    else if (object instanceof PyThread) {
      if (object.thread === from) object.thread = to;
      else if (object.thread >= 0) object.lost = true;
    } else if (object instanceof PyLocal) {
      const own = object.dicts[from];
      object.dicts = [];
      if (own !== undefined) object.dicts[to] = own;
      for (let i = 0; i < to; i++) object.dicts[i] ??= null;
    }
    if (object instanceof Primitive) object.serial = world.nextSerial++;
    if (object instanceof PyLock && object.owner === from) object.owner = to;
  }
}

/** The process is gone: its threads are cut wherever they are, its ends of pipes are closed. */
export function endProcess(world: World, process: ProcessRecord, exitCode: number): void {
  process.exitCode = exitCode;
  process.fate = null;
  for (const record of world.threads) {
    if (record.process === process.id && record.endedAt === null) cut(world, record);
  }
  for (const file of [...process.files.keys()]) closeFile(world, process, file);
  const { sentinel } = process;
  if (sentinel === null) {
    world.exitCode = exitCode < 0 ? 128 - exitCode : exitCode;
    world.over = true;
    return;
  }
  const woke = [...wake(world, sentinel.waiters, sentinel.waiters.size), ...wakePollers(world, sentinel)];
  world.tellAbout(world.record(process.main), () => ({ kind: 'ended', woke }));
}

function cut(world: World, record: ThreadRecord): void {
  leave(record);
  record.cut = record.machine.frame !== null;
  record.lock = null;
  record.wants = null;
  record.machine.frame = null;
  record.machine.resume = null;
  record.endedAt = world.steps;
  world.setState(record, record.died ? 'failed' : 'done');
}

/** `process` shall end with `status` as soon as it takes its next step: its main thread is made able to. */
export function doom(world: World, process: ProcessRecord, status: number): void {
  if (process.exitCode !== null || process.fate !== null) return;
  process.fate = status;
  const record = world.record(process.main);
  leave(record);
  record.lock = null;
  record.wants = null;
  world.setState(record, 'ready');
}

/** The fate of its process comes upon a thread instead of its next bytecode. */
export function meetFate(world: World, record: ThreadRecord): void {
  const { machine } = record;
  machine.steps++;
  machine.visible++;
  machine.visibleAt = machine.steps;
  const process = world.processOf(record);
  endProcess(world, process, process.fate ?? 0);
}

/** The main thread of a child process has returned from its last frame: its value is the exit status. */
export function endChildMain(world: World, record: ThreadRecord): void {
  const { result, failure } = record.machine;
  if (failure !== null) {
    record.died = true;
    world.vm.door.output(2, formatTraceback(world.vm, failure));
  }
  const status = typeof result === 'number' ? result : failure === null ? 0 : 1;
  endProcess(world, world.processOf(record), status);
}
