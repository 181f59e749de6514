/** Columns of state changes while they grow. */
import type { ThreadId } from '../scheduler/event.ts';
import type { ThreadState } from '../scheduler/thread-record.ts';
import type { Watcher } from '../scheduler/world.ts';
import type { Changes } from './trace.ts';

/** The states as the column `state` counts them. */
export const STATE_CODES: readonly ThreadState[] = [
  'new',
  'ready',
  'running',
  'blocked',
  'waiting',
  'sleeping',
  'done',
  'failed',
];

export class ChangeColumns implements Watcher {
  private readonly steps: number[] = [];
  private readonly threads: number[] = [];
  private readonly states: number[] = [];

  stateChanged(thread: ThreadId, state: ThreadState, step: number): void {
    this.steps.push(step);
    this.threads.push(thread);
    this.states.push(STATE_CODES.indexOf(state));
  }

  finish(): Changes {
    return {
      step: Int32Array.from(this.steps),
      thread: Int32Array.from(this.threads),
      state: Uint8Array.from(this.states),
    };
  }
}
