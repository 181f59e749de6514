/**
 * Code for what waits: `await`, `async for`, `async with`. To wait is to hand everything through to the
 * awaitable, as `yield from` does to a generator (Python/compile.c, compiler_async_for and
 * compiler_async_with).
 */
import type { Generator } from './generate.ts';
import { AFTER_AWAIT, delegate, expression } from './generate-expression.ts';
import { statements } from './generate-statement.ts';
import { afterExit, exitWithNones, withStatement } from './generate-try.ts';
import { JUMP, type Label, POP_BLOCK, SETUP_CLEANUP, SETUP_FINALLY, SETUP_WITH } from './instruction.ts';
import * as op from './opcodes.ts';
import { type Await, type For, type Location, NO_LOCATION, type With, type WithItem } from './syntax.ts';

/** How GET_AWAITABLE words its complaint: about a plain `await`, or what `__aenter__` or `__aexit__` gave. */
const PLAIN_AWAIT = 0;
const AWAIT_ENTER = 1;
export const AWAIT_EXIT = 2;

/** Waits for the awaitable on top of the stack; its result takes its place. */
export function awaitTop(g: Generator, origin: number, loc: Location): void {
  g.unit.emit(op.GET_AWAITABLE, loc, origin);
  awaitIterator(g, loc);
}

function awaitIterator(g: Generator, loc: Location): void {
  g.unit.loadConstant(null, loc);
  delegate(g, loc, AFTER_AWAIT);
}

export function awaitExpression(g: Generator, { value, loc }: Await): void {
  const { unit } = g;
  if (!unit.functionLike) g.report('awaitOutside', loc);
  else if (!unit.isAsync && unit.kind !== 'comprehension') g.report('asyncOutside', loc, 'await');
  expression(g, value);
  awaitTop(g, PLAIN_AWAIT, loc);
}

/** Waits for the next item of the asynchronous iterator on top; `done` gets its StopAsyncIteration. */
export function nextAwaited(g: Generator, done: Label, loc: Location): void {
  const { unit } = g;
  unit.jump(SETUP_FINALLY, done, loc);
  unit.emit(op.GET_ANEXT, loc);
  awaitIterator(g, loc);
  unit.emit(POP_BLOCK, loc);
}

export function asyncFor(g: Generator, { target, iter, body, orelse, loc }: For): void {
  const { unit } = g;
  if (!unit.isAsync) g.report('asyncOutside', loc, 'async for');
  const [start, done, end] = [unit.label(), unit.label(), unit.label()];
  expression(g, iter);
  unit.emit(op.GET_AITER, loc);
  unit.use(start);
  g.open({ kind: 'for', start, exit: end }, loc);
  nextAwaited(g, done, loc);
  expression(g, target);
  statements(g, body);
  unit.jump(JUMP, start, NO_LOCATION);
  unit.blocks.pop();
  unit.use(done);
  unit.emit(op.END_ASYNC_FOR, iter.loc);
  statements(g, orelse);
  unit.use(end);
}

/** One item of an `async with`, and everything inside it. */
export function asyncWith(
  g: Generator,
  node: With,
  { contextExpr, optionalVars }: WithItem,
  index: number,
): void {
  const { unit } = g;
  const { loc } = node;
  if (!unit.isAsync) g.report('asyncOutside', loc, 'async with');
  const [block, final, exit, cleanup] = [unit.label(), unit.label(), unit.label(), unit.label()];
  expression(g, contextExpr);
  unit.emit(op.BEFORE_ASYNC_WITH, loc);
  awaitTop(g, AWAIT_ENTER, loc);
  unit.jump(SETUP_WITH, final, loc);
  unit.use(block);
  g.open({ kind: 'async with', start: block, exit: final, loc }, loc);
  if (optionalVars === null) unit.emit(op.POP_TOP, loc);
  else expression(g, optionalVars);
  withStatement(g, node, index + 1);
  unit.blocks.pop();
  unit.emit(POP_BLOCK, loc);
  exitWithNones(g, loc);
  awaitTop(g, AWAIT_EXIT, loc);
  unit.emit(op.POP_TOP, loc);
  unit.jump(JUMP, exit, loc);
  unit.use(final);
  unit.jump(SETUP_CLEANUP, cleanup, loc);
  unit.emit(op.PUSH_EXC_INFO, loc);
  unit.emit(op.WITH_EXCEPT_START, loc);
  awaitTop(g, AWAIT_EXIT, loc);
  afterExit(g, cleanup);
  unit.use(exit);
}
