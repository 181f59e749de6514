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
  const options: Options = {
    ...optionsOf(args),
    earlySleeps: true,
    earlyTimeouts: true,
    spuriousWakeups: args.spurious,
    notifyPicks: args.notify,
    fifoLocks: args.fifo,
  };
  const began = Date.now();
  const { report, late } = search(program, options, args, began);
  const complete = report.complete && !late;
  const failing = report.outcomes.filter(fails);
  const findings = report.outcomes.flatMap(({ schedule }) => findingsIn(program, options, schedule));
  const seconds = (Date.now() - began) / 1000;
  const limits = late ? [...report.limits, `${args.maxSeconds ?? SECONDS_MAX} seconds`] : report.limits;
  if (args.json) {
    const { search, why, states, executions, steps, outcomes, spins } = report;
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
    keepsClock: args.keepClock,
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

/** What the search counted, in words. */
function counted({ search, why, states, executions }: Report): string {
  if (search === 'traces') return `${executions} traces`;
  const ends = executions === 1 ? '1 end' : `${executions} ends`;
  return `${states} states with ${ends} (states: ${why.en})`;
}

function text(report: Report, complete: boolean, limits: readonly string[]): string {
  const { outcomes } = report;
  const bad = outcomes.filter(fails).length;
  const lines = [
    complete
      ? `${counted(report)}: all of them.`
      : `${counted(report)}, not all: ${limits.join(', ') || 'a bound'}.`,
    `${outcomes.length} outcomes, ${bad} of them bad.`,
  ];
  const unit = report.search === 'traces' ? 'traces' : 'ends';
  for (const outcome of outcomes) {
    const values = Object.entries(outcome.globals).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    lines.push('', `${outcome.ending}  ${values.join(' ')}  (${outcome.executions} ${unit})`);
    for (const exception of outcome.exceptions) lines.push(`  ${exception}`);
    if (outcome.stdout !== undefined) lines.push(`  prints ${JSON.stringify(outcome.stdout)}`);
    lines.push(
      `  --schedule ${outcome.schedule}   (${outcome.switches} switches${outcome.fewest === true ? ', the fewest' : ''})`,
    );
    const { parting } = outcome;
    if (parting === undefined) continue;
    const after = parting.common === '' ? 'at the start' : `after ${parting.common}`;
    lines.push(`  ends well if ${after} ${parting.good} goes on instead of ${parting.bad}:`);
    lines.push(`  --schedule ${parting.schedule}`);
  }
  for (const { sentence, schedule } of report.spins ?? []) {
    lines.push('', sentence.en, `  --schedule ${schedule}`);
  }
  return `${lines.join('\n')}\n`;
}
