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
import { libraryUnit } from '../machine/unit.ts';
import type { HeapObject, PyDict, PyModule, Value } from '../machine/values.ts';
import type { Program } from '../program/code.ts';
import '../scheduler/checkpoint.ts';
import { endMain, endThread } from '../scheduler/end.ts';
import { atSwitchPoint } from '../scheduler/gil.ts';
import type { Options } from '../scheduler/options.ts';
import { isFree, PyLock } from '../scheduler/primitives/lock.ts';
import type { PyThread } from '../scheduler/primitives/thread.ts';
import type { Run } from '../scheduler/schedule.ts';
import { start } from '../scheduler/start.ts';
import { actUpon } from '../scheduler/step.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import { WaitQueue } from '../scheduler/wait-queue.ts';
import { machineOf, type World } from '../scheduler/world.ts';
import { RealDoor, type Written } from './door.ts';
import { Gil } from './gil.ts';
import { type Memory, MemoryFull, RUN, WORD } from './memory.ts';
import { type Act, Notes } from './notes.ts';
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
  readonly steps: number;
  readonly notes: Notes;
  readonly written: readonly Written[];
  /** When its last step ended the process: what others did later in the order has not happened any more; else null. */
  readonly end: number | null;
  /** It asked for the time: a replay would give it another answer. */
  readonly readClock: boolean;
}

/** Thrown out of a step that would touch something shared after the run has ended: it does not happen. */
class Ended {}

export class ThreadRunner {
  readonly world: World;
  private readonly role: Role;
  private readonly memory: Memory;
  private readonly replica: Replica;
  private readonly door: RealDoor;
  private readonly gil: Gil | null;
  private endStamp: number | null = null;
  private readonly notes = new Notes();
  private turns: Turns | null;
  private me: ThreadRecord;
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
    this.replica = new Replica(memory, (name) => (name === main.name ? main : libraryUnit(name)));
    this.world = start(program, options, true);
    const { world } = this;
    const elapsed = () => role.now() - memory.begun;
    const { speed, notes: stamps } = role;
    this.door = new RealDoor(world, { memory, replica: this.replica, elapsed, speed, stamps, ended });
    world.vm.door = this.door;
    world.drawThreadName = () => memory.add(WORD.names, 1) + 1;
    world.nextSerial = role.thread * 1_000_000 + 1;
    this.turns = role.forced === null ? null : new Turns(memory, role.forced, role.thread);
    const free = options.model === 'free-threaded' || this.turns !== null;
    this.gil = free ? null : new Gil(memory, role.thread);
    this.replica.onThread = (record) => this.meetThread(record);
    this.me = world.record(0);
    if (role.thread === 0) this.beMain(options);
    else this.beStarted();
    this.modulesKnown = world.vm.modules.size;
  }

  /** Runs the thread to its end, or to the end of the run. */
  run(): Told {
    const { memory, role } = this;
    try {
      while (memory.run === RUN.going && !this.finished) this.stretch();
    } catch (error) {
      if (!(error instanceof Ended)) this.fail(error);
    }
    if (this.door.locked) this.door.unlock();
    this.gil?.release();
    const { steps } = this.me.machine;
    const { written, readClock } = this.door;
    return { thread: role.thread, steps, notes: this.notes, written, end: this.endStamp, readClock };
  }

  /** For the main thread, when the run is over: its copies of everything as they are at the end. */
  catchUp(): void {
    const { memory, replica } = this;
    if (replica.process === null || this.world.over) return;
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
    memory.lock();
    replica.refreshProcess();
    this.takeProcess();
    replica.pull();
    memory.unlock();
    this.me = world.record(role.thread);
    const machine = machineOf(this.me.object as PyThread, role.thread);
    Object.assign(this.me, { machine });
    world.current = role.thread;
    world.vm.thread = machine;
  }

  private takeProcess(): void {
    const { vm } = this.world;
    const [modules, builtins, globals, limit] = this.replica.process as unknown[];
    vm.modules = modules as Map<string, PyModule>;
    vm.builtins = builtins as PyDict;
    this.world.mainGlobals = globals as PyDict;
    vm.recursionLimit = limit as number;
    this.modulesKnown = vm.modules.size;
  }

  private publishProcess(): void {
    const { vm, mainGlobals } = this.world;
    const process = [vm.modules, vm.builtins, mainGlobals, vm.recursionLimit];
    this.replica.publishProcess(process as unknown as Value[]);
    this.memory.add(WORD.process, 1);
    this.modulesKnown = vm.modules.size;
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
    door.lock();
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
    runMachine(world.vm, budget);
    if (machine.frame === null) this.end();
    if (door.locked) this.finishStep();
    else if (door.stamp !== 0) this.note(door.stamp, 'step');
    if (world.vm.modules.size !== this.modulesKnown) this.tellModules();
    const { blocked } = machine;
    machine.blocked = false;
    return blocked && !this.finished;
  }

  /** The last frame is gone: the thread is over, or the main thread goes on to shut the process down. */
  private end(): void {
    const { world, door, me, memory } = this;
    door.lock();
    door.setClock();
    if (me.id !== 0) {
      endThread(world, me);
      this.finished = true;
      memory.add(WORD.ended, 1);
    } else endMain(world, me);
    this.publishEager();
    if (this.finished && this.nobodyCanMove()) memory.end(RUN.hang);
    if (!world.over) return;
    this.endStamp = memory.add(WORD.stamp, 1) + 1;
    this.finished = true;
    if (this.replica.process !== null) this.replica.refreshAll();
    memory.end(RUN.over);
  }

  private publishEager(): void {
    if (this.replica.process !== null) this.replica.publishEager();
  }

  /**
   * Publishes what the step did, gives it its place in the order, lets the others at the memory, wakes whom it
   * may.
   */
  private finishStep(): void {
    const { world, door, memory, replica, me } = this;
    if (world.fresh !== null) this.publishStart(world.fresh);
    const stamp = memory.add(WORD.stamp, 1) + 1;
    this.note(stamp, 'step');
    const shared = replica.process !== null;
    const synced = door.operated.length > 0 || me.machine.blocked;
    if (shared && synced) this.publishOperated(door.operated);
    replica.publish();
    const able = shared && (synced || this.finished) ? this.ableOthers() : [];
    door.unlock();
    for (const id of able) memory.wake(id);
  }

  /** The first start makes everything shared that a thread can reach. */
  private publishStart(id: number): void {
    const { world, memory, replica } = this;
    world.fresh = null;
    if (replica.process === null) this.publishProcess();
    for (const record of world.threads) {
      const { id: object } = replica.share(record);
      memory.store(memory.recordWord(record.id), object);
    }
    replica.publish();
    if (id >= this.role.threadsMax) return memory.end(RUN.crowd);
    memory.store(WORD.threads, world.threads.length);
    Atomics.notify(memory.words, WORD.threads);
    this.role.onStart(world.threads.length);
  }

  /**
   * What operations of these primitives may have changed: they, their queues and locks, and all threads'
   * records.
   */
  private publishOperated(operated: readonly HeapObject[]): void {
    const { replica, world } = this;
    for (const primitive of operated) {
      replica.publishIfChanged(primitive);
      for (const part of Object.values(primitive)) {
        if (part instanceof PyLock) {
          replica.publishIfChanged(part);
          replica.publishIfChanged(part.waiters);
        } else if (part instanceof WaitQueue) replica.publishIfChanged(part);
      }
    }
    for (const record of world.threads) {
      if (record.endedAt !== null && record.id !== 0) continue;
      replica.publishIfChanged(record);
      replica.publishIfChanged(record.joiners);
    }
  }

  private tellModules(): void {
    this.modulesKnown = this.world.vm.modules.size;
    if (this.replica.process === null) return;
    this.door.lock();
    this.publishProcess();
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
      door.lock();
      if (this.replica.process !== null && world.vm.modules.size !== this.modulesKnown) this.publishProcess();
      const time = door.time();
      if (me.deadline !== null && me.deadline <= time) {
        this.actOnMe(me.state === 'sleeping' ? 'wake' : 'timeout');
      }
      if (canMove(me)) break;
      if (this.nobodyCanMove()) memory.end(RUN.hang);
      const seen = memory.load(word);
      const patience = me.deadline === null ? undefined : (me.deadline - time) / 1e6 / this.role.speed;
      door.unlock();
      this.gil?.release();
      if (memory.run !== RUN.going) throw new Ended();
      Atomics.wait(memory.words, word, seen, patience === undefined ? undefined : Math.max(0.05, patience));
      if (memory.run !== RUN.going) throw new Ended();
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
      return record.deadline === null && !canMove(record);
    });
  }

  private note(stamp: number, act: Act): void {
    if (!this.role.notes) return;
    const { steps, visible, visibleAt } = this.me.machine;
    this.notes.add(
      stamp,
      act,
      { visible, steps, visibleAt },
      this.role.now() - this.memory.begun,
      this.picking,
    );
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
