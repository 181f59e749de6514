/**
 * Methods of bytes and bytearray that find, split, trim, pad and change case. All work on a string of one character a
 * byte, where JavaScript's own searching serves.
 */
import { SEQUENCE_LENGTH_MAX } from '../../base/limits.ts';
import { staticMethod } from '../define.ts';
import { memoryError, raise, typeError, valueError } from '../exception.ts';
import { truthOf } from '../truth.ts';
import { bytearrayType, bytesType, newBytes, newList, newTuple, typeName } from '../type.ts';
import { PyBytes, PyTuple, type Slot, type Value } from '../values.ts';
import { nameOf, searchRange, wantFirst, wantSize } from './argument.ts';
import { intOf } from './arithmetic.ts';
import { byteOf, bytesMethod, like, wantBytes } from './bytes.ts';
import { joinItems } from './str.ts';
import { expandTabs } from './str-layout.ts';

/** One character a byte. */
function binaryText(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.slice(i, i + 4096));
  return text;
}

function binaryBytes(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/** A subsequence or a single byte to look for. */
function wantPart(value: Slot): string {
  if (value instanceof PyBytes) return binaryText(value.bytes);
  if (intOf(value) !== undefined) return String.fromCharCode(byteOf(value as Value));
  return raise(
    typeError,
    `argument should be integer or bytes-like object, not '${typeName(value as Value)}'`,
  );
}

function textIn(self: PyBytes): string {
  return binaryText(self.bytes);
}

function region(self: PyBytes, start: Slot, end: Slot): { text: string; start: number } | null {
  const range = searchRange(start, end, self.bytes.length);
  if (range.start > range.end) return null;
  return { text: binaryText(self.bytes.slice(range.start, range.end)), start: range.start };
}

function locate(self: PyBytes, args: readonly Value[], name: string, last: boolean): number {
  wantFirst(args, name);
  const part = wantPart(args[1]);
  const where = region(self, args[2], args[3]);
  if (where === null) return -1;
  const at = last ? where.text.lastIndexOf(part) : where.text.indexOf(part);
  return at < 0 ? -1 : where.start + at;
}

function found(at: number): number {
  return at < 0 ? raise(valueError, 'subsection not found') : at;
}

const RANGE = 'sub=, start=, end=, /';
bytesMethod('find', RANGE, (self, args) => locate(self, args, 'find', false));
bytesMethod('rfind', RANGE, (self, args) => locate(self, args, 'rfind', true));
bytesMethod('index', RANGE, (self, args) => found(locate(self, args, 'index', false)));
bytesMethod('rindex', RANGE, (self, args) => found(locate(self, args, 'rindex', true)));
bytesMethod('count', RANGE, (self, args) => {
  wantFirst(args, 'count');
  const part = wantPart(args[1]);
  const where = region(self, args[2], args[3]);
  if (where === null) return 0;
  return part === '' ? where.text.length + 1 : where.text.split(part).length - 1;
});

for (const [name, atStart] of [
  ['startswith', true],
  ['endswith', false],
] as const) {
  bytesMethod(name, `${atStart ? 'prefix' : 'suffix'}=, start=, end=, /`, (self, args) => {
    wantFirst(args, name);
    const affix = args[1] as Value;
    const where = region(self, args[2], args[3]);
    const test = (one: Value): boolean => {
      if (!(one instanceof PyBytes)) {
        if (affix instanceof PyTuple)
          raise(typeError, `a bytes-like object is required, not '${typeName(one)}'`);
        raise(typeError, `${name} first arg must be bytes or a tuple of bytes, not ${typeName(one)}`);
      }
      const part = binaryText(one.bytes);
      if (where === null) return false;
      return atStart ? where.text.startsWith(part) : where.text.endsWith(part);
    };
    return affix instanceof PyTuple ? affix.items.some(test) : test(affix);
  });
}

bytesMethod('replace', 'old, new, count=, /', (self, args) => {
  const old = binaryText(wantBytes(args[1]));
  const fresh = binaryText(wantBytes(args[2]));
  const limit = args[3] === undefined ? -1 : wantSize(args[3]);
  const text = textIn(self);
  if (limit === 0) return like(self, self.bytes.slice());
  const pieces = old === '' ? ['', ...text.split(''), ''] : text.split(old);
  const count = limit < 0 ? pieces.length - 1 : Math.min(limit, pieces.length - 1);
  const result = pieces.slice(0, count + 1).join(fresh);
  const rest = pieces.slice(count + 1);
  return like(self, binaryBytes(rest.length > 0 ? result + old + rest.join(old) : result));
});
bytesMethod('removeprefix', 'prefix, /', (self, args) => {
  const prefix = binaryText(wantBytes(args[1]));
  return like(self, self.bytes.slice(textIn(self).startsWith(prefix) ? prefix.length : 0));
});
bytesMethod('removesuffix', 'suffix, /', (self, args) => {
  const suffix = binaryText(wantBytes(args[1]));
  const cut = suffix !== '' && textIn(self).endsWith(suffix) ? suffix.length : 0;
  return like(self, self.bytes.slice(0, self.bytes.length - cut));
});

for (const [name, last] of [
  ['partition', false],
  ['rpartition', true],
] as const) {
  bytesMethod(name, 'sep, /', (self, args) => {
    const separator = binaryText(wantBytes(args[1]));
    if (separator === '') raise(valueError, 'empty separator');
    const text = textIn(self);
    const at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
    const make = (part: string) => like(self, binaryBytes(part));
    if (at >= 0) {
      const tail = text.slice(at + separator.length);
      return newTuple([make(text.slice(0, at)), make(separator), make(tail)]);
    }
    return newTuple(last ? [make(''), make(''), make(text)] : [make(text), make(''), make('')]);
  });
}

/** Spaces as bytes know them. */
const SPACE = /[ \t-\r]/;

bytesMethod('split', 'sep=, maxsplit=', (self, args) => splitBytes(self, args, false));
bytesMethod('rsplit', 'sep=, maxsplit=', (self, args) => splitBytes(self, args, true));

function splitBytes(self: PyBytes, args: readonly Value[], right: boolean): Value {
  const limit = args[2] === undefined ? -1 : wantSize(args[2]);
  const text = textIn(self);
  const given = args[1];
  let parts: string[];
  if (given === undefined || given === null) parts = splitSpace(text, limit, right);
  else {
    const separator = binaryText(wantBytes(given));
    if (separator === '') raise(valueError, 'empty separator');
    parts = merged(text.split(separator), limit, separator, right);
  }
  return newList(parts.map((part) => like(self, binaryBytes(part))));
}

/** Puts pieces beyond `limit` splits together again. */
function merged(parts: string[], limit: number, separator: string, right: boolean): string[] {
  if (limit < 0 || parts.length <= limit + 1) return parts;
  if (!right) return [...parts.slice(0, limit), parts.slice(limit).join(separator)];
  const cut = parts.length - limit;
  return [parts.slice(0, cut).join(separator), ...parts.slice(cut)];
}

function splitSpace(text: string, limit: number, right: boolean): string[] {
  const words = [...text.matchAll(/[^ \t-\r]+/g)];
  if (limit < 0 || words.length <= limit) return words.map((word) => word[0]);
  const kept = right ? words.slice(words.length - limit) : words.slice(0, limit);
  const texts = kept.map((word) => word[0]);
  if (right) {
    const end = limit === 0 ? text.length : (kept[0] as RegExpExecArray).index;
    return [trimmed(text.slice(0, end), SPACE, false, true), ...texts];
  }
  const rest = text.slice((words[limit] as RegExpExecArray).index);
  return [...texts, rest];
}

bytesMethod('splitlines', 'keepends=', (self, args) => {
  const keep = args[1] !== undefined && truthOf(args[1]);
  const lines = textIn(self).match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  return newList(
    lines.map((line) => like(self, binaryBytes(keep ? line : line.replace(/(?:\r\n|\r|\n)$/, '')))),
  );
});

for (const [name, atStart, atEnd] of [
  ['strip', true, true],
  ['lstrip', true, false],
  ['rstrip', false, true],
] as const) {
  bytesMethod(name, 'bytes=, /', (self, args) => {
    const given = args[1];
    const set = given === undefined || given === null ? null : new Set(wantBytes(given));
    const drops = (byte: number) => (set === null ? byte === 32 || (byte >= 9 && byte <= 13) : set.has(byte));
    const { bytes } = self;
    let start = 0;
    let end = bytes.length;
    if (atStart) while (start < end && drops(bytes[start] as number)) start++;
    if (atEnd) while (end > start && drops(bytes[end - 1] as number)) end--;
    return like(self, bytes.slice(start, end));
  });
}

function trimmed(text: string, space: RegExp, atStart: boolean, atEnd: boolean): string {
  let start = 0;
  let end = text.length;
  if (atStart) while (start < end && space.test(text[start] as string)) start++;
  if (atEnd) while (end > start && space.test(text[end - 1] as string)) end--;
  return text.slice(start, end);
}

bytesMethod(
  'join',
  'iterable_of_bytes, /',
  (self, args, vm) => {
    const result: number[] = [];
    joinItems(vm, args[1] as Value).forEach((item, i) => {
      if (!(item instanceof PyBytes)) {
        raise(typeError, `sequence item ${i}: expected a bytes-like object, ${typeName(item)} found`);
      }
      if (i > 0) for (const byte of self.bytes) result.push(byte);
      for (const byte of item.bytes) result.push(byte);
    });
    return like(self, result);
  },
  'bytes_join',
);

/** Changes of case and the like that keep the length. */
function mapped(name: string, change: (text: string) => string): void {
  bytesMethod(name, '', (self) => like(self, binaryBytes(change(textIn(self)))));
}

const upper = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
mapped('upper', upper);
mapped('lower', lower);
mapped('capitalize', (text) => upper(text.slice(0, 1)) + lower(text.slice(1)));
mapped('title', (text) => lower(text).replace(/[a-z]+/g, (word) => upper(word.slice(0, 1)) + word.slice(1)));
mapped('swapcase', (text) =>
  text.replace(/[A-Za-z]/g, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase())),
);

/** Tests of all bytes. */
function tested(name: string, pattern: RegExp): void {
  bytesMethod(name, '', (self) => pattern.test(textIn(self)));
}

tested('isalpha', /^[A-Za-z]+$/);
tested('isdigit', /^[0-9]+$/);
tested('isalnum', /^[A-Za-z0-9]+$/);
tested('isspace', /^[ \t-\r]+$/);
tested('isupper', /^[^a-z]*[A-Z][^a-z]*$/);
tested('islower', /^[^A-Z]*[a-z][^A-Z]*$/);
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
tested('isascii', /^[\x00-\x7f]*$/);
tested('istitle', /^[^A-Za-z]*(?:[A-Z][a-z]*(?:[^A-Za-z]+|$))+$/);

for (const [name, share] of [
  ['ljust', () => 0],
  ['rjust', (missing: number) => missing],
  ['center', (missing: number, width: number) => (missing >> 1) + (missing & width & 1)],
] as const) {
  bytesMethod(name, 'width, fillchar=, /', (self, args) => {
    const width = wantSize(args[1]);
    const missing = missingOf(self, width);
    const left = share(missing, width);
    const fill = args[2] === undefined ? 32 : fillOf(name, args[2]);
    const before = new Array<number>(left).fill(fill);
    return like(self, before.concat(self.bytes, new Array<number>(missing - left).fill(fill)));
  });
}

function missingOf(self: PyBytes, width: number): number {
  if (width > SEQUENCE_LENGTH_MAX) raise(memoryError);
  return Math.max(0, width - self.bytes.length);
}

function fillOf(name: string, value: Value): number {
  if (!(value instanceof PyBytes) || value.bytes.length !== 1) {
    raise(typeError, `${name}() argument 2 must be a byte string of length 1, not ${nameOf(value)}`);
  }
  return value.bytes[0] as number;
}

bytesMethod('zfill', 'width, /', (self, args) => {
  const missing = missingOf(self, wantSize(args[1]));
  const signed = self.bytes[0] === 0x2b || self.bytes[0] === 0x2d ? 1 : 0;
  const zeros = new Array<number>(missing).fill(0x30);
  return like(self, self.bytes.slice(0, signed).concat(zeros, self.bytes.slice(signed)));
});

bytesMethod('expandtabs', 'tabsize=', (self, args) => {
  const text = self.bytes.map((byte) => String.fromCharCode(byte)).join('');
  return like(
    self,
    Array.from(expandTabs(text, args[1]), (character) => character.charCodeAt(0)),
  );
});

bytesMethod('translate', 'table, /, delete=', (self, args) => {
  const table = args[1] === null ? null : wantBytes(args[1]);
  if (table !== null && table.length !== 256)
    raise(valueError, 'translation table must be 256 characters long');
  const gone = new Set(args[2] === undefined ? [] : wantBytes(args[2]));
  const kept = self.bytes.filter((byte) => !gone.has(byte));
  return like(self, table === null ? kept : kept.map((byte) => table[byte] as number));
});

for (const type of [bytesType, bytearrayType]) {
  staticMethod(type, 'maketrans', 'frm, to, /', (_vm, [from, to]) => {
    const [sources, targets] = [wantBytes(from), wantBytes(to)];
    if (sources.length !== targets.length) raise(valueError, 'maketrans arguments must have same length');
    const table = Array.from({ length: 256 }, (_, byte) => byte);
    sources.forEach((byte, i) => {
      table[byte] = targets[i] as number;
    });
    return newBytes(table);
  });
}
