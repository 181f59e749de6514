/** What the page and the Workers of a real run say to each other: plain data both ways, and the shared memory. */
import type { Options } from '../scheduler/options.ts';
import type { Run } from '../scheduler/schedule.ts';
import type { Told } from './runner.ts';

/** One Worker's part in one run. */
export interface Order {
  /** Number of the run, so that late answers can be told. */
  readonly run: number;
  readonly buffer: SharedArrayBuffer;
  readonly source: string;
  readonly options: Options;
  /** The Python thread that this Worker is to be, if the program starts so many. */
  readonly thread: number;
  /** Threads that the program may start, the main one included. */
  readonly threadsMax: number;
  readonly speed: number;
  readonly notes: boolean;
  /** A schedule that the Workers are made to follow; null: nobody schedules them. */
  readonly forced: readonly Run[] | null;
}

export type Answer<Judgement> =
  /** The thread's Worker is ready: it begins. */
  | { readonly kind: 'begun'; readonly run: number }
  /** The program has started so many threads. */
  | { readonly kind: 'started'; readonly run: number; readonly threads: number }
  /** This Worker's part is over; `told` null: its thread was never started. */
  | {
      readonly kind: 'done';
      readonly run: number;
      readonly thread: number;
      readonly told: Told | null;
      /** The main thread's: how the run ended. */
      readonly judgement: Judgement | null;
      /** A fault of ours. */
      readonly fault: string | null;
    };

/** One end of the line between the page and a Worker. */
export interface Line<Out, In> {
  post(message: Out): void;
  onMessage(heard: (message: In) => void): void;
}

/** A Worker as the page holds it. */
export interface Hand<Judgement> extends Line<Order, Answer<Judgement>> {
  onFault(heard: (what: string) => void): void;
  end(): void;
}
