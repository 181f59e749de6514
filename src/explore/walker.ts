/**
 * What the search drives: one program that can be taken back to any point of the path it is on. The search knows
 * nothing of worlds, threads' code or primitives beyond this.
 */
import type { Move, Step } from './step.ts';

export interface Walker {
  /** Moves that can be made now, in a fixed order. Empty at the end of an execution. */
  moves(): readonly Move[];
  /** Can `move`, which was planned elsewhere, be made now? Undefined: always. */
  mayTake?(move: Move): boolean;
  /** Makes `move`, which is possible now. */
  take(move: Move): Step;
  /** Operations of threads that cannot go on, at the end of an execution. */
  stuck(): readonly Step[];
  /** Back to the state after the first `length` moves of the current path. */
  rewind(length: number): void;
}
