/**
 * Probabilistic concurrency testing (Burckhardt et al., ASPLOS 2010): every thread gets a random priority when it first
 * appears, the highest that may move runs, and at depth - 1 random steps the running thread falls below all others. A
 * bug that needs `depth` ordering constraints among k steps of n threads is met with probability at least 1 / (n *
 * k^(depth-1)). Sleeps and time-outs that may end early are steps of their threads; but one that ends again puts its
 * thread below all others, or a loop that polls would never let anybody on.
 */
import { nextBelow, type PrngState, seedPrng } from '../../base/prng.ts';
import { choices } from '../enabled.ts';
import type { Choice } from '../intent.ts';
import type { World } from '../world.ts';
import type { Decision, Policy } from './policy.ts';

/** k of the formula: change points are drawn from this many first steps. */
const STEPS_CONSIDERED = 2000;

export class PctPolicy implements Policy {
  private readonly chance: PrngState;
  private readonly changes: Set<number> = new Set();
  private readonly priorities: number[] = [];
  /** Threads whose sleep or wait has ended early. */
  private readonly early = new Set<number>();
  private taken = 0;
  private lowest = 0;

  constructor(seed: number, depth: number, steps = STEPS_CONSIDERED) {
    this.chance = seedPrng(seed);
    for (let i = 1; i < depth; i++) this.changes.add(1 + nextBelow(this.chance, steps));
  }

  decide(world: World): Decision | null {
    const all = choices(world).filter(({ act }) => act !== 'spurious');
    if (all.length === 0) return null;
    let best = this.highest(all);
    this.taken++;
    if (this.changes.delete(this.taken)) {
      this.priorities[best.thread] = --this.lowest;
      best = this.highest(all);
    }
    if (best.act !== 'step') {
      if (this.early.has(best.thread)) this.priorities[best.thread] = --this.lowest;
      this.early.add(best.thread);
    }
    return { choice: best, steps: 1 };
  }

  private highest(all: readonly Choice[]): Choice {
    return all.reduce((best, one) => (this.priority(one.thread) > this.priority(best.thread) ? one : best));
  }

  private priority(thread: number): number {
    return (this.priorities[thread] ??= 1 + nextBelow(this.chance, 0x7fff_ffff));
  }
}
