/**
 * Taking things out of the graph: empty blocks, NOPs that no line needs, jumps to the next instruction, blocks that
 * nothing reaches; and moving things: short exits into the blocks that jump to them, what only exceptions reach to
 * the end of the code.
 */
import {
  Block,
  type FlowGraph,
  type FlowInstruction,
  hasTarget,
  isJump,
  isUnconditionalJump,
  makeNop,
} from './block.ts';
import { JUMP } from './instruction.ts';
import { NOP } from './opcodes.ts';
import { NO_LOCATION } from './syntax.ts';

/** Exits longer than this are not copied into the blocks that jump to them. */
const INLINED_EXIT_MAX = 4;

export function removeEmptyBlocks(graph: FlowGraph): void {
  for (const block of graph) {
    let { next } = block;
    while (next && next.instructions.length === 0) next = next.next;
    block.next = next;
  }
  while (graph.entry.instructions.length === 0 && graph.entry.next) graph.entry = graph.entry.next;
  let fresh = graph.freshLabel();
  for (const { instructions } of graph) {
    for (const instruction of instructions) {
      if (!hasTarget(instruction.opcode)) continue;
      let target = instruction.target as Block;
      while (target.instructions.length === 0) target = target.next as Block;
      if (target === instruction.target) continue;
      if (target.label < 0) target.label = fresh++;
      instruction.target = target;
      instruction.operand = target.label;
    }
  }
}

/** Removes the NOPs of a block, except one that alone stands for its source line: a debugger must stop there. */
export function removeNops(block: Block): void {
  const { instructions } = block;
  const kept: FlowInstruction[] = [];
  let previousLine = -1;
  instructions.forEach((instruction, i) => {
    const { line } = instruction.location;
    if (instruction.opcode === NOP) {
      if (line < 0 || line === previousLine) return;
      const following = instructions[i + 1];
      if (following) {
        if (following.location.line === line) return;
        if (following.location.line < 0) {
          following.location = instruction.location;
          return;
        }
      } else if (lineAfter(block) === line) return;
    }
    kept.push(instruction);
    previousLine = line;
  });
  block.instructions = kept;
}

/** The line that control meets after the block's end, as far as it shows; -1 if it does not. */
function lineAfter(block: Block): number {
  let { next } = block;
  while (next && next.instructions.length === 0) next = next.next;
  const first = next?.instructions.find(({ opcode, location }) => opcode !== NOP || location.line >= 0);
  return first?.location.line ?? -1;
}

/** A jump to what follows anyway becomes a NOP. */
export function removeJumpsToNext(graph: FlowGraph): void {
  for (const { last, next } of graph) {
    if (last && isUnconditionalJump(last.opcode) && last.target === next) makeNop(last);
  }
}

/** Instead of jumping to a short block that leaves the function, a block gets a copy of it. */
export function inlineShortExits(graph: FlowGraph): void {
  for (const block of graph) {
    const { last } = block;
    const target = last?.target;
    if (!last || !target || !isUnconditionalJump(last.opcode)) continue;
    if (!target.exitsScope || target.instructions.length > INLINED_EXIT_MAX) continue;
    const copies = copyInstructions(target);
    makeNop(last);
    block.instructions.push(...copies);
  }
}

export function copyInstructions(block: Block): FlowInstruction[] {
  return block.instructions.map((instruction) => ({ ...instruction }));
}

/** Counts predecessors and empties the blocks that have none. */
export function emptyUnreachable(graph: FlowGraph): void {
  graph.unvisit();
  for (const block of graph) block.predecessors = 0;
  graph.entry.predecessors = 1;
  const todo = [graph.entry];
  const reach = (block: Block) => {
    if (!block.visited) {
      block.visited = true;
      todo.push(block);
    }
    block.predecessors++;
  };
  graph.entry.visited = true;
  for (let block = todo.pop(); block; block = todo.pop()) {
    if (block.next && block.fallsThrough) reach(block.next);
    for (const { opcode, target } of block.instructions) if (hasTarget(opcode)) reach(target as Block);
  }
  for (const block of graph) if (block.predecessors === 0) block.instructions = [];
}

/** Moves blocks that only an exception reaches behind all others, in their order. */
export function moveColdToEnd(graph: FlowGraph): void {
  if (!graph.entry.next) return;
  markWarm(graph);
  markCold(graph);
  jumpFromColdToWarm(graph);
  const all = [...graph];
  const cold = all.filter((block) => block.cold);
  if (cold.length === 0) return;
  const order = [...all.filter((block) => !block.cold), ...cold];
  order.forEach((block, i) => {
    block.next = order[i + 1] ?? null;
  });
  removeJumpsToNext(graph);
}

function markWarm(graph: FlowGraph): void {
  const todo = [graph.entry];
  for (let block = todo.pop(); block; block = todo.pop()) {
    if (block.warm) continue;
    block.warm = true;
    todo.push(...successors(block));
  }
}

function markCold(graph: FlowGraph): void {
  const todo = [...graph].filter((block) => block.isHandler);
  for (let block = todo.pop(); block; block = todo.pop()) {
    if (block.cold) continue;
    block.cold = true;
    todo.push(...successors(block).filter((next) => !next.warm));
  }
}

function successors(block: Block): Block[] {
  const found: Block[] = [];
  if (block.next && block.fallsThrough) found.push(block.next);
  for (const { opcode, target } of block.instructions) if (isJump(opcode)) found.push(target as Block);
  return found;
}

/** What ran on into a warm block has to jump there once it stands elsewhere. */
function jumpFromColdToWarm(graph: FlowGraph): void {
  let fresh = graph.freshLabel();
  for (const block of graph) {
    const { next } = block;
    if (!block.cold || !block.fallsThrough || !next?.warm) continue;
    if (next.label < 0) next.label = fresh++;
    const jump = new Block();
    jump.cold = true;
    jump.next = next;
    jump.instructions.push({
      opcode: JUMP,
      operand: next.label,
      target: next,
      handler: null,
      location: NO_LOCATION,
    });
    block.next = jump;
  }
}
