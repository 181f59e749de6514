import { expect, test, vi } from 'vitest';
import { differences } from './recorded.ts';

vi.mock('../../../src/machine/prelude.ts', () => ({}));

test.each(['format', 'repr'])('CPython 3.12 answers the same: %s', (name) => {
  expect(differences(name).slice(0, 40).join('\n')).toBe('');
});
