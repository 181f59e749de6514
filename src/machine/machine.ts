/**
 * What a native sees: the door, the running thread, the modules of its process. One Machine per World (per process,
 * once there are several). How to call back into Python is in call.ts, how to raise in exception.ts.
 */
import { type Door, type PlaceKey, WHOLE } from './door.ts';
import type { Thread } from './thread.ts';
import type { HeapObject, PyBytes, PyDict, PyModule, PyWeakReference, Slot } from './values.ts';

export class Machine {
  door: Door;
  thread: Thread;
  /** sys.modules of the running process. */
  modules: Map<string, PyModule> = new Map();
  builtins: PyDict;
  /** Those that live in the running process and whose death is noticed (mortal.ts). */
  mortals: HeapObject[] = [];
  /** Weak references by their objects, oldest first (weak-reference.ts). */
  references: Map<HeapObject, PyWeakReference[]> = new Map();
  /** Python's recursion limit: unfolded frames of one thread. */
  recursionLimit = 1000;
  /** Set by whoever wants `run` to return after the bytecode under way (a thread was started...). */
  stopping = false;
  /** What natives of other rooms keep per world, by their own key (the scheduler keeps its World here). */
  readonly host: Host;
  constructor(door: Door, thread: Thread, builtins: PyDict, host: Host) {
    this.door = door;
    this.thread = thread;
    this.builtins = builtins;
    this.host = host;
  }

  /** Natives announce a read of a shared place before it happens (`WHOLE` for all of the object). */
  reading(object: HeapObject, key: PlaceKey): void {
    if (this.door.observes) this.door.read(object, key);
  }

  /** Natives announce a write of a shared place before it happens. */
  writing(object: HeapObject, key: PlaceKey): void {
    if (this.door.observes) this.door.write(object, key);
  }

  /** As `reading` of all of it, if it is of the kind that can change. */
  readingBytes(value: PyBytes): void {
    if (this.door.observes && value.cls.name !== 'bytes') this.door.read(value, WHOLE);
  }

  /** Natives say so before they look at an iterator's, a generator's or a table's own state. */
  peeking(object: HeapObject): void {
    if (!this.door.observes) return;
    this.door.peek?.(object);
    this.door.consult?.(object);
  }

  /** The same for any value. */
  peekingAt(value: Slot): void {
    if (this.door.peek !== undefined && value !== null && typeof value === 'object') this.door.peek(value);
  }

  /** The arguments of a native that is about to be called. */
  peekingInto(args: readonly Slot[]): void {
    if (this.door.peek !== undefined) for (const arg of args) this.peekingAt(arg);
  }

  /** And before they move it on. */
  advancing(object: HeapObject): void {
    if (this.door.observes) this.door.advance?.(object);
  }

  /** The address that `id()` and default reprs show; drawn on first use. */
  addressOf(object: HeapObject): number {
    if (object.id === 0) object.id = this.door.nextId(object);
    return object.id;
  }
}

/** Extended by declaration merging in the rooms that stand behind the door. */
// biome-ignore lint/suspicious/noEmptyInterface: merged by scheduler/
export interface Host {}
