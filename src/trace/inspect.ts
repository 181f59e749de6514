/**
 * Describes a World for the inspector: strings and numbers that can leave the engine Worker. Looks only: never changes
 * the world and never runs the program's code.
 */
import { reprForDisplay } from '../machine/display.ts';
import type { Frame } from '../machine/frame.ts';
import { lineOf } from '../machine/link.ts';
import { typeName } from '../machine/type.ts';
import {
  PyBuiltin,
  PyCell,
  PyDict,
  PyFunction,
  PyInstance,
  PyList,
  PyMethod,
  PyModule,
  PySet,
  PyTuple,
  PyType,
  type Slot,
  type Value,
} from '../machine/values.ts';
import { enabled, mayStep } from '../scheduler/enabled.ts';
import { reasonOf } from '../scheduler/ending.ts';
import type { Event } from '../scheduler/event.ts';
import { threadLabel } from '../scheduler/naming.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import { lineOfThread, type World } from '../scheduler/world.ts';
import { captionOf } from './caption.ts';
import { describeLoop, loopsOf } from './inspect-loops.ts';
import { describePrimitive, primitivesOf } from './inspect-primitives.ts';
import type { FrameView, Inspection, ThreadView, Variable } from './inspection.ts';
import type { Trace } from './trace.ts';
import { eventsBetween, worldAt } from './world-at.ts';

/** How deep variables unfold, and how many items of one are shown. */
const DEPTH = 3;
const ITEMS_MAX = 50;

/** Everything to see after `step` steps of `trace`. */
export function inspect(trace: Trace, step: number): Inspection {
  const at = Math.max(0, Math.min(step, trace.length));
  const world = worldAt(trace, at);
  const before = at === 0 ? null : worldAt(trace, at - 1);
  const events = at === 0 ? [] : eventsBetween(trace, at - 1, at);
  return describe(world, before, events, at);
}

function describe(world: World, before: World | null, events: readonly Event[], step: number): Inspection {
  const primitives = primitivesOf(world);
  return {
    step,
    thread: before === null ? null : world.current,
    virtualSeconds: world.clock / 1e9,
    threads: world.threads.map((record) => threadView(world, before, record)),
    globals: namespace(world.process.globals, globalsBefore(world, before)),
    primitives: primitives.map((primitive) => describePrimitive(world, primitive)),
    loops: loopsOf(world).map((loop) => describeLoop(world, loop)),
    intents: enabled(world),
    events,
    stdout: world.stdout,
    stderr: world.stderr,
    caption: captionOf(world, events, step, before),
  };
}

/** The globals of the same process a step earlier. */
function globalsBefore(world: World, before: World | null): PyDict | null {
  return before?.processes[world.process.id]?.globals ?? null;
}

function threadView(world: World, before: World | null, record: ThreadRecord): ThreadView {
  const { id } = record;
  return {
    id,
    name: threadLabel(world, id),
    state: record.state,
    line: lineOfThread(record.machine),
    why: mayStep(world, id) ? null : (reasonOf(world, record) ?? holdsGil(world)),
    frames: framesOf(world, before, record),
    holds: primitivesOf(world)
      .map((primitive) => describePrimitive(world, primitive))
      .filter(({ owner }) => owner === id)
      .map(({ name }) => name),
  };
}

/** The only reason that is left: another thread has the GIL and stands at no switch point. */
function holdsGil(world: World) {
  const holder = threadLabel(world, world.current);
  return {
    en: `needs the GIL, which ${holder} holds until its next switch point`,
    zh: `需要 GIL，而 ${holder} 在到达下一个切换点之前不会放手`,
  };
}

function framesOf(world: World, before: World | null, record: ThreadRecord): FrameView[] {
  const views: FrameView[] = [];
  const earlier = before?.threads[record.id]?.machine.frame ?? null;
  for (let frame = record.machine.frame; frame !== null; frame = frame.back) {
    const same = frameAt(earlier, frame.depth, frame.code.index);
    const { machine } = record;
    views.push({
      name: frame.code.name,
      line: lineOf(frame.code, frame.pc >> 1),
      folded: frame.code.folded,
      locals:
        frame.locals === null
          ? fastLocals(frame, machine.stack, same, before?.threads[record.id]?.machine.stack)
          : frame.locals === world.processOf(record).globals
            ? []
            : namespace(frame.locals, null),
      code: frame.code.index,
      instruction: frame.pc >> 1,
    });
  }
  return views;
}

function frameAt(top: Frame | null, depth: number, code: number): Frame | null {
  for (let frame = top; frame !== null; frame = frame.back) {
    if (frame.depth === depth && frame.code.index === code) return frame;
  }
  return null;
}

function fastLocals(
  frame: Frame,
  stack: readonly Slot[],
  earlier: Frame | null,
  earlierStack: readonly Slot[] | undefined,
): Variable[] {
  const variables: Variable[] = [];
  frame.code.localsPlus.forEach((name, i) => {
    const value = content(stack[frame.base + i]);
    if (value === undefined || name.startsWith('.')) return;
    const old = earlier === null ? undefined : content(earlierStack?.[earlier.base + i]);
    const repr = old === undefined ? null : reprForDisplay(old, DEPTH);
    variables.push(variable(name, value, earlier !== null && repr !== reprForDisplay(value, DEPTH)));
  });
  return variables;
}

function content(slot: Slot): Slot {
  return slot instanceof PyCell ? slot.content : slot;
}

/** What the reader put into a namespace: no dunders, modules, functions, methods or classes. */
function namespace(dict: PyDict, before: PyDict | null): Variable[] {
  const variables: Variable[] = [];
  dict.keys.forEach((key, i) => {
    const value = dict.values[i];
    if (typeof key !== 'string' || value === undefined || /^__.*__$/.test(key)) return;
    if (value instanceof PyModule || value instanceof PyFunction) return;
    if (value instanceof PyType || value instanceof PyBuiltin || value instanceof PyMethod) return;
    const at = before === null ? -1 : before.keys.indexOf(key);
    const old = at < 0 ? undefined : before?.values[at];
    const changed =
      before !== null && (old === undefined || reprForDisplay(old, DEPTH) !== reprForDisplay(value, DEPTH));
    variables.push(variable(key, value, changed));
  });
  return variables;
}

function variable(name: string, value: Value, changed: boolean, depth = DEPTH): Variable {
  return {
    name,
    type: typeName(value),
    repr: reprForDisplay(value, depth),
    changed,
    children: depth === 0 ? [] : childrenOf(value, depth - 1),
  };
}

function childrenOf(value: Value, depth: number): Variable[] {
  if (value instanceof PyList || value instanceof PyTuple) {
    return value.items.slice(0, ITEMS_MAX).map((item, i) => variable(`[${i}]`, item, false, depth));
  }
  if (value instanceof PySet) {
    const items = value.table.filter((item): item is Value => item !== undefined);
    return items.slice(0, ITEMS_MAX).map((item) => variable('', item, false, depth));
  }
  if (value instanceof PyDict) return entries(value, (key) => `[${reprForDisplay(key, 1)}]`, depth);
  if (value instanceof PyInstance && value.dict !== null) {
    return entries(value.dict, (key) => `.${String(key)}`, depth);
  }
  return [];
}

function entries(dict: PyDict, label: (key: Value) => string, depth: number): Variable[] {
  const variables: Variable[] = [];
  for (let i = 0; i < dict.keys.length && variables.length < ITEMS_MAX; i++) {
    const key = dict.keys[i];
    const value = dict.values[i];
    if (key !== undefined && value !== undefined) variables.push(variable(label(key), value, false, depth));
  }
  return variables;
}
