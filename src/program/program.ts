/**
 * Text to program: parse, fold, generate, assemble; and every reason why not. The machine may trust what comes out.
 */
import type { Program } from './code.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './diagnostic.ts';
import { assemble } from './flow-graph.ts';
import { fold } from './fold.ts';
import { checkFutureImports } from './future.ts';
import { generate } from './generate.ts';
import { MESSAGES, type ProblemKind } from './messages.ts';
import { parse } from './parser.ts';
import type { Problem } from './problem.ts';
import { type Module, NO_LOCATION } from './syntax.ts';
import { syntaxWarnings } from './syntax-warnings.ts';

export interface Compiled {
  /** null if a diagnostic is an error. */
  readonly program: Program | null;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles a module as CPython 3.12 would. Never throws: whatever goes wrong is a diagnostic. */
export function compile(source: string, filename = 'main.py'): Compiled {
  const problems: Problem[] = [];
  let program: Program | null = null;
  try {
    program = compiled(source, filename, problems);
  } catch (error) {
    problems.push(faultOf(error));
  }
  const diagnostics = diagnose(source, problems);
  const refused = diagnostics.some(({ severity }) => severity === 'error');
  return { program: refused ? null : program, diagnostics };
}

function compiled(source: string, filename: string, problems: Problem[]): Program | null {
  const { module, problems: faults } = parse(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  problems.push(...faults, ...checkFutureImports(module));
  const broken = faults.some(({ kind }) => MESSAGES[kind].severity === 'error');
  if (broken) {
    problems.push(...meaningOfRest(module, filename));
    return null;
  }
  const folded = fold(module);
  const generated = generate(folded, filename, assemble);
  problems.push(...generated.problems);
  if (generated.code === null) return null;
  const warnings = syntaxWarnings(folded);
  const program = { code: generated.code, source, filename };
  return warnings.length === 0 ? program : { ...program, warnings };
}

/** What else is wrong in a tree with holes, so far as the holes cannot be the cause. */
function meaningOfRest(module: Module, filename: string): Problem[] {
  try {
    return generate(fold(module), filename, assemble).problems.filter(({ kind }) => !ECHOES.has(kind));
  } catch {
    return [];
  }
}

/** Problems that come by themselves when the head of a function or loop could not be read. */
const ECHOES: ReadonlySet<ProblemKind> = new Set([
  ...(['returnOutside', 'yieldOutside', 'awaitOutside', 'breakOutside', 'continueOutside'] as const),
  ...(['nonlocalAtModule', 'nonlocalUnbound', 'starredHere', 'captureNotLast', 'wildcardNotLast'] as const),
]);

/** Nesting that is too deep for the compiler's own stack shows as a RangeError. */
function faultOf(error: unknown): Problem {
  if (error instanceof RangeError) return { kind: 'tooNested', loc: NO_LOCATION, args: [] };
  return {
    kind: 'compilerFault',
    loc: NO_LOCATION,
    args: [error instanceof Error ? error.message : String(error)],
  };
}
