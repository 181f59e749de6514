/**
 * Codecs between str and bytes: UTF-8, ASCII, Latin-1, UTF-16 and UTF-32, with the error handlers that programs use
 * (strict, ignore, replace, backslashreplace, xmlcharrefreplace, surrogateescape, surrogatepass).
 */
import { lookupError, makeException, raise, unicodeDecodeError, unicodeEncodeError } from '../exception.ts';
import { Raised } from '../native.ts';
import { newBytes } from '../type.ts';
import { escapePoint } from './quote.ts';

type Codec = 'utf-8' | 'ascii' | 'latin-1' | 'utf-16' | 'utf-16-le' | 'utf-16-be' | 'utf-32' | 'utf-8-sig';

const NAMES: ReadonlyMap<string, Codec> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['u8', 'utf-8'],
  ['utf-8-sig', 'utf-8-sig'],
  ['ascii', 'ascii'],
  ['us-ascii', 'ascii'],
  ['646', 'ascii'],
  ['latin-1', 'latin-1'],
  ['latin1', 'latin-1'],
  ['l1', 'latin-1'],
  ['iso-8859-1', 'latin-1'],
  ['iso8859-1', 'latin-1'],
  ['utf-16', 'utf-16'],
  ['utf16', 'utf-16'],
  ['utf-16-le', 'utf-16-le'],
  ['utf-16le', 'utf-16-le'],
  ['utf-16-be', 'utf-16-be'],
  ['utf-16be', 'utf-16-be'],
  ['utf-32', 'utf-32'],
  ['utf32', 'utf-32'],
]);

function codecOf(name: string): Codec {
  const codec = NAMES.get(name.toLowerCase().replaceAll('_', '-').replaceAll(' ', '-'));
  return codec ?? raise(lookupError, `unknown encoding: ${name}`);
}

/** `text.encode(encoding, errors)`. */
export function encodeText(text: string, encoding: string, errors: string): number[] {
  const codec = codecOf(encoding);
  const result: number[] = codec === 'utf-16' ? [0xff, 0xfe] : codec === 'utf-32' ? [0xff, 0xfe, 0, 0] : [];
  if (codec === 'utf-8-sig') result.push(0xef, 0xbb, 0xbf);
  const points = Array.from(text, (character) => character.codePointAt(0) as number);
  for (let i = 0; i < points.length; i++) {
    const point = points[i] as number;
    if (canEncode(codec, point)) {
      encodePoint(codec, point, result);
      continue;
    }
    let end = i + 1;
    while (end < points.length && !canEncode(codec, points[end] as number)) end++;
    handleEncode({ codec, text, points, start: i, end }, errors, result);
    i = end - 1;
  }
  return result;
}

function canEncode(codec: Codec, point: number): boolean {
  if (codec === 'ascii') return point < 128;
  if (codec === 'latin-1') return point < 256;
  return point < 0xd800 || point > 0xdfff;
}

function encodePoint(codec: Codec, point: number, out: number[]): void {
  switch (codec) {
    case 'ascii':
    case 'latin-1':
      out.push(point);
      return;
    case 'utf-8':
    case 'utf-8-sig':
      encodeUtf8(point, out);
      return;
    case 'utf-32':
      out.push(point & 255, (point >> 8) & 255, point >> 16, 0);
      return;
    default: {
      const units =
        point > 0xffff ? [0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 1023)] : [point];
      for (const unit of units) {
        if (codec === 'utf-16-be') out.push(unit >> 8, unit & 255);
        else out.push(unit & 255, unit >> 8);
      }
    }
  }
}

function encodeUtf8(point: number, out: number[]): void {
  if (point < 0x80) out.push(point);
  else if (point < 0x800) out.push(0xc0 | (point >> 6), 0x80 | (point & 63));
  else if (point < 0x10000) out.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  else {
    out.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63));
    out.push(0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
}

interface EncodeProblem {
  readonly codec: Codec;
  readonly text: string;
  readonly points: readonly number[];
  readonly start: number;
  readonly end: number;
}

const REASONS: Readonly<Record<string, string>> = {
  ascii: 'ordinal not in range(128)',
  'latin-1': 'ordinal not in range(256)',
};

function handleEncode(problem: EncodeProblem, errors: string, out: number[]): void {
  const { codec, text, points, start, end } = problem;
  const raiseStrict = (): never => {
    const reason = REASONS[codec] ?? 'surrogates not allowed';
    throw new Raised(makeException(unicodeEncodeError, [shownName(codec), text, start, end, reason]));
  };
  for (let i = start; i < end; i++) {
    const point = points[i] as number;
    switch (errors) {
      case 'ignore':
        break;
      case 'replace':
        encodePoint(codec, 63, out);
        break;
      case 'backslashreplace':
        for (const character of escapePoint(point)) encodePoint(codec, character.charCodeAt(0), out);
        break;
      case 'xmlcharrefreplace':
        for (const character of `&#${point};`) encodePoint(codec, character.charCodeAt(0), out);
        break;
      case 'surrogatepass':
        if (!codec.startsWith('utf')) raiseStrict();
        encodePoint(codec, point, out);
        break;
      case 'surrogateescape':
        if (point < 0xdc80 || point > 0xdcff) raiseStrict();
        out.push(point - 0xdc00);
        break;
      default:
        raiseHandler(errors, raiseStrict);
    }
  }
}

/** How errors name a codec. */
function shownName(codec: Codec): string {
  return codec === 'utf-8-sig' ? 'utf-8' : codec;
}

function raiseHandler(errors: string, strict: () => never): never {
  return errors === 'strict' ? strict() : raise(lookupError, `unknown error handler name '${errors}'`);
}

/** What a decoder found: a code point of `size` bytes, or a problem of that many. */
interface Read {
  readonly point: number;
  readonly size: number;
  readonly problem: string | null;
}

/** `bytes.decode(encoding, errors)`. */
export function decodeBytes(bytes: readonly number[], encoding: string, errors: string): string {
  let codec = codecOf(encoding);
  let at = 0;
  if (codec === 'utf-16') {
    const mark = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
    if (mark === 0xfeff || mark === 0xfffe) at = 2;
    codec = mark === 0xfffe ? 'utf-16-be' : 'utf-16-le';
  } else if (codec === 'utf-8-sig' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
  else if (codec === 'utf-32' && bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0) at = 4;
  let result = '';
  while (at < bytes.length) {
    const read = readPoint(codec, bytes, at);
    if (read.problem === null) result += String.fromCodePoint(read.point);
    else result += handleDecode(codec, bytes, at, read, errors);
    at += read.size;
  }
  return result;
}

function readPoint(codec: Codec, bytes: readonly number[], at: number): Read {
  const first = bytes[at] as number;
  switch (codec) {
    case 'ascii':
      return { point: first, size: 1, problem: first < 128 ? null : 'ordinal not in range(128)' };
    case 'latin-1':
      return { point: first, size: 1, problem: null };
    case 'utf-8':
    case 'utf-8-sig':
      return readUtf8(bytes, at);
    case 'utf-32': {
      if (at + 4 > bytes.length) return { point: 0, size: bytes.length - at, problem: 'truncated data' };
      const point = first | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
      const valid = bytes[at + 3] === 0 && point <= 0x10ffff;
      return { point, size: 4, problem: valid ? null : 'code point not in range(0x110000)' };
    }
    default:
      return readUtf16(codec, bytes, at);
  }
}

function readUtf16(codec: Codec, bytes: readonly number[], at: number): Read {
  const unitAt = (i: number) =>
    codec === 'utf-16-be'
      ? ((bytes[i] as number) << 8) | (bytes[i + 1] as number)
      : (bytes[i] as number) | ((bytes[i + 1] as number) << 8);
  if (at + 2 > bytes.length) return { point: 0, size: 1, problem: 'truncated data' };
  const unit = unitAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return { point: unit, size: 2, problem: null };
  if (unit > 0xdbff) return { point: 0, size: 2, problem: 'illegal encoding' };
  if (at + 4 > bytes.length) return { point: 0, size: bytes.length - at, problem: 'unexpected end of data' };
  const low = unitAt(at + 2);
  if (low < 0xdc00 || low > 0xdfff) return { point: 0, size: 2, problem: 'illegal UTF-16 surrogate' };
  return { point: 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00), size: 4, problem: null };
}

/** One UTF-8 sequence; a wrong one ends where CPython says (Objects/stringlib/codecs.h, utf8_decode). */
function readUtf8(bytes: readonly number[], at: number): Read {
  const first = bytes[at] as number;
  if (first < 0x80) return { point: first, size: 1, problem: null };
  const count = first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : 3;
  if (first < 0xc2 || first > 0xf4) return { point: 0, size: 1, problem: 'invalid start byte' };
  let point = first & (0x3f >> count);
  for (let i = 1; i <= count; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return { point: 0, size: i, problem: 'unexpected end of data' };
    let low = 0x80;
    let high = 0xbf;
    if (i === 1) {
      if (first === 0xe0) low = 0xa0;
      else if (first === 0xed) high = 0x9f;
      else if (first === 0xf0) low = 0x90;
      else if (first === 0xf4) high = 0x8f;
    }
    if (byte < low || byte > high) return { point: 0, size: i, problem: 'invalid continuation byte' };
    point = (point << 6) | (byte & 63);
  }
  return { point, size: count + 1, problem: null };
}

function handleDecode(
  codec: Codec,
  bytes: readonly number[],
  at: number,
  read: Read,
  errors: string,
): string {
  const wrong = bytes.slice(at, at + read.size);
  switch (errors) {
    case 'ignore':
      return '';
    case 'replace':
      return '\ufffd';
    case 'backslashreplace':
      return wrong.map(escapePoint).join('');
    case 'surrogateescape':
      return wrong.map((byte) => String.fromCharCode(0xdc00 + byte)).join('');
    default:
      return raiseHandler(errors, () => {
        const source = newBytes(bytes.slice());
        const args = [shownName(codec), source, at, at + read.size, read.problem as string];
        throw new Raised(makeException(unicodeDecodeError, args));
      });
  }
}
