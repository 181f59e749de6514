/**
 * Calling: binding arguments to the window of a new frame with CPython 3.12's words for wrong ones, bound methods,
 * classes, objects with `__call__`, builtins and their twins. A call never runs anything: it returns a value, or pushes
 * a frame (CALLED), or cannot go on now (BLOCKED).
 */

import { SimulatorBug } from '../base/assert.ts';
import { STACK_SLOTS_MAX } from '../base/limits.ts';
import { FLAG } from '../program/code.ts';
import { bindDescriptor } from './attribute.ts';
import { instantiate } from './class.ts';
import { PUSH } from './continuation.ts';
import { invoke } from './define.ts';
import { setItem } from './dict.ts';
import { raise, recursionError, typeError } from './exception.ts';
import { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { getName } from './namespace.ts';
import { BLOCKED, CALLED, type Keyword, NeedsPython, type Outcome } from './native.ts';
import { preludeFunction } from './prelude.ts';
import { emptyTuple, lookup, newDict, newTuple, typeName, typeOf } from './type.ts';
import { PyBuiltin, PyFunction, PyMethod, PyType, type Slot, type Value } from './values.ts';

/**
 * Calls anything. For CALLED the frame on top of `vm.thread` is the callee's (or one that ends in it) and its
 * `onReturn` is PUSH unless it already says INIT; use `callThen` to give it another.
 */
export function call(vm: Machine, callee: Value, args: Value[], keywords: Keyword[] | null = null): Outcome {
  if (callee instanceof PyFunction) {
    pushFunction(vm, callee, args, keywords);
    return CALLED;
  }
  if (callee instanceof PyBuiltin) return callBuiltin(vm, callee, args, keywords);
  if (callee instanceof PyMethod) return call(vm, callee.func, [callee.self, ...args], keywords);
  if (callee instanceof PyType) return instantiate(vm, callee, args, keywords);
  return callObject(vm, callee, args, keywords);
}

/**
 * Calls `callee` so that what it returns is handled by `onReturn` with `pending`. If there is a value at once it is
 * returned and the continuation is the caller's business.
 */
export function callThen(
  vm: Machine,
  callee: Value,
  args: Value[],
  onReturn: number,
  pending: Slot = undefined,
): Outcome {
  const outcome = call(vm, callee, args, null);
  if (outcome !== CALLED) return outcome;
  let frame = vm.thread.frame as Frame;
  if (frame.onReturn !== PUSH) {
    // The callee is a class: its instance is the value, so a frame in between hands it over.
    vm.thread.frame = frame.back;
    pushFunction(vm, preludeFunction('apply'), [callee, newTuple(args)], null);
    frame = vm.thread.frame as Frame;
  }
  frame.onReturn = onReturn;
  frame.pending = pending;
  return CALLED;
}

/** Calls a function of the prelude by name. */
export function callPrelude(
  vm: Machine,
  name: string,
  args: Value[],
  keywords: Keyword[] | null = null,
): Outcome {
  pushFunction(vm, preludeFunction(name), args, keywords);
  return CALLED;
}

/** Calls a builtin; when it would need Python code, its twin in the prelude. */
export function callBuiltin(
  vm: Machine,
  builtin: PyBuiltin,
  args: Value[],
  keywords: Keyword[] | null,
): Outcome {
  try {
    return invoke(vm, builtin, args, keywords);
  } catch (error) {
    if (error instanceof NeedsPython) return callTwin(vm, builtin, args, keywords, error);
    throw error;
  }
}

export function callTwin(
  vm: Machine,
  builtin: PyBuiltin,
  args: Value[],
  keywords: Keyword[] | null,
  error: NeedsPython,
): Outcome {
  if (builtin.twin === null) {
    throw new SimulatorBug(`${builtin.path} has no twin in Python, and needs one: ${error.why}`);
  }
  return callPrelude(vm, builtin.twin, args, keywords);
}

/**
 * Calls special method `name` of `value` as the interpreter does: looked up in the type, never in the instance.
 * Undefined if the type has none. The continuation is set when a frame was pushed.
 */
export function callSpecial(
  vm: Machine,
  value: Value,
  name: string,
  args: Value[],
  onReturn = PUSH,
  pending: Slot = undefined,
): Outcome | undefined {
  const found = lookup(typeOf(value), name);
  if (found === undefined) return undefined;
  if (found instanceof PyFunction) {
    const frame = pushFunction(vm, found, [value, ...args], null);
    frame.onReturn = onReturn;
    frame.pending = pending;
    return CALLED;
  }
  if (found instanceof PyBuiltin && found.owner !== null) {
    return callBuiltin(vm, found, [value, ...args], null);
  }
  const bound = bindDescriptor(vm, found, value, typeOf(value));
  if (bound === CALLED || bound === BLOCKED) throw new SimulatorBug(`${name} is a property`);
  return callThen(vm, bound, args, onReturn, pending);
}

function callObject(vm: Machine, callee: Value, args: Value[], keywords: Keyword[] | null): Outcome {
  let target = callee;
  // What `__call__` names may itself be an object with a `__call__`, and so on for ever.
  for (let links = 0; links < vm.recursionLimit; links++) {
    const found = lookup(typeOf(target), '__call__');
    if (found === undefined) raise(typeError, `'${typeName(target)}' object is not callable`);
    if (found instanceof PyFunction || found instanceof PyBuiltin) {
      return call(vm, found, [target, ...args], keywords);
    }
    const bound = bindDescriptor(vm, found, target, typeOf(target));
    if (bound === CALLED || bound === BLOCKED) throw new SimulatorBug('__call__ is a property');
    if (bound instanceof PyMethod || bound instanceof PyType) return call(vm, bound, args, keywords);
    target = bound;
  }
  return raiseRecursion();
}

/** Pushes a frame for a function with its arguments bound; raises TypeError or RecursionError in the caller. */
export function pushFunction(
  vm: Machine,
  func: PyFunction,
  args: readonly Value[],
  keywords: readonly Keyword[] | null,
): Frame {
  const thread = vm.thread;
  const back = thread.frame as Frame;
  const code = func.code;
  const frame = new Frame(code, back.sp, back, func.globals);
  frame.func = func;
  if (frame.depth > vm.recursionLimit || frame.base > STACK_SLOTS_MAX) raiseRecursion();
  const stack = thread.stack;
  const base = frame.base;
  if (keywords === null && code.simple && args.length === code.argCount) {
    for (let i = 0; i < args.length; i++) stack[base + i] = args[i];
    for (let i = args.length; i < code.localsPlus.length; i++) stack[base + i] = undefined;
  } else {
    const bound = bindArguments(func, args, keywords);
    for (let i = 0; i < code.localsPlus.length; i++) stack[base + i] = bound[i];
  }
  thread.frame = frame;
  return frame;
}

export function raiseRecursion(): never {
  raise(recursionError, 'maximum recursion depth exceeded');
}

/** The fast locals of a call in slot order, parameters filled (Python/ceval.c, initialize_locals). */
export function bindArguments(
  func: PyFunction,
  args: readonly Value[],
  keywords: readonly Keyword[] | null,
): Slot[] {
  const code = func.code;
  const { argCount, kwOnlyCount, flags } = code;
  const slots: Slot[] = [];
  const total = argCount + kwOnlyCount;
  for (let i = 0; i < argCount && i < args.length; i++) slots[i] = args[i];
  while (slots.length < total) slots.push(undefined);
  const varArgs = (flags & FLAG.VARARGS) !== 0;
  if (varArgs) {
    slots.push(args.length > argCount ? newTuple(args.slice(argCount)) : emptyTuple);
  }
  bindKeywords(func, slots, total, keywords);
  if (args.length > argCount && !varArgs) raiseTooManyPositional(func, args.length, slots);
  if (args.length < argCount) {
    const required = argCount - (func.defaults === null ? 0 : func.defaults.items.length);
    raiseIfMissing(func, slots, Math.min(args.length, required), required, 'positional');
    const defaults = func.defaults === null ? [] : func.defaults.items;
    for (let i = Math.max(args.length, required); i < argCount; i++) {
      if (slots[i] === undefined) slots[i] = defaults[i - required];
    }
  }
  if (kwOnlyCount > 0) {
    for (let i = argCount; i < total; i++) {
      if (slots[i] !== undefined || func.kwDefaults === null) continue;
      slots[i] = getName(func.kwDefaults, code.localsPlus[i] as string);
    }
    raiseIfMissing(func, slots, argCount, total, 'keyword-only');
  }
  return slots;
}

function bindKeywords(
  func: PyFunction,
  slots: Slot[],
  total: number,
  keywords: readonly Keyword[] | null,
): void {
  const code = func.code;
  const rest = (code.flags & FLAG.VARKEYWORDS) !== 0 ? newDict() : null;
  for (const [name, value] of keywords ?? []) {
    const at = code.localsPlus.indexOf(name);
    if (at >= code.posOnlyCount && at < total) {
      if (slots[at] !== undefined) {
        raise(typeError, `${func.qualname}() got multiple values for argument '${name}'`);
      }
      slots[at] = value;
    } else if (rest !== null) setItem(rest, name, value);
    else {
      raiseIfPositionalOnly(func, keywords ?? []);
      raise(typeError, `${func.qualname}() got an unexpected keyword argument '${name}'`);
    }
  }
  if (rest !== null) slots.push(rest);
}

function raiseIfPositionalOnly(func: PyFunction, keywords: readonly Keyword[]): void {
  const only = func.code.localsPlus.slice(0, func.code.posOnlyCount);
  const wrong = only.filter((name) => keywords.some((keyword) => keyword[0] === name));
  if (wrong.length > 0) {
    const what = 'got some positional-only arguments passed as keyword arguments';
    raise(typeError, `${func.qualname}() ${what}: '${wrong.join(', ')}'`);
  }
}

function raiseTooManyPositional(func: PyFunction, given: number, slots: readonly Slot[]): never {
  const { argCount, kwOnlyCount } = func.code;
  const defaults = func.defaults === null ? 0 : func.defaults.items.length;
  let named = 0;
  for (let i = argCount; i < argCount + kwOnlyCount; i++) if (slots[i] !== undefined) named++;
  const takes = defaults > 0 ? `from ${argCount - defaults} to ${argCount}` : `${argCount}`;
  const plural = defaults > 0 || argCount !== 1 ? 's' : '';
  const were = given === 1 && named === 0 ? 'was' : 'were';
  const count =
    named === 0
      ? `${given}`
      : `${given} positional argument${given === 1 ? '' : 's'} (and ${named} keyword-only argument${named === 1 ? '' : 's'})`;
  const text = `takes ${takes} positional argument${plural} but ${count} ${were} given`;
  raise(typeError, `${func.qualname}() ${text}`);
}

function raiseIfMissing(
  func: PyFunction,
  slots: readonly Slot[],
  from: number,
  to: number,
  kind: string,
): void {
  const missing: string[] = [];
  for (let i = from; i < to; i++) {
    if (slots[i] === undefined) missing.push(`'${func.code.localsPlus[i]}'`);
  }
  if (missing.length === 0) return;
  const count = missing.length;
  const last = missing.pop() as string;
  const names =
    missing.length === 0
      ? last
      : missing.length === 1
        ? `${missing[0]} and ${last}`
        : `${missing.join(', ')}, and ${last}`;
  const what = `missing ${count} required ${kind} argument${count === 1 ? '' : 's'}: ${names}`;
  raise(typeError, `${func.qualname}() ${what}`);
}

/** Keyword pairs of a dict with string keys, as natives and `pushFunction` take them. */
export function keywordPairs(names: readonly Value[], values: readonly Value[]): Keyword[] {
  return names.map((name, i) => [name as string, values[i] as Value]);
}
