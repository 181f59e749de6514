/**
 * The steps of the execution at hand with their happens-before order: a vector clock each, and for every place the
 * steps that touched it, so that a step can be pushed and popped in time that depends on its own accesses only.
 */
import { type Step, threadOf } from './step.ts';

export interface Occurrence {
  readonly step: Step;
  readonly thread: number;
  /** 1-based position among its thread's steps. */
  readonly ordinal: number;
  /** Index of the thread's previous step, or -1. */
  readonly previous: number;
  /** clock[t] = how many steps of thread t happen before or are this one. */
  readonly clock: readonly number[];
  /** Direct predecessors by place, parallel to step.touches. */
  readonly predecessors: readonly (readonly number[])[];
}

/** Indices of the steps that touched a place: all of them, and where writes stand among them. */
interface History {
  readonly steps: number[];
  readonly writes: boolean[];
}

export class Execution {
  readonly steps: Occurrence[] = [];
  private readonly byThread: number[][] = [];
  private readonly histories = new Map<number, History>();

  push(step: Step): void {
    const thread = threadOf(step.move);
    while (this.byThread.length <= thread) this.byThread.push([]);
    const own = this.byThread[thread] as number[];
    const previous = own.length ? (own[own.length - 1] as number) : -1;
    const clock = previous >= 0 ? [...(this.steps[previous] as Occurrence).clock] : [];
    const predecessors: number[][] = [];
    for (const touch of step.touches) {
      const direct = this.directPredecessors(touch.place, touch.writes);
      for (const index of direct) join(clock, (this.steps[index] as Occurrence).clock);
      predecessors.push(direct);
    }
    const index = this.steps.length;
    own.push(index);
    setClock(clock, thread, own.length);
    this.steps.push({ step, thread, ordinal: own.length, previous, clock, predecessors });
    for (const touch of step.touches) {
      let history = this.histories.get(touch.place);
      if (!history) this.histories.set(touch.place, (history = { steps: [], writes: [] }));
      history.steps.push(index);
      history.writes.push(touch.writes);
    }
  }

  pop(): Occurrence {
    const last = this.steps.pop() as Occurrence;
    (this.byThread[last.thread] as number[]).pop();
    for (const touch of last.step.touches) {
      const history = this.histories.get(touch.place) as History;
      history.steps.pop();
      history.writes.pop();
    }
    return last;
  }

  /** Does step `i` happen before step `j` (i < j)? */
  before(i: number, j: number): boolean {
    const early = this.steps[i] as Occurrence;
    return ((this.steps[j] as Occurrence).clock[early.thread] ?? 0) >= early.ordinal;
  }

  /** Index of the last step of `thread`, or -1. */
  lastOf(thread: number): number {
    const own = this.byThread[thread];
    return own?.length ? (own[own.length - 1] as number) : -1;
  }

  /** Steps that touched `place` before index `end`, newest first. */
  *touching(place: number, end: number): Generator<number> {
    const history = this.histories.get(place);
    if (!history) return;
    for (let k = history.steps.length - 1; k >= 0; k--) {
      const index = history.steps[k] as number;
      if (index < end) yield index;
    }
  }

  /** The newest write of a place, and for a write also the reads since then. */
  private directPredecessors(place: number, writes: boolean): number[] {
    const history = this.histories.get(place);
    const found: number[] = [];
    if (!history) return found;
    for (let k = history.steps.length - 1; k >= 0; k--) {
      if (history.writes[k]) {
        found.push(history.steps[k] as number);
        break;
      }
      if (writes) found.push(history.steps[k] as number);
    }
    return found;
  }
}

function join(into: number[], from: readonly number[]): void {
  for (let t = 0; t < from.length; t++) {
    const value = from[t] as number;
    if (value > (into[t] ?? 0)) setClock(into, t, value);
  }
}

function setClock(clock: number[], thread: number, value: number): void {
  while (clock.length <= thread) clock.push(0);
  clock[thread] = value;
}
