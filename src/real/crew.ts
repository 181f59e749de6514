/**
 * The Workers of real runs, kept from one run to the next. A run is over when every Worker that had a part in
 * it has said so; one that does not answer is ended and replaced. It watches the wall clock and knows nothing
 * of Python.
 */
import type { Options } from '../scheduler/options.ts';
import type { Run } from '../scheduler/schedule.ts';
import { BYTES_DEFAULT, Memory, RUN, type RunState, THREADS_MAX, WORD } from './memory.ts';
import { happenedIn } from './merge.ts';
import type { Answer, Hand, Order } from './order.ts';
import type { Told } from './runner.ts';
import { now } from './serve.ts';

export interface RealRequest {
  readonly source: string;
  readonly options: Options;
  /** Program seconds pass this many times as fast as real ones. */
  readonly speed: number;
  /** Is every shared step noted, so that the run can be drawn? */
  readonly notes: boolean;
  /** Real milliseconds after which the run is stopped, from when the last of its threads begins. */
  readonly patience: number;
  /** A schedule that the Workers are made to follow; without one nobody schedules them. */
  readonly forced?: readonly Run[];
}

/** What came of a run. */
export interface RealRun<Judgement> {
  readonly ended: RunState;
  readonly judgement: Judgement | null;
  readonly told: readonly Told[];
  readonly stdout: string;
  readonly stderr: string;
  /** From when the main thread began; null if it never did. */
  readonly milliseconds: number | null;
  readonly fault: string | null;
}

/** Milliseconds that a Worker may take to load and to get ready. */
export const LOADING_MAX = 90_000;
/** Milliseconds within which a Worker must notice that the run is over. */
const GRACE = 3_000;
/** Workers that stand ready beyond those that have something to do. */
const SPARE = 1;

interface Part<Judgement> {
  readonly hand: Hand<Judgement>;
  done: boolean;
}

interface Going<Judgement> {
  readonly order: Omit<Order, 'thread'>;
  readonly parts: Part<Judgement>[];
  readonly told: Told[];
  judgement: Judgement | null;
  fault: string | null;
  /** A thread begins: patience runs from here. */
  readonly begin: () => void;
  readonly finish: () => void;
}

/** How large a crew may become. */
export interface CrewLimits {
  /** Bytes that its Workers share. */
  readonly bytes?: number;
  /** Python threads of one run, the main one included. */
  readonly threads?: number;
}

export class Crew<Judgement> {
  private readonly make: () => Hand<Judgement>;
  private readonly memory: Memory;
  private readonly threadsMax: number;
  private readonly idle: Hand<Judgement>[] = [];
  private going: Going<Judgement> | null = null;
  private runs = 0;
  private last: Promise<unknown> = Promise.resolve();
  /** Workers that the first run begins with, learned from the runs before. */
  private wanted = 3;
  private alive = 0;

  constructor(
    make: () => Hand<Judgement>,
    { bytes = BYTES_DEFAULT, threads = THREADS_MAX }: CrewLimits = {},
  ) {
    this.make = make;
    this.memory = Memory.make(bytes);
    this.threadsMax = Math.min(threads, THREADS_MAX);
  }

  /** Workers that are alive. */
  get size(): number {
    return this.alive;
  }

  /** Runs the program once; one run after the other. */
  run(request: RealRequest): Promise<RealRun<Judgement>> {
    const run = this.last.then(() => this.runNow(request));
    this.last = run.catch(() => {});
    return run;
  }

  private async runNow(request: RealRequest): Promise<RealRun<Judgement>> {
    const { memory } = this;
    memory.reset();
    memory.store(WORD.number, ++this.runs);
    const { source, options, speed, notes } = request;
    const forced = request.forced ?? null;
    const { threadsMax } = this;
    const order = {
      ...{ run: this.runs, buffer: memory.buffer, source, options, threadsMax },
      ...{ speed, notes, forced },
    };
    await new Promise<void>((resolve) => {
      let watchdog = setTimeout(() => this.stop(), LOADING_MAX);
      const begin = () => {
        clearTimeout(watchdog);
        watchdog = setTimeout(() => this.stop(), request.patience);
      };
      const finish = () => {
        clearTimeout(watchdog);
        resolve();
      };
      this.going = { order, parts: [], told: [], judgement: null, fault: null, begin, finish };
      for (let i = 0; i < this.wanted; i++) this.engage();
    });
    const { told, judgement, fault, parts } = this.going as unknown as Going<Judgement>;
    this.going = null;
    this.idle.push(...parts.filter(({ done }) => done).map(({ hand }) => hand));
    this.wanted = Math.max(2, told.length + SPARE);
    const [stdout, stderr] = writtenBy(told);
    const milliseconds = memory.begun === 0 ? null : now() - memory.begun;
    return { ended: memory.run, judgement, told, stdout, stderr, milliseconds, fault };
  }

  /** Ends the run that is going on; whoever does not notice is ended. */
  stop(): void {
    const { going } = this;
    if (going === null) return;
    this.memory.end(RUN.stopped);
    setTimeout(() => {
      if (this.going === going) this.giveUp(going);
    }, GRACE);
  }

  /** Ends all Workers. */
  end(): void {
    this.memory.end(RUN.stopped);
    for (const hand of this.idle.splice(0)) this.dismiss(hand);
    for (const { hand } of this.going?.parts ?? []) this.dismiss(hand);
    this.going?.finish();
  }

  /** One more Worker takes part in the run. */
  private engage(): void {
    const going = this.going as Going<Judgement>;
    if (going.parts.length >= this.threadsMax) return;
    const hand = this.idle.pop() ?? this.hire();
    const thread = going.parts.length;
    going.parts.push({ hand, done: false });
    hand.post({ ...going.order, thread });
  }

  private hire(): Hand<Judgement> {
    const hand = this.make();
    this.alive++;
    hand.onMessage((answer) => this.hear(answer));
    hand.onFault((what) => {
      const { going } = this;
      const part = going?.parts.find((one) => one.hand === hand);
      this.dismiss(hand);
      if (going === null || part === undefined) return;
      going.fault ??= what;
      this.memory.end(RUN.fault);
      this.leave(going, part, false);
    });
    return hand;
  }

  private dismiss(hand: Hand<Judgement>): void {
    hand.end();
    this.alive--;
  }

  private hear(answer: Answer<Judgement>): void {
    const { going } = this;
    if (going === null || answer.run !== going.order.run) return;
    if (answer.kind === 'begun') return going.begin();
    if (answer.kind === 'started') {
      while (going.parts.length < Math.min(this.threadsMax, answer.threads + SPARE)) this.engage();
      return;
    }
    if (answer.told !== null) going.told.push(answer.told);
    going.judgement ??= answer.judgement;
    going.fault ??= answer.fault;
    this.leave(going, going.parts[answer.thread] as Part<Judgement>, true);
  }

  private leave(going: Going<Judgement>, part: Part<Judgement>, done: boolean): void {
    part.done = done;
    if (!done) going.parts.splice(going.parts.indexOf(part), 1);
    if (going.parts.every((one) => one.done)) going.finish();
  }

  /** Ends the Workers that have not noticed the end of the run. */
  private giveUp(going: Going<Judgement>): void {
    for (const part of going.parts) if (!part.done) this.dismiss(part.hand);
    going.finish();
  }
}

/** What all threads wrote, in the common order. */
function writtenBy(told: readonly Told[]): [string, string] {
  const counts = happenedIn(told);
  const all = told
    .flatMap(({ thread, written }) => written.filter(({ stamp }) => counts({ thread, stamp })))
    .sort((a, b) => a.stamp - b.stamp);
  const textOf = (wanted: 1 | 2) =>
    all
      .filter(({ stream }) => stream === wanted)
      .map(({ text }) => text)
      .join('');
  return [textOf(1), textOf(2)];
}
