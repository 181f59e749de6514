/**
 * Happens-before over events: a vector clock per thread, moved by starting, ending, joining and by every
 * synchronisation object. What is released, set, put or notified is published on its object; what is acquired, got or
 * woken by it has seen all of that. Two accesses of which neither clock has seen the other are concurrent.
 */
import type { Event, ThreadId } from '../scheduler/event.ts';

/** Entry t: how many events of thread t this moment has seen. */
export type Clock = readonly number[];

export class HappensBefore {
  private readonly threads: number[][] = [];
  private readonly objects = new Map<number, number[]>();
  private readonly by: 'all' | 'threads';

  /** `by` 'threads': only starting, ending and joining threads order anything, whatever the schedule was. */
  constructor(by: 'all' | 'threads' = 'all') {
    this.by = by;
  }

  /** Takes the next event into account; returns the clock of its thread just after it. */
  take(event: Event): Clock {
    const own = this.clockOf(event.thread);
    const tells = this.by === 'all' || !('subject' in event) || event.subject.type === 'thread';
    if (tells) this.learn(event, own);
    own[event.thread] = (own[event.thread] ?? 0) + 1;
    return own;
  }

  private learn(event: Event, own: number[]): void {
    switch (event.kind) {
      case 'started':
        merge(this.clockOf(event.child), own);
        break;
      case 'ended':
        merge(this.objectClock(-1 - event.thread), own);
        break;
      case 'acquired':
      case 'resumed':
      case 'turn':
        merge(own, this.objectClock(event.subject.id));
        break;
      case 'released':
        merge(this.objectClock(event.subject.id), own);
        break;
      case 'notified':
      case 'changed':
      case 'put':
      case 'got':
        merge(own, this.objectClock(event.subject.id));
        merge(this.objectClock(event.subject.id), own);
        break;
      case 'waiting':
        if (event.why === 'barrier') merge(this.objectClock(event.subject.id), own);
        break;
      default:
        break;
    }
  }

  /** Has thread `later` seen the event of `thread` that had number `at` (as `tick` gave it)? */
  seen(later: ThreadId, thread: ThreadId, at: number): boolean {
    return later === thread || (this.clockOf(later)[thread] ?? 0) >= at;
  }

  /** Number of the last event of `thread`. */
  tick(thread: ThreadId): number {
    return this.clockOf(thread)[thread] ?? 0;
  }

  private clockOf(thread: ThreadId): number[] {
    return (this.threads[thread] ??= []);
  }

  private objectClock(id: number): number[] {
    let clock = this.objects.get(id);
    if (clock === undefined) this.objects.set(id, (clock = []));
    return clock;
  }
}

function merge(into: number[], from: readonly number[]): void {
  for (let i = 0; i < from.length; i++) into[i] = Math.max(into[i] ?? 0, from[i] ?? 0);
}
