/** The exception table: stretches of instructions with the same handler, in instruction indices. */
import type { Block, FlowInstruction } from './block.ts';
import type { Handler } from './code.ts';

/** Rows in the order of the code. `placeOf` says where a block begins. */
export function exceptionTable(
  instructions: readonly FlowInstruction[],
  placeOf: ReadonlyMap<Block, number>,
): Handler[] {
  const rows: Handler[] = [];
  let start = 0;
  for (let end = 1; end <= instructions.length; end++) {
    const handler = instructions[start]?.handler ?? null;
    if (instructions[end]?.handler === handler && end < instructions.length) continue;
    if (handler) rows.push(rowOf(handler, start, end, placeOf));
    start = end;
  }
  return rows;
}

function rowOf(handler: Block, start: number, end: number, placeOf: ReadonlyMap<Block, number>): Handler {
  const target = placeOf.get(handler);
  if (target === undefined)
    throw new Error('an instruction is protected by a handler that is not in the code');
  const pushed = handler.keepsLasti ? 2 : 1;
  return { start, end, target, depth: handler.depth - pushed, lasti: handler.keepsLasti };
}
