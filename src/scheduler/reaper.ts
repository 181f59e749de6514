/**
 * Finds out, after a bytecode that has let go of something, whether an object has died whose death the program notices
 * (machine/mortal.ts), and calls what is to be called then: on the thread that let go, before its next bytecode. While
 * such objects live, bytecodes are taken one by one; a process in which that takes too long gives up, and
 * tells the rest at its end.
 */
import { callPrelude } from '../machine/call.ts';
import { RETRY } from '../machine/continuation.ts';
import { func } from '../machine/define.ts';
import { execute } from '../machine/execute.ts';
import type { Frame } from '../machine/frame.ts';
import { isUnstarted } from '../machine/generator.ts';
import type { Machine } from '../machine/machine.ts';
import { aboutToDrop, inCircle, inOrderOfDeath, mayKill, minds, reachable } from '../machine/mortal.ts';
import { DID_HANDLE } from '../machine/thread.ts';
import { lookup, newList, newTuple } from '../machine/type.ts';
import {
  HeapObject,
  PyCell,
  PyDict,
  PyException,
  PyFunction,
  PyGenerator,
  PyInstance,
  PyList,
  PyMethod,
  type PyModule,
  PySet,
  PyTuple,
  PyType,
  PyWeakReference,
  type Slot,
  type Value,
} from '../machine/values.ts';
import { type CallBack, clearReferences, forgetReference, referencesTo } from '../machine/weak-reference.ts';
import type { World } from './world.ts';

/** What CPython's collector looks after. */
const COLLECTED = [
  ...[PyInstance, PyList, PyDict, PySet, PyTuple, PyFunction, PyCell, PyMethod, PyType],
  ...[PyGenerator, PyException, PyWeakReference],
];

/** Objects that may be looked at, and bytecodes that may be taken one by one (each counts like some objects). */
const PATIENCE = 30_000_000;
const CARE = 5;

/** Takes up to `steps` bytecodes of the current thread, looking after each whether somebody has died. */
export function runWithCare(world: World, steps: number): void {
  const { vm } = world;
  for (let taken = 0; taken < steps; taken++) {
    const { thread } = vm;
    const dropped = aboutToDrop(thread);
    const looks = dropped !== null && mayKill(vm, dropped);
    execute(vm);
    world.process.looked += CARE;
    if (thread.frame === null || thread.blocked) return;
    if (looks || thread.lastHow === DID_HANDLE) {
      if (bury(world, dropped ?? [])) return;
    }
    if (world.process.looked > PATIENCE) giveUp(world);
    if (vm.stopping || vm.mortals.length === 0) return;
  }
}

function giveUp(world: World): void {
  world.process.forgotten.push(...world.vm.mortals);
  world.vm.mortals = [];
}

/** Those that nobody can reach any more are finalized next; says whether there are any. */
export function bury(world: World, dropped: readonly Slot[]): boolean {
  const { vm } = world;
  const candidates = [...new Set([...world.dropped, ...vm.mortals])];
  world.dropped = [];
  if (candidates.length === 0 || vm.thread.frame === null || vm.thread.blocked) return false;
  const seen = reachable(rootsOf(world), candidates, weakLists(world));
  world.process.looked += seen.size;
  let dead = candidates.filter((one) => !seen.has(one));
  const circles = dead.filter((one) => inCircle(one, [], seen));
  if (circles.length > 0) dead = dead.filter((one) => !inCircle(one, circles, seen));
  if (dead.length === 0) return false;
  finalize(world, inOrder(vm, dead, dropped, seen));
  return true;
}

/** `dead` in the order of their deaths. References that die before their objects are forgotten. */
function inOrder(
  vm: Machine,
  dead: HeapObject[],
  dropped: readonly Slot[],
  seen: Set<unknown>,
): HeapObject[] {
  const unseen = dead.flatMap((one) => vm.references.get(one) ?? []).filter((one) => !seen.has(one));
  if (unseen.length === 0) return inOrderOfDeath(dead, dropped);
  const dying = reachable([...dropped, ...dead], unseen, seen);
  for (const reference of unseen) if (!dying.has(reference)) forgetReference(vm, reference);
  const gone = new Set(dead);
  const order: HeapObject[] = [];
  for (const one of inOrderOfDeath([...dead, ...unseen.filter((one) => dying.has(one))], dropped)) {
    if (gone.has(one)) order.push(one);
    else if (!order.includes((one as PyWeakReference).referent as HeapObject)) {
      forgetReference(vm, one as PyWeakReference);
    }
  }
  return order;
}

/** Is anything of the object's own called when it dies? */
function hasLastWord(one: HeapObject): boolean {
  return one instanceof PyGenerator ? minds(one) : lookup(one.cls, '__del__') !== undefined;
}

/**
 * Weak references to the first of the dead are empty at once, before anybody else can look; what comes after the first
 * call of something written in Python is the prelude's.
 */
function finalize(world: World, dead: readonly HeapObject[]): void {
  const { vm } = world;
  const gone = new Set<unknown>(dead);
  vm.mortals = vm.mortals.filter((one) => !gone.has(one));
  vm.thread.coroutines = vm.thread.coroutines.filter((one) => !gone.has(one));
  const noticed = dead.filter((one) => vm.references.has(one) || hasLastWord(one));
  let calls: CallBack[] = [];
  let next = 0;
  while (next < noticed.length && calls.length === 0 && !hasLastWord(noticed[next] as HeapObject)) {
    calls = clearReferences(vm, noticed[next++] as HeapObject);
  }
  const left = noticed.slice(next);
  if (calls.length + left.length === 0) return;
  callPrelude(vm, 'finalize', [callList(calls), newList(left)]);
  (vm.thread.frame as Frame).onReturn = RETRY;
}

function callList(calls: readonly CallBack[]): PyList {
  return newList(calls.map((call) => newTuple([...call])));
}

/** Lists of asynchronous generators, by which a loop finds them; CPython's are weak. */
function weakLists({ threads }: World): unknown[] {
  return threads.map(({ machine }) => machine.asyncGenerators).filter((list) => list !== null);
}

/** What the threads of the running process can reach: their frames and stacks, themselves, all modules. */
function rootsOf(world: World, but: Frame | null = null): unknown[] {
  const roots: unknown[] = [...world.vm.modules.values()];
  for (const { machine, object, process, wants, lock } of world.threads) {
    const { stack, handled, eventLoop, context, resume, result } = machine;
    if (process !== world.process.id || machine.frame === null) continue;
    const frame = machine.frame === but ? (but.back as Frame) : machine.frame;
    roots.push(frame, object, wants?.primitive, lock, handled, eventLoop, context, resume?.data, result);
    for (let i = 0; i < frame.sp; i++) roots.push(stack[i]);
  }
  return roots;
}

/**
 * Who still has a last word when the process ends, in the order of their deaths: CPython lets go of the main module's
 * names one after the other, then of everything else. Weak references are empty before, and nobody is called: the
 * callbacks go with the same module.
 */
func('prelude', 'last_mortals', '', (vm) => {
  const { world } = vm.host;
  const all = [...world.process.forgotten, ...vm.mortals];
  world.process.forgotten = [];
  vm.mortals = [];
  for (const one of all) clearReferences(vm, one);
  const left = all.filter(hasLastWord);
  if (left.length === 0) return newList([]);
  const { globals } = world.process;
  const { values } = globals;
  const others = [...vm.modules.values()].filter(({ globals: one }: PyModule) => one !== globals);
  const dead: HeapObject[] = [];
  for (let i = 0; i < values.length && dead.length < left.length; i++) {
    const alive = reachable([...others, ...values.slice(i + 1)], left, [globals]);
    const gone = left.filter((one) => !alive.has(one) && !dead.includes(one));
    const circles = gone.filter((one) => inCircle(one, [], [globals]));
    const free = gone.filter((one) => !inCircle(one, circles, [globals]));
    dead.push(...inOrderOfDeath(free, [values[i]]));
  }
  return newList([...dead, ...left.filter((one) => !dead.includes(one))]);
});
func('_heddle_gc', 'collect', '', (vm) => callPrelude(vm, 'collect_circles', []));
func('prelude', 'is_unstarted', 'coroutine, /', (_, [one]) => one instanceof PyGenerator && isUnstarted(one));

/** Does this machine know of all that the process's threads have? In real mode each Worker knows its own. */
function seesAll({ threads, process }: World): boolean {
  const others = threads.filter((record) => record.process === process.id && record.endedAt === null);
  return others.every(({ machine }) => machine.frame !== null);
}

/**
 * Those that only keep each other alive: what is to be called back, then who has a last word, then how many there are.
 * References that are garbage themselves call nobody (Modules/gcmodule.c, handle_weakrefs).
 */
func('prelude', 'take_circles', '', (vm) => {
  const { world } = vm.host;
  if (!seesAll(world)) return newTuple([newList([]), newList([]), 0]);
  const seen = reachable(rootsOf(world), [...vm.mortals, NOWHERE], weakLists(world));
  const dead = vm.mortals.filter((one) => !seen.has(one));
  vm.mortals = vm.mortals.filter((one) => seen.has(one));
  const calls = dead
    .flatMap((one) => clearReferences(vm, one))
    .filter(([, reference]) => seen.has(reference));
  return newTuple([callList(calls), newList(dead.filter(hasLastWord)), garbage(dead, seen)]);
});

/**
 * How many objects go with `dead`: those that CPython's collector keeps a list of. What an instance has its attributes
 * in is no object in CPython before somebody asks for it.
 */
function garbage(dead: readonly HeapObject[], seen: Set<unknown>): number {
  const all = [...reachable(dead, [NOWHERE], seen)].filter(
    (one): one is HeapObject => one instanceof HeapObject,
  );
  const namespaces = new Set(all.map((one) => one.dict));
  const isCounted = (one: HeapObject) => COLLECTED.some((kind) => one instanceof kind);
  return all.filter((one) => isCounted(one) && !seen.has(one) && !namespaces.has(one as PyDict)).length;
}

/** Is in no graph: who looks for it goes through all. */
const NOWHERE = {};

/** After its last word: who lives again keeps its references. */
func('prelude', 'clear_references', 'mortal, /', (vm, [mortal]) => {
  const { world } = vm.host;
  if (!(mortal instanceof HeapObject) || !vm.references.has(mortal)) return newList([]);
  const seen = reachable(rootsOf(world, vm.thread.frame), [mortal], weakLists(world));
  world.process.looked += seen.size;
  return seen.has(mortal) ? newList([]) : callList(clearReferences(vm, mortal));
});

/** The references to an object that somebody still has. */
function livingReferences(vm: Machine, object: Value): PyWeakReference[] {
  const { world } = vm.host;
  const references = referencesTo(vm, object);
  if (!seesAll(world) || references.length === 0) return references;
  const seen = reachable(rootsOf(world), references, weakLists(world));
  world.process.looked += seen.size;
  for (const reference of references) if (!seen.has(reference)) forgetReference(vm, reference);
  return references.filter((reference) => seen.has(reference));
}
func('_weakref', 'getweakrefcount', 'object, /', (vm, [one]) => livingReferences(vm, one as Value).length);
func('_weakref', 'getweakrefs', 'object, /', (vm, [one]) => newList(livingReferences(vm, one as Value)));
