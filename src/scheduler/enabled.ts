/**
 * Who may move, and what each would do. Reads a World, never writes it. A thread may move when it is running or ready,
 * or blocked on a lock that is free by now; a GIL lets nobody but its holder move until that stands at a switch point.
 */
import { OPCODES } from '../program/opcodes.ts';
import type { ThreadId } from './event.ts';
import { atSwitchPoint } from './gil.ts';
import type { Choice, Intent } from './intent.ts';
import { isFree } from './primitives/lock.ts';
import type { ThreadRecord } from './thread-record.ts';
import { waitersOfNotify, willDo } from './will.ts';
import { lineOfThread, type World } from './world.ts';

/** What may happen next, in the order of thread numbers. Empty: finished, deadlocked or asleep for ever. */
export function enabled(world: World): readonly Intent[] {
  return choices(world).map((choice) => intentOf(world, choice));
}

/** As `enabled`, without descriptions. */
export function choices(world: World): Choice[] {
  if (world.over) return [];
  const holder = gilHolder(world);
  if (holder !== null && world.processes.length === 1) return stepsOf(world, holder);
  const result: Choice[] = [];
  for (const record of world.threads) {
    if (record.endedAt !== null && record.machine.frame === null) continue;
    const holds = gilHolder(world, record);
    if (holds !== null && holds !== record) continue;
    if (canMove(record)) result.push(...stepsOf(world, record));
    else result.push(...whatTheRuntimeMayDo(world, record));
  }
  return result;
}

/** Could this thread take a step now, if the GIL were its own? */
export function canMove(record: ThreadRecord): boolean {
  switch (record.state) {
    case 'ready':
    case 'running':
      return record.machine.frame !== null;
    case 'blocked':
      return record.lock !== null && isFree(record.lock, record.id);
    default:
      return false;
  }
}

/** May `id` take a step now? */
export function mayStep(world: World, id: ThreadId): boolean {
  const record = world.threads[id];
  if (world.over || record === undefined || !canMove(record)) return false;
  const holder = gilHolder(world, record);
  return holder === null || holder === record;
}

/**
 * The thread that alone may move among those of the process of `one` (the running process if not given), because it
 * holds that process's GIL and does not stand at a switch point.
 */
export function gilHolder(world: World, one = world.currentRecord): ThreadRecord | null {
  if (world.options.model === 'free-threaded') return null;
  const { process } = world;
  const record =
    one.process === process.id ? world.currentRecord : world.record(world.processOf(one).current);
  // Who has waited has given the GIL up, and must take it again as everybody else.
  if (record.state !== 'running' || !canMove(record)) return null;
  // Who has just started a thread waits until that has begun, be it in the middle of library code.
  if (world.fresh !== null && world.threads[world.fresh]?.process === record.process) return null;
  return atSwitchPoint(world.options.model, record.machine) ? null : record;
}

/** One step, or one for each waiter that its notify could pick. */
function stepsOf(world: World, record: ThreadRecord): Choice[] {
  if (world.options.notifyPicks === 'any') {
    const picks = waitersOfNotify(record);
    if (picks.length > 1) return picks.map((pick) => ({ thread: record.id, act: 'step', pick }));
  }
  return [{ thread: record.id, act: 'step' }];
}

/**
 * Time-outs that may fire early, sleeps that may end early, waits that may end for no reason: if the options say so.
 */
function whatTheRuntimeMayDo(world: World, record: ThreadRecord): Choice[] {
  const { options } = world;
  const result: Choice[] = [];
  const { id: thread } = record;
  if (record.state === 'sleeping') {
    if (options.earlySleeps) result.push({ thread, act: 'wake' });
    return result;
  }
  if (options.earlyTimeouts && record.deadline !== null) result.push({ thread, act: 'timeout' });
  if (options.spuriousWakeups && record.wants?.why === 'notify') result.push({ thread, act: 'spurious' });
  return result;
}

function intentOf(world: World, choice: Choice): Intent {
  const record = world.record(choice.thread);
  const { frame } = record.machine;
  const opcode = frame === null ? undefined : OPCODES[frame.code.ops[frame.pc] as number];
  return {
    ...choice,
    opcode: opcode?.name ?? '',
    line: lineOfThread(record.machine),
    visible: opcode?.visible ?? false,
    will: willDo(world, record),
  };
}
