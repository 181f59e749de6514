/**
 * What a thread would do if it were chosen now, in the future tense. `enabled(world)` lists them; ghost bars draw
 * them, the explorer compares them. Plain data.
 */
import type { Place, Subject, ThreadId } from './event.ts';

/** One thing that may happen next. `thread` takes a step, or the runtime acts upon it. */
export interface Choice {
  readonly thread: ThreadId;
  /**
   * 'step': the thread executes its next bytecode. 'timeout': its time-out fires. 'wake': its sleep ends early.
   * 'spurious': its wait returns without a notify.
   */
  readonly act: 'step' | 'timeout' | 'wake' | 'spurious';
  /** For a notify that may pick any waiter: whom; else absent. */
  readonly pick?: ThreadId;
}

export interface Intent extends Choice {
  /** Name of the opcode it would execute. */
  readonly opcode: string;
  readonly line: number;
  /** May another thread notice this step? */
  readonly visible: boolean;
  readonly will: Will;
}

export type Will =
  | { readonly kind: 'local' } // nothing that others can see
  | { readonly kind: 'call'; readonly name: string } // a call whose effect is not known before it runs
  | { readonly kind: 'read' | 'write'; readonly place: Place }
  | {
      readonly kind: 'acquire' | 'release' | 'wait' | 'notify' | 'put' | 'get' | 'set' | 'join' | 'start';
      readonly subject: Subject;
    }
  | { readonly kind: 'reacquire'; readonly subject: Subject } // was notified, wants the condition's lock back
  | { readonly kind: 'sleep' }
  | { readonly kind: 'end' };
