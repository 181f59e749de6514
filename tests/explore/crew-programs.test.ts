/** Real programs explored by a crew: its report is that of one search, whoever is slow and however messages travel. */
import { expect, test } from 'vitest';
import {
  type Benchmark,
  counter,
  lastZero,
  lockedCounter,
  philosophers,
  readers,
  tryLock,
} from '../../bench/explorer-programs.ts';
import type { CrewMessage, Seat } from '../../src/explore/crew.ts';
import { explore, help } from '../../src/explore/explore.ts';
import { keyOfFinding } from '../../src/explore/merge.ts';
import type { Report } from '../../src/explore/report.ts';
import type { Search } from '../../src/explore/search.ts';
import type { Program } from '../../src/program/code.ts';
import { compile } from '../../src/program/program.ts';
import { DEFAULT_OPTIONS, type Options } from '../../src/scheduler/options.ts';
import { generateProgram } from './generate.ts';
import { Mails } from './mails.ts';
import { PROCESS_PROGRAMS } from './process-programs.ts';
import { pythonProgram } from './python-programs.ts';

const OPTIONS: Options = {
  ...DEFAULT_OPTIONS,
  model: 'free-threaded',
  earlySleeps: true,
  earlyTimeouts: true,
};
/** Executions that a program may have; those with more are left out. */
const EXECUTIONS_MAX = 600;
const SEARCH: Partial<Search> = {
  search: 'traces',
  shrinking: 0,
  bounds: { executions: EXECUTIONS_MAX, moves: 400 },
};

function compiled(source: string): Program {
  const { program } = compile(source);
  if (program === null) throw new Error('does not compile');
  return program;
}

function alone(program: Program, search: Partial<Search>, options: Options): Report {
  const paths = explore(program, options, { ...SEARCH, ...search });
  for (let next = paths.next(); ; next = paths.next()) if (next.done === true) return next.value;
}

function together(program: Program, seed: number, search: Partial<Search>, options: Options): Report {
  const members = 2 + (seed % 3);
  const mails = new Mails(members, seed, 1 + (seed % 4));
  const [leading, ...others] = mails.seats.map((seat) => ({ ...SEARCH, ...search, seat }));
  const lead = explore(program, options, leading);
  const helpers = others.map((one) => help(program, options, one));
  let progress = 0;
  for (;;) {
    mails.deliverSome();
    const who = mails.recruited ? mails.pick(members) : 0;
    if (who > 0) {
      helpers[who - 1]?.next();
      continue;
    }
    const next = lead.next();
    if (next.done === true) return next.value;
    if (mails.pick(30) > 0) continue;
    const report = next.value();
    expect(report.progress).toBeGreaterThanOrEqual(progress);
    ({ progress } = report);
  }
}

/** All of a report that does not depend on which execution of a trace was met, and in which order. */
function essence({ search, progress, complete, limits, executions, blocked, outcomes, findings }: Report) {
  return {
    ...{ search, progress, complete, limits, executions, blocked },
    outcomes: outcomes
      .map(({ ending, globals, exceptions, exitCodes, executions }) =>
        JSON.stringify({ ending, globals, exceptions, exitCodes, executions }),
      )
      .sort(),
    findings: findings.map((one) => `${keyOfFinding(one)} ${one.executions}`).sort(),
  };
}

/** The report of one search, after it was held against those of crews. */
function agrees(source: string, seeds: number, search: Partial<Search> = {}, options = OPTIONS): Report {
  const program = compiled(source);
  const whole = alone(program, search, options);
  if (!whole.complete) return whole;
  for (let seed = 1; seed <= seeds; seed++) {
    const found = together(program, seed, search, options);
    expect({ seed, ...essence(found) }).toEqual({ seed, ...essence(whole) });
  }
  return whole;
}

const KNOWN: [Benchmark, number][] = [
  [readers(8), 1],
  [counter(3), 4],
  [counter(4), 1],
  [lockedCounter(4, 1), 3],
  [lockedCounter(3, 2), 2],
  [lastZero(5), 2],
  [lastZero(7), 1],
  [philosophers(4, true), 3],
  [philosophers(6, false), 2],
  [tryLock(2, 2), 3],
  [tryLock(3, 1), 3],
];

test.each(KNOWN)('$name', ({ source, optimum }, seeds) => {
  const whole = agrees(source, seeds);
  expect(whole.complete).toBe(true);
  if (optimum !== null) expect(whole.executions).toBe(optimum);
});

const PROGRAMS: Record<string, string> = {
  'threads that start threads': `
import threading
box = []
def leaf(n):
    box.append(n)
def branch(n):
    threading.Thread(target=leaf, args=(n,)).start()
    box.append(-n)
ts = [threading.Thread(target=branch, args=(n,)) for n in (1, 2)]
for t in ts: t.start()
for t in ts: t.join()
`,
  'two start two each': `
import threading
class Box: pass
box = Box()
box.a = box.b = box.c = 0
def leaf(name):
    setattr(box, name, getattr(box, name) + 1)
def branch(names):
    for name in names: threading.Thread(target=leaf, args=(name,)).start()
for names in ("ab", "c"): threading.Thread(target=branch, args=(names,)).start()
`,
  'keys that are met in another order': `
import threading
table = {}
def work(names):
    for name in names:
        table[name] = table.get(name, 0) + 1
ts = [threading.Thread(target=work, args=(names,)) for names in ("ab", "bc")]
for t in ts: t.start()
for t in ts: t.join()
`,
  'a queue and a condition': `
import queue, threading
q = queue.Queue(1)
ready = threading.Condition()
got = []
done = 0
def put(n):
    global done
    q.put(n)
    with ready:
        done += 1
        ready.notify()
def take():
    got.append(q.get())
    with ready:
        while done < 2:
            ready.wait()
ts = [threading.Thread(target=put, args=(n,)) for n in (1, 2)] + [threading.Thread(target=take)]
for t in ts: t.start()
`,
  'a waiter that gives up': `
import threading
lock = threading.Lock()
got = []
def tries():
    if lock.acquire(timeout=1):
        got.append(1)
        lock.release()
    else:
        got.append(0)
def holds():
    with lock:
        got.append(2)
for f in (tries, holds): threading.Thread(target=f).start()
`,
};

test.each(Object.entries(PROGRAMS))('%s', (_, source) => {
  expect(agrees(source, 2).complete).toBe(true);
});

/** Whose deaths, pipes and locks are told by numbers, too. */
const WORDS = /terminate|still there|semaphore|with a time-out/;
const PROCESSES = PROCESS_PROGRAMS.filter(({ name, tiny }) => tiny === true && WORDS.test(name));

test.each(PROCESSES)('processes: $name', ({ source }) => {
  expect(agrees(source, 1).complete).toBe(true);
});

test.each(['gil', 'gil-3.9'] as const)('under a GIL: %s', (model) => {
  for (const source of [counter(3).source, PROGRAMS['keys that are met in another order'] ?? ''])
    expect(agrees(source, 2, {}, { ...OPTIONS, model }).complete).toBe(true);
});

test('what one of a crew finds too long for traces is searched over states, by the leader alone', () => {
  const posted: string[] = [];
  const post = ({ kind }: CrewMessage) => posted.push(kind);
  const seat: Seat = { member: 0, inbox: [], idle: false, after: 1, post };
  const lead = explore(compiled(counter(3).source), OPTIONS, { ...SEARCH, search: 'auto', seat });
  for (let turns = 0; ; turns++) {
    if (turns === 5) seat.inbox.push({ kind: 'give-up', to: 0, why: 'long' });
    const next = lead.next();
    if (next.done !== true) continue;
    expect(next.value).toMatchObject({ search: 'states', complete: true });
    expect(next.value.outcomes.map(({ globals }) => globals['c']).sort()).toEqual([1, 2, 3]);
    break;
  }
  expect(posted).toEqual(['recruit', 'dismiss']);
});

let compared = 0;
const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

test.each(SEEDS)('generated programs, seed %i', (seed) => {
  const bounds = { executions: 120, moves: 400 };
  for (const source of [pythonProgram(seed), generateProgram(seed)])
    if (agrees(source, 1 + (seed % 2), { bounds }).complete) compared++;
});

test('most of the generated programs were small enough', () => {
  expect(compared).toBeGreaterThan(SEEDS.length);
});
