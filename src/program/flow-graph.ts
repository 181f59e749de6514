/**
 * From the generator's sequence to a finished code object, in the order of CPython 3.12 (Python/flowgraph.c and
 * assemble.c): blocks, handlers, improvements, cold code to the end, lines, cells, stack depth, offsets. The order is
 * part of the result: `dis` of what comes out has to equal CPython's.
 */
import {
  type Block,
  buildBlocks,
  type FlowGraph,
  type FlowInstruction,
  isBlockPush,
  makeNop,
} from './block.ts';
import { cellsBySlot, isGeneratorLike, placeCells, slotNames } from './cells.ts';
import { type Code, type Constant, FLAG } from './code.ts';
import { exceptionTable } from './exception-table.ts';
import { type CodeUnit, POP_BLOCK, STORE_FAST_MAYBE_NULL } from './instruction.ts';
import { directJumps } from './jump-direction.ts';
import { resolveLines } from './line-numbers.ts';
import { byteOffsets } from './offsets.ts';
import { STORE_FAST } from './opcodes.ts';
import { ConstantTable, improveBlock, removePairs } from './peephole.ts';
import { labelHandlers } from './protected-region.ts';
import {
  emptyUnreachable,
  inlineShortExits,
  moveColdToEnd,
  removeEmptyBlocks,
  removeJumpsToNext,
  removeNops,
} from './prune.ts';
import { measureStack } from './stack-depth.ts';
import { checkUnboundLocals } from './unbound-locals.ts';
import { usedConstants } from './used-constants.ts';

/** Optimises and lays out one code object. The unit's sequence is left as it was. */
export function assemble(unit: CodeUnit): Code {
  const graph = buildBlocks(unit.sequence);
  labelHandlers(graph);
  const constants = new ConstantTable([...unit.constants]);
  improve(graph, constants);
  const used = usedConstants(graph, constants.items);
  checkUnboundLocals(graph, unit.varNames.length, parameterCount(unit));
  moveColdToEnd(graph);
  resolveLines(graph, unit.firstLine);
  placeCells(graph, unit);
  const stackSize = measureStack(graph, isGeneratorLike(unit.flags) ? 1 : 0);
  dropPseudo(graph);
  directJumps(graph);
  return layOut(unit, graph, used, stackSize);
}

function improve(graph: FlowGraph, constants: ConstantTable): void {
  removeEmptyBlocks(graph);
  inlineShortExits(graph);
  for (const block of graph) improveBlock(block, constants);
  removePairs(graph);
  inlineShortExits(graph);
  emptyUnreachable(graph);
  for (const block of graph) removeNops(block);
  removeEmptyBlocks(graph);
  removeJumpsToNext(graph);
}

function parameterCount({ argCount, kwOnlyCount, flags }: CodeUnit): number {
  return argCount + kwOnlyCount + (flags & FLAG.VARARGS ? 1 : 0) + (flags & FLAG.VARKEYWORDS ? 1 : 0);
}

/** The brackets of protected regions have done their work. */
function dropPseudo(graph: FlowGraph): void {
  for (const { instructions } of graph) {
    for (const instruction of instructions) {
      const { opcode } = instruction;
      if (isBlockPush(opcode) || opcode === POP_BLOCK) makeNop(instruction);
      else if (opcode === STORE_FAST_MAYBE_NULL) instruction.opcode = STORE_FAST;
    }
  }
  for (const block of graph) removeNops(block);
}

function layOut(unit: CodeUnit, graph: FlowGraph, constants: readonly Constant[], stackSize: number): Code {
  const instructions: FlowInstruction[] = [];
  const placeOf = new Map<Block, number>();
  for (const block of graph) {
    placeOf.set(block, instructions.length);
    for (const instruction of block.instructions) instructions.push(instruction);
  }
  const targets = instructions.map(({ target }) => (target ? (placeOf.get(target) as number) : -1));
  const ops = new Int32Array(2 * instructions.length);
  const positions = new Int32Array(4 * instructions.length);
  instructions.forEach(({ opcode, operand, target, location }, i) => {
    ops[2 * i] = opcode;
    ops[2 * i + 1] = target ? (targets[i] as number) : operand;
    positions.set([location.line, location.endLine, location.column, location.endColumn], 4 * i);
  });
  return {
    kind: 'code',
    name: unit.name,
    qualname: unit.qualname,
    filename: unit.filename,
    firstLine: unit.firstLine,
    flags: unit.flags,
    argCount: unit.argCount,
    posOnlyCount: unit.posOnlyCount,
    kwOnlyCount: unit.kwOnlyCount,
    stackSize,
    varNames: unit.varNames,
    cellNames: cellsBySlot(unit),
    freeNames: unit.freeNames,
    localsPlus: slotNames(unit),
    names: unit.names,
    constants,
    ops,
    offsets: byteOffsets(instructions, targets),
    positions,
    handlers: exceptionTable(instructions, placeOf),
    docstring: unit.docstring,
  };
}
