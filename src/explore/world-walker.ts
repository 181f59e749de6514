/**
 * A program's worlds as the search walks them. Each thread stands poised before its next instruction that touches
 * something shared (or at its end); a move is that instruction, and the local ones behind it up to the next such place.
 * A thread whose instruction would have to wait has no move: it is never made to try. Going back is by snapshot and
 * retaking.
 */
import { execute } from '../machine/execute.ts';
import type { Frame } from '../machine/frame.ts';
import { preludeGlobals } from '../machine/prelude.ts';
import { Savepoint } from '../machine/savepoint.ts';
import { DID_HANDLE } from '../machine/thread.ts';
import { HeapObject } from '../machine/values.ts';
import type { Program } from '../program/code.ts';
import { LOAD_GLOBAL, RETURN_CONST, RETURN_VALUE, STORE_GLOBAL } from '../program/opcodes.ts';
import '../scheduler/checkpoint.ts';
import { endMain, endThread } from '../scheduler/end.ts';
import type { Event, ThreadId } from '../scheduler/event.ts';
import { endChildMain } from '../scheduler/fork.ts';
import { atSwitchPoint } from '../scheduler/gil.ts';
import { metBy } from '../scheduler/offer.ts';
import type { Options } from '../scheduler/options.ts';
import { isFree, PyLock } from '../scheduler/primitives/lock.ts';
import { watchedBy } from '../scheduler/primitives/pipe.ts';
import { PyThread } from '../scheduler/primitives/thread.ts';
import type { ProcessRecord } from '../scheduler/process-record.ts';
import { start } from '../scheduler/start.ts';
import { actUpon, tellException } from '../scheduler/step.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import { waitersOfNotify } from '../scheduler/will.ts';
import type { World } from '../scheduler/world.ts';
import { type Deadline, keepTime, NEVER } from './deadline.ts';
import { Identities } from './identity.ts';
import { Lives } from './lives.ts';
import { Movers } from './movers.ts';
import { type Snapshot, Snapshots } from './snapshots.ts';
import { LOOPS, type Stand, Standing } from './standing.ts';
import {
  ACTS,
  actOf,
  DEATH,
  type Mark,
  type Move,
  NEEDS,
  picking,
  pickOf,
  SPURIOUS,
  type Step,
  TIMEOUT,
  type Touch,
  threadOf,
  WAKE,
} from './step.ts';
import type { Walker } from './walker.ts';
import { KeyTable, WatchingDoor } from './watching-door.ts';
import { USUAL_WAYS, type Ways } from './ways.ts';

/** Local bytecodes that a thread may execute between two touches; beyond that it is taken to loop for ever. */
const LOCAL_STEPS_MAX = 200_000;
/** Of those, so many between two looks at the clock. */
const STEPS_PER_LOOK = 1_000;
/** Accesses of places that nobody else minds which a thread may make between two moves. */
const PASSES_MAX = 100;

export class WorldWalker implements Walker {
  readonly world: World;
  /** The moves from the start to here. */
  readonly path: Mark[] = [];
  /** Under a GIL: a turn did more than begin with an operation that may have to wait. */
  waitsInsideTurn = false;
  /** Under a GIL: other processes were not let in between the touches of a turn. */
  processesWait = false;
  private readonly door: WatchingDoor;
  private readonly options: Options;
  private readonly table = new KeyTable();
  private readonly movers = new Movers();
  /** Where threads stood that were gone before they could go on. */
  private lost: Step[] = [];
  private readonly snapshots = new Snapshots();
  private readonly lives: Lives;
  private stands: (Stand | null)[] = [];
  /** Threads that have made a move. */
  private begun = new Set<number>();
  /** Under a GIL: has the thread passed a switch point since it last touched something? */
  private passed: boolean[] = [];
  /** At how many steps of its own it did so first. */
  private readonly passedAt: number[] = [];
  private readonly movesMax: number;
  /** What happened before the first move, and in each move of the path; null: nobody listens. */
  private readonly told: (readonly Event[])[] | null;
  private readonly keepsClock: boolean;
  private deadline: Deadline = NEVER;
  /** Virtual time: stands still unless it is kept. */
  private now = 0;

  constructor(program: Program, options: Options, ways: Partial<Ways> = {}) {
    const { observesOutput, movesMax, listens, sharing, keepsClock, deadline } = { ...USUAL_WAYS, ...ways };
    this.keepsClock = keepsClock;
    this.movesMax = movesMax;
    this.told = listens ? [] : null;
    this.options = options;
    this.door = new WatchingDoor(new Identities(), this.movers, this.table, observesOutput);
    this.lives = new Lives(program.source, this.door, this.movers);
    this.door.sharing = sharing;
    this.world = start(program, options);
    this.enter(this.world);
    this.hear(() => this.advanceAll());
    this.snapshots.begin(this.snapshot());
    // The way to the first move is bounded: whoever makes a walker need not mind its deadline.
    this.deadline = deadline;
  }

  /** The events of the path, in order, if somebody listens. Names and steps in them are not those of a run. */
  get events(): readonly Event[] {
    return this.told?.flat() ?? [];
  }

  get readsClock(): boolean {
    return this.door.readsClock;
  }

  /** Does a thread here go on for so long without touching anything that it was given up? */
  get endless(): boolean {
    return this.stands.some((stand) => stand?.loops === true);
  }

  /** Was the execution cut off here, at the bound? */
  get cut(): boolean {
    return !this.world.over && this.path.length >= this.movesMax;
  }

  moves(): readonly Move[] {
    const { world } = this;
    if (world.over || this.cut) return [];
    const { holder } = this;
    if (holder !== null) return [this.movers.numberOf(holder) * ACTS];
    const found: Move[] = [];
    for (const record of world.threads) {
      if (this.lives.mayDie(world, record)) found.push(this.movers.reaperOf(record.id) * ACTS + DEATH);
      else if (this.mayMove(record)) found.push(...this.stepsOf(record));
      else if (!this.keepsClock && this.mayTimeOut(record)) found.push(this.suffering(record.id, TIMEOUT));
    }
    if (this.keepsClock && found.length === 0) found.push(...this.firstDue());
    if (this.options.spuriousWakeups) {
      for (const { wants, id } of world.threads)
        if (wants?.why === 'notify') found.push(this.suffering(id, SPURIOUS));
    }
    return found;
  }

  /** The thread that makes a move, by its number in the world at hand. */
  threadOf(move: Move): ThreadId {
    return this.movers.threadOf(threadOf(move));
  }

  /** A thread's number that holds for all executions. */
  numberOf(thread: ThreadId): number {
    return this.movers.numberOf(thread);
  }

  private suffering(thread: ThreadId, act: number): Move {
    return this.movers.numberOf(thread) * ACTS + act;
  }

  /** A thread's next step; one for each waiter that its notify could pick, if any may be picked. */
  private stepsOf(record: ThreadRecord): Move[] {
    const number = this.movers.numberOf(record.id);
    if (this.options.notifyPicks === 'any') {
      const picks = waitersOfNotify(record);
      if (picks.length > 1) return picks.map((waiter) => picking(number, this.movers.numberOf(waiter)));
    }
    return [number * ACTS];
  }

  /** Sleeps and time-outs that are over next by the clock. */
  private firstDue(): Move[] {
    const due = this.world.threads.filter((record) => this.mayTimeOut(record));
    const earliest = Math.min(...due.map(({ deadline }) => deadline as number));
    return due
      .filter(({ deadline }) => deadline === earliest)
      .map(({ id, state }) => this.suffering(id, state === 'sleeping' ? WAKE : TIMEOUT));
  }

  /** Who alone may move, because it has the GIL and has passed no switch point since its last move; else null. */
  get holder(): number | null {
    const last = this.path[this.path.length - 1];
    if (this.door.sharing === null || last === undefined) return null;
    const record = this.world.record(last.thread);
    return this.keepsGil(record) ? record.id : null;
  }

  /** What decides the future beside the world itself. */
  get beside(): readonly number[] {
    const { addresses } = this.door;
    return [this.holder ?? -1, ...addresses];
  }

  alternatives(): readonly Step[] {
    return [];
  }

  mayTake(move: Move): boolean {
    return this.moves().includes(move);
  }

  take(move: Move): Step {
    return this.hear(() => this.make(move));
  }

  /** Keeps what `act` tells, which is what happens after the moves so far. */
  private hear<T>(act: () => T): T {
    const { told } = this;
    if (told === null) return act();
    const events: Event[] = [];
    this.world.events = events;
    told.push(events);
    const result = act();
    this.world.events = null;
    return result;
  }

  private make(move: Move): Step {
    keepTime(this.deadline);
    const { world } = this;
    const record = world.record(this.threadOf(move));
    const waiting = world.threads.filter(({ state }) => state === 'waiting');
    const pending = waiting
      .filter((one) => one !== record && this.mayTimeOut(one))
      .map((one) => this.timeOutOf(one));
    const from = record.machine.steps;
    const picked = pickOf(move);
    const pick = picked === null ? null : this.movers.threadOf(picked);
    const touches = this.act(record, actOf(move), pick);
    let { steps } = record.machine;
    this.advanceAll();
    // Under a GIL all that the thread does up to its next switch point is one move.
    while (this.door.sharing === null && this.keepsGil(record)) {
      if (this.world.processes.length > 1) this.processesWait = true;
      const more = this.touch(record);
      if (more.some(({ needs = 0 }) => (needs & ~(NEEDS.started | NEEDS.ended)) !== 0))
        this.waitsInsideTurn = true;
      touches.push(...more);
      ({ steps } = record.machine);
      this.advanceAll();
    }
    if (this.passed[record.id] === true) steps = this.passedAt[record.id] ?? steps;
    world.idle = this.now;
    this.path.push({ move, steps, thread: record.id, from, pick });
    this.snapshots.keep(this.path.length, () => this.snapshot());
    const woke = waiting.filter(({ state }) => state !== 'waiting').map(({ id }) => this.movers.numberOf(id));
    const foreclosed = pending.filter(
      (late) => !this.mayTimeOut(this.world.record(this.threadOf(late.move))),
    );
    if (woke.length === 0 && foreclosed.length === 0) return { move, touches };
    return foreclosed.length === 0 ? { move, touches, woke } : { move, touches, woke, foreclosed };
  }

  stuck(): readonly Step[] {
    const steps = [...this.lost];
    this.stands.forEach((stand, id) => {
      if (stand !== null && !stand.loops) {
        steps.push({ move: this.movers.numberOf(id) * ACTS, touches: stand.touches });
      }
    });
    return steps;
  }

  /** What the thread, which cannot go on, would need first; null if it is not known. */
  wantedBy({ id, wants }: ThreadRecord): HeapObject | null {
    const stand = this.stands[id];
    const unmet = stand?.needs.find(
      ({ primitive, needs }) => (metBy(this.world, primitive) & needs) !== needs,
    );
    return unmet?.primitive ?? wants?.primitive ?? null;
  }

  rewind(length: number): void {
    const again = this.path.slice(0, length).map(({ move }) => move);
    const from = this.snapshots.before(length);
    this.path.length = from;
    this.begun = new Set(this.path.map(({ thread }) => thread));
    this.restore(this.snapshots.at(from));
    for (const move of again.slice(from)) this.make(move);
    if (this.told !== null) this.told.length = length + 1;
  }

  /** What the move touches, the births and deaths of processes that come with it included. */
  private act(record: ThreadRecord, act: number, pick: ThreadId | null): Touch[] {
    const { processes } = this.world;
    const count = processes.length;
    const fates = processes.map(({ fate }) => fate);
    const living = processes.filter(({ exitCode }) => exitCode === null);
    const touches =
      act === 0
        ? this.touch(record, pick)
        : act === DEATH
          ? this.lives.die(this.world, record)
          : this.suffer(record, act);
    if (processes.length > count)
      touches.push(...this.lives.birth(this.world, record, processes[count] as ProcessRecord));
    for (const process of living) {
      if (process.exitCode === null && process.fate === fates[process.id]) continue;
      const place = this.lives.placeOf(process);
      // A death needs what gave the process its fate.
      touches.push(
        act === DEATH && process.id === record.process
          ? { place, writes: true, needs: NEEDS.signal, met: NEEDS.signal }
          : { place, writes: true, met: NEEDS.alive },
      );
      this.lose(process, process);
    }
    const [first] = processes as [ProcessRecord];
    if (this.world.over && first.exitCode === null) {
      touches.push({ place: this.lives.placeOf(first), writes: true, met: NEEDS.alive });
    }
    if (this.world.over) for (const process of processes) this.lose(process, first);
    return touches;
  }

  /** Nobody of the process will go on, with the end of `cause`: its threads' next steps could have come before. */
  private lose(process: ProcessRecord, cause: ProcessRecord): void {
    const { stands, world } = this;
    for (const record of world.threads) {
      const stand = stands[record.id];
      if (record.process !== process.id || stand == null) continue;
      stands[record.id] = null;
      if (stand.loops) continue;
      const end = this.lives.placeOf(cause);
      const lives = this.lives
        .needed(this.world, record)
        .map((touch) => (touch.place === end ? { ...touch, needs: NEEDS.alive } : touch));
      const move = this.movers.numberOf(record.id) * ACTS;
      this.door.begin(true);
      const begins = this.begun.has(record.id) ? [] : this.beginningOf(record);
      this.lost.push({ move, touches: [...begins, ...stand.touches, ...lives], until: this.path.length });
    }
  }

  /** The instruction that the thread stands before, with everything it touches. */
  private touch(record: ThreadRecord, pick: number | null = null): Touch[] {
    const { door, world } = this;
    world.switchTo(record.id);
    world.idle = this.now;
    world.pick = pick;
    if (record.state !== 'blocked') world.setState(record, 'running');
    this.stands[record.id] = null;
    const lives = this.lives.needed(this.world, record);
    door.begin(true);
    const touches = this.begun.has(record.id) ? [] : this.beginningOf(record);
    this.begun.add(record.id);
    if (this.isLast(record)) this.endOf(record);
    this.executeOne(record);
    world.pick = null;
    touches.push(...door.touches, ...lives, ...this.lives.copied(world, record));
    this.publish(record);
    for (const { primitive } of door.needs) {
      if (!(primitive instanceof PyThread)) continue;
      for (const part of [primitive.target, primitive.args, primitive.kwargs]) {
        door.identities.publish(part, this.movers.numberOf(record.id));
      }
    }
    this.passed[record.id] = false;
    if (this.atSwitch(record)) this.pass(record);
    return touches;
  }

  /** What the instruction has written, others may reach from now on. */
  private publish({ id }: ThreadRecord): void {
    const { door, movers } = this;
    for (const value of door.writtenValues()) door.identities.publish(value, movers.numberOf(id));
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

  /** What the runtime does to a thread that cannot go on by itself. */
  private suffer(record: ThreadRecord, act: number): Touch[] {
    const { touches } = this.timeOutOf(record);
    if (this.keepsClock && act !== SPURIOUS) {
      this.now = record.deadline as number;
      this.world.idle = this.now;
    }
    actUpon(this.world, record, act === TIMEOUT ? 'timeout' : act === WAKE ? 'wake' : 'spurious');
    this.pass(record);
    return [...touches];
  }

  /** The time-out of one who waits. */
  private timeOutOf(record: ThreadRecord): Step {
    const { door } = this;
    const { id, lock, wants } = record;
    door.begin(true);
    if (lock !== null) door.operation(lock, 0);
    if (wants !== null) door.operation(wants.primitive, 0);
    for (const primitive of watchedBy(record)) door.operation(primitive, 0);
    const move = this.movers.numberOf(id) * ACTS + TIMEOUT;
    return { move, touches: [...door.touches, ...this.lives.needed(this.world, record)] };
  }

  private mayTimeOut(record: ThreadRecord): boolean {
    return (
      this.stands[record.id] == null && record.deadline !== null && !this.lives.isDoomed(this.world, record)
    );
  }

  /** Lets every thread go on to its next touch. */
  private advanceAll(): void {
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
      this.executeOne(record);
      if (door.halted) {
        before.restore(machine);
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

  /** The first move of a thread had to wait for its start. */
  private beginningOf(record: ThreadRecord): Touch[] {
    const { door, world } = this;
    const { id, object } = record;
    if (id === 0 || object === null) return [];
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

  private mayMove(record: ThreadRecord): boolean {
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
  private keepsGil(record: ThreadRecord): boolean {
    if (this.options.model === 'free-threaded' || this.world.over) return false;
    // Other processes have a GIL of their own: what a thread touches they may come between.
    if (this.world.processes.length > 1 && !this.movers.isCrowded(record.process)) return false;
    return this.passed[record.id] !== true && this.mayMove(record);
  }

  private pass({ id, machine }: ThreadRecord): void {
    this.passed[id] = true;
    this.passedAt[id] = machine.steps;
  }

  private atSwitch({ machine }: ThreadRecord): boolean {
    return atSwitchPoint(this.options.model, machine);
  }

  private enter(world: World): void {
    const { door, movers } = this;
    world.timeless = true;
    world.vm.door = door;
    door.world = world;
    movers.meet(world);
    // A copy is a new object: it gets a number of its own.
    world.onFork = (originals, copies) => {
      const number = movers.numberOf(world.current);
      this.snapshots.addCopied(originals.length);
      originals.forEach((original, i) => {
        const copy = copies[i];
        if (copy instanceof HeapObject && door.identities.knows(original))
          door.identities.numberOf(copy, number);
      });
    };
  }

  private snapshot(): Snapshot {
    const { door, passed, lost, stands, now } = this;
    const world = this.world.state();
    return {
      world,
      savepoint: new Savepoint([world]),
      identities: door.identities.mark(),
      passed: [...passed],
      lost: [...lost],
      addresses: [...door.addresses],
      stands: [...stands],
      now,
    };
  }

  private restore(snapshot: Snapshot): void {
    const { door } = this;
    snapshot.savepoint.restore();
    this.world.goOnFrom(snapshot.world);
    this.movers.forget();
    this.movers.meet(this.world);
    door.identities.forgetSince(snapshot.identities);
    door.addresses = [...snapshot.addresses];
    this.passed = [...snapshot.passed];
    this.lost = [...snapshot.lost];
    this.stands = [...snapshot.stands];
    this.now = snapshot.now;
  }
}

function isForLock({ primitive }: Stand['needs'][number]): boolean {
  return primitive instanceof PyLock;
}
