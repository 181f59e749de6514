/** Text to a program that can run here: compiled, and with every module that it imports at hand. */
import { type Compiled, compile } from '../program/program.ts';
import { missingModules } from './imports.ts';

/** As `compile`, with missing modules among the diagnostics. Never throws. */
export function prepare(source: string, filename?: string): Compiled {
  const compiled = compile(source, filename);
  if (compiled.program === null) return compiled;
  const missing = missingModules(compiled.program);
  if (missing.length === 0) return compiled;
  return { program: null, diagnostics: [...compiled.diagnostics, ...missing] };
}
