/**
 * Where instructions stand in CPython's bytes: two per code unit, the caches behind an instruction and its
 * EXTENDED_ARG prefixes included. The machine counts instructions instead; `dis` and tracebacks count bytes.
 */
import type { FlowInstruction } from './block.ts';
import { isJump } from './block.ts';
import { OPCODES } from './opcodes.ts';

/** How many EXTENDED_ARG stand before an instruction with this operand. */
export function prefixCount(operand: number): number {
  return operand > 0xffffff ? 3 : operand > 0xffff ? 2 : operand > 0xff ? 1 : 0;
}

/** Code units of an instruction: itself, its prefixes and its caches. */
function unitCount(opcode: number, operand: number): number {
  return 1 + prefixCount(operand) + (OPCODES[opcode]?.caches ?? 0);
}

/**
 * Byte offset of each instruction itself, after its prefixes. `targets` holds the index that a jump goes to (-1 for
 * others). A jump's size depends on its length and the length on sizes, so sizes are computed until they agree;
 * as in CPython they start from what the operands hold before.
 */
export function byteOffsets(
  instructions: readonly FlowInstruction[],
  targets: readonly number[],
): Int32Array {
  const starts = new Int32Array(instructions.length + 1);
  const operands = instructions.map(({ operand }) => operand);
  const sizeAt = (i: number) => unitCount((instructions[i] as FlowInstruction).opcode, operands[i] as number);
  for (let settled = false; !settled; ) {
    settled = true;
    for (let i = 0; i < instructions.length; i++) starts[i + 1] = (starts[i] as number) + sizeAt(i);
    let end = 0;
    for (let i = 0; i < instructions.length; i++) {
      const before = sizeAt(i);
      end += before;
      if (!isJump((instructions[i] as FlowInstruction).opcode)) continue;
      operands[i] = Math.abs((starts[targets[i] as number] as number) - end);
      if (sizeAt(i) !== before) settled = false;
    }
  }
  return Int32Array.from(
    instructions,
    (_, i) => 2 * ((starts[i] as number) + prefixCount(operands[i] as number)),
  );
}

/** Byte offset where instruction `i` begins, prefixes included; `offsets.length` gives the end of the code. */
export function startOffset(ops: Int32Array, offsets: Int32Array, i: number): number {
  if (i === 0) return 0;
  const caches = OPCODES[ops[2 * (i - 1)] as number]?.caches ?? 0;
  return (offsets[i - 1] as number) + 2 + 2 * caches;
}
