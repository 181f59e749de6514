/**
 * The axis of a picture: how wide each step is. A step of one bytecode is one unit, except in quiet stretches, where
 * the library works alone and nothing changes that the picture shows: an import takes thousands of steps and would
 * leave the program itself a few pixels. Such a stretch grows with the logarithm of its length, and the ruler shows the
 * break. Only drawings know of units; steps stay steps.
 */
import type { Text } from '../base/text.ts';
import type { Source } from './source.ts';
import type { Timeline } from './timeline.ts';

export interface Quiet {
  readonly from: number;
  readonly to: number;
}

/** Corners of the line from steps to units; both ascend, from 0. */
export interface Axis {
  readonly steps: readonly number[];
  readonly units: readonly number[];
}

/** Shorter stretches are left as they are. */
const QUIET_MIN = 40;
/** Steps of usual width on either side of what happens. */
const MARGIN = 4;

/** The stretches of library code between the positions at which something is drawn. */
export function quietOf(source: Source, drawn: Iterable<number>): Quiet[] {
  const { library = [], length } = source;
  if (library.length === 0) return [];
  const busy = [...new Set([0, ...drawn, length])].sort((a, b) => a - b);
  const quiet: Quiet[] = [];
  let i = 0;
  for (const { from, to } of library) {
    while (i < busy.length && (busy[i] as number) < from) i++;
    let left = from;
    for (; ; i++) {
      const right = Math.min(to, busy[i] ?? to);
      if (right - left - 2 * MARGIN >= QUIET_MIN) quiet.push({ from: left + MARGIN, to: right - MARGIN });
      if (right >= to) break;
      left = right;
    }
  }
  return quiet;
}

/** How many units a quiet stretch of so many steps is wide: a little more each time that it is twice as long. */
function unitsOfQuiet(steps: number): number {
  return 16 + 6 * (27 - Math.clz32(steps));
}

export function axisOf({ length, quiet = [] }: Pick<Timeline, 'length' | 'quiet'>): Axis {
  const steps = [0];
  const units = [0];
  let shorter = 0;
  for (const { from, to } of quiet) {
    steps.push(from, to);
    units.push(from - shorter);
    shorter += to - from - unitsOfQuiet(to - from);
    units.push(to - shorter);
  }
  steps.push(Math.max(1, length));
  units.push(Math.max(1, length) - shorter);
  return { steps, units };
}

/** Where a step stands, in units. */
export function unitAt({ steps, units }: Axis, step: number): number {
  let i = 1;
  while (i < steps.length - 1 && (steps[i] as number) < step) i++;
  const [a, b] = [steps[i - 1] as number, steps[i] as number];
  const [from, to] = [units[i - 1] as number, units[i] as number];
  return b === a ? from : from + ((step - a) / (b - a)) * (to - from);
}

/** What such a stretch says of itself. */
export function shortened(steps: number): Text {
  return {
    en: `${steps} steps inside the library, drawn shorter than they are`,
    zh: `库内部的 ${steps} 步，画得比实际短`,
  };
}
