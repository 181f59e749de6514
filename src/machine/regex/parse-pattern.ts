/**
 * The text of a regular expression → its tree, with the complaints of CPython 3.12 (Lib/re/_parser.py) for wrong ones:
 * same words, same positions, same order. What is refused by name: `\N{...}` and LOCALE.
 */

import { escapeInPattern, escapeInSet, type SetItem } from './parse-escape.ts';
import { type Extension, groupExtension } from './parse-extension.ts';
import {
  ASCII,
  type Category,
  DOTALL,
  LOCALE,
  MULTILINE,
  type Node,
  type Parsed,
  PatternProblem,
  REPEAT_MAX,
  UNICODE,
  VERBOSE,
} from './pattern.ts';
import { PatternTokens, pointCount } from './pattern-tokens.ts';

const GROUPS_MAX = 1073741823;

/** What is known of groups and flags while a pattern is read. */
export class Reading {
  /** Flags for the whole pattern. */
  flags: number;
  /** Of the group that is being read. */
  current: number;
  groups = 1;
  readonly names = new Map<string, number>();
  readonly open = new Set<number>();
  /** References to groups by number that may still come: where they stand. */
  readonly forward = new Map<number, number>();
  /** Inside a lookbehind: groups from this number on were opened in it. */
  behind: number | null = null;
  readonly tokens: PatternTokens;

  constructor(tokens: PatternTokens, flags: number) {
    this.tokens = tokens;
    this.flags = flags;
    this.current = flags;
  }

  openGroup(name: string | null): number {
    const index = this.groups++;
    if (this.groups > GROUPS_MAX) throw this.tokens.problem('too many groups');
    if (name !== null) {
      const before = this.names.get(name);
      if (before !== undefined) {
        const text = `redefinition of group name ${this.tokens.quoted(name)} as group ${index}; was group ${before}`;
        throw this.tokens.problem(text, pointCount(name) + 1);
      }
      this.names.set(name, index);
    }
    this.open.add(index);
    return index;
  }

  /** May group `index` be referred to here? */
  checkReference(index: number, back: number): void {
    if (this.open.has(index)) throw this.tokens.problem('cannot refer to an open group', back);
    this.checkBehind(index);
  }

  checkBehind(index: number): void {
    if (this.behind === null) return;
    if (this.open.has(index) || index >= this.groups) {
      throw this.tokens.problem('cannot refer to an open group');
    }
    if (index >= this.behind) {
      throw this.tokens.problem('cannot refer to group defined in the same lookbehind subpattern');
    }
  }
}

/** `(?x)` at the start was met while white space still counted: the text is read again. */
export class VerboseAfterAll {
  readonly flags: number;
  constructor(flags: number) {
    this.flags = flags;
  }
}

/** Throws a `PatternProblem` for a wrong pattern. */
export function parsePattern(text: string, flags: number, ofBytes: boolean): Parsed {
  let reading = new Reading(new PatternTokens(text, ofBytes), flags);
  let body: Node;
  try {
    body = parseBranches(reading, 0, true);
  } catch (error) {
    if (!(error instanceof VerboseAfterAll)) throw error;
    reading = new Reading(new PatternTokens(text, ofBytes), flags | error.flags | VERBOSE);
    body = parseBranches(reading, 0, true);
  }
  const settled = settledFlags(reading.flags, ofBytes);
  if (reading.tokens.next !== null) throw reading.tokens.problem('unbalanced parenthesis');
  for (const [group, position] of reading.forward) {
    if (group >= reading.groups) throw new PatternProblem(`invalid group reference ${group}`, position);
  }
  return { body, flags: settled, groups: reading.groups - 1, names: reading.names };
}

function settledFlags(flags: number, ofBytes: boolean): number {
  const wrong = (message: string) => new PatternProblem(message, null, 'ValueError');
  if (!ofBytes) {
    if (flags & LOCALE) throw wrong('cannot use LOCALE flag with a str pattern');
    if (flags & ASCII && flags & UNICODE) throw wrong('ASCII and UNICODE flags are incompatible');
    return flags & ASCII ? flags : flags | UNICODE;
  }
  if (flags & UNICODE) throw wrong('cannot use UNICODE flag with a bytes pattern');
  if (flags & LOCALE && flags & ASCII) throw wrong('ASCII and LOCALE flags are incompatible');
  if (flags & LOCALE) throw new PatternProblem('re.LOCALE is not supported', null, 'NotImplementedError');
  return flags;
}

/** Alternatives up to a `)` or the end. */
export function parseBranches(reading: Reading, nested: number, first = false): Node {
  const items: Node[] = [];
  do {
    items.push(parseSequence(reading, nested + 1, first && items.length === 0 && nested === 0));
  } while (reading.tokens.match('|'));
  return items.length === 1 ? (items[0] as Node) : { kind: 'branch', items };
}

export function parseSequence(reading: Reading, nested: number, first: boolean): Node {
  const { tokens } = reading;
  const items: Node[] = [];
  for (;;) {
    const token = tokens.next;
    if (token === null || token === '|' || token === ')') break;
    tokens.get();
    const flags = reading.current;
    if (flags & VERBOSE && skipsVerbose(token, tokens)) continue;
    if (token.startsWith('\\')) items.push(escapeInPattern(reading, token));
    else if (token === '[') items.push(parseSet(reading));
    else if (token === '.') items.push({ kind: 'any', flags });
    else if (token === '^') {
      items.push({ kind: 'at', anchor: flags & MULTILINE ? 'line-begin' : 'begin', flags });
    } else if (token === '$') {
      items.push({ kind: 'at', anchor: flags & MULTILINE ? 'line-end' : 'end', flags });
    } else if (token === '(') {
      const node = parseGroup(reading, nested, first && items.length === 0);
      if (node !== null) items.push(node);
    } else if (token === '*' || token === '+' || token === '?' || token === '{') {
      parseRepeat(reading, token, items);
    } else items.push(literal(token, flags));
  }
  return items.length === 1 ? (items[0] as Node) : { kind: 'sequence', items };
}

function literal(token: string, flags: number): Node {
  return { kind: 'char', point: token.codePointAt(0) as number, flags };
}

/** White space and comments of VERBOSE. */
function skipsVerbose(token: string, tokens: PatternTokens): boolean {
  if (/^[ \t\n\r\v\f]$/.test(token)) return true;
  if (token !== '#') return false;
  for (;;) {
    const skipped = tokens.get();
    if (skipped === null || skipped === '\n') return true;
  }
}

function parseSet(reading: Reading): Node {
  const { tokens } = reading;
  const here = tokens.tell() - 1;
  const unterminated = () => tokens.problem('unterminated character set', tokens.tell() - here);
  const ranges: number[] = [];
  const categories: Category[] = [];
  const add = (item: SetItem) => {
    if (typeof item === 'number') ranges.push(item, item);
    else categories.push(item);
  };
  const read = (token: string): SetItem =>
    token.startsWith('\\') ? escapeInSet(tokens, token) : (token.codePointAt(0) as number);
  const negate = tokens.match('^');
  for (let some = false; ; some = true) {
    const token = tokens.get();
    if (token === null) throw unterminated();
    if (token === ']' && some) break;
    const from = read(token);
    if (!tokens.match('-')) {
      add(from);
      continue;
    }
    const end = tokens.get();
    if (end === null) throw unterminated();
    if (end === ']') {
      add(from);
      add(0x2d);
      break;
    }
    const to = read(end);
    if (typeof from !== 'number' || typeof to !== 'number' || to < from) {
      const back = pointCount(token) + 1 + pointCount(end);
      throw tokens.problem(`bad character range ${token}-${end}`, back);
    }
    ranges.push(from, to);
  }
  return { kind: 'set', negate, ranges, categories, flags: reading.current };
}

function parseRepeat(reading: Reading, token: string, items: Node[]): void {
  const { tokens } = reading;
  const here = tokens.tell();
  let min = token === '+' ? 1 : 0;
  let max = token === '?' ? 1 : REPEAT_MAX;
  if (token === '{') {
    const bounds = parseBounds(tokens, here);
    if (bounds === null) {
      items.push(literal('{', reading.current));
      return;
    }
    [min, max] = bounds;
  }
  const item = items.at(-1);
  const back = tokens.tell() - here + 1;
  if (item === undefined || item.kind === 'at') throw tokens.problem('nothing to repeat', back);
  if (item.kind === 'repeat') throw tokens.problem('multiple repeat', back);
  const body = item.kind === 'group' && item.plain ? item.body : item;
  const mode = tokens.match('?') ? 'lazy' : tokens.match('+') ? 'possessive' : 'greedy';
  items[items.length - 1] = { kind: 'repeat', min, max, mode, body };
}

/** `{2}`, `{2,}`, `{,3}`, `{2,3}`; null if the brace is an ordinary character. */
function parseBounds(tokens: PatternTokens, here: number): [number, number] | null {
  if (tokens.next === '}') return null;
  const digits = /^[0-9]$/;
  const low = tokens.getWhile(Number.MAX_SAFE_INTEGER, digits);
  const high = tokens.match(',') ? tokens.getWhile(Number.MAX_SAFE_INTEGER, digits) : low;
  if (!tokens.match('}')) {
    tokens.seek(here);
    return null;
  }
  const min = low === '' ? 0 : Number(low);
  const max = high === '' ? REPEAT_MAX : Number(high);
  if ((low !== '' && min >= REPEAT_MAX) || (high !== '' && max >= REPEAT_MAX)) {
    throw new PatternProblem('the repetition number is too large', null, 'OverflowError');
  }
  if (max < min) throw tokens.problem('min repeat greater than max repeat', tokens.tell() - here);
  return [min, max];
}

/** Behind `(`. Null for what leaves nothing: comments and flags for the whole pattern. */
function parseGroup(reading: Reading, nested: number, first: boolean): Node | null {
  const { tokens } = reading;
  const start = tokens.tell() - 1;
  const outer = reading.current;
  const extension: Extension = tokens.match('?')
    ? groupExtension(reading, start, nested, first)
    : { kind: 'group', name: null, captures: true, atomic: false, flags: outer };
  if (extension.kind === 'nothing') return null;
  if (extension.kind === 'node') return extension.node;
  const index = extension.captures ? reading.openGroup(extension.name) : null;
  reading.current = extension.flags;
  const body = parseBranches(reading, nested + 1);
  reading.current = outer;
  closeGroup(tokens, start);
  if (index !== null) reading.open.delete(index);
  if (extension.atomic) return { kind: 'atomic', body };
  return { kind: 'group', index, plain: index === null && extension.flags === outer, body };
}

export function closeGroup(tokens: PatternTokens, start: number): void {
  if (!tokens.match(')')) {
    throw tokens.problem('missing ), unterminated subpattern', tokens.tell() - start);
  }
}

/** Does `.` of these flags match a newline? */
export function dotMatchesAll(flags: number): boolean {
  return (flags & DOTALL) !== 0;
}
