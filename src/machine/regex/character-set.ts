/**
 * Which characters a piece of a pattern takes: ranges, categories, and the letters that are equal when case is ignored.
 * A set is tested by code point; the first 256 answers are kept in a table.
 */
import { SPACE } from '../builtin/int-text.ts';
import { ASCII, type Category, IGNORECASE } from './pattern.ts';

/** Letters beyond the simple pairs that are the same when case is ignored (CPython 3.12, Lib/re/_casefix.py). */
const SAME_LETTERS: ReadonlyMap<number, readonly number[]> = classes([
  [0x69, 0x131],
  [0x73, 0x17f],
  [0xb5, 0x3bc],
  [0x345, 0x3b9, 0x1fbe],
  [0x390, 0x1fd3],
  [0x3b0, 0x1fe3],
  [0x3b2, 0x3d0],
  [0x3b5, 0x3f5],
  [0x3b8, 0x3d1],
  [0x3ba, 0x3f0],
  [0x3c0, 0x3d6],
  [0x3c1, 0x3f1],
  [0x3c2, 0x3c3],
  [0x3c6, 0x3d5],
  [0x1e61, 0x1e9b],
  [0xfb05, 0xfb06],
]);

function classes(groups: readonly (readonly number[])[]): Map<number, readonly number[]> {
  return new Map(groups.flatMap((group) => group.map((point) => [point, group] as const)));
}

export class CharacterSet {
  private readonly negate: boolean;
  private readonly ranges: readonly number[];
  private readonly categories: readonly Category[];
  private readonly flags: number;
  private readonly ofBytes: boolean;
  /** 0 or 1 by code point; the first 256. */
  private readonly table = new Uint8Array(256);

  constructor(
    negate: boolean,
    ranges: readonly number[],
    categories: readonly Category[],
    flags: number,
    ofBytes: boolean,
  ) {
    this.negate = negate;
    this.categories = categories;
    this.flags = flags;
    this.ofBytes = ofBytes;
    this.ranges = flags & IGNORECASE ? withLower(ranges, this.asciiOnly()) : ranges;
    for (let point = 0; point < 256; point++) this.table[point] = this.decide(point) ? 1 : 0;
  }

  has(point: number): boolean {
    return point < 256 ? this.table[point] === 1 : this.decide(point);
  }

  private asciiOnly(): boolean {
    return this.ofBytes || (this.flags & ASCII) !== 0;
  }

  private decide(point: number): boolean {
    if (this.contains(point)) return !this.negate;
    if (this.flags & IGNORECASE) {
      for (const other of sameLetters(point, this.asciiOnly())) {
        if (this.contains(other)) return !this.negate;
      }
    }
    return this.negate;
  }

  private contains(point: number): boolean {
    const { ranges } = this;
    for (let i = 0; i < ranges.length; i += 2) {
      if (point >= (ranges[i] as number) && point <= (ranges[i + 1] as number)) return true;
    }
    for (const category of this.categories) if (isIn(category, point, this.asciiOnly())) return true;
    return false;
  }
}

/** The ranges and the small letters of those that hold a single character. */
function withLower(ranges: readonly number[], ascii: boolean): number[] {
  const all = ranges.slice();
  for (let i = 0; i < ranges.length; i += 2) {
    const point = ranges[i] as number;
    if (point !== ranges[i + 1]) continue;
    const lower = lowerOf(point, ascii);
    if (lower !== point) all.push(lower, lower);
  }
  return all;
}

/** The small letter of one character; itself if it has none. */
export function lowerOf(point: number, ascii: boolean): number {
  if (point < 128) return point >= 65 && point <= 90 ? point + 32 : point;
  if (ascii) return point;
  return String.fromCodePoint(point).toLowerCase().codePointAt(0) as number;
}

function upperOf(point: number, ascii: boolean): number {
  if (point < 128) return point >= 97 && point <= 122 ? point - 32 : point;
  if (ascii) return point;
  const upper = Array.from(String.fromCodePoint(point).toUpperCase());
  return upper.length === 1 ? ((upper[0] as string).codePointAt(0) as number) : point;
}

/** What equals `point` when case is ignored, without `point` itself. */
function sameLetters(point: number, ascii: boolean): number[] {
  const lower = lowerOf(point, ascii);
  const found = new Set([lower, upperOf(point, ascii)]);
  for (const other of ascii ? [] : (SAME_LETTERS.get(lower) ?? [])) {
    found.add(other);
    found.add(upperOf(other, ascii));
  }
  found.delete(point);
  return [...found];
}

/** Has this character another form, so that ignoring case matters? */
export function hasCase(point: number, ascii: boolean): boolean {
  return sameLetters(point, ascii).length > 0;
}

/** `\w`: what words and names consist of. */
export function isWord(point: number, ascii: boolean): boolean {
  if (point < 128) {
    return (
      (point >= 97 && point <= 122) ||
      (point >= 65 && point <= 90) ||
      (point >= 48 && point <= 57) ||
      point === 95
    );
  }
  return !ascii && /^[\p{L}\p{N}]$/u.test(String.fromCodePoint(point));
}

function isIn(category: Category, point: number, ascii: boolean): boolean {
  switch (category) {
    case 'd':
      return isDigit(point, ascii);
    case 'D':
      return !isDigit(point, ascii);
    case 's':
      return isSpace(point, ascii);
    case 'S':
      return !isSpace(point, ascii);
    case 'w':
      return isWord(point, ascii);
    case 'W':
      return !isWord(point, ascii);
  }
}

function isDigit(point: number, ascii: boolean): boolean {
  if (point < 128) return point >= 48 && point <= 57;
  return !ascii && /^\p{Nd}$/u.test(String.fromCodePoint(point));
}

function isSpace(point: number, ascii: boolean): boolean {
  if (point === 32 || (point >= 9 && point <= 13)) return true;
  return !ascii && SPACE.test(String.fromCodePoint(point));
}
