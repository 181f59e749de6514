/**
 * Finds out, after a bytecode that has let go of something, whether an object has died whose death the program notices
 * (machine/mortal.ts), and calls what is to be called then: on the thread that let go, before its next bytecode. While
 * instances with `__del__` live, bytecodes are taken one by one; a process in which that takes too long gives up, and
 * tells the rest at its end.
 */
import { callPrelude } from '../machine/call.ts';
import { RETRY } from '../machine/continuation.ts';
import { func } from '../machine/define.ts';
import { execute } from '../machine/execute.ts';
import type { Frame } from '../machine/frame.ts';
import { isUnstarted } from '../machine/generator.ts';
import { aboutToDrop, inCircle, inOrderOfDeath, minds, reachable } from '../machine/mortal.ts';
import { DID_HANDLE } from '../machine/thread.ts';
import { newList } from '../machine/type.ts';
import { type HeapObject, PyGenerator, type PyModule, type Slot } from '../machine/values.ts';
import type { World } from './world.ts';

/** Objects that may be looked at, and bytecodes that may be taken one by one (each counts like some objects). */
const PATIENCE = 30_000_000;
const CARE = 5;

/** Takes up to `steps` bytecodes of the current thread, looking after each whether somebody has died. */
export function runWithCare(world: World, steps: number): void {
  const { vm } = world;
  for (let taken = 0; taken < steps; taken++) {
    const { thread } = vm;
    const dropped = aboutToDrop(thread);
    execute(vm);
    world.process.looked += CARE;
    if (thread.frame === null || thread.blocked) return;
    if (dropped !== null || thread.lastHow === DID_HANDLE) {
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
  const candidates = [...world.dropped, ...vm.mortals];
  world.dropped = [];
  if (candidates.length === 0 || vm.thread.frame === null || vm.thread.blocked) return false;
  const seen = reachable(rootsOf(world), candidates, weakLists(world));
  world.process.looked += seen.size;
  let dead = candidates.filter((one) => !seen.has(one));
  const circles = dead.filter((one) => inCircle(one, [], seen));
  if (circles.length > 0) dead = dead.filter((one) => !inCircle(one, circles, seen));
  if (dead.length === 0) return false;
  finalize(world, inOrderOfDeath(dead, dropped));
  return true;
}

function finalize(world: World, dead: readonly HeapObject[]): void {
  const { vm } = world;
  vm.mortals = vm.mortals.filter((one) => !dead.includes(one));
  vm.thread.coroutines = vm.thread.coroutines.filter((one) => !dead.includes(one));
  const noticed = dead.filter((one) => !(one instanceof PyGenerator) || minds(one));
  if (noticed.length === 0) return;
  callPrelude(vm, 'finalize', [newList([...noticed])]);
  (vm.thread.frame as Frame).onReturn = RETRY;
}

/** Lists of asynchronous generators, by which a loop finds them; CPython's are weak. */
function weakLists({ threads }: World): unknown[] {
  return threads.map(({ machine }) => machine.asyncGenerators).filter((list) => list !== null);
}

/** What the threads of the running process can reach: their frames and stacks, themselves, all modules. */
function rootsOf(world: World): unknown[] {
  const roots: unknown[] = [...world.vm.modules.values()];
  for (const { machine, object, process, wants, lock } of world.threads) {
    const { frame, stack, handled, eventLoop, context, resume, result } = machine;
    if (process !== world.process.id || frame === null) continue;
    roots.push(frame, object, wants?.primitive, lock, handled, eventLoop, context, resume?.data, result);
    for (let i = 0; i < frame.sp; i++) roots.push(stack[i]);
  }
  return roots;
}

/**
 * Who still lives when the process ends, in the order of their deaths: CPython lets go of the main module's names
 * one after the other, then of everything else.
 */
func('prelude', 'last_mortals', '', (vm) => {
  const { world } = vm.host;
  const left = [...world.process.forgotten, ...vm.mortals];
  world.process.forgotten = [];
  vm.mortals = [];
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
/** Those that only keep each other alive. */
func('prelude', 'mortals_in_circles', '', (vm) => {
  const { world } = vm.host;
  const seen = reachable(rootsOf(world), vm.mortals, weakLists(world));
  const dead = vm.mortals.filter((one) => !seen.has(one));
  vm.mortals = vm.mortals.filter((one) => seen.has(one));
  return newList(dead);
});
