/**
 * A walker that makes each move of each thread really only once. What a move does hangs on its thread and on the places
 * that it touches (that is why moves that touch different places commute, which the search relies on anyway), so the
 * next time a thread that stands at the same point finds the same in the same places, what came of it is known
 * (explore/known-moves.ts). The world itself stays behind, and follows only when something is not known: a new move, or
 * whether a thread can have what it waits for.
 *
 * Some moves hang on more (time-outs, daemons that the end cuts off, deaths that are noticed, unseeded chance): from
 * there on to the end of the execution the world goes along. It does for good if too few moves come again.
 */

import { SimulatorBug } from '../base/assert.ts';
import { PyLocal } from '../machine/values.ts';
import type { Program } from '../program/code.ts';
import type { Event, ThreadId } from '../scheduler/event.ts';
import type { Options } from '../scheduler/options.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import { lineOfThread, type World } from '../scheduler/world.ts';
import type { Border } from './border.ts';
import { type Deadline, keepTime, NEVER } from './deadline.ts';
import type { Fingerprint } from './fingerprint.ts';
import { KnownMoves, type Transition } from './known-moves.ts';
import { Lesson } from './lesson.ts';
import { mayStartProcesses } from './lives.ts';
import { PartValues } from './part-values.ts';
import { Parts } from './parts.ts';
import type { Sharing } from './sharing.ts';
import { Slots, UNSET } from './slots.ts';
import { ACTS, actOf, type Mark, type Move, pickOf, type Step, type Touch, threadOf } from './step.ts';
import { CHANCE, OUTPUT, objectOf } from './watching-door.ts';
import { USUAL_WAYS, type Ways } from './ways.ts';
import { HashSet, Wholes, type WideHash } from './wide-hash.ts';
import { mustEnd, type ProgramWalker, WorldWalker } from './world-walker.ts';

/** Moves made for the first time, after which it is asked whether enough of them came again: */
const LOOK = 1_000;
/** so many times as often as they were new. */
const WORTH = 2;
/** Moves that are remembered. */
const KNOWN_MAX = 100_000;
/** Ends that are told apart. */
const ENDS_MAX = 1_000_000;

/** Objects of the main thread that do not make states out of one. */
const OBJECTS_FEW = 64;

/** What there was before a move. */
interface Before {
  readonly values: number;
  readonly made: number;
  readonly names: readonly string[];
  readonly objects: number;
  readonly events: number;
}

/** A thread at some point, whatever execution it came there in. */
interface Point {
  /** The move that it makes next; null: it stands before nothing. */
  readonly next: Step | null;
  /** Slots of the primitives that it would wait for. */
  readonly needs: readonly number[];
  /** Could it, by what those hold? */
  readonly can: Map<number | string, boolean>;
  /** Of the main thread: is the program over? */
  readonly over: boolean;
  /** Does the program wait for its end? */
  readonly toEnd: boolean;
  /** Under a GIL: has it passed a switch point since it last touched something? */
  readonly passed: boolean;
  readonly line: number;
  readonly gone: boolean;
}

/** Thrown when the world does not do what a known move says: something that it hangs on is not told at the door. */
export class Disagreement {}

/** Programs of which that is known: their worlds walk. */
const untold = new WeakSet<Program>();

/** As `search` (told whether for the first time), begun anew without known moves if the world disagrees with one. */
export function* trusting<T, R>(
  program: Program,
  search: (first: boolean) => Generator<T, R>,
): Generator<T, R> {
  try {
    return yield* search(true);
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    untold.add(program);
    return yield* search(false);
  }
}

/** The walker that is fastest under these options. */
export function walkerOf(program: Program, options: Options, ways: Partial<Ways>): ProgramWalker {
  return mayCache(program, options, ways)
    ? new CachingWalker(program, options, ways)
    : new WorldWalker(program, options, ways);
}

/** Does a move hang on what it touches alone? Under a GIL it does if each access is a move of its own. */
export function mayCache(program: Program, options: Options, ways: Partial<Ways> = {}): boolean {
  const { model, spuriousWakeups, notifyPicks, fifoLocks } = options;
  const { sharing, keepsClock } = { ...USUAL_WAYS, ...ways };
  const usual = !spuriousWakeups && notifyPicks !== 'any' && !fifoLocks && !keepsClock;
  const told = !mayStartProcesses(program.source) && !/async/.test(program.source) && !untold.has(program);
  return usual && told && (model === 'free-threaded' || sharing !== null);
}

export class CachingWalker implements ProgramWalker {
  readonly path: Mark[] = [];
  private readonly steps: Step[] = [];
  private readonly real: WorldWalker;
  /** So many moves of the path are also those of the world. */
  private followed = 0;
  /** Was the world left in the middle of a move? */
  private torn = false;
  private readonly parts: Parts;
  private readonly known = new KnownMoves();
  private readonly points = new Map<number, Point>();
  private readonly values = new PartValues();
  /** By thread: how many bytecodes of its own it has executed. */
  private readonly made = new Slots();
  /** Of what was printed, if that is observed, and of who gets which number and name next. */
  private readonly outputSlot: number;
  private readonly counterSlot: number;
  /** Before each move of the path. */
  private readonly marks: Before[] = [];
  readonly events: Event[] = [];
  /** Weight of the objects that have got their numbers on the path. */
  private objects = 0;
  /** Of threads. */
  private names: readonly string[];
  /** After so many moves the world has to go along. */
  private knownUpTo = Number.POSITIVE_INFINITY;
  private readonly ends = new HashSet();
  private readonly wholes = new Wholes();
  private readonly sharing: Sharing | null;
  readonly gil: boolean;
  private readonly movesMax: number;
  private readonly deadline: Deadline;
  private hits = 0;
  private misses = 0;

  constructor(program: Program, options: Options, ways: Partial<Ways> = {}) {
    const { movesMax, deadline, sharing } = { ...USUAL_WAYS, ...ways };
    this.real = new WorldWalker(program, options, ways);
    this.sharing = sharing;
    this.gil = options.model !== 'free-threaded';
    this.movesMax = movesMax;
    this.deadline = deadline;
    this.parts = new Parts(this.real);
    this.outputSlot = this.values.add();
    this.counterSlot = this.values.add();
    this.names = this.real.labels;
    this.tell(this.real.lastTold);
    for (const record of this.real.world.threads) {
      this.values.set(this.values.ofThread(record.id), this.settled(record));
      this.advance(record.id, record.machine.steps);
    }
    if (!this.isPlain()) this.giveUp();
  }

  /** The world at the end of the path. */
  get world(): World {
    return this.here().world;
  }

  get labels(): readonly string[] {
    return this.isUnknown ? this.here().labels : this.names;
  }

  get border(): Border {
    return this.real.border;
  }

  get waitsInsideTurn(): boolean {
    return this.real.waitsInsideTurn;
  }

  get processesWait(): boolean {
    return this.real.processesWait;
  }

  get overlooksDeaths(): boolean {
    return this.real.overlooksDeaths;
  }

  get readsClock(): boolean {
    return this.real.readsClock;
  }

  get endless(): boolean {
    return this.isUnknown && this.here().endless;
  }

  get cut(): boolean {
    return this.path.length >= this.movesMax && !this.over;
  }

  get deadlocked(): boolean {
    return !this.over && !this.cut && !this.endless;
  }

  /** A number that two executions share only if they ended in the same state; -1: it is not known. */
  get end(): number {
    if (this.isUnknown) return -1;
    const hash = this.values.all();
    const found = this.ends.find(hash);
    if (found >= 0) return found;
    return this.ends.size < ENDS_MAX ? this.ends.add(hash) : -1;
  }

  wantedBy(record: ThreadRecord): ReturnType<WorldWalker['wantedBy']> {
    return this.real.wantedBy(record);
  }

  moves(): readonly Move[] {
    if (this.isUnknown) return this.here().moves();
    if (this.over || this.cut) return [];
    const { holder } = this;
    if (holder !== null) return [holder * ACTS];
    const found: Move[] = [];
    for (let id = 0; id < this.threads; id++) if (this.mayMove(id)) found.push(id * ACTS);
    return found;
  }

  threadOf(move: Move): ThreadId {
    return this.isUnknown ? this.here().threadOf(move) : threadOf(move);
  }

  moveOf(mark: Mark): Move {
    return this.isUnknown ? this.here().moveOf(mark) : mark.thread * ACTS + actOf(mark.move);
  }

  lineOf(thread: ThreadId): number {
    return this.isUnknown ? this.here().lineOf(thread) : this.pointOf(thread).line;
  }

  isGone(thread: ThreadId): boolean {
    return this.isUnknown ? this.here().isGone(thread) : this.pointOf(thread).gone;
  }

  toEnd(): readonly number[] {
    if (this.isUnknown) return this.here().toEnd();
    const found: number[] = [];
    if (!this.over) for (let id = 0; id < this.threads; id++) if (this.pointOf(id).toEnd) found.push(id);
    return found;
  }

  /** Who alone may move: under a GIL the last one, until it has passed a switch point. */
  get holder(): number | null {
    if (this.isUnknown) return this.here().holder;
    const last = this.path[this.path.length - 1];
    if (!this.gil || last === undefined || this.over) return null;
    return !this.pointOf(last.thread).passed && this.mayMove(last.thread) ? last.thread : null;
  }

  /**
   * The state at the end of the path, with `more` numbers that count. As long as hardly any object has been made, the
   * parts are as good as the whole; then two ways to the same state may have given other numbers to its objects, and
   * the whole is asked, once for each combination of parts.
   */
  state(print: Fingerprint, more: readonly number[] = []): WideHash {
    if (this.isUnknown) return this.here().state(print, more);
    const hash = this.values.all([this.holder ?? -1, ...more]);
    return this.objects <= OBJECTS_FEW ? hash : this.wholes.of(hash, () => this.here().state(print, more));
  }

  alternatives(): readonly Step[] {
    return [];
  }

  mayTake(move: Move): boolean {
    if (this.isUnknown || actOf(move) !== 0 || pickOf(move) !== null) return this.moves().includes(move);
    const id = threadOf(move);
    if (this.gil) return this.moves().includes(move);
    return !this.over && !this.cut && id < this.threads && this.mayMove(id);
  }

  take(move: Move): Step {
    keepTime(this.deadline);
    const { values, made, names, objects, events } = this;
    this.marks.push({
      values: values.mark(),
      made: made.mark(),
      names,
      objects,
      events: events.length,
    });
    if (this.isUnknown) return this.takeReally(move);
    const id = threadOf(move);
    const transition = this.known.find(this.partOf(id), this.values.found);
    if (transition === null) return this.learn(move);
    this.hits++;
    const at = this.path.length;
    if (this.followed === at && this.real.path[at]?.move === move) this.followed++;
    const from = this.made.get(id);
    this.steps.push(transition.step);
    this.path.push({ move, steps: from + transition.made, thread: id, from, pick: null });
    this.apply(transition);
    return transition.step;
  }

  stuck(): readonly Step[] {
    if (this.isUnknown) return this.here().stuck();
    const steps: Step[] = [];
    for (let id = 0; id < this.threads; id++) {
      const { next } = this.pointOf(id);
      if (next !== null) steps.push(next);
    }
    return steps;
  }

  rewind(length: number): void {
    const mark = this.marks[length];
    if (mark === undefined) return;
    this.values.backTo(mark.values);
    this.made.backTo(mark.made);
    this.names = mark.names;
    this.objects = mark.objects;
    this.events.length = mark.events;
    this.marks.length = length;
    this.path.length = length;
    this.steps.length = length;
    this.followed = Math.min(this.followed, length);
    if (this.knownUpTo >= length && this.knownUpTo >= 0) this.knownUpTo = Number.POSITIVE_INFINITY;
  }

  /** Must the world go along here? */
  private get isUnknown(): boolean {
    return this.path.length > this.knownUpTo;
  }

  private get over(): boolean {
    return this.isUnknown ? this.here().world.over : this.pointOf(0).over;
  }

  private get threads(): number {
    return this.names.length;
  }

  /** What a thread is. */
  private partOf(id: ThreadId): number {
    return this.values.get(this.values.ofThread(id));
  }

  private pointOf(id: ThreadId): Point {
    return this.points.get(this.partOf(id)) as Point;
  }

  private mayMove(id: ThreadId): boolean {
    const { next, needs, can } = this.pointOf(id);
    if (next === null) return false;
    if (needs.length === 0) return true;
    const key =
      needs.length === 1
        ? this.values.get(needs[0] as number)
        : needs.map((slot) => this.values.get(slot)).join();
    let may = can.get(key);
    if (may === undefined) {
      const { world, poise } = this.here();
      can.set(key, (may = poise.mayMove(world.record(id))));
    }
    return may;
  }

  private apply(transition: Transition): void {
    const { advances, events, names, objects } = transition;
    this.values.apply(transition);
    for (let i = 0; i < advances.length; i += 2)
      this.advance(advances[i] as number, advances[i + 1] as number);
    if (names.length > 0) {
      const all = [...this.names];
      for (const [id, name] of names) all[id] = name;
      this.names = all;
    }
    this.objects += objects;
    this.tell(events);
  }

  private tell(events: readonly Event[]): void {
    for (const event of events) this.events.push(event);
  }

  private advance(id: ThreadId, by: number): void {
    this.made.set(id, this.stepsOf(id) + by);
  }

  private stepsOf(id: ThreadId): number {
    while (this.made.size <= id) this.made.add();
    return Math.max(0, this.made.get(id));
  }

  /** The world comes along to the end of the path. */
  private follow(): void {
    const { real, path } = this;
    if (this.torn || real.path.length > this.followed) real.rewind(this.followed);
    this.torn = false;
    for (; this.followed < path.length; this.followed++) {
      this.torn = true;
      const step = reallyTaken(real, (path[this.followed] as Mark).move);
      this.torn = false;
      if (!isSame(step, this.steps[this.followed] as Step)) throw new Disagreement();
    }
  }

  /** The world at the end of the path, whatever the time: all of it was gone before. */
  private here(): WorldWalker {
    const { real } = this;
    const { deadline } = real.poise;
    real.poise.deadline = NEVER;
    this.follow();
    real.poise.deadline = deadline;
    return real;
  }

  private takeReally(move: Move): Step {
    this.follow();
    const { real } = this;
    // Time can run out in the middle.
    this.torn = true;
    const step = real.take(move);
    this.torn = false;
    // Threads stop in more places from now on: what was learnt does not hold any more.
    if (this.sharing?.surprise === true) this.giveUp();
    this.steps.push(step);
    this.path.push(real.path[real.path.length - 1] as Mark);
    this.followed++;
    this.tell(real.lastTold);
    return step;
  }

  /** Makes a move that was not made before, and remembers what came of it. */
  private learn(move: Move): Step {
    this.follow();
    const { real } = this;
    const id = threadOf(move);
    const mover = this.partOf(id);
    const counter = this.counter();
    const { total } = real.door.identities;
    const printed = real.world.stdout.length;
    const before = this.events.length;
    const passed: Touch[] = [];
    real.door.passed = passed;
    const step = this.takeReally(move);
    real.door.passed = null;
    if (this.isUnknown) return step;
    if (!this.isPlain() || step.touches.concat(passed).some(({ place }) => this.isOpaque(place))) {
      this.knownUpTo = this.path.length - 1;
      return step;
    }
    const lesson = new Lesson(this.values, this.parts);
    const text = real.world.stdout.slice(printed);
    for (const touch of step.touches) {
      if (touch.place === OUTPUT) lesson.change(this.outputSlot, this.parts.of([this.partOfOutput, text]));
      else if (objectOf(touch.place) < 0) lesson.find(this.counterSlot, false);
      else lesson.touch(touch);
    }
    for (const touch of passed) lesson.touch(touch);
    const numbered = real.door.identities.since(total).map((object) => real.door.identities.known(object));
    for (const object of numbered) lesson.renew(object);
    lesson.note();
    // Whoever ends the program looks at all threads there are.
    if (id === 0 && real.world.shuttingDown) {
      lesson.find(this.counterSlot, false);
      for (let thread = 1; thread < this.threads; thread++) lesson.find(this.values.ofThread(thread), false);
    }
    const after = this.counter();
    if (counter !== after) lesson.change(this.counterSlot, after);
    const { steps, from } = this.path[this.path.length - 1] as Mark;
    const transition: Transition = {
      step,
      made: steps - from,
      ...lesson.effects,
      advances: this.noteThreads(lesson, id),
      events: real.lastTold,
      objects: this.weightOf(numbered),
      names: real.labels
        .map((name, at) => [at, name] as const)
        .filter(([at, name]) => this.names[at] !== name),
    };
    if (this.known.size < KNOWN_MAX) this.known.add(mover, lesson.found, transition);
    this.events.length = before;
    this.apply(transition);
    if (++this.misses === LOOK) this.lookBack();
    return step;
  }

  /** How much the numbers of new objects may hang on the way that was taken: those of the main thread hardly do. */
  private weightOf(numbered: readonly number[]): number {
    const { identities } = this.real.door;
    return numbered.reduce(
      (sum, number) => sum + (identities.giverOf(number) === 0 ? 1 : OBJECTS_FEW + 1),
      0,
    );
  }

  private get partOfOutput(): number {
    return this.values.get(this.outputSlot);
  }

  /** Which threads are not what they were, and how far they came. */
  private noteThreads(lesson: Lesson, mover: ThreadId): number[] {
    const advances: number[] = [];
    for (const record of this.real.world.threads) {
      const slot = this.values.ofThread(record.id);
      const before = this.values.get(slot);
      const part = this.settled(record);
      if (part !== before) {
        if (record.id === mover || before === UNSET) lesson.write(slot, part);
        else lesson.change(slot, part);
      }
      const advanced = record.machine.steps - this.stepsOf(record.id);
      if (advanced !== 0) advances.push(record.id, advanced);
    }
    return advances;
  }

  /** Do moves come again often enough, and is there room for more? */
  private lookBack(): void {
    if (this.hits < LOOK * WORTH || this.known.size >= KNOWN_MAX) this.giveUp();
    this.hits = 0;
    this.misses = 0;
  }

  private giveUp(): void {
    this.knownUpTo = -1;
  }

  /** What of the state after the move is neither a thread's nor an object's: who gets which number and name next. */
  private counter(): number {
    const { threads, process, nextSerial, linesRead } = this.real.world;
    return this.parts.of([threads.length, process.threadNames, nextSerial, linesRead]);
  }

  /** Does more hang on this place than what is there: chance, or what each thread has in a `threading.local`? */
  private isOpaque(place: number): boolean {
    const object = objectOf(place);
    return place === CHANCE || (object >= 0 && this.real.door.identities.at(object) instanceof PyLocal);
  }

  /** Does what comes hang on threads and places alone? */
  private isPlain(): boolean {
    const { world, movers, poise, door, losesNobody } = this.real;
    return (
      losesNobody &&
      !door.table.isFull &&
      world.processes.length === 1 &&
      world.vm.mortals.length + world.process.forgotten.length === 0 &&
      poise.stands.every((stand) => stand?.loops !== true) &&
      world.threads.every(
        ({ id, deadline, object }) =>
          deadline === null && movers.numberOf(id) === id && (id === 0 || object?.daemon !== true),
      )
    );
  }

  /** What the thread is now; what can be said of it there is noted. */
  private settled(record: ThreadRecord): number {
    const { world, poise, door } = this.real;
    const part = this.parts.ofThread(record);
    if (this.points.has(part)) return part;
    const stand = poise.stands[record.id] ?? null;
    this.points.set(part, {
      next: stand === null ? null : { move: record.id * ACTS, touches: stand.touches },
      needs: (stand?.needs ?? [])
        .filter(({ needs }) => needs !== 0)

        .map(({ primitive }) => this.values.ofObject(door.identities.known(primitive))),
      can: new Map(),
      over: record.id === 0 && world.over,
      toEnd: mustEnd(record),
      passed: poise.hasPassed(record.id),
      line: lineOfThread(record.machine),
      gone: record.machine.frame === null,
    });
    return part;
  }
}

/** As `take`; a world in which the move is not possible disagrees. */
function reallyTaken(real: WorldWalker, move: Move): Step {
  try {
    return real.take(move);
  } catch (error) {
    if (error instanceof TypeError || error instanceof SimulatorBug) throw new Disagreement();
    throw error;
  }
}

function isSame({ touches }: Step, other: Step): boolean {
  return (
    touches.length === other.touches.length &&
    touches.every(({ place, writes }, i) => {
      const touch = other.touches[i] as Touch;
      return touch.place === place && touch.writes === writes;
    })
  );
}
