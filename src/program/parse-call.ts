/** The arguments of a call and the parameters of a function. */
import {
  closeBracket,
  comprehensions,
  expression,
  namedExpression,
  starExpression,
  suggestComma,
} from './parse-expression.ts';
import { type Arg, type Arguments, type Expr, type Keyword, spanning } from './syntax.ts';
import { KEYWORDS } from './token.ts';
import type { TokenCursor } from './token-cursor.ts';

export interface CallArguments {
  readonly args: Expr[];
  readonly keywords: Keyword[];
}

/** `( ... )` of a call, or of a class, which takes no generator without parentheses of its own. */
export function callArguments(p: TokenCursor, ofClass = false): CallArguments {
  const open = p.expect('(').loc;
  p.nesting++;
  p.enter();
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let last: Expr | null = null;
  while (!p.at(')')) {
    last = oneArgument(p, args, keywords, ofClass ? null : open);
    if (p.at(')')) break;
    if (!p.at(',')) closeBracket(p, ')', last);
    p.next();
  }
  closeBracket(p, ')', last);
  p.leave();
  return { args, keywords };
}

function oneArgument(p: TokenCursor, args: Expr[], keywords: Keyword[], open: Expr['loc'] | null): Expr {
  const { token } = p;
  const unpacked = keywords.some((keyword) => keyword.arg === null);
  if (p.accept('**')) {
    const value = expression(p);
    keywords.push({ loc: p.since(token.loc), arg: null, value });
    return value;
  }
  if (p.at('*')) {
    p.next();
    const value = expression(p);
    const loc = p.since(token.loc);
    if (unpacked) p.fail('starAfterDoubleStar', token.loc);
    if (p.at('for')) p.fail(args.length === 0 ? 'starredInComprehension' : 'generatorNeedsParentheses', loc);
    args.push({ kind: 'Starred', loc, value, ctx: 'load' });
    return value;
  }
  if (token.type === 'name' && p.peek().text === '=' && p.peek().type === 'op') return keyword(p, keywords);
  const value = namedArgument(p);
  if (p.at('for') || (p.at('async') && p.peek().text === 'for'))
    return generatorArgument(p, value, args, keywords, open);
  if (keywords.length > 0) {
    const loc = afterArguments(p);
    if (unpacked) p.fail('positionalAfterDoubleStar', loc);
    p.fail('positionalAfterKeyword', loc);
  }
  args.push(value);
  return value;
}

/** CPython reports these at the closing bracket or at the end of the arguments. */
function afterArguments(p: TokenCursor): Expr['loc'] {
  return p.at(')') ? p.token.loc : p.previous;
}

function namedArgument(p: TokenCursor): Expr {
  const mark = p.mark();
  const e = expression(p);
  if (p.at(':=')) {
    p.reset(mark);
    return namedExpression(p);
  }
  if (p.at('=')) p.fail('assignmentInArgument', spanning(e.loc, p.token.loc));
  return e;
}

function keyword(p: TokenCursor, keywords: Keyword[]): Expr {
  const name = p.next();
  const equals = p.next().loc;
  if (KEYWORDS.has(name.text)) {
    if (/^(True|False|None)$/.test(name.text)) p.fail('cannotAssign', spanning(name.loc, equals), name.text);
    p.fail('invalidSyntax', name.loc);
  }
  if (p.at(')') || p.at(',')) p.fail('expectedArgumentValue', spanning(name.loc, equals));
  const value = expression(p);
  if (p.at('for')) p.fail('assignInExpression', spanning(name.loc, equals));
  keywords.push({ loc: p.since(name.loc), arg: name.text, value });
  return value;
}

function generatorArgument(
  p: TokenCursor,
  elt: Expr,
  args: Expr[],
  keywords: Keyword[],
  open: Expr['loc'] | null,
): Expr {
  const alone = args.length === 0 && keywords.length === 0;
  if (open === null && alone) p.fail();
  const generators = comprehensions(p);
  if (open === null || !alone || p.at(',')) p.fail('generatorNeedsParentheses', p.since(elt.loc));
  if (!p.at(')')) {
    suggestComma(p, generators.at(-1)?.iter ?? elt);
    p.fail();
  }
  const node: Expr = {
    kind: 'GeneratorExp',
    loc: spanning(open, p.token.loc),
    elt,
    generators,
  };
  args.push(node);
  return node;
}

/** Parameters up to `)` (or `:` of a lambda), which is left in place. */
export function parameters(p: TokenCursor, isLambda: boolean): Arguments {
  const result: Arguments = {
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kwDefaults: [],
    kwarg: null,
    defaults: [],
  };
  const close = isLambda ? ':' : ')';
  const state = { star: false, slash: false };
  while (!p.at(close)) {
    if (result.kwarg) failAfterKwarg(p);
    if (p.at('/')) slash(p, result, state);
    else if (p.at('**')) {
      p.next();
      result.kwarg = parameter(p, isLambda, false);
      if (p.at('=')) p.fail('kwargDefault');
    } else if (p.at('*')) star(p, result, state, isLambda);
    else plain(p, result, state.star, isLambda);
    if (!p.accept(',')) break;
  }
  if (!p.at(close)) p.fail();
  return result;
}

function failAfterKwarg(p: TokenCursor): never {
  return p.atName() || p.at('*') || p.at('**') || p.at('/') ? p.fail('afterKwarg') : p.fail();
}

function slash(p: TokenCursor, result: Arguments, state: { star: boolean; slash: boolean }): void {
  if (state.slash) p.fail('slashTwice');
  if (state.star) p.fail('slashAfterStar');
  if (result.args.length === 0) p.fail(p.peek().text === ',' ? 'nothingBeforeSlash' : 'invalidSyntax');
  p.next();
  state.slash = true;
  result.posonlyargs = result.args;
  result.args = [];
}

function star(p: TokenCursor, result: Arguments, state: { star: boolean }, isLambda: boolean): void {
  if (state.star) p.fail('starTwice');
  const { loc } = p.next();
  state.star = true;
  if (p.at(',')) {
    const after = p.peek();
    if (after.text === ')' || after.text === '**' || (isLambda && after.text === ':'))
      p.fail('namedAfterStar', loc);
    return;
  }
  if (p.at(isLambda ? ':' : ')')) p.fail('namedAfterStar', loc);
  result.vararg = parameter(p, isLambda, true);
  if (p.at('=')) p.fail('varargDefault');
}

function plain(p: TokenCursor, result: Arguments, kwOnly: boolean, isLambda: boolean): void {
  if (p.at('(')) failParenthesised(p, isLambda);
  const arg = parameter(p, isLambda, false);
  let value: Expr | null = null;
  if (p.accept('=')) {
    if (p.at(')') || p.at(',')) p.fail('expectedDefault', p.previous);
    value = expression(p);
  }
  if (kwOnly) {
    result.kwonlyargs.push(arg);
    result.kwDefaults.push(value);
    return;
  }
  if (value) result.defaults.push(value);
  else if (result.defaults.length > 0) p.fail('defaultMissing', arg.loc);
  result.args.push(arg);
}

function failParenthesised(p: TokenCursor, isLambda: boolean): never {
  const start = p.token.loc;
  let depth = 0;
  for (;;) {
    if (p.at('(')) depth++;
    else if (p.at(')')) depth--;
    else if (p.token.type === 'newline' || p.token.type === 'end') break;
    p.next();
    if (depth === 0) break;
  }
  p.fail(isLambda ? 'lambdaParenthesised' : 'parametersParenthesised', p.since(start));
}

function parameter(p: TokenCursor, isLambda: boolean, isVararg: boolean): Arg {
  const name = p.expectName();
  let annotation: Expr | null = null;
  if (!isLambda && p.accept(':')) annotation = isVararg ? starExpression(p) : expression(p);
  return { loc: p.since(name.loc), arg: name.text, annotation };
}
