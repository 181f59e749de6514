/**
 * Writes the schedule of a run while it is made: told of every choice before it is taken, it notices when one thread's
 * stretch ends and how it would have to be written so that a replay stops at the same place.
 */
import { canMove } from './enabled.ts';
import type { Choice } from './intent.ts';
import { atVisible, type Position } from './policies/replay.ts';
import type { Run, Schedule } from './schedule.ts';
import type { World } from './world.ts';

export class ScheduleWriter {
  private readonly runs: Run[] = [];
  /** The stretch under way: its thread, and that thread's counters when it began. */
  private open: { thread: number; visible: number; steps: number; visibleAt: number } | null = null;

  /** Stretches that have ended. */
  get length(): number {
    return this.runs.length;
  }

  /** `choice` is about to be taken. */
  before(world: World, choice: Choice): void {
    const ordinary = choice.act === 'step' && choice.pick === undefined;
    if (ordinary && this.open !== null && this.open.thread === choice.thread) return;
    this.close(world);
    if (ordinary) {
      const { visible, steps, visibleAt } = world.record(choice.thread).machine;
      this.open = { thread: choice.thread, visible, steps, visibleAt };
    } else if (choice.pick !== undefined) {
      this.runs.push({ act: 'pick', thread: choice.thread, waiter: choice.pick });
    } else if (choice.act !== 'step') this.runs.push({ act: choice.act, thread: choice.thread });
  }

  /** The schedule so far; what is under way counts as ended here. */
  schedule(world: World): Schedule {
    const last = this.closing(world);
    return { seed: world.options.seed, runs: last === null ? [...this.runs] : [...this.runs, last] };
  }

  /** Where a replay of the finished schedule would be now. */
  position(world: World): Position {
    if (this.open === null) return { run: this.runs.length, visible: 0, extra: 0 };
    return { run: this.runs.length, ...this.done(world) };
  }

  private close(world: World): void {
    const run = this.closing(world);
    if (run !== null) this.runs.push(run);
    this.open = null;
  }

  private closing(world: World): Run | null {
    if (this.open === null) return null;
    const { thread } = this.open;
    const { visible, extra } = this.done(world);
    const record = world.record(thread);
    const canonical = atVisible(record.machine.frame) || !canMove(record);
    return { act: 'run', thread, visible, extra: canonical ? null : extra };
  }

  private done(world: World): { visible: number; extra: number } {
    const open = this.open as NonNullable<typeof this.open>;
    const { visible, steps, visibleAt } = world.record(open.thread).machine;
    const extra = visibleAt === open.visibleAt ? steps - open.steps : steps - visibleAt;
    return { visible: visible - open.visible, extra };
  }
}
