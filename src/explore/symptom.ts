/**
 * What an execution shows, so cheaply that every execution of a search can be looked at: not yet a finding with its
 * words, only enough to know whether the same has been seen before. Two symptoms are the same if kind, lines and the
 * threads' roles are: five workers that race with each other on one line are one symptom.
 */

import type { Event } from '../scheduler/event.ts';
import { PyLock } from '../scheduler/primitives/lock.ts';
import { subject } from '../scheduler/primitives/primitive.ts';
import { PyThread } from '../scheduler/primitives/thread.ts';
import { lineOfThread, type World } from '../scheduler/world.ts';
import { type Access, type AccessListener, watchAccesses } from '../trace/find-accesses.ts';
import { findLockFaults } from '../trace/find-locks.ts';
import { findWakeUps } from '../trace/find-wake-ups.ts';
import type { Finding } from '../trace/finding.ts';
import { findExceptions } from '../trace/findings.ts';
import type { Trace } from '../trace/trace.ts';
import { roleOf, rolesIn, signatureOf, withoutIndex } from './same-finding.ts';

/** An execution at its end, however the search came there. */
export interface Ended {
  readonly world: World;
  /** Its threads' names. */
  readonly labels: readonly string[];
  /** All that happened, in order; accesses are named by their key alone. */
  readonly events: readonly Event[];
  /** Nobody can move, and the program is not over. */
  readonly deadlocked: boolean;
  /** What a thread that cannot go on waits for. */
  wantedBy(thread: World['threads'][number]): object | null;
}

/** Room for lines and roles in the number of a pair of accesses. */
const LINES = 1 << 16;
const ROLES = 1 << 8;

type PairKind = 'data-race' | 'lost-update' | 'atomicity-violation';

/** Signatures of pairs of accesses, found again by numbers: most executions show what earlier ones did. */
class Pairs {
  private readonly known = new Map<string | number, Map<number, string>>();
  private readonly kind: PairKind;
  constructor(kind: PairKind) {
    this.kind = kind;
  }

  signatureOf(key: string | number, a: Access, b: Access, roles: Roles): string {
    const first = roles.numbers[a.thread] as number;
    const second = roles.numbers[b.thread] as number;
    const pair = ((first * LINES + a.line) * ROLES + second) * LINES + b.line;
    let byPair = this.known.get(key);
    if (byPair === undefined) this.known.set(key, (byPair = new Map()));
    let signature = byPair.get(pair);
    if (signature === undefined) {
      const found = { kind: this.kind, lines: [a.line, b.line] };
      signature = signatureOf(found, rolesIn([a.thread, b.thread], roles.names), withoutIndex(String(key)));
      byPair.set(pair, signature);
    }
    return signature;
  }
}

/** The roles of one execution's threads, by thread. */
interface Roles {
  readonly labels: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly number[];
}

/** Reads executions, one after another. */
export class SymptomReader {
  private readonly races = new Pairs('data-race');
  private readonly losses = new Pairs('lost-update');
  private readonly tears = new Pairs('atomicity-violation');
  private last: Roles | null = null;
  private readonly roles = new Map<string, { role: string; number: number }>();

  /** Signatures of everything that goes wrong in an execution. Deadlocks and waits for ever are one symptom. */
  symptomsOf(ended: Ended): Set<string> {
    const { labels, deadlocked } = ended;
    const found = new Set<string>();
    const roles = this.rolesOf(labels);
    const listener: AccessListener = {
      race: ({ key }, second, first) => found.add(this.races.signatureOf(key, second, first, roles)),
      torn: ({ key }, write, _, other, lost) =>
        found.add((lost ? this.losses : this.tears).signatureOf(key, write, other, roles)),
    };
    watchAccesses(ended.events, listener);
    const events = deadlocked ? [...ended.events, ...wishesOf(ended)] : ended.events;
    const run = likeTrace(ended);
    const tell = (finding: Finding) => found.add(signatureOf(finding, rolesIn(finding.threads, roles.names)));
    // Most executions have nothing of what most finders look for.
    const kinds = kindsOf(events);
    if ((kinds & LOCKS) !== 0) findLockFaults(run, events, true).forEach(tell);
    if ((kinds & WAITS) !== 0) findWakeUps(run, events).forEach(tell);
    if ((kinds & FAILURES) !== 0) findExceptions(run, events).forEach(tell);
    if (deadlocked) found.add(standstillOf(ended, roles.names));
    return found;
  }

  private rolesOf(labels: readonly string[]): Roles {
    const { last } = this;
    if (last?.labels === labels) return last;
    const roles = labels.map((name) => {
      let known = this.roles.get(name);
      if (known === undefined) {
        const role = roleOf(name);
        const same = [...this.roles.values()].find((one) => one.role === role);
        this.roles.set(name, (known = same ?? { role, number: this.roles.size % ROLES }));
      }
      return known;
    });
    const names = roles.map(({ role }) => role);
    this.last = { labels, names, numbers: roles.map(({ number }) => number) };
    return this.last;
  }
}

/** Kinds of events without which a finder finds nothing. */
const LOCKS = 1;
const WAITS = 2;
const FAILURES = 4;

function kindsOf(events: readonly Event[]): number {
  let kinds = 0;
  for (const { kind } of events) {
    if (kind === 'acquired' || kind === 'blocked') kinds |= LOCKS;
    else if (kind === 'waiting' || kind === 'notified' || kind === 'resumed') kinds |= WAITS;
    else if (kind === 'failed') kinds |= FAILURES;
  }
  return kinds;
}

/** As much of a trace as the finders look at. */
function likeTrace(ended: Ended): Trace {
  if (!ended.deadlocked) return { threads: [], ending: null } as unknown as Trace;
  const left = ended.world.threads.filter(({ machine }) => machine.frame !== null);
  const ending = { kind: 'deadlock', cycle: [], stuck: left.map(({ id }) => ({ thread: id })) };
  return { threads: [], ending } as unknown as Trace;
}

/** Threads that stand before a lock for ever want it, though no step of theirs says so. */
function wishesOf(ended: Ended): Event[] {
  const { world } = ended;
  return world.threads.flatMap((record) => {
    const wanted = record.machine.frame === null ? null : ended.wantedBy(record);
    if (!(wanted instanceof PyLock)) return [];
    const base = { step: world.steps, thread: record.id, line: lineOfThread(record.machine) };
    return [{ ...base, kind: 'blocked' as const, subject: subject(world, wanted), by: [wanted.owner] }];
  });
}

/** Marks the symptom that stands for all findings of an execution that comes to a standstill. */
export const STANDSTILL = 'standstill';

function standstillOf(ended: Ended, roles: readonly string[]): string {
  const { world } = ended;
  const sides = world.threads.flatMap((record) => {
    if (record.machine.frame === null) return [];
    const wanted = ended.wantedBy(record);
    const owner = wanted instanceof PyLock ? wanted.owner : wanted instanceof PyThread ? wanted.thread : -1;
    return [`${roles[record.id]}:${lineOfThread(record.machine)}>${owner < 0 ? '' : roles[owner]}`];
  });
  return `${STANDSTILL} ${sides.sort().join(' ')}`;
}
