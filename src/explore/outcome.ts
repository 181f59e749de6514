/**
 * How an execution ended, as far as it is observed: two executions with equal outcomes are one way for the program to
 * end.
 */

import { reprForDisplay } from '../machine/display.ts';
import { PyDict, PyFloat, PyList, PySet, PyTuple, type Slot, type Value } from '../machine/values.ts';
import { exceptionText } from '../scheduler/naming.ts';
import type { World } from '../scheduler/world.ts';
import type { Json, Outcome } from './report.ts';

/** What every module has. */
const MODULE_NAMES: ReadonlySet<string> = new Set(
  ['name', 'doc', 'package', 'loader', 'spec', 'annotations', 'builtins', 'file', 'cached'].map(
    (name) => `__${name}__`,
  ),
);

export interface Observed {
  readonly globals: boolean;
  readonly stdout: boolean;
}

export function outcomeOf(world: World, observed: Observed, limited: boolean): Outcome {
  const failed = world.threads.flatMap(({ epitaph }) => epitaph ?? []);
  if (world.failure !== null) failed.push(`MainThread: ${exceptionText(world.failure)}`);
  const ending = limited
    ? 'limit'
    : !world.over
      ? 'deadlock'
      : world.failure === null
        ? 'finished'
        : 'exception';
  return {
    ending,
    globals: observed.globals ? globalsOf(world.mainGlobals) : {},
    ...(observed.stdout ? { stdout: world.stdout } : {}),
    exceptions: failed.sort(),
    ...exitCodesOf(world),
  };
}

/** What the children's ends were, if not all went well: a negative number is a signal. */
function exitCodesOf({ processes }: World): { exitCodes?: { [process: string]: number } } {
  const codes: [string, number][] = [];
  for (const { parent, name, exitCode } of processes) {
    if (parent !== null && exitCode !== null && exitCode !== 0) codes.push([name, exitCode]);
  }
  if (codes.length === 0) return {};
  return { exitCodes: Object.fromEntries(codes.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** A text that two outcomes share exactly if they are the same; what a report adds to one makes no difference. */
export function keyOf({ ending, globals, stdout, exceptions, exitCodes }: Outcome): string {
  return JSON.stringify({ ending, globals, stdout, exceptions, exitCodes });
}

function globalsOf(dict: PyDict): { [name: string]: Json } {
  const found: [string, Json][] = [];
  dict.keys.forEach((name, i) => {
    if (typeof name !== 'string' || MODULE_NAMES.has(name)) return;
    const value = plainOf(dict.values[i], 4);
    if (value !== undefined) found.push([name, value]);
  });
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function plainOf(value: Slot, depth: number): Json | undefined {
  if (value === undefined || depth === 0) return undefined;
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? String(value) : value;
  if (value instanceof PyFloat) return value.value;
  if (value instanceof PyList || value instanceof PyTuple) return allOf(value.items, depth);
  if (value instanceof PySet) {
    return allOf(
      value.table.filter((item): item is Value => item !== undefined),
      depth,
    );
  }
  if (!(value instanceof PyDict)) return undefined;
  const entries: [string, Json][] = [];
  for (let i = 0; i < value.keys.length; i++) {
    const key = value.keys[i];
    if (key === undefined) continue;
    const item = plainOf(value.values[i], depth - 1);
    if (item === undefined) return undefined;
    entries.push([typeof key === 'string' ? key : reprForDisplay(key, 2), item]);
  }
  return Object.fromEntries(entries);
}

function allOf(items: readonly Value[], depth: number): Json | undefined {
  const all = items.map((item) => plainOf(item, depth - 1));
  return all.includes(undefined) ? undefined : (all as Json[]);
}
