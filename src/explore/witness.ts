/**
 * A path of moves as a schedule that the ordinary machine follows. The walker lets every thread run ahead to its next
 * touch, and never makes one try what it would have to wait for; the machine does neither, so a path is walked once
 * more on a world, and what its threads really do is written down: runs of visible steps of one thread after another.
 */
import type { Program } from '../program/code.ts';
import { canMove, mayStep } from '../scheduler/enabled.ts';
import type { ThreadId } from '../scheduler/event.ts';
import type { Options } from '../scheduler/options.ts';
import { atVisible } from '../scheduler/policies/replay.ts';
import { formatSchedule, type Run } from '../scheduler/schedule.ts';
import { start } from '../scheduler/start.ts';
import { advance } from '../scheduler/step.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import type { World } from '../scheduler/world.ts';
import { actOf, type Mark, SPURIOUS, TIMEOUT, WAKE } from './step.ts';

/** The schedule on which `program` goes the way of `path`. */
export function scheduleOf(program: Program, options: Options, path: readonly Mark[]): string {
  return waypointOf(program, options, path).schedule;
}

/** How many steps the ordinary machine takes on the way of `path`. */
export function stepsOf(program: Program, options: Options, path: readonly Mark[]): number {
  return waypointOf(program, options, path).step;
}

/** The end of a path: the schedule that leads there, and after how many steps of the ordinary machine. */
export function waypointOf(
  program: Program,
  options: Options,
  path: readonly Mark[],
): { readonly schedule: string; readonly step: number } {
  const world = start(program, { ...options, earlySleeps: true, earlyTimeouts: true });
  const witness = new Witness(world);
  for (const mark of path) if (!witness.follow(mark)) break;
  const schedule = formatSchedule({ seed: options.seed, runs: witness.finished() });
  return { schedule, step: world.steps };
}

/** A run under way, and its thread's counters when it began. */
interface Open {
  readonly thread: ThreadId;
  readonly visible: number;
  readonly steps: number;
  readonly visibleAt: number;
}

class Witness {
  private readonly world: World;
  private readonly runs: Run[] = [];
  /** Steps in which a thread only found that it has to wait: the walker never makes them. */
  private readonly attempts: number[] = [];
  private open: Open | null = null;

  constructor(world: World) {
    this.world = world;
  }

  finished(): Run[] {
    this.close();
    return this.runs;
  }

  /** False if there is no such thread. */
  follow({ move, steps, thread, from, pick }: Mark): boolean {
    const record = this.world.threads[thread];
    if (record === undefined) return false;
    const act = actOf(move);
    // Who slept is woken when it goes on.
    if (act === WAKE) return true;
    if (act === TIMEOUT || act === SPURIOUS) {
      this.runUntilItWaits(record);
      this.act(record, act === TIMEOUT ? 'timeout' : 'spurious');
      return true;
    }
    this.letGo(thread);
    if (pick !== null) {
      this.goOnTo(record, from);
      this.close();
      this.runs.push({ act: 'pick', thread, waiter: pick });
      advance(this.world, { thread, act: 'step', pick }, 1);
    }
    this.goOnTo(record, steps);
    return true;
  }

  /** Until the thread has taken so many steps of its own, those in which it found that it has to wait apart. */
  private goOnTo(record: ThreadRecord, steps: number): void {
    const thread = record.id;
    const goal = () => steps + (this.attempts[thread] ?? 0);
    this.take(record);
    while (record.machine.steps < goal()) {
      if (record.state === 'sleeping') this.wakeUp(record);
      if (!mayStep(this.world, thread)) break;
      advance(this.world, { thread, act: 'step' }, goal() - record.machine.steps);
    }
  }

  /** Under a GIL the one before goes on until it may be left, if only to find that it has to wait. */
  private letGo(next: ThreadId): void {
    const { world, open } = this;
    if (open === null || open.thread === next) return;
    const { thread } = open;
    while (!mayStep(world, next) && mayStep(world, thread)) {
      advance(world, { thread, act: 'step' }, 1);
      if (world.record(thread).machine.resume !== null) {
        this.attempts[thread] = (this.attempts[thread] ?? 0) + 1;
      }
    }
  }

  /** What a thread does by itself until it waits is part of no move. */
  private runUntilItWaits(record: ThreadRecord): void {
    for (;;) {
      if (record.state === 'sleeping') this.wakeUp(record);
      if (record.deadline !== null || !mayStep(this.world, record.id)) return;
      this.take(record);
      advance(this.world, { thread: record.id, act: 'step' }, 1);
    }
  }

  private wakeUp(record: ThreadRecord): void {
    this.act(record, 'wake');
    this.take(record);
  }

  /** Something happens to a thread. */
  private act(record: ThreadRecord, act: 'wake' | 'timeout' | 'spurious'): void {
    this.close();
    this.runs.push({ act, thread: record.id });
    advance(this.world, { thread: record.id, act }, 1);
  }

  /** The run under way is one of this thread from now on. */
  private take({ id, machine: { visible, steps, visibleAt } }: ThreadRecord): void {
    if (this.open?.thread === id) return;
    this.close();
    this.open = { thread: id, visible, steps, visibleAt };
  }

  private close(): void {
    const { open, world } = this;
    if (open === null) return;
    this.open = null;
    const record = world.record(open.thread);
    const { visible, steps, visibleAt, frame } = record.machine;
    // Its move has to wait until others let it in: it makes it later.
    if (steps === open.steps) return;
    const extra = visibleAt === open.visibleAt ? steps - open.steps : steps - visibleAt;
    const canonical = atVisible(frame) || !canMove(record);
    this.runs.push({
      act: 'run',
      thread: open.thread,
      visible: visible - open.visible,
      extra: canonical ? null : extra,
    });
  }
}
