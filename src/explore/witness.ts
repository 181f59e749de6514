/**
 * A path of moves as a schedule that the ordinary engine follows: the path is walked there, and what was run is written
 * down as runs of visible steps of one thread after another.
 */
import type { Program } from '../program/code.ts';
import { canMove, mayStep } from '../scheduler/enabled.ts';
import type { Options } from '../scheduler/options.ts';
import { atVisible } from '../scheduler/policies/replay.ts';
import { formatSchedule, type Run } from '../scheduler/schedule.ts';
import { start } from '../scheduler/start.ts';
import { advance } from '../scheduler/step.ts';
import type { World } from '../scheduler/world.ts';
import { actOf, SPURIOUS, TIMEOUT, WAKE } from './step.ts';
import type { Mark } from './world-walker.ts';

export function scheduleOf(program: Program, options: Options, path: readonly Mark[]): string {
  const witness = new Witness(start(program, { ...options, earlySleeps: true, earlyTimeouts: true }));
  for (const mark of path) if (!witness.follow(mark)) break;
  return formatSchedule({ seed: options.seed, runs: witness.finish() });
}

class Witness {
  private readonly world: World;
  private readonly runs: Run[] = [];
  /** Steps in which a thread only found that it has to wait: the walker never makes them. */
  private readonly attempts: number[] = [];
  /** The run under way: its thread, and that thread's counters when it began. */
  private open: { thread: number; visible: number; steps: number; visibleAt: number } | null = null;

  constructor(world: World) {
    this.world = world;
  }

  /** False if there is no such thread. */
  follow({ move, steps, thread, from, pick }: Mark): boolean {
    const { world } = this;
    if (world.threads[thread] === undefined) return false;
    // Who slept is woken when it goes on.
    if (actOf(move) === WAKE) return true;
    if (actOf(move) === TIMEOUT || actOf(move) === SPURIOUS) {
      const act = actOf(move) === TIMEOUT ? 'timeout' : 'spurious';
      this.close();
      this.runs.push({ act, thread });
      advance(world, { thread, act }, 1);
      return true;
    }
    this.leaveTo(thread);
    if (pick !== null) {
      this.goOnTo(thread, from);
      this.close();
      this.runs.push({ act: 'pick', thread, waiter: pick });
      advance(world, { thread, act: 'step', pick }, 1);
    }
    this.goOnTo(thread, steps);
    return true;
  }

  finish(): readonly Run[] {
    this.close();
    return this.runs;
  }

  /** Under a GIL the one before goes on until it may be left, if only to find that it has to wait. */
  private leaveTo(thread: number): void {
    const { world, open } = this;
    if (open === null || open.thread === thread) return;
    while (!mayStep(world, thread) && mayStep(world, open.thread)) {
      advance(world, { thread: open.thread, act: 'step' }, 1);
      if (world.record(open.thread).machine.resume !== null) {
        this.attempts[open.thread] = (this.attempts[open.thread] ?? 0) + 1;
      }
    }
    this.close();
  }

  private goOnTo(thread: number, steps: number): void {
    const { world } = this;
    const record = world.record(thread);
    const goal = () => steps + (this.attempts[thread] ?? 0);
    this.begin(thread);
    while (record.machine.steps < goal()) {
      if (record.state === 'sleeping') {
        this.close();
        this.runs.push({ act: 'wake', thread });
        advance(world, { thread, act: 'wake' }, 1);
        this.begin(thread);
      }
      if (!mayStep(world, thread)) break;
      advance(world, { thread, act: 'step' }, goal() - record.machine.steps);
    }
  }

  private begin(thread: number): void {
    if (this.open !== null) return;
    const { visible, steps, visibleAt } = this.world.record(thread).machine;
    this.open = { thread, visible, steps, visibleAt };
  }

  private close(): void {
    const { open, world } = this;
    if (open === null) return;
    const { thread } = open;
    const record = world.record(thread);
    const { visible, steps, visibleAt, frame } = record.machine;
    this.open = null;
    const extra = visibleAt === open.visibleAt ? steps - open.steps : steps - visibleAt;
    const canonical = atVisible(frame) || !canMove(record);
    this.runs.push({
      act: 'run',
      thread,
      visible: visible - open.visible,
      extra: canonical ? null : extra,
    });
  }
}
