/**
 * What the reader is looking at: the program, how it is run, the run, the step, and the ways to change any of them. One
 * zustand store; the engine does the work elsewhere and answers later, the latest question wins.
 */
import { createStore } from 'zustand/vanilla';
import type { Language, Text } from '../base/text.ts';
import type { Diagnostic } from '../program/diagnostic.ts';
import { FLAGSHIP, findVariant } from '../scenarios/catalogue.ts';
import { DEFAULT_OPTIONS, type Options, type PolicyName } from '../scheduler/options.ts';
import type { Inspection } from '../trace/inspection.ts';
import type { Challenge } from './challenge.ts';
import type { Draft } from './draft.ts';
import { type Engine, EngineFault, type Run, type RunResult } from './engine.ts';
import { type Granularity, stopAfter } from './granularity.ts';
import { STEPS_MAX } from './session-link.ts';
import { flip, type Toggle } from './toggle.ts';

export type Theme = 'system' | 'light' | 'dark';
export const TABS = [
  'variables',
  'locks',
  'output',
  'bytecode',
  'events',
  'findings',
  'explore',
  'real',
] as const;
export type Tab = (typeof TABS)[number];
/** On a screen that is too narrow for all parts of the page, the one that is shown. */
export const PANES = ['timeline', 'program', 'details'] as const;
export type Pane = (typeof PANES)[number];

export interface Session {
  readonly language: Language;
  readonly theme: Theme;
  /** The scenario and variant that the program came from; null after the reader's own edit of another text. */
  readonly scenario: string | null;
  readonly variant: string | null;
  readonly source: string;
  readonly options: Options;
  /** Who decided when the program was last run afresh. */
  readonly policy: PolicyName;
  readonly diagnostics: readonly Diagnostic[];
  readonly run: Run | null;
  readonly step: number;
  readonly inspection: Inspection | null;
  /** The first step that differs from the run before a word of the text was flipped; null: nothing was flipped. */
  readonly parted: number | null;
  /** The text differs from that of the run on screen. */
  readonly stale: boolean;
  readonly busy: boolean;
  readonly playing: boolean;
  readonly speed: number;
  readonly granularity: Granularity;
  readonly tab: Tab;
  readonly pane: Pane;
  /** For a projector: larger type on white, less around it. */
  readonly projection: boolean;
  /** The reader's edit of another day, on offer. */
  readonly draft: Draft | null;
  /** What is open above the page. */
  readonly dialog: 'keys' | 'share' | 'go' | null;
  /** In a presentation: everything that would tell the answer is covered. */
  readonly curtain: boolean;
  /** Playing goes back instead of on. */
  readonly rewinding: boolean;
  /** What the reader tries to do; null: nothing in particular. */
  readonly challenge: Challenge | null;
  /** An outcome that was declared bad, as the explorer's `keyOf` writes it: a failure, though nothing is raised. */
  readonly bad: string | null;
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

/** Where the reader was: a text, how it was run, and a step. */
export interface Moment {
  readonly source: string;
  readonly options: Options;
  readonly schedule: string;
  readonly step: number;
}

export interface SessionActions {
  readonly edit: (source: string) => void;
  readonly open: (scenario: string, variant?: string) => Promise<void>;
  /** Leaves the catalogue for a small program to begin with. */
  readonly own: () => Promise<void>;
  /** Compiles and runs; keeps the schedule unless told otherwise, goes to `step`. */
  readonly restart: (how?: { schedule?: string; step?: number; policy?: PolicyName }) => Promise<void>;
  readonly flip: (toggle: Toggle) => Promise<void>;
  readonly setOptions: (options: Partial<Options>) => Promise<void>;
  /** Another run of the same program: the next seed, by which chance decides who moves. */
  readonly shuffle: () => Promise<void>;
  /** Another run of the same program, in which `policy` decides who moves. */
  readonly setPolicy: (policy: PolicyName) => Promise<void>;
  readonly seek: (step: number) => void;
  readonly move: (back: boolean, granularity?: Granularity) => boolean;
  readonly choose: (thread: number) => Promise<void>;
  /** As `choose`, and on to where another thread takes over. */
  readonly runOn: (thread: number) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** The run on screen as a script that forces it on a real CPython; null if that failed (a notice says why). */
  readonly script: (pytest: boolean) => Promise<string | null>;
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
  options: { ...DEFAULT_OPTIONS, stepsMax: STEPS_MAX, ...FLAGSHIP.variants[0].options },
  policy: 'default',
  diagnostics: [],
  run: null,
  step: 0,
  inspection: null,
  parted: null,
  stale: false,
  busy: false,
  playing: false,
  speed: 6,
  granularity: 'sync',
  tab: 'variables',
  pane: 'timeline',
  projection: false,
  draft: null,
  dialog: null,
  curtain: false,
  rewinding: false,
  challenge: null,
  bad: null,
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
    const desk = new Desk(engine, set, get);
    return {
      ...START,
      ...initial,
      set,
      ...programActions(desk),
      ...timeActions(desk),
      ...choiceActions(desk),
    };
  });
}

type Get = () => Session & SessionActions;
type Set = (change: Partial<Session>) => void;

/** What the actions share: the engine, the state, and which question was the latest. */
class Desk {
  readonly engine: Engine;
  readonly set: Set;
  readonly get: Get;
  private latestRun = 0;
  private latestLook = 0;
  constructor(engine: Engine, set: Set, get: Get) {
    this.engine = engine;
    this.set = set;
    this.get = get;
  }

  /** Asks for a run; an answer that somebody no longer waits for is dropped. */
  async running(question: () => Promise<RunResult>): Promise<RunResult | null> {
    const mine = ++this.latestRun;
    this.set({ busy: true, progress: 0 });
    try {
      const result = await question();
      return mine === this.latestRun ? result : null;
    } catch (error) {
      if (mine === this.latestRun) this.set({ notice: noticeOf(error) });
      return null;
    } finally {
      if (mine === this.latestRun) this.set({ busy: false });
    }
  }

  /** Whoever waits for a run waits no longer. */
  giveUp(): void {
    this.latestRun++;
    this.engine.stop();
  }

  async look(step: number): Promise<void> {
    const mine = ++this.latestLook;
    try {
      const inspection = await this.engine.inspect(step);
      if (mine === this.latestLook) this.set({ inspection });
    } catch (error) {
      if (mine === this.latestLook) this.set({ notice: noticeOf(error) });
    }
  }

  show(run: Run, step: number): void {
    const had = this.get().run?.machine !== undefined;
    this.set({ run, step: Math.max(0, Math.min(step, run.length)), stale: false, parted: null });
    if (run.misfits > 0) this.set({ notice: MISFIT });
    // A state machine has a picture of its own: it shall not have to be found.
    if (run.machine !== undefined && !had && this.get().tab === 'variables') this.set({ tab: 'locks' });
    void this.look(this.get().step);
  }

  /** Where the reader is, so as to come back. */
  moment(): Moment {
    const { source, options, asked, step } = this.get();
    return { source, options, schedule: asked, step };
  }

  async takeUp({ source, options, schedule, step }: Moment): Promise<void> {
    this.set({ source, options, playing: false });
    await this.get().restart({ schedule, step });
  }
}

/** What another program has nothing to do with. */
const FRESH = {
  playing: false,
  done: [],
  undone: [],
  notice: null,
  challenge: null,
  bad: null,
} as const satisfies Partial<Session>;

/** A program to begin with: it has threads, and an end. */
export const STARTER = `import threading


def work(name):
    print("hello from", name)


threads = [threading.Thread(target=work, args=(name,)) for name in ("A", "B")]
for t in threads:
    t.start()
for t in threads:
    t.join()
`;

/** Which program, and running it. */
function programActions(
  desk: Desk,
): Pick<SessionActions, 'edit' | 'open' | 'own' | 'restart' | 'flip' | 'setOptions' | 'script' | 'stop'> {
  const { engine, set, get } = desk;
  return {
    edit(source) {
      const { run, source: before } = get();
      if (source === before) return;
      set({ source, stale: run !== null && run.source !== source, diagnostics: [], done: [], undone: [] });
    },
    async open(scenario, variant) {
      const found = findVariant(scenario, variant);
      if (found === null) return;
      const { source, options, schedule, id } = found.variant;
      set({ ...FRESH, scenario: found.scenario.id, variant: id, source });
      set({ options: { ...DEFAULT_OPTIONS, stepsMax: STEPS_MAX, ...options } });
      await get().restart({ schedule, step: 0 });
    },
    async own() {
      set({ ...FRESH, scenario: null, variant: null, source: STARTER, pane: 'program' });
      await get().restart({ schedule: '', step: 0 });
    },
    async restart({ schedule, step, policy } = {}) {
      const { source, options } = get();
      const asked = schedule ?? get().asked;
      set({ asked });
      const request = { source, options, schedule: asked, ...(policy && { policy }) };
      const result = await desk.running(() => engine.run(request, (progress) => set({ progress })));
      if (result === null) return;
      set({ diagnostics: result.diagnostics });
      if (result.run === null) return;
      if (policy) set({ asked: result.run.schedule });
      desk.show(result.run, step ?? get().step);
    },
    async flip(toggle) {
      set({ done: [...get().done, desk.moment()], undone: [], playing: false });
      set({ source: flip(get().source, toggle) });
      await get().restart();
      const differs = get().run?.differsAt ?? null;
      // Where the two runs part the schedule need not fit any more: that is the point, and no complaint.
      set({ parted: differs, ...(get().notice === MISFIT && { notice: null }) });
      if (differs !== null) get().seek(differs);
    },
    async setOptions(options) {
      set({ options: { ...get().options, ...options } });
      await get().restart();
    },
    async script(pytest) {
      try {
        return await engine.script(pytest);
      } catch (error) {
        set({ notice: noticeOf(error) });
        return null;
      }
    },
    stop() {
      desk.giveUp();
      set({ busy: false, playing: false, notice: STOPPED });
    },
  };
}

/** Where in the run the reader stands. */
function timeActions(desk: Desk): Pick<SessionActions, 'seek' | 'move'> {
  const { set, get } = desk;
  return {
    seek(step) {
      const { run } = get();
      if (run === null) return;
      set({ step: Math.max(0, Math.min(run.length, step)) });
      void desk.look(get().step);
    },
    move(back, granularity) {
      const { run, step } = get();
      if (run === null) return false;
      const to = stopAfter(run, step, granularity ?? get().granularity, back);
      if (to === step) return false;
      get().seek(to);
      return true;
    },
  };
}

/** Who goes next, and taking that back. */
function choiceActions(
  desk: Desk,
): Pick<SessionActions, 'choose' | 'runOn' | 'shuffle' | 'setPolicy' | 'undo' | 'redo'> {
  const { engine, set, get } = desk;
  return {
    async choose(thread) {
      const { run, step } = get();
      if (run === null) return;
      const here = desk.moment();
      const result = await desk.running(() => engine.choose(step, thread));
      if (result?.run == null) return;
      set({ done: [...get().done, here], undone: [], playing: false, asked: result.run.schedule });
      desk.show(result.run, step + 1);
    },
    async runOn(thread) {
      const { step: here, choose, inspection } = get();
      if (!inspection?.intents.some((intent) => intent.thread === thread)) return;
      await choose(thread);
      const { run, step, seek } = get();
      if (run === null || step === here) return;
      const other = run.events.find((event) => event.step > step && event.thread !== thread);
      seek(other === undefined ? run.length : other.step - 1);
    },
    async shuffle() {
      const { options, policy, done } = get();
      set({ done: [...done, desk.moment()], undone: [], playing: false });
      // Seeds follow one another, so that everybody in a class finds the same runs.
      set({ options: { ...options, seed: options.seed + 1 } });
      await get().restart({ step: 0, policy: policy === 'pct' ? policy : 'random' });
    },
    async setPolicy(policy) {
      set({ policy, done: [...get().done, desk.moment()], undone: [], playing: false });
      await get().restart({ step: 0, policy });
    },
    async undo() {
      const { done, undone } = get();
      const last = done.at(-1);
      if (last === undefined) return;
      set({ done: done.slice(0, -1), undone: [...undone, desk.moment()] });
      await desk.takeUp(last);
    },
    async redo() {
      const { done, undone } = get();
      const next = undone.at(-1);
      if (next === undefined) return;
      set({ undone: undone.slice(0, -1), done: [...done, desk.moment()] });
      await desk.takeUp(next);
    },
  };
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
