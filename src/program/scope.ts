/**
 * The symbol table: which names each block of code has, and where each of them lives (CPython 3.12
 * Python/symtable.c). Two walks: the first notes every definition and use; the second, outermost block first,
 * decides what is local, global, a cell or free, and inlines comprehensions into the block around them (PEP
 * 709).
 */

import type { Problem } from './problem.ts';
import { ScopeWalk } from './scope-walk.ts';
import type { Location, Module } from './syntax.ts';

/** What a block does with a name. */
export const DEF_GLOBAL = 1;
export const DEF_LOCAL = 2;
export const DEF_PARAM = 4;
export const DEF_NONLOCAL = 8;
export const USE = 16;
export const DEF_FREE_CLASS = 64;
export const DEF_IMPORT = 128;
export const DEF_ANNOT = 256;
export const DEF_COMP_ITER = 512;
export const DEF_TYPE_PARAM = 1024;
/** A cell that an inlined comprehension needs. */
export const DEF_COMP_CELL = 2048;
export const DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT;

/** Where a name lives. */
export type Place = 'local' | 'global explicit' | 'global implicit' | 'free' | 'cell';

export interface Symbol {
  flags: number;
  place: Place | null;
}

export type BlockKind = 'module' | 'function' | 'class';
/**
 * Blocks that look like functions but hold types (PEP 695): the type parameters of a definition, the bound of one, the
 * value of an alias. 'annotation': one that is kept as text.
 */
export type TypeBlock = 'annotation' | 'parameters' | 'bound' | 'alias';
export type ComprehensionKind = 'list' | 'set' | 'dict' | 'generator';

/** One block of code: a module, a function (also lambda and comprehension) or a class body. */
export class Scope {
  readonly kind: BlockKind;
  readonly name: string;
  readonly parent: Scope | null;
  readonly symbols = new Map<string, Symbol>();
  /** Parameters in the order of their slots. */
  readonly parameters: string[] = [];
  children: Scope[] = [];
  /** Inside of a function, so that its code object is flagged as nested. */
  readonly nested: boolean;
  comprehension: ComprehensionKind | null = null;
  typeBlock: TypeBlock | null = null;
  /** A block of types in a class body: it finds the names of the class, too, by way of `__classdict__`. */
  seesClass = false;
  /** Its code is part of the block around it. */
  inlined = false;
  generator = false;
  coroutine = false;
  varArgs = false;
  varKeywords = false;
  returnsValue = false;
  /** It, or a block in it, has free names. */
  hasFree = false;
  childHasFree = false;
  /** A class body whose methods use `__class__`. */
  needsClassClosure = false;
  /** A class body with blocks in it that see its names. */
  needsClassDict = false;
  /** Where a name was first declared `global` or `nonlocal`: CPython complains there. */
  readonly declared = new Map<string, Location>();
  /** Where a comprehension is: its iteration targets and its iterable have rules of their own. */
  inTarget = false;
  iterableDepth = 0;
  constructor(kind: BlockKind, name: string, parent: Scope | null) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.iterableDepth = parent?.iterableDepth ?? 0;
    this.nested = parent !== null && (parent.nested || parent.kind === 'function');
  }

  flagsOf(name: string): number {
    return this.symbols.get(name)?.flags ?? 0;
  }

  placeOf(name: string): Place | null {
    return this.symbols.get(name)?.place ?? null;
  }

  /** Names that live in cells of this block, or come from outside, in the order of their slots. */
  namesIn(place: 'cell' | 'free'): string[] {
    const flag = place === 'cell' ? DEF_COMP_CELL : DEF_FREE_CLASS;
    const names: string[] = [];
    for (const [name, symbol] of this.symbols) {
      if (symbol.place === place || (symbol.flags & flag) !== 0) names.push(name);
    }
    return names.sort(byCodePoints);
  }
}

function byCodePoints(a: string, b: string): number {
  const x = [...a];
  const y = [...b];
  for (let i = 0; i < x.length && i < y.length; i++) {
    const difference = (x[i] as string).codePointAt(0)! - (y[i] as string).codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

/** The blocks of a module: by the node that makes them. */
export interface Scopes {
  readonly module: Scope;
  readonly byNode: ReadonlyMap<object, Scope>;
  readonly problems: readonly Problem[];
}

export function findScopes(module: Module): Scopes {
  const walk = new ScopeWalk();
  const top = walk.module(module);
  if (walk.problems.length === 0) {
    analyze(top, null, new Set(), new Set(), null);
    checkNonlocals(walk);
  }
  return { module: top, byNode: walk.byNode, problems: walk.problems };
}

function checkNonlocals(walk: ScopeWalk): void {
  for (const { scope, name, loc } of walk.nonlocals) {
    if (scope.placeOf(name) !== 'free') walk.problems.push({ kind: 'nonlocalUnbound', loc, args: [name] });
    else if (isTypeParameter(scope, name)) {
      walk.problems.push({ kind: 'nonlocalTypeParameter', loc, args: [name] });
    }
  }
}

/** Is what `name` means in the blocks around `scope` a type parameter? */
function isTypeParameter(scope: Scope, name: string): boolean {
  for (let outer = scope.parent; outer !== null; outer = outer.parent) {
    const flags = outer.flagsOf(name);
    if ((flags & DEF_BOUND) !== 0 && (flags & DEF_NONLOCAL) === 0) return (flags & DEF_TYPE_PARAM) !== 0;
  }
  return false;
}

/**
 * Decides the places of `scope`'s names. `bound`: local names of the functions around it (null at the top);
 * `globals`: names declared global around it; what it needs from outside is added to `free`. `seenClass`: the class
 * whose names a block of types sees.
 */
function analyze(
  scope: Scope,
  bound: ReadonlySet<string> | null,
  free: Set<string>,
  globals: ReadonlySet<string>,
  seenClass: Scope | null,
): void {
  const local = new Set<string>();
  const places = new Map<string, Place>();
  const newGlobals = new Set<string>();
  const newBound = new Set<string>();
  const newFree = new Set<string>();
  const inlinedCells = new Set<string>();
  if (scope.kind === 'class') {
    for (const name of globals) newGlobals.add(name);
    for (const name of bound ?? []) newBound.add(name);
  }
  const seen = new Set(globals);
  const reach = bound === null ? null : new Set(bound);
  for (const [name, { flags }] of scope.symbols) {
    const outer =
      (flags & (DEF_GLOBAL | DEF_NONLOCAL | DEF_BOUND)) === 0 ? placeInClass(seenClass, name) : null;
    places.set(name, outer ?? placeOf(scope, name, flags, reach, local, free, seen));
  }
  if (scope.kind !== 'class') {
    if (scope.kind === 'function') for (const name of local) newBound.add(name);
    for (const name of reach ?? []) newBound.add(name);
    for (const name of seen) newGlobals.add(name);
  } else newBound.add('__class__').add('__classdict__');
  const children: Scope[] = [];
  for (const child of scope.children) {
    const childFree = new Set<string>();
    const seeing = child.seesClass ? (scope.kind === 'class' ? scope : seenClass) : null;
    analyze(child, new Set(newBound), childFree, new Set(newGlobals), seeing);
    if (child.comprehension !== null && child.comprehension !== 'generator') {
      inline(scope, child, places, childFree, inlinedCells);
      children.push(...child.children);
    } else children.push(child);
    for (const name of childFree) newFree.add(name);
    if (child.hasFree || child.childHasFree) scope.childHasFree = true;
  }
  scope.children = children;
  if (scope.kind === 'function') makeCells(places, newFree, inlinedCells);
  else if (scope.kind === 'class') dropClassFree(scope, newFree);
  update(scope, places, bound, newFree, inlinedCells);
  for (const name of newFree) free.add(name);
}

/** A name of the class that a block of types sees is looked up there and then in the globals, past functions. */
function placeInClass(seen: Scope | null, name: string): Place | null {
  const flags = seen?.flagsOf(name) ?? 0;
  if ((flags & DEF_GLOBAL) !== 0) return 'global explicit';
  return (flags & DEF_BOUND) !== 0 && (flags & DEF_NONLOCAL) === 0 ? 'global implicit' : null;
}

function placeOf(
  scope: Scope,
  name: string,
  flags: number,
  bound: Set<string> | null,
  local: Set<string>,
  free: Set<string>,
  globals: Set<string>,
): Place {
  if ((flags & DEF_GLOBAL) !== 0) {
    globals.add(name);
    bound?.delete(name);
    return 'global explicit';
  }
  if ((flags & DEF_NONLOCAL) !== 0) {
    if (bound?.has(name) !== true) return 'global implicit';
    scope.hasFree = true;
    free.add(name);
    return 'free';
  }
  if ((flags & DEF_BOUND) !== 0) {
    local.add(name);
    globals.delete(name);
    return 'local';
  }
  if (bound?.has(name) === true) {
    scope.hasFree = true;
    free.add(name);
    return 'free';
  }
  if (globals.has(name)) return 'global implicit';
  if (scope.nested) scope.hasFree = true;
  return 'global implicit';
}

/** Merges the names of a comprehension into the block that its code becomes part of. */
function inline(
  scope: Scope,
  comprehension: Scope,
  places: Map<string, Place>,
  free: Set<string>,
  cells: Set<string>,
): void {
  comprehension.inlined = true;
  for (const [name, symbol] of comprehension.symbols) {
    if ((symbol.flags & DEF_PARAM) !== 0) continue;
    const { place, flags } = symbol;
    if (place === 'cell' || (flags & DEF_COMP_CELL) !== 0) cells.add(name);
    const existing = scope.symbols.get(name);
    if (existing === undefined) {
      scope.symbols.set(name, { flags, place: null });
      places.set(name, place as Place);
    } else if ((existing.flags & DEF_BOUND) !== 0 && scope.kind !== 'class') {
      const needed = comprehension.children.some((child) => child.placeOf(name) === 'free');
      if (!needed) free.delete(name);
    }
  }
}

/** Locals that an inner block uses are cells. */
function makeCells(places: Map<string, Place>, free: Set<string>, inlined: ReadonlySet<string>): void {
  for (const [name, place] of places) {
    if (place !== 'local') continue;
    if (!free.has(name) && !inlined.has(name)) continue;
    places.set(name, 'cell');
    free.delete(name);
  }
}

function dropClassFree(scope: Scope, free: Set<string>): void {
  if (free.delete('__class__')) scope.needsClassClosure = true;
  if (free.delete('__classdict__')) scope.needsClassDict = true;
}

function update(
  scope: Scope,
  places: ReadonlyMap<string, Place>,
  bound: ReadonlySet<string> | null,
  free: ReadonlySet<string>,
  inlinedCells: ReadonlySet<string>,
): void {
  for (const [name, symbol] of scope.symbols) {
    if (inlinedCells.has(name)) symbol.flags |= DEF_COMP_CELL;
    symbol.place = places.get(name) ?? null;
  }
  for (const name of free) {
    const known = scope.symbols.get(name);
    if (known !== undefined) {
      const hidden = scope.kind === 'class' && (known.flags & (DEF_BOUND | DEF_GLOBAL)) !== 0;
      if (hidden || scope.seesClass) known.flags |= DEF_FREE_CLASS;
    } else if (bound === null || bound.has(name)) {
      scope.symbols.set(name, { flags: 0, place: 'free' });
    }
  }
}
