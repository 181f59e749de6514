/**
 * What can be flipped in a program's text with one click: the `while` or `if` that guards a wait, and `notify` or
 * `notify_all`. Found in the text itself, so that any program has them; flipping edits the text and nothing else.
 */

export interface Toggle {
  /** Range of the word, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** 1-based line. */
  readonly line: number;
  readonly now: string;
  readonly other: string;
}

const GUARD = /^([ \t]*)(while|if)\b[^\n]*:[ \t]*(?:#[^\n]*)?\n(?:[ \t]*\n)*\1[ \t]+[^\n]*\.wait\(/gm;
const NOTIFY = /\.(notify_all|notify)\(\s*\)/g;

/** All toggles of `source`, in the order of the text. */
export function togglesOf(source: string): Toggle[] {
  const found: Toggle[] = [];
  for (const match of source.matchAll(GUARD)) {
    const [, indent = '', word = ''] = match;
    const from = match.index + indent.length;
    found.push(toggleAt(source, from, word, word === 'while' ? 'if' : 'while'));
  }
  for (const match of source.matchAll(NOTIFY)) {
    const word = match[1] as string;
    found.push(toggleAt(source, match.index + 1, word, word === 'notify' ? 'notify_all' : 'notify'));
  }
  return found.sort((a, b) => a.from - b.from);
}

function toggleAt(source: string, from: number, now: string, other: string): Toggle {
  const line = source.slice(0, from).split('\n').length;
  return { from, to: from + now.length, line, now, other };
}

/** The text with `toggle` flipped. */
export function flip(source: string, { from, to, other }: Toggle): string {
  return source.slice(0, from) + other + source.slice(to);
}
