/**
 * What the scheduler knows of one thread, beside what the machine knows (machine/thread.ts): what state it is in, where
 * it stands in a queue and why. Plain data.
 */
import type { Thread } from '../machine/thread.ts';
import type { ThreadId, Waiting } from './event.ts';
import type { PyLock } from './primitives/lock.ts';
import type { Primitive } from './primitives/primitive.ts';
import type { PyThread } from './primitives/thread.ts';
import { WaitQueue } from './wait-queue.ts';

export type ThreadState =
  | 'new'
  | 'ready'
  | 'running'
  | 'blocked'
  | 'waiting'
  | 'sleeping'
  | 'done'
  | 'failed';

export class ThreadRecord {
  readonly id: ThreadId;
  readonly machine: Thread;
  /** Its process, by number. */
  process = 0;
  /** Without a GIL: virtual time up to which it has come (threads run side by side); valid while another one runs. */
  clock = 0;
  /** The `threading.Thread` object. */
  object: PyThread | null = null;
  state: ThreadState = 'ready';
  /** Step since which it has been in this state. */
  since = 0;
  /** Order in which threads became able to go on: the oldest is chosen first by default. */
  readyOrder = 0;
  /** The queue it stands in: exactly one while waiting or blocked. */
  queue: WaitQueue | null = null;
  /** The lock it is blocked on; it may move as soon as that is free. */
  lock: PyLock | null = null;
  /** What it waits for in a wait set; `among`: all of those of which the first is enough. */
  wants: { primitive: Primitive | PyThread; why: Waiting; among?: Primitive[] } | null = null;
  /** Virtual time at which its sleep or its time-out is over, or null. */
  deadline: number | null = null;
  /** How it left the wait set it is coming from. */
  woken: '' | 'notify' | 'timeout' | 'spurious' = '';
  /** It died of an exception that nobody caught. */
  died = false;
  /** Its process ended in the middle of what it did. */
  cut = false;
  /** Who died of what, as an outcome says it. */
  epitaph: string | null = null;
  /** The main thread of its process has seen its end. */
  joined = false;
  /** Threads in `join`. */
  joiners = new WaitQueue();
  startedAt = 0;
  startedBy: ThreadId | null = null;
  endedAt: number | null = null;

  constructor(machine: Thread) {
    this.id = machine.id;
    this.machine = machine;
  }
}
