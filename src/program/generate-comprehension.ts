/**
 * Code for comprehensions. A generator expression is a function of its own; the others are part of the code
 * around them (PEP 709), with the loop variables kept out of sight: what they shadow waits on the stack
 * meanwhile.
 */

import type { Generator } from './generate.ts';
import { nextAwaited } from './generate-async.ts';
import { expression, jumpIf, yieldValue } from './generate-expression.ts';
import { makeClosure } from './generate-function.ts';
import { JUMP, type Label, POP_BLOCK, SETUP_FINALLY, STORE_FAST_MAYBE_NULL } from './instruction.ts';
import * as op from './opcodes.ts';
import { DEF_LOCAL, DEF_NONLOCAL, type Scope, type Symbol as ScopeSymbol } from './scope.ts';
import {
  type Comprehension,
  type ComprehensionExpr,
  type Expr,
  type Location,
  NO_LOCATION,
} from './syntax.ts';

export function comprehension(g: Generator, node: ComprehensionExpr): void {
  const { loc } = node;
  const scope = g.scopeOf(node);
  const outermost = node.generators[0] as Comprehension;
  const mayWait = g.unit.isAsync || g.unit.kind === 'comprehension' || node.kind === 'GeneratorExp';
  if (scope.coroutine && !mayWait) g.report('asyncComprehensionOutside', loc);
  if (scope.inlined) {
    iterable(g, outermost, loc);
    const aside = putAside(g, loc, scope);
    g.unit.emit(BUILD[node.kind] as number, loc, 0);
    g.unit.emit(op.SWAP, loc, 2);
    loops(g, node, 0, 0, true);
    bringBack(g, loc, aside);
    return;
  }
  const code = g.nested('comprehension', node, scope.name, loc.line, () => {
    g.unit.argCount = 1;
    if (node.kind !== 'GeneratorExp') g.unit.emit(BUILD[node.kind] as number, loc, 0);
    loops(g, node, 0, 0, false);
    if (node.kind !== 'GeneratorExp') g.unit.emit(op.RETURN_VALUE, elementLocation(node));
    else g.wrapStopIteration();
  });
  makeClosure(g, loc, code, 0);
  iterable(g, outermost, loc);
  g.unit.emit(op.CALL, loc, 0);
}

function iterable(g: Generator, { iter, isAsync }: Comprehension, loc: Location): void {
  expression(g, iter);
  g.unit.emit(isAsync ? op.GET_AITER : op.GET_ITER, loc);
}

const BUILD: Readonly<Record<string, number>> = {
  ListComp: op.BUILD_LIST,
  SetComp: op.BUILD_SET,
  DictComp: op.BUILD_MAP,
};

function elementLocation(node: ComprehensionExpr): Location {
  return node.kind === 'DictComp' ? node.key.loc : node.elt.loc;
}

/** The loop number `index` and what is inside it; `depth` loops are open around it. */
function loops(g: Generator, node: ComprehensionExpr, index: number, depth: number, inlined: boolean): void {
  const { unit } = g;
  const { loc, generators } = node;
  const generator = generators[index] as Comprehension;
  const { target, ifs, isAsync } = generator;
  const skip = unit.label();
  const anchor = unit.label();
  let start: Label | null = unit.label();
  if (index === 0) {
    if (!inlined) unit.emit(op.LOAD_FAST, loc, 0);
  } else {
    const only = singleItem(generator);
    if (only !== null) {
      expression(g, only);
      start = null;
    } else {
      iterable(g, generator, loc);
    }
  }
  let inside = depth;
  if (start !== null) {
    inside++;
    unit.use(start);
    if (isAsync) nextAwaited(g, anchor, loc);
    else unit.jump(op.FOR_ITER, anchor, loc);
  }
  expression(g, target);
  for (const condition of ifs) jumpIf(g, condition, skip, false, loc);
  let where = elementLocation(node);
  if (index + 1 < generators.length) loops(g, node, index + 1, inside, inlined);
  else where = element(g, node, inside + 1);
  unit.use(skip);
  if (start === null) return;
  unit.jump(JUMP, start, where);
  unit.use(anchor);
  if (isAsync) unit.emit(op.END_ASYNC_FOR, loc);
  else unit.emit(op.END_FOR, NO_LOCATION);
}

/** `for y in [f(x)]` only names a value: no loop is made. */
function singleItem({ iter, isAsync }: Comprehension): Expr | null {
  if (isAsync) return null;
  if (iter.kind !== 'List' && iter.kind !== 'Tuple') return null;
  const [only, ...rest] = iter.elts;
  return only === undefined || rest.length > 0 || only.kind === 'Starred' ? null : only;
}

function element(g: Generator, node: ComprehensionExpr, depth: number): Location {
  const { unit } = g;
  if (node.kind === 'DictComp') {
    expression(g, node.key);
    expression(g, node.value);
    const { line, column } = node.key.loc;
    const { endLine, endColumn } = node.value.loc;
    const loc = { line, endLine, column, endColumn };
    unit.emit(op.MAP_ADD, loc, depth);
    return loc;
  }
  const { loc } = node.elt;
  expression(g, node.elt);
  if (node.kind === 'GeneratorExp') {
    yieldValue(g, loc);
    unit.emit(op.POP_TOP, loc);
  } else unit.emit(node.kind === 'ListComp' ? op.LIST_APPEND : op.SET_ADD, loc, depth);
  return loc;
}

/** What an inlined comprehension has put aside. */
interface Aside {
  /** Names whose outer value waits on the stack. */
  readonly pushed: string[];
  /** Symbols of the outer block that mean something else meanwhile; undefined: the name was not there. */
  readonly symbols: Map<string, ScopeSymbol | undefined>;
  /** Names that become fast locals here, outside of functions. */
  readonly hidden: string[];
  readonly cleanup: Label;
  readonly end: Label;
}

function putAside(g: Generator, loc: Location, scope: Scope): Aside {
  const { unit } = g;
  const [cleanup, end] = [unit.label(), unit.label()];
  const aside: Aside = { pushed: [], symbols: new Map(), hidden: [], cleanup, end };
  const inClass = unit.scope.kind === 'class' && unit.inlined === 0;
  unit.inlined++;
  for (const [name, symbol] of scope.symbols) {
    const bound = (symbol.flags & DEF_LOCAL) !== 0 && (symbol.flags & DEF_NONLOCAL) === 0;
    if (!bound && !inClass) continue;
    if (!unit.functionLike && !unit.hidden.has(name)) {
      unit.hidden.add(name);
      aside.hidden.push(name);
    }
    const outer = unit.symbol(name);
    const outerPlace = outer?.place ?? null;
    const { place } = symbol;
    const differs = place !== outerPlace && place !== 'free' && !(place === 'cell' && outerPlace === 'free');
    if (differs || inClass) {
      aside.symbols.set(name, outer);
      unit.scope.symbols.set(name, symbol);
    }
    unit.emit(op.LOAD_FAST_AND_CLEAR, loc, unit.varNames.add(name));
    if (place === 'cell') {
      const index = outerPlace === 'free' ? unit.freeIndex(name) : unit.cellIndex(name);
      unit.emit(op.MAKE_CELL, loc, index);
    }
    aside.pushed.push(name);
  }
  if (aside.pushed.length > 0) {
    unit.emit(op.SWAP, loc, aside.pushed.length + 1);
    unit.jump(SETUP_FINALLY, aside.cleanup, loc);
  }
  return aside;
}

function bringBack(g: Generator, loc: Location, aside: Aside): void {
  const { unit } = g;
  const { pushed, cleanup, end } = aside;
  unit.inlined--;
  for (const [name, symbol] of aside.symbols) {
    if (symbol === undefined) unit.scope.symbols.delete(name);
    else unit.scope.symbols.set(name, symbol);
  }
  if (pushed.length > 0) {
    unit.emit(POP_BLOCK, NO_LOCATION);
    unit.jump(JUMP, end, NO_LOCATION);
    unit.use(cleanup);
    unit.emit(op.SWAP, NO_LOCATION, 2);
    unit.emit(op.POP_TOP, NO_LOCATION);
    restore(g, loc, pushed);
    unit.emit(op.RERAISE, NO_LOCATION, 0);
    unit.use(end);
    restore(g, loc, pushed);
  }
  for (const name of aside.hidden) unit.hidden.delete(name);
}

function restore(g: Generator, loc: Location, pushed: readonly string[]): void {
  const { unit } = g;
  unit.emit(op.SWAP, loc, pushed.length + 1);
  for (const name of [...pushed].reverse()) {
    unit.emit(STORE_FAST_MAYBE_NULL, loc, unit.varNames.add(name));
  }
}
