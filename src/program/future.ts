/** `from __future__ import …`: allowed only at the head of a file, and only of what Python 3.12 knows. */
import type { Problem } from './problem.ts';
import type { Module, Stmt } from './syntax.ts';

const FEATURES: ReadonlySet<string> = new Set([
  ...['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function'],
  ...['unicode_literals', 'barry_as_FLUFL', 'generator_stop', 'annotations'],
]);

/** What is wrong with the future imports of a module. One inside a block is too late as well. */
export function checkFutureImports({ body }: Module): Problem[] {
  const problems: Problem[] = [];
  let atHead = true;
  body.forEach((stmt, i) => {
    if (isFutureImport(stmt)) {
      if (!atHead) problems.push({ kind: 'futureNotFirst', loc: stmt.loc, args: [] });
      for (const { name } of stmt.names) {
        if (!FEATURES.has(name)) problems.push({ kind: 'futureUnknown', loc: stmt.loc, args: [name] });
      }
    } else if (i > 0 || !isText(stmt)) atHead = false;
    for (const late of nested(stmt)) problems.push({ kind: 'futureNotFirst', loc: late.loc, args: [] });
  });
  return problems;
}

function isFutureImport(stmt: Stmt): stmt is Extract<Stmt, { kind: 'ImportFrom' }> {
  return stmt.kind === 'ImportFrom' && stmt.module === '__future__' && stmt.level === 0;
}

function isText(stmt: Stmt): boolean {
  return stmt.kind === 'Expr' && stmt.value.kind === 'Constant' && typeof stmt.value.value === 'string';
}

/** The future imports inside the blocks of a statement. */
function nested(stmt: Stmt): Stmt[] {
  const found: Stmt[] = [];
  const todo = blocksOf(stmt);
  for (let inner = todo.pop(); inner; inner = todo.pop()) {
    if (isFutureImport(inner)) found.push(inner);
    todo.push(...blocksOf(inner));
  }
  return found;
}

function blocksOf(stmt: Stmt): Stmt[] {
  switch (stmt.kind) {
    case 'FunctionDef':
    case 'ClassDef':
    case 'With':
      return [...stmt.body];
    case 'For':
    case 'While':
    case 'If':
      return [...stmt.body, ...stmt.orelse];
    case 'Try': {
      const handlers = stmt.handlers.flatMap(({ body }) => body);
      return [...stmt.body, ...handlers, ...stmt.orelse, ...stmt.finalbody];
    }
    case 'Match':
      return stmt.cases.flatMap(({ body }) => body);
    default:
      return [];
  }
}
