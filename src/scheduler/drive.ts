/** Makes a world run under a policy, up to a given step, and writes down the schedule. */
import type { Event } from './event.ts';
import type { Policy } from './policies/policy.ts';
import type { ScheduleWriter } from './schedule-writer.ts';
import { advance, step } from './step.ts';
import type { World } from './world.ts';

export interface Drive {
  /** Stop when the world has taken this many steps in all. */
  readonly until: number;
  /** Told of every choice, so that it can write the schedule. */
  readonly writer?: ScheduleWriter;
  /** If given, every step is taken by itself and told. */
  readonly onEvents?: (events: readonly Event[]) => void;
  /** Called between decisions; true lets it return as if it had come as far as `until`. */
  readonly pause?: () => boolean;
  /** Called between decisions; true stops. */
  readonly stop?: () => boolean;
}

/** True if it came as far as `until`; false if nobody can move any more (or the policy has no answer). */
export function drive(world: World, policy: Policy, how: Drive): boolean {
  const { until, writer, onEvents, pause, stop } = how;
  while (world.steps < until) {
    if (stop?.() === true) return false;
    if (pause?.() === true) return true;
    const decision = policy.decide(world);
    if (decision === null) return false;
    writer?.before(world, decision.choice);
    if (onEvents !== undefined) onEvents(step(world, decision.choice));
    else advance(world, decision.choice, Math.min(decision.steps, until - world.steps));
  }
  return true;
}
