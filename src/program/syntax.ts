/**
 * The syntax tree: plain data, named after CPython's `ast` module so that a reader who knows one knows the other.
 * Every node carries its location exactly as `ast` reports it (1-based lines, columns in UTF-8 bytes), because the
 * locations become the positions of the bytecode.
 */
import type { Constant } from './code.ts';

/** Where something stands: 1-based lines, 0-based columns in UTF-8 bytes; -1 means unknown. */
export interface Location {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

/** For code that the compiler made up. */
export const NO_LOCATION: Location = { line: -1, endLine: -1, column: -1, endColumn: -1 };

export type Context = 'load' | 'store' | 'delete';

export type BinaryOperator = '+' | '&' | '//' | '<<' | '@' | '*' | '%' | '|' | '**' | '>>' | '-' | '/' | '^';
export type UnaryOperator = '-' | '+' | '~' | 'not';
export type CompareOperator = '<' | '<=' | '==' | '!=' | '>' | '>=' | 'is' | 'is not' | 'in' | 'not in';

export interface BoolOp {
  kind: 'BoolOp';
  loc: Location;
  op: 'and' | 'or';
  values: Expr[];
}
export interface NamedExpr {
  kind: 'NamedExpr';
  loc: Location;
  target: Name;
  value: Expr;
}
export interface BinOp {
  kind: 'BinOp';
  loc: Location;
  left: Expr;
  op: BinaryOperator;
  right: Expr;
}
export interface UnaryOp {
  kind: 'UnaryOp';
  loc: Location;
  op: UnaryOperator;
  operand: Expr;
}
export interface Lambda {
  kind: 'Lambda';
  loc: Location;
  args: Arguments;
  body: Expr;
}
export interface IfExp {
  kind: 'IfExp';
  loc: Location;
  test: Expr;
  body: Expr;
  orelse: Expr;
}
export interface Dict {
  kind: 'Dict';
  loc: Location;
  /** null where the value is a `**mapping`. */
  keys: (Expr | null)[];
  values: Expr[];
}
export interface SetDisplay {
  kind: 'Set';
  loc: Location;
  elts: Expr[];
}
export interface ListComp {
  kind: 'ListComp';
  loc: Location;
  elt: Expr;
  generators: Comprehension[];
}
export interface SetComp {
  kind: 'SetComp';
  loc: Location;
  elt: Expr;
  generators: Comprehension[];
}
export interface GeneratorExp {
  kind: 'GeneratorExp';
  loc: Location;
  elt: Expr;
  generators: Comprehension[];
}
export interface DictComp {
  kind: 'DictComp';
  loc: Location;
  key: Expr;
  value: Expr;
  generators: Comprehension[];
}
export interface Await {
  kind: 'Await';
  loc: Location;
  value: Expr;
}
export interface Yield {
  kind: 'Yield';
  loc: Location;
  value: Expr | null;
}
export interface YieldFrom {
  kind: 'YieldFrom';
  loc: Location;
  value: Expr;
}
export interface Compare {
  kind: 'Compare';
  loc: Location;
  left: Expr;
  ops: CompareOperator[];
  comparators: Expr[];
}
export interface Call {
  kind: 'Call';
  loc: Location;
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}
export interface FormattedValue {
  kind: 'FormattedValue';
  loc: Location;
  value: Expr;
  /** '' means none. */
  conversion: '' | 's' | 'r' | 'a';
  formatSpec: Expr | null;
}
export interface JoinedStr {
  kind: 'JoinedStr';
  loc: Location;
  values: Expr[];
}
export interface ConstantExpr {
  kind: 'Constant';
  loc: Location;
  value: Constant;
}
export interface Attribute {
  kind: 'Attribute';
  loc: Location;
  value: Expr;
  attr: string;
  ctx: Context;
}
export interface Subscript {
  kind: 'Subscript';
  loc: Location;
  value: Expr;
  slice: Expr;
  ctx: Context;
}
export interface Starred {
  kind: 'Starred';
  loc: Location;
  value: Expr;
  ctx: Context;
}
export interface Name {
  kind: 'Name';
  loc: Location;
  id: string;
  ctx: Context;
}
export interface List {
  kind: 'List';
  loc: Location;
  elts: Expr[];
  ctx: Context;
}
export interface Tuple {
  kind: 'Tuple';
  loc: Location;
  elts: Expr[];
  ctx: Context;
}
export interface Slice {
  kind: 'Slice';
  loc: Location;
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetDisplay
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | ConstantExpr
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

export type ComprehensionExpr = ListComp | SetComp | DictComp | GeneratorExp;

export interface Comprehension {
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  isAsync: boolean;
}

export interface Keyword {
  loc: Location;
  /** null for `**mapping`. */
  arg: string | null;
  value: Expr;
}

export interface Arg {
  loc: Location;
  arg: string;
  annotation: Expr | null;
}

export interface Arguments {
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  /** One per keyword-only parameter; null where it has no default. */
  kwDefaults: (Expr | null)[];
  kwarg: Arg | null;
  /** Of the last positional parameters. */
  defaults: Expr[];
}

/** `T`, `T: bound`, `*Ts` or `**P` in the brackets of a generic definition (PEP 695). */
export interface TypeParam {
  kind: 'TypeVar' | 'TypeVarTuple' | 'ParamSpec';
  loc: Location;
  name: string;
  bound: Expr | null;
}

export interface FunctionDef {
  kind: 'FunctionDef';
  loc: Location;
  isAsync: boolean;
  name: string;
  typeParams: TypeParam[];
  args: Arguments;
  body: Stmt[];
  decorators: Expr[];
  returns: Expr | null;
}
export interface ClassDef {
  kind: 'ClassDef';
  loc: Location;
  name: string;
  typeParams: TypeParam[];
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorators: Expr[];
}
/** `type X[T] = value` */
export interface TypeAlias {
  kind: 'TypeAlias';
  loc: Location;
  name: Name;
  typeParams: TypeParam[];
  value: Expr;
}
export interface Return {
  kind: 'Return';
  loc: Location;
  value: Expr | null;
}
export interface Delete {
  kind: 'Delete';
  loc: Location;
  targets: Expr[];
}
export interface Assign {
  kind: 'Assign';
  loc: Location;
  targets: Expr[];
  value: Expr;
}
export interface AugAssign {
  kind: 'AugAssign';
  loc: Location;
  target: Expr;
  op: BinaryOperator;
  value: Expr;
}
export interface AnnAssign {
  kind: 'AnnAssign';
  loc: Location;
  target: Expr;
  annotation: Expr;
  value: Expr | null;
  /** A bare name without parentheses. */
  simple: boolean;
}
export interface For {
  kind: 'For';
  loc: Location;
  isAsync: boolean;
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface While {
  kind: 'While';
  loc: Location;
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface If {
  kind: 'If';
  loc: Location;
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface WithItem {
  contextExpr: Expr;
  optionalVars: Expr | null;
}
export interface With {
  kind: 'With';
  loc: Location;
  isAsync: boolean;
  items: WithItem[];
  body: Stmt[];
}
export interface MatchCase {
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}
export interface Match {
  kind: 'Match';
  loc: Location;
  subject: Expr;
  cases: MatchCase[];
}
export interface Raise {
  kind: 'Raise';
  loc: Location;
  exc: Expr | null;
  cause: Expr | null;
}
export interface ExceptHandler {
  loc: Location;
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}
export interface Try {
  kind: 'Try';
  loc: Location;
  /** `except*` */
  isStar: boolean;
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}
export interface Assert {
  kind: 'Assert';
  loc: Location;
  test: Expr;
  msg: Expr | null;
}
export interface Alias {
  loc: Location;
  name: string;
  asname: string | null;
}
export interface Import {
  kind: 'Import';
  loc: Location;
  names: Alias[];
}
export interface ImportFrom {
  kind: 'ImportFrom';
  loc: Location;
  module: string | null;
  names: Alias[];
  level: number;
}
export interface Global {
  kind: 'Global';
  loc: Location;
  names: string[];
}
export interface Nonlocal {
  kind: 'Nonlocal';
  loc: Location;
  names: string[];
}
export interface ExprStmt {
  kind: 'Expr';
  loc: Location;
  value: Expr;
}
export interface Pass {
  kind: 'Pass';
  loc: Location;
}
export interface Break {
  kind: 'Break';
  loc: Location;
}
export interface Continue {
  kind: 'Continue';
  loc: Location;
}

export type Stmt =
  | FunctionDef
  | ClassDef
  | TypeAlias
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

export interface MatchValue {
  kind: 'MatchValue';
  loc: Location;
  value: Expr;
}
export interface MatchSingleton {
  kind: 'MatchSingleton';
  loc: Location;
  value: boolean | null;
}
export interface MatchSequence {
  kind: 'MatchSequence';
  loc: Location;
  patterns: Pattern[];
}
export interface MatchMapping {
  kind: 'MatchMapping';
  loc: Location;
  keys: Expr[];
  patterns: Pattern[];
  rest: string | null;
}
export interface MatchClass {
  kind: 'MatchClass';
  loc: Location;
  cls: Expr;
  patterns: Pattern[];
  kwdAttrs: string[];
  kwdPatterns: Pattern[];
}
export interface MatchStar {
  kind: 'MatchStar';
  loc: Location;
  name: string | null;
}
export interface MatchAs {
  kind: 'MatchAs';
  loc: Location;
  pattern: Pattern | null;
  name: string | null;
}
export interface MatchOr {
  kind: 'MatchOr';
  loc: Location;
  patterns: Pattern[];
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export interface Module {
  kind: 'Module';
  body: Stmt[];
}

/** The location from the start of `from` to the end of `to`. */
export function spanning(from: Location, to: Location): Location {
  return { line: from.line, endLine: to.endLine, column: from.column, endColumn: to.endColumn };
}
