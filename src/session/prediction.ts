/**
 * "Which of these can happen?": what can, from a complete search, among things that look as if they could. The answers
 * are computed and never written by hand; so are the wrong ones: another machine's outcomes, and outcomes with one
 * thing changed that the search has not found.
 */
import type { Json, Outcome } from '../explore/report.ts';
import { essenceOf } from './challenge.ts';

export interface Candidate {
  readonly key: string;
  readonly outcome: Outcome;
  readonly possible: boolean;
}

/** Right answers, and answers in all, that are asked about. */
const RIGHT_MAX = 4;
const CANDIDATES_MAX = 7;

/**
 * What to ask about. `possible` are all outcomes there are; `others` were found elsewhere (on another machine, in
 * another text). Empty if there is nothing wrong to offer.
 */
export function candidatesOf(possible: readonly Outcome[], others: readonly Outcome[]): Candidate[] {
  const right = new Map(possible.map((outcome) => [essenceOf(outcome), outcome]));
  const wrong = new Map<string, Outcome>();
  for (const outcome of [...others, ...[0, 1, 2, 3].flatMap((at) => possible.flatMap(variation(at)))]) {
    const key = essenceOf(outcome);
    if (!right.has(key)) wrong.set(key, outcome);
  }
  if (wrong.size === 0) return [];
  const asked = [...right].slice(0, RIGHT_MAX);
  const offered = [...wrong].slice(0, Math.min(asked.length + 1, CANDIDATES_MAX - asked.length));
  const all = [
    ...asked.map(([key, outcome]) => ({ key, outcome, possible: true })),
    ...offered.map(([key, outcome]) => ({ key, outcome, possible: false })),
  ];
  // By their text, so that their order tells nothing.
  return all.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Outcomes with one thing changed: the `at`-th way to change each part. */
function variation(at: number): (outcome: Outcome) => Outcome[] {
  return (outcome) => {
    const made: Outcome[] = [];
    const printed = outcome.stdout === undefined ? null : linesLike(outcome.stdout, at);
    if (printed !== null) made.push({ ...outcome, stdout: printed });
    for (const [name, value] of Object.entries(outcome.globals)) {
      const other = valueLike(value, at);
      if (other !== null) made.push({ ...outcome, globals: { ...outcome.globals, [name]: other } });
    }
    return made;
  };
}

/** Two neighbouring lines swapped, or the last one lost. */
function linesLike(text: string, at: number): string | null {
  const lines = text.split('\n').slice(0, -1);
  if (at === 3) return lines.length < 2 ? null : `${lines.slice(0, -1).join('\n')}\n`;
  const [first, second] = [lines[at], lines[at + 1]];
  if (first === undefined || second === undefined || first === second) return null;
  return `${lines
    .with(at, second)
    .with(at + 1, first)
    .join('\n')}\n`;
}

function valueLike(value: Json, at: number): Json | null {
  if (typeof value === 'boolean') return at === 0 ? !value : null;
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? value + ([-1, 1, 2, -2][at] ?? 0) : null;
  if (!Array.isArray(value) || value.length === 0) return null;
  return at === 0 ? value.slice(0, -1) : at === 1 && value.length > 1 ? [...value].reverse() : null;
}
