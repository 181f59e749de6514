/**
 * A `Code` made ready to run: constants as machine values, inline caches beside the instructions. Linked once per Code
 * and shared by all worlds: what is cached here is always verified before use and is never part of a World.
 */
import type { Code } from '../program/code.ts';
import type { Value } from './values.ts';

export interface LinkedCode {
  readonly source: Code;
  /** True for code of `stdlib/` and the prelude: left out of tracebacks and folded away in the views. */
  readonly folded: boolean;
  readonly name: string;
  readonly qualname: string;
  readonly ops: Int32Array;
  readonly constants: readonly Value[];
  readonly names: readonly string[];
  readonly localsPlus: readonly string[];
  readonly flags: number;
  readonly argCount: number;
  readonly posOnlyCount: number;
  readonly kwOnlyCount: number;
  readonly stackSize: number;
}
