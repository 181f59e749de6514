/**
 * The only writer of a World. `step` takes one choice and tells what happened; `advance` takes a whole stretch of one
 * thread's bytecodes with nobody listening, at full speed. Both leave the world between two steps: whoever could be
 * woken by the clock has been, and a thread whose last frame is gone has ended.
 */
import { assert } from '../base/assert.ts';
import { execute, run } from '../machine/execute.ts';
import { DID_HANDLE } from '../machine/thread.ts';
import type { PyException } from '../machine/values.ts';
import { choices, mayStep } from './enabled.ts';
import { endMain, endThread } from './end.ts';
import type { Event } from './event.ts';
import { endChildMain, meetFate } from './fork.ts';
import type { Choice } from './intent.ts';
import { lineOfException, messageOf } from './naming.ts';
import { leaveWaitSet, PyCondition } from './primitives/condition.ts';
import { leave } from './primitives/primitive.ts';
import { bury, runWithCare } from './reaper.ts';
import type { ThreadRecord } from './thread-record.ts';
import type { World } from './world.ts';

/** Starts listening: the events of what happens until `told` is called. */
export function listen(world: World): () => readonly Event[] {
  const events: Event[] = [];
  world.events = events;
  return () => {
    world.events = null;
    return events;
  };
}

/**
 * One step: the next bytecode of `choice.thread`, or what the runtime does to it. The choice must be one of
 * `enabled(world)`; anything else is a bug of the caller.
 */
export function step(world: World, choice: Choice): readonly Event[] {
  const told = listen(world);
  take(world, choice, 1);
  return told();
}

/**
 * As `step`, but takes up to `steps` bytecodes of the same thread and tells nothing. Stops early when the thread cannot
 * go on, has started another thread, or somebody's deadline has come. Returns how many were taken, at least 1.
 */
export function advance(world: World, choice: Choice, steps: number): number {
  return take(world, choice, steps);
}

function take(world: World, choice: Choice, steps: number): number {
  const record = world.record(choice.thread);
  if (choice.act !== 'step') {
    world.stepsOfOthers++;
    actUpon(world, record, choice.act);
    settle(world);
    return 1;
  }
  assert(mayStep(world, choice.thread), `thread ${choice.thread} cannot take a step`);
  const before = world.steps;
  handOver(world, record);
  if (world.parallel) world.pace();
  world.fresh = null;
  world.pick = choice.pick ?? null;
  if (record.state !== 'blocked') world.setState(record, 'running');
  runSome(world, record, steps);
  world.pick = null;
  settle(world);
  return world.steps - before;
}

/** Executes up to `steps` bytecodes of the current thread and notes what became of it. */
function runSome(world: World, record: ThreadRecord, steps: number): void {
  const { machine } = record;
  if (world.process.fate !== null) {
    meetFate(world, record);
    return;
  }
  const most = steps === 1 ? 1 : Math.min(steps, stepsToDeadline(world));
  if (world.vm.mortals.length > 0) runWithCare(world, most);
  else if (most === 1) execute(world.vm);
  else run(world.vm, most);
  if (world.dropped.length > 0) bury(world, world.dropped);
  if (machine.frame === null) {
    if (record.id === 0) endMain(world, record);
    else if (record.id === world.process.main) endChildMain(world, record);
    else endThread(world, record);
  } else machine.blocked = false;
  if (world.events !== null && machine.lastHow === DID_HANDLE) tellException(world, record);
}

/** The exception that the step raised lies on top of the operand stack of the handler that was found. */
export function tellException(world: World, record: ThreadRecord): void {
  const { frame, stack } = record.machine;
  if (frame === null || frame.code.folded) return;
  const exception = stack[frame.sp - 1] as PyException;
  const type = exception.cls.name;
  const line = lineOfException(exception);
  world.tellAbout(record, () => ({ kind: 'raised', type, message: messageOf(exception) }), 0, line);
}

/** Makes `record` the running thread. Whoever ran before and could go on is ready, no longer running. */
function handOver(world: World, record: ThreadRecord): void {
  const before = world.currentRecord;
  if (before === record) return;
  // A thread of another process runs on at its own core; in its own process, one makes room for the next.
  const room = before.process === record.process ? before : world.record(world.processOf(record).current);
  if (room.state === 'running' && room !== record) world.setState(room, 'ready');
  world.switchTo(record.id);
  world.switches++;
  if (world.events === null) return;
  world.emit({ kind: 'switched', from: before.id }, 1);
  if (world.options.model !== 'free-threaded' && room !== record)
    world.emit({ kind: 'gil', owner: record.id }, 1);
}

/** What the runtime does to a thread that cannot move by itself; costs one step's time, like any choice. */
export function actUpon(world: World, record: ThreadRecord, act: Choice['act']): void {
  if (act === 'wake') wakeSleeper(world, record);
  else if (act === 'timeout') timeOut(world, record);
  else if (record.wants?.primitive instanceof PyCondition) {
    leaveWaitSet(world, record.wants.primitive, record, 'spurious');
  }
}

/** Lets everybody go on whose time has come; if nobody else can move, time passes until somebody's has. */
function settle(world: World): void {
  if (world.over) return;
  let due = nextDeadline(world);
  if (due === null) return;
  if (due > world.clock) {
    const { earlySleeps, earlyTimeouts } = world.options;
    if ((earlySleeps && earlyTimeouts) || choices(world).some(({ act }) => act === 'step')) return;
    world.passTimeTo(due);
    if (world.events !== null) world.emit({ kind: 'clock', to: due });
  }
  while (due !== null && due <= world.clock) {
    const record = firstDue(world, due);
    world.waking = due;
    if (record.state === 'sleeping') wakeSleeper(world, record);
    else timeOut(world, record);
    world.waking = null;
    due = nextDeadline(world);
  }
}

function wakeSleeper(world: World, record: ThreadRecord): void {
  record.deadline = null;
  world.setState(record, 'ready');
  world.tellAbout(record, () => ({ kind: 'slept' }));
}

/** Out of its queue: the operation finds `woken` "timeout" when it runs again. */
function timeOut(world: World, record: ThreadRecord): void {
  const primitive = record.wants?.primitive;
  if (primitive instanceof PyCondition) {
    leaveWaitSet(world, primitive, record, 'timeout');
    return;
  }
  leave(record);
  record.lock = null;
  record.woken = 'timeout';
  world.setState(record, 'ready');
}

function nextDeadline(world: World): number | null {
  let earliest: number | null = null;
  for (const { deadline } of world.threads) {
    if (deadline !== null && (earliest === null || deadline < earliest)) earliest = deadline;
  }
  return earliest;
}

function firstDue(world: World, due: number): ThreadRecord {
  return world.threads.find((record) => record.deadline === due) as ThreadRecord;
}

/** How many bytecodes may run before somebody's deadline must be looked at. */
function stepsToDeadline(world: World): number {
  const due = nextDeadline(world);
  return due === null ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil((due - world.clock) / world.rate));
}
