/** Code for what makes code objects: modules, functions, lambdas, classes. */

import { textOf } from './annotation-text.ts';
import type { Code, Constant } from './code.ts';
import type { Generator } from './generate.ts';
import { callWith } from './generate-call.ts';
import { expression, expressions } from './generate-expression.ts';
import { genericClass, genericFunction } from './generate-generic.ts';
import { statements } from './generate-statement.ts';
import { mangle } from './mangle.ts';
import * as op from './opcodes.ts';
import { keepsAnnotationsAsText } from './scope-walk.ts';
import {
  type Arg,
  type Arguments,
  type ClassDef,
  type Expr,
  type FunctionDef,
  type Lambda,
  type Location,
  type Module,
  NO_LOCATION,
  type Stmt,
} from './syntax.ts';

export function moduleBody(g: Generator, module: Module): Code {
  g.annotationsAsText = keepsAnnotationsAsText(module);
  const [first] = module.body;
  body(g, module.body, first?.loc ?? { line: 1, endLine: 1, column: 0, endColumn: 0 });
  return g.finish();
}

/** The statements of a module or class: annotations first, the docstring into `__doc__`. */
function body(g: Generator, nodes: readonly Stmt[], loc: Location): void {
  if (nodes.some(hasAnnotation)) g.unit.emit(op.SETUP_ANNOTATIONS, loc);
  const docstring = docstringOf(nodes);
  if (docstring === null) return statements(g, nodes);
  g.unit.docstring = docstring;
  expression(g, (nodes[0] as Extract<Stmt, { kind: 'Expr' }>).value);
  g.name('__doc__', 'store', NO_LOCATION);
  statements(g, nodes.slice(1));
}

export function docstringOf([first]: readonly Stmt[]): string | null {
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  return typeof first.value.value === 'string' ? first.value.value : null;
}

/** Is there an annotated assignment in this block (not in functions or classes inside)? */
function hasAnnotation(node: Stmt): boolean {
  switch (node.kind) {
    case 'AnnAssign':
      return true;
    case 'For':
    case 'While':
    case 'If':
      return [...node.body, ...node.orelse].some(hasAnnotation);
    case 'With':
      return node.body.some(hasAnnotation);
    case 'Match':
      return node.cases.some((one) => one.body.some(hasAnnotation));
    case 'Try':
      return (
        node.handlers.some((handler) => handler.body.some(hasAnnotation)) ||
        [...node.body, ...node.orelse, ...node.finalbody].some(hasAnnotation)
      );
    default:
      return false;
  }
}

export function functionDefinition(g: Generator, node: FunctionDef): void {
  const { loc, decorators, args } = node;
  expressions(g, decorators);
  const firstLine = decorators[0]?.loc.line ?? loc.line;
  if (node.typeParams.length > 0) {
    g.unit.emit(op.PUSH_NULL, loc);
    const flags = defaults(g, loc, args);
    genericFunction(g, node, firstLine, flags, () => makeFunction(g, node, firstLine, flags));
  } else makeFunction(g, node, firstLine, defaults(g, loc, args));
  decorate(g, decorators);
  g.name(node.name, 'store', loc);
}

/** The defaults lie on the stack already. */
function makeFunction(g: Generator, node: FunctionDef, firstLine: number, given: number): void {
  const { loc, args } = node;
  let flags = given;
  if (annotations(g, loc, args, node.returns)) flags |= op.MAKE_FUNCTION_ANNOTATIONS;
  const code = g.nested('function', node, node.name, firstLine, () => {
    const { unit } = g;
    unit.isAsync = node.isAsync;
    unit.docstring = docstringOf(node.body);
    unit.constant(unit.docstring);
    countParameters(g, args);
    statements(g, unit.docstring === null ? node.body : node.body.slice(1));
    if (unit.scope.generator || unit.scope.coroutine) g.wrapStopIteration();
  });
  makeClosure(g, loc, code, flags);
}

function decorate(g: Generator, decorators: readonly Expr[]): void {
  for (const { loc } of [...decorators].reverse()) g.unit.emit(op.CALL, loc, 0);
}

function countParameters({ unit }: Generator, args: Arguments): void {
  unit.argCount = args.args.length;
  unit.posOnlyCount = args.posonlyargs.length;
  unit.kwOnlyCount = args.kwonlyargs.length;
}

export function lambda(g: Generator, node: Lambda): void {
  const { loc, args, body: value } = node;
  const flags = defaults(g, loc, args);
  const code = g.nested('lambda', node, '<lambda>', loc.line, () => {
    g.unit.constant(null);
    countParameters(g, args);
    expression(g, value);
    const { line } = loc;
    const atHead = { line, endLine: line, column: 0, endColumn: 0 };
    g.unit.emit(op.RETURN_VALUE, g.unit.scope.generator ? NO_LOCATION : atHead);
  });
  makeClosure(g, loc, code, flags);
}

/** Default values, evaluated where the function is defined. Returns the flags of MAKE_FUNCTION. */
function defaults(g: Generator, loc: Location, args: Arguments): number {
  const { unit } = g;
  let flags = 0;
  if (args.defaults.length > 0) {
    flags |= op.MAKE_FUNCTION_DEFAULTS;
    expressions(g, args.defaults);
    unit.emit(op.BUILD_TUPLE, loc, args.defaults.length);
  }
  const names: string[] = [];
  args.kwonlyargs.forEach(({ arg }, i) => {
    const value = args.kwDefaults[i] ?? null;
    if (value === null) return;
    names.push(mangle(unit.privateName, arg));
    expression(g, value);
  });
  if (names.length === 0) return flags;
  unit.loadConstant({ kind: 'tuple', items: names }, loc);
  unit.emit(op.BUILD_CONST_KEY_MAP, loc, names.length);
  return flags | op.MAKE_FUNCTION_KWDEFAULTS;
}

/** A tuple of names and annotations in turn; false if there are none. */
function annotations(g: Generator, loc: Location, args: Arguments, returns: Expr | null): boolean {
  let count = 0;
  const annotate = (name: string, value: Expr | null) => {
    if (value === null) return;
    g.unit.loadConstant(mangle(g.unit.privateName, name), loc);
    if (value.kind === 'Starred' && name === args.vararg?.arg && !g.annotationsAsText) {
      expression(g, value.value);
      g.unit.emit(op.UNPACK_SEQUENCE, loc, 1);
    } else annotation(g, value);
    count += 2;
  };
  const each = (list: readonly (Arg | null)[]) => {
    for (const one of list) if (one !== null) annotate(one.arg, one.annotation);
  };
  each(args.args);
  each(args.posonlyargs);
  each([args.vararg]);
  each(args.kwonlyargs);
  each([args.kwarg]);
  annotate('return', returns);
  if (count > 0) g.unit.emit(op.BUILD_TUPLE, loc, count);
  return count > 0;
}

export function annotation(g: Generator, node: Expr): void {
  if (g.annotationsAsText) g.unit.loadConstant(textOf(node), node.loc);
  else expression(g, node);
}

/** Makes a function of a code object, with the cells that it needs from here. */
export function makeClosure(g: Generator, loc: Location, code: Code, flags: number): void {
  const { unit } = g;
  let all = flags;
  if (code.freeNames.length > 0) {
    for (const name of code.freeNames) unit.emit(op.LOAD_CLOSURE, loc, closureIndex(g, name));
    unit.emit(op.BUILD_TUPLE, loc, code.freeNames.length);
    all |= op.MAKE_FUNCTION_CLOSURE;
  }
  unit.loadConstant(code as Constant, loc);
  unit.emit(op.MAKE_FUNCTION, loc, all);
}

/**
 * Where the block finds what an inner one needs: in a class `__class__` and `__classdict__` are the class's own, even
 * if there are outer ones.
 */
function closureIndex({ unit }: Generator, name: string): number {
  const own = unit.kind === 'class' && (name === '__class__' || name === '__classdict__');
  return !own && unit.placeOf(name) === 'free' ? unit.freeIndex(name) : unit.cellIndex(name);
}

export function classDefinition(g: Generator, node: ClassDef): void {
  const { loc, decorators, name } = node;
  expressions(g, decorators);
  const firstLine = decorators[0]?.loc.line ?? loc.line;
  if (node.typeParams.length > 0) {
    genericClass(g, node, firstLine, (bases) => makeClass(g, node, firstLine, bases));
  } else makeClass(g, node, firstLine, () => node.bases);
  decorate(g, decorators);
  g.name(name, 'store', loc);
}

function makeClass(g: Generator, node: ClassDef, firstLine: number, bases: () => Expr[]): void {
  const { loc, name } = node;
  const code = g.nested('class', node, name, firstLine, () => classBody(g, node, firstLine));
  const { unit } = g;
  unit.emit(op.PUSH_NULL, loc);
  unit.emit(op.LOAD_BUILD_CLASS, loc);
  makeClosure(g, loc, code, 0);
  unit.loadConstant(name, loc);
  callWith(g, loc, 2, bases(), node.keywords);
}

function classBody(g: Generator, node: ClassDef, firstLine: number): void {
  const { unit } = g;
  const loc = { line: firstLine, endLine: firstLine, column: 0, endColumn: 0 };
  g.name('__name__', 'load', loc);
  g.name('__module__', 'store', loc);
  unit.loadConstant(unit.qualname, loc);
  g.name('__qualname__', 'store', loc);
  if (node.typeParams.length > 0) {
    g.name('.type_params', 'load', loc);
    g.name('__type_params__', 'store', loc);
  }
  if (unit.scope.needsClassDict) {
    unit.emit(op.LOAD_LOCALS, loc);
    unit.emit(op.STORE_DEREF, loc, unit.cellIndex('__classdict__'));
  }
  body(g, node.body, loc);
  if (unit.scope.needsClassDict) {
    unit.emit(op.LOAD_CLOSURE, NO_LOCATION, unit.cellIndex('__classdict__'));
    g.name('__classdictcell__', 'store', NO_LOCATION);
  }
  if (unit.scope.needsClassClosure) {
    unit.emit(op.LOAD_CLOSURE, NO_LOCATION, unit.cellIndex('__class__'));
    unit.emit(op.COPY, NO_LOCATION, 1);
    g.name('__classcell__', 'store', NO_LOCATION);
  } else unit.loadConstant(null, NO_LOCATION);
  unit.emit(op.RETURN_VALUE, NO_LOCATION);
}
