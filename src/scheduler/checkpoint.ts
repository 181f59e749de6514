/** A World as plain data, and back: what seeking, forking and fingerprints stand on. */
import { HEAP_OBJECTS_MAX, HEAP_SLOTS_MAX } from '../base/limits.ts';
import { decodeGraph, encodeGraph, type Snapshot, storable, weightOf } from '../machine/codec.ts';
import { programUnit } from '../machine/library.ts';
import { libraryUnit } from '../machine/unit.ts';
import type { Program } from '../program/code.ts';
import { PyAwaited, PyCallLater, PyContext, PyEventLoop } from './event-loop.ts';
import type { Options } from './options.ts';
import { PyBarrier } from './primitives/barrier.ts';
import { PyCondition } from './primitives/condition.ts';
import { PyEvent } from './primitives/event.ts';
import { PySharedMemory } from './primitives/kernel.ts';
import { PyLock } from './primitives/lock.ts';
import { PyMessage, PyPromise, PyUnpacking } from './primitives/message.ts';
import { PyChannel, PyPipeEnd } from './primitives/pipe.ts';
import { PySentinel } from './primitives/process.ts';
import { PyQueue } from './primitives/queue.ts';
import { PySemaphore } from './primitives/semaphore.ts';
import { PyThread } from './primitives/thread.ts';
import { ProcessRecord } from './process-record.ts';
import { ThreadRecord } from './thread-record.ts';
import { WaitQueue } from './wait-queue.ts';
import { World, type WorldState } from './world.ts';

storable('PyBarrier', PyBarrier);
storable('PyCallLater', PyCallLater);
storable('PyEventLoop', PyEventLoop);
storable('PyAwaited', PyAwaited);
storable('PyContext', PyContext);
storable('PyCondition', PyCondition);
storable('PyEvent', PyEvent);
storable('PyChannel', PyChannel);
storable('PyLock', PyLock);
storable('PyMessage', PyMessage);
storable('PyPipeEnd', PyPipeEnd);
storable('PyPromise', PyPromise);
storable('PySentinel', PySentinel);
storable('PySharedMemory', PySharedMemory);
storable('PyUnpacking', PyUnpacking);
storable('PyQueue', PyQueue);
storable('PySemaphore', PySemaphore);
storable('PyThread', PyThread);
storable('ProcessRecord', ProcessRecord);
storable('ThreadRecord', ThreadRecord);
storable('WaitQueue', WaitQueue);

/** Everything of `world` but its program, its options and its listeners. */
export function checkpointOf(world: World): Snapshot {
  return encodeGraph(world.state());
}

/** Does what `world` can reach take more room than there is? */
export function isTooLarge(world: World): boolean {
  return weightOf(world.state(), HEAP_SLOTS_MAX, HEAP_OBJECTS_MAX) === Number.POSITIVE_INFINITY;
}

/** A world that goes on from `snapshot`, on its own heap. */
export function worldFrom(snapshot: Snapshot, program: Program, options: Options, observes = false): World {
  const main = programUnit(program);
  const unitOf = (name: string) => (name === main.name ? main : libraryUnit(name));
  return World.from(decodeGraph(snapshot, unitOf) as WorldState, program, options, observes);
}
