/** Searching and replacing in str: find, count, startswith, replace, partition. Indices are code points. */

import { codePointLength, hasSurrogates } from '../code-points.ts';
import { raise, typeError, valueError } from '../exception.ts';
import { newTuple, typeName } from '../type.ts';
import { PyTuple, type Slot, type Value } from '../values.ts';
import { checkLength, searchRange, textMethod, textOf, wantFirst, wantSize, wantText } from './argument.ts';

/** The part of `text` to search, and where it begins; null if the start is beyond the end. */
interface Region {
  readonly part: string;
  readonly start: number;
}

function regionOf(text: string, start: Slot, end: Slot): Region | null {
  if (start === undefined && end === undefined) return { part: text, start: 0 };
  const wide = hasSurrogates(text);
  const length = wide ? codePointLength(text) : text.length;
  const range = searchRange(start, end, length);
  if (range.start > range.end) return null;
  const part = wide ? [...text].slice(range.start, range.end).join('') : text.slice(range.start, range.end);
  return { part, start: range.start };
}

/** Position of `sub` as `find` and `rfind` tell it, or -1. */
function locate(args: readonly Value[], name: string, last: boolean): number {
  wantFirst(args, name);
  const text = textOf(args[0]) as string;
  const sub = wantText(args[1], '');
  const region = regionOf(text, args[2], args[3]);
  if (region === null) return -1;
  const at = last ? region.part.lastIndexOf(sub) : region.part.indexOf(sub);
  return at < 0 ? -1 : region.start + codePointLength(region.part.slice(0, at));
}

const RANGE = 'sub=, start=, end=, /';
textMethod('find', RANGE, (_text, args) => locate(args, 'find', false));
textMethod('rfind', RANGE, (_text, args) => locate(args, 'rfind', true));
textMethod('index', RANGE, (_text, args) => found(locate(args, 'index', false)));
textMethod('rindex', RANGE, (_text, args) => found(locate(args, 'rindex', true)));

function found(at: number): number {
  return at < 0 ? raise(valueError, 'substring not found') : at;
}

textMethod('count', RANGE, (text, args) => {
  wantFirst(args, 'count');
  const sub = wantText(args[1], '');
  const region = regionOf(text, args[2], args[3]);
  if (region === null) return 0;
  if (sub === '') return codePointLength(region.part) + 1;
  return countOf(region.part, sub);
});

function countOf(text: string, sub: string): number {
  let count = 0;
  for (let at = text.indexOf(sub); at >= 0; at = text.indexOf(sub, at + sub.length)) count++;
  return count;
}

textMethod('startswith', 'prefix=, start=, end=, /', (text, args) =>
  affixed(text, args, 'startswith', (part, affix) => part.startsWith(affix)),
);
textMethod('endswith', 'suffix=, start=, end=, /', (text, args) =>
  affixed(text, args, 'endswith', (part, affix) => part.endsWith(affix)),
);

function affixed(
  text: string,
  args: readonly Value[],
  name: string,
  test: (part: string, affix: string) => boolean,
): boolean {
  wantFirst(args, name);
  const affix = args[1];
  const region = regionOf(text, args[2], args[3]);
  if (affix instanceof PyTuple) {
    return affix.items.some((item) => {
      const one = textOf(item);
      if (one === undefined) {
        raise(typeError, `tuple for ${name} must only contain str, not ${typeName(item)}`);
      }
      return region !== null && test(region.part, one);
    });
  }
  const one = textOf(affix);
  if (one === undefined) {
    raise(typeError, `${name} first arg must be str or a tuple of str, not ${typeName(affix as Value)}`);
  }
  return region !== null && test(region.part, one);
}

textMethod('replace', 'old, new, count=, /', (text, args) => {
  const old = wantText(args[1], 'replace() argument 1');
  const fresh = wantText(args[2], 'replace() argument 2');
  const limit = args[3] === undefined ? -1 : wantSize(args[3]);
  return replaced(text, old, fresh, limit < 0 ? Number.POSITIVE_INFINITY : limit);
});

function replaced(text: string, old: string, fresh: string, limit: number): string {
  if (limit === 0 || (old === fresh && old !== '')) return text;
  if (old === '') return interleaved(text, fresh, limit);
  const count = Math.min(limit, countOf(text, old));
  if (count === 0) return text;
  checkLength(text.length + count * (fresh.length - old.length));
  let result = '';
  let from = 0;
  for (let i = 0; i < count; i++) {
    const at = text.indexOf(old, from);
    result += text.slice(from, at) + fresh;
    from = at + old.length;
  }
  return result + text.slice(from);
}

/** `fresh` before each character and at the end, `limit` times at most. */
function interleaved(text: string, fresh: string, limit: number): string {
  checkLength(text.length * (fresh.length + 1));
  let left = limit;
  let result = '';
  for (const character of text) {
    if (left > 0) result += fresh;
    left--;
    result += character;
  }
  return left > 0 ? result + fresh : result;
}

textMethod('removeprefix', 'prefix, /', (text, args) => {
  const prefix = wantText(args[1], 'removeprefix() argument');
  return prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text;
});
textMethod('removesuffix', 'suffix, /', (text, args) => {
  const suffix = wantText(args[1], 'removesuffix() argument');
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text;
});

textMethod('partition', 'sep, /', (text, args) => {
  const separator = separatorOf(args[1]);
  const at = text.indexOf(separator);
  if (at < 0) return newTuple([text, '', '']);
  return newTuple([text.slice(0, at), separator, text.slice(at + separator.length)]);
});
textMethod('rpartition', 'sep, /', (text, args) => {
  const separator = separatorOf(args[1]);
  const at = text.lastIndexOf(separator);
  if (at < 0) return newTuple(['', '', text]);
  return newTuple([text.slice(0, at), separator, text.slice(at + separator.length)]);
});

function separatorOf(value: Slot): string {
  const separator = wantText(value, '');
  return separator === '' ? raise(valueError, 'empty separator') : separator;
}
