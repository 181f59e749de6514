/** `heddle explore`: every way the program can end, each with the schedule that leads there. */

import { DEFAULT_SEARCH, explore } from '../explore/explore.ts';
import { type FoundFinding, fails, type Report } from '../explore/report.ts';
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import type { Arguments } from './arguments.ts';
import { compileFile, optionsOf } from './engine.ts';
import { STATUS } from './failure.ts';

/** Seconds of searching, unless --max-seconds says otherwise. */
const SECONDS_MAX = 60;

export function exploreFile(args: Arguments): number {
  const program = compileFile(args.file);
  const options: Options = { ...optionsOf(args), earlySleeps: true, earlyTimeouts: true };
  const began = Date.now();
  const { report, late } = search(program, options, args, began);
  const complete = report.complete && !late;
  const failing = report.outcomes.filter(fails);
  const seconds = (Date.now() - began) / 1000;
  const limits = late ? [...report.limits, `${args.maxSeconds ?? SECONDS_MAX} seconds`] : report.limits;
  if (args.json) {
    const { search, why, states, executions, steps, outcomes, findings, spins } = report;
    const all = { complete, search, why, states, executions, steps, outcomes, spins };
    const whole = { ...all, findings, limits, seconds };
    process.stdout.write(`${JSON.stringify(whole)}\n`);
  } else process.stdout.write(text(report, complete, limits));
  if (failing.length > 0) return STATUS.exception;
  return complete ? STATUS.good : STATUS.limit;
}

function search(
  program: Program,
  options: Options,
  args: Arguments,
  began: number,
): { report: Report; late: boolean } {
  const executions = args.maxExecutions ?? DEFAULT_SEARCH.bounds.executions;
  const paths = explore(program, options, {
    search: args.search,
    reduction: args.reduction,
    observed: args.observe,
    bounds: {
      ...DEFAULT_SEARCH.bounds,
      executions,
      ...(args.maxStates !== undefined && { states: args.maxStates }),
      ...(args.maxPreemptions !== undefined && { preemptions: args.maxPreemptions }),
    },
  });
  const end = began + 1000 * (args.maxSeconds ?? SECONDS_MAX);
  for (;;) {
    const next = paths.next();
    if (next.done === true) return { report: next.value, late: false };
    if (Date.now() > end) return { report: next.value(), late: true };
  }
}

/** What the search counted, in words. */
function counted({ search, why, states, executions, outcomes }: Report): string {
  const failing = outcomes.filter(fails).reduce((sum, outcome) => sum + outcome.executions, 0);
  if (search === 'traces') return `${failing} of ${executions} interleavings fail`;
  const ends = executions === 1 ? '1 is an end' : `${executions} are ends`;
  return `Of ${states} states ${ends}, ${failing} of them bad (states: ${why.en})`;
}

function text(report: Report, complete: boolean, limits: readonly string[]): string {
  const { search, outcomes, findings, spins = [] } = report;
  const bad = outcomes.filter(fails);
  const lines = [
    complete
      ? `${counted(report)}: no other exists.`
      : `${counted(report)}, but not all were tried: ${limits.join(', ') || 'a bound'}.`,
    `${outcomes.length} outcomes, ${bad.length} of them bad.`,
  ];
  const unit = search === 'traces' ? 'interleavings' : 'ends';
  for (const outcome of outcomes) {
    const values = Object.entries(outcome.globals).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    lines.push('', `${outcome.ending}  ${values.join(' ')}  (${outcome.executions} ${unit})`);
    for (const exception of outcome.exceptions) lines.push(`  ${exception}`);
    if (outcome.stdout !== undefined) lines.push(`  prints ${JSON.stringify(outcome.stdout)}`);
    lines.push(`  --schedule ${outcome.schedule}   (${outcome.switches} switches)`);
  }
  for (const finding of findings) lines.push('', ...textOf(finding));
  for (const { sentence, schedule } of spins) {
    lines.push('', sentence.en, `  --schedule ${schedule}`);
  }
  return `${lines.join('\n')}\n`;
}

function textOf({ kind, sentence, executions, threads, stacks, schedule, switches }: FoundFinding): string[] {
  const frames = stacks.map((stack, i) => {
    const calls = stack.map((frame) => `${frame.function}:${frame.line}`).join(' < ');
    return `  ${threads[i]} at ${calls}`;
  });
  return [
    `${kind}  (${executions} interleavings)`,
    `  ${sentence.en}`,
    ...(kind === 'data-race' || kind === 'lock-order-inversion' ? frames : []),
    `  --schedule ${schedule}   (${switches} switches)`,
  ];
}
