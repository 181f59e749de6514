/**
 * What CPython 3.12 warns about while it compiles (Python/compile.c, check_caller and its neighbours): literals that
 * are called, indexed with the wrong type or compared with `is`, and assertions of tuples. Reads the folded tree, as
 * CPython does.
 */
import type { Constant, Program } from './code.ts';
import type { Assert, Call, Compare, Expr, Location, Module, Subscript } from './syntax.ts';

export interface SyntaxWarning {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** In the order of the text. */
export function syntaxWarnings(module: Module): SyntaxWarning[] {
  const found: SyntaxWarning[] = [];
  const warn = ({ line, column }: Location, message: string) => found.push({ line, column, message });
  const todo: unknown[] = [module];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (!Array.isArray(node)) warnAbout(node as Expr | Assert, warn);
    for (const child of Object.values(node)) if (typeof child === 'object') todo.push(child);
  }
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What CPython prints of them on stderr before the program begins. */
export function warningText({ warnings = [], source, filename }: Program): string {
  const lines = source.split('\n');
  return warnings
    .map(
      ({ line, message }) => `${filename}:${line}: SyntaxWarning: ${message}\n  ${lines[line - 1]?.trim()}\n`,
    )
    .join('');
}

type Warn = (loc: Location, message: string) => void;

function warnAbout(node: Expr | Assert, warn: Warn): void {
  switch (node.kind) {
    case 'Compare':
      return warnAboutIdentity(node, warn);
    case 'Call':
      return warnAboutCallee(node, warn);
    case 'Subscript':
      return warnAboutItem(node, warn);
    case 'Assert':
      if (sizeOfTuple(node.test) > 0) {
        warn(node.loc, 'assertion is always true, perhaps remove parentheses?');
      }
  }
}

function sizeOfTuple(test: Expr): number {
  if (test.kind === 'Tuple') return test.elts.length;
  const value = test.kind === 'Constant' ? test.value : null;
  return value !== null && typeof value === 'object' && value.kind === 'tuple' ? value.items.length : 0;
}

/** The first `is` with a literal that is not a singleton. */
function warnAboutIdentity({ left, ops, comparators, loc }: Compare, warn: Warn): void {
  let before = left;
  for (const [i, op] of ops.entries()) {
    const after = comparators[i] as Expr;
    const literal = isValue(before) ? before : isValue(after) ? after : null;
    if ((op === 'is' || op === 'is not') && literal !== null) {
      const equal = op === 'is' ? '==' : '!=';
      warn(loc, `"${op}" with '${typeOfLiteral(literal)}' literal. Did you mean "${equal}"?`);
      return;
    }
    before = after;
  }
}

/** Is it a constant other than None, a bool and `...`? */
function isValue(node: Expr): boolean {
  if (node.kind !== 'Constant') return false;
  const type = typeOfConstant(node.value);
  return type !== 'NoneType' && type !== 'bool' && type !== 'ellipsis';
}

const NEVER_CALLABLE: ReadonlySet<Expr['kind']> = new Set([
  ...(['Constant', 'Tuple', 'List', 'ListComp', 'Dict', 'DictComp', 'Set', 'SetComp'] as const),
  ...(['GeneratorExp', 'JoinedStr', 'FormattedValue'] as const),
]);

function warnAboutCallee({ func }: Call, warn: Warn): void {
  if (!NEVER_CALLABLE.has(func.kind)) return;
  warn(func.loc, `'${typeOfLiteral(func)}' object is not callable; perhaps you missed a comma?`);
}

const WITHOUT_ITEMS: ReadonlySet<string> = new Set([
  ...['NoneType', 'ellipsis', 'int', 'bool', 'float', 'complex', 'frozenset', 'set', 'generator', 'function'],
]);
const INDEXED_BY_POSITION: ReadonlySet<string> = new Set(['str', 'bytes', 'tuple', 'list']);

function warnAboutItem({ value, slice, ctx, loc }: Subscript, warn: Warn): void {
  if (ctx !== 'load') return;
  const type = typeOfLiteral(value);
  if (type === null) return;
  if (WITHOUT_ITEMS.has(type)) {
    warn(loc, `'${type}' object is not subscriptable; perhaps you missed a comma?`);
    return;
  }
  const index = typeOfLiteral(slice);
  if (!INDEXED_BY_POSITION.has(type) || index === null || index === 'int' || index === 'bool') return;
  const must = 'indices must be integers or slices, not';
  warn(loc, `${type} ${must} ${index}; perhaps you missed a comma?`);
}

/** The type that a literal or comprehension makes; null for other expressions (infer_type). */
function typeOfLiteral(node: Expr): string | null {
  if (node.kind === 'Constant') return typeOfConstant(node.value);
  return TYPES.get(node.kind) ?? null;
}

const TYPES: ReadonlyMap<Expr['kind'], string> = new Map([
  ['Tuple', 'tuple'],
  ['List', 'list'],
  ['ListComp', 'list'],
  ['Dict', 'dict'],
  ['DictComp', 'dict'],
  ['Set', 'set'],
  ['SetComp', 'set'],
  ['GeneratorExp', 'generator'],
  ['Lambda', 'function'],
  ['JoinedStr', 'str'],
  ['FormattedValue', 'str'],
]);

function typeOfConstant(value: Constant): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number' || typeof value === 'bigint') return 'int';
  return value.kind;
}
