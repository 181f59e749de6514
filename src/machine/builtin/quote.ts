/**
 * Literals of str and bytes as CPython's repr writes them: which quote, which characters are escaped and how
 * (Objects/unicodeobject.c, unicode_repr; Objects/bytesobject.c, PyBytes_Repr). Works on text only.
 */

/** Characters that repr escapes beside quotes and backslashes: everything that Unicode calls other or separator. */
const UNPRINTABLE = /[\p{C}\p{Z}]/u;

/** `str.isprintable` for one character. */
export function isPrintable(character: string): boolean {
  return character === ' ' || !UNPRINTABLE.test(character);
}

const ORDINARY = /^[ !#-&(-[\]-~]*$/;

/** `repr(text)`. */
export function quoteText(text: string): string {
  return ORDINARY.test(text) ? `'${text}'` : escapeText(text, false);
}

/** `ascii(text)`: as repr, with everything beyond ASCII escaped. */
export function quoteAscii(text: string): string {
  return ORDINARY.test(text) ? `'${text}'` : escapeText(text, true);
}

function escapeText(text: string, asciiOnly: boolean): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = quote;
  for (const character of text) result += escapeCharacter(character, quote, asciiOnly);
  return result + quote;
}

function escapeCharacter(character: string, quote: string, asciiOnly: boolean): string {
  if (character === quote || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const point = character.codePointAt(0) as number;
  if (point >= 0x20 && point < 0x7f) return character;
  if (point > 0x7f && !asciiOnly && isPrintable(character)) return character;
  return escapePoint(point);
}

/** `\xNN`, `\uNNNN` or `\UNNNNNNNN`. */
export function escapePoint(point: number): string {
  if (point < 0x100) return `\\x${hexDigits(point, 2)}`;
  if (point < 0x10000) return `\\u${hexDigits(point, 4)}`;
  return `\\U${hexDigits(point, 8)}`;
}

/** `repr(text)` turned into ASCII: what `ascii()` does with the repr of any object. */
export function escapeBeyondAscii(text: string): string {
  let result = '';
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    result += point < 0x80 ? character : escapePoint(point);
  }
  return result;
}

/** `repr` of bytes, with the leading b. A bytearray's escapes single quotes always. */
export function quoteBytes(bytes: readonly number[], escapesSingle = false): string {
  const quote = bytes.includes(0x27) && !bytes.includes(0x22) ? 0x22 : 0x27;
  const mark = String.fromCharCode(quote);
  let result = `b${mark}`;
  for (const byte of bytes) {
    if (byte === quote || byte === 0x5c || (escapesSingle && byte === 0x27))
      result += `\\${String.fromCharCode(byte)}`;
    else if (byte === 0x09) result += '\\t';
    else if (byte === 0x0a) result += '\\n';
    else if (byte === 0x0d) result += '\\r';
    else if (byte < 0x20 || byte >= 0x7f) result += `\\x${hexDigits(byte, 2)}`;
    else result += String.fromCharCode(byte);
  }
  return result + mark;
}

function hexDigits(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
