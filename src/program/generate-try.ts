/**
 * Code for what protects a block: `try` in all its forms and `with`; and how a `return`, `break` or
 * `continue` leaves such blocks (Python/compile.c, compiler_unwind_fblock).
 */
import type { OpenBlock } from './code-builder.ts';
import type { Generator } from './generate.ts';
import { AWAIT_EXIT, asyncWith, awaitTop } from './generate-async.ts';
import { expression } from './generate-expression.ts';
import { statements } from './generate-statement.ts';
import { JUMP, type Label, POP_BLOCK, SETUP_CLEANUP, SETUP_FINALLY, SETUP_WITH } from './instruction.ts';
import * as op from './opcodes.ts';
import { type ExceptHandler, type Location, NO_LOCATION, type Try, type With } from './syntax.ts';

/**
 * Leaves all open blocks, innermost first; with `found`, only those inside the innermost loop, which is put
 * there. `keep`: a value on top of the stack has to survive. Returns the location to go on with.
 */
export function leaveBlocks(
  g: Generator,
  loc: Location,
  keep: boolean,
  found: { loop: OpenBlock | null } | null,
): Location {
  const { blocks } = g.unit;
  const top = blocks.at(-1);
  if (top === undefined) return loc;
  if (top.kind === 'group handlers') g.report('exceptStarJump', loc);
  if (found !== null && (top.kind === 'while' || top.kind === 'for')) {
    found.loop = top;
    return loc;
  }
  blocks.pop();
  const at = leaveBlocks(g, leaveBlock(g, top, loc, keep), keep, found);
  blocks.push(top);
  return at;
}

/** The code that leaves one block. */
export function leaveBlock(g: Generator, block: OpenBlock, loc: Location, keep: boolean): Location {
  const { unit } = g;
  switch (block.kind) {
    case 'while':
    case 'handlers':
    case 'group handlers':
      return loc;
    case 'for':
    case 'value':
      if (keep) unit.emit(op.SWAP, loc, 2);
      unit.emit(op.POP_TOP, loc);
      return loc;
    case 'try':
      unit.emit(POP_BLOCK, loc);
      return loc;
    case 'finally':
      unit.emit(POP_BLOCK, loc);
      if (keep) g.open({ kind: 'value', start: null, exit: null }, loc);
      statements(g, block.body ?? []);
      if (keep) unit.blocks.pop();
      return NO_LOCATION;
    case 'finally handler':
      if (keep) unit.emit(op.SWAP, loc, 2);
      unit.emit(op.POP_TOP, loc);
      if (keep) unit.emit(op.SWAP, loc, 2);
      unit.emit(POP_BLOCK, loc);
      unit.emit(op.POP_EXCEPT, loc);
      return loc;
    case 'with':
    case 'async with': {
      const at = block.loc ?? loc;
      unit.emit(POP_BLOCK, at);
      if (keep) unit.emit(op.SWAP, at, 2);
      exitWithNones(g, at);
      if (block.kind === 'async with') awaitTop(g, AWAIT_EXIT, at);
      unit.emit(op.POP_TOP, at);
      return NO_LOCATION;
    }
    case 'handler':
      if (block.name != null) unit.emit(POP_BLOCK, loc);
      if (keep) unit.emit(op.SWAP, loc, 2);
      unit.emit(POP_BLOCK, loc);
      unit.emit(op.POP_EXCEPT, loc);
      if (block.name != null) forget(g, block.name, loc);
      return loc;
  }
}

/** `name = None; del name` at the end of a handler. */
function forget(g: Generator, name: string, loc: Location): void {
  g.unit.loadConstant(null, loc);
  g.name(name, 'store', loc);
  g.name(name, 'delete', loc);
}

/** Calls `__exit__` or `__aexit__` for a body that ended without an exception. */
export function exitWithNones(g: Generator, loc: Location): void {
  for (let i = 0; i < 3; i++) g.unit.loadConstant(null, loc);
  g.unit.emit(op.CALL, loc, 2);
}

function popAndReraise(g: Generator): void {
  g.unit.emit(op.COPY, NO_LOCATION, 3);
  g.unit.emit(op.POP_EXCEPT, NO_LOCATION);
  g.unit.emit(op.RERAISE, NO_LOCATION, 1);
}

export function tryStatement(g: Generator, node: Try): void {
  if (node.finalbody.length > 0) tryFinally(g, node);
  else if (node.isStar) tryStar(g, node);
  else tryExcept(g, node);
}

function tryFinally(g: Generator, node: Try): void {
  const { unit } = g;
  const { loc, finalbody } = node;
  const [body, end, exit, cleanup] = [unit.label(), unit.label(), unit.label(), unit.label()];
  unit.jump(SETUP_FINALLY, end, loc);
  unit.use(body);
  g.open({ kind: 'finally', start: body, exit: end, body: finalbody }, loc);
  if (node.handlers.length === 0) statements(g, node.body);
  else if (node.isStar) tryStar(g, node);
  else tryExcept(g, node);
  unit.emit(POP_BLOCK, NO_LOCATION);
  unit.blocks.pop();
  statements(g, finalbody);
  unit.jump(JUMP, exit, NO_LOCATION);
  unit.use(end);
  g.open({ kind: 'finally handler', start: end, exit: null }, loc);
  unit.jump(SETUP_CLEANUP, cleanup, NO_LOCATION);
  unit.emit(op.PUSH_EXC_INFO, NO_LOCATION);
  statements(g, finalbody);
  unit.blocks.pop();
  unit.emit(op.RERAISE, NO_LOCATION, 0);
  unit.use(cleanup);
  popAndReraise(g);
  unit.use(exit);
}

function tryExcept(g: Generator, node: Try): void {
  const { unit } = g;
  const { loc, handlers } = node;
  const [body, end, cleanup] = [unit.label(), unit.label(), unit.label()];
  let except = unit.label();
  unit.jump(SETUP_FINALLY, except, loc);
  unit.use(body);
  g.open({ kind: 'try', start: body, exit: null }, node.loc);
  statements(g, node.body);
  unit.blocks.pop();
  unit.emit(POP_BLOCK, NO_LOCATION);
  statements(g, node.orelse);
  unit.jump(JUMP, end, NO_LOCATION);
  unit.use(except);
  unit.jump(SETUP_CLEANUP, cleanup, NO_LOCATION);
  unit.emit(op.PUSH_EXC_INFO, NO_LOCATION);
  g.open({ kind: 'handlers', start: null, exit: null }, loc);
  handlers.forEach((handler, i) => {
    if (handler.type === null && i < handlers.length - 1) g.report('defaultExceptNotLast', handler.loc);
    except = unit.label();
    if (handler.type !== null) {
      expression(g, handler.type);
      unit.emit(op.CHECK_EXC_MATCH, handler.loc);
      unit.jump(op.POP_JUMP_IF_FALSE, except, handler.loc);
    }
    handlerBody(g, handler, end);
    unit.use(except);
  });
  unit.emit(op.RERAISE, NO_LOCATION, 0);
  unit.blocks.pop();
  unit.use(cleanup);
  popAndReraise(g);
  unit.use(end);
}

function handlerBody(g: Generator, { name, body, loc }: ExceptHandler, end: Label): void {
  const { unit } = g;
  const start = unit.label();
  if (name === null) {
    unit.emit(op.POP_TOP, loc);
    unit.use(start);
    g.open({ kind: 'handler', start, exit: null, name: null }, loc);
    statements(g, body);
    unit.blocks.pop();
    unit.emit(POP_BLOCK, NO_LOCATION);
    unit.emit(op.POP_EXCEPT, NO_LOCATION);
    unit.jump(JUMP, end, NO_LOCATION);
    return;
  }
  const cleanup = unit.label();
  g.name(name, 'store', loc);
  unit.jump(SETUP_CLEANUP, cleanup, loc);
  unit.use(start);
  g.open({ kind: 'handler', start, exit: null, name }, loc);
  statements(g, body);
  unit.blocks.pop();
  unit.emit(POP_BLOCK, NO_LOCATION);
  unit.emit(POP_BLOCK, NO_LOCATION);
  unit.emit(op.POP_EXCEPT, NO_LOCATION);
  forget(g, name, NO_LOCATION);
  unit.jump(JUMP, end, NO_LOCATION);
  unit.use(cleanup);
  forget(g, name, NO_LOCATION);
  unit.emit(op.RERAISE, NO_LOCATION, 1);
}

function tryStar(g: Generator, node: Try): void {
  const { unit } = g;
  const [body, orelse, end, cleanup, reraise] = [1, 2, 3, 4, 5].map(() => unit.label()) as [
    Label,
    Label,
    Label,
    Label,
    Label,
  ];
  const except = unit.label();
  unit.jump(SETUP_FINALLY, except, node.loc);
  unit.use(body);
  g.open({ kind: 'try', start: body, exit: null }, node.loc);
  statements(g, node.body);
  unit.blocks.pop();
  unit.emit(POP_BLOCK, NO_LOCATION);
  unit.jump(JUMP, orelse, NO_LOCATION);
  unit.use(except);
  unit.jump(SETUP_CLEANUP, cleanup, NO_LOCATION);
  unit.emit(op.PUSH_EXC_INFO, NO_LOCATION);
  g.open({ kind: 'group handlers', start: null, exit: null }, node.loc);
  node.handlers.forEach((handler, i) => {
    starHandler(g, handler, i === 0, i === node.handlers.length - 1, reraise);
  });
  unit.blocks.pop();
  const again = unit.label();
  unit.use(reraise);
  unit.emit(op.CALL_INTRINSIC_2, NO_LOCATION, op.INTRINSIC_PREP_RERAISE_STAR);
  unit.emit(op.COPY, NO_LOCATION, 1);
  unit.jump(op.POP_JUMP_IF_NOT_NONE, again, NO_LOCATION);
  unit.emit(op.POP_TOP, NO_LOCATION);
  unit.emit(POP_BLOCK, NO_LOCATION);
  unit.emit(op.POP_EXCEPT, NO_LOCATION);
  unit.jump(JUMP, end, NO_LOCATION);
  unit.use(again);
  unit.emit(POP_BLOCK, NO_LOCATION);
  unit.emit(op.SWAP, NO_LOCATION, 2);
  unit.emit(op.POP_EXCEPT, NO_LOCATION);
  unit.emit(op.RERAISE, NO_LOCATION, 0);
  unit.use(cleanup);
  popAndReraise(g);
  unit.use(orelse);
  statements(g, node.orelse);
  unit.use(end);
}

function starHandler(
  g: Generator,
  handler: ExceptHandler,
  first: boolean,
  last: boolean,
  reraise: Label,
): void {
  const { unit } = g;
  const { loc, name } = handler;
  const [next, failed, noMatch, cleanup, start] = [1, 2, 3, 4, 5].map(() => unit.label()) as [
    Label,
    Label,
    Label,
    Label,
    Label,
  ];
  if (first) {
    unit.emit(op.BUILD_LIST, loc, 0);
    unit.emit(op.COPY, loc, 2);
  }
  if (handler.type !== null) {
    expression(g, handler.type);
    unit.emit(op.CHECK_EG_MATCH, loc);
    unit.emit(op.COPY, loc, 1);
    unit.jump(op.POP_JUMP_IF_NONE, noMatch, loc);
  }
  if (name === null) unit.emit(op.POP_TOP, loc);
  else g.name(name, 'store', loc);
  unit.jump(SETUP_CLEANUP, cleanup, loc);
  unit.use(start);
  g.open({ kind: 'handler', start, exit: null, name }, loc);
  statements(g, handler.body);
  unit.blocks.pop();
  unit.emit(POP_BLOCK, NO_LOCATION);
  if (name !== null) forget(g, name, NO_LOCATION);
  unit.jump(JUMP, next, NO_LOCATION);
  unit.use(cleanup);
  if (name !== null) forget(g, name, NO_LOCATION);
  unit.emit(op.LIST_APPEND, NO_LOCATION, 3);
  unit.emit(op.POP_TOP, NO_LOCATION);
  unit.jump(JUMP, failed, NO_LOCATION);
  unit.use(next);
  unit.emit(op.NOP, NO_LOCATION);
  unit.jump(JUMP, failed, NO_LOCATION);
  unit.use(noMatch);
  unit.emit(op.POP_TOP, loc);
  unit.use(failed);
  if (!last) return;
  unit.emit(op.LIST_APPEND, NO_LOCATION, 1);
  unit.jump(JUMP, reraise, NO_LOCATION);
}

/** One item of a `with`, and everything inside it. */
export function withStatement(g: Generator, node: With, index: number): void {
  const { unit } = g;
  const item = node.items[index];
  if (item === undefined) return statements(g, node.body);
  if (node.isAsync) return asyncWith(g, node, item, index);
  const [block, final, exit, cleanup] = [unit.label(), unit.label(), unit.label(), unit.label()];
  const at = node.loc;
  expression(g, item.contextExpr);
  unit.emit(op.BEFORE_WITH, at);
  unit.jump(SETUP_WITH, final, at);
  unit.use(block);
  g.open({ kind: 'with', start: block, exit: final, loc: at }, at);
  if (item.optionalVars === null) unit.emit(op.POP_TOP, at);
  else expression(g, item.optionalVars);
  withStatement(g, node, index + 1);
  unit.emit(POP_BLOCK, NO_LOCATION);
  unit.blocks.pop();
  exitWithNones(g, at);
  unit.emit(op.POP_TOP, at);
  unit.jump(JUMP, exit, at);
  unit.use(final);
  unit.jump(SETUP_CLEANUP, cleanup, at);
  unit.emit(op.PUSH_EXC_INFO, at);
  unit.emit(op.WITH_EXCEPT_START, at);
  afterExit(g, cleanup);
  unit.use(exit);
}

/** `__exit__` has answered: suppress the exception, or raise it again. */
export function afterExit(g: Generator, cleanup: Label): void {
  const { unit } = g;
  const [suppress, exit] = [unit.label(), unit.label()];
  unit.jump(op.POP_JUMP_IF_TRUE, suppress, NO_LOCATION);
  unit.emit(op.RERAISE, NO_LOCATION, 2);
  unit.use(suppress);
  unit.emit(op.POP_TOP, NO_LOCATION);
  unit.emit(POP_BLOCK, NO_LOCATION);
  unit.emit(op.POP_EXCEPT, NO_LOCATION);
  unit.emit(op.POP_TOP, NO_LOCATION);
  unit.emit(op.POP_TOP, NO_LOCATION);
  unit.jump(JUMP, exit, NO_LOCATION);
  unit.use(cleanup);
  popAndReraise(g);
  unit.use(exit);
}
