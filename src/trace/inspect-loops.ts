/**
 * Event loops of a world as the inspector shows them: the ready queue in order, the timer heap, the current task, and
 * of each task the coroutines that await one another. Looks only.
 */
import type { Frame } from '../machine/frame.ts';
import { delegateOf } from '../machine/generator.ts';
import { lineOf } from '../machine/link.ts';
import { getName } from '../machine/namespace.ts';
import { generatorType } from '../machine/type.ts';
import { type HeapObject, PyAsyncStep, PyGenerator, PyList, type Slot } from '../machine/values.ts';
import { describeCall, PyAwaited, PyEventLoop, taskName, taskOf } from '../scheduler/event-loop.ts';
import { subject } from '../scheduler/primitives/primitive.ts';
import type { World } from '../scheduler/world.ts';
import type { LoopView, TaskView } from './inspection.ts';

/** Loops that a thread runs now, and those in global variables; in order of creation. */
export function loopsOf(world: World): PyEventLoop[] {
  const found = new Set<PyEventLoop>();
  for (const { machine } of world.threads) {
    if (machine.eventLoop instanceof PyEventLoop) found.add(machine.eventLoop);
  }
  for (const value of world.mainGlobals.values) if (value instanceof PyEventLoop) found.add(value);
  return [...found].sort((a, b) => a.serial - b.serial);
}

export function describeLoop(world: World, loop: PyEventLoop): LoopView {
  const { id, name } = subject(world, loop);
  const runner = world.threads.find(({ machine }) => machine.eventLoop === loop);
  const timers = [...loop.timers].sort((a, b) => a.when - b.when || a.order - b.order);
  const list = attribute(loop, '_tasks');
  const tasks = list instanceof PyList ? list.items.filter((item) => item instanceof PyAwaited) : [];
  const ready = new Set(loop.ready.map((handle) => taskOf(handle)));
  return {
    id,
    name,
    thread: runner?.id ?? null,
    turn: loop.turn,
    current: loop.task instanceof PyAwaited ? taskName(loop.task) : null,
    ready: loop.ready.map(describeCall),
    timers: timers.map((timer) => ({
      call: describeCall(timer),
      at: timer.when,
      cancelled: timer.cancelled,
    })),
    tasks: tasks.map((task) => describeTask(world, loop, task as PyAwaited, ready)),
  };
}

function describeTask(
  world: World,
  loop: PyEventLoop,
  task: PyAwaited,
  ready: ReadonlySet<PyAwaited | null>,
): TaskView {
  const coroutine = attribute(task, '_coro');
  const on = attribute(task, '_fut_waiter');
  return {
    id: task.serial,
    name: taskName(task),
    state: stateOf(loop, task, ready),
    awaits: coroutine instanceof PyGenerator ? chainOf(world, coroutine) : [],
    on: on instanceof PyAwaited ? taskName(on) : '',
  };
}

function stateOf(
  loop: PyEventLoop,
  task: PyAwaited,
  ready: ReadonlySet<PyAwaited | null>,
): TaskView['state'] {
  const state = attribute(task, '_state');
  if (state === 'CANCELLED') return 'cancelled';
  if (state === 'FINISHED') return (attribute(task, '_exception') ?? null) === null ? 'done' : 'failed';
  if (loop.task === task) return 'running';
  return ready.has(task) ? 'ready' : 'awaiting';
}

/** An attribute of an instance; undefined if it has none of its own. */
function attribute(object: HeapObject, name: string): Slot {
  return object.dict === null ? undefined : getName(object.dict, name);
}

/** The coroutine and what it awaits, and so on; of a running one the frames above it. */
function chainOf(world: World, coroutine: PyGenerator): TaskView['awaits'] {
  if (coroutine.running) return runningChain(world, coroutine);
  const chain: TaskView['awaits'][number][] = [];
  let at: Slot = coroutine;
  while (at instanceof PyGenerator && at.frame !== null) {
    const { code, frame }: PyGenerator = at;
    if (at.cls !== generatorType) {
      chain.push({ name: code.name, line: lineOf(code, frame.pc >> 1), folded: code.folded });
    }
    const next: Slot = delegateOf(at);
    at = next instanceof PyAsyncStep ? next.generator : next;
  }
  return chain;
}

function runningChain(world: World, coroutine: PyGenerator): TaskView['awaits'] {
  for (const { machine } of world.threads) {
    const chain: TaskView['awaits'][number][] = [];
    for (let frame: Frame | null = machine.frame; frame !== null; frame = frame.back) {
      const { code, pc } = frame;
      chain.unshift({ name: code.name, line: lineOf(code, pc >> 1), folded: code.folded });
      if (frame.generator === coroutine) return chain;
    }
  }
  return [];
}
