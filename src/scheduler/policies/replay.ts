/**
 * Follows a schedule run by run, then hands over to another policy. A run that does not fit (its thread cannot move,
 * which happens when the program was edited) is left out and noted; the rest is tried all the same.
 */
import { OPCODES } from '../../program/opcodes.ts';
import { choices, mayStep } from '../enabled.ts';
import type { Choice } from '../intent.ts';
import type { Run, Schedule } from '../schedule.ts';
import type { World } from '../world.ts';
import { DefaultPolicy } from './default.ts';
import type { Decision, Policy } from './policy.ts';

/** A place in a schedule: the run under way, and what its thread has done of it. Plain data. */
export interface Position {
  readonly run: number;
  readonly visible: number;
  readonly extra: number;
}

export const START: Position = { run: 0, visible: 0, extra: 0 };

export class ReplayPolicy implements Policy {
  private readonly runs: readonly Run[];
  private readonly afterwards: Policy;
  private at: number;
  /** Of the run under way: its thread's counters when it began, as far as that is known. */
  private begun: { visible: number; steps: number; visibleAt: number } | null = null;
  private skipped: { visible: number; extra: number };
  /** Runs that did not fit, by index. */
  readonly misfits: number[] = [];

  constructor(schedule: Schedule, from: Position = START, afterwards: Policy = new DefaultPolicy()) {
    this.runs = schedule.runs;
    this.at = from.run;
    this.skipped = { visible: from.visible, extra: from.extra };
    this.afterwards = afterwards;
  }

  /** Has every run of the schedule been followed? */
  get exhausted(): boolean {
    return this.at >= this.runs.length;
  }

  decide(world: World): Decision | null {
    for (let run = this.runs[this.at]; run !== undefined; run = this.runs[this.at]) {
      const decision = run.act === 'run' ? this.goOn(world, run) : this.special(world, run);
      if (decision !== null) return decision;
    }
    return this.afterwards.decide(world);
  }

  private next(): null {
    this.at++;
    this.begun = null;
    this.skipped = { visible: 0, extra: 0 };
    return null;
  }

  private misfit(): null {
    this.misfits.push(this.at);
    return this.next();
  }

  private special(world: World, run: Exclude<Run, { act: 'run' }>): Decision | null {
    const wanted: Choice =
      run.act === 'pick'
        ? { thread: run.thread, act: 'step', pick: run.waiter }
        : { thread: run.thread, act: run.act };
    const found = choices(world).find(
      ({ thread, act, pick }) => thread === wanted.thread && act === wanted.act && pick === wanted.pick,
    );
    if (found === undefined) return this.misfit();
    this.next();
    return { choice: found, steps: 1 };
  }

  private goOn(world: World, run: Extract<Run, { act: 'run' }>): Decision | null {
    const record = world.threads[run.thread];
    if (record === undefined) return this.misfit();
    const { machine } = record;
    if (this.begun === null) {
      if (!mayStep(world, run.thread)) return this.misfit();
      this.begun = { visible: machine.visible, steps: machine.steps, visibleAt: machine.visibleAt };
    }
    const choice: Choice = { thread: run.thread, act: 'step' };
    const left = run.visible - this.skipped.visible - (machine.visible - this.begun.visible);
    if (left > 0) return mayStep(world, run.thread) ? { choice, steps: left } : this.next();
    const extra = this.invisibleSince(machine.visibleAt, machine.steps);
    const done = run.extra === null ? atVisible(record.machine.frame) : extra >= run.extra;
    if (done || !mayStep(world, run.thread)) return this.next();
    return { choice, steps: run.extra === null ? 1 : run.extra - extra };
  }

  /** Invisible steps of the run since its last visible one (or since it began). */
  private invisibleSince(visibleAt: number, steps: number): number {
    const begun = this.begun as { steps: number; visibleAt: number };
    if (visibleAt !== begun.visibleAt) return steps - visibleAt;
    return steps - begun.steps + this.skipped.extra;
  }
}

/** Would the next step be one that others could notice? */
export function atVisible(frame: World['vm']['thread']['frame']): boolean {
  if (frame === null) return true;
  return OPCODES[frame.code.ops[frame.pc] as number]?.visible ?? true;
}
