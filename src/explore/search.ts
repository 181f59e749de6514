/** What is asked of a search, and what bounds it. */
import type { Seat } from './crew.ts';
import type { Deadline } from './deadline.ts';
import type { Observed } from './outcome.ts';
import type { Outcome } from './report.ts';
import type { Shard } from './shard.ts';
import type { StateGraph } from './state-graph.ts';
import type { Mark } from './step.ts';

export interface Bounds {
  readonly executions: number;
  /** Moves of one execution. */
  readonly moves: number;
  /** Of the search over states; undefined: so many for each execution that is allowed. */
  readonly states?: number;
  /** Switches away from a thread that could have gone on, in one execution; undefined: any number. */
  readonly preemptions?: number;
}

export interface Search {
  /** Over traces or over states; 'auto' finds out which. */
  readonly search: 'auto' | 'traces' | 'states';
  readonly reduction: 'optimal' | 'none';
  readonly observed: Observed;
  /** Do sleeps and time-outs end in the clock's order, or at any time? */
  readonly keepsClock?: boolean;
  readonly bounds: Bounds;
  /** Are executions searched for what goes wrong in them? */
  readonly findings: boolean;
  /** Moves that may be spent on shrinking the witnesses; 0: they stay as they were found. */
  readonly shrinking?: number;
  /** Only this part of the search over traces; undefined: all of it. */
  readonly shard?: Shard;
  /** Others may help with a search over traces that is long and whole; undefined: there is nobody. */
  readonly seat?: Seat;
  /** When to stop, in the middle of an execution too; undefined: never. */
  readonly deadline?: Deadline;
  /** Hears of each execution: how it went and how it ended. */
  readonly onExecution?: (path: readonly Mark[], outcome: Outcome) => void;
  /** Hears of the states and moves of a search over states, to be drawn. */
  readonly graph?: StateGraph;
  /** Hears that the search begins, or begins anew: executions told of before do not count any more. */
  readonly onBegin?: (search: 'traces' | 'states') => void;
}

export const DEFAULT_SEARCH: Search = {
  search: 'auto',
  reduction: 'optimal',
  observed: { globals: true, stdout: false },
  bounds: { executions: 100_000, moves: 10_000 },
  findings: true,
};
