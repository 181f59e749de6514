/** `str.isalpha` and its kin, by Unicode properties. */
import { textMethod } from './argument.ts';
import { SPACE } from './int-text.ts';
import { isPrintable } from './quote.ts';

/** Digits that are not decimal: superscripts, circled ones and the like (Numeric_Type=Digit). */
const OTHER_DIGIT = new RegExp(
  String.raw`^[\xb2\xb3\xb9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c` +
    String.raw`\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]$`,
  'u',
);

/** Ideographs that stand for numbers. */
const NUMBER_IDEOGRAPHS = new Set(
  '㐅㒃㠪㭍一七万三九二五世亿什仟仨伍佰億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拾捌柒漆玖百肆萬貮貳贰阡陆陌陸零' +
    '\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd' +
    '\u{20001}\u{20064}\u{200e2}\u{20121}\u{2092a}\u{20983}\u{2098c}\u{2099c}\u{20aea}\u{20afd}' +
    '\u{20b19}\u{22390}\u{22998}\u{23b1b}\u{2626d}\u{2f890}',
);

type Test = (character: string) => boolean;
const isAlpha: Test = (character) => /^\p{L}$/u.test(character);
const isDecimal: Test = (character) => /^\p{Nd}$/u.test(character);
const isDigit: Test = (character) => isDecimal(character) || OTHER_DIGIT.test(character);
const isNumeric: Test = (character) => /^\p{N}$/u.test(character) || NUMBER_IDEOGRAPHS.has(character);
const isAlnum: Test = (character) => isAlpha(character) || isNumeric(character);
const isUpper: Test = (character) => /^\p{Uppercase}$/u.test(character);
const isLower: Test = (character) => /^\p{Lowercase}$/u.test(character);
const isTitle: Test = (character) => /^\p{Lt}$/u.test(character);

/** A method that says whether there are characters and all pass. */
function every(name: string, test: Test, ofEmpty = false): void {
  textMethod(name, '', (text) => {
    if (text === '') return ofEmpty;
    for (const character of text) if (!test(character)) return false;
    return true;
  });
}

every('isalpha', isAlpha);
every('isdecimal', isDecimal);
every('isdigit', isDigit);
every('isnumeric', isNumeric);
every('isalnum', isAlnum);
every('isspace', (character) => SPACE.test(character));
every('isprintable', isPrintable, true);
every('isascii', (character) => character <= '\x7f', true);

textMethod('isidentifier', '', (text) => isIdentifier(text));

/** Could `text` be a name (or a keyword)? */
export function isIdentifier(text: string): boolean {
  return /^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(text);
}

textMethod('isupper', '', (text) => {
  let cased = false;
  for (const character of text) {
    if (isLower(character) || isTitle(character)) return false;
    cased ||= isUpper(character);
  }
  return cased;
});
textMethod('islower', '', (text) => {
  let cased = false;
  for (const character of text) {
    if (isUpper(character) || isTitle(character)) return false;
    cased ||= isLower(character);
  }
  return cased;
});
textMethod('istitle', '', (text) => {
  let cased = false;
  let inWord = false;
  for (const character of text) {
    if (isUpper(character) || isTitle(character)) {
      if (inWord) return false;
      inWord = cased = true;
    } else if (isLower(character)) {
      if (!inWord) return false;
      cased = true;
    } else inWord = false;
  }
  return cased;
});
