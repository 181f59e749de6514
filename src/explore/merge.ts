/**
 * Parts of one search added up to the report that the whole would have given. What the parts disagree on can only be
 * that they are not parts of one search: then there is no sum.
 */
import { likelihoodOf, mistrusted } from './likelihood.ts';
import { keyOf } from './outcome.ts';
import type { OutcomeReport } from './report.ts';
import { inOrder, placeIn, roleOf, signatureOf } from './same-finding.ts';
import type { Shard } from './shard.ts';

/** A finding, as far as adding up goes. */
export interface MergedFinding {
  readonly kind: string;
  readonly threads: readonly string[];
  readonly lines: readonly number[];
  readonly subjects?: readonly string[];
  readonly executions?: number;
  readonly switches?: number;
}

/** The report of one part, and which part of which search it is. */
export interface Part<F extends MergedFinding> {
  readonly shard: Shard;
  /** Stands for the program, its options and what makes outcomes differ. */
  readonly digest: string;
  readonly complete: boolean;
  readonly limits: readonly string[];
  readonly executions: number;
  readonly blocked: number;
  readonly steps: number;
  readonly outcomes: readonly OutcomeReport[];
  readonly findings: readonly F[];
  readonly seconds: number;
}

export type Sum<F extends MergedFinding> = Omit<Part<F>, 'shard' | 'digest'>;

/** The whole of `parts` (at least one); a string says in one line why they have none. */
export function mergeParts<F extends MergedFinding>(parts: readonly Part<F>[]): Sum<F> | string {
  const sorted = [...parts].sort((a, b) => a.shard.index - b.shard.index);
  const { of } = (sorted[0] as Part<F>).shard;
  const wrong = disagreement(sorted);
  if (wrong !== null) return wrong;
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter(
    (index) => !sorted.some(({ shard }) => shard.index === index),
  );
  const limits = new Set(sorted.flatMap((part) => part.limits));
  if (missing.length > 0) limits.add(missingWords(missing, of));
  const total = (field: 'executions' | 'blocked' | 'steps' | 'seconds') =>
    sorted.reduce((sum, part) => sum + part[field], 0);
  return mistrusted({
    complete: missing.length === 0 && sorted.every(({ complete }) => complete),
    limits: [...limits],
    executions: total('executions'),
    blocked: total('blocked'),
    steps: total('steps'),
    outcomes: outcomesOf(sorted.flatMap(({ outcomes }) => outcomes)),
    findings: findingsOf(sorted.flatMap(({ findings }) => findings)),
    seconds: total('seconds'),
  });
}

function disagreement(parts: readonly Part<MergedFinding>[]): string | null {
  const [first] = parts as [Part<MergedFinding>];
  for (const [i, { shard, digest }] of parts.entries()) {
    if (shard.of !== first.shard.of)
      return `parts of different searches: one is of ${first.shard.of} parts, one of ${shard.of}`;
    if (digest !== first.digest)
      return (
        `parts of different searches: ${first.shard.index}/${shard.of} and ${shard.index}/${shard.of} ` +
        'have other programs or options'
      );
    if (i > 0 && parts[i - 1]?.shard.index === shard.index)
      return `part ${shard.index}/${shard.of} is there twice`;
  }
  return null;
}

function missingWords(missing: readonly number[], of: number): string {
  const some = missing.slice(0, 10).join(', ');
  const more = missing.length > 10 ? ` and ${missing.length - 10} more` : '';
  return missing.length === 1
    ? `part ${some} of ${of} is missing`
    : `parts ${some}${more} of ${of} are missing`;
}

/** Equal outcomes are one, with the witness that switches least. The runs at random are one part's. */
export function outcomesOf(all: readonly OutcomeReport[]): OutcomeReport[] {
  const runs = all.find(({ likelihood }) => likelihood !== undefined)?.likelihood?.runs;
  const merged = new Map<string, OutcomeReport>();
  for (const one of all) {
    const key = keyOf(one);
    const known = merged.get(key);
    if (known === undefined) {
      merged.set(key, one);
      continue;
    }
    // The witness of a run at random is there only because the part had none of its own.
    const better = known.executions === 0 || (one.executions > 0 && one.switches < known.switches);
    const likelihood = known.likelihood ?? one.likelihood;
    merged.set(key, {
      ...(better ? one : known),
      executions: known.executions + one.executions,
      ...(likelihood === undefined ? {} : { likelihood }),
    });
  }
  const outcomes = [...merged.values()];
  if (runs === undefined) return outcomes;
  return outcomes.map((one) => ({ ...one, likelihood: one.likelihood ?? likelihoodOf(0, runs) }));
}

/** Findings with the same key are one. */
export function keyOfFinding(one: MergedFinding): string {
  return signatureOf(one, one.threads.map(roleOf), placeIn(one));
}

/** Findings that one search would have told once are one, with the witness that switches least. */
export function findingsOf<F extends MergedFinding>(all: readonly F[]): F[] {
  const merged = new Map<string, F>();
  for (const one of all) {
    const key = keyOfFinding(one);
    const known = merged.get(key);
    const better = known === undefined || (one.switches ?? 0) < (known.switches ?? 0);
    const executions = (known?.executions ?? 0) + (one.executions ?? 0);
    merged.set(key, { ...(better ? one : known), ...(executions > 0 && { executions }) });
  }
  return inOrder([...merged.values()]);
}
