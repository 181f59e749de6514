/**
 * A scenario: a program of the catalogue with everything that belongs to it. Menu entry, documentation and golden test
 * at once: `promises` is what a run of each variant must find.
 */
import type { Text } from '../base/text.ts';
import type { EventKind } from '../scheduler/event.ts';
import type { Options } from '../scheduler/options.ts';
import type { FindingKind } from '../trace/finding.ts';

export interface Scenario {
  /** Stable for ever: built-in links carry it. "T11s", "T8". */
  readonly id: string;
  readonly title: Text;
  /** What to look at, in two or three sentences. */
  readonly story: Text;
  /** The first is shown when the scenario opens. */
  readonly variants: readonly [Variant, ...Variant[]];
}

export interface Variant {
  /** Stable; unique within its scenario. */
  readonly id: string;
  readonly title: Text;
  readonly source: string;
  readonly options: Partial<Options>;
  /** Text of a schedule (scheduler/schedule.ts); empty: the default policy alone. */
  readonly schedule: string;
  readonly captions: readonly Caption[];
  readonly promise: Promised;
}

/** How a run of the variant ends, and what is found in it. */
export interface Promised {
  readonly ending: 'finished' | 'exception' | 'deadlock';
  /** Exactly these kinds are found, in any order, each at least once. */
  readonly findings: readonly FindingKind[];
  /** Whole lines that stdout must contain, in this order. */
  readonly prints?: readonly string[];
}

/** A sentence said when something happens: at the `nth` (from 1) event of that kind, by that thread, on that line. */
export interface Caption {
  readonly when: {
    readonly event: EventKind;
    readonly thread?: string;
    readonly line?: number;
    readonly nth?: number;
  };
  readonly text: Text;
}
