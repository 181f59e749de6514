/** Problems in words, with their place in the text as an editor counts it. */
import type { Text } from '../base/text.ts';
import type { Code } from './code.ts';
import type { Diagnostic, Span } from './diagnostic.ts';
import { MESSAGES } from './messages.ts';
import type { Problem } from './problem.ts';
import type { Location } from './syntax.ts';

/** One diagnostic per problem, in the order of the text; `source` is the text as it was given. */
export function diagnose(source: string, problems: readonly Problem[]): Diagnostic[] {
  const lines = new LineIndex(source);
  const seen = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { kind, loc, args } of problems) {
    const span = lines.spanOf(loc);
    const { code, severity, what, why, instead } = MESSAGES[kind];
    const key = `${code} ${span.from}`;
    if (seen.has(key)) continue;
    seen.add(key);
    diagnostics.push({
      code,
      severity,
      span,
      what: fill(what, args),
      why: fill(why, args),
      instead: fill(instead, args),
    });
  }
  return diagnostics.sort((a, b) => a.span.from - b.span.from);
}

/** Where instruction `index` of `code` stands in `source`. */
export function spanOfInstruction(source: string, { positions }: Code, index: number): Span {
  const [line = 1, endLine = 1, column = 0, endColumn = 0] = positions.slice(4 * index, 4 * index + 4);
  return new LineIndex(source).spanOf({ line, endLine, column, endColumn });
}

function fill({ en, zh }: Text, args: readonly string[]): Text {
  return { en: fillOne(en, args), zh: fillOne(zh, args) };
}

/** `{0}` is a piece; `{0|text %}` is the text with the piece for %, or nothing if the piece is empty. */
function fillOne(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d)(?:\|([^}]*))?\}/g, (_, index: string, optional: string | undefined) => {
    const piece = args[Number(index)] ?? '';
    if (optional === undefined) return piece;
    return piece === '' ? '' : optional.split('%').join(piece);
  });
}

/** Where lines begin, to turn (line, UTF-8 column) into UTF-16 offsets. */
class LineIndex {
  private readonly source: string;
  private readonly starts: number[] = [0];
  private readonly ends: number[] = [];

  constructor(source: string) {
    this.source = source;
    if (source.startsWith('\ufeff')) this.starts[0] = 1;
    for (const end of source.matchAll(/\r\n|\r|\n/g)) {
      this.ends.push(end.index);
      this.starts.push(end.index + end[0].length);
    }
    this.ends.push(source.length);
  }

  /** A place that is nowhere becomes the start of the text; one past the end becomes the end. */
  spanOf(loc: Location): Span {
    const line = this.lineWithin(loc.line);
    const column = this.columnOf(line, loc.column);
    let endLine = this.lineWithin(Math.max(loc.endLine, loc.line));
    let endColumn = this.columnOf(endLine, loc.endColumn < 0 ? loc.column : loc.endColumn);
    if (endLine === line && endColumn <= column) {
      endLine = line;
      endColumn = Math.min(column + 1, this.lengthOf(line));
    }
    const from = this.startOf(line) + column;
    const to = Math.max(from, this.startOf(endLine) + endColumn);
    return { from, to, line, column, endLine, endColumn };
  }

  private lineWithin(line: number): number {
    return Math.min(Math.max(line, 1), this.starts.length);
  }

  private startOf(line: number): number {
    return this.starts[line - 1] as number;
  }

  private lengthOf(line: number): number {
    return (this.ends[line - 1] as number) - this.startOf(line);
  }

  private columnOf(line: number, bytes: number): number {
    const length = this.lengthOf(line);
    const start = this.startOf(line);
    let left = bytes;
    let column = 0;
    while (left > 0 && column < length) {
      const point = this.source.codePointAt(start + column) as number;
      left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      column += point < 0x10000 ? 1 : 2;
    }
    return column;
  }
}
