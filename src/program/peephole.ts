/**
 * Improvements that look at a few neighbouring instructions of one block: constant conditions, tests against None,
 * tuples of constants, jumps to jumps, pairs that undo each other. What is removed becomes a NOP; `prune.ts` sweeps.
 */

import type { FlowGraph } from './block.ts';
import { type Block, type FlowInstruction, hasTarget, isJump, makeNop } from './block.ts';
import type { Constant } from './code.ts';
import { constantKey, isTrueConstant } from './constant-key.ts';
import { JUMP } from './instruction.ts';
import * as op from './opcodes.ts';
import { removeNops } from './prune.ts';
import { applySwaps, shortenSwaps } from './swaps.ts';

/** One pass over the block. New constants (folded tuples) are appended to `constants`. */
export function improveBlock(block: Block, constants: ConstantTable): void {
  const { instructions } = block;
  let opcode = 0;
  let operand = 0;
  let target: FlowInstruction | undefined;
  for (let i = 0; i < instructions.length; i++) {
    const here = instructions[i] as FlowInstruction;
    const copiesConstant = opcode === op.LOAD_CONST && here.opcode === op.COPY && here.operand === 1;
    if (!copiesConstant) {
      ({ opcode, operand } = here);
      target = hasTarget(opcode) ? here.target?.instructions[0] : undefined;
    }
    switch (opcode) {
      case op.LOAD_CONST:
        i = improveConstant(instructions, i, operand, constants);
        break;
      case op.BUILD_TUPLE:
        if (!unpackAtOnce(instructions, i)) foldTuple(instructions, i, constants);
        break;
      case op.POP_JUMP_IF_FALSE:
      case op.POP_JUMP_IF_TRUE:
      case op.POP_JUMP_IF_NONE:
      case op.POP_JUMP_IF_NOT_NONE:
      case JUMP:
        if (target && threadJump(here, target)) i--;
        break;
      case op.SWAP:
        if (operand === 1) makeNop(here);
        else {
          i = shortenSwaps(block, i);
          applySwaps(block, i);
        }
        break;
      case op.PUSH_NULL:
        nullWithGlobal(here, instructions[i + 1]);
        break;
    }
  }
}

/** The constants of the code object, with a way to find one. */
export class ConstantTable {
  readonly items: Constant[];
  private readonly places = new Map<string, number>();

  constructor(items: Constant[]) {
    this.items = items;
    items.forEach((item, i) => {
      const key = constantKey(item);
      if (!this.places.has(key)) this.places.set(key, i);
    });
  }

  at(index: number): Constant {
    return this.items[index] as Constant;
  }

  /** Index of the constant, which is appended if it is new. */
  add(value: Constant): number {
    const key = constantKey(value);
    let index = this.places.get(key);
    if (index === undefined) {
      index = this.items.push(value) - 1;
      this.places.set(key, index);
    }
    return index;
  }
}

/** LOAD_CONST (or a COPY of one) followed by a condition, a test against None or a return. Returns where to go on. */
function improveConstant(
  instructions: FlowInstruction[],
  i: number,
  constant: number,
  constants: ConstantTable,
): number {
  const here = instructions[i] as FlowInstruction;
  const next = instructions[i + 1];
  switch (next?.opcode) {
    case op.POP_JUMP_IF_FALSE:
    case op.POP_JUMP_IF_TRUE:
      makeNop(here);
      if (isTrueConstant(constants.at(constant)) === (next.opcode === op.POP_JUMP_IF_TRUE))
        next.opcode = JUMP;
      else makeNop(next);
      break;
    case op.IS_OP: {
      const jump = instructions[i + 2];
      const jumpsIfFalse = jump?.opcode === op.POP_JUMP_IF_FALSE;
      if (constants.at(constant) !== null || !jump) break;
      if (!jumpsIfFalse && jump.opcode !== op.POP_JUMP_IF_TRUE) break;
      const inverted = next.operand === 1;
      makeNop(here);
      makeNop(next);
      jump.opcode = inverted === jumpsIfFalse ? op.POP_JUMP_IF_NONE : op.POP_JUMP_IF_NOT_NONE;
      break;
    }
    case op.RETURN_VALUE:
      makeNop(here);
      next.opcode = op.RETURN_CONST;
      next.operand = constant;
      return i + 1;
  }
  return i;
}

/** A tuple built only to be unpacked (`a, b = b, a`) needs no tuple if it is short. */
function unpackAtOnce(instructions: FlowInstruction[], i: number): boolean {
  const here = instructions[i] as FlowInstruction;
  const next = instructions[i + 1];
  if (next?.opcode !== op.UNPACK_SEQUENCE || next.operand !== here.operand) return false;
  if (here.operand < 1 || here.operand > 3) return false;
  if (here.operand === 1) makeNop(next);
  else next.opcode = op.SWAP;
  makeNop(here);
  return true;
}

function foldTuple(instructions: FlowInstruction[], i: number, constants: ConstantTable): void {
  const here = instructions[i] as FlowInstruction;
  const count = here.operand;
  if (i < count) return;
  const parts = instructions.slice(i - count, i);
  if (!parts.every(({ opcode }) => opcode === op.LOAD_CONST)) return;
  const items = parts.map(({ operand }) => constants.at(operand));
  parts.forEach(makeNop);
  here.opcode = op.LOAD_CONST;
  here.operand = constants.add({ kind: 'tuple', items });
}

/** Lets a jump to an unconditional jump go to that one's target, unless a line would be skipped. */
function threadJump(jump: FlowInstruction, target: FlowInstruction): boolean {
  if (target.opcode !== JUMP || jump.target === target.target) return false;
  if (target.location.line !== jump.location.line && target.location.line !== -1) return false;
  jump.target = target.target;
  return true;
}

/** PUSH_NULL before LOAD_GLOBAL is a bit of LOAD_GLOBAL. */
function nullWithGlobal(here: FlowInstruction, next: FlowInstruction | undefined): void {
  if (next?.opcode !== op.LOAD_GLOBAL || (next.operand & 1) === 1) return;
  makeNop(here);
  next.operand |= 1;
}

/** Removes NOPs, and pushes that are popped at once, until there are none; across blocks that nothing jumps to. */
export function removePairs(graph: FlowGraph): void {
  for (let again = true; again; ) {
    again = false;
    let previous: FlowInstruction | null = null;
    for (const block of graph) {
      removeNops(block);
      if (block.label >= 0) previous = null;
      for (const instruction of block.instructions) {
        if (instruction.opcode === op.POP_TOP && previous && pushesOnly(previous)) {
          makeNop(previous);
          makeNop(instruction);
          again = true;
        }
        previous = instruction;
      }
      if ((previous && isJump(previous.opcode)) || !block.fallsThrough) previous = null;
    }
  }
}

function pushesOnly({ opcode, operand }: FlowInstruction): boolean {
  return opcode === op.LOAD_CONST || (opcode === op.COPY && operand === 1);
}
