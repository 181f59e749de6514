/** Jumps get their direction. A condition can only jump forward: backward, its opposite skips a plain jump. */
import { Block, type FlowGraph, type FlowInstruction } from './block.ts';
import { JUMP, JUMP_NO_INTERRUPT } from './instruction.ts';
import * as op from './opcodes.ts';

const OPPOSITE: ReadonlyMap<number, number> = new Map([
  [op.POP_JUMP_IF_FALSE, op.POP_JUMP_IF_TRUE],
  [op.POP_JUMP_IF_TRUE, op.POP_JUMP_IF_FALSE],
  [op.POP_JUMP_IF_NONE, op.POP_JUMP_IF_NOT_NONE],
  [op.POP_JUMP_IF_NOT_NONE, op.POP_JUMP_IF_NONE],
]);

export function directJumps(graph: FlowGraph): void {
  graph.unvisit();
  for (const block of graph) {
    block.visited = true;
    const { last } = block;
    if (!last?.target) continue;
    const backward = last.target.visited;
    if (last.opcode === JUMP) last.opcode = backward ? op.JUMP_BACKWARD : op.JUMP_FORWARD;
    else if (last.opcode === JUMP_NO_INTERRUPT) {
      last.opcode = backward ? op.JUMP_BACKWARD_NO_INTERRUPT : op.JUMP_FORWARD;
    } else if (backward) jumpBackIf(block, last);
  }
}

function jumpBackIf(block: Block, last: FlowInstruction): void {
  const opposite = OPPOSITE.get(last.opcode);
  const target = last.target as Block;
  if (opposite === undefined) throw new Error('only plain jumps and conditions can go backward');
  const back = new Block();
  back.cold = block.cold;
  back.instructions.push({ ...last, opcode: JUMP, operand: target.label, target, handler: null });
  back.next = block.next;
  last.opcode = opposite;
  last.target = block.next;
  block.next = back;
}
