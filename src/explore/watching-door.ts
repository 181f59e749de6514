/**
 * The explorer's door. A thread runs freely until it is about to touch something shared: then it is stopped before the
 * instruction has changed anything, and the touches are what it would do. With `permitted` set it goes through with it.
 * Time stands still (sleeping is no synchronisation), addresses count per thread, and unseeded chance is a shared
 * place. What lies in the heap of a process that never had a second thread nobody else can see: it is not told.
 */
import { type Door, Halted, type PlaceKey, WHOLE } from '../machine/door.ts';
import { type HeapObject, PyCell, PyDict, PyGenerator, PyInstance, type Slot } from '../machine/values.ts';
import { metBy } from '../scheduler/offer.ts';
import { Primitive } from '../scheduler/primitives/primitive.ts';
import { beginSleep } from '../scheduler/primitives/sleep.ts';
import { PyThread } from '../scheduler/primitives/thread.ts';
import type { World } from '../scheduler/world.ts';
import { type HeldFields, holdFields, putBackFields } from './held-fields.ts';
import type { Identities } from './identity.ts';
import type { Movers } from './movers.ts';
import type { Sharing } from './sharing.ts';
import type { Touch } from './step.ts';

const HALTED = new Halted();

/** Keys that one object may have. */
const PER_OBJECT = 1 << 16;
/** Places that are no object. */
export const OUTPUT = 1;
export const CHANCE = 2;
const FIRST_OBJECT = 4;

/** Of the places below those of objects, the first that belongs to a process, and how many each has. */
export const FIRST_LIFE = 16;
export const PER_LIFE = 4;
/** The life of a process whose main thread is `main`, as a place: its threads' moves read it, its end writes it. */
export const lifeOf = (main: number): number => PER_LIFE * main + FIRST_LIFE;
/** A process's heap as a whole: its threads' moves read it, what copies the heap writes it. */
export const heapOf = (main: number): number => PER_LIFE * main + FIRST_LIFE + 1;
/** Numbers and default names of a process's threads: who starts or makes one first gets the lower. */
const threadsOf = (main: number): number => PER_LIFE * main + FIRST_LIFE + 2;

/** Keys of an object as numbers: shared by all executions of one exploration. */
export class KeyTable {
  private readonly keys = new Map<PlaceKey, number>();
  private readonly all: PlaceKey[] = [WHOLE];
  numberOf(key: PlaceKey): number {
    let number = this.keys.get(key);
    if (number === undefined) {
      this.keys.set(key, (number = this.keys.size + 1));
      this.all.push(key);
    }
    return number % PER_OBJECT;
  }

  /** The key that has `number`. */
  keyOf(number: number): PlaceKey {
    return this.all[number] as PlaceKey;
  }

  /** Are there keys that share a number? */
  get isFull(): boolean {
    return this.all.length > PER_OBJECT;
  }
}

/** The number of the object whose place this is; -1 if it is no object's. */
export const objectOf = (place: number): number =>
  place < FIRST_OBJECT * PER_OBJECT ? -1 : Math.floor(place / PER_OBJECT) - FIRST_OBJECT;
/** The place of an object's key, by their numbers; key 0: the object as a whole. */
export const placeIn = (object: number, key: number): number => (FIRST_OBJECT + object) * PER_OBJECT + key;
/** The number of the key that this place has; 0: it is its object as a whole. */
export const keyIn = (place: number): number => place % PER_OBJECT;

export class WatchingDoor implements Door {
  readonly observes = true;
  world: World | null = null;
  identities: Identities;
  permitted = false;
  /** The instruction under way touches something and was stopped. */
  halted = false;
  /** What the instruction under way touches. */
  touches: Touch[] = [];
  /** Everything that it needs before it can happen, with the primitives. */
  needs: { primitive: HeapObject; needs: number }[] = [];
  /** Written places whose new values may make objects reachable for others. */
  written: { object: HeapObject; key: PlaceKey }[] = [];
  /** What threads may pass without stopping; null: nothing. */
  sharing: Sharing | null = null;
  passesLeft = 0;
  /** Accesses that were passed, for whoever wants to know; null: nobody does. */
  passed: Touch[] | null = null;
  /** How many addresses each thread has drawn. */
  addresses: number[] = [];
  /** What the instruction under way moves on, as it was. */
  private moved = new Map<HeapObject, HeldFields>();
  /** Somebody asked for the time: what was found holds for a clock that stands still. */
  readsClock = false;
  readonly table: KeyTable;
  private readonly movers: Movers;
  private readonly observesOutput: boolean;

  constructor(identities: Identities, movers: Movers, table: KeyTable, observesOutput: boolean) {
    this.identities = identities;
    this.movers = movers;
    this.table = table;
    this.observesOutput = observesOutput;
  }

  /** Forgets the instruction before. */
  begin(permitted: boolean): void {
    this.permitted = permitted;
    this.halted = false;
    this.touches = [];
    // Most instructions need and write nothing: theirs need no new lists.
    if (this.needs.length > 0) this.needs = [];
    if (this.written.length > 0) this.written = [];
    if (this.moved.size > 0) this.moved.clear();
  }

  /** Most iterators never leave the thread that made them: only those that others may have met are places. */
  consult(object: HeapObject): void {
    if (this.identities.knows(object)) this.touch(object, WHOLE, false);
  }

  /** As `consult`; a generator is its frame, which is taken back with the thread's. */
  advance(iterator: HeapObject): void {
    if (this.identities.knows(iterator)) this.touch(iterator, WHOLE, true);
    if (this.permitted || iterator instanceof PyGenerator || this.moved.has(iterator)) return;
    this.moved.set(iterator, holdFields(iterator));
  }

  /** The instruction was stopped: what it has moved on stands again where it stood. */
  takeBack(): void {
    for (const [iterator, held] of this.moved) putBackFields(iterator, held);
    this.moved.clear();
  }

  read(object: HeapObject, key: PlaceKey): void {
    this.touch(object, key, false);
    if (key !== WHOLE) this.tell('read', object, key);
  }

  write(object: HeapObject, key: PlaceKey): void {
    this.written.push({ object, key });
    this.touch(object, key, true);
    if (key !== WHOLE) this.tell('write', object, key);
  }

  /** As `read` or `write` of a key, but nobody is stopped: is somebody to be? Then `touches` says before what. */
  minds(object: HeapObject, key: PlaceKey, writes: boolean): boolean {
    // Who may pass what is shared with others is counted where it happens.
    if (this.sharing !== null || this.isPrivate(object)) return false;
    if (isContainer(object)) this.touches.push({ place: this.placeOf(object, 0), writes: false });
    this.touches.push({ place: this.placeOf(object, this.table.numberOf(key)), writes });
    return true;
  }

  /** Tells of an access as the observed world does, but names no more of the place than its key. */
  private tell(kind: 'read' | 'write', object: HeapObject, key: PlaceKey): void {
    const world = this.world as World;
    if (world.events === null) return;
    const { frame } = world.vm.thread;
    if (frame?.code.folded && frame.locals !== null) return;
    const number = this.identities.numberOf(object, this.movers.numberOf(world.vm.thread.id));
    world.emit({ kind, place: { object: number, key, name: String(key) } });
  }

  operation(primitive: HeapObject, needs: number, commutes = false): void {
    const world = this.world as World;
    const place = this.placeOf(primitive, 0);
    const met = metBy(world, primitive);
    // A thread is started and ends for others; what cannot go on must be told as well.
    if (this.isPrivate(primitive) && !(primitive instanceof PyThread) && (met & needs) === needs) return;
    this.needs.push({ primitive, needs });
    const begins = primitive instanceof PyThread && primitive.thread < 0;
    if (begins && this.movers.isCrowded(world.process.id)) this.touches.push(this.threadsTouch());
    this.add({ place, writes: !commutes, needs, met });
  }

  /** Who starts or names a thread first is seen in numbers and names. */
  private threadsTouch(): Touch {
    const { main } = (this.world as World).process;
    return { place: threadsOf(this.movers.numberOf(main)), writes: true };
  }

  /** Can nobody but the running thread see the object? */
  private isPrivate(object: HeapObject): boolean {
    if (object instanceof Primitive && object.shared) return false;
    return !this.movers.isCrowded((this.world as World).process.id);
  }

  /**
   * A key of a container also reads its whole, and whatever uses the whole (length, iteration, append) writes it: so
   * uses of two keys commute, and uses of the whole with nothing.
   */
  private touch(object: HeapObject, key: PlaceKey, writes: boolean): void {
    const whole = this.placeOf(object, 0);
    if (this.isPrivate(object) || this.passes(object, key, writes)) return;
    if (key === WHOLE) {
      this.add({ place: whole, writes: true });
      return;
    }
    if (isContainer(object)) this.touches.push({ place: whole, writes: false });
    this.add({ place: this.placeOf(object, this.table.numberOf(key)), writes });
  }

  /** May the thread go past this access without stopping, because nobody else minds it? */
  private passes(object: HeapObject, key: PlaceKey, writes: boolean): boolean {
    const { sharing } = this;
    if (sharing === null || sharing.note(this.world as World, object, key, writes || key === WHOLE))
      return false;
    // Not for ever: a loop over such places has to become a move at some time.
    if (!this.permitted && this.passesLeft-- <= 0) return false;
    const place = this.placeOf(object, key === WHOLE ? 0 : this.table.numberOf(key));
    this.passed?.push({ place, writes: writes || key === WHOLE });
    return true;
  }

  private placeOf(object: HeapObject, key: number): number {
    const thread = this.movers.numberOf((this.world as World).vm.thread.id);
    return placeIn(this.identities.numberOf(object, thread), key);
  }

  private add(touch: Touch): void {
    this.touches.push(touch);
    if (this.permitted) return;
    this.halted = true;
    throw HALTED;
  }

  /** The values now at the places that were written. */
  writtenValues(): Slot[] {
    return this.written.flatMap(({ object, key }) => valuesAt(object, key));
  }

  output(stream: 1 | 2, text: string): void {
    const world = this.world as World;
    if (this.observesOutput && world.threads.length > 1) this.add({ place: OUTPUT, writes: true });
    if (stream === 1) world.stdout += text;
    else world.stderr += text;
  }

  now(): number {
    const world = this.world as World;
    // The library's own reading (how much of a time-out is left) tells the program nothing.
    if (world.vm.thread.frame?.code.folded !== true) this.readsClock = true;
    return world.clock;
  }

  random32(): number {
    const world = this.world as World;
    if (world.threads.length > 1) this.add({ place: CHANCE, writes: true });
    return world.draw32();
  }

  /** Before there are others, nobody can be first. */
  drawName(): void {
    const { process } = this.world as World;
    if (this.movers.isCrowded(process.id)) this.add(this.threadsTouch());
  }

  /** Addresses count per thread: what others do meanwhile makes no difference. */
  nextId(): number {
    const thread = this.movers.numberOf((this.world as World).vm.thread.id);
    while (this.addresses.length <= thread) this.addresses.push(0);
    const drawn = ((this.addresses[thread] as number) += 1);
    return 0x7f00_0000_0000 + thread * 0x1_0000_0000 + drawn * 0x30;
  }

  input(): string | null {
    const world = this.world as World;
    if (world.threads.length > 1) this.add({ place: CHANCE, writes: true });
    return world.options.stdin[world.linesRead++] ?? null;
  }

  sleep(nanoseconds: number): void {
    const world = this.world as World;
    beginSleep(world, world.currentRecord, nanoseconds);
  }
}

/** Is there a size to its keys? Not to attributes: those of a lock or thread are no part of what it does. */
function isContainer(object: HeapObject): boolean {
  return !NO_CONTAINERS.some((kind) => object instanceof kind);
}

const NO_CONTAINERS = [PyInstance, PyCell, Primitive, PyThread];

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
