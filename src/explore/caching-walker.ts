/**
 * A walker that makes each move of each thread really only once. What a move does hangs on its thread and on the places
 * that it touches (that is why moves that touch different places commute, which the search relies on anyway), so the
 * next time a thread that stands at the same point finds the same in the same places, what came of it is known
 * (explore/known-moves.ts). The world itself stays behind (explore/follower.ts), and comes along only when something is
 * not known: a new move (explore/lesson.ts), or whether a thread can have what it waits for.
 *
 * From a move of which nothing can be learnt on, to the end of the execution, the world goes along. It does for good if
 * too few moves come again.
 */
import type { Program } from '../program/code.ts';
import type { Event, ThreadId } from '../scheduler/event.ts';
import type { Options } from '../scheduler/options.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import type { World } from '../scheduler/world.ts';
import type { Border } from './border.ts';
import { type Deadline, keepTime } from './deadline.ts';
import type { Fingerprint } from './fingerprint.ts';
import { Follower } from './follower.ts';
import { KnownMoves, type Transition } from './known-moves.ts';
import { isPlain, Lesson } from './lesson.ts';
import { PartValues } from './part-values.ts';
import { Parts } from './parts.ts';
import { type Point, Points } from './points.ts';
import type { Sharing } from './sharing.ts';
import { Slots } from './slots.ts';
import { ACTS, actOf, type Mark, type Move, pickOf, type Step, threadOf } from './step.ts';
import { USUAL_WAYS, type Ways } from './ways.ts';
import { HashSet, Wholes, type WideHash } from './wide-hash.ts';
import { type ProgramWalker, WorldWalker } from './world-walker.ts';

/** Moves made for the first time, after which it is asked whether enough of them came again: */
const LOOK = 1_000;
/** so many times as often as they were new. */
const WORTH = 2;
/** Moves that are remembered. */
const KNOWN_MAX = 100_000;
/** Ends that are told apart. */
const ENDS_MAX = 1_000_000;

/**
 * Objects that the main thread makes before the whole is asked whether states are the same (see `state`); one that
 * another thread makes is enough: in which order they come hangs on the way that was taken.
 */
const OBJECTS_FEW = 64;

/** What there was before a move. */
interface Before {
  readonly values: number;
  readonly made: number;
  readonly names: readonly string[];
  readonly objects: number;
  readonly events: number;
}

export class CachingWalker implements ProgramWalker {
  private readonly real: WorldWalker;
  private readonly follower: Follower;
  private readonly parts: Parts;
  private readonly known = new KnownMoves();
  private readonly points: Points;
  private readonly values = new PartValues();
  /** By thread: how many bytecodes of its own it has executed. */
  private readonly made = new Slots();
  /** Before each move of the path. */
  private readonly marks: Before[] = [];
  readonly events: Event[] = [];
  /** Objects that have got their numbers on the path, those of others than the main thread as many. */
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
    this.follower = new Follower(this.real);
    this.parts = new Parts(this.real);
    this.points = new Points(this.real, this.values, this.parts);
    this.names = this.real.labels;
    this.tell(this.real.lastTold);
    for (const record of this.real.world.threads) {
      this.values.set(this.values.ofThread(record.id), this.points.settle(record));
      this.advance(record.id, record.machine.steps);
    }
    if (!isPlain(this.real)) this.giveUp();
  }

  get path(): readonly Mark[] {
    return this.follower.path;
  }

  /** The world at the end of the path. */
  get world(): World {
    return this.follower.here().world;
  }

  get labels(): readonly string[] {
    return this.isUnknown ? this.follower.here().labels : this.names;
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
    return this.isUnknown && this.follower.here().endless;
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
    if (this.isUnknown) return this.follower.here().moves();
    if (this.over || this.cut) return [];
    const { holder } = this;
    if (holder !== null) return [holder * ACTS];
    const found: Move[] = [];
    for (let id = 0; id < this.threads; id++) if (this.mayMove(id)) found.push(id * ACTS);
    return found;
  }

  threadOf(move: Move): ThreadId {
    return this.isUnknown ? this.follower.here().threadOf(move) : threadOf(move);
  }

  moveOf(mark: Mark): Move {
    return this.isUnknown ? this.follower.here().moveOf(mark) : mark.thread * ACTS + actOf(mark.move);
  }

  lineOf(thread: ThreadId): number {
    return this.isUnknown ? this.follower.here().lineOf(thread) : this.pointOf(thread).line;
  }

  isGone(thread: ThreadId): boolean {
    return this.isUnknown ? this.follower.here().isGone(thread) : this.pointOf(thread).gone;
  }

  toEnd(): readonly number[] {
    if (this.isUnknown) return this.follower.here().toEnd();
    const found: number[] = [];
    if (!this.over) for (let id = 0; id < this.threads; id++) if (this.pointOf(id).toEnd) found.push(id);
    return found;
  }

  /** Who alone may move: under a GIL the last one, until it has passed a switch point. */
  get holder(): number | null {
    if (this.isUnknown) return this.follower.here().holder;
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
    if (this.isUnknown) return this.follower.here().state(print, more);
    const hash = this.values.all([this.holder ?? -1, ...more]);
    return this.objects <= OBJECTS_FEW
      ? hash
      : this.wholes.of(hash, () => this.follower.here().state(print, more));
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
    if (this.isUnknown) {
      const step = this.takeReally(move);
      this.tell(this.real.lastTold);
      return step;
    }
    const id = threadOf(move);
    const transition = this.known.find(this.partOf(id), this.values.found);
    if (transition === null) return this.learn(move);
    this.hits++;
    const from = this.stepsOf(id);
    const mark = { move, steps: from + transition.made, thread: id, from, pick: null };
    this.follower.skip(mark, transition.step);
    this.apply(transition);
    return transition.step;
  }

  stuck(): readonly Step[] {
    if (this.isUnknown) return this.follower.here().stuck();
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
    this.follower.rewind(length);
    if (this.knownUpTo >= length && this.knownUpTo >= 0) this.knownUpTo = Number.POSITIVE_INFINITY;
  }

  /** Must the world go along here? */
  private get isUnknown(): boolean {
    return this.path.length > this.knownUpTo;
  }

  private get over(): boolean {
    return this.isUnknown ? this.follower.here().world.over : this.pointOf(0).over;
  }

  private get threads(): number {
    return this.names.length;
  }

  /** What a thread is. */
  private partOf(id: ThreadId): number {
    return this.values.get(this.values.ofThread(id));
  }

  private pointOf(id: ThreadId): Point {
    return this.points.at(this.partOf(id));
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
      const { world, poise } = this.follower.here();
      can.set(key, (may = poise.mayMove(world.record(id))));
    }
    return may;
  }

  private apply(transition: Transition): void {
    const { advances, events, names, byMain, byOthers } = transition;
    this.values.apply(transition);
    for (let i = 0; i < advances.length; i += 2)
      this.advance(advances[i] as number, advances[i + 1] as number);
    if (names.length > 0) {
      const all = [...this.names];
      for (const [id, name] of names) all[id] = name;
      this.names = all;
    }
    this.objects += byMain + byOthers * (OBJECTS_FEW + 1);
    this.tell(events);
  }

  private tell(events: readonly Event[]): void {
    for (const event of events) this.events.push(event);
  }

  private advance(id: ThreadId, by: number): void {
    this.made.set(id, this.stepsOf(id) + by);
  }

  private readonly stepsOf = (id: ThreadId): number => {
    while (this.made.size <= id) this.made.add();
    return Math.max(0, this.made.get(id));
  };

  private takeReally(move: Move): Step {
    const step = this.follower.take(move);
    // Threads stop in more places from now on: what was learnt does not hold any more.
    if (this.sharing?.surprise === true) this.giveUp();
    return step;
  }

  /** Makes a move that was not made before, and remembers what came of it. */
  private learn(move: Move): Step {
    const { real, parts, points, values, names, stepsOf } = this;
    this.follower.here();
    const mover = this.partOf(threadOf(move));
    const lesson = new Lesson({ walker: real, parts, points, values, names, stepsOf });
    const step = this.takeReally(move);
    const transition = lesson.learn(step);
    if (transition === null || this.isUnknown) {
      this.knownUpTo = Math.min(this.knownUpTo, this.path.length - 1);
      this.tell(real.lastTold);
      return step;
    }
    if (this.known.size < KNOWN_MAX) this.known.add(mover, lesson.found, transition);
    this.apply(transition);
    if (++this.misses === LOOK) this.lookBack();
    return step;
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
}
