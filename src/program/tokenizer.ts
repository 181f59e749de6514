/**
 * Text to tokens, as CPython 3.12's tokenizer does it: indentation, implicit line joining, numbers, strings and the
 * nested f-strings of PEP 701. It never gives up: what is wrong becomes a Problem and a token that lets the parser go
 * on, so that one slip does not hide the next. A bracket that is never closed ends at the first line that is not
 * indented deeper than its statement.
 */
import { FULL_WIDTH } from './full-width.ts';
import { scanNumber } from './number-literal.ts';
import type { Problem } from './problem.ts';
import type { Location } from './syntax.ts';
import type { Token, TokenType } from './token.ts';

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
}

/** Tokens of `source` (newlines already normalised to \n). */
export function tokenize(source: string): Tokens {
  const first = new Tokenizer(source, -1).run();
  if (first.unclosed < 0) return first;
  // Once more, now that the bracket that swallows the rest of the file is known.
  return new Tokenizer(source, first.unclosed).run();
}

/** A replacement field being read: how many brackets were open at its `{`, and whether its format spec has begun. */
interface Field {
  readonly depth: number;
  inSpec: boolean;
}

/** An f-string being read. */
interface FormatString {
  readonly quote: string;
  readonly raw: boolean;
  readonly start: number;
  readonly line: number;
  readonly column: number;
  readonly fields: Field[];
}

interface Bracket {
  readonly char: string;
  readonly start: number;
  readonly loc: Location;
}

const NAME = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const ASCII_NAME = /[A-Za-z_][A-Za-z_0-9]*/y;
const BLANKS = /[ \t\f]*/y;
const OPERATOR = /\*\*=?|\/\/=?|<<=?|>>=?|\.\.\.|->|:=|[-+*/%&|^@]=|[<>=!]=|<>|[-+*/%&|^~@<>=!()[\]{},:;.]/y;
const STRING_PREFIX = /^(?:[rubf]|br|rb|fr|rf)$/i;
const CLOSERS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

class Tokenizer {
  private readonly source: string;
  /** Offset of the bracket that a first pass found to be never closed; -1 = none. */
  private readonly unclosed: number;
  private readonly ascii: boolean;
  private readonly tokens: Token[] = [];
  private readonly problems: Problem[] = [];
  private at = 0;
  private line = 1;
  private lineStart = 0;
  /** For columns in lines that are not ASCII: how far bytes have been counted. */
  private markAt = 0;
  private markBytes = 0;
  private readonly indents: number[] = [0];
  private readonly altIndents: number[] = [0];
  private brackets: Bracket[] = [];
  private readonly formats: FormatString[] = [];
  private atLineStart = true;
  private statementIndent = 0;

  constructor(source: string, unclosed: number) {
    this.source = source;
    this.unclosed = unclosed;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
    this.ascii = /^[\x00-\x7f]*$/.test(source);
  }

  run(): Tokens & { unclosed: number } {
    const { source } = this;
    while (this.at < source.length) {
      const format = this.formats[this.formats.length - 1];
      if (format && (format.fields.length === 0 || last(format.fields)?.inSpec)) this.formatText(format);
      else if (this.atLineStart && this.brackets.length === 0) this.indentation();
      else this.token();
    }
    const open = this.brackets[0];
    if (open && this.unclosed < 0) return { tokens: [], problems: [], unclosed: open.start };
    while (this.formats.length > 0) this.endFormat(last(this.formats) as FormatString);
    if (open) this.tellUnclosed(open);
    this.finish();
    return { tokens: this.tokens, problems: this.problems, unclosed: -1 };
  }

  /** Of an f-string's field that has been told already. */
  private tellUnclosed({ loc, char }: Bracket): void {
    const before = last(this.problems);
    if (before?.kind === 'formatExpectingBrace' && before.loc.line === loc.line) return;
    this.problem('neverClosed', loc, char);
  }

  private finish(): void {
    const previous = last(this.tokens);
    if (previous && previous.type !== 'newline' && previous.type !== 'dedent')
      this.push('newline', this.at, this.at, '');
    while (this.indents.length > 1) {
      this.indents.pop();
      this.push('dedent', this.at, this.at, '');
    }
    this.push('end', this.at, this.at, '');
  }

  /** Reads the blanks at the start of a logical line; emits indent and dedent unless the line is empty. */
  private indentation(): void {
    const { source } = this;
    let column = 0;
    let alt = 0;
    for (;;) {
      const c = source[this.at];
      if (c === ' ') {
        column++;
        alt++;
      } else if (c === '\t') {
        column = (Math.floor(column / 8) + 1) * 8;
        alt++;
      } else if (c === '\f') {
        column = 0;
        alt = 0;
      } else if (c === '\\' && source[this.at + 1] === '\n') {
        this.at++;
        this.newLine();
        continue;
      } else break;
      this.at++;
    }
    const c = source[this.at];
    if (c === '#') {
      this.skipComment();
      if (source[this.at] === '\n') this.newLine();
      return;
    }
    if (c === '\n') {
      this.newLine();
      return;
    }
    if (c === undefined) return;
    this.atLineStart = false;
    this.statementIndent = column;
    this.changeIndent(column, alt);
  }

  private changeIndent(column: number, alt: number): void {
    const current = last(this.indents) as number;
    const currentAlt = last(this.altIndents) as number;
    if (column === current) {
      if (alt !== currentAlt) this.problem('inconsistentTabs', this.point());
    } else if (column > current) {
      if (alt <= currentAlt) this.problem('inconsistentTabs', this.point());
      this.indents.push(column);
      this.altIndents.push(alt);
      this.push('indent', this.at, this.at, '');
    } else {
      while (column < (last(this.indents) as number)) {
        this.indents.pop();
        this.altIndents.pop();
        this.push('dedent', this.at, this.at, '');
      }
      if (column !== last(this.indents)) this.problem('unindentMismatch', this.point());
      else if (alt !== last(this.altIndents)) this.problem('inconsistentTabs', this.point());
    }
  }

  /** One token of ordinary text, or nothing but blanks, a comment or the end of a line. */
  private token(): void {
    const { source } = this;
    BLANKS.lastIndex = this.at;
    BLANKS.test(source);
    this.at = BLANKS.lastIndex;
    const code = source.charCodeAt(this.at);
    if (Number.isNaN(code)) return;
    if (code === 10) {
      this.endOfLine();
      return;
    }
    if (code === 35) {
      this.skipComment();
      return;
    }
    if (code === 92) {
      this.backslash();
      return;
    }
    if (code === 34 || code === 39) {
      this.string(this.at, '');
      return;
    }
    if (isDigit(code) || (code === 46 && isDigit(source.charCodeAt(this.at + 1)))) {
      this.number();
      return;
    }
    let pattern = code < 128 ? ASCII_NAME : NAME;
    pattern.lastIndex = this.at;
    if (pattern.test(source)) {
      if (source.charCodeAt(pattern.lastIndex) > 127) {
        pattern = NAME;
        pattern.lastIndex = this.at;
        pattern.test(source);
      }
      this.name(pattern.lastIndex);
      return;
    }
    this.operator();
  }

  private endOfLine(): void {
    const hadBrackets = this.brackets.length > 0;
    if (hadBrackets && this.unclosed >= 0 && this.endsUnclosed()) {
      const open = this.brackets.find((bracket) => bracket.start === this.unclosed) as Bracket;
      this.tellUnclosed(open);
      this.brackets = [];
    }
    if (this.brackets.length === 0) {
      const { at } = this;
      this.tokens.push({ type: 'newline', text: '\n', start: at, end: at + 1, loc: this.point() });
      this.atLineStart = true;
    }
    this.newLine();
  }

  /** Does the statement of the bracket that is never closed end at this line end? */
  private endsUnclosed(): boolean {
    if (!this.brackets.some((bracket) => bracket.start === this.unclosed)) return false;
    const rest = /\n[ \t\f]*(?=[^\s#]|$)/g;
    rest.lastIndex = this.at;
    const next = rest.exec(this.source);
    return !next || next[0].length - 1 <= this.statementIndent;
  }

  private backslash(): void {
    const { source } = this;
    if (source[this.at + 1] === '\n') {
      if (this.at + 2 >= source.length) this.problem('unexpectedEndOfFile', this.point());
      this.at++;
      this.newLine();
      return;
    }
    this.problem(this.at + 1 < source.length ? 'afterContinuation' : 'unexpectedEndOfFile', this.point());
    this.at++;
  }

  private name(end: number): void {
    const { source } = this;
    const start = this.at;
    const text = source.slice(start, end);
    const quote = source[end];
    if ((quote === '"' || quote === "'") && text.length <= 2 && STRING_PREFIX.test(text)) {
      this.at = end;
      this.string(start, text);
      return;
    }
    this.push('name', start, end, this.ascii ? text : text.normalize('NFKC'));
  }

  private number(): void {
    const scanned = scanNumber(this.source, this.at);
    if (scanned.problem) {
      const at = this.location(scanned.problemAt, scanned.problemAt + 1);
      this.problem(scanned.problem, at, ...scanned.args);
    }
    this.push(
      'number',
      this.at,
      scanned.end,
      scanned.problem ? '0' : this.source.slice(this.at, scanned.end),
    );
  }

  private operator(): void {
    const { source } = this;
    const start = this.at;
    OPERATOR.lastIndex = start;
    let text = OPERATOR.exec(source)?.[0];
    let end = start + (text?.length ?? 0);
    if (text === undefined) {
      const char = String.fromCodePoint(source.codePointAt(start) as number);
      const stand = char === '!' && this.formats.length > 0 ? char : this.strangeCharacter(char);
      if (stand === null) return;
      text = stand;
      end = start + char.length;
    }
    const field = last(last(this.formats)?.fields ?? []);
    if (text === ':=' && field && this.brackets.length === field.depth) {
      text = ':';
      end = start + 1;
    }
    if (text === '(' || text === '[' || text === '{')
      this.brackets.push({ char: text, start, loc: this.location(start, end) });
    else if (CLOSERS.has(text)) {
      if (!this.close(text, start, end)) return;
    } else if (text === ':' && field && this.brackets.length === field.depth) {
      this.push('op', start, end, text);
      field.inSpec = true;
      return;
    }
    this.push('op', start, end, text);
  }

  /** Reports a character that Python does not know; returns the ASCII one that was probably meant, if any. */
  private strangeCharacter(char: string): string | null {
    const start = this.at;
    const loc = this.location(start, start + char.length);
    const hex = (char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    const meant = FULL_WIDTH.get(char);
    if (char < '\x7f' && char >= ' ') this.problem('invalidSyntax', loc);
    else if (meant === undefined) this.problem('invalidCharacter', loc, char, hex);
    else this.problem('fullWidth', loc, char, hex, meant);
    if (meant === '"' || meant === "'") {
      const closing = /[“”„‟＂‘’＇"'\n]/g;
      closing.lastIndex = start + 1;
      const found = closing.exec(this.source);
      const end = found ? found.index + (found[0] === '\n' ? 0 : 1) : this.source.length;
      this.push('string', start, end, "''");
      return null;
    }
    if (meant === undefined || meant === ' ' || meant === '#') {
      this.at += char.length;
      if (meant === '#') this.skipComment();
      return null;
    }
    return meant;
  }

  /** A closing bracket; false if it closes nothing and is left out. */
  private close(text: string, start: number, end: number): boolean {
    const field = last(last(this.formats)?.fields ?? []);
    const open = last(this.brackets);
    if (text === '}' && field && this.brackets.length === field.depth) {
      this.brackets.pop();
      last(this.formats)?.fields.pop();
      return true;
    }
    if (!open || (field && this.brackets.length === field.depth)) {
      this.problem(field ? 'formatUnmatched' : 'unmatched', this.location(start, end), text);
      this.at = end;
      return false;
    }
    if (open.char !== CLOSERS.get(text)) {
      const lines = open.loc.line === this.line ? '' : String(open.loc.line);
      this.problem('mismatched', this.location(start, end), text, open.char, lines);
    }
    this.brackets.pop();
    return true;
  }

  /** At a quote; `prefix` started at `start`. */
  private string(start: number, prefix: string): void {
    const { source } = this;
    const char = source[this.at] as string;
    const triple = source.startsWith(char.repeat(3), this.at);
    const quote = triple ? char.repeat(3) : char;
    const line = this.line;
    const column = this.column(start);
    this.at += quote.length;
    if (/f/i.test(prefix)) {
      this.pushAt('fstart', start, this.at, source.slice(start, this.at), line, column);
      this.formats.push({ quote, raw: /r/i.test(prefix), start, line, column, fields: [] });
      return;
    }
    for (;;) {
      const c = source[this.at];
      if (c === '\\') {
        this.at++;
        if (source[this.at] === '\n') this.newLine();
        else this.at++;
      } else if (c === undefined || (c === '\n' && !triple)) {
        this.unterminated(line, column, triple, quote);
        const body = triple ? '' : source.slice(start + prefix.length + 1, this.at);
        const text = triple ? "''" : `${prefix}${quote}${body.replace(/\\+$/, '')}${quote}`;
        this.at = Math.min(this.at, source.length);
        this.pushAt('string', start, this.at, text, line, column);
        return;
      } else if (c === '\n') this.newLine();
      else if (source.startsWith(quote, this.at)) break;
      else this.at++;
    }
    this.at += quote.length;
    this.pushAt('string', start, this.at, source.slice(start, this.at), line, column);
  }

  private unterminated(line: number, column: number, triple: boolean, quote: string): void {
    const loc = { line, column, endLine: line, endColumn: column + quote.length };
    const format = last(this.formats);
    if (format && format.quote === quote) this.problem('formatExpectingBrace', loc);
    // CPython counts the empty line after a final newline out of a triple-quoted string.
    else if (triple) this.problem('unterminatedTriple', loc, String(this.lastLine()));
    else this.problem('unterminatedString', loc, String(this.line));
  }

  private lastLine(): number {
    return this.source.endsWith('\n') ? this.line - 1 : this.line;
  }

  /** The text of an f-string up to the next field, the end of the format spec, or the closing quote. */
  private formatText(format: FormatString): void {
    const { source } = this;
    const field = last(format.fields);
    const start = this.at;
    const line = this.line;
    const column = this.column(start);
    // The location of a doubled brace covers both, its text has one. A format spec ends in a text, even an empty one.
    const middle = (end: number, extra = 0) => {
      if (end > start || (field && source[end] === '}' && last(this.tokens)?.text === '}'))
        this.pushAt('fmiddle', start, end, source.slice(start, end), line, column, extra);
    };
    for (;;) {
      const c = source[this.at];
      if (c === undefined || (c === '\n' && format.quote.length === 1)) {
        middle(this.at);
        this.unterminatedFormat(format);
        return;
      }
      if (source.startsWith(format.quote, this.at)) {
        middle(this.at);
        if (field) this.problem('formatExpectingSpec', this.location(this.at, this.at + 1));
        this.endFormat(format);
        return;
      }
      if (c === '{' || c === '}') {
        if (!field && source[this.at + 1] === c) {
          this.at++;
          middle(this.at, 1);
          this.at++;
          return;
        }
        middle(this.at);
        this.formatBrace(format, c);
        return;
      }
      if (c === '\\') this.formatEscape(format);
      else if (c === '\n') this.newLine();
      else this.at++;
    }
  }

  private formatEscape(format: FormatString): void {
    const next = this.source[this.at + 1];
    this.at++;
    if (next === '{' || next === '}') return;
    if (next === '\n') {
      this.newLine();
      return;
    }
    this.at++;
    if (next === 'N' && !format.raw && this.source[this.at] === '{') {
      const close = /[}\n'"]/g;
      close.lastIndex = this.at;
      const found = close.exec(this.source);
      this.at = found ? found.index + (found[0] === '}' ? 1 : 0) : this.source.length;
    }
  }

  private formatBrace(format: FormatString, c: '{' | '}'): void {
    const start = this.at;
    if (c === '{') {
      this.brackets.push({ char: '{', start, loc: this.location(start, start + 1) });
      format.fields.push({ depth: this.brackets.length, inSpec: false });
      this.push('op', start, start + 1, '{');
    } else if (format.fields.length > 0) {
      format.fields.pop();
      this.brackets.pop();
      this.push('op', start, start + 1, '}');
    } else {
      this.problem('formatSingleBrace', this.location(start, start + 1));
      this.at++;
    }
  }

  private unterminatedFormat(format: FormatString): void {
    const { line, column, quote } = format;
    const loc = { line, column, endLine: line, endColumn: column + 1 };
    if (format.fields.length > 0) this.problem('formatExpectingBrace', this.point());
    else if (quote.length > 1) this.problem('unterminatedTripleFormat', loc, String(this.lastLine()));
    else this.problem('unterminatedFormat', loc, String(this.line));
    this.endFormat(format);
  }

  private endFormat(format: FormatString): void {
    const ends = this.source.startsWith(format.quote, this.at);
    this.brackets.length -= Math.min(this.brackets.length, format.fields.length);
    this.push('fend', this.at, ends ? this.at + format.quote.length : this.at, format.quote);
    this.formats.pop();
  }

  private skipComment(): void {
    const end = this.source.indexOf('\n', this.at);
    this.at = end < 0 ? this.source.length : end;
  }

  private newLine(): void {
    this.at++;
    this.line++;
    this.lineStart = this.at;
    this.markAt = this.at;
    this.markBytes = 0;
  }

  private problem(kind: Problem['kind'], loc: Location, ...args: string[]): void {
    this.problems.push({ kind, loc, args });
  }

  private push(type: TokenType, start: number, end: number, text: string): void {
    this.tokens.push({ type, text, start, end, loc: this.location(start, end) });
    this.at = end;
  }

  /** A token that began on an earlier line. */
  private pushAt(
    type: TokenType,
    start: number,
    end: number,
    text: string,
    line: number,
    column: number,
    extra = 0,
  ): void {
    const loc = { line, endLine: this.line, column, endColumn: this.column(end) + extra };
    this.tokens.push({ type, text, start, end, loc });
    this.at = end;
  }

  private location(start: number, end: number): Location {
    return { line: this.line, endLine: this.line, column: this.column(start), endColumn: this.column(end) };
  }

  private point(): Location {
    return this.location(this.at, this.at + 1);
  }

  /** Column in UTF-8 bytes of an offset in the current line. */
  private column(offset: number): number {
    if (this.ascii) return offset - this.lineStart;
    if (offset < this.markAt) {
      this.markAt = this.lineStart;
      this.markBytes = 0;
    }
    for (let i = this.markAt; i < offset; i++) {
      const code = this.source.charCodeAt(i);
      if (code < 0x80) this.markBytes += 1;
      else if (code < 0x800) this.markBytes += 2;
      else if (code >= 0xd800 && code < 0xe000)
        this.markBytes += 2; // half of a pair that takes four bytes
      else this.markBytes += 3;
    }
    this.markAt = offset;
    return this.markBytes;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function last<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}
