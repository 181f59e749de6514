/**
 * A `Code` made ready to run: constants as machine values, inline caches beside the instructions. Linked once per Code
 * and shared by all worlds: what is cached here is always verified before use and is never part of a World.
 */
import { type Code, type Constant, FLAG } from '../program/code.ts';
import { fused } from './fuse.ts';
import { hashed, hashInto } from './hash.ts';
import type { Machine } from './machine.ts';
import { addHashed } from './set.ts';
import {
  codeType,
  complexType,
  ellipsis,
  emptyTuple,
  frozensetType,
  newBytes,
  newFloat,
  newSet,
  newTuple,
} from './type.ts';
import { type HeapObject, PyCode, PyComplex, type PyTuple, type Slot, type Value } from './values.ts';

/** What an instruction found last time: valid while `owner` has this `version`. */
export class InlineCache {
  owner: HeapObject | null = null;
  version = 0;
  /** Position in a dict's entries, or -1. */
  at = -1;
  value: Slot = undefined;
  /** BEFORE_WITH: `__enter__` of the builtin type; `value` is the `__exit__` of the last manager, bound. */
  enter: Slot = undefined;
  /** LOAD_GLOBAL: version of the builtins when the name was found there. */
  outer = 0;
}

export class LinkedCode {
  readonly source: Code;
  /** True for code of `stdlib/` and the prelude: left out of tracebacks and folded away in the views. */
  readonly folded: boolean;
  /** The module text it belongs to ("__main__", "prelude", "logging"...) and its place there, in preorder. */
  readonly unit: string;
  readonly index: number;
  /** The module's text, for the lines of tracebacks; empty for the library. */
  readonly text: string;
  readonly name: string;
  readonly qualname: string;
  readonly ops: Int32Array;
  /** The same with sequences that are executed in one go. */
  readonly fused: Int32Array;
  constants: readonly Value[] = [];
  readonly names: readonly string[];
  readonly localsPlus: readonly string[];
  readonly flags: number;
  readonly argCount: number;
  readonly posOnlyCount: number;
  readonly kwOnlyCount: number;
  readonly stackSize: number;
  /** No *args, **kwargs or keyword-only parameters: a call with the right count needs no binding. */
  readonly simple: boolean;
  /** By instruction; made when first needed. */
  readonly caches: (InlineCache | null)[];
  constructor(source: Code, unit: string, index: number, folded: boolean, text: string) {
    this.source = source;
    this.unit = unit;
    this.index = index;
    this.text = text;
    this.folded = folded;
    this.name = source.name;
    this.qualname = source.qualname;
    this.ops = source.ops;
    this.fused = fused(source.ops);
    this.names = source.names.map(interned);
    this.localsPlus = source.localsPlus;
    this.flags = source.flags;
    this.argCount = source.argCount;
    this.posOnlyCount = source.posOnlyCount;
    this.kwOnlyCount = source.kwOnlyCount;
    this.stackSize = source.stackSize;
    this.simple = (source.flags & (FLAG.VARARGS | FLAG.VARKEYWORDS)) === 0 && source.kwOnlyCount === 0;
    this.caches = new Array(source.ops.length >> 1).fill(null);
  }
}

const strings = new Map<string, string>();

/** One JavaScript string for all equal names, so that comparing two of them is comparing pointers. */
function interned(name: string): string {
  const known = strings.get(name);
  if (known !== undefined) return known;
  strings.set(name, name);
  return name;
}

/** A linked module text: its codes in preorder, the module's own first. */
export interface Unit {
  readonly name: string;
  readonly codes: readonly LinkedCode[];
}

/** Links a module's code and everything nested in it. */
export function link(code: Code, unit: string, folded: boolean, text = ''): Unit {
  const codes: LinkedCode[] = [];
  linkInto(codes, code, { unit, folded, text });
  return { name: unit, codes };
}

interface Origin {
  readonly unit: string;
  readonly folded: boolean;
  readonly text: string;
}

function linkInto(codes: LinkedCode[], code: Code, origin: Origin): LinkedCode {
  const linked = new LinkedCode(code, origin.unit, codes.length, origin.folded, origin.text);
  codes.push(linked);
  linked.constants = code.constants.map((constant) => constantValue(constant, codes, origin));
  return linked;
}

function constantValue(constant: Constant, codes: LinkedCode[], origin: Origin): Value {
  if (constant === null || typeof constant !== 'object') return constant;
  switch (constant.kind) {
    case 'code':
      return new PyCode(codeType, linkInto(codes, constant, origin));
    case 'float':
      return newFloat(constant.value);
    case 'bytes':
      return newBytes([...constant.bytes]);
    case 'tuple':
      return tupleOf(constant.items.map((item) => constantValue(item, codes, origin)));
    case 'frozenset': {
      const result = newSet(frozensetType);
      for (const item of constant.items) {
        // Constants are numbers, strings, None and tuples of these: hashing them needs no machine.
        hashInto(undefined as unknown as Machine, constantValue(item, codes, origin));
        addHashed(result, constantValue(item, codes, origin), hashed.lo, hashed.hi);
      }
      // The compiler makes it anew from the items in table order (CPython 3.12 Python/compile.c, merge_const_one).
      const again = newSet(frozensetType);
      result.table.forEach((item, i) => {
        if (item === undefined) return;
        addHashed(again, item, result.hashes[2 * i] as number, result.hashes[2 * i + 1] as number);
      });
      return again;
    }
    case 'complex': {
      const result = new PyComplex(complexType);
      result.real = constant.real;
      result.imag = constant.imag;
      return result;
    }
    case 'ellipsis':
      return ellipsis;
  }
}

function tupleOf(items: Value[]): PyTuple {
  return items.length === 0 ? emptyTuple : newTuple(items);
}

/** Line of instruction `index`, or the first line when it has none. */
export function lineOf(code: LinkedCode, index: number): number {
  const line = code.source.positions[4 * index];
  return line === undefined || line < 0 ? code.source.firstLine : line;
}
