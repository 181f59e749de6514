/**
 * What a timeline is made from: the columns of a trace, its events and findings. Whoever has recorded a run (simulated
 * or observed) hands over this much and nothing of its world.
 *
 * A position p means "after p steps": step s lies between the positions s - 1 and s, and a change with `step` p holds
 * from position p on.
 */
import type { Event, Subject } from '../scheduler/event.ts';
import type { Model } from '../scheduler/options.ts';
import type { Finding } from '../trace/finding.ts';
import type { Stretch } from '../trace/own-code.ts';
import type { Changes, Ending, ThreadInfo, Trace } from '../trace/trace.ts';
import { firstEndingAfter } from './level-of-detail.ts';

export interface Source {
  readonly length: number;
  readonly threads: readonly ThreadInfo[];
  readonly changes: Changes;
  /** In order. Complete for short runs; of long runs those of the interesting steps, or the first ones. */
  readonly events: readonly Event[];
  readonly findings: readonly Finding[];
  readonly ending: Ending | null;
  readonly model: Model;
  /** Stretches without a step of the program's own code, ascending; left out where that is not known. */
  readonly library?: readonly Stretch[];
}

/** Is this a name that nobody gave, or one that begins with an underscore? */
export function isPrivateName(name: string): boolean {
  return /(^|\.)_\w*$|^[a-z]+-\d+$/.test(name);
}

/** What happens to an object of the library's own, by its own code: a lock inside a queue, a future's condition. */
export function isInternal(
  source: Pick<Source, 'library'>,
  event: Event & { readonly subject: Subject },
): boolean {
  return isPrivateName(event.subject.name) && isLibrary(source, event);
}

/** Was this done by the library's code? Whoever has no frame of the program's on its stack is the library's anyway. */
export function isLibrary({ library = [] }: Pick<Source, 'library'>, { step, line }: Event): boolean {
  if (line === 0) return true;
  const stretch = library[firstEndingAfter(library, step - 1)];
  return stretch !== undefined && stretch.from < step;
}

export function sourceOf(trace: Trace, findings: readonly Finding[]): Source {
  const { length, threads, changes, events, ending } = trace;
  return { length, threads, changes, events, findings, ending, model: trace.options.model };
}
