/**
 * A chosen schedule, forced on real Workers: a word in shared memory says whose turn it is, and a Worker takes no step
 * outside its own. When the schedule is used up everybody runs free. What a run of steps means is as in the
 * simulator's replay (scheduler/policies/replay.ts).
 */
import type { Thread } from '../machine/thread.ts';
import { atVisible } from '../scheduler/policies/replay.ts';
import type { Run } from '../scheduler/schedule.ts';
import { type Memory, RUN, WORD } from './memory.ts';

/** Milliseconds between two looks at whether the run is still going. */
const LOOK = 100;

export class Turns {
  private readonly memory: Memory;
  private readonly runs: readonly Run[];
  private readonly thread: number;
  /** Where the thread stood when its turn began. */
  private begun: { visible: number; steps: number; visibleAt: number } | null = null;

  constructor(memory: Memory, runs: readonly Run[], thread: number) {
    this.memory = memory;
    this.runs = runs;
    this.thread = thread;
  }

  /** Sleeps until it is this thread's turn: what to do then. null: the schedule is used up, or the run is over. */
  wait(): Run | null {
    const { memory } = this;
    for (;;) {
      const turn = memory.load(WORD.turn);
      const run = this.runs[turn];
      if (run === undefined || memory.run !== RUN.going) return null;
      if (run.thread === this.thread) return run;
      Atomics.wait(memory.words, WORD.turn, turn, LOOK);
    }
  }

  /** Has the thread done all of a run of steps? */
  isOver(run: Run, { visible, steps, visibleAt, frame }: Thread): boolean {
    if (run.act !== 'run') return false;
    this.begun ??= { visible, steps, visibleAt };
    const { begun } = this;
    if (visible - begun.visible < run.visible) return false;
    if (run.extra === null) return atVisible(frame);
    const extra = visibleAt === begun.visibleAt ? steps - begun.steps : steps - visibleAt;
    return extra >= run.extra;
  }

  /** Hands over to the next. */
  next(): void {
    this.begun = null;
    this.memory.add(WORD.turn, 1);
    Atomics.notify(this.memory.words, WORD.turn);
  }
}
