/** A thread just before an instruction: what an instruction that was stopped half-way may have moved. */
import type { Frame } from '../machine/frame.ts';
import type { Thread } from '../machine/thread.ts';
import type { Slot } from '../machine/values.ts';

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
