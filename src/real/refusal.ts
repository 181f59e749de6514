/**
 * What cannot run for real, found in the program's imports before the run and said by name.
 * The simulator runs all of it.
 */
import type { Text } from '../base/text.ts';
import type { Code, Constant, Program } from '../program/code.ts';
import { IMPORT_NAME } from '../program/opcodes.ts';

/** The module that real mode does not have. */
const VIRTUAL = 'asyncio';
const VIRTUAL_TIME: Text = {
  en: '`asyncio` does not run for real: its tasks take turns in one thread, and its event loop lives in virtual time. There is nothing that Workers could run side by side. Run or explore it in the simulator.',
  zh: '`asyncio` 不能真实运行：它的任务在同一个线程里轮流执行，事件循环活在虚拟时间里，没有什么可以让 Worker 同时执行。请在模拟器中运行或探索。',
};

/** Why the program cannot run for real, or null. */
export function refusalOf(program: Program): Text | null {
  for (const name of importsOf(program.code)) {
    if (name.split('.')[0] === VIRTUAL) return VIRTUAL_TIME;
  }
  return null;
}

/** Modules that the code imports anywhere. */
function importsOf(code: Code): string[] {
  const found: string[] = [];
  for (let at = 0; at < code.ops.length; at += 2) {
    if (code.ops[at] === IMPORT_NAME) found.push(code.names[code.ops[at + 1] as number] as string);
  }
  for (const constant of code.constants) if (isCode(constant)) found.push(...importsOf(constant));
  return found;
}

function isCode(constant: Constant): constant is Code {
  return constant !== null && typeof constant === 'object' && constant.kind === 'code';
}
