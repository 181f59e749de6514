/**
 * What really happened, as a Trace. The Workers' notes, put into the common order, are a schedule: every shared
 * step was atomic and has its place. The ordinary engine follows that schedule and so draws the run with the
 * same lanes, spans and arrows; it is the proof as well, since a run that it cannot follow, or that ends
 * otherwise, would be our mistake.
 */
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import type { Run, Schedule } from '../scheduler/schedule.ts';
import { record } from '../trace/record.ts';
import type { Trace } from '../trace/trace.ts';
import { ACTS } from './notes.ts';
import type { Told } from './runner.ts';

/** One noted step in the common order. */
interface Note {
  readonly stamp: number;
  readonly thread: number;
  readonly act: (typeof ACTS)[number];
  readonly visible: number;
  readonly steps: number;
  readonly visibleAt: number;
  readonly time: number;
  readonly pick: number;
}

export interface Observed {
  readonly schedule: Schedule;
  /** Steps of all threads so far, ascending, and the milliseconds at which they had been taken. */
  readonly steps: readonly number[];
  readonly times: readonly number[];
}

/** The order in which the threads of a real run really took their shared steps. */
export function scheduleOf(told: readonly Told[], seed: number): Observed {
  const runs: Run[] = [];
  const steps: number[] = [];
  const times: number[] = [];
  /** Where each thread stood when its stretch under way began, and where it stands. */
  const stood = new Map<number, Note>();
  let open: { from: Note; to: Note } | null = null;
  let total = 0;
  const close = () => {
    if (open !== null) runs.push(stretchOf(open.from, open.to));
    open = null;
  };
  for (const note of inOrder(told)) {
    const before = stood.get(note.thread) ?? { ...note, visible: 0, steps: 0, visibleAt: 0 };
    stood.set(note.thread, note);
    total += note.steps - before.steps;
    steps.push(total);
    times.push(note.time);
    if (note.act !== 'step') {
      // An attempt that nobody else could notice has no note of its own.
      if (note.steps > before.steps) {
        if (open !== null && open.to.thread === note.thread) open = { from: open.from, to: note };
        else {
          close();
          open = { from: before, to: note };
        }
      }
      close();
      runs.push({ act: note.act, thread: note.thread });
    } else if (note.pick >= 0) {
      close();
      runs.push({ act: 'pick', thread: note.thread, waiter: note.pick });
    } else if (open === null || open.to.thread !== note.thread) {
      close();
      open = { from: before, to: note };
    } else open = { from: open.from, to: note };
  }
  close();
  return { schedule: { seed, runs }, steps, times };
}

function stretchOf(from: Note, to: Note): Run {
  const visible = to.visible - from.visible;
  const extra = visible > 0 ? to.steps - to.visibleAt : to.steps - from.steps;
  return { act: 'run', thread: to.thread, visible, extra };
}

function inOrder(told: readonly Told[]): Note[] {
  const all = told.flatMap(({ thread, notes }) =>
    notes.stamps.map((stamp, i) => ({
      stamp,
      thread,
      act: ACTS[notes.acts[i] as number] as Note['act'],
      visible: notes.visible[i] as number,
      steps: notes.steps[i] as number,
      visibleAt: notes.visibleAt[i] as number,
      time: notes.times[i] as number,
      pick: notes.picks[i] as number,
    })),
  );
  const counts = happenedIn(told);
  return all.filter(counts).sort((a, b) => a.stamp - b.stamp);
}

/**
 * Did it happen before the end of its process, and of the program's own? A thread may take a step more until it learns
 * that it was cut off.
 */
export function happenedIn(told: readonly Told[]): (what: { thread: number; stamp: number }) => boolean {
  const processes = new Map(told.map(({ thread, process }) => [thread, process]));
  const ends = told.filter(({ end }) => end !== null);
  return ({ thread, stamp }) =>
    ends.every(
      (last) =>
        thread === last.thread ||
        stamp < (last.end as number) ||
        (last.process !== 0 && last.process !== processes.get(thread)),
    );
}

/** The observed run, drawn from its order. Its options let sleeps and time-outs end when they really did. */
export function traceOf(program: Program, options: Options, observed: Observed): Trace {
  const free: Options = { ...options, earlySleeps: true, earlyTimeouts: true };
  const trace = record(program, free, new ReplayPolicy(observed.schedule));
  // A sleep of no length is over by itself in the simulator.
  const misfits = trace.misfits.filter((at) => observed.schedule.runs[at]?.act === 'run');
  return { ...trace, misfits, origin: 'observed' };
}
