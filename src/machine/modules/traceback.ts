/** `_traceback`: tracebacks as text, for stdlib/traceback.py and `logging`. */
import { func } from '../define.ts';
import { raise, typeError } from '../exception.ts';
import { lineOf } from '../link.ts';
import { formatTraceback, tracebackLines } from '../traceback.ts';
import { newList, newTuple, typeName } from '../type.ts';
import { PyException, PyTraceback, type Value } from '../values.ts';
import { sourceLine } from './caller.ts';

func('_traceback', 'format_exception', 'error, limit=None, chain=True, /', (vm, [error, limit, chain]) => {
  const extent = { chain: chain !== false, limit: typeof limit === 'number' ? limit : null };
  if (error instanceof PyException) return formatTraceback(vm, error, extent);
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
/** (file, line, function, text of the line) of each entry of a traceback, outermost first. */
func('_traceback', 'entries', 'traceback, /', (_, [traceback]) => {
  const entries: Value[] = [];
  let entry = traceback instanceof PyTraceback ? traceback : null;
  for (; entry !== null; entry = entry.next) {
    const { code, instruction } = entry;
    const line = lineOf(code, instruction);
    entries.push(newTuple([code.source.filename, line, code.name, sourceLine(code, line)]));
  }
  return newList(entries);
});
/** The same of the program's running frames. */
func('_traceback', 'running', '', (vm) => {
  const entries: Value[] = [];
  for (let frame = vm.thread.frame; frame !== null; frame = frame.back) {
    const { code, pc } = frame;
    if (code.folded) continue;
    const line = lineOf(code, pc >> 1);
    entries.push(newTuple([code.source.filename, line, code.name, sourceLine(code, line)]));
  }
  return newList(entries.reverse());
});
/** The lines that `print_tb` writes: with carets, without head and message. */
func('_traceback', 'format_tb', 'traceback, /', (_, [traceback]) => {
  return traceback instanceof PyTraceback ? newList(tracebackLines(traceback)) : newList([]);
});
