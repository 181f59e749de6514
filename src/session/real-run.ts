/**
 * The life of a series of real runs, as a machine: probing, spawning, running, draining, comparing; done,
 * failed or stopped. It counts outcomes as they come, confirms the first of each in the simulator (which must
 * be able to follow what happened), and lays them beside what the explorer predicts.
 */
import { assign, createActor, fromCallback, setup } from 'xstate';
import type { Text } from '../base/text.ts';
import { keyOf, outcomeOf } from '../explore/outcome.ts';
import type { Outcome, Report } from '../explore/report.ts';
import { prepare } from '../machine/prepare.ts';
import type { Program } from '../program/code.ts';
import { type Crew, LOADING_MAX, type RealRun } from '../real/crew.ts';
import { BYTES_DEFAULT, RUN, THREADS_MAX } from '../real/memory.ts';
import { type Observed, scheduleOf, traceOf } from '../real/merge.ts';
import { refusalOf } from '../real/refusal.ts';
import type { Options } from '../scheduler/options.ts';
import type { Run } from '../scheduler/schedule.ts';
import { worldAt } from '../trace/world-at.ts';

/** A text that two outcomes share exactly if they are the same. */
export const outcomeKey: (outcome: Outcome) => string = keyOf;

export type RealPhase =
  | 'probing'
  | 'spawning'
  | 'running'
  | 'draining'
  | 'comparing'
  | 'done'
  | 'failed'
  | 'stopped';

export interface RealSeries {
  readonly source: string;
  readonly options: Options;
  readonly runs: number;
  /** Program seconds pass this many times as fast as real ones. */
  readonly speed: number;
  /** Replay for real: the schedule that the Workers are made to follow. */
  readonly forced?: readonly Run[];
}

/** One way in which runs ended. */
export interface RealOutcome {
  readonly key: string;
  readonly outcome: Outcome;
  readonly count: number;
  /** What the first of these runs really did; null if it was too long to note. */
  readonly observed: Observed | null;
  /** Could the simulator follow it to the same end? null: not asked. */
  readonly confirmed: boolean | null;
  /** Did the explorer predict it? null: not known (yet). */
  readonly predicted: boolean | null;
}

export interface RealNews {
  readonly phase: RealPhase;
  readonly done: number;
  readonly series: RealSeries;
  readonly outcomes: readonly RealOutcome[];
  readonly report: Report | null;
  /** What went wrong, if anything did. */
  readonly sentence: Text | null;
}

/** What a series needs of the page. */
export interface RealSupport {
  readonly obstacle: () => Text | null;
  readonly crew: () => Crew<Outcome>;
  /** Starts a search for all outcomes; the result stops it. */
  readonly explore: (onReport: (report: Report, done: boolean) => void) => () => void;
}

/** Real milliseconds that one run may take. */
const PATIENCE = 20_000;
/** Milliseconds between two pieces of news while runs go on. */
const PACE = 100;
/** Steps beyond which a run is not followed in the simulator before it is shown. */
const FOLLOWED_MAX = 400_000;

interface Context {
  done: number;
  outcomes: readonly RealOutcome[];
  report: Report | null;
  sentence: Text | null;
}

type Happening =
  | { readonly type: 'READY' }
  | { readonly type: 'FAULT'; readonly sentence: Text }
  | { readonly type: 'RAN'; readonly outcomes: readonly RealOutcome[]; readonly done: number }
  | { readonly type: 'REPORT'; readonly report: Report }
  | { readonly type: 'STOP' };

/** Starts a series; `onNews` is told of every change. */
export function startReal(series: RealSeries, support: RealSupport, onNews: (news: RealNews) => void) {
  const { program } = prepare(series.source);
  const tally = new Tally(series, program);
  const actor = createActor(machineOf(series, support, program, tally));
  actor.subscribe(({ value, context }) => {
    onNews({ phase: value as RealPhase, series, ...context });
  });
  actor.start();
  return {
    stop: () => {
      if (actor.getSnapshot().status === 'active') actor.send({ type: 'STOP' });
    },
  };
}

function machineOf(series: RealSeries, support: RealSupport, program: Program | null, tally: Tally) {
  return setup({
    types: { context: {} as Context, events: {} as Happening },
    actors: {
      probe: fromCallback<Happening>(({ sendBack }) => {
        const sentence = support.obstacle() ?? (program === null ? NO_PROGRAM : refusalOf(program));
        queueMicrotask(() => sendBack(sentence === null ? { type: 'READY' } : { type: 'FAULT', sentence }));
      }),
      spawn: fromCallback<Happening>(({ sendBack }) => {
        support.crew();
        queueMicrotask(() => sendBack({ type: 'READY' }));
      }),
      run: fromCallback<Happening>(({ sendBack }) => runAll(series, support.crew(), tally, sendBack)),
      drain: fromCallback<Happening>(({ sendBack }) => {
        const timer = setTimeout(() => {
          tally.confirm();
          sendBack({ type: 'RAN', ...tally.news });
          sendBack({ type: 'READY' });
        });
        return () => clearTimeout(timer);
      }),
      compare: fromCallback<Happening>(({ sendBack }) =>
        support.explore((report, done) => {
          tally.compare(report, done);
          sendBack({ type: 'REPORT', report });
          sendBack({ type: 'RAN', ...tally.news });
          if (done) sendBack({ type: 'READY' });
        }),
      ),
    },
    actions: {
      note: assign(({ event }) =>
        event.type === 'RAN' ? { outcomes: event.outcomes, done: event.done } : {},
      ),
      explain: assign(({ event }) => (event.type === 'FAULT' ? { sentence: event.sentence } : {})),
      report: assign(({ event }) => (event.type === 'REPORT' ? { report: event.report } : {})),
    },
  }).createMachine({
    id: 'real',
    initial: 'probing',
    context: { done: 0, outcomes: [], report: null, sentence: null },
    on: {
      RAN: { actions: 'note' },
      REPORT: { actions: 'report' },
      FAULT: { target: '.failed', actions: 'explain' },
      STOP: '.stopped',
    },
    states: {
      probing: { invoke: { src: 'probe' }, on: { READY: 'spawning' } },
      spawning: { invoke: { src: 'spawn' }, on: { READY: 'running' } },
      running: { invoke: { src: 'run' }, on: { READY: 'draining' } },
      draining: { invoke: { src: 'drain' }, on: { READY: 'comparing' } },
      comparing: { invoke: { src: 'compare' }, on: { READY: 'done' } },
      done: { type: 'final' },
      failed: { type: 'final' },
      stopped: { type: 'final' },
    },
  });
}

/** Runs the series; the result stops it. */
function runAll(
  { source, options, runs, speed, forced }: RealSeries,
  crew: Crew<Outcome>,
  tally: Tally,
  tell: (happening: Happening) => void,
): () => void {
  let stopped = false;
  const go = async () => {
    let told = 0;
    for (let i = 0; i < runs && !stopped; i++) {
      const request = { source, options, speed, notes: true, patience: PATIENCE };
      const run = await crew.run(forced === undefined ? request : { ...request, forced });
      if (stopped) return;
      const sentence = sentenceOf(run);
      if (sentence !== null) return tell({ type: 'FAULT', sentence });
      tally.add(run);
      if (performance.now() - told < PACE && i + 1 < runs) continue;
      told = performance.now();
      tell({ type: 'RAN', ...tally.news });
    }
    tell({ type: 'READY' });
  };
  go().catch((error: unknown) => tell({ type: 'FAULT', sentence: bug(String(error)) }));
  return () => {
    stopped = true;
    crew.stop();
  };
}

/** Counts outcomes; remembers what the first run of each did. */
class Tally {
  private readonly met = new Map<string, RealOutcome>();
  /** The program asks for the time: no replay gives it the same answer. */
  private readsClock = false;
  private readonly series: RealSeries;
  private readonly program: Program | null;
  private done = 0;

  constructor(series: RealSeries, program: Program | null) {
    this.series = series;
    this.program = program;
  }

  get news(): { outcomes: readonly RealOutcome[]; done: number } {
    const outcomes = [...this.met.values()].sort((a, b) => b.count - a.count);
    return { outcomes, done: this.done };
  }

  add(run: RealRun<Outcome>): void {
    const outcome = run.judgement as Outcome;
    const key = keyOf(outcome);
    this.done++;
    this.readsClock ||= run.told.some(({ readClock }) => readClock);
    const known = this.met.get(key);
    if (known !== undefined) {
      this.met.set(key, { ...known, count: known.count + 1 });
      return;
    }
    const whole = run.told.every(({ notes }) => !notes.cut);
    const observed = whole ? scheduleOf(run.told, this.series.options.seed) : null;
    this.met.set(key, { key, outcome, count: 1, observed, confirmed: null, predicted: null });
  }

  /** Can the simulator follow what happened, and does it end so too? */
  confirm(): void {
    const { program } = this;
    if (program === null) return;
    for (const [key, known] of this.met) {
      const { observed } = known;
      if (observed === null || this.readsClock) continue;
      if ((observed.steps.at(-1) ?? 0) > FOLLOWED_MAX || known.outcome.ending === 'limit') continue;
      const trace = traceOf(program, this.series.options, observed);
      const end = outcomeOf(worldAt(trace, trace.length), { globals: true, stdout: false }, false);
      this.met.set(key, { ...known, confirmed: trace.misfits.length === 0 && keyOf(end) === key });
    }
  }

  compare(report: Report, done: boolean): void {
    const keys = new Set(report.outcomes.map(keyOf));
    for (const [key, known] of this.met) {
      // A run that was stopped has not come to its end: nothing is predicted of it.
      const whole = report.complete && known.outcome.ending !== 'limit';
      const predicted = keys.has(key) ? true : done && whole ? false : null;
      this.met.set(key, { ...known, predicted });
    }
  }
}

/** An outcome that the explorer says cannot be, or that the simulator cannot follow: our bug. */
export function isViolation({ predicted, confirmed }: RealOutcome): boolean {
  return predicted === false || confirmed === false;
}

const NO_PROGRAM: Text = { en: 'The program does not compile.', zh: '程序无法编译。' };

function bug(what: string): Text {
  return { en: `A fault of Heddle's own: ${what}`, zh: `Heddle 自身的错误：${what}` };
}

/** Why a run is no result. */
function sentenceOf({ ended, fault, judgement, milliseconds }: RealRun<Outcome>): Text | null {
  if (fault !== null) return bug(fault.split('\n')[0] as string);
  if (ended === RUN.full) {
    return {
      en: `The memory that the Workers share (${BYTES_DEFAULT >> 20} MB) is used up: the program makes too many shared objects. Its Workers were ended.`,
      zh: `Worker 共享的内存（${BYTES_DEFAULT >> 20} MB）用完了：程序创建了太多共享对象。它的 Worker 已结束。`,
    };
  }
  if (ended === RUN.crowd) {
    return {
      en: `The program starts more threads and processes than this page has Workers for (${THREADS_MAX}): start fewer, or run it in the simulator.`,
      zh: `程序启动的线程和进程超过了本页能提供的 Worker 数（${THREADS_MAX}）：请少启动一些，或在模拟器中运行。`,
    };
  }
  if (ended === RUN.flood) {
    return {
      en: 'The program writes too much: the run was ended when one of its threads had written four million characters.',
      zh: '程序输出太多：它的一个线程写出四百万个字符后，运行被结束。',
    };
  }
  if (milliseconds === null && ended === RUN.stopped) {
    return {
      en: `The Workers were not ready within ${LOADING_MAX / 1000} s: close what else keeps this machine busy, or try again.`,
      zh: `Worker 在 ${LOADING_MAX / 1000} 秒内没有准备好：请关掉占用这台机器的其他程序，或再试一次。`,
    };
  }
  if (judgement === null && ended === RUN.stopped) {
    return {
      en: `The program did not end within ${PATIENCE / 1000} s, nor when it was asked to: its Workers were ended.`,
      zh: `程序在 ${PATIENCE / 1000} 秒内没有结束，也不响应停止：它的 Worker 已被终止。`,
    };
  }
  if (judgement === null) return bug('no Worker told how the run ended');
  return null;
}
