/**
 * Basic blocks: runs of instructions that are entered only at the top and left only at the bottom, chained in the
 * order of the code. Here they are built from the generator's flat sequence and asked simple questions; what makes
 * them better lives in the files named after each improvement. Knows nothing of offsets.
 */
import {
  type Instruction,
  type InstructionSequence,
  JUMP,
  JUMP_NO_INTERRUPT,
  LOAD_METHOD,
  LOAD_SUPER_METHOD,
  LOAD_ZERO_SUPER_ATTR,
  LOAD_ZERO_SUPER_METHOD,
  SETUP_CLEANUP,
  SETUP_FINALLY,
  SETUP_WITH,
} from './instruction.ts';
import * as op from './opcodes.ts';
import type { Location } from './syntax.ts';

/** An instruction inside a block; a jump points at a block instead of a label. */
export interface FlowInstruction {
  opcode: number;
  operand: number;
  target: Block | null;
  /** The handler that protects this instruction, or null. */
  handler: Block | null;
  location: Location;
}

/** CPython's number for "no label". */
export const NO_LABEL = -1;

export class Block {
  instructions: FlowInstruction[] = [];
  next: Block | null = null;
  /** Number as a jump target; NO_LABEL if the block has none. */
  label: number;
  /** How many ways lead here; counted when unreachable blocks are looked for. */
  predecessors = 0;
  visited = false;
  /** Entered by an exception. */
  isHandler = false;
  /** The handler wants the place of the raising instruction on the stack. */
  keepsLasti = false;
  /** Reached without an exception. */
  warm = false;
  /** Reached only after one. */
  cold = false;
  /** Operand stack depth on entry; -1 while unknown. */
  depth = -1;

  constructor(label = NO_LABEL) {
    this.label = label;
  }

  get last(): FlowInstruction | undefined {
    return this.instructions[this.instructions.length - 1];
  }

  get exitsScope(): boolean {
    const { last } = this;
    return last !== undefined && isScopeExit(last.opcode);
  }

  /** Does control run on into `next`? */
  get fallsThrough(): boolean {
    const { last } = this;
    return last === undefined || !(isScopeExit(last.opcode) || isUnconditionalJump(last.opcode));
  }
}

/** The blocks of one code object, in order. The entry may change while blocks are removed. */
export class FlowGraph {
  entry: Block;

  constructor(entry: Block) {
    this.entry = entry;
  }

  *[Symbol.iterator](): Generator<Block> {
    for (let block: Block | null = this.entry; block; block = block.next) yield block;
  }

  /** Forgets what an earlier walk has seen. */
  unvisit(): void {
    for (const block of this) block.visited = false;
  }

  /** A label that no block has. */
  freshLabel(): number {
    let largest = NO_LABEL;
    for (const { label } of this) largest = Math.max(largest, label);
    return largest + 1;
  }
}

export function isScopeExit(opcode: number): boolean {
  switch (opcode) {
    case op.RETURN_VALUE:
    case op.RETURN_CONST:
    case op.RAISE_VARARGS:
    case op.RERAISE:
    case op.INTERPRETER_EXIT:
      return true;
    default:
      return false;
  }
}

export function isUnconditionalJump(opcode: number): boolean {
  switch (opcode) {
    case JUMP:
    case JUMP_NO_INTERRUPT:
    case op.JUMP_FORWARD:
    case op.JUMP_BACKWARD:
    case op.JUMP_BACKWARD_NO_INTERRUPT:
      return true;
    default:
      return false;
  }
}

export function isJump(opcode: number): boolean {
  switch (opcode) {
    case op.FOR_ITER:
    case op.SEND:
    case op.POP_JUMP_IF_FALSE:
    case op.POP_JUMP_IF_TRUE:
    case op.POP_JUMP_IF_NONE:
    case op.POP_JUMP_IF_NOT_NONE:
      return true;
    default:
      return isUnconditionalJump(opcode);
  }
}

/** Does it open a protected region? */
export function isBlockPush(opcode: number): boolean {
  return opcode === SETUP_FINALLY || opcode === SETUP_CLEANUP || opcode === SETUP_WITH;
}

export function hasTarget(opcode: number): boolean {
  return isJump(opcode) || isBlockPush(opcode);
}

/** Is the operand an index in the constants? */
export function hasConstant(opcode: number): boolean {
  return opcode === op.LOAD_CONST || opcode === op.RETURN_CONST || opcode === op.KW_NAMES;
}

export function makeNop(instruction: FlowInstruction): void {
  instruction.opcode = op.NOP;
  instruction.operand = 0;
  instruction.target = null;
}

/**
 * Cuts the sequence after every jump and return, and before every label: also one that nothing jumps to, because
 * CPython keeps what stands on either side of it apart.
 */
export function buildBlocks(sequence: InstructionSequence): FlowGraph {
  const { items } = sequence;
  const labels = labelsByPlace(sequence);
  const graph = new FlowGraph(new Block());
  const byPlace = new Map<number, Block>();
  let current = graph.entry;
  const open = (label: number) => {
    current.next = new Block(label);
    current = current.next;
  };
  items.forEach((item, i) => {
    const { last } = current;
    const terminated = last !== undefined && (isJump(last.opcode) || isScopeExit(last.opcode));
    const label = labels.get(i);
    if (label !== undefined) {
      if (last) open(label);
      else current.label = label;
      byPlace.set(i, current);
    } else if (terminated) open(NO_LABEL);
    current.instructions.push(realInstruction(item));
  });
  linkTargets(items, graph, byPlace);
  return graph;
}

/** The number of the label at each place that has one; of several the last. */
function labelsByPlace({ labels }: InstructionSequence): Map<number, number> {
  return new Map(labels.map(({ at }, i) => [at, i + 1]));
}

function linkTargets(items: readonly Instruction[], graph: FlowGraph, byPlace: Map<number, Block>): void {
  let i = 0;
  for (const block of graph) {
    for (const instruction of block.instructions) {
      const label = items[i++]?.target;
      if (!label) continue;
      const target = byPlace.get(label.at);
      if (!target) throw new Error('a jump names a label that stands nowhere');
      instruction.target = target;
      instruction.operand = target.label;
    }
  }
}

/** A copy; names of methods and of `super()` get the flag bits that LOAD_ATTR and LOAD_SUPER_ATTR carry. */
function realInstruction({ opcode, operand, location }: Instruction): FlowInstruction {
  const made = { opcode, operand, target: null, handler: null, location };
  const real = NAMED_PSEUDO.get(opcode);
  if (real) {
    made.opcode = real.opcode;
    made.operand = (operand << real.shift) | real.bits;
  }
  return made;
}

const NAMED_PSEUDO: ReadonlyMap<number, { opcode: number; shift: number; bits: number }> = new Map([
  [LOAD_METHOD, { opcode: op.LOAD_ATTR, shift: 1, bits: 1 }],
  [LOAD_SUPER_METHOD, { opcode: op.LOAD_SUPER_ATTR, shift: 2, bits: 3 }],
  [LOAD_ZERO_SUPER_METHOD, { opcode: op.LOAD_SUPER_ATTR, shift: 2, bits: 1 }],
  [LOAD_ZERO_SUPER_ATTR, { opcode: op.LOAD_SUPER_ATTR, shift: 2, bits: 0 }],
]);
