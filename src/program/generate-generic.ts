/**
 * Code for type parameters and the `type` statement (PEP 695). The parameters are locals of a function made and called
 * on the spot, around the definition; bounds and the value of an alias are functions that are called when somebody asks
 * (CPython 3.12 Python/compile.c, compiler_type_params and its neighbours).
 */
import type { Generator } from './generate.ts';
import { expression } from './generate-expression.ts';
import { makeClosure } from './generate-function.ts';
import * as op from './opcodes.ts';
import type { ClassDef, Expr, FunctionDef, TypeAlias, TypeParam } from './syntax.ts';

const INTRINSICS = {
  TypeVar: op.INTRINSIC_TYPEVAR,
  TypeVarTuple: op.INTRINSIC_TYPEVARTUPLE,
  ParamSpec: op.INTRINSIC_PARAMSPEC,
} as const;

/** Makes the type parameters, names them, and leaves a tuple of them. */
function makeTypeParams(g: Generator, typeParams: readonly TypeParam[]): void {
  const { unit } = g;
  for (const node of typeParams) {
    const { kind, name, bound, loc } = node;
    unit.loadConstant(name, loc);
    if (bound === null) unit.emit(op.CALL_INTRINSIC_1, loc, INTRINSICS[kind]);
    else {
      const code = g.nested('types', node, name, bound.loc.line, () => {
        expression(g, bound);
        g.unit.emit(op.RETURN_VALUE, loc);
      });
      makeClosure(g, loc, code, 0);
      const several = bound.kind === 'Tuple';
      const intrinsic = several ? op.INTRINSIC_TYPEVAR_WITH_CONSTRAINTS : op.INTRINSIC_TYPEVAR_WITH_BOUND;
      unit.emit(op.CALL_INTRINSIC_2, loc, intrinsic);
    }
    unit.emit(op.COPY, loc, 1);
    g.name(name, 'store', loc);
  }
  unit.emit(op.BUILD_TUPLE, (typeParams[0] as TypeParam).loc, typeParams.length);
}

/** A function around a definition: `write` fills it and leaves what it returns. */
function around(
  g: Generator,
  { typeParams, loc }: FunctionDef | ClassDef | TypeAlias,
  name: string,
  firstLine: number,
  write: () => void,
): void {
  const code = g.nested('types', typeParams, `<generic parameters of ${name}>`, firstLine, write, 'top');
  makeClosure(g, loc, code, 0);
}

/** `flags`: which defaults lie on the stack, above a NULL; they become the arguments of the function around it. */
export function genericFunction(
  g: Generator,
  node: FunctionDef,
  firstLine: number,
  flags: number,
  make: () => void,
): void {
  const { loc, name, typeParams } = node;
  const withDefaults = (flags & op.MAKE_FUNCTION_DEFAULTS) !== 0;
  const withKeywords = (flags & op.MAKE_FUNCTION_KWDEFAULTS) !== 0;
  const given = Number(withDefaults) + Number(withKeywords);
  if (given === 2) g.unit.emit(op.SWAP, loc, 2);
  around(g, node, name, firstLine, () => {
    const { unit } = g;
    unit.argCount = given;
    makeTypeParams(g, typeParams);
    for (let i = 0; i < given; i++) unit.emit(op.LOAD_FAST, loc, i);
    make();
    unit.emit(op.SWAP, loc, 2);
    unit.emit(op.CALL_INTRINSIC_2, loc, op.INTRINSIC_SET_FUNCTION_TYPE_PARAMS);
  });
  if (given > 0) g.unit.emit(op.SWAP, loc, given + 1);
  g.unit.emit(op.CALL, loc, given);
}

/** `make` makes the class; the bases that it gets end with `Generic[T]`. */
export function genericClass(
  g: Generator,
  node: ClassDef,
  firstLine: number,
  make: (bases: () => Expr[]) => void,
): void {
  const { loc, name, typeParams, bases } = node;
  // CPython 3.12 leaves it so: from here on the block around the class mangles its own names with this one.
  g.unit.privateName = name;
  g.unit.emit(op.PUSH_NULL, loc);
  around(g, node, name, firstLine, () => {
    const { unit } = g;
    makeTypeParams(g, typeParams);
    g.name('.type_params', 'store', loc);
    make(() => {
      g.name('.type_params', 'load', loc);
      unit.emit(op.CALL_INTRINSIC_1, loc, op.INTRINSIC_SUBSCRIPT_GENERIC);
      g.name('.generic_base', 'store', loc);
      return [...bases, { kind: 'Name', loc, id: '.generic_base', ctx: 'load' }];
    });
  });
  g.unit.emit(op.CALL, loc, 0);
}

export function typeAlias(g: Generator, node: TypeAlias): void {
  const { loc, typeParams } = node;
  const { id } = node.name;
  if (typeParams.length > 0) {
    g.unit.emit(op.PUSH_NULL, loc);
    around(g, node, id, loc.line, () => {
      g.unit.loadConstant(id, loc);
      makeTypeParams(g, typeParams);
      makeAlias(g, node);
    });
    g.unit.emit(op.CALL, loc, 0);
  } else {
    g.unit.loadConstant(id, loc);
    g.unit.loadConstant(null, loc);
    makeAlias(g, node);
  }
  g.name(id, 'store', loc);
}

/** The name and the type parameters lie on the stack. */
function makeAlias(g: Generator, node: TypeAlias): void {
  const { loc, value } = node;
  const write = () => {
    g.unit.constant(null);
    expression(g, value);
    g.unit.emit(op.RETURN_VALUE, loc);
  };
  const code = g.nested('function', node, node.name.id, loc.line, write, 'top');
  makeClosure(g, loc, code, 0);
  g.unit.emit(op.BUILD_TUPLE, loc, 3);
  g.unit.emit(op.CALL_INTRINSIC_1, loc, op.INTRINSIC_TYPEALIAS);
}
