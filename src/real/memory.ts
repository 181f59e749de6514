/**
 * The one SharedArrayBuffer of a real run, and what lies where in it: a page of words that all Workers count
 * on, a few words for each thread, the table of shared objects, and the bytes of their bodies. Everything here
 * is atomics; it knows nothing of Python.
 */

/** Words of the first page, by place. */
export const WORD = {
  /** The lock under which a step touches what is shared: 0 free, 1 taken, 2 taken and somebody sleeps. */
  bus: 0,
  /** Order of the steps that touched something shared. */
  stamp: 1,
  /** How the run stands: one of `RUN`. */
  run: 2,
  /** Threads started so far, the main one included. */
  threads: 3,
  /** Shared objects so far. */
  objects: 4,
  /** First free place of the bodies, in bytes. */
  top: 5,
  /** Changes of primitives and thread records so far (the ring says which). */
  changes: 6,
  /** Addresses drawn. */
  addresses: 8,
  /** Lines of standard input read. */
  lines: 9,
  /** The turn of a forced schedule. */
  turn: 12,
  /** Processes so far, the program's own included; 0 before anything is shared. */
  processes: 15,
  /** Four words: the program's unseeded chance. */
  chance: 16,
  /** Two words: when the main thread began, a double in milliseconds since 1970. */
  begun: 22,
  /** Number of the run: whoever comes late for another one leaves. */
  number: 25,
  /** Which shared object is the queue of those who wait for the first of several things. */
  pollers: 24,
  /** Heads of the lists of free bodies, by size class. */
  free: 32,
} as const;

/** Words of each process, by place. */
export const OF_PROCESS = {
  /** Which shared object is its heap: modules, builtins, globals and the like. */
  heap: 0,
  /** Which shared object is its record. */
  record: 1,
  /** Default names given to its threads. */
  names: 2,
  /** Its GIL: 0 free, otherwise the holder's number + 1. */
  gil: 3,
  /** 1: somebody has waited long enough for the GIL. */
  gilWanted: 4,
  /** 1: a signal is on its way, its next step is its last. */
  doomed: 5,
  /** 1: it has ended; its threads take no step any more. */
  gone: 6,
} as const;

/** How a run stands. */
export const RUN = {
  going: 0,
  /** The process is over: daemon threads are cut. */
  over: 1,
  /** Nobody can ever move. */
  hang: 2,
  /** Somebody asked for a stop, or the wall clock did. */
  stopped: 3,
  /** A Worker met a fault of ours. */
  fault: 4,
  /** The shared memory is used up. */
  full: 5,
  /** More threads than Workers may be. */
  crowd: 6,
  /** More output than a run may write. */
  flood: 7,
} as const;
export type RunState = (typeof RUN)[keyof typeof RUN];

/** Python threads of one real run: each is a Worker. */
export const THREADS_MAX = 48;

/** Words of each thread: the one it sleeps on, whether it does, its record, its process. */
const THREAD_WORDS = 256;
const WORDS_PER_THREAD = 4;
const PROCESS_WORDS = THREAD_WORDS + THREADS_MAX * WORDS_PER_THREAD;
const WORDS_PER_PROCESS = 8;
const CHANGES = 1024;
const CHANGES_KEPT = 2048;
const KINDS = CHANGES + CHANGES_KEPT;
const KINDS_MAX = 128;
const TABLE = KINDS + KINDS_MAX;
/** Words of each object in the table. */
const ENTRY = 7;
const OBJECTS_MAX = 1 << 18;
const BODIES = (TABLE + OBJECTS_MAX * ENTRY) * 4;
/** Smallest body: 32 bytes. */
const SMALLEST_CLASS = 5;

export const BYTES_DEFAULT = 64 << 20;

/** Thrown when the shared memory is used up: ends the run with a sentence. */
export class MemoryFull {}

/** One object's line in the table. */
export const FIELD = {
  /** Even: stable. Odd: a step is writing it. 0: not written yet. */
  version: 0,
  /** Where its body begins, in bytes. */
  offset: 1,
  /** Bytes of the body with its patches. */
  length: 2,
  /** Version that the whole body stands for; each patch behind it adds 2. */
  base: 3,
  /** Size class of its room. */
  room: 4,
  /** Bytes of the body without its patches. */
  whole: 5,
  /** Where it lives: 0 in the kernel, otherwise in the heap of the process of that number - 1. */
  home: 6,
} as const;
/** The home of what all processes meet. */
export const KERNEL = 0;

export class Memory {
  readonly buffer: SharedArrayBuffer;
  readonly words: Int32Array;
  readonly bytes: Uint8Array;
  private readonly beginning: Float64Array;

  constructor(buffer: SharedArrayBuffer) {
    this.buffer = buffer;
    this.words = new Int32Array(buffer);
    this.bytes = new Uint8Array(buffer);
    this.beginning = new Float64Array(buffer, WORD.begun * 4, 1);
  }

  static make(bytes = BYTES_DEFAULT): Memory {
    const memory = new Memory(new SharedArrayBuffer(bytes));
    memory.reset();
    return memory;
  }

  /** When the main thread began, in milliseconds since 1970; 0: its Worker is not ready yet. */
  get begun(): number {
    return this.beginning[0] as number;
  }

  set begun(time: number) {
    this.beginning[0] = time;
  }

  /** As new: for the next run. Nobody may be using it. */
  reset(): void {
    const objects = Math.min(this.words[WORD.objects] as number, OBJECTS_MAX);
    this.words.fill(0, 0, TABLE + (objects + 1) * ENTRY);
    this.words[WORD.top] = BODIES;
  }

  /** Takes the lock under which shared things are touched; spins a little, then sleeps. */
  lock(): void {
    const { words } = this;
    if (Atomics.compareExchange(words, WORD.bus, 0, 1) === 0) return;
    for (let i = 0; i < 100; i++) {
      if (Atomics.load(words, WORD.bus) === 0 && Atomics.compareExchange(words, WORD.bus, 0, 1) === 0) return;
    }
    while (Atomics.exchange(words, WORD.bus, 2) !== 0) Atomics.wait(words, WORD.bus, 2, 50);
  }

  unlock(): void {
    if (Atomics.exchange(this.words, WORD.bus, 0) === 2) Atomics.notify(this.words, WORD.bus, 1);
  }

  load(word: number): number {
    return Atomics.load(this.words, word);
  }

  store(word: number, value: number): void {
    Atomics.store(this.words, word, value);
  }

  /** Adds to a word; returns what it was. */
  add(word: number, value: number): number {
    return Atomics.add(this.words, word, value);
  }

  get run(): RunState {
    return Atomics.load(this.words, WORD.run) as RunState;
  }

  /** Ends the run in the given way, if it is still going, and wakes everybody. */
  end(how: RunState): void {
    Atomics.compareExchange(this.words, WORD.run, RUN.going, how);
    for (let id = 0; id < THREADS_MAX; id++) this.wake(id);
    Atomics.notify(this.words, WORD.threads);
    Atomics.notify(this.words, WORD.turn);
    for (let id = 0; id < THREADS_MAX; id++) Atomics.notify(this.words, this.processWord(id, 'gil'));
  }

  /** The word that thread `id` sleeps on. */
  threadWord(id: number): number {
    return THREAD_WORDS + id * WORDS_PER_THREAD;
  }

  /** The word that says whether thread `id` sleeps, and nobody has made it able to go on. */
  asleepWord(id: number): number {
    return this.threadWord(id) + 1;
  }

  /** The word that says which shared object is the record of thread `id`. */
  recordWord(id: number): number {
    return this.threadWord(id) + 2;
  }

  /** The word that says of which process thread `id` is. */
  processOfWord(id: number): number {
    return this.threadWord(id) + 3;
  }

  processWord(id: number, what: keyof typeof OF_PROCESS): number {
    return PROCESS_WORDS + id * WORDS_PER_PROCESS + OF_PROCESS[what];
  }

  wake(id: number): void {
    const word = this.threadWord(id);
    Atomics.add(this.words, word, 1);
    Atomics.notify(this.words, word);
  }

  /** Place of an object's line in the table. */
  entry(id: number): number {
    return TABLE + id * ENTRY;
  }

  /** A number for an object that lives in `home`. */
  newObject(home: number): number {
    const id = Atomics.add(this.words, WORD.objects, 1) + 1;
    if (id >= OBJECTS_MAX) throw new MemoryFull();
    this.words[this.entry(id) + FIELD.home] = home;
    return id;
  }

  /** Place of the word that says where the field names of a kind are written. */
  kindWord(kind: number): number {
    return KINDS + kind;
  }

  /** Notes that a primitive or a thread record has changed. */
  noteChange(id: number): void {
    const count = this.words[WORD.changes] as number;
    this.words[CHANGES + (count % CHANGES_KEPT)] = id;
    Atomics.store(this.words, WORD.changes, count + 1);
  }

  /** What changed after `seen` changes, or null if that is too long ago to know. */
  changesAfter(seen: number): number[] | null {
    const count = Atomics.load(this.words, WORD.changes);
    if (count - seen > CHANGES_KEPT) return null;
    const ids: number[] = [];
    for (let at = seen; at < count; at++) ids.push(this.words[CHANGES + (at % CHANGES_KEPT)] as number);
    return ids;
  }

  /** Room for `size` bytes: its offset; the class is `classOf(size)`. Under the lock. */
  allocate(room: number): number {
    const { words } = this;
    const head = WORD.free + room;
    const free = words[head] as number;
    if (free !== 0) {
      words[head] = words[free >> 2] as number;
      return free;
    }
    const offset = words[WORD.top] as number;
    const end = offset + 2 ** room;
    if (end > this.bytes.length) throw new MemoryFull();
    words[WORD.top] = end;
    return offset;
  }

  release(offset: number, room: number): void {
    const head = WORD.free + room;
    this.words[offset >> 2] = this.words[head] as number;
    this.words[head] = offset;
  }
}

/** The size class that holds `size` bytes. */
export function classOf(size: number): number {
  return Math.max(SMALLEST_CLASS, 32 - Math.clz32(size - 1));
}
