/** The search over states: it finds what the search over traces finds, and ends where that does not. */
import { describe, expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import { Fingerprint } from '../../src/explore/fingerprint.ts';
import type { Report } from '../../src/explore/report.ts';
import type { Search } from '../../src/explore/search.ts';
import { Sharing } from '../../src/explore/sharing.ts';
import { ACTS, type Move, threadOf } from '../../src/explore/step.ts';
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

/** One for all: fingerprints of two makers are not to be compared, because each numbers texts as it meets them. */
const PRINTS = { plain: new Fingerprint(false), printing: new Fingerprint(true) };
const printsOf = (observesOutput: boolean) => (observesOutput ? PRINTS.printing : PRINTS.plain);

/** A world after these moves, as the search sees it. */
function fingerprintAfter(program: Program, moves: readonly Move[], observesOutput = false): string {
  const walker = new WorldWalker(program, FREE, { observesOutput, movesMax: 1000, sharing: new Sharing() });
  for (const move of moves) walker.take(move);
  return walker.state(printsOf(observesOutput)).text;
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
    // The main thread first: both others have been started before one of them prints.
    const [up, down] = [1, -1].map((sign) => (move: Move) => (threadOf(move) === 0 ? -100 : sign * move)) as [
      (move: Move) => number,
      (move: Move) => number,
    ];
    expect(atTheEnd(program, up, true)).not.toBe(atTheEnd(program, down, true));
    expect(atTheEnd(program, up, false)).toBe(atTheEnd(program, down, false));
  });
});

/** The fingerprint at the end, when the possible move of the lowest rank is always taken. */
function atTheEnd(program: Program, rank: (move: Move) => number, observesOutput: boolean): string {
  const walker = new WorldWalker(program, FREE, { observesOutput, movesMax: 1000, sharing: new Sharing() });
  for (let moves = walker.moves(); moves.length > 0; moves = walker.moves()) {
    walker.take([...moves].sort((a, b) => rank(a) - rank(b))[0] as Move);
  }
  return walker.state(printsOf(observesOutput)).text;
}

describe.each([1, 2, 3, 4])('generated program, seed %i', (seed) => {
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
  const programs = [
    threads(['global x\nx += 1', 'global x\nx += 2'], 'x = 0'),
    threads(
      ['with a:\n    with b: pass', 'with b:\n    with a: pass'],
      'a = threading.Lock(); b = threading.Lock()',
    ),
    threads(['with c:\n    c.wait(1)', 'with c:\n    c.notify()'], 'c = threading.Condition()'),
  ];

  test.each(programs)('states lead to the outcomes of every interleaving: %#', (source) => {
    const program = compiled(source);
    const all = explored(program, { reduction: 'none', bounds: { executions: 150, moves: 400 } }, { model });
    const states = explored(program, { search: 'states' }, { model });
    expect(states.complete).toBe(true);
    // Under a GIL brute force makes one move of a turn, and so may miss an order; it invents none.
    const known = new Set(keys(states));
    expect(keys(all).filter((one) => !known.has(one))).toEqual([]);
    for (const outcome of states.outcomes) expectToReplay(program, outcome, { model });
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
    expect(spins?.map(({ threads, lines }) => [threads, lines])).toEqual([[['Thread-1 (t0)'], [6]]]);
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

describe('what the runtime may do', () => {
  const finals = (source: string, name: string, options: Partial<Options>, search: Partial<Search> = {}) => {
    const program = compiled(source);
    const report = explored(program, search, options);
    for (const outcome of report.outcomes) expectToReplay(program, outcome, options);
    return { complete: report.complete, values: report.outcomes.map(({ globals }) => globals[name]).sort() };
  };
  const impatient = threads(
    [
      'global seen\nwith c:\n    if not ready:\n        c.wait()\n    seen = ready',
      'global ready\nwith c:\n    ready = True\n    c.notify()',
    ],
    'ready = False\nseen = None\nc = threading.Condition()',
  );

  test('a wait that ends for no reason, if it is asked for', () => {
    expect(finals(impatient, 'seen', {})).toEqual({ complete: true, values: [true] });
    const spurious = { spuriousWakeups: true };
    expect(finals(impatient, 'seen', spurious)).toEqual({ complete: true, values: [false, true] });
  });

  const turns = threads(
    Array.from({ length: 2 }, (_, i) => `for _ in range(2):\n    with l:\n        order.append(${i})`),
    'l = threading.Lock()\norder = []',
  );

  test('FIFO locks and free ones', () => {
    for (const fifoLocks of [false, true])
      expect(finals(turns, 'order', { fifoLocks }).values.length).toBe(6);
  });

  test("sleeps in the clock's order, or in any", () => {
    const naps = threads(
      ['time.sleep(0.2)\norder.append(1)', 'time.sleep(0.1)\norder.append(2)'],
      'import time\norder = []',
    );
    expect(finals(naps, 'order', {}).values).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(finals(naps, 'order', {}, { keepsClock: true })).toEqual({ complete: true, values: [[2, 1]] });
  });

  test('a notify that may wake any waiter', () => {
    const waits = (i: number) => `global n\nwith c:\n    n += 1\n    c.wait()\n    order.append(${i})`;
    const source = [
      'import threading\nc = threading.Condition()\norder = []\nn = 0',
      ...[1, 2].map((i) => `def w${i}():\n    ${waits(i).replace(/\n/g, '\n    ')}`),
      'for w in (w1, w2): threading.Thread(target=w, daemon=True).start()',
      'while n < 2: pass',
      'with c: c.notify()\n',
    ].join('\n');
    const first = (options: Partial<Options>) =>
      new Set(finals(source, 'order', options, { search: 'states' }).values.map(String));
    expect(first({ notifyPicks: 'any' })).toEqual(new Set(['', '1', '2']));
  });

  test('a bound on preemptions leaves out, and says so', () => {
    const increments = threads(['global x\nx += 1', 'global x\nx += 1'], 'x = 0');
    const bounded = (preemptions: number) =>
      explored(compiled(increments), { bounds: { executions: 1000, moves: 1000, preemptions } });
    expect(bounded(0).outcomes.map(({ globals }) => globals['x'])).toEqual([2]);
    expect(bounded(0).limits).toEqual(['0 preemptions in one execution']);
    expect(new Set(bounded(1).outcomes.map(({ globals }) => globals['x']))).toEqual(new Set([1, 2]));
  });
});

describe('the shortest witness', () => {
  test.each([1, 3, 4])('generated program, seed %i: never more switches than brute force', (seed) => {
    const program = compiled(generateProgram(seed));
    const all = explored(program, { reduction: 'none', bounds: { executions: 300, moves: 400 } });
    const best = new Map(all.outcomes.map((outcome) => [key(outcome), outcome.switches]));
    const { outcomes } = explored(program);
    for (const outcome of outcomes) {
      expect(outcome.fewest, outcome.schedule).toBe(true);
      expect(outcome.switches).toBeLessThanOrEqual(best.get(key(outcome)) ?? Number.POSITIVE_INFINITY);
    }
  });

  test('a lost update takes one switch into the increment and one back', () => {
    const source = threads(['global x\nx += 1', 'global x\nx += 1'], 'x = 0');
    const { outcomes } = explored(compiled(source));
    // main, 1 up to the read, 2, 1, main.
    expect(outcomes.map(({ globals, switches }) => [globals['x'], switches]).sort()).toEqual([
      [1, 4],
      [2, 3],
    ]);
  });
});
