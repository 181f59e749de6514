/** What `explore` and `merge` print, as text or as one JSON object, and the exit status that goes with it. */
import { percentOf } from '../explore/confidence.ts';
import type { MergedFinding, Sum } from '../explore/merge.ts';
import type { Confidence, OutcomeReport } from '../explore/report.ts';
import { fails } from '../explore/report.ts';
import type { Shard } from '../explore/shard.ts';
import { STATUS } from './failure.ts';

export interface Found extends MergedFinding {
  readonly schedule: string;
  readonly threads: readonly string[];
  readonly lines: readonly number[];
  readonly sentence: string;
}

export interface Told extends Sum<Found> {
  /** Only of a part. */
  readonly shard?: Shard;
  readonly digest?: string;
  /** Only of runs by chance. */
  readonly confidence?: Confidence;
}

/** Prints it; the result is the exit status. */
export function tell(told: Told, json: boolean): number {
  process.stdout.write(json ? `${JSON.stringify(told)}\n` : textOf(told));
  if (told.outcomes.some(fails)) return STATUS.exception;
  return told.complete ? STATUS.good : STATUS.limit;
}

function textOf(told: Told): string {
  const { outcomes, confidence } = told;
  const bad = outcomes.filter(fails).length;
  const lines = [headOf(told), `${outcomes.length} outcomes, ${bad} of them bad.`];
  if (confidence !== undefined) lines.push(confidence.en);
  for (const outcome of outcomes) lines.push('', ...linesOf(outcome, confidence ? 'runs' : 'traces'));
  return `${lines.join('\n')}\n`;
}

function headOf({ complete, executions, limits, shard, confidence }: Told): string {
  if (confidence !== undefined) return `${executions} runs by chance: ${limits.join(', ')}.`;
  const part = shard === undefined ? '' : `Part ${shard.index} of ${shard.of}: `;
  const all = shard === undefined ? 'all of them' : 'all of this part';
  return complete
    ? `${part}${executions} traces: ${all}.`
    : `${part}${executions} traces, not all: ${limits.join(', ') || 'a bound'}.`;
}

function linesOf(outcome: OutcomeReport, what: string): string[] {
  const { ending, globals, exceptions, executions, stdout, schedule, switches, likelihood } = outcome;
  const values = Object.entries(globals).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const met = executions === 0 ? 'met at random only' : `${executions} ${what}`;
  const lines = [`${ending}  ${values.join(' ')}  (${met})`];
  for (const exception of exceptions) lines.push(`  ${exception}`);
  if (stdout !== undefined) lines.push(`  prints ${JSON.stringify(stdout)}`);
  if (likelihood !== undefined) {
    const { estimate, low, high, runs } = likelihood;
    const between = `${percentOf(low)} to ${percentOf(high)}`;
    lines.push(`  at random: about ${percentOf(estimate)} of runs (95 %: ${between}, from ${runs} runs)`);
  }
  lines.push(`  --schedule ${schedule}   (${switches} switches)`);
  return lines;
}
