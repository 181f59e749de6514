/** The type str itself: making one, indexing, iterating, joining and encoding. */

import { codePointLength } from '../code-points.ts';
import { constant, construct, method, staticMethod } from '../define.ts';
import { raise, typeError } from '../exception.ts';
import { itemsOf, iteratorOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { containsBuiltin } from '../membership.ts';
import { indexOperand, subscriptBuiltin } from '../subscript.ts';
import { lookup, newBytes, newTuple, notImplemented, strType, typeName } from '../type.ts';
import { PyBoxed, PyBytes, type PyType, type Slot, type Value } from '../values.ts';
import { checkLength, nameOf, textMethod, textOf } from './argument.ts';
import { defineComparisons } from './comparison.ts';
import { callStr, strOf } from './repr.ts';
import { decodeBytes, encodeText } from './text-encoding.ts';

constant('builtins', 'str', strType);
construct(strType, 'object=, encoding=, errors=', (vm, [object, encoding, errors]) => {
  if (encoding !== undefined || errors !== undefined) return decoded(object, encoding, errors);
  return object === undefined ? '' : callStr(vm, object);
});

staticMethod(
  strType,
  '__new__',
  'cls, object=, encoding=, errors=',
  (vm, [cls, object, encoding, errors]) => {
    const text =
      encoding !== undefined || errors !== undefined
        ? decoded(object, encoding, errors)
        : object === undefined
          ? ''
          : strOf(vm, object);
    return boxed(cls as PyType, strType, text);
  },
  'str_new',
);

/** An instance of `cls`: the immediate value itself for the builtin type, else a box around it. */
export function boxed(cls: PyType, builtin: PyType, value: Value): Value {
  if (cls === builtin) return value;
  const result = new PyBoxed(cls);
  result.value = value;
  return result;
}

function decoded(object: Slot, encoding: Slot, errors: Slot): string {
  const codec = encoding === undefined ? 'utf-8' : textOf(encoding);
  if (codec === undefined) raise(typeError, `str() argument 'encoding' must be str, not ${nameOf(encoding)}`);
  const handler = errors === undefined ? 'strict' : textOf(errors);
  if (handler === undefined) raise(typeError, `str() argument 'errors' must be str, not ${nameOf(errors)}`);
  if (object instanceof PyBytes) return decodeBytes(object.bytes, codec, handler);
  if (object === undefined) return '';
  if (textOf(object) !== undefined) raise(typeError, 'decoding str is not supported');
  return raise(typeError, `decoding to str: need a bytes-like object, ${typeName(object)} found`);
}

textMethod('__len__', '', (text) => codePointLength(text));
textMethod('__getitem__', 'key, /', (text, args, vm) => {
  return subscriptBuiltin(vm, text, args[1] as Value) as Value;
});
textMethod(
  '__contains__',
  'key, /',
  (text, args, vm) => containsBuiltin(vm, text, args[1] as Value) as boolean,
);
textMethod('__iter__', '', (text) => iteratorOf(text) as Value);
// NotImplemented instead of CPython's TypeError, because operators ask the other operand next.
textMethod('__add__', 'value, /', (text, args) => {
  const other = textOf(args[1]);
  if (other === undefined) return notImplemented;
  checkLength(text.length + other.length);
  return text + other;
});
for (const name of ['__mul__', '__rmul__']) {
  textMethod(name, 'value, /', (text, args) => {
    const times = indexOperand(args[1] as Value);
    if (times === undefined) return notImplemented;
    if (times <= 0) return '';
    checkLength(text.length * Number(times));
    return text.repeat(Number(times));
  });
}
textMethod('__getnewargs__', '', (text) => newTuple([text]));
defineComparisons(strType, (value) => textOf(value));

textMethod('encode', 'encoding=, errors=', (text, args) => {
  const encoding = args[1] === undefined ? 'utf-8' : codecName(args[1], 'encoding');
  const errors = args[2] === undefined ? 'strict' : codecName(args[2], 'errors');
  return newBytes(encodeText(text, encoding, errors));
});

function codecName(value: Value, what: string): string {
  return textOf(value) ?? raise(typeError, `encode() argument '${what}' must be str, not ${nameOf(value)}`);
}

textMethod(
  'join',
  'iterable, /',
  (text, args, vm) => {
    const items = joinItems(vm, args[1] as Value);
    const parts: string[] = [];
    let length = text.length * Math.max(0, items.length - 1);
    items.forEach((item, i) => {
      const part = textOf(item);
      if (part === undefined) {
        raise(typeError, `sequence item ${i}: expected str instance, ${typeName(item)} found`);
      }
      length += part.length;
      parts.push(part);
    });
    checkLength(length);
    return parts.join(text);
  },
  'str_join',
);

/** What `join` puts together; TypeError for what is not iterable. */
export function joinItems(vm: Machine, iterable: Value): Value[] {
  const type = iterable !== null && typeof iterable === 'object' ? iterable.cls : null;
  const iterates =
    type === null
      ? typeof iterable === 'string'
      : iteratorOf(iterable) !== undefined || lookup(type, '__iter__') || lookup(type, '__getitem__');
  if (!iterates) raise(typeError, 'can only join an iterable');
  return itemsOf(vm, iterable);
}

method(strType, '__sizeof__', '', (_vm, args) => 49 + (textOf(args[0]) as string).length);
