/** The type int: `int()` and its methods. Operator methods are in arithmetic.ts. */
import { SEQUENCE_LENGTH_MAX } from '../../base/limits.ts';
import { callSpecial } from '../call.ts';
import { INTEGER } from '../continuation.ts';
import { classMethod, constant, construct, getset, method, staticMethod } from '../define.ts';
import { memoryError, overflowError, raise, typeError, valueError } from '../exception.ts';
import { itemsOf, iteratorOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython, type Outcome } from '../native.ts';
import { bitLength, normalInt } from '../number.ts';
import { truthOf } from '../truth.ts';
import { bytesType, intType, lookup, newBytes, newTuple, typeName, typeOf } from '../type.ts';
import { PyBuiltin, PyBytes, PyFloat, type PyType, type Slot, type Value } from '../values.ts';
import { nameOf, textOf, wantIndex, wantSize } from './argument.ts';
import { intOf } from './arithmetic.ts';
import { parseInteger } from './int-text.ts';
import { quoteBytes, quoteText } from './quote.ts';
import { roundInteger, truncated } from './rounding.ts';
import { boxed } from './str.ts';

constant('builtins', 'int', intType);
construct(
  intType,
  'x=, /, base=',
  (vm, [x, base]) => {
    const known = integerFrom(x, base);
    return known ?? callInteger(vm, x as Value);
  },
  'int_of_base',
);
staticMethod(
  intType,
  '__new__',
  'cls, x=, /, base=',
  (_vm, [cls, x, base]) => {
    const known = integerFrom(x, base);
    if (known === undefined) throw new NeedsPython('__int__');
    return boxed(cls as PyType, intType, known);
  },
  'int_new',
);

/** `int(x, base)` as far as no method of `x` is asked; undefined else. */
function integerFrom(x: Slot, base: Slot): number | bigint | undefined {
  if (base !== undefined) {
    if (x === undefined) raise(typeError, 'int() missing string argument');
    return fromText(x, baseOf(base), true);
  }
  if (x === undefined) return 0;
  const int = intOf(x);
  if (int !== undefined && !asksPython(x)) return int;
  if (x instanceof PyFloat && x.cls.builtin) return truncated(x.value);
  if (textOf(x) !== undefined || x instanceof PyBytes)
    return asksPython(x) ? undefined : fromText(x, 10, false);
  return undefined;
}

function asksPython(x: Value): boolean {
  if (x === null || typeof x !== 'object' || x.cls.builtin) return false;
  const found = lookup(x.cls, '__int__');
  return found !== undefined && !(found instanceof PyBuiltin);
}

function baseOf(base: Value): number {
  const value = wantIndex(base);
  if (value !== 0 && (value < 2 || value > 36)) raise(valueError, 'int() base must be >= 2 and <= 36, or 0');
  return Number(value);
}

function fromText(x: Value, base: number, explicit: boolean): number | bigint {
  const text = textOf(x);
  if (text === undefined && !(x instanceof PyBytes)) {
    const words = explicit ? "int() can't convert non-string with explicit base" : raiseNotNumber(x);
    raise(typeError, words);
  }
  const shown = () => (x instanceof PyBytes ? quoteBytes(x.bytes) : quoteText(text as string));
  const source = text ?? String.fromCharCode(...(x as PyBytes).bytes);
  const value = parseInteger(source, base);
  return value ?? raise(valueError, `invalid literal for int() with base ${base}: ${shorten(shown())}`);
}

/** CPython shows at most 200 characters of a literal that it cannot read. */
function shorten(text: string): string {
  return text.length > 200 ? text.slice(0, 200) : text;
}

function raiseNotNumber(x: Value): never {
  const wanted = 'a string, a bytes-like object or a real number';
  return raise(typeError, `int() argument must be ${wanted}, not '${typeName(x)}'`);
}

/** `__int__`, `__index__` or `__trunc__` of another type. */
function callInteger(vm: Machine, x: Value): Outcome {
  for (const name of ['__int__', '__index__', '__trunc__']) {
    const outcome = callSpecial(vm, x, name, [], INTEGER, name);
    if (outcome !== undefined) return outcome;
  }
  return raiseNotNumber(x);
}

for (const name of ['real', 'numerator']) getset(intType, name, (_vm, args) => plain(args[0]));
getset(intType, 'imag', () => 0);
getset(intType, 'denominator', () => 1);

function plain(value: Slot): number | bigint {
  return intOf(value) as number | bigint;
}

method(intType, 'conjugate', '', (_vm, args) => plain(args[0]));
method(intType, 'is_integer', '', () => true);
method(intType, 'as_integer_ratio', '', (_vm, args) => newTuple([plain(args[0]), 1]));
method(intType, 'bit_length', '', (_vm, args) => bitLength(BigInt(plain(args[0]))));
method(intType, 'bit_count', '', (_vm, args) => {
  const value = plain(args[0]);
  const bits = (value < 0 ? -value : value).toString(2);
  return bits.length - bits.replaceAll('1', '').length;
});
method(
  intType,
  '__round__',
  'ndigits=, /',
  (_vm, [self, digits]) => {
    return digits === undefined || digits === null
      ? plain(self)
      : roundInteger(plain(self), wantSize(digits));
  },
  'round_with_index',
);
method(intType, '__getnewargs__', '', (_vm, args) => newTuple([plain(args[0])]));

method(
  intType,
  'to_bytes',
  'length=, byteorder=, *, signed=',
  (_vm, [self, length, order, signed]) => {
    const size = length === undefined ? 1 : wantSize(length);
    const little = isLittle(order, 'to_bytes');
    if (size < 0) raise(valueError, 'length argument must be non-negative');
    if (size > SEQUENCE_LENGTH_MAX) raise(memoryError);
    const value = BigInt(plain(self));
    const withSign = signed !== undefined && truthOf(signed);
    if (value < 0n && !withSign) raise(overflowError, "can't convert negative int to unsigned");
    const bits = BigInt(size) * 8n;
    const limit = 1n << (withSign && bits > 0n ? bits - 1n : bits);
    if (value >= limit && !(value === 0n)) raise(overflowError, 'int too big to convert');
    if (value < -limit) raise(overflowError, 'int too big to convert');
    const hex = BigInt.asUintN(size * 8, value)
      .toString(16)
      .padStart(size * 2, '0');
    const bytes: number[] = [];
    for (let i = 0; i < size; i++) bytes.push(Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
    return newBytes(little ? bytes.reverse() : bytes);
  },
  'int_to_bytes',
);

function isLittle(order: Slot, name: string): boolean {
  if (order === undefined) return false;
  const text = textOf(order);
  if (text === undefined)
    raise(typeError, `${name}() argument 'byteorder' must be str, not ${nameOf(order)}`);
  if (text !== 'little' && text !== 'big') {
    raise(valueError, "byteorder must be either 'little' or 'big'");
  }
  return text === 'little';
}

classMethod(
  intType,
  'from_bytes',
  'bytes, byteorder=, *, signed=',
  (vm, [cls, source, order, signed]) => {
    const little = isLittle(order, 'from_bytes');
    const bytes = bytesFrom(vm, source as Value);
    let hex = '';
    for (const byte of bytes) {
      const pair = byte.toString(16).padStart(2, '0');
      hex = little ? pair + hex : hex + pair;
    }
    let value = hex === '' ? 0n : BigInt(`0x${hex}`);
    if (signed !== undefined && truthOf(signed)) value = BigInt.asIntN(bytes.length * 8, value);
    return boxed(cls as PyType, intType, normalInt(value));
  },
  'int_from_bytes',
);

function bytesFrom(vm: Machine, source: Value): number[] {
  if (source instanceof PyBytes) return source.bytes;
  if (
    source === null ||
    typeof source !== 'object' ||
    (iteratorOf(source) === undefined && lookup(typeOf(source), '__iter__') === undefined)
  ) {
    raise(typeError, `cannot convert '${typeName(source)}' object to ${bytesType.name}`);
  }
  return itemsOf(vm, source).map((item) => {
    const byte = wantIndex(item);
    if (byte < 0 || byte > 255) raise(valueError, 'bytes must be in range(0, 256)');
    return Number(byte);
  });
}
