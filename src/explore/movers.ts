/**
 * Numbers for threads that mean the same thread in every execution with the same past. A world numbers its threads in
 * the order in which they start; if two threads start others at the same time, that order is chance. Here a thread is
 * known by who started it and how many that one had started before. As long as one thread starts all, both agree.
 */
import type { ThreadId } from '../scheduler/event.ts';
import type { World } from '../scheduler/world.ts';

export class Movers {
  /** By starter and ordinal; kept for the whole search. */
  private readonly known = new Map<string, number>([['', 0]]);
  /** Main threads by their reapers. */
  private readonly victims = new Map<number, number>();
  /** Of the world at hand: number by thread, thread by number, threads started by each, threads of each process. */
  private numbers: number[] = [];
  private threads: ThreadId[] = [];
  private started: number[] = [];
  private members: number[] = [];

  /** The world at hand is another one. */
  forget(): void {
    this.numbers = [];
    this.threads = [];
    this.started = [];
    this.members = [];
  }

  /** Gives threads that are new in the world their numbers. */
  meet(world: World): void {
    for (let id = this.numbers.length; id < world.threads.length; id++) {
      const { startedBy, process } = world.record(id);
      let name = '';
      if (startedBy !== null) {
        const ordinal = this.started[startedBy] ?? 0;
        this.started[startedBy] = ordinal + 1;
        name = `${this.numbers[startedBy]}.${ordinal}`;
      }
      const number = this.named(name);
      this.numbers[id] = number;
      this.threads[number] = id;
      this.members[process] = (this.members[process] ?? 0) + 1;
    }
  }

  /** All names by their numbers. A name holds the number of another, which is smaller. */
  get names(): readonly string[] {
    return [...this.known.keys()];
  }

  /** The numbers here of those whom another search has given `names`. */
  numbersOf(names: readonly string[]): number[] {
    const numbers: number[] = [];
    for (const name of names) {
      const [starter = '', rest = ''] = /^(\d*)(.*)$/.exec(name)?.slice(1) ?? [];
      const own = starter === '' ? undefined : (numbers[Number(starter)] as number);
      const number = this.named(`${own ?? ''}${rest}`);
      if (rest === '-' && own !== undefined) this.victims.set(number, own);
      numbers.push(number);
    }
    return numbers;
  }

  private named(name: string): number {
    let number = this.known.get(name);
    if (number === undefined) this.known.set(name, (number = this.known.size));
    return number;
  }

  numberOf(thread: ThreadId): number {
    return this.numbers[thread] ?? thread;
  }

  /** How many threads the thread has started. */
  startedBy(thread: ThreadId): number {
    return this.started[thread] ?? 0;
  }

  /** Who carries out what a signal has in store for the process of `main`: no thread's step, so a mover of its own. */
  reaperOf(main: ThreadId): number {
    const victim = this.numberOf(main);
    const number = this.named(`${victim}-`);
    this.victims.set(number, victim);
    return number;
  }

  /** A thread by its number; for a reaper the main thread that it is for. */
  threadOf(number: number): ThreadId {
    return this.threads[this.victims.get(number) ?? number] ?? number;
  }

  /** Has the process ever had a second thread? As long as it has not, nobody else can see what is in its heap. */
  isCrowded(process: number): boolean {
    return (this.members[process] ?? 0) > 1;
  }
}
