/**
 * The operator methods of int, bool and float as programs call them by name (`int.__add__(a, b)`,
 * `super().__mul__(x)`): NotImplemented with operands of other types. Operators themselves take a shorter way
 * (operator.ts).
 */
import { method } from '../define.ts';
import { raise, valueError, zeroDivisionError } from '../exception.ts';
import {
  ADD,
  AND,
  FLOOR_DIVIDE,
  floatArithmetic,
  floatOperand,
  intArithmetic,
  intOperand,
  LEFT_SHIFT,
  MULTIPLY,
  normalInt,
  OR,
  POWER,
  REMAINDER,
  RIGHT_SHIFT,
  SUBTRACT,
  TRUE_DIVIDE,
  XOR,
} from '../number.ts';
import { boolType, floatType, intType, newFloat, newTuple, notImplemented } from '../type.ts';
import { PyBoxed, PyFloat, type PyType, type Slot, type Value } from '../values.ts';
import { defineComparisons } from './comparison.ts';

const COMMON: readonly (readonly [string, number])[] = [
  ['add', ADD],
  ['sub', SUBTRACT],
  ['mul', MULTIPLY],
  ['truediv', TRUE_DIVIDE],
  ['floordiv', FLOOR_DIVIDE],
  ['mod', REMAINDER],
];
const BITWISE: readonly (readonly [string, number])[] = [
  ['and', AND],
  ['or', OR],
  ['xor', XOR],
  ['lshift', LEFT_SHIFT],
  ['rshift', RIGHT_SHIFT],
];

/** The int in an int, bool or instance of a subclass; undefined for other types. */
export function intOf(value: Slot): number | bigint | undefined {
  return intOperand(value instanceof PyBoxed ? value.value : (value as Value));
}

/** The float in a float, an int or instances of their subclasses; undefined for other types. */
export function floatOf(value: Slot): number | undefined {
  if (value === undefined) return undefined;
  return floatOperand(value instanceof PyBoxed ? value.value : value);
}

type Operation = (a: Value, b: Value) => Value;

/** A method and its reflected twin. */
function operator(type: PyType, name: string, operation: Operation): void {
  method(type, `__${name}__`, 'value, /', (_vm, [a, b]) => operation(a as Value, b as Value));
  method(type, `__r${name}__`, 'value, /', (_vm, [a, b]) => operation(b as Value, a as Value));
}

function intOperation(op: number): Operation {
  return (a, b) => {
    const x = intOf(a);
    const y = intOf(b);
    return x === undefined || y === undefined ? notImplemented : intArithmetic(op, x, y);
  };
}

function floatOperation(op: number): Operation {
  return (a, b) => {
    const x = floatOf(a);
    const y = floatOf(b);
    if (x === undefined || y === undefined) return notImplemented;
    return floatArithmetic(op, x, y) ?? notImplemented;
  };
}

for (const [name, op] of COMMON) {
  operator(intType, name, intOperation(op));
  operator(floatType, name, floatOperation(op));
}
for (const [name, op] of BITWISE) operator(intType, name, intOperation(op));
for (const name of ['and', 'or', 'xor']) {
  const op = name === 'and' ? AND : name === 'or' ? OR : XOR;
  operator(boolType, name, (a, b) => {
    if (typeof a !== 'boolean' || typeof b !== 'boolean') return intOperation(op)(a, b);
    return name === 'and' ? a && b : name === 'or' ? a || b : a !== b;
  });
}
operator(intType, 'divmod', (a, b) => divmodOf(a, b, intOf));
operator(floatType, 'divmod', (a, b) => divmodOf(a, b, floatOf));

function divmodOf(a: Value, b: Value, read: (value: Value) => number | bigint | undefined): Value {
  const x = read(a);
  const y = read(b);
  return x === undefined || y === undefined ? notImplemented : (divmodNumbers(a, b) ?? notImplemented);
}

/** `divmod` of two numbers; undefined for other types. */
export function divmodNumbers(a: Value, b: Value): Value | undefined {
  const m = intOf(a);
  const n = intOf(b);
  if (m !== undefined && n !== undefined) {
    return newTuple([intArithmetic(FLOOR_DIVIDE, m, n), intArithmetic(REMAINDER, m, n)]);
  }
  const x = floatOf(a);
  const y = floatOf(b);
  if (x === undefined || y === undefined) return undefined;
  if (y === 0) raise(zeroDivisionError, 'float divmod()');
  return newTuple([floatArithmetic(FLOOR_DIVIDE, x, y) as Value, floatArithmetic(REMAINDER, x, y) as Value]);
}

/** `pow(base, exponent, modulus)` of ints (Objects/longobject.c, long_pow). */
export function powerModulo(
  base: number | bigint,
  exponent: number | bigint,
  modulus: number | bigint,
): number | bigint {
  let m = BigInt(modulus);
  if (m === 0n) raise(valueError, 'pow() 3rd argument cannot be 0');
  const negative = m < 0n;
  if (negative) m = -m;
  let b = ((BigInt(base) % m) + m) % m;
  let e = BigInt(exponent);
  if (e < 0n) {
    b = inverse(b, m);
    e = -e;
  }
  let result = 1n % m;
  for (; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % m;
    b = (b * b) % m;
  }
  if (negative && result !== 0n) result -= m;
  return normalInt(result);
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r, s] = [modulus, value];
  let [x, y] = [0n, 1n];
  while (s !== 0n) {
    const quotient = r / s;
    [r, s] = [s, r - quotient * s];
    [x, y] = [y, x - quotient * y];
  }
  if (r !== 1n) raise(valueError, 'base is not invertible for the given modulus');
  return ((x % modulus) + modulus) % modulus;
}

for (const type of [intType, floatType]) {
  const operation = type === intType ? intOperation(POWER) : floatOperation(POWER);
  method(type, '__pow__', 'value, mod=, /', (_vm, [a, b, mod]) => {
    if (mod === undefined || mod === null) return operation(a as Value, b as Value);
    const [x, y, z] = [intOf(a), intOf(b), intOf(mod)];
    return x === undefined || y === undefined || z === undefined ? notImplemented : powerModulo(x, y, z);
  });
  method(type, '__rpow__', 'value, mod=, /', (_vm, [a, b]) => operation(b as Value, a as Value));
}

type Unary = (value: number | bigint) => number | bigint;
const unary: Readonly<Record<string, Unary>> = {
  __neg__: (value) => intArithmetic(SUBTRACT, 0, value) as number | bigint,
  __pos__: (value) => value,
  __abs__: (value) => (value < 0 ? (intArithmetic(SUBTRACT, 0, value) as number | bigint) : value),
  __invert__: (value) => intArithmetic(SUBTRACT, -1, value) as number | bigint,
  __int__: (value) => value,
  __index__: (value) => value,
  __trunc__: (value) => value,
  __floor__: (value) => value,
  __ceil__: (value) => value,
};
for (const [name, operation] of Object.entries(unary)) {
  method(intType, name, '', (_vm, args) => operation(intOf(args[0]) as number | bigint));
}
method(intType, '__bool__', '', (_vm, args) => intOf(args[0]) !== 0);
method(intType, '__float__', '', (_vm, args) => newFloat(floatOf(args[0]) as number));
defineComparisons(intType, intOf);

method(floatType, '__neg__', '', (_vm, args) => newFloat(-(floatOf(args[0]) as number)));
method(floatType, '__pos__', '', (_vm, args) => newFloat(floatOf(args[0]) as number));
method(floatType, '__abs__', '', (_vm, args) => newFloat(Math.abs(floatOf(args[0]) as number)));
method(floatType, '__bool__', '', (_vm, args) => floatOf(args[0]) !== 0);
method(floatType, '__float__', '', (_vm, args) => newFloat(floatOf(args[0]) as number));
defineComparisons(floatType, (value) => {
  if (value instanceof PyFloat) return value.cls === floatType ? value : newFloat(value.value);
  return intOf(value);
});
