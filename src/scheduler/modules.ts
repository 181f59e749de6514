/**
 * The modules that the scheduler answers for: importing this file registers `threading`, `_thread`, `queue` and
 * sleeping.
 */
import '../machine/library.ts';
import { singleton } from '../machine/registry.ts';
import { PyBuiltin } from '../machine/values.ts';
import './event-loop.ts';
import './loop-module.ts';
import './primitives/barrier.ts';
import './primitives/condition.ts';
import './primitives/deprecated.ts';
import './primitives/event.ts';
import './primitives/kernel.ts';
import './primitives/lock.ts';
import './primitives/message.ts';
import './primitives/pipe.ts';
import './primitives/process.ts';
import './primitives/queue.ts';
import './primitives/semaphore.ts';
import './primitives/sleep.ts';
import './primitives/thread.ts';
import './primitives/thread-local.ts';
import './primitives/timer.ts';
import './primitives/thread-module.ts';

/** What CPython 3.12 calls without looking whether somebody wants the GIL (gil.ts). */
for (const path of ['len', 'isinstance', 'list.append']) {
  const builtin = singleton(path);
  if (builtin instanceof PyBuiltin) builtin.unchecked = true;
}
