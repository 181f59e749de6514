/**
 * A regular expression as a tree: what the parser makes and the assembler reads. Flags that change the meaning of a
 * piece (ignore case, dot matches newline...) are settled where the piece is read, so that `(?i:...)` needs no state
 * later. Knows nothing of Python values.
 */

/** The flags of Python's `re`, with its numbers. */
export const IGNORECASE = 2;
export const LOCALE = 4;
export const MULTILINE = 8;
export const DOTALL = 16;
export const UNICODE = 32;
export const VERBOSE = 64;
export const DEBUG = 128;
export const ASCII = 256;

/** `\d`, `\D`, `\s`, `\S`, `\w`, `\W`: a capital letter is the complement. */
export type Category = 'd' | 'D' | 's' | 'S' | 'w' | 'W';

/** Where a position is tested and nothing is consumed. */
export type Anchor =
  /** `^` without MULTILINE, and `\A`. */
  | 'begin'
  /** `^` with MULTILINE. */
  | 'line-begin'
  /** `$` without MULTILINE: the end, or before a newline at the end. */
  | 'end'
  /** `$` with MULTILINE. */
  | 'line-end'
  /** `\Z`. */
  | 'very-end'
  | 'boundary'
  | 'inside';

export type Node =
  /** One character of the pattern. */
  | { readonly kind: 'char'; readonly point: number; readonly flags: number }
  /** `.` */
  | { readonly kind: 'any'; readonly flags: number }
  /** `[...]`, or a category outside brackets. Ranges are pairs of code points, both included. */
  | {
      readonly kind: 'set';
      readonly negate: boolean;
      readonly ranges: readonly number[];
      readonly categories: readonly Category[];
      readonly flags: number;
    }
  | { readonly kind: 'at'; readonly anchor: Anchor; readonly flags: number }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'branch'; readonly items: readonly Node[] }
  /** `(...)`; index null: does not capture. `plain`: `(?:...)` without flags, which a repeat sees through. */
  | { readonly kind: 'group'; readonly index: number | null; readonly plain: boolean; readonly body: Node }
  | {
      readonly kind: 'repeat';
      readonly min: number;
      readonly max: number;
      readonly mode: 'greedy' | 'lazy' | 'possessive';
      readonly body: Node;
    }
  | { readonly kind: 'backref'; readonly group: number; readonly flags: number }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negate: boolean; readonly body: Node }
  | { readonly kind: 'atomic'; readonly body: Node }
  /** `(?(1)yes|no)` */
  | { readonly kind: 'conditional'; readonly group: number; readonly yes: Node; readonly no: Node | null };

/** What a pattern's text says. */
export interface Parsed {
  readonly body: Node;
  readonly flags: number;
  /** Groups that capture, without the whole match. */
  readonly groups: number;
  /** Number by name, in the order in which the groups open. */
  readonly names: ReadonlyMap<string, number>;
}

/** "No upper bound" of a repeat; numbers from here on are too large (CPython's MAXREPEAT). */
export const REPEAT_MAX = 4294967295;

/** A wrong pattern or template: CPython's words, and where (null: no place is named). */
export class PatternProblem {
  readonly message: string;
  readonly position: number | null;
  /** `re.error` unless CPython raises something else. */
  readonly kind: 'error' | 'ValueError' | 'OverflowError' | 'IndexError' | 'NotImplementedError';
  constructor(message: string, position: number | null, kind: PatternProblem['kind'] = 'error') {
    this.message = message;
    this.position = position;
    this.kind = kind;
  }
}
