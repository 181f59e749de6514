/** `heddle explore`: every way the program can end, each with the schedule that leads there. */

import { createHash } from 'node:crypto';
import { reportOfSample } from '../explore/confidence.ts';
import type { Deadline } from '../explore/deadline.ts';
import { explore } from '../explore/explore.ts';
import { findingsOnTheWay } from '../explore/findings.ts';
import { RUNS, STEPS, withLikelihood } from '../explore/likelihood.ts';
import type { Report } from '../explore/report.ts';
import { PCT_DEPTH, sample } from '../explore/sampling.ts';
import { DEFAULT_SEARCH } from '../explore/search.ts';
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import type { Arguments } from './arguments.ts';
import { compileFile, optionsOf } from './engine.ts';
import { type Found, tell } from './exploration-report.ts';

/** Seconds in all, unless --max-seconds says otherwise. */
const SECONDS_MAX = 60;
/** Parts of that after which the search and the runs at random stop. */
const UNTIL = { search: 0.85, runs: 0.95 } as const;
/** Runs by chance, unless --max-executions says otherwise. */
const CHANCE_RUNS = 1_000;

export function exploreFile(args: Arguments): number {
  const program = compileFile(args.file);
  const options: Options = {
    ...optionsOf(args),
    earlySleeps: !args.keepClock,
    earlyTimeouts: !args.keepClock,
    spuriousWakeups: args.spurious,
    notifyPicks: args.notify,
  };
  const began = Date.now();
  const until = deadlines(args, began);
  const byChance = args.search === 'random' || args.search === 'pct';
  const report = byChance
    ? drawn(program, options, args, until('search'))
    : searched(program, options, args, until);
  const { complete, limits, search, why, states, executions, blocked, steps, outcomes, spins, confidence } =
    report;
  return tell(
    {
      ...{ complete, search, why, executions, blocked, steps, outcomes, limits },
      ...(states !== undefined && { states }),
      findings: report.findings.map((found): Found => ({ ...found, sentence: found.sentence.en })),
      ...(spins !== undefined && { spins }),
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
  const { search, reduction, observe, keepClock, shard, maxExecutions, maxStates, maxPreemptions } = args;
  const paths = explore(program, options, {
    search: search === 'traces' || search === 'states' ? search : 'auto',
    reduction,
    observed: observe,
    keepsClock: keepClock,
    bounds: {
      ...DEFAULT_SEARCH.bounds,
      executions: maxExecutions ?? DEFAULT_SEARCH.bounds.executions,
      ...(maxStates !== undefined && { states: maxStates }),
      ...(maxPreemptions !== undefined && { preemptions: maxPreemptions }),
    },
    ...(shard && { shard }),
    deadline: until('search'),
  });
  const report = last(paths);
  // Of several parts the first draws for all.
  if ((shard?.index ?? 1) > 1) return report;
  const runs = last(
    sample(program, options, {
      policy: 'random',
      runs: args.runs ?? RUNS,
      steps: STEPS,
      observed: observe,
      deadline: until('runs'),
    }),
  );
  return withLikelihood(report, runs, shard === undefined && maxPreemptions === undefined);
}

function drawn(program: Program, options: Options, args: Arguments, deadline: Deadline): Report {
  const how = {
    policy: args.search === 'pct' ? 'pct' : 'random',
    runs: args.maxExecutions ?? CHANCE_RUNS,
    depth: args.depth ?? PCT_DEPTH,
    observed: args.observe,
    deadline,
  } as const;
  const report = reportOfSample(last(sample(program, options, how)), how);
  return { ...report, findings: findingsOnTheWay(program, options, report.outcomes) };
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
