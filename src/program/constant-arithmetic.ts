/**
 * Arithmetic on constants while compiling, as CPython 3.12's Python/ast_opt.c does it: the value an operator would
 * have at run time, or nothing if it would raise or if the result would be too big to keep in the program.
 */
import { type Complex, polarPower } from '../base/complex-power.ts';
import { floatPower, twoTo } from '../base/power.ts';
import type { Constant } from './code.ts';
import { isTrueConstant } from './constant-key.ts';
import { normalised } from './number-literal.ts';
import type { BinaryOperator, UnaryOperator } from './syntax.ts';

const INTEGER_BITS_MAX = 128;
const COLLECTION_MAX = 256;
const STRING_MAX = 4096;
const ITEMS_MAX = 1024;

/** `operator operand`, or undefined. */
export function foldUnary(operator: UnaryOperator, operand: Constant): Constant | undefined {
  if (operator === 'not') return !isTrueConstant(operand);
  const integer = integerOf(operand);
  if (integer !== undefined) {
    return normalised(operator === '-' ? -integer : operator === '~' ? ~integer : integer);
  }
  if (operator === '~' || typeof operand !== 'object' || operand === null) return undefined;
  if (operand.kind === 'float') return float(operator === '-' ? -operand.value : operand.value);
  if (operand.kind !== 'complex') return undefined;
  return operator === '-' ? complex({ real: -operand.real, imag: -operand.imag }) : operand;
}

/** `left operator right`, or undefined. */
export function foldBinary(left: Constant, operator: BinaryOperator, right: Constant): Constant | undefined {
  if (operator === '@') return undefined;
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    if (operator === '&') return left && right;
    if (operator === '|') return left || right;
    if (operator === '^') return left !== right;
  }
  const a = integerOf(left);
  const b = integerOf(right);
  if (a !== undefined && b !== undefined) return integers(a, operator, b);
  if (isNumber(left) && isNumber(right)) {
    if (isComplex(left) || isComplex(right)) return complexes(left, operator, right);
    return floats(toFloat(left), operator, toFloat(right));
  }
  if (operator === '+') return joined(left, right);
  if (operator === '*') return a === undefined ? repeated(left, b) : repeated(right, a);
  return undefined;
}

/** `value[index]`, or undefined. */
export function foldSubscript(value: Constant, index: Constant): Constant | undefined {
  const at = integerOf(index);
  if (at === undefined || at > 1n << 31n || at < -(1n << 31n)) return undefined;
  const pick = <T>(items: readonly T[]): T | undefined => items.at(Number(at));
  if (typeof value === 'string') return pick([...value]);
  if (typeof value !== 'object' || value === null) return undefined;
  if (value.kind === 'tuple') return pick(value.items);
  return value.kind === 'bytes' ? pick(value.bytes) : undefined;
}

function integers(a: bigint, operator: BinaryOperator, b: bigint): Constant | undefined {
  switch (operator) {
    case '+':
      return normalised(a + b);
    case '-':
      return normalised(a - b);
    case '*':
      return bits(a) + bits(b) > INTEGER_BITS_MAX && a && b ? undefined : normalised(a * b);
    case '/':
      return b === 0n ? undefined : integerQuotient(a, b);
    case '//':
      return b === 0n ? undefined : normalised(floorDivide(a, b));
    case '%':
      return b === 0n ? undefined : normalised(a - b * floorDivide(a, b));
    case '**':
      return integerPower(a, b);
    case '<<':
      if (b < 0n || (a && b && (b > INTEGER_BITS_MAX || bits(a) + Number(b) > INTEGER_BITS_MAX)))
        return undefined;
      return a === 0n ? 0 : normalised(a << b);
    case '>>':
      if (b < 0n) return undefined;
      return b > 1n << 31n ? (a < 0n ? -1 : 0) : normalised(a >> b);
    case '&':
      return normalised(a & b);
    case '|':
      return normalised(a | b);
    case '^':
      return normalised(a ^ b);
    default:
      return undefined;
  }
}

function integerPower(a: bigint, b: bigint): Constant | undefined {
  if (b < 0n) return floats(toFloatOf(a), '**', toFloatOf(b));
  if (a === 0n || b === 0n) return b === 0n ? 1 : 0;
  if (b > BigInt(Math.floor(INTEGER_BITS_MAX / bits(a)))) return undefined;
  return normalised(a ** b); // bigint
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** The double nearest to a/b; undefined where it would overflow or lose bits. */
function integerQuotient(a: bigint, b: bigint): Constant | undefined {
  if (a === 0n) return float(b < 0n ? -0 : 0);
  const size = a < 0n ? -a : a;
  const by = b < 0n ? -b : b;
  const shift = Math.max(0, 66 - (bits(size) - bits(by)));
  const scaled = size << BigInt(shift);
  const quotient = scaled / by;
  const nearest = Number(scaled % by === 0n ? quotient : quotient | 1n) * twoTo(-shift);
  if (!Number.isFinite(nearest) || nearest < 1e-300) return undefined;
  return float(a < 0n === b < 0n ? nearest : -nearest);
}

function floats(
  a: number | undefined,
  operator: BinaryOperator,
  b: number | undefined,
): Constant | undefined {
  if (a === undefined || b === undefined) return undefined;
  switch (operator) {
    case '+':
      return float(a + b);
    case '-':
      return float(a - b);
    case '*':
      return float(a * b);
    case '/':
      return b === 0 ? undefined : float(a / b);
    case '//':
      return b === 0 ? undefined : float(floorAndRest(a, b).floor);
    case '%':
      return b === 0 ? undefined : float(floorAndRest(a, b).rest);
    case '**':
      return floatPowerOrNothing(a, b);
    default:
      return undefined;
  }
}

/** A power that raises (division by zero, overflow) is left to the run. */
function floatPowerOrNothing(a: number, b: number): Constant | undefined {
  if (a === 0 && b < 0) return undefined;
  if (Number.isFinite(a) && a < 0 && Number.isFinite(b) && !Number.isInteger(b)) {
    return complex(polarPower({ real: a, imag: 0 }, -a, { real: b, imag: 0 }));
  }
  const power = floatPower(a, b);
  if (Number.isFinite(a) && Number.isFinite(b) && !Number.isFinite(power)) return undefined;
  return float(power);
}

/** Floored quotient and remainder with the divisor's sign (CPython 3.12, Objects/floatobject.c). */
function floorAndRest(a: number, b: number): { floor: number; rest: number } {
  let rest = a % b;
  let quotient = (a - rest) / b;
  if (rest === 0) rest = b < 0 ? -0 : 0;
  else if (b < 0 !== rest < 0) {
    rest += b;
    quotient -= 1;
  }
  if (quotient === 0) return { floor: a / b < 0 || Object.is(a / b, -0) ? -0 : 0, rest };
  const floor = Math.floor(quotient);
  return { floor: quotient - floor > 0.5 ? floor + 1 : floor, rest };
}

function complexes(left: Constant, operator: BinaryOperator, right: Constant): Constant | undefined {
  const a = toComplex(left);
  const b = toComplex(right);
  if (!a || !b) return undefined;
  switch (operator) {
    case '+':
      return complex({ real: a.real + b.real, imag: a.imag + b.imag });
    case '-':
      return complex({ real: a.real - b.real, imag: a.imag - b.imag });
    case '*':
      return complex(product(a, b));
    case '/':
      return complexQuotient(a, b);
    case '**':
      return complexPower(a, b);
    default:
      return undefined;
  }
}

function product(a: Complex, b: Complex): Complex {
  return { real: a.real * b.real - a.imag * b.imag, imag: a.real * b.imag + a.imag * b.real };
}

/** Smith's division: scaled by the larger part of the divisor. */
function complexQuotient(a: Complex, b: Complex): Constant | undefined {
  if (b.real === 0 && b.imag === 0) return undefined;
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    const ratio = b.imag / b.real;
    const by = b.real + b.imag * ratio;
    return complex({ real: (a.real + a.imag * ratio) / by, imag: (a.imag - a.real * ratio) / by });
  }
  const ratio = b.real / b.imag;
  const by = b.real * ratio + b.imag;
  return complex({ real: (a.real * ratio + a.imag) / by, imag: (a.imag * ratio - a.real) / by });
}

/** Small whole powers by squaring; others by the polar form, if one of the parts is the size. */
function complexPower(a: Complex, b: Complex): Constant | undefined {
  if (b.imag !== 0 || !Number.isInteger(b.real) || Math.abs(b.real) > 100) {
    const size = Math.abs(a.real + a.imag);
    return size === 0 || (a.real !== 0 && a.imag !== 0) ? undefined : complex(polarPower(a, size, b));
  }
  let result: Complex = { real: 1, imag: 0 };
  let square = a;
  for (let left = Math.abs(b.real); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = product(result, square);
    square = product(square, square);
  }
  return b.real < 0 ? complexQuotient({ real: 1, imag: 0 }, result) : complex(result);
}

function joined(left: Constant, right: Constant): Constant | undefined {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return undefined;
  if (left.kind === 'tuple' && right.kind === 'tuple') {
    return { kind: 'tuple', items: [...left.items, ...right.items] };
  }
  if (left.kind !== 'bytes' || right.kind !== 'bytes') return undefined;
  return { kind: 'bytes', bytes: [...left.bytes, ...right.bytes] };
}

function repeated(value: Constant, times: bigint | undefined): Constant | undefined {
  if (times === undefined || value === null || times >= 1n << 63n) return undefined;
  const count = Number(times);
  const fits = (size: number, max: number) => size === 0 || (count >= 0 && count <= Math.floor(max / size));
  if (typeof value === 'string') {
    const size = [...value].length;
    return fits(size, STRING_MAX) ? value.repeat(size && count) : undefined;
  }
  if (typeof value !== 'object') return undefined;
  if (value.kind === 'bytes') {
    const { bytes } = value;
    if (!fits(bytes.length, STRING_MAX)) return undefined;
    return { kind: 'bytes', bytes: copies(bytes, count) };
  }
  if (value.kind !== 'tuple' || !fits(value.items.length, COLLECTION_MAX)) return undefined;
  if (count > 0 && itemsLeft(value, Math.floor(ITEMS_MAX / count)) < 0) return undefined;
  return { kind: 'tuple', items: copies(value.items, count) };
}

function copies<T>(items: readonly T[], count: number): T[] {
  return items.length === 0 ? [] : Array.from({ length: count }, () => items).flat();
}

/** What is left of `limit` after counting all items of nested tuples; negative if they are too many. */
function itemsLeft(value: Constant, limit: number): number {
  if (typeof value !== 'object' || value === null || value.kind !== 'tuple') return limit;
  let left = limit - value.items.length;
  for (const item of value.items) {
    if (left < 0) break;
    left = itemsLeft(item, left);
  }
  return left;
}

function bits(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

function integerOf(value: Constant): bigint | undefined {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? BigInt(value)
    : undefined;
}

function isNumber(value: Constant): boolean {
  if (integerOf(value) !== undefined) return true;
  return typeof value === 'object' && value !== null && (value.kind === 'float' || value.kind === 'complex');
}

function isComplex(value: Constant): boolean {
  return typeof value === 'object' && value !== null && value.kind === 'complex';
}

/** An integer or float as a double; undefined if it does not fit. */
function toFloat(value: Constant): number | undefined {
  if (typeof value === 'object' && value !== null) return value.kind === 'float' ? value.value : undefined;
  const integer = integerOf(value);
  return integer === undefined ? undefined : toFloatOf(integer);
}

function toFloatOf(value: bigint): number | undefined {
  const nearest = Number(value);
  return Number.isFinite(nearest) ? nearest : undefined;
}

function toComplex(value: Constant): Complex | undefined {
  if (typeof value === 'object' && value !== null && value.kind === 'complex') return value;
  const real = toFloat(value);
  return real === undefined ? undefined : { real, imag: 0 };
}

function float(value: number): Constant {
  return { kind: 'float', value };
}

function complex({ real, imag }: Complex): Constant | undefined {
  return Number.isFinite(real) && Number.isFinite(imag) ? { kind: 'complex', real, imag } : undefined;
}
