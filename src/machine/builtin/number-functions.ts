/** Builtin functions on numbers and characters: abs, divmod, pow, round, chr, ord, bin, hex, oct. */
import { callSpecial } from '../call.ts';
import { codePointLength } from '../code-points.ts';
import { func } from '../define.ts';
import { overflowError, raise, typeError, valueError } from '../exception.ts';
import { NeedsPython } from '../native.ts';
import { floatArithmetic, intArithmetic, POWER } from '../number.ts';
import { newFloat, typeName, typeOf } from '../type.ts';
import { PyBytes, PyComplex, PyFloat, type Slot, type Value } from '../values.ts';
import { textOf, wantIndex } from './argument.ts';
import { divmodNumbers, floatOf, intOf, powerModulo } from './arithmetic.ts';

func('builtins', 'abs', 'x, /', (vm, [x]) => {
  const value = x as Value;
  if (typeof value === 'number') return value < 0 ? -value : value;
  if (value instanceof PyFloat && value.cls.builtin) return newFloat(Math.abs(value.value));
  const outcome = callSpecial(vm, value, '__abs__', []);
  return outcome ?? raise(typeError, `bad operand type for abs(): '${typeName(value)}'`);
});

func(
  'builtins',
  'divmod',
  'x, y, /',
  (_vm, [a, b]) => {
    const quick = isPlain(a) && isPlain(b) ? divmodNumbers(a as Value, b as Value) : undefined;
    if (quick !== undefined) return quick;
    if (isPlain(a) && isPlain(b)) {
      const types = `'${typeName(a as Value)}' and '${typeName(b as Value)}'`;
      raise(typeError, `unsupported operand type(s) for divmod(): ${types}`);
    }
    throw new NeedsPython('__divmod__');
  },
  'divmod_by_method',
);

/** Values of builtin types, on which no method of a user has a say. */
function isPlain(value: Slot): boolean {
  return value === undefined || value === null || typeof value !== 'object' || value.cls.builtin;
}

func(
  'builtins',
  'pow',
  'base, exp, mod=',
  (_vm, [base, exponent, modulus]) => {
    if (!isPlain(base) || !isPlain(exponent) || !isPlain(modulus)) throw new NeedsPython('__pow__');
    const [m, n] = [intOf(base), intOf(exponent)];
    if (modulus !== undefined && modulus !== null) {
      const k = intOf(modulus);
      if (m !== undefined && n !== undefined && k !== undefined) return powerModulo(m, n, k);
      if (floatOf(base) !== undefined && floatOf(exponent) !== undefined && floatOf(modulus) !== undefined) {
        raise(typeError, 'pow() 3rd argument not allowed unless all arguments are integers');
      }
      const types = [base, exponent, modulus].map((value) => `'${typeName(value as Value)}'`);
      raise(typeError, `unsupported operand type(s) for ** or pow(): ${types[0]}, ${types[1]}, ${types[2]}`);
    }
    if (m !== undefined && n !== undefined) return intArithmetic(POWER, m, n);
    const [x, y] = [floatOf(base), floatOf(exponent)];
    if (x !== undefined && y !== undefined) return floatArithmetic(POWER, x, y) as Value;
    if (!(base instanceof PyComplex || exponent instanceof PyComplex)) {
      const types = `'${typeName(base as Value)}' and '${typeName(exponent as Value)}'`;
      raise(typeError, `unsupported operand type(s) for ** or pow(): ${types}`);
    }
    throw new NeedsPython('__pow__');
  },
  'pow_by_operator',
);

func('builtins', 'round', 'number, ndigits=', (vm, [number, digits]) => {
  const args = digits === undefined ? [] : [digits];
  const outcome = callSpecial(vm, number as Value, '__round__', args);
  const name = typeOf(number as Value).name;
  return outcome ?? raise(typeError, `type ${name} doesn't define __round__ method`);
});

func(
  'builtins',
  'chr',
  'i, /',
  (_vm, [i]) => {
    const point = wantIndex(i);
    if (typeof point === 'bigint' || point > 0x7fffffff || point < -0x80000000) {
      raise(overflowError, 'Python int too large to convert to C int');
    }
    if (point < 0 || point > 0x10ffff) raise(valueError, 'chr() arg not in range(0x110000)');
    return String.fromCodePoint(point);
  },
  'chr_by_index',
);

func('builtins', 'ord', 'c, /', (_vm, [c]) => {
  const text = textOf(c);
  const length = text === undefined ? (c instanceof PyBytes ? c.bytes.length : -1) : codePointLength(text);
  if (length < 0) raise(typeError, `ord() expected string of length 1, but ${typeName(c as Value)} found`);
  if (length !== 1) raise(typeError, `ord() expected a character, but string of length ${length} found`);
  return text === undefined ? ((c as PyBytes).bytes[0] as number) : (text.codePointAt(0) as number);
});

for (const [name, base, prefix] of [
  ['bin', 2, '0b'],
  ['oct', 8, '0o'],
  ['hex', 16, '0x'],
] as const) {
  func(
    'builtins',
    name,
    'number, /',
    (_vm, [number]) => {
      const value = wantIndex(number);
      return value < 0 ? `-${prefix}${(-value).toString(base)}` : prefix + value.toString(base);
    },
    `${name}_by_index`,
  );
}
