/**
 * Which reads of a local may find it unbound: those become LOAD_FAST_CHECK, which raises UnboundLocalError. As in
 * CPython 3.12 only the first 64 locals are followed through the whole graph; of later ones each block knows only
 * what it did itself.
 */
import type { Block, FlowGraph } from './block.ts';
import { isJump } from './block.ts';
import { STORE_FAST_MAYBE_NULL } from './instruction.ts';
import { DELETE_FAST, LOAD_FAST, LOAD_FAST_AND_CLEAR, LOAD_FAST_CHECK, STORE_FAST } from './opcodes.ts';

const FOLLOWED_MAX = 64;

/** `localCount` locals, of which the first `parameterCount` are bound on entry. */
export function checkUnboundLocals(graph: FlowGraph, localCount: number, parameterCount: number): void {
  if (localCount === 0) return;
  if (localCount > FOLLOWED_MAX) checkLateLocals(graph);
  const unsafe = new Map<Block, bigint>();
  const todo = new Set<Block>();
  const reach = (block: Block, mask: bigint) => {
    const known = unsafe.get(block) ?? 0n;
    if ((known | mask) === known) return;
    unsafe.set(block, known | mask);
    todo.add(block);
  };
  let unbound = 0n;
  for (let i = parameterCount; i < Math.min(localCount, FOLLOWED_MAX); i++) unbound |= 1n << BigInt(i);
  reach(graph.entry, unbound);
  for (const block of graph) todo.add(block);
  for (const block of todo) {
    todo.delete(block);
    scan(block, unsafe.get(block) ?? 0n, reach);
  }
}

/** Follows the locals in `mask`, which may be unbound, through a block; tells its successors and handlers. */
function scan(block: Block, mask: bigint, reach: (block: Block, mask: bigint) => void): void {
  let unsafe = mask;
  for (const instruction of block.instructions) {
    const { opcode, operand, handler } = instruction;
    if (handler) reach(handler, unsafe);
    if (operand >= FOLLOWED_MAX) continue;
    switch (opcode) {
      case DELETE_FAST:
      case LOAD_FAST_AND_CLEAR:
      case STORE_FAST_MAYBE_NULL:
        unsafe |= 1n << BigInt(operand);
        break;
      case LOAD_FAST:
        if (unsafe & (1n << BigInt(operand))) instruction.opcode = LOAD_FAST_CHECK;
        unsafe &= ~(1n << BigInt(operand));
        break;
      case STORE_FAST:
      case LOAD_FAST_CHECK:
        unsafe &= ~(1n << BigInt(operand));
        break;
    }
  }
  if (block.next && block.fallsThrough) reach(block.next, unsafe);
  const { last } = block;
  if (last && isJump(last.opcode)) reach(last.target as Block, unsafe);
}

function checkLateLocals(graph: FlowGraph): void {
  for (const { instructions } of graph) {
    const bound = new Set<number>();
    for (const instruction of instructions) {
      const { opcode, operand } = instruction;
      if (operand < FOLLOWED_MAX) continue;
      switch (opcode) {
        case DELETE_FAST:
        case LOAD_FAST_AND_CLEAR:
        case STORE_FAST_MAYBE_NULL:
          bound.delete(operand);
          break;
        case STORE_FAST:
          bound.add(operand);
          break;
        case LOAD_FAST:
          if (!bound.has(operand)) instruction.opcode = LOAD_FAST_CHECK;
          bound.add(operand);
          break;
      }
    }
  }
}
