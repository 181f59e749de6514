/** Numbers in the source: where they end, what is wrong with them (in CPython's words), and their value. */
import type { Constant } from './code.ts';
import type { ProblemKind } from './messages.ts';

export interface ScannedNumber {
  readonly end: number;
  readonly problem?: ProblemKind;
  readonly problemAt: number;
  readonly args: readonly string[];
}

const DECIMAL = /\d+(?:_\d+)*/y;
const RADIX = {
  x: { digits: /(?:_?[0-9a-fA-F])+/y, name: 'hexadecimal' },
  o: { digits: /(?:_?[0-7])+/y, name: 'octal' },
  b: { digits: /(?:_?[01])+/y, name: 'binary' },
} as const;
const WORD = /[\p{XID_Continue}]*/uy;
/** Words that may follow a number without a blank: `1if x else 2`. */
const MAY_FOLLOW = /^(?:and|else|for|if|in|is|not|or)/;

/** The number that starts at `start` (a digit, or a point before one). */
export function scanNumber(source: string, start: number): ScannedNumber {
  if (source[start] === '0') {
    const letter = source[start + 1]?.toLowerCase();
    if (letter === 'x' || letter === 'o' || letter === 'b') return scanRadix(source, start, letter);
  }
  let end = start;
  let isInteger = true;
  if (source[start] !== '.') {
    end = match(DECIMAL, source, start);
    if (source[end] === '_') return fault(source, end, 'invalidDecimal', end);
  }
  if (source[end] === '.') {
    isInteger = false;
    end++;
    if (/\d/.test(source[end] ?? '')) end = match(DECIMAL, source, end);
    if (source[end] === '_') return fault(source, end, 'invalidDecimal', end);
  }
  const exponent = /[eE][+-]?(?=\d)/y;
  exponent.lastIndex = end;
  if (exponent.test(source)) {
    isInteger = false;
    end = match(DECIMAL, source, exponent.lastIndex);
    if (source[end] === '_') return fault(source, end, 'invalidDecimal', end);
  }
  if (/[jJ]/.test(source[end] ?? '')) {
    isInteger = false;
    end++;
  }
  if (isInteger && /^0[\d_]*[1-9]/.test(source.slice(start, end)))
    return fault(source, end, 'leadingZeros', start);
  return checkEnd(source, end, end - 1, 'invalidDecimal');
}

function scanRadix(source: string, start: number, letter: keyof typeof RADIX): ScannedNumber {
  const { digits, name } = RADIX[letter];
  const end = match(digits, source, start + 2);
  const next = source[end] ?? '';
  if (/\d/.test(next)) return fault(source, end, 'invalidDigit', end, next, name);
  if (end === start + 2 || next === '_') return fault(source, end, 'invalidNumber', end - 1, name);
  return checkEnd(source, end, end - 1, 'invalidNumber', name);
}

/** A number must not run into a word. */
function checkEnd(
  source: string,
  end: number,
  at: number,
  problem: ProblemKind,
  ...args: string[]
): ScannedNumber {
  const after = match(WORD, source, end);
  if (after > end && !MAY_FOLLOW.test(source.slice(end, after)))
    return fault(source, end, problem, at, ...args);
  return { end, problemAt: at, args: [] };
}

function fault(
  source: string,
  end: number,
  problem: ProblemKind,
  at: number,
  ...args: string[]
): ScannedNumber {
  return { end: match(WORD, source, end), problem, problemAt: at, args };
}

function match(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

/** The value of a well-formed literal. */
export function numberValue(text: string): Constant {
  const digits = text.replaceAll('_', '');
  if (/^0[xob]/i.test(digits)) return normalised(BigInt(digits));
  if (/[jJ]$/.test(digits)) return { kind: 'complex', real: 0, imag: Number(digits.slice(0, -1)) };
  if (/[.eE]/.test(digits)) return { kind: 'float', value: Number(digits) };
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : BigInt(digits);
}

/** An integer as a number when that is exact, else as a bigint. */
export function normalised(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}
