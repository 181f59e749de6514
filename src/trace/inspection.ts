/**
 * What the inspector shows at one step: a World described in strings and numbers, so that it can leave the engine
 * Worker. Describing never changes the World and never runs Python code.
 */
import type { Text } from '../base/text.ts';
import type { Event } from '../scheduler/event.ts';
import type { Intent } from '../scheduler/intent.ts';
import type { ThreadState } from './trace.ts';

export interface Variable {
  readonly name: string;
  readonly type: string;
  readonly repr: string;
  /** Changed by the step just taken. */
  readonly changed: boolean;
  /** Items, entries or attributes, to a small depth. */
  readonly children: readonly Variable[];
}

export interface FrameView {
  readonly name: string;
  readonly line: number;
  readonly folded: boolean;
  readonly locals: readonly Variable[];
  /** Identity of the code object (index in preorder of the program's codes) and instruction about to run. */
  readonly code: number;
  readonly instruction: number;
}

export interface ThreadView {
  readonly id: number;
  readonly name: string;
  readonly state: ThreadState;
  readonly line: number;
  /** Empty if it may move; else why it cannot: "waits for `m`, held by P1 since step 12". */
  readonly why: Text | null;
  readonly frames: readonly FrameView[];
  readonly holds: readonly string[];
}

export interface PrimitiveView {
  readonly id: number;
  readonly type: string;
  readonly name: string;
  readonly state: Text;
  readonly owner: number | null;
  readonly count: number;
  /** Wait queues by what they wait for: "lock", "notify", "item", "room"; thread ids in order. */
  readonly queues: readonly { readonly what: string; readonly threads: readonly number[] }[];
  /** Items of a queue as reprs. */
  readonly items: readonly string[];
}

/** A task of an event loop. */
export interface TaskView {
  readonly id: number;
  readonly name: string;
  readonly state: 'running' | 'ready' | 'awaiting' | 'done' | 'failed' | 'cancelled';
  /** The coroutines that await one another, outermost first, each with the line on which it stands. */
  readonly awaits: readonly { readonly name: string; readonly line: number; readonly folded: boolean }[];
  /** What the innermost of them waits for: a task, a future; '' for nothing. */
  readonly on: string;
}

/** An event loop between two steps. */
export interface LoopView {
  readonly id: number;
  readonly name: string;
  /** The thread that runs it, or null. */
  readonly thread: number | null;
  readonly turn: number;
  /** The task whose step is under way, or null. */
  readonly current: string | null;
  /** The ready queue, first to be called first. */
  readonly ready: readonly string[];
  /** The timer heap, first due first; `at` in virtual seconds. */
  readonly timers: readonly { readonly call: string; readonly at: number; readonly cancelled: boolean }[];
  readonly tasks: readonly TaskView[];
}

export interface Inspection {
  readonly step: number;
  /** Thread that took this step; null at step 0. */
  readonly thread: number | null;
  readonly virtualSeconds: number;
  readonly threads: readonly ThreadView[];
  readonly globals: readonly Variable[];
  readonly primitives: readonly PrimitiveView[];
  /** Event loops that are running or that the program's globals lead to. */
  readonly loops: readonly LoopView[];
  readonly intents: readonly Intent[];
  readonly events: readonly Event[];
  readonly stdout: string;
  readonly stderr: string;
  /** In words: what the last step did, and why. */
  readonly caption: Text;
}
