/** `heddle repro`: a Python script that forces this interleaving on a real CPython. */
import { outcomeOf } from '../explore/outcome.ts';
import { reprForDisplay } from '../machine/display.ts';
import { getName } from '../machine/namespace.ts';
import { expectedOf, reproOf, watchedIn } from '../share/repro.ts';
import { worldAt } from '../trace/world-at.ts';
import type { Arguments } from './arguments.ts';
import { recordFile } from './engine.ts';
import { STATUS } from './failure.ts';
import { writeResult } from './input.ts';

export function writeRepro(args: Arguments): number {
  const trace = recordFile(args);
  const world = worldAt(trace, trace.length);
  const outcome = outcomeOf(world, { globals: true, stdout: false }, trace.ending?.kind === 'limit');
  const values: Record<string, string> = {};
  for (const name of watchedIn(trace.program.code)) {
    const value = getName(world.mainGlobals, name);
    if (value !== undefined && name in outcome.globals) values[name] = reprForDisplay(value, 10);
  }
  writeResult(reproOf(trace, expectedOf(outcome, values), args.pytest), args.output);
  return STATUS.good;
}
