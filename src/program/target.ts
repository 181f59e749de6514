/** Which expressions can stand left of `=`, after `for`, `as` and `del`, and how CPython names those that cannot. */
import type { Context, Expr } from './syntax.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Turns an expression into a target in place, or fails as CPython does. */
export function toTarget(p: TokenCursor, e: Expr, ctx: Context): Expr {
  const wrong = invalidTarget(e, ctx);
  if (wrong) p.fail(ctx === 'delete' ? 'cannotDelete' : 'cannotAssign', wrong.loc, describe(wrong));
  setContext(e, ctx);
  return e;
}

/** The part of `e` that cannot be a target, or null. */
export function invalidTarget(e: Expr, ctx: Context): Expr | null {
  switch (e.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return null;
    case 'Starred':
      return ctx === 'delete' ? e : invalidTarget(e.value, ctx);
    case 'List':
    case 'Tuple':
      for (const elt of e.elts) {
        const wrong = invalidTarget(elt, ctx);
        if (wrong) return wrong;
      }
      return null;
    default:
      return e;
  }
}

export function setContext(e: Expr, ctx: Context): void {
  switch (e.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      e.ctx = ctx;
      break;
    case 'Starred':
      e.ctx = ctx;
      setContext(e.value, ctx);
      break;
    case 'List':
    case 'Tuple':
      e.ctx = ctx;
      for (const elt of e.elts) setContext(elt, ctx);
      break;
    default:
  }
}

const NAMES: Partial<Record<Expr['kind'], string>> = {
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  Name: 'name',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'expression',
  BinOp: 'expression',
  UnaryOp: 'expression',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  YieldFrom: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'dict literal',
  Set: 'set display',
  JoinedStr: 'f-string expression',
  FormattedValue: 'f-string expression',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
};

/** CPython's word for a kind of expression (Parser/pegen.c, _PyPegen_get_expr_name). */
export function describe(e: Expr): string {
  if (e.kind !== 'Constant') return NAMES[e.kind] ?? 'expression';
  if (e.value === null) return 'None';
  if (e.value === true) return 'True';
  if (e.value === false) return 'False';
  if (typeof e.value === 'object' && e.value.kind === 'ellipsis') return 'ellipsis';
  return 'literal';
}
