/**
 * Which handler protects which instruction. The generator brackets the body of a `try` or `with` by SETUP_* and
 * POP_BLOCK; here every instruction learns its handler, so that the brackets can go. Follows the control flow, since
 * a jump carries the brackets that are open where it stands.
 */
import { type Block, type FlowGraph, isBlockPush, isJump } from './block.ts';
import { POP_BLOCK, SETUP_FINALLY } from './instruction.ts';
import { YIELD_VALUE } from './opcodes.ts';

/** Marks the handlers and gives each instruction its innermost one. A yield learns how many are open around it. */
export function labelHandlers(graph: FlowGraph): void {
  graph.unvisit();
  const todo: { block: Block; open: Block[] }[] = [];
  const visit = (block: Block, open: readonly Block[]) => {
    if (block.visited) return;
    block.visited = true;
    todo.push({ block, open: [...open] });
  };
  visit(graph.entry, []);
  for (let entry = todo.pop(); entry; entry = todo.pop()) {
    const { block, open } = entry;
    for (const instruction of block.instructions) {
      const { opcode, target } = instruction;
      if (isBlockPush(opcode)) {
        const handler = target as Block;
        visit(handler, open);
        if (opcode !== SETUP_FINALLY) handler.keepsLasti = true;
        open.push(handler);
      } else if (opcode === POP_BLOCK) {
        open.pop();
      } else {
        instruction.handler = open[open.length - 1] ?? null;
        if (isJump(opcode)) visit(target as Block, open);
        else if (opcode === YIELD_VALUE) instruction.operand = open.length;
      }
    }
    if (block.fallsThrough && block.next) visit(block.next, open);
  }
  for (const { instructions } of graph) {
    for (const { opcode, target } of instructions) {
      if (isBlockPush(opcode)) (target as Block).isHandler = true;
    }
  }
}
