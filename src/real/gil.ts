/**
 * One lock for all threads of a process, as CPython's (Python/ceval_gil.h): who waits longer than the switch
 * interval asks for it, and the holder gives it up at its next switch point, then lets the other one have it
 * before it comes back.
 */
import { type Memory, RUN } from './memory.ts';

/** sys.getswitchinterval() in milliseconds. */
const SWITCH_INTERVAL = 5;

export class Gil {
  private held = false;
  private readonly memory: Memory;
  private readonly mine: number;
  private readonly word: number;
  private readonly wantedWord: number;

  constructor(memory: Memory, process: number, thread: number) {
    this.memory = memory;
    this.mine = thread + 1;
    this.word = memory.processWord(process, 'gil');
    this.wantedWord = memory.processWord(process, 'gilWanted');
  }

  /** Has somebody asked for it? */
  get wanted(): boolean {
    return this.memory.load(this.wantedWord) !== 0;
  }

  take(): void {
    if (this.held) return;
    const { memory } = this;
    while (Atomics.compareExchange(memory.words, this.word, 0, this.mine) !== 0) {
      if (memory.run !== RUN.going) return;
      const holder = memory.load(this.word);
      if (holder === 0) continue;
      const woken = Atomics.wait(memory.words, this.word, holder, SWITCH_INTERVAL);
      if (woken === 'timed-out' && memory.load(this.word) === holder) memory.store(this.wantedWord, 1);
    }
    this.held = true;
    memory.store(this.wantedWord, 0);
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    this.memory.store(this.word, 0);
    Atomics.notify(this.memory.words, this.word, 1);
  }

  /** Gives it up and waits until another thread has had it. */
  yield(): void {
    this.release();
    Atomics.wait(this.memory.words, this.word, 0, SWITCH_INTERVAL);
  }
}
