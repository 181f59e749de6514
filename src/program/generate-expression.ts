/** Code for expressions: the value ends up on top of the stack. */
import type { Constant } from './code.ts';
import { constantSet } from './constant-set.ts';
import type { Generator } from './generate.ts';
import { awaitExpression } from './generate-async.ts';
import { call, loadSuperArguments, optimizableSuper } from './generate-call.ts';
import { comprehension } from './generate-comprehension.ts';
import { lambda } from './generate-function.ts';
import {
  JUMP,
  JUMP_NO_INTERRUPT,
  type Label,
  LOAD_METHOD,
  LOAD_ZERO_SUPER_ATTR,
  POP_BLOCK,
  SETUP_FINALLY,
} from './instruction.ts';
import * as op from './opcodes.ts';
import {
  type Attribute,
  type BinaryOperator,
  type BoolOp,
  type Compare,
  type CompareOperator,
  type Dict,
  type Expr,
  type IfExp,
  type JoinedStr,
  type Location,
  NO_LOCATION,
  type Slice,
  type Subscript,
} from './syntax.ts';

/** More values than this at once on the stack: built in portions (Python/compile.c, STACK_USE_GUIDELINE). */
export const STACK_USE_GUIDELINE = 30;

export function expressions(g: Generator, nodes: readonly Expr[]): void {
  for (const node of nodes) expression(g, node);
}

export function expression(g: Generator, node: Expr): void {
  const { unit } = g;
  const { loc } = node;
  switch (node.kind) {
    case 'Constant':
      unit.loadConstant(node.value, loc);
      break;
    case 'Name':
      g.name(node.id, node.ctx, loc);
      break;
    case 'NamedExpr':
      expression(g, node.value);
      unit.emit(op.COPY, loc, 1);
      expression(g, node.target);
      break;
    case 'BoolOp':
      boolOperator(g, node);
      break;
    case 'BinOp':
      expression(g, node.left);
      expression(g, node.right);
      binaryOperator(g, node.op, loc, false);
      break;
    case 'UnaryOp':
      expression(g, node.operand);
      if (node.op === '+') unit.emit(op.CALL_INTRINSIC_1, loc, op.INTRINSIC_UNARY_POSITIVE);
      else unit.emit(UNARY[node.op], loc);
      break;
    case 'Lambda':
      lambda(g, node);
      break;
    case 'IfExp':
      conditional(g, node);
      break;
    case 'Dict':
      dictDisplay(g, node);
      break;
    case 'Set':
      collect(g, node.elts, loc, 0, SET);
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      comprehension(g, node);
      break;
    case 'Yield':
      if (g.unit.functionLike) {
        if (node.value === null) unit.loadConstant(null, loc);
        else expression(g, node.value);
        yieldValue(g, loc);
      } else {
        g.report('yieldOutside', loc);
        unit.loadConstant(null, loc);
      }
      break;
    case 'YieldFrom':
      if (!g.unit.functionLike) g.report('yieldOutside', loc);
      else if (g.unit.isAsync) g.report('yieldFromInAsync', loc);
      expression(g, node.value);
      unit.emit(op.GET_YIELD_FROM_ITER, loc);
      unit.loadConstant(null, loc);
      delegate(g, loc, AFTER_YIELD_FROM);
      break;
    case 'Await':
      awaitExpression(g, node);
      break;
    case 'Compare':
      comparison(g, node);
      break;
    case 'Call':
      call(g, node);
      break;
    case 'JoinedStr':
      joinedString(g, node);
      break;
    case 'FormattedValue':
      expression(g, node.value);
      if (node.formatSpec !== null) expression(g, node.formatSpec);
      unit.emit(op.FORMAT_VALUE, loc, CONVERSIONS[node.conversion] | (node.formatSpec === null ? 0 : 4));
      break;
    case 'Attribute':
      attribute(g, node);
      break;
    case 'Subscript':
      subscript(g, node);
      break;
    case 'Starred':
      g.report(node.ctx === 'store' ? 'starredAlone' : 'starredHere', loc);
      expression(g, node.value);
      break;
    case 'List':
    case 'Tuple':
      if (node.ctx === 'store') unpackInto(g, node.elts, loc);
      else if (node.ctx === 'delete') expressions(g, node.elts);
      else collect(g, node.elts, loc, 0, node.kind === 'List' ? LIST : TUPLE);
      break;
    case 'Slice': {
      const count = sliceParts(g, node);
      unit.emit(op.BUILD_SLICE, loc, count);
      break;
    }
  }
}

const UNARY = { '-': op.UNARY_NEGATIVE, '~': op.UNARY_INVERT, not: op.UNARY_NOT } as const;
const CONVERSIONS = { '': 0, s: 1, r: 2, a: 3 } as const;

export function binaryOperator(
  g: Generator,
  operator: BinaryOperator,
  loc: Location,
  inPlace: boolean,
): void {
  g.unit.emit(op.BINARY_OP, loc, op.BINARY_OPS.indexOf(inPlace ? `${operator}=` : operator));
}

function boolOperator(g: Generator, node: BoolOp): void {
  const { unit } = g;
  const end = unit.label();
  const opcode = node.op === 'and' ? op.POP_JUMP_IF_FALSE : op.POP_JUMP_IF_TRUE;
  node.values.forEach((value, i) => {
    expression(g, value);
    if (i === node.values.length - 1) return;
    unit.emit(op.COPY, node.loc, 1);
    unit.jump(opcode, end, node.loc);
    unit.emit(op.POP_TOP, node.loc);
  });
  unit.use(end);
}

function conditional(g: Generator, node: IfExp): void {
  const { unit } = g;
  const [end, other] = [unit.label(), unit.label()];
  jumpIf(g, node.test, other, false, node.loc);
  expression(g, node.body);
  unit.jump(JUMP, end, NO_LOCATION);
  unit.use(other);
  expression(g, node.orelse);
  unit.use(end);
}

const MASKS: Readonly<Record<string, number>> = { '<': 2, '<=': 10, '==': 8, '!=': 7, '>': 4, '>=': 12 };

export function compareOperator(g: Generator, operator: CompareOperator, loc: Location): void {
  switch (operator) {
    case 'is':
      g.unit.emit(op.IS_OP, loc, 0);
      break;
    case 'is not':
      g.unit.emit(op.IS_OP, loc, 1);
      break;
    case 'in':
      g.unit.emit(op.CONTAINS_OP, loc, 0);
      break;
    case 'not in':
      g.unit.emit(op.CONTAINS_OP, loc, 1);
      break;
    default: {
      const index = op.COMPARE_OPS.indexOf(operator);
      g.unit.emit(op.COMPARE_OP, loc, (index << 4) | (MASKS[operator] as number));
      break;
    }
  }
}

function comparison(g: Generator, node: Compare): void {
  const { unit } = g;
  const { loc, ops, comparators } = node;
  expression(g, node.left);
  const last = ops.length - 1;
  const [cleanup, end] = [unit.label(), unit.label()];
  for (let i = 0; i < last; i++) {
    expression(g, comparators[i] as Expr);
    unit.emit(op.SWAP, loc, 2);
    unit.emit(op.COPY, loc, 2);
    compareOperator(g, ops[i] as CompareOperator, loc);
    unit.emit(op.COPY, loc, 1);
    unit.jump(op.POP_JUMP_IF_FALSE, cleanup, loc);
    unit.emit(op.POP_TOP, loc);
  }
  expression(g, comparators[last] as Expr);
  compareOperator(g, ops[last] as CompareOperator, loc);
  if (last === 0) return;
  unit.jump(JUMP, end, NO_LOCATION);
  unit.use(cleanup);
  unit.emit(op.SWAP, loc, 2);
  unit.emit(op.POP_TOP, loc);
  unit.use(end);
}

/** Jumps to `next` if the truth of `node` is `condition`; else goes on behind. */
export function jumpIf(g: Generator, node: Expr, next: Label, condition: boolean, loc: Location): void {
  const { unit } = g;
  switch (node.kind) {
    case 'UnaryOp':
      if (node.op === 'not') {
        jumpIf(g, node.operand, next, !condition, loc);
        return;
      }
      break;
    case 'BoolOp': {
      const short = node.op === 'or';
      const inner = short === condition ? next : unit.label();
      node.values.forEach((value, i) => {
        if (i < node.values.length - 1) jumpIf(g, value, inner, short, loc);
        else jumpIf(g, value, next, condition, loc);
      });
      if (inner !== next) unit.use(inner);
      return;
    }
    case 'IfExp': {
      const [end, other] = [unit.label(), unit.label()];
      jumpIf(g, node.test, other, false, loc);
      jumpIf(g, node.body, next, condition, loc);
      unit.jump(JUMP, end, NO_LOCATION);
      unit.use(other);
      jumpIf(g, node.orelse, next, condition, loc);
      unit.use(end);
      return;
    }
    case 'Compare':
      if (node.ops.length > 1) {
        jumpIfChain(g, node, next, condition);
        return;
      }
      break;
  }
  expression(g, node);
  unit.jump(condition ? op.POP_JUMP_IF_TRUE : op.POP_JUMP_IF_FALSE, next, node.loc);
}

function jumpIfChain(g: Generator, node: Compare, next: Label, condition: boolean): void {
  const { unit } = g;
  const { loc, ops, comparators } = node;
  const last = ops.length - 1;
  const cleanup = unit.label();
  expression(g, node.left);
  for (let i = 0; i < last; i++) {
    expression(g, comparators[i] as Expr);
    unit.emit(op.SWAP, loc, 2);
    unit.emit(op.COPY, loc, 2);
    compareOperator(g, ops[i] as CompareOperator, loc);
    unit.jump(op.POP_JUMP_IF_FALSE, cleanup, loc);
  }
  expression(g, comparators[last] as Expr);
  compareOperator(g, ops[last] as CompareOperator, loc);
  unit.jump(condition ? op.POP_JUMP_IF_TRUE : op.POP_JUMP_IF_FALSE, next, loc);
  const end = unit.label();
  unit.jump(JUMP, end, NO_LOCATION);
  unit.use(cleanup);
  unit.emit(op.POP_TOP, loc);
  if (!condition) unit.jump(JUMP, next, NO_LOCATION);
  unit.use(end);
}

/** How a display is built: all at once, or item by item. */
interface Display {
  readonly build: number;
  readonly add: number;
  readonly extend: number;
  readonly tuple: boolean;
}
const LIST: Display = { build: op.BUILD_LIST, add: op.LIST_APPEND, extend: op.LIST_EXTEND, tuple: false };
export const TUPLE: Display = { ...LIST, tuple: true };
const SET: Display = { build: op.BUILD_SET, add: op.SET_ADD, extend: op.SET_UPDATE, tuple: false };

function constantsOf(nodes: readonly (Expr | null)[]): Constant[] | null {
  const values: Constant[] = [];
  for (const node of nodes) {
    if (node === null || node.kind !== 'Constant') return null;
    values.push(node.value);
  }
  return values;
}

/** A list, tuple or set of `nodes`, on top of `pushed` items that are on the stack already. */
export function collect(
  g: Generator,
  nodes: readonly Expr[],
  loc: Location,
  pushed: number,
  how: Display,
): void {
  const { unit } = g;
  const constants = nodes.length > 2 ? constantsOf(nodes) : null;
  if (constants !== null) {
    collectConstants(g, constants, loc, pushed, how);
    return;
  }
  const big = nodes.length + pushed > STACK_USE_GUIDELINE;
  const starred = nodes.some(({ kind }) => kind === 'Starred');
  if (!starred && !big) {
    expressions(g, nodes);
    unit.emit(how.tuple ? op.BUILD_TUPLE : how.build, loc, nodes.length + pushed);
    return;
  }
  let built = big;
  if (big) unit.emit(how.build, loc, pushed);
  nodes.forEach((node, i) => {
    if (node.kind === 'Starred') {
      if (!built) unit.emit(how.build, loc, i + pushed);
      built = true;
      expression(g, node.value);
      unit.emit(how.extend, loc, 1);
    } else {
      expression(g, node);
      if (built) unit.emit(how.add, loc, 1);
    }
  });
  if (how.tuple) unit.emit(op.CALL_INTRINSIC_1, loc, op.INTRINSIC_LIST_TO_TUPLE);
}

function collectConstants(
  g: Generator,
  items: Constant[],
  loc: Location,
  pushed: number,
  how: Display,
): void {
  const { unit } = g;
  if (how.tuple && pushed === 0) {
    unit.loadConstant({ kind: 'tuple', items }, loc);
    return;
  }
  unit.emit(how.build, loc, pushed);
  unit.loadConstant(how.add === op.SET_ADD ? constantSet(items) : { kind: 'tuple', items }, loc);
  unit.emit(how.extend, loc, 1);
  if (pushed > 0 && how.tuple) unit.emit(op.CALL_INTRINSIC_1, loc, op.INTRINSIC_LIST_TO_TUPLE);
}

/** `a, *b, c = ...`: what is on the stack goes into the targets. */
function unpackInto(g: Generator, targets: readonly Expr[], loc: Location): void {
  const at = targets.findIndex(({ kind }) => kind === 'Starred');
  if (at < 0) g.unit.emit(op.UNPACK_SEQUENCE, loc, targets.length);
  else {
    if (targets.filter(({ kind }) => kind === 'Starred').length > 1) g.report('twoStarred', loc);
    if (at >= 256) g.report('tooManyBeforeStar', loc);
    g.unit.emit(op.UNPACK_EX, loc, at | ((targets.length - at - 1) << 8));
  }
  for (const target of targets) expression(g, target.kind === 'Starred' ? target.value : target);
}

function dictDisplay(g: Generator, { keys, values, loc }: Dict): void {
  const { unit } = g;
  let built = false;
  let pending = 0;
  const flush = (end: number) => {
    dictPart(g, keys.slice(end - pending, end) as Expr[], values.slice(end - pending, end), loc);
    if (built) unit.emit(op.DICT_UPDATE, loc, 1);
    built = true;
    pending = 0;
  };
  values.forEach((value, i) => {
    if (keys[i] === null) {
      if (pending > 0) flush(i);
      if (!built) unit.emit(op.BUILD_MAP, loc, 0);
      built = true;
      expression(g, value);
      unit.emit(op.DICT_UPDATE, loc, 1);
    } else if (pending * 2 > STACK_USE_GUIDELINE) {
      pending++;
      flush(i + 1);
    } else pending++;
  });
  if (pending > 0) flush(values.length);
  if (!built) unit.emit(op.BUILD_MAP, loc, 0);
}

function dictPart(g: Generator, keys: readonly Expr[], values: readonly Expr[], loc: Location): void {
  const { unit } = g;
  const big = keys.length * 2 > STACK_USE_GUIDELINE;
  const constants = keys.length > 1 && !big ? constantsOf(keys) : null;
  if (constants !== null) {
    expressions(g, values);
    unit.loadConstant({ kind: 'tuple', items: constants }, loc);
    unit.emit(op.BUILD_CONST_KEY_MAP, loc, keys.length);
    return;
  }
  if (big) unit.emit(op.BUILD_MAP, loc, 0);
  keys.forEach((key, i) => {
    expression(g, key);
    expression(g, values[i] as Expr);
    if (big) unit.emit(op.MAP_ADD, loc, 1);
  });
  if (!big) unit.emit(op.BUILD_MAP, loc, keys.length);
}

function joinedString(g: Generator, { values, loc }: JoinedStr): void {
  const { unit } = g;
  if (values.length > STACK_USE_GUIDELINE) {
    unit.loadConstant('', loc);
    unit.emitName(LOAD_METHOD, 'join', loc);
    unit.emit(op.BUILD_LIST, loc, 0);
    for (const value of values) {
      expression(g, value);
      unit.emit(op.LIST_APPEND, loc, 1);
    }
    unit.emit(op.CALL, loc, 1);
    return;
  }
  expressions(g, values);
  if (values.length !== 1) unit.emit(op.BUILD_STRING, loc, values.length);
}

export function yieldValue(g: Generator, loc: Location): void {
  const { scope } = g.unit;
  if (scope.generator && scope.coroutine) {
    g.unit.emit(op.CALL_INTRINSIC_1, loc, op.INTRINSIC_ASYNC_GEN_WRAP);
  }
  g.unit.emit(op.YIELD_VALUE, loc, 0);
  g.unit.emit(op.RESUME, loc, 1);
}

/** What RESUME comes after: its operand. */
const AFTER_YIELD_FROM = 2;
export const AFTER_AWAIT = 3;

/** Hands everything through between the caller and the iterator below, until that is exhausted. */
export function delegate(g: Generator, loc: Location, origin: number): void {
  const { unit } = g;
  const [send, fail, exit] = [unit.label(), unit.label(), unit.label()];
  unit.use(send);
  unit.jump(op.SEND, exit, loc);
  unit.jump(SETUP_FINALLY, fail, loc);
  unit.emit(op.YIELD_VALUE, loc, 0);
  unit.emit(POP_BLOCK, NO_LOCATION);
  unit.emit(op.RESUME, loc, origin);
  unit.jump(JUMP_NO_INTERRUPT, send, loc);
  unit.use(fail);
  unit.emit(op.CLEANUP_THROW, loc);
  unit.use(exit);
  unit.emit(op.END_SEND, loc);
}

/** A multi-line attribute is blamed on the line of its name, not on that of the object. */
export function atAttribute(loc: Location, { loc: own, attr }: Attribute): Location {
  if (loc.line === own.endLine) return loc;
  const length = [...attr].length;
  const known = length <= own.endColumn;
  return {
    line: own.endLine,
    endLine: Math.max(loc.endLine, own.endLine),
    column: known ? own.endColumn - length : -1,
    endColumn: known ? loc.endColumn : -1,
  };
}

function attribute(g: Generator, node: Attribute): void {
  const { unit } = g;
  if (node.ctx === 'load' && optimizableSuper(g, node)) {
    const zero = loadSuperArguments(g, node);
    unit.emitName(zero ? LOAD_ZERO_SUPER_ATTR : op.LOAD_SUPER_ATTR, node.attr, node.loc);
    unit.emit(op.NOP, atAttribute(node.loc, node));
    return;
  }
  expression(g, node.value);
  const opcode = node.ctx === 'load' ? op.LOAD_ATTR : node.ctx === 'store' ? op.STORE_ATTR : op.DELETE_ATTR;
  if (node.attr === '__debug__' && node.ctx === 'store') g.report('forbiddenName', node.loc, '__debug__');
  unit.emitName(opcode, node.attr, atAttribute(node.loc, node));
}

export function isPlainSlice(node: Expr): node is Slice {
  return node.kind === 'Slice' && node.step === null;
}

function subscript(g: Generator, node: Subscript): void {
  const { unit } = g;
  expression(g, node.value);
  if (isPlainSlice(node.slice) && node.ctx !== 'delete') {
    sliceParts(g, node.slice);
    unit.emit(node.ctx === 'load' ? op.BINARY_SLICE : op.STORE_SLICE, node.loc);
    return;
  }
  expression(g, node.slice);
  const opcode =
    node.ctx === 'load' ? op.BINARY_SUBSCR : node.ctx === 'store' ? op.STORE_SUBSCR : op.DELETE_SUBSCR;
  unit.emit(opcode, node.loc);
}

/** Pushes the bounds (and the step, if there is one); returns how many. */
export function sliceParts(g: Generator, { lower, upper, step, loc }: Slice): number {
  for (const part of [lower, upper]) {
    if (part === null) g.unit.loadConstant(null, loc);
    else expression(g, part);
  }
  if (step === null) return 2;
  expression(g, step);
  return 3;
}
