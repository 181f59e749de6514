/** What `sub` puts in place of a match, and `expand` makes of one: text with `\1`, `\g<name>` and escapes. */
import { controlOf, octalOf } from './parse-escape.ts';
import { type PatternProblem, PatternProblem as Problem } from './pattern.ts';
import { PatternTokens, pointCount } from './pattern-tokens.ts';

/** Literal texts and numbers of groups, in order. */
export type Template = readonly (string | number)[];

/** Throws a `PatternProblem` for a wrong template. */
export function parseTemplate(
  text: string,
  groups: number,
  names: ReadonlyMap<string, number>,
  ofBytes: boolean,
): Template {
  if (!text.includes('\\')) return [text];
  const tokens = new PatternTokens(text, ofBytes);
  const parts: (string | number)[] = [];
  let literal = '';
  const reference = (group: number, back: number) => {
    if (group > groups) throw tokens.problem(`invalid group reference ${group}`, back);
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push(group);
  };
  for (;;) {
    const token = tokens.get();
    if (token === null) break;
    if (!token.startsWith('\\')) literal += token;
    else if (token === '\\g') named(tokens, names, reference);
    else {
      const text = /^\\[0-9]$/.test(token) ? numbered(tokens, token, reference) : plain(tokens, token);
      literal += text;
    }
  }
  if (literal !== '') parts.push(literal);
  return parts;
}

type Reference = (group: number, back: number) => void;

function named(tokens: PatternTokens, names: ReadonlyMap<string, number>, reference: Reference): void {
  if (!tokens.match('<')) throw tokens.problem('missing <');
  const name = tokens.getUntil('>', 'group name');
  const back = pointCount(name) + 1;
  if (/^[0-9]+$/.test(name)) {
    const group = Number(name);
    if (group >= 1073741823) throw tokens.problem(`invalid group reference ${group}`, back);
    return reference(group, back);
  }
  tokens.checkGroupName(name);
  const group = names.get(name);
  if (group === undefined) throw unknownName(tokens, name);
  reference(group, back);
}

function unknownName(tokens: PatternTokens, name: string): PatternProblem {
  return new Problem(`unknown group name ${tokens.quoted(name)}`, null, 'IndexError');
}

/** A group's number, or an octal escape, whose text is returned. */
function numbered(tokens: PatternTokens, token: string, reference: Reference): string {
  if (token === '\\0') {
    const octal = token.slice(1) + tokens.getWhile(2, /^[0-7]$/);
    return String.fromCodePoint(Number.parseInt(octal, 8) & 0xff);
  }
  let text = token + tokens.getWhile(1, /^[0-9]$/);
  if (/^\\[0-7][0-7]$/.test(text) && tokens.next !== null && /^[0-7]$/.test(tokens.next)) {
    text += tokens.get();
    return String.fromCodePoint(octalOf(tokens, text));
  }
  reference(Number(text.slice(1)), text.length - 1);
  return '';
}

function plain(tokens: PatternTokens, token: string): string {
  const control = controlOf(token);
  if (control !== undefined) return String.fromCodePoint(control);
  if (/^\\[a-zA-Z]$/.test(token)) throw tokens.problem(`bad escape ${token}`, 2);
  return token;
}
