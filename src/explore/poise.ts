/**
 * Where the threads of a search stand: each poised before its next instruction that touches something shared (or at its
 * end), because whatever comes before that is its own business. A thread goes through with the instruction when it is
 * its move, and then on to the next such place.
 */
import { Halted } from '../machine/door.ts';
import { execute } from '../machine/execute.ts';
import type { Frame } from '../machine/frame.ts';
import { preludeGlobals } from '../machine/prelude.ts';
import { DID_HANDLE } from '../machine/thread.ts';
import { LOAD_GLOBAL, RETURN_CONST, RETURN_VALUE, STORE_GLOBAL } from '../program/opcodes.ts';
import { endMain, endThread } from '../scheduler/end.ts';
import { endChildMain } from '../scheduler/fork.ts';
import { atSwitchPoint } from '../scheduler/gil.ts';
import { metBy } from '../scheduler/offer.ts';
import type { Options } from '../scheduler/options.ts';
import { isFree, PyLock } from '../scheduler/primitives/lock.ts';
import { PyQueue } from '../scheduler/primitives/queue.ts';
import { PyThread } from '../scheduler/primitives/thread.ts';
import { tellException } from '../scheduler/step.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import type { World } from '../scheduler/world.ts';
import { type Deadline, keepTime, NEVER } from './deadline.ts';
import type { Lives } from './lives.ts';
import type { Movers } from './movers.ts';
import { LOOPS, type Stand, Standing } from './standing.ts';
import { NEEDS, type Touch } from './step.ts';
import type { WatchingDoor } from './watching-door.ts';

/** Local bytecodes that a thread may execute between two touches; beyond that it is taken to loop for ever. */
const LOCAL_STEPS_MAX = 200_000;
/** Of those, so many between two looks at the clock. */
const STEPS_PER_LOOK = 1_000;
/** Accesses of places that nobody else minds which a thread may make between two moves. */
const PASSES_MAX = 100;

/** How all threads stood at some moment. */
export interface PoiseMark {
  readonly stands: readonly (Stand | null)[];
  readonly passed: readonly boolean[];
  readonly now: number;
}

export class Poise {
  /** By thread; null: it does not stand before anything. */
  stands: (Stand | null)[] = [];
  /** Threads that have made a move. */
  private begun = new Set<number>();
  /** Under a GIL: has the thread passed a switch point since it last touched something? */
  private passed: boolean[] = [];
  /** At how many steps of its own it did so first. */
  private readonly passedAt: number[] = [];
  /** Virtual time: stands still unless it is kept. */
  now = 0;
  deadline: Deadline = NEVER;
  private readonly world: World;
  private readonly door: WatchingDoor;
  private readonly movers: Movers;
  private readonly lives: Lives;
  private readonly options: Options;
  private readonly keepsClock: boolean;

  constructor(world: World, door: WatchingDoor, movers: Movers, lives: Lives, keepsClock: boolean) {
    this.world = world;
    this.door = door;
    this.movers = movers;
    this.lives = lives;
    this.options = world.options;
    this.keepsClock = keepsClock;
  }

  mark(): PoiseMark {
    return { stands: [...this.stands], passed: [...this.passed], now: this.now };
  }

  /** All stand as they did at `mark`; `begun` are the threads that had made a move by then. */
  goBackTo({ stands, passed, now }: PoiseMark, begun: Set<number>): void {
    this.stands = [...stands];
    this.passed = [...passed];
    this.now = now;
    this.begun = begun;
  }

  /** Under a GIL: has it passed a switch point since it last touched something? */
  hasPassed(id: number): boolean {
    return this.passed[id] === true;
  }

  hasBegun(id: number): boolean {
    return this.begun.has(id);
  }

  /** Lets every thread go on to its next touch. */
  advanceAll(): void {
    const { world } = this;
    this.movers.meet(world);
    for (let id = 0; id < world.threads.length; id++) {
      const record = world.record(id);
      while (this.stands.length <= id) this.stands.push(null);
      while (this.passed.length <= id) this.passed.push(true);
      const gone = record.machine.frame === null || this.lives.isDoomed(world, record);
      if (world.over || gone) this.stands[id] = null;
      else if (this.stands[id] === null) this.advance(record);
    }
  }

  /**
   * Can the thread execute something without anybody's help? Sleeping is no obstacle, unless the clock's order is kept:
   * time may pass at any moment.
   */
  private canGoOn({ state, machine, lock }: ThreadRecord): boolean {
    if (machine.frame === null) return false;
    if (state === 'blocked') return lock !== null;
    return state === 'ready' || state === 'running' || (state === 'sleeping' && !this.keepsClock);
  }

  private advance(record: ThreadRecord): void {
    const { world, door } = this;
    const { id, machine } = record;
    const current = world.current;
    door.passesLeft = PASSES_MAX;
    for (let left = LOCAL_STEPS_MAX; this.canGoOn(record); left--) {
      if (left === 0) {
        this.stands[id] = LOOPS;
        break;
      }
      if (left % STEPS_PER_LOOK === 0) keepTime(this.deadline);
      world.switchTo(id);
      world.idle = this.now;
      if (record.state === 'sleeping') record.deadline = null;
      if (record.state !== 'blocked') world.setState(record, 'running');
      door.begin(false);
      if (this.isBeforeGlobal(record)) {
        this.stands[id] = this.standBefore(record);
        break;
      }
      const before = new Standing(machine);
      const heard = world.events?.length ?? 0;
      if (this.isLast(record)) {
        this.endOf(record);
        this.stands[id] = { touches: door.touches, needs: [], loops: false };
        break;
      }
      try {
        this.executeOne(record);
      } catch (error) {
        // What comes of an exception may touch something too.
        if (!(error instanceof Halted)) throw error;
      }
      if (door.halted) {
        before.restore(machine);
        door.takeBack();
        if (world.events !== null) world.events.length = heard;
        this.stands[id] = this.standBefore(record);
        break;
      }
      if (door.written.length > 0) this.publish(record);
      if (this.passed[id] !== true && this.atSwitch(record)) this.pass(record);
    }
    world.switchTo(current);
  }

  /** Does the thread stand before a global that others may touch? To see that is much cheaper than to be stopped. */
  private isBeforeGlobal({ machine }: ThreadRecord): boolean {
    const { code, pc, globals } = machine.frame as Frame;
    const opcode = code.ops[pc];
    if (opcode !== LOAD_GLOBAL && opcode !== STORE_GLOBAL) return false;
    if (globals === preludeGlobals) return false;
    const arg = code.ops[pc + 1] as number;
    const loads = opcode === LOAD_GLOBAL;
    return this.door.minds(globals, code.names[loads ? arg >> 1 : arg] as string, !loads);
  }

  /** All that the instruction would touch is known only when it has run; what it needs comes first. */
  private standBefore(record: ThreadRecord): Stand {
    const { door } = this;
    const needs = [...door.needs];
    const { lock } = record;
    // A waiter that was notified needs its lock, whatever else the operation is.
    if (lock !== null && needs.length === 0) needs.push({ primitive: lock, needs: 1 });
    return { touches: door.touches, needs, loops: false };
  }

  /** Its wait is over, whatever it stood before. */
  leave({ id }: ThreadRecord): void {
    this.stands[id] = null;
  }

  mayMove(record: ThreadRecord): boolean {
    const stand = this.stands[record.id];
    if (stand == null || stand.loops) return false;
    // With FIFO locks it matters who came first: who comes to a lock that is held takes a place in its queue.
    if (this.options.fifoLocks && record.lock === null && stand.needs.some(isForLock)) return true;
    return stand.needs.every(({ primitive, needs }) => {
      if (needs === 0) return true;
      if (primitive instanceof PyLock) return isFree(primitive, record.id);
      return (metBy(this.world, primitive) & needs) === needs;
    });
  }

  /** May nobody else move, because the thread has the GIL and has passed no switch point since its last touch? */
  keepsGil(record: ThreadRecord): boolean {
    if (this.options.model === 'free-threaded' || this.world.over) return false;
    // Other processes have a GIL of their own: what a thread touches they may come between.
    if (this.world.processes.length > 1 && !this.movers.isCrowded(record.process)) return false;
    return this.passed[record.id] !== true && this.mayMove(record);
  }

  /** The instruction that the thread stands before, with everything it touches. */
  touch(record: ThreadRecord, pick: number | null = null): Touch[] {
    const { door, world } = this;
    world.switchTo(record.id);
    world.idle = this.now;
    world.pick = pick;
    if (record.state !== 'blocked') world.setState(record, 'running');
    this.stands[record.id] = null;
    const lives = this.lives.needed(this.world, record);
    door.begin(true);
    const touches = this.beginningOf(record);
    this.begun.add(record.id);
    if (this.isLast(record)) this.endOf(record);
    this.executeOne(record);
    world.pick = null;
    touches.push(...door.touches, ...lives, ...this.lives.copied(world, record));
    this.publish(record);
    for (const { primitive } of door.needs) {
      if (primitive instanceof PyQueue)
        door.identities.publish(primitive.items.at(-1), this.movers.numberOf(record.id));
      if (!(primitive instanceof PyThread)) continue;
      for (const part of [primitive.target, primitive.args, primitive.kwargs]) {
        door.identities.publish(part, this.movers.numberOf(record.id));
      }
    }
    this.passed[record.id] = false;
    if (this.atSwitch(record)) this.pass(record);
    return touches;
  }

  /** What the first move of a thread touches beside its instruction: it had to wait for its start. */
  beginningOf(record: ThreadRecord): Touch[] {
    const { door, world } = this;
    const { id, object } = record;
    if (id === 0 || object === null || this.begun.has(id)) return [];
    const process = world.processOf(record);
    if (id === process.main) {
      return [{ place: this.lives.placeOf(process), writes: false, needs: NEEDS.alive, met: NEEDS.alive }];
    }
    door.operation(object, NEEDS.started);
    const touches = door.touches;
    door.begin(true);
    return touches;
  }

  /** The last step of a thread: joiners see it. */
  private endOf(record: ThreadRecord): void {
    const { door, world } = this;
    const { id, object } = record;
    if (object === null) return;
    const { permitted } = door;
    door.permitted = true;
    const process = world.processOf(record);
    if (id === process.main && id !== 0) this.lives.announceEnd(world, process);
    else door.operation(object, 0);
    door.permitted = permitted;
  }

  private isLast({ machine }: ThreadRecord): boolean {
    const { frame } = machine;
    if (frame === null || frame.back !== null) return false;
    const opcode = frame.code.ops[frame.pc];
    return opcode === RETURN_VALUE || opcode === RETURN_CONST;
  }

  private executeOne(record: ThreadRecord): void {
    const { world } = this;
    const { machine, id } = record;
    execute(world.vm);
    if (this.door.halted) return;
    machine.blocked = false;
    if (machine.frame === null) {
      if (id === 0) endMain(world, record);
      else if (id === world.process.main) endChildMain(world, record);
      else endThread(world, record);
    }
    if (world.events !== null && machine.lastHow === DID_HANDLE) tellException(world, record);
  }

  /** What the instruction has written, others may reach from now on. */
  private publish({ id }: ThreadRecord): void {
    const { door, movers } = this;
    for (const value of door.writtenValues()) door.identities.publish(value, movers.numberOf(id));
  }

  /** At how many steps of its own the thread passed its last switch point first; undefined: it has not. */
  passedFirst({ id }: ThreadRecord): number | undefined {
    return this.passed[id] === true ? this.passedAt[id] : undefined;
  }

  pass({ id, machine }: ThreadRecord): void {
    this.passed[id] = true;
    this.passedAt[id] = machine.steps;
  }

  private atSwitch({ machine }: ThreadRecord): boolean {
    return atSwitchPoint(this.options.model, machine);
  }
}

function isForLock({ primitive }: Stand['needs'][number]): boolean {
  return primitive instanceof PyLock;
}
