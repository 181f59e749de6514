/**
 * What a world is, as far as its future and the outcome can tell: two interleavings that come to the same fingerprint
 * have come to the same state. Objects are named by the order in which the walk of the graph meets them, so that where
 * they lie and when they were made makes no difference. Left out is what only counts or dates (steps, serial numbers,
 * "since"), what the clock says where a sleep may take any time, what was printed unless that is observed, and what
 * lies above a thread's operand stack.
 */
import { outside, storedAs } from '../machine/codec.ts';
import type { Thread } from '../machine/thread.ts';
import type { Slot } from '../machine/values.ts';
import { ThreadRecord } from '../scheduler/thread-record.ts';
import type { World } from '../scheduler/world.ts';
import { WideHash } from './wide-hash.ts';

/** Fields that no program and no outcome can tell apart, by the name of the class that has them. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  PyDict: ['index', 'version'],
  PyType: ['cache', 'version'],
  Frame: ['spare'],
  Thread: ['stack', 'steps', 'visible', 'visibleAt', 'blocked', 'lastOp', 'lastHow', 'lastFolded'],
  ThreadRecord: ['state', 'since', 'readyOrder', 'clock', 'deadline', 'startedAt', 'startedBy', 'endedAt'],
  ProcessRecord: ['current', 'clock'],
  PyLock: ['since'],
};
/** Of a part of a world: who stands in a thread's queues is no part of the thread, nor is who wants a lock. */
const LEFT_OUT_OF_PARTS: Readonly<Record<string, readonly string[]>> = {
  ThreadRecord: ['queue', 'joiners'],
  PyLock: ['waiters'],
};
/** Serial numbers name primitives in events only, but tasks by default. */
const SERIAL = 'serial';
const NAMED_BY_SERIAL = 'PyAwaited';

/** Kinds of tokens: the low three bits; what they carry stands above. */
const NUMBER = 0;
const OBJECT = 1;
const TEXT = 2;
const OUTSIDE = 3;
const CONSTANT = 4;
const BEGIN = 5;
const WIDE = 6;
const NAMED = 7;
const KINDS = 8;
/** Numbers of so many bits fit beside their kind. */
const SMALL = 2 ** 28;
/** Texts up to this length get a number; longer ones are taken in character by character. */
const SHORT = 200;

interface Kind {
  readonly number: number;
  readonly fields: readonly string[];
  /** Are its default names drawn from the serial numbers? */
  readonly tasks: boolean;
}

export class Fingerprint {
  /** Of the world that `of` was asked about last. */
  readonly hash = new WideHash();
  private readonly observesOutput: boolean;
  private readonly keepsClock: boolean;
  private readonly nameOf: ((object: object) => number) | null;
  private readonly kinds = new Map<object, Kind>();
  private readonly texts = new Map<string, number>();
  /** Singletons and code, which all worlds share. */
  private readonly shared = new Map<object, number>();
  private readonly met = new Map<object, number>();
  private waiting: object[] = [];
  private tasks = false;
  private readonly float = new Float64Array(1);
  private readonly halves = new Int32Array(this.float.buffer);

  /** `nameOf`, for parts of a world: the number of an object that is no part of them but only named; -1 for others. */
  constructor(
    observesOutput: boolean,
    keepsClock = false,
    nameOf: ((object: object) => number) | null = null,
  ) {
    this.observesOutput = observesOutput;
    this.keepsClock = keepsClock;
    this.nameOf = nameOf;
  }

  /** Takes the fingerprint of `world`; `more` are numbers that decide the future beside it (who has the GIL). */
  of(world: World, more: readonly number[]): WideHash {
    const { hash } = this;
    this.begin();
    for (const number of more) this.add(number);
    if (this.observesOutput) this.add(world.stdout);
    for (const part of rootsOf(world)) this.add(part);
    this.addClock(world);
    this.openAll();
    if (this.tasks) this.add(world.nextSerial);
    hash.finish();
    return hash;
  }

  /** As `of`, of `root` alone (even if it has a name), or of `values` if it is null. */
  ofPart(root: object | null, values: readonly unknown[]): WideHash {
    const { hash } = this;
    this.begin();
    if (root !== null) {
      this.met.set(root, 0);
      this.waiting.push(root);
    }
    for (const value of values) this.add(value);
    this.openAll();
    hash.finish();
    return hash;
  }

  /** What was looked into, in the order of the walk. */
  get opened(): readonly object[] {
    return this.waiting;
  }

  private begin(): void {
    this.hash.reset();
    this.met.clear();
    this.waiting = [];
    this.tasks = false;
  }

  private openAll(): void {
    for (let at = 0; at < this.waiting.length; at++) this.open(this.waiting[at] as object);
  }

  /** Sleeps and time-outs: whether there is one, or with the clock kept, how far ahead it lies. */
  private addClock(world: World): void {
    for (const { deadline } of world.threads) {
      if (deadline === null || !this.keepsClock) this.add(deadline !== null);
      else this.add(deadline - world.idle);
    }
  }

  private add(value: unknown): void {
    switch (typeof value) {
      case 'number':
        this.addNumber(value);
        return;
      case 'string':
        this.addText(value);
        return;
      case 'boolean':
        this.token(CONSTANT, value ? 1 : 0);
        return;
      case 'undefined':
        this.token(CONSTANT, 2);
        return;
      case 'bigint':
        this.token(CONSTANT, 4);
        this.addText(String(value));
        return;
      default:
        if (value === null) this.token(CONSTANT, 3);
        else this.refer(value as object);
    }
  }

  private token(kind: number, value: number): void {
    this.hash.add(value * KINDS + kind);
  }

  private addNumber(value: number): void {
    if (Number.isInteger(value) && value > -SMALL && value < SMALL && !Object.is(value, -0)) {
      this.token(NUMBER, value);
      return;
    }
    this.float[0] = value;
    this.token(WIDE, 0);
    this.hash.add(this.halves[0] as number);
    this.hash.add(this.halves[1] as number);
  }

  private addText(text: string): void {
    if (text.length > SHORT) {
      this.token(WIDE, text.length);
      for (let i = 0; i < text.length; i++) this.hash.add(text.charCodeAt(i));
      return;
    }
    let number = this.texts.get(text);
    if (number === undefined) this.texts.set(text, (number = this.texts.size));
    this.token(TEXT, number);
  }

  private refer(object: object): void {
    let number = this.met.get(object);
    if (number === undefined) {
      const shared = this.sharedNumber(object);
      if (shared >= 0) {
        this.token(OUTSIDE, shared);
        return;
      }
      const name = this.nameOf?.(object) ?? -1;
      if (name >= 0) {
        this.token(NAMED, 0);
        this.hash.add(name % SMALL);
        this.hash.add(Math.floor(name / SMALL));
        return;
      }
      number = this.waiting.length;
      this.met.set(object, number);
      this.waiting.push(object);
    }
    this.token(OBJECT, number);
  }

  /** The number of what is never copied; -1 for what has to be looked into. */
  private sharedNumber(object: object): number {
    const known = this.shared.get(object);
    if (known !== undefined) return known;
    if (outside(object) === null) return -1;
    const number = this.shared.size;
    this.shared.set(object, number);
    return number;
  }

  /** The insides of an object, in a fixed order. */
  private open(object: object): void {
    if (Array.isArray(object)) {
      this.token(BEGIN, 0);
      this.token(NUMBER, object.length);
      for (const item of object) this.add(item);
      return;
    }
    if (object instanceof Map) {
      this.token(BEGIN, 1);
      this.token(NUMBER, object.size);
      for (const [key, value] of object) {
        this.add(key);
        this.add(value);
      }
      return;
    }
    const { number, fields, tasks } = this.kindOf(object);
    if (tasks) this.tasks = true;
    this.token(BEGIN, number);
    const record = object as Record<string, unknown>;
    for (const field of fields) this.add(record[field]);
    if (object instanceof ThreadRecord) this.addRecord(object);
  }

  private kindOf(object: object): Kind {
    const prototype = Object.getPrototypeOf(object) as object;
    // Of a plain record the names are part of what it is.
    if (prototype === Object.prototype) return this.recordKind(object);
    let kind = this.kinds.get(prototype);
    if (kind === undefined) {
      const name = storedAs(object)?.kind ?? '';
      const left = [...(LEFT_OUT[name] ?? []), ...((this.nameOf && LEFT_OUT_OF_PARTS[name]) ?? [])];
      const fields = Object.keys(object).filter(
        (field) => !left.includes(field) && (field !== SERIAL || name === NAMED_BY_SERIAL),
      );
      this.kinds.set(
        prototype,
        (kind = { number: this.kinds.size + 3, fields, tasks: name === NAMED_BY_SERIAL }),
      );
    }
    return kind;
  }

  private recordKind(object: object): Kind {
    const fields = Object.keys(object);
    for (const field of fields) this.addText(field);
    return { number: 2, fields, tasks: false };
  }

  private addRecord({ state, endedAt, machine }: ThreadRecord): void {
    this.addText(state === 'running' || state === 'new' ? 'ready' : state);
    this.add(endedAt !== null);
    this.addStack(machine);
  }

  /** What frames have on the operand stack, each up to its own end. */
  private addStack({ frame, stack }: Thread): void {
    for (let at = frame; at !== null; at = at.back) {
      this.token(BEGIN, at.sp - at.base);
      for (let i = at.base; i < at.sp; i++) this.add(stack[i] as Slot);
    }
  }
}

/** Everything of a world that its future hangs on. */
function rootsOf(world: World): unknown[] {
  const { threads, mainGlobals, processes, pollers, failure, chance } = world;
  const { linesRead, shuttingDown, over, exitCode } = world;
  world.state(); // what the machine knows of the current process is written down
  return [
    threads,
    mainGlobals,
    processes,
    pollers,
    failure,
    ...chance,
    linesRead,
    shuttingDown,
    over,
    exitCode,
  ];
}
