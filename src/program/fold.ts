/**
 * Constant folding on the syntax tree, as CPython 3.12 does before it generates code (Python/ast_opt.c): operators on
 * constants, tuples of constants, lists and sets that are only looped over or searched, `not` of a test. Works in
 * place, children first; a folded node keeps the place of the whole expression.
 */
import type { Constant } from './code.ts';
import { foldBinary, foldSubscript, foldUnary } from './constant-arithmetic.ts';
import { constantSet } from './constant-set.ts';
import { formatAsJoined } from './percent-format.ts';
import type * as ast from './syntax.ts';
import type { Expr, Module, Pattern, Stmt } from './syntax.ts';

/** Folds all of a module, which is changed and returned. */
export function fold(module: Module): Module {
  const futureAnnotations = module.body.some(
    (stmt) =>
      stmt.kind === 'ImportFrom' &&
      stmt.module === '__future__' &&
      stmt.names.some(({ name }) => name === 'annotations'),
  );
  new Folder(!futureAnnotations).body(module.body);
  return module;
}

const INVERSE: Partial<Record<ast.CompareOperator, ast.CompareOperator>> = {
  is: 'is not',
  'is not': 'is',
  in: 'not in',
  'not in': 'in',
};

class Folder {
  private readonly foldsAnnotations: boolean;

  constructor(foldsAnnotations: boolean) {
    this.foldsAnnotations = foldsAnnotations;
  }

  /** A body that may have a docstring; what becomes a string only by folding must not turn into one. */
  body(stmts: Stmt[]): void {
    const had = isDocstring(stmts[0]);
    this.stmts(stmts);
    const [first] = stmts;
    if (had || !isDocstring(first)) return;
    const { value } = first as ast.ExprStmt;
    (first as ast.ExprStmt).value = { kind: 'JoinedStr', loc: value.loc, values: [value] };
  }

  private stmts(stmts: readonly Stmt[]): void {
    for (const stmt of stmts) this.stmt(stmt);
  }

  private stmt(node: Stmt): void {
    switch (node.kind) {
      case 'FunctionDef':
        this.typeParams(node.typeParams);
        this.arguments(node.args);
        this.body(node.body);
        this.all(node.decorators);
        if (this.foldsAnnotations) node.returns = this.maybe(node.returns);
        break;
      case 'ClassDef':
        this.typeParams(node.typeParams);
        this.all(node.bases);
        for (const keyword of node.keywords) keyword.value = this.expr(keyword.value);
        this.body(node.body);
        this.all(node.decorators);
        break;
      case 'TypeAlias':
        this.typeParams(node.typeParams);
        node.value = this.expr(node.value);
        break;
      case 'Return':
        node.value = this.maybe(node.value);
        break;
      case 'Expr':
        node.value = this.expr(node.value);
        break;
      case 'Delete':
        this.all(node.targets);
        break;
      case 'Assign':
        this.all(node.targets);
        node.value = this.expr(node.value);
        break;
      case 'AugAssign':
        node.target = this.expr(node.target);
        node.value = this.expr(node.value);
        break;
      case 'AnnAssign':
        node.target = this.expr(node.target);
        if (this.foldsAnnotations) node.annotation = this.expr(node.annotation);
        node.value = this.maybe(node.value);
        break;
      case 'Raise':
        node.exc = this.maybe(node.exc);
        node.cause = this.maybe(node.cause);
        break;
      case 'Assert':
        node.test = this.expr(node.test);
        node.msg = this.maybe(node.msg);
        break;
      default:
        this.compound(node);
    }
  }

  private typeParams(nodes: readonly ast.TypeParam[]): void {
    for (const node of nodes) node.bound = this.maybe(node.bound);
  }

  private compound(node: Stmt): void {
    switch (node.kind) {
      case 'For':
        node.target = this.expr(node.target);
        node.iter = this.expr(node.iter);
        if (!node.isAsync) node.iter = asIterable(node.iter);
        this.stmts(node.body);
        this.stmts(node.orelse);
        break;
      case 'While':
      case 'If':
        node.test = this.expr(node.test);
        this.stmts(node.body);
        this.stmts(node.orelse);
        break;
      case 'With':
        for (const item of node.items) {
          item.contextExpr = this.expr(item.contextExpr);
          item.optionalVars = this.maybe(item.optionalVars);
        }
        this.stmts(node.body);
        break;
      case 'Try':
        this.stmts(node.body);
        for (const handler of node.handlers) {
          handler.type = this.maybe(handler.type);
          this.stmts(handler.body);
        }
        this.stmts(node.orelse);
        this.stmts(node.finalbody);
        break;
      case 'Match':
        node.subject = this.expr(node.subject);
        for (const matchCase of node.cases) {
          this.pattern(matchCase.pattern);
          matchCase.guard = this.maybe(matchCase.guard);
          this.stmts(matchCase.body);
        }
        break;
      default:
    }
  }

  private arguments(args: ast.Arguments): void {
    const { posonlyargs, args: plain, vararg, kwonlyargs, kwDefaults, kwarg, defaults } = args;
    for (const arg of [...posonlyargs, ...plain, vararg, ...kwonlyargs, kwarg]) {
      if (arg && this.foldsAnnotations) arg.annotation = this.maybe(arg.annotation);
    }
    kwDefaults.forEach((value, i) => {
      kwDefaults[i] = this.maybe(value);
    });
    this.all(defaults);
  }

  private patterns(nodes: readonly Pattern[]): void {
    for (const node of nodes) this.pattern(node);
  }

  private pattern(node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        node.value = this.expr(node.value);
        break;
      case 'MatchMapping':
        this.all(node.keys);
        this.patterns(node.patterns);
        break;
      case 'MatchClass':
        node.cls = this.expr(node.cls);
        this.patterns(node.patterns);
        this.patterns(node.kwdPatterns);
        break;
      case 'MatchSequence':
      case 'MatchOr':
        this.patterns(node.patterns);
        break;
      case 'MatchAs':
        if (node.pattern) this.pattern(node.pattern);
        break;
      default:
    }
  }

  private all(exprs: Expr[]): void {
    exprs.forEach((e, i) => {
      exprs[i] = this.expr(e);
    });
  }

  private maybe(e: Expr | null): Expr | null {
    return e && this.expr(e);
  }

  private expr(node: Expr): Expr {
    switch (node.kind) {
      case 'BinOp':
        return this.binary(node);
      case 'UnaryOp':
        node.operand = this.expr(node.operand);
        return unary(node);
      case 'Compare': {
        node.left = this.expr(node.left);
        this.all(node.comparators);
        const last = node.ops.length - 1;
        if (node.ops[last] === 'in' || node.ops[last] === 'not in') {
          node.comparators[last] = asIterable(node.comparators[last] as Expr);
        }
        return node;
      }
      case 'Subscript':
        node.value = this.expr(node.value);
        node.slice = this.expr(node.slice);
        if (node.ctx !== 'load' || node.value.kind !== 'Constant' || node.slice.kind !== 'Constant')
          return node;
        return folded(node, foldSubscript(node.value.value, node.slice.value));
      case 'Tuple':
        this.all(node.elts);
        return node.ctx === 'load' ? constantTuple(node, node.elts, 'tuple') : node;
      case 'Name':
        return node.ctx === 'load' && node.id === '__debug__' ? folded(node, true) : node;
      default:
        this.children(node);
        return node;
    }
  }

  private binary(node: ast.BinOp): Expr {
    node.left = this.expr(node.left);
    node.right = this.expr(node.right);
    const { left, op, right } = node;
    if (left.kind !== 'Constant') return node;
    if (op === '%' && typeof left.value === 'string') {
      if (right.kind !== 'Tuple' || right.elts.some(({ kind }) => kind === 'Starred')) return node;
      return formatAsJoined(left.value, right.elts, node.loc) ?? node;
    }
    if (op === '%' && isBytes(left.value)) return node;
    return right.kind === 'Constant' ? folded(node, foldBinary(left.value, op, right.value)) : node;
  }

  /** Expressions that only hold others. */
  private children(node: Expr): void {
    switch (node.kind) {
      case 'BoolOp':
      case 'JoinedStr':
        this.all(node.values);
        break;
      case 'List':
      case 'Set':
        this.all(node.elts);
        break;
      case 'Dict':
        node.keys.forEach((key, i) => {
          node.keys[i] = this.maybe(key);
        });
        this.all(node.values);
        break;
      case 'NamedExpr':
      case 'Await':
      case 'YieldFrom':
      case 'Starred':
      case 'Attribute':
        node.value = this.expr(node.value);
        break;
      case 'Yield':
        node.value = this.maybe(node.value);
        break;
      case 'FormattedValue':
        node.value = this.expr(node.value);
        node.formatSpec = this.maybe(node.formatSpec);
        break;
      case 'Lambda':
        this.arguments(node.args);
        node.body = this.expr(node.body);
        break;
      case 'IfExp':
        node.test = this.expr(node.test);
        node.body = this.expr(node.body);
        node.orelse = this.expr(node.orelse);
        break;
      case 'Call':
        node.func = this.expr(node.func);
        this.all(node.args);
        for (const keyword of node.keywords) keyword.value = this.expr(keyword.value);
        break;
      case 'Slice':
        node.lower = this.maybe(node.lower);
        node.upper = this.maybe(node.upper);
        node.step = this.maybe(node.step);
        break;
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        node.elt = this.expr(node.elt);
        this.generators(node.generators);
        break;
      case 'DictComp':
        node.key = this.expr(node.key);
        node.value = this.expr(node.value);
        this.generators(node.generators);
        break;
      default:
    }
  }

  private generators(generators: ast.Comprehension[]): void {
    for (const generator of generators) {
      generator.target = this.expr(generator.target);
      generator.iter = asIterable(this.expr(generator.iter));
      this.all(generator.ifs);
    }
  }
}

function unary(node: ast.UnaryOp): Expr {
  const { op, operand } = node;
  if (operand.kind === 'Constant') return folded(node, foldUnary(op, operand.value));
  const [only] = operand.kind === 'Compare' ? operand.ops : [];
  if (op !== 'not' || operand.kind !== 'Compare' || operand.ops.length !== 1 || !only) return node;
  const inverse = INVERSE[only];
  if (!inverse) return node;
  operand.ops = [inverse];
  return operand;
}

/** A list or set display that is only looped over or searched may be a constant. */
function asIterable(node: Expr): Expr {
  if (node.kind === 'Set') return constantTuple(node, node.elts, 'frozenset');
  if (node.kind !== 'List' || node.elts.some(({ kind }) => kind === 'Starred')) return node;
  const { loc, elts, ctx } = node;
  const tuple: ast.Tuple = { kind: 'Tuple', loc, elts, ctx };
  return constantTuple(tuple, elts, 'tuple');
}

function constantTuple(node: Expr, elts: readonly Expr[], kind: 'tuple' | 'frozenset'): Expr {
  const items: Constant[] = [];
  for (const elt of elts) {
    if (elt.kind !== 'Constant') return node;
    items.push(elt.value);
  }
  return folded(node, kind === 'tuple' ? { kind, items } : constantSet(items));
}

function folded(node: Expr, value: Constant | undefined): Expr {
  return value === undefined ? node : { kind: 'Constant', loc: node.loc, value };
}

function isBytes(value: Constant): boolean {
  return typeof value === 'object' && value !== null && value.kind === 'bytes';
}

function isDocstring(stmt: Stmt | undefined): boolean {
  return stmt?.kind === 'Expr' && stmt.value.kind === 'Constant' && typeof stmt.value.value === 'string';
}
