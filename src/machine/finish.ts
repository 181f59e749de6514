/** How a bytecode that perform.ts carries out ends. The frame stands on it; `sp` is below the operands it has used. */
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { BLOCKED, CALLED, type Outcome } from './native.ts';
import { DID_BLOCK, DID_CALL_PYTHON, DID_NOTHING_SPECIAL } from './thread.ts';
import type { Slot } from './values.ts';

/** The result is pushed; or a frame was pushed that will bring it; or the instruction must be tried again. */
export function give(vm: Machine, frame: Frame, outcome: Outcome): number {
  if (outcome === CALLED) return DID_CALL_PYTHON;
  if (outcome === BLOCKED) return DID_BLOCK;
  return push(vm, frame, outcome);
}

/** As `give`, for instructions without a result. */
export function discard(frame: Frame, outcome: Outcome): number {
  if (outcome === CALLED) return DID_CALL_PYTHON;
  if (outcome === BLOCKED) return DID_BLOCK;
  return next(frame);
}

export function push(vm: Machine, frame: Frame, value: Slot): number {
  vm.thread.stack[frame.sp++] = value;
  return next(frame);
}

/** On to the next instruction. */
export function next(frame: Frame): number {
  frame.pc += 2;
  return DID_NOTHING_SPECIAL;
}
