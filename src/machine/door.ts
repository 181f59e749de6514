/**
 * The door: the only way in which one thread's bytecode reaches what others may see.
 *
 * Three worlds stand behind it: the plain one (`observes` false: shared memory is touched directly and nobody is
 * told, full speed), the observed one (each access is announced first: traces, happens-before, the explorer), and the
 * shared one of real mode (before an access the local copy is refreshed from the SharedArrayBuffer, after the step it
 * is published). The machine calls `read`/`write` only if `observes`, and always *before* it touches the place. Local
 * work (operand stack, fast locals, arithmetic on immutable values) never goes through here.
 */
import type { HeapObject } from './values.ts';

/**
 * A place others may see: an object and what in it. A string names an attribute, global or dict key (as repr text);
 * a number an index; `*` the whole object (length, iteration, any key: conflicts with every place of that object).
 */
export type PlaceKey = string | number;
export const WHOLE = '*';

/**
 * Thrown by a door that does not let an instruction happen: it has changed nothing yet but its operands and where its
 * thread stands, which whoever is behind the door puts back.
 */
export class Halted {}

export interface Door {
  /** Must accesses be announced? Constant for the life of a door. */
  readonly observes: boolean;
  read(object: HeapObject, key: PlaceKey): void;
  write(object: HeapObject, key: PlaceKey): void;
  /**
   * The state of an iterator or generator, or the size of a table that an iterator will remember, is about to be looked
   * at (`peek`) or moved on (`advance`). No event tells of it. Real mode listens, whose threads have copies; `peek`
   * tells it of more than the explorer wants to know, which listens to `consult`.
   */
  peek?(object: HeapObject): void;
  consult?(object: HeapObject): void;
  advance?(object: HeapObject): void;
  /**
   * An operation of a primitive is about to happen; `needs` is what it would wait for (bits of scheduler/needs.ts), 0
   * if it always can. `commutes`: the order among such operations makes no difference to anybody, only between them and
   * others. Only the explorer's door listens.
   */
  operation?(primitive: HeapObject, needs: number, commutes?: boolean): void;
  /** The next write only adds an item at the end of a list. As above. */
  appending?(): void;
  /** What the kernel knows of the running process is about to change (its descriptors, its name). As above. */
  process?(): void;
  /** A default name of a thread is about to be drawn, or their list looked at. Only the explorer's door listens. */
  drawName?(): void;
  /** The last thing that held a generator whose end the program notices may be gone. Only the scheduler's listens. */
  dropped?(value: HeapObject): void;
  /** Text for stdout (1) or stderr (2), one whole `write` call. */
  output(stream: 1 | 2, text: string): void;
  /** Virtual time in nanoseconds since the start of the run. */
  now(): number;
  /** Next 32 random bits for the program's unseeded randomness. */
  random32(): number;
  /** Next address for `id()`, which `object` is to have. */
  nextId(object: HeapObject): number;
  /** A line of standard input without its newline, or null at its end. */
  input(): string | null;
  /**
   * Puts the running thread to sleep for `nanoseconds` of virtual time. The calling native then returns BLOCKED and
   * finds `vm.thread.resume` set; when it is called again and `resume` says phase 1, the time is over.
   */
  sleep(nanoseconds: number): void;
}
