/** The search over states: it finds what the search over traces finds, and ends where that does not. */
import { describe, expect, test } from 'vitest';
import { explore, type Search } from '../../src/explore/explore.ts';
import { Fingerprint } from '../../src/explore/fingerprint.ts';
import type { Report } from '../../src/explore/report.ts';
import { Sharing } from '../../src/explore/sharing.ts';
import { ACTS, type Move } from '../../src/explore/step.ts';
import { WorldWalker } from '../../src/explore/world-walker.ts';
import type { Program } from '../../src/program/code.ts';
import { compile } from '../../src/program/program.ts';
import { DEFAULT_OPTIONS, MODELS, type Options } from '../../src/scheduler/options.ts';
import { ReplayPolicy } from '../../src/scheduler/policies/replay.ts';
import { parseSchedule } from '../../src/scheduler/schedule.ts';
import { record } from '../../src/trace/record.ts';
import { generateProgram } from './generate.ts';
import { pythonProgram } from './python-programs.ts';

const FREE: Options = {
  ...DEFAULT_OPTIONS,
  model: 'free-threaded',
  earlySleeps: true,
  earlyTimeouts: true,
};

function compiled(source: string): Program {
  const { program, diagnostics } = compile(source);
  if (program === null) throw new Error(diagnostics.map(({ what }) => what.en).join());
  return program;
}

function explored(program: Program, search: Partial<Search> = {}, options: Partial<Options> = {}): Report {
  const paths = explore(program, { ...FREE, ...options }, search);
  for (;;) {
    const next = paths.next();
    if (next.done === true) return next.value;
  }
}

function threads(bodies: readonly string[], before = ''): string {
  const defs = bodies.map((body, i) => `def t${i}():\n${body.replace(/^/gm, '    ')}\n`).join('');
  const names = bodies.map((_, i) => `threading.Thread(target=t${i})`).join(', ');
  return `import threading\n${before}\n${defs}ts = [${names}]\nfor t in ts: t.start()\nfor t in ts: t.join()\n`;
}

const key = ({ ending, globals, exceptions }: Report['outcomes'][number]) =>
  JSON.stringify([ending, globals, exceptions]);
const keys = ({ outcomes }: Report) => outcomes.map(key).sort();

/** A world after these moves, as the search sees it. */
function fingerprintAfter(program: Program, moves: readonly Move[], observesOutput = false): string {
  const walker = new WorldWalker(program, FREE, observesOutput, 1000, false, new Sharing());
  for (const move of moves) walker.take(move);
  return new Fingerprint(observesOutput).of(walker.world, walker.beside).text;
}

describe('fingerprints', () => {
  const a = ACTS;
  const b = 2 * ACTS;
  const start = [0, 0];
  // Each thread: begins with the read, then the write.
  const increments = compiled(
    threads(['global x\nx += 1', 'global y\ny += 1'], 'x = 0\ny = 0\nlog = []\ndef nothing(): return x + y'),
  );

  test('independent moves in either order come to the same state', () => {
    expect(fingerprintAfter(increments, [...start, a, b])).toBe(
      fingerprintAfter(increments, [...start, b, a]),
    );
  });

  test('how often a thread went round a loop that changes nothing is not seen', () => {
    const spin = compiled(threads(['while not done: pass', 'global done\ndone = True'], 'done = False'));
    expect(fingerprintAfter(spin, [...start, a])).toBe(fingerprintAfter(spin, [...start, a, a, a]));
    expect(fingerprintAfter(spin, [...start, a])).not.toBe(fingerprintAfter(spin, [...start, a, b]));
  });

  test('different values, different holders and different waiters are different states', () => {
    const source = threads(
      ['with l:\n    n.append(1)', 'with l:\n    n.append(2)'],
      'l = threading.Lock()\nn = []',
    );
    const program = compiled(source);
    const states = [[], [a], [b], [a, a], [b, b]].map((moves) =>
      fingerprintAfter(program, [...start, ...moves]),
    );
    expect(new Set(states).size).toBe(states.length);
  });

  test('what was printed counts only if it is observed', () => {
    const program = compiled(threads(['print("a")', 'print("b")']));
    const [one, other] = [
      [...start, a, b],
      [...start, b, a],
    ];
    expect(fingerprintAfter(program, one, true)).not.toBe(fingerprintAfter(program, other, true));
    expect(fingerprintAfter(program, [0, 0], false)).toBe(fingerprintAfter(program, [0, 0], false));
  });
});

describe.each([1, 2, 3, 4, 5, 6])('generated program, seed %i', (seed) => {
  test('states lead to the same outcomes as traces, and every witness replays', () => {
    for (const source of [generateProgram(seed), pythonProgram(seed)]) {
      const program = compiled(source);
      const traces = explored(program, { search: 'traces', bounds: { executions: 400, moves: 400 } });
      if (!traces.complete) continue;
      const states = explored(program, { search: 'states' });
      expect(states.complete).toBe(true);
      expect(keys(states)).toEqual(keys(traces));
      for (const outcome of states.outcomes) expectToReplay(program, outcome, {});
    }
  });
});

describe.each(MODELS)('under %s', (model) => {
  test('states lead to the outcomes of every interleaving', () => {
    for (const seed of [7, 8, 9]) {
      const program = compiled(generateProgram(seed));
      const all = explored(
        program,
        { reduction: 'none', bounds: { executions: 300, moves: 400 } },
        { model },
      );
      const states = explored(program, { search: 'states' }, { model });
      expect(states.complete, `seed ${seed}`).toBe(true);
      // Under a GIL brute force makes one move of a turn, and so may miss an order; it invents none.
      const known = new Set(keys(states));
      expect(
        keys(all).filter((one) => !known.has(one)),
        `seed ${seed}`,
      ).toEqual([]);
      if (all.complete && model === 'free-threaded')
        expect(known.size, `seed ${seed}`).toBe(all.outcomes.length);
      for (const outcome of states.outcomes) expectToReplay(program, outcome, { model });
    }
  });
});

function expectToReplay(
  program: Program,
  outcome: Report['outcomes'][number],
  options: Partial<Options>,
): void {
  const schedule = parseSchedule(outcome.schedule);
  if (typeof schedule === 'string') throw new Error(schedule);
  const { ending, misfits } = record(program, { ...FREE, ...options }, new ReplayPolicy(schedule));
  expect(misfits, outcome.schedule).toEqual([]);
  expect(ending?.kind, outcome.schedule).toBe(outcome.ending);
}

describe('the search picks by itself', () => {
  const counter = (threadCount: number, times: number) =>
    threads(
      Array.from(
        { length: threadCount },
        () => `global x\nfor _ in range(${times}):\n    with l:\n        x += 1`,
      ),
      'x = 0\nl = threading.Lock()',
    );

  test('traces where there are few', () => {
    const { search, executions, complete } = explored(compiled(counter(3, 1)));
    expect({ search, executions, complete }).toEqual({ search: 'traces', executions: 6, complete: true });
  });

  test('states where traces explode: three threads, four locked increments each', () => {
    const report = explored(compiled(counter(3, 4)));
    expect(report.search).toBe('states');
    expect(report.complete).toBe(true);
    expect(report.outcomes.map(({ ending, globals }) => [ending, globals['x']])).toEqual([['finished', 12]]);
    // 34,650 traces.
    expect(report.states).toBeLessThan(3000);
  });

  test('states under a GIL where a turn waits for locks, and then the search is complete', () => {
    const report = explored(compiled(counter(2, 2)), {}, { model: 'gil' });
    expect([report.search, report.complete, report.limits]).toEqual(['states', true, []]);
  });

  test('a bound on states is met and named', () => {
    const report = explored(compiled(counter(3, 4)), {
      search: 'states',
      bounds: { executions: 10, moves: 1000, states: 100 },
    });
    expect([report.complete, report.limits]).toEqual([false, ['100 states']]);
  });
});

describe('going round and round', () => {
  const spin = threads(
    ['global x\nwhile not done:\n    pass\nx = 1', 'global done\ndone = True'],
    'x = 0\ndone = False',
  );

  test('a spin loop is finite, and said with its line', () => {
    const { complete, outcomes, spins } = explored(compiled(spin), { search: 'states' });
    expect(complete).toBe(true);
    expect(outcomes.map(({ ending, globals }) => [ending, globals['x']])).toEqual([['finished', 1]]);
    expect(spins?.map(({ threads, lines }) => [threads, lines])).toEqual([[['Thread-1 (t0)'], [7]]]);
  });

  test('a loop that nothing leads out of is an outcome without an end', () => {
    const hopeless = threads(
      ['if l.acquire(blocking=False):\n    while not go:\n        pass', 'global go\nwith l:\n    go = True'],
      'l = threading.Lock()\ngo = False',
    );
    const { complete, outcomes } = explored(compiled(hopeless), { search: 'states' });
    expect(complete).toBe(true);
    expect(outcomes.map(({ ending, globals }) => [ending, globals['go']]).sort()).toEqual([
      ['finished', true],
      ['limit', false],
    ]);
  });
});
