/** The moves of a state machine that a run walked (state-machine.ts), as plain data. */

export interface Transition {
  /** null: the machine starts. */
  readonly from: string | null;
  readonly to: string;
  /** The step after which `to` is the current state. */
  readonly step: number;
  readonly line: number;
  /** How many state coroutines now await one another, the new one included. */
  readonly depth: number;
}

export interface StateMachine {
  /** In the order in which they were first entered. */
  readonly states: readonly string[];
  readonly transitions: readonly Transition[];
}

/** The state after `step` steps, or null before the first. */
export function stateAt({ transitions }: StateMachine, step: number): string | null {
  return transitions.findLast((transition) => transition.step <= step)?.to ?? null;
}

/** The edges that were walked, each once, with how often and when first. */
export function edgesOf({
  transitions,
}: StateMachine): { from: string; to: string; times: number; step: number }[] {
  const edges = new Map<string, { from: string; to: string; times: number; step: number }>();
  for (const { from, to, step } of transitions) {
    if (from === null) continue;
    const key = JSON.stringify([from, to]);
    const known = edges.get(key);
    if (known === undefined) edges.set(key, { from, to, times: 1, step });
    else known.times++;
  }
  return [...edges.values()];
}
