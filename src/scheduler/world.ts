/**
 * A World: everything a running program is, between two steps. One machine whose running thread is set before each
 * step, the records of all threads, the virtual clock, the seeded chance, the output so far. Plain data but for the
 * door. Only step.ts (and the primitives that a step executes) writes it.
 */
import { next32, type PrngState, seedPrng } from '../base/prng.ts';
import { Frame } from '../machine/frame.ts';
import { builtinsNamespace, startMain } from '../machine/library.ts';
import { lineOf } from '../machine/link.ts';
import { Machine } from '../machine/machine.ts';
import { BLOCKED } from '../machine/native.ts';
import { preludeFunction } from '../machine/prelude.ts';
import type { Resume } from '../machine/thread.ts';
import { Thread } from '../machine/thread.ts';
import { newDict } from '../machine/type.ts';
import type { HeapObject, PyDict, PyException, PyModule } from '../machine/values.ts';
import type { Program } from '../program/code.ts';
import { warningText } from '../program/syntax-warnings.ts';
import { WorldDoor } from './doors.ts';
import type { Event, ThreadId } from './event.ts';
import { threadSubject } from './naming.ts';
import type { Options } from './options.ts';
import { NOBODY } from './primitives/primitive.ts';
import { mainThreadType, PyThread } from './primitives/thread.ts';
import { ProcessRecord } from './process-record.ts';
import { ThreadRecord, type ThreadState } from './thread-record.ts';
import { WaitQueue } from './wait-queue.ts';

declare module '../machine/machine.ts' {
  interface Host {
    world: World;
  }
}

/** Virtual cost of one bytecode. */
export const NANOSECONDS_PER_STEP = 10;
/** Live threads that a process may have; the next start is RuntimeError, as when the OS refuses. */
const THREADS_MAX = 1000;
/** Threads in all, ended ones included: each is a lane of its own. */
const THREADS_EVER_MAX = 10_000;
const FIRST_ADDRESS = 0x7f00_0000_1000;
const FIRST_IDENT = 0x7eff_0000_0640;

/** Who is told about changes of state while nobody records events: numbers only, no objects. */
export interface Watcher {
  stateChanged(thread: ThreadId, state: ThreadState, step: number): void;
}

type Told<E> = E extends { kind: string } ? Omit<E, 'step' | 'thread' | 'line'> : never;

/** What changes in a World; what a checkpoint holds. */
export interface WorldState {
  threads: ThreadRecord[];
  /** Who took the last step. */
  current: ThreadId;
  /** A thread started by the last step: it runs first by default, as CPython's start() waits for it. */
  fresh: ThreadId | null;
  /** Steps of all threads but the current one. */
  stepsOfOthers: number;
  /** Virtual time that passed while everybody slept. */
  idle: number;
  /** Virtual nanoseconds that a step takes at the moment: more when there are more processes than cores. */
  rate: number;
  /** How often another thread than before took a step. */
  switches: number;
  nextSerial: number;
  readyCount: number;
  nextAddress: number;
  /** Chance of the program (unseeded `random`), not of the policy. */
  chance: PrngState;
  stdout: string;
  stderr: string;
  /** Lines of standard input read so far. */
  linesRead: number;
  /** The main module is done (or died) and its thread shuts the process down. */
  shuttingDown: boolean;
  /** The process is gone. */
  over: boolean;
  exitCode: number;
  /** What killed the main thread, if anything did. */
  failure: PyException | null;
  mainGlobals: PyDict;
  processes: ProcessRecord[];
  /** Who waits for the first of several things. */
  pollers: WaitQueue;
}

export class World implements WorldState {
  readonly program: Program;
  readonly options: Options;
  readonly vm: Machine;
  threads: ThreadRecord[];
  current: ThreadId = 0;
  fresh: ThreadId | null = null;
  stepsOfOthers = 0;
  idle = 0;
  rate = NANOSECONDS_PER_STEP;
  switches = 0;
  nextSerial = 1;
  readyCount = 0;
  nextAddress = FIRST_ADDRESS;
  chance: PrngState;
  stdout = '';
  stderr = '';
  linesRead = 0;
  shuttingDown = false;
  over = false;
  exitCode = 0;
  failure: PyException | null = null;
  mainGlobals: PyDict;
  processes: ProcessRecord[];
  pollers = new WaitQueue();
  /** The process of the current thread. */
  process: ProcessRecord;
  /** What the step under way has told so far; null = nobody listens. Not part of the state. */
  events: Event[] | null = null;
  watcher: Watcher | null = null;
  /** What the step under way has let go of and must be looked at after it. Not part of the state. */
  dropped: HeapObject[] = [];
  /** Time stands still: the search asks what may happen, however long things take. Not part of the state. */
  timeless = false;
  /** Is told what a fork copies, and the copies. Not part of the state. */
  onFork: ((originals: readonly object[], copies: readonly object[], child: ThreadId) => void) | null = null;
  /** Set while the clock wakes somebody: the moment at which it was to. */
  waking: number | null = null;
  /** Set for one step: the waiter that its notify picks. */
  pick: ThreadId | null = null;

  private constructor(program: Program, options: Options, observes: boolean, main: Thread) {
    this.program = program;
    this.options = options;
    this.chance = seedPrng(options.seed);
    this.threads = [];
    this.mainGlobals = newDict();
    this.process = new ProcessRecord(0, this.mainGlobals);
    this.processes = [this.process];
    this.vm = new Machine(new WorldDoor(this, observes), main, builtinsNamespace(), { world: this });
  }

  /** The world before the first step. */
  static start(program: Program, options: Options, observes: boolean): World {
    const main = new Thread(0);
    const world = new World(program, options, observes, main);
    const record = new ThreadRecord(main);
    const object = new PyThread(mainThreadType);
    object.name = 'MainThread';
    object.initialized = true;
    object.thread = 0;
    record.object = object;
    record.state = 'running';
    world.threads.push(record);
    world.mainGlobals = startMain(world.vm, program);
    world.process.globals = world.mainGlobals;
    world.process.modules = world.vm.modules;
    world.stderr = warningText(program);
    return world;
  }

  /** The world that goes on from `state`, which it owns from now on. */
  static from(state: WorldState, program: Program, options: Options, observes: boolean): World {
    const running = (state.threads[state.current] as ThreadRecord).machine;
    const world = new World(program, options, observes, running);
    world.goOnFrom(state);
    return world;
  }

  /** The world is in `state` from now on, whose objects it owns. */
  goOnFrom(state: WorldState): void {
    Object.assign(this, state);
    this.chance = [...state.chance];
    this.vm.thread = this.currentRecord.machine;
    this.enter(this.processOf(this.currentRecord));
  }

  /** The state as a record of its own (the objects in it are still the world's). */
  state(): WorldState {
    const { threads, current, fresh, stepsOfOthers, idle, nextSerial, readyCount, processes } = this;
    const { switches, nextAddress, chance, stdout, stderr, linesRead, shuttingDown, over, exitCode } = this;
    const { failure, mainGlobals, pollers } = this;
    this.leaveProcess();
    const { rate } = this;
    const counters = {
      rate,
      switches,
      current,
      fresh,
      stepsOfOthers,
      idle,
      nextSerial,
      readyCount,
      nextAddress,
    };
    const process = { linesRead, shuttingDown, over, exitCode, failure, mainGlobals, processes, pollers };
    return { threads, ...counters, chance: [...chance], stdout, stderr, ...process };
  }

  get steps(): number {
    return this.stepsOfOthers + this.vm.thread.steps;
  }

  /** Virtual nanoseconds since the start. */
  get clock(): number {
    return this.timeless ? this.idle : this.idle + this.steps * this.rate;
  }

  record(id: ThreadId): ThreadRecord {
    return this.threads[id] as ThreadRecord;
  }

  get currentRecord(): ThreadRecord {
    return this.threads[this.current] as ThreadRecord;
  }

  /** Makes `id` the thread whose bytecode the machine executes. */
  switchTo(id: ThreadId): void {
    if (id === this.current) return;
    const { steps } = this;
    const record = this.record(id);
    const other = record.process === this.process.id ? null : this.processOf(record);
    if (other !== null) this.leaveProcess();
    const { timeless } = this;
    const free = this.options.model === 'free-threaded';
    if (free) this.currentRecord.clock = this.clock;
    this.current = id;
    this.vm.thread = record.machine;
    this.stepsOfOthers = steps - this.vm.thread.steps;
    if (other !== null) this.enter(other);
    if (timeless) return;
    if (free) this.idle = record.clock - steps * this.rate;
    else if (other !== null) this.idle = other.clock - steps * this.rate;
  }

  /** How far a thread has come: its process has, or without a GIL it has itself. */
  clockOf(record: ThreadRecord): number {
    if (this.options.model === 'free-threaded') return record.id === this.current ? this.clock : record.clock;
    return record.process === this.process.id ? this.clock : this.processOf(record).clock;
  }

  /** The main thread of the running process. */
  get mainRecord(): ThreadRecord {
    return this.record(this.process.main);
  }

  processOf(record: ThreadRecord): ProcessRecord {
    return this.processes[record.process] as ProcessRecord;
  }

  /** What the machine knows of the current process is written down in its record. */
  private leaveProcess(): void {
    const { process, vm } = this;
    process.modules = vm.modules;
    process.mortals = vm.mortals;
    process.references = vm.references;
    process.recursionLimit = vm.recursionLimit;
    process.current = this.current;
    process.clock = this.clock;
  }

  /** The machine works in `process` from now on. */
  private enter(process: ProcessRecord): void {
    const { vm } = this;
    this.process = process;
    vm.modules = process.modules;
    vm.mortals = process.mortals;
    vm.references = process.references;
    vm.builtins = (process.modules.get('builtins') as PyModule).globals;
    vm.recursionLimit = process.recursionLimit;
  }

  /** Something that happens now reaches a thread of a process that stands still: it is not earlier there than here. */
  private reachThread(record: ThreadRecord): void {
    if (this.timeless) return;
    const time = this.waking ?? this.clock;
    if (this.options.model === 'free-threaded') {
      if (record.id !== this.current && record.clock < time) record.clock = time;
      return;
    }
    if (record.process === this.process.id) return;
    const process = this.processOf(record);
    if (process.clock < time) process.clock = time;
  }

  /** Moves the clock forward to `time`. */
  passTimeTo(time: number): void {
    this.idle += time - this.clock;
  }

  setState(record: ThreadRecord, state: ThreadState): void {
    if (state === 'ready' && record.state !== 'ready') {
      this.reachThread(record);
      record.readyOrder = ++this.readyCount;
      this.vm.stopping = true;
    }
    if (record.state === state) return;
    record.state = state;
    record.since = this.steps;
    this.watcher?.stateChanged(record.id, state, this.steps);
  }

  /** A blocked thread may move from now on: its turn counts from here. */
  becameReady(record: ThreadRecord): void {
    this.reachThread(record);
    record.readyOrder = ++this.readyCount;
  }

  /** An event of the running thread at the step under way (`ahead` 1: at the one that is about to begin). */
  emit(told: Told<Event>, ahead = 0): void {
    this.tellAbout(this.currentRecord, () => told, ahead);
  }

  /** An event of any thread. `make` is called only if somebody listens. */
  tellAbout(record: ThreadRecord, make: () => Told<Event>, ahead = 0, line = 0): void {
    if (this.events === null) return;
    const base = {
      step: this.steps + ahead,
      thread: record.id,
      line: line === 0 ? lineOfThread(record.machine) : line,
    };
    this.events.push({ ...base, ...make() } as Event);
  }

  /** Whom the next notify wakes: the longest waiter, or whoever the choice of this step names. */
  pickWaiter(queue: WaitQueue): ThreadId {
    const { pick } = this;
    this.pick = null;
    return pick !== null && queue.has(pick) ? pick : (queue.first() as ThreadId);
  }

  /** Does more than one thread run at the same time? */
  get parallel(): boolean {
    return this.processes.length > 1 || (this.threads.length > 1 && this.options.model === 'free-threaded');
  }

  /** Processes (without a GIL: threads) share the cores that there are: with more of them a step takes longer. */
  pace(): void {
    const free = this.options.model === 'free-threaded';
    const busy = new Set<number>();
    for (const { state, process, machine, id } of this.threads) {
      if ((state === 'ready' || state === 'running') && machine.frame !== null) busy.add(free ? id : process);
    }
    const share = Math.max(1, busy.size / Math.max(1, this.options.cores));
    const rate = Math.round(NANOSECONDS_PER_STEP * share);
    if (rate === this.rate) return;
    const { clock } = this;
    this.rate = rate;
    this.idle = clock - this.steps * rate;
  }

  /** What the running thread learns of `process` has happened: it is not earlier here than there. */
  reachHere(time: number): void {
    if (time > this.clock && !this.timeless) this.passTimeTo(time);
  }

  identOf(id: ThreadId): number {
    return id === NOBODY ? 0 : FIRST_IDENT + (id === 0 ? 0x1000_0000 : 0) - id * 0x80_1000;
  }

  nativeIdOf(id: ThreadId): number {
    return 4242 + id;
  }

  drawAddress(): number {
    const address = this.nextAddress;
    this.nextAddress += 0x30;
    return address;
  }

  /** The number in the next default name of a thread. */
  drawThreadName(): number {
    return ++this.process.threadNames;
  }

  draw32(): number {
    return next32(this.chance);
  }

  get liveThreads(): number {
    let live = 0;
    for (const record of this.threads) {
      if (record.endedAt === null && record.process === this.process.id) live++;
    }
    return live;
  }

  get full(): boolean {
    return this.threads.length >= THREADS_EVER_MAX || this.liveThreads >= THREADS_MAX;
  }

  /** Thread.start: a new thread that begins in the prelude's `entry`, called with the thread's object. */
  startThread(thread: PyThread, starter: ThreadRecord, entry = 'thread_main'): ThreadRecord {
    const id = this.threads.length;
    const machine = machineOf(thread, id, entry);
    const record = new ThreadRecord(machine);
    record.object = thread;
    record.startedAt = this.steps;
    record.startedBy = starter.id;
    record.process = starter.process;
    record.state = 'new';
    this.threads.push(record);
    thread.thread = id;
    this.fresh = id;
    this.setState(record, 'ready');
    if (this.events !== null) this.emit({ kind: 'started', child: id });
    return record;
  }

  /** Puts `me` among the joiners of `other`. */
  waitForEnd(me: ThreadRecord, other: ThreadRecord, resume: Resume, deadline: number | null): typeof BLOCKED {
    me.machine.resume = resume;
    me.woken = '';
    me.wants = { primitive: other.object as PyThread, why: 'join' };
    me.deadline = deadline;
    me.queue = other.joiners;
    other.joiners.add(me.id);
    this.setState(me, 'waiting');
    if (this.events !== null) {
      this.emit({ kind: 'waiting', subject: threadSubject(this, other.id), why: 'join' });
    }
    return BLOCKED;
  }
}

/**
 * A new thread's machine, standing at the beginning of the prelude's `entry`, which is called with the thread's
 * object.
 */
export function machineOf(thread: PyThread, id: ThreadId, entry = 'thread_main'): Thread {
  const machine = new Thread(id);
  const main = preludeFunction(entry);
  const frame = new Frame(main.code, 0, null, main.globals);
  frame.func = main;
  machine.stack = new Array(frame.sp).fill(undefined);
  machine.stack[0] = thread;
  machine.frame = frame;
  return machine;
}

/** Line of the innermost frame that the reader sees; 0 if there is none. */
export function lineOfThread(thread: Thread): number {
  for (let frame = thread.frame; frame !== null; frame = frame.back) {
    if (!frame.code.folded) return lineOf(frame.code, frame.pc >> 1);
  }
  return 0;
}
