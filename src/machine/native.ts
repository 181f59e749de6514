/**
 * How a builtin is called. A native runs to its end within one step and never runs Python code itself: it returns a
 * value; or pushes a Python frame whose value becomes its own (CALLED: `return call(vm, f, args)`); or cannot go on
 * now (BLOCKED), in which case it has changed nothing but `vm.thread.resume` and the scheduler's queues, and is
 * called again with the same arguments when its thread may continue. Python exceptions are thrown as `Raised`.
 * A helper that finds that only Python code could answer (a user's `__eq__`, `__repr__`, `__hash__`, `__lt__`, an
 * iterator written in Python) throws `NeedsPython`; the native's *twin* in the prelude is then called with the same
 * arguments. So a native that uses such helpers must not change anything before it is past them.
 */
import type { Machine } from './machine.ts';
import type { PyException, Value } from './values.ts';

export const CALLED: unique symbol = Symbol('called');
export const BLOCKED: unique symbol = Symbol('blocked');
export type Outcome = Value | typeof CALLED | typeof BLOCKED;

/**
 * `args[0]` is self for methods. An optional argument that was not given is undefined or beyond the end. Keyword
 * arguments come as name/value pairs in call order, or null; only natives with `*args` or `**kwargs` get any.
 */
export type Native = (vm: Machine, args: Value[], keywords: Keyword[] | null) => Outcome;
export type Keyword = readonly [name: string, value: Value];

/** A Python exception on its way through TypeScript. Only natives and the execute loop's helpers throw it. */
export class Raised {
  readonly exception: PyException;
  /** Raised again by RERAISE or a bare `raise`: its context stays, and the frame adds no second traceback line. */
  readonly again: boolean;
  /** Its context is settled already: what is being handled does not become it. */
  readonly chained: boolean;
  constructor(exception: PyException, again = false, chained = again) {
    this.exception = exception;
    this.again = again;
    this.chained = chained;
  }
}

/** Thrown by pure helpers that would have to run Python code; see the head of this file. */
export class NeedsPython {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}
