/** The graph of states: all of them, each move made or left out with where it leads, and a schedule to each state. */
import { expect, test } from 'vitest';
import type { DrawnGraph } from '../../src/explore/drawn-graph.ts';
import { explore } from '../../src/explore/explore.ts';
import { Fingerprint } from '../../src/explore/fingerprint.ts';
import { keyOf, outcomeOf } from '../../src/explore/outcome.ts';
import type { Report } from '../../src/explore/report.ts';
import type { Search } from '../../src/explore/search.ts';
import { type Sharing, Sharing as SharingOf } from '../../src/explore/sharing.ts';
import { StateGraph } from '../../src/explore/state-graph.ts';
import { StateSearch } from '../../src/explore/state-search.ts';
import { WorldWalker } from '../../src/explore/world-walker.ts';
import { prepare } from '../../src/machine/prepare.ts';
import type { Program } from '../../src/program/code.ts';
import { DEFAULT_OPTIONS, type Model } from '../../src/scheduler/options.ts';
import { ReplayPolicy } from '../../src/scheduler/policies/replay.ts';
import { parseSchedule } from '../../src/scheduler/schedule.ts';
import { record } from '../../src/trace/record.ts';
import { worldAt } from '../../src/trace/world-at.ts';

const OPTIONS = {
  ...DEFAULT_OPTIONS,
  model: 'free-threaded',
  earlySleeps: true,
  earlyTimeouts: true,
} as const;
const OBSERVED = { globals: true, stdout: false };

function programOf(before: string, ...bodies: readonly string[]): Program {
  const defs = bodies.map((body, i) => `def t${i}():\n${body.replace(/^/gm, '    ')}\n`).join('');
  const names = bodies.map((_, i) => `threading.Thread(target=t${i})`).join(', ');
  const { program } = prepare(
    `import threading\n${before}\n${defs}ts = [${names}]\nfor t in ts: t.start()\nfor t in ts: t.join()\n`,
  );
  if (program === null) throw new Error('does not compile');
  return program;
}

const PROGRAMS = {
  race: programOf('x = 0', 'global x\nx += 1', 'global x\nx += 1'),
  spin: programOf(
    'x = 0\ndone = False',
    'global x\nwhile not done:\n    pass\nx = 1',
    'global done\ndone = True',
  ),
  deadlock: programOf(
    'a = threading.Lock(); b = threading.Lock()',
    'with a:\n    with b: pass',
    'with b:\n    with a: pass',
  ),
  hopeless: programOf(
    'l = threading.Lock()\ngo = False',
    'if l.acquire(blocking=False):\n    while not go:\n        pass',
    'global go\nwith l:\n    go = True',
  ),
};
const NAMES = Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[];

function searched(
  program: Program,
  search: Partial<Search> = {},
  model: Model = 'free-threaded',
): { report: Report; drawn: DrawnGraph | null } {
  const graph = new StateGraph();
  const options = { ...OPTIONS, model };
  const paths = explore(program, options, { search: 'states', graph, ...search });
  for (;;) {
    const next = paths.next();
    if (next.done === true) return { report: next.value, drawn: graph.drawn(program, options) };
  }
}

const drawnOf = (name: keyof typeof PROGRAMS) => searched(PROGRAMS[name]).drawn as DrawnGraph;

/** Every state and every move of every state, without any reduction. */
function bruteForce(program: Program, model: Model): { states: number; moves: number } {
  const make = (sharing: Sharing) =>
    new WorldWalker(program, { ...OPTIONS, model }, { movesMax: 1000, sharing });
  const sharing = new SharingOf();
  const first = new StateSearch(() => make(sharing), new Fingerprint(false), { states: 10_000 });
  for (const _ of first.run());
  const walker = make(sharing);
  const print = new Fingerprint(false);
  const known = new Set<string>();
  let moves = 0;
  const visit = (): void => {
    const text = walker.state(print).text;
    if (known.has(text)) return;
    known.add(text);
    const depth = walker.path.length;
    for (const move of walker.moves()) {
      moves++;
      walker.take(move);
      visit();
      walker.rewind(depth);
    }
  };
  visit();
  return { states: known.size, moves };
}

test('a spin loop in full: states, moves, moves left out, and the two ways round', () => {
  const { states, edges, leftOut } = drawnOf('spin');
  expect([states.length, edges.length, leftOut.length]).toEqual([18, 20, 5]);
  const round = edges.filter(({ from, to }) => from === to);
  expect(round.map(({ deed: { name, line, will } }) => [name, line, will.kind])).toEqual([
    ['Thread-1 (t0)', 6, 'read'],
    ['Thread-1 (t0)', 6, 'read'],
  ]);
});

const EVERYWHERE = (['free-threaded', 'gil-3.9', 'gil-3.10', 'gil'] as const).flatMap((model) =>
  NAMES.map((name) => [name, model] as const),
);

test.each(EVERYWHERE)('made or left out, every move of every state is there: %s on %s', (name, model) => {
  const { states, edges, leftOut } = searched(PROGRAMS[name], {}, model).drawn as DrawnGraph;
  const all = bruteForce(PROGRAMS[name], model);
  expect({ states: states.length, moves: edges.length + leftOut.length }).toEqual(all);
  expect(states.map(({ number }) => number)).toEqual(states.map((_, i) => i));
  // The same state by another way: a move made in one and left out in the other leads to what is known.
  for (const { to, from, deed, madeIn, commutes } of leftOut) {
    expect(to).not.toBeNull();
    const made = edges.filter((edge) => edge.from === madeIn && edge.deed.thread === deed.thread);
    expect(made.map((edge) => edge.deed)).toContainEqual(deed);
    expect(commutes.length).toBeGreaterThan(0);
    expect(madeIn).not.toBe(from);
  }
});

test.each(NAMES)('every state is reached from the start by moves that were made: %s', (name) => {
  const { states, edges } = drawnOf(name);
  const reached = new Set([0]);
  for (const from of reached) for (const edge of edges) if (edge.from === from) reached.add(edge.to);
  expect(reached.size).toBe(states.length);
  for (const { number, before } of states) {
    if (before === null) expect(number).toBe(0);
    else expect(edges.some((edge) => edge.from === before && edge.to === number)).toBe(true);
  }
});

test.each(NAMES)('the ends are the outcomes of the report, and their schedules lead there: %s', (name) => {
  const { report, drawn } = searched(PROGRAMS[name]);
  const ends = (drawn as DrawnGraph).states.flatMap(({ end, schedule }) => (end ? [{ end, schedule }] : []));
  expect(new Set(ends.map(({ end }) => end.outcome))).toEqual(new Set(report.outcomes.map(keyOf)));
  for (const { end, schedule } of ends) {
    if (end.ending === 'limit') continue;
    const parsed = parseSchedule(schedule);
    if (typeof parsed === 'string') throw new Error(parsed);
    const trace = record(PROGRAMS[name], OPTIONS, new ReplayPolicy(parsed));
    expect(trace.misfits).toEqual([]);
    expect(keyOf(outcomeOf(worldAt(trace, trace.length), OBSERVED, false))).toBe(end.outcome);
  }
});

test('inside too: after its schedule the counter is what the moves on the way made of it', () => {
  const { states, edges } = drawnOf('race');
  const counters: { x: number; seen: Map<number, number> }[] = [];
  for (const { number, before, schedule, step } of states) {
    const past = before === null ? { x: 0, seen: new Map<number, number>() } : counters[before];
    const edge = edges.find(({ from, to }) => from === before && to === number);
    const now = { x: past?.x ?? 0, seen: new Map(past?.seen) };
    const { will, thread } = edge?.deed ?? { will: { kind: 'local' } as const, thread: 0 };
    if (will.kind === 'read') now.seen.set(thread, now.x);
    if (will.kind === 'write') now.x = (now.seen.get(thread) ?? 0) + 1;
    counters.push(now);
    const parsed = parseSchedule(schedule);
    if (typeof parsed === 'string') throw new Error(parsed);
    const world = worldAt(record(PROGRAMS.race, OPTIONS, new ReplayPolicy(parsed)), step);
    // At the very start the program has not yet said x = 0.
    if (step > 0) expect(outcomeOf(world, OBSERVED, false).globals['x'], schedule).toBe(now.x);
  }
  expect(new Set(counters.map(({ x }) => x))).toEqual(new Set([0, 1, 2]));
});

test('there is no graph of too many states, of half a search, or of a search over traces', () => {
  const many = programOf(
    'x = 0',
    'global x\nfor _ in range(9): x += 1',
    'global x\nfor _ in range(9): x += 1',
  );
  const { report, drawn } = searched(many);
  expect(report.states).toBeGreaterThan(300);
  expect(drawn).toBeNull();
  const half = { executions: 1000, moves: 1000, states: 10 };
  expect(searched(PROGRAMS.race, { bounds: half }).drawn).toBeNull();
  expect(searched(PROGRAMS.race, { bounds: { ...half, states: 1000, moves: 5 } }).drawn).toBeNull();
  expect(searched(PROGRAMS.race, { search: 'traces' }).drawn).toBeNull();
});
