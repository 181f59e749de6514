/** How deep the operand stack gets, and how deep it is where each block begins (handlers are restored to that). */
import { type Block, type FlowGraph, isJump, isScopeExit, isUnconditionalJump } from './block.ts';
import {
  JUMP,
  JUMP_NO_INTERRUPT,
  POP_BLOCK,
  SETUP_CLEANUP,
  SETUP_FINALLY,
  SETUP_WITH,
  STORE_FAST_MAYBE_NULL,
} from './instruction.ts';
import { stackEffect } from './opcodes.ts';

/** Sets `depth` of every reachable block, given the depth on entry; returns the largest depth. */
export function measureStack(graph: FlowGraph, entryDepth: number): number {
  for (const block of graph) block.depth = -1;
  graph.unvisit();
  let deepest = 0;
  const todo: Block[] = [];
  const reach = (block: Block, depth: number) => {
    deepest = Math.max(deepest, depth);
    if (block.visited) return;
    block.visited = true;
    block.depth = depth;
    todo.push(block);
  };
  reach(graph.entry, entryDepth);
  for (let block = todo.pop(); block; block = todo.pop()) {
    let { depth } = block;
    let runsOn = true;
    for (const { opcode, operand, target } of block.instructions) {
      if (target) reach(target, depth + (isJump(opcode) ? effect(opcode, operand) : pushedFor(opcode)));
      depth += effect(opcode, operand);
      deepest = Math.max(deepest, depth);
      if (isUnconditionalJump(opcode) || isScopeExit(opcode)) runsOn = false;
    }
    if (runsOn && block.next) reach(block.next, depth);
  }
  return deepest;
}

/** What the machine has pushed when a handler begins: the exception, for some the place it comes from. */
function pushedFor(setup: number): number {
  return setup === SETUP_CLEANUP ? 2 : 1;
}

function effect(opcode: number, operand: number): number {
  switch (opcode) {
    case SETUP_FINALLY:
    case SETUP_CLEANUP:
    case SETUP_WITH:
    case POP_BLOCK:
    case JUMP:
    case JUMP_NO_INTERRUPT:
      return 0;
    case STORE_FAST_MAYBE_NULL:
      return -1;
  }
  return stackEffect(opcode, operand);
}
