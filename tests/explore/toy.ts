/**
 * Toy programs for the search alone: threads of register code over shared variables and locks, as published DPOR
 * papers use them. No machine, no world: if a count is wrong here, explore/ is wrong.
 */
import { ACTS, type Move, NEEDS, type Step, type Touch } from '../../src/explore/step.ts';
import type { Walker } from '../../src/explore/walker.ts';

interface State {
  readonly pc: number[];
  readonly registers: number[][];
  readonly shared: number[];
  readonly locks: boolean[];
}

/** A visible operation, told where to go on by its return value (undefined: the next one). */
export interface Operation {
  readonly kind: 'read' | 'write' | 'lock' | 'unlock' | 'cas';
  /** Variable or lock, may depend on the registers. */
  readonly place: (registers: number[]) => number;
  /** Runs on the value read; returns the value to write (write, cas) and may change registers. */
  readonly run?: (registers: number[], value: number) => number | undefined;
  readonly next?: (registers: number[]) => number | undefined;
}

export interface Toy {
  readonly threads: readonly (readonly Operation[])[];
  readonly variables: number;
  readonly locks: number;
  readonly initial?: readonly number[];
}

export class ToyWalker implements Walker {
  private readonly toy: Toy;
  private readonly path: Move[] = [];
  state: State;

  constructor(toy: Toy) {
    this.toy = toy;
    this.state = this.start();
  }

  private start(): State {
    const { threads, variables, locks, initial } = this.toy;
    return {
      pc: threads.map(() => 0),
      registers: threads.map(() => [0, 0, 0, 0]),
      shared: Array.from({ length: variables }, (_, i) => initial?.[i] ?? 0),
      locks: Array.from({ length: locks }, () => false),
    };
  }

  private pending(thread: number): Operation | undefined {
    return this.toy.threads[thread]?.[this.state.pc[thread] as number];
  }

  private canGo(thread: number): boolean {
    const operation = this.pending(thread);
    if (!operation) return false;
    return (
      operation.kind !== 'lock' ||
      !this.state.locks[operation.place(this.state.registers[thread] as number[])]
    );
  }

  private touch(thread: number): Touch {
    const operation = this.pending(thread) as Operation;
    const at = operation.place(this.state.registers[thread] as number[]);
    if (operation.kind === 'read') return { place: at, writes: false };
    if (operation.kind === 'write' || operation.kind === 'cas') return { place: at, writes: true };
    const place = this.toy.variables + at;
    const met = this.state.locks[at] ? 0 : NEEDS.unit;
    return { place, writes: true, met, ...(operation.kind === 'lock' ? { needs: NEEDS.unit } : {}) };
  }

  moves(): readonly Move[] {
    return this.toy.threads.flatMap((_, thread) => (this.canGo(thread) ? [thread * ACTS] : []));
  }

  take(move: Move): Step {
    const thread = move / ACTS;
    if (!this.canGo(thread)) throw new Error(`thread ${thread} cannot move`);
    const step = { move, touches: [this.touch(thread)] };
    this.path.push(move);
    this.execute(thread);
    return step;
  }

  private execute(thread: number): void {
    const operation = this.pending(thread) as Operation;
    const registers = this.state.registers[thread] as number[];
    const at = operation.place(registers);
    if (operation.kind === 'lock') this.state.locks[at] = true;
    else if (operation.kind === 'unlock') this.state.locks[at] = false;
    else {
      const written = operation.run?.(registers, this.state.shared[at] as number);
      if (operation.kind !== 'read' && written !== undefined) this.state.shared[at] = written;
    }
    this.state.pc[thread] = operation.next?.(registers) ?? (this.state.pc[thread] as number) + 1;
  }

  stuck(): readonly Step[] {
    return this.toy.threads.flatMap((_, thread) =>
      this.pending(thread) ? [{ move: thread * ACTS, touches: [this.touch(thread)] }] : [],
    );
  }

  rewind(length: number): void {
    this.path.length = length;
    this.state = this.start();
    for (const move of this.path) this.execute(move / ACTS);
  }

  outcome(): string {
    return JSON.stringify([this.state.shared, this.state.pc]);
  }
}

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const at = (place: number) => () => place;
const read = (place: number, register: number): Operation => ({
  kind: 'read',
  place: at(place),
  run: (r, value) => void (r[register] = value),
});
const write = (place: number, value: (r: number[]) => number): Operation => ({
  kind: 'write',
  place: at(place),
  run: (r) => value(r),
});
const lock = (place: number): Operation => ({ kind: 'lock', place: at(place) });
const unlock = (place: number): Operation => ({ kind: 'unlock', place: at(place) });
const increment = (place: number): Operation[] => [read(place, 0), write(place, (r) => (r[0] as number) + 1)];

export const readers = (n: number): Toy => ({
  variables: 1,
  locks: 0,
  threads: [[write(0, () => 42)], ...times(n, () => [read(0, 0)])],
});
export const writers = (n: number): Toy => ({
  variables: 1,
  locks: 0,
  threads: times(n, (i) => [write(0, () => i)]),
});
export const lostUpdate = (n: number): Toy => ({
  variables: 1,
  locks: 0,
  threads: times(n, () => increment(0)),
});
export const lockedCounter = (n: number, rounds = 1): Toy => ({
  variables: 1,
  locks: 1,
  threads: times(n, () => times(rounds, () => [lock(0), ...increment(0), unlock(0)]).flat()),
});
export const lastZero = (n: number): Toy => ({
  variables: n + 1,
  locks: 0,
  threads: [
    [
      {
        kind: 'read',
        place: (r) => n - (r[1] as number),
        run: (r, value) => void (r[0] = value),
        next: (r) => {
          if (r[0] === 0) return 1;
          r[1] = (r[1] as number) + 1;
          return 0;
        },
      },
    ],
    ...times(n, (i) => [read(i, 0), write(i + 1, (r) => (r[0] as number) + 1)]),
  ],
});
export const philosophers = (n: number, ordered: boolean): Toy => ({
  variables: 0,
  locks: n,
  threads: times(n, (i) => {
    const forks = [i, (i + 1) % n];
    if (ordered) forks.sort((a, b) => a - b);
    const [first, second] = forks as [number, number];
    return [lock(first), lock(second), unlock(second), unlock(first)];
  }),
});
/** Compare-and-set in a ring: thread i sets i+1 if it sees i. Each may fail, and a failure is an outcome. */
export const casRing = (n: number): Toy => ({
  variables: 1,
  locks: 0,
  threads: times(n, (i) => [
    { kind: 'cas', place: at(0), run: (_, value) => (value === i ? i + 1 : undefined) },
  ]),
});
export const fibonacci = (rounds: number): Toy => ({
  variables: 2,
  locks: 0,
  initial: [1, 1],
  threads: [0, 1].map((target) =>
    times(rounds, () => [
      read(0, 0),
      read(1, 1),
      write(target, (r) => (r[0] as number) + (r[1] as number)),
    ]).flat(),
  ),
});
