/**
 * The explorer's door. A thread runs freely until it is about to touch something shared: then it is stopped before the
 * instruction has changed anything, and the touches are what it would do. With `permitted` set it goes through with it.
 * Time stands still (sleeping is no synchronisation), addresses count per thread, and unseeded chance is a shared
 * place.
 */
import { type Door, type PlaceKey, WHOLE } from '../machine/door.ts';
import { type HeapObject, PyCell, PyDict, PyInstance, type Slot } from '../machine/values.ts';
import { metBy } from '../scheduler/offer.ts';
import { beginSleep } from '../scheduler/primitives/sleep.ts';
import type { World } from '../scheduler/world.ts';
import type { Identities } from './identity.ts';
import type { Touch } from './step.ts';

/** Thrown to stop a thread before an instruction that touches something. */
export class Poised {}

/** Keys that one object may have. */
const PER_OBJECT = 1 << 16;
/** Places that are no object. */
const OUTPUT = 1;
const CHANCE = 2;
export const END = 3;
/** Threads are numbered as they start: whoever starts one uses up a number. */
export const STARTS = 4;
const FIRST_OBJECT = 4;

/** Keys of an object as numbers: shared by all executions of one exploration. */
export class KeyTable {
  private readonly keys = new Map<PlaceKey, number>();
  numberOf(key: PlaceKey): number {
    let number = this.keys.get(key);
    if (number === undefined) this.keys.set(key, (number = this.keys.size + 1));
    return number % PER_OBJECT;
  }
}

export class WatchingDoor implements Door {
  readonly observes = true;
  world: World | null = null;
  identities: Identities;
  permitted = false;
  /** What the instruction under way touches. */
  touches: Touch[] = [];
  /** Everything that it needs before it can happen, with the primitives. */
  needs: { primitive: HeapObject; needs: number }[] = [];
  /** Written places whose new values may make objects reachable for others. */
  written: { object: HeapObject; key: PlaceKey }[] = [];
  /** Somebody asked for the time: what was found holds for a clock that stands still. */
  readsClock = false;
  private readonly table: KeyTable;
  private readonly observesOutput: boolean;

  constructor(identities: Identities, table: KeyTable, observesOutput: boolean) {
    this.identities = identities;
    this.table = table;
    this.observesOutput = observesOutput;
  }

  /** Forgets the instruction before. */
  begin(permitted: boolean): void {
    this.permitted = permitted;
    this.touches = [];
    this.needs = [];
    this.written = [];
  }

  read(object: HeapObject, key: PlaceKey): void {
    this.touch(object, key, false);
  }

  write(object: HeapObject, key: PlaceKey): void {
    this.written.push({ object, key });
    this.touch(object, key, true);
  }

  operation(primitive: HeapObject, needs: number): void {
    const world = this.world as World;
    const place = this.placeOf(primitive, 0);
    this.needs.push({ primitive, needs });
    this.add({ place, writes: true, needs, met: metBy(world, primitive) });
  }

  /**
   * A key of a container also reads its whole, and whatever uses the whole (length, iteration, append) writes it: so
   * uses of two keys commute, and uses of the whole with nothing.
   */
  private touch(object: HeapObject, key: PlaceKey, writes: boolean): void {
    if (key === WHOLE) {
      this.add({ place: this.placeOf(object, 0), writes: true });
      return;
    }
    const container = !(object instanceof PyInstance || object instanceof PyCell);
    if (container) this.touches.push({ place: this.placeOf(object, 0), writes: false });
    this.add({ place: this.placeOf(object, this.table.numberOf(key)), writes });
  }

  private placeOf(object: HeapObject, key: number): number {
    const thread = (this.world as World).vm.thread.id;
    return (FIRST_OBJECT + this.identities.numberOf(object, thread)) * PER_OBJECT + key;
  }

  private add(touch: Touch): void {
    this.touches.push(touch);
    if (!this.permitted) throw new Poised();
  }

  /** The values now at the places that were written. */
  writtenValues(): Slot[] {
    return this.written.flatMap(({ object, key }) => valuesAt(object, key));
  }

  output(stream: 1 | 2, text: string): void {
    if (this.observesOutput) this.add({ place: OUTPUT, writes: true });
    const world = this.world as World;
    if (stream === 1) world.stdout += text;
    else world.stderr += text;
  }

  now(): number {
    this.readsClock = true;
    return (this.world as World).idle;
  }

  random32(): number {
    this.add({ place: CHANCE, writes: true });
    return (this.world as World).draw32();
  }

  nextId(): number {
    const { thread } = (this.world as World).vm;
    return 0x7f00_0000_0000 + thread.id * 0x1_0000_0000 + thread.steps * 0x10;
  }

  input(): string | null {
    this.add({ place: CHANCE, writes: true });
    const world = this.world as World;
    return world.options.stdin[world.linesRead++] ?? null;
  }

  sleep(nanoseconds: number): void {
    const world = this.world as World;
    beginSleep(world, world.currentRecord, nanoseconds);
  }
}

function valuesAt(object: HeapObject, key: PlaceKey): Slot[] {
  if (object instanceof PyCell) return [object.content];
  const dict = object instanceof PyDict ? object : object.dict;
  if (dict !== null && typeof key === 'string' && key !== WHOLE) {
    const at = dict.keys.indexOf(key);
    if (at >= 0) return [dict.values[at]];
  }
  if ('items' in object && Array.isArray(object.items)) {
    return typeof key === 'number' ? [object.items[key] as Slot] : (object.items as Slot[]);
  }
  return object instanceof PyDict ? object.values : [];
}
