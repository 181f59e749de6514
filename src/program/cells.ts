/**
 * Where cells live: a frame's slots are the locals, then the cells of locals that are not parameters, then the free
 * variables. A parameter that an inner function uses keeps its slot and gets its cell there on entry.
 */
import type { FlowGraph, FlowInstruction } from './block.ts';
import { FLAG } from './code.ts';
import type { CodeUnit } from './instruction.ts';
import * as op from './opcodes.ts';
import { type Location, NO_LOCATION } from './syntax.ts';

/** Names by slot. */
export function slotNames({ varNames, cellNames, freeNames }: CodeUnit): string[] {
  const locals = new Set(varNames);
  return [...varNames, ...cellNames.filter((name) => !locals.has(name)), ...freeNames];
}

/** Turns the operands that count cells and free variables into slots, and puts the cells' making before the code. */
export function placeCells(graph: FlowGraph, unit: CodeUnit): void {
  const slots = cellSlots(unit);
  for (const { instructions } of graph) {
    for (const instruction of instructions) {
      if (usesCell(instruction.opcode)) instruction.operand = slots[instruction.operand] as number;
    }
  }
  graph.entry.instructions.unshift(...prefix(unit, slots));
}

export function isGeneratorLike(flags: number): boolean {
  return (flags & (FLAG.GENERATOR | FLAG.COROUTINE | FLAG.ASYNC_GENERATOR)) !== 0;
}

/** Cell names in the order of their slots, as `co_cellvars` has them: parameters first. */
export function cellsBySlot({ varNames, cellNames }: CodeUnit): string[] {
  const cells = new Set(cellNames);
  const parameters = varNames.filter((name) => cells.has(name));
  return [...parameters, ...cellNames.filter((name) => !varNames.includes(name))];
}

/** Slot by index in cellNames followed by freeNames. */
function cellSlots({ varNames, cellNames, freeNames }: CodeUnit): number[] {
  const locals = new Map(varNames.map((name, i) => [name, i]));
  let following = varNames.length;
  const cells = cellNames.map((name) => locals.get(name) ?? following++);
  return [...cells, ...freeNames.map(() => following++)];
}

function prefix(unit: CodeUnit, slots: readonly number[]): FlowInstruction[] {
  const made: FlowInstruction[] = [];
  const add = (opcode: number, operand: number, location: Location) =>
    made.push({ opcode, operand, target: null, handler: null, location });
  if (unit.freeNames.length > 0) add(op.COPY_FREE_VARS, unit.freeNames.length, NO_LOCATION);
  const cells = slots.slice(0, unit.cellNames.length).sort((a, b) => a - b);
  for (const slot of cells) add(op.MAKE_CELL, slot, NO_LOCATION);
  if (isGeneratorLike(unit.flags)) {
    const { firstLine } = unit;
    const location = { line: firstLine, endLine: firstLine, column: -1, endColumn: -1 };
    add(op.RETURN_GENERATOR, 0, location);
    add(op.POP_TOP, 0, NO_LOCATION);
  }
  return made;
}

function usesCell(opcode: number): boolean {
  switch (opcode) {
    case op.MAKE_CELL:
    case op.LOAD_CLOSURE:
    case op.LOAD_DEREF:
    case op.STORE_DEREF:
    case op.DELETE_DEREF:
    case op.LOAD_FROM_DICT_OR_DEREF:
      return true;
    default:
      return false;
  }
}
