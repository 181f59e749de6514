/** Names, literals and everything in brackets. */
import { numberValue } from './number-literal.ts';
import {
  bitwiseOr,
  closeBracket,
  comprehensions,
  expression,
  starNamedExpression,
  startsExpression,
  yieldExpression,
} from './parse-expression.ts';
import { strings } from './parse-string.ts';
import type { Expr } from './syntax.ts';
import { KEYWORDS } from './token.ts';
import type { TokenCursor } from './token-cursor.ts';

export function atom(p: TokenCursor): Expr {
  const { token } = p;
  switch (token.type) {
    case 'name':
      if (!KEYWORDS.has(token.text)) {
        p.next();
        return { kind: 'Name', loc: token.loc, id: token.text, ctx: 'load' };
      }
      return keywordAtom(p);
    case 'number':
      p.next();
      return { kind: 'Constant', loc: token.loc, value: numberValue(token.text) };
    case 'string':
    case 'fstart':
      return strings(p);
    case 'op':
      if (token.text === '(' || token.text === '[' || token.text === '{') return bracketed(p);
      if (token.text === '...') {
        p.next();
        return { kind: 'Constant', loc: token.loc, value: { kind: 'ellipsis' } };
      }
      return p.fail();
    default:
      return p.fail();
  }
}

function keywordAtom(p: TokenCursor): Expr {
  const { token } = p;
  const value = { None: null, True: true, False: false }[token.text];
  if (value === undefined) p.fail();
  p.next();
  return { kind: 'Constant', loc: token.loc, value: value as boolean | null };
}

function bracketed(p: TokenCursor): Expr {
  const start = p.token.loc;
  p.enter();
  p.nesting++;
  const text = p.next().text;
  const result = text === '(' ? parenthesised(p, start) : text === '[' ? list(p, start) : braces(p, start);
  p.leave();
  return result;
}

/** After `(`: a group, a tuple, a generator or a yield. */
function parenthesised(p: TokenCursor, start: Expr['loc']): Expr {
  if (p.at(')')) {
    closeBracket(p, ')', null);
    return { kind: 'Tuple', loc: p.since(start), elts: [], ctx: 'load' };
  }
  if (p.at('yield')) {
    const inner = yieldExpression(p);
    closeBracket(p, ')', null);
    return inner;
  }
  const first = starNamedExpression(p);
  if (p.at('for') || p.at('async')) {
    refuseStarred(p, first);
    const generators = comprehensions(p);
    closeBracket(p, ')', null);
    return { kind: 'GeneratorExp', loc: p.since(start), elt: first, generators };
  }
  if (p.at(',')) {
    const elts = moreElements(p, first, ')');
    closeBracket(p, ')', elts.at(-1) as Expr);
    return { kind: 'Tuple', loc: p.since(start), elts, ctx: 'load' };
  }
  if (first.kind === 'Starred' && p.at(')')) p.fail('cannotUseStarred', first.loc);
  closeBracket(p, ')', first);
  return first;
}

function list(p: TokenCursor, start: Expr['loc']): Expr {
  if (p.at(']')) {
    closeBracket(p, ']', null);
    return { kind: 'List', loc: p.since(start), elts: [], ctx: 'load' };
  }
  const first = starNamedExpression(p);
  if (p.at('for') || p.at('async')) {
    refuseStarred(p, first);
    const generators = comprehensions(p);
    closeBracket(p, ']', null);
    return { kind: 'ListComp', loc: p.since(start), elt: first, generators };
  }
  const elts = moreElements(p, first, ']');
  closeBracket(p, ']', elts.at(-1) as Expr);
  return { kind: 'List', loc: p.since(start), elts, ctx: 'load' };
}

function moreElements(p: TokenCursor, first: Expr, close: string): Expr[] {
  const elts = [first];
  while (p.accept(',')) {
    if (p.at(close)) break;
    if (!p.at('for')) elts.push(starNamedExpression(p));
    if (p.at('for') || p.at('async')) failTarget(p, first, close);
  }
  return elts;
}

/** `[x, y for ...]`: CPython says what is missing if the rest is right, and not in parentheses. */
function failTarget(p: TokenCursor, first: Expr, close: string): never {
  if (close === ')') p.fail();
  const loc = p.since(first.loc);
  comprehensions(p);
  p.fail('comprehensionTarget', loc);
}

function refuseStarred(p: TokenCursor, e: Expr): void {
  if (e.kind === 'Starred') p.fail('starredInComprehension', e.loc);
}

/** After `{`: a dict, a set or a comprehension of either. */
function braces(p: TokenCursor, start: Expr['loc']): Expr {
  if (p.at('}')) {
    closeBracket(p, '}', null);
    return { kind: 'Dict', loc: p.since(start), keys: [], values: [] };
  }
  if (p.at('**')) return dict(p, start, null);
  const first = starNamedExpression(p);
  if (p.at(':') && first.kind !== 'Starred') return dict(p, start, first);
  if (p.at('for') || p.at('async')) {
    refuseStarred(p, first);
    const generators = comprehensions(p);
    closeBracket(p, '}', null);
    return { kind: 'SetComp', loc: p.since(start), elt: first, generators };
  }
  const elts = moreElements(p, first, '}');
  closeBracket(p, '}', elts.at(-1) as Expr);
  return { kind: 'Set', loc: p.since(start), elts };
}

/** A dict whose first key has been read, or which starts with `**`. */
function dict(p: TokenCursor, start: Expr['loc'], firstKey: Expr | null): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  let key = firstKey;
  for (;;) {
    if (key === null && p.at('**')) {
      const stars = p.next().loc;
      keys.push(null);
      values.push(bitwiseOr(p));
      if (p.at('for') && keys.length === 1) p.fail('unpackingInDictComprehension', stars);
    } else {
      const k: Expr = key ?? expression(p);
      keys.push(k);
      values.push(dictValue(p));
      if (keys.length === 1 && (p.at('for') || p.at('async'))) {
        const generators = comprehensions(p);
        closeBracket(p, '}', null);
        return { kind: 'DictComp', loc: p.since(start), key: k, value: values[0] as Expr, generators };
      }
    }
    key = null;
    if (!p.accept(',') || p.at('}')) break;
    if (!startsExpression(p.token) && !p.at('**')) p.fail();
  }
  closeBracket(p, '}', values.at(-1) as Expr);
  return { kind: 'Dict', loc: p.since(start), keys, values };
}

function dictValue(p: TokenCursor): Expr {
  if (!p.at(':')) p.fail('colonAfterKey', p.previous);
  const colon = p.next().loc;
  if (p.at('}') || p.at(',')) p.fail('valueAfterKey', colon);
  if (p.at('*')) {
    const star = p.next().loc;
    bitwiseOr(p);
    p.fail('starredDictValue', p.since(star));
  }
  return expression(p);
}
