/** The commands beside `run`, each through the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decode } from '../../src/share/decode.ts';
import { heddle, workshop } from './heddle.ts';

const { write, path } = workshop();

const COUNTER = `import threading
x = 0
def work():
    global x
    x += 1
ts = [threading.Thread(target=work) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
`;

test('explore: complete and nothing fails is 0', async () => {
  const { status, stdout } = await heddle(['explore', write('counter.py', COUNTER), '--json']);
  const told = JSON.parse(stdout) as {
    complete: boolean;
    outcomes: { globals: { x: number }; schedule: string }[];
  };
  expect({ status, complete: told.complete }).toEqual({ status: 0, complete: true });
  expect(told.outcomes.map(({ globals }) => globals.x).sort()).toEqual([1, 2]);
});

test('explore: an outcome that fails is 1, and its schedule leads there', async () => {
  const file = write('asserted.py', `${COUNTER}assert x == 2\n`);
  const { status, stdout } = await heddle(['explore', file, '--json']);
  expect(status).toBe(1);
  const told = JSON.parse(stdout) as { outcomes: { ending: string; schedule: string }[] };
  const bad = told.outcomes.find(({ ending }) => ending === 'exception');
  const again = await heddle(['run', file, '--model', 'free-threaded', '--schedule', bad?.schedule ?? '']);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('AssertionError');
});

const SLEEPERS = `import threading
import time

x = 0
gate = threading.Condition()

def nap():
    global x
    time.sleep(1)
    x = x * 10 + 1

def watch():
    global x
    with gate:
        gate.wait(5)
    x = x * 10 + 9

ts = [threading.Thread(target=nap), threading.Thread(target=watch)]
for t in ts: t.start()
for t in ts: t.join()
print(x)
`;

test('explore: what comes of sleeps and waits that end at any time is led to by its schedule', async () => {
  const file = write('sleepers.py', SLEEPERS);
  const { stdout } = await heddle(['explore', file, '--json', '--spurious', '--max-seconds', '200']);
  const { outcomes } = JSON.parse(stdout) as { outcomes: { globals: { x: number }; schedule: string }[] };
  expect(outcomes.map(({ globals }) => globals.x).sort()).toEqual([1, 19, 9, 91]);
  for (const { globals, schedule } of outcomes) {
    const again = await heddle(['run', file, '--model', 'free-threaded', '--schedule', schedule, '--json']);
    const told = JSON.parse(again.stdout) as { stdout: string };
    expect([schedule, told.stdout]).toEqual([schedule, `${globals.x}\n`]);
  }
});

test('explore: a bound that was met is named, and is 4 if nothing has failed', async () => {
  const { status, stdout } = await heddle(['explore', write('counter.py', COUNTER), '--max-executions', '1']);
  expect(status).toBe(4);
  expect(stdout).toContain('1 executions');
});

test('explore in words: how many fail, and what goes wrong in which schedule', async () => {
  const locked = COUNTER.replace('    x += 1', '    with l: x += 1').replace(
    'x = 0',
    'x = 0; l = threading.Lock()',
  );
  const good = await heddle(['explore', write('locked.py', locked)]);
  expect(good.stdout).toContain('0 of 2 interleavings fail: there is no other.');
  const racy = await heddle(['explore', write('asserted.py', `${COUNTER}assert x == 2\n`)]);
  expect(racy.stdout).toContain('2 of 4 interleavings fail');
  expect(racy.stdout).toMatch(
    /^data-race .*\n.*`x` with nothing to order them\n {2}Thread-\d \(work\) at work:5$/m,
  );
});

test('explore: under the GIL of 3.12 the counter is exact', async () => {
  const { stdout } = await heddle(['explore', write('counter.py', COUNTER), '--model', 'gil', '--json']);
  expect((JSON.parse(stdout) as { outcomes: unknown[] }).outcomes.length).toBe(1);
});

test('shrink: the fewest switches that end as the schedule does', async () => {
  const twice = COUNTER.replace('    x += 1', '    for _ in range(2): x += 1');
  const file = write('twice.py', `${twice}print(x)\n`);
  const how = ['--model', 'free-threaded'];
  const run = await heddle(['run', file, ...how, '--policy', 'random', '--seed', '3', '--json']);
  const { schedule, stdout } = JSON.parse(run.stdout) as { schedule: string; stdout: string };
  expect(stdout).toBe('3\n');
  const { status, stdout: told } = await heddle(['shrink', file, '--schedule', schedule, '--json']);
  const shrunk = JSON.parse(told) as { schedule: string; switches: { after: number }; fewest: boolean };
  // One increment of each is lost to the other's only if both are interrupted: main, 1, 2, 1, 2, main.
  expect({ status, fewest: shrunk.fewest, after: shrunk.switches.after }).toEqual({
    status: 0,
    fewest: true,
    after: 5,
  });
  const again = await heddle(['run', file, ...how, '--schedule', shrunk.schedule]);
  expect(again.stdout).toBe('3\n');
  expect((await heddle(['shrink', file])).status).toBe(2);
});

test('dis is laid out as python3.12 -m dis', async () => {
  const file = write('tiny.py', 'x = 1\nprint(x)\n');
  const { status, stdout } = await heddle(['dis', file]);
  expect(status).toBe(0);
  expect(stdout).toMatchSnapshot();
  expect(JSON.parse((await heddle(['dis', file, '--json'])).stdout)).toBeTruthy();
});

test('trace writes Chrome traces and events, to a file or to standard output', async () => {
  const file = write('counter.py', COUNTER);
  const out = path('trace.json');
  expect(await heddle(['trace', file, '--format', 'chrome', '-o', out])).toMatchObject({
    status: 0,
    stdout: '',
  });
  expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveProperty('traceEvents');
  const events = await heddle(['trace', file, '--format', 'events']);
  expect(events.status).toBe(0);
  expect(events.stdout).toContain('started');
});

test('nothing is half-written: a program that is refused leaves no file', async () => {
  const out = path('none.json');
  const { status } = await heddle(['trace', write('wrong.py', 'def'), '--format', 'chrome', '-o', out]);
  expect(status).toBe(2);
  expect(existsSync(out)).toBe(false);
});

test('-o - is standard output, and an -o that cannot be leaves everything as it was', async () => {
  const file = write('counter.py', COUNTER);
  expect((await heddle(['trace', file, '--format', 'mermaid', '-o', '-'])).stdout).toMatch(
    /^sequenceDiagram/,
  );
  const old = write('old.svg', 'old');
  for (const out of [path('nowhere/x.svg'), path('.'), path('old.svg/x')]) {
    const { status, stdout, stderr } = await heddle(['trace', file, '--format', 'svg', '-o', out]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^heddle: cannot write .*\n$/);
  }
  expect(readFileSync(old, 'utf8')).toBe('old');
  await heddle(['trace', file, '--format', 'svg', '-o', old]);
  expect(readFileSync(old, 'utf8')).toMatch(/^<svg/);
});

test('explore: names like those of JavaScript are observed', async () => {
  const source = COUNTER.replaceAll(/\bx\b/g, '__proto__');
  const file = write(
    'proto.py',
    `${source}constructor = {"__proto__": 1, "toString": 2}\nprint(constructor)\n`,
  );
  const { stdout } = await heddle(['explore', file, '--json', '--observe', 'globals,stdout']);
  const told = JSON.parse(stdout) as { outcomes: { globals: object; stdout: string }[] };
  const globals = told.outcomes.map((outcome) => JSON.stringify(outcome.globals)).sort();
  const table = '{"__proto__":1,"toString":2}';
  expect(globals).toEqual([1, 2].map((n) => `{"__proto__":${n},"constructor":${table}}`));
  for (const outcome of told.outcomes) expect(outcome.stdout).toBe("{'__proto__': 1, 'toString': 2}\n");
});

test('url prints the fragment of a link', async () => {
  const { status, stdout } = await heddle(['url', write('counter.py', COUNTER), '--step', '3']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^#?v1\.[\w-]+\.[\w-]+\n$/);
  expect(decode(stdout.trim())).toMatchObject({ program: { kind: 'source', text: COUNTER }, step: 3 });
});
