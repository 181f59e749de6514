/**
 * What a native sees: the door, the running thread, and the ways to call, raise and import. One Machine per World.
 */
import type { Door } from './door.ts';
import type { Thread } from './thread.ts';
import type { PyDict, PyModule } from './values.ts';

export interface Machine {
  door: Door;
  thread: Thread;
  /** sys.modules of the running process. */
  modules: Map<string, PyModule>;
  builtins: PyDict;
  /** What natives of other rooms keep per world, by their own key (the scheduler keeps its World here). */
  readonly host: Host;
}

/** Extended by declaration merging in the rooms that stand behind the door. */
// biome-ignore lint/suspicious/noEmptyInterface: merged by scheduler/
export interface Host {}
