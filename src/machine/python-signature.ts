/**
 * The words of a wrong call to something that CPython writes in Python (threading, queue): there the complaint is that
 * of a Python function, which counts `self` and names what is missing (Python/ceval.c), not that of a builtin.
 */
import type { Keyword } from './native.ts';
import type { Signature } from './signature.ts';
import type { Value } from './values.ts';

/** Modules whose classes are Python code in CPython. */
export const PYTHON_MODULES: ReadonlySet<string> = new Set(['threading', 'queue']);

/** What CPython says of calling `qualname` so, or null if the call is right. */
export function complaintOf(
  qualname: string,
  signature: Signature,
  args: readonly Value[],
  keywords: readonly Keyword[] | null,
): string | null {
  const names = signature.self === 1 ? ['self', ...signature.names] : [...signature.names];
  const positional = signature.positional + signature.self;
  const required = signature.required + signature.self;
  const given = new Set(names.slice(0, args.length));
  for (const [name] of keywords ?? []) {
    if (!names.includes(name)) return `${qualname}() got an unexpected keyword argument '${name}'`;
    if (given.has(name)) return `${qualname}() got multiple values for argument '${name}'`;
    given.add(name);
  }
  if (args.length > positional) return tooMany(qualname, required, positional, args.length);
  const missing = names.slice(0, required).filter((name) => !given.has(name));
  if (missing.length === 0) return null;
  const quoted = missing.map((name) => `'${name}'`);
  const last = quoted.pop() as string;
  const list = quoted.length === 0 ? last : `${quoted.join(', ')}${quoted.length > 1 ? ',' : ''} and ${last}`;
  const plural = missing.length === 1 ? '' : 's';
  return `${qualname}() missing ${missing.length} required positional argument${plural}: ${list}`;
}

function tooMany(qualname: string, required: number, positional: number, given: number): string {
  const takes = required < positional ? `from ${required} to ${positional}` : `${positional}`;
  const plural = required < positional || positional !== 1 ? 's' : '';
  const were = given === 1 ? 'was' : 'were';
  return `${qualname}() takes ${takes} positional argument${plural} but ${given} ${were} given`;
}
