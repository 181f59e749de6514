/**
 * What the page asks of the engine, and what it gets: plain data both ways, so that the engine can live in a Worker of
 * its own and an endless loop never freezes the page. engine-client.ts speaks to the Worker, local-engine.ts does the
 * work.
 */
import type { Outcome } from '../explore/report.ts';
import type { Diagnostic } from '../program/diagnostic.ts';
import type { BytecodeRow } from '../program/disassemble.ts';
import type { Event } from '../scheduler/event.ts';
import type { Options, PolicyName } from '../scheduler/options.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Finding } from '../trace/finding.ts';
import type { Inspection } from '../trace/inspection.ts';
import type { Ending, ThreadInfo } from '../trace/trace.ts';
import type { StateMachine } from '../trace/transition.ts';

export interface RunRequest {
  readonly source: string;
  readonly options: Options;
  /** Text of the schedule to follow; the default policy goes on after it. */
  readonly schedule: string;
  /** Instead of following a schedule: this policy decides from the first step on. */
  readonly policy?: PolicyName;
}

export interface RunResult {
  readonly diagnostics: readonly Diagnostic[];
  /** null: the program did not compile. */
  readonly run: Run | null;
}

/** A run as the page knows it. */
export interface Run {
  readonly source: string;
  readonly length: number;
  readonly ending: Ending | null;
  /** How it ended, as the explorer compares it. */
  readonly outcome: Outcome;
  readonly threads: readonly ThreadInfo[];
  readonly stdout: string;
  readonly stderr: string;
  /** The schedule that makes exactly this run. */
  readonly schedule: string;
  /** Runs of the schedule that was asked for which did not fit and were left out. */
  readonly misfits: number;
  readonly findings: readonly Finding[];
  /** What happened, in order; of a very long run the first part. */
  readonly events: readonly Event[];
  readonly timeline: Timeline;
  /** Steps after which another line (or thread) is on; ascending. Empty for very long runs. */
  readonly lineStops: readonly number[];
  /** The first step that differs from the run before this one; null: no such run, or no difference. */
  readonly differsAt: number | null;
  /** The state machine of coroutines that the run walked, if it looks like one. */
  readonly machine?: StateMachine;
  readonly codes: readonly CodeListing[];
}

/** The bytecode of one code object. */
export interface CodeListing {
  readonly name: string;
  readonly firstLine: number;
  readonly rows: readonly BytecodeRow[];
}

export interface Engine {
  /** Compiles and runs; what `inspect` and `choose` speak of from now on. `onProgress` hears of the steps so far. */
  run(request: RunRequest, onProgress?: (steps: number) => void): Promise<RunResult>;
  /** The world of the current run after `step` steps. */
  inspect(step: number): Promise<Inspection>;
  /** The current run up to `step`, then one step of `thread`, then the default policy. */
  choose(step: number, thread: number): Promise<RunResult>;
  /** The current run as a Python script (or pytest test) that forces it on a real CPython. */
  script(pytest: boolean): Promise<string>;
  /** Gives up whatever is going on. */
  stop(): void;
}

/** Something broke in Heddle itself; the message says what to report. */
export class EngineFault extends Error {
  override readonly name = 'EngineFault';
}
