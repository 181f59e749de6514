/**
 * Modules that a program wants and that are not here, found before it runs, so that nobody has to wait for the line. An
 * import inside a `try` is the program's own question and is left to the run.
 */
import type { Code, Constant, Program } from '../program/code.ts';
import { spanOfInstruction } from '../program/diagnose.ts';
import type { Diagnostic } from '../program/diagnostic.ts';
import { IMPORT_NAME } from '../program/opcodes.ts';
import { hasNativeModule } from './define.ts';
import { INTERNAL } from './import.ts';
import { hasUnit } from './unit.ts';
import './library.ts';

export function isModule(name: string): boolean {
  return (hasNativeModule(name) || hasUnit(name)) && !INTERNAL.test(name);
}

/** An error for each import of a module that Heddle does not have. */
export function missingModules(program: Program): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(program.code, (code, index, name) => {
    if (isModule(name)) return;
    const span = spanOfInstruction(program.source, code, index);
    found.push({
      code: 'H301',
      severity: 'error',
      span,
      what:
        name === ''
          ? { en: 'there is no package to import from', zh: '这里没有包，不能相对导入' }
          : { en: `module \`${name}\` is not available`, zh: `没有模块 \`${name}\`` },
      why: {
        en: 'Heddle runs programs in the page with a library of its own, not with an installed Python.',
        zh: 'Heddle 在网页里用自己的库运行程序，而不是用已安装的 Python。',
      },
      instead: {
        en: 'Leave it out, or put a few lines of your own in its place.',
        zh: '去掉它，或者用自己的几行代码代替。',
      },
    });
  });
  return found.sort((a, b) => a.span.from - b.span.from);
}

function visit(code: Code, found: (code: Code, index: number, name: string) => void): void {
  for (let index = 0; 2 * index < code.ops.length; index++) {
    if (code.ops[2 * index] !== IMPORT_NAME) continue;
    if (code.handlers.some(({ start, end }) => start <= index && index < end)) continue;
    found(code, index, code.names[code.ops[2 * index + 1] as number] as string);
  }
  for (const constant of code.constants) if (isCode(constant)) visit(constant, found);
}

function isCode(constant: Constant): constant is Code {
  return constant !== null && typeof constant === 'object' && constant.kind === 'code';
}
