/** A scenario's sentences are for its story: another interleaving is another story. */
import { expect, it } from 'vitest';
import { findVariant } from '../../src/scenarios/catalogue.ts';
import type { Variant } from '../../src/scenarios/scenario.ts';
import { DEFAULT_OPTIONS } from '../../src/scheduler/options.ts';
import type { Run } from '../../src/session/engine.ts';
import { LocalEngine } from '../../src/session/local-engine.ts';
import { samePlot, toldOf } from '../../src/session/said.ts';
import { flip, togglesOf } from '../../src/session/toggle.ts';

const flagship = findVariant('T11s')?.variant as Variant;

function run(schedule: string, source = flagship.source): Run {
  const options = { ...DEFAULT_OPTIONS, ...flagship.options };
  return new LocalEngine().run({ source, options, schedule }).run as Run;
}

it('the opening run is told, asked for by its own schedule or by the text in a link', () => {
  const opening = run(flagship.schedule);
  const told = [...toldOf(opening, flagship, flagship.schedule)];
  expect(told.length).toBeGreaterThan(3);
  expect([...toldOf(run(opening.schedule), flagship, opening.schedule)]).toEqual(told);
});

it('a run in which it is C that is robbed is not told as if it were A', () => {
  const other = run('0.52-1.9-2.9-3.13-1.40-2.40');
  expect(other.findings.map(({ kind }) => kind)).toContain('stolen-wakeup');
  expect([...toldOf(other, flagship, other.schedule)]).toEqual([]);
});

it('with the word flipped it is still the story, with another end', () => {
  const guard = togglesOf(flagship.source)[0];
  if (guard === undefined) throw new Error('no guard');
  const told = toldOf(run(flagship.schedule, flip(flagship.source, guard)), flagship, flagship.schedule);
  expect([...told.values()].some(({ en }) => en.includes('waits once more'))).toBe(true);
});

it('another program has another plot', () => {
  expect(samePlot('while x:\n    c.notify()\n', 'if x:\n    c.notify_all()\n')).toBe(true);
  expect(samePlot('while x:\n    pass\n', 'while y:\n    pass\n')).toBe(false);
});
