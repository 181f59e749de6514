/** Event loops in a recording: what is found, what the inspector says, and the state machine that a run walks. */
import { expect, test } from 'vitest';
import { compile } from '../../src/program/program.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import { findingsOf } from '../../src/trace/findings.ts';
import { inspect } from '../../src/trace/inspect.ts';
import { record } from '../../src/trace/record.ts';
import { stateMachineOf } from '../../src/trace/state-machine.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { edgesOf, stateAt } from '../../src/trace/transition.ts';

function run(source: string): Trace {
  const { program, diagnostics } = compile(source);
  expect(diagnostics).toEqual([]);
  if (program === null) throw new Error('does not compile');
  return record(program);
}

function scenario(id: string, variant: string): string {
  const found = CATALOGUE.find((one) => one.id === id)?.variants.find((one) => one.id === variant);
  if (found === undefined) throw new Error(`no ${id} ${variant}`);
  return found.source;
}

const found = (source: string) => findingsOf(run(source)).map(({ kind, lines }) => [kind, ...lines]);

test('a loop that time.sleep stops is found, with the line and how long', () => {
  const source =
    'import asyncio, time\nasync def rude():\n    time.sleep(0.5)\nasync def main():\n' +
    '    await asyncio.gather(rude(), asyncio.sleep(0.1))\nasyncio.run(main())\ntime.sleep(9)\n';
  expect(found(source)).toEqual([['blocked-loop', 3]]);
  expect(findingsOf(run(source))[0]?.sentence.en).toContain('0.5 s: Task-2 was stopped by time.sleep');
});

test('a short sleep, and one outside of any loop, are nothing', () => {
  const source =
    'import asyncio, time\nasync def main():\n    time.sleep(0.05)\n    await asyncio.sleep(1)\n' +
    'asyncio.run(main())\ntime.sleep(9)\n';
  expect(found(source)).toEqual([]);
});

test('a lock of threads, and joining a thread, stop a loop too', () => {
  const source =
    'import asyncio, threading, time\nasync def main():\n    t = threading.Thread(target=time.sleep, args=(1,))\n' +
    '    t.start()\n    t.join()\nasyncio.run(main())\n';
  expect(found(source)).toEqual([['blocked-loop', 5]]);
});

test('coroutines that nobody awaited, and exceptions that nobody took', () => {
  const source =
    'import asyncio\nasync def work():\n    raise ValueError\nasync def main():\n    work()\n' +
    '    t = asyncio.create_task(work())\n    await asyncio.sleep(0)\nkept = work()\nasyncio.run(main())\n';
  expect(found(source)).toEqual([
    ['never-awaited', 5],
    ['lost-task-exception', 9],
    ['never-awaited', 2],
  ]);
});

test('the inspector shows the ready queue, the timers, the current task and the chain of awaits', () => {
  const trace = run(
    'import asyncio\nasync def inner():\n    await asyncio.sleep(5)\nasync def outer():\n    await inner()\n' +
      'async def main():\n    a = asyncio.create_task(outer(), name="a")\n' +
      '    b = asyncio.create_task(asyncio.sleep(1), name="b")\n    await asyncio.sleep(0)\n' +
      '    await asyncio.sleep(0)\n    print("here")\n    await a\nasyncio.run(main())\n',
  );
  const output = trace.events.find((event) => event.kind === 'output');
  const view = inspect(trace, output?.step ?? 0);
  expect(view.loops).toHaveLength(1);
  const [loop] = view.loops;
  expect(loop).toMatchObject({ thread: 0, turn: 3, current: 'Task-1', ready: [] });
  expect(loop?.timers.map(({ at }) => Math.round(at))).toEqual([1, 5]);
  expect(loop?.tasks.map(({ name, state }) => [name, state])).toEqual([
    ['Task-1', 'running'],
    ['a', 'awaiting'],
    ['b', 'awaiting'],
  ]);
  const chain = loop?.tasks[1]?.awaits.map(({ name, line, folded }) => [name, folded ? 0 : line]);
  expect(chain).toEqual([
    ['outer', 5],
    ['inner', 3],
    ['sleep', 0],
  ]);
  expect(loop?.tasks[1]?.on).toMatch(/^Future-\d+$/);
});

test('the state machine of T27 is read off its run', () => {
  const machine = stateMachineOf(run(scenario('T27', 'base')));
  expect(machine).not.toBeNull();
  if (machine === null) return;
  const walked = machine.transitions.map(({ to }) => to);
  expect(walked[0]).toBe('S0');
  expect(walked.at(-1)).toBe('S4');
  const allowed = new Set(['S0S1', 'S0S2', 'S1S2', 'S1S3', 'S2S1', 'S2S3', 'S3S1', 'S3S4']);
  for (const { from, to } of edgesOf(machine)) expect(allowed).toContain(from + to);
  expect(machine.transitions.map(({ depth }) => depth)).toEqual(walked.map((_, i) => i + 1));
  expect(stateAt(machine, 0)).toBeNull();
  for (const { step, to } of machine.transitions) expect(stateAt(machine, step)).toBe(to);
  const awaited = stateMachineOf(run(scenario('T27', 'await')));
  expect(awaited?.transitions.map(({ to }) => to)).toEqual(walked);
});

test('no machine is read where there is none', () => {
  expect(stateMachineOf(run(scenario('T28', 'base')))).toBeNull();
});
