/**
 * From the syntax tree to code: the generator's context, which the files generate-*.ts share. The order of
 * instructions and their locations are CPython 3.12's (Python/compile.c), since `dis` of the result has to be
 * equal.
 */
import type { Code } from './code.ts';
import { CodeBuilder, type OpenBlock, type UnitKind } from './code-builder.ts';
import { moduleBody } from './generate-function.ts';
import { type CodeUnit, SETUP_CLEANUP } from './instruction.ts';
import { mangle } from './mangle.ts';
import * as op from './opcodes.ts';
import type { Problem } from './problem.ts';
import { findScopes, type Scope } from './scope.ts';
import { type Location, type Module, NO_LOCATION } from './syntax.ts';

/** More blocks than this inside one another CPython refuses (CO_MAXBLOCKS). */
const MOST_BLOCKS = 20;

export type Assemble = (unit: CodeUnit) => Code;

export interface Generated {
  readonly code: Code | null;
  readonly problems: readonly Problem[];
}

/** Code for a module; with problems there is none. `assemble` finishes each code object (flow-graph.ts). */
export function generate(module: Module, filename: string, assemble: Assemble): Generated {
  const { module: top, byNode, problems } = findScopes(module);
  if (problems.length > 0) return { code: null, problems };
  const generator = new Generator(top, byNode, filename, assemble);
  const code = moduleBody(generator, module);
  return { code: generator.problems.length > 0 ? null : code, problems: generator.problems };
}

export class Generator {
  readonly problems: Problem[] = [];
  /** The code object that is being written. */
  unit: CodeBuilder;
  readonly top: Scope;
  /** `from __future__ import annotations`: annotations are kept as text. */
  annotationsAsText = false;
  private readonly byNode: ReadonlyMap<object, Scope>;
  private readonly filename: string;
  private readonly assemble: Assemble;

  constructor(top: Scope, byNode: ReadonlyMap<object, Scope>, filename: string, assemble: Assemble) {
    this.top = top;
    this.byNode = byNode;
    this.filename = filename;
    this.assemble = assemble;
    this.unit = new CodeBuilder('module', top, null, '<module>', 1);
  }

  report(kind: Problem['kind'], loc: Location, ...args: string[]): void {
    this.problems.push({ kind, loc, args });
  }

  /** Enters a block that a jump out of it has to leave. */
  open(block: OpenBlock, loc: Location): void {
    const { blocks } = this.unit;
    if (blocks.length >= MOST_BLOCKS) this.report('tooManyBlocks', loc);
    blocks.push(block);
  }

  scopeOf(node: object): Scope {
    return this.byNode.get(node) as Scope;
  }

  /** Writes a nested code object: `write` fills it. At its end it returns None, or what lies on top of the stack. */
  nested(
    kind: UnitKind,
    node: object,
    name: string,
    firstLine: number,
    write: () => void,
    returns: 'None' | 'top' = 'None',
  ): Code {
    const outer = this.unit;
    this.unit = new CodeBuilder(kind, this.scopeOf(node), outer, name, firstLine);
    write();
    const code = this.finish(returns);
    this.unit = outer;
    return code;
  }

  /** The code object that is being written, with its implicit return. */
  finish(returns: 'None' | 'top' = 'None'): Code {
    if (returns === 'None') this.unit.loadConstant(null, NO_LOCATION);
    this.unit.emit(op.RETURN_VALUE, NO_LOCATION);
    return this.unit.finish(this.filename, this.assemble);
  }

  /** In a generator a StopIteration that leaves the body becomes a RuntimeError. */
  wrapStopIteration(): void {
    const { unit } = this;
    const handler = unit.label();
    unit.sequence.items.unshift({
      opcode: SETUP_CLEANUP,
      operand: 0,
      target: handler,
      location: NO_LOCATION,
    });
    for (const label of unit.sequence.labels) label.at++;
    unit.loadConstant(null, NO_LOCATION);
    unit.emit(op.RETURN_VALUE, NO_LOCATION);
    unit.use(handler);
    unit.emit(op.CALL_INTRINSIC_1, NO_LOCATION, op.INTRINSIC_STOPITERATION_ERROR);
    unit.emit(op.RERAISE, NO_LOCATION, 1);
  }

  /** Reads, writes or deletes a variable, wherever it lives. */
  name(name: string, context: 'load' | 'store' | 'delete', loc: Location): void {
    const { unit } = this;
    if (name === '__debug__' && context !== 'load') {
      this.report(context === 'store' ? 'forbiddenName' : 'forbiddenDelete', loc, name);
    }
    const mangled = mangle(unit.privateName, name);
    switch (this.accessOf(mangled)) {
      case 'cell':
        this.cellVariable(mangled, context, loc);
        break;
      case 'fast':
        unit.emit(FAST[context], loc, unit.varNames.add(mangled));
        break;
      case 'global':
        if (context === 'load' && unit.scope.seesClass && unit.placeOf(mangled) === 'global implicit') {
          this.classNames(loc);
          unit.emit(op.LOAD_FROM_DICT_OR_GLOBALS, loc, unit.nameIndex(mangled));
        } else if (context === 'load') unit.emit(op.LOAD_GLOBAL, loc, unit.nameIndex(mangled) << 1);
        else unit.emit(GLOBAL[context], loc, unit.nameIndex(mangled));
        break;
      case 'name': {
        const inlinedInClass = unit.scope.kind === 'class' && unit.inlined > 0;
        if (context === 'load' && inlinedInClass) {
          unit.emit(op.LOAD_GLOBAL, loc, unit.nameIndex(mangled) << 1);
        } else unit.emit(NAME[context], loc, unit.nameIndex(mangled));
        break;
      }
    }
  }

  private accessOf(mangled: string): 'cell' | 'fast' | 'global' | 'name' {
    const { unit } = this;
    switch (unit.placeOf(mangled)) {
      case 'free':
      case 'cell':
        return 'cell';
      case 'local':
        return unit.functionLike || unit.hidden.has(mangled) ? 'fast' : 'name';
      case 'global explicit':
        return 'global';
      case 'global implicit':
        return unit.functionLike ? 'global' : 'name';
      default:
        return 'name';
    }
  }

  /** Pushes the names of the class around a block of types. */
  private classNames(loc: Location): void {
    this.unit.emit(op.LOAD_DEREF, loc, this.unit.freeIndex('__classdict__'));
  }

  private cellVariable(name: string, context: 'load' | 'store' | 'delete', loc: Location): void {
    const { unit } = this;
    const index = unit.placeOf(name) === 'free' ? unit.freeIndex(name) : unit.cellIndex(name);
    if (context === 'load' && unit.scope.kind === 'class' && unit.inlined === 0) {
      unit.emit(op.LOAD_LOCALS, loc);
      unit.emit(op.LOAD_FROM_DICT_OR_DEREF, loc, index);
    } else if (context === 'load' && unit.scope.seesClass) {
      this.classNames(loc);
      unit.emit(op.LOAD_FROM_DICT_OR_DEREF, loc, index);
    } else unit.emit(DEREF[context], loc, index);
  }
}

const FAST = { load: op.LOAD_FAST, store: op.STORE_FAST, delete: op.DELETE_FAST } as const;
const DEREF = { load: op.LOAD_DEREF, store: op.STORE_DEREF, delete: op.DELETE_DEREF } as const;
const GLOBAL = { store: op.STORE_GLOBAL, delete: op.DELETE_GLOBAL } as const;
const NAME = { load: op.LOAD_NAME, store: op.STORE_NAME, delete: op.DELETE_NAME } as const;
