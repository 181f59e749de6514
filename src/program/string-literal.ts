/** String and bytes literals: prefix, quotes and escapes to the value. */
import type { Constant } from './code.ts';

export interface StringParts {
  readonly isBytes: boolean;
  readonly raw: boolean;
  readonly body: string;
  /** Where the body begins in the token's text. */
  readonly offset: number;
}

/** Takes `rb'...'` apart. */
export function splitLiteral(text: string): StringParts {
  const at = text.search(/['"]/);
  const prefix = text.slice(0, at).toLowerCase();
  const quote = text.startsWith(text.charAt(at).repeat(3), at) && text.length >= at + 6 ? 3 : 1;
  return {
    isBytes: prefix.includes('b'),
    raw: prefix.includes('r'),
    body: text.slice(at + quote, text.length - quote),
    offset: at + quote,
  };
}

/** What is wrong with an escape: CPython's words, and where in the body (in UTF-8 bytes, both ends inclusive). */
export interface EscapeProblem {
  readonly reason:
    | 'truncatedX'
    | 'truncatedU'
    | 'truncatedBigU'
    | 'illegal'
    | 'malformedN'
    | 'named'
    | 'bytesX';
  readonly from: number;
  readonly to: number;
}

export interface Decoded {
  readonly value: string;
  readonly problem: EscapeProblem | null;
  /** The first unknown escape such as `\d` (CPython warns of it and keeps both characters). */
  readonly unknown: string | null;
}

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Replaces the escapes of a string body; for bytes only those that bytes know. */
export function decodeEscapes(body: string, isBytes: boolean): Decoded {
  if (!body.includes('\\')) return { value: body, problem: null, unknown: null };
  let value = '';
  let unknown: string | null = null;
  let at = 0;
  for (;;) {
    const slash = body.indexOf('\\', at);
    if (slash < 0) return { value: value + body.slice(at), problem: null, unknown };
    value += body.slice(at, slash);
    const c = body[slash + 1] ?? '';
    const octal = /^[0-7]{1,3}/.exec(body.slice(slash + 1, slash + 4));
    at = slash + 2;
    const simple = SIMPLE[c];
    if (simple !== undefined) value += simple;
    else if (octal) {
      const code = Number.parseInt(octal[0], 8);
      value += String.fromCharCode(isBytes ? code & 0xff : code);
      at = slash + 1 + octal[0].length;
    } else if (c === 'x' || (!isBytes && (c === 'u' || c === 'U'))) {
      const length = HEX_DIGITS[c] as number;
      const digits = /^[0-9a-fA-F]*/.exec(body.slice(at, at + length))?.[0] ?? '';
      const problem = hexProblem(c, digits, length, isBytes);
      if (problem) return failed(problem, body, slash, at + digits.length);
      value += isBytes ? String.fromCharCode(Number.parseInt(digits, 16)) : codePoint(digits);
      at += length;
    } else if (c === 'N' && !isBytes) {
      const name = /^\{[^}]*\}/.exec(body.slice(at));
      return failed(name ? 'named' : 'malformedN', body, slash, at + (name?.[0].length ?? 0));
    } else {
      unknown ??= `\\${c}`;
      value += `\\${c}`;
    }
  }
}

function codePoint(digits: string): string {
  return String.fromCodePoint(Number.parseInt(digits, 16));
}

function hexProblem(
  c: string,
  digits: string,
  length: number,
  isBytes: boolean,
): EscapeProblem['reason'] | null {
  if (digits.length < length) {
    if (isBytes) return 'bytesX';
    return c === 'x' ? 'truncatedX' : c === 'u' ? 'truncatedU' : 'truncatedBigU';
  }
  return Number.parseInt(digits, 16) > 0x10ffff ? 'illegal' : null;
}

function failed(reason: EscapeProblem['reason'], body: string, from: number, end: number): Decoded {
  const bytes = (text: string) => {
    let n = 0;
    for (const char of text) {
      const code = char.codePointAt(0) as number;
      n += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return n;
  };
  const start = bytes(body.slice(0, from));
  const problem = { reason, from: start, to: start + bytes(body.slice(from, end)) - 1 };
  return { value: '', problem, unknown: null };
}

/** The bytes of a decoded bytes body; null if it has a character that bytes cannot hold. */
export function bytesConstant(body: string, raw: boolean): Constant | EscapeProblem | null {
  for (let i = 0; i < body.length; i++) if (body.charCodeAt(i) > 0x7f) return null;
  const decoded = raw ? { value: body, problem: null } : decodeEscapes(body, true);
  if (decoded.problem) return decoded.problem;
  return { kind: 'bytes', bytes: Array.from(decoded.value, (char) => char.charCodeAt(0)) };
}
