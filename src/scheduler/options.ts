/** What the reader chooses before a run. Plain data; part of every link, so fields are only ever added. */

/** Where a switch can happen; see DESIGN of the models in scheduler/gil.ts. */
export type Model = 'free-threaded' | 'gil-3.9' | 'gil-3.10' | 'gil';
export const MODELS: readonly Model[] = ['free-threaded', 'gil-3.9', 'gil-3.10', 'gil'];

/** Who can be asked to decide who moves. By hand and replay are not chosen by name. */
export const POLICY_NAMES = ['default', 'timed', 'round-robin', 'random', 'pct'] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

export interface Options {
  readonly model: Model;
  /** Seeds the policy and the program's unseeded `random`. */
  readonly seed: number;
  /** Cores that processes (and, without a GIL, threads) share in virtual time. */
  readonly cores: number;
  /** A free lock goes to its first waiter instead of to whoever is scheduled next. */
  readonly fifoLocks: boolean;
  /** `Condition.wait` may return without a notify: offered as choices of the runtime. */
  readonly spuriousWakeups: boolean;
  /** A time-out may fire at any moment instead of only when the virtual clock reaches it. */
  readonly earlyTimeouts: boolean;
  /** A sleep may end at any moment (the explorer's default) instead of by the virtual clock. */
  readonly earlySleeps: boolean;
  /** Whom `notify` wakes: the longest waiter, as CPython; or any, as a choice. */
  readonly notifyPicks: 'first' | 'any';
  /** print's `end` is a write of its own, as under `python -u`. */
  readonly unbuffered: boolean;
  readonly stepsMax: number;
  /** Lines that `input()` reads. */
  readonly stdin: readonly string[];
  readonly argv: readonly string[];
}

export const DEFAULT_OPTIONS: Options = {
  model: 'gil',
  seed: 0,
  cores: 4,
  fifoLocks: false,
  spuriousWakeups: false,
  earlyTimeouts: false,
  earlySleeps: false,
  notifyPicks: 'first',
  unbuffered: false,
  stepsMax: 50_000_000,
  stdin: [],
  argv: ['main.py'],
};
