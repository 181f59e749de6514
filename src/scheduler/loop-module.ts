/**
 * The functions of `_heddle_loop`, which stdlib/asyncio and contextvars stand on: what belongs to the running thread
 * (its loop, its context), and where a coroutine or a callback is in the text. Also the coroutines that never began.
 */
import { func } from '../machine/define.ts';
import { isUnstarted } from '../machine/generator.ts';
import { lineOf } from '../machine/link.ts';
import type { Machine } from '../machine/machine.ts';
import { newDict, newList, newTuple } from '../machine/type.ts';
import { PyFunction, PyGenerator, type PyType, type Value } from '../machine/values.ts';
import { PyContext, PyEventLoop } from './event-loop.ts';
import { here, subject, tell } from './primitives/primitive.ts';

func('_heddle_loop', 'running_loop', '', (vm) => vm.thread.eventLoop);
func('_heddle_loop', 'set_running_loop', 'loop, /', (vm, args) => {
  const { world } = here(vm);
  const before = vm.thread.eventLoop;
  const after = args[0] as Value;
  vm.thread.eventLoop = after;
  const loop = after ?? before;
  if (loop instanceof PyEventLoop) {
    const what = after === null ? 'stop' : 'run';
    tell(world, () => ({ kind: 'changed', subject: subject(world, loop), what, woke: [] }));
  }
  return null;
});
func('_heddle_loop', 'imported', 'name, /', (vm, args) => vm.modules.has(args[0] as string));
func('_heddle_loop', 'get_context', '', (vm) => vm.thread.context);
func('_heddle_loop', 'copy_of_context', 'cls, /', (vm, args) => {
  const { context } = vm.thread;
  return new PyContext(args[0] as PyType, context instanceof PyContext ? context.table : newDict());
});
func('_heddle_loop', 'set_context', 'context, /', (vm, args) => {
  vm.thread.context = args[0] as Value;
  return null;
});
/** From now on asynchronous generators that begin in this thread are added to the list; returns the one before. */
func('_heddle_loop', 'collect_async_generators', 'list, /', (vm, args) => {
  const previous = vm.thread.asyncGenerators;
  vm.thread.asyncGenerators = args[0] as Value;
  return previous;
});

/** (qualified name, file, line, state) of a coroutine: where it stands; once it is done, where it was defined. */
func('_heddle_loop', 'place_of', 'coroutine, /', (_, args) => {
  const [coroutine] = args;
  if (!(coroutine instanceof PyGenerator)) return null;
  const { code, frame } = coroutine;
  const file = code.folded ? libraryFile(code.unit) : code.source.filename;
  if (frame === null) return newTuple([coroutine.qualname, file, code.source.firstLine, 'done']);
  const state = coroutine.running || coroutine.started ? 'running' : 'created';
  const line = coroutine.started ? lineOf(code, frame.pc >> 1) : code.source.firstLine;
  return newTuple([coroutine.qualname, file, line, state]);
});

function libraryFile(unit: string): string {
  return `/usr/lib/python3.12/${unit.replaceAll('.', '/')}.py`;
}

/** (qualified name, file, line) of a function, or None: what debug texts show of a callback. */
func('_heddle_loop', 'source_of', 'function, /', (_, args) => {
  const [callee] = args;
  if (!(callee instanceof PyFunction)) return null;
  const { code } = callee;
  return newTuple([
    callee.qualname,
    code.folded ? libraryFile(code.unit) : code.source.filename,
    code.source.firstLine,
  ]);
});

/** The coroutines of all threads that were made and never started, oldest thread first; they are forgotten here. */
function takeUnstarted(vm: Machine): PyGenerator[] {
  const left: PyGenerator[] = [];
  for (const { machine } of here(vm).world.threads) {
    left.push(...machine.coroutines.filter(isUnstarted));
    machine.coroutines = [];
  }
  return left;
}
func('prelude', 'unstarted_coroutines', '', (vm) => newList(takeUnstarted(vm)));

func('prelude', 'tell_unawaited', 'coroutine, at_exit', (vm, args) => {
  const [coroutine, atExit] = args as [PyGenerator, Value];
  const { world, me } = here(vm);
  const line = atExit === true ? coroutine.code.source.firstLine : 0;
  world.tellAbout(me, () => ({ kind: 'unawaited', name: coroutine.qualname }), 0, line);
  return null;
});

/**
 * Who called the function `depth` frames above the running one: (file, line) of the program; for a function of the
 * library its qualified name instead, as (None, name).
 */
func('_heddle_loop', 'caller_of', 'depth, /', (vm, args) => {
  let frame = vm.thread.frame;
  for (let left = Number(args[0]); left > 0 && frame !== null; left--) frame = frame.back;
  if (frame === null) return null;
  const { code, pc } = frame;
  return newTuple(code.folded ? [null, code.qualname] : [code.source.filename, lineOf(code, pc >> 1)]);
});
