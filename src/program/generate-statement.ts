/** Code for statements; those that protect a block are in generate-try.ts, patterns in generate-match.ts. */

import type { OpenBlock } from './code-builder.ts';
import type { Generator } from './generate.ts';
import { asyncFor } from './generate-async.ts';
import {
  atAttribute,
  binaryOperator,
  expression,
  isPlainSlice,
  jumpIf,
  sliceParts,
} from './generate-expression.ts';
import { annotation, classDefinition, functionDefinition } from './generate-function.ts';
import { typeAlias } from './generate-generic.ts';
import { matchStatement } from './generate-match.ts';
import { leaveBlock, leaveBlocks, tryStatement, withStatement } from './generate-try.ts';
import { JUMP } from './instruction.ts';
import { mangle } from './mangle.ts';
import * as op from './opcodes.ts';
import {
  type AnnAssign,
  type Assert,
  type Assign,
  type AugAssign,
  type Expr,
  type For,
  type If,
  type Import,
  type ImportFrom,
  type Location,
  NO_LOCATION,
  type Return,
  type Slice,
  type Stmt,
  type While,
} from './syntax.ts';

export function statements(g: Generator, nodes: readonly Stmt[]): void {
  for (const node of nodes) statement(g, node);
}

export function statement(g: Generator, node: Stmt): void {
  const { unit } = g;
  const { loc } = node;
  switch (node.kind) {
    case 'FunctionDef':
      return functionDefinition(g, node);
    case 'ClassDef':
      return classDefinition(g, node);
    case 'TypeAlias':
      return typeAlias(g, node);
    case 'Return':
      return returnStatement(g, node);
    case 'Delete':
      for (const target of node.targets) expression(g, target);
      return;
    case 'Assign':
      return assign(g, node);
    case 'AugAssign':
      return augmentedAssign(g, node);
    case 'AnnAssign':
      return annotatedAssign(g, node);
    case 'For':
      return node.isAsync ? asyncFor(g, node) : forLoop(g, node);
    case 'While':
      return whileLoop(g, node);
    case 'If':
      return ifStatement(g, node);
    case 'With':
      return withStatement(g, node, 0);
    case 'Match':
      return matchStatement(g, node);
    case 'Raise': {
      let count = 0;
      for (const part of [node.exc, node.cause]) {
        if (part === null) continue;
        expression(g, part);
        count++;
      }
      return unit.emit(op.RAISE_VARARGS, loc, count);
    }
    case 'Try':
      return tryStatement(g, node);
    case 'Assert':
      return assertStatement(g, node);
    case 'Import':
      return importModules(g, node);
    case 'ImportFrom':
      return importNames(g, node);
    case 'Global':
    case 'Nonlocal':
      return;
    case 'Expr':
      if (node.value.kind === 'Constant') return unit.emit(op.NOP, loc);
      expression(g, node.value);
      return unit.emit(op.POP_TOP, NO_LOCATION);
    case 'Pass':
      return unit.emit(op.NOP, loc);
    case 'Break':
    case 'Continue':
      return leaveLoop(g, node.kind, loc);
  }
}

function returnStatement(g: Generator, { value, loc }: Return): void {
  const { unit } = g;
  if (!unit.functionLike) return g.report('returnOutside', loc);
  const { generator } = unit.scope;
  if (value !== null && unit.isAsync && generator) g.report('asyncReturnValue', loc);
  const keep = value !== null && value.kind !== 'Constant';
  let at = loc;
  if (keep) expression(g, value);
  else if (value !== null) {
    at = value.loc;
    unit.emit(op.NOP, at);
  }
  if (value === null || value.loc.line !== loc.line) {
    at = loc;
    unit.emit(op.NOP, at);
  }
  at = leaveBlocks(g, at, keep, null);
  if (value === null) unit.loadConstant(null, at);
  else if (value.kind === 'Constant') unit.loadConstant(value.value, at);
  unit.emit(op.RETURN_VALUE, at);
}

function leaveLoop(g: Generator, kind: 'Break' | 'Continue', loc: Location): void {
  const { unit } = g;
  unit.emit(op.NOP, loc);
  const found: { loop: OpenBlock | null } = { loop: null };
  let at = leaveBlocks(g, loc, false, found);
  const { loop } = found;
  if (loop === null) return g.report(kind === 'Break' ? 'breakOutside' : 'continueOutside', loc);
  if (kind === 'Break') at = leaveBlock(g, loop, at, false);
  const target = kind === 'Break' ? loop.exit : loop.start;
  if (target !== null) unit.jump(JUMP, target, at);
}

function assign(g: Generator, { targets, value, loc }: Assign): void {
  expression(g, value);
  targets.forEach((target, i) => {
    if (i + 1 < targets.length) g.unit.emit(op.COPY, loc, 1);
    expression(g, target);
  });
}

function augmentedAssign(g: Generator, { target, op: operator, value, loc }: AugAssign): void {
  const { unit } = g;
  const at = target.loc;
  const update = () => {
    expression(g, value);
    binaryOperator(g, operator, loc, true);
  };
  if (target.kind === 'Name') {
    g.name(target.id, 'load', at);
    update();
    g.name(target.id, 'store', at);
  } else if (target.kind === 'Attribute') {
    const where = atAttribute(at, target);
    expression(g, target.value);
    unit.emit(op.COPY, at, 1);
    unit.emitName(op.LOAD_ATTR, target.attr, where);
    update();
    unit.emit(op.SWAP, where, 2);
    unit.emitName(op.STORE_ATTR, target.attr, where);
  } else if (target.kind === 'Subscript') {
    expression(g, target.value);
    if (isPlainSlice(target.slice)) updateSlice(g, target.slice, at, update);
    else {
      expression(g, target.slice);
      unit.emit(op.COPY, at, 2);
      unit.emit(op.COPY, at, 2);
      unit.emit(op.BINARY_SUBSCR, at);
      update();
      unit.emit(op.SWAP, at, 3);
      unit.emit(op.SWAP, at, 2);
      unit.emit(op.STORE_SUBSCR, at);
    }
  }
}

function updateSlice(g: Generator, slice: Slice, at: Location, update: () => void): void {
  const { unit } = g;
  sliceParts(g, slice);
  for (let i = 0; i < 3; i++) unit.emit(op.COPY, at, 3);
  unit.emit(op.BINARY_SLICE, at);
  update();
  for (const depth of [4, 3, 2]) unit.emit(op.SWAP, at, depth);
  unit.emit(op.STORE_SLICE, at);
}

function annotatedAssign(g: Generator, node: AnnAssign): void {
  const { unit } = g;
  const { target, value, loc, simple } = node;
  const evaluated = unit.kind === 'module' || unit.kind === 'class';
  if (value !== null) {
    expression(g, value);
    expression(g, target);
  }
  const evaluate = (part: Expr) => {
    expression(g, part);
    unit.emit(op.POP_TOP, part.loc);
  };
  if (target.kind === 'Name' && simple && evaluated) {
    annotation(g, node.annotation);
    g.name('__annotations__', 'load', loc);
    unit.loadConstant(mangle(unit.privateName, target.id), loc);
    unit.emit(op.STORE_SUBSCR, loc);
  } else if (value === null && target.kind === 'Attribute') evaluate(target.value);
  else if (value === null && target.kind === 'Subscript') {
    evaluate(target.value);
    for (const part of target.slice.kind === 'Slice' ? boundsOf(target.slice) : [target.slice])
      evaluate(part);
  }
  if (!simple && evaluated && !g.annotationsAsText) evaluate(node.annotation);
}

function boundsOf({ lower, upper, step }: Slice): Expr[] {
  return [lower, upper, step].filter((part): part is Expr => part !== null);
}

function forLoop(g: Generator, node: For): void {
  const { unit } = g;
  const [start, cleanup, end] = [unit.label(), unit.label(), unit.label()];
  g.open({ kind: 'for', start, exit: end }, node.loc);
  expression(g, node.iter);
  unit.emit(op.GET_ITER, node.loc);
  unit.use(start);
  unit.jump(op.FOR_ITER, cleanup, node.loc);
  expression(g, node.target);
  statements(g, node.body);
  unit.jump(JUMP, start, NO_LOCATION);
  unit.use(cleanup);
  unit.emit(op.END_FOR, NO_LOCATION);
  unit.blocks.pop();
  statements(g, node.orelse);
  unit.use(end);
}

function whileLoop(g: Generator, node: While): void {
  const { unit } = g;
  const [loop, body, end, anchor] = [unit.label(), unit.label(), unit.label(), unit.label()];
  unit.use(loop);
  g.open({ kind: 'while', start: loop, exit: end }, node.loc);
  jumpIf(g, node.test, anchor, false, node.loc);
  unit.use(body);
  statements(g, node.body);
  jumpIf(g, node.test, body, true, node.loc);
  unit.blocks.pop();
  unit.use(anchor);
  statements(g, node.orelse);
  unit.use(end);
}

function ifStatement(g: Generator, node: If): void {
  const { unit } = g;
  const end = unit.label();
  const next = node.orelse.length > 0 ? unit.label() : end;
  jumpIf(g, node.test, next, false, node.loc);
  statements(g, node.body);
  if (node.orelse.length > 0) {
    unit.jump(JUMP, end, NO_LOCATION);
    unit.use(next);
    statements(g, node.orelse);
  }
  unit.use(end);
}

function assertStatement(g: Generator, { test, msg, loc }: Assert): void {
  const { unit } = g;
  const end = unit.label();
  jumpIf(g, test, end, true, loc);
  unit.emit(op.LOAD_ASSERTION_ERROR, loc);
  if (msg !== null) {
    expression(g, msg);
    unit.emit(op.CALL, loc, 0);
  }
  unit.emit(op.RAISE_VARARGS, loc, 1);
  unit.use(end);
}

function importModules(g: Generator, { names, loc }: Import): void {
  const { unit } = g;
  for (const { name, asname } of names) {
    unit.loadConstant(0, loc);
    unit.loadConstant(null, loc);
    unit.emitName(op.IMPORT_NAME, name, loc);
    const [first, ...rest] = name.split('.');
    if (asname === null) g.name(first as string, 'store', loc);
    else if (rest.length === 0) g.name(asname, 'store', loc);
    else {
      rest.forEach((part, i) => {
        unit.emitName(op.IMPORT_FROM, part, loc);
        if (i === rest.length - 1) return;
        unit.emit(op.SWAP, loc, 2);
        unit.emit(op.POP_TOP, loc);
      });
      g.name(asname, 'store', loc);
      unit.emit(op.POP_TOP, loc);
    }
  }
}

function importNames(g: Generator, { module, names, level, loc }: ImportFrom): void {
  const { unit } = g;
  unit.loadConstant(level, loc);
  unit.loadConstant({ kind: 'tuple', items: names.map(({ name }) => name) }, loc);
  unit.emitName(op.IMPORT_NAME, module ?? '', loc);
  for (const { name, asname } of names) {
    if (name === '*') {
      unit.emit(op.CALL_INTRINSIC_1, loc, op.INTRINSIC_IMPORT_STAR);
      unit.emit(op.POP_TOP, NO_LOCATION);
      return;
    }
    unit.emitName(op.IMPORT_FROM, name, loc);
    g.name(asname ?? name, 'store', loc);
  }
  unit.emit(op.POP_TOP, loc);
}
