/**
 * The format mini-language: `format(value, spec)` and f-string specifications for str, int, bool, float and complex
 * (Python/formatter_unicode.c). Works on plain values; user `__format__` methods throw NeedsPython.
 */
import { STRING_LENGTH_MAX } from '../../base/limits.ts';
import { codePointLength, hasSurrogates } from '../code-points.ts';
import { memoryError, overflowError, raise, typeError, valueError } from '../exception.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython } from '../native.ts';
import { intToFloat } from '../number.ts';
import { lookup } from '../type.ts';
import { PyBoxed, PyBuiltin, PyFloat, type Value } from '../values.ts';
import { type FloatStyle, floatText, isNegative, reprFloat } from './float-text.ts';
import { intDigits, intText } from './int-text.ts';
import { strOf } from './repr.ts';

/** A parsed specification. */
export interface Spec {
  fill: string;
  align: '<' | '>' | '=' | '^';
  /** '' when the specification names none. */
  sign: '' | '+' | '-' | ' ';
  noNegativeZero: boolean;
  alternate: boolean;
  /** -1 when absent, as `precision`. */
  width: number;
  grouping: '' | ',' | '_';
  precision: number;
  /** '' when absent. */
  type: string;
}

/** `format(value, spec)`: the text, CPython's error, or NeedsPython when a user's method has a say. */
export function formatValue(vm: Machine, value: Value, spec: string): string {
  switch (typeof value) {
    case 'string':
      return formatText(value, spec);
    case 'number':
    case 'bigint':
      return formatInteger(value, spec);
    case 'boolean':
      return spec === '' ? (value ? 'True' : 'False') : formatInteger(value ? 1 : 0, spec, 'bool');
    default:
      break;
  }
  if (value === null) return formatObject(vm, value, spec);
  if (value instanceof PyFloat && value.cls.builtin) return formatFloat(value.value, spec);
  const found = lookup(value.cls, '__format__');
  if (!(found instanceof PyBuiltin)) throw new NeedsPython('__format__');
  const text = found.native(vm, [value, spec], null);
  if (typeof text !== 'string') throw new NeedsPython('__format__');
  return text;
}

/** `object.__format__`: str(value), and no specification. */
export function formatObject(vm: Machine, value: Value, spec: string): string {
  if (spec !== '') {
    const name = value === null ? 'NoneType' : (value as { cls: { name: string } }).cls.name;
    raise(typeError, `unsupported format string passed to ${name}.__format__`);
  }
  return strOf(vm, value);
}

/** `format` of an instance of a user subclass of int, str or float that has no `__format__` of its own. */
export function formatBoxed(vm: Machine, boxed: Value, spec: string): string {
  if (spec === '') return strOf(vm, boxed);
  const name = (boxed as { cls: { name: string } }).cls.name;
  const plain = boxed instanceof PyBoxed ? boxed.value : boxed;
  if (typeof plain === 'string') return formatText(plain, spec, name);
  if (plain instanceof PyFloat) return formatFloat(plain.value, spec, name);
  return formatInteger(plain as number | bigint, spec, name);
}

/** `str.__format__`. */
export function formatText(text: string, spec: string, typeName = 'str'): string {
  if (spec === '') return text;
  const parsed = parseSpec(spec, '<', typeName);
  if (parsed.type !== '' && parsed.type !== 's') raiseUnknownCode(parsed.type, typeName);
  if (parsed.sign !== '') {
    const what = parsed.sign === ' ' ? 'Space' : 'Sign';
    raise(valueError, `${what} not allowed in string format specifier`);
  }
  if (parsed.noNegativeZero) {
    raise(valueError, 'Negative zero coercion (z) not allowed in string format specifier');
  }
  if (parsed.alternate) raise(valueError, 'Alternate form (#) not allowed in string format specifier');
  if (parsed.align === '=') raise(valueError, "'=' alignment not allowed in string format specifier");
  const cut = parsed.precision >= 0 ? firstCharacters(text, parsed.precision) : text;
  return padded(cut, parsed);
}

/** The first `count` code points. */
export function firstCharacters(text: string, count: number): string {
  if (text.length <= count) return text;
  const head = text.slice(0, count);
  return hasSurrogates(head) ? [...text].slice(0, count).join('') : head;
}

/** `int.__format__`. */
export function formatInteger(value: number | bigint, spec: string, typeName = 'int'): string {
  if (spec === '') return intText(value);
  const parsed = parseSpec(spec, '>', typeName);
  switch (parsed.type) {
    case '':
    case 'b':
    case 'c':
    case 'd':
    case 'n':
    case 'o':
    case 'x':
    case 'X':
      return integerText(value, parsed);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
      return floatBySpec(intToFloat(value), parsed);
    default:
      return raiseUnknownCode(parsed.type, typeName);
  }
}

const BASES: Readonly<Record<string, 2 | 8 | 16>> = { b: 2, o: 8, x: 16, X: 16 };

function integerText(value: number | bigint, spec: Spec): string {
  if (spec.precision >= 0) raise(valueError, 'Precision not allowed in integer format specifier');
  if (spec.noNegativeZero) {
    raise(valueError, 'Negative zero coercion (z) not allowed in integer format specifier');
  }
  if (spec.type === 'c') return characterText(value, spec);
  const base = BASES[spec.type] ?? 10;
  const digits = intDigits(value, base);
  const prefix = spec.alternate && base !== 10 ? `0${spec.type}` : '';
  const cased = spec.type === 'X' ? digits.toUpperCase() : digits;
  return layOut(value < 0, prefix, cased, '', spec, base === 10 ? 3 : 4);
}

function characterText(value: number | bigint, spec: Spec): string {
  if (spec.sign !== '') raise(valueError, "Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) raise(valueError, "Alternate form (#) not allowed with integer format specifier 'c'");
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) {
    raise(overflowError, 'Python int too large to convert to C long');
  }
  if (value < 0 || value > 0x10ffff) raise(overflowError, '%c arg not in range(0x110000)');
  return padded(String.fromCodePoint(Number(value)), spec);
}

/** `float.__format__`. */
export function formatFloat(value: number, spec: string, typeName = 'float'): string {
  if (spec === '') return reprFloat(value);
  const parsed = parseSpec(spec, '>', typeName);
  if (parsed.type !== '' && !FLOAT_TYPES.includes(parsed.type)) raiseUnknownCode(parsed.type, typeName);
  return floatBySpec(value, parsed);
}

const FLOAT_TYPES = 'eEfFgGn%';
/** CPython's INT_MAX: larger precisions are refused. */
const PRECISION_MAX = 0x7fffffff;

function floatBySpec(value: number, spec: Spec): string {
  if (spec.precision > PRECISION_MAX) raise(valueError, 'precision too big');
  if (spec.precision > STRING_LENGTH_MAX) raise(memoryError);
  const percent = spec.type === '%';
  const shown = percent ? value * 100 : value;
  const plain = floatText(shown, styleOf(spec));
  const text = spec.type !== '' && 'EFG'.includes(spec.type) ? plain.toUpperCase() : plain;
  const zero = spec.noNegativeZero && /^[0.]+(e|$)/i.test(text);
  const whole = /^\d+/.exec(text)?.[0] ?? '';
  const rest = whole === '' ? text : text.slice(whole.length);
  const tail = percent ? `${rest}%` : rest;
  return layOut(isNegative(shown) && !zero, '', whole, tail, spec, 3);
}

function styleOf(spec: Spec): FloatStyle {
  const alternate = spec.alternate;
  const given = spec.precision;
  switch (spec.type) {
    case '':
      if (given < 0) return { code: 'r', precision: 0, alternate, pointZero: true };
      return { code: 'g', precision: given, alternate, pointZero: true };
    case 'e':
    case 'E':
      return { code: 'e', precision: given < 0 ? 6 : given, alternate };
    case 'f':
    case 'F':
    case '%':
      return { code: 'f', precision: given < 0 ? 6 : given, alternate };
    default:
      return { code: 'g', precision: given < 0 ? 6 : given, alternate };
  }
}

/** Sign, prefix, grouped digits and the rest of a number, padded to the width. */
function layOut(
  negative: boolean,
  prefix: string,
  digits: string,
  rest: string,
  spec: Spec,
  groupSize: number,
): string {
  const sign = negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const head = sign + prefix;
  const separator = spec.grouping;
  if (spec.width > STRING_LENGTH_MAX) raise(memoryError);
  const zeros = spec.fill === '0' && spec.align === '=';
  const least = zeros ? spec.width - head.length - rest.length : 0;
  const body = digits === '' ? zeroPadded(least) : grouped(digits, separator, groupSize, least);
  const text = body + rest;
  const missing = spec.width - head.length - codePointLength(text);
  if (missing <= 0) return head + text;
  if (spec.align === '=') return head + spec.fill.repeat(missing) + text;
  return padded(head + text, spec);
}

/** inf and nan have no digits, but zeros before them. */
function zeroPadded(width: number): string {
  return width > 0 ? '0'.repeat(width) : '';
}

/** Digits in groups, with zeros before them until there are `least` characters. */
export function grouped(digits: string, separator: string, size: number, least: number): string {
  if (separator === '') return digits.padStart(least, '0');
  let all = digits;
  const length = () => all.length + Math.floor((all.length - 1) / size);
  if (length() < least) {
    const wanted = Math.floor((least * size) / (size + 1));
    all = all.padStart(wanted, '0');
    while (length() < least) all = `0${all}`;
  }
  const first = all.length % size || size;
  const parts = [all.slice(0, first)];
  for (let i = first; i < all.length; i += size) parts.push(all.slice(i, i + size));
  return parts.join(separator);
}

/** Text with fill characters to the width; `=` counts as `>`. */
export function padded(text: string, spec: Pick<Spec, 'fill' | 'align' | 'width'>): string {
  if (spec.width > STRING_LENGTH_MAX) raise(memoryError);
  const missing = spec.width - codePointLength(text);
  if (missing <= 0) return text;
  const left = spec.align === '<' ? 0 : spec.align === '^' ? Math.floor(missing / 2) : missing;
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
}

export function raiseUnknownCode(code: string, typeName: string): never {
  const point = code.codePointAt(0) as number;
  const shown = point > 32 && point < 128 ? code : `\\x${point.toString(16)}`;
  return raise(valueError, `Unknown format code '${shown}' for object of type '${typeName}'`);
}

const ALIGNMENTS = '<>=^';

/** Reads a specification; ValueError in CPython's words for what it refuses. */
export function parseSpec(text: string, align: '<' | '>', typeName: string): Spec {
  const characters = [...text];
  const spec: Spec = {
    fill: ' ',
    align,
    sign: '',
    noNegativeZero: false,
    alternate: false,
    width: -1,
    grouping: '',
    precision: -1,
    type: '',
  };
  let at = 0;
  let filled = false;
  let aligned = false;
  const isAlign = (i: number) => i < characters.length && ALIGNMENTS.includes(characters[i] as string);
  if (isAlign(1)) {
    spec.fill = characters[0] as string;
    spec.align = characters[1] as Spec['align'];
    filled = aligned = true;
    at = 2;
  } else if (isAlign(0)) {
    spec.align = characters[0] as Spec['align'];
    aligned = true;
    at = 1;
  }
  const sign = characters[at];
  if (sign === '+' || sign === '-' || sign === ' ') {
    spec.sign = sign;
    at++;
  }
  if (characters[at] === 'z') {
    spec.noNegativeZero = true;
    at++;
  }
  if (characters[at] === '#') {
    spec.alternate = true;
    at++;
  }
  if (!filled && characters[at] === '0') {
    spec.fill = '0';
    if (!aligned && align === '>') spec.align = '=';
    at++;
  }
  const width = readNumber(characters, at);
  if (width.end > at) spec.width = width.value;
  at = readGrouping(characters, width.end, spec);
  if (characters[at] === '.') {
    const precision = readNumber(characters, at + 1);
    if (precision.end === at + 1) raise(valueError, 'Format specifier missing precision');
    spec.precision = precision.value;
    at = precision.end;
  }
  if (characters.length - at > 1) {
    raise(valueError, `Invalid format specifier '${text}' for object of type '${typeName}'`);
  }
  spec.type = characters[at] ?? '';
  checkGrouping(spec, align);
  return spec;
}

/** CPython's PY_SSIZE_T_MAX, as far as a float knows. */
const LARGEST_NUMBER = 9223372036854775000;

function readNumber(characters: readonly string[], from: number): { value: number; end: number } {
  let end = from;
  let value = 0;
  for (; end < characters.length; end++) {
    const character = characters[end] as string;
    if (character < '0' || character > '9') break;
    value = value * 10 + (character.charCodeAt(0) - 48);
    if (value > LARGEST_NUMBER) raise(valueError, 'Too many decimal digits in format string');
  }
  return { value, end };
}

function readGrouping(characters: readonly string[], from: number, spec: Spec): number {
  let at = from;
  if (characters[at] === ',') {
    spec.grouping = ',';
    at++;
  }
  if (characters[at] === '_') {
    if (spec.grouping !== '') raise(valueError, "Cannot specify both ',' and '_'.");
    spec.grouping = '_';
    at++;
  }
  if (characters[at] === ',' && spec.grouping === '_') {
    raise(valueError, "Cannot specify both ',' and '_'.");
  }
  return at;
}

function checkGrouping(spec: Spec, align: '<' | '>'): void {
  if (spec.grouping === '') return;
  if ('deEfFgG%'.includes(spec.type) && (spec.type !== '' || align === '>')) return;
  if (spec.grouping === '_' && spec.type !== '' && 'boxX'.includes(spec.type)) return;
  const type = spec.type === '' ? 's' : spec.type;
  const point = type.codePointAt(0) as number;
  const shown = point > 32 && point < 128 ? type : `\\x${point.toString(16)}`;
  raise(valueError, `Cannot specify '${spec.grouping}' with '${shown}'.`);
}
