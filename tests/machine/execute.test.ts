/**
 * The loop as its drivers see it: where `run` stops, what it counts, and that slices of any length make no difference.
 */
import { expect, test } from 'vitest';
import { func } from '../../src/machine/define.ts';
import type { Door } from '../../src/machine/door.ts';
import { execute, run } from '../../src/machine/execute.ts';
import { builtinsNamespace, startMain } from '../../src/machine/library.ts';
import { type Host, Machine } from '../../src/machine/machine.ts';
import { getName } from '../../src/machine/namespace.ts';
import { BLOCKED } from '../../src/machine/native.ts';
import {
  DID_CALL_NATIVE,
  DID_CALL_PYTHON,
  DID_HANDLE,
  DID_JUMP,
  DID_RETURN,
  Thread,
} from '../../src/machine/thread.ts';
import * as op from '../../src/program/opcodes.ts';
import { compile } from '../../src/program/program.ts';

let gate = 0;
func('builtins', 'wait_for_gate', '', () => (gate > 0 ? gate-- : BLOCKED));
func('builtins', 'ask_to_stop', '', (vm) => {
  vm.stopping = true;
  return null;
});

const DOOR: Door = {
  observes: false,
  read: () => undefined,
  write: () => undefined,
  output: () => undefined,
  now: () => 0,
  random32: () => 0,
  nextId: () => 1,
  input: () => null,
  sleep: () => undefined,
};

function start(source: string): Machine {
  const { program } = compile(source);
  if (program === null) throw new Error('does not compile');
  const vm = new Machine(DOOR, new Thread(0), builtinsNamespace(), {} as Host);
  startMain(vm, program);
  return vm;
}

const LOOP = `
def square(n):
    return n * n
total = 0
for i in range(50):
    try:
        total += square(i) if i % 7 else {}[i]
    except KeyError:
        total -= 1
`;

test('slices of any length end in the same state', () => {
  const states = [1, 2, 3, 7, 100, Number.POSITIVE_INFINITY].map((slice) => {
    const vm = start(LOOP);
    const { thread } = vm;
    const { globals } = thread.frame as NonNullable<typeof thread.frame>;
    while (thread.frame !== null) run(vm, slice);
    return [getName(globals, 'total'), thread.steps, thread.visible, thread.visibleAt, thread.lastOp];
  });
  for (const state of states) expect(state).toEqual(states[0]);
});

test('run takes exactly its budget while the thread can go on', () => {
  const vm = start(LOOP);
  for (let i = 1; i <= 20; i++) {
    run(vm, 5);
    expect(vm.thread.steps).toBe(5 * i);
  }
});

test('a native that cannot go on leaves everything as it was, and each attempt is a step', () => {
  const vm = start('x = [1, wait_for_gate()]');
  run(vm, 1000);
  const { thread } = vm;
  expect(thread.blocked).toBe(true);
  const { steps, visible } = thread;
  const frame = thread.frame as NonNullable<typeof thread.frame>;
  const place = [frame.pc, frame.sp];
  thread.blocked = false;
  execute(vm);
  expect([thread.blocked, frame.pc, frame.sp]).toEqual([true, ...place]);
  expect([thread.steps, thread.visible]).toEqual([steps + 1, visible + 1]);
  thread.blocked = false;
  gate = 1;
  run(vm, 1000);
  expect(thread.frame).toBe(null);
  expect(thread.failure).toBe(null);
});

test('run stops after a bytecode during which somebody asked for it', () => {
  const vm = start('ask_to_stop()\nx = 1');
  run(vm, 1000);
  expect([vm.thread.lastOp, vm.thread.lastHow]).toEqual([op.CALL, DID_CALL_NATIVE]);
  run(vm, 1000);
  expect(vm.thread.frame).toBe(null);
});

test('what the last bytecode did is told', () => {
  const vm = start(LOOP);
  const seen = new Set<string>();
  while (vm.thread.frame !== null) {
    execute(vm);
    seen.add(`${vm.thread.lastOp} ${vm.thread.lastHow}`);
  }
  for (const [opcode, how] of [
    [op.CALL, DID_CALL_PYTHON],
    [op.RETURN_VALUE, DID_RETURN],
    [op.BINARY_SUBSCR, DID_HANDLE],
    [op.JUMP_BACKWARD, DID_JUMP],
    [op.POP_JUMP_IF_FALSE, DID_JUMP],
  ]) {
    expect(seen).toContain(`${opcode} ${how}`);
  }
});

test('the invisible steps since the last visible one can be counted', () => {
  const vm = start('def f(a):\n    b = a\n    c = b\n    return a\nf(1)');
  while (vm.thread.lastOp !== op.CALL) execute(vm);
  expect(vm.thread.visibleAt).toBe(vm.thread.steps);
  execute(vm);
  execute(vm);
  expect(vm.thread.steps - vm.thread.visibleAt).toBe(2);
});

test('an uncaught exception ends the thread with its failure', () => {
  const vm = start('1 / 0');
  run(vm, 1000);
  expect(vm.thread.frame).toBe(null);
  expect(vm.thread.failure?.cls.name).toBe('ZeroDivisionError');
});
