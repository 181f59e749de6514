/** Where threads stand between moves of the search: what their next instruction is about, and how to take it back. */
import type { Frame } from '../machine/frame.ts';
import type { Thread } from '../machine/thread.ts';
import type { HeapObject, Slot } from '../machine/values.ts';
import type { Touch } from './step.ts';

/** Where a thread stands: what its next instruction touches, and what that would wait for. */
export interface Stand {
  readonly touches: readonly Touch[];
  readonly needs: readonly { readonly primitive: HeapObject; readonly needs: number }[];
  readonly loops: boolean;
}

/** Where a thread stands that was given up: it will touch nothing any more. */
export const LOOPS: Stand = { touches: [], needs: [], loops: true };

/** A thread just before an instruction: what an instruction that was stopped half-way may have moved. */
export class Standing {
  private readonly frame: Frame;
  private readonly pc: number;
  private readonly operands: Slot[];
  private readonly steps: number;
  private readonly resume: Thread['resume'];
  constructor({ frame, stack, steps, resume }: Thread) {
    this.frame = frame as Frame;
    this.pc = this.frame.pc;
    this.operands = stack.slice(this.frame.base, this.frame.sp);
    this.steps = steps;
    this.resume = resume;
  }

  restore(machine: Thread): void {
    const { frame, operands } = this;
    machine.frame = frame;
    frame.pc = this.pc;
    frame.sp = frame.base + operands.length;
    for (let i = 0; i < operands.length; i++) machine.stack[frame.base + i] = operands[i];
    machine.steps = this.steps;
    machine.resume = this.resume;
  }
}
