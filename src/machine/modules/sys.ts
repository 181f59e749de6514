/**
 * `_sys`: what of `sys` must be native. The module itself is stdlib/sys.py, because programs change its lists and
 * names.
 */
import { RECURSION_LIMIT_MAX } from '../../base/limits.ts';
import { codePointLength } from '../code-points.ts';
import { constant, func } from '../define.ts';
import { setItem } from '../dict.ts';
import {
  makeException,
  overflowError,
  raise,
  recursionError,
  systemExit,
  typeError,
  valueError,
} from '../exception.ts';
import { getName } from '../namespace.ts';
import { Raised } from '../native.ts';
import { newDict, newList, newTuple, typeName } from '../type.ts';
import { handledException } from '../unwind.ts';
import {
  PyBytes,
  PyDict,
  PyException,
  PyFloat,
  PyList,
  PySet,
  PyTuple,
  PyType,
  type Value,
} from '../values.ts';
import { given, indexOf } from './argument.ts';
import { settingsOf } from './settings.ts';
import { standardError, standardInput, standardOutput } from './text-stream.ts';

constant('_sys', 'stdin', standardInput);
constant('_sys', 'stdout', standardOutput);
constant('_sys', 'stderr', standardError);

func('_sys', 'exit', 'status=, /', (_, [status]) => {
  if (status instanceof PyTuple) throw new Raised(makeException(systemExit, status.items));
  throw new Raised(makeException(systemExit, given(status) ? [status as Value] : []));
});
func('_sys', 'exc_info', '', (vm) => {
  const error = handledException(vm.thread);
  return error === null ? newTuple([null, null, null]) : newTuple([error.cls, error, error.traceback]);
});
func('_sys', 'exception', '', (vm) => handledException(vm.thread));
func('_sys', 'getrecursionlimit', '', (vm) => vm.recursionLimit);
func('_sys', 'setrecursionlimit', 'limit, /', (vm, [limit]) => {
  const value = indexOf(limit);
  if (value < 1) raise(valueError, 'recursion limit must be greater or equal than 1');
  if (value > 2147483647) raise(overflowError, 'Python int too large to convert to C int');
  const depth = vm.thread.frame?.depth ?? 0;
  if (value <= depth) {
    raise(
      recursionError,
      `cannot set the recursion limit to ${value} at the recursion depth ${depth}: the limit is too low`,
    );
  }
  vm.recursionLimit = Math.min(value, RECURSION_LIMIT_MAX);
  return null;
});
func('_sys', 'modules', '', (vm) => {
  const result = newDict();
  for (const [name, module] of vm.modules) setItem(result, name, module);
  return result;
});
/** Modules that have something to do at the end, and what: before threads are joined, and after. */
const LEAVING: readonly (readonly [module: string, name: string])[][] = [
  [
    ['atexit', '_run_exitfuncs'],
    ['asyncio.base_events', '_at_exit'],
  ],
  [
    ['concurrent.futures.process', '_python_exit'],
    ['concurrent.futures.thread', '_python_exit'],
  ],
];
/** For `shutdown` in the prelude: what the modules that the program has imported have to do, in order. */
func('prelude', 'functions_at_exit', 'before_joining, /', (vm, [before]) => {
  const found: Value[] = [];
  for (const [module, name] of LEAVING[Number(before)] ?? []) {
    const globals = vm.modules.get(module)?.globals;
    const leave = globals && getName(globals, name);
    if (leave !== undefined) found.push(leave);
  }
  return newTuple(found);
});
func('_sys', 'argv', '', (vm) => newList([...settingsOf(vm).argv]));
func('_sys', '_is_gil_enabled', '', (vm) => settingsOf(vm).model !== 'free-threaded');
func('_sys', 'intern', 'string, /', (_, [text]) => {
  if (typeof text === 'string') return text;
  return raise(typeError, `intern() argument must be str, not ${typeName(text as Value)}`);
});
func('_sys', 'getsizeof', 'object, default=', (_, [object]) => sizeOf(object as Value));

/** Bytes that 64-bit CPython 3.12 uses for an object of this kind and length, without what it refers to. */
function sizeOf(value: Value): number {
  if (value === null || typeof value === 'boolean') return value === null ? 16 : 28;
  if (typeof value === 'number' || typeof value === 'bigint') {
    const size = value < 0 ? -BigInt(value) : BigInt(value);
    return 24 + 4 * Math.max(1, Math.ceil(size.toString(2).length / 30));
  }
  if (typeof value === 'string') return sizeOfText(value);
  if (value instanceof PyFloat) return 24;
  if (value instanceof PyBytes) return 33 + value.bytes.length;
  if (value instanceof PyTuple) return 40 + 8 * value.items.length;
  if (value instanceof PyList) return 56 + 8 * value.items.length;
  if (value instanceof PyDict) {
    if (value.used === 0) return 64;
    let slots = 8;
    while ((slots * 2) / 3 < value.used) slots *= 2;
    return 64 + slots * (slots <= 128 ? 1 : 2) + Math.floor((slots * 2) / 3) * 16 + 24;
  }
  if (value instanceof PySet) return value.table.length <= 8 ? 216 : 200 + 16 * value.table.length;
  if (value instanceof PyType) return 1688;
  return value instanceof PyException ? 72 : 48;
}

function sizeOfText(text: string): number {
  let widest = 0;
  for (const character of text) widest = Math.max(widest, character.codePointAt(0) as number);
  const length = codePointLength(text);
  if (widest < 128) return 41 + length;
  if (widest < 256) return 57 + length;
  return widest < 65536 ? 58 + 2 * length : 60 + 4 * length;
}
