/**
 * Fewer SWAPs: a run of them becomes the shortest run with the same effect, and a SWAP before stores becomes an
 * exchange of the stores themselves. Both happen within one block; removed instructions become NOPs.
 */
import { type Block, type FlowInstruction, makeNop } from './block.ts';
import { STORE_FAST_MAYBE_NULL } from './instruction.ts';
import { NOP, POP_TOP, STORE_FAST, SWAP } from './opcodes.ts';

/** Rewrites the run of SWAPs and NOPs that starts at `start`; returns the index of its last instruction. */
export function shortenSwaps({ instructions }: Block, start: number): number {
  let end = start;
  let depth = 0;
  let swaps = 0;
  for (; end < instructions.length; end++) {
    const { opcode, operand } = instructions[end] as FlowInstruction;
    if (opcode === SWAP) {
      swaps++;
      depth = Math.max(depth, operand);
    } else if (opcode !== NOP) break;
  }
  if (swaps < 2) return start;
  const stack = Array.from({ length: depth }, (_, i) => i);
  for (let i = start; i < end; i++) {
    const { opcode, operand } = instructions[i] as FlowInstruction;
    if (opcode === SWAP) exchange(stack, 0, operand - 1);
  }
  const wanted = unshuffle(stack);
  for (let i = end - 1; i >= start; i--) {
    const instruction = instructions[i] as FlowInstruction;
    const operand = wanted.shift();
    if (operand === undefined) makeNop(instruction);
    else {
      instruction.opcode = SWAP;
      instruction.operand = operand;
    }
  }
  return end - 1;
}

/**
 * The operands of the SWAPs that bring about a permutation, last one first: every cycle is walked with the top of the
 * stack put into it, because only the top can be exchanged.
 */
function unshuffle(stack: number[]): number[] {
  const swaps: number[] = [];
  const done = -1;
  for (let i = 0; i < stack.length; i++) {
    if (stack[i] === done || stack[i] === i) continue;
    for (let j = i; ; ) {
      if (j > 0) swaps.push(j + 1);
      const following = stack[j] as number;
      if (following === done) break;
      stack[j] = done;
      j = following;
    }
  }
  return swaps;
}

/** Going left from `from`, lets SWAPs act on the stores after them instead of on the stack. */
export function applySwaps(block: Block, from: number): void {
  const { instructions } = block;
  for (let i = from; i >= 0; i--) {
    const swap = instructions[i] as FlowInstruction;
    if (swap.opcode !== SWAP) {
      if (swap.opcode === NOP || isSwappable(swap.opcode)) continue;
      return;
    }
    const first = nextSwappable(block, i, -1);
    if (first < 0) return;
    const { line } = (instructions[first] as FlowInstruction).location;
    let second = first;
    for (let count = swap.operand - 1; count > 0; count--) {
      second = nextSwappable(block, second, line);
      if (second < 0) return;
    }
    if (storesClash(block, first, second)) return;
    makeNop(swap);
    exchange(instructions, first, second);
  }
}

/** Would exchanging these two change which value a local ends up with? */
function storesClash({ instructions }: Block, first: number, second: number): boolean {
  const one = storedLocal(instructions[first]);
  const other = storedLocal(instructions[second]);
  if (one < 0 && other < 0) return false;
  if (one === other) return true;
  return instructions.slice(first + 1, second).some((between) => {
    const local = storedLocal(between);
    return local >= 0 && (local === one || local === other);
  });
}

function storedLocal(instruction: FlowInstruction | undefined): number {
  if (!instruction || instruction.opcode === POP_TOP) return -1;
  return isSwappable(instruction.opcode) ? instruction.operand : -1;
}

/** The next instruction that only takes the top of the stack, on `line` (-1: any); -1 if another comes first. */
function nextSwappable({ instructions }: Block, after: number, line: number): number {
  for (let i = after + 1; i < instructions.length; i++) {
    const { opcode, location } = instructions[i] as FlowInstruction;
    if (line >= 0 && location.line !== line) return -1;
    if (opcode === NOP) continue;
    return isSwappable(opcode) ? i : -1;
  }
  return -1;
}

function isSwappable(opcode: number): boolean {
  return opcode === STORE_FAST || opcode === STORE_FAST_MAYBE_NULL || opcode === POP_TOP;
}

function exchange<T>(items: T[], i: number, j: number): void {
  const kept = items[i] as T;
  items[i] = items[j] as T;
  items[j] = kept;
}
