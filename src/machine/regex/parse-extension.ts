/** What follows `(?`: names, flags, lookaround, comments, conditions, atomic groups. */
import { closeGroup, parseBranches, parseSequence, type Reading, VerboseAfterAll } from './parse-pattern.ts';
import {
  ASCII,
  DEBUG,
  DOTALL,
  IGNORECASE,
  LOCALE,
  MULTILINE,
  type Node,
  UNICODE,
  VERBOSE,
} from './pattern.ts';
import { pointCount } from './pattern-tokens.ts';

export type Extension =
  /** A group whose contents follow. */
  | {
      readonly kind: 'group';
      readonly name: string | null;
      readonly captures: boolean;
      readonly atomic: boolean;
      readonly flags: number;
    }
  /** Read to its `)`. */
  | { readonly kind: 'node'; readonly node: Node }
  | { readonly kind: 'nothing' };

const FLAGS: ReadonlyMap<string, number> = new Map([
  ['i', IGNORECASE],
  ['L', LOCALE],
  ['m', MULTILINE],
  ['s', DOTALL],
  ['x', VERBOSE],
  ['a', ASCII],
  ['u', UNICODE],
]);
const KINDS = ASCII | LOCALE | UNICODE;
const LETTER = /^\p{L}$/u;

/** `start` is the position of the parenthesis. */
export function groupExtension(reading: Reading, start: number, nested: number, first: boolean): Extension {
  const { tokens, current: flags } = reading;
  const token = tokens.get();
  if (token === null) throw tokens.problem('unexpected end of pattern');
  const group = { kind: 'group', name: null, captures: false, atomic: false, flags } as const;
  if (token === ':') return group;
  if (token === '>') return { ...group, atomic: true };
  if (token === 'P') return named(reading);
  if (token === '#') return comment(reading, start);
  if (token === '=' || token === '!' || token === '<') return look(reading, token, start, nested);
  if (token === '(') return conditional(reading, start, nested);
  if (FLAGS.has(token) || token === '-') {
    const changed = inlineFlags(reading, token);
    if (changed !== null) return { ...group, flags: changed };
    if (!first) {
      throw tokens.problem('global flags not at the start of the expression', tokens.tell() - start);
    }
    if (reading.flags & VERBOSE && !(flags & VERBOSE)) throw new VerboseAfterAll(reading.flags);
    reading.current = reading.flags;
    return { kind: 'nothing' };
  }
  throw tokens.problem(`unknown extension ?${token}`, pointCount(token) + 1);
}

function named(reading: Reading): Extension {
  const { tokens, current: flags } = reading;
  if (tokens.match('<')) {
    const name = tokens.getUntil('>', 'group name');
    tokens.checkGroupName(name);
    return { kind: 'group', name, captures: true, atomic: false, flags };
  }
  if (tokens.match('=')) {
    const name = tokens.getUntil(')', 'group name');
    tokens.checkGroupName(name);
    const group = knownGroup(reading, name);
    reading.checkReference(group, pointCount(name) + 1);
    return { kind: 'node', node: { kind: 'backref', group, flags } };
  }
  const token = tokens.get();
  if (token === null) throw tokens.problem('unexpected end of pattern');
  throw tokens.problem(`unknown extension ?P${token}`, pointCount(token) + 2);
}

function knownGroup({ tokens, names }: Reading, name: string): number {
  const group = names.get(name);
  if (group !== undefined) return group;
  throw tokens.problem(`unknown group name ${tokens.quoted(name)}`, pointCount(name) + 1);
}

function comment({ tokens }: Reading, start: number): Extension {
  for (;;) {
    if (tokens.next === null) throw tokens.problem('missing ), unterminated comment', tokens.tell() - start);
    if (tokens.get() === ')') return { kind: 'nothing' };
  }
}

function look(reading: Reading, token: string, start: number, nested: number): Extension {
  const { tokens, behind: outer } = reading;
  let sign: string | null = token;
  const behind = token === '<';
  if (behind) {
    sign = tokens.get();
    if (sign === null) throw tokens.problem('unexpected end of pattern');
    if (sign !== '=' && sign !== '!') {
      throw tokens.problem(`unknown extension ?<${sign}`, pointCount(sign) + 2);
    }
    if (outer === null) reading.behind = reading.groups;
  }
  const flags = reading.current;
  const body = parseBranches(reading, nested + 1);
  reading.current = flags;
  reading.behind = outer;
  closeGroup(tokens, start);
  return { kind: 'node', node: { kind: 'look', behind, negate: sign === '!', body } };
}

function conditional(reading: Reading, start: number, nested: number): Extension {
  const { tokens } = reading;
  const name = tokens.getUntil(')', 'group name');
  const back = pointCount(name) + 1;
  let group: number;
  if (/^[0-9]+$/.test(name)) {
    group = Number(name);
    if (group === 0) throw tokens.problem('bad group number', back);
    if (group >= 1073741823) throw tokens.problem(`invalid group reference ${group}`, back);
    if (!reading.forward.has(group)) reading.forward.set(group, tokens.tell() - back);
  } else {
    tokens.checkGroupName(name);
    group = knownGroup(reading, name);
  }
  reading.checkBehind(group);
  const yes = parseSequence(reading, nested + 1, false);
  const no = tokens.match('|') ? parseSequence(reading, nested + 1, false) : null;
  if (no !== null && tokens.next === '|') {
    throw tokens.problem('conditional backref with more than two branches');
  }
  closeGroup(tokens, start);
  return { kind: 'node', node: { kind: 'conditional', group, yes, no } };
}

/** The flags of a group; null when they are for the whole pattern, which then has them. */
function inlineFlags(reading: Reading, begin: string): number | null {
  const { tokens } = reading;
  let token: string | null = begin;
  let on = 0;
  let off = 0;
  if (token !== '-') {
    for (;;) {
      on |= turnedOn(reading, token as string, on);
      token = tokens.get();
      if (token === null) throw tokens.problem('missing -, : or )');
      if (token === ')' || token === '-' || token === ':') break;
      if (!FLAGS.has(token)) throw strange(reading, token, 'missing -, : or )');
    }
  }
  if (token === ')') {
    reading.flags |= on;
    return null;
  }
  if (on & DEBUG) throw tokens.problem('bad inline flags: cannot turn on global flag', 1);
  if (token === '-') {
    token = tokens.get();
    if (token === null) throw tokens.problem('missing flag');
    if (!FLAGS.has(token)) throw strange(reading, token, 'missing flag');
    for (;;) {
      const flag = FLAGS.get(token as string) as number;
      if (flag & KINDS) {
        throw tokens.problem("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
      }
      off |= flag;
      token = tokens.get();
      if (token === null) throw tokens.problem('missing :');
      if (token === ':') break;
      if (!FLAGS.has(token)) throw strange(reading, token, 'missing :');
    }
  }
  if (on & off) throw tokens.problem('bad inline flags: flag turned on and off', 1);
  const kept = on & KINDS ? reading.current & ~KINDS : reading.current;
  return (kept | on) & ~off;
}

function turnedOn({ tokens }: Reading, token: string, before: number): number {
  const flag = FLAGS.get(token) as number;
  if (!tokens.ofBytes && token === 'L') {
    throw tokens.problem("bad inline flags: cannot use 'L' flag with a str pattern");
  }
  if (tokens.ofBytes && token === 'u') {
    throw tokens.problem("bad inline flags: cannot use 'u' flag with a bytes pattern");
  }
  if (flag & KINDS && ((before | flag) & KINDS) !== flag) {
    throw tokens.problem("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
  }
  return flag;
}

function strange({ tokens }: Reading, token: string, missing: string) {
  return tokens.problem(LETTER.test(token) ? 'unknown flag' : missing, pointCount(token));
}
