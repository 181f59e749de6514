/** `heddle explore`: every way the program can end, each with the schedule that leads there. */

import { createHash } from 'node:crypto';
import { reportOfSample } from '../explore/confidence.ts';
import type { Deadline } from '../explore/deadline.ts';
import { DEFAULT_SEARCH, explore } from '../explore/explore.ts';
import { RUNS, STEPS, withLikelihood } from '../explore/likelihood.ts';
import type { Report } from '../explore/report.ts';
import { PCT_DEPTH, sample } from '../explore/sampling.ts';
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import { parseSchedule } from '../scheduler/schedule.ts';
import { findingsOf } from '../trace/findings.ts';
import { record } from '../trace/record.ts';
import type { Arguments } from './arguments.ts';
import { compileFile, optionsOf } from './engine.ts';
import { type Found, tell } from './exploration-report.ts';

/** Seconds in all, unless --max-seconds says otherwise. */
const SECONDS_MAX = 60;
/** Parts of that after which the search, the runs at random, and the findings stop. */
const UNTIL = { search: 0.85, runs: 0.95, findings: 1 } as const;
/** Runs by chance, unless --max-executions says otherwise. */
const CHANCE_RUNS = 1_000;

export function exploreFile(args: Arguments): number {
  const program = compileFile(args.file);
  const options: Options = { ...optionsOf(args), earlySleeps: true, earlyTimeouts: true };
  const began = Date.now();
  const until = deadlines(args, began);
  const byChance = args.search === 'random' || args.search === 'pct';
  const report = byChance
    ? drawn(program, options, args, until('search'))
    : searched(program, options, args, until);
  const { complete, executions, blocked, steps, outcomes, confidence } = report;
  const limits = new Set(report.limits);
  const findings: Found[] = [];
  for (const { schedule } of outcomes) {
    if (until('findings').passed()) limits.add('no time was left to look at every outcome for findings');
    else findings.push(...findingsIn(program, options, schedule, until('findings')));
  }
  return tell(
    {
      ...{ complete, executions, blocked, steps, outcomes, findings, limits: [...limits] },
      seconds: (Date.now() - began) / 1000,
      ...(args.shard && { shard: args.shard, digest: digestOf(program, options, args) }),
      ...(confidence && { confidence }),
    },
    args.json,
  );
}

function deadlines(args: Arguments, began: number): (of: keyof typeof UNTIL) => Deadline {
  const seconds = args.maxSeconds ?? SECONDS_MAX;
  return (of) => ({
    name: `${seconds} seconds`,
    passed: () => Date.now() > began + 1000 * seconds * UNTIL[of],
  });
}

function searched(
  program: Program,
  options: Options,
  args: Arguments,
  until: ReturnType<typeof deadlines>,
): Report {
  const paths = explore(program, options, {
    reduction: args.reduction,
    observed: args.observe,
    bounds: { ...DEFAULT_SEARCH.bounds, executions: args.maxExecutions ?? DEFAULT_SEARCH.bounds.executions },
    ...(args.shard && { shard: args.shard }),
    deadline: until('search'),
  });
  const report = last(paths);
  // Of several parts the first draws for all.
  if ((args.shard?.index ?? 1) > 1) return report;
  const runs = last(
    sample(program, options, {
      policy: 'random',
      runs: args.runs ?? RUNS,
      steps: STEPS,
      observed: args.observe,
      deadline: until('runs'),
    }),
  );
  return withLikelihood(report, runs, args.shard === undefined);
}

function drawn(program: Program, options: Options, args: Arguments, deadline: Deadline): Report {
  const how = {
    policy: args.search === 'pct' ? 'pct' : 'random',
    runs: args.maxExecutions ?? CHANCE_RUNS,
    depth: args.depth ?? PCT_DEPTH,
    observed: args.observe,
    deadline,
  } as const;
  return reportOfSample(last(sample(program, options, how)), how);
}

function last<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/** What all parts of one search have in common; the file's name only if the program could ask for it. */
function digestOf(program: Program, { model, seed, argv }: Options, args: Arguments): string {
  const { source } = program;
  const named = /\bargv\b|__file__/.test(source) ? argv : [];
  const all = [source, model, seed, args.observe, args.reduction, named];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 32);
}

/** What is wrong in the witness of an outcome. */
function findingsIn(program: Program, options: Options, schedule: string, deadline: Deadline): Found[] {
  const parsed = parseSchedule(schedule);
  if (typeof parsed === 'string') return [];
  const trace = record(program, options, new ReplayPolicy(parsed), { onProgress: deadline.passed });
  return findingsOf(trace).map(({ kind, threads, lines, sentence }) => ({
    kind,
    schedule,
    threads: threads.map((id) => trace.threads[id]?.name ?? String(id)),
    lines,
    sentence: sentence.en,
  }));
}
