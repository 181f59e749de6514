/** At every step any of those who may move, with equal chance, from a seed of its own. */
import { nextBelow, type PrngState, seedPrng } from '../../base/prng.ts';
import { choices } from '../enabled.ts';
import type { World } from '../world.ts';
import type { Decision, Policy } from './policy.ts';

export class RandomPolicy implements Policy {
  private readonly chance: PrngState;
  constructor(seed: number) {
    this.chance = seedPrng(seed);
  }

  decide(world: World): Decision | null {
    const all = choices(world);
    if (!all.some(({ act }) => act === 'step' || act === 'wake' || act === 'timeout')) return null;
    const choice = all[all.length === 1 ? 0 : nextBelow(this.chance, all.length)];
    return choice === undefined ? null : { choice, steps: 1 };
  }
}
