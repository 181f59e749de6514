/**
 * Numbers for shared objects that mean the same object in every execution with the same past. An object gets its number
 * from the thread that touches it first or makes it reachable for others (stores it somewhere, hands it to a new
 * thread): the thread's number and a count of its own, so that what other threads do meanwhile makes no difference.
 */
import { pathOf } from '../machine/registry.ts';
import {
  HeapObject,
  PyBuiltin,
  PyCell,
  PyDict,
  PyFunction,
  PyModule,
  PyType,
  type Slot,
} from '../machine/values.ts';
import { PyThread } from '../scheduler/primitives/thread.ts';

/** Objects that one thread may number. */
export const PER_THREAD = 1 << 20;

/** How many objects had numbers at some moment, and how many from each thread. */
export interface IdentityMark {
  readonly total: number;
  readonly counts: readonly number[];
}

export class Identities {
  private readonly numbers = new Map<HeapObject, number>();
  private readonly objects = new Map<number, HeapObject>();
  /** Objects in the order of their numbering. */
  private readonly order: HeapObject[] = [];
  private counts: number[] = [];

  mark(): IdentityMark {
    return { total: this.order.length, counts: [...this.counts] };
  }

  /** Forgets the numbers given since `mark`. */
  forgetSince({ total, counts }: IdentityMark): void {
    const { order, numbers, objects } = this;
    while (order.length > total) {
      const object = order.pop() as HeapObject;
      objects.delete(numbers.get(object) as number);
      numbers.delete(object);
    }
    this.counts = [...counts];
  }

  /** The number of `object`; `thread` gives it one if it has none. */
  numberOf(object: HeapObject, thread: number): number {
    const { numbers, counts } = this;
    let number = numbers.get(object);
    if (number === undefined) {
      const count = (counts[thread] ?? 0) + 1;
      while (counts.length < thread) counts.push(0);
      counts[thread] = count;
      number = thread * PER_THREAD + count;
      numbers.set(object, number);
      this.objects.set(number, object);
      this.order.push(object);
    }
    return number;
  }

  knows(object: object): boolean {
    return this.numbers.has(object as HeapObject);
  }

  /** The number of `object`, or -1. */
  known(object: object): number {
    return this.numbers.get(object as HeapObject) ?? -1;
  }

  /** The object that has `number`. */
  at(number: number): HeapObject {
    return this.objects.get(number) as HeapObject;
  }

  /** Objects that have got their numbers since there were `total`. */
  since(total: number): readonly HeapObject[] {
    return this.order.slice(total);
  }

  /** The thread that gave `number`. */
  giverOf(number: number): number {
    return Math.floor(number / PER_THREAD);
  }

  get total(): number {
    return this.order.length;
  }

  /** How many objects have their numbers from `thread`. */
  countOf(thread: number): number {
    return this.counts[thread] ?? 0;
  }

  /** `thread` makes `value` reachable for others: everything in it that has no number gets one, in a fixed order. */
  publish(value: Slot, thread: number): void {
    const waiting: Slot[] = [value];
    for (let at = 0; at < waiting.length; at++) {
      const object = waiting[at];
      if (!(object instanceof HeapObject) || this.numbers.has(object)) continue;
      if (pathOf(object) !== undefined || object instanceof PyType || object instanceof PyModule) continue;
      this.numberOf(object, thread);
      waiting.push(...contentsOf(object));
    }
  }
}

/** What can be reached in one step, without the library. */
export function contentsOf(object: HeapObject): Slot[] {
  if (object instanceof PyBuiltin) return [];
  if (object instanceof PyDict) return object.values;
  const inside: Slot[] = object.dict === null ? [] : [object.dict];
  if (object instanceof PyFunction) inside.push(...object.closure);
  else if (object instanceof PyCell) inside.push(object.content);
  else if (object instanceof PyThread) inside.push(object.target, object.args, object.kwargs ?? undefined);
  else {
    for (const field of Object.values(object)) {
      if (field instanceof HeapObject && field !== object.cls) inside.push(field);
      else if (Array.isArray(field)) inside.push(...(field as Slot[]).filter(isHeap));
    }
  }
  return inside;
}

function isHeap(value: Slot): boolean {
  return value instanceof HeapObject;
}
