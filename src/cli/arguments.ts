/** What the person typed, checked: which command, on which file, with which options. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Observed } from '../explore/outcome.ts';
import { PARTS_MAX, parseShard, type Shard } from '../explore/shard.ts';
import { MODELS, type Model } from '../scheduler/options.ts';
import { Refusal } from './failure.ts';

export const COMMANDS = ['run', 'explore', 'merge', 'shrink', 'dis', 'trace', 'repro', 'url'] as const;
export type Command = (typeof COMMANDS)[number];

/** Commands that look at other schedules than one. */
const SEARCHING: readonly Command[] = ['explore', 'shrink'];

export const FORMATS = ['chrome', 'events', 'mermaid', 'svg'] as const;
export type Format = (typeof FORMATS)[number];

/** How `explore` goes about it. */
export const SEARCHES = ['auto', 'traces', 'states', 'random', 'pct'] as const;

/** Some years. */
const SECONDS_MAX = 1e9;

export interface Arguments {
  readonly command: Command;
  /** The first of the files. */
  readonly file: string;
  /** One; merge takes several. */
  readonly files: readonly string[];
  readonly model: Model;
  readonly policy: string | undefined;
  readonly seed: number;
  readonly schedule: string | undefined;
  readonly maxSteps: number | undefined;
  readonly json: boolean;
  readonly format: Format;
  readonly output: string | undefined;
  /** repro: as a test for pytest. */
  readonly pytest: boolean;
  readonly step: number;
  readonly maxExecutions: number | undefined;
  readonly maxSeconds: number | undefined;
  readonly reduction: 'optimal' | 'none';
  readonly search: (typeof SEARCHES)[number];
  /** explore --search pct: of the bugs that are looked for. */
  readonly depth: number | undefined;
  /** explore: runs at random for the likelihoods. */
  readonly runs: number | undefined;
  readonly shard: Shard | undefined;
  readonly maxStates: number | undefined;
  readonly maxPreemptions: number | undefined;
  /** What the runtime may do, in a search. */
  readonly spurious: boolean;
  readonly notify: 'first' | 'any';
  readonly fifo: boolean;
  readonly keepClock: boolean;
  /** What makes two endings different. */
  readonly observe: Observed;
}

type Options = NonNullable<ParseArgsConfig['options']>;
const HOW: Options = {
  model: { type: 'string' },
  policy: { type: 'string' },
  seed: { type: 'string' },
  schedule: { type: 'string' },
  'max-steps': { type: 'string' },
  fifo: { type: 'boolean' },
};
const HELP: Options = { help: { type: 'boolean', short: 'h' } };
const OPTIONS: Readonly<Record<Command, Options>> = {
  run: { ...HELP, ...HOW, json: { type: 'boolean' } },
  explore: {
    ...HELP,
    model: { type: 'string' },
    seed: { type: 'string' },
    'max-executions': { type: 'string' },
    'max-seconds': { type: 'string' },
    observe: { type: 'string' },
    reduction: { type: 'string' },
    search: { type: 'string' },
    depth: { type: 'string' },
    runs: { type: 'string' },
    shard: { type: 'string' },
    'max-states': { type: 'string' },
    'max-preemptions': { type: 'string' },
    spurious: { type: 'boolean' },
    notify: { type: 'string' },
    fifo: { type: 'boolean' },
    'keep-clock': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  merge: { ...HELP, json: { type: 'boolean' } },
  shrink: {
    ...HELP,
    model: { type: 'string' },
    seed: { type: 'string' },
    schedule: { type: 'string' },
    'max-seconds': { type: 'string' },
    observe: { type: 'string' },
    spurious: { type: 'boolean' },
    notify: { type: 'string' },
    fifo: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  dis: { ...HELP, json: { type: 'boolean' } },
  trace: { ...HELP, ...HOW, format: { type: 'string' }, output: { type: 'string', short: 'o' } },
  repro: { ...HELP, ...HOW, pytest: { type: 'boolean' }, output: { type: 'string', short: 'o' } },
  url: { ...HELP, ...HOW, step: { type: 'string' } },
};

/** What `args` ask for: a command, or 'help'. Throws a Refusal with the one line that says what is wrong. */
export function readArguments(args: readonly string[]): Arguments | 'help' {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') return 'help';
  const command = COMMANDS.find((known) => known === name);
  if (!command)
    throw new Refusal(name === '' ? 'which command? (--help lists them)' : `no such command: ${name}`);
  const { values, positionals } = parse(command, rest);
  if (values['help'] === true) return 'help';
  const [file, extra] = positionals;
  if (file === undefined) throw new Refusal(`${command} needs a file (- for standard input)`);
  if (extra !== undefined && command !== 'merge')
    throw new Refusal(`${command} takes one file; there is also ${extra}`);
  const text = (option: string): string | undefined => values[option] as string | undefined;
  return {
    command,
    file,
    files: positionals,
    model: choose(
      '--model',
      text('model') ?? (SEARCHING.includes(command) ? 'free-threaded' : 'gil'),
      MODELS,
    ),
    policy: text('policy'),
    seed: integer('--seed', text('seed'), Number.MIN_SAFE_INTEGER) ?? 0,
    schedule: text('schedule'),
    maxSteps: integer('--max-steps', text('max-steps'), 1),
    json: values['json'] === true,
    format: command === 'trace' ? choose('--format', text('format') ?? '', FORMATS) : 'chrome',
    output: text('output'),
    pytest: values['pytest'] === true,
    step: integer('--step', text('step'), 0) ?? 0,
    maxExecutions: integer('--max-executions', text('max-executions'), 1),
    maxSeconds: seconds('--max-seconds', text('max-seconds')),
    reduction: choose('--reduction', text('reduction') ?? 'optimal', ['optimal', 'none'] as const),
    maxStates: integer('--max-states', text('max-states'), 1),
    maxPreemptions: integer('--max-preemptions', text('max-preemptions'), 0),
    spurious: values['spurious'] === true,
    notify: choose('--notify', text('notify') ?? 'first', ['first', 'any'] as const),
    fifo: values['fifo'] === true,
    keepClock: values['keep-clock'] === true,
    observe: observed(text('observe')),
    ...searchOf(text),
  };
}

function searchOf(
  text: (option: string) => string | undefined,
): Pick<Arguments, 'search' | 'depth' | 'runs' | 'shard'> {
  const search = choose('--search', text('search') ?? 'auto', SEARCHES);
  const depth = integer('--depth', text('depth'), 1);
  if (depth !== undefined && search !== 'pct') throw new Refusal('--depth goes with --search pct');
  const given = text('shard');
  const shard = given === undefined ? undefined : parseShard(given);
  if (shard === null)
    throw new Refusal(`--shard is a part i/n with i from 1 to n (at most ${PARTS_MAX}), not ${given}`);
  if (shard !== undefined && search !== 'traces' && search !== 'auto')
    throw new Refusal(`--shard splits the search over traces; it does not go with --search ${search}`);
  return { search, depth, runs: integer('--runs', text('runs'), 0), shard };
}

/** `globals,stdout`, or one of them. */
function observed(given: string | undefined): Observed {
  const names = (given ?? 'globals').split(',');
  for (const name of names) choose('--observe', name, ['globals', 'stdout']);
  return { globals: names.includes('globals'), stdout: names.includes('stdout') };
}

function parse(command: Command, rest: string[]) {
  try {
    return parseArgs({ args: rest, options: OPTIONS[command], allowPositionals: true, strict: true });
  } catch (error) {
    throw new Refusal(plainWords(command, error as Error & { code?: string }));
  }
}

function plainWords(command: Command, error: Error & { code?: string }): string {
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? 'an option';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `${command} has no option ${option}`;
  if (!/ambiguous|argument missing/.test(error.message)) return `${option} takes no value`;
  const long = /(--[^' <]+)/.exec(error.message)?.[1] ?? option;
  return `${long} needs a value (one that begins with a dash is written ${long}=-1)`;
}

function choose<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (found === undefined) {
    const said = value === '' ? `${option} is missing` : `${option} cannot be ${value}`;
    throw new Refusal(`${said}: it is one of ${known.join(', ')}`);
  }
  return found;
}

function seconds(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (value <= 0 || value > SECONDS_MAX) throw new Refusal(`${option} is a number above 0, not ${text}`);
  return value;
}

function integer(option: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value) || value < least) {
    const kind =
      least === 1 ? 'a whole number above 0' : least === 0 ? 'a whole number, 0 or more' : 'a whole number';
    throw new Refusal(`${option} is ${kind}, not ${text}`);
  }
  return value;
}
