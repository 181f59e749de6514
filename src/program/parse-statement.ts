/** Simple statements: one line, or several parted by semicolons. */
import {
  expression,
  failAssignment,
  starExpressions,
  startsExpression,
  suggestComma,
  yieldOrStarExpressions,
} from './parse-expression.ts';
import { isTypeAlias, typeAlias } from './parse-type-params.ts';
import type { Alias, BinaryOperator, Expr, Location, Stmt } from './syntax.ts';
import { spanning } from './syntax.ts';
import { describe, invalidTarget, setContext, toTarget } from './target.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `a; b; c` up to the end of the line. */
export function simpleStatements(p: TokenCursor): Stmt[] {
  const body: Stmt[] = [];
  for (;;) {
    body.push(simpleStatement(p));
    if (!p.accept(';') || p.token.type === 'newline') break;
  }
  if (p.token.type !== 'newline' && p.token.type !== 'end') failAfter(p, body.at(-1) as Stmt);
  p.next();
  return body;
}

function simpleStatement(p: TokenCursor): Stmt {
  const { token } = p;
  if (token.type !== 'name') return expressionStatement(p);
  switch (token.text) {
    case 'pass':
      p.next();
      return { kind: 'Pass', loc: token.loc };
    case 'break':
      p.next();
      return { kind: 'Break', loc: token.loc };
    case 'continue':
      p.next();
      return { kind: 'Continue', loc: token.loc };
    case 'return': {
      p.next();
      const value = startsExpression(p.token) ? starExpressions(p) : null;
      return { kind: 'Return', loc: p.since(token.loc), value };
    }
    case 'raise':
      return raise(p);
    case 'global':
    case 'nonlocal':
      return scope(p, token.text);
    case 'del':
      return deletion(p);
    case 'assert':
      return assertion(p);
    case 'import':
      return importNames(p);
    case 'from':
      return importFrom(p);
    case 'type':
      return isTypeAlias(p) ? typeAlias(p) : expressionStatement(p);
    default:
      return expressionStatement(p);
  }
}

function raise(p: TokenCursor): Stmt {
  const start = p.next().loc;
  const exc = startsExpression(p.token) ? expression(p) : null;
  const cause = exc && p.accept('from') ? expression(p) : null;
  return { kind: 'Raise', loc: p.since(start), exc, cause };
}

function scope(p: TokenCursor, word: 'global' | 'nonlocal'): Stmt {
  const start = p.next().loc;
  const names = [p.expectName().text];
  while (p.accept(',')) names.push(p.expectName().text);
  return { kind: word === 'global' ? 'Global' : 'Nonlocal', loc: p.since(start), names };
}

function deletion(p: TokenCursor): Stmt {
  const start = p.next().loc;
  const targets: Expr[] = [];
  do {
    if (targets.length > 0 && !startsExpression(p.token)) break;
    const target = p.at('*') ? starExpressionForDelete(p) : expression(p);
    if (!p.at(',') && !p.at(';') && p.token.type !== 'newline') p.fail();
    targets.push(toTarget(p, target, 'delete'));
  } while (p.accept(','));
  return { kind: 'Delete', loc: p.since(start), targets };
}

function starExpressionForDelete(p: TokenCursor): never {
  const e = starExpressions(p);
  p.fail('cannotDelete', e.loc, 'starred');
}

function assertion(p: TokenCursor): Stmt {
  const start = p.next().loc;
  const test = expression(p);
  const msg = p.accept(',') ? expression(p) : null;
  return { kind: 'Assert', loc: p.since(start), test, msg };
}

function dottedName(p: TokenCursor): string {
  let name = p.expectName().text;
  while (p.accept('.')) name += `.${p.expectName().text}`;
  return name;
}

function importNames(p: TokenCursor): Stmt {
  const start = p.next().loc;
  const names: Alias[] = [];
  do {
    const first = p.token.loc;
    const name = dottedName(p);
    const asname = p.accept('as') ? p.expectName().text : null;
    names.push({ loc: p.since(first), name, asname });
  } while (p.accept(','));
  return { kind: 'Import', loc: p.since(start), names };
}

function importFrom(p: TokenCursor): Stmt {
  const start = p.next().loc;
  let level = 0;
  while (p.at('.') || p.at('...')) level += p.next().text.length;
  const module = level > 0 && p.at('import') ? null : dottedName(p);
  p.expect('import');
  const names = importedNames(p);
  return { kind: 'ImportFrom', loc: p.since(start), module, names, level };
}

function importedNames(p: TokenCursor): Alias[] {
  if (p.at('*')) {
    const star = p.next();
    return [{ loc: star.loc, name: '*', asname: null }];
  }
  const parenthesised = p.accept('(');
  const names: Alias[] = [];
  for (;;) {
    const name = p.expectName();
    const asname = p.accept('as') ? p.expectName().text : null;
    names.push({ loc: p.since(name.loc), name: name.text, asname });
    if (!p.accept(',')) break;
    if (parenthesised && p.at(')')) break;
    if (!parenthesised && p.token.type === 'newline') p.fail('trailingComma');
  }
  if (parenthesised) p.expect(')');
  return names;
}

/** An expression, an assignment of any kind, or an annotation. */
function expressionStatement(p: TokenCursor): Stmt {
  const start = p.token;
  const first = yieldOrStarExpressions(p);
  const { token } = p;
  if (token.type !== 'op') return { kind: 'Expr', loc: p.since(start.loc), value: first };
  if (token.text === '=') return assignment(p, start.loc, first);
  if (token.text === ':') return annotated(p, start.text === '(', start.loc, first);
  if (/^(?:\*\*|\/\/|<<|>>|[-+*/%&|^@])=$/.test(token.text)) return augmented(p, start.loc, first);
  if (token.text === ':=') failWalrus(p, first);
  return { kind: 'Expr', loc: p.since(start.loc), value: first };
}

function failWalrus(p: TokenCursor, first: Expr): never {
  if (first.kind !== 'Name') p.fail('walrusTarget', first.loc, describe(first));
  p.fail();
}

function assignment(p: TokenCursor, start: Location, first: Expr): Stmt {
  const targets: Expr[] = [];
  let value = first;
  while (p.at('=')) {
    if (value.kind === 'Yield' || value.kind === 'YieldFrom') {
      if (p.peek(-2).text === ')') p.fail('cannotAssign', value.loc, 'yield expression');
      p.fail('assignToYield', value.loc);
    }
    const wrong = invalidTarget(value, 'store');
    if (wrong) {
      if (targets.length === 0) failAssignment(p, lastBare(value));
      p.fail('cannotAssign', wrong.loc, describe(wrong));
    }
    setContext(value, 'store');
    targets.push(value);
    p.next();
    value = yieldOrStarExpressions(p);
  }
  if (p.at(':=')) p.fail();
  return { kind: 'Assign', loc: p.since(start), targets, value };
}

/** What stands directly before the `=`: of a tuple without parentheses its last element. */
function lastBare(e: Expr): Expr {
  if (e.kind !== 'Tuple' || e.elts[0]?.loc.column !== e.loc.column) return e;
  return e.elts.at(-1) ?? e;
}

function annotated(p: TokenCursor, parenthesised: boolean, start: Location, target: Expr): Stmt {
  if (target.kind === 'List' || target.kind === 'Tuple') {
    const bare = target.kind === 'Tuple' && !parenthesised;
    p.fail('annotateSingle', bare ? (target.elts[0]?.loc ?? target.loc) : target.loc, describe(target));
  }
  if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript')
    p.fail('annotateIllegal', target.loc);
  p.next();
  setContext(target, 'store');
  const annotation = expression(p);
  const value = p.accept('=') ? yieldOrStarExpressions(p) : null;
  const simple = target.kind === 'Name' && !parenthesised;
  return { kind: 'AnnAssign', loc: p.since(start), target, annotation, value, simple };
}

function augmented(p: TokenCursor, start: Location, target: Expr): Stmt {
  if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript')
    p.fail('augmentedTarget', target.loc, describe(target));
  setContext(target, 'store');
  const op = p.next().text.slice(0, -1) as BinaryOperator;
  const value = yieldOrStarExpressions(p);
  return { kind: 'AugAssign', loc: p.since(start), target, op, value };
}

/** Something stands where the statement should have ended. */
function failAfter(p: TokenCursor, statement: Stmt): never {
  if (statement.kind === 'Expr') {
    const e = statement.value;
    if (e.kind === 'Name' && /^(print|exec)$/.test(e.id) && startsExpression(p.token) && !p.at('('))
      failLegacy(p, e.id, e.loc);
    if (p.nesting > 0) suggestComma(p, e);
  }
  p.fail();
}

function failLegacy(p: TokenCursor, name: string, start: Location): never {
  const end = starExpressions(p);
  p.fail('missingParentheses', spanning(start, end.loc), name);
}
