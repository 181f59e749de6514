/**
 * Processes run side by side, each on its own clock: next is the one that has come least far, and it goes on until it
 * is clearly ahead of the others. How far ahead grows with the steps taken so far, so that long runs have few
 * switches. Within a process it is the policy's own rule that counts.
 */
import { canMove, mayStep } from '../enabled.ts';
import type { ThreadRecord } from '../thread-record.ts';
import { NANOSECONDS_PER_STEP, type World } from '../world.ts';

/** Nanoseconds of virtual time that one process may be ahead of the others, at least. */
const AHEAD_MIN = 5000;
/** The same of threads of one process without a GIL: short programs run each until it blocks. */
const AHEAD_MIN_OF_THREADS = 1_000_000;
/** And at least this part of what all steps so far would take. */
const AHEAD_PART = 256;

export interface Turn {
  readonly thread: number;
  /** Steps until another process is to be asked. */
  readonly steps: number;
}

/** Whose turn it is among threads that run at the same time; null if nobody can move. */
export function sideBySide(world: World): Turn | null {
  const free = world.options.model === 'free-threaded';
  const others = free ? othersOf(world) : fromOtherProcesses(world);
  const resting = free ? null : (oldestHere(world)?.id ?? null);
  const own = canMove(world.currentRecord) ? world.current : resting;
  if (others === null) return own === null ? null : { thread: own, steps: Infinity };
  const { steps, clock, rate } = world;
  let round = 1024;
  while (2 * round <= steps) round *= 2;
  const least = world.processes.length > 1 ? AHEAD_MIN : AHEAD_MIN_OF_THREADS;
  const limit = others.clock + Math.max(least, Math.floor((round * NANOSECONDS_PER_STEP) / AHEAD_PART));
  if (own !== null && clock <= limit) {
    return { thread: own, steps: Math.min(Math.floor((limit - clock) / rate) + 1, 2 * round - steps) };
  }
  return { thread: others.next.id, steps: 1 };
}

/** Who else could move, how far the last of them has come, and which of them is next. */
interface Others {
  readonly clock: number;
  readonly next: ThreadRecord;
}

function fromOtherProcesses(world: World): Others | null {
  const able = world.threads.filter(
    (record) => record.process !== world.process.id && canMove(record) && mayStep(world, record.id),
  );
  if (able.length === 0) return null;
  const clock = able.reduce((least, record) => Math.min(least, world.clockOf(record)), Infinity);
  const level = able.filter((record) => world.clockOf(record) === clock);
  return { clock, next: level.reduce((a, b) => (isBefore(world, b, a) ? b : a)) };
}

/** Without a GIL: of those that are not clearly ahead, the one that has been ready for the longest time. */
function othersOf(world: World): Others | null {
  const able = world.threads.filter((record) => record.id !== world.current && canMove(record));
  if (able.length === 0) return null;
  const clock = able.reduce((least, record) => Math.min(least, world.clockOf(record)), Infinity);
  const level = able.filter((record) => world.clockOf(record) <= clock + AHEAD_MIN_OF_THREADS);
  return { clock, next: level.reduce((a, b) => (b.readyOrder < a.readyOrder ? b : a)) };
}

/** Of two threads: one of the same process that ran last goes on; else the one that has been ready for longer. */
function isBefore(world: World, record: ThreadRecord, other: ThreadRecord): boolean {
  if (record.process === other.process) {
    const { current } = world.processOf(record);
    if (other.id === current) return false;
    if (record.id === current) return true;
  }
  return record.readyOrder < other.readyOrder;
}

function oldestHere(world: World): ThreadRecord | null {
  let found: ThreadRecord | null = null;
  for (const record of world.threads) {
    if (record.process !== world.process.id || !mayStep(world, record.id)) continue;
    if (found === null || record.readyOrder < found.readyOrder) found = record;
  }
  return found;
}
