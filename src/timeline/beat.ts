/** Beats: the steps at which somebody who steps through a run wants to stop. */
import type { Event } from '../scheduler/event.ts';
import { STATE_CODES } from '../trace/columns.ts';
import { isLibrary, type Source } from './source.ts';

/** More state changes than this and only events and findings make beats. */
const CHANGES_MAX = 200_000;

const NOTEWORTHY: ReadonlySet<Event['kind']> = new Set([
  'started',
  'ended',
  'failed',
  'raised',
  'blocked',
  'waiting',
  'notified',
  'resumed',
  'sleeping',
  'slept',
  'put',
  'got',
  'changed',
  'refused',
  'write',
  'output',
  'clock',
  'turn',
  'task',
  'unawaited',
]);

/** What the library does with its own variables and exceptions is nobody's business. */
const PRIVATE: ReadonlySet<Event['kind']> = new Set(['write', 'raised']);

/** Ascending, without repetition, all within 1..length; the last step is one. */
export function beatsOf(source: Source): number[] {
  const beats = new Set<number>();
  const waiting = new Set<number>();
  for (const event of source.events) {
    const { kind, thread, step } = event;
    if (kind === 'waiting') waiting.add(thread);
    // At its end the interpreter joins threads that have long ended: nobody waited there.
    const idle = kind === 'resumed' && !waiting.delete(thread) && isLibrary(source, event);
    if (!idle && isBeat(event, source)) beats.add(step);
  }
  for (const finding of source.findings) beats.add(finding.step);
  const { step, state } = source.changes;
  if (step.length <= CHANGES_MAX) {
    // Whoever becomes running makes the next step the first after a switch: that is where to stop.
    for (let i = 0; i < step.length; i++) {
      const name = STATE_CODES[state[i] as number];
      if (name === 'running') beats.add((step[i] as number) + 1);
      else if (name !== 'ready') beats.add(step[i] as number);
    }
  }
  beats.add(source.length);
  return [...beats].filter((beat) => beat >= 1 && beat <= source.length).sort((a, b) => a - b);
}

function isBeat(event: Event, source: Source): boolean {
  if (PRIVATE.has(event.kind) && isLibrary(source, event)) return false;
  if (event.kind === 'released') return event.woke.length > 0;
  return NOTEWORTHY.has(event.kind);
}
