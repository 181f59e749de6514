/** Arguments of builtins on text and numbers as TypeScript values, with CPython's TypeErrors for wrong ones. */
import { STRING_LENGTH_MAX } from '../../base/limits.ts';
import { callPrelude } from '../call.ts';
import { method } from '../define.ts';
import { memoryError, overflowError, raise, typeError } from '../exception.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython, type Outcome } from '../native.ts';
import { indexOperand } from '../subscript.ts';
import { strType, typeName } from '../type.ts';
import { PyBoxed, type PyBuiltin, type Slot, type Value } from '../values.ts';

/** The string of a str or an instance of a subclass; undefined for other types. */
export function textOf(value: Slot): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof PyBoxed && typeof value.value === 'string' ? value.value : undefined;
}

/** An argument that must be a str: "replace() argument 1 must be str, not int". `what` is "replace() argument 1". */
export function wantText(value: Slot, what: string): string {
  const text = textOf(value);
  if (text !== undefined) return text;
  if (what === '') raise(typeError, `must be str, not ${typeName(value as Value)}`);
  return raise(typeError, `${what} must be str, not ${nameOf(value)}`);
}

/** Searching methods have words of their own for a call without arguments. */
export function wantFirst(args: readonly Value[], name: string): void {
  if (args[1] === undefined) raise(typeError, `${name}() takes at least 1 argument (0 given)`);
}

/** "None" for None, else the name of the type: what argument clinic shows. */
export function nameOf(value: Slot): string {
  return value === undefined || value === null ? 'None' : typeName(value);
}

/** An int argument of any size (`operator.index`). */
export function wantIndex(value: Slot): number | bigint {
  const index = indexOperand(value as Value);
  if (index === undefined) {
    raise(typeError, `'${typeName(value as Value)}' object cannot be interpreted as an integer`);
  }
  return index;
}

/** An int argument that counts something: OverflowError beyond 64 bits, clipped to safe numbers. */
export function wantSize(value: Slot): number {
  const index = wantIndex(value);
  if (typeof index === 'number') return index;
  if (BigInt.asIntN(64, index) !== index) {
    raise(overflowError, 'Python int too large to convert to C ssize_t');
  }
  return index > 0n ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER;
}

/** A start or end of a search, as slices take them. */
export function wantBound(value: Slot, fallback: number): number {
  if (value === undefined || value === null) return fallback;
  const index = indexOperand(value);
  if (index === undefined) {
    raise(typeError, 'slice indices must be integers or None or have an __index__ method');
  }
  if (typeof index === 'number') return index;
  return index > 0n ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER;
}

/** Start and end of a search in something of `length` items, both in [0, length] unless start is beyond the end. */
export function searchRange(start: Slot, end: Slot, length: number): { start: number; end: number } {
  let from = wantBound(start, 0);
  let to = wantBound(end, length);
  if (to > length) to = length;
  else if (to < 0) to = Math.max(0, to + length);
  if (from < 0) from = Math.max(0, from + length);
  return { start: from, end: to };
}

/** Refuses results of too many characters with MemoryError. */
export function checkLength(length: number): void {
  if (length > STRING_LENGTH_MAX) raise(memoryError);
}

/** A method of str; the receiver comes as a JavaScript string. */
export function textMethod(
  name: string,
  signature: string,
  native: (text: string, args: Value[], vm: Machine) => Outcome,
  twin: string | null = null,
): PyBuiltin {
  const builtin = method(
    strType,
    name,
    signature,
    (vm, args) => {
      const self = args[0];
      try {
        return native(typeof self === 'string' ? self : (textOf(self) as string), args, vm);
      } catch (error) {
        return withIndices(vm, builtin, args, error);
      }
    },
    twin,
  );
  return builtin;
}

/**
 * For natives without a twin of their own: when an argument's `__index__` is written in Python, the prelude asks it and
 * calls the native again with the ints. Any other error is thrown on.
 */
export function withIndices(
  vm: Machine,
  builtin: PyBuiltin,
  args: readonly Value[],
  error: unknown,
): Outcome {
  if (!(error instanceof NeedsPython) || error.why !== '__index__' || builtin.twin !== null) throw error;
  const given = args.map((arg) => (arg === undefined ? null : arg));
  return callPrelude(vm, 'call_with_indices', [builtin, ...given]);
}
