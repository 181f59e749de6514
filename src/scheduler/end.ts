/**
 * How threads and the process end (CPython 3.12 Lib/threading.py 1541, Python/pylifecycle.c 1764-1796): the main script
 * ends or dies of an exception, which is printed at once; non-daemon threads are joined; exit functions run; then the
 * process is gone, and daemon threads are cut wherever they are.
 */

import { systemExit } from '../machine/exception.ts';
import { Frame } from '../machine/frame.ts';
import { preludeFunction } from '../machine/prelude.ts';
import { exitStatus, formatTraceback } from '../machine/traceback.ts';
import { isSubtype } from '../machine/type.ts';
import type { PyException } from '../machine/values.ts';
import { lineOfException, messageOf } from './naming.ts';
import { leave } from './primitives/primitive.ts';
import type { ThreadRecord } from './thread-record.ts';
import type { World } from './world.ts';

/** A thread other than the main one has returned from its last frame. */
export function endThread(world: World, record: ThreadRecord): void {
  world.setState(record, record.died ? 'failed' : 'done');
  leaveProgram(world, record);
}

/** The thread is no longer alive: whoever joins it may go on. */
function leaveProgram(world: World, record: ThreadRecord): void {
  record.endedAt = world.steps;
  record.deadline = null;
  const woke = [...record.joiners.threads];
  for (const id of woke) {
    const joiner = world.record(id);
    leave(joiner);
    joiner.woken = 'notify';
    world.setState(joiner, 'ready');
  }
  world.tellAbout(record, () => ({ kind: 'ended', woke }));
}

/** The main thread has returned from its last frame: from the program, or from the process's shutdown. */
export function endMain(world: World, record: ThreadRecord): void {
  if (world.shuttingDown) {
    if (record.machine.failure !== null) reportFailure(world, record.machine.failure);
    if (world.vm.mortals.length + world.process.forgotten.length > 0) {
      record.machine.failure = null;
      beginAgain(record, 'farewell');
      return;
    }
    world.setState(record, world.failure === null ? 'done' : 'failed');
    world.over = true;
    return;
  }
  const { failure } = record.machine;
  if (failure !== null) {
    record.machine.failure = null;
    if (isSubtype(failure.cls, systemExit)) leaveByExit(world, failure);
    else {
      world.failure = failure;
      world.exitCode = 1;
      reportFailure(world, failure);
      const type = failure.cls.name;
      const line = lineOfException(failure);
      world.tellAbout(record, () => ({ kind: 'failed', type, message: messageOf(failure) }), 0, line);
    }
  }
  world.shuttingDown = true;
  leaveProgram(world, record);
  beginAgain(record, 'shutdown');
}

/** Stands a thread that is over at the beginning of a function of the prelude. */
function beginAgain({ machine }: ThreadRecord, name: 'shutdown' | 'farewell'): void {
  const begun = preludeFunction(name);
  const frame = new Frame(begun.code, 0, null, begun.globals);
  frame.func = begun;
  machine.stack = new Array(frame.sp).fill(undefined);
  machine.frame = frame;
}

function leaveByExit(world: World, exit: PyException): void {
  const { code, text } = exitStatus(world.vm, exit);
  world.exitCode = code;
  if (text !== null) world.vm.door.output(2, `${text}\n`);
}

function reportFailure(world: World, failure: PyException): void {
  world.vm.door.output(2, formatTraceback(world.vm, failure));
}
