import { expect, test } from 'vitest';
import { differences } from './recorded.ts';

test.each(['format', 'repr', 'text', 'templates', 'numbers', 'bytes'])(
  'CPython 3.12 answers the same: %s',
  (name) => {
    expect(differences(name).slice(0, 40).join('\n')).toBe('');
  },
);
