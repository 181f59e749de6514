/**
 * One code object in the making: its names, constants, instructions, and the blocks (`try`, `with`, loops)
 * that a jump out of it has to leave in order (CPython 3.12 Python/compile.c, struct compiler_unit).
 */
import { type Code, type Constant, FLAG } from './code.ts';
import { constantKey } from './constant-key.ts';
import {
  type CodeUnit,
  InstructionSequence,
  Label,
  LOAD_METHOD,
  LOAD_SUPER_METHOD,
  LOAD_ZERO_SUPER_ATTR,
  LOAD_ZERO_SUPER_METHOD,
} from './instruction.ts';
import { mangle } from './mangle.ts';
import * as op from './opcodes.ts';
import type { Place, Scope, Symbol as ScopeSymbol } from './scope.ts';
import type { Location, Stmt } from './syntax.ts';

/** 'types': type parameters of a definition, or the bound of one. */
export type UnitKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension' | 'types';

/** What has to be undone when a `return`, `break` or `continue` jumps out. */
export interface OpenBlock {
  readonly kind:
    | 'while'
    | 'for'
    | 'try'
    | 'finally'
    | 'finally handler'
    | 'with'
    | 'async with'
    | 'handler'
    | 'handlers'
    | 'group handlers'
    | 'value';
  /** Where `continue` goes. */
  readonly start: Label | null;
  /** Where `break` goes. */
  readonly exit: Label | null;
  /** 'finally': its statements; 'with' (also async): where it stands; 'handler': the name it binds. */
  readonly body?: readonly Stmt[];
  readonly loc?: Location;
  readonly name?: string | null;
}

/** Names by index, in the order in which they were first needed. */
class NameTable {
  readonly names: string[];
  private readonly index = new Map<string, number>();
  constructor(names: readonly string[] = []) {
    this.names = [...names];
    names.forEach((name, i) => {
      this.index.set(name, i);
    });
  }

  add(name: string): number {
    let at = this.index.get(name);
    if (at === undefined) {
      at = this.names.length;
      this.index.set(name, at);
      this.names.push(name);
    }
    return at;
  }
}

export class CodeBuilder {
  readonly kind: UnitKind;
  readonly scope: Scope;
  readonly parent: CodeBuilder | null;
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  /** Class whose private names are mangled here. */
  privateName: string | null;
  readonly sequence = new InstructionSequence();
  readonly blocks: OpenBlock[] = [];
  readonly varNames: NameTable;
  readonly cellNames: readonly string[];
  readonly freeNames: readonly string[];
  private readonly names = new NameTable();
  private readonly constants: Constant[] = [];
  private readonly constantAt = new Map<string, number>();
  argCount = 0;
  posOnlyCount = 0;
  kwOnlyCount = 0;
  docstring: string | null = null;
  /** The body of an `async def`. */
  isAsync = false;
  /** Depth of inlined comprehensions, and the names that are fast locals only in there. */
  inlined = 0;
  readonly hidden = new Set<string>();

  constructor(kind: UnitKind, scope: Scope, parent: CodeBuilder | null, name: string, firstLine: number) {
    this.kind = kind;
    this.scope = scope;
    this.parent = parent;
    this.name = name;
    this.firstLine = firstLine;
    this.privateName = kind === 'class' ? name : (parent?.privateName ?? null);
    this.varNames = new NameTable(scope.parameters);
    const own = [scope.needsClassClosure && '__class__', scope.needsClassDict && '__classdict__'];
    this.cellNames = [...scope.namesIn('cell'), ...own.filter((name) => name !== false)];
    this.freeNames = scope.namesIn('free');
    this.qualname = qualified(this);
    const line = kind === 'module' ? 0 : firstLine;
    this.emit(op.RESUME, { line, endLine: firstLine, column: 0, endColumn: 0 });
  }

  get functionLike(): boolean {
    return this.scope.kind === 'function';
  }

  label(): Label {
    return new Label();
  }

  use(label: Label): void {
    this.sequence.use(label);
  }

  emit(opcode: number, loc: Location, operand = 0): void {
    this.sequence.emit(opcode, operand, loc);
  }

  jump(opcode: number, target: Label, loc: Location): void {
    this.sequence.jump(opcode, target, loc);
  }

  /** An instruction whose operand is a name; attribute access carries its flags in the low bits. */
  emitName(opcode: number, name: string, loc: Location): void {
    const index = this.names.add(mangle(this.privateName, name));
    switch (opcode) {
      case op.LOAD_ATTR:
        this.emit(opcode, loc, index << 1);
        break;
      case LOAD_METHOD:
        this.emit(op.LOAD_ATTR, loc, (index << 1) | 1);
        break;
      case op.LOAD_SUPER_ATTR:
        this.emit(opcode, loc, (index << 2) | 2);
        break;
      case LOAD_SUPER_METHOD:
        this.emit(op.LOAD_SUPER_ATTR, loc, (index << 2) | 3);
        break;
      case LOAD_ZERO_SUPER_ATTR:
        this.emit(op.LOAD_SUPER_ATTR, loc, index << 2);
        break;
      case LOAD_ZERO_SUPER_METHOD:
        this.emit(op.LOAD_SUPER_ATTR, loc, (index << 2) | 1);
        break;
      default:
        this.emit(opcode, loc, index);
        break;
    }
  }

  nameIndex(name: string): number {
    return this.names.add(name);
  }

  constant(value: Constant): number {
    const key = constantKey(value);
    let at = this.constantAt.get(key);
    if (at === undefined) {
      at = this.constants.length;
      this.constants.push(value);
      this.constantAt.set(key, at);
    }
    return at;
  }

  loadConstant(value: Constant, loc: Location): void {
    this.emit(op.LOAD_CONST, loc, this.constant(value));
  }

  placeOf(name: string): Place | null {
    return this.scope.placeOf(name);
  }

  symbol(name: string): ScopeSymbol | undefined {
    return this.scope.symbols.get(name);
  }

  /** Operand of LOAD_DEREF and its kin: cells first, then free names. */
  cellIndex(name: string): number {
    const at = this.cellNames.indexOf(name);
    return at >= 0 ? at : this.cellNames.length + this.freeNames.indexOf(name);
  }

  /**
   * The same for a name that is free here even if a cell has that name too (`__class__` in a class in a
   * class).
   */
  freeIndex(name: string): number {
    return this.cellNames.length + this.freeNames.indexOf(name);
  }

  finish(filename: string, assemble: (unit: CodeUnit) => Code): Code {
    return assemble({
      name: this.name,
      qualname: this.qualname,
      filename,
      firstLine: this.firstLine,
      flags: this.flags(),
      argCount: this.posOnlyCount + this.argCount,
      posOnlyCount: this.posOnlyCount,
      kwOnlyCount: this.kwOnlyCount,
      varNames: this.varNames.names,
      cellNames: this.cellNames,
      freeNames: this.freeNames,
      names: this.names.names,
      constants: this.constants,
      docstring: this.docstring,
      sequence: this.sequence,
    });
  }

  private flags(): number {
    const { scope } = this;
    let flags = 0;
    if (scope.kind === 'function') {
      flags |= FLAG.OPTIMIZED | FLAG.NEWLOCALS;
      if (scope.nested) flags |= FLAG.NESTED;
      if (scope.generator && !scope.coroutine) flags |= FLAG.GENERATOR;
      if (!scope.generator && scope.coroutine) flags |= FLAG.COROUTINE;
      if (scope.generator && scope.coroutine) flags |= FLAG.ASYNC_GENERATOR;
      if (scope.varArgs) flags |= FLAG.VARARGS;
      if (scope.varKeywords) flags |= FLAG.VARKEYWORDS;
    }
    return flags;
  }
}

/** `outer.<locals>.inner`, `Class.method`; a name declared global keeps its own. Type parameters are passed over. */
function qualified({ kind, name, parent: directly }: CodeBuilder): string {
  const parent = directly?.kind === 'types' ? directly.parent : directly;
  if (parent === null || parent.kind === 'module') return name;
  if (kind === 'function' || kind === 'class') {
    if (parent.placeOf(mangle(parent.privateName, name)) === 'global explicit') return name;
  }
  const local = parent.kind === 'function' || parent.kind === 'lambda';
  return `${parent.qualname}${local ? '.<locals>' : ''}.${name}`;
}
