/**
 * How a builtin is called. A native runs to its end within one step and never runs Python code itself: it returns a
 * value; or pushes a Python frame whose value becomes its own (CALLED); or cannot go on now (BLOCKED), in which case
 * it has changed nothing but `vm.thread.resume` and the scheduler's queues, and is called again with the same
 * arguments when its thread may continue. Python exceptions are thrown as `Raised`.
 */
import type { Machine } from './machine.ts';
import type { PyException, Value } from './values.ts';

export const CALLED: unique symbol = Symbol('called');
export const BLOCKED: unique symbol = Symbol('blocked');
export type Outcome = Value | typeof CALLED | typeof BLOCKED;

/** `args[0]` is self for methods. Keyword arguments come as name/value pairs in call order, or null. */
export type Native = (vm: Machine, args: Value[], keywords: Keyword[] | null) => Outcome;
export type Keyword = readonly [name: string, value: Value];

/** A Python exception on its way through TypeScript. Only natives and the execute loop's helpers throw it. */
export class Raised {
  readonly exception: PyException;
  constructor(exception: PyException) {
    this.exception = exception;
  }
}
