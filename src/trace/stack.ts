/** Where a thread stands, as a traceback would say it: the innermost frame first, without folded ones. */
import { lineOf } from '../machine/link.ts';
import type { Thread } from '../machine/thread.ts';

export interface StackLine {
  /** `<module>`, or the function's qualified name. */
  readonly function: string;
  readonly line: number;
}

export function stackOf({ frame: innermost }: Thread): StackLine[] {
  const lines: StackLine[] = [];
  for (let frame = innermost; frame !== null; frame = frame.back) {
    if (frame.code.folded) continue;
    lines.push({ function: frame.code.name, line: lineOf(frame.code, frame.pc >> 1) });
  }
  return lines;
}
