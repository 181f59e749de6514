/** Where threads can stand, whatever execution they came there in: by the number of what a thread is there. */
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import { lineOfThread } from '../scheduler/world.ts';
import type { PartValues } from './part-values.ts';
import type { Parts } from './parts.ts';
import { ACTS, type Step } from './step.ts';
import { mustEnd, type WorldWalker } from './world-walker.ts';

export interface Point {
  /** The move that it makes next; null: it stands before nothing. */
  readonly next: Step | null;
  /** Slots of the primitives that it would wait for. */
  readonly needs: readonly number[];
  /** Could it, by what those hold? */
  readonly can: Map<number | string, boolean>;
  /** Of the main thread: is the program over? */
  readonly over: boolean;
  /** Does the program wait for its end? */
  readonly toEnd: boolean;
  /** Under a GIL: has it passed a switch point since it last touched something? */
  readonly passed: boolean;
  readonly line: number;
  /** Has it nothing left to do? */
  readonly gone: boolean;
}

export class Points {
  private readonly known = new Map<number, Point>();
  private readonly walker: WorldWalker;
  private readonly values: PartValues;
  private readonly parts: Parts;

  constructor(walker: WorldWalker, values: PartValues, parts: Parts) {
    this.walker = walker;
    this.values = values;
    this.parts = parts;
  }

  at(part: number): Point {
    return this.known.get(part) as Point;
  }

  /** What the thread is now, in the world; what can be said of it there is noted. */
  settle(record: ThreadRecord): number {
    const part = this.parts.ofThread(record);
    if (!this.known.has(part)) this.known.set(part, this.pointOf(record));
    return part;
  }

  private pointOf(record: ThreadRecord): Point {
    const { world, poise, door } = this.walker;
    const stand = poise.stands[record.id] ?? null;
    const needs = (stand?.needs ?? []).filter((one) => one.needs !== 0);
    return {
      next: stand === null ? null : { move: record.id * ACTS, touches: stand.touches },
      needs: needs.map(({ primitive }) => this.values.ofObject(door.identities.known(primitive))),
      can: new Map(),
      over: record.id === 0 && world.over,
      toEnd: mustEnd(record),
      passed: poise.hasPassed(record.id),
      line: lineOfThread(record.machine),
      gone: record.machine.frame === null,
    };
  }
}
