/** `heddle explore` in parts, by chance, and on programs that no search can finish; `heddle merge`. */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Confidence, OutcomeReport } from '../../src/explore/report.ts';
import { type Answer, heddle, workshop } from './heddle.ts';

const { write, path } = workshop();

const COUNTER = `import threading
x = 0
def work():
    global x
    x += 1
ts = [threading.Thread(target=work) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
`;

interface Told {
  readonly complete: boolean;
  readonly executions: number;
  readonly limits: readonly string[];
  readonly outcomes: readonly OutcomeReport[];
  readonly findings: readonly { readonly kind: string }[];
  readonly confidence?: Confidence;
}

const told = ({ stdout }: Answer) => JSON.parse(stdout) as Told;
const essence = ({ complete, executions, outcomes, findings }: Told) => ({
  complete,
  executions,
  outcomes: outcomes
    .map(({ ending, globals, exceptions, executions, likelihood }) =>
      JSON.stringify({ ending, globals, exceptions, executions, likelihood }),
    )
    .sort(),
  kinds: [...new Set(findings.map(({ kind }) => kind))].sort(),
});

/** Explores `source` in `of` parts; the files of their reports. */
async function explored(name: string, source: string, of: number): Promise<string[]> {
  const file = write(`${name}.py`, source);
  const files: string[] = [];
  for (let i = 1; i <= of; i++) {
    const { stdout } = await heddle(['explore', file, '--shard', `${i}/${of}`, '--json']);
    files.push(path(`${name}-${i}-of-${of}.json`));
    writeFileSync(files.at(-1) as string, stdout);
  }
  return files;
}

test('merge gives the report of one run, with its status', async () => {
  const source = `${COUNTER}assert x > 1\n`;
  const whole = await heddle(['explore', write('whole.py', source), '--json']);
  const sum = await heddle(['merge', ...(await explored('asserted', source, 2)), '--json']);
  expect(essence(told(sum))).toEqual(essence(told(whole)));
  expect({ whole: whole.status, sum: sum.status }).toEqual({ whole: 1, sum: 1 });
});

test('merge: parts that are missing, doubled or of another program', async () => {
  const [first, second] = (await explored('counter', COUNTER, 2)) as [string, string];
  const [other] = (await explored('other', `${COUNTER}# as long as it takes\n`, 2)) as [string];
  const all = await heddle(['merge', second, first]);
  expect(all.status).toBe(0);
  expect(all.stdout).toContain('0 of 36 interleavings fail: there is no other.');
  const one = await heddle(['merge', first]);
  expect(one.status).toBe(4);
  expect(one.stdout).toContain('part 2 of 2 is missing');
  expect(await heddle(['merge', first, first])).toMatchObject({ status: 2, stdout: '' });
  const mixed = await heddle(['merge', other, second]);
  expect(mixed).toMatchObject({ status: 2, stdout: '' });
  expect(mixed.stderr).toMatch(/^heddle: parts of different searches.*\n$/);
});

describe('what cannot be, in one line', () => {
  const fine = () => write('fine.py', 'print(1)\n');
  test.each<[string, () => string[], RegExp]>([
    ['part 0 of 3', () => ['explore', fine(), '--shard', '0/3'], /--shard .*not 0\/3/],
    ['part 4 of 3', () => ['explore', fine(), '--shard', '4/3'], /--shard .*not 4\/3/],
    ['no part', () => ['explore', fine(), '--shard', 'x'], /--shard .*not x/],
    [
      'a part of runs by chance',
      () => ['explore', fine(), '--shard', '1/2', '--search', 'pct'],
      /--search pct/,
    ],
    ['an unknown search', () => ['explore', fine(), '--search', 'luck'], /luck/],
    ['a depth of no PCT', () => ['explore', fine(), '--depth', '2'], /--search pct/],
    ['nothing to merge', () => ['merge'], /needs a file/],
    ['a report that is not there', () => ['merge', path('nowhere.json')], /nowhere\.json/],
    ['a report that is no JSON', () => ['merge', fine()], /not JSON/],
    ['JSON that is no report', () => ['merge', write('list.json', '[1, 2]')], /not the report of a part/],
    ['half a report', () => ['merge', write('half.json', '{"shard":{"index":1,"of":2}}')], /not the report/],
  ])('%s', async (_, args, says) => {
    const { status, stdout, stderr } = await heddle(args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split('\n').length).toBe(1);
  });
});

test.each(['random', 'pct'])('--search %s: never complete, and says how sure one may be', async (search) => {
  const args = ['explore', write('chance.py', COUNTER), '--search', search, '--max-executions', '60'];
  const { status, stdout } = await heddle([...args, '--json']);
  const { complete, executions, outcomes, confidence } = JSON.parse(stdout) as Told;
  expect({ status, complete, executions }).toEqual({ status: 4, complete: false, executions: 60 });
  expect(outcomes.reduce((sum, one) => sum + one.executions, 0)).toBe(60);
  expect(confidence?.runs).toBe(60);
  if (search === 'random') expect(confidence?.unseen).toBe(0.05);
  else expect(confidence?.each).toBeCloseTo(1 / (4 * (confidence?.steps ?? 0) ** 2), 12);
  const text = await heddle(args);
  expect(text.stdout).toContain(confidence?.en);
});

describe('programs that no search can finish', () => {
  const bombs: [string, string, string][] = [
    ['the clock', 'import time\nx = time.time() > 0\n', 'clock'],
    ['a death that is noticed', 'class A:\n    def __del__(self): pass\na = A()\ndel a\n', 'deaths'],
    ['an endless loop', 'n = 0\nwhile True:\n    n += 1\n', 'loops without touching'],
    ['a loop that touches nothing', 'def f():\n    while True: pass\nf()\n', 'loops without touching'],
    [
      'a thread bomb',
      'import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(99,)).start()\n',
      // Whichever comes first depends on the machine.
      'seconds|states',
    ],
    [
      'a thousand threads',
      'import threading\nx = 0\ndef work():\n    global x\n    x += 1\n' +
        'ts = [threading.Thread(target=work) for _ in range(1000)]\n' +
        'for t in ts: t.start()\nfor t in ts: t.join()\n',
      'seconds|states',
    ],
  ];
  test.each(bombs)(
    '%s: a bound is met and named, and what was found is told',
    async (name, source, bound) => {
      const file = write(`${name.replaceAll(' ', '-')}.py`, source);
      const args = ['--json', '--max-seconds', '3', '--max-executions', '20'];
      const answer = await heddle(['explore', file, ...args]);
      expect(answer.stderr).toBe('');
      const { complete, limits, outcomes } = told(answer);
      const failed = outcomes.some(
        ({ ending, exceptions }) => ending === 'exception' || exceptions.length > 0,
      );
      expect({ complete, status: answer.status }).toEqual({ complete: false, status: failed ? 1 : 4 });
      expect(limits.join()).toMatch(new RegExp(bound));
    },
  );
});
