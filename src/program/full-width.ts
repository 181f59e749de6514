/**
 * Characters of a Chinese (or word processor's) keyboard that look like Python's own: what was typed, and the ASCII
 * character that was meant. Python refuses them; the diagnostic says which key to press.
 */
export const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  ...pairs('（）［］｛｝【】「」〔〕', '()[]{}[][][]'),
  ...pairs('，、：；。．！？＝＋－＊／％＜＞＆｜＾～＠＃', ',,:;..!?=+-*/%<>&|^~@#'),
  ...pairs('“”„‟＂〝〞', '"""""""'),
  ...pairs('‘’‚‛＇', "'''''"),
  ...pairs('＿＼', '_\\'),
  ...pairs('×÷−–—≤≥≠', '*/---<>!'),
  ...pairs('\u3000\u00a0\u2002\u2003\u2009\u200b\ufeff', '       '),
]);

function pairs(typed: string, meant: string): [string, string][] {
  return [...typed].map((char, i) => [char, meant[i] as string]);
}
