import { expect, it } from 'vitest';
import { findVariant } from '../../src/scenarios/catalogue.ts';
import { forgetDraft, type Keep, keepDraft, keptDraft } from '../../src/session/draft.ts';

function shelf(): Keep {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const original = findVariant('T8')?.variant.source ?? '';
const T8 = { scenario: 'T8', variant: 'unlocked' };

it('keeps an edit, with where it came from, until it is forgotten', () => {
  const keep = shelf();
  const draft = { ...T8, source: original.replace('range(2)', 'range(3)') };
  keepDraft(keep, draft);
  expect(keptDraft(keep)).toEqual(draft);
  forgetDraft(keep);
  expect(keptDraft(keep)).toBe(null);
});

it('keeps nothing that can be had again: a text of the catalogue, one with a word flipped, an empty one', () => {
  const keep = shelf();
  keepDraft(keep, { ...T8, source: original });
  const guarded = findVariant('T11s')?.variant.source ?? '';
  keepDraft(keep, { scenario: 'T11s', variant: 'base', source: guarded.replace('if not', 'while not') });
  keepDraft(keep, { scenario: null, variant: null, source: '\n' });
  expect(keptDraft(keep)).toBe(null);
});

it('lives with storage that refuses or holds rubbish', () => {
  const refuse = () => {
    throw new Error('denied');
  };
  const none: Keep = { getItem: refuse, setItem: refuse, removeItem: refuse };
  keepDraft(none, { ...T8, source: 'x = 1\n' });
  forgetDraft(none);
  expect(keptDraft(none)).toBe(null);
  for (const rubbish of ['{', '[]', 'null', '{"source":7}']) {
    expect(keptDraft({ ...shelf(), getItem: () => rubbish })).toBe(null);
  }
});
