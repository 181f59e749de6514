/** `__format__` of the core types, and the builtin functions `format`, `repr` and `ascii`. */
import { callSpecial } from '../call.ts';
import { STRING } from '../continuation.ts';
import { func, method } from '../define.ts';
import { raise, typeError } from '../exception.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython, type Outcome } from '../native.ts';
import { complexType, floatType, intType, objectType, strType, typeName } from '../type.ts';
import { PyBoxed, type PyComplex, type PyFloat, type Value } from '../values.ts';
import { formatComplex } from './format-complex.ts';
import { formatBoxed, formatFloat, formatObject, formatText, formatValue } from './format-spec.ts';
import { asciiOf, callRepr, strOf } from './repr.ts';

/** The specification argument of a `__format__` method. */
function specOf(spec: Value | undefined): string {
  if (spec instanceof PyBoxed && typeof spec.value === 'string') return spec.value;
  if (typeof spec === 'string') return spec;
  return raise(typeError, `__format__() argument must be str, not ${typeName(spec as Value)}`);
}

method(
  objectType,
  '__format__',
  'format_spec, /',
  (vm, args) => formatObject(vm, args[0] as Value, specOf(args[1])),
  'format_by_str',
);
method(
  strType,
  '__format__',
  'format_spec, /',
  (vm, [self, spec]) => {
    if (typeof self === 'string') return formatText(self, specOf(spec));
    return formatBoxed(vm, self as Value, specOf(spec));
  },
  'format_by_str',
);
method(
  intType,
  '__format__',
  'format_spec, /',
  (vm, [self, spec]) => {
    if (self instanceof PyBoxed) return formatBoxed(vm, self, specOf(spec));
    return formatValue(vm, self as Value, specOf(spec));
  },
  'format_by_str',
);
method(
  floatType,
  '__format__',
  'format_spec, /',
  (vm, [self, spec]) => {
    const text = specOf(spec);
    if (text === '') return strOf(vm, self as Value);
    return formatFloat((self as PyFloat).value, text, typeName(self as Value));
  },
  'format_by_str',
);
method(complexType, '__format__', 'format_spec, /', (_vm, [self, spec]) =>
  formatComplex(self as PyComplex, specOf(spec)),
);

/** `format(value, spec)` as a native's outcome: a user's `__format__` becomes a frame whose value must be a str. */
export function callFormat(vm: Machine, value: Value, spec: string): Outcome {
  try {
    return formatValue(vm, value, spec);
  } catch (error) {
    if (!(error instanceof NeedsPython)) throw error;
  }
  const outcome = callSpecial(vm, value, '__format__', [spec], STRING, '__format__');
  return outcome === undefined
    ? raise(typeError, `Type ${typeName(value)} doesn't define __format__`)
    : outcome;
}

func('builtins', 'format', 'value, format_spec=, /', (vm, [value, spec]) => {
  if (spec !== undefined && !(typeof spec === 'string' || spec instanceof PyBoxed)) {
    raise(typeError, `format() argument 2 must be str, not ${typeName(spec)}`);
  }
  return callFormat(vm, value as Value, spec === undefined ? '' : specOf(spec));
});
func('builtins', 'repr', 'obj, /', (vm, args) => callRepr(vm, args[0] as Value));
func('builtins', 'ascii', 'obj, /', (vm, args) => asciiOf(vm, args[0] as Value), 'ascii_of');
