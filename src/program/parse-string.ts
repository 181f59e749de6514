/** String literals side by side become one constant or one JoinedStr; replacement fields are parsed in place. */
import { startsExpression, yieldOrStarExpressions } from './parse-expression.ts';
import { bytesConstant, decodeEscapes, type EscapeProblem, splitLiteral } from './string-literal.ts';
import type { ConstantExpr, Expr, FormattedValue, Location } from './syntax.ts';
import { spanning } from './syntax.ts';
import type { Token } from './token.ts';
import type { TokenCursor } from './token-cursor.ts';

/** One or more string literals. */
export function strings(p: TokenCursor): Expr {
  const start = p.token.loc;
  const parts: Expr[] = [];
  let formatted = false;
  let bytes = 0;
  let count = 0;
  while (p.token.type === 'string' || p.token.type === 'fstart') {
    count++;
    if (p.token.type === 'fstart') {
      formatted = true;
      parts.push(...formatString(p));
    } else {
      const part = plainString(p);
      if (typeof part.value !== 'string') bytes++;
      parts.push(part);
    }
  }
  const loc = p.since(start);
  if (bytes > 0 && bytes < count) p.fail('mixedBytes', loc);
  if (bytes > 0) return { kind: 'Constant', loc, value: joinBytes(parts) };
  if (!formatted) return { kind: 'Constant', loc, value: parts.map(textOf).join('') };
  return { kind: 'JoinedStr', loc, values: mergeConstants(parts) };
}

function joinBytes(parts: readonly Expr[]): ConstantExpr['value'] {
  const all: number[] = [];
  for (const part of parts) {
    const value = (part as ConstantExpr).value;
    if (value !== null && typeof value === 'object' && value.kind === 'bytes') all.push(...value.bytes);
  }
  return { kind: 'bytes', bytes: all };
}

function textOf(part: Expr): string {
  return (part as ConstantExpr).value as string;
}

/** Neighbouring constants of an f-string become one; empty ones vanish. */
function mergeConstants(parts: readonly Expr[]): Expr[] {
  const merged: Expr[] = [];
  for (let i = 0; i < parts.length; i++) {
    const first = parts[i] as Expr;
    if (first.kind !== 'Constant') {
      merged.push(first);
      continue;
    }
    let text = textOf(first);
    let last = first;
    while (parts[i + 1]?.kind === 'Constant') {
      last = parts[++i] as ConstantExpr;
      text += textOf(last);
    }
    if (text !== '') merged.push({ kind: 'Constant', loc: spanning(first.loc, last.loc), value: text });
  }
  return merged;
}

function plainString(p: TokenCursor): ConstantExpr {
  const token = p.next();
  const { isBytes, raw, body } = splitLiteral(token.text);
  if (isBytes) {
    const value = bytesConstant(body, raw);
    if (value === null) p.fail('bytesNotAscii', token.loc);
    if (typeof value === 'object' && value !== null && 'reason' in value) failEscape(p, token.loc, value);
    return { kind: 'Constant', loc: token.loc, value: value as ConstantExpr['value'] };
  }
  return { kind: 'Constant', loc: token.loc, value: raw ? body : decode(p, body, token) };
}

function decode(p: TokenCursor, body: string, token: Token): string {
  const decoded = decodeEscapes(body, false);
  if (decoded.problem) failEscape(p, token.loc, decoded.problem);
  if (decoded.unknown) p.report('unknownEscape', token.loc, decoded.unknown);
  return decoded.value;
}

function failEscape(p: TokenCursor, loc: Location, problem: EscapeProblem): never {
  const range = problem.from === problem.to ? `${problem.from}` : `${problem.from}-${problem.to}`;
  switch (problem.reason) {
    case 'named':
      return p.fail('namedEscape', loc);
    case 'bytesX':
      return p.fail('bytesEscape', loc, String(problem.from));
    case 'truncatedX':
      return p.fail('unicodeEscape', loc, range, 'truncated \\xXX escape');
    case 'truncatedU':
      return p.fail('unicodeEscape', loc, range, 'truncated \\uXXXX escape');
    case 'truncatedBigU':
      return p.fail('unicodeEscape', loc, range, 'truncated \\UXXXXXXXX escape');
    case 'illegal':
      return p.fail('unicodeEscape', loc, range, 'illegal Unicode character');
    case 'malformedN':
      return p.fail('unicodeEscape', loc, range, 'malformed \\N character escape');
  }
}

/** The pieces of one f-string. */
function formatString(p: TokenCursor): Expr[] {
  const start = p.next();
  const raw = /r/i.test(start.text);
  const parts: Expr[] = [];
  while (p.token.type !== 'fend') {
    if (p.token.type === 'fmiddle') parts.push(middle(p, raw));
    else if (p.at('{')) parts.push(...field(p, raw));
    else p.fail();
  }
  p.next();
  return parts;
}

function middle(p: TokenCursor, raw: boolean): ConstantExpr {
  const token = p.next();
  const value = raw ? token.text : decode(p, token.text, token);
  return { kind: 'Constant', loc: token.loc, value };
}

/** `{value=!r:spec}`; with `=` also the text of the field. */
function field(p: TokenCursor, raw: boolean): Expr[] {
  const open = p.expect('{');
  p.nesting++;
  p.enter();
  if (!startsExpression(p.token) && !p.at('yield')) failField(p);
  if (p.at('lambda')) p.fail('formatLambda');
  const value = yieldOrStarExpressions(p);
  const debug = p.accept('=');
  const textEnd = p.token;
  const conversion = p.at('!') ? readConversion(p) : '';
  const spec = p.at(':') ? formatSpec(p, raw) : null;
  if (!p.at('}')) failFieldEnd(p, value, debug, conversion !== '' || spec !== null);
  p.nesting--;
  p.leave();
  p.next();
  const loc = p.since(open.loc);
  const node: FormattedValue = {
    kind: 'FormattedValue',
    loc,
    value,
    conversion: debug && conversion === '' && spec === null ? 'r' : conversion,
    formatSpec: spec,
  };
  if (!debug) return [node];
  return [debugText(p, open, textEnd), node];
}

/** The source of `value=` up to what follows, as a constant. */
function debugText(p: TokenCursor, open: Token, after: Token): ConstantExpr {
  const value = p.source.slice(open.end, after.start).replace(/#[^\n]*/g, '');
  const end = after.loc;
  const loc = {
    line: open.loc.line,
    column: open.loc.column + 1,
    endLine: end.line,
    endColumn: end.column,
  };
  return { kind: 'Constant', loc, value };
}

function readConversion(p: TokenCursor): FormattedValue['conversion'] {
  const bang = p.expect('!');
  const { token } = p;
  if (token.type !== 'name') p.fail('formatMissingConversion');
  if (token.start !== bang.end) p.fail('formatConversionSpace', spanning(bang.loc, token.loc));
  if (token.text !== 's' && token.text !== 'r' && token.text !== 'a')
    p.fail('formatConversion', token.loc, token.text);
  p.next();
  return token.text as FormattedValue['conversion'];
}

function formatSpec(p: TokenCursor, raw: boolean): Expr {
  const colon = p.expect(':');
  if (++p.formatDepth > 2) p.fail('formatTooDeep');
  const parts: Expr[] = [];
  while (p.token.type === 'fmiddle' || p.at('{')) {
    if (p.token.type === 'fmiddle') parts.push(middle(p, raw));
    else parts.push(...field(p, raw));
  }
  p.formatDepth--;
  if (!p.at('}')) p.fail('formatExpectingSpec');
  return { kind: 'JoinedStr', loc: p.since(colon.loc), values: parts };
}

function failField(p: TokenCursor): never {
  if (p.at('}') || p.at('!') || p.at(':') || p.at('=')) p.fail('formatEmpty', p.token.loc, p.token.text);
  p.fail();
}

function failFieldEnd(p: TokenCursor, value: Expr, debug: boolean, formatted: boolean): never {
  if (value.kind === 'Lambda') p.fail('formatLambda', value.loc);
  if (p.token.type === 'fend') p.fail('formatExpectingBrace');
  if (formatted) p.fail('formatExpectingColon');
  if (debug) p.fail('formatExpectingAfterEquals');
  if (startsExpression(p.token)) p.fail('forgotComma', spanning(value.loc, p.token.loc));
  p.fail('formatExpecting');
}
