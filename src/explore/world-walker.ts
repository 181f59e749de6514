import { Savepoint } from '../machine/savepoint.ts';
import { HeapObject } from '../machine/values.ts';
import type { Program } from '../program/code.ts';
import '../scheduler/checkpoint.ts';
import type { Event, ThreadId } from '../scheduler/event.ts';
import { threadLabel } from '../scheduler/naming.ts';
import { metBy } from '../scheduler/offer.ts';
import type { Options } from '../scheduler/options.ts';
import { watchedBy } from '../scheduler/primitives/pipe.ts';
import type { ProcessRecord } from '../scheduler/process-record.ts';
import { start } from '../scheduler/start.ts';
import { actUpon } from '../scheduler/step.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import { waitersOfNotify } from '../scheduler/will.ts';
import { lineOfThread, type World } from '../scheduler/world.ts';
import { Border } from './border.ts';
import { keepTime } from './deadline.ts';
import type { Fingerprint } from './fingerprint.ts';
import { Identities } from './identity.ts';
import { Lives } from './lives.ts';
import { Movers } from './movers.ts';
import { Poise } from './poise.ts';
import { publishAll } from './publication.ts';
import { type Snapshot, Snapshots } from './snapshots.ts';
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
import type { Ended } from './symptom.ts';
import type { Walker } from './walker.ts';
import { KeyTable, WatchingDoor } from './watching-door.ts';
import { USUAL_WAYS, type Ways } from './ways.ts';
import type { WideHash } from './wide-hash.ts';

/** Is the program not over before the thread is? */
export function mustEnd({ id, endedAt, machine, object }: ThreadRecord): boolean {
  return id === 0 ? machine.frame !== null : endedAt === null && object?.daemon !== true;
}

/** The limit of a search in which somebody's death would matter. */
export const DEATHS = 'what `__del__` and weak references notice of deaths is not followed here';

/** A walker of a program, with what a tally of its executions asks for at the end of one. */
export interface ProgramWalker extends Walker, Ended {
  readonly path: readonly Mark[];
  readonly cut: boolean;
  readonly endless: boolean;
  readonly end: number;
  readonly holder: number | null;
  readonly gil: boolean;
  readonly border: Border;
  threadOf(move: Move): ThreadId;
  moveOf(mark: Mark): Move;
  state(print: Fingerprint, more?: readonly number[]): WideHash;
  lineOf(thread: ThreadId): number;
  isGone(thread: ThreadId): boolean;
  toEnd(): readonly number[];
  readonly waitsInsideTurn: boolean;
  readonly processesWait: boolean;
  readonly overlooksDeaths: boolean;
  readonly readsClock: boolean;
}

export class WorldWalker implements ProgramWalker {
  readonly world: World;
  /** The moves from the start to here. */
  readonly path: Mark[] = [];
  /** Under a GIL: a turn did more than begin with an operation that may have to wait. */
  waitsInsideTurn = false;
  /** Objects were there whose death the program notices: the search buries nobody. */
  overlooksDeaths = false;
  /** Under a GIL: other processes were not let in between the touches of a turn. */
  processesWait = false;
  /** What its numbers mean to the walkers of other Workers. */
  readonly border: Border;
  readonly door: WatchingDoor;
  private readonly options: Options;
  private readonly table = new KeyTable();
  readonly movers = new Movers();
  /** Where threads stood that were gone before they could go on. */
  private lost: Step[] = [];
  private readonly snapshots = new Snapshots();
  private readonly lives: Lives;
  readonly poise: Poise;
  private readonly movesMax: number;
  /** What happened before the first move, and in each move of the path; null: nobody listens. */
  private readonly told: (readonly Event[])[] | null;
  private readonly keepsClock: boolean;

  constructor(program: Program, options: Options, ways: Partial<Ways> = {}) {
    const { observesOutput, movesMax, listens, sharing, keepsClock, deadline } = { ...USUAL_WAYS, ...ways };
    this.keepsClock = keepsClock;
    this.movesMax = movesMax;
    this.told = listens ? [] : null;
    this.options = options;
    this.border = new Border(this.movers, this.table);
    this.door = new WatchingDoor(new Identities(), this.movers, this.table, observesOutput);
    this.lives = new Lives(program.source, this.door, this.movers);
    this.door.sharing = sharing;
    this.world = start(program, options);
    this.poise = new Poise(this.world, this.door, this.movers, this.lives, keepsClock);
    this.enter(this.world);
    this.hear(() => this.advanceAll());
    publishAll(this.door.identities, this.world, 0);
    this.snapshots.begin(this.snapshot());
    // The way to the first move is bounded: whoever makes a walker need not mind its deadline.
    this.poise.deadline = deadline;
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
    return this.poise.stands.some((stand) => stand?.loops === true);
  }

  /** Was the execution cut off here, at the bound? */
  get cut(): boolean {
    return !this.world.over && this.path.length >= this.movesMax;
  }

  get labels(): readonly string[] {
    return this.world.threads.map(({ id }) => threadLabel(this.world, id));
  }

  get deadlocked(): boolean {
    return !this.world.over && !this.cut && !this.endless;
  }

  /** Ends are not told apart. */
  get end(): number {
    return -1;
  }

  /** What the last move told, or the way to the first one. */
  get lastTold(): readonly Event[] {
    return this.told?.[this.told.length - 1] ?? [];
  }

  /** Is everybody still there who was not done? */
  get losesNobody(): boolean {
    return this.lost.length === 0;
  }

  moves(): readonly Move[] {
    const { world } = this;
    if (world.over || this.cut) return [];
    const { holder } = this;
    if (holder !== null) return [this.movers.numberOf(holder) * ACTS];
    const found: Move[] = [];
    for (const record of world.threads) {
      if (this.lives.mayDie(world, record)) found.push(this.movers.reaperOf(record.id) * ACTS + DEATH);
      else if (this.poise.mayMove(record)) found.push(...this.stepsOf(record));
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

  /** A move of another walker's path as one of this, which has come as far: each numbers movers as it meets them. */
  moveOf({ move, thread, pick }: Mark): Move {
    const act = actOf(move);
    if (act === DEATH) return this.movers.reaperOf(thread) * ACTS + act;
    const number = this.movers.numberOf(thread);
    return pick === null ? number * ACTS + act : picking(number, this.movers.numberOf(pick));
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
    return this.poise.keepsGil(record) ? record.id : null;
  }

  /** The state at the end of the path, with `more` numbers that count. */
  state(print: Fingerprint, more: readonly number[] = []): WideHash {
    return print.of(this.world, [this.holder ?? -1, ...this.door.addresses, ...more]);
  }

  /** Is there a GIL, so that whoever has it may keep it? */
  get gil(): boolean {
    return this.options.model !== 'free-threaded';
  }

  /** Has the thread nothing left to do? */
  isGone(thread: ThreadId): boolean {
    return this.world.record(thread).machine.frame === null;
  }

  /** The line that the thread is on. */
  lineOf(thread: ThreadId): number {
    return lineOfThread(this.world.record(thread).machine);
  }

  /** The numbers of threads that have to come to their end before the program can. */
  toEnd(): readonly number[] {
    const { threads, over } = this.world;
    return over ? [] : threads.filter(mustEnd).map(({ id }) => this.movers.numberOf(id));
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
    keepTime(this.poise.deadline);
    const { world } = this;
    const record = world.record(this.threadOf(move));
    const waiting = world.threads.filter(({ state }) => state === 'waiting');
    const pending = world.threads
      .filter((one) => one !== record && one.deadline !== null)
      .flatMap((one) => this.wayOutOf(one) ?? []);
    const from = record.machine.steps;
    const picked = pickOf(move);
    const pick = picked === null ? null : this.movers.threadOf(picked);
    const touches = this.act(record, actOf(move), pick);
    let { steps } = record.machine;
    this.advanceAll();
    // Under a GIL all that the thread does up to its next switch point is one move.
    while (this.door.sharing === null && this.poise.keepsGil(record)) {
      if (this.world.processes.length > 1) this.processesWait = true;
      const more = this.poise.touch(record);
      if (more.some(({ needs = 0 }) => (needs & ~(NEEDS.started | NEEDS.ended)) !== 0))
        this.waitsInsideTurn = true;
      touches.push(...more);
      ({ steps } = record.machine);
      this.advanceAll();
    }
    steps = this.poise.passedFirst(record) ?? steps;
    world.idle = this.poise.now;
    this.path.push({ move, steps, thread: record.id, from, pick });
    this.snapshots.keep(this.path.length, () => this.snapshot());
    const woke = waiting.filter(({ state }) => state !== 'waiting').map(({ id }) => this.movers.numberOf(id));
    const foreclosed = pending.filter(
      ({ move }) => this.wayOutOf(world.record(this.threadOf(move)))?.move !== move,
    );
    if (woke.length === 0 && foreclosed.length === 0) return { move, touches };
    return foreclosed.length === 0 ? { move, touches, woke } : { move, touches, woke, foreclosed };
  }

  private advanceAll(): void {
    this.poise.advanceAll();
    if (this.world.vm.mortals.length > 0) this.overlooksDeaths = true;
  }

  stuck(): readonly Step[] {
    const steps = [...this.lost];
    this.poise.stands.forEach((stand, id) => {
      if (stand !== null && !stand.loops) {
        steps.push({ move: this.movers.numberOf(id) * ACTS, touches: stand.touches });
      }
    });
    return steps;
  }

  /** What the thread, which cannot go on, would need first; null if it is not known. */
  wantedBy({ id, wants }: ThreadRecord): HeapObject | null {
    const stand = this.poise.stands[id];
    const unmet = stand?.needs.find(
      ({ primitive, needs }) => (metBy(this.world, primitive) & needs) !== needs,
    );
    return unmet?.primitive ?? wants?.primitive ?? null;
  }

  rewind(length: number): void {
    const again = this.path.slice(0, length).map(({ move }) => move);
    const from = this.snapshots.before(length);
    this.path.length = from;
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
        ? this.poise.touch(record, pick)
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
    const { world } = this;
    const { stands } = this.poise;
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
      const begins = this.poise.beginningOf(record);
      this.lost.push({ move, touches: [...begins, ...stand.touches, ...lives], until: this.path.length });
    }
  }

  /** What the runtime does to a thread that cannot go on by itself. */
  private suffer(record: ThreadRecord, act: number): Touch[] {
    const { touches } = this.timeOutOf(record);
    this.poise.leave(record);
    if (this.keepsClock && act !== SPURIOUS) {
      this.poise.now = record.deadline as number;
      this.world.idle = this.poise.now;
    }
    actUpon(this.world, record, act === TIMEOUT ? 'timeout' : act === WAKE ? 'wake' : 'spurious');
    this.poise.pass(record);
    return [...touches];
  }

  /** How the wait of one who has a deadline could end now: with its time-out, or a lock that has come free. */
  private wayOutOf(record: ThreadRecord): Step | null {
    const { stands } = this.poise;
    const stand = stands[record.id] ?? null;
    if (record.state !== 'waiting' && record.state !== 'blocked') return null;
    if (stand !== null && this.poise.mayMove(record))
      return { move: this.movers.numberOf(record.id) * ACTS, touches: stand.touches };
    return this.mayTimeOut(record) ? this.timeOutOf(record) : null;
  }

  /** The time-out of one who waits. */
  private timeOutOf(record: ThreadRecord): Step {
    const { door } = this;
    const { id, lock, wants } = record;
    door.begin(true);
    // A lock that is handed on to somebody is no more to be had than one that is held.
    if (lock !== null) door.operation(lock, this.options.fifoLocks ? 0 : NEEDS.held);
    if (wants !== null) door.operation(wants.primitive, 0);
    for (const primitive of watchedBy(record)) door.operation(primitive, 0);
    const move = this.movers.numberOf(id) * ACTS + TIMEOUT;
    return { move, touches: [...door.touches, ...this.lives.needed(this.world, record)] };
  }

  private mayTimeOut(record: ThreadRecord): boolean {
    const waits = this.poise.stands[record.id] == null || record.state === 'blocked';
    return waits && record.deadline !== null && !this.lives.isDoomed(this.world, record);
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
    const { door, lost } = this;
    const world = this.world.state();
    return {
      world,
      savepoint: new Savepoint([world]),
      identities: door.identities.mark(),
      poise: this.poise.mark(),
      lost: [...lost],
      addresses: [...door.addresses],
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
    this.poise.goBackTo(snapshot.poise, new Set(this.path.map(({ thread }) => thread)));
    this.lost = [...snapshot.lost];
  }
}
