/** Constants as Python's repr() writes them, for `dis` listings. */
import type { Code, Constant } from './code.ts';
import { setOrder } from './set-order.ts';

/** repr() of a constant; a code object is given the address 0x0, so that a listing is the same every time. */
export function constantRepr(value: Constant): string {
  if (value === null) return 'None';
  switch (typeof value) {
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
    case 'bigint':
      return String(value);
    case 'string':
      return stringRepr(value);
  }
  switch (value.kind) {
    case 'float':
      return floatRepr(value.value);
    case 'complex':
      return complexRepr(value.real, value.imag);
    case 'bytes':
      return bytesRepr(value.bytes);
    case 'tuple':
      return tupleRepr(value.items);
    case 'frozenset':
      return value.items.length === 0
        ? 'frozenset()'
        : `frozenset({${setOrder(value.items).map(constantRepr).join(', ')}})`;
    case 'ellipsis':
      return 'Ellipsis';
    case 'code':
      return codeRepr(value);
  }
}

function codeRepr({ name, filename, firstLine }: Code): string {
  return `<code object ${name} at 0x0, file "${filename}", line ${firstLine}>`;
}

function tupleRepr(items: readonly Constant[]): string {
  const inner = items.map(constantRepr).join(', ');
  return items.length === 1 ? `(${inner},)` : `(${inner})`;
}

/** Shortest digits that give the same double; an exponent from 1e16 up and below 1e-4. */
function floatRepr(value: number): string {
  const special = specialFloat(value);
  if (special) return special;
  const text = shortFloat(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function specialFloat(value: number): string | null {
  if (Number.isNaN(value)) return 'nan';
  if (Number.isFinite(value)) return null;
  return value > 0 ? 'inf' : '-inf';
}

function shortFloat(value: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 16) return plainNotation(digits, power);
  const size = String(Math.abs(power)).padStart(2, '0');
  return `${digits}e${power < 0 ? '-' : '+'}${size}`;
}

/** `1.5` and 2 to `150`. */
function plainNotation(mantissa: string, power: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  if (digits.length <= power + 1) return sign + digits.padEnd(power + 1, '0');
  return `${sign}${digits.slice(0, power + 1)}.${digits.slice(power + 1)}`;
}

function complexRepr(real: number, imag: number): string {
  const part = (value: number) => specialFloat(value) ?? shortFloat(value);
  if (Object.is(real, 0)) return `${part(imag)}j`;
  const text = part(imag);
  return `(${part(real)}${text.startsWith('-') ? '' : '+'}${text}j)`;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\': '\\\\',
};

function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

function stringRepr(text: string): string {
  const quote = quoteFor(text);
  let body = '';
  for (const char of text) body += char === quote ? `\\${char}` : printable(char);
  return quote + body + quote;
}

function printable(char: string): string {
  const short = SHORT_ESCAPES[char];
  if (short) return short;
  if (char === ' ' || !/[\p{C}\p{Z}]/u.test(char)) return char;
  const point = char.codePointAt(0) as number;
  const hex = point.toString(16);
  if (point <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return point <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

function bytesRepr(bytes: readonly number[]): string {
  const quote = quoteFor(String.fromCharCode(...bytes.filter((byte) => byte === 0x22 || byte === 0x27)));
  const body = bytes.map((byte) => {
    const char = String.fromCharCode(byte);
    if (char === quote) return `\\${char}`;
    const short = SHORT_ESCAPES[char];
    if (short) return short;
    return byte >= 0x20 && byte < 0x7f ? char : `\\x${byte.toString(16).padStart(2, '0')}`;
  });
  return `b${quote}${body.join('')}${quote}`;
}
