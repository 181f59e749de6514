/** A World as plain data, and back: what seeking, forking and fingerprints stand on. */
import { decodeGraph, encodeGraph, type Snapshot, storable } from '../machine/codec.ts';
import { programUnit } from '../machine/library.ts';
import { libraryUnit } from '../machine/unit.ts';
import type { Program } from '../program/code.ts';
import { PyAwaited, PyCallLater, PyContext, PyEventLoop } from './event-loop.ts';
import type { Options } from './options.ts';
import { PyBarrier } from './primitives/barrier.ts';
import { PyCondition } from './primitives/condition.ts';
import { PyEvent } from './primitives/event.ts';
import { PyLock } from './primitives/lock.ts';
import { PyQueue } from './primitives/queue.ts';
import { PySemaphore } from './primitives/semaphore.ts';
import { PyThread } from './primitives/thread.ts';
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
storable('PyLock', PyLock);
storable('PyQueue', PyQueue);
storable('PySemaphore', PySemaphore);
storable('PyThread', PyThread);
storable('ThreadRecord', ThreadRecord);
storable('WaitQueue', WaitQueue);

/** Everything of `world` but its program, its options and its listeners. */
export function checkpointOf(world: World): Snapshot {
  return encodeGraph(world.state());
}

/** A world that goes on from `snapshot`, on its own heap. */
export function worldFrom(snapshot: Snapshot, program: Program, options: Options, observes = false): World {
  const main = programUnit(program);
  const unitOf = (name: string) => (name === main.name ? main : libraryUnit(name));
  return World.from(decodeGraph(snapshot, unitOf) as WorldState, program, options, observes);
}
