/** `heddle run`: the program's output and status are ours, and whatever is wrong gets one line and its status. */
import { describe, expect, test } from 'vitest';
import { heddle, workshop } from './heddle.ts';

const { write, path } = workshop();

const DEADLOCK = `import threading
a, b = threading.Lock(), threading.Lock()
met = threading.Barrier(2)
def work(first, second):
    with first:
        met.wait()
        with second:
            pass
t = threading.Thread(target=work, args=(a, b), name="One")
u = threading.Thread(target=work, args=(b, a), name="Two")
t.start(); u.start(); t.join(); u.join()
`;

test.each([
  ['the end', 'print("hello")\n', 0, 'hello\n', ''],
  ['an uncaught exception', 'print(1)\n1 / 0\n', 1, '1\n', 'ZeroDivisionError: division by zero'],
  ['sys.exit(7)', 'import sys\nsys.exit(7)\n', 7, '', ''],
  ['sys.exit with a text', 'import sys\nsys.exit("no")\n', 1, '', 'no'],
  ['a deadlock', DEADLOCK, 3, '', 'held by Two'],
  ['waiting for ever', 'import queue\nqueue.Queue().get()\n', 3, '', 'MainThread'],
  ['a syntax error', 'x = (1,\n', 2, '', 'H150'],
  [
    'names like those of JavaScript',
    '__proto__ = constructor = 1\nprint(__proto__, constructor)\n',
    0,
    '1 1\n',
    '',
  ],
])('%s', async (name, source, status, stdout, stderr) => {
  const answer = await heddle(['run', write(`${name.replaceAll(/\W/g, '-')}.py`, source)]);
  expect(answer.status).toBe(status);
  expect(answer.stdout).toBe(stdout);
  expect(answer.stderr).toContain(stderr);
  if (stderr === '') expect(answer.stderr).toBe('');
});

test('the step limit says where the loop is', async () => {
  const answer = await heddle([
    'run',
    write('loop.py', 'x = 0\nwhile True:\n    x += 1\n'),
    '--max-steps',
    '5000',
  ]);
  expect(answer.status).toBe(4);
  expect(answer.stderr).toMatch(/line [23]/);
});

test('standard input is a program with -, and the lines of input() otherwise', async () => {
  expect((await heddle(['run', '-'], 'print(6 * 7)\n')).stdout).toBe('42\n');
  const asking = write('asking.py', 'print("hello", input())\n');
  expect((await heddle(['run', asking], 'Ada\n')).stdout).toContain('hello Ada');
});

test('--json prints one object with everything the contract names', async () => {
  const { status, stdout } = await heddle(['run', write('dead.py', DEADLOCK), '--json']);
  expect(status).toBe(3);
  const told = JSON.parse(stdout) as Record<string, unknown> & {
    threads: { name: string; waitsFor?: string }[];
  };
  expect(Object.keys(told).sort()).toEqual([
    'ending',
    'exitCode',
    'findings',
    'schedule',
    'stderr',
    'stdout',
    'steps',
    'switches',
    'threads',
    'virtualSeconds',
  ]);
  expect(told['ending']).toBe('deadlock');
  expect(told['findings']).toContainEqual(expect.objectContaining({ kind: 'deadlock' }));
  expect(told.threads.find(({ name }) => name === 'One')?.waitsFor).toContain('held by Two');
});

test('the schedule of a run replays it, under any policy', async () => {
  const racy = write(
    'racy.py',
    'import threading\nx = []\ndef work(n):\n    for i in range(3): x.append(n)\n' +
      'ts = [threading.Thread(target=work, args=(n,)) for n in "ab"]\n' +
      'for t in ts: t.start()\nfor t in ts: t.join()\nprint("".join(x))\n',
  );
  const first = await heddle([
    'run',
    racy,
    '--model',
    'free-threaded',
    '--policy',
    'random',
    '--seed',
    '5',
    '--json',
  ]);
  const told = JSON.parse(first.stdout) as { schedule: string; stdout: string };
  const again = await heddle(['run', racy, '--model', 'free-threaded', '--schedule', told.schedule]);
  expect(again.stdout).toBe(told.stdout);
});

describe('what cannot be, in one line', () => {
  const fine = () => write('fine.py', 'print(1)\n');
  test.each<[string, () => string[], RegExp]>([
    ['no such file', () => ['run', path('nowhere.py')], /nowhere\.py/],
    ['not UTF-8', () => ['run', write('latin.py', Uint8Array.of(0x70, 0xff, 0xfe))], /UTF-8/],
    ['Latin-1 of which nothing is said', () => ['run', write('e.py', Uint8Array.of(0x23, 0xe9))], /UTF-8/],
    [
      'an encoding that is not read',
      () => ['run', write('k.py', '# coding: koi8-r\n')],
      /koi8-r: save it as UTF-8/,
    ],
    ['two encodings', () => ['run', write('two.py', '\ufeff# coding: latin-1\n')], /begins as UTF-8 does/],
    ['a folder', () => ['run', path('.')], /it is a folder/],
    ['an option without its value', () => ['run', fine(), '--seed'], /--seed needs a value/],
    ['no steps', () => ['run', fine(), '--max-steps', '0'], /--max-steps is a whole number above 0/],
    ['no time', () => ['explore', fine(), '--max-seconds', '0'], /--max-seconds is a number above 0/],
    [
      'nesting without end',
      () => ['run', write('deep.py', `x = ${'['.repeat(90_000)}`)],
      /never closed|nested/,
    ],
    [
      'elif without end',
      () => ['run', write('elif.py', `if 0: pass\n${'elif 0: pass\n'.repeat(9000)}`)],
      /nested/,
    ],
    ['an unknown option', () => ['run', fine(), '--colour'], /--colour/],
    ['an unknown model', () => ['run', fine(), '--model', 'gil-2.7'], /gil-2\.7/],
    ['an unknown policy', () => ['run', fine(), '--policy', 'fair'], /fair/],
    ['a schedule that is none', () => ['run', fine(), '--schedule', 'abc'], /schedule/],
    ['a schedule that does not fit', () => ['run', fine(), '--schedule', '3.5'], /does not fit/],
    ['a seed that is none', () => ['run', fine(), '--seed', 'x'], /seed/],
    ['an unknown command', () => ['fly', fine()], /fly/],
    ['no file', () => ['run'], /needs a file/],
  ])('%s', async (_, args, says) => {
    const { status, stdout, stderr } = await heddle(args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split('\n').length).toBe(1);
  });
});

test.each<[string, string | Uint8Array, string]>([
  ['a BOM', '\ufeffprint("é")\n', 'é\n'],
  ['Latin-1', Buffer.from('# -*- coding: latin-1 -*-\nprint("é")\n', 'latin1'), 'é\n'],
  [
    'Latin-1 in the second line',
    Buffer.from('#!/usr/bin/env python\n# vim: fileencoding=l1\nprint("é")\n', 'latin1'),
    'é\n',
  ],
  ['UTF-8 by name', '# coding: utf8\nprint("é")\n', 'é\n'],
  ['a declaration that comes too late', '\n\n# coding: latin-1\nprint("é")\n', 'é\n'],
  ['lines that end as in DOS', 'if 1:\r\n  print(1)\r\n', '1\n'],
  ['150,000 lines', 'x = 1\n'.repeat(150_000), ''],
])('a program with %s', async (name, source, stdout) => {
  const answer = await heddle(['run', write(`${name.replaceAll(/\W/g, '-')}.py`, source)]);
  expect(answer).toEqual({ status: 0, stdout, stderr: '' });
});

test('of many errors the first are told, and how many there are', async () => {
  const { status, stderr } = await heddle(['run', write('many.py', 'x = = 1\n'.repeat(50))]);
  expect(status).toBe(2);
  expect(stderr.trimEnd().split('\n').length).toBe(11);
  expect(stderr).toMatch(/^heddle: and 40 more like these$/m);
});

test.each([
  ['list', '[0]'],
  ['tuple', '(0,)'],
  ['text', '"a"'],
])('a %s that doubles for ever ends with an exception or at a limit', async (kind, one) => {
  const { status, stderr } = await heddle(['run', write(`${kind}.py`, `x = ${one}\nwhile True: x += x\n`)]);
  expect(status === 1 ? 'MemoryError' : 'more room than there is').toBe(
    /MemoryError|more room than there is/.exec(stderr)?.[0],
  );
});

test.each([
  ['a text of a gigabyte', 'x = "a" * 10**9\n', 'MemoryError'],
  ['a number of a hundred million digits', 'x = 10 ** 10 ** 8\n', 'MemoryError|OverflowError'],
  ['endless recursion', 'def f(): f()\nf()\n', 'RecursionError: maximum recursion depth exceeded'],
  [
    'a thread bomb',
    'import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(99,)).start()\n',
    "RuntimeError: can't start new thread",
  ],
])('%s is refused by Python itself', async (name, source, says) => {
  const { status, stderr } = await heddle(['run', write(`${name.replaceAll(' ', '-')}.py`, source)]);
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(says));
});
