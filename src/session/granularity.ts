/** What one press of Next means: a bytecode, a line, or the next thing that threads do to one another. */
import type { Run } from './engine.ts';

export const GRANULARITIES = ['sync', 'line', 'bytecode'] as const;
export type Granularity = (typeof GRANULARITIES)[number];

/** Where the next (or previous) stop is; the end (or the start) if there is none. */
export function stopAfter(run: Run, step: number, granularity: Granularity, back: boolean): number {
  if (granularity === 'bytecode') return clamp(run, step + (back ? -1 : 1));
  const stops = granularity === 'line' ? run.lineStops : run.timeline.beats;
  const found = back ? stops.findLast((stop) => stop < step) : stops.find((stop) => stop > step);
  return found ?? (back ? 0 : run.length);
}

function clamp({ length }: Run, step: number): number {
  return Math.max(0, Math.min(length, step));
}
