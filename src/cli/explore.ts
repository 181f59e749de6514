/** `heddle explore`: every way the program can end, each with the schedule that leads there. */

import { DEFAULT_SEARCH, explore } from '../explore/explore.ts';
import type { Report } from '../explore/report.ts';
import { fails } from '../explore/report.ts';
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import { parseSchedule } from '../scheduler/schedule.ts';
import { findingsOf } from '../trace/findings.ts';
import { record } from '../trace/record.ts';
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
  const findings = report.outcomes.flatMap(({ schedule }) => findingsIn(program, options, schedule));
  const seconds = (Date.now() - began) / 1000;
  const limits = late ? [...report.limits, `${args.maxSeconds ?? SECONDS_MAX} seconds`] : report.limits;
  if (args.json) {
    const { executions, steps, outcomes } = report;
    const all = { complete, executions, steps, outcomes, findings, limits, seconds };
    process.stdout.write(`${JSON.stringify(all)}\n`);
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
    reduction: args.reduction,
    observed: args.observe,
    bounds: { ...DEFAULT_SEARCH.bounds, executions },
  });
  const end = began + 1000 * (args.maxSeconds ?? SECONDS_MAX);
  for (;;) {
    const next = paths.next();
    if (next.done === true) return { report: next.value, late: false };
    if (Date.now() > end) return { report: next.value(), late: true };
  }
}

interface Found {
  readonly kind: string;
  readonly schedule: string;
  readonly threads: readonly string[];
  readonly lines: readonly number[];
  readonly sentence: string;
}

/** What is wrong in the witness of an outcome. */
function findingsIn(program: Program, options: Options, schedule: string): Found[] {
  const parsed = parseSchedule(schedule);
  if (typeof parsed === 'string') return [];
  const trace = record(program, options, new ReplayPolicy(parsed));
  return findingsOf(trace).map(({ kind, threads, lines, sentence }) => ({
    kind,
    schedule,
    threads: threads.map((id) => trace.threads[id]?.name ?? String(id)),
    lines,
    sentence: sentence.en,
  }));
}

function text({ executions, outcomes }: Report, complete: boolean, limits: readonly string[]): string {
  const bad = outcomes.filter(fails).length;
  const lines = [
    complete
      ? `${executions} traces: all of them.`
      : `${executions} traces, not all: ${limits.join(', ') || 'a bound'}.`,
    `${outcomes.length} outcomes, ${bad} of them bad.`,
  ];
  for (const outcome of outcomes) {
    const values = Object.entries(outcome.globals).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    lines.push('', `${outcome.ending}  ${values.join(' ')}  (${outcome.executions} traces)`);
    for (const exception of outcome.exceptions) lines.push(`  ${exception}`);
    for (const [name, code] of Object.entries(outcome.exitCodes ?? {})) {
      lines.push(`  ${name} ends with exit code ${code}`);
    }
    if (outcome.stdout !== undefined) lines.push(`  prints ${JSON.stringify(outcome.stdout)}`);
    lines.push(`  --schedule ${outcome.schedule}   (${outcome.switches} switches)`);
  }
  return `${lines.join('\n')}\n`;
}
