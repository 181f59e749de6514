/**
 * Bytecode as text, line for line what `python3.12 -m dis FILE` prints (CPython 3.12, Lib/dis.py), except that the
 * addresses of code objects are 0x0; and as rows for a view.
 */
import type { Code, Program } from './code.ts';
import { constantRepr } from './constant-repr.ts';
import { prefixCount, startOffset } from './offsets.ts';
import * as op from './opcodes.ts';

/** One printed instruction. */
export interface BytecodeRow {
  /** Which instruction of `Code.ops` it belongs to; an EXTENDED_ARG belongs to the one that follows. */
  readonly index: number;
  readonly offset: number;
  readonly opname: string;
  /** null where CPython's instruction takes none. */
  readonly arg: number | null;
  /** What the argument means; '' if there is nothing to say. */
  readonly argrepr: string;
  /** Source line; null for code that no line stands for. */
  readonly line: number | null;
  /** Does a new line begin here? */
  readonly startsLine: boolean;
  /** Does a jump or an exception lead here? */
  readonly isTarget: boolean;
}

/** The module's listing and, after it, those of the functions and classes in it. Ends with a newline. */
export function disassemble(program: Program): string {
  const lines: string[] = [];
  listing(program.code, lines);
  return `${lines.join('\n')}\n`;
}

/** The instructions of one code object, EXTENDED_ARG included, caches left out. */
export function rowsOf(code: Code): BytecodeRow[] {
  const { ops, offsets, positions } = code;
  const targets = targetOffsets(code);
  const rows: BytecodeRow[] = [];
  let known = -1;
  for (let index = 0; index < offsets.length; index++) {
    const opcode = ops[2 * index] as number;
    const arg = printedArgument(code, index);
    const line = positions[4 * index] as number;
    const prefixes = prefixCount(arg ?? 0);
    for (let left = prefixes; left >= 0; left--) {
      const offset = (offsets[index] as number) - 2 * left;
      const startsLine = line >= 0 && line !== known;
      if (line >= 0) known = line;
      rows.push({
        index,
        offset,
        opname: left > 0 ? 'EXTENDED_ARG' : (op.OPCODES[opcode]?.name ?? `<${opcode}>`),
        arg: left > 0 ? (arg as number) >>> (8 * left) : arg,
        argrepr: left > 0 ? '' : describeArgument(code, index),
        line: line < 0 ? null : line,
        startsLine,
        isTarget: targets.has(offset),
      });
    }
  }
  return rows;
}

function listing(code: Code, lines: string[]): void {
  const rows = rowsOf(code);
  const largest = Math.max(...rows.map(({ line }) => line ?? 0));
  const lineWidth = largest >= 1000 ? String(largest).length : 3;
  const lastOffset = startOffset(code.ops, code.offsets, code.offsets.length) - 2;
  const offsetWidth = lastOffset >= 10000 ? String(lastOffset).length : 4;
  for (const row of rows) {
    if (row.startsLine && row.offset > 0) lines.push('');
    const line = (row.startsLine ? String(row.line) : '').padStart(lineWidth);
    const where = `${line}     ${row.isTarget ? '>>' : '  '} ${String(row.offset).padStart(offsetWidth)}`;
    const detail = row.argrepr ? ` (${row.argrepr})` : '';
    const argument = row.arg === null ? '' : ` ${String(row.arg).padStart(5)}${detail}`;
    lines.push(`${where} ${row.opname.padEnd(20)}${argument}`.trimEnd());
  }
  exceptionTable(code, lines);
  for (const constant of code.constants) {
    if (typeof constant !== 'object' || constant?.kind !== 'code') continue;
    lines.push('', `Disassembly of ${constantRepr(constant)}:`);
    listing(constant, lines);
  }
}

function exceptionTable(code: Code, lines: string[]): void {
  if (code.handlers.length === 0) return;
  const at = (index: number) => startOffset(code.ops, code.offsets, index);
  lines.push('ExceptionTable:');
  for (const { start, end, target, depth, lasti } of code.handlers) {
    lines.push(`  ${at(start)} to ${at(end) - 2} -> ${at(target)} [${depth}]${lasti ? ' lasti' : ''}`);
  }
}

function targetOffsets(code: Code): Set<number> {
  const { ops, offsets, handlers } = code;
  const targets = new Set<number>();
  for (let i = 0; i < offsets.length; i++) {
    if (isJump(ops[2 * i] as number)) targets.add(startOffset(ops, offsets, ops[2 * i + 1] as number));
  }
  for (const { target } of handlers) targets.add(startOffset(ops, offsets, target));
  return targets;
}

function isJump(opcode: number): boolean {
  const kind = op.OPCODES[opcode]?.operand;
  return kind === 'forward' || kind === 'backward';
}

/** The argument in the byte code: for a jump the distance in code units. */
function printedArgument({ ops, offsets }: Code, index: number): number | null {
  const opcode = ops[2 * index] as number;
  if (opcode < op.HAVE_ARGUMENT) return null;
  const operand = ops[2 * index + 1] as number;
  if (!isJump(opcode)) return operand;
  return Math.abs(startOffset(ops, offsets, operand) - startOffset(ops, offsets, index + 1)) / 2;
}

function describeArgument(code: Code, index: number): string {
  const { ops, offsets, names, localsPlus } = code;
  const opcode = ops[2 * index] as number;
  const operand = ops[2 * index + 1] as number;
  const name = (shift: number) => names[operand >> shift] ?? '';
  switch (op.OPCODES[opcode]?.operand) {
    case 'const':
      return constantRepr(code.constants[operand] ?? null);
    case 'name':
      return name(0);
    case 'global':
      return (operand & 1 ? 'NULL + ' : '') + name(1);
    case 'attribute':
      return (operand & 1 ? 'NULL|self + ' : '') + name(1);
    case 'super':
      return (operand & 1 ? 'NULL|self + ' : '') + name(2);
    case 'local':
    case 'free':
      return localsPlus[operand] ?? '';
    case 'forward':
    case 'backward':
      return `to ${startOffset(ops, offsets, operand)}`;
    case 'compare':
      return op.COMPARE_OPS[operand >> 4] ?? '';
    case 'binary':
      return op.BINARY_OPS[operand] ?? '';
    case 'format':
      return describeFormat(operand);
    case 'intrinsic-1':
      return op.INTRINSICS_1[operand] ?? '';
    case 'intrinsic-2':
      return op.INTRINSICS_2[operand] ?? '';
    default:
      return opcode === op.MAKE_FUNCTION ? describeFunction(operand) : '';
  }
}

function describeFormat(operand: number): string {
  const conversion = ['', 'str', 'repr', 'ascii'][operand & 3] as string;
  return [conversion, operand & 4 ? 'with format' : ''].filter(Boolean).join(', ');
}

function describeFunction(operand: number): string {
  return ['defaults', 'kwdefaults', 'annotations', 'closure']
    .filter((_, bit) => operand & (1 << bit))
    .join(', ');
}
