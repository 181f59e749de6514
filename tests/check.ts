/**
 * Runs Python text on the machine alone: one thread, no scheduler, a plain door. What the tests of machine/ and stdlib/
 * stand on.
 */

import type { Door } from '../src/machine/door.ts';
import { systemExit } from '../src/machine/exception.ts';
import { execute, run } from '../src/machine/execute.ts';
import { builtinsNamespace, startMain } from '../src/machine/library.ts';
import { type Host, Machine } from '../src/machine/machine.ts';
import { Thread } from '../src/machine/thread.ts';
import { exitStatus, formatTraceback } from '../src/machine/traceback.ts';
import { isSubtype } from '../src/machine/type.ts';
import type { PyDict } from '../src/machine/values.ts';
import type { Program } from '../src/program/code.ts';
import { compile } from '../src/program/program.ts';
import { warningText } from '../src/program/syntax-warnings.ts';

export interface RunOptions {
  /** Announce accesses; they are counted in `Ran.accesses`. */
  observes?: boolean;
  /** One bytecode at a time instead of long runs. */
  stepwise?: boolean;
  /** Give up after this many bytecodes. */
  stepsMax?: number;
  stdin?: readonly string[];
  filename?: string;
}

export interface Ran {
  stdout: string;
  stderr: string;
  exitCode: number;
  steps: number;
  visible: number;
  globals: PyDict;
  /** "read name", "write name" in order, if observed. */
  accesses: string[];
}

/** A run as the scripts record one: stdout, then stderr and the exit status if there is any. */
export function recorded({ stdout, stderr, exitCode }: Ran): string {
  const errors = stderr === '' ? '' : `--- stderr\n${stderr}`;
  return `${stdout}${errors}${exitCode === 0 ? '' : `--- exit ${exitCode}\n`}`;
}

/** Runs a program to its end. Throws if it does not compile, blocks or takes too long. */
export function runPython(source: string, options: RunOptions = {}): Ran {
  const { program, diagnostics } = compile(source, options.filename ?? 'main.py');
  if (program === null) throw new Error(`does not compile: ${JSON.stringify(diagnostics)}`);
  return runProgram(program, options);
}

export function runProgram(program: Program, options: RunOptions = {}): Ran {
  const counts = { exitCode: 0, steps: 0, visible: 0 };
  const ran: Ran = {
    stdout: '',
    stderr: warningText(program),
    ...counts,
    accesses: [],
    globals: null as never,
  };
  const thread = new Thread(0);
  const door = plainDoor(ran, options, thread);
  const vm = new Machine(door, thread, builtinsNamespace(), {} as Host);
  ran.globals = startMain(vm, program);
  const most = options.stepsMax ?? 50_000_000;
  while (thread.frame !== null) {
    if (options.stepwise) execute(vm);
    else run(vm, 1_000_000);
    if (thread.blocked) throw new Error('the program blocks');
    if (thread.steps > most) throw new Error('the program takes too long');
  }
  ran.steps = thread.steps;
  ran.visible = thread.visible;
  const failure = thread.failure;
  if (failure === null) return ran;
  if (isSubtype(failure.cls, systemExit)) {
    const { code, text } = exitStatus(vm, failure);
    ran.exitCode = code;
    if (text !== null) ran.stderr += `${text}\n`;
  } else {
    ran.exitCode = 1;
    ran.stderr += formatTraceback(vm, failure);
  }
  return ran;
}

function plainDoor(ran: Ran, options: RunOptions, thread: Thread): Door {
  let address = 0x7f00_0000_1000;
  let chance = 12345;
  let lines = 0;
  return {
    observes: options.observes ?? false,
    read: (_object, key) => ran.accesses.push(`read ${key}`),
    write: (_object, key) => ran.accesses.push(`write ${key}`),
    output(stream, text) {
      if (stream === 1) ran.stdout += text;
      else ran.stderr += text;
    },
    now: () => thread.steps * 10,
    random32: () => (chance = (Math.imul(chance, 1664525) + 1013904223) >>> 0),
    nextId: () => (address += 0x30),
    input: () => options.stdin?.[lines++] ?? null,
    sleep: () => undefined,
  };
}
