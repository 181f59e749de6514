/**
 * A run as a plain Python script that forces the same interleaving on a real CPython (forced-run.py says how). A turn
 * is a thread and how many *events* it takes before the next one goes on. Events are the bytecodes that every version
 * of CPython has for the same text: watched names read and written, operations looked up, a `with` opened.
 */

import type { Text } from '../base/text.ts';
import { outcomeOf } from '../explore/outcome.ts';
import { reprForDisplay } from '../machine/display.ts';
import { getName } from '../machine/namespace.ts';
import { PyFloat } from '../machine/values.ts';
import type { Code } from '../program/code.ts';
import * as op from '../program/opcodes.ts';
import { drive } from '../scheduler/drive.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import { start } from '../scheduler/start.ts';
import type { Trace } from '../trace/trace.ts';
import { worldAt } from '../trace/world-at.ts';
import harness from './forced-run.py?raw';

/** Operations whose look-up is an event; the harness has the same list. */
const OPERATIONS = new Set(
  (
    'acquire release wait wait_for notify notify_all put get put_nowait get_nowait task_done join start set clear ' +
    'is_set locked empty full qsize cancel submit result shutdown abort reset'
  ).split(' '),
);

/** What the script shall find in the end. */
interface Expected {
  readonly errors: { readonly [thread: string]: string };
  readonly deadlock: boolean;
  /** Watched globals, as Python shows them. */
  readonly values: { readonly [name: string]: string };
}

/** Why a run with these threads cannot be forced: the gates of the script stand within one process. Null: it can. */
export function whyNotForced(threads: readonly { readonly process?: number }[]): Text | null {
  if (threads.every(({ process = 0 }) => process === 0)) return null;
  return {
    en: 'the run has more than one process, and a script can only force the order of threads within one',
    zh: '这次运行有多个进程，而脚本只能强制一个进程内各线程的顺序',
  };
}

/** The script. `pytest`: as a test function for pytest, which runs the script in a Python of its own. */
export function reproOf(trace: Trace, pytest = false): string {
  const watched = watchedIn(trace.program.code);
  const script = harness
    .replace('"@PROGRAM@"', () => pythonText(trace.program.source))
    .replace('"@TURNS@"', () => JSON.stringify(turnsOf(trace, watched)))
    .replace('"@WATCHED@"', () =>
      watched.size === 0 ? 'set()' : `set(${JSON.stringify([...watched].sort())})`,
    )
    .replace('"@EXPECTED@"', () => pythonValue(expectedOf(trace, watched)));
  return pytest ? asTest(script) : script;
}

/** What the run came to: its uncaught exceptions, whether everybody waits for ever, and its watched plain globals. */
function expectedOf(trace: Trace, watched: ReadonlySet<string>): Expected {
  const world = worldAt(trace, trace.length);
  const { ending, exceptions, globals } = outcomeOf(world, { globals: true, stdout: false }, false);
  const errors = exceptions.map((one) => {
    const at = one.indexOf(': ');
    return [one.slice(0, at), one.slice(at + 2)] as const;
  });
  const timed = tellsTime(trace.program.code);
  const values = [...watched].flatMap((name) => {
    const value = getName(world.mainGlobals, name);
    // How long something took is no two times the same.
    if (timed && value instanceof PyFloat) return [];
    return value === undefined || !Object.hasOwn(globals, name)
      ? []
      : [[name, reprForDisplay(value, 10)] as const];
  });
  return {
    errors: Object.fromEntries(errors),
    deadlock: ending === 'deadlock',
    values: Object.fromEntries(values),
  };
}

/** Attributes and imported names that ask a clock. */
const CLOCKS: ReadonlySet<string> = new Set(
  'time time_ns monotonic monotonic_ns perf_counter perf_counter_ns process_time now utcnow today'.split(' '),
);

/** Does the program ask what time it is? */
function tellsTime({ ops, names, constants }: Code): boolean {
  for (let at = 0; at < ops.length; at += 2) {
    const [opcode, arg] = [ops[at] as number, ops[at + 1] as number];
    const name =
      opcode === op.LOAD_ATTR ? names[arg >> 1] : opcode === op.IMPORT_FROM ? names[arg] : undefined;
    if (name !== undefined && CLOCKS.has(name)) return true;
  }
  return constants.some(
    (constant) =>
      constant !== null && typeof constant === 'object' && constant.kind === 'code' && tellsTime(constant),
  );
}

/** Global variables (not functions, classes or modules) and attributes that the program assigns. */
export function watchedIn(module: Code): Set<string> {
  const watched = new Set<string>();
  const made = new Set<string>();
  const visit = (code: Code, isModule: boolean) => {
    let before = -1;
    for (let at = 0; at < code.ops.length; at += 2) {
      const [opcode, arg] = [code.ops[at] as number, code.ops[at + 1] as number];
      if (opcode === op.STORE_GLOBAL || (opcode === op.STORE_NAME && isModule)) {
        const name = code.names[arg] as string;
        if (MAKERS.has(before)) made.add(name);
        else watched.add(name);
      } else if (opcode === op.STORE_ATTR) watched.add(code.names[arg] as string);
      before = opcode;
    }
    for (const constant of code.constants) {
      if (constant !== null && typeof constant === 'object' && constant.kind === 'code')
        visit(constant, false);
    }
  };
  visit(module, true);
  for (const name of made) watched.delete(name);
  return watched;
}

/** After these a STORE_NAME binds a function or a module. */
const MAKERS: ReadonlySet<number> = new Set([op.MAKE_FUNCTION, op.IMPORT_NAME, op.IMPORT_FROM]);

/** [thread, events] in turn, threads counted in the order of their start. */
export function turnsOf(
  { program, options, schedule, length }: Trace,
  watched: ReadonlySet<string>,
): [number, number][] {
  const world = start(program, options);
  const policy = new ReplayPolicy(schedule);
  const turns: [number, number][] = [];
  /** Threads that have already been counted for an instruction which they try again. */
  const trying = new Set<number>();
  for (let step = 1; step <= length; step++) {
    const standing = world.threads.map(({ machine: { frame } }) => ({ frame, pc: frame?.pc ?? 0 }));
    drive(world, policy, { until: step });
    const id = world.current;
    const was = standing[id];
    if (turns.at(-1)?.[0] !== id) turns.push([id, 0]);
    if (was === undefined || was.frame === null || was.frame.code.folded) continue;
    const { machine } = world.record(id);
    const stays = machine.frame === was.frame && was.frame.pc === was.pc;
    if (isEvent(was.frame.code, was.pc, watched) && !trying.has(id)) (turns.at(-1) as [number, number])[1]++;
    if (stays) trying.add(id);
    else trying.delete(id);
  }
  return turns;
}

interface Instructions {
  readonly ops: Int32Array;
  readonly names: readonly string[];
}

function isEvent(code: Instructions, pc: number, watched: ReadonlySet<string>): boolean {
  const arg = code.ops[pc + 1] as number;
  switch (code.ops[pc]) {
    case op.LOAD_GLOBAL:
      return watched.has(code.names[arg >> 1] as string);
    case op.LOAD_NAME:
    case op.STORE_GLOBAL:
    case op.STORE_NAME:
    case op.STORE_ATTR:
      return watched.has(code.names[arg] as string);
    case op.LOAD_ATTR: {
      const name = code.names[arg >> 1] as string;
      return watched.has(name) || OPERATIONS.has(name);
    }
    case op.BEFORE_WITH:
      return true;
    default:
      return false;
  }
}

/** A Python literal of a text, line by line so that it can be read. */
function pythonText(text: string): string {
  const lines = text
    .split('\n')
    .map((line, i, all) => `    ${JSON.stringify(i < all.length - 1 ? `${line}\n` : line)}`);
  return `(\n${lines.join('\n')}\n)`;
}

function pythonValue({ errors, deadlock, values }: Expected): string {
  return `{"errors": ${JSON.stringify(errors)}, "deadlock": ${deadlock ? 'True' : 'False'}, "values": ${JSON.stringify(values)}}`;
}

function asTest(script: string): string {
  return `"""Runs the forced interleaving below in a Python of its own. Made by Heddle."""
import subprocess
import sys

SCRIPT = ${pythonText(script)}


def test_interleaving():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
`;
}
