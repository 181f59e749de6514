/** Finds what is Python but cannot run here: coroutines. Reads the whole tree, so that all of it is told at once. */
import type { Problem } from './problem.ts';
import type { Location, Module } from './syntax.ts';

/** One problem per use, at the word that makes it asynchronous. */
export function findUnsupported(module: Module): Problem[] {
  const problems: Problem[] = [];
  const report = (word: string, loc: Location) => {
    problems.push({ kind: 'asyncUnsupported', loc: headOf(loc, word), args: [word] });
  };
  walk(module, (node) => {
    if (node['kind'] === 'Await') report('await', node['loc'] as Location);
    else if (node['isAsync'] === true) {
      const target = node['target'] as { loc: Location } | undefined;
      const loc = (node['loc'] ?? target?.loc) as Location;
      report(WORDS.get(node['kind'] as string) ?? 'async for', loc);
    }
  });
  return problems;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['FunctionDef', 'async def'],
  ['With', 'async with'],
  ['For', 'async for'],
]);

/** The first word of a node, so that a whole function is not underlined. */
function headOf({ line, column }: Location, word: string): Location {
  return { line, column, endLine: line, endColumn: column + word.length };
}

/** Calls `visit` for every object of the tree; a list of its own instead of recursion, since trees may be deep. */
function walk(root: object, visit: (node: Record<string, unknown>) => void): void {
  const todo: unknown[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (!Array.isArray(node)) visit(node as Record<string, unknown>);
    for (const child of Object.values(node)) if (typeof child === 'object') todo.push(child);
  }
}
