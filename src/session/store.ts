/**
 * What the reader is looking at: the program, how it is run, the run, the step, and the ways to change any of them. One
 * zustand store; the engine does the work elsewhere and answers later, the latest question wins.
 */
import { createStore } from 'zustand/vanilla';
import type { Language, Text } from '../base/text.ts';
import type { Diagnostic } from '../program/diagnostic.ts';
import { FLAGSHIP, findVariant } from '../scenarios/catalogue.ts';
import { DEFAULT_OPTIONS, type Options } from '../scheduler/options.ts';
import type { Inspection } from '../trace/inspection.ts';
import { type Engine, EngineFault, type Run, type RunResult } from './engine.ts';
import { type Granularity, stopAfter } from './granularity.ts';
import { flip, type Toggle } from './toggle.ts';

export type Theme = 'system' | 'light' | 'dark';
export const TABS = ['variables', 'locks', 'output', 'bytecode', 'events', 'findings'] as const;
export type Tab = (typeof TABS)[number];

export interface Session {
  readonly language: Language;
  readonly theme: Theme;
  /** The scenario and variant that the program came from; null after the reader's own edit of another text. */
  readonly scenario: string | null;
  readonly variant: string | null;
  readonly source: string;
  readonly options: Options;
  readonly diagnostics: readonly Diagnostic[];
  readonly run: Run | null;
  readonly step: number;
  readonly inspection: Inspection | null;
  /** The text differs from that of the run on screen. */
  readonly stale: boolean;
  readonly busy: boolean;
  readonly playing: boolean;
  readonly speed: number;
  readonly granularity: Granularity;
  readonly tab: Tab;
  /** The list of keys is open. */
  readonly help: boolean;
  /** Steps that the run which is being made has taken so far; 0 while it is not known. */
  readonly progress: number;
  /** The schedule that was asked for: what a flip of the text follows too, so that flipping twice leads back. */
  readonly asked: string;
  /** Something to say: a bad link, a schedule that did not fit, a fault of the engine. */
  readonly notice: Text | null;
  /** Where the reader was before, and after what was undone: one moment for each choice and each flip. */
  readonly undone: readonly Moment[];
  readonly done: readonly Moment[];
}

/** Where the reader was: a text, a schedule and a step. */
export interface Moment {
  readonly source: string;
  readonly schedule: string;
  readonly step: number;
}

export interface SessionActions {
  readonly edit: (source: string) => void;
  readonly open: (scenario: string, variant?: string) => Promise<void>;
  /** Compiles and runs; keeps the schedule unless told otherwise, goes to `step`. */
  readonly restart: (how?: { schedule?: string; step?: number; shuffled?: boolean }) => Promise<void>;
  readonly flip: (toggle: Toggle) => Promise<void>;
  readonly setOptions: (options: Partial<Options>) => Promise<void>;
  /** Another run of the same program: the next seed, by which chance decides who moves. */
  readonly shuffle: () => Promise<void>;
  readonly seek: (step: number) => void;
  readonly move: (back: boolean, granularity?: Granularity) => boolean;
  readonly choose: (thread: number) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly stop: () => void;
  readonly set: (change: Partial<Session>) => void;
}

export type SessionStore = ReturnType<typeof createSession>;

const START: Session = {
  language: 'en',
  theme: 'system',
  scenario: FLAGSHIP.id,
  variant: FLAGSHIP.variants[0].id,
  source: FLAGSHIP.variants[0].source,
  options: { ...DEFAULT_OPTIONS, stepsMax: 2_000_000, ...FLAGSHIP.variants[0].options },
  diagnostics: [],
  run: null,
  step: 0,
  inspection: null,
  stale: false,
  busy: false,
  playing: false,
  speed: 6,
  granularity: 'sync',
  tab: 'variables',
  help: false,
  progress: 0,
  asked: '',
  notice: null,
  undone: [],
  done: [],
};

/** The schedule with which a scenario's variant opens. */
export function openingSchedule({ scenario, variant }: Session): string {
  return findVariant(scenario ?? '', variant ?? undefined)?.variant.schedule ?? '';
}

export function createSession(engine: Engine, initial: Partial<Session> = {}) {
  return createStore<Session & SessionActions>()((set, get) => {
    let latestRun = 0;
    let latestLook = 0;

    /** Asks for a run; an answer that somebody no longer waits for is dropped. */
    async function running(question: () => Promise<RunResult>): Promise<RunResult | null> {
      const mine = ++latestRun;
      set({ busy: true, progress: 0 });
      try {
        const result = await question();
        return mine === latestRun ? result : null;
      } catch (error) {
        if (mine === latestRun) set({ notice: noticeOf(error) });
        return null;
      } finally {
        if (mine === latestRun) set({ busy: false });
      }
    }

    async function look(step: number): Promise<void> {
      const mine = ++latestLook;
      try {
        const inspection = await engine.inspect(step);
        if (mine === latestLook) set({ inspection });
      } catch (error) {
        if (mine === latestLook) set({ notice: noticeOf(error) });
      }
    }

    function show(run: Run, step: number): void {
      set({ run, step: Math.max(0, Math.min(step, run.length)), stale: false });
      if (run.misfits > 0) set({ notice: MISFIT });
      void look(get().step);
    }

    function moment(): Moment {
      const { source, asked, step } = get();
      return { source, schedule: asked, step };
    }

    async function takeUp({ source, schedule, step }: Moment): Promise<void> {
      set({ source, playing: false });
      await get().restart({ schedule, step });
    }

    return {
      ...START,
      ...initial,
      set,
      edit(source) {
        const { run, source: before } = get();
        if (source === before) return;
        set({ source, stale: run !== null && run.source !== source, diagnostics: [], done: [], undone: [] });
      },
      async open(scenario, variant) {
        const found = findVariant(scenario, variant);
        if (found === null) return;
        const { source, options, schedule, id } = found.variant;
        set({ scenario, variant: id, source, playing: false, done: [], undone: [], notice: null });
        set({ options: { ...DEFAULT_OPTIONS, stepsMax: START.options.stepsMax, ...options } });
        await get().restart({ schedule, step: 0 });
      },
      async restart({ schedule, step, shuffled = false } = {}) {
        const { source, options } = get();
        const asked = schedule ?? get().asked;
        set({ asked });
        const onProgress = (progress: number) => set({ progress });
        const request = { source, options, schedule: asked, shuffled };
        const result = await running(() => engine.run(request, onProgress));
        if (result === null) return;
        set({ diagnostics: result.diagnostics });
        if (result.run === null) return;
        if (shuffled) set({ asked: result.run.schedule });
        show(result.run, step ?? get().step);
      },
      async flip(toggle) {
        set({ done: [...get().done, moment()], undone: [], playing: false });
        set({ source: flip(get().source, toggle) });
        await get().restart();
        const differs = get().run?.differsAt ?? null;
        if (differs !== null) get().seek(differs);
      },
      async setOptions(options) {
        set({ options: { ...get().options, ...options } });
        await get().restart();
      },
      async shuffle() {
        const { options, done } = get();
        set({ done: [...done, moment()], undone: [], playing: false });
        // Seeds follow one another, so that everybody in a class finds the same runs.
        set({ options: { ...options, seed: options.seed + 1 } });
        await get().restart({ step: 0, shuffled: true });
      },
      seek(step) {
        const { run } = get();
        if (run === null) return;
        set({ step: Math.max(0, Math.min(run.length, step)) });
        void look(get().step);
      },
      move(back, granularity) {
        const { run, step } = get();
        if (run === null) return false;
        const to = stopAfter(run, step, granularity ?? get().granularity, back);
        if (to === step) return false;
        get().seek(to);
        return true;
      },
      async choose(thread) {
        const { run, step } = get();
        if (run === null) return;
        const here = moment();
        const result = await running(() => engine.choose(step, thread));
        if (result?.run == null) return;
        set({ done: [...get().done, here], undone: [], playing: false, asked: result.run.schedule });
        show(result.run, step + 1);
      },
      async undo() {
        const { done, undone } = get();
        const last = done.at(-1);
        if (last === undefined) return;
        set({ done: done.slice(0, -1), undone: [...undone, moment()] });
        await takeUp(last);
      },
      async redo() {
        const { done, undone } = get();
        const next = undone.at(-1);
        if (next === undefined) return;
        set({ undone: undone.slice(0, -1), done: [...done, moment()] });
        await takeUp(next);
      },
      stop() {
        latestRun++;
        engine.stop();
        set({ busy: false, playing: false, notice: STOPPED });
      },
    };
  });
}

const STOPPED: Text = {
  en: 'Stopped. The program is unchanged; the picture is that of the last run that finished.',
  zh: '已停止。程序没有改动，画面是最近一次完成的运行。',
};
const MISFIT: Text = {
  en: 'Parts of the schedule do not fit this program any more and were left out.',
  zh: '调度中有些部分已不适合这个程序，已被略过。',
};

function noticeOf(error: unknown): Text {
  if (error instanceof EngineFault && error.message === 'stopped') return STOPPED;
  const message = error instanceof Error ? error.message : String(error);
  return {
    en: `The simulator itself has failed; your program is safe. Please report this with a link: ${message}`,
    zh: `模拟器自身出错了，你的程序没有丢失。请附上链接报告：${message}`,
  };
}
