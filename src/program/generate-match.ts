/**
 * Code for `match`: the subject stays on the stack while a case is tried; names that a pattern captures wait
 * below it and are stored only when the whole pattern has matched. A failure jumps to a label that pops what
 * is there at that point (Python/compile.c, compiler_pattern_*).
 */

import { constantRepr } from './constant-repr.ts';
import { equalityKey } from './constant-set.ts';
import type { Generator } from './generate.ts';
import { compareOperator, expression, jumpIf } from './generate-expression.ts';
import { statements } from './generate-statement.ts';
import { JUMP, type Label } from './instruction.ts';
import * as op from './opcodes.ts';
import {
  type CompareOperator,
  type Expr,
  type Location,
  type Match,
  type MatchAs,
  type MatchCase,
  type MatchClass,
  type MatchMapping,
  type MatchOr,
  type MatchSequence,
  NO_LOCATION,
  type Pattern,
} from './syntax.ts';

/** Where a case stands. */
interface Trial {
  /** Names captured so far, in the order of the stack. */
  stores: string[];
  /** May a pattern that always matches stand here? */
  irrefutable: boolean;
  /** Label number n pops n items. */
  fail: Label[];
  /** Items on the stack above the captures. */
  onTop: number;
}

export function matchStatement(g: Generator, { subject, cases }: Match): void {
  const { unit } = g;
  expression(g, subject);
  const end = unit.label();
  const last = cases.at(-1) as MatchCase;
  const hasDefault = isWildcard(last.pattern) && cases.length > 1;
  const tried = hasDefault ? cases.slice(0, -1) : cases;
  tried.forEach((one, i) => {
    const { loc } = one.pattern;
    const more = i !== tried.length - 1;
    if (more) unit.emit(op.COPY, loc, 1);
    const trial: Trial = {
      stores: [],
      irrefutable: one.guard !== null || i === cases.length - 1,
      fail: [],
      onTop: 0,
    };
    pattern(g, one.pattern, trial);
    for (const name of trial.stores) g.name(name, 'store', loc);
    if (one.guard !== null) jumpIf(g, one.guard, failLabel(g, trial, 0), false, loc);
    if (more) unit.emit(op.POP_TOP, loc);
    statements(g, one.body);
    unit.jump(JUMP, end, NO_LOCATION);
    placeFailures(g, loc, trial);
  });
  if (hasDefault) {
    const { loc } = last.pattern;
    unit.emit(op.NOP, loc);
    if (last.guard !== null) jumpIf(g, last.guard, end, false, loc);
    statements(g, last.body);
  }
  unit.use(end);
}

function isWildcard(node: Pattern): boolean {
  return node.kind === 'MatchAs' && node.name === null;
}

function failLabel(g: Generator, { fail }: Trial, pops: number): Label {
  while (fail.length <= pops) fail.push(g.unit.label());
  return fail[pops] as Label;
}

/** Jumps away if the match has failed here. */
function failIf(g: Generator, opcode: number, loc: Location, trial: Trial): void {
  g.unit.jump(opcode, failLabel(g, trial, trial.onTop + trial.stores.length), loc);
}

function placeFailures(g: Generator, loc: Location, trial: Trial): void {
  for (let i = trial.fail.length - 1; i >= 0; i--) {
    g.unit.use(trial.fail[i] as Label);
    if (i > 0) g.unit.emit(op.POP_TOP, loc);
  }
  trial.fail = [];
}

function rotate(g: Generator, loc: Location, count: number): void {
  for (let depth = count; depth > 1; depth--) g.unit.emit(op.SWAP, loc, depth);
}

function capture(g: Generator, loc: Location, name: string | null, trial: Trial): void {
  if (name === null) return g.unit.emit(op.POP_TOP, loc);
  if (trial.stores.includes(name)) g.report('patternNameTwice', loc, name);
  rotate(g, loc, trial.onTop + trial.stores.length + 1);
  trial.stores.push(name);
}

function pattern(g: Generator, node: Pattern, trial: Trial): void {
  const { unit } = g;
  const { loc } = node;
  switch (node.kind) {
    case 'MatchValue':
      expression(g, node.value);
      compareOperator(g, '==', loc);
      return failIf(g, op.POP_JUMP_IF_FALSE, loc, trial);
    case 'MatchSingleton':
      unit.loadConstant(node.value, loc);
      compareOperator(g, 'is', loc);
      return failIf(g, op.POP_JUMP_IF_FALSE, loc, trial);
    case 'MatchSequence':
      return sequencePattern(g, node, trial);
    case 'MatchMapping':
      return mappingPattern(g, node, trial);
    case 'MatchClass':
      return classPattern(g, node, trial);
    case 'MatchStar':
      return capture(g, loc, node.name, trial);
    case 'MatchAs':
      return asPattern(g, node, trial);
    case 'MatchOr':
      return orPattern(g, node, trial);
  }
}

function subpattern(g: Generator, node: Pattern, trial: Trial): void {
  const { irrefutable } = trial;
  trial.irrefutable = true;
  pattern(g, node, trial);
  trial.irrefutable = irrefutable;
}

function asPattern(g: Generator, node: MatchAs, trial: Trial): void {
  const { loc, name } = node;
  if (node.pattern === null) {
    if (!trial.irrefutable) {
      if (name === null) g.report('wildcardNotLast', loc);
      else g.report('captureNotLast', loc, name);
    }
    return capture(g, loc, name, trial);
  }
  trial.onTop++;
  g.unit.emit(op.COPY, loc, 1);
  pattern(g, node.pattern, trial);
  trial.onTop--;
  capture(g, loc, name, trial);
}

function compareLength(
  g: Generator,
  loc: Location,
  length: number,
  operator: CompareOperator,
  trial: Trial,
): void {
  g.unit.emit(op.GET_LEN, loc);
  g.unit.loadConstant(length, loc);
  compareOperator(g, operator, loc);
  failIf(g, op.POP_JUMP_IF_FALSE, loc, trial);
}

function sequencePattern(g: Generator, { patterns, loc }: MatchSequence, trial: Trial): void {
  const { unit } = g;
  const stars = patterns.filter(({ kind }) => kind === 'MatchStar');
  if (stars.length > 1) g.report('patternTwoStars', loc);
  const star = patterns.findIndex(({ kind }) => kind === 'MatchStar');
  const starNode = patterns[star];
  const starWild = starNode?.kind === 'MatchStar' && starNode.name === null;
  const onlyWild = patterns.every(
    (one) => isWildcard(one) || (one.kind === 'MatchStar' && one.name === null),
  );
  trial.onTop++;
  unit.emit(op.MATCH_SEQUENCE, loc);
  failIf(g, op.POP_JUMP_IF_FALSE, loc, trial);
  if (star < 0) compareLength(g, loc, patterns.length, '==', trial);
  else if (patterns.length > 1) compareLength(g, loc, patterns.length - 1, '>=', trial);
  trial.onTop--;
  if (onlyWild) unit.emit(op.POP_TOP, loc);
  else if (starWild) itemsBySubscript(g, patterns, star, loc, trial);
  else itemsByUnpacking(g, patterns, star, loc, trial);
}

function itemsByUnpacking(
  g: Generator,
  patterns: readonly Pattern[],
  star: number,
  loc: Location,
  trial: Trial,
): void {
  const size = patterns.length;
  if (star < 0) g.unit.emit(op.UNPACK_SEQUENCE, loc, size);
  else g.unit.emit(op.UNPACK_EX, loc, star | ((size - star - 1) << 8));
  trial.onTop += size;
  for (const one of patterns) {
    trial.onTop--;
    subpattern(g, one, trial);
  }
}

/** With `*_` among them nothing has to be unpacked: each item is fetched by its index. */
function itemsBySubscript(
  g: Generator,
  patterns: readonly Pattern[],
  star: number,
  loc: Location,
  trial: Trial,
): void {
  const { unit } = g;
  trial.onTop++;
  patterns.forEach((one, i) => {
    if (isWildcard(one) || i === star) return;
    unit.emit(op.COPY, loc, 1);
    if (i < star) unit.loadConstant(i, loc);
    else {
      unit.emit(op.GET_LEN, loc);
      unit.loadConstant(patterns.length - i, loc);
      unit.emit(op.BINARY_OP, loc, op.BINARY_OPS.indexOf('-'));
    }
    unit.emit(op.BINARY_SUBSCR, loc);
    subpattern(g, one, trial);
  });
  trial.onTop--;
  unit.emit(op.POP_TOP, loc);
}

function failIfNone(g: Generator, loc: Location, trial: Trial): void {
  g.unit.emit(op.COPY, loc, 1);
  g.unit.loadConstant(null, loc);
  g.unit.emit(op.IS_OP, loc, 1);
  failIf(g, op.POP_JUMP_IF_FALSE, loc, trial);
}

function classPattern(g: Generator, node: MatchClass, trial: Trial): void {
  const { unit } = g;
  const { loc, patterns, kwdAttrs, kwdPatterns } = node;
  kwdAttrs.forEach((name, i) => {
    const at = kwdPatterns[i]?.loc ?? loc;
    if (kwdAttrs.indexOf(name) < i) g.report('patternAttributeTwice', at, name);
  });
  expression(g, node.cls);
  unit.loadConstant({ kind: 'tuple', items: [...kwdAttrs] }, loc);
  unit.emit(op.MATCH_CLASS, loc, patterns.length);
  trial.onTop++;
  failIfNone(g, loc, trial);
  const all = [...patterns, ...kwdPatterns];
  unit.emit(op.UNPACK_SEQUENCE, loc, all.length);
  trial.onTop += all.length - 1;
  for (const one of all) {
    trial.onTop--;
    if (isWildcard(one)) unit.emit(op.POP_TOP, loc);
    else subpattern(g, one, trial);
  }
}

function mappingPattern(g: Generator, node: MatchMapping, trial: Trial): void {
  const { unit } = g;
  const { loc, keys, patterns, rest } = node;
  const size = keys.length;
  refuseEqualKeys(g, loc, keys);
  trial.onTop++;
  unit.emit(op.MATCH_MAPPING, loc);
  failIf(g, op.POP_JUMP_IF_FALSE, loc, trial);
  if (size === 0 && rest === null) {
    trial.onTop--;
    return unit.emit(op.POP_TOP, loc);
  }
  if (size > 0) compareLength(g, loc, size, '>=', trial);
  for (const key of keys) expression(g, key);
  unit.emit(op.BUILD_TUPLE, loc, size);
  unit.emit(op.MATCH_KEYS, loc);
  trial.onTop += 2;
  failIfNone(g, loc, trial);
  unit.emit(op.UNPACK_SEQUENCE, loc, size);
  trial.onTop += size - 1;
  for (const one of patterns) {
    trial.onTop--;
    subpattern(g, one, trial);
  }
  trial.onTop -= 2;
  if (rest === null) {
    unit.emit(op.POP_TOP, loc);
    unit.emit(op.POP_TOP, loc);
    return;
  }
  unit.emit(op.BUILD_MAP, loc, 0);
  unit.emit(op.SWAP, loc, 3);
  unit.emit(op.DICT_UPDATE, loc, 2);
  unit.emit(op.UNPACK_SEQUENCE, loc, size);
  for (let left = size; left > 0; left--) {
    unit.emit(op.COPY, loc, 1 + left);
    unit.emit(op.SWAP, loc, 2);
    unit.emit(op.DELETE_SUBSCR, loc);
  }
  capture(g, loc, rest, trial);
}

function refuseEqualKeys(g: Generator, loc: Location, keys: readonly Expr[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (key.kind !== 'Constant') continue;
    const same = equalityKey(key.value);
    if (seen.has(same)) g.report('patternKeyTwice', loc, constantRepr(key.value));
    seen.add(same);
  }
}

/** The alternatives must bind the same names; they are brought into the order of the first one's. */
function orPattern(g: Generator, { patterns, loc }: MatchOr, trial: Trial): void {
  const { unit } = g;
  const end = unit.label();
  let control: string[] | null = null;
  patterns.forEach((one, i) => {
    const inner: Trial = {
      stores: [],
      irrefutable: i === patterns.length - 1 && trial.irrefutable,
      fail: [],
      onTop: 0,
    };
    unit.emit(op.COPY, one.loc, 1);
    pattern(g, one, inner);
    if (control === null) control = inner.stores;
    else reorder(g, one.loc, loc, control, inner.stores);
    unit.jump(JUMP, end, one.loc);
    placeFailures(g, one.loc, inner);
  });
  unit.emit(op.POP_TOP, loc);
  failIf(g, JUMP, loc, trial);
  unit.use(end);
  const names: string[] = control ?? [];
  const rotations = names.length + 1 + trial.onTop + trial.stores.length;
  for (const name of names) {
    rotate(g, loc, rotations);
    if (trial.stores.includes(name)) g.report('patternNameTwice', loc, name);
    trial.stores.push(name);
  }
  unit.emit(op.POP_TOP, loc);
}

function reorder(
  g: Generator,
  at: Location,
  loc: Location,
  control: readonly string[],
  stores: string[],
): void {
  if (stores.length !== control.length || control.some((name) => !stores.includes(name))) {
    return g.report('patternNamesDiffer', loc);
  }
  for (let i = control.length - 1; i >= 0; i--) {
    const found = stores.indexOf(control[i] as string);
    if (found === i) continue;
    const moved = stores.splice(0, found + 1);
    stores.splice(i - found, 0, ...moved);
    for (let turn = 0; turn <= found; turn++) rotate(g, at, i + 1);
  }
}
