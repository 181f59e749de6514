import type { Text } from '../base/text.ts';

/** Half-open range of the source text, in UTF-16 units, with the 1-based line and 0-based column of both ends. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * What the person at the keyboard is told before a run: what is wrong, why, and what to write instead.
 * Codes are stable for ever (H1xx syntax, H2xx unsupported language, H3xx unsupported library, H4xx limits).
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly span: Span;
  readonly what: Text;
  readonly why: Text;
  readonly instead: Text;
}
