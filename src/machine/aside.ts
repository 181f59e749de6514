/**
 * Asks a program's own `__str__` or `__repr__` for a text while the machine prints a traceback. Nobody is left to take
 * steps then: the exception has ended its thread. So, unlike everything else, this runs Python code within one step, on
 * a thread of its own that no scheduler knows, for a bounded number of bytecodes.
 */
import { strOf } from './builtin/repr.ts';
import { call } from './call.ts';
import { run } from './execute.ts';
import { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { CALLED, NeedsPython, Raised } from './native.ts';
import { preludeFunction } from './prelude.ts';
import { Thread } from './thread.ts';
import { strType } from './type.ts';
import { PyBoxed, type Value } from './values.ts';

/** Bytecodes that such a method may take. */
const MOST = 200_000;

/** `str(value)`; null if it raises, blocks or takes too long. */
export function strAside(vm: Machine, value: Value): string | null {
  try {
    return strOf(vm, value);
  } catch (error) {
    if (error instanceof Raised) return null;
    if (!(error instanceof NeedsPython)) throw error;
  }
  const text = callAside(vm, strType, [value]);
  if (text instanceof PyBoxed) return String(text.value);
  return typeof text === 'string' ? text : null;
}

function callAside(vm: Machine, callee: Value, args: Value[]): Value | undefined {
  const before = vm.thread;
  const aside = new Thread(before.id);
  const { code, globals } = preludeFunction('apply');
  const bottom = new Frame(code, 0, null, globals);
  aside.stack = new Array(bottom.sp).fill(undefined);
  aside.frame = bottom;
  vm.thread = aside;
  try {
    const outcome = call(vm, callee, args);
    if (outcome !== CALLED) return typeof outcome === 'symbol' ? undefined : outcome;
    // The callee's value ends the thread: nothing below it is left to run.
    if (aside.frame !== null) cutBelow(aside.frame, bottom);
    while (aside.frame !== null && aside.steps < MOST && !aside.blocked) run(vm, MOST - aside.steps);
    return aside.frame === null && aside.failure === null ? aside.result : undefined;
  } catch (error) {
    if (error instanceof Raised) return undefined;
    throw error;
  } finally {
    vm.thread = before;
  }
}

function cutBelow(top: Frame, bottom: Frame): void {
  for (let frame: Frame | null = top; frame !== null; frame = frame.back) {
    if (frame.back === bottom) frame.back = null;
  }
}
