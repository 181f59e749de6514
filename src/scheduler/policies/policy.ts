/**
 * A policy chooses among what is enabled; nothing else about a run is free. It answers with a decision: a choice, and
 * how far the chosen thread may run before the policy is asked again. A decision never outlives the moment at which the
 * thread blocks, ends or starts another one.
 */
import { choices } from '../enabled.ts';
import type { Choice } from '../intent.ts';
import type { World } from '../world.ts';

export interface Decision {
  readonly choice: Choice;
  /** Bytecodes at most. */
  readonly steps: number;
}

export interface Policy {
  /** What happens next; null: the policy has nothing to say (a person's turn), or nobody can move. */
  decide(world: World): Decision | null;
}

/**
 * The sleep or time-out that the clock would end first, as a choice: what goes on where nobody can step and time does
 * not pass by itself, because the options leave the ends of sleeps and time-outs to the policy.
 */
export function firstByClock(world: World): Decision | null {
  const due = choices(world).filter(({ act }) => act === 'wake' || act === 'timeout');
  const deadlineOf = ({ thread }: Choice) => world.record(thread).deadline ?? Number.POSITIVE_INFINITY;
  const first = due.sort((a, b) => deadlineOf(a) - deadlineOf(b))[0];
  return first === undefined ? null : { choice: first, steps: 1 };
}

/** The ordinary steps among what is enabled: what policies that never disturb the program choose from. */
export function movable(world: World): Choice[] {
  return choices(world).filter(({ act }) => act === 'step');
}
