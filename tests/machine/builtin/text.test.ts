import { expect, test, vi } from 'vitest';
import { differences } from './recorded.ts';

// What is recorded here needs no Python code, so nothing may fall back on the prelude.
vi.mock('../../../src/machine/prelude.ts', () => ({}));

test.each(['format', 'repr', 'text', 'templates', 'numbers', 'bytes'])(
  'CPython 3.12 answers the same: %s',
  (name) => {
    expect(differences(name).slice(0, 40).join('\n')).toBe('');
  },
);
