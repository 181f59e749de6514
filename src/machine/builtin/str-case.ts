/**
 * Upper, lower, title and folded case of str. JavaScript has Unicode's full upper and lower mappings; title case
 * and folding are made from them with the few exceptions that the standard's tables have.
 */
import { textMethod } from './argument.ts';

textMethod('upper', '', (text) => text.toUpperCase());
textMethod('lower', '', (text) => text.toLowerCase());
textMethod('capitalize', '', (text) => {
  const first = firstOf(text);
  // Lowered with what stands before, because a final sigma depends on it.
  return first === '' ? '' : titleOf(first) + text.toLowerCase().slice(first.toLowerCase().length);
});
textMethod('casefold', '', (text) => {
  if (isAscii(text)) return text.toLowerCase();
  let result = '';
  for (const character of text) result += foldOf(character);
  return result;
});
textMethod('title', '', (text) => {
  let result = '';
  let inWord = false;
  let at = 0;
  for (const character of text) {
    result += inWord ? lowerAt(text, at, character) : titleOf(character);
    inWord = isCased(character);
    at += character.length;
  }
  return result;
});
textMethod('swapcase', '', (text) => {
  let result = '';
  let at = 0;
  for (const character of text) {
    if (/^\p{Uppercase}$/u.test(character)) result += lowerAt(text, at, character);
    else result += /^\p{Lowercase}$/u.test(character) ? character.toUpperCase() : character;
    at += character.length;
  }
  return result;
});

function firstOf(text: string): string {
  const point = text.codePointAt(0);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Has the character a case (Unicode's Cased)? */
export function isCased(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (unit < 128) return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return /^\p{Cased}$/u.test(character);
}

/** Lower case of the character at `at`: a capital sigma at the end of a word becomes a final one. */
function lowerAt(text: string, at: number, character: string): string {
  if (character !== 'Σ') return character.toLowerCase();
  const before = /\p{Cased}\p{Case_Ignorable}*$/u.test(text.slice(0, at));
  const after = /^\p{Case_Ignorable}*\p{Cased}/u.test(text.slice(at + 1));
  return before && !after ? 'ς' : 'σ';
}

/** Digraphs have a title case of their own. */
const DIGRAPHS: ReadonlyMap<string, string> = new Map(
  ['ǄǅǆǅǇǈǉǈǊǋǌǋǱǲǳǲ'].flatMap((text) => {
    const pairs: [string, string][] = [];
    for (let i = 0; i < text.length; i += 4) {
      for (let k = 0; k < 3; k++) pairs.push([text[i + k] as string, text[i + 3] as string]);
    }
    return pairs;
  }),
);

/** Title case of one character. */
function titleOf(character: string): string {
  const point = character.codePointAt(0) as number;
  const upper = character.toUpperCase();
  if (point < 0x80) return upper;
  const digraph = DIGRAPHS.get(character);
  if (digraph !== undefined) return digraph;
  // Georgian letters have capitals that titles do not use.
  if (point >= 0x10d0 && point <= 0x10ff) return character;
  if (point === 0x149) return upper;
  if (point >= 0x1f80 && point <= 0x1fff && upper.endsWith('\u0399') && upper.length > 1) {
    if (point < 0x1fb0) return String.fromCharCode(point | 8);
    const low = point & 15;
    if (low === 3 || low === 12) return String.fromCharCode((point & ~15) | 12);
    return `${upper.slice(0, -1)}\u0345`;
  }
  const first = firstOf(upper);
  return upper.length === first.length ? upper : first + upper.slice(first.length).toLowerCase();
}

/** Folded case of one character. */
function foldOf(character: string): string {
  const point = character.codePointAt(0) as number;
  if (point === 0x131) return character;
  const upper = character.toLowerCase().toUpperCase();
  // Cherokee folds to capitals.
  if ((point >= 0x13a0 && point <= 0x13fd) || (point >= 0xab70 && point <= 0xabbf)) return upper;
  let result = '';
  for (const one of upper) result += one.toLowerCase();
  return result;
}
