import { expect, it } from 'vitest';
import { sameStory } from '../../src/session/said.ts';

it('captions are for the program that they were written for, or one with a word flipped', () => {
  expect(sameStory('while x:\n    c.notify()\n', 'if x:\n    c.notify_all()\n')).toBe(true);
  expect(sameStory('while x:\n    pass\n', 'while y:\n    pass\n')).toBe(false);
});
