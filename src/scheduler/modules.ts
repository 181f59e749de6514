/** The modules that the scheduler answers for: importing this file registers `threading`, `_thread`, `queue` and sleeping. */
import './primitives/barrier.ts';
import './primitives/condition.ts';
import './primitives/event.ts';
import './primitives/lock.ts';
import './primitives/queue.ts';
import './primitives/semaphore.ts';
import './primitives/sleep.ts';
import './primitives/thread.ts';
import './primitives/thread-local.ts';
import './primitives/timer.ts';
import './primitives/thread-module.ts';
