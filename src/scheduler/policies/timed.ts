/**
 * What usually happens, in virtual time. Under a GIL: whoever waits for it asks for it back after the switch interval
 * of 5 ms, its holder gives it up at the next switch point and cannot take it again before another thread has had it
 * (CPython 3.12 Python/ceval_gil.c, FORCE_SWITCHING). Without one: all advance side by side, and share the cores.
 */
import { canMove, mayStep } from '../enabled.ts';
import type { ThreadRecord } from '../thread-record.ts';
import { NANOSECONDS_PER_STEP, type World } from '../world.ts';
import { byDefault, sideBySideDecision } from './default.ts';
import { type Decision, firstByClock, type Policy } from './policy.ts';

const SWITCH_INTERVAL_STEPS = 5_000_000 / NANOSECONDS_PER_STEP;
/** Side by side means bytecode by bytecode for so many steps, then coarser: a long run has to be remembered. */
const FINE_STEPS = 16_384;

export class TimedPolicy implements Policy {
  private holder = -1;
  private since = 0;
  /** Without a GIL: by how much each thread counts as further than its own steps. */
  private readonly ahead: number[] = [];

  decide(world: World): Decision | null {
    if (world.processes.length > 1) return sideBySideDecision(world);
    return world.options.model === 'free-threaded' ? this.parallel(world) : this.switching(world);
  }

  private switching(world: World): Decision | null {
    if (world.current !== this.holder) this.noteHolder(world, world.current);
    const left = this.since + SWITCH_INTERVAL_STEPS - world.steps;
    const current = world.currentRecord;
    const others = world.threads.filter((record) => record !== current && mayStep(world, record.id));
    let thread = byDefault(world);
    if (left <= 0 && canMove(current) && others.length > 0) {
      thread = others.reduce((a, b) => (b.readyOrder < a.readyOrder ? b : a)).id;
    }
    if (thread === null) return firstByClock(world);
    if (thread !== this.holder) this.noteHolder(world, thread);
    const alone = !world.threads.some((record) => record.id !== thread && canMove(record));
    const rest = this.since + SWITCH_INTERVAL_STEPS - world.steps;
    const steps = alone ? Number.POSITIVE_INFINITY : rest > 0 ? rest : 1;
    return { choice: { thread, act: 'step' }, steps };
  }

  private noteHolder(world: World, thread: number): void {
    this.holder = thread;
    this.since = world.steps;
  }

  private parallel(world: World): Decision | null {
    const running = world.threads.filter(canMove);
    if (running.length === 0) return firstByClock(world);
    const behind = running.reduce((a, b) => (this.progress(world, b) < this.progress(world, a) ? b : a));
    const fine = Math.max(1, Math.floor(world.steps / FINE_STEPS));
    const steps = running.length === 1 ? Number.POSITIVE_INFINITY : fine;
    return { choice: { thread: behind.id, act: 'step' }, steps };
  }

  /** How far a thread has come; one that appears starts level with the one that has come least far. */
  private progress(world: World, { id, machine }: ThreadRecord): number {
    let ahead = this.ahead[id];
    if (ahead === undefined) {
      const others = world.threads.filter((one) => canMove(one) && this.ahead[one.id] !== undefined);
      const least = others.reduce(
        (far, one) => Math.min(far, one.machine.steps + (this.ahead[one.id] as number)),
        Number.POSITIVE_INFINITY,
      );
      this.ahead[id] = ahead = least === Number.POSITIVE_INFINITY ? 0 : least - machine.steps;
    }
    return machine.steps + ahead;
  }
}
