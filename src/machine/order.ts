/** `<`, `<=`, `>`, `>=` between builtin values; a user's comparison methods are operator.ts's business. */
import { definesInPython, same } from './equality.ts';
import { raise, typeError } from './exception.ts';
import { NeedsPython } from './native.ts';
import { findInSet } from './set.ts';
import { typeName } from './type.ts';
import { PyBoxed, PyBytes, PyDictView, PyFloat, PyList, PySet, PyTuple, type Value } from './values.ts';

/** Operands of COMPARE_OP (shifted right by four). */
export const LESS = 0;
export const LESS_EQUAL = 1;
export const EQUAL = 2;
export const NOT_EQUAL = 3;
export const GREATER = 4;
export const GREATER_EQUAL = 5;

export const COMPARE_SYMBOLS = ['<', '<=', '==', '!=', '>', '>='] as const;
export const COMPARE_METHODS = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;
/** Index of the reflected comparison: `a < b` is `b > a`. */
export const REFLECTED = [4, 5, 2, 3, 0, 1] as const;

/** `a op b` for one of the four orderings. Raises TypeError for unordered types; may throw NeedsPython. */
export function ordered(op: number, a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return decide(op, a < b ? -1 : a > b ? 1 : 0);
  if (typeof a === 'string' && typeof b === 'string') return decide(op, compareStrings(a, b));
  const name = COMPARE_METHODS[op] as string;
  const mirror = COMPARE_METHODS[REFLECTED[op] as number] as string;
  if (definesInPython(a, name) || definesInPython(b, mirror)) throw new NeedsPython('order');
  const result = orderBuiltin(op, a, b);
  if (result === undefined) raiseUnordered(op, a, b);
  return result;
}

/** `a < b`: what sorting uses. */
export function less(a: Value, b: Value): boolean {
  return ordered(LESS, a, b);
}

export function raiseUnordered(op: number, a: Value, b: Value): never {
  const types = `'${typeName(a)}' and '${typeName(b)}'`;
  raise(typeError, `'${COMPARE_SYMBOLS[op]}' not supported between instances of ${types}`);
}

/** As `ordered` for values without methods in Python; undefined where the types have no order. */
export function orderBuiltin(op: number, a: Value, b: Value): boolean | undefined {
  const x = a instanceof PyBoxed ? a.value : a;
  const y = b instanceof PyBoxed ? b.value : b;
  const m = numeric(x);
  const n = numeric(y);
  if (m !== undefined && n !== undefined) {
    return decide(op, m < n ? -1 : m > n ? 1 : m === n || sameSize(m, n) ? 0 : Number.NaN);
  }
  if (typeof x === 'string' && typeof y === 'string') return decide(op, compareStrings(x, y));
  if (x instanceof PyList && y instanceof PyList) return orderItems(op, x.items, y.items);
  if (x instanceof PyTuple && y instanceof PyTuple) return orderItems(op, x.items, y.items);
  if (x instanceof PyBytes && y instanceof PyBytes) return orderItems(op, x.bytes, y.bytes);
  if (x instanceof PySet && y instanceof PySet) return orderSets(op, x, y);
  if (x instanceof PyDictView || y instanceof PyDictView) throw new NeedsPython('order');
  return undefined;
}

function numeric(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof PyFloat) return value.value;
  return typeof value === 'boolean' ? (value ? 1 : 0) : undefined;
}

/** A float and a bigint of the same value are neither < nor > nor ===. NaN is equal to nothing. */
function sameSize(a: number | bigint, b: number | bigint): boolean {
  return typeof a !== typeof b && !Number.isNaN(Number(a)) && !Number.isNaN(Number(b));
}

/** What an ordering says of a three-way comparison; NaN says no. */
function decide(op: number, sign: number): boolean {
  switch (op) {
    case LESS:
      return sign < 0;
    case LESS_EQUAL:
      return sign <= 0;
    case GREATER:
      return sign > 0;
    default:
      return sign >= 0;
  }
}

/** By code points, as Python; UTF-16 units differ from that only where surrogates are concerned. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointRank(x) - codePointRank(y);
  }
  return a.length - b.length;
}

/** Surrogates belong to characters above all others. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function orderItems(op: number, a: readonly Value[], b: readonly Value[]): boolean {
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i++) {
    const x = a[i] as Value;
    const y = b[i] as Value;
    if (!same(x, y)) return ordered(op, x, y);
  }
  return decide(op, a.length - b.length);
}

/** Subset and superset. */
function orderSets(op: number, a: PySet, b: PySet): boolean {
  if (op === GREATER || op === GREATER_EQUAL) return orderSets(op === GREATER ? LESS : LESS_EQUAL, b, a);
  if (op === LESS ? a.used >= b.used : a.used > b.used) return false;
  for (let i = 0; i < a.table.length; i++) {
    const item = a.table[i];
    if (item === undefined) continue;
    if (findInSet(b, item, a.hashes[2 * i] as number, a.hashes[2 * i + 1] as number) < 0) return false;
  }
  return true;
}
