/** From arguments to a program and its run: compiling with diagnostics as refusals, options, policy, schedule. */

import { resolve } from 'node:path';
import { prepare } from '../machine/prepare.ts';
import type { Program } from '../program/code.ts';
import type { Diagnostic } from '../program/diagnostic.ts';
import { DEFAULT_OPTIONS, type Options, POLICY_NAMES } from '../scheduler/options.ts';
import { namedPolicy } from '../scheduler/policies/named.ts';
import type { Policy } from '../scheduler/policies/policy.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import { allowedBy, formatSchedule, parseSchedule, type Schedule } from '../scheduler/schedule.ts';
import { record } from '../trace/record.ts';
import type { Trace } from '../trace/trace.ts';
import type { Arguments } from './arguments.ts';
import { Refusal } from './failure.ts';
import { readLines, readSource } from './input.ts';

/** Errors of one program that are told. */
const ERRORS_SHOWN = 10;

/** Compiles the file; a program with errors is refused with them, a line each. */
export function compileFile(path: string, named = path): Program {
  const { text, filename } = readSource(path, named);
  const { program, diagnostics } = prepare(text, filename);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (program === null || errors.length > 0) {
    const lines = errors.slice(0, ERRORS_SHOWN).map((one) => lineFor(path === '-' ? filename : path, one));
    if (errors.length > ERRORS_SHOWN) lines.push(`and ${errors.length - ERRORS_SHOWN} more like these`);
    throw new Refusal(lines.join('\nheddle: '));
  }
  return program;
}

function lineFor(filename: string, { code, span, what, instead }: Diagnostic): string {
  const cure = instead.en === '' ? '' : ` (${instead.en})`;
  return `${filename}:${span.line}:${span.column + 1}: ${code} ${what.en}${cure}`;
}

/** Some minutes: who runs a program here may interrupt it; a hundred million turns of a loop want to be finished. */
const RUN_STEPS_MAX = 4_000_000_000;

export function optionsOf(args: Arguments): Options {
  const schedule = scheduleOf(args);
  return {
    ...DEFAULT_OPTIONS,
    ...(schedule && allowedBy(schedule)),
    model: args.model,
    fifoLocks: args.fifo,
    seed: schedule !== null && schedule.seed !== 0 ? schedule.seed : args.seed,
    stepsMax: args.maxSteps ?? (args.command === 'run' ? RUN_STEPS_MAX : DEFAULT_OPTIONS.stepsMax),
    argv: [args.file === '-' ? '' : args.file],
  };
}

/** The schedule in its canonical text; empty without one. */
export function scheduleTextOf(args: Arguments): string {
  const schedule = scheduleOf(args);
  return schedule === null ? '' : formatSchedule(schedule);
}

function scheduleOf(args: Arguments): Schedule | null {
  if (args.schedule === undefined) return null;
  const schedule = parseSchedule(args.schedule);
  if (typeof schedule === 'string') throw new Refusal(schedule);
  return schedule;
}

function policyOf(args: Arguments, options: Options): Policy {
  const name = args.policy ?? 'default';
  const then = namedPolicy(name, options.seed);
  if (then === null) throw new Refusal(`--policy cannot be ${name}: it is one of ${POLICY_NAMES.join(', ')}`);
  const schedule = scheduleOf(args);
  return schedule === null ? then : new ReplayPolicy(schedule, undefined, then);
}

/** Only a program that mentions these is made to wait for standard input. */
const ASKS = /\binput\s*\(|\bstdin\b/;

/** Runs the file as the arguments say. A schedule that does not fit the program is refused. */
export function recordFile(args: Arguments): Trace {
  // In tracebacks a script has its whole path, as Python shows it.
  const program = compileFile(args.file, args.command === 'run' ? resolve(args.file) : args.file);
  const stdin = args.file !== '-' && ASKS.test(program.source) ? readLines() : [];
  const options = { ...optionsOf(args), stdin };
  const policy = policyOf(args, options);
  const trace = record(program, options, policy);
  const [misfit] = trace.misfits;
  if (misfit !== undefined) {
    const run = formatSchedule({
      seed: 0,
      runs: [...(scheduleOf(args) as Schedule).runs].slice(misfit, misfit + 1),
    });
    throw new Refusal(`the schedule does not fit this program: run ${misfit + 1} (${run}) cannot be taken`);
  }
  return trace;
}
