/** Bytecodes of functions: calls, returns, making functions, and the intrinsics. */
import { SimulatorBug } from '../base/assert.ts';
import { FLAG } from '../program/code.ts';
import * as op from '../program/opcodes.ts';
import {
  newTypeAlias,
  newTypeParameter,
  paramSpecType,
  typeVarTupleType,
  typeVarType,
} from './builtin/type-parameter.ts';
import { call, callPrelude } from './call.ts';
import { deliver } from './deliver.ts';
import {
  makeException,
  raise,
  runtimeError,
  stopAsyncIteration,
  stopIteration,
  typeError,
} from './exception.ts';
import { give, next, push } from './finish.ts';
import type { Frame } from './frame.ts';
import { finishGenerator, isUnstarted } from './generator.ts';
import { importStar } from './import.ts';
import type { Machine } from './machine.ts';
import { getName, setName } from './namespace.ts';
import { BLOCKED, CALLED, type Keyword, type Outcome } from './native.ts';
import { functionText, isIterable, operandItems } from './perform-build.ts';
import { positive } from './perform-operator.ts';
import { DID_BLOCK, DID_CALL_NATIVE, DID_CALL_PYTHON, DID_CALL_UNCHECKED, DID_RETURN } from './thread.ts';
import { asyncYieldType, functionType, isSubtype, newDict, newTuple, typeName } from './type.ts';
import {
  PyAsyncYield,
  PyBuiltin,
  type PyCell,
  type PyCode,
  PyDict,
  PyException,
  PyFunction,
  PyGenerator,
  type PyList,
  PyMethod,
  PyTuple,
  type Value,
} from './values.ts';

/** CALL: the names of keyword arguments are those of the KW_NAMES before it. */
export function callPositional(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const { ops, constants } = frame.code;
  const at = frame.sp - arg - 2;
  const method = stack[at];
  const callee = method === undefined ? (stack[at + 1] as Value) : method;
  const args = stack.slice(method === undefined ? at + 2 : at + 1, frame.sp) as Value[];
  let keywords: Keyword[] | null = null;
  if (ops[frame.pc - 2] === op.KW_NAMES) {
    const names = (constants[ops[frame.pc - 1] as number] as PyTuple).items;
    const values = args.splice(args.length - names.length);
    keywords = names.map((name, i) => [name as string, values[i] as Value]);
  }
  frame.sp = at;
  const how = called(vm, frame, call(vm, callee, args, keywords));
  const target = callee instanceof PyMethod ? callee.func : callee;
  const unchecked = target instanceof PyBuiltin && target.unchecked;
  return unchecked && how === DID_CALL_NATIVE ? DID_CALL_UNCHECKED : how;
}

function called(vm: Machine, frame: Frame, outcome: Outcome): number {
  if (outcome === CALLED) return DID_CALL_PYTHON;
  if (outcome === BLOCKED) return DID_BLOCK;
  push(vm, frame, outcome);
  return DID_CALL_NATIVE;
}

/** `f(*args, **keywords)`. */
export function callUnpacked(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const withKeywords = (arg & 1) === 1;
  const depth = withKeywords ? 1 : 0;
  const given = stack[frame.sp - 1 - depth] as Value;
  const callee = stack[frame.sp - 2 - depth] as Value;
  if (!(given instanceof PyTuple) && !isIterable(given)) {
    raise(
      typeError,
      `${functionText(vm, callee)} argument after * must be an iterable, not ${typeName(given)}`,
    );
  }
  const args = operandItems(vm, frame, depth);
  if (args === undefined) return DID_CALL_PYTHON;
  const keywords = withKeywords ? pairsOf(stack[frame.sp - 1] as Value) : null;
  frame.sp -= 3 + depth;
  return called(vm, frame, call(vm, callee, args.slice(), keywords));
}

function pairsOf(keywords: Value): Keyword[] | null {
  if (!(keywords instanceof PyDict)) return raise(typeError, 'argument after ** must be a mapping');
  const pairs: Keyword[] = [];
  keywords.keys.forEach((key, i) => {
    if (key === undefined) return;
    if (typeof key !== 'string') raise(typeError, 'keywords must be strings');
    pairs.push([key, keywords.values[i] as Value]);
  });
  return pairs.length === 0 ? null : pairs;
}

export function returnValue(vm: Machine, frame: Frame): number {
  return leave(vm, frame, vm.thread.stack[frame.sp - 1] as Value);
}

export function returnConstant(vm: Machine, frame: Frame, arg: number): number {
  return leave(vm, frame, frame.code.constants[arg] as Value);
}

/** Coroutines in the locals of a frame that is left, if they were never awaited, may go with it. */
function dropCoroutines({ thread, door }: Machine, { base, code }: Frame): void {
  thread.coroutines = thread.coroutines.filter(isUnstarted);
  if (thread.coroutines.length === 0 || code.folded) return;
  for (let i = base; i < base + code.localsPlus.length; i++) {
    const local = thread.stack[i];
    if (local instanceof PyGenerator && thread.coroutines.includes(local)) door.dropped?.(local);
  }
}

function leave(vm: Machine, frame: Frame, value: Value): number {
  const thread = vm.thread;
  if (thread.coroutines.length > 0) dropCoroutines(vm, frame);
  const ended = frame.generator !== null;
  if (frame.generator !== null) vm.advancing(frame.generator);
  thread.frame = frame.back;
  if (ended) finishGenerator(thread, frame);
  if (frame.back === null) thread.result = value;
  else deliver(vm, frame, value, ended);
  return DID_RETURN;
}

/** MAKE_FUNCTION: below the code lie defaults, keyword defaults, annotations and cells, as the bits say. */
export function makeFunction(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const { code } = stack[--frame.sp] as PyCode;
  const made = new PyFunction(functionType, code, frame.globals);
  if ((arg & op.MAKE_FUNCTION_CLOSURE) !== 0) {
    made.closure = (stack[--frame.sp] as PyTuple).items as PyCell[];
  }
  if ((arg & op.MAKE_FUNCTION_ANNOTATIONS) !== 0) {
    made.annotations = annotationsOf((stack[--frame.sp] as PyTuple).items);
  }
  if ((arg & op.MAKE_FUNCTION_KWDEFAULTS) !== 0) made.kwDefaults = stack[--frame.sp] as PyDict;
  if ((arg & op.MAKE_FUNCTION_DEFAULTS) !== 0) made.defaults = stack[--frame.sp] as PyTuple;
  made.module = getName(frame.globals, '__name__') ?? null;
  const first = code.constants[0];
  made.doc = typeof first === 'string' ? first : null;
  return push(vm, frame, made);
}

function annotationsOf(items: readonly Value[]): PyDict {
  const dict = newDict();
  for (let i = 0; i < items.length; i += 2) setName(dict, items[i] as string, items[i + 1] as Value);
  return dict;
}

export function intrinsic1(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const value = stack[frame.sp - 1] as Value;
  switch (arg) {
    case op.INTRINSIC_UNARY_POSITIVE:
      return positive(vm, frame);
    case op.INTRINSIC_LIST_TO_TUPLE:
      frame.sp--;
      return push(vm, frame, newTuple((value as PyList).items));
    case op.INTRINSIC_IMPORT_STAR:
      importStar(vm, frame, value);
      stack[frame.sp - 1] = null;
      return next(frame);
    case op.INTRINSIC_STOPITERATION_ERROR:
      stack[frame.sp - 1] = convertedStop(frame, value as PyException);
      return next(frame);
    case op.INTRINSIC_ASYNC_GEN_WRAP:
      stack[frame.sp - 1] = new PyAsyncYield(asyncYieldType, value);
      return next(frame);
    case op.INTRINSIC_PRINT:
      frame.sp--;
      return give(vm, frame, callPrelude(vm, 'show_expression', [value]));
    case op.INTRINSIC_TYPEVAR:
      stack[frame.sp - 1] = newTypeParameter(typeVarType, value, null);
      return next(frame);
    case op.INTRINSIC_PARAMSPEC:
      stack[frame.sp - 1] = newTypeParameter(paramSpecType, value, null);
      return next(frame);
    case op.INTRINSIC_TYPEVARTUPLE:
      stack[frame.sp - 1] = newTypeParameter(typeVarTupleType, value, null);
      return next(frame);
    case op.INTRINSIC_TYPEALIAS: {
      const [name, params, evaluate] = (value as PyTuple).items as [Value, Value, Value];
      stack[frame.sp - 1] = newTypeAlias(name, params, evaluate);
      return next(frame);
    }
    case op.INTRINSIC_SUBSCRIPT_GENERIC:
      frame.sp--;
      return give(vm, frame, callPrelude(vm, 'subscript_generic', [value]));
    default:
      throw new SimulatorBug(`no intrinsic ${arg}`);
  }
}

/** StopIteration may not leave a generator's body (PEP 479). */
function convertedStop(frame: Frame, exception: Value): Value {
  if (!(exception instanceof PyException)) return exception;
  const flags = frame.code.flags;
  const asynchronous = (flags & FLAG.ASYNC_GENERATOR) !== 0;
  const kind = (flags & FLAG.COROUTINE) !== 0 ? 'coroutine' : asynchronous ? 'async generator' : 'generator';
  let text = '';
  if (isSubtype(exception.cls, stopIteration)) text = `${kind} raised StopIteration`;
  else if (asynchronous && isSubtype(exception.cls, stopAsyncIteration)) {
    text = `${kind} raised StopAsyncIteration`;
  }
  if (text === '') return exception;
  const error = makeException(runtimeError, [text]);
  error.cause = exception;
  error.context = exception;
  error.suppressContext = true;
  return error;
}

export function intrinsic2(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const [first, second] = stack.slice(frame.sp - 2, frame.sp) as [Value, Value];
  frame.sp -= 2;
  switch (arg) {
    case op.INTRINSIC_PREP_RERAISE_STAR:
      return give(vm, frame, callPrelude(vm, 'group_to_raise', [first, second]));
    case op.INTRINSIC_TYPEVAR_WITH_BOUND:
      return push(vm, frame, newTypeParameter(typeVarType, first, second));
    case op.INTRINSIC_TYPEVAR_WITH_CONSTRAINTS:
      return push(vm, frame, newTypeParameter(typeVarType, first, second, true));
    case op.INTRINSIC_SET_FUNCTION_TYPE_PARAMS:
      (first as PyFunction).typeParams = second as PyTuple;
      return push(vm, frame, first);
    default:
      throw new SimulatorBug(`no intrinsic ${arg}`);
  }
}
