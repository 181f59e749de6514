/** What is learnt of one move when it is made for the first time: what it found, and what has changed. */
import type { Found, Transition } from './known-moves.ts';
import type { PartValues } from './part-values.ts';
import type { Parts } from './parts.ts';
import type { Touch } from './step.ts';
import { keyIn, objectOf } from './watching-door.ts';

export class Lesson {
  readonly found: Found[] = [];
  private readonly writes: number[] = [];
  /** Objects, by number, of which everything may be new; and places that were written by themselves. */
  private readonly renewed = new Set<number>();
  private readonly places: number[] = [];
  private readonly values: PartValues;
  private readonly parts: Parts;

  /** `values` are those before the move, `parts` those after it. */
  constructor(values: PartValues, parts: Parts) {
    this.values = values;
    this.parts = parts;
  }

  get effects(): Pick<Transition, 'renewed' | 'writes'> {
    const renewed = [...this.renewed].map((object) => this.values.ofObject(object));
    return { renewed, writes: this.writes };
  }

  /**
   * An access. Who uses one key of a container hangs on what is under that key alone; a primitive's operation hangs on
   * all of the primitive, and changes it even where its order among others makes no difference.
   */
  touch({ place, writes, met }: Touch): void {
    const object = objectOf(place);
    if (object < 0) return;
    if (keyIn(place) > 0) {
      this.find(this.values.ofPlace(place), false);
      if (writes) this.places.push(place);
    } else if (writes || met !== undefined) {
      this.find(this.values.ofObject(object), true);
      this.renew(object);
    }
  }

  renew(object: number): void {
    this.renewed.add(object);
  }

  /** All accesses are told: what did they leave? */
  note(): void {
    const { renewed, values, parts } = this;
    for (const object of renewed) this.write(values.ofObject(object), parts.ofObject(object));
    for (const place of this.places)
      if (!renewed.has(objectOf(place))) this.write(values.ofPlace(place), parts.ofPlace(place));
  }

  write(slot: number, value: number): void {
    this.writes.push(slot, value);
  }

  /** A new value that hangs on the one before. */
  change(slot: number, value: number): void {
    this.find(slot, false);
    this.write(slot, value);
  }

  find(slot: number, whole: boolean): void {
    if (this.found.some((one) => one.slot === slot && one.whole === whole)) return;
    this.found.push({ slot, whole, value: this.values.found(slot, whole) });
  }
}
