/** What the tokenizer hands to the parser. */
import type { Location } from './syntax.ts';

export type TokenType =
  | 'name'
  | 'number'
  | 'string'
  | 'op'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end'
  /** An f-string comes in pieces: its opening quote, ... */
  | 'fstart'
  /** ... the text between replacement fields (one brace of a doubled one, escapes not yet decoded), ... */
  | 'fmiddle'
  /** ... and its closing quote; the fields between are ordinary tokens in `{` and `}`. */
  | 'fend';

export interface Token {
  readonly type: TokenType;
  /** The source text; for names the normalised one. */
  readonly text: string;
  /** UTF-16 offsets in the source. */
  readonly start: number;
  readonly end: number;
  readonly loc: Location;
}

/** Cannot be used as names. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  ...['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def'],
  ...['del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is'],
  ...['lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'],
]);
