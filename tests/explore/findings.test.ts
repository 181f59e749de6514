/** What goes wrong in any execution of a search is told once, with a schedule of the ordinary machine that shows it. */
import { describe, expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import type { FoundFinding, Report } from '../../src/explore/report.ts';
import type { Program } from '../../src/program/code.ts';
import { compile } from '../../src/program/program.ts';
import { DEFAULT_OPTIONS } from '../../src/scheduler/options.ts';
import { ReplayPolicy } from '../../src/scheduler/policies/replay.ts';
import { parseSchedule } from '../../src/scheduler/schedule.ts';
import { findingsOf } from '../../src/trace/findings.ts';
import { record } from '../../src/trace/record.ts';

const OPTIONS = {
  ...DEFAULT_OPTIONS,
  model: 'free-threaded',
  earlySleeps: true,
  earlyTimeouts: true,
} as const;

/** Two threads, `one` from line 4 on and `two` on the line after its end, started together and joined. */
function programOf(before: string, one: readonly string[], two: readonly string[], main = START): Program {
  const body = (name: string, lines: readonly string[]) => [
    `def ${name}(a=a, b=b, g=g, c=c):`,
    ...lines.map((line) => `    ${line}`),
  ];
  const source = [
    'import threading',
    `x = 0; a = threading.Lock(); b = threading.Lock(); g = threading.Lock(); c = threading.Condition()${before}`,
    ...body('one', one),
    ...body('two', two),
    'def main(t=threading.Thread(target=one), u=threading.Thread(target=two)):',
    ...main.map((line) => `    ${line}`),
    'main()',
    '',
  ].join('\n');
  const { program, diagnostics } = compile(source);
  if (program === null) throw new Error(diagnostics.map(({ what }) => what.en).join());
  return program;
}

const START = ['t.start(); u.start(); t.join(); u.join()'];
const ONE_AFTER_THE_OTHER = ['t.start(); t.join(); u.start(); u.join()'];

function explored(program: Program, reduction: 'optimal' | 'none' = 'optimal'): Report {
  const search = explore(program, OPTIONS, { reduction });
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
  }
}

const brief = ({ kind, lines, threads }: FoundFinding) =>
  `${kind} ${lines.map((line, i) => `${threads[i] ?? ''} ${line}`).join(', ')}`;

const BUMP = ['global x', 'x += 1'];
const NESTED = (outer: string, inner: string) => [`with ${outer}:`, `    with ${inner}: pass`];

const CASES: readonly (readonly [name: string, program: Program, findings: readonly string[]])[] = [
  [
    'two unlocked increments race, and one is lost',
    programOf('', BUMP, BUMP),
    [
      'lost-update Thread-1 (one) 5, Thread-2 (two) 8',
      'lost-update Thread-2 (two) 8, Thread-1 (one) 5',
      'data-race Thread-2 (two) 8, Thread-1 (one) 5',
    ],
  ],
  [
    'the same under one lock: nothing',
    programOf('', ['global x', 'with a: x += 1'], ['global x', 'with a: x += 1']),
    [],
  ],
  [
    'a read and a write in two critical sections are not one, though nothing races',
    programOf('', ['global x', 'with a: v = x', 'with a: x = v + 1'], ['global x', 'with a: x = 7']),
    ['atomicity-violation Thread-1 (one) 6, Thread-2 (two) 9'],
  ],
  [
    'two locks in two orders: the deadlock, who waits for it, and the orders',
    programOf('', NESTED('a', 'b'), NESTED('b', 'a')),
    [
      'deadlock Thread-1 (one) 5, Thread-2 (two) 8',
      'stuck-thread MainThread 10',
      'lock-order-inversion Thread-1 (one) 5, Thread-2 (two) 8',
    ],
  ],
  [
    'two orders that no run can turn into a deadlock, because a flag keeps the threads apart',
    programOf(
      '; go = threading.Event()',
      [...NESTED('a', 'b'), 'go.set()'],
      ['go.wait()', ...NESTED('b', 'a')],
    ),
    ['lock-order-inversion Thread-2 (two) 10, Thread-1 (one) 5'],
  ],
  [
    'two orders inside a third lock: nothing',
    programOf(
      '',
      ['with g:', '    with a:', '        with b: pass'],
      ['with g:', '    with b:', '        with a: pass'],
    ),
    [],
  ],
  [
    'two orders of threads that never run together: nothing',
    programOf('', NESTED('a', 'b'), NESTED('b', 'a'), ONE_AFTER_THE_OTHER),
    [],
  ],
  [
    'a notify that found nobody',
    programOf('', ['with c:', '    c.wait()'], ['with c:', '    c.notify()']),
    [
      'stuck-thread Thread-1 (one) 5',
      'stuck-thread MainThread 10',
      'lost-wakeup Thread-1 (one) 5, Thread-2 (two) 8',
    ],
  ],
  [
    'an exception that only one order raises',
    programOf('; seen = [1]', ['seen.pop()'], ['seen.pop()']),
    ['unhandled-exception Thread-1 (one) 4', 'unhandled-exception Thread-2 (two) 6'],
  ],
  ['a thread that ends with a lock', programOf('', ['a.acquire()'], ['pass']), ['abandoned-lock ']],
];

describe.each(CASES)('%s', (_, program, findings) => {
  const optimal = explored(program);

  test('found', () => {
    expect(optimal.complete).toBe(true);
    expect(optimal.findings.map(brief)).toEqual(findings);
  });

  test('brute force finds the same', () => {
    const kindsAndLines = ({ kind, lines }: FoundFinding) => `${kind} ${[...lines].sort().join()}`;
    const all = explored(program, 'none');
    expect(all.complete).toBe(true);
    expect(all.findings.map(kindsAndLines).sort()).toEqual(optimal.findings.map(kindsAndLines).sort());
  });

  test('its schedule shows it on the ordinary machine, at its step', () => {
    for (const { kind, schedule, step, sentence } of optimal.findings) {
      const parsed = parseSchedule(schedule);
      if (typeof parsed === 'string') throw new Error(parsed);
      const trace = record(program, OPTIONS, new ReplayPolicy(parsed));
      expect(trace.misfits).toEqual([]);
      expect(findingsOf(trace, undefined, true)).toContainEqual(
        expect.objectContaining({ kind, step, sentence }),
      );
    }
  });
});

test('both accesses of a race have their stacks', () => {
  const add = ['def add():', '    global x', '    x += 1'];
  const { findings } = explored(programOf('', [...add, 'add()'], BUMP));
  const race = findings.find(({ kind }) => kind === 'data-race');
  const stacks = race?.stacks.map((stack) => stack.map(({ function: name, line }) => `${name}:${line}`));
  expect(stacks?.sort()).toEqual([['add:6', 'one:7'], ['two:10']]);
});

test('threads with the same part have one finding together', () => {
  const source = [
    'import threading',
    'x = 0',
    'def add():',
    '    global x',
    '    x += 1',
    'def main(ts=[threading.Thread(target=add) for _ in range(3)]):',
    '    for t in ts: t.start()',
    'main()',
    '',
  ].join('\n');
  const { program } = compile(source);
  const { findings, executions } = explored(program as Program);
  expect(findings.map(({ kind, lines }) => [kind, lines])).toEqual([
    ['lost-update', [5, 5]],
    ['data-race', [5, 5]],
  ]);
  expect(findings[1]?.executions).toBe(executions);
});
