/**
 * The first walk of the symbol table: every definition and use of a name, in the order of the text, and what
 * is wrong with it in CPython's words (Python/symtable.c, symtable_visit_*).
 */
import { COMPREHENSION_NAMES, KINDS, NAMES } from './comprehension-names.ts';
import { mangle } from './mangle.ts';
import type { Problem } from './problem.ts';
import {
  DEF_ANNOT,
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  Scope,
  type TypeBlock,
  USE,
} from './scope.ts';
import {
  type Arguments,
  type ClassDef,
  type ComprehensionExpr,
  type Expr,
  type FunctionDef,
  type Lambda,
  type Location,
  type Module,
  type Name,
  NO_LOCATION,
  type Pattern,
  type Stmt,
  type Try,
  type TypeAlias,
  type TypeParam,
} from './syntax.ts';

/** Has the module `from __future__ import annotations`? */
export function keepsAnnotationsAsText({ body }: Module): boolean {
  return body.some(
    (node) =>
      node.kind === 'ImportFrom' &&
      node.module === '__future__' &&
      node.names.some(({ name }) => name === 'annotations'),
  );
}

export class ScopeWalk {
  readonly byNode = new Map<object, Scope>();
  readonly problems: Problem[] = [];
  /** Every `nonlocal`, checked when all blocks are known. */
  readonly nonlocals: { scope: Scope; name: string; loc: Location }[] = [];
  private scope: Scope = new Scope('module', 'top', null);

  private annotationsAsText = false;
  /** Class whose private names are mangled here. CPython 3.12 forgets to take back that of a generic class. */
  private privateName: string | null = null;

  module(module: Module): Scope {
    this.annotationsAsText = keepsAnnotationsAsText(module);
    const top = this.scope;
    this.byNode.set(module, top);
    this.statements(module.body);
    return top;
  }

  private report(kind: Problem['kind'], loc: Location, ...args: string[]): void {
    this.problems.push({ kind, loc, args });
  }

  private define(name: string, flag: number, loc: Location, scope = this.scope): void {
    const mangled = mangle(this.privateName, name);
    const known = scope.symbols.get(mangled);
    if (known === undefined) scope.symbols.set(mangled, { flags: flag, place: null });
    else {
      if ((flag & DEF_PARAM) !== 0 && (known.flags & DEF_PARAM) !== 0) {
        this.report('duplicateArgument', loc, name);
      }
      if ((flag & known.flags & DEF_TYPE_PARAM) !== 0) this.report('duplicateTypeParameter', loc, name);
      known.flags |= flag;
    }
    if (scope.inTarget && scope === this.scope) this.defineTarget(mangled, loc);
    if ((flag & DEF_PARAM) !== 0) scope.parameters.push(mangled);
    if ((flag & DEF_GLOBAL) !== 0) this.noteGlobal(mangled, flag);
  }

  /** A loop variable of a comprehension. */
  private defineTarget(name: string, loc: Location): void {
    const symbol = this.scope.symbols.get(name);
    if (symbol === undefined) return;
    if ((symbol.flags & (DEF_GLOBAL | DEF_NONLOCAL)) !== 0) this.report('innerRebinds', loc, name);
    symbol.flags |= DEF_COMP_ITER;
  }

  /** A `global` makes the name known in the module, too. */
  private noteGlobal(name: string, flag: number): void {
    let top = this.scope;
    while (top.parent !== null) top = top.parent;
    const known = top.symbols.get(name);
    if (known === undefined) top.symbols.set(name, { flags: flag, place: null });
    else known.flags |= flag;
  }

  private inside(node: object, scope: Scope, visit: () => void): void {
    this.byNode.set(node, scope);
    this.scope.children.push(scope);
    const outer = this.scope;
    this.scope = scope;
    visit();
    this.scope = outer;
  }

  private statements(body: readonly Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  private statement(node: Stmt): void {
    switch (node.kind) {
      case 'FunctionDef':
        this.functionDef(node);
        break;
      case 'ClassDef':
        this.classDef(node);
        break;
      case 'TypeAlias':
        this.typeAlias(node);
        break;
      case 'Return':
        if (node.value !== null) {
          this.expression(node.value);
          this.scope.returnsValue = true;
        }
        break;
      case 'Delete':
        for (const target of node.targets) this.expression(target);
        break;
      case 'Assign':
        for (const target of node.targets) this.expression(target);
        this.expression(node.value);
        break;
      case 'AugAssign':
        this.expression(node.target);
        this.expression(node.value);
        break;
      case 'AnnAssign':
        this.annotated(node);
        break;
      case 'For':
        this.expression(node.target);
        this.expression(node.iter);
        this.statements(node.body);
        this.statements(node.orelse);
        break;
      case 'While':
      case 'If':
        this.expression(node.test);
        this.statements(node.body);
        this.statements(node.orelse);
        break;
      case 'With':
        for (const { contextExpr, optionalVars } of node.items) {
          this.expression(contextExpr);
          if (optionalVars !== null) this.expression(optionalVars);
        }
        this.statements(node.body);
        break;
      case 'Match':
        this.expression(node.subject);
        for (const { pattern, guard, body } of node.cases) {
          this.pattern(pattern);
          if (guard !== null) this.expression(guard);
          this.statements(body);
        }
        break;
      case 'Raise':
        if (node.exc !== null) this.expression(node.exc);
        if (node.cause !== null) this.expression(node.cause);
        break;
      case 'Try':
        this.tryStatement(node);
        break;
      case 'Assert':
        this.expression(node.test);
        if (node.msg !== null) this.expression(node.msg);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const { name, asname, loc } of node.names) this.importName(asname ?? name, asname, loc);
        break;
      case 'Global':
      case 'Nonlocal':
        for (const name of node.names) this.declare(node.kind, name, node.loc);
        break;
      case 'Expr':
        this.expression(node.value);
        break;
      case 'Pass':
      case 'Break':
      case 'Continue':
        break;
    }
  }

  private functionDef(node: FunctionDef): void {
    this.define(node.name, DEF_LOCAL, node.loc);
    this.defaults(node.args);
    this.expressions(node.decorators);
    this.generic(node, node.name, () => {
      this.annotations(node.args, node.returns);
      const scope = new Scope('function', node.name, this.scope);
      scope.coroutine = node.isAsync;
      this.inside(node, scope, () => {
        this.parameters(node.args);
        this.statements(node.body);
      });
    });
  }

  private classDef(node: ClassDef): void {
    this.define(node.name, DEF_LOCAL, node.loc);
    this.expressions(node.decorators);
    this.generic(node, node.name, () => {
      this.expressions(node.bases);
      for (const { value } of node.keywords) this.expression(value);
      const scope = new Scope('class', node.name, this.scope);
      const outer = this.privateName;
      this.privateName = node.name;
      this.inside(node, scope, () => {
        if (node.typeParams.length > 0) {
          this.define('__type_params__', DEF_LOCAL, node.loc);
          this.define('.type_params', USE, node.loc);
        }
        this.statements(node.body);
      });
      this.privateName = outer;
    });
  }

  private typeAlias(node: TypeAlias): void {
    const { name, value } = node;
    this.expression(name);
    const inClass = this.scope.kind === 'class';
    this.generic(node, name.id, () => {
      this.types('alias', name.id, node, inClass, () => this.expression(value));
    });
  }

  /** Visits what stands inside of a definition's type parameters, if it has any: they are a block around it. */
  private generic(node: FunctionDef | ClassDef | TypeAlias, name: string, visit: () => void): void {
    const { kind, typeParams, loc } = node;
    if (typeParams.length === 0) return visit();
    this.types('parameters', name, typeParams, this.scope.kind === 'class', () => {
      if (kind === 'ClassDef') {
        for (const own of ['.type_params', '.generic_base']) this.define(own, DEF_LOCAL | USE, loc);
        this.privateName = name;
      } else if (kind === 'FunctionDef') {
        this.define('.defaults', DEF_PARAM, loc);
        if (node.args.kwDefaults.some((value) => value !== null)) this.define('.kwdefaults', DEF_PARAM, loc);
      }
      for (const one of typeParams) this.typeParam(one);
      visit();
    });
  }

  private typeParam(node: TypeParam): void {
    const { name, bound, loc } = node;
    this.define(name, DEF_TYPE_PARAM | DEF_LOCAL, loc);
    if (bound !== null) {
      this.types('bound', name, node, this.scope.seesClass, () => this.expression(bound));
    }
  }

  private types(kind: TypeBlock, name: string, node: object, seesClass: boolean, visit: () => void): void {
    const scope = new Scope('function', name, this.scope);
    scope.typeBlock = kind;
    scope.seesClass = seesClass;
    this.inside(node, scope, () => {
      if (seesClass) this.define('__classdict__', USE, NO_LOCATION);
      visit();
    });
  }

  private annotated(node: Extract<Stmt, { kind: 'AnnAssign' }>): void {
    if (node.target.kind === 'Name') {
      const { id, loc } = node.target;
      const flags = this.scope.flagsOf(mangle(this.privateName, id));
      if ((flags & (DEF_GLOBAL | DEF_NONLOCAL)) !== 0 && this.scope.kind !== 'module' && node.simple) {
        this.report((flags & DEF_GLOBAL) !== 0 ? 'annotatedGlobal' : 'annotatedNonlocal', loc, id);
      } else if (node.simple) this.define(id, DEF_ANNOT | DEF_LOCAL, loc);
      else if (node.value !== null) this.define(id, DEF_LOCAL, loc);
    } else this.expression(node.target);
    this.annotation(() => this.expression(node.annotation));
    if (node.value !== null) this.expression(node.value);
  }

  private tryStatement(node: Try): void {
    this.statements(node.body);
    this.statements(node.orelse);
    for (const handler of node.handlers) {
      if (handler.type !== null) this.expression(handler.type);
      if (handler.name !== null) this.define(handler.name, DEF_LOCAL, handler.loc);
      this.statements(handler.body);
    }
    this.statements(node.finalbody);
  }

  private importName(name: string, asname: string | null, loc: Location): void {
    if (name === '*') {
      if (this.scope.kind !== 'module') this.report('importStar', loc);
      return;
    }
    const stored = asname === null ? (name.split('.')[0] as string) : name;
    this.define(stored, DEF_IMPORT, loc);
  }

  private declare(kind: 'Global' | 'Nonlocal', name: string, loc: Location): void {
    const global = kind === 'Global';
    const { declared, kind: block } = this.scope;
    const mangled = mangle(this.privateName, name);
    const flags = this.scope.flagsOf(mangled);
    const first = declared.get(mangled) ?? loc;
    declared.set(mangled, first);
    if ((flags & DEF_PARAM) !== 0) {
      this.report(global ? 'parameterAndGlobal' : 'parameterAndNonlocal', loc, name);
    } else if ((flags & USE) !== 0) {
      this.report(global ? 'usedBeforeGlobal' : 'usedBeforeNonlocal', loc, name);
    } else if ((flags & DEF_ANNOT) !== 0) {
      this.report(global ? 'annotatedGlobal' : 'annotatedNonlocal', loc, name);
    } else if ((flags & DEF_LOCAL) !== 0) {
      this.report(global ? 'assignedBeforeGlobal' : 'assignedBeforeNonlocal', loc, name);
    } else if (!global && block === 'module') this.report('nonlocalAtModule', first);
    else if ((flags & (global ? DEF_NONLOCAL : DEF_GLOBAL)) !== 0) {
      this.report('nonlocalAndGlobal', first, name);
    }
    this.define(name, global ? DEF_GLOBAL : DEF_NONLOCAL, loc);
    if (!global) {
      this.nonlocals.push({ scope: this.scope, name: mangled, loc: first });
    }
  }

  private defaults({ defaults, kwDefaults }: Arguments): void {
    for (const value of defaults) this.expression(value);
    for (const value of kwDefaults) if (value !== null) this.expression(value);
  }

  private annotations(args: Arguments, returns: Expr | null): void {
    const all = [...args.posonlyargs, ...args.args, args.vararg, args.kwarg, ...args.kwonlyargs];
    this.annotation(() => {
      for (const arg of all) if (arg !== null && arg.annotation !== null) this.expression(arg.annotation);
      if (returns !== null) this.expression(returns);
    });
  }

  /** Annotations that become text use no names: they are read into a block that nobody looks at. */
  private annotation(visit: () => void): void {
    const outer = this.scope;
    if (this.annotationsAsText) {
      this.scope = new Scope('function', '_annotation', outer);
      this.scope.typeBlock = 'annotation';
    }
    visit();
    this.scope = outer;
  }

  private refuseInTypes(what: string, loc: Location): void {
    const { typeBlock } = this.scope;
    if (typeBlock !== null) this.report(REFUSED[typeBlock], loc, what);
  }

  private parameters({ posonlyargs, args, kwonlyargs, vararg, kwarg }: Arguments): void {
    for (const { arg, loc } of [...posonlyargs, ...args, ...kwonlyargs]) this.define(arg, DEF_PARAM, loc);
    if (vararg !== null) {
      this.define(vararg.arg, DEF_PARAM, vararg.loc);
      this.scope.varArgs = true;
    }
    if (kwarg !== null) {
      this.define(kwarg.arg, DEF_PARAM, kwarg.loc);
      this.scope.varKeywords = true;
    }
  }

  private expressions(nodes: readonly (Expr | null)[]): void {
    for (const node of nodes) if (node !== null) this.expression(node);
  }

  private expression(node: Expr): void {
    switch (node.kind) {
      case 'Name':
        this.name(node);
        break;
      case 'Constant':
        break;
      case 'NamedExpr':
        this.refuseInTypes('named expression', node.loc);
        this.named(node.target, node.loc);
        this.expression(node.value);
        this.expression(node.target);
        break;
      case 'BoolOp':
      case 'JoinedStr':
        this.expressions(node.values);
        break;
      case 'BinOp':
        this.expressions([node.left, node.right]);
        break;
      case 'UnaryOp':
        this.expression(node.operand);
        break;
      case 'Lambda':
        this.lambda(node);
        break;
      case 'IfExp':
        this.expressions([node.test, node.body, node.orelse]);
        break;
      case 'Dict':
        this.expressions(node.keys);
        this.expressions(node.values);
        break;
      case 'Set':
      case 'List':
      case 'Tuple':
        this.expressions(node.elts);
        break;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(node);
        break;
      case 'Yield':
      case 'YieldFrom':
        this.refuseInTypes('yield expression', node.loc);
        if (node.value !== null) this.expression(node.value);
        this.scope.generator = true;
        if (this.scope.comprehension !== null) {
          this.report('yieldInComprehension', node.loc, COMPREHENSION_NAMES[this.scope.comprehension]);
        }
        break;
      case 'Await':
        this.refuseInTypes('await expression', node.loc);
        this.expression(node.value);
        this.scope.coroutine = true;
        break;
      case 'FormattedValue':
      case 'Attribute':
      case 'Starred':
        this.expression(node.value);
        if (node.kind === 'FormattedValue' && node.formatSpec !== null) this.expression(node.formatSpec);
        break;
      case 'Compare':
        this.expression(node.left);
        this.expressions(node.comparators);
        break;
      case 'Call':
        this.expression(node.func);
        this.expressions(node.args);
        for (const { value } of node.keywords) this.expression(value);
        break;
      case 'Subscript':
        this.expressions([node.value, node.slice]);
        break;
      case 'Slice':
        this.expressions([node.lower, node.upper, node.step]);
        break;
    }
  }

  private name(node: Name): void {
    this.define(node.id, node.ctx === 'load' ? USE : DEF_LOCAL, node.loc);
    // A bare `super` in a function may be called without arguments, which needs `__class__`.
    if (node.ctx === 'load' && node.id === 'super' && this.scope.kind === 'function') {
      this.define('__class__', USE, node.loc);
    }
  }

  private lambda(node: Lambda): void {
    if (this.scope.seesClass) this.report('nestedInClassTypes', node.loc, 'lambda');
    this.defaults(node.args);
    const scope = new Scope('function', '<lambda>', this.scope);
    this.inside(node, scope, () => {
      this.parameters(node.args);
      this.expression(node.body);
    });
  }

  /** The target of `:=` belongs to the nearest function or module around the comprehensions. */
  private named({ id, loc }: Name, whole: Location): void {
    if (this.scope.iterableDepth > 0) {
      this.report('namedInIterable', whole);
      return;
    }
    if (this.scope.comprehension === null) return;
    for (let scope: Scope | null = this.scope; scope !== null; scope = scope.parent) {
      if (scope.comprehension !== null) {
        if ((scope.flagsOf(mangle(this.privateName, id)) & DEF_COMP_ITER) !== 0) {
          this.report('namedRebinds', loc, id);
        }
        continue;
      }
      if (scope.typeBlock !== null && scope.typeBlock !== 'annotation') {
        this.report(NAMED_REFUSED[scope.typeBlock], loc);
        return;
      }
      if (scope.kind === 'function') {
        const outer = scope.flagsOf(mangle(this.privateName, id));
        this.define(id, (outer & DEF_GLOBAL) !== 0 ? DEF_GLOBAL : DEF_NONLOCAL, loc);
        if ((outer & DEF_GLOBAL) === 0) this.define(id, DEF_LOCAL, loc, scope);
        return;
      }
      if (scope.kind === 'module') {
        this.define(id, DEF_GLOBAL, loc);
        this.define(id, DEF_GLOBAL, loc, scope);
        return;
      }
      this.report('namedInClass', whole);
      return;
    }
  }

  private comprehension(node: ComprehensionExpr): void {
    const kind = KINDS[node.kind];
    const [first, ...rest] = node.generators;
    if (first === undefined) return;
    if (this.scope.seesClass) this.report('nestedInClassTypes', node.loc, 'comprehension');
    this.scope.iterableDepth++;
    this.expression(first.iter);
    this.scope.iterableDepth--;
    const scope = new Scope('function', NAMES[kind], this.scope);
    scope.comprehension = kind;
    this.inside(node, scope, () => {
      scope.coroutine = first.isAsync;
      this.define('.0', DEF_PARAM, node.loc);
      this.target(first.target);
      this.expressions(first.ifs);
      for (const { target, iter, ifs, isAsync } of rest) {
        this.target(target);
        if (isAsync) scope.coroutine = true;
        scope.iterableDepth++;
        this.expression(iter);
        scope.iterableDepth--;
        this.expressions(ifs);
      }
      if (node.kind === 'DictComp') this.expressions([node.value, node.key]);
      else this.expression(node.elt);
    });
    scope.generator = kind === 'generator';
    // What is inlined makes the block around it wait.
    if (scope.coroutine && kind !== 'generator') this.scope.coroutine = true;
  }

  private target(target: Expr): void {
    this.scope.inTarget = true;
    this.expression(target);
    this.scope.inTarget = false;
  }

  private pattern(node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        this.expression(node.value);
        break;
      case 'MatchSingleton':
        break;
      case 'MatchSequence':
      case 'MatchOr':
        for (const pattern of node.patterns) this.pattern(pattern);
        break;
      case 'MatchMapping':
        this.expressions(node.keys);
        for (const pattern of node.patterns) this.pattern(pattern);
        if (node.rest !== null) this.define(node.rest, DEF_LOCAL, node.loc);
        break;
      case 'MatchClass':
        this.expression(node.cls);
        for (const pattern of [...node.patterns, ...node.kwdPatterns]) this.pattern(pattern);
        break;
      case 'MatchStar':
        if (node.name !== null) this.define(node.name, DEF_LOCAL, node.loc);
        break;
      case 'MatchAs':
        if (node.pattern !== null) this.pattern(node.pattern);
        if (node.name !== null) this.define(node.name, DEF_LOCAL, node.loc);
        break;
    }
  }
}

/** Where values are named or waited for, in blocks that only hold types. */
const REFUSED: Readonly<Record<TypeBlock, Problem['kind']>> = {
  annotation: 'inAnnotation',
  parameters: 'inGeneric',
  bound: 'inBound',
  alias: 'inAlias',
};

const NAMED_REFUSED = { parameters: 'namedInGeneric', bound: 'namedInBound', alias: 'namedInAlias' } as const;
