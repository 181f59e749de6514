/**
 * Every return knows its line, even one that the compiler made up: exits without a line are given one copy per
 * jump to them, and instructions without a line take that of what runs before them.
 */
import { Block, type FlowGraph, type FlowInstruction, isJump } from './block.ts';
import { RETURN_VALUE } from './opcodes.ts';
import { copyInstructions } from './prune.ts';
import { type Location, NO_LOCATION } from './syntax.ts';

/** Fills in locations. `firstLine` is what is left for exits that nothing else explains. */
export function resolveLines(graph: FlowGraph, firstLine: number): void {
  copyLinelessExits(graph);
  inheritLines(graph);
  let line = firstLine;
  for (const { last, instructions } of graph) {
    if (!last) continue;
    if (last.location.line >= 0) line = last.location.line;
    else if (last.opcode === RETURN_VALUE) {
      for (const instruction of instructions) instruction.location = { ...instruction.location, line };
    }
  }
}

function copyLinelessExits(graph: FlowGraph): void {
  let fresh = graph.freshLabel();
  for (const { last } of graph) {
    if (!last || !isJump(last.opcode)) continue;
    const target = last.target as Block;
    if (!isLinelessExit(target) || target.predecessors < 2) continue;
    const copy = new Block(fresh++);
    copy.instructions = copyInstructions(target);
    (copy.instructions[0] as FlowInstruction).location = last.location;
    last.target = copy;
    target.predecessors--;
    copy.predecessors = 1;
    copy.next = target.next;
    target.next = copy;
  }
  for (const { last, next, fallsThrough } of graph) {
    if (!last || !next || !fallsThrough || !isLinelessExit(next)) continue;
    (next.instructions[0] as FlowInstruction).location = last.location;
  }
}

function isLinelessExit(block: Block): boolean {
  return block.exitsScope && block.instructions.every(({ location }) => location.line < 0);
}

function inheritLines(graph: FlowGraph): void {
  for (const { instructions, last, next, fallsThrough } of graph) {
    if (!last) continue;
    let previous: Location = NO_LOCATION;
    for (const instruction of instructions) {
      if (instruction.location.line < 0) instruction.location = previous;
      else previous = instruction.location;
    }
    if (fallsThrough && next) inherit(next, previous);
    if (isJump(last.opcode)) inherit(last.target as Block, previous);
  }
}

function inherit(block: Block, location: Location): void {
  const first = block.instructions[0];
  if (first && block.predecessors === 1 && first.location.line < 0) first.location = location;
}
