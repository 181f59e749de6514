/** Real programs in parts: the merged report is that of one run, whatever the number of parts. */
import { expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import { likelihoodOf, withLikelihood } from '../../src/explore/likelihood.ts';
import { keyOfFinding, type MergedFinding, mergeParts, type Part } from '../../src/explore/merge.ts';
import type { OutcomeReport, Report } from '../../src/explore/report.ts';
import { sample } from '../../src/explore/sampling.ts';
import type { Search } from '../../src/explore/search.ts';
import { prepare } from '../../src/machine/prepare.ts';
import type { Program } from '../../src/program/code.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';
import { pythonProgram } from './python-programs.ts';

const OPTIONS: Options = {
  ...DEFAULT_OPTIONS,
  model: 'free-threaded',
  earlySleeps: true,
  earlyTimeouts: true,
};
const BOUNDS = { executions: 60, moves: 400 };

function compiled(source: string): Program {
  const { program } = prepare(source);
  if (program === null) throw new Error('does not compile');
  return program;
}

function explored(program: Program, search: Partial<Search> = {}): Report {
  const paths = explore(program, OPTIONS, { search: 'traces', shrinking: 0, bounds: BOUNDS, ...search });
  for (let next = paths.next(); ; next = paths.next()) if (next.done === true) return next.value;
}

function parts(program: Program, of: number, bounds = BOUNDS): Part<never>[] {
  return Array.from({ length: of }, (_, i) => {
    const shard = { index: i + 1, of };
    return { ...explored(program, { shard, bounds }), shard, digest: 'same', findings: [], seconds: 1 };
  });
}

function merged(all: readonly Part<never>[]) {
  const sum = mergeParts(all);
  if (typeof sum === 'string') throw new Error(sum);
  return sum;
}

/** All of an outcome but the witness, of which there may be several. */
const essence = (outcomes: readonly OutcomeReport[]) =>
  outcomes
    .map(({ ending, globals, exceptions, executions }) =>
      JSON.stringify({ ending, globals, exceptions, executions }),
    )
    .sort();

function addsUp(program: Program, of: number, whole: Report, bounds = BOUNDS): void {
  const { complete, limits, executions, outcomes } = merged(parts(program, of, bounds));
  expect({ of, complete, limits, executions, outcomes: essence(outcomes) }).toEqual({
    of,
    complete: whole.complete,
    limits: whole.limits,
    executions: whole.executions,
    outcomes: essence(whole.outcomes),
  });
}

const RACE = compiled(
  'import threading\nx = 0\ndef work():\n    global x\n    x += 1\n' +
    'ts = [threading.Thread(target=work) for _ in range(3)]\nfor t in ts: t.start()\nfor t in ts: t.join()\n',
);

test.each([1, 2, 3, 7])('three unlocked increments in %i parts', (of) => {
  addsUp(RACE, of, explored(RACE));
});

const INCREMENTS = compiled(
  'import threading\nx = 0\ndef work():\n    global x\n    x += 1\ndef main():\n' +
    '    ts = [threading.Thread(target=work) for _ in range(4)]\n' +
    '    for t in ts: t.start()\n    for t in ts: t.join()\nmain()\n',
);

test('two parts have a fair share each', () => {
  const bounds = { executions: 10_000, moves: 400 };
  const shares = parts(INCREMENTS, 2, bounds).map(({ executions }) => executions);
  expect(shares.reduce((sum, share) => sum + share)).toBe(576);
  expect(Math.min(...shares)).toBeGreaterThan(576 / 4);
});

test.each(Array.from({ length: 8 }, (_, i) => i + 1))('generated program, seed %i, in parts', (seed) => {
  const program = compiled(pythonProgram(seed));
  const whole = explored(program);
  if (whole.complete) for (const of of [1 + (seed % 3), 7]) addsUp(program, of, whole);
});

const scenarios = CATALOGUE.flatMap(({ id, variants }) =>
  variants.slice(0, 1).map((variant) => [`${id} ${variant.id}`, variant.source] as const),
);

test.each(scenarios)('%s in 3 parts', (_, source) => {
  const program = compiled(source);
  const bounds = { executions: 30, moves: 2_000 };
  const whole = explored(program, { bounds });
  if (whole.complete) addsUp(program, 3, whole, bounds);
});

test('a part that is missing is named, and the sum is not complete', () => {
  const all = parts(RACE, 5).filter(({ shard }) => shard.index !== 2 && shard.index !== 4);
  const { complete, limits } = merged(all);
  expect({ complete, limits }).toEqual({ complete: false, limits: ['parts 2, 4 of 5 are missing'] });
});

test('parts that are not of one search have no sum', () => {
  const [first, second] = parts(RACE, 2) as [Part<never>, Part<never>];
  expect(mergeParts([first, { ...second, digest: 'other' }])).toContain('different searches');
  expect(mergeParts([first, { ...second, shard: { index: 2, of: 3 } }])).toContain('different searches');
  expect(mergeParts([second, second])).toBe('part 2/2 is there twice');
});

test('runs at random of the first part are those of the whole', () => {
  const how = { policy: 'random', runs: 40, observed: { globals: true, stdout: false } } as const;
  const draws = sample(RACE, OPTIONS, how);
  let next = draws.next();
  while (next.done !== true) next = draws.next();
  const drawn = next.value;
  const likely = (outcomes: readonly OutcomeReport[]) =>
    outcomes.map(({ globals, likelihood }) => JSON.stringify([globals, likelihood])).sort();
  const whole = withLikelihood(explored(RACE), drawn, true);
  const split = parts(RACE, 3).map((part, i) => (i === 0 ? withLikelihood(part, drawn, false) : part));
  expect(likely(merged(split).outcomes)).toEqual(likely(whole.outcomes));
  expect(whole.outcomes.map(({ likelihood }) => likelihood?.runs)).toEqual(whole.outcomes.map(() => 40));
});

test('an outcome that only a run at random has met makes a complete report incomplete', () => {
  const draws = sample(RACE, OPTIONS, {
    policy: 'random',
    runs: 50,
    observed: { globals: true, stdout: false },
  });
  let next = draws.next();
  while (next.done !== true) next = draws.next();
  const whole = explored(RACE);
  const poorer = { ...whole, outcomes: whole.outcomes.filter(({ globals }) => globals['x'] !== 3) };
  const { complete, outcomes } = withLikelihood(poorer, next.value, true);
  expect(complete).toBe(false);
  expect(outcomes.find(({ globals }) => globals['x'] === 3)?.executions).toBe(0);
  expect(withLikelihood(whole, next.value, true).complete).toBe(true);
});

test.each([
  // By hand from Wilson's formula; the second as in Brown, Cai and DasGupta (2001).
  [0, 400, 0, 0.0095],
  [200, 400, 0.4513, 0.5487],
  [400, 400, 0.9905, 1],
  [1, 10, 0.0179, 0.4042],
])('%i of %i', (hits, runs, low, high) => {
  const found = likelihoodOf(hits, runs);
  expect(found.estimate).toBe(hits / runs);
  expect(found.low).toBeCloseTo(low, 3);
  expect(found.high).toBeCloseTo(high, 3);
});

test('findings of the parts are those of the whole, worst first', () => {
  const keys = (all: readonly MergedFinding[]) => all.map((one) => `${keyOfFinding(one)} ${one.executions}`);
  const whole = explored(RACE).findings;
  expect(whole.map(({ kind }) => kind)).toEqual(['lost-update', 'data-race']);
  const all = [1, 2, 3].map((index) => {
    const shard = { index, of: 3 };
    return { ...explored(RACE, { shard }), shard, digest: 'same', seconds: 1 };
  });
  const sum = mergeParts(all);
  expect(typeof sum === 'string' ? sum : keys(sum.findings)).toEqual(keys(whole));
});

test('the same fault of threads with the same role is one finding, whichever part has met it', () => {
  const [first, second] = parts(RACE, 2) as [Part<never>, Part<never>];
  const race = { kind: 'data-race', lines: [5, 5], subjects: ['x'], switches: 2, executions: 3 };
  const sum = mergeParts<MergedFinding>([
    { ...first, findings: [{ ...race, threads: ['Thread-1 (work)', 'Thread-2 (work)'] }] },
    { ...second, findings: [{ ...race, threads: ['Thread-3 (work)', 'Thread-1 (work)'], switches: 1 }] },
  ]);
  expect(typeof sum === 'string' ? sum : sum.findings).toEqual([
    { ...race, threads: ['Thread-3 (work)', 'Thread-1 (work)'], switches: 1, executions: 6 },
  ]);
});
