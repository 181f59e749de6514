/**
 * The state machine that a run walked, as an xstate machine: a state for each state coroutine, an event for each move
 * that was seen. The diagram is drawn from it and the tests walk it.
 */
import { createMachine } from 'xstate';
import { edgesOf, type StateMachine, stateAt } from '../trace/transition.ts';

/** The event that moves the machine to `state`. */
export function moveTo(state: string): string {
  return `to ${state}`;
}

/** The chart of what was read. A state without moves is final. */
export function chartOf(read: StateMachine) {
  const edges = edgesOf(read);
  const states = read.states.map((state) => {
    const moves = edges.filter(({ from }) => from === state);
    const on = Object.fromEntries(moves.map(({ to }) => [moveTo(to), { target: to }]));
    return [state, moves.length === 0 ? { type: 'final' as const } : { on }] as const;
  });
  return createMachine({ id: 'run', initial: read.states[0] as string, states: Object.fromEntries(states) });
}

export interface ChartState {
  readonly name: string;
  readonly final: boolean;
  /** Where its moves lead. */
  readonly targets: readonly string[];
}

/** The states of a chart in order, for whoever draws it. */
export function statesOf(chart: ReturnType<typeof chartOf>): ChartState[] {
  return Object.values(chart.states).map((node) => ({
    name: node.key,
    final: node.type === 'final',
    targets: node.ownEvents.map((event) => event.slice(moveTo('').length)),
  }));
}

/** What the machine of a run has come to after `step` steps. */
export interface Moment {
  /** null: not started yet. */
  readonly state: string | null;
  /** How many state coroutines await one another. */
  readonly depth: number;
}

export function momentOf(machine: StateMachine, step: number): Moment {
  const last = machine.transitions.findLast((transition) => transition.step <= step);
  return { state: stateAt(machine, step), depth: last?.depth ?? 0 };
}
