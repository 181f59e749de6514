/** Ints as text and back, with CPython's limit on decimal digits (Objects/longobject.c). */
import { INT_DIGITS_MAX } from '../../base/limits.ts';
import { raise, valueError } from '../exception.ts';
import { bitLength, normalInt } from '../number.ts';

/** Bits from which on an int may have more digits than the limit. */
const SAFE_BITS = 14_000;

/** `str(int)`; ValueError beyond 4300 digits. */
export function intText(value: number | bigint): string {
  if (typeof value === 'number') return `${value}`;
  const bits = bitLength(value);
  if (bits < SAFE_BITS) return value.toString();
  if (bits > SAFE_BITS * 2) raiseTooLong();
  const text = value.toString();
  if (text.length - (value < 0n ? 1 : 0) > INT_DIGITS_MAX) raiseTooLong();
  return text;
}

function raiseTooLong(): never {
  const limit = `Exceeds the limit (${INT_DIGITS_MAX} digits) for integer string conversion`;
  return raise(valueError, `${limit}; use sys.set_int_max_str_digits() to increase the limit`);
}

/** The digits of |value| in base 2, 8, 10 or 16, without a prefix. */
export function intDigits(value: number | bigint, base: 2 | 8 | 10 | 16): string {
  if (base === 10) {
    const text = intText(value);
    return text.startsWith('-') ? text.slice(1) : text;
  }
  return value < 0 ? (-value).toString(base) : value.toString(base);
}

/** The value of every decimal digit that Unicode knows, as int() and float() read them; -1 for anything else. */
export function decimalValue(character: string): number {
  if (character >= '0' && character <= '9') return character.charCodeAt(0) - 48;
  if (character.charCodeAt(0) < 128 || !/^\p{Nd}$/u.test(character)) return -1;
  const point = character.codePointAt(0) as number;
  // Decimal digits come in runs of ten; the mathematical ones (five runs from U+1D7CE) in a row.
  if (point >= 0x1d7ce && point <= 0x1d7ff) return (point - 0x1d7ce) % 10;
  let first = point;
  while (point - first < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return point - first;
}

/** Text with other scripts' digits and spaces replaced by ASCII ones, stripped. */
export function plainNumeral(text: string): string {
  let plain = text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII
  if (/[^\x00-\x7f]/.test(text)) {
    plain = '';
    for (const character of text) {
      const digit = decimalValue(character);
      plain += digit >= 0 ? String(digit) : SPACE.test(character) ? ' ' : character;
    }
  }
  return plain.replace(LEADING_SPACE, '').replace(TRAILING_SPACE, '');
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: some control characters are spaces
/** What `str.isspace` accepts. */
export const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const LEADING_SPACE = /^[\t-\r\x1c-\x20]+/;
const TRAILING_SPACE = /[\t-\r\x1c-\x20]+$/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above

/**
 * `int(text, base)`: undefined if the text is no numeral of that base. `base` is 0 or 2 to 36. ValueError
 * beyond 4300 decimal digits.
 */
export function parseInteger(text: string, base: number): number | bigint | undefined {
  let rest = plainNumeral(text);
  let negative = false;
  if (rest.startsWith('-') || rest.startsWith('+')) {
    negative = rest.startsWith('-');
    rest = rest.slice(1);
  }
  const prefix = /^0([xob])_?/i.exec(rest);
  let radix = base;
  const marked = prefix === null ? 0 : PREFIXES[(prefix[1] as string).toLowerCase()];
  if (base === 0) radix = marked === 0 || marked === undefined ? 10 : marked;
  if (prefix !== null && marked === radix) rest = rest.slice(prefix[0].length);
  else if (base === 0 && /^0[0_]*[1-9]/.test(rest)) return undefined;
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/i.test(rest)) return undefined;
  const digits = rest.replaceAll('_', '').toLowerCase();
  for (const digit of digits) if (digitValue(digit) >= radix) return undefined;
  const value = readDigits(digits, radix);
  return normalInt(negative ? -value : value);
}

const PREFIXES: Readonly<Record<string, number>> = { x: 16, o: 8, b: 2 };

function digitValue(digit: string): number {
  const unit = digit.charCodeAt(0);
  return unit < 58 ? unit - 48 : unit - 87;
}

function readDigits(digits: string, radix: number): bigint {
  if (radix === 10 || (radix & (radix - 1)) !== 0) {
    if (digits.length > INT_DIGITS_MAX) raiseTooManyDigits(digits.length);
  }
  if (radix === 10) return BigInt(digits);
  if (radix === 16) return BigInt(`0x${digits}`);
  if (radix === 8) return BigInt(`0o${digits}`);
  if (radix === 2) return BigInt(`0b${digits}`);
  let value = 0n;
  const by = BigInt(radix);
  for (const digit of digits) value = value * by + BigInt(digitValue(digit));
  return value;
}

function raiseTooManyDigits(count: number): never {
  const limit = `Exceeds the limit (${INT_DIGITS_MAX} digits) for integer string conversion`;
  const value = `value has ${count} digits; use sys.set_int_max_str_digits() to increase the limit`;
  return raise(valueError, `${limit}: ${value}`);
}
