/**
 * What cannot run for real yet, found in the program's imports before the run and said by name. The simulator
 * runs all of it; here each would need a second way of doing things that is not made.
 */
import type { Text } from '../base/text.ts';
import type { Code, Constant, Program } from '../program/code.ts';
import { IMPORT_NAME } from '../program/opcodes.ts';

const REFUSED: ReadonlyMap<string, Text> = new Map([
  [
    'asyncio',
    {
      en: '`asyncio` is not in real mode yet: its event loop lives in virtual time.',
      zh: '真实模式还不支持 `asyncio`：它的事件循环活在虚拟时间里。',
    },
  ],
  [
    'multiprocessing',
    {
      en: '`multiprocessing` is not in real mode yet: its processes would need a heap each.',
      zh: '真实模式还不支持 `multiprocessing`：它的每个进程都需要自己的堆。',
    },
  ],
]);

/** Names that mean processes, wherever they come from. */
const REFUSED_NAMES: ReadonlyMap<string, Text> = new Map([
  [
    'ProcessPoolExecutor',
    {
      en: '`ProcessPoolExecutor` is not in real mode yet: its processes would need a heap each.',
      zh: '真实模式还不支持 `ProcessPoolExecutor`：它的每个进程都需要自己的堆。',
    },
  ],
  [
    'fork',
    {
      en: '`os.fork` is not in real mode: a Worker cannot be copied in the middle of a step.',
      zh: '真实模式不支持 `os.fork`：Worker 不能在运行到一半时被复制。',
    },
  ],
]);

/** Why the program cannot run for real, or null. */
export function refusalOf(program: Program): Text | null {
  for (const name of importsOf(program.code)) {
    const refused = REFUSED.get(name.split('.')[0] as string);
    if (refused !== undefined) return refused;
  }
  for (const name of namesOf(program.code)) {
    const refused = REFUSED_NAMES.get(name);
    if (refused !== undefined) return refused;
  }
  return null;
}

/** Names that the code uses anywhere. */
function namesOf(code: Code): string[] {
  const found = [...code.names];
  for (const constant of code.constants) if (isCode(constant)) found.push(...namesOf(constant));
  return found;
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
