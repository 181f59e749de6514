/**
 * The door of real mode. What is announced and shared takes the memory's lock, brings the copy up to date and
 * lets the step go on; the runner publishes and unlocks when the step is over, so that each bytecode's shared
 * access is atomic, as in free-threaded Python. A single read of something fresh needs no lock. What no other
 * thread can reach is never shared, and costs one look-up.
 */
import { next32, type PrngState } from '../base/prng.ts';
import { type Door, type PlaceKey, WHOLE } from '../machine/door.ts';
import { type HeapObject, PyFunction, PyMethod, PyTuple } from '../machine/values.ts';
import * as op from '../program/opcodes.ts';
import { beginSleep } from '../scheduler/primitives/sleep.ts';
import { PyThread } from '../scheduler/primitives/thread.ts';
import type { World } from '../scheduler/world.ts';
import { type Memory, RUN, WORD } from './memory.ts';
import type { Replica } from './replica.ts';

/** Instructions that read one place and nothing else. */
const READS_ONE: ReadonlySet<number> = new Set([op.LOAD_GLOBAL, op.LOAD_NAME, op.LOAD_DEREF]);
/** Objects whose own contents never change. */
function isFixed(object: HeapObject): boolean {
  return object instanceof PyTuple || object instanceof PyMethod || object instanceof PyFunction;
}

/** Characters that one thread may write in one run. */
const OUTPUT_MAX = 4_000_000;
const FIRST_ADDRESS = 0x7f00_0000_1000;
const NANOSECONDS = 1e6;

/** Text that a thread wrote, and when in the order of shared steps. */
export interface Written {
  readonly stamp: number;
  readonly stream: 1 | 2;
  readonly text: string;
}

export interface DoorSetting {
  readonly memory: Memory;
  /** The number of the process. */
  readonly process: number;
  readonly replica: Replica;
  /** Milliseconds of the machine's clock that have passed since the run began. */
  readonly elapsed: () => number;
  /** Program seconds pass this many times as fast as real ones. */
  readonly speed: number;
  /** Is every shared step stamped? Then each of them ends `run`. */
  readonly stamps: boolean;
  /** Called instead of the step when the run, or the process, has ended; does not return. */
  readonly ended: () => never;
  /** Called instead of the step when a signal has doomed the process; does not return. */
  readonly doomed: () => never;
}

export class RealDoor implements Door {
  readonly observes = true;
  /** The step under way holds the memory's lock. */
  locked = false;
  /** The step under way touched something shared: its place in the order, 0 if it did not. */
  stamp = 0;
  /** The step under way changes what the kernel knows of its process. */
  changed = false;
  /** Primitives that the step under way operates on. */
  readonly operated: HeapObject[] = [];
  readonly written: Written[] = [];
  /** The next write only adds to the end of a list. */
  private appends = false;
  private characters = 0;
  /** The program has asked for the time: no replay can give it the same answer. */
  readClock = false;
  private readonly world: World;
  private readonly setting: DoorSetting;
  private readonly goneWord: number;
  private readonly doomedWord: number;

  constructor(world: World, setting: DoorSetting) {
    this.world = world;
    this.setting = setting;
    this.goneWord = setting.memory.processWord(setting.process, 'gone');
    this.doomedWord = setting.memory.processWord(setting.process, 'doomed');
  }

  /** Has nobody but the main thread been started yet? */
  get alone(): boolean {
    return this.setting.memory.load(WORD.threads) === 0;
  }

  /** Has the process ended? */
  get gone(): boolean {
    return this.setting.memory.load(this.goneWord) !== 0;
  }

  /** Is the next step of the process its end? */
  get doomed(): boolean {
    return this.setting.memory.load(this.doomedWord) !== 0;
  }

  read(object: HeapObject, _key: PlaceKey): void {
    const { replica, memory, stamps } = this.setting;
    const shared = replica.sharedAs(object);
    if (shared === undefined) return;
    if (!this.locked) {
      const frame = this.world.vm.thread.frame;
      if (frame !== null && READS_ONE.has(frame.code.ops[frame.pc] as number)) {
        // First the place in the order, then the look: a write that comes before it has marked the object by now.
        if (!stamps) {
          if (replica.isFresh(shared)) return;
        } else {
          const stamp = memory.add(WORD.stamp, 1) + 1;
          if (replica.isFresh(shared) && !this.doomed) {
            this.stamp = stamp;
            this.world.vm.stopping = true;
            return;
          }
        }
      }
      this.lock();
    }
    replica.touch(shared);
  }

  write(object: HeapObject, _key: PlaceKey): void {
    const { appends } = this;
    this.appends = false;
    const shared = this.setting.replica.sharedAs(object);
    if (shared === undefined) return;
    this.lock();
    this.setting.replica.write(shared, appends);
  }

  appending(): void {
    this.appends = true;
  }

  peek(object: HeapObject): void {
    const { replica } = this.setting;
    const shared = replica.sharedAs(object);
    // Primitives say themselves what is done with them.
    if (shared === undefined || shared.eager || isFixed(object)) return;
    this.lock();
    replica.touch(shared);
  }

  advance(object: HeapObject): void {
    this.write(object, WHOLE);
  }

  operation(primitive: HeapObject): void {
    const { replica } = this.setting;
    if (replica.sharedAs(primitive) === undefined && !(primitive instanceof PyThread)) return;
    this.lock();
    replica.pullAll();
    // A retry still sees the time of its first attempt: that its own is over is said by a time-out, never guessed.
    if (this.world.vm.thread.resume === null) this.setClock();
    this.operated.push(primitive);
  }

  process(): void {
    if (this.alone) return;
    this.lock();
    this.changed = true;
  }

  /**
   * Takes the memory's lock for the rest of the step, once, and has the run return after it. `fated`: the step is none
   * of the program's, so a doomed process may take it.
   */
  lock(fated = false): void {
    if (this.locked) return;
    const { memory, replica } = this.setting;
    memory.lock();
    if (memory.run !== RUN.going || this.gone) {
      memory.unlock();
      this.setting.ended();
    }
    if (!fated && this.doomed) {
      memory.unlock();
      this.setting.doomed();
    }
    this.locked = true;
    this.world.vm.stopping = true;
    replica.pull();
  }

  /** The step is published: gives it its place in the order and lets others at the memory. */
  unlock(): void {
    this.setting.memory.unlock();
    this.locked = false;
    this.changed = false;
    this.operated.length = 0;
  }

  /** Program time: the real one, scaled, in nanoseconds. */
  time(): number {
    return Math.round(this.setting.elapsed() * NANOSECONDS * this.setting.speed);
  }

  /** The world's clock shows it. */
  setClock(): void {
    const now = this.time();
    if (now > this.world.clock) this.world.passTimeTo(now);
  }

  output(stream: 1 | 2, text: string): void {
    if (text === '') return;
    const { memory } = this.setting;
    if (!this.alone) this.lock();
    this.characters += text.length;
    if (this.characters > OUTPUT_MAX) memory.end(RUN.flood);
    this.written.push({ stamp: memory.add(WORD.stamp, 1) + 1, stream, text });
  }

  now(): number {
    this.readClock = true;
    this.setClock();
    return this.world.clock;
  }

  random32(): number {
    const { words } = this.setting.memory;
    this.lock();
    const state = Array.from(words.subarray(WORD.chance, WORD.chance + 4), (word) => word >>> 0) as PrngState;
    const drawn = next32(state);
    state.forEach((word, i) => {
      words[WORD.chance + i] = word;
    });
    return drawn;
  }

  /** In the order of the shared steps, as every draw: the order of a set of objects hangs on it. */
  nextId(object: HeapObject): number {
    const { replica } = this.setting;
    if (!this.alone) this.lock();
    const shared = replica.sharedAs(object);
    if (shared !== undefined) replica.write(shared);
    // Another thread may have asked before.
    if (object.id !== 0) return object.id;
    return FIRST_ADDRESS + this.setting.memory.add(WORD.addresses, 1) * 0x30;
  }

  input(): string | null {
    return this.world.options.stdin[this.setting.memory.add(WORD.lines, 1)] ?? null;
  }

  sleep(nanoseconds: number): void {
    const { world } = this;
    this.lock();
    this.setClock();
    beginSleep(world, world.currentRecord, nanoseconds);
  }
}
