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
]);

/** Why the program cannot run for real, or null. */
export function refusalOf(program: Program): Text | null {
  for (const name of importsOf(program.code)) {
    const refused = REFUSED.get(name.split('.')[0] as string);
    if (refused !== undefined) return refused;
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
