/** Backslashes in patterns, outside and inside brackets. */
import type { Reading } from './parse-pattern.ts';
import { type Anchor, type Category, type Node, PatternProblem } from './pattern.ts';
import { type PatternTokens, pointCount } from './pattern-tokens.ts';

/** A character or a category between brackets. */
export type SetItem = number | Category;

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['\\a', 7],
  ['\\f', 12],
  ['\\n', 10],
  ['\\r', 13],
  ['\\t', 9],
  ['\\v', 11],
  ['\\\\', 92],
]);
const ANCHORS: ReadonlyMap<string, Anchor> = new Map([
  ['\\A', 'begin'],
  ['\\Z', 'very-end'],
  ['\\b', 'boundary'],
  ['\\B', 'inside'],
]);
const CATEGORY = /^\\[dDsSwW]$/;
const OCTAL = /^[0-7]$/;
const DIGIT = /^[0-9]$/;
const HEXADECIMAL = /^[0-9a-fA-F]$/;

export function controlOf(token: string): number | undefined {
  return token === '\\b' ? 8 : CONTROLS.get(token);
}

export function escapeInPattern(reading: Reading, token: string): Node {
  const { tokens, current: flags } = reading;
  const anchor = ANCHORS.get(token);
  if (anchor !== undefined) return { kind: 'at', anchor, flags };
  if (CATEGORY.test(token)) {
    return { kind: 'set', negate: false, ranges: [], categories: [token[1] as Category], flags };
  }
  const control = CONTROLS.get(token);
  if (control !== undefined) return { kind: 'char', point: control, flags };
  const point = byNumber(tokens, token);
  if (point !== null) return { kind: 'char', point, flags };
  const letter = token[1] as string;
  if (letter === '0') {
    const octal = letter + tokens.getWhile(2, OCTAL);
    return { kind: 'char', point: Number.parseInt(octal, 8), flags };
  }
  if (DIGIT.test(letter)) return reference(reading, token);
  return { kind: 'char', point: ordinary(tokens, token), flags };
}

/** `\1` to `\99`, or three octal digits. */
function reference(reading: Reading, token: string): Node {
  const { tokens, current: flags } = reading;
  let text = token;
  if (tokens.next !== null && DIGIT.test(tokens.next)) {
    text += tokens.get();
    if (/^\\[0-7][0-7]$/.test(text) && tokens.next !== null && OCTAL.test(tokens.next)) {
      text += tokens.get();
      return { kind: 'char', point: octalOf(tokens, text), flags };
    }
  }
  const group = Number(text.slice(1));
  if (group >= reading.groups) {
    throw tokens.problem(`invalid group reference ${group}`, text.length - 1);
  }
  reading.checkReference(group, text.length);
  return { kind: 'backref', group, flags };
}

export function octalOf(tokens: PatternTokens, text: string): number {
  const value = Number.parseInt(text.slice(1), 8);
  if (value > 0o377) {
    throw tokens.problem(`octal escape value ${text} outside of range 0-0o377`, text.length);
  }
  return value;
}

export function escapeInSet(tokens: PatternTokens, token: string): SetItem {
  const control = controlOf(token);
  if (control !== undefined) return control;
  if (CATEGORY.test(token)) return token[1] as Category;
  const point = byNumber(tokens, token);
  if (point !== null) return point;
  const letter = token[1] as string;
  if (OCTAL.test(letter)) return octalOf(tokens, token + tokens.getWhile(2, OCTAL));
  if (DIGIT.test(letter)) throw tokens.problem(`bad escape ${token}`, 2);
  return ordinary(tokens, token);
}

/** `\x41`, `\u0041`, `\U00000041`; null for anything else. */
function byNumber(tokens: PatternTokens, token: string): number | null {
  const letter = token[1];
  const unicode = letter === 'u' || letter === 'U';
  if (letter === 'N' && !tokens.ofBytes) {
    throw new PatternProblem('names of characters (\\N{...}) are not supported', null, 'NotImplementedError');
  }
  if (letter !== 'x' && (!unicode || tokens.ofBytes)) return null;
  const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : 8;
  const text = token + tokens.getWhile(digits, HEXADECIMAL);
  if (text.length !== digits + 2) throw tokens.problem(`incomplete escape ${text}`, text.length);
  const point = Number.parseInt(text.slice(2), 16);
  if (point > 0x10ffff) throw tokens.problem(`bad escape ${text}`, text.length);
  return point;
}

/** A backslash before what means nothing special; letters are reserved. */
function ordinary(tokens: PatternTokens, token: string): number {
  if (/^\\[a-zA-Z]$/.test(token)) throw tokens.problem(`bad escape ${token}`, pointCount(token));
  return token.codePointAt(1) as number;
}
