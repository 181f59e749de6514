/** `heddle dis`: the bytecode, laid out as `python3.12 -m dis`, or as JSON. */
import type { Code, Constant } from '../program/code.ts';
import { disassemble, rowsOf } from '../program/disassemble.ts';
import type { Arguments } from './arguments.ts';
import { compileFile } from './engine.ts';
import { STATUS } from './failure.ts';

export function disassembleFile(args: Arguments): number {
  const program = compileFile(args.file);
  const text = args.json ? `${JSON.stringify(jsonOf(program.code))}\n` : disassemble(program);
  process.stdout.write(text);
  return STATUS.good;
}

interface CodeJson {
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  readonly instructions: ReturnType<typeof rowsOf>;
  readonly nested: readonly CodeJson[];
}

function jsonOf(code: Code): CodeJson {
  const { name, qualname, firstLine } = code;
  return {
    name,
    qualname,
    firstLine,
    instructions: rowsOf(code),
    nested: code.constants.filter(isCode).map(jsonOf),
  };
}

function isCode(constant: Constant): constant is Code {
  return constant !== null && typeof constant === 'object' && constant.kind === 'code';
}
