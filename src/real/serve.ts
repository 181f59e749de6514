/** A Worker's side: takes orders one after the other, waits until its thread is started, runs it, tells. */
import { prepare } from '../machine/prepare.ts';
import type { Program } from '../program/code.ts';
import type { World } from '../scheduler/world.ts';
import { Memory, RUN, type RunState, WORD } from './memory.ts';
import type { Answer, Line, Order } from './order.ts';
import { ThreadRunner, type Told } from './runner.ts';

/** How a run ended, judged by the main thread's Worker from its world, which is up to date. */
export type Judge<Judgement> = (world: World, ended: RunState) => Judgement;

/** Serves orders that come over `line`. */
export function serve<Judgement>(line: Line<Answer<Judgement>, Order>, judge: Judge<Judgement>): void {
  const programs = new Map<string, Program>();
  line.onMessage((order) => {
    const { run, thread } = order;
    const done = (told: Told | null, judgement: Judgement | null, fault: string | null) =>
      line.post({ kind: 'done', run, thread, told, judgement, fault });
    try {
      const memory = new Memory(order.buffer);
      const program = programs.get(order.source) ?? compiled(order.source);
      programs.clear();
      programs.set(order.source, program);
      if (!started(memory, run, thread)) return done(null, null, null);
      const onStart = (threads: number) => line.post({ kind: 'started', run, threads });
      const runner = new ThreadRunner({ ...order, memory, program, now, onStart });
      if (thread === 0) memory.begun = now();
      line.post({ kind: 'begun', run });
      const told = runner.run();
      if (thread !== 0) return done(told, null, null);
      runner.catchUp();
      done(told, judge(runner.world, memory.run), null);
    } catch (error) {
      const memory = new Memory(order.buffer);
      if (memory.load(WORD.number) === run) memory.end(RUN.fault);
      done(
        null,
        null,
        error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : String(error),
      );
    }
  });
}

/** Milliseconds since 1970, to a few microseconds, on a clock that all Workers agree on. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

function compiled(source: string): Program {
  const { program } = prepare(source);
  if (program === null) throw new Error('the program does not compile');
  return program;
}

/** Sleeps until the program has started thread `thread`; false: the run is over without it. */
function started(memory: Memory, run: number, thread: number): boolean {
  for (;;) {
    // A Worker that was slow to load may come when its run has been given up and another one goes on.
    if (memory.load(WORD.number) !== run) return false;
    if (thread === 0) return true;
    const threads = memory.load(WORD.threads);
    if (threads > thread) return memory.run === RUN.going;
    if (memory.run !== RUN.going) return false;
    Atomics.wait(memory.words, WORD.threads, threads, 100);
  }
}
