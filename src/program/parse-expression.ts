/**
 * Expressions by recursive descent, rule for rule the grammar of CPython 3.12 (Grammar/python.gram); the locations of
 * the nodes are those that `ast` reports.
 */
import type { ProblemKind } from './messages.ts';
import { atom } from './parse-atom.ts';
import { callArguments, parameters } from './parse-call.ts';
import { Fault } from './problem.ts';
import {
  type BinaryOperator,
  type BoolOp,
  type Compare,
  type CompareOperator,
  type Comprehension,
  type Expr,
  type Name,
  spanning,
} from './syntax.ts';
import { describe, toTarget } from './target.ts';
import { KEYWORDS, type Token } from './token.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `a, *b, c`: a tuple if there is a comma. */
export function starExpressions(p: TokenCursor): Expr {
  return expressionList(p, starExpression);
}

/** `a, *b, c` where walrus is allowed (inside brackets). */
export function expressionList(p: TokenCursor, element: (p: TokenCursor) => Expr): Expr {
  const start = p.token.loc;
  const first = element(p);
  if (!p.at(',')) return first;
  const elts = [first];
  while (p.accept(',')) {
    if (!startsExpression(p.token)) break;
    elts.push(element(p));
  }
  return { kind: 'Tuple', loc: p.since(start), elts, ctx: 'load' };
}

export function starExpression(p: TokenCursor): Expr {
  return p.at('*') ? starred(p) : expression(p);
}

export function starNamedExpression(p: TokenCursor): Expr {
  return p.at('*') ? starred(p) : namedExpression(p);
}

function starred(p: TokenCursor): Expr {
  const start = p.next().loc;
  const value = bitwiseOr(p);
  return { kind: 'Starred', loc: p.since(start), value, ctx: 'load' };
}

export function yieldOrStarExpressions(p: TokenCursor): Expr {
  return p.at('yield') ? yieldExpression(p) : starExpressions(p);
}

export function yieldExpression(p: TokenCursor): Expr {
  const start = p.expect('yield').loc;
  if (p.accept('from')) {
    const value = expression(p);
    return { kind: 'YieldFrom', loc: p.since(start), value };
  }
  const value = startsExpression(p.token) ? starExpressions(p) : null;
  return { kind: 'Yield', loc: p.since(start), value };
}

/** `x := e` or an expression. */
export function namedExpression(p: TokenCursor): Expr {
  const left = expression(p);
  if (p.at(':=')) {
    if (left.kind !== 'Name') p.fail('walrusTarget', left.loc, describe(left));
    return walrus(p, left as Name);
  }
  if (p.at('=')) failAssignment(p, left);
  return left;
}

function walrus(p: TokenCursor, target: Name): Expr {
  p.expect(':=');
  target.ctx = 'store';
  const value = expression(p);
  return { kind: 'NamedExpr', loc: spanning(target.loc, p.previous), target, value };
}

/** `=` where `==` or `:=` must have been meant. */
export function failAssignment(p: TokenCursor, left: Expr): void {
  const single = left.kind !== 'List' && left.kind !== 'Tuple' && left.kind !== 'GeneratorExp';
  const isConstantName = left.kind === 'Constant' && (left.value === null || typeof left.value === 'boolean');
  if (!single || isConstantName || !isBitwise(left)) return;
  const mark = p.mark();
  const levels = p.levels();
  try {
    p.next();
    const right = bitwiseOr(p);
    if (p.at('=') || p.at(':=')) return;
    if (left.kind === 'Name') p.fail('assignInExpression', spanning(left.loc, right.loc));
    if (left.kind !== 'Attribute' && left.kind !== 'Subscript')
      p.fail('assignToMeantEqual', left.loc, describe(left));
    else p.fail('assignToMeantEqual', left.loc, describe(left));
  } catch (error) {
    if (error instanceof Fault && /^assign/.test(error.problem.kind)) throw error;
  } finally {
    p.restoreLevels(levels);
    p.reset(mark);
  }
}

/** Could this be what `bitwise_or` matches (no comparison, `not`, `and`, `or`, lambda, conditional)? */
function isBitwise(e: Expr): boolean {
  if (e.kind === 'UnaryOp') return e.op !== 'not';
  return e.kind !== 'Compare' && e.kind !== 'BoolOp' && e.kind !== 'Lambda' && e.kind !== 'IfExp';
}

/** A conditional expression, a lambda or anything simpler; no walrus. */
export function expression(p: TokenCursor): Expr {
  if (p.at('lambda')) return lambda(p);
  const start = p.token.loc;
  const body = disjunction(p);
  if (!p.at('if')) return body;
  p.enter();
  const mark = p.mark();
  p.next();
  const test = disjunction(p);
  if (!p.at('else')) {
    if (p.at(':')) {
      // `x if y:`: the `if` belongs to no expression, complain there.
      p.reset(mark);
      p.fail();
    }
    p.fail('expectedElse', p.since(body.loc));
  }
  p.next();
  const orelse = expression(p);
  p.leave();
  return { kind: 'IfExp', loc: p.since(start), test, body, orelse };
}

function lambda(p: TokenCursor): Expr {
  const start = p.expect('lambda').loc;
  p.enter();
  const args = parameters(p, true);
  p.expect(':');
  const body = expression(p);
  p.leave();
  return { kind: 'Lambda', loc: p.since(start), args, body };
}

export function disjunction(p: TokenCursor): Expr {
  return boolean(p, 'or', conjunction);
}

function conjunction(p: TokenCursor): Expr {
  return boolean(p, 'and', inversion);
}

function boolean(p: TokenCursor, op: BoolOp['op'], operand: (p: TokenCursor) => Expr): Expr {
  const start = p.token.loc;
  const first = operand(p);
  if (!p.at(op)) return first;
  const values = [first];
  while (p.accept(op)) values.push(operand(p));
  return { kind: 'BoolOp', loc: p.since(start), op, values };
}

function inversion(p: TokenCursor): Expr {
  if (!p.at('not')) return comparison(p);
  const start = p.next().loc;
  p.enter();
  const operand = inversion(p);
  p.leave();
  return { kind: 'UnaryOp', loc: p.since(start), op: 'not', operand };
}

function comparison(p: TokenCursor): Expr {
  const start = p.token.loc;
  const left = bitwiseOr(p);
  let op = comparator(p);
  if (op === null) return left;
  const node: Compare = { kind: 'Compare', loc: left.loc, left, ops: [], comparators: [] };
  while (op !== null) {
    node.ops.push(op);
    node.comparators.push(bitwiseOr(p));
    op = comparator(p);
  }
  node.loc = p.since(start);
  return node;
}

function comparator(p: TokenCursor): CompareOperator | null {
  const { text, type } = p.token;
  if (type !== 'op' && type !== 'name') return null;
  switch (text) {
    case '<':
    case '<=':
    case '==':
    case '!=':
    case '>':
    case '>=':
    case 'in':
      p.next();
      return text;
    case 'is':
      p.next();
      return p.accept('not') ? 'is not' : 'is';
    case 'not':
      if (p.peek().text !== 'in') return null;
      p.next();
      p.next();
      return 'not in';
    default:
      return null;
  }
}

/** Binding power of the binary operators, weakest first. */
const POWER = new Map<string, number>([
  ['|', 1],
  ['^', 2],
  ['&', 3],
  ['<<', 4],
  ['>>', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['//', 6],
  ['%', 6],
  ['@', 6],
]);

export function bitwiseOr(p: TokenCursor): Expr {
  return binary(p, 1);
}

function binary(p: TokenCursor, least: number): Expr {
  const start = p.token.loc;
  let left = factor(p);
  for (;;) {
    const { token } = p;
    const power = token.type === 'op' ? (POWER.get(token.text) ?? 0) : 0;
    if (power < least) return left;
    p.next();
    const right = binary(p, power + 1);
    left = { kind: 'BinOp', loc: p.since(start), left, op: token.text as BinaryOperator, right };
  }
}

function factor(p: TokenCursor): Expr {
  const { token } = p;
  if (token.type === 'op' && (token.text === '-' || token.text === '+' || token.text === '~')) {
    p.next();
    p.enter();
    const operand = factor(p);
    p.leave();
    return { kind: 'UnaryOp', loc: p.since(token.loc), op: token.text, operand };
  }
  const base = awaitPrimary(p);
  if (!p.at('**')) return base;
  p.next();
  p.enter();
  const right = factor(p);
  p.leave();
  return { kind: 'BinOp', loc: p.since(token.loc), left: base, op: '**', right };
}

function awaitPrimary(p: TokenCursor): Expr {
  if (!p.at('await')) return primary(p);
  const start = p.next().loc;
  const value = primary(p);
  return { kind: 'Await', loc: p.since(start), value };
}

export function primary(p: TokenCursor): Expr {
  const start = p.token.loc;
  let node = atom(p);
  for (;;) {
    const { token } = p;
    if (token.type !== 'op') return node;
    if (token.text === '.') {
      p.next();
      const attr = p.expectName().text;
      node = { kind: 'Attribute', loc: p.since(start), value: node, attr, ctx: 'load' };
    } else if (token.text === '(') {
      const { args, keywords } = callArguments(p);
      node = { kind: 'Call', loc: p.since(start), func: node, args, keywords };
    } else if (token.text === '[') {
      const slice = subscript(p);
      node = { kind: 'Subscript', loc: p.since(start), value: node, slice, ctx: 'load' };
    } else return node;
  }
}

function subscript(p: TokenCursor): Expr {
  p.expect('[');
  p.nesting++;
  const start = p.token.loc;
  const first = sliceOrStarred(p);
  let result = first;
  if (p.at(',') || first.kind === 'Starred') {
    const elts = [first];
    while (p.accept(',')) {
      if (p.at(']')) break;
      elts.push(sliceOrStarred(p));
    }
    result = { kind: 'Tuple', loc: p.since(start), elts, ctx: 'load' };
  }
  closeBracket(p, ']', result);
  return result;
}

function sliceOrStarred(p: TokenCursor): Expr {
  if (p.at('*')) return starred(p);
  const start = p.token.loc;
  const lower = p.at(':') ? null : namedExpression(p);
  if (!p.at(':')) return lower as Expr;
  p.next();
  const upper = p.at(':') || p.at(']') || p.at(',') ? null : expression(p);
  let step: Expr | null = null;
  if (p.accept(':')) step = p.at(']') || p.at(',') ? null : expression(p);
  return { kind: 'Slice', loc: p.since(start), lower, upper, step };
}

/** Takes the closing bracket, or says why it is not there: two expressions side by side lack a comma. */
export function closeBracket(p: TokenCursor, close: string, before: Expr | null): void {
  if (!p.at(close)) {
    if (before) suggestComma(p, before);
    p.fail();
  }
  p.nesting--;
  p.next();
}

export function suggestComma(p: TokenCursor, before: Expr): void {
  if (!startsExpression(p.token) || p.at('*') || p.at('lambda') || p.at('yield')) return;
  if (before.kind === 'Name' && (p.token.type === 'string' || p.token.type === 'fstart')) return;
  if (before.kind === 'Name' && /^(match|case|type|_)$/.test(before.id)) return;
  const last = before.kind === 'Tuple' && before.elts.length > 0 ? (before.elts.at(-1) as Expr) : before;
  const start = last.kind === 'Starred' ? last.value : last;
  quietly(p, () => {
    const after = expression(p);
    return { kind: 'forgotComma', loc: spanning(start.loc, after.loc) };
  });
}

/** Tries to read on in order to explain a fault better; fails with the explanation, or says nothing. */
function quietly(p: TokenCursor, read: () => { kind: ProblemKind; loc: Expr['loc'] }): void {
  const mark = p.mark();
  const levels = p.levels();
  let found: { kind: ProblemKind; loc: Expr['loc'] } | null = null;
  try {
    found = read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  p.restoreLevels(levels);
  p.reset(mark);
  if (found) p.fail(found.kind, found.loc);
}

/** `for a in b if c ...` after the element of a comprehension. */
export function comprehensions(p: TokenCursor): Comprehension[] {
  const generators: Comprehension[] = [];
  while (p.at('for') || (p.at('async') && p.peek().text === 'for')) {
    const isAsync = p.accept('async');
    p.expect('for');
    const target = forTargets(p);
    p.expect('in');
    const iter = disjunction(p);
    const ifs: Expr[] = [];
    while (p.accept('if')) ifs.push(disjunction(p));
    generators.push({ target, iter, ifs, isAsync });
  }
  return generators;
}

/** The targets of `for`, up to `in`. */
export function forTargets(p: TokenCursor): Expr {
  const element = () => {
    if (!p.at('*')) return bitwiseOr(p);
    return starred(p);
  };
  const start = p.token.loc;
  const first = element();
  let target = first;
  if (p.at(',')) {
    const elts = [first];
    while (p.accept(',')) {
      if (p.at('in') || !startsExpression(p.token)) break;
      elts.push(element());
    }
    target = { kind: 'Tuple', loc: p.since(start), elts, ctx: 'load' };
  }
  if (!p.at('in')) p.fail();
  return toTarget(p, target, 'store');
}

/** Can an expression begin with this token? */
export function startsExpression(token: Token): boolean {
  switch (token.type) {
    case 'number':
    case 'string':
    case 'fstart':
      return true;
    case 'name':
      return !KEYWORDS.has(token.text) || STARTERS.has(token.text);
    case 'op':
      return STARTERS.has(token.text);
    default:
      return false;
  }
}

const STARTERS: ReadonlySet<string> = new Set([
  ...['(', '[', '{', '-', '+', '~', '*', '...'],
  ...['None', 'True', 'False', 'not', 'lambda', 'await', 'yield'],
]);
