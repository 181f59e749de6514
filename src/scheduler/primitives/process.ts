/**
 * `_heddle_process`: what stdlib/multiprocessing asks of the operating system: fork, kill, wait, process numbers
 * (CPython 3.12 Lib/multiprocessing/popen_fork.py).
 */
import { PROCESSES_MAX } from '../../base/limits.ts';
import { func } from '../../machine/define.ts';
import { blockingIoError, makeException, osError, raise } from '../../machine/exception.ts';
import { runMainText } from '../../machine/library.ts';
import type { Machine } from '../../machine/machine.ts';
import { BLOCKED, CALLED, type Native, type Outcome, Raised } from '../../machine/native.ts';
import { formatTraceback } from '../../machine/traceback.ts';
import { defineType } from '../../machine/type.ts';
import type { HeapObject, PyException, Value } from '../../machine/values.ts';
import { doom, forkProcess, spawnProcess } from '../fork.ts';
import { exceptionText, lineOfException, messageOf, threadLabel } from '../naming.ts';
import { NEEDS } from '../needs.ts';
import type { ProcessId, ProcessRecord } from '../process-record.ts';
import { WaitQueue } from '../wait-queue.ts';
import type { World } from '../world.ts';
import {
  announce,
  deadlineOf,
  finish,
  here,
  Primitive,
  resumed,
  subject,
  tell,
  waitIn,
} from './primitive.ts';

/** The end of a process, as others wait for it. */
export class PySentinel extends Primitive {
  process: ProcessId;
  waiters = new WaitQueue();
  constructor(world: World, process: ProcessId) {
    super(sentinelType, world);
    this.process = process;
    this.shared = true;
  }
}

export const sentinelType = defineType('_heddle_process.process', { layout: 'sealed' });

/** fork(argument, name): the child begins in the prelude's `process_main(argument)`; the parent gets its pid. */
func('_heddle_process', 'fork', 'argument, name, /', (vm, args) => {
  const { world, me } = here(vm);
  announce(vm, me.object as HeapObject);
  refuseTooMany(world);
  return forkProcess(world, me, args[0] as HeapObject, String(args[1])).pid;
});
function refuseTooMany({ processes }: World): void {
  const live = processes.filter(({ exitCode }) => exitCode === null).length;
  if (live < PROCESSES_MAX) return;
  throw new Raised(makeException(blockingIoError, [11, 'Resource temporarily unavailable']));
}
/** spawn(message, name): the child begins in the prelude's `spawn_main(message)` with nothing of the parent's heap. */
func('_heddle_process', 'spawn', 'message, name, /', (vm, args) => {
  const { world, me } = here(vm);
  announce(vm, me.object as HeapObject);
  refuseTooMany(world);
  return spawnProcess(world, me, args[0] as HeapObject, String(args[1])).pid;
});
/** Runs the text of the program in the module that stands for it in a spawned process. */
func('_heddle_process', 'import_main', '', (vm) => {
  runMainText(vm, here(vm).world.program);
  return CALLED;
});
func('_heddle_process', 'getpid', '', (vm) => here(vm).world.process.pid);
func('_heddle_process', 'getppid', '', (vm) => parentPid(here(vm).world));
func('_heddle_process', 'sentinel', 'pid, /', (vm, args) => find(vm, args[0]).sentinel);

function parentPid(world: World): number {
  const { parent } = world.process;
  if (parent === null) return world.process.pid - 1;
  const record = world.processes[parent] as ProcessRecord;
  return record.exitCode === null ? record.pid : 1;
}

function find(vm: Machine, pid: Value | undefined): ProcessRecord {
  const found = here(vm).world.processes.find((process) => process.pid === pid);
  return found ?? raise(osError, '[Errno 3] No such process');
}

/** kill(pid, signal): the signal is on its way; the process is gone when it would take its next step. */
func('_heddle_process', 'kill', 'pid, signal, /', (vm, args) => {
  const process = find(vm, args[0]);
  const { world, me } = here(vm);
  announce(vm, process.sentinel ?? (me.object as HeapObject));
  if (Number(args[1]) === 0) return null;
  doom(world, process, -Number(args[1]));
  const { sentinel } = process;
  if (sentinel !== null) {
    tell(world, () => ({
      kind: 'changed',
      subject: subject(world, sentinel),
      what: `signal ${String(args[1])}`,
      woke: [process.main],
    }));
  }
  return null;
});

/** exit_now(status): the process is gone without any cleaning up (os._exit). */
func('_heddle_process', 'exit_now', 'status, /', (vm, args) => {
  const { world, me } = here(vm);
  announce(vm, me.object as HeapObject);
  world.process.fate = Number(args[0]) & 255;
  return BLOCKED;
});

/** wait(pid, timeout): its exit status, or None if it is still there when the time is over (waitpid). */
const wait: Native = (vm, args): Outcome => {
  const { world, me } = here(vm);
  const process = find(vm, args[0]);
  const { sentinel } = process;
  // The program's own process: with its end everything ends.
  if (sentinel === null) return null;
  announce(vm, sentinel, args[1] === null ? NEEDS.ended : 0);
  const notes = resumed(me, 'process.wait');
  const timedOut = notes !== null && me.woken === 'timeout';
  if (process.exitCode !== null || timedOut || args[1] === 0) {
    if (notes !== null || process.exitCode !== null) {
      const why = timedOut && process.exitCode === null ? 'timeout' : 'woken';
      tell(world, () => ({ kind: 'resumed', subject: subject(world, sentinel), why }));
    }
    finish(me);
    if (process.exitCode !== null) world.reachHere(process.clock);
    return process.exitCode;
  }
  const deadline = notes === null ? deadlineOf(world, args[1]) : (notes[0] as number | null);
  return waitIn(world, me, sentinel, sentinel.waiters, 'join', {
    op: 'process.wait',
    data: [deadline],
    deadline,
  });
};
func('_heddle_process', 'wait', 'pid, timeout, /', wait);

func('_heddle_process', 'name', '', (vm) => here(vm).world.process.name);
/** rename(name): what the running process is called in the picture. */
func('_heddle_process', 'rename', 'name, /', (vm, args) => {
  vm.door.process?.();
  here(vm).world.process.name = String(args[0]);
  return null;
});

/** An uncaught exception has ended `run` of the process called `name`: CPython's words on standard error. */
func('_heddle_process', 'report', 'name, error, custom, /', (vm, args) => {
  const { world, me } = here(vm);
  const [name, error, custom] = args as [Value, PyException, Value];
  me.died = true;
  me.epitaph = `${threadLabel(world, me.id)}: ${exceptionText(error)}`;
  const told = { kind: 'failed', type: error.cls.name, message: messageOf(error) } as const;
  world.tellAbout(me, () => told, 0, lineOfException(error));
  const text = formatTraceback(vm, error);
  if (custom === null) {
    vm.door.output(2, withFrames(text, IMPORTING));
    return null;
  }
  const frames = custom === true ? FRAMES.slice(0, 1) : FRAMES;
  vm.door.output(2, `Process ${String(name)}:\n${withFrames(text, frames)}`);
  return null;
});

/** The text of a traceback whose outermost frames are `frames`. */
function withFrames(text: string, frames: readonly string[]): string {
  const at = text.lastIndexOf(HEAD);
  if (at < 0) return HEAD + frames.join('') + text;
  return text.slice(0, at + HEAD.length) + frames.join('') + text.slice(at + HEAD.length);
}

const HEAD = 'Traceback (most recent call last):\n';
/** The frames of multiprocessing itself that CPython 3.12 shows. */
const FRAMES = [
  '  File "/usr/lib/python3.12/multiprocessing/process.py", line 314, in _bootstrap\n    self.run()\n',
  '  File "/usr/lib/python3.12/multiprocessing/process.py", line 108, in run\n    self._target(*self._args, **self._kwargs)\n',
];
/** Those of a child that runs the main module's text first. */
const IMPORTING = [
  '  File "<string>", line 1, in <module>\n',
  '  File "<frozen runpy>", line 286, in run_path\n',
  '  File "<frozen runpy>", line 98, in _run_module_code\n',
  '  File "<frozen runpy>", line 88, in _run_code\n',
];
