/** The parser's place in the token list: look, take, expect, go back. Knows nothing of Python's grammar. */
import type { ProblemKind } from './messages.ts';
import { Fault, type Problem } from './problem.ts';
import type { Location } from './syntax.ts';
import { KEYWORDS, type Token, type TokenType } from './token.ts';

/** Deeper nesting of expressions or blocks than this is refused: the machine's own stack is finite. */
const DEPTH_MAX = 400;

export class TokenCursor {
  readonly source: string;
  readonly problems: Problem[];
  /** The token to be looked at next. */
  token: Token;
  /** Where the last token that is not a line end or an indentation ended; ends the location of a node. */
  previous: Location;
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;
  /** How many brackets are open here: CPython suggests a forgotten comma only inside. */
  nesting = 0;
  /** Nested format specs of f-strings. */
  formatDepth = 0;

  constructor(source: string, tokens: readonly Token[], problems: Problem[]) {
    this.source = source;
    this.tokens = tokens;
    this.problems = problems;
    this.token = tokens[0] as Token;
    this.previous = this.token.loc;
  }

  /** Takes the current token. */
  next(): Token {
    const token = this.token;
    const { type } = token;
    if (type === 'end') return token;
    if (type !== 'newline' && type !== 'indent' && type !== 'dedent') this.previous = token.loc;
    this.index++;
    this.token = this.tokens[this.index] as Token;
    return token;
  }

  peek(ahead = 1): Token {
    const at = Math.max(0, Math.min(this.index + ahead, this.tokens.length - 1));
    return this.tokens[at] as Token;
  }

  /** Is the current token this operator or word? */
  at(text: string): boolean {
    const { token } = this;
    return token.text === text && (token.type === 'op' || token.type === 'name');
  }

  /** Is the current token of this type? */
  is(type: TokenType): boolean {
    return this.token.type === type;
  }

  atName(): boolean {
    return this.token.type === 'name' && !KEYWORDS.has(this.token.text);
  }

  /** Takes the token if it is this operator or word. */
  accept(text: string): boolean {
    if (!this.at(text)) return false;
    this.next();
    return true;
  }

  expect(text: string): Token {
    if (!this.at(text)) this.fail();
    return this.next();
  }

  /** A name that is not a keyword. */
  expectName(): Token {
    if (!this.atName()) this.fail();
    return this.next();
  }

  /** From the start of `from` to the end of the last token taken. */
  since(from: Location): Location {
    const { previous } = this;
    return {
      line: from.line,
      endLine: previous.endLine,
      column: from.column,
      endColumn: previous.endColumn,
    };
  }

  mark(): number {
    return this.index;
  }

  reset(mark: number): void {
    this.index = mark;
    this.token = this.tokens[mark] as Token;
    let before = mark - 1;
    while (before > 0 && /newline|indent|dedent/.test((this.tokens[before] as Token).type)) before--;
    this.previous = (this.tokens[Math.max(before, 0)] as Token).loc;
  }

  /** Gives up the statement: plain "invalid syntax" at the current token unless told otherwise. */
  fail(kind: ProblemKind = 'invalidSyntax', loc: Location = this.token.loc, ...args: string[]): never {
    throw new Fault({ kind, loc, args });
  }

  /** Notes a problem and goes on. */
  report(kind: ProblemKind, loc: Location, ...args: string[]): void {
    this.problems.push({ kind, loc, args });
  }

  enter(): void {
    if (++this.depth > DEPTH_MAX) {
      this.depth = 0;
      this.fail('tooNested');
    }
  }

  leave(): void {
    this.depth--;
  }

  /** For recovery after a fault, which leaves functions without their `leave`. */
  levels(): readonly [number, number, number] {
    return [this.depth, this.nesting, this.formatDepth];
  }

  restoreLevels([depth, nesting, formatDepth]: readonly [number, number, number]): void {
    this.depth = depth;
    this.nesting = nesting;
    this.formatDepth = formatDepth;
  }
}
