/** Policies by name, as the command line and the page offer them. By hand and replay are not chosen by name. */
import type { PolicyName } from '../options.ts';
import { DefaultPolicy } from './default.ts';
import { PctPolicy } from './pct.ts';
import type { Policy } from './policy.ts';
import { RandomPolicy } from './random.ts';
import { RoundRobinPolicy } from './round-robin.ts';
import { TimedPolicy } from './timed.ts';

/** Depth of the bugs that PCT looks for unless told otherwise: how many orderings have to come together. */
const PCT_DEPTH = 3;

/** A policy by its name; `pct:5` says the depth. Null if there is no such policy. */
export function namedPolicy(name: string, seed: number): Policy | null {
  const [kind, parameter] = name.split(':');
  if (parameter !== undefined && kind !== 'pct') return null;
  switch (kind as PolicyName) {
    case 'default':
      return new DefaultPolicy();
    case 'timed':
      return new TimedPolicy();
    case 'round-robin':
      return new RoundRobinPolicy();
    case 'random':
      return new RandomPolicy(seed);
    case 'pct': {
      const depth = parameter === undefined ? PCT_DEPTH : Number(parameter);
      return Number.isSafeInteger(depth) && depth > 0 ? new PctPolicy(seed, depth) : null;
    }
    default:
      return null;
  }
}
