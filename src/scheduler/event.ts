/**
 * What happened in one step, in the past tense. An event names whom it woke, so that nothing has to be inferred
 * afterwards: arrows, captions, happens-before and findings all read it here. Plain data.
 */

export type ThreadId = number;
/** Index of a primitive in the order of creation in its process; names are for people, ids for edges. */
export type ObjectId = number;

/** A primitive or shared object as an event names it. */
export interface Subject {
  readonly id: ObjectId;
  /** 'lock', 'rlock', 'condition', 'semaphore', 'event', 'barrier', 'queue', 'thread', 'dict', 'list', ... */
  readonly type: string;
  /**
   * Best name the program has for it: the global, attribute or local it was first stored under (`lock`, `self.cond`);
   * else `lock-1`.
   */
  readonly name: string;
}

/** A shared place: module global, attribute, item, cell. `key` '*' = the whole object. */
export interface Place {
  readonly object: ObjectId;
  readonly key: string | number;
  /** For people: `counter`, `box.items`, `items[0]`. */
  readonly name: string;
}

interface Base {
  readonly step: number;
  readonly thread: ThreadId;
  /** Line of the innermost unfolded frame; 0 if there is none. */
  readonly line: number;
}

export type Event = Base &
  (
    | { readonly kind: 'started'; readonly child: ThreadId } // Thread.start: the child may run
    | { readonly kind: 'ended'; readonly woke: readonly ThreadId[] } // run() is over; joiners that may go on
    | { readonly kind: 'failed'; readonly type: string; readonly message: string } // uncaught exception ends the thread
    | { readonly kind: 'acquired'; readonly subject: Subject; readonly count: number } // lock, rlock, semaphore: got it; hold count or value left
    | {
        readonly kind: 'released';
        readonly subject: Subject;
        readonly count: number;
        readonly woke: readonly ThreadId[];
      }
    | { readonly kind: 'blocked'; readonly subject: Subject; readonly by: readonly ThreadId[] } // wants a lock that `by` hold
    | { readonly kind: 'waiting'; readonly subject: Subject; readonly why: Waiting } // went into a wait set
    | {
        readonly kind: 'notified';
        readonly subject: Subject;
        readonly woke: readonly ThreadId[];
        readonly asked: number;
      } // woke empty = ∅
    | { readonly kind: 'resumed'; readonly subject: Subject; readonly why: 'woken' | 'timeout' | 'spurious' } // left the wait set
    | { readonly kind: 'sleeping'; readonly until: number }
    | { readonly kind: 'slept' }
    | {
        readonly kind: 'put';
        readonly subject: Subject;
        readonly size: number;
        readonly item: string;
        readonly woke: readonly ThreadId[];
      }
    | {
        readonly kind: 'got';
        readonly subject: Subject;
        readonly size: number;
        readonly item: string;
        readonly woke: readonly ThreadId[];
      }
    | {
        readonly kind: 'changed';
        readonly subject: Subject;
        readonly what: string;
        readonly woke: readonly ThreadId[];
      } // event set/clear, barrier trip/abort/reset, task_done
    | { readonly kind: 'refused'; readonly subject: Subject; readonly what: string } // non-blocking acquire or get that failed, time-out
    | { readonly kind: 'read'; readonly place: Place }
    | { readonly kind: 'write'; readonly place: Place }
    | { readonly kind: 'output'; readonly stream: 1 | 2; readonly text: string }
    | { readonly kind: 'raised'; readonly type: string; readonly message: string } // an exception starts to propagate
    | { readonly kind: 'caught'; readonly type: string }
    | { readonly kind: 'switched'; readonly from: ThreadId | null } // another thread than before took this step
    | { readonly kind: 'gil'; readonly owner: ThreadId | null } // who holds the GIL from this step on
    | {
        /** An event loop begins a turn: it will call these, in this order. */
        readonly kind: 'turn';
        readonly subject: Subject;
        readonly turn: number;
        readonly calls: readonly string[];
        /** The task that each call steps; 0: a call that belongs to no task. */
        readonly tasks: readonly ObjectId[];
      }
    | {
        /** What a task of an event loop has come to; `on` is what it awaits, or the exception it failed with. */
        readonly kind: 'task';
        readonly subject: Subject;
        readonly loop: ObjectId;
        readonly what: 'created' | 'entered' | 'awaits' | 'finished' | 'failed' | 'cancelled' | 'unretrieved';
        readonly on: string;
      }
    | { readonly kind: 'unawaited'; readonly name: string } // a coroutine is thrown away that never began
    | { readonly kind: 'clock'; readonly to: number } // everyone slept: virtual time jumped
  );

export type EventKind = Event['kind'];

/** Why a thread is in a wait set. */
export type Waiting = 'notify' | 'set' | 'item' | 'room' | 'join' | 'tasks' | 'barrier' | 'unit' | 'loop';
