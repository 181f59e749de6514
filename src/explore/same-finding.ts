/**
 * When two findings are the same, and which is told first: one answer for a search that tells each once, and for the
 * sum of its parts. Works on plain data, so that the page can add up without the engine.
 */

/** As much of a finding as this needs. */
interface Sayable {
  readonly kind: string;
  readonly lines: readonly number[];
}

/** The role of a thread: its name without numbers. */
export const roleOf = (name: string): string => name.replace(/\d+/g, '');

/** The roles of a finding's threads; `roles` are those of all threads. */
export const rolesIn = (threads: readonly number[], roles: readonly string[]): string[] =>
  threads.map((thread) => roles[thread] ?? '');

/** Findings whose threads have the same part in them: their order means nothing. */
const SYMMETRIC: ReadonlySet<string> = new Set(['data-race', 'lock-order-inversion', 'deadlock']);
/** Findings about a place in memory. */
const OF_A_PLACE: ReadonlySet<string> = new Set(['data-race', 'lost-update', 'atomicity-violation']);

/** What is the same in all findings told once: `roles` are its threads', `part` names the place, not the object. */
export function signatureOf({ kind, lines }: Sayable, roles: readonly string[], part = ''): string {
  const sides = roles.map((role, i) => `${role}:${lines[i] ?? ''}`);
  return `${kind} ${(SYMMETRIC.has(kind) ? sides.sort() : sides).join(' ')} ${part}`;
}

/** The place in memory that a finding is about: as much of its name as is told apart; '' if it is about none. */
export function placeIn({
  kind,
  subjects = [],
}: Sayable & { readonly subjects?: readonly string[] }): string {
  return OF_A_PLACE.has(kind) ? partOf(subjects[0] ?? '') : '';
}

/** The last part of a place's name as a program writes it: `c` of `c`, `n` of `box.n`, `'k'` of `d['k']`. */
function partOf(name: string): string {
  const open = name.lastIndexOf('[');
  const key =
    name.endsWith(']') && open >= 0 ? name.slice(open + 1, -1) : name.slice(name.lastIndexOf('.') + 1);
  return withoutIndex(key);
}

/** Items of a list are one place here. */
export const withoutIndex = (key: string): string => (/^-?\d+$/.test(key) ? '#' : key);

const WORST_FIRST: readonly string[] = [
  'deadlock',
  'stuck-thread',
  'unhandled-exception',
  'lost-wakeup',
  'stolen-wakeup',
  'lost-update',
  'atomicity-violation',
  'data-race',
  'lock-order-inversion',
  'abandoned-lock',
];

/** By kind and line. */
export function inOrder<F extends Sayable>(findings: readonly F[]): F[] {
  return [...findings].sort((a, b) => rank(a) - rank(b) || compare(a.lines, b.lines));
}

function rank({ kind }: Sayable): number {
  const at = WORST_FIRST.indexOf(kind);
  return at < 0 ? WORST_FIRST.length : at;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((line, i) => line !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] ?? 0);
}
