/** What `explore` and `merge` print, as text or as one JSON object, and the exit status that goes with it. */
import { percentOf } from '../explore/confidence.ts';
import type { Sum } from '../explore/merge.ts';
import type { FoundFinding, OutcomeReport, Report } from '../explore/report.ts';
import { fails } from '../explore/report.ts';
import type { Shard } from '../explore/shard.ts';
import { STATUS } from './failure.ts';

/** A finding in one language. */
export interface Found extends Omit<FoundFinding, 'sentence'> {
  readonly sentence: string;
}

export interface Told extends Sum<Found>, Partial<Pick<Report, 'search' | 'why' | 'states' | 'spins'>> {
  /** Only of a part. */
  readonly shard?: Shard;
  readonly digest?: string;
  /** Only of runs by chance. */
  readonly confidence?: Report['confidence'];
}

/** Prints it; the result is the exit status. */
export function tell(told: Told, json: boolean): number {
  process.stdout.write(json ? `${JSON.stringify(told)}\n` : textOf(told));
  if (told.outcomes.some(fails)) return STATUS.exception;
  return told.complete ? STATUS.good : STATUS.limit;
}

function textOf(told: Told): string {
  const { outcomes, findings, confidence, search, spins = [] } = told;
  const bad = outcomes.filter(fails).length;
  const lines = [headOf(told), `${outcomes.length} outcomes, ${bad} of them bad.`];
  if (confidence !== undefined) lines.push(confidence.en);
  const unit = confidence ? 'runs' : search === 'states' ? 'ends' : 'interleavings';
  for (const outcome of outcomes) lines.push('', ...outcomeLines(outcome, unit));
  for (const finding of findings) lines.push('', ...findingLines(finding));
  for (const { sentence, schedule } of spins) lines.push('', sentence.en, `  --schedule ${schedule}`);
  return `${lines.join('\n')}\n`;
}

function headOf({
  complete,
  executions,
  limits,
  shard,
  confidence,
  search,
  why,
  states,
  outcomes,
}: Told): string {
  if (confidence !== undefined) return `${executions} runs by chance: ${limits.join(', ')}.`;
  const failing = outcomes.filter(fails).reduce((sum, outcome) => sum + outcome.executions, 0);
  const part = shard === undefined ? '' : `Part ${shard.index} of ${shard.of}: `;
  const ends = executions === 1 ? '1 is an end' : `${executions} are ends`;
  const counted =
    search === 'states'
      ? `Of ${states} states ${ends}, ${failing} of them bad (states: ${why?.en})`
      : `${failing} of ${executions} interleavings fail`;
  if (!complete) return `${part}${counted}, but not all were tried: ${limits.join(', ') || 'a bound'}.`;
  return `${part}${counted}: there is no other${shard === undefined ? '' : ' in this part'}.`;
}

function outcomeLines(outcome: OutcomeReport, unit: string): string[] {
  const { ending, globals, exceptions, executions, stdout, likelihood, exitCodes = {}, parting } = outcome;
  const { schedule, switches, fewest } = outcome;
  const values = Object.entries(globals).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const met = executions === 0 ? 'met at random only' : `${executions} ${unit}`;
  const lines = [`${ending}  ${values.join(' ')}  (${met})`];
  for (const exception of exceptions) lines.push(`  ${exception}`);
  for (const [name, code] of Object.entries(exitCodes)) lines.push(`  ${name} ends with exit code ${code}`);
  if (stdout !== undefined) lines.push(`  prints ${JSON.stringify(stdout)}`);
  if (likelihood !== undefined) {
    const { estimate, low, high, runs } = likelihood;
    const between = `${percentOf(low)} to ${percentOf(high)}`;
    lines.push(`  at random: about ${percentOf(estimate)} of runs (95 %: ${between}, from ${runs} runs)`);
  }
  lines.push(`  --schedule ${schedule}   (${switches} switches${fewest === true ? ', the fewest' : ''})`);
  if (parting === undefined) return lines;
  const after = parting.common === '' ? 'at the start' : `after ${parting.common}`;
  lines.push(`  ends well if ${after} ${parting.good} goes on instead of ${parting.bad}:`);
  lines.push(`  --schedule ${parting.schedule}`);
  return lines;
}

function findingLines({ kind, sentence, executions, threads, stacks, schedule, switches }: Found): string[] {
  const frames = stacks.map((stack, i) => {
    const calls = stack.map((frame) => `${frame.function}:${frame.line}`).join(' < ');
    return `  ${threads[i]} at ${calls}`;
  });
  const shown = kind === 'data-race' || kind === 'lock-order-inversion' ? frames : [];
  const met = executions === 0 ? [] : [`(${executions} executions)`];
  return [
    [kind, ...met].join('  '),
    `  ${sentence}`,
    ...shown,
    `  --schedule ${schedule}   (${switches} switches)`,
  ];
}
