/**
 * The text of a pattern or template, token by token: a token is one character, or a backslash and the character behind
 * it. Positions count code points, as Python's do.
 */
import { quoteText } from '../builtin/quote.ts';
import { isIdentifier } from '../builtin/str-predicates.ts';
import { PatternProblem } from './pattern.ts';

export class PatternTokens {
  /** The token that comes next; null at the end. */
  next: string | null = null;
  /** Of bytes: escapes of Unicode characters mean nothing there. */
  readonly ofBytes: boolean;
  private readonly characters: readonly string[];
  /** Behind `next`. */
  private index = 0;

  constructor(text: string, ofBytes: boolean) {
    this.characters = Array.from(text);
    this.ofBytes = ofBytes;
    this.advance();
  }

  private advance(): void {
    const first = this.characters[this.index];
    if (first === undefined) {
      this.next = null;
      return;
    }
    this.index++;
    if (first !== '\\') {
      this.next = first;
      return;
    }
    const second = this.characters[this.index];
    if (second === undefined) {
      throw new PatternProblem('bad escape (end of pattern)', this.characters.length - 1);
    }
    this.index++;
    this.next = first + second;
  }

  get(): string | null {
    const token = this.next;
    this.advance();
    return token;
  }

  match(token: string): boolean {
    if (this.next !== token) return false;
    this.advance();
    return true;
  }

  /** Up to `count` characters of `allowed`. */
  getWhile(count: number, allowed: RegExp): string {
    let found = '';
    while (count-- > 0 && this.next !== null && allowed.test(this.next)) found += this.get();
    return found;
  }

  /** What stands before `terminator`, which is passed. */
  getUntil(terminator: string, what: string): string {
    let found = '';
    for (;;) {
      const token = this.next;
      this.advance();
      if (token === null) {
        if (found === '') throw this.problem(`missing ${what}`);
        throw this.problem(`missing ${terminator}, unterminated name`, pointCount(found));
      }
      if (token === terminator) {
        if (found === '') throw this.problem(`missing ${what}`, 1);
        return found;
      }
      found += token;
    }
  }

  tell(): number {
    return this.index - (this.next === null ? 0 : pointCount(this.next));
  }

  seek(position: number): void {
    this.index = position;
    this.advance();
  }

  /** A problem that began `back` characters before the next token. */
  problem(message: string, back = 0): PatternProblem {
    return new PatternProblem(message, this.tell() - back);
  }

  checkGroupName(name: string): void {
    if (!isIdentifier(name) || (this.ofBytes && /[\u0080-\uffff]/.test(name))) {
      throw this.problem(`bad character in group name ${this.quoted(name)}`, pointCount(name) + 1);
    }
  }

  quoted(name: string): string {
    return quoteText(name);
  }
}

export function pointCount(text: string): number {
  return Array.from(text).length;
}
