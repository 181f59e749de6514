/** The type complex: `complex()`, its parts, arithmetic with `+ - * /`, and conversions. */
import { callSpecial } from '../call.ts';
import { complexPower, newComplex } from '../complex-power.ts';
import { constant, construct, getset, method } from '../define.ts';
import { equals } from '../equality.ts';
import { raise, typeError, valueError, zeroDivisionError } from '../exception.ts';
import { hashOf } from '../hash.ts';
import { NeedsPython } from '../native.ts';
import { complexType, lookup, newFloat, newTuple, notImplemented, typeName } from '../type.ts';
import { PyComplex, type Slot, type Value } from '../values.ts';
import { textOf } from './argument.ts';
import { floatOf } from './arithmetic.ts';
import { parseFloatText } from './float.ts';
import { plainNumeral } from './int-text.ts';
import { quoteText } from './quote.ts';

/** Any number as a complex one; undefined for other types. */
function complexOf(value: Slot): PyComplex | undefined {
  if (value instanceof PyComplex) return value;
  const real = floatOf(value);
  return real === undefined ? undefined : newComplex(real, 0);
}

constant('builtins', 'complex', complexType);
construct(
  complexType,
  'real=, imag=',
  (vm, [real, imag]) => {
    if (real instanceof PyComplex && imag === undefined) return real;
    const text = textOf(real);
    if (text !== undefined) {
      if (imag !== undefined) raise(typeError, "complex() can't take second arg if first is a string");
      const value = parseComplex(plainNumeral(text));
      if (value !== undefined) return value;
      if (/\D_|_\D|^_|_$/.test(text.trim())) {
        raise(valueError, `could not convert string to complex: ${quoteText(text)}`);
      }
      return raise(valueError, 'complex() arg is a malformed string');
    }
    if (textOf(imag) !== undefined) raise(typeError, "complex() second arg can't be a string");
    const first = real === undefined ? newComplex(0, 0) : complexOf(real);
    const second = imag === undefined ? newComplex(0, 0) : complexOf(imag);
    if (first === undefined) {
      if (imag === undefined) {
        const outcome = callSpecial(vm, real as Value, '__complex__', []);
        if (outcome !== undefined) return outcome;
      }
      if (lookupFloat(real as Value)) throw new NeedsPython('__float__');
      raise(
        typeError,
        `complex() first argument must be a string or a number, not '${typeName(real as Value)}'`,
      );
    }
    if (second === undefined) {
      if (lookupFloat(imag as Value)) throw new NeedsPython('__float__');
      raise(typeError, `complex() second argument must be a number, not '${typeName(imag as Value)}'`);
    }
    return newComplex(
      imag instanceof PyComplex ? first.real - second.imag : first.real,
      real instanceof PyComplex ? first.imag + second.real : second.real,
    );
  },
  'complex_by_float',
);

function lookupFloat(value: Value): boolean {
  return value !== null && typeof value === 'object' && lookup(value.cls, '__float__') !== undefined;
}

function parseComplex(text: string): PyComplex | undefined {
  let body = text.trim();
  if (body.startsWith('(') && body.endsWith(')')) body = body.slice(1, -1).trim();
  const part =
    '[+-]?(?:\\d[\\d_]*\\.?[\\d_]*(?:e[+-]?\\d[\\d_]*)?|\\.\\d[\\d_]*(?:e[+-]?\\d[\\d_]*)?|inf(?:inity)?|nan)';
  const match = new RegExp(`^(${part})?(?:([+-]|${part})?j)?$`, 'i').exec(body);
  if (body === '' || match === null) return undefined;
  const imaginary = /j$/i.test(body);
  let [, real, imag] = match;
  if (imaginary && imag === undefined) {
    imag = real ?? '1';
    real = undefined;
  } else if (imaginary && real !== undefined && !/^[+-]/.test(imag as string)) {
    // The greedy first part took what belongs to the second.
    imag = real + (imag as string);
    real = undefined;
  }
  if (imag === '+' || imag === '-') imag += '1';
  const a = real === undefined ? 0 : parseFloatText(real);
  const b = imag === undefined ? 0 : parseFloatText(imag);
  return a === undefined || b === undefined ? undefined : newComplex(a, b);
}

getset(complexType, 'real', (_vm, args) => newFloat((args[0] as PyComplex).real));
getset(complexType, 'imag', (_vm, args) => newFloat((args[0] as PyComplex).imag));
method(complexType, 'conjugate', '', (_vm, args) => {
  const { real, imag } = args[0] as PyComplex;
  return newComplex(real, -imag);
});
method(complexType, '__bool__', '', (_vm, args) => {
  const { real, imag } = args[0] as PyComplex;
  return real !== 0 || imag !== 0;
});
method(complexType, '__abs__', '', (_vm, args) => newFloat(sizeOf(args[0] as PyComplex)));
method(complexType, '__neg__', '', (_vm, args) => {
  const { real, imag } = args[0] as PyComplex;
  return newComplex(-real, -imag);
});
method(complexType, '__pos__', '', (_vm, args) => args[0] as Value);
method(complexType, '__hash__', '', (vm, args) => hashOf(vm, args[0] as Value));
method(complexType, '__getnewargs__', '', (_vm, args) => {
  const { real, imag } = args[0] as PyComplex;
  return newTuple([newFloat(real), newFloat(imag)]);
});
method(complexType, '__eq__', 'value, /', (_vm, [a, b]) =>
  complexOf(b) === undefined ? notImplemented : equals(a as Value, b as Value),
);
method(complexType, '__ne__', 'value, /', (_vm, [a, b]) =>
  complexOf(b) === undefined ? notImplemented : !equals(a as Value, b as Value),
);

/** |value| without overflow on the way. */
function sizeOf({ real, imag }: PyComplex): number {
  const [a, b] = [Math.abs(real), Math.abs(imag)];
  const large = Math.max(a, b);
  if (a === Number.POSITIVE_INFINITY || b === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (large === 0 || Number.isNaN(large)) return large;
  if (large > 1e150 || large < 1e-150) {
    const small = Math.min(a, b) / large;
    return large * Math.sqrt(1 + small * small);
  }
  return Math.sqrt(a * a + b * b);
}

type Operation = (a: PyComplex, b: PyComplex) => PyComplex;
const OPERATIONS: Readonly<Record<string, Operation>> = {
  add: (a, b) => newComplex(a.real + b.real, a.imag + b.imag),
  sub: (a, b) => newComplex(a.real - b.real, a.imag - b.imag),
  mul: (a, b) => newComplex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real),
  truediv: quotient,
};
for (const [name, operation] of Object.entries(OPERATIONS)) {
  method(complexType, `__${name}__`, 'value, /', (_vm, [a, b]) => {
    const [x, y] = [complexOf(a), complexOf(b)];
    return x === undefined || y === undefined ? notImplemented : operation(x, y);
  });
  method(complexType, `__r${name}__`, 'value, /', (_vm, [a, b]) => {
    const [x, y] = [complexOf(b), complexOf(a)];
    return x === undefined || y === undefined ? notImplemented : operation(x, y);
  });
}

/** Division scaled by the larger part of the divisor (Objects/complexobject.c, _Py_c_quot). */
function quotient(a: PyComplex, b: PyComplex): PyComplex {
  const [c, d] = [Math.abs(b.real), Math.abs(b.imag)];
  if (c >= d) {
    if (c === 0) raise(zeroDivisionError, 'complex division by zero');
    const ratio = b.imag / b.real;
    const divisor = b.real + b.imag * ratio;
    return newComplex((a.real + a.imag * ratio) / divisor, (a.imag - a.real * ratio) / divisor);
  }
  if (Number.isNaN(c) || Number.isNaN(d)) return newComplex(Number.NaN, Number.NaN);
  const ratio = b.real / b.imag;
  const divisor = b.real * ratio + b.imag;
  return newComplex((a.real * ratio + a.imag) / divisor, (a.imag * ratio - a.real) / divisor);
}

// Powers by repeated multiplication, for exponents that are small whole numbers (complexobject.c, c_powu).
method(complexType, '__pow__', 'value, mod=, /', (_vm, [a, b]) => toPower(a, b));
method(complexType, '__rpow__', 'value, mod=, /', (_vm, [a, b]) => toPower(b, a));

function toPower(a: Slot, b: Slot): Value {
  const [x, y] = [complexOf(a), complexOf(b)];
  if (x === undefined || y === undefined) return notImplemented;
  const exponent = y.real;
  if (y.imag !== 0 || !Number.isInteger(exponent) || Math.abs(exponent) > 100) {
    return complexPower(x, sizeOf(x), y);
  }
  if (exponent < 0 && x.real === 0 && x.imag === 0) return complexPower(x, 0, y);
  let result = newComplex(1, 0);
  const multiply = OPERATIONS['mul'] as Operation;
  let square = x;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return exponent < 0 ? quotient(newComplex(1, 0), result) : result;
}
