/**
 * One lock for all threads of a run, as CPython's (Python/ceval_gil.h): who waits longer than the switch
 * interval asks for it, and the holder gives it up at its next switch point, then lets the other one have it
 * before it comes back.
 */
import { type Memory, RUN, WORD } from './memory.ts';

/** sys.getswitchinterval() in milliseconds. */
const SWITCH_INTERVAL = 5;

export class Gil {
  private held = false;
  private readonly memory: Memory;
  private readonly mine: number;

  constructor(memory: Memory, thread: number) {
    this.memory = memory;
    this.mine = thread + 1;
  }

  /** Has somebody asked for it? */
  get wanted(): boolean {
    return this.memory.load(WORD.gilWanted) !== 0;
  }

  take(): void {
    if (this.held) return;
    const { memory } = this;
    while (Atomics.compareExchange(memory.words, WORD.gil, 0, this.mine) !== 0) {
      if (memory.run !== RUN.going) return;
      const holder = memory.load(WORD.gil);
      if (holder === 0) continue;
      const woken = Atomics.wait(memory.words, WORD.gil, holder, SWITCH_INTERVAL);
      if (woken === 'timed-out' && memory.load(WORD.gil) === holder) memory.store(WORD.gilWanted, 1);
    }
    this.held = true;
    memory.store(WORD.gilWanted, 0);
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    this.memory.store(WORD.gil, 0);
    Atomics.notify(this.memory.words, WORD.gil, 1);
  }

  /** Gives it up and waits until another thread has had it. */
  yield(): void {
    this.release();
    Atomics.wait(this.memory.words, WORD.gil, 0, SWITCH_INTERVAL);
  }
}
