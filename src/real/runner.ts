/**
 * Runs one Python thread in one Worker: the ordinary machine over the shared memory. There is no scheduler.
 * When a step cannot go on, its thread's Worker sleeps in `Atomics.wait` until somebody's step has made it able
 * to, or its time is up; whether it is able is decided under the memory's lock, from the same records and
 * primitives that the simulator has. It refuses to know what the Workers are made of and what becomes of the
 * run afterwards.
 */
import { seedPrng } from '../base/prng.ts';
import { run as runMachine } from '../machine/execute.ts';
import { programUnit } from '../machine/library.ts';
import { preludeFunction } from '../machine/prelude.ts';
import type { Thread } from '../machine/thread.ts';
import { libraryUnit } from '../machine/unit.ts';
import type { HeapObject, Value } from '../machine/values.ts';
import type { Program } from '../program/code.ts';
import '../scheduler/checkpoint.ts';
import { endMain, endThread } from '../scheduler/end.ts';
import { endChildMain, meetFate } from '../scheduler/fork.ts';
import { atSwitchPoint } from '../scheduler/gil.ts';
import type { Options } from '../scheduler/options.ts';
import { isFree, PyLock } from '../scheduler/primitives/lock.ts';
import type { PyThread } from '../scheduler/primitives/thread.ts';
import type { ProcessRecord } from '../scheduler/process-record.ts';
import type { Run } from '../scheduler/schedule.ts';
import { start } from '../scheduler/start.ts';
import { actUpon } from '../scheduler/step.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import { WaitQueue } from '../scheduler/wait-queue.ts';
import { machineOf, type World } from '../scheduler/world.ts';
import { enterProcess, type Heap, heapOf, heapOfChild, isForked, newborn } from './birth.ts';
import { RealDoor, type Written } from './door.ts';
import { Elsewhere } from './elsewhere.ts';
import { Gil } from './gil.ts';
import { KERNEL, type Memory, MemoryFull, RUN, WORD } from './memory.ts';
import { type Act, Notes, type Progress } from './notes.ts';
import { Replica } from './replica.ts';
import { Turns } from './turns.ts';

/** Bytecodes between two looks at whether the run is still going. */
const STRETCH = 4_000;

export interface Role {
  readonly memory: Memory;
  readonly program: Program;
  readonly options: Options;
  /** The Python thread that this Worker is. */
  readonly thread: number;
  /** Threads that the program may start, the main one included. */
  readonly threadsMax: number;
  /** Program seconds pass this many times as fast as real ones. */
  readonly speed: number;
  /** Is every shared step noted, so that the run can be drawn? */
  readonly notes: boolean;
  /** A schedule to follow, or null. */
  readonly forced: readonly Run[] | null;
  /** Milliseconds on a clock that all Workers agree on. */
  readonly now: () => number;
  /** Told how many threads have been started so far. */
  readonly onStart: (threads: number) => void;
}

/** What a Worker has to tell when its thread is over. */
export interface Told {
  readonly thread: number;
  readonly process: number;
  readonly steps: number;
  readonly notes: Notes;
  readonly written: readonly Written[];
  /**
   * When its last step ended its process: what others of that process did later in the order has not happened any more,
   * and of all if it was the program's own; else null.
   */
  readonly end: number | null;
  /** It asked for the time: a replay would give it another answer. */
  readonly readClock: boolean;
}

/** Thrown out of a step that would touch something shared after the end of the run or of its process. */
class Ended {}
/** Thrown out of a step that would touch something shared when the process is doomed: its end comes instead. */
class Doomed {}

export class ThreadRunner {
  readonly world: World;
  private readonly role: Role;
  private readonly memory: Memory;
  private readonly replica: Replica;
  private readonly door: RealDoor;
  private readonly gil: Gil | null;
  private endStamp: number | null = null;
  private readonly notes = new Notes();
  /** What the last fork has copied. */
  private copied: readonly object[] = [];
  /** How far the thread had come at the last note. */
  private noted: Progress = { steps: 0, visible: 0, visibleAt: 0 };
  private turns: Turns | null;
  private me: ThreadRecord;
  /** The number of its process. */
  private readonly process: number;
  private modulesKnown = 0;
  /** The waiter that the step under way is made to pick. */
  private picking = -1;
  /** The thread has ended. */
  private finished = false;

  constructor(role: Role) {
    this.role = role;
    const { memory, program, options } = role;
    this.memory = memory;
    preludeFunction('thread_main');
    const main = programUnit(program);
    this.process = memory.load(memory.processOfWord(role.thread));
    const unitOf = (name: string) => (name === main.name ? main : libraryUnit(name));
    this.replica = new Replica(memory, this.process, unitOf);
    this.world = start(program, options, true);
    const { world } = this;
    const elapsed = () => role.now() - memory.begun;
    const { speed, notes: stamps } = role;
    const { process, replica } = this;
    this.door = new RealDoor(world, { memory, process, replica, elapsed, speed, stamps, ended, doomed });
    world.vm.door = this.door;
    // The clock is the machine's: bytecodes take the time that they take.
    world.rate = 0;
    const names = memory.processWord(process, 'names');
    world.drawThreadName = () => memory.add(names, 1) + 1;
    world.nextSerial = role.thread * 1_000_000 + 1;
    this.turns = role.forced === null ? null : new Turns(memory, role.forced, role.thread);
    const free = options.model === 'free-threaded' || this.turns !== null;
    this.gil = free ? null : new Gil(memory, process, role.thread);
    replica.onThread = (record) => this.meetThread(record);
    replica.onProcess = (record) => {
      world.processes[record.id] = record;
    };
    this.me = world.record(0);
    world.onFork = (_, copies) => {
      this.copied = copies;
    };
    if (role.thread === 0) this.beMain(options);
    else this.beStarted();
    this.modulesKnown = world.vm.modules.size;
  }

  /** Runs the thread to its end, or to the end of the run. */
  run(): Told {
    const { memory, role } = this;
    try {
      while (memory.run === RUN.going && !this.finished && !this.door.gone) this.stretch();
    } catch (error) {
      if (!(error instanceof Ended)) this.fail(error);
    }
    if (this.door.locked) this.door.unlock();
    this.gil?.release();
    const { steps } = this.me.machine;
    const { written, readClock } = this.door;
    const { thread } = role;
    const { process, notes, endStamp: end } = this;
    return { thread, process, steps, notes, written, end, readClock };
  }

  /** For the main thread, when the run is over: its copies of everything as they are at the end. */
  catchUp(): void {
    const { memory, replica, world } = this;
    if (this.door.alone || world.over) return;
    // Another thread may have ended the process.
    world.over = memory.run === RUN.over;
    memory.lock();
    replica.pull();
    replica.refreshAll();
    memory.unlock();
  }

  private beMain(options: Options): void {
    seedPrng(options.seed).forEach((word, i) => {
      this.memory.words[WORD.chance + i] = word;
    });
  }

  /** Takes over the thread that another Worker has started. */
  private beStarted(): void {
    const { memory, replica, world, role } = this;
    world.threads = [];
    world.processes = [];
    memory.lock();
    try {
      const heap = replica.takeHeap() as unknown as Heap;
      world.pollers = replica.find(memory.load(WORD.pollers)) as WaitQueue;
      replica.pull();
      enterProcess(world, world.processes[this.process] as ProcessRecord, heap);
      this.me = world.record(role.thread);
      const machine = this.machineIn(heap);
      Object.assign(this.me, { machine });
      world.current = role.thread;
      world.vm.thread = machine;
    } finally {
      memory.unlock();
    }
  }

  /** The thread's machine, about to take its first step. */
  private machineIn([, , , , birth]: Heap): Thread {
    const { replica, me, world, role } = this;
    if (birth === null || world.process.main !== role.thread) {
      return machineOf(me.object as PyThread, role.thread);
    }
    const machine = newborn(birth, me);
    replica.keepHeap();
    replica.publishIfChanged(me);
    return machine;
  }

  private publishHeap(): void {
    this.replica.publishHeap(heapOf(this.world) as unknown as Value[]);
    this.modulesKnown = this.world.vm.modules.size;
  }

  private meetThread(record: ThreadRecord): void {
    const { threads } = this.world;
    if (record.machine.id < 0) Object.assign(record.machine, { id: record.id });
    while (threads.length < record.id) threads.push(record);
    threads[record.id] = record;
  }

  /** One step of the forced schedule, when it is this thread's turn. */
  private takeTurn(turns: Turns): void {
    const { world, door, me } = this;
    const run = turns.wait();
    if (run === null) {
      this.turns = null;
      if (!canMove(me)) this.park();
      return;
    }
    door.lock(true);
    if (run.act !== 'run' && run.act !== 'pick') {
      this.actOnMe(run.act);
      this.finishAct();
      return turns.next();
    }
    if (!canMove(me) && me.deadline !== null) this.actOnMe(me.state === 'sleeping' ? 'wake' : 'timeout');
    if (turns.isOver(run, me.machine) || !canMove(me)) {
      this.finishAct();
      return turns.next();
    }
    if (me.state !== 'blocked') world.setState(me, 'running');
    if (run.act === 'pick') this.picking = world.pick = run.waiter;
    this.step(1);
    world.pick = null;
    this.picking = -1;
    if (run.act === 'pick' || this.finished || !canMove(me) || turns.isOver(run, me.machine)) turns.next();
  }

  /** What the runtime did to a thread is published. */
  private finishAct(): void {
    const { replica, door } = this;
    this.publishEager();
    replica.publish();
    door.unlock();
  }

  /** Some bytecodes, up to the next that touches something shared; then sleeps if the thread cannot go on. */
  private stretch(): void {
    if (this.turns !== null) return this.takeTurn(this.turns);
    const { world, door, gil, me, memory } = this;
    gil?.take();
    // After a park the lock is held already: this one step must happen before anybody else's.
    if (this.step(door.locked || gil?.wanted === true ? 1 : STRETCH)) this.park();
    else if (!this.finished && gil?.wanted === true && atSwitchPoint(world.options.model, me.machine)) {
      this.note(memory.add(WORD.stamp, 1) + 1, 'step');
      gil.yield();
    }
  }

  /** Up to `budget` bytecodes; true: the thread cannot go on. */
  private step(budget: number): boolean {
    const { world, door, me } = this;
    world.fresh = null;
    door.stamp = 0;
    const { machine } = me;
    if (!this.runSome(budget)) {
      this.meetFate();
      return false;
    }
    if (door.locked) this.finishStep();
    else if (door.stamp !== 0) this.note(door.stamp, 'step');
    if (world.vm.modules.size !== this.modulesKnown) this.tellModules();
    const { blocked } = machine;
    machine.blocked = false;
    return blocked && !this.finished;
  }

  /** False: the process is doomed, and no bytecode is executed any more. */
  private runSome(budget: number): boolean {
    if (this.door.doomed) return false;
    try {
      runMachine(this.world.vm, budget);
      if (this.me.machine.frame === null) this.end();
      return true;
    } catch (error) {
      if (error instanceof Doomed) return false;
      throw error;
    }
  }

  /** The end of its process comes upon this thread. */
  private meetFate(): void {
    const { world, door, me } = this;
    door.lock(true);
    door.setClock();
    // What it has done since the last step that anybody could notice makes no difference.
    Object.assign(me.machine, this.noted);
    meetFate(world, me);
    this.endProcess();
    this.finishStep();
  }

  /** The last frame is gone: the thread is over, or the main thread goes on to shut the process down. */
  private end(): void {
    const { world, door, me, memory } = this;
    door.lock();
    door.setClock();
    if (me.id === 0) endMain(world, me);
    else if (me.id === world.process.main) {
      endChildMain(world, me);
      return this.endProcess();
    } else {
      endThread(world, me);
      this.finished = true;
    }
    this.publishEager();
    if (this.finished && this.nobodyCanMove()) memory.end(RUN.hang);
    if (world.over) this.endProcess();
  }

  /** The process has ended with this step: the run is over, or the process's other threads are. Under the lock. */
  private endProcess(): void {
    const { world, memory, replica, door } = this;
    this.finished = true;
    this.endStamp = memory.add(WORD.stamp, 1) + 1;
    if (world.over) {
      if (!door.alone) replica.refreshAll();
      memory.end(RUN.over);
      return;
    }
    this.publishEager();
    memory.store(memory.processWord(this.process, 'gone'), 1);
    for (const { id, process } of world.threads) if (process === this.process) memory.wake(id);
    if (this.nobodyCanMove()) memory.end(RUN.hang);
  }

  private publishEager(): void {
    if (!this.door.alone) this.replica.publishEager();
  }

  /**
   * Publishes what the step did, gives it its place in the order, lets the others at the memory, wakes whom it
   * may.
   */
  private finishStep(): void {
    const { world, door, memory, replica, me } = this;
    if (world.threads.length > Math.max(1, memory.load(WORD.threads))) this.publishStart();
    for (const { id, fate } of world.processes) {
      if (fate !== null) memory.store(memory.processWord(id, 'doomed'), 1);
    }
    const stamp = memory.add(WORD.stamp, 1) + 1;
    this.note(stamp, 'step');
    const shared = !door.alone;
    const synced = door.operated.length > 0 || door.changed || me.machine.blocked;
    if (shared && synced) this.publishOperated(door.operated);
    replica.publish();
    const able = shared && (synced || this.finished) ? this.ableOthers() : [];
    for (const id of able) memory.store(memory.asleepWord(id), 0);
    door.unlock();
    for (const id of able) memory.wake(id);
  }

  /**
   * The step has started a thread, or the main thread of a new process. The first makes the kernel's objects shared;
   * the first of a process makes everything shared that its threads can reach.
   */
  private publishStart(): void {
    const { world, memory, replica } = this;
    const { threads, processes, pollers } = world;
    const fresh = threads.at(-1) as ThreadRecord;
    world.fresh = null;
    if (fresh.id >= this.role.threadsMax) {
      memory.end(RUN.crowd);
      throw new Ended();
    }
    if (memory.load(WORD.pollers) === 0) memory.store(WORD.pollers, replica.share(pollers, KERNEL).id);
    const child = fresh.process === this.process ? null : world.processOf(fresh);
    if (child === null && replica.heap === null) this.publishHeap();
    for (const record of processes) if (record !== child) replica.share(record);
    for (const record of threads) if (child === null || record !== fresh) replica.share(record);
    replica.publish();
    if (child !== null) this.publishBirth(child, fresh);
    for (const { id } of processes.slice(memory.load(WORD.processes))) {
      memory.store(memory.processWord(id, 'record'), replica.share(processes[id] as ProcessRecord).id);
    }
    for (const record of threads.slice(memory.load(WORD.threads))) {
      memory.store(memory.recordWord(record.id), replica.share(record).id);
      memory.store(memory.processOfWord(record.id), record.process);
    }
    memory.store(WORD.processes, processes.length);
    memory.store(WORD.threads, threads.length);
    Atomics.notify(memory.words, WORD.threads);
    this.role.onStart(threads.length);
  }

  private publishBirth(child: ProcessRecord, fresh: ThreadRecord): void {
    const { memory, replica, process } = this;
    const heap = heapOfChild(child, fresh, this.copied);
    // A process that begins with the text of the program counts its threads anew.
    const names = isForked(heap) ? memory.load(memory.processWord(process, 'names')) : 0;
    memory.store(memory.processWord(child.id, 'names'), names);
    replica.publishBirth(child.id, heap as unknown as Value[], [child, this.world.record(fresh.id)]);
    this.copied = [];
  }

  /**
   * What operations of these primitives may have changed: they, their queues and locks, and all threads'
   * records.
   */
  private publishOperated(operated: readonly HeapObject[]): void {
    const { replica, world } = this;
    for (const primitive of operated) {
      if (replica.isOwn(primitive)) continue;
      replica.publishIfChanged(primitive);
      for (const part of Object.values(primitive)) {
        if (part instanceof PyLock) {
          replica.publishIfChanged(part);
          replica.publishIfChanged(part.waiters);
        } else if (part instanceof WaitQueue) replica.publishIfChanged(part);
      }
    }
    for (const process of world.processes) replica.publishIfChanged(process);
    replica.publishIfChanged(world.pollers);
    for (const record of world.threads) {
      if (record.endedAt !== null && record.id !== 0) continue;
      replica.publishIfChanged(record);
      replica.publishIfChanged(record.joiners);
    }
  }

  private tellModules(): void {
    this.modulesKnown = this.world.vm.modules.size;
    if (this.replica.heap === null) return;
    this.door.lock(true);
    this.publishHeap();
    this.door.unlock();
  }

  /** Other threads that sleep and could go on now. */
  private ableOthers(): number[] {
    const able: number[] = [];
    for (const record of this.world.threads) {
      if (record !== this.me && record.state !== 'running' && canMove(record)) able.push(record.id);
    }
    return able;
  }

  /** Sleeps until the thread can go on. Returns with the lock held, so that nobody comes in between. */
  private park(): void {
    const { world, door, memory, me } = this;
    const word = memory.threadWord(me.id);
    for (;;) {
      this.gil?.take();
      door.lock(true);
      if (this.replica.heap !== null && world.vm.modules.size !== this.modulesKnown) this.publishHeap();
      const time = door.time();
      if (me.deadline !== null && me.deadline <= time) {
        this.actOnMe(me.state === 'sleeping' ? 'wake' : 'timeout');
      }
      if (canMove(me)) break;
      if (this.nobodyCanMove()) memory.end(RUN.hang);
      memory.store(memory.asleepWord(me.id), 1);
      const seen = memory.load(word);
      const patience = me.deadline === null ? undefined : (me.deadline - time) / 1e6 / this.role.speed;
      door.unlock();
      this.gil?.release();
      if (memory.run !== RUN.going) throw new Ended();
      Atomics.wait(memory.words, word, seen, patience === undefined ? undefined : Math.max(0.05, patience));
      if (memory.run !== RUN.going || door.gone) throw new Ended();
    }
    if (me.state !== 'blocked') world.setState(me, 'running');
  }

  /** The thread's own time-out or sleep is over, or its wait ends for no reason. Under the lock. */
  private actOnMe(act: Exclude<Act, 'step'>): void {
    const { world, memory, me } = this;
    this.note(memory.add(WORD.stamp, 1) + 1, act);
    actUpon(world, me, act);
    this.publishEager();
  }

  /** Is this the last thread that could have moved? */
  private nobodyCanMove(): boolean {
    return this.world.threads.every((record) => {
      if (record.endedAt !== null && record.id !== 0) return true;
      if (record.state === 'done' || record.state === 'failed') return true;
      if (record.deadline !== null) return false;
      // Whether a lock of another process's heap is free, only its own threads see: they wake whoever waits for it.
      if (record.lock instanceof Elsewhere) return this.memory.load(this.memory.asleepWord(record.id)) !== 0;
      return !canMove(record);
    });
  }

  private note(stamp: number, act: Act): void {
    if (!this.role.notes) return;
    const { steps, visible, visibleAt } = this.me.machine;
    this.noted = { steps, visible, visibleAt };
    this.notes.add(stamp, act, this.noted, this.role.now() - this.memory.begun, this.picking);
  }

  private fail(error: unknown): void {
    this.memory.end(error instanceof MemoryFull ? RUN.full : RUN.fault);
    if (error instanceof MemoryFull) return;
    if (this.door.locked) this.door.unlock();
    throw error;
  }
}

function ended(): never {
  throw new Ended();
}

function doomed(): never {
  throw new Doomed();
}

/** Could the thread take a step now? As scheduler/enabled.ts, for records whose machine lives in another Worker. */
function canMove(record: ThreadRecord): boolean {
  switch (record.state) {
    case 'new':
    case 'ready':
    case 'running':
      return true;
    case 'blocked':
      return record.lock !== null && isFree(record.lock, record.id);
    default:
      return false;
  }
}
