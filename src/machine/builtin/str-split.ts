/** Taking str apart and trimming it: split, rsplit, splitlines, strip and their kin. */
import { raise, typeError, valueError } from '../exception.ts';
import { truthOf } from '../truth.ts';
import { newList, typeName } from '../type.ts';
import type { Slot, Value } from '../values.ts';
import { textMethod, textOf, wantSize } from './argument.ts';
import { SPACE } from './int-text.ts';

textMethod('split', 'sep=, maxsplit=', (text, args) => {
  const limit = limitOf(args[2]);
  const separator = separatorOf(args[1]);
  return newList(separator === null ? splitSpace(text, limit) : splitBy(text, separator, limit));
});
textMethod('rsplit', 'sep=, maxsplit=', (text, args) => {
  const limit = limitOf(args[2]);
  const separator = separatorOf(args[1]);
  return newList(separator === null ? splitSpaceRight(text, limit) : splitByRight(text, separator, limit));
});

function limitOf(value: Slot): number {
  const limit = value === undefined ? -1 : wantSize(value);
  return limit < 0 ? Number.POSITIVE_INFINITY : limit;
}

function separatorOf(value: Slot): string | null {
  if (value === undefined || value === null) return null;
  const separator = textOf(value);
  if (separator === undefined) raise(typeError, `must be str or None, not ${typeName(value)}`);
  return separator === '' ? raise(valueError, 'empty separator') : separator;
}

function splitBy(text: string, separator: string, limit: number): string[] {
  const parts: string[] = [];
  let from = 0;
  while (parts.length < limit) {
    const at = text.indexOf(separator, from);
    if (at < 0) break;
    parts.push(text.slice(from, at));
    from = at + separator.length;
  }
  parts.push(text.slice(from));
  return parts;
}

function splitByRight(text: string, separator: string, limit: number): string[] {
  const parts: string[] = [];
  let to = text.length;
  while (parts.length < limit) {
    const at = to - separator.length < 0 ? -1 : text.lastIndexOf(separator, to - separator.length);
    if (at < 0) break;
    parts.push(text.slice(at + separator.length, to));
    to = at;
  }
  parts.push(text.slice(0, to));
  return parts.reverse();
}

/** Is the UTF-16 unit at `at` a space? (No space lies beyond U+FFFF.) */
function isSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 28 && unit <= 31);
  return SPACE.test(text[at] as string);
}

function splitSpace(text: string, limit: number): string[] {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && isSpaceAt(text, at)) at++;
    if (at >= text.length) return parts;
    if (parts.length >= limit) {
      parts.push(text.slice(at));
      return parts;
    }
    const from = at;
    while (at < text.length && !isSpaceAt(text, at)) at++;
    parts.push(text.slice(from, at));
  }
}

/** Where trailing spaces begin, not before `from`. */
function endOfText(text: string, from: number): number {
  let end = text.length;
  while (end > from && isSpaceAt(text, end - 1)) end--;
  return end;
}

function startOfText(text: string, to: number): number {
  let start = 0;
  while (start < to && isSpaceAt(text, start)) start++;
  return start;
}

function splitSpaceRight(text: string, limit: number): string[] {
  const parts: string[] = [];
  let at = text.length;
  for (;;) {
    while (at > 0 && isSpaceAt(text, at - 1)) at--;
    if (at <= 0) break;
    if (parts.length >= limit) {
      parts.push(text.slice(0, at));
      break;
    }
    const to = at;
    while (at > 0 && !isSpaceAt(text, at - 1)) at--;
    parts.push(text.slice(at, to));
  }
  return parts.reverse();
}

textMethod(
  'splitlines',
  'keepends=',
  (text, args) => newList(linesOf(text, args[1] !== undefined && truthOf(args[1]))),
  null,
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: some control characters end lines
const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;

/** The lines of a text as `str.splitlines` sees them. */
export function linesOf(text: string, keepEnds: boolean): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const match of text.matchAll(LINE_END)) {
    const end = match.index + match[0].length;
    lines.push(text.slice(from, keepEnds ? end : match.index));
    from = end;
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}

textMethod('strip', 'chars=, /', (text, args) => stripped(text, args, 'strip', true, true));
textMethod('lstrip', 'chars=, /', (text, args) => stripped(text, args, 'lstrip', true, false));
textMethod('rstrip', 'chars=, /', (text, args) => stripped(text, args, 'rstrip', false, true));

function stripped(
  text: string,
  args: readonly Value[],
  name: string,
  atStart: boolean,
  atEnd: boolean,
): string {
  const chars = args[1];
  if (chars === undefined || chars === null) {
    const end = atEnd ? endOfText(text, 0) : text.length;
    return text.slice(atStart ? startOfText(text, end) : 0, end);
  }
  const set = textOf(chars);
  if (set === undefined) raise(typeError, `${name} arg must be None or str`);
  return stripSet(text, new Set(set), atStart, atEnd);
}

function stripSet(text: string, set: ReadonlySet<string>, atStart: boolean, atEnd: boolean): string {
  const points = [...text];
  let start = 0;
  let end = points.length;
  if (atStart) while (start < end && set.has(points[start] as string)) start++;
  if (atEnd) while (end > start && set.has(points[end - 1] as string)) end--;
  return start === 0 && end === points.length ? text : points.slice(start, end).join('');
}
