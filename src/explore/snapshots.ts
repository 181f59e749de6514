/**
 * Worlds along the path of a search, written down so that it can go back: not after every move, because a world takes
 * longer to write than a few moves take to make again, and fewer the further back they lie.
 */
import type { Savepoint } from '../machine/savepoint.ts';
import type { WorldState } from '../scheduler/world.ts';
import type { IdentityMark } from './identity.ts';
import type { PoiseMark } from './poise.ts';
import type { Step } from './step.ts';

/** Moves between two snapshots on the path: at least this many, */
const DISTANCE = 12;
/** and one for so many objects in the last one: a big world (a library's modules) is cheaper to walk than written. */
const OBJECTS_PER_MOVE = 100;
/** Of the snapshots that lie as far back as twice the last, so many are kept: memory grows by the path's logarithm. */
const PER_OCTAVE = 8;

/** A place on the path to come back to. */
export interface Snapshot {
  readonly world: WorldState;
  /** What the objects of the world held. */
  readonly savepoint: Savepoint;
  readonly identities: IdentityMark;
  readonly poise: PoiseMark;
  readonly lost: readonly Step[];
  readonly addresses: readonly number[];
}

export class Snapshots {
  /** By moves from the start. */
  private readonly kept: (Snapshot | null)[] = [];
  /** What it cost to come here from the last snapshot, in moves. */
  private effort = 0;

  begin(start: Snapshot): void {
    this.kept[0] = start;
    this.effort = 0;
  }

  /** So many objects were copied on the way: to go that way again is as much work as some moves. */
  addCopied(objects: number): void {
    this.effort += objects / OBJECTS_PER_MOVE;
  }

  /** One move further, to `here`: keeps what `take` gives if the last one lies far back, and forgets some old ones. */
  keep(here: number, take: () => Snapshot): void {
    const { kept } = this;
    kept[here] = null;
    const last = this.before(here);
    if (++this.effort < Math.max(DISTANCE, (kept[last] as Snapshot).savepoint.size / OBJECTS_PER_MOVE))
      return;
    kept[here] = take();
    this.effort = 0;
    let next = last;
    for (let at = last; at > 0; ) {
      const before = this.before(at - 1);
      if ((next - before) * PER_OCTAVE < here - next && at !== next) kept[at] = null;
      else next = at;
      at = before;
    }
  }

  /** After how many moves the nearest one was taken, at `length` moves or before. */
  before(length: number): number {
    let at = length;
    while (this.kept[at] == null) at--;
    return at;
  }

  /** The one of `before`, to go on from. */
  at(length: number): Snapshot {
    this.effort = 0;
    return this.kept[length] as Snapshot;
  }
}
