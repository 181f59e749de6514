/**
 * Arithmetic of int, bool and float for BINARY_OP and the unary opcodes, with CPython's results, errors and words.
 * Ints are numbers while safe and bigints beyond; every result is normalised. Other types are the business of
 * operator.ts.
 */
import { INT_BITS_MAX } from '../base/limits.ts';
import { floatPower, twoTo } from '../base/power.ts';
import { complexPower } from './complex-power.ts';
import {
  makeException,
  memoryError,
  overflowError,
  raise,
  valueError,
  zeroDivisionError,
} from './exception.ts';
import { Raised } from './native.ts';
import { newFloat } from './type.ts';
import { type PyComplex, PyFloat, type Value } from './values.ts';

/** Operands of BINARY_OP (3.12's NB_* numbers); in-place forms are 13 higher. */
export const ADD = 0;
export const AND = 1;
export const FLOOR_DIVIDE = 2;
export const LEFT_SHIFT = 3;
export const MATRIX_MULTIPLY = 4;
export const MULTIPLY = 5;
export const REMAINDER = 6;
export const OR = 7;
export const POWER = 8;
export const RIGHT_SHIFT = 9;
export const SUBTRACT = 10;
export const TRUE_DIVIDE = 11;
export const XOR = 12;
export const IN_PLACE = 13;

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** A bigint as an int value: a number if it is safe. */
export function normalInt(value: bigint): number | bigint {
  return value <= LARGEST && value >= -LARGEST ? Number(value) : value;
}

/** The exact product, sum... of two numbers goes through here when the fast way left the safe range. */
export function bigOf(value: number | bigint | boolean): bigint {
  return BigInt(value);
}

/** `a op b` for ints (bools as 0 and 1): an int, or a float for `/` and negative powers. */
export function intArithmetic(op: number, a: number | bigint, b: number | bigint): Value {
  if (typeof a === 'number' && typeof b === 'number') {
    const quick = smallArithmetic(op, a, b);
    if (quick !== undefined) return quick;
  }
  return bigArithmetic(op, BigInt(a), BigInt(b));
}

function smallArithmetic(op: number, a: number, b: number): Value | undefined {
  switch (op) {
    case ADD:
      return safe(a + b);
    case SUBTRACT:
      return safe(a - b);
    case MULTIPLY:
      return safe(a * b);
    case FLOOR_DIVIDE:
      if (b === 0) raise(zeroDivisionError, 'integer division or modulo by zero');
      return floorDivide(a, b);
    case REMAINDER: {
      if (b === 0) raise(zeroDivisionError, 'integer modulo by zero');
      const rest = a % b;
      return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
    }
    case TRUE_DIVIDE:
      if (b === 0) raise(zeroDivisionError, 'division by zero');
      return newFloat(a / b);
    case AND:
      return bits(a, b) ? a & b : undefined;
    case OR:
      return bits(a, b) ? a | b : undefined;
    case XOR:
      return bits(a, b) ? a ^ b : undefined;
    case RIGHT_SHIFT:
      return b >= 0 ? (b > 60 ? (a < 0 ? -1 : 0) : Math.floor(a / twoTo(b))) : undefined;
    default:
      return undefined;
  }
}

function safe(result: number): number | undefined {
  return result <= Number.MAX_SAFE_INTEGER && result >= -Number.MAX_SAFE_INTEGER ? result + 0 : undefined;
}

function bits(a: number, b: number): boolean {
  return (a | 0) === a && (b | 0) === b;
}

function floorDivide(a: number, b: number): number {
  const rest = a % b;
  const quotient = (a - rest) / b;
  return (rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
}

function bigArithmetic(op: number, a: bigint, b: bigint): Value {
  switch (op) {
    case ADD:
      return normalInt(a + b);
    case SUBTRACT:
      return normalInt(a - b);
    case MULTIPLY:
      limitBits(bitLength(a) + bitLength(b));
      return normalInt(a * b);
    case FLOOR_DIVIDE:
      if (b === 0n) raise(zeroDivisionError, 'integer division or modulo by zero');
      return normalInt(bigFloorDivide(a, b));
    case REMAINDER:
      if (b === 0n) raise(zeroDivisionError, 'integer modulo by zero');
      return normalInt(a - bigFloorDivide(a, b) * b);
    case TRUE_DIVIDE:
      if (b === 0n) raise(zeroDivisionError, 'division by zero');
      return newFloat(bigTrueDivide(a, b));
    case AND:
      return normalInt(a & b);
    case OR:
      return normalInt(a | b);
    case XOR:
      return normalInt(a ^ b);
    case LEFT_SHIFT:
      if (b < 0n) raise(valueError, 'negative shift count');
      if (a === 0n) return 0;
      limitBits(bitLength(a) + Number(b));
      return normalInt(a << b);
    case RIGHT_SHIFT:
      if (b < 0n) raise(valueError, 'negative shift count');
      return normalInt(b > 1n << 40n ? (a < 0n ? -1n : 0n) : a >> b);
    default:
      return intPower(a, b);
  }
}

function bigFloorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** `a / b` correctly rounded (Objects/longobject.c, long_true_divide). */
function bigTrueDivide(a: bigint, b: bigint): number {
  const negative = a < 0n !== b < 0n;
  const top = a < 0n ? -a : a;
  const bottom = b < 0n ? -b : b;
  if (top === 0n) return negative ? -0 : 0;
  const shift = bitLength(top) - bitLength(bottom) - 66;
  const scaled = shift > 0 ? top / (bottom << BigInt(shift)) : (top << BigInt(-shift)) / bottom;
  const exact =
    shift > 0 ? scaled * (bottom << BigInt(shift)) === top : scaled * bottom === top << BigInt(-shift);
  const result = scaleByTwo(Number(exact ? scaled : scaled | 1n), shift);
  if (!Number.isFinite(result)) raise(overflowError, 'integer division result too large for a float');
  return negative ? -result : result;
}

/** value * 2**exponent in two exact steps, so that only the last one rounds. */
function scaleByTwo(value: number, exponent: number): number {
  if (exponent > 1000) return value * twoTo(1000) * twoTo(exponent - 1000);
  if (exponent < -1000) return value * twoTo(exponent + 1000) * twoTo(-1000);
  return value * twoTo(exponent);
}

function intPower(base: bigint, exponent: bigint): Value {
  if (exponent < 0n) {
    if (base === 0n) raise(zeroDivisionError, '0.0 cannot be raised to a negative power');
    return power(intToFloat(base), intToFloat(exponent));
  }
  if (base !== 0n && base !== 1n && base !== -1n) limitBits(bitLength(base) * Number(exponent));
  else if (exponent > 1n) return normalInt(base === -1n && exponent % 2n === 0n ? 1n : base);
  return normalInt(base ** exponent); // bigint
}

/** Bits of |value|. */
export function bitLength(value: bigint): number {
  const positive = value < 0n ? -value : value;
  if (positive <= LARGEST) return positive === 0n ? 0 : Number(positive).toString(2).length;
  const hex = positive.toString(16);
  return (hex.length - 1) * 4 + Number.parseInt(hex[0] as string, 16).toString(2).length;
}

function limitBits(count: number): void {
  if (count > INT_BITS_MAX) raise(memoryError);
}

/** An int as a float; OverflowError beyond its range. */
export function intToFloat(value: number | bigint): number {
  const result = Number(value);
  if (!Number.isFinite(result)) raise(overflowError, 'int too large to convert to float');
  return result;
}

/** `a op b` for floats; undefined for operations that floats do not have. */
export function floatArithmetic(op: number, a: number, b: number): Value | undefined {
  switch (op) {
    case ADD:
      return newFloat(a + b);
    case SUBTRACT:
      return newFloat(a - b);
    case MULTIPLY:
      return newFloat(a * b);
    case TRUE_DIVIDE:
      if (b === 0) raise(zeroDivisionError, 'float division by zero');
      return newFloat(a / b);
    case FLOOR_DIVIDE:
      if (b === 0) raise(zeroDivisionError, 'float floor division by zero');
      return newFloat(floatFloorDivide(a, b));
    case REMAINDER:
      if (b === 0) raise(zeroDivisionError, 'float modulo');
      return newFloat(floatRemainder(a, b));
    case POWER:
      return power(a, b);
    default:
      return undefined;
  }
}

/** `a % b` with the sign of b (Objects/floatobject.c, float_rem). */
export function floatRemainder(a: number, b: number): number {
  const rest = a % b;
  if (rest === 0) return b < 0 ? -0 : 0;
  return rest < 0 !== b < 0 ? rest + b : rest;
}

/** `a // b` (Objects/floatobject.c, _float_div_mod). */
export function floatFloorDivide(a: number, b: number): number {
  const rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0 && rest < 0 !== b < 0) quotient -= 1;
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** `a ** b` of floats; a fractional power of a negative number is complex. */
function power(a: number, b: number): PyFloat | PyComplex {
  if (a === 0 && b < 0) raise(zeroDivisionError, '0.0 cannot be raised to a negative power');
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) {
    return complexPower({ real: a, imag: 0 }, -a, { real: b, imag: 0 });
  }
  const result = floatPower(a, b);
  if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b)) {
    throw new Raised(makeException(overflowError, [34, 'Numerical result out of range']));
  }
  return newFloat(result);
}

/** The JavaScript number of an int or float operand, or undefined for other types. */
export function floatOperand(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'bigint' ? intToFloat(value) : undefined;
}

/** An int (or bool) operand as number or bigint, or undefined for other types. */
export function intOperand(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return typeof value === 'boolean' ? (value ? 1 : 0) : undefined;
}
