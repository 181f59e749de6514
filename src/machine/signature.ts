/**
 * Parameters of builtins, written as in Python's own help: `'object, /'`, `'sep=, maxsplit='`, `'*args'`,
 * `'iterable, /, *, key=, reverse='`, `'*args, **kwargs'`. `=` says that an argument may be left out; its default is
 * the native's business (it finds `undefined`). Wrong arguments raise TypeError in the words of CPython 3.12's argument
 * clinic, which depend on the kind of signature (Python/getargs.c).
 */
import type { Keyword } from './native.ts';
import type { Slot, Value } from './values.ts';

export interface Signature {
  /** Declared parameters in order: positional ones, then keyword-only ones. */
  readonly names: readonly string[];
  /** How many of `names` are positional; how many of these cannot be passed by keyword. */
  readonly positional: number;
  readonly positionalOnly: number;
  /** Required positional parameters. */
  readonly required: number;
  readonly variadic: boolean;
  readonly keywords: boolean;
  /** 1 when args[0] is self and not among `names`. */
  readonly self: number;
  /** Arguments, self included, that a call without keywords may have. */
  readonly min: number;
  readonly max: number;
}

/** Reads a signature; `self` = 1 if the native gets a receiver in args[0] that the text leaves out. */
export function parseSignature(text: string, self: 0 | 1): Signature {
  const names: string[] = [];
  let positional = -1;
  let positionalOnly = 0;
  let required = 0;
  let variadic = false;
  let keywords = false;
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '') continue;
    if (part === '/') positionalOnly = names.length;
    else if (part.startsWith('**')) keywords = true;
    else if (part.startsWith('*')) {
      positional = names.length;
      variadic = part.length > 1;
    } else {
      const optional = part.includes('=');
      names.push(optional ? part.slice(0, part.indexOf('=')).trim() : part);
      if (!optional && positional < 0) required = names.length;
    }
  }
  if (positional < 0) positional = names.length;
  const max = variadic ? Number.MAX_SAFE_INTEGER : positional + self;
  return {
    names,
    positional,
    positionalOnly,
    required,
    variadic,
    keywords,
    self,
    min: required + self,
    max,
  };
}

/** A call as the native receives it, or the text of the TypeError. */
export type Bound = { readonly args: Value[]; readonly keywords: Keyword[] | null } | string;

/**
 * Sorts a call that did not take the fast way (keywords, or a wrong count) into the declared parameters.
 * Without `*args`, `args` gets one entry per declared parameter (undefined = not given) and `keywords` is null; with
 * `*args`, keyword-only arguments and `**kwargs` stay in `keywords`.
 * `shown` is the name in errors of the fixed-arity kinds ("list.append"), `name` that of the others ("append"). `slot`:
 * the method stands for a slot of its type (`__len__`, `__add__`...), whose errors have words of their own.
 */
export function bindSignature(
  signature: Signature,
  name: string,
  shown: string,
  args: Value[],
  keywords: Keyword[] | null,
  slot = false,
): Bound {
  const { self, positional, positionalOnly } = signature;
  const given = args.length - self;
  const takesKeywords =
    signature.keywords || positionalOnly < positional || positional < signature.names.length;
  if (keywords !== null && keywords.length > 0 && !takesKeywords) {
    if (slot) return `wrapper ${name}() takes no keyword arguments`;
    return `${signature.variadic ? name : shown}() takes no keyword arguments`;
  }
  if (!takesKeywords) {
    const wrong = wrongPositionalCount(signature, name, shown, given, slot);
    return wrong ?? { args, keywords: null };
  }
  if (given > positional && !signature.variadic) {
    return tooMany(signature, name, given, keywords === null ? 0 : keywords.length);
  }
  if (signature.variadic) return bindVariadic(signature, name, args, keywords);
  const slots: Slot[] = args.slice();
  while (slots.length < self + signature.names.length) slots.push(undefined);
  const rest: Keyword[] = [];
  for (const pair of keywords ?? []) {
    const at = signature.names.indexOf(pair[0]);
    if (at < positionalOnly) {
      if (signature.keywords) rest.push(pair);
      else return `'${pair[0]}' is an invalid keyword argument for ${name}()`;
    } else if (slots[self + at] !== undefined) {
      return `argument for ${name}() given by name ('${pair[0]}') and position (${at + 1})`;
    } else slots[self + at] = pair[1];
  }
  for (let i = 0; i < signature.required; i++) {
    if (slots[self + i] !== undefined) continue;
    if (i < positionalOnly) {
      const words = signature.required === positional ? 'exactly' : 'at least';
      const count = `${signature.required} positional argument${signature.required === 1 ? '' : 's'}`;
      if (positionalOnly === positional) {
        return `${name} expected ${signature.required} argument${plural(signature.required)}, got ${given}`;
      }
      return `${name}() takes ${words} ${count} (${given} given)`;
    }
    return `${name}() missing required argument '${signature.names[i]}' (pos ${i + 1})`;
  }
  return { args: slots as Value[], keywords: rest.length > 0 ? rest : null };
}

function bindVariadic(signature: Signature, name: string, args: Value[], keywords: Keyword[] | null): Bound {
  const given = args.length - signature.self;
  if (given < signature.required) {
    const count = signature.required;
    return `${name} expected at least ${count} argument${plural(count)}, got ${given}`;
  }
  for (const [keyword] of keywords ?? []) {
    const at = signature.names.indexOf(keyword);
    if (at < signature.positional && !signature.keywords) {
      return `'${keyword}' is an invalid keyword argument for ${name}()`;
    }
  }
  return { args, keywords };
}

function wrongPositionalCount(
  signature: Signature,
  name: string,
  shown: string,
  given: number,
  slot: boolean,
): string | null {
  const { required, positional, variadic } = signature;
  if (given >= required && (variadic || given <= positional)) return null;
  if (slot && required === positional) {
    const start = UNNAMED.has(name) ? ' ' : '';
    return `${start}expected ${required} argument${plural(required)}, got ${given}`;
  }
  if (positional === 0) return `${shown}() takes no arguments (${given} given)`;
  if (positional === 1 && required === 1) return `${shown}() takes exactly one argument (${given} given)`;
  const bound = given < required ? required : positional;
  const words = required === positional && !variadic ? '' : given < required ? 'at least ' : 'at most ';
  return `${name} expected ${words}${bound} argument${plural(bound)}, got ${given}`;
}

/** Slots whose arguments CPython unpacks under an empty name. */
const UNNAMED = new Set(['__mul__', '__rmul__', '__imul__', '__setitem__', '__setattr__', '__set__']);

function tooMany(signature: Signature, name: string, given: number, named: number): string {
  const { positional, positionalOnly, required, names } = signature;
  if (positional === 0) {
    if (given + named <= names.length) return `${name}() takes no positional arguments`;
    return `${name}() takes at most ${names.length} argument${plural(names.length)} (${given + named} given)`;
  }
  if (positionalOnly === positional) {
    const words = required === positional ? '' : 'at most ';
    return `${name} expected ${words}${positional} argument${plural(positional)}, got ${given}`;
  }
  const words = required === positional ? 'exactly' : 'at most';
  const kind = names.length > positional ? 'positional ' : '';
  return `${name}() takes ${words} ${positional} ${kind}argument${plural(positional)} (${given + named} given)`;
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}
