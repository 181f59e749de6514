/**
 * Which value each part of a world has on the path of a search, by number (explore/parts.ts): a slot for each thread,
 * each object as a whole, and each place of an object that was written by itself. Goes back with the path.
 */
import type { ThreadId } from '../scheduler/event.ts';
import type { Transition } from './known-moves.ts';
import { Slots, UNSET } from './slots.ts';
import { objectOf } from './watching-door.ts';
import { WideHash } from './wide-hash.ts';

/** A slot that belongs to no object. */
const ALONE = -1;

export class PartValues {
  private readonly slots = new Slots();
  private readonly byThread: number[] = [];
  private readonly byPlace = new Map<number, number>();
  private readonly byObject = new Map<number, number>();
  /** By the slot of a place: its object's; and by that those of its places. */
  private readonly wholes: number[] = [];
  private readonly inside: number[][] = [];
  /** Numbers for all that an object holds, if places in it were written by themselves. */
  private readonly contents = new Map<string, number>();
  private readonly hash = new WideHash();
  /** Slots of what was printed, if that is observed, and of who gets which number and name next. */
  readonly output = this.add();
  readonly counters = this.add();

  private add(whole = ALONE): number {
    const slot = this.slots.add();
    this.wholes.push(whole);
    this.inside.push([]);
    if (whole !== ALONE) (this.inside[whole] as number[]).push(slot);
    return slot;
  }

  ofThread(id: ThreadId): number {
    while (this.byThread.length <= id) this.byThread.push(this.add());
    return this.byThread[id] as number;
  }

  /** The slot of an object as a whole, by the object's number. */
  ofObject(object: number): number {
    let slot = this.byObject.get(object);
    if (slot === undefined) this.byObject.set(object, (slot = this.add()));
    return slot;
  }

  ofPlace(place: number): number {
    let slot = this.byPlace.get(place);
    if (slot === undefined) this.byPlace.set(place, (slot = this.add(this.ofObject(objectOf(place)))));
    return slot;
  }

  get(slot: number): number {
    return this.slots.get(slot);
  }

  set(slot: number, value: number): void {
    this.slots.set(slot, value);
  }

  mark(): number {
    return this.slots.mark();
  }

  backTo(mark: number): void {
    this.slots.backTo(mark);
  }

  /** What is in a slot, or with `whole` all that an object holds. What was not written is as its object says. */
  readonly found = (slot: number, whole: boolean): number => {
    const value = this.slots.get(slot);
    if (whole) return this.contentOf(slot, value);
    const object = this.wholes[slot] as number;
    return value !== UNSET || object === ALONE ? value : asItsObject(this.slots.get(object));
  };

  private contentOf(object: number, value: number): number {
    let text = '';
    for (const slot of this.inside[object] as number[]) {
      const held = this.slots.get(slot);
      if (held !== UNSET) text += `${slot}:${held},`;
    }
    if (text === '') return asItsObject(value);
    text += value;
    let number = this.contents.get(text);
    if (number === undefined) this.contents.set(text, (number = this.contents.size));
    return number;
  }

  apply({ renewed, writes }: Transition): void {
    const { slots } = this;
    for (const object of renewed)
      for (const slot of this.inside[object] as number[])
        if (slots.get(slot) !== UNSET) slots.set(slot, UNSET);
    for (let i = 0; i < writes.length; i += 2) slots.set(writes[i] as number, writes[i + 1] as number);
  }

  /** A hash that stands for all values together, and for `more`. */
  all(more: readonly number[] = []): WideHash {
    const { hash } = this;
    hash.reset();
    for (const number of more) hash.add(number);
    this.slots.each((slot, value) => {
      hash.add(slot);
      hash.add(value);
    });
    hash.finish();
    return hash;
  }
}

/** Values are numbers from 0; below UNSET lie those that an object has as a whole. */
const asItsObject = (value: number): number => UNSET - 1 - value;
