/** The machine read off T27 is an xstate machine: walking it visits the states that the program went through. */
import { expect, test } from 'vitest';
import { createActor, createMachine } from 'xstate';
import { compile } from '../../src/program/program.ts';
import { findVariant } from '../../src/scenarios/catalogue.ts';
import { chartOf, moveTo, statesOf } from '../../src/session/state-chart.ts';
import { record } from '../../src/trace/record.ts';
import { stateMachineOf } from '../../src/trace/state-machine.ts';

/** T27 as its text says: what each toss of the coin does in each state. */
const declared = createMachine({
  initial: 'S0',
  states: {
    S0: { on: { 1: 'S1', 0: 'S2' } },
    S1: { on: { 1: 'S3', 0: 'S2' } },
    S2: { on: { 1: 'S1', 0: 'S3' } },
    S3: { on: { 1: 'S4', 0: 'S1' } },
    S4: { type: 'final' },
  },
});

function run(variant: string) {
  const { program } = compile(findVariant('T27', variant)?.variant.source ?? '');
  if (program === null) throw new Error('T27 does not compile');
  const trace = record(program);
  const machine = stateMachineOf(trace);
  if (machine === null) throw new Error('no machine');
  const tosses = JSON.parse(trace.stdout.split('tosses: ')[1] ?? '[]') as number[];
  return { machine, tosses };
}

test.each(['base', 'await'])('the run of T27 %s walks the declared machine with its tosses', (variant) => {
  const { machine, tosses } = run(variant);
  const actor = createActor(declared).start();
  const walked = [actor.getSnapshot().value];
  for (const toss of tosses) {
    actor.send({ type: String(toss) });
    walked.push(actor.getSnapshot().value);
  }
  expect(machine.transitions.map(({ to }) => to)).toEqual(walked);
  expect(actor.getSnapshot().status).toBe('done');
});

test('the chart that is drawn can be walked by the moves that were read', () => {
  const { machine } = run('base');
  const chart = chartOf(machine);
  const actor = createActor(chart).start();
  const [first, ...rest] = machine.transitions;
  expect(actor.getSnapshot().value).toBe(first?.to);
  for (const { to } of rest) {
    actor.send({ type: moveTo(to) });
    expect(actor.getSnapshot().value).toBe(to);
  }
  expect(statesOf(chart).filter(({ final }) => final)).toEqual([{ name: 'S4', final: true, targets: [] }]);
});
