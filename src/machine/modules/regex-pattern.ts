/**
 * `_re`: compiled patterns. Searching is one step, as in C; what has to call a function of the program (`sub` with
 * a function) and the classes that are made of classes (`error`, `RegexFlag`) are Python (stdlib/re.py,
 * library_twins.py).
 */
import { quoteText } from '../builtin/quote.ts';
import { reprOf } from '../builtin/repr.ts';
import { storable } from '../codec.ts';
import { func, getset, method, nativeModule } from '../define.ts';
import { setItem } from '../dict.ts';
import { declareEquality, same } from '../equality.ts';
import {
  indexError,
  notImplementedError,
  overflowError,
  raise,
  raiseStopIteration,
  runtimeError,
  typeError,
  valueError,
} from '../exception.ts';
import { declarePureIterator } from '../iterate.ts';
import { NeedsPython, type Outcome } from '../native.ts';
import { type Assembled, assemble } from '../regex/assemble.ts';
import { SEARCH_STEPS_MAX, type Search, search, TooManySteps } from '../regex/matcher.ts';
import { parsePattern } from '../regex/parse-pattern.ts';
import { PatternProblem, UNICODE } from '../regex/pattern.ts';
import { parseTemplate, type Template } from '../regex/template.ts';
import { defineType, newBytes, newDict, newList, newTuple, notImplemented, typeName } from '../type.ts';
import { HeapObject, PyBoxed, PyBytes, type PyType, type Slot, type Value } from '../values.ts';
import { given, indexOf } from './argument.ts';

export class PyPattern extends HeapObject {
  /** A str or bytes. */
  pattern: Value = null;
  flags = 0;
}
storable('PyPattern', PyPattern);

export class PyMatch extends HeapObject {
  re: PyPattern;
  string: Value = null;
  /** Start and end of the whole and of each group, -1 for none; then the group that closed last. */
  slots: number[] = [];
  pos = 0;
  endpos = 0;
  constructor(cls: PyType, re: PyPattern) {
    super(cls);
    this.re = re;
  }
}
storable('PyMatch', PyMatch);

class PyMatchIterator extends HeapObject {
  re: PyPattern;
  string: Value = null;
  at = 0;
  pos = 0;
  endpos = 0;
  /** The match before was empty and ended at `at`. */
  advance = false;
  over = false;
  constructor(cls: PyType, re: PyPattern) {
    super(cls);
    this.re = re;
  }
}
storable('PyMatchIterator', PyMatchIterator);

export const patternType = defineType('re.Pattern', { layout: 'native', inheritable: false });
export const matchType = defineType('re.Match', { layout: 'sealed' });
const matchIteratorType = defineType('_re.callable_iterator', { layout: 'sealed', module: 'builtins' });
nativeModule('_re').set('Pattern', patternType);
nativeModule('_re').set('Match', matchType);

/** Patterns that were assembled lately, by their text and flags. Derived from them, so it may be lost at any time. */
const assembledPatterns = new Map<string, Assembled>();
const ASSEMBLED_MAX = 512;

function assembledFor(text: string, flags: number, ofBytes: boolean): Assembled {
  const key = `${ofBytes ? 'b' : 's'}${flags} ${text}`;
  let found = assembledPatterns.get(key);
  if (found === undefined) {
    found = assemble(parsePattern(text, flags, ofBytes), ofBytes);
    if (assembledPatterns.size >= ASSEMBLED_MAX) assembledPatterns.clear();
    assembledPatterns.set(key, found);
  }
  return found;
}

export function assembledOf(pattern: PyPattern): Assembled {
  const text = pattern.pattern;
  return text instanceof PyBytes
    ? assembledFor(latin(text.bytes), pattern.flags, true)
    : assembledFor(text as string, pattern.flags, false);
}

function latin(bytes: readonly number[]): string {
  return bytes.map((byte) => String.fromCharCode(byte)).join('');
}

/** A str (or bytes) as it is searched: by code point. */
interface Subject {
  readonly value: string | PyBytes;
  readonly points: ArrayLike<number>;
  /** Does every code point take one unit of the JavaScript string? */
  readonly narrow: boolean;
}

/** The text that was searched last: a tokenizer matches at one place after the other. */
let latest: Subject = { value: '', points: [], narrow: true };

function subjectOf(pattern: PyPattern, value: Slot): Subject {
  const plain = value instanceof PyBoxed ? value.value : (value ?? null);
  const ofBytes = pattern.pattern instanceof PyBytes;
  if (typeof plain === 'string') {
    if (ofBytes) raise(typeError, 'cannot use a bytes pattern on a string-like object');
    return subjectOfText(plain);
  }
  if (!(plain instanceof PyBytes)) {
    return raise(typeError, `expected string or bytes-like object, got '${typeName(plain)}'`);
  }
  if (!ofBytes) raise(typeError, 'cannot use a string pattern on a bytes-like object');
  return { value: plain, points: plain.bytes, narrow: true };
}

function subjectOfText(text: string): Subject {
  if (latest.value === text) return latest;
  const narrow = !/[\ud800-\udbff][\udc00-\udfff]/.test(text);
  const points = narrow
    ? Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
    : Array.from(text, (character) => character.codePointAt(0) as number);
  latest = { value: text, points, narrow };
  return latest;
}

/** `value[from:to]` as a str or bytes. */
export function pieceOf(value: Value, from: number, to: number): Value {
  if (value instanceof PyBytes) return newBytes(value.bytes.slice(from, to));
  const text = (value instanceof PyBoxed ? value.value : value) as string;
  const { points, narrow } = subjectOfText(text);
  if (narrow) return text.slice(from, to);
  return Array.from(points)
    .slice(from, to)
    .map((point) => String.fromCodePoint(point))
    .join('');
}

function clipped(value: Slot, length: number, missing: number): number {
  return given(value) ? Math.min(Math.max(indexOf(value), 0), length) : missing;
}

function find(pattern: PyPattern, asked: Search): number[] | null {
  try {
    return search(assembledOf(pattern), asked);
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    return raise(
      runtimeError,
      `re: gave up after ${SEARCH_STEPS_MAX} steps; the pattern ${quotedPattern(pattern)} tries too many ways on this text`,
    );
  }
}

function quotedPattern({ pattern }: PyPattern): string {
  return pattern instanceof PyBytes ? `b${quoteText(latin(pattern.bytes))}` : quoteText(pattern as string);
}

function problemRaised(problem: PatternProblem): Value {
  const { kind, message, position } = problem;
  if (kind === 'error') return newTuple([message, position]);
  if (kind === 'ValueError') return raise(valueError, message);
  if (kind === 'OverflowError') return raise(overflowError, message);
  return raise(kind === 'IndexError' ? indexError : notImplementedError, message);
}

/** A pattern, or the words of what is wrong with it and where. */
func('_re', 'compile', 'pattern, flags, /', (_, [text, flags]) => {
  const plain = text instanceof PyBoxed ? text.value : text;
  if (typeof plain !== 'string' && !(plain instanceof PyBytes)) {
    raise(typeError, 'first argument must be string or compiled pattern');
  }
  const pattern = new PyPattern(patternType);
  pattern.pattern = plain as Value;
  pattern.flags = indexOf(flags);
  try {
    pattern.flags = assembledOf(pattern).flags;
  } catch (error) {
    if (error instanceof PatternProblem) return problemRaised(error);
    throw error;
  }
  return pattern;
});

function makeMatch(
  pattern: PyPattern,
  string: Value,
  slots: number[] | null,
  pos: number,
  endpos: number,
): Value {
  if (slots === null) return null;
  const match = new PyMatch(matchType, pattern);
  match.string = string;
  match.slots = slots;
  match.pos = pos;
  match.endpos = endpos;
  return match;
}

for (const [name, anchored, whole] of [
  ['match', true, false],
  ['fullmatch', true, true],
  ['search', false, false],
] as const) {
  method(patternType, name, 'string, pos=, endpos=', (_, [self, string, pos, endpos]) => {
    const pattern = self as PyPattern;
    const { points } = subjectOf(pattern, string);
    const end = clipped(endpos, points.length, points.length);
    const from = clipped(pos, points.length, 0);
    if (from > end) return null;
    const found = find(pattern, { points, from, end, anchored, whole, advance: false });
    return makeMatch(pattern, string as Value, found, from, end);
  });
}

/** Every match from `from` to `end`, each beginning where the one before ended; an empty one is not found twice. */
function* matches(pattern: PyPattern, points: ArrayLike<number>, from: number, end: number) {
  let at = from;
  let advance = false;
  while (at <= end) {
    const found = find(pattern, { points, from: at, end, anchored: false, whole: false, advance });
    if (found === null) return;
    yield found;
    at = found[1] as number;
    advance = found[0] === found[1];
  }
}

method(patternType, 'findall', 'string, pos=, endpos=', (_, [self, string, pos, endpos]) => {
  const pattern = self as PyPattern;
  const { value, points } = subjectOf(pattern, string);
  const end = clipped(endpos, points.length, points.length);
  const { groups } = assembledOf(pattern);
  const result: Value[] = [];
  for (const slots of matches(pattern, points, clipped(pos, points.length, 0), end)) {
    const texts: Value[] = [];
    for (let i = groups === 0 ? 0 : 1; i <= groups; i++)
      texts.push(groupText(value, slots, i) ?? empty(pattern));
    result.push(groups > 1 ? newTuple(texts) : (texts[0] as Value));
  }
  return newList(result);
});

function empty(pattern: PyPattern): Value {
  return pattern.pattern instanceof PyBytes ? newBytes([]) : '';
}

/** What a group matched; null if nothing. */
export function groupText(value: Value, slots: readonly number[], group: number): Value {
  const from = slots[2 * group] as number;
  const to = slots[2 * group + 1] as number;
  return from < 0 || to < 0 ? null : pieceOf(value, from, to);
}

method(patternType, 'finditer', 'string, pos=, endpos=', (_, [self, string, pos, endpos]) => {
  const pattern = self as PyPattern;
  const { points } = subjectOf(pattern, string);
  const iterator = new PyMatchIterator(matchIteratorType, pattern);
  iterator.string = string as Value;
  iterator.pos = clipped(pos, points.length, 0);
  iterator.at = iterator.pos;
  iterator.endpos = clipped(endpos, points.length, points.length);
  return iterator;
});
method(matchIteratorType, '__iter__', '', (_, [self]) => self as Value);
method(matchIteratorType, '__next__', '', (vm, [self]) => {
  vm.advancing(self as PyMatchIterator);
  const iterator = self as PyMatchIterator;
  const { re, at, endpos: end, pos, advance } = iterator;
  if (iterator.over || at > end) return raiseStopIteration(null);
  const { points } = subjectOf(re, iterator.string);
  const found = find(re, { points, from: at, end, anchored: false, whole: false, advance });
  if (found === null) {
    iterator.over = true;
    return raiseStopIteration(null);
  }
  iterator.at = found[1] as number;
  iterator.advance = found[0] === found[1];
  return makeMatch(re, iterator.string, found, pos, end);
});
declarePureIterator(matchIteratorType);

method(patternType, 'split', 'string, maxsplit=', (_, [self, string, maxsplit]) => {
  const pattern = self as PyPattern;
  const { value, points } = subjectOf(pattern, string);
  const most = given(maxsplit) ? indexOf(maxsplit) : 0;
  const { groups } = assembledOf(pattern);
  const pieces: Value[] = [];
  let last = 0;
  let count = 0;
  for (const slots of matches(pattern, points, 0, points.length)) {
    if (most !== 0 && count++ >= most) break;
    pieces.push(pieceOf(value, last, slots[0] as number));
    for (let i = 1; i <= groups; i++) pieces.push(groupText(value, slots, i));
    last = slots[1] as number;
  }
  pieces.push(pieceOf(value, last, points.length));
  return newList(pieces);
});

/** The template of `sub` and `expand`; throws `PatternProblem`. */
function templateOf(pattern: PyPattern, replacement: Value): Template {
  const { groups, names } = assembledOf(pattern);
  const plain = replacement instanceof PyBoxed ? replacement.value : replacement;
  if (plain instanceof PyBytes) return parseTemplate(latin(plain.bytes), groups, names, true);
  if (typeof plain === 'string') return parseTemplate(plain, groups, names, false);
  return raise(typeError, `decoding to str: need a bytes-like object, ${typeName(plain)} found`);
}

/** A template with a match's groups filled in; what did not match is empty. */
export function expand(
  pattern: PyPattern,
  template: Template,
  value: Value,
  slots: readonly number[],
): Value[] {
  const ofBytes = pattern.pattern instanceof PyBytes;
  return template.map((part) => {
    if (typeof part === 'number') return groupText(value, slots, part) ?? empty(pattern);
    return ofBytes ? newBytes(Array.from(part, (character) => character.charCodeAt(0))) : part;
  });
}

export function joined(pattern: PyPattern, pieces: readonly Value[]): Value {
  if (!(pattern.pattern instanceof PyBytes)) return pieces.join('');
  return newBytes(pieces.flatMap((piece) => (piece as PyBytes).bytes));
}

/** What is wrong with a template, for stdlib/re.py to raise; None if nothing is. */
func('_re', 'template_problem', 'pattern, template, /', (_, [self, template]) => {
  try {
    templateOf(self as PyPattern, template as Value);
    return null;
  } catch (error) {
    if (error instanceof PatternProblem) return problemRaised(error);
    throw error;
  }
});

/** Text and number of replacements. Functions and wrong templates are the twin's. */
function substituted(self: Slot, replacement: Slot, string: Slot, count: Slot): [Value, number] {
  const pattern = self as PyPattern;
  if (!isTextual(replacement)) throw new NeedsPython('sub');
  const { value, points } = subjectOf(pattern, string);
  let template: Template;
  try {
    template = templateOf(pattern, replacement as Value);
  } catch (error) {
    if (error instanceof PatternProblem) throw new NeedsPython('sub');
    throw error;
  }
  const most = given(count) ? indexOf(count) : 0;
  const pieces: Value[] = [];
  let last = 0;
  let done = 0;
  for (const slots of matches(pattern, points, 0, points.length)) {
    if (most !== 0 && done >= most) break;
    pieces.push(pieceOf(value, last, slots[0] as number), ...expand(pattern, template, value, slots));
    last = slots[1] as number;
    done++;
  }
  if (done === 0) return [string as Value, 0];
  pieces.push(pieceOf(value, last, points.length));
  return [joined(pattern, pieces), done];
}

function isTextual(value: Slot): boolean {
  const plain = value instanceof PyBoxed ? value.value : value;
  return typeof plain === 'string' || plain instanceof PyBytes;
}

method(
  patternType,
  'sub',
  'repl, string, count=',
  (_, [self, repl, string, count]) => substituted(self, repl, string, count)[0],
  'pattern_sub',
);
method(
  patternType,
  'subn',
  'repl, string, count=',
  (_, [self, repl, string, count]) => newTuple(substituted(self, repl, string, count)),
  'pattern_subn',
);

/** `match.expand(template)`, with `template` known to be right. */
func('_re', 'expand', 'match, template, /', (_, [self, template]) => {
  const { re, string, slots } = self as PyMatch;
  const parts = expand(re, templateOf(re, template as Value), string, slots);
  return joined(re, parts);
});

getset(patternType, 'pattern', (_, [self]) => (self as PyPattern).pattern);
getset(patternType, 'flags', (_, [self]) => (self as PyPattern).flags);
getset(patternType, 'groups', (_, [self]) => assembledOf(self as PyPattern).groups);
getset(patternType, 'groupindex', (_, [self]) => {
  const names = newDict();
  for (const [name, group] of assembledOf(self as PyPattern).names) setItem(names, name, group);
  return names;
});

/** By number, in the order in which CPython names them (Modules/_sre/sre.c, pattern_repr). */
const FLAG_NAMES = [
  'TEMPLATE',
  'IGNORECASE',
  'LOCALE',
  'MULTILINE',
  'DOTALL',
  'UNICODE',
  'VERBOSE',
  'DEBUG',
  'ASCII',
];

method(patternType, '__repr__', '', (vm, [self]) => {
  const pattern = self as PyPattern;
  const text = Array.from(reprOf(vm, pattern.pattern)).slice(0, 200).join('');
  const ofText = typeof pattern.pattern === 'string';
  const names = FLAG_NAMES.filter((_, i) => pattern.flags & (1 << i) && !(ofText && 1 << i === UNICODE));
  return `re.compile(${[text, names.map((name) => `re.${name}`).join('|')].filter(Boolean).join(', ')})`;
});
for (const name of ['__copy__', '__deepcopy__']) {
  method(patternType, name, '*memo', (_, [self]) => self as Value);
  method(matchType, name, '*memo', (_, [self]) => self as Value);
}

function equal(a: PyPattern, b: PyPattern): boolean {
  return a.flags === b.flags && same(a.pattern, b.pattern);
}

declareEquality(PyPattern, (a, b) => b instanceof PyPattern && equal(a, b));
method(patternType, '__eq__', 'value, /', (_, [self, other]): Outcome => {
  return other instanceof PyPattern ? equal(self as PyPattern, other) : notImplemented;
});
