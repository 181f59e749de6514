/** Type parameters in brackets, and the `type` statement (PEP 695). `type` is a keyword before a name only. */
import { expression, suggestComma } from './parse-expression.ts';
import type { Location, Stmt, TypeParam } from './syntax.ts';
import { spanning } from './syntax.ts';
import { KEYWORDS } from './token.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `[T: bound, *Ts, **P]`; nothing if no bracket stands here. */
export function typeParameters(p: TokenCursor): TypeParam[] {
  const found: TypeParam[] = [];
  if (!p.accept('[')) return found;
  p.nesting++;
  do {
    if (found.length > 0 && p.at(']')) break;
    found.push(typeParameter(p));
  } while (p.accept(','));
  p.expect(']');
  p.nesting--;
  return found;
}

function typeParameter(p: TokenCursor): TypeParam {
  const start = p.token.loc;
  const kind = p.accept('**') ? 'ParamSpec' : p.accept('*') ? 'TypeVarTuple' : 'TypeVar';
  const name = p.expectName().text;
  const colon = p.token.loc;
  if (!p.accept(':')) return { kind, loc: p.since(start), name, bound: null };
  const bound = expression(p);
  if (kind !== 'TypeVar') {
    const what = bound.kind === 'Tuple' ? 'constraints' : 'bound';
    p.fail('typeParameterBound', p.since(colon), what, kind);
  }
  if (!p.at(',') && !p.at(']')) suggestComma(p, bound);
  return { kind, loc: p.since(start), name, bound };
}

export function isTypeAlias(p: TokenCursor): boolean {
  const { type, text } = p.peek();
  return type === 'name' && !KEYWORDS.has(text);
}

export function typeAlias(p: TokenCursor): Stmt {
  const start = p.next().loc;
  const { text, loc } = p.expectName();
  explainBrackets(p);
  const typeParams = typeParameters(p);
  p.expect('=');
  const value = expression(p);
  const name = { kind: 'Name', loc, id: text, ctx: 'store' } as const;
  return { kind: 'TypeAlias', loc: p.since(start), name, typeParams, value };
}

/** What CPython says of `X[T U]` and `X[T=int]`: it reads the brackets once more, as those of an item. */
function explainBrackets(p: TokenCursor): void {
  const [first, second, third] = [p.peek(), p.peek(2), p.peek(3)];
  if (!p.at('[') || first.type !== 'name') return;
  const whole: Location = spanning(first.loc, third.loc);
  if (second.type === 'name' && !KEYWORDS.has(second.text)) {
    p.fail('forgotComma', spanning(first.loc, second.loc));
  }
  if (second.type === 'op' && second.text === '=') p.fail('assignInExpression', whole);
}
