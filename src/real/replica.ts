/**
 * One Worker's own copies of what the threads share. An object has a number in the shared table once it can be
 * reached by another thread; before a step touches it the copy is brought up to date, after a step that wrote
 * it the new body is published, all under the memory's lock. Bodies are written with the codec's kinds and
 * fields; one object refers to another by number. It knows no threads and decides nothing about who may go on.
 */
import { reviveAll } from '../machine/codec.ts';
import type { Unit } from '../machine/link.ts';
import { Thread } from '../machine/thread.ts';
import { newDict } from '../machine/type.ts';
import {
  HeapObject,
  PyDict,
  PyList,
  PyLocal,
  PyModule,
  PyRangeIterator,
  PyType,
  type Slot,
  type Value,
} from '../machine/values.ts';
import { PyMessage } from '../scheduler/primitives/message.ts';
import { Primitive } from '../scheduler/primitives/primitive.ts';
import { PyThread } from '../scheduler/primitives/thread.ts';
import { ProcessRecord } from '../scheduler/process-record.ts';
import { ThreadRecord } from '../scheduler/thread-record.ts';
import { WaitQueue } from '../scheduler/wait-queue.ts';
import { BodyCoder } from './body.ts';
import { Elsewhere } from './elsewhere.ts';
import { classOf, FIELD, KERNEL, type Memory, WORD } from './memory.ts';

/** Spare bytes of a container's room, for changes written behind its body. */
const SPARE = 96;

export interface Shared {
  readonly id: number;
  readonly object: object;
  /** Where it lives: KERNEL, or the number of a process + 1. */
  readonly home: number;
  /** What is kept up to date eagerly, because natives touch it without a word: primitives, queues, threads. */
  readonly eager: boolean;
  /** Version of the table that this copy is of. */
  version: number;
  /** Bytes of the body that this copy has taken in. */
  at: number;
}

/** What a container was before the step that is writing it. */
interface Before {
  readonly shared: Shared;
  readonly keysVersion: number;
  readonly length: number;
  /** Null if it is no container, or one that the step only adds to. */
  readonly items: Slot[] | null;
}

export class Replica {
  readonly memory: Memory;
  private readonly known = new WeakMap<object, Shared>();
  private readonly byId: (Shared | undefined)[] = [];
  private readonly coder: BodyCoder;
  /** Shared during the publication under way, still without a body. */
  private readonly newcomers: Shared[] = [];
  /** Met while refreshing, still empty. */
  private readonly hollow: Shared[] = [];
  private dirty: Before[] = [];
  private changesSeen = 0;
  private changesTaken = 0;
  private processesMet = 0;
  private threadsMet = 0;
  /** Told of thread records that this Worker had never met. */
  onThread: (record: ThreadRecord) => void = () => {};
  /** As above, of processes. */
  onProcess: (record: ProcessRecord) => void = () => {};
  /** What all threads of this Worker's process can reach; null while there is only one, who shares nothing. */
  heap: Value[] | null = null;
  private readonly process: number;
  /** What has been written for a process about to be born; null: nobody is. */
  private birth: { readonly home: number; readonly born: Shared[] } | null = null;

  constructor(memory: Memory, process: number, unitOf: (name: string) => Unit) {
    this.memory = memory;
    this.process = process;
    this.coder = new BodyCoder(memory, unitOf, {
      numberOf: (object) => this.share(object).id,
      knownNumber: (object) => this.known.get(object)?.id,
      hides: (owner, object) =>
        this.heap === null &&
        this.birth === null &&
        this.homeOf(owner, []) === KERNEL &&
        this.homeOf(object, owner) !== KERNEL,
      isMine: (object) => object instanceof ThreadRecord && object.process === process,
      objectOf: (number) => this.find(number),
    });
  }

  /** How `object` is shared, or undefined if no other thread can reach it. */
  sharedAs(object: object): Shared | undefined {
    return this.known.get(object);
  }

  /** Is this copy the newest, seen from outside the lock? */
  isFresh(shared: Shared): boolean {
    return this.memory.load(this.memory.entry(shared.id) + FIELD.version) === shared.version;
  }

  /** Everything that natives touch without a word, brought up to date. Under the lock. */
  pull(): void {
    const { memory } = this;
    const changed = memory.changesAfter(this.changesSeen);
    this.changesSeen = memory.load(WORD.changes);
    if (changed === null) {
      for (const shared of this.byId) if (shared?.eager === true) this.refresh(shared);
    } else {
      for (const id of changed) {
        const shared = this.byId[id];
        if (shared?.eager === true) this.refresh(shared);
      }
    }
    const processes = memory.load(WORD.processes);
    for (; this.processesMet < processes; this.processesMet++) {
      this.refresh(this.meet(memory.load(memory.processWord(this.processesMet, 'record'))));
    }
    const threads = memory.load(WORD.threads);
    for (; this.threadsMet < threads; this.threadsMet++) {
      this.refresh(this.meet(memory.load(memory.recordWord(this.threadsMet))));
    }
  }

  /**
   * Everything that has changed, brought up to date: whoever synchronises sees all that came before. Under the
   * lock.
   */
  pullAll(): void {
    const { memory } = this;
    const changed = memory.changesAfter(this.changesTaken);
    this.changesTaken = memory.load(WORD.changes);
    if (changed === null) return this.refreshAll();
    for (const id of changed) {
      const shared = this.byId[id];
      if (shared !== undefined) this.refresh(shared);
    }
  }

  /** Brings an object and what belongs to it up to date. Under the lock. */
  touch(shared: Shared): void {
    this.refresh(shared);
    for (const part of partsOf(shared.object)) {
      const known = this.known.get(part);
      if (known !== undefined) this.refresh(known);
    }
  }

  /**
   * The object is about to be written (or only added to): up to date first, then marked. Under the lock.
   */
  write(shared: Shared, appends = false): void {
    this.touch(shared);
    this.mark(shared, appends);
    for (const part of partsOf(shared.object)) {
      const known = this.known.get(part);
      if (known !== undefined) this.mark(known);
    }
  }

  private mark(shared: Shared, appends = false): void {
    const { words } = this.memory;
    const at = this.memory.entry(shared.id) + FIELD.version;
    const version = words[at] as number;
    if (version % 2 === 1) return;
    Atomics.store(words, at, version + 1);
    const { object } = shared;
    const items = object instanceof PyDict ? object.values : object instanceof PyList ? object.items : null;
    const keysVersion = object instanceof PyDict ? object.version : 0;
    const length = items === null ? 0 : items.length;
    this.dirty.push({ shared, keysVersion, length, items: items === null || appends ? null : items.slice() });
  }

  /** Publishes what the step has written. Under the lock. */
  publish(): void {
    if (this.dirty.length > 0) {
      for (const before of this.dirty) if (!this.publishChange(before)) this.publishWhole(before.shared);
      this.dirty = [];
    }
    this.publishNewcomers();
  }

  /** Writes the body if it is not what the table has already. Under the lock. */
  publishIfChanged(object: object): void {
    const shared = this.known.get(object);
    if (shared === undefined) {
      this.share(object);
      this.publishNewcomers();
      return;
    }
    this.coder.encodeBody(object);
    const { memory } = this;
    const { writer } = this.coder;
    const line = memory.entry(shared.id);
    const offset = memory.words[line + FIELD.offset] as number;
    if (writer.length === memory.words[line + FIELD.length]) {
      let i = 0;
      while (i < writer.length && writer.bytes[i] === memory.bytes[offset + i]) i++;
      if (i === writer.length) return this.publishNewcomers();
    }
    this.storeBody(shared);
    this.publishNewcomers();
  }

  /** Is it of no interest to anybody else: of a heap that is not shared? */
  isOwn(object: object): boolean {
    return this.heap === null && !this.known.has(object) && !isKernel(object);
  }

  /** All primitives, queues and threads that have changed. Under the lock. */
  publishEager(): void {
    for (const shared of [...this.byId]) {
      if (shared?.eager === true) this.publishIfChanged(shared.object);
    }
  }

  /** Makes the object reachable for others. Under the lock; `publish` must follow. */
  share(object: object, home = this.homeOf(object, this.coder.owner)): Shared {
    const known = this.known.get(object);
    if (known !== undefined) return known;
    if (object instanceof PyRangeIterator) slowDown(object);
    const shared = this.enter(this.memory.newObject(home), object, home);
    this.newcomers.push(shared);
    return shared;
  }

  /** Publishes the heap of this Worker's process: from now on its threads share it. Under the lock. */
  publishHeap(values: Value[]): void {
    const { memory, process } = this;
    if (this.heap === null) {
      this.heap = values;
      const shared = this.enter(memory.newObject(process + 1), values, process + 1);
      memory.store(memory.processWord(process, 'heap'), shared.id);
    } else this.heap.splice(0, this.heap.length, ...values);
    this.publishWhole(this.known.get(this.heap) as Shared);
    this.publishNewcomers();
  }

  /**
   * Writes the heap of a process about to be born and what the kernel has of it: `kernel`. This Worker then forgets the
   * heap. Under the lock.
   */
  publishBirth(process: number, values: Value[], kernel: readonly object[]): void {
    const { memory } = this;
    const home = process + 1;
    this.birth = { home, born: [] };
    const shared = this.enter(memory.newObject(home), values, home);
    memory.store(memory.processWord(process, 'heap'), shared.id);
    this.publishWhole(shared);
    this.publishNewcomers();
    for (const object of kernel) this.share(object);
    this.publishNewcomers();
    const { born } = this.birth;
    this.birth = null;
    for (const one of born) this.forget(one);
  }

  /** Reads the heap of this Worker's process. Under the lock. */
  takeHeap(): Value[] {
    const { memory, process } = this;
    this.heap = [];
    const id = memory.load(memory.processWord(process, 'heap'));
    const shared = this.enter(id, this.heap, process + 1);
    this.refresh(shared);
    return this.heap;
  }

  /** Nobody else can reach the heap: it is no longer shared, until this process starts a thread. Under the lock. */
  keepHeap(): void {
    const { memory, process } = this;
    this.heap = null;
    for (const shared of [...this.byId]) {
      if (shared?.home !== process + 1) continue;
      this.forget(shared);
      const line = memory.entry(shared.id);
      memory.release(memory.words[line + FIELD.offset] as number, memory.words[line + FIELD.room] as number);
    }
  }

  private forget({ id, object }: Shared): void {
    this.known.delete(object);
    delete this.byId[id];
  }

  /** Where an object lives that `owner` holds. */
  private homeOf(object: object, owner: object): number {
    if (object instanceof WaitQueue) {
      if (owner instanceof ThreadRecord) return object === owner.joiners ? KERNEL : this.newHome;
      return this.known.get(owner)?.home ?? KERNEL;
    }
    return isKernel(object) ? KERNEL : this.newHome;
  }

  private get newHome(): number {
    return this.birth?.home ?? this.process + 1;
  }

  /** Every copy that hangs on what this Worker knows, brought up to date: for the end of a run. */
  refreshAll(): void {
    for (let id = 1; id < this.byId.length; id++) {
      const shared = this.byId[id];
      if (shared !== undefined) this.refresh(shared);
    }
  }

  private enter(id: number, object: object, home: number): Shared {
    const eager =
      object instanceof Primitive ||
      object instanceof WaitQueue ||
      object instanceof ThreadRecord ||
      object instanceof ProcessRecord ||
      object instanceof PyThread;
    const shared: Shared = { id, object, home, eager, version: 0, at: 0 };
    this.known.set(object, shared);
    this.byId[id] = shared;
    if (this.birth !== null && home === this.birth.home) this.birth.born.push(shared);
    return shared;
  }

  private publishNewcomers(): void {
    for (let next = this.newcomers.pop(); next !== undefined; next = this.newcomers.pop()) {
      this.publishWhole(next);
    }
  }

  private publishWhole(shared: Shared): void {
    this.coder.encodeBody(shared.object);
    this.storeBody(shared);
  }

  private storeBody(shared: Shared): void {
    const { memory } = this;
    const { writer } = this.coder;
    const { words } = memory;
    const line = memory.entry(shared.id);
    const old = words[line + FIELD.version] as number;
    const container = shared.object instanceof PyDict || shared.object instanceof PyList;
    const room = classOf(writer.length + (container ? SPARE : 0));
    if (old === 0 || (words[line + FIELD.room] as number) < room) {
      if (old !== 0) memory.release(words[line + FIELD.offset] as number, words[line + FIELD.room] as number);
      words[line + FIELD.offset] = memory.allocate(room);
      words[line + FIELD.room] = room;
    }
    const offset = words[line + FIELD.offset] as number;
    memory.bytes.set(writer.bytes.subarray(0, writer.length), offset);
    words[line + FIELD.whole] = writer.length;
    words[line + FIELD.length] = writer.length;
    const version = (old | 1) + 1;
    words[line + FIELD.base] = version;
    shared.version = version;
    shared.at = writer.length;
    Atomics.store(words, line + FIELD.version, version);
    memory.noteChange(shared.id);
  }

  /** A few items of a container have changed: writes these behind its body. False: it must be written whole. */
  private publishChange({ shared, keysVersion, length: before, items }: Before): boolean {
    const { object } = shared;
    const { memory } = this;
    const { writer } = this.coder;
    if (!(object instanceof PyDict || object instanceof PyList)) return false;
    if (object instanceof PyDict && (object.version !== keysVersion || object.hashes !== null)) return false;
    const now: readonly Slot[] = object instanceof PyDict ? object.values : object.items;
    if (now.length !== before && now.length !== before + 1) return false;
    writer.begin();
    let changes = 0;
    for (let i = items === null ? before : 0; i < now.length && changes < 5; i++) {
      if (items !== null && i < before && now[i] === items[i]) continue;
      changes++;
      writer.count(i);
      this.coder.encode(now[i]);
    }
    if (changes > 4) return false;
    const { words } = memory;
    const line = memory.entry(shared.id);
    const old = words[line + FIELD.version] as number;
    if (changes === 0) {
      Atomics.store(words, line + FIELD.version, old - 1);
      return true;
    }
    const length = words[line + FIELD.length] as number;
    if (length + writer.length + 1 > 2 ** (words[line + FIELD.room] as number)) return false;
    const offset = words[line + FIELD.offset] as number;
    memory.bytes[offset + length] = changes;
    memory.bytes.set(writer.bytes.subarray(0, writer.length), offset + length + 1);
    const end = length + 1 + writer.length;
    words[line + FIELD.length] = end;
    shared.version = old + 1;
    shared.at = end;
    memory.noteChange(shared.id);
    Atomics.store(words, line + FIELD.version, old + 1);
    return true;
  }

  /** Brings one object up to date. Under the lock. */
  private refresh(shared: Shared): void {
    this.refreshOne(shared);
    for (let next = this.hollow.pop(); next !== undefined; next = this.hollow.pop()) this.refreshOne(next);
    reviveAll(this.coder.filled);
    this.coder.filled.length = 0;
  }

  private refreshOne(shared: Shared): void {
    const { memory } = this;
    const { reader } = this.coder;
    const { words } = memory;
    const line = memory.entry(shared.id);
    const version = words[line + FIELD.version] as number;
    // Odd: this very step is writing it, and has brought it up to date before.
    if (version === shared.version || version % 2 === 1) return;
    const offset = words[line + FIELD.offset] as number;
    if (shared.version < (words[line + FIELD.base] as number)) {
      reader.at = offset;
      this.coder.readBody(shared.object);
      shared.at = words[line + FIELD.whole] as number;
    }
    const end = words[line + FIELD.length] as number;
    reader.at = offset + shared.at;
    while (reader.at < offset + end) this.readChange(shared.object as PyDict | PyList);
    shared.at = end;
    shared.version = version;
    if (shared.object instanceof ThreadRecord) this.onThread(shared.object);
    else if (shared.object instanceof ProcessRecord) this.onProcess(shared.object);
  }

  private readChange(object: PyDict | PyList): void {
    const items: Slot[] = object instanceof PyDict ? object.values : object.items;
    for (let left = this.coder.reader.byte(); left > 0; left--) {
      const at = this.coder.reader.count();
      items[at] = this.coder.decode() as Slot;
    }
  }

  /** The copy of object number `id`, or what stands for it if it lives in the heap of another process. */
  find(id: number): object {
    const known = this.byId[id];
    if (known !== undefined) return known.object;
    const home = this.memory.words[this.memory.entry(id) + FIELD.home] as number;
    return home === KERNEL || home === this.process + 1 ? this.meet(id).object : new Elsewhere(id);
  }

  /**
   * The copy of object number `id`; one that this Worker meets for the first time is filled when the reader is
   * free.
   */
  private meet(id: number): Shared {
    const known = this.byId[id];
    if (known !== undefined) return known;
    const { memory } = this;
    const line = memory.entry(id);
    const object = this.coder.emptyAt(memory.words[line + FIELD.offset] as number);
    if (object instanceof ProcessRecord) Object.assign(object, new ProcessRecord(0, newDict()));
    if (object instanceof PyLocal) Object.assign(object, { dict: null, dicts: [] });
    if (object instanceof ThreadRecord) {
      Object.assign(object, { machine: new Thread(-1), since: 0, readyOrder: 0, startedAt: 0 });
    }
    const shared = this.enter(id, object, memory.words[line + FIELD.home] as number);
    this.hollow.push(shared);
    return shared;
  }
}

/** The machine's fast way through a range tells nobody; through large integers there is none, so others are told. */
function slowDown(iterator: PyRangeIterator): void {
  iterator.next = BigInt(iterator.next);
  iterator.left = BigInt(iterator.left);
}

/** What a name announced on `object` may really lie in. */
function partsOf(object: object): HeapObject[] {
  if (!(object instanceof HeapObject) || object instanceof PyLocal) return NO_PARTS;
  if (object instanceof PyType) return [object.members];
  if (object instanceof PyModule) return [object.globals];
  return object.dict === null ? NO_PARTS : [object.dict];
}

const NO_PARTS: HeapObject[] = [];

/** Is it what all processes meet, and no process's own? */
function isKernel(object: object): boolean {
  return (
    (object instanceof Primitive && object.shared) ||
    object instanceof PyMessage ||
    object instanceof ThreadRecord ||
    object instanceof ProcessRecord
  );
}
