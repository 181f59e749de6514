/**
 * `_caller`: the program's own frames as `logging` and `warnings` show them. Folded frames of the library are passed
 * over.
 */
import { RETRY } from '../continuation.ts';
import { func } from '../define.ts';
import type { Frame } from '../frame.ts';
import { type LinkedCode, lineOf } from '../link.ts';
import { newTuple } from '../type.ts';
import { indexOf } from './argument.ts';

/** A line of the program's text, without what surrounds it; "" where there is none. */
export function sourceLine(code: LinkedCode, line: number): string {
  return (code.text.split('\n')[line - 1] ?? '').trim();
}

/**
 * (file name, line, function, text of the line) of the calling program code, `level` - 1 frames further out; the
 * outermost at most.
 */
func('_caller', 'caller', 'level=, /', (vm, [level]) => {
  let left = level === undefined ? 1 : indexOf(level);
  let found: Frame | null = null;
  let over = 0;
  let callee: Frame | null = null;
  for (let frame = vm.thread.frame; frame !== null && left > 0; callee = frame, frame = frame.back) {
    if (frame.code.folded) continue;
    found = frame;
    // What is called between two bytecodes (mortal.ts) is called by the first.
    over = callee?.onReturn === RETRY && callee.code.name === 'finalize' ? 1 : 0;
    left--;
  }
  if (found === null) return newTuple(['(unknown file)', 0, '(unknown function)', '']);
  const { code, pc } = found;
  const line = lineOf(code, (pc >> 1) - over);
  return newTuple([code.source.filename, line, code.name, sourceLine(code, line)]);
});
