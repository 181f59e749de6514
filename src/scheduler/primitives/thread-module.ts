/**
 * The functions of `threading` and `_thread` (CPython 3.12 Lib/threading.py, Modules/_threadmodule.c), and what the
 * prelude's `thread_main` and `shutdown` ask of the scheduler.
 */
import { isCallable } from '../../machine/builtin/iteration.ts';
import { reprOf } from '../../machine/builtin/repr.ts';
import { constant, func, nativeModule } from '../../machine/define.ts';
import {
  makeException,
  raise,
  runtimeError,
  systemExit,
  typeError,
  valueError,
} from '../../machine/exception.ts';
import type { Machine } from '../../machine/machine.ts';
import { getName, setName } from '../../machine/namespace.ts';
import type { Native } from '../../machine/native.ts';
import { Raised } from '../../machine/native.ts';
import { formatTraceback } from '../../machine/traceback.ts';
import { defineType, isSubtype, lookup, newDict, newFloat, newList, newTuple } from '../../machine/type.ts';
import {
  PyBuiltin,
  PyDict,
  type PyException,
  PyInstance,
  PyTuple,
  type Value,
} from '../../machine/values.ts';
import { exceptionText, lineOfException, messageOf, threadLabel } from '../naming.ts';
import type { ThreadRecord } from '../thread-record.ts';
import { lockType, rlockType } from './lock.ts';
import { announce, here } from './primitive.ts';
import { currentThread, dummyThreadType, join, PyThread, start } from './thread.ts';

const threading = nativeModule('threading');

func('threading', 'current_thread', '', currentThread);
func('threading', 'main_thread', '', (vm) => here(vm).world.mainRecord.object);
const enumerate: Native = (vm) => newList(alive(vm).map((record) => record.object as PyThread));
func('threading', 'enumerate', '', enumerate);
func('threading', 'active_count', '', (vm) => alive(vm).length);

function alive(vm: Machine): ThreadRecord[] {
  const { world } = here(vm);
  const { id, main } = world.process;
  announceThreads(vm);
  return world.threads.filter(
    (record) =>
      record.process === id && (record.endedAt === null || (record.id === main && world.shuttingDown)),
  );
}

/** Who looks at the list of threads notices who starts one and who ends. */
function announceThreads(vm: Machine): void {
  if (!vm.door.observes) return;
  const { world } = here(vm);
  vm.door.drawName?.();
  for (const { object, process } of world.threads)
    if (object !== null && process === world.process.id) announce(vm, object, 0, true);
}

const ident: Native = (vm) => here(vm).world.identOf(vm.thread.id);
for (const module of ['threading', '_thread']) {
  func(module, 'get_ident', '', ident);
  func(module, 'get_native_id', '', (vm) => here(vm).world.nativeIdOf(vm.thread.id));
  func(module, 'stack_size', 'size=, /', () => 0);
}
for (const name of ['settrace', 'setprofile']) func('threading', name, 'func', () => null);
constant('threading', 'TIMEOUT_MAX', newFloat(9223372036));
constant('_thread', 'TIMEOUT_MAX', newFloat(9223372036));
threading.set('ThreadError', runtimeError);
nativeModule('_thread').set('error', runtimeError);
nativeModule('_thread').set('LockType', lockType);
threading.set('_RLock', rlockType);

/** threading.ExceptHookArgs: what an excepthook is given. */
export const hookArgsType = defineType('threading.ExceptHookArgs', { layout: 'object', dict: true });
threading.set('ExceptHookArgs', hookArgsType);

const excepthook = func('threading', 'excepthook', 'args, /', (vm, args) => {
  const dict = (args[0] as PyInstance).dict as PyDict;
  const exception = getName(dict, 'exc_value') as PyException;
  if (isSubtype(exception.cls, systemExit)) return null;
  vm.door.output(2, threadTraceback(vm, getName(dict, 'thread') as PyThread, exception));
  return null;
});
threading.set('__excepthook__', excepthook);

/** "Exception in thread Thread-1 (f):" and the traceback, with the two frames that CPython's own threading.py adds. */
function threadTraceback(vm: Machine, thread: PyThread, exception: PyException): string {
  if (thread.cls === dummyThreadType) {
    return `Exception ignored in thread started by: ${reprOf(vm, thread.target)}\n${formatTraceback(vm, exception)}`;
  }
  const text = formatTraceback(vm, exception);
  const at = text.lastIndexOf(HEAD);
  const bare = exception.traceback === null;
  const custom = !(lookup(thread.cls, 'run') instanceof PyBuiltin) || thread.cls.name === 'Timer';
  const frames = [
    '  File "/usr/lib/python3.12/threading.py", line 1073, in _bootstrap_inner\n    self.run()\n',
    custom
      ? ''
      : '  File "/usr/lib/python3.12/threading.py", line 1010, in run\n    self._target(*self._args, **self._kwargs)\n',
  ].join('');
  const body = bare
    ? HEAD + frames + text
    : at < 0
      ? text
      : text.slice(0, at + HEAD.length) + frames + text.slice(at + HEAD.length);
  return `Exception in thread ${thread.name}:\n${body}`;
}
const HEAD = 'Traceback (most recent call last):\n';

/** A hook of the program's own that raises: told as threading.py's invoke_excepthook tells it. */
func('prelude', 'hook_failed', 'error', (vm, args) => {
  const error = args[0] as PyException;
  if (isSubtype(error.cls, systemExit)) return null;
  const caller =
    '  File "/usr/lib/python3.12/threading.py", line 1379, in invoke_excepthook\n    hook(args)\n';
  const text = formatTraceback(vm, error);
  const at = text.lastIndexOf(HEAD) + HEAD.length;
  const body = error.traceback === null ? HEAD + caller + text : text.slice(0, at) + caller + text.slice(at);
  vm.door.output(2, `Exception in threading.excepthook:\n${body}`);
  return null;
});

/** An uncaught exception has reached `thread_main`: the thread is lost; returns the hook to call and its argument. */
func('prelude', 'thread_died', 'thread, error', (vm, args) => {
  const { world, me } = here(vm);
  const [thread, error] = args as [PyThread, PyException];
  const quiet = isSubtype(error.cls, systemExit);
  if (!quiet) {
    me.died = true;
    me.epitaph = `${threadLabel(world, me.id)}: ${exceptionText(error)}`;
    if (world.events !== null) {
      const told = { kind: 'failed', type: error.cls.name, message: messageOf(error) } as const;
      world.tellAbout(me, () => told, 0, lineOfException(error));
    }
  }
  const given = new PyInstance(hookArgsType);
  given.dict = newDict();
  setName(given.dict, 'exc_type', error.cls);
  setName(given.dict, 'exc_value', error);
  setName(given.dict, 'exc_traceback', error.traceback);
  setName(given.dict, 'thread', thread);
  const module = vm.modules.get('threading');
  const ordinary = module === undefined || thread.cls === dummyThreadType;
  const hook = ordinary ? excepthook : (getName(module.globals, 'excepthook') ?? excepthook);
  return newTuple([hook, given]);
});

/** A non-daemon thread of the process that its main thread has not joined yet, or None: shutdown joins them in turn. */
func('prelude', 'thread_to_join', '', (vm) => {
  const { threads, process } = here(vm).world;
  // Others are joined before they can start one that is missed here; daemons are not.
  if (threads.some((record) => record.process === process.id && record.object?.daemon === true))
    vm.door.drawName?.();
  const found = threads.find(
    (record) =>
      !record.joined &&
      record.process === process.id &&
      record.id !== process.main &&
      record.object?.daemon === false,
  );
  return found === undefined ? null : (found.object as PyThread);
});
func('prelude', 'join_thread', 'thread', join);

/** _thread.start_new_thread: a thread without a Thread object; `current_thread()` in it is a dummy. */
const startNew: Native = (vm, args) => {
  const [callee, positional, named] = args;
  if (!isCallable(callee as Value)) raise(typeError, 'first arg must be callable');
  if (!(positional instanceof PyTuple)) raise(typeError, '2nd arg must be a tuple');
  if (named !== undefined && !(named instanceof PyDict))
    raise(typeError, 'optional 3rd arg must be a dictionary');
  const thread = new PyThread(dummyThreadType);
  thread.target = callee as Value;
  thread.args = positional;
  thread.kwargs = named instanceof PyDict ? named : null;
  const { world } = here(vm);
  thread.name = `Dummy-${world.drawThreadName()}`;
  thread.daemon = true;
  thread.initialized = true;
  start(vm, [thread], null);
  return world.identOf(thread.thread);
};
func('_thread', 'start_new_thread', 'function, args, kwargs=, /', startNew);
func('_thread', 'start_new', 'function, args, kwargs=, /', startNew);
for (const name of ['exit', 'exit_thread']) {
  func('_thread', name, '', () => {
    throw new Raised(makeException(systemExit, []));
  });
}
func('_thread', 'interrupt_main', 'signum=, /', () => raise(valueError, 'signals are not simulated'));
func('_thread', '_count', '', (vm) => alive(vm).length - 1);
