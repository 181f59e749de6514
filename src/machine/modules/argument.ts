/** Arguments of library natives as JavaScript numbers, with CPython's words for wrong ones. */
import { raise, typeError } from '../exception.ts';
import { floatOperand, intOperand } from '../number.ts';
import { typeName } from '../type.ts';
import { PyBoxed, PyFloat, type Slot, type Value } from '../values.ts';

/** A real number as a double; TypeError for anything else. An int beyond the range of floats raises OverflowError. */
export function realOf(value: Slot): number {
  const plain = value instanceof PyBoxed ? value.value : (value ?? null);
  const found = floatOperand(plain);
  return found === undefined
    ? raise(typeError, `must be real number, not ${typeName(value ?? null)}`)
    : found;
}

/** An int (or bool, or an instance of a subclass of int); TypeError for anything else. */
export function integerOf(value: Slot): number | bigint {
  const plain = value instanceof PyBoxed ? value.value : (value ?? null);
  const found = intOperand(plain);
  if (found !== undefined) return found;
  return raise(typeError, `'${typeName(value ?? null)}' object cannot be interpreted as an integer`);
}

/** An int as a small number: what is beyond the safe range is the nearest end of it. */
export function indexOf(value: Slot): number {
  const found = integerOf(value);
  if (typeof found === 'number') return found;
  return found < 0n ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/** Was the argument given, and not as None? */
export function given(value: Slot): value is Exclude<Value, null> {
  return value !== undefined && value !== null;
}

/** A string argument; TypeError in the words of the argument clinic. */
export function textOf(value: Slot, what: string): string {
  if (typeof value === 'string') return value;
  if (value instanceof PyBoxed && typeof value.value === 'string') return value.value;
  return raise(typeError, `${what} must be str, not ${typeName(value ?? null)}`);
}

export function isFloat(value: Slot): value is PyFloat {
  return value instanceof PyFloat;
}
