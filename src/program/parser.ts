/**
 * Tokens to a Module. A fault ends its statement only: the parser notes it, skips to the next line (reading an
 * indented block as ordinary statements) and goes on, so that one run reports everything.
 *
 * Why not the lezer grammar that the editor uses: it is made for highlighting. It refuses ordinary Python (a bare
 * `yield`, `20.`, `with a as (b, c)`, most decorators), accepts what CPython refuses, and cannot say what is wrong.
 */
import { compoundStatement } from './parse-compound.ts';
import { simpleStatements } from './parse-statement.ts';
import { Fault, type Problem } from './problem.ts';
import type { Module, Stmt } from './syntax.ts';
import { TokenCursor } from './token-cursor.ts';
import { tokenize } from './tokenizer.ts';

export interface Parsed {
  readonly module: Module;
  readonly problems: readonly Problem[];
}

/** Parses `source`, whose line ends are all \n. Never throws; with problems the module has holes. */
export function parse(source: string): Parsed {
  const { tokens, problems } = tokenize(source);
  const p = new TokenCursor(source, tokens, [...problems]);
  const body: Stmt[] = [];
  while (!p.is('end')) {
    if (p.is('dedent')) p.next();
    else statement(p, body);
  }
  return { module: { kind: 'Module', body }, problems: p.problems };
}

/** The statements of an indented block, whose indent has been taken; takes the dedent. */
export function statementsUntilDedent(p: TokenCursor): Stmt[] {
  const body: Stmt[] = [];
  while (!p.is('dedent') && !p.is('end')) statement(p, body);
  p.next();
  return body;
}

/** One statement (or one line of simple ones) added to `body`; notes what is wrong with it. */
function statement(p: TokenCursor, body: Stmt[]): void {
  const levels = p.levels();
  const first = p.token;
  let known = p.problems.length;
  try {
    if (first.type === 'indent') {
      p.report('unexpectedIndent', first.loc);
      p.next();
      body.push(...statementsUntilDedent(p));
      return;
    }
    const compound = compoundStatement(p);
    if (compound) body.push(compound);
    else body.push(...simpleStatements(p));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    p.restoreLevels(levels);
    if (!p.is('newline') && !p.is('end') && dropUnclosed(p.problems, error.problem)) known--;
    if (!explained(p, known, first.loc.line, error.problem)) p.problems.push(error.problem);
    // What follows has lost its beginning.
    if (error.problem.kind === 'tooNested') while (!p.is('end')) p.next();
    else recover(p, body);
  }
}

/** Did the tokenizer already complain of this statement, so that the fault is only an echo? */
function explained(p: TokenCursor, known: number, line: number, problem: Problem): boolean {
  return p.problems
    .slice(0, known)
    .some(({ loc }) => loc.line >= line && loc.line <= Math.max(problem.loc.line, p.token.loc.line));
}

/** A plain fault in the line of a bracket that is never closed comes first: CPython has not read further. */
function dropUnclosed(problems: Problem[], { kind, loc }: Problem): boolean {
  if (kind !== 'invalidSyntax') return false;
  const at = problems.findIndex(
    (known) => known.kind === 'neverClosed' && known.loc.line === loc.line && known.loc.column < loc.column,
  );
  if (at >= 0) problems.splice(at, 1);
  return at >= 0;
}

/** Skips the rest of the line; a block that follows is read for its own faults. */
function recover(p: TokenCursor, body: Stmt[]): void {
  while (!p.is('newline') && !p.is('end') && !p.is('dedent')) {
    if (p.is('indent')) break;
    p.next();
  }
  if (p.is('newline')) p.next();
  if (p.is('indent')) {
    p.next();
    body.push(...statementsUntilDedent(p));
  }
}
