/** The `~~~^~~` line under a line of a traceback (PEP 657, with the rules of CPython 3.12 Python/traceback.c). */
import { parse } from '../program/parser.ts';
import type { LinkedCode } from './link.ts';

/** The marks below the stripped `line` for instruction `index`, or null where CPython shows none. */
export function caretLine(code: LinkedCode, index: number, line: string): string | null {
  const [startLine, endLine, startByte, endByte] = code.source.positions.subarray(4 * index, 4 * index + 4);
  if (startLine === undefined || startLine < 0 || (endLine as number) < 0) return null;
  if ((startByte as number) < 0 || (endByte as number) < 0) return null;
  const indent = line.length - line.trimStart().length;
  const start = characterAt(line, startByte as number);
  const single = startLine === endLine;
  const end = single ? characterAt(line, endByte as number) : line.trimEnd().length;
  const anchors = single ? anchorsIn(line.slice(start, end)) : null;
  if (anchors === null && end - start === line.trimEnd().length - indent) return null;
  let marks = ' '.repeat(columnsOf(line.slice(indent, Math.max(indent, start))));
  for (let i = start; i < end; i++) {
    const inside = anchors !== null && i - start >= anchors.left && i - start < anchors.right;
    const wide = isWide(line.codePointAt(i) as number);
    marks += (anchors === null || inside ? '^' : '~').repeat(wide ? 2 : 1);
    if ((line.codePointAt(i) as number) > 0xffff) i++;
  }
  return marks;
}

/** How many terminal columns a text takes. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character.codePointAt(0) as number) ? 2 : 1;
  return columns;
}

/** First and last points of the blocks whose characters are two columns wide (Unicode's East Asian Width W and F). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18aff],
  [0x1b000, 0x1b2ff],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

function isWide(point: number): boolean {
  return point >= 0x1100 && WIDE.some(([first, last]) => point >= first && point <= last);
}

/** Index of the character at a UTF-8 offset. */
function characterAt(text: string, bytes: number): number {
  let at = 0;
  let left = bytes;
  while (left > 0 && at < text.length) {
    const point = text.codePointAt(at) as number;
    left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    at += point > 0xffff ? 2 : 1;
  }
  return at;
}

interface Anchors {
  readonly left: number;
  readonly right: number;
}

/** Which part of an expression is to blame: the operator of a binary operation, the brackets of a subscript. */
function anchorsIn(segment: string): Anchors | null {
  const { module, problems } = parse(segment);
  const [statement] = module.body;
  if (problems.length > 0 || module.body.length !== 1 || statement?.kind !== 'Expr') return null;
  const expression = statement.value;
  if (expression.kind === 'BinOp') {
    const from = characterAt(segment, expression.left.loc.endColumn);
    return operatorIn(segment, from, characterAt(segment, expression.right.loc.column));
  }
  if (expression.kind === 'Subscript') {
    let left = characterAt(segment, expression.value.loc.endColumn);
    let right = characterAt(segment, expression.slice.loc.endColumn) + 1;
    while (left < segment.length && segment[left] !== '[') left++;
    while (right < segment.length && segment[right - 1] !== ']') right++;
    return { left, right };
  }
  return null;
}

/** The operator lies between the operands, among spaces and closing or opening brackets. */
function operatorIn(segment: string, from: number, to: number): Anchors | null {
  for (let i = from; i < to; i++) {
    const character = segment[i] as string;
    if (/\s/.test(character) || character === ')') continue;
    const wide = i + 1 < to && !/[\s(]/.test(segment[i + 1] as string);
    return { left: i, right: wide ? i + 2 : i + 1 };
  }
  return null;
}
