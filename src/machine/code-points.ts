/** A str as Python counts it: by code points, where JavaScript counts UTF-16 units. */

/** From this length on, what is known of the string asked about last is kept: loops ask again at every character. */
const WORTH_KEEPING = 64;
let knownText = '';
let knownWide = false;
let knownPoints: readonly string[] | null = null;

/** Does a string hold characters beyond U+FFFF (or lone surrogates), so that its length is not its `length`? */
export function hasSurrogates(text: string): boolean {
  if (text.length < WORTH_KEEPING) return SURROGATE.test(text);
  if (text !== knownText) {
    knownText = text;
    knownWide = SURROGATE.test(text);
    knownPoints = null;
  }
  return knownWide;
}
const SURROGATE = /[\ud800-\udfff]/;

/** The characters of a string that has surrogates. */
export function codePoints(text: string): readonly string[] {
  if (text === knownText) knownPoints ??= [...text];
  return text === knownText && knownPoints !== null ? knownPoints : [...text];
}

/** `len` of a string. */
export function codePointLength(text: string): number {
  return hasSurrogates(text) ? codePoints(text).length : text.length;
}
