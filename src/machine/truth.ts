/** Truth of values as far as it needs no Python code: a user's `__bool__` or `__len__` throws NeedsPython. */
import { rangeLength } from './hash.ts';
import { NeedsPython } from './native.ts';
import { lookup } from './type.ts';
import {
  type HeapObject,
  PyBoxed,
  PyBuiltin,
  PyBytes,
  PyComplex,
  PyDict,
  PyDictView,
  PyFloat,
  PyInstance,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  type Value,
} from './values.ts';

/** `bool(value)`. */
export function truthOf(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'bigint':
      return true;
    case 'string':
      return value.length > 0;
    default:
      return value !== null && truthOfObject(value);
  }
}

function truthOfObject(value: HeapObject): boolean {
  if (!value.cls.builtin && boolInPython(value)) throw new NeedsPython('bool');
  if (value instanceof PyInstance) return true;
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length > 0;
  if (value instanceof PyDict || value instanceof PySet) return value.used > 0;
  if (value instanceof PyFloat) return value.value !== 0;
  if (value instanceof PyBoxed) return truthOf(value.value);
  if (value instanceof PyBytes) return value.bytes.length > 0;
  if (value instanceof PyRange) return rangeLength(value) !== 0;
  if (value instanceof PyDictView) return value.source.used > 0;
  if (value instanceof PyComplex) return value.real !== 0 || value.imag !== 0;
  const length = lookup(value.cls, '__len__');
  if (length !== undefined) throw new NeedsPython('bool');
  return true;
}

/** Does a user class say what is true, by `__bool__` or else `__len__`? */
function boolInPython(value: HeapObject): boolean {
  const found = lookup(value.cls, '__bool__') ?? lookup(value.cls, '__len__');
  return found !== undefined && !(found instanceof PyBuiltin);
}
