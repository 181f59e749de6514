/**
 * Numbers that change along the path of a search and are taken back with it: which value each part of a world has.
 */

/** What a slot holds that was never set. */
export const UNSET = -1;

export class Slots {
  private readonly held: number[] = [];
  /** What was there before, newest last: slot and number in turn. */
  private readonly before: number[] = [];

  /** A new slot. */
  add(): number {
    return this.held.push(UNSET) - 1;
  }

  get size(): number {
    return this.held.length;
  }

  get(slot: number): number {
    return this.held[slot] as number;
  }

  set(slot: number, value: number): void {
    this.before.push(slot, this.held[slot] as number);
    this.held[slot] = value;
  }

  /** Where to come back to. */
  mark(): number {
    return this.before.length;
  }

  backTo(mark: number): void {
    const { held, before } = this;
    for (let at = before.length - 2; at >= mark; at -= 2)
      held[before[at] as number] = before[at + 1] as number;
    before.length = mark;
  }

  /** Calls `use` for all that are set, in order. */
  each(use: (slot: number, value: number) => void): void {
    for (let slot = 0; slot < this.held.length; slot++)
      if (this.held[slot] !== UNSET) use(slot, this.held[slot] as number);
  }
}
