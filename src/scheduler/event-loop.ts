/**
 * What lies under asyncio: the ready queue and the timer heap of an event loop, and the wait for more (CPython 3.12
 * Lib/asyncio/base_events.py, BaseEventLoop._run_once). What a loop does with its calls, futures and tasks is Python
 * (stdlib/asyncio/); it is data here so that the inspector can show it. A loop belongs to no thread: whoever runs it
 * sleeps in `_turn` until something is ready, the first timer is due, or another thread wakes it. An append from
 * another thread does not.
 */
import { call } from '../machine/call.ts';
import { getset, method, nativeModule, staticMethod } from '../machine/define.ts';
import { raise, runtimeError } from '../machine/exception.ts';
import type { Machine } from '../machine/machine.ts';
import { getName } from '../machine/namespace.ts';
import { BLOCKED, type Native, type Outcome, Raised } from '../machine/native.ts';
import { truthOf } from '../machine/truth.ts';
import { defineType, emptyTuple, newDict, newFloat } from '../machine/type.ts';
import {
  HeapObject,
  PyException,
  PyFunction,
  PyList,
  PyMethod,
  PyTuple,
  type PyType,
  type Value,
} from '../machine/values.ts';
import type { Event } from './event.ts';
import {
  announce,
  finish,
  here,
  Primitive,
  resumed,
  secondsOf,
  subject,
  tell,
  waitIn,
  wake,
} from './primitives/primitive.ts';
import { WaitQueue } from './wait-queue.ts';
import type { World } from './world.ts';

const BILLION = 1e9;
const MILLION = 1e6;
/** A timer counts as due this many seconds early (the clock's resolution). */
const RESOLUTION = 1e-9;

/** A call that the loop owes: asyncio.Handle and TimerHandle. */
export class PyCallLater extends HeapObject {
  loop: Value = null;
  callback: Value = null;
  args: PyTuple = emptyTuple;
  context: Value = null;
  cancelled = false;
  /** Seconds on the loop's clock; negative for a call without a time. */
  when = -1;
  /** Order of scheduling: timers of the same time go in this order. */
  order = 0;
  /** In the timer heap. */
  scheduled = false;
}

export class PyEventLoop extends Primitive {
  closed = false;
  debug = false;
  /** What its calls are instances of: asyncio.Handle and TimerHandle. */
  handleClass: PyType | null = null;
  timerClass: PyType | null = null;
  /** The context of the thread while no call is under way. */
  outside: Value = null;
  /** The call that is under way or was made last, or None. */
  call: Value = null;
  ready: PyCallLater[] = [];
  /** Binary heap by time, then by order. */
  timers: PyCallLater[] = [];
  scheduledCount = 0;
  /** Woken from another thread since it last looked. */
  signalled = false;
  /** Nanoseconds that it has slept through where time-outs may come early: its own time then. */
  slept = 0;
  waiters = new WaitQueue();
  turn = 0;
  /** The task whose step is under way, or None. */
  task: Value = null;
}

/** Base of asyncio.Future and Task: what events call it. */
export class PyAwaited extends Primitive {}

/** contextvars.Context: its table is never changed in place, so that copies may share it. */
export class PyContext extends HeapObject {
  table: Value;
  constructor(cls: PyType, table: Value) {
    super(cls);
    this.table = table;
  }
}

export const callLaterType = defineType('_heddle_loop.Handle', { layout: 'native', dict: true });
export const eventLoopType = defineType('_heddle_loop.Loop', { layout: 'native', dict: true });
export const awaitedType = defineType('_heddle_loop.Future', { layout: 'native', dict: true });
const loops = nativeModule('_heddle_loop');
export const contextType = defineType('_heddle_loop.Context', { layout: 'native', dict: true });
for (const type of [callLaterType, eventLoopType, awaitedType, contextType]) loops.set(type.name, type);

staticMethod(contextType, '__new__', '*args, **kwargs', (_, args) => {
  return new PyContext(args[0] as PyType, newDict());
});
getset(
  contextType,
  '_table',
  (_, args) => (args[0] as PyContext).table,
  (_, args) => {
    (args[0] as PyContext).table = args[1] as Value;
    return null;
  },
);

staticMethod(callLaterType, '__new__', '*args, **kwargs', (_, args) => new PyCallLater(args[0] as PyType));
staticMethod(eventLoopType, '__new__', '*args, **kwargs', (vm, args) => {
  return new PyEventLoop(args[0] as PyType, here(vm).world);
});
staticMethod(awaitedType, '__new__', '*args, **kwargs', (vm, args) => {
  return new PyAwaited(args[0] as PyType, here(vm).world);
});

method(callLaterType, '_set', 'callback, args, loop, context, when=, /', (vm, args) => {
  const [self, callback, given, loop, context, when] = args;
  setCall(vm, self as PyCallLater, callback as Value, given as PyTuple, loop as Value);
  if (context !== null) (self as PyCallLater).context = context as Value;
  if (when !== undefined && when !== null) (self as PyCallLater).when = secondsOf(when);
  return null;
});

function setCall(vm: Machine, handle: PyCallLater, callback: Value, args: PyTuple, loop: Value): void {
  handle.callback = callback;
  handle.args = args;
  handle.loop = loop;
  const { context } = vm.thread;
  handle.context = context instanceof PyContext ? new PyContext(context.cls, context.table) : null;
}
const handleOf = (args: Value[]) => args[0] as PyCallLater;
getset(callLaterType, '_callback', (_, args) => handleOf(args).callback);
getset(callLaterType, '_args', (_, args) => handleOf(args).args);
getset(callLaterType, '_context', (_, args) => handleOf(args).context);
getset(callLaterType, '_loop', (_, args) => handleOf(args).loop);
getset(callLaterType, '_when', (_, args) => newFloat(handleOf(args).when));
getset(callLaterType, '_scheduled', (_, args) => handleOf(args).scheduled);
getset(callLaterType, '_cancelled', (_, args) => handleOf(args).cancelled);
/** The call will not be made; what it would have called is forgotten. */
method(callLaterType, '_forget', '', (_, args) => {
  const handle = handleOf(args);
  handle.cancelled = true;
  handle.callback = null;
  handle.args = emptyTuple;
  return null;
});

const loopOf = (args: Value[]) => args[0] as PyEventLoop;
/**
 * What the loop's timers are held against, ns. Where a time-out may come at any moment the clock stands still: then a
 * loop that has slept until a timer was due takes it for due, so that timers go in their order and the program gets on.
 */
function clockOf(world: World, loop: PyEventLoop): number {
  return world.options.earlyTimeouts ? loop.slept : world.clock;
}
method(eventLoopType, 'time', '', (vm, args) => {
  const now = vm.door.now();
  return newFloat((vm.host.world.options.earlyTimeouts ? loopOf(args).slept : now) / BILLION);
});
/** What a delay is added to. Unlike `time` this tells the program nothing. */
method(eventLoopType, '_time', '', (vm, args) => newFloat(clockOf(vm.host.world, loopOf(args)) / BILLION));
for (const [name, field] of [
  ['_closed', 'closed'],
  ['_debug', 'debug'],
] as const) {
  getset(
    eventLoopType,
    name,
    (_, args) => loopOf(args)[field],
    (_, args) => {
      loopOf(args)[field] = truthOf(args[1] as Value);
      return null;
    },
  );
}
method(eventLoopType, '_begin', 'handle_class, timer_class, /', (_, args) => {
  loopOf(args).handleClass = args[1] as PyType;
  loopOf(args).timerClass = args[2] as PyType;
  return null;
});
method(eventLoopType, '_append', 'handle, /', (vm, args) => {
  append(vm, loopOf(args), args[1] as PyCallLater);
  return null;
});

function append(vm: Machine, loop: PyEventLoop, handle: PyCallLater): void {
  announce(vm, loop);
  loop.ready.push(handle);
  if (loop.waiters.size === 0) return;
  const { world } = here(vm);
  tell(world, () => ({ kind: 'changed', subject: subject(world, loop), what: 'append', woke: [] }));
}

/** A call for `loop`: what it calls, in the context given or a copy of the present one. */
function owed(vm: Machine, loop: PyEventLoop, args: Value[], type: PyType): PyCallLater {
  if (loop.closed) raise(runtimeError, 'Event loop is closed');
  const handle = new PyCallLater(type);
  setCall(vm, handle, args[0] as Value, args[1] as PyTuple, loop);
  if (args[2] !== null) handle.context = args[2] as Value;
  return handle;
}
method(eventLoopType, '_soon', 'callback, args, context, /', (vm, args) => {
  const loop = loopOf(args);
  const handle = owed(vm, loop, args.slice(1), loop.handleClass as PyType);
  append(vm, loop, handle);
  return handle;
});
method(eventLoopType, '_at', 'when, callback, args, context, /', (vm, args) => {
  const loop = loopOf(args);
  const when = secondsOf(args[1] as Value);
  const handle = owed(vm, loop, args.slice(2), loop.timerClass as PyType);
  handle.when = when;
  schedule(vm, loop, handle);
  return handle;
});

function schedule(vm: Machine, loop: PyEventLoop, handle: PyCallLater): void {
  announce(vm, loop);
  handle.scheduled = true;
  handle.order = loop.scheduledCount++;
  pushTimer(loop.timers, handle);
}
method(eventLoopType, '_clear', '', (_, args) => {
  loopOf(args).ready = [];
  loopOf(args).timers = [];
  return null;
});
/** call_soon_threadsafe: whoever sleeps in `_turn` looks again. */
method(eventLoopType, '_wake', '', (vm, args) => {
  const loop = loopOf(args);
  const { world } = here(vm);
  announce(vm, loop);
  loop.signalled = true;
  const woke = wake(world, loop.waiters, 1);
  tell(world, () => ({ kind: 'changed', subject: subject(world, loop), what: 'wake', woke }));
  return null;
});
/**
 * Makes the first call of the ready queue, unless it has been cancelled, in its own context. It stays the first until
 * it is made: a native that blocks (time.sleep as a callback), or that the search stops before, is called again.
 */
method(eventLoopType, '_call_next', '', (vm, args): Outcome => {
  const loop = loopOf(args);
  const handle = loop.ready[0] as PyCallLater;
  let made = true;
  try {
    if (handle.cancelled) return null;
    loop.call = handle;
    vm.thread.context = handle.context;
    const outcome = call(vm, handle.callback, handle.args.items.slice());
    made = outcome !== BLOCKED;
    return outcome;
  } catch (error) {
    made = error instanceof Raised;
    throw error;
  } finally {
    if (made && loop.ready[0] === handle) loop.ready.shift();
  }
});
getset(eventLoopType, '_last_call', (_, args) => loopOf(args).call);
/** The turn is over: back to the context in which the loop itself runs. */
method(eventLoopType, '_leave_calls', '', (vm, args) => {
  loopOf(args).call = null;
  vm.thread.context = loopOf(args).outside;
  return null;
});
getset(
  eventLoopType,
  '_current_task',
  (_, args) => loopOf(args).task,
  (_, args) => {
    loopOf(args).task = args[1] ?? null;
    return null;
  },
);
getset(eventLoopType, '_ready_count', (_, args) => loopOf(args).ready.length);
getset(eventLoopType, '_timer_count', (_, args) => loopOf(args).timers.length);
getset(eventLoopType, '_turn_number', (_, args) => loopOf(args).turn);

/**
 * The first half of one iteration: forgets cancelled timers at the head of the heap, waits unless something is ready or
 * the loop is stopping, moves due timers to the ready queue. Returns how many calls this turn will make.
 */
const turn: Native = (vm, args): Outcome => {
  const { world, me } = here(vm);
  const loop = loopOf(args);
  announce(vm, loop, 0);
  const stopping = truthOf(args[1] as Value);
  const waited = resumed(me, 'loop.turn') !== null;
  while (loop.timers.length > 0 && loop.timers[0]?.cancelled === true) popTimer(loop.timers);
  const [first] = loop.timers;
  const due = first === undefined ? null : Math.ceil((first.when - RESOLUTION) * BILLION);
  // The operating system waits for whole milliseconds (selectors.py, EpollSelector.select), so that timers that were
  // set a moment apart come due in the same turn.
  const wait = due === null ? 0 : Math.ceil((due - clockOf(world, loop)) / MILLION) * MILLION;
  const alarm = due === null ? null : world.clock + wait;
  const overslept = waited && me.woken === 'timeout' ? Math.max(0, wait) : 0;
  const clock = clockOf(world, loop) + (world.options.earlyTimeouts ? overslept : 0);
  const idle = loop.ready.length === 0 && !stopping && !loop.signalled;
  if (idle && (due === null || due > clock)) {
    return waitIn(world, me, loop, loop.waiters, 'loop', { op: 'loop.turn', deadline: alarm });
  }
  if (waited) {
    const why = me.woken === 'timeout' ? 'timeout' : 'woken';
    tell(world, () => ({ kind: 'resumed', subject: subject(world, loop), why }));
  }
  finish(me);
  loop.slept += overslept;
  loop.signalled = false;
  const end = clock / BILLION + RESOLUTION;
  for (let [head] = loop.timers; head !== undefined && head.when < end; [head] = loop.timers) {
    popTimer(loop.timers);
    head.scheduled = false;
    loop.ready.push(head);
  }
  loop.outside = vm.thread.context;
  if (loop.ready.length > 0) {
    loop.turn++;
    tell(world, () => ({
      kind: 'turn',
      subject: subject(world, loop),
      turn: loop.turn,
      calls: loop.ready.map((handle) => describeCall(handle)),
      tasks: loop.ready.map((handle) => taskOf(handle)?.serial ?? 0),
    }));
  }
  return loop.ready.length;
};
method(eventLoopType, '_turn', 'stopping, /', turn);

function before(a: PyCallLater, b: PyCallLater): boolean {
  return a.when < b.when || (a.when === b.when && a.order < b.order);
}

function pushTimer(heap: PyCallLater[], handle: PyCallLater): void {
  let at = heap.length;
  heap.push(handle);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] as PyCallLater;
    if (!before(handle, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = handle;
}

function popTimer(heap: PyCallLater[]): void {
  const last = heap.pop() as PyCallLater;
  if (heap.length === 0) {
    last.scheduled = false;
    return;
  }
  (heap[0] as PyCallLater).scheduled = false;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1] as PyCallLater, heap[child] as PyCallLater))
      child++;
    if (!before(heap[child] as PyCallLater, last)) break;
    heap[at] = heap[child] as PyCallLater;
    at = child;
  }
  heap[at] = last;
}

/** A call for people: the task it steps, or the function it calls. */
export function describeCall(handle: PyCallLater): string {
  const { callback, cancelled } = handle;
  if (cancelled) return '(cancelled)';
  const task = taskOf(handle);
  if (task !== null) return taskName(task);
  const [first] = handle.args.items;
  const name = nameOfCallee(callback);
  if (name !== '_set_result_unless_cancelled' || !(first instanceof PyAwaited)) return name;
  return `set_result of ${taskName(first)}${waiterOf(first)}`;
}

/** " for NAME": the task that awaits a future, if it is known. */
function waiterOf({ dict }: PyAwaited): string {
  const callbacks = dict === null ? undefined : getName(dict, '_callbacks');
  if (!(callbacks instanceof PyList)) return '';
  for (const pair of callbacks.items) {
    const callback = pair instanceof PyTuple ? pair.items[0] : null;
    if (callback instanceof PyMethod && callback.self instanceof PyAwaited) {
      return ` for ${taskName(callback.self)}`;
    }
  }
  return '';
}

/** The task that a call steps or wakes, or null. */
export function taskOf({ callback }: PyCallLater): PyAwaited | null {
  return callback instanceof PyMethod && callback.self instanceof PyAwaited ? callback.self : null;
}

function nameOfCallee(callee: Value): string {
  if (callee instanceof PyMethod) return nameOfCallee(callee.func);
  if (callee instanceof PyFunction) return callee.qualname.replace(/^.*<locals>\./, '');
  if (callee === null || typeof callee !== 'object') return '?';
  if ('func' in callee) return nameOfCallee(callee.func as Value);
  return 'name' in callee && typeof callee.name === 'string' ? callee.name : callee.cls.name;
}

/** The name of a task; of a future its class and number. */
export function taskName(task: PyAwaited): string {
  const name = task.dict === null ? undefined : getName(task.dict, '_name');
  return typeof name === 'string' ? name : `${task.cls.name}-${task.serial}`;
}

/** A task's step begins. */
method(awaitedType, '_enter', 'loop, /', (vm, args) => {
  const { world } = here(vm);
  const [task, loop] = args as [PyAwaited, PyEventLoop];
  loop.task = task;
  const named = () => ({ id: task.serial, type: 'task', name: taskName(task) });
  tell(world, () => ({ kind: 'task', subject: named(), loop: loop.serial, what: 'entered', on: '' }));
  return null;
});

type TaskEvent = Extract<Event, { kind: 'task' }>;

/** What a task has come to, for whoever watches. */
method(awaitedType, '_tell', 'loop, what, on, /', (vm, args) => {
  const { world } = here(vm);
  if (world.events === null) return null;
  const [self, loop, what, on] = args as [PyAwaited, PyEventLoop, TaskEvent['what'], Value];
  const named = { id: self.serial, type: 'task', name: taskName(self) };
  world.emit({ kind: 'task', subject: named, loop: loop.serial, what, on: describeAwaited(on) });
  return null;
});

function describeAwaited(on: Value): string {
  if (on instanceof PyAwaited) return taskName(on);
  if (on instanceof PyException) return on.cls.name;
  return typeof on === 'string' ? on : '';
}
