/**
 * How a Worker comes to its Python process: the heap that its process has shared (modules, builtins, globals of the
 * main program), and for the first thread of a new process also how that begins. Plain data, which the replica carries.
 */
import type { Thread } from '../machine/thread.ts';
import { type PyDict, PyLocal, type PyModule, type Value } from '../machine/values.ts';
import type { PyThread } from '../scheduler/primitives/thread.ts';
import type { ProcessRecord } from '../scheduler/process-record.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import { machineOf, type World } from '../scheduler/world.ts';

/** Where the first thread of a forked process begins; one that is spawned begins with the text of the program. */
const FORKED = 'process_main';

/** What a Worker needs to know of its process, as it is shared. */
export type Heap = [
  modules: Map<string, PyModule>,
  builtins: PyDict,
  globals: PyDict,
  recursionLimit: number,
  birth: Birth | null,
];

/** How the first thread of a process begins. */
export interface Birth {
  readonly object: PyThread;
  readonly argument: Value;
  readonly context: Value;
  readonly entry: string;
  /** What the thread has in each `threading.local`. */
  readonly locals: readonly [local: PyLocal, dict: PyDict | null][];
}

/** The heap of the process that `world` runs. */
export function heapOf({ vm, process }: World): Heap {
  return [vm.modules, vm.builtins, process.globals, vm.recursionLimit, null];
}

/** The heap of the new process `child`, whose first thread is `fresh`; `copied`: what the fork has copied. */
export function heapOfChild(child: ProcessRecord, fresh: ThreadRecord, copied: readonly object[]): Heap {
  const { modules, globals, recursionLimit } = child;
  const { id, object, machine } = fresh;
  const entry = machine.frame?.code.name ?? '';
  const locals = copied
    .filter((one) => one instanceof PyLocal)
    .map((one): [PyLocal, PyDict | null] => [one, one.dicts[id] ?? null]);
  const argument = machine.stack[0] as Value;
  const birth: Birth = { object: object as PyThread, argument, context: machine.context, entry, locals };
  return [modules, (modules.get('builtins') as PyModule).globals, globals, recursionLimit, birth];
}

/** Does the process go on with the names that its parent had given to threads? */
export const isForked = ([, , , , birth]: Heap): boolean => birth?.entry === FORKED;

/** From now on `world` runs `process`, whose heap is shared as `heap`. */
export function enterProcess(world: World, process: ProcessRecord, heap: Heap): void {
  const [modules, builtins, globals, limit] = heap;
  const { vm } = world;
  world.process = process;
  vm.modules = modules;
  vm.builtins = builtins;
  world.mainGlobals = globals;
  process.modules = modules;
  process.globals = globals;
  vm.recursionLimit = limit;
}

/** The machine of the first thread of a process, about to take its first step. */
export function newborn(birth: Birth, me: ThreadRecord): Thread {
  const { object, argument, context, entry, locals } = birth;
  me.object = object;
  for (const [local, dict] of locals) local.dicts[me.id] = dict;
  const machine = machineOf(object, me.id, entry);
  machine.stack[0] = argument;
  machine.context = context;
  return machine;
}
