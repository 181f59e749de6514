/** What goes between the page and the engine's Worker: a call with a number, and the answer with the same number. */
import type { Inspection } from '../trace/inspection.ts';
import type { RunRequest, RunResult } from './engine.ts';

export type EngineCall =
  | { readonly call: 'run'; readonly request: RunRequest }
  | { readonly call: 'inspect'; readonly step: number }
  | { readonly call: 'script'; readonly pytest: boolean }
  | { readonly call: 'choose'; readonly step: number; readonly thread: number };

export interface EngineRequest {
  readonly id: number;
  readonly what: EngineCall;
}

export interface EngineAnswer {
  readonly id: number;
  /** Set on a message that is no answer yet: the steps that the run has taken so far. */
  readonly progress?: number;
  readonly result: RunResult | Inspection | string | null;
  /** Set if the engine itself failed. */
  readonly fault: string | null;
}
