/** `_traceback`: tracebacks as text, for stdlib/traceback.py and `logging`. */
import { func } from '../define.ts';
import { raise, typeError } from '../exception.ts';
import { lineOf } from '../link.ts';
import { formatTraceback } from '../traceback.ts';
import { newList, typeName } from '../type.ts';
import { PyException, type Value } from '../values.ts';
import { sourceLine } from './caller.ts';

func('_traceback', 'format_exception', 'error, /', (vm, [error]) => {
  if (error instanceof PyException) return formatTraceback(vm, error);
  return raise(typeError, `Exception expected for value, ${typeName(error as Value)} found`);
});
/** The program's frames, outermost first; those of the library are left out. */
func('_traceback', 'format_stack', '', (vm) => {
  const lines: string[] = [];
  for (let frame = vm.thread.frame; frame !== null; frame = frame.back) {
    const { code, pc } = frame;
    if (code.folded) continue;
    const line = lineOf(code, pc >> 1);
    const text = sourceLine(code, line);
    const shown = text === '' ? '' : `    ${text}\n`;
    lines.push(`  File "${code.source.filename}", line ${line}, in ${code.name}\n${shown}`);
  }
  return newList(lines.reverse());
});
