import { expect, test } from 'vitest';
import { flip, togglesOf } from '../../src/session/toggle.ts';

const words = (source: string) => togglesOf(source).map(({ line, now, other }) => [line, now, other]);

test('finds the guard of a wait and a notify, in the order of the text', () => {
  const source = 'with c:\n    while not items:\n        c.wait()\n    items.pop()\n    c.notify()\n';
  expect(words(source)).toEqual([
    [2, 'while', 'if'],
    [5, 'notify', 'notify_all'],
  ]);
});

test.each([
  'while True:\n    x = q.get()\n',
  'if ready:\n    print(1)\nc.wait()\n',
  'while a:\n    pass\n    # c.wait(\n',
])('leaves %j alone', (source) => {
  expect(words(source)).toEqual([]);
});

test('flipping twice gives the text back', () => {
  const source = 'if not items:\n    cond.wait(timeout=1)\n';
  const once = flip(source, togglesOf(source)[0] as NonNullable<ReturnType<typeof togglesOf>[0]>);
  expect(once).toBe('while not items:\n    cond.wait(timeout=1)\n');
  expect(flip(once, togglesOf(once)[0] as NonNullable<ReturnType<typeof togglesOf>[0]>)).toBe(source);
});
