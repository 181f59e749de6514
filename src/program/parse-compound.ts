/** Compound statements and their blocks. */
import { callArguments, parameters } from './parse-call.ts';
import {
  expression,
  forTargets,
  namedExpression,
  starExpressions,
  startsExpression,
} from './parse-expression.ts';
import { guard, patterns, subject } from './parse-pattern.ts';
import { simpleStatements } from './parse-statement.ts';
import { typeParameters } from './parse-type-params.ts';
import { statementsUntilDedent } from './parser.ts';
import { Fault } from './problem.ts';
import type { ExceptHandler, Expr, Location, MatchCase, Stmt, TypeParam, WithItem } from './syntax.ts';
import { spanning } from './syntax.ts';
import { toTarget } from './target.ts';
import type { TokenCursor } from './token-cursor.ts';

/** The compound statement that starts here, or null if none does. */
export function compoundStatement(p: TokenCursor): Stmt | null {
  const { token } = p;
  if (token.type === 'op') return token.text === '@' ? decorated(p) : null;
  if (token.type !== 'name') return null;
  switch (token.text) {
    case 'if':
      return ifStatement(p, 'if');
    case 'while':
      return whileStatement(p);
    case 'for':
      return forStatement(p, token.loc, false);
    case 'try':
      return tryStatement(p);
    case 'with':
      return withStatement(p, token.loc, false);
    case 'def':
      return functionDef(p, token.loc, [], false);
    case 'class':
      return classDef(p, []);
    case 'async':
      return asyncStatement(p);
    case 'match':
      return matchStatement(p);
    default:
      return null;
  }
}

/** `:` and a block; `what` names the statement for the error. `force`: CPython asks for the colon by name. */
function block(p: TokenCursor, what: string, head: Location, force = false): Stmt[] {
  if (!p.at(':')) {
    if (force || p.is('newline')) p.fail('expectedColon');
    p.fail();
  }
  p.next();
  return blockBody(p, what, head);
}

function blockBody(p: TokenCursor, what: string, head: Location): Stmt[] {
  if (!p.is('newline')) return simpleStatements(p);
  p.next();
  // What is not indented belongs to the statements that follow; go on with an empty block.
  if (!p.is('indent')) {
    p.report('expectedBlock', p.token.loc, what, String(head.line));
    return [];
  }
  p.next();
  p.enter();
  const body = statementsUntilDedent(p);
  p.leave();
  return body;
}

function elseBlock(p: TokenCursor): Stmt[] {
  if (!p.at('else')) return [];
  const { loc } = p.next();
  return block(p, "'else' statement", loc, true);
}

function ifStatement(p: TokenCursor, word: 'if' | 'elif'): Stmt {
  const start = p.next().loc;
  const test = namedExpression(p);
  const body = block(p, `'${word}' statement`, start);
  if (p.at('elif')) {
    p.enter();
    const nested = ifStatement(p, 'elif');
    p.leave();
    return { kind: 'If', loc: p.since(start), test, body, orelse: [nested] };
  }
  const orelse = elseBlock(p);
  return { kind: 'If', loc: p.since(start), test, body, orelse };
}

function whileStatement(p: TokenCursor): Stmt {
  const start = p.next().loc;
  const test = namedExpression(p);
  const body = block(p, "'while' statement", start);
  const orelse = elseBlock(p);
  return { kind: 'While', loc: p.since(start), test, body, orelse };
}

function forStatement(p: TokenCursor, start: Location, isAsync: boolean): Stmt {
  p.expect('for');
  const target = forTargets(p);
  p.expect('in');
  const iter = starExpressions(p);
  const body = block(p, "'for' statement", start);
  const orelse = elseBlock(p);
  return { kind: 'For', loc: p.since(start), isAsync, target, iter, body, orelse };
}

function tryStatement(p: TokenCursor): Stmt {
  const start = p.next().loc;
  const body = block(p, "'try' statement", start, true);
  const handlers: ExceptHandler[] = [];
  let isStar = false;
  while (p.at('except')) {
    const star = p.peek().text === '*' && p.peek().type === 'op';
    if (handlers.length > 0 && star !== isStar) p.fail('mixedExcept');
    isStar = star;
    handlers.push(handler(p, star));
  }
  if (handlers.length === 0 && !p.at('finally')) p.fail('expectedExcept');
  const orelse = handlers.length > 0 ? elseBlock(p) : [];
  let finalbody: Stmt[] = [];
  if (p.at('finally')) {
    const { loc } = p.next();
    finalbody = block(p, "'finally' statement", loc, true);
  }
  return { kind: 'Try', loc: p.since(start), isStar, body, handlers, orelse, finalbody };
}

function handler(p: TokenCursor, star: boolean): ExceptHandler {
  const start = p.next().loc;
  if (star) p.next();
  const what = star ? "'except*' statement" : "'except' statement";
  if (!startsExpression(p.token)) {
    if (star) p.fail('expectedExceptType');
    return { type: null, name: null, body: block(p, what, start), loc: p.since(start) };
  }
  const type = expression(p);
  if (p.at(',')) {
    p.next();
    const second = expression(p);
    p.fail('exceptTuple', spanning(type.loc, second.loc));
  }
  const name = p.accept('as') ? p.expectName().text : null;
  const body = block(p, what, start);
  return { loc: p.since(start), type, name, body };
}

function withStatement(p: TokenCursor, start: Location, isAsync: boolean): Stmt {
  p.expect('with');
  const items = withItems(p);
  const body = block(p, "'with' statement", start);
  return { kind: 'With', loc: p.since(start), isAsync, items, body };
}

/** With parentheses around the items if that reads, else without. */
function withItems(p: TokenCursor): WithItem[] {
  if (!p.at('(')) return plainItems(p);
  const mark = p.mark();
  const levels = p.levels();
  try {
    p.next();
    const items: WithItem[] = [];
    do {
      if (items.length > 0 && p.at(')')) break;
      items.push(withItem(p));
    } while (p.accept(','));
    p.expect(')');
    if (p.at(':')) return items;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  p.reset(mark);
  p.restoreLevels(levels);
  return plainItems(p);
}

function plainItems(p: TokenCursor): WithItem[] {
  const items = [withItem(p)];
  while (p.accept(',')) items.push(withItem(p));
  return items;
}

function withItem(p: TokenCursor): WithItem {
  const contextExpr = expression(p);
  if (!p.accept('as')) return { contextExpr, optionalVars: null };
  const target = p.at('*') ? starExpressions(p) : expression(p);
  return { contextExpr, optionalVars: toTarget(p, target, 'store') };
}

function decorated(p: TokenCursor): Stmt {
  const decorators: Expr[] = [];
  while (p.accept('@')) {
    decorators.push(namedExpression(p));
    if (!p.is('newline')) p.fail();
    p.next();
  }
  const { token } = p;
  if (p.at('class')) return classDef(p, decorators);
  if (p.at('def')) return functionDef(p, token.loc, decorators, false);
  if (p.at('async') && p.peek().text === 'def') {
    p.next();
    return functionDef(p, token.loc, decorators, true);
  }
  return p.fail();
}

function asyncStatement(p: TokenCursor): Stmt {
  const start = p.next().loc;
  if (p.at('def')) return functionDef(p, start, [], true);
  if (p.at('for')) return forStatement(p, start, true);
  if (p.at('with')) return withStatement(p, start, true);
  return p.fail();
}

function functionDef(p: TokenCursor, start: Location, decorators: Expr[], isAsync: boolean): Stmt {
  p.expect('def');
  const name = p.expectName().text;
  const typeParams = functionTypeParameters(p);
  if (!p.at('(')) p.fail('expectedParenthesis');
  p.next();
  p.nesting++;
  const args = parameters(p, false);
  p.nesting--;
  p.expect(')');
  const returns = p.accept('->') ? expression(p) : null;
  const body = block(p, 'function definition', start, true);
  const loc = p.since(start);
  return { kind: 'FunctionDef', loc, isAsync, name, typeParams, args, body, decorators, returns };
}

function classDef(p: TokenCursor, decorators: Expr[]): Stmt {
  const start = p.expect('class').loc;
  const name = p.expectName().text;
  const typeParams = typeParameters(p);
  const { args: bases, keywords } = p.at('(') ? callArguments(p, true) : { args: [], keywords: [] };
  const body = block(p, 'class definition', start);
  return { kind: 'ClassDef', loc: p.since(start), name, typeParams, bases, keywords, body, decorators };
}

/** If the brackets cannot be read, CPython misses the `(` where they begin. */
function functionTypeParameters(p: TokenCursor): TypeParam[] {
  const { loc } = p.token;
  try {
    return typeParameters(p);
  } catch (error) {
    if (error instanceof Fault && error.problem.kind !== 'typeParameterBound')
      p.fail('expectedParenthesis', loc);
    throw error;
  }
}

/** `match` is a statement only if a subject, a colon and an indented `case` follow. */
function matchStatement(p: TokenCursor): Stmt | null {
  const mark = p.mark();
  const levels = p.levels();
  const start = p.next().loc;
  if (!startsExpression(p.token)) {
    p.reset(mark);
    return null;
  }
  let value: Expr | null = null;
  try {
    value = subject(p);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  const isMatch = value !== null && p.at(':') && p.peek().type === 'newline';
  if (!isMatch || value === null) {
    const forgotColon = value !== null && p.is('newline') && p.peek(2).text === 'case';
    if (forgotColon) p.fail('expectedColon');
    p.reset(mark);
    p.restoreLevels(levels);
    return null;
  }
  p.next();
  p.next();
  if (!p.is('indent')) p.fail('expectedBlock', p.token.loc, "'match' statement", String(start.line));
  p.next();
  const cases: MatchCase[] = [];
  while (p.at('case')) cases.push(matchCase(p));
  if (cases.length === 0 || !p.is('dedent')) p.fail();
  p.next();
  return { kind: 'Match', loc: p.since(start), subject: value, cases };
}

function matchCase(p: TokenCursor): MatchCase {
  const start = p.next().loc;
  const pattern = patterns(p);
  const test = guard(p);
  const body = block(p, "'case' statement", start);
  return { pattern, guard: test, body };
}
