/** Each thread in turn, one visible bytecode's worth at most: a step, or until a switch is possible. */
import type { World } from '../world.ts';
import { type Decision, firstByClock, movable, type Policy } from './policy.ts';

export class RoundRobinPolicy implements Policy {
  decide(world: World): Decision | null {
    const all = movable(world);
    const next = all.find(({ thread }) => thread > world.current) ?? all[0];
    return next === undefined ? firstByClock(world) : { choice: next, steps: 1 };
  }
}
