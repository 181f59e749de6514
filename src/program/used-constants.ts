/** Drops the constants that no instruction loads any more. */
import { type FlowGraph, hasConstant } from './block.ts';
import type { Constant } from './code.ts';

/** The remaining constants, in order; operands are renumbered. The first stays always: it may be the docstring. */
export function usedConstants(graph: FlowGraph, constants: readonly Constant[]): readonly Constant[] {
  const used = new Set<number>([0]);
  for (const { opcode, operand } of loads(graph)) if (hasConstant(opcode)) used.add(operand);
  const kept: Constant[] = [];
  const moved = constants.map((value, i) => (used.has(i) ? kept.push(value) - 1 : -1));
  for (const instruction of loads(graph)) {
    if (hasConstant(instruction.opcode)) instruction.operand = moved[instruction.operand] as number;
  }
  return kept;
}

function* loads(graph: FlowGraph) {
  for (const { instructions } of graph) yield* instructions;
}
