/** Str to a width: center, ljust, rjust, zfill, expandtabs. */

import { codePointLength } from '../code-points.ts';
import { raise, typeError } from '../exception.ts';
import { typeName } from '../type.ts';
import type { Slot } from '../values.ts';
import { checkLength, textMethod, textOf, wantSize } from './argument.ts';

textMethod('ljust', 'width, fillchar=, /', (text, args) => {
  const missing = missingOf(text, args[1]);
  return text + fillOf(args[2]).repeat(missing);
});
textMethod('rjust', 'width, fillchar=, /', (text, args) => {
  const missing = missingOf(text, args[1]);
  return fillOf(args[2]).repeat(missing) + text;
});
textMethod('center', 'width, fillchar=, /', (text, args) => {
  const missing = missingOf(text, args[1]);
  const fill = fillOf(args[2]);
  // An odd one goes left when the width is odd too (Objects/unicodeobject.c, unicode_center).
  const left = (missing >> 1) + (missing & wantSize(args[1]) & 1);
  return fill.repeat(left) + text + fill.repeat(missing - left);
});

function missingOf(text: string, width: Slot): number {
  const wanted = wantSize(width);
  const missing = wanted - codePointLength(text);
  if (missing <= 0) return 0;
  checkLength(wanted);
  return missing;
}

function fillOf(value: Slot): string {
  if (value === undefined) return ' ';
  const fill = textOf(value);
  if (fill === undefined) {
    raise(typeError, `The fill character must be a unicode character, not ${typeName(value)}`);
  }
  if (codePointLength(fill) !== 1) raise(typeError, 'The fill character must be exactly one character long');
  return fill;
}

textMethod('zfill', 'width, /', (text, args) => {
  const missing = missingOf(text, args[1]);
  const sign = text.startsWith('+') || text.startsWith('-') ? (text[0] as string) : '';
  return sign + '0'.repeat(missing) + text.slice(sign.length);
});

textMethod('expandtabs', 'tabsize=', (text, args) => expandTabs(text, args[1]));

/** `text` with spaces up to the next multiple of `tabSize` (8 if undefined) in place of tabs. */
export function expandTabs(text: string, tabSize: Slot): string {
  const size = tabSize === undefined ? 8 : wantSize(tabSize);
  let column = 0;
  let result = '';
  for (const character of text) {
    if (character === '\t') {
      const spaces = size > 0 ? size - (column % size) : 0;
      checkLength(result.length + spaces);
      result += ' '.repeat(spaces);
      column += spaces;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return result;
}
