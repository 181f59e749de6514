/** `match` and its patterns (PEP 634). */

import { numberValue } from './number-literal.ts';
import { namedExpression, starNamedExpression } from './parse-expression.ts';
import { strings } from './parse-string.ts';
import type { Expr, Pattern } from './syntax.ts';
import { KEYWORDS } from './token.ts';
import type { TokenCursor } from './token-cursor.ts';

/** The subject of `match`: `a`, `a, b` or `*a, b`. */
export function subject(p: TokenCursor): Expr {
  const start = p.token.loc;
  const first = starNamedExpression(p);
  if (!p.at(',')) {
    if (first.kind === 'Starred') p.fail();
    return first;
  }
  const elts = [first];
  while (p.accept(',')) {
    if (p.at(':')) break;
    elts.push(starNamedExpression(p));
  }
  return { kind: 'Tuple', loc: p.since(start), elts, ctx: 'load' };
}

/** The patterns after `case`: an open sequence if there is a comma. */
export function patterns(p: TokenCursor): Pattern {
  const start = p.token.loc;
  const first = maybeStar(p);
  if (!p.at(',')) {
    if (first.kind === 'MatchStar') p.fail();
    return first;
  }
  const list = [first];
  while (p.accept(',')) {
    if (p.at(':') || p.at('if')) break;
    list.push(maybeStar(p));
  }
  return { kind: 'MatchSequence', loc: p.since(start), patterns: list };
}

export function guard(p: TokenCursor): Expr | null {
  return p.accept('if') ? namedExpression(p) : null;
}

function maybeStar(p: TokenCursor): Pattern {
  if (!p.at('*')) return pattern(p);
  const start = p.next().loc;
  const name = p.expectName().text;
  return { kind: 'MatchStar', loc: p.since(start), name: name === '_' ? null : name };
}

function pattern(p: TokenCursor): Pattern {
  p.enter();
  const start = p.token.loc;
  const inner = orPattern(p);
  p.leave();
  if (!p.accept('as')) return inner;
  const target = p.token;
  if (target.text === '_' && target.type === 'name') p.fail('underscoreTarget', target.loc);
  if (!p.atName()) p.fail('invalidPatternTarget', target.loc);
  p.next();
  if (p.at('.') || p.at('(')) p.fail();
  return { kind: 'MatchAs', loc: p.since(start), pattern: inner, name: target.text };
}

function orPattern(p: TokenCursor): Pattern {
  const start = p.token.loc;
  const first = closedPattern(p);
  if (!p.at('|')) return first;
  const list = [first];
  while (p.accept('|')) list.push(closedPattern(p));
  return { kind: 'MatchOr', loc: p.since(start), patterns: list };
}

function closedPattern(p: TokenCursor): Pattern {
  const { token } = p;
  if (token.type === 'number' || token.type === 'string' || token.type === 'fstart' || p.at('-'))
    return literalPattern(p);
  if (token.type === 'name') {
    if (!KEYWORDS.has(token.text)) return namePattern(p);
    const value = { None: null, True: true, False: false }[token.text];
    if (value === undefined) p.fail();
    p.next();
    return { kind: 'MatchSingleton', loc: token.loc, value: value as boolean | null };
  }
  if (p.at('(')) return groupOrSequence(p);
  if (p.at('[')) return listPattern(p);
  if (p.at('{')) return mappingPattern(p);
  return p.fail();
}

function literalPattern(p: TokenCursor): Pattern {
  const value = literalExpression(p);
  return { kind: 'MatchValue', loc: value.loc, value };
}

function literalExpression(p: TokenCursor): Expr {
  if (p.token.type === 'string' || p.token.type === 'fstart') {
    const value = strings(p);
    if (value.kind === 'JoinedStr') p.fail('formatInPattern', value.loc);
    return value;
  }
  const start = p.token.loc;
  const real = signedNumber(p);
  if (!p.at('+') && !p.at('-')) return real;
  const op = p.next().text as '+' | '-';
  const { token } = p;
  if (token.type !== 'number') p.fail();
  p.next();
  const imaginary: Expr = { kind: 'Constant', loc: token.loc, value: numberValue(token.text) };
  if (!/j$/i.test(token.text)) p.fail('imaginaryNeeded', token.loc);
  return { kind: 'BinOp', loc: p.since(start), left: real, op, right: imaginary };
}

function signedNumber(p: TokenCursor): Expr {
  const { loc } = p.token;
  const negative = p.accept('-');
  const { token } = p;
  if (token.type !== 'number') p.fail();
  p.next();
  const operand: Expr = { kind: 'Constant', loc: token.loc, value: numberValue(token.text) };
  return negative ? { kind: 'UnaryOp', loc: p.since(loc), op: '-', operand } : operand;
}

/** A capture, a wildcard, a dotted value or a class pattern. */
function namePattern(p: TokenCursor): Pattern {
  const start = p.token.loc;
  const first = p.next();
  let value: Expr = { kind: 'Name', loc: first.loc, id: first.text, ctx: 'load' };
  while (p.accept('.')) {
    const attr = p.expectName().text;
    value = { kind: 'Attribute', loc: p.since(start), value, attr, ctx: 'load' };
  }
  if (p.at('(')) return classPattern(p, value);
  if (value.kind === 'Attribute') return { kind: 'MatchValue', loc: value.loc, value };
  return { kind: 'MatchAs', loc: first.loc, pattern: null, name: first.text === '_' ? null : first.text };
}

function classPattern(p: TokenCursor, cls: Expr): Pattern {
  p.expect('(');
  const positional: Pattern[] = [];
  const kwdAttrs: string[] = [];
  const kwdPatterns: Pattern[] = [];
  while (!p.at(')')) {
    const { token } = p;
    if (token.type === 'name' && p.peek().text === '=' && !KEYWORDS.has(token.text)) {
      p.next();
      p.next();
      kwdAttrs.push(token.text);
      kwdPatterns.push(pattern(p));
    } else {
      const inner = pattern(p);
      if (kwdAttrs.length > 0) p.fail('positionalPatternAfterKeyword', inner.loc);
      positional.push(inner);
    }
    if (!p.accept(',')) break;
  }
  p.expect(')');
  return { kind: 'MatchClass', loc: p.since(cls.loc), cls, patterns: positional, kwdAttrs, kwdPatterns };
}

function groupOrSequence(p: TokenCursor): Pattern {
  const start = p.expect('(').loc;
  if (p.accept(')')) return { kind: 'MatchSequence', loc: p.since(start), patterns: [] };
  const first = maybeStar(p);
  if (p.at(')') && first.kind !== 'MatchStar') {
    p.next();
    return first;
  }
  const list = [first];
  if (!p.at(',')) p.fail();
  while (p.accept(',')) {
    if (p.at(')')) break;
    list.push(maybeStar(p));
  }
  p.expect(')');
  return { kind: 'MatchSequence', loc: p.since(start), patterns: list };
}

function listPattern(p: TokenCursor): Pattern {
  const start = p.expect('[').loc;
  const list: Pattern[] = [];
  while (!p.at(']')) {
    list.push(maybeStar(p));
    if (!p.accept(',')) break;
  }
  p.expect(']');
  return { kind: 'MatchSequence', loc: p.since(start), patterns: list };
}

function mappingPattern(p: TokenCursor): Pattern {
  const start = p.expect('{').loc;
  const keys: Expr[] = [];
  const values: Pattern[] = [];
  let rest: string | null = null;
  while (!p.at('}')) {
    if (rest !== null) p.fail();
    if (p.accept('**')) rest = p.expectName().text;
    else {
      keys.push(mappingKey(p));
      p.expect(':');
      values.push(pattern(p));
    }
    if (!p.accept(',')) break;
  }
  p.expect('}');
  return { kind: 'MatchMapping', loc: p.since(start), keys, patterns: values, rest };
}

function mappingKey(p: TokenCursor): Expr {
  const { token } = p;
  if (token.type !== 'name') return literalExpression(p);
  if (KEYWORDS.has(token.text)) {
    const value = { None: null, True: true, False: false }[token.text];
    if (value === undefined) p.fail();
    p.next();
    return { kind: 'Constant', loc: token.loc, value: value as boolean | null };
  }
  const first = p.next();
  let value: Expr = { kind: 'Name', loc: first.loc, id: first.text, ctx: 'load' };
  if (!p.at('.')) p.fail();
  while (p.accept('.')) {
    const attr = p.expectName().text;
    value = { kind: 'Attribute', loc: p.since(first.loc), value, attr, ctx: 'load' };
  }
  return value;
}
