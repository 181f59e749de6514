/**
 * Code for calls: plain, of methods, with unpacking, and `super().name`, which 3.12 does without making the
 * super object.
 */
import type { Generator } from './generate.ts';
import {
  atAttribute,
  collect,
  expression,
  expressions,
  STACK_USE_GUIDELINE,
  TUPLE,
} from './generate-expression.ts';
import { LOAD_METHOD, LOAD_SUPER_METHOD, LOAD_ZERO_SUPER_METHOD } from './instruction.ts';
import * as op from './opcodes.ts';
import { DEF_IMPORT } from './scope.ts';
import { type Attribute, type Call, type Expr, type Keyword, type Location, NO_LOCATION } from './syntax.ts';

export function call(g: Generator, node: Call): void {
  checkKeywords(g, node.keywords);
  if (methodCall(g, node)) return;
  g.unit.emit(op.PUSH_NULL, node.func.loc);
  expression(g, node.func);
  callWith(g, node.loc, 0, node.args, node.keywords);
}

function checkKeywords(g: Generator, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const { arg, loc } of keywords) {
    if (arg === null) continue;
    if (arg === '__debug__') g.report('forbiddenName', loc, arg);
    if (seen.has(arg)) g.report('keywordRepeated', loc, arg);
    seen.add(arg);
  }
}

/** `object.method(...)` without unpacking: no bound method is made. False if the call is not of this form. */
function methodCall(g: Generator, { func, args, keywords, loc }: Call): boolean {
  const { unit } = g;
  if (func.kind !== 'Attribute' || func.ctx !== 'load' || isImported(g, func.value)) return false;
  if (args.length + keywords.length + (keywords.length > 0 ? 1 : 0) >= STACK_USE_GUIDELINE) return false;
  if (args.some(({ kind }) => kind === 'Starred') || keywords.some(({ arg }) => arg === null)) return false;
  if (optimizableSuper(g, func)) {
    const zero = loadSuperArguments(g, func);
    unit.emitName(zero ? LOAD_ZERO_SUPER_METHOD : LOAD_SUPER_METHOD, func.attr, func.loc);
    unit.emit(op.NOP, atAttribute(func.loc, func));
  } else {
    expression(g, func.value);
    unit.emitName(LOAD_METHOD, func.attr, atAttribute(func.loc, func));
  }
  expressions(g, args);
  if (keywords.length > 0) keywordValues(g, keywords, atAttribute(func.loc, func));
  unit.emit(op.CALL, atAttribute(loc, func), args.length + keywords.length);
  return true;
}

/** Functions of imported modules are no methods: the module is known to have them as plain attributes. */
function isImported(g: Generator, value: Expr): boolean {
  return value.kind === 'Name' && (g.top.flagsOf(value.id) & DEF_IMPORT) !== 0;
}

function keywordValues(g: Generator, keywords: readonly Keyword[], loc: Location): void {
  for (const { value } of keywords) expression(g, value);
  const names = keywords.map(({ arg }) => arg as string);
  g.unit.emit(op.KW_NAMES, loc, g.unit.constant({ kind: 'tuple', items: names }));
}

/** The arguments and the CALL; the callee and `pushed` arguments are on the stack already. */
export function callWith(
  g: Generator,
  loc: Location,
  pushed: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
): void {
  const unpacking =
    args.length + keywords.length * 2 > STACK_USE_GUIDELINE ||
    args.some(({ kind }) => kind === 'Starred') ||
    keywords.some(({ arg }) => arg === null);
  if (unpacking) {
    callUnpacking(g, loc, pushed, args, keywords);
    return;
  }
  expressions(g, args);
  if (keywords.length > 0) keywordValues(g, keywords, loc);
  g.unit.emit(op.CALL, loc, pushed + args.length + keywords.length);
}

function callUnpacking(
  g: Generator,
  loc: Location,
  pushed: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
): void {
  const { unit } = g;
  const [first] = args;
  if (pushed === 0 && args.length === 1 && first?.kind === 'Starred') expression(g, first.value);
  else collect(g, args, loc, pushed, TUPLE);
  let built = false;
  let pending = 0;
  const flush = (end: number) => {
    namedPart(g, keywords.slice(end - pending, end), loc);
    if (built) unit.emit(op.DICT_MERGE, loc, 1);
    built = true;
    pending = 0;
  };
  keywords.forEach(({ arg, value }, i) => {
    if (arg !== null) {
      pending++;
      return;
    }
    if (pending > 0) flush(i);
    if (!built) unit.emit(op.BUILD_MAP, loc, 0);
    built = true;
    expression(g, value);
    unit.emit(op.DICT_MERGE, loc, 1);
  });
  if (pending > 0) flush(keywords.length);
  unit.emit(op.CALL_FUNCTION_EX, loc, keywords.length > 0 ? 1 : 0);
}

/** A dict of some of the named arguments. */
function namedPart(g: Generator, keywords: readonly Keyword[], loc: Location): void {
  const { unit } = g;
  const big = keywords.length * 2 > STACK_USE_GUIDELINE;
  if (keywords.length > 1 && !big) {
    for (const { value } of keywords) expression(g, value);
    unit.loadConstant({ kind: 'tuple', items: keywords.map(({ arg }) => arg) }, loc);
    unit.emit(op.BUILD_CONST_KEY_MAP, loc, keywords.length);
    return;
  }
  if (big) unit.emit(op.BUILD_MAP, NO_LOCATION, 0);
  for (const { arg, value } of keywords) {
    unit.loadConstant(arg, loc);
    expression(g, value);
    if (big) unit.emit(op.MAP_ADD, NO_LOCATION, 1);
  }
  if (!big) unit.emit(op.BUILD_MAP, loc, keywords.length);
}

/** Is this `super().x` or `super(C, o).x` of the builtin `super`, as far as the text shows? */
export function optimizableSuper(g: Generator, { value, attr }: Attribute): boolean {
  if (attr === '__class__') return false;
  if (value.kind !== 'Call' || value.func.kind !== 'Name' || value.func.id !== 'super') return false;
  if (value.keywords.length > 0) return false;
  const { unit } = g;
  if (unit.placeOf('super') !== 'global implicit' || g.top.placeOf('super') !== null) return false;
  if (value.args.length === 2) return value.args.every(({ kind }) => kind !== 'Starred');
  if (value.args.length !== 0 || unit.argCount + unit.posOnlyCount === 0) return false;
  return unit.placeOf('__class__') === 'free';
}

/** Pushes `super`, the class and the object; true if they were left out of the text. */
export function loadSuperArguments(g: Generator, { value }: Attribute): boolean {
  const { unit } = g;
  if (value.kind !== 'Call') return false;
  const { func, args, loc } = value;
  g.name('super', 'load', func.loc);
  if (args.length > 0) {
    expressions(g, args);
    return false;
  }
  unit.emit(op.LOAD_DEREF, loc, unit.cellIndex('__class__'));
  g.name(unit.varNames.names[0] as string, 'load', loc);
  return true;
}
