/** What runs by chance prove, and what they do not: in words, with the numbers. */
import type { Confidence, OutcomeReport, Report } from './report.ts';
import { fails } from './report.ts';
import { guarantee, type Sample, type Sampling, STEPS_OF_RUN } from './sampling.ts';

/** A report of runs by chance alone: never complete. */
export function reportOfSample(sample: Sample, how: Sampling & { readonly depth: number }): Report {
  const outcomes = [...sample.seen.values()].map(
    ({ outcome, runs, schedule, switches }): OutcomeReport => ({
      ...outcome,
      executions: runs,
      schedule,
      switches,
    }),
  );
  const limits = [`${sample.runs} runs by chance are not all`];
  if (outcomes.some(({ ending }) => ending === 'limit'))
    limits.push(`a run of more than ${STEPS_OF_RUN} steps`);
  if (how.deadline?.passed() === true) limits.push(how.deadline.name);
  return {
    complete: false,
    limits,
    progress: Math.min(1, sample.runs / how.runs),
    executions: sample.runs,
    blocked: 0,
    steps: sample.steps,
    outcomes,
    confidence: how.policy === 'random' ? ofRandom(sample, outcomes) : ofPct(sample, how.depth),
  };
}

function ofRandom({ runs }: Sample, outcomes: readonly OutcomeReport[]): Confidence {
  const failing = outcomes.filter(fails).reduce((sum, { executions }) => sum + executions, 0);
  // Rule of three: (1 - 3/N)^N is about 5 per cent.
  const unseen = runs === 0 ? 1 : Math.min(1, 3 / runs);
  const percent = percentOf(unseen);
  return {
    runs,
    failing,
    unseen,
    en:
      `${failing} of ${runs} runs at random failed. An outcome of probability ${percent} or more (3/${runs}) under this ` +
      'policy would have been seen with 95 % certainty; one that is rarer may be missing.',
    zh:
      `${runs} 次随机运行中有 ${failing} 次失败。在此策略下概率不低于 ${percent}（3/${runs}）的结局有 95 % 的把握已经出现；` +
      '更罕见的结局可能没有出现。',
  };
}

function ofPct({ runs, seen, missed, threads, longest }: Sample, depth: number): Confidence {
  const failing = [...seen.values()]
    .filter(({ outcome }) => fails(outcome))
    .reduce((sum, one) => sum + one.runs, 0);
  const each = guarantee(threads, Math.max(1, longest), depth);
  const formula = `1/(${threads} × ${longest}^${depth - 1})`;
  return {
    runs,
    failing,
    depth,
    threads,
    steps: longest,
    each,
    missed,
    en:
      `${failing} of ${runs} runs failed. A bug of depth ${depth} (that many orderings have to come together) is met by ` +
      `each run with probability ${formula} at least, so all these runs miss it with probability ` +
      `${percentOf(missed)} at most; of deeper bugs nothing is promised.`,
    zh:
      `${runs} 次运行中有 ${failing} 次失败。深度为 ${depth} 的错误（需要同时满足这么多个次序）被每次运行遇到的概率至少为 ` +
      `${formula}，因此全部错过它的概率至多为 ${percentOf(missed)}；对更深的错误不作保证。`,
  };
}

/** With as many digits as matter. */
export function percentOf(part: number): string {
  const percent = 100 * part;
  const digits = percent >= 10 || percent === 0 ? 0 : percent >= 1 ? 1 : percent >= 0.01 ? 3 : 6;
  const shown = percent > 99 && percent < 100 ? Math.floor(percent * 100) / 100 : percent.toFixed(digits);
  return `${shown} %`;
}
