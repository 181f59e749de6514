/**
 * What is learnt of one move when the world makes it for the first time: what it found, and what has changed. Nothing
 * can be learnt where more hangs on a move than its thread and the places that it touches: time-outs, daemons that the
 * end cuts off, deaths that are noticed, unseeded chance, what each thread has in a `threading.local`.
 */
import { PyLocal } from '../machine/values.ts';
import type { ThreadId } from '../scheduler/event.ts';
import type { Found, Transition } from './known-moves.ts';
import type { PartValues } from './part-values.ts';
import type { Parts } from './parts.ts';
import type { Points } from './points.ts';
import { UNSET } from './slots.ts';
import { type Mark, type Step, type Touch, threadOf } from './step.ts';
import { CHANCE, keyIn, OUTPUT, objectOf } from './watching-door.ts';
import type { WorldWalker } from './world-walker.ts';

/** What a walker knows: `values` and what follows are those before the move. */
export interface Knowledge {
  readonly walker: WorldWalker;
  readonly parts: Parts;
  readonly points: Points;
  readonly values: PartValues;
  readonly names: readonly string[];
  /** How many bytecodes of its own the thread has executed. */
  readonly stepsOf: (thread: ThreadId) => number;
}

export class Lesson {
  readonly found: Found[] = [];
  private readonly known: Knowledge;
  private readonly writes: number[] = [];
  /** Objects, by number, of which everything may be new; and places that were written by themselves. */
  private readonly renewed = new Set<number>();
  private readonly places: number[] = [];
  /** What is passed without a stop, here and in what comes after. */
  private readonly passed: Touch[] = [];
  /** As things were: objects that had numbers, characters printed, counters. */
  private readonly numbered: number;
  private readonly printed: number;
  private readonly counted: number;

  /** The world is about to make the move. */
  constructor(known: Knowledge) {
    const { door, world } = known.walker;
    this.known = known;
    this.numbered = door.identities.total;
    this.printed = world.stdout.length;
    this.counted = this.counters();
    door.passed = this.passed;
  }

  /** The world has made `step`, which is the end of its path. Null: nothing can be learnt of it. */
  learn(step: Step): Transition | null {
    const { walker, values, parts, names } = this.known;
    const { door, world } = walker;
    door.passed = null;
    if (!isPlain(walker) || [...step.touches, ...this.passed].some(({ place }) => this.isOpaque(place)))
      return null;
    for (const touch of step.touches) {
      if (touch.place === OUTPUT) {
        const text = world.stdout.slice(this.printed);
        this.change(values.output, parts.of([values.get(values.output), text]));
      } else if (objectOf(touch.place) < 0) this.find(values.counters, false);
      else this.touch(touch);
    }
    for (const touch of this.passed) this.touch(touch);
    const numbered = door.identities.since(this.numbered).map((object) => door.identities.known(object));
    for (const object of numbered) this.renewed.add(object);
    this.noteObjects();
    const thread = threadOf(step.move);
    // Whoever ends the program looks at all threads there are.
    if (thread === 0 && world.shuttingDown) {
      this.find(values.counters, false);
      for (let other = 1; other < names.length; other++) this.find(values.ofThread(other), false);
    }
    const counted = this.counters();
    if (counted !== this.counted) this.change(values.counters, counted);
    const { steps, from } = walker.path[walker.path.length - 1] as Mark;
    return {
      step,
      made: steps - from,
      advances: this.noteThreads(thread),
      renewed: [...this.renewed].map((object) => values.ofObject(object)),
      writes: this.writes,
      events: walker.lastTold,
      byMain: numbered.filter((object) => door.identities.giverOf(object) === 0).length,
      byOthers: numbered.filter((object) => door.identities.giverOf(object) !== 0).length,
      names: walker.labels.map((name, id) => [id, name] as const).filter(([id, name]) => names[id] !== name),
    };
  }

  /**
   * An access. Who uses one key of a container hangs on what is under that key alone; a primitive's operation hangs on
   * all of the primitive, and changes it even where its order among others makes no difference.
   */
  private touch({ place, writes, met }: Touch): void {
    const { values } = this.known;
    const object = objectOf(place);
    if (keyIn(place) > 0) {
      this.find(values.ofPlace(place), false);
      if (writes) this.places.push(place);
    } else if (writes || met !== undefined) {
      this.find(values.ofObject(object), true);
      this.renewed.add(object);
    }
  }

  /** All accesses are told: what did they leave? */
  private noteObjects(): void {
    const { renewed } = this;
    const { values, parts } = this.known;
    for (const object of renewed) this.writes.push(values.ofObject(object), parts.ofObject(object));
    for (const place of this.places)
      if (!renewed.has(objectOf(place))) this.writes.push(values.ofPlace(place), parts.ofPlace(place));
  }

  /** Which threads are not what they were, and how far they came. */
  private noteThreads(mover: ThreadId): number[] {
    const { walker, values, points, stepsOf } = this.known;
    const advances: number[] = [];
    for (const record of walker.world.threads) {
      const slot = values.ofThread(record.id);
      const before = values.get(slot);
      const part = points.settle(record);
      if (part !== before) {
        if (record.id === mover || before === UNSET) this.writes.push(slot, part);
        else this.change(slot, part);
      }
      const advanced = record.machine.steps - stepsOf(record.id);
      if (advanced !== 0) advances.push(record.id, advanced);
    }
    return advances;
  }

  /** A new value that hangs on the one before. */
  private change(slot: number, value: number): void {
    this.find(slot, false);
    this.writes.push(slot, value);
  }

  private find(slot: number, whole: boolean): void {
    if (this.found.some((one) => one.slot === slot && one.whole === whole)) return;
    this.found.push({ slot, whole, value: this.known.values.found(slot, whole) });
  }

  /** What is neither a thread's nor an object's: who gets which number and name next. */
  private counters(): number {
    const { threads, process, nextSerial, linesRead } = this.known.walker.world;
    return this.known.parts.of([threads.length, process.threadNames, nextSerial, linesRead]);
  }

  private isOpaque(place: number): boolean {
    const object = objectOf(place);
    return (
      place === CHANCE || (object >= 0 && this.known.walker.door.identities.at(object) instanceof PyLocal)
    );
  }
}

/** Does what comes hang on threads and places alone? */
export function isPlain({ world, movers, poise, door, losesNobody }: WorldWalker): boolean {
  return (
    losesNobody &&
    !door.table.isFull &&
    world.processes.length === 1 &&
    world.vm.mortals.length + world.process.forgotten.length === 0 &&
    poise.stands.every((stand) => stand?.loops !== true) &&
    world.threads.every(
      ({ id, deadline, object }) =>
        deadline === null && movers.numberOf(id) === id && (id === 0 || object?.daemon !== true),
    )
  );
}
