/** `heddle merge`: the reports of the parts of a search (`explore --shard i/n --json`) as the report of the whole. */
import { mergeParts, type Part } from '../explore/merge.ts';
import { PARTS_MAX, type Shard } from '../explore/shard.ts';
import type { Arguments } from './arguments.ts';
import { type Found, tell } from './exploration-report.ts';
import { Refusal } from './failure.ts';
import { readSource } from './input.ts';

export function mergeFiles(args: Arguments): number {
  const sum = mergeParts(args.files.map(readPart));
  if (typeof sum === 'string') throw new Refusal(sum);
  return tell(sum, args.json);
}

function readPart(path: string): Part<Found> {
  const { text } = readSource(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(`${path} is not JSON: it should be what explore --shard i/n --json prints`);
  }
  if (!isPart(value)) throw new Refusal(`${path} is not the report of a part (explore --shard i/n --json)`);
  return value;
}

type Fields = { readonly [name: string]: unknown };

function isPart(value: unknown): value is Part<Found> {
  if (!isFields(value)) return false;
  const { shard, digest, complete, limits, outcomes, findings } = value;
  if (!isShard(shard) || typeof digest !== 'string' || typeof complete !== 'boolean') return false;
  if (!['executions', 'blocked', 'steps', 'seconds'].every((name) => isCount(value[name]))) return false;
  return areTexts(limits) && isList(outcomes, isOutcome) && isList(findings, isFinding);
}

function isShard(value: unknown): value is Shard {
  if (!isFields(value)) return false;
  const { index, of } = value;
  return Number.isInteger(index) && Number.isInteger(of) && isWithin(index as number, of as number);
}

const isWithin = (index: number, of: number) => index >= 1 && index <= of && of <= PARTS_MAX;

function isOutcome(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { ending, globals, exceptions, schedule, stdout, likelihood } = value;
  return (
    ['finished', 'exception', 'deadlock', 'limit'].includes(ending as string) &&
    isFields(globals) &&
    areTexts(exceptions) &&
    typeof schedule === 'string' &&
    (stdout === undefined || typeof stdout === 'string') &&
    isCount(value['executions']) &&
    isCount(value['switches']) &&
    (likelihood === undefined || isLikelihood(likelihood))
  );
}

function isLikelihood(value: unknown): boolean {
  return isFields(value) && ['estimate', 'low', 'high', 'runs'].every((name) => isCount(value[name]));
}

function isFinding(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { kind, threads, lines, subjects, schedule } = value;
  return (
    typeof kind === 'string' &&
    areTexts(threads) &&
    isList(lines, isCount) &&
    areTexts(subjects) &&
    typeof schedule === 'string'
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isCount = (value: unknown) => typeof value === 'number' && value >= 0;
const isList = (value: unknown, is: (one: unknown) => boolean) => Array.isArray(value) && value.every(is);
const areTexts = (value: unknown) => isList(value, (one) => typeof one === 'string');
