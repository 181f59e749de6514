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
import type { PyDict, PyException, PyModule } from '../machine/values.ts';
import type { Program } from '../program/code.ts';
import { warningText } from '../program/syntax-warnings.ts';
import { WorldDoor } from './doors.ts';
import type { Event, ThreadId } from './event.ts';
import { threadSubject } from './naming.ts';
import type { Options } from './options.ts';
import { NOBODY } from './primitives/primitive.ts';
import { mainThreadType, PyThread } from './primitives/thread.ts';
import { ThreadRecord, type ThreadState } from './thread-record.ts';
import type { WaitQueue } from './wait-queue.ts';

declare module '../machine/machine.ts' {
  interface Host {
    world: World;
  }
}

/** Virtual cost of one bytecode. */
export const NANOSECONDS_PER_STEP = 10;
/** Live threads that a process may have; the next start is RuntimeError, as when the OS refuses. */
const THREADS_MAX = 1000;
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
  /** How often another thread than before took a step. */
  switches: number;
  nextSerial: number;
  threadNames: number;
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
  modules: Map<string, PyModule>;
  recursionLimit: number;
}

export class World implements Omit<WorldState, 'modules' | 'recursionLimit'> {
  readonly program: Program;
  readonly options: Options;
  readonly vm: Machine;
  threads: ThreadRecord[];
  current: ThreadId = 0;
  fresh: ThreadId | null = null;
  stepsOfOthers = 0;
  idle = 0;
  switches = 0;
  nextSerial = 1;
  threadNames = 0;
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
  /** What the step under way has told so far; null = nobody listens. Not part of the state. */
  events: Event[] | null = null;
  watcher: Watcher | null = null;
  /** Set for one step: the waiter that its notify picks. */
  pick: ThreadId | null = null;

  private constructor(program: Program, options: Options, observes: boolean, main: Thread) {
    this.program = program;
    this.options = options;
    this.chance = seedPrng(options.seed);
    this.threads = [];
    this.mainGlobals = newDict();
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
    world.stderr = warningText(program);
    return world;
  }

  /** The world that goes on from `state`, which it owns from now on. */
  static from(state: WorldState, program: Program, options: Options, observes: boolean): World {
    const running = (state.threads[state.current] as ThreadRecord).machine;
    const world = new World(program, options, observes, running);
    const { modules, recursionLimit, ...rest } = state;
    Object.assign(world, rest);
    world.vm.modules = modules;
    world.vm.builtins = (modules.get('builtins') as PyModule).globals;
    world.vm.recursionLimit = recursionLimit;
    return world;
  }

  /** The state as a record of its own (the objects in it are still the world's). */
  state(): WorldState {
    const { threads, current, fresh, stepsOfOthers, idle, nextSerial, threadNames, readyCount } = this;
    const { switches, nextAddress, chance, stdout, stderr, linesRead, shuttingDown, over, exitCode } = this;
    const { failure, mainGlobals, vm } = this;
    const counters = {
      switches,
      current,
      fresh,
      stepsOfOthers,
      idle,
      nextSerial,
      threadNames,
      readyCount,
      nextAddress,
    };
    const { modules, recursionLimit } = vm;
    const process = {
      linesRead,
      shuttingDown,
      over,
      exitCode,
      failure,
      mainGlobals,
      modules,
      recursionLimit,
    };
    return { threads, ...counters, chance: [...chance], stdout, stderr, ...process };
  }

  get steps(): number {
    return this.stepsOfOthers + this.vm.thread.steps;
  }

  /** Virtual nanoseconds since the start. */
  get clock(): number {
    return this.idle + this.steps * NANOSECONDS_PER_STEP;
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
    const steps = this.steps;
    this.current = id;
    this.vm.thread = this.record(id).machine;
    this.stepsOfOthers = steps - this.vm.thread.steps;
  }

  /** Moves the clock forward to `time`. */
  passTimeTo(time: number): void {
    this.idle += time - this.clock;
  }

  setState(record: ThreadRecord, state: ThreadState): void {
    if (state === 'ready' && record.state !== 'ready') {
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
    return ++this.threadNames;
  }

  draw32(): number {
    return next32(this.chance);
  }

  get liveThreads(): number {
    let live = 0;
    for (const record of this.threads) if (record.endedAt === null) live++;
    return live;
  }

  get full(): boolean {
    return this.liveThreads >= THREADS_MAX;
  }

  /** Thread.start: a new thread that begins in the prelude's `entry`, called with the thread's object. */
  startThread(thread: PyThread, starter: ThreadRecord, entry = 'thread_main'): ThreadRecord {
    const id = this.threads.length;
    const machine = machineOf(thread, id, entry);
    const record = new ThreadRecord(machine);
    record.object = thread;
    record.startedAt = this.steps;
    record.startedBy = starter.id;
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

/** A new thread's machine, standing at the beginning of the prelude's `entry`, which is called with the thread's object. */
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
