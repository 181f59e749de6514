/** `re.Match`: what a search found. Groups are cut out of the text when they are asked for. */
import { quoteText } from '../builtin/quote.ts';
import { reprOf } from '../builtin/repr.ts';
import { getset, method } from '../define.ts';
import { setItem } from '../dict.ts';
import { indexError, raise } from '../exception.ts';
import { NeedsPython } from '../native.ts';
import { newDict, newTuple } from '../type.ts';
import { PyBoxed, type Slot, type Value } from '../values.ts';
import { assembledOf, groupText, matchType, type PyMatch } from './regex-pattern.ts';

/** The number of a group that was asked for by number or name. */
function groupOf(match: PyMatch, asked: Slot): number {
  const plain = asked instanceof PyBoxed ? asked.value : asked;
  const { groups, names } = assembledOf(match.re);
  const found =
    typeof plain === 'string' ? names.get(plain) : typeof plain === 'boolean' ? Number(plain) : plain;
  if (typeof found === 'number' && found >= 0 && found <= groups) return found;
  return raise(indexError, 'no such group');
}

function textOfGroup(match: PyMatch, asked: Slot): Value {
  return groupText(match.string, match.slots, groupOf(match, asked));
}

method(matchType, 'group', '*args', (_, [self, ...asked]) => {
  const match = self as PyMatch;
  if (asked.length <= 1) return textOfGroup(match, asked[0] ?? 0);
  return newTuple(asked.map((group) => textOfGroup(match, group)));
});
method(matchType, '__getitem__', 'key, /', (_, [self, key]) => textOfGroup(self as PyMatch, key));
method(matchType, 'groups', 'default=', (_, [self, missing]) => {
  const match = self as PyMatch;
  const texts: Value[] = [];
  for (let i = 1; i <= assembledOf(match.re).groups; i++) {
    texts.push(groupText(match.string, match.slots, i) ?? missing ?? null);
  }
  return newTuple(texts);
});
method(matchType, 'groupdict', 'default=', (_, [self, missing]) => {
  const match = self as PyMatch;
  const texts = newDict();
  for (const [name, group] of assembledOf(match.re).names) {
    setItem(texts, name, groupText(match.string, match.slots, group) ?? missing ?? null);
  }
  return texts;
});
method(matchType, 'start', 'group=, /', (_, [self, group]) => span(self, group)[0]);
method(matchType, 'end', 'group=, /', (_, [self, group]) => span(self, group)[1]);
method(matchType, 'span', 'group=, /', (_, [self, group]) => newTuple(span(self, group)));

function span(self: Slot, asked: Slot): [number, number] {
  const match = self as PyMatch;
  const group = groupOf(match, asked ?? 0);
  const from = match.slots[2 * group] as number;
  const to = match.slots[2 * group + 1] as number;
  return from < 0 || to < 0 ? [-1, -1] : [from, to];
}

method(
  matchType,
  'expand',
  'template',
  () => {
    throw new NeedsPython('expand');
  },
  'match_expand',
);
getset(matchType, 're', (_, [self]) => (self as PyMatch).re);
getset(matchType, 'string', (_, [self]) => (self as PyMatch).string);
getset(matchType, 'pos', (_, [self]) => (self as PyMatch).pos);
getset(matchType, 'endpos', (_, [self]) => (self as PyMatch).endpos);
getset(matchType, 'lastindex', (_, [self]) => {
  const last = (self as PyMatch).slots.at(-1) as number;
  return last < 1 ? null : last;
});
getset(matchType, 'lastgroup', (_, [self]) => {
  const match = self as PyMatch;
  for (const [name, group] of assembledOf(match.re).names) if (group === match.slots.at(-1)) return name;
  return null;
});
getset(matchType, 'regs', (_, [self]) => {
  const spans: Value[] = [];
  for (let i = 0; i <= assembledOf((self as PyMatch).re).groups; i++) spans.push(newTuple(span(self, i)));
  return newTuple(spans);
});
method(matchType, '__repr__', '', (vm, [self]) => {
  const match = self as PyMatch;
  const [from, to] = span(self, 0);
  const text = groupText(match.string, match.slots, 0);
  const shown = typeof text === 'string' ? quoteText(text) : reprOf(vm, text);
  return `<re.Match object; span=(${from}, ${to}), match=${Array.from(shown).slice(0, 50).join('')}>`;
});
