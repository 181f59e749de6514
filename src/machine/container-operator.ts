/**
 * Operators between builtin containers: concatenation and repetition, the algebra of sets, and what of it happens in
 * place. Announces what it touches. No Python code runs here: what needs some throws NeedsPython before anything has
 * changed.
 */
import { STRING_LENGTH_MAX } from '../base/limits.ts';
import { WHOLE } from './door.ts';
import { memoryError, overflowError, raise, typeError } from './exception.ts';
import { itemsOf } from './iterate.ts';
import type { Machine } from './machine.ts';
import type { Outcome } from './native.ts';
import { ADD, AND, MULTIPLY, OR, SUBTRACT, XOR } from './number.ts';
import { wantRoom } from './room.ts';
import { addHashed, copySet, findInSet, mergeSet, removeAt } from './set.ts';
import { indexOperand } from './subscript.ts';
import { emptyTuple, frozensetType, newList, newSet, newTuple, setType, typeName } from './type.ts';
import { PyBytes, PyList, PySet, PyTuple, type PyType, type Value } from './values.ts';

/** `a op b` for sequences, sets and dicts; undefined where the types have no such operation. */
export function sequenceBinary(vm: Machine, op: number, a: Value, b: Value): Value | undefined {
  if (op === ADD) return concatenate(vm, a, b);
  if (op === MULTIPLY) return isSequence(a) ? repeat(vm, a, b) : isSequence(b) ? repeat(vm, b, a) : undefined;
  if (a instanceof PySet && b instanceof PySet) return setOperation(vm, op, a, b);
  return undefined;
}

function isSequence(value: Value): boolean {
  return (
    typeof value === 'string' ||
    value instanceof PyList ||
    value instanceof PyTuple ||
    value instanceof PyBytes
  );
}

function concatenate(vm: Machine, a: Value, b: Value): Value | undefined {
  if (typeof a === 'string') {
    if (typeof b === 'string') {
      if (a.length + b.length > STRING_LENGTH_MAX) raise(memoryError);
      return a + b;
    }
    return raise(typeError, `can only concatenate str (not "${typeName(b)}") to str`);
  }
  if (a instanceof PyList) {
    if (!(b instanceof PyList)) raise(typeError, `can only concatenate list (not "${typeName(b)}") to list`);
    vm.reading(a, WHOLE);
    vm.reading(b, WHOLE);
    return newList(joined(a.items, b.items));
  }
  if (a instanceof PyTuple) {
    if (!(b instanceof PyTuple))
      raise(typeError, `can only concatenate tuple (not "${typeName(b)}") to tuple`);
    return newTuple(joined(a.items, b.items));
  }
  if (a instanceof PyBytes) {
    if (!(b instanceof PyBytes)) raise(typeError, `can't concat ${typeName(b)} to ${typeName(a)}`);
    return new PyBytes(a.cls, joined(a.bytes, b.bytes));
  }
  return undefined;
}

function joined<T>(a: readonly T[], b: readonly T[]): T[] {
  wantRoom(a.length + b.length);
  return a.concat(b);
}

/** `sequence * count`. */
function repeat(vm: Machine, sequence: Value, count: Value): Value {
  const times = indexOperand(count);
  if (times === undefined) {
    raise(typeError, `can't multiply sequence by non-int of type '${typeName(count)}'`);
  }
  if (typeof times === 'bigint') {
    if (times < 0n) return repeat(vm, sequence, 0);
    raise(overflowError, "cannot fit 'int' into an index-sized integer");
  }
  const n = Math.max(0, times);
  if (typeof sequence === 'string') {
    if (sequence.length * n > STRING_LENGTH_MAX) raise(memoryError);
    return sequence.repeat(n);
  }
  if (sequence instanceof PyBytes) return new PyBytes(sequence.cls, repeatItems(sequence.bytes, n));
  if (sequence instanceof PyTuple) return tupleOf(repeatItems(sequence.items, n));
  vm.reading(sequence as PyList, WHOLE);
  return newList(repeatItems((sequence as PyList).items, n));
}

function tupleOf(items: Value[]): PyTuple {
  return items.length === 0 ? emptyTuple : newTuple(items);
}

function repeatItems<T>(items: readonly T[], times: number): T[] {
  wantRoom(items.length * times);
  if (items.length === 1) return new Array<T>(times).fill(items[0] as T);
  const result: T[] = [];
  for (let n = 0; n < times; n++) for (const item of items) result.push(item);
  return result;
}

/** `|`, `&`, `-`, `^` of sets, with the table shape that CPython's set_or, set_and... leave. */
function setOperation(vm: Machine, op: number, a: PySet, b: PySet): PySet | undefined {
  vm.reading(a, WHOLE);
  vm.reading(b, WHOLE);
  const type = a.cls.layout === 'frozenset' ? frozensetType : setType;
  switch (op) {
    case OR: {
      const result = copySet(a, type);
      if (a !== b) mergeSet(result, b);
      return result;
    }
    case AND: {
      const [small, large] = b.used > a.used ? [a, b] : [b, a];
      return filtered(type, small, (item, lo, hi) => findInSet(large, item, lo, hi) >= 0);
    }
    case SUBTRACT:
      return filtered(type, a, (item, lo, hi) => findInSet(b, item, lo, hi) < 0);
    case XOR: {
      const result = copySet(b, type);
      symmetricUpdate(result, a);
      return result;
    }
    default:
      return undefined;
  }
}

function filtered(type: PyType, from: PySet, keep: (item: Value, lo: number, hi: number) => boolean): PySet {
  const result = newSet(type);
  for (let i = 0; i < from.table.length; i++) {
    const item = from.table[i];
    if (item === undefined) continue;
    const lo = from.hashes[2 * i] as number;
    const hi = from.hashes[2 * i + 1] as number;
    if (keep(item, lo, hi)) addHashed(result, item, lo, hi);
  }
  return result;
}

/** Removes from `set` what `other` has too, adds what only `other` has (set_symmetric_difference_update). */
export function symmetricUpdate(set: PySet, other: PySet): void {
  for (let i = 0; i < other.table.length; i++) {
    const item = other.table[i];
    if (item === undefined) continue;
    const lo = other.hashes[2 * i] as number;
    const hi = other.hashes[2 * i + 1] as number;
    const at = findInSet(set, item, lo, hi);
    if (at >= 0) removeAt(set, at);
    else addHashed(set, item, lo, hi);
  }
}

/** `a op= b` where `a` itself changes: lists and sets; undefined for anything else. */
export function sequenceInPlace(vm: Machine, op: number, a: Value, b: Value): Outcome | undefined {
  if (a instanceof PyList) {
    if (op === ADD) {
      const items = itemsOf(vm, b);
      vm.writing(a, WHOLE);
      wantRoom(a.items.length + items.length);
      for (const item of items) a.items.push(item);
      return a;
    }
    if (op === MULTIPLY) {
      const times = indexOperand(b);
      if (typeof times !== 'number') return undefined;
      vm.writing(a, WHOLE);
      a.items = repeatItems(a.items, Math.max(0, times));
      return a;
    }
  }
  if (a instanceof PySet && a.cls.layout === 'set' && b instanceof PySet) {
    return setInPlace(vm, op, a, b);
  }
  return undefined;
}

function setInPlace(vm: Machine, op: number, a: PySet, b: PySet): PySet | undefined {
  if (op === OR) {
    vm.reading(b, WHOLE);
    vm.writing(a, WHOLE);
    mergeSet(a, b);
    return a;
  }
  const result = op === AND || op === SUBTRACT || op === XOR ? setOperation(vm, op, a, b) : undefined;
  if (result === undefined) return undefined;
  vm.writing(a, WHOLE);
  if (op === XOR) symmetricUpdate(a, b === a ? copySet(b, setType) : b);
  else if (op === SUBTRACT) {
    for (let i = 0; i < b.table.length; i++) {
      const item = b.table[i];
      if (item === undefined) continue;
      const at = findInSet(a, item, b.hashes[2 * i] as number, b.hashes[2 * i + 1] as number);
      if (at >= 0) removeAt(a, at);
    }
  } else {
    a.table = result.table;
    a.hashes = result.hashes;
    a.used = result.used;
    a.fill = result.fill;
  }
  return a;
}
