/** The type float: `float()` and its methods. Operator methods are in arithmetic.ts. */
import { twoTo } from '../../base/power.ts';
import { callSpecial } from '../call.ts';
import { FLOAT } from '../continuation.ts';
import { classMethod, constant, construct, getset, method, staticMethod } from '../define.ts';
import { overflowError, raise, typeError, valueError } from '../exception.ts';
import { NeedsPython } from '../native.ts';
import { intToFloat, normalInt } from '../number.ts';
import { floatType, lookup, newFloat, newTuple, typeName } from '../type.ts';
import { PyBuiltin, PyBytes, PyFloat, type PyType, type Slot, type Value } from '../values.ts';
import { textOf, wantSize, wantText } from './argument.ts';
import { intOf } from './arithmetic.ts';
import { binaryParts, isNegative } from './float-text.ts';
import { plainNumeral } from './int-text.ts';
import { quoteBytes, quoteText } from './quote.ts';
import { integerOf, roundFloat, roundToInteger, truncated } from './rounding.ts';

constant('builtins', 'float', floatType);
construct(
  floatType,
  'x=, /',
  (vm, [x]) => {
    const known = floatFrom(x);
    if (known !== undefined) return x instanceof PyFloat && x.cls === floatType ? x : newFloat(known);
    const outcome = callSpecial(vm, x as Value, '__float__', [], FLOAT, typeName(x as Value));
    if (outcome !== undefined) return outcome;
    if (lookup((x as PyFloat).cls, '__index__') !== undefined) throw new NeedsPython('__index__');
    return raiseNotNumber(x as Value);
  },
  'float_by_index',
);
staticMethod(
  floatType,
  '__new__',
  'cls, x=, /',
  (_vm, [cls, x]) => {
    const known = floatFrom(x);
    if (known === undefined) throw new NeedsPython('__float__');
    return new PyFloat(cls as PyType, known);
  },
  'float_new',
);

function raiseNotNumber(x: Value): never {
  return raise(typeError, `float() argument must be a string or a real number, not '${typeName(x)}'`);
}

/** `float(x)` as far as no method of `x` is asked; undefined else. */
function floatFrom(x: Slot): number | undefined {
  if (x === undefined) return 0;
  if (x instanceof PyFloat && !asksPython(x)) return x.value;
  const int = intOf(x);
  if (int !== undefined && !asksPython(x)) return intToFloat(int);
  const text = textOf(x);
  if (text === undefined && !(x instanceof PyBytes)) {
    if (x === null || typeof x !== 'object') return raiseNotNumber(x);
    return undefined;
  }
  const source = text ?? String.fromCharCode(...(x as PyBytes).bytes);
  const value = parseFloatText(source);
  if (value !== undefined) return value;
  const shown = x instanceof PyBytes ? quoteBytes(x.bytes) : quoteText(text as string);
  return raise(valueError, `could not convert string to float: ${shown}`);
}

function asksPython(x: Value): boolean {
  if (x === null || typeof x !== 'object' || x.cls.builtin) return false;
  const found = lookup(x.cls, '__float__');
  return found !== undefined && !(found instanceof PyBuiltin);
}

const NUMERAL = /^[+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)(e[+-]?\d+(_\d+)*)?$/i;
const SPECIAL = /^([+-]?)(inf|infinity|nan)$/i;

/** The float that a text spells, spaces around it allowed; undefined if it is none. */
export function parseFloatText(text: string): number | undefined {
  const plain = plainNumeral(text);
  const special = SPECIAL.exec(plain);
  if (special !== null) {
    const size = (special[2] as string).toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
    return special[1] === '-' ? -size : size;
  }
  return NUMERAL.test(plain) ? Number(plain.replaceAll('_', '')) : undefined;
}

getset(floatType, 'real', (_vm, args) => newFloat(floatIn(args[0])));
getset(floatType, 'imag', () => newFloat(0));

function floatIn(self: Slot): number {
  return (self as PyFloat).value;
}

method(floatType, 'conjugate', '', (_vm, args) => newFloat(floatIn(args[0])));
method(floatType, 'is_integer', '', (_vm, args) => Number.isInteger(floatIn(args[0])));
method(floatType, '__int__', '', (_vm, args) => truncated(floatIn(args[0])));
method(floatType, '__trunc__', '', (_vm, args) => truncated(floatIn(args[0])));
method(floatType, '__floor__', '', (_vm, args) => truncated(Math.floor(floatIn(args[0]))));
method(floatType, '__ceil__', '', (_vm, args) => truncated(Math.ceil(floatIn(args[0]))));
method(
  floatType,
  '__round__',
  'ndigits=, /',
  (_vm, [self, digits]) => {
    const value = floatIn(self);
    if (digits === undefined || digits === null) return roundToInteger(value);
    return newFloat(roundFloat(value, wantSize(digits)));
  },
  'round_with_index',
);
method(floatType, '__getnewargs__', '', (_vm, args) => newTuple([newFloat(floatIn(args[0]))]));

method(floatType, 'as_integer_ratio', '', (_vm, args) => {
  const value = floatIn(args[0]);
  if (Number.isNaN(value)) raise(valueError, 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) raise(overflowError, 'cannot convert Infinity to integer ratio');
  if (Number.isInteger(value)) return newTuple([integerOf(value), 1]);
  let { mantissa, exponent } = binaryParts(value);
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  return newTuple([normalInt(mantissa), normalInt(1n << BigInt(-exponent))]);
});

method(floatType, 'hex', '', (_vm, args) => {
  const value = floatIn(args[0]);
  const sign = isNegative(value) ? '-' : '';
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return `${sign}inf`;
  if (value === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = binaryParts(Math.abs(value));
  const normal = mantissa >> 52n;
  const fraction = (mantissa & ((1n << 52n) - 1n)).toString(16).padStart(13, '0');
  const power = exponent + 52;
  return `${sign}0x${normal}.${fraction}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
});

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;

classMethod(floatType, 'fromhex', 'string, /', (_vm, [cls, source]) => {
  const text = wantText(source, 'fromhex() argument').trim();
  const special = SPECIAL.exec(text);
  const value = special === null ? fromHex(text) : (parseFloatText(text) as number);
  return cls === floatType ? newFloat(value) : new PyFloat(cls as PyType, value);
});

function fromHex(text: string): number {
  const match = HEX.exec(text);
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (match === null || whole + fraction === '') {
    raise(valueError, 'invalid hexadecimal floating-point string');
  }
  const digits = BigInt(`0x${whole}${fraction}`);
  const power = Number(match[4] ?? 0) - 4 * fraction.length;
  const value = scaled(digits, power);
  if (!Number.isFinite(value)) raise(overflowError, 'hexadecimal value too large to represent as a float');
  return match[1] === '-' ? -value : value;
}

/** digits * 2 ** power, rounded once: numbers below the normal ones lose their bits before they become floats. */
function scaled(digits: bigint, power: number): number {
  if (digits === 0n) return 0;
  const bits = digits.toString(2).length;
  if (bits + power > 1100) return Number.POSITIVE_INFINITY;
  if (bits + power < -1100) return 0;
  const drop = -1074 - power;
  if (drop > 0 && bits + power < -1021) {
    const unit = 1n << BigInt(drop);
    const rest = digits % unit;
    let kept = digits / unit;
    if (rest * 2n > unit || (rest * 2n === unit && (kept & 1n) === 1n)) kept += 1n;
    return Number(kept) * twoTo(-1074);
  }
  const extra = bits - 64;
  if (extra <= 0) return Number(digits) * twoTo(Math.trunc(power / 2)) * twoTo(power - Math.trunc(power / 2));
  const rest = digits & ((1n << BigInt(extra)) - 1n);
  const head = (digits >> BigInt(extra)) | (rest === 0n ? 0n : 1n);
  const left = power + extra;
  return Number(head) * twoTo(Math.trunc(left / 2)) * twoTo(left - Math.trunc(left / 2));
}

classMethod(floatType, '__getformat__', 'typestr, /', () => 'IEEE, little-endian');
