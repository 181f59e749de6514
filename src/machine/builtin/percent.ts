/**
 * `template % values` (Objects/unicodeobject.c, PyUnicode_Format). When a value's `__str__` or `__repr__` is written in
 * Python, or a mapping is not a plain dict, the twin in the prelude finishes the pieces that `percent_pieces` gives it.
 */

import { codePointLength } from '../code-points.ts';
import { func, method } from '../define.ts';
import { overflowError, raise, typeError, valueError } from '../exception.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython } from '../native.ts';
import { subscriptBuiltin } from '../subscript.ts';
import {
  bytearrayType,
  bytesType,
  lookup,
  newBytes,
  newList,
  newTuple,
  notImplemented,
  strType,
  typeName,
  typeOf,
} from '../type.ts';
import { PyBytes, PyDict, PyFloat, PyList, PyTuple, type Value } from '../values.ts';
import { checkLength, textOf } from './argument.ts';
import { floatOf, intOf } from './arithmetic.ts';
import { floatText, isNegative } from './float-text.ts';
import { firstCharacters } from './format-spec.ts';
import { intDigits } from './int-text.ts';
import { asciiOf, reprOf, strOf } from './repr.ts';
import { truncated } from './rounding.ts';

/** One `%` with its flags. */
interface Directive {
  readonly minus: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  /** -1 when absent, as `precision`. */
  readonly width: number;
  readonly precision: number;
  readonly type: string;
}

/** What stands in the result: text, or a value still to be shown. */
type Part = string | { readonly directive: Directive; readonly value: Value; readonly isKey: boolean };

const LETTERS = 'diuoxXeEfFgGcrsa';

/** Walks a template and hands out values. */
class Walk {
  at = 0;
  private nextValue = 0;
  private usesMapping = false;
  readonly template: string;
  /** The letters that a directive may end in. */
  readonly letters: string;
  private readonly values: Value;
  constructor(template: string, values: Value, letters: string) {
    this.template = template;
    this.values = values;
    this.letters = letters;
  }

  /** The next positional value. */
  take(): Value {
    const { values } = this;
    if (values instanceof PyTuple) {
      const value = values.items[this.nextValue];
      if (value === undefined) raise(typeError, 'not enough arguments for format string');
      this.nextValue++;
      return value;
    }
    if (this.nextValue > 0) raise(typeError, 'not enough arguments for format string');
    this.nextValue = 1;
    return values;
  }

  /** The mapping that `%(key)` looks into. */
  mapping(): Value {
    const { values } = this;
    if (!isMapping(values)) raise(typeError, 'format requires a mapping');
    this.usesMapping = true;
    return values;
  }

  finish(): void {
    const { values } = this;
    const left = values instanceof PyTuple ? this.nextValue < values.items.length : this.nextValue === 0;
    if (left && !this.usesMapping && !isMapping(values)) {
      raise(typeError, 'not all arguments converted during string formatting');
    }
  }
}

function isMapping(value: Value): boolean {
  if (value === null || typeof value !== 'object' || value instanceof PyTuple) return false;
  return lookup(value.cls, '__getitem__') !== undefined || value instanceof PyDict || value instanceof PyList;
}

/**
 * The parts of `template % values`, one by one; `resolve` says what a key of the mapping stands for (null = leave it).
 */
function* partsOf(
  template: string,
  values: Value,
  resolve: ((mapping: Value, key: string) => Value) | null,
  letters = LETTERS,
): Generator<Part, void, void> {
  const walk = new Walk(template, values, letters);
  while (walk.at < template.length) {
    const percent = template.indexOf('%', walk.at);
    const end = percent < 0 ? template.length : percent;
    if (end > walk.at) yield template.slice(walk.at, end);
    if (percent < 0) break;
    walk.at = percent + 1;
    yield readPart(walk, resolve);
  }
  walk.finish();
}

function readPart(walk: Walk, resolve: ((mapping: Value, key: string) => Value) | null): Part {
  const { template } = walk;
  if (template[walk.at] === '%') {
    walk.at++;
    return '%';
  }
  let key: string | null = null;
  let mapped: Value | undefined;
  if (template[walk.at] === '(') {
    const mapping = walk.mapping();
    key = readKey(walk);
    mapped = resolve === null ? key : resolve(mapping, key);
  }
  const flags = readFlags(walk);
  const width = readCount(walk, 'width');
  const leftByWidth = width !== null && width < 0;
  let precision = -1;
  if (template[walk.at] === '.') {
    walk.at++;
    precision = Math.max(0, readCount(walk, 'precision') ?? 0);
  }
  if ('hlL'.includes(template[walk.at] ?? '-')) walk.at++;
  const type = template[walk.at];
  if (type === undefined) raise(valueError, 'incomplete format');
  walk.at++;
  const directive = {
    ...flags,
    minus: flags.minus || leftByWidth,
    width: width === null ? -1 : Math.abs(width),
    precision,
    type,
  };
  const value = key === null ? walk.take() : (mapped as Value);
  if (!walk.letters.includes(type)) {
    const point = template.codePointAt(walk.at - 1) as number;
    const shown = point > 31 && point < 127 ? type : '?';
    const code = point.toString(16);
    const index = codePointLength(template.slice(0, walk.at - 1));
    raise(valueError, `unsupported format character '${shown}' (0x${code}) at index ${index}`);
  }
  return { directive, value, isKey: key !== null && resolve === null };
}

function readKey(walk: Walk): string {
  const start = walk.at + 1;
  let depth = 1;
  for (let at = start; at < walk.template.length; at++) {
    if (walk.template[at] === '(') depth++;
    else if (walk.template[at] === ')' && --depth === 0) {
      walk.at = at + 1;
      return walk.template.slice(start, at);
    }
  }
  return raise(valueError, 'incomplete format key');
}

function readFlags(walk: Walk): Pick<Directive, 'minus' | 'plus' | 'space' | 'alternate' | 'zero'> {
  let flags = '';
  while ('-+ #0'.includes(walk.template[walk.at] ?? 'x')) flags += walk.template[walk.at++];
  return {
    minus: flags.includes('-'),
    plus: flags.includes('+'),
    space: flags.includes(' '),
    alternate: flags.includes('#'),
    zero: flags.includes('0'),
  };
}

/** A width or precision: digits, `*` for the next value, or null when there is none. */
function readCount(walk: Walk, what: string): number | null {
  if (walk.template[walk.at] === '*') {
    walk.at++;
    const value = intOf(walk.take());
    if (value === undefined) raise(typeError, '* wants int');
    const limit = what === 'width' ? 64 : 32;
    if (BigInt.asIntN(limit, BigInt(value)) !== BigInt(value)) {
      const type = what === 'width' ? 'ssize_t' : 'int';
      raise(overflowError, `Python int too large to convert to C ${type}`);
    }
    return Number(value);
  }
  const digits = /^\d+/.exec(walk.template.slice(walk.at, walk.at + 24))?.[0];
  if (digits === undefined) return null;
  walk.at += digits.length;
  const count = Number(digits);
  if (count > Number.MAX_SAFE_INTEGER || (what === 'precision' && count > 0x7fffffff)) {
    raise(valueError, what === 'width' ? 'width too big' : 'precision too big');
  }
  return count;
}

/** The text of one value. Throws NeedsPython when a user's method has a say. */
function showValue(vm: Machine, directive: Directive, value: Value): string {
  switch (directive.type) {
    case 's':
      return padText(strOf(vm, value), directive);
    case 'r':
      return padText(reprOf(vm, value), directive);
    case 'a':
      return padText(asciiOf(vm, value), directive);
    case 'c':
      return pad('', characterOf(value), { ...directive, zero: false });
    default:
      return 'eEfFgG'.includes(directive.type) ? showFloat(directive, value) : showInteger(directive, value);
  }
}

function padText(text: string, directive: Directive): string {
  const cut = directive.precision >= 0 ? firstCharacters(text, directive.precision) : text;
  return pad('', cut, { ...directive, zero: false });
}

function characterOf(value: Value): string {
  const text = textOf(value);
  if (text !== undefined) {
    return codePointLength(text) === 1 ? text : raise(typeError, '%c requires int or char');
  }
  const int = intOf(value);
  if (int === undefined) raise(typeError, '%c requires int or char');
  if (int < 0 || int > 0x10ffff) raise(overflowError, '%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(int));
}

function showFloat(directive: Directive, value: Value): string {
  const float = floatOf(value);
  if (float === undefined) {
    if (value !== null && typeof value === 'object' && lookup(value.cls, '__float__') !== undefined) {
      throw new NeedsPython('__float__');
    }
    raise(typeError, `must be real number, not ${typeName(value)}`);
  }
  const { type, alternate } = directive;
  const precision = directive.precision < 0 ? 6 : directive.precision;
  checkLength(precision);
  const code = type.toLowerCase() as 'e' | 'f' | 'g';
  const text = floatText(float, { code, precision, alternate });
  return pad(signOf(isNegative(float), directive), code === type ? text : text.toUpperCase(), directive);
}

function signOf(negative: boolean, directive: Directive): string {
  return negative ? '-' : directive.plus ? '+' : directive.space ? ' ' : '';
}

const BASES: Readonly<Record<string, 8 | 16>> = { o: 8, x: 16, X: 16 };

function showInteger(directive: Directive, value: Value): string {
  const { type } = directive;
  const base = BASES[type];
  let int = intOf(value);
  if (int === undefined && base === undefined && value instanceof PyFloat) int = truncated(value.value);
  if (int === undefined) {
    if (value !== null && typeof value === 'object') {
      const method =
        lookup(value.cls, '__index__') ?? (base === undefined ? lookup(value.cls, '__int__') : undefined);
      if (method !== undefined) throw new NeedsPython('__int__');
    }
    const wanted = base === undefined ? 'a real number is required' : 'an integer is required';
    raise(typeError, `%${type} format: ${wanted}, not ${typeName(value)}`);
  }
  let digits = intDigits(int, base ?? 10);
  if (type === 'X') digits = digits.toUpperCase();
  checkLength(directive.precision);
  digits = digits.padStart(directive.precision, '0');
  const prefix = directive.alternate && base !== undefined ? `0${type}` : '';
  return pad(signOf(int < 0, directive) + prefix, digits, directive);
}

/** Head (sign and prefix), body, and spaces or zeros to the width. */
function pad(head: string, body: string, directive: Directive): string {
  checkLength(directive.width);
  const missing = directive.width - head.length - codePointLength(body);
  if (missing <= 0) return head + body;
  if (directive.minus) return head + body + ' '.repeat(missing);
  return directive.zero ? head + '0'.repeat(missing) + body : ' '.repeat(missing) + head + body;
}

/** `template % values`. */
export function formatPercent(vm: Machine, template: string, values: Value): string {
  const resolve = (mapping: Value, key: string): Value => {
    const found = typeOf(mapping).builtin ? subscriptBuiltin(vm, mapping, key) : undefined;
    if (found === undefined) throw new NeedsPython('__getitem__');
    return found;
  };
  let result = '';
  for (const part of partsOf(template, values, resolve)) {
    result += typeof part === 'string' ? part : showValue(vm, part.directive, part.value);
    checkLength(result.length);
  }
  return result;
}

/** `template % values` of bytes (Objects/bytesobject.c, _PyBytes_FormatEx): characters stand for bytes. */
function formatBytes(vm: Machine, template: PyBytes, values: Value): PyBytes {
  const text = textOfBytes(template);
  const resolve = (mapping: Value, key: string): Value => {
    const found = typeOf(mapping).builtin ? subscriptBuiltin(vm, mapping, bytesOfText(key)) : undefined;
    if (found === undefined) throw new NeedsPython('__getitem__');
    return found;
  };
  let result = '';
  for (const part of partsOf(text, values, resolve, `${LETTERS}b`)) {
    result += typeof part === 'string' ? part : showInBytes(vm, part.directive, part.value);
    checkLength(result.length);
  }
  return new PyBytes(template.cls, bytesOfText(result).bytes);
}

function showInBytes(vm: Machine, directive: Directive, value: Value): string {
  switch (directive.type) {
    case 's':
    case 'b':
      if (value instanceof PyBytes) return padText(textOfBytes(value), directive);
      return raise(
        typeError,
        `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName(value)}'`,
      );
    case 'r':
    case 'a':
      return padText(asciiOf(vm, value), directive);
    case 'c': {
      const byte = value instanceof PyBytes && value.bytes.length === 1 ? value.bytes[0] : intOf(value);
      if (byte === undefined) raise(typeError, '%c requires an integer in range(256) or a single byte');
      if (byte < 0 || byte > 255) raise(overflowError, '%c arg not in range(256)');
      return pad('', String.fromCharCode(Number(byte)), { ...directive, zero: false });
    }
    default:
      return showValue(vm, directive, value);
  }
}

function textOfBytes({ bytes }: PyBytes): string {
  return bytes.map((byte) => String.fromCharCode(byte)).join('');
}

function bytesOfText(text: string): PyBytes {
  return newBytes(Array.from(text, (character) => character.charCodeAt(0)));
}

for (const type of [bytesType, bytearrayType]) {
  method(type, '__mod__', 'value, /', (vm, [self, values]) => {
    return formatBytes(vm, self as PyBytes, values as Value);
  });
}
method(
  strType,
  '__mod__',
  'value, /',
  (vm, args) => formatPercent(vm, textOf(args[0]) as string, args[1] as Value),
  'str_mod',
);
method(strType, '__rmod__', 'value, /', (vm, [self, template]) => {
  const text = textOf(template);
  return text === undefined ? notImplemented : formatPercent(vm, text, self as Value);
});

// For the prelude: a list of texts and tuples (is_key, value, type, place), place for `percent_show`.
func('prelude', 'percent_pieces', 'template, values, /', (_vm, args) => {
  const parts = [...partsOf(textOf(args[0]) as string, args[1] as Value, null)];
  const pieces = parts.map((part): Value => {
    if (typeof part === 'string') return part;
    const { directive, value, isKey } = part;
    return newTuple([isKey, value, directive.type, packed(directive)]);
  });
  return newList(pieces);
});

function packed(directive: Directive): Value {
  const { minus, plus, space, alternate, zero, width, precision } = directive;
  return newTuple([minus, plus, space, alternate, zero, width, precision]);
}

// For the prelude: the text of one value; type "s" shows text that is already made.
func('prelude', 'percent_show', 'value, type, place, /', (vm, [value, type, place]) => {
  const flags = (place as PyTuple).items;
  const directive = {
    minus: flags[0] as boolean,
    plus: flags[1] as boolean,
    space: flags[2] as boolean,
    alternate: flags[3] as boolean,
    zero: flags[4] as boolean,
    width: flags[5] as number,
    precision: flags[6] as number,
    type: type as string,
  };
  if (directive.type === 's') return padText(textOf(value) as string, directive);
  return showValue(vm, directive, value as Value);
});
