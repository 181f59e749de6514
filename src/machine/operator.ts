/**
 * Operators on values of any type: BINARY_OP, COMPARE_OP, CONTAINS_OP and the unary opcodes beyond the fast paths of
 * the execute loop. Methods written in Python are pushed as frames; NotImplemented tries the next candidate, so
 * dispatch goes in numbered stages and the stage lives in `Frame.pending`. Error texts are CPython 3.12's.
 */
import { callBuiltin, callPrelude, callSpecial } from './call.ts';
import { sequenceBinary, sequenceInPlace } from './container-operator.ts';
import { BINARY, COMPARE, CONTAINS, LENGTH_TRUTH, PUSH, TRUTH } from './continuation.ts';
import { definesInPython, equals } from './equality.ts';
import { raise, typeError } from './exception.ts';
import type { Machine } from './machine.ts';
import { containsBuiltin } from './membership.ts';
import { BLOCKED, CALLED, type Outcome } from './native.ts';
import {
  bigOf,
  floatArithmetic,
  floatOperand,
  IN_PLACE,
  intArithmetic,
  intOperand,
  normalInt,
  POWER,
} from './number.ts';
import { COMPARE_METHODS, EQUAL, NOT_EQUAL, orderBuiltin, REFLECTED, raiseUnordered } from './order.ts';
import { isSubtype, lookup, newFloat, notImplemented, typeName, typeOf } from './type.ts';
import { PyBoxed, PyBuiltin, PyFloat, type Value } from './values.ts';

/** Method of each operator, without the underscores. */
const NAMES = [
  ...['add', 'and', 'floordiv', 'lshift', 'matmul', 'mul', 'mod', 'or', 'pow', 'rshift', 'sub', 'truediv'],
  'xor',
];
const METHODS = NAMES.map((name) => `__${name}__`);
const REFLECTED_METHODS = NAMES.map((name) => `__r${name}__`);
const IN_PLACE_METHODS = NAMES.map((name) => `__i${name}__`);
const SYMBOLS = ['+', '&', '//', '<<', '@', '*', '%', '|', '** or pow()', '>>', '-', '/', '^'];

/** `a op b` (in place if `op` >= 13), from candidate `stage` on. CALLED: a method whose frame continues with BINARY. */
export function binary(vm: Machine, op: number, a: Value, b: Value, stage = 0): Outcome {
  const inPlace = op >= IN_PLACE;
  const plain = inPlace ? op - IN_PLACE : op;
  if (stage === 0) {
    const quick = arithmetic(plain, a, b);
    if (quick !== undefined) return quick;
  }
  for (let at = stage; at < 5; at++) {
    const outcome = tryBinary(vm, plain, inPlace, a, b, at);
    if (outcome === CALLED) return outcome;
    if (outcome !== undefined && outcome !== notImplemented) return outcome;
  }
  return raiseUnsupported(plain, inPlace, a, b);
}

/** Numbers need no dispatch; undefined for anything else. */
function arithmetic(op: number, a: Value, b: Value): Value | undefined {
  const m = intOperand(a);
  const n = intOperand(b);
  if (m !== undefined && n !== undefined) {
    if (op === 4) return undefined;
    if (typeof a === 'boolean' && typeof b === 'boolean' && (op === 1 || op === 7 || op === 12)) {
      return op === 1 ? a && b : op === 7 ? a || b : a !== b;
    }
    return intArithmetic(op, m, n);
  }
  if (a instanceof PyFloat || b instanceof PyFloat) {
    if (!builtinNumber(a) || !builtinNumber(b)) return undefined;
    const x = floatOperand(a);
    const y = floatOperand(b);
    if (x !== undefined && y !== undefined) return floatArithmetic(op, x, y);
  }
  return undefined;
}

function builtinNumber(value: Value): boolean {
  return value === null || typeof value !== 'object' || value.cls.builtin;
}

/** One candidate: undefined if it does not apply. */
function tryBinary(
  vm: Machine,
  op: number,
  inPlace: boolean,
  a: Value,
  b: Value,
  stage: number,
): Outcome | undefined {
  switch (stage) {
    case 0:
      if (!inPlace) return undefined;
      if (definesInPython(a, IN_PLACE_METHODS[op] as string)) {
        return callSpecial(vm, a, IN_PLACE_METHODS[op] as string, [b], BINARY, stage);
      }
      return sequenceInPlace(vm, op, a, b) ?? callNative(vm, a, IN_PLACE_METHODS[op] as string, b, stage);
    case 1:
      return reflectedFirst(op, a, b)
        ? callMethod(vm, b, REFLECTED_METHODS[op] as string, a, stage)
        : undefined;
    case 2:
      return callMethod(vm, a, METHODS[op] as string, b, stage);
    case 3:
      if (reflectedFirst(op, a, b) || typeOf(a) === typeOf(b)) return undefined;
      return callMethod(vm, b, REFLECTED_METHODS[op] as string, a, stage);
    default:
      return builtinBinary(vm, op, a, b);
  }
}

/** A subclass's own reflected method goes before the left operand's. */
function reflectedFirst(op: number, a: Value, b: Value): boolean {
  const left = typeOf(a);
  const right = typeOf(b);
  if (left === right || !isSubtype(right, left)) return false;
  const name = REFLECTED_METHODS[op] as string;
  const method = lookup(right, name);
  return method !== undefined && method !== lookup(left, name);
}

function callMethod(
  vm: Machine,
  self: Value,
  name: string,
  other: Value,
  stage: number,
): Outcome | undefined {
  if (definesInPython(self, name)) return callSpecial(vm, self, name, [other], BINARY, stage);
  return callNative(vm, self, name, other, stage);
}

/** A native method of a builtin type; when it turns into a Python frame, that frame continues with BINARY. */
function callNative(
  vm: Machine,
  self: Value,
  name: string,
  other: Value,
  stage: number,
): Outcome | undefined {
  const method = lookup(typeOf(self), name);
  if (!(method instanceof PyBuiltin)) return undefined;
  const outcome = callBuiltin(vm, method, [self, other], null);
  const frame = vm.thread.frame;
  if (outcome === CALLED && frame !== null && frame.onReturn === PUSH) {
    frame.onReturn = BINARY;
    frame.pending = stage;
  }
  return outcome;
}

/** Builtin behaviour of values, those inside instances of user subclasses included. */
function builtinBinary(vm: Machine, op: number, a: Value, b: Value): Outcome | undefined {
  const x = unboxed(a);
  const y = unboxed(b);
  const number = arithmetic(op, x, y);
  return number === undefined ? sequenceBinary(vm, op, x, y) : number;
}

/** The number or string inside an instance of a user subclass of int, str or float. */
export function unboxed(value: Value): Value {
  if (value instanceof PyBoxed) return value.value;
  return value instanceof PyFloat && !value.cls.builtin ? newFloat(value.value) : value;
}

function raiseUnsupported(op: number, inPlace: boolean, a: Value, b: Value): never {
  const base = inPlace ? (op === POWER ? '**=' : `${SYMBOLS[op]}=`) : (SYMBOLS[op] as string);
  raise(typeError, `unsupported operand type(s) for ${base}: '${typeName(a)}' and '${typeName(b)}'`);
}

const NEGATED = 16;

/** `a op b` for the six comparisons, from candidate `stage` on. CALLED: a frame that continues with COMPARE. */
export function compare(vm: Machine, op: number, a: Value, b: Value, stage = 0): Outcome {
  if (stage === 0 && builtinNumber(a) && builtinNumber(b)) {
    const left = lookup(typeOf(a), COMPARE_METHODS[op] as string);
    if (!(left instanceof PyBuiltin && isForeign(left))) return compareBuiltin(op, a, b);
  }
  const reflected = REFLECTED[op] as number;
  const left = typeOf(a);
  const right = typeOf(b);
  const rightFirst = left !== right && isSubtype(right, left) && definesComparison(b, reflected);
  for (let at = stage; at < 3; at++) {
    let outcome: Outcome | undefined;
    if (at === 0) outcome = rightFirst ? callComparison(vm, b, reflected, a, at) : undefined;
    else if (at === 1) outcome = callComparison(vm, a, op, b, at);
    else if (!rightFirst) outcome = callComparison(vm, b, reflected, a, at);
    if (outcome === CALLED || outcome === BLOCKED) return outcome;
    if (outcome !== undefined && outcome !== notImplemented) return outcome;
  }
  if (stage === 0) return compareBuiltin(op, a, b);
  return compareBuiltinAfter(op, a, b);
}

/** Comparison methods that natives of other rooms define for their own types are asked, those of core types are not. */
function isForeign(builtin: PyBuiltin): boolean {
  return builtin.owner !== null && builtin.owner.layout === 'native';
}

function definesComparison(value: Value, op: number): boolean {
  return definesInPython(value, COMPARE_METHODS[op] as string) || (op === NOT_EQUAL && isNegated(value));
}

/** Is `!=` the negation of an `__eq__` in Python? Builtin types but object have a `__ne__` of their own. */
function isNegated(value: Value): boolean {
  if (!definesInPython(value, '__eq__')) return false;
  const unequal = lookup(typeOf(value), '__ne__');
  return unequal === undefined || (unequal instanceof PyBuiltin && unequal.path === 'object.__ne__');
}

function callComparison(
  vm: Machine,
  self: Value,
  op: number,
  other: Value,
  stage: number,
): Outcome | undefined {
  const name = COMPARE_METHODS[op] as string;
  if (definesInPython(self, name)) return callSpecial(vm, self, name, [other], COMPARE, stage);
  if (op === NOT_EQUAL && isNegated(self)) {
    return callSpecial(vm, self, '__eq__', [other], COMPARE, stage + NEGATED);
  }
  const native = lookup(typeOf(self), name);
  if (!(native instanceof PyBuiltin && isForeign(native))) return undefined;
  const outcome = callBuiltin(vm, native, [self, other], null);
  const { frame } = vm.thread;
  if (outcome === CALLED && frame !== null) {
    frame.onReturn = COMPARE;
    frame.pending = stage;
  }
  return outcome;
}

/**
 * What a comparison method returned, for the COMPARE continuation: the next candidate after NotImplemented. A `__eq__`
 * that stands in for `__ne__` is negated; undefined when its truth needs Python.
 */
export function comparisonResult(
  vm: Machine,
  op: number,
  a: Value,
  b: Value,
  stage: number,
  value: Value,
  truth: (value: Value) => boolean,
): Outcome {
  const at = stage >= NEGATED ? stage - NEGATED : stage;
  if (value === notImplemented) return compare(vm, op, a, b, at + 1);
  return stage >= NEGATED ? !truth(value) : value;
}

function compareBuiltin(op: number, a: Value, b: Value): boolean {
  if (op === EQUAL) return equals(a, b);
  if (op === NOT_EQUAL) return !equals(a, b);
  const result = orderBuiltin(op, a, b);
  return result === undefined ? raiseUnordered(op, a, b) : result;
}

/** After every method in Python said NotImplemented: identity for == and !=, the builtin layout's order for others. */
function compareBuiltinAfter(op: number, a: Value, b: Value): boolean {
  if (op === EQUAL || op === NOT_EQUAL) return (a === b) === (op === EQUAL);
  const result = orderBuiltin(op, a, b);
  return result === undefined ? raiseUnordered(op, a, b) : result;
}

/** `item in container`; CALLED: a frame that continues with CONTAINS. May throw NeedsPython. */
export function contains(vm: Machine, container: Value, item: Value): Outcome {
  if (lookup(typeOf(container), '__contains__') === null) {
    raise(typeError, `'${typeName(container)}' object is not a container`);
  }
  if (definesInPython(container, '__contains__')) {
    return callSpecial(vm, container, '__contains__', [item], CONTAINS) as Outcome;
  }
  const quick = containsBuiltin(vm, container, item);
  if (quick !== undefined) return quick;
  const native = lookup(typeOf(container), '__contains__');
  if (native instanceof PyBuiltin) {
    const outcome = callBuiltin(vm, native, [container, item], null);
    const frame = vm.thread.frame;
    if (outcome === CALLED && frame !== null) frame.onReturn = CONTAINS;
    return outcome;
  }
  if (
    native === null ||
    (lookup(typeOf(container), '__iter__') ?? lookup(typeOf(container), '__getitem__')) === undefined
  ) {
    raise(typeError, `argument of type '${typeName(container)}' is not iterable`);
  }
  callPrelude(vm, 'contains_by_iteration', [container, item]);
  if (vm.thread.frame !== null) vm.thread.frame.onReturn = CONTAINS;
  return CALLED;
}

/** Pushes `__bool__` or `__len__` of a value whose truth needs Python; the instruction runs again with the answer. */
export function askTruth(vm: Machine, value: Value): void {
  const outcome =
    callSpecial(vm, value, '__bool__', [], TRUTH) ?? callSpecial(vm, value, '__len__', [], LENGTH_TRUTH);
  if (outcome === CALLED) return;
  // A native answered at once: leave the answer where the continuation would.
  const frame = vm.thread.frame;
  if (frame !== null && outcome !== undefined && outcome !== BLOCKED) {
    vm.thread.stack[frame.sp - 1] = typeof outcome === 'boolean' ? outcome : outcome !== 0;
  }
}

/** `-x`, `+x`, `~x`. */
export function unary(vm: Machine, name: '__neg__' | '__pos__' | '__invert__', value: Value): Outcome {
  if (definesInPython(value, name)) return callSpecial(vm, value, name, []) as Outcome;
  const plain = unboxed(value);
  const int = intOperand(plain);
  if (int !== undefined) return unaryInt(name, int);
  if (plain instanceof PyFloat && name !== '__invert__') {
    return newFloat(name === '__neg__' ? -plain.value : plain.value);
  }
  const outcome = callSpecial(vm, value, name, []);
  if (outcome !== undefined) return outcome;
  const symbol = name === '__neg__' ? '-' : name === '__pos__' ? '+' : '~';
  return raise(typeError, `bad operand type for unary ${symbol}: '${typeName(value)}'`);
}

function unaryInt(name: string, int: number | bigint): number | bigint {
  if (name === '__pos__') return int;
  if (typeof int === 'number') {
    if (name === '__neg__') return int === 0 ? 0 : -int;
    if (int < Number.MAX_SAFE_INTEGER) return -int - 1;
  }
  return normalInt(name === '__neg__' ? -bigOf(int) : ~bigOf(int));
}
