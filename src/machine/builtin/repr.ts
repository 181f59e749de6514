/**
 * `repr`, `str` and `ascii` of every value as far as no Python code has a say: a user's `__repr__` or `__str__` throws
 * NeedsPython. What a type shows is its `__repr__` member (repr-types.ts registers those of the core types), so
 * natives of other rooms are asked like everybody else. A container inside itself shows as `[...]`: containers being
 * shown by TypeScript are on a stack here, those being shown by the prelude are found in the thread's frames.
 */
import { SimulatorBug } from '../../base/assert.ts';
import { NESTING_MAX } from '../../base/limits.ts';
import { callSpecial } from '../call.ts';
import { STRING } from '../continuation.ts';
import { method } from '../define.ts';
import { raise, recursionError, typeError } from '../exception.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython, type Outcome } from '../native.ts';
import { lookup, objectType, typeName, typeOf } from '../type.ts';
import { type HeapObject, PyBoxed, PyBuiltin, PyFloat, type PyType, type Value } from '../values.ts';
import { reprFloat } from './float-text.ts';
import { intText } from './int-text.ts';
import { escapeBeyondAscii, quoteAscii, quoteText } from './quote.ts';

/** `repr(value)`. Throws NeedsPython when a user's `__repr__` has a say. */
export function reprOf(vm: Machine, value: Value): string {
  switch (typeof value) {
    case 'string':
      return quoteText(value);
    case 'number':
      return `${value}`;
    case 'bigint':
      return intText(value);
    case 'boolean':
      return value ? 'True' : 'False';
    default:
      return value === null ? 'None' : ask(vm, value, '__repr__');
  }
}

/** `str(value)`. Throws NeedsPython when a user's `__str__` or `__repr__` has a say. */
export function strOf(vm: Machine, value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return reprOf(vm, value);
  if (value instanceof PyFloat && value.cls.builtin) return reprFloat(value.value);
  return ask(vm, value, '__str__');
}

/** `ascii(value)`. */
export function asciiOf(vm: Machine, value: Value): string {
  return typeof value === 'string' ? quoteAscii(value) : escapeBeyondAscii(reprOf(vm, value));
}

/** The native `__repr__` or `__str__` of an object's type: one that answers at once, or throws NeedsPython. */
function ask(vm: Machine, value: HeapObject, name: '__repr__' | '__str__'): string {
  const found = lookup(value.cls, name);
  if (!(found instanceof PyBuiltin)) throw new NeedsPython(name);
  const text = found.native(vm, [value], null);
  if (typeof text !== 'string') throw new SimulatorBug(`${found.path} does not answer at once`);
  return text;
}

/** `repr(value)` as a native's outcome: a user's `__repr__` becomes a frame whose value must be a str. */
export function callRepr(vm: Machine, value: Value): Outcome {
  return callForText(vm, value, '__repr__', () => reprOf(vm, value));
}

/** `str(value)` as a native's outcome. */
export function callStr(vm: Machine, value: Value): Outcome {
  return callForText(vm, value, '__str__', () => strOf(vm, value));
}

function callForText(vm: Machine, value: Value, name: string, text: () => string): Outcome {
  try {
    return text();
  } catch (error) {
    if (!(error instanceof NeedsPython)) throw error;
  }
  const byRepr = name === '__str__' && lookup(typeOf(value), name) === objectStr;
  const outcome = callSpecial(vm, value, byRepr ? '__repr__' : name, [], STRING, name);
  if (outcome === undefined) raise(typeError, `'${typeName(value)}' object has no ${name}`);
  return outcome;
}

/** `object.__str__`: the repr. */
export const objectStr = method(
  objectType,
  '__str__',
  '',
  (vm, args) => reprOf(vm, args[0] as Value),
  'str_by_repr',
);

/** "list", or "module.Name" for a type outside the builtins: as `object.__repr__` and class reprs name it. */
export function qualifiedTypeName(type: PyType): string {
  return type.module === 'builtins' || type.module === '' ? type.qualname : `${type.module}.${type.qualname}`;
}

/** `0x7f...` of an object. */
export function addressText(vm: Machine, object: HeapObject): string {
  return `0x${vm.addressOf(object).toString(16)}`;
}

/** `object.__repr__`. */
export function defaultRepr(vm: Machine, value: Value): string {
  if (value === null || typeof value !== 'object') return reprOf(vm, value);
  return `<${qualifiedTypeName(value.cls)} object at ${addressText(vm, value)}>`;
}

/** Containers whose repr is being made, outermost first. */
const shown: HeapObject[] = [];

/**
 * The repr of a container: `again` when it is inside itself, else what `show` makes. RecursionError when containers are
 * nested too deep.
 */
export function showContainer(vm: Machine, object: HeapObject, again: string, show: () => string): string {
  if (shown.includes(object) || isShownByPrelude(vm, object)) return again;
  if (shown.length >= NESTING_MAX) {
    raise(recursionError, 'maximum recursion depth exceeded while getting the repr of an object');
  }
  shown.push(object);
  try {
    return show();
  } finally {
    shown.pop();
  }
}

/** Is a function `repr_...` of the prelude, called with this object, among the frames below `skip` ones? */
export function isShownByPrelude(vm: Machine, object: HeapObject, skip = 0): boolean {
  const thread = vm.thread;
  let left = skip;
  for (let frame = thread.frame; frame !== null; frame = frame.back) {
    if (left-- > 0 || !frame.code.folded) continue;
    if (frame.code.name.startsWith('repr_') && thread.stack[frame.base] === object) return true;
  }
  return false;
}

/** The int, str or float that an instance of a user subclass stands for. */
export function plainValue(value: Value): Value {
  return value instanceof PyBoxed ? value.value : value;
}
