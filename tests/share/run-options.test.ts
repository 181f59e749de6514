import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';
import { linkTo } from '../../src/share/link.ts';
import { optionsForLink, optionsFromLink } from '../../src/share/run-options.ts';

const link = linkTo({ kind: 'source', text: '' });

test('a link says only what differs from the default, and gives it back', () => {
  expect(optionsForLink(DEFAULT_OPTIONS)).toEqual({});
  const options: Options = {
    ...DEFAULT_OPTIONS,
    model: 'gil-3.9',
    seed: -4,
    fifoLocks: true,
    stdin: ['a', 'b'],
  };
  expect(optionsForLink(options)).toEqual({ model: 'gil-3.9', seed: -4, fifoLocks: true, stdin: ['a', 'b'] });
  expect(optionsFromLink({ ...link, options: optionsForLink(options) })).toEqual({ options, ignored: [] });
});

test('values that do not fit are left aside and named', () => {
  const wrong = {
    model: 'gil-2',
    cores: 0,
    stepsMax: 'x',
    stdin: [1],
    fifoLocks: 1,
    notifyPicks: 'last',
    toString: 3,
  };
  const { options, ignored } = optionsFromLink({ ...link, options: { ...wrong, seed: 5 } });
  expect(options).toEqual({ ...DEFAULT_OPTIONS, seed: 5 });
  expect([...ignored].sort()).toEqual(Object.keys(wrong).sort());
});
