/** The types bytes and bytearray: making them, their operators, conversions and reading methods. */

import { classMethod, constant, construct, method, staticMethod } from '../define.ts';
import { WHOLE } from '../door.ts';
import { equals } from '../equality.ts';
import { overflowError, raise, typeError, valueError } from '../exception.ts';
import { hashOf } from '../hash.ts';
import { itemsOf, iteratorOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { containsBuiltin } from '../membership.ts';
import { NeedsPython } from '../native.ts';
import { COMPARE_METHODS, EQUAL, NOT_EQUAL, orderBuiltin } from '../order.ts';
import { wantRoom } from '../room.ts';
import { indexOperand, subscriptBuiltin } from '../subscript.ts';
import { bytearrayType, bytesType, lookup, newTuple, notImplemented, typeName, typeOf } from '../type.ts';
import { PyBytes, type PyType, type Slot, type Value } from '../values.ts';
import { textOf, wantIndex, wantText, withIndices } from './argument.ts';
import { decodeBytes, encodeText } from './text-encoding.ts';

for (const type of [bytesType, bytearrayType]) {
  constant('builtins', type.name, type);
  construct(
    type,
    'source=, encoding=, errors=',
    (vm, [source, encoding, errors]) => {
      const isSame = source instanceof PyBytes && source.cls === bytesType && type === bytesType;
      if (isSame && encoding === undefined && errors === undefined) return source;
      return new PyBytes(type, bytesFrom(vm, type, source, encoding, errors));
    },
    `${type.name}_of`,
  );
  staticMethod(
    type,
    '__new__',
    'cls, source=, encoding=, errors=',
    (vm, [cls, source, encoding, errors]) => {
      return new PyBytes(cls as PyType, bytesFrom(vm, type, source, encoding, errors));
    },
    `${type.name}_new`,
  );
}

function bytesFrom(vm: Machine, type: PyType, source: Slot, encoding: Slot, errors: Slot): number[] {
  const text = textOf(source);
  if (text !== undefined) {
    if (encoding === undefined) raise(typeError, 'string argument without an encoding');
    const codec = wantText(encoding, `${type.name}() argument 'encoding'`);
    return encodeText(text, codec, errors === undefined ? 'strict' : wantText(errors, "argument 'errors'"));
  }
  if (encoding !== undefined) raise(typeError, 'encoding without a string argument');
  if (errors !== undefined) raise(typeError, 'errors without a string argument');
  if (source === undefined) return [];
  if (source instanceof PyBytes) {
    vm.reading(source, WHOLE);
    return source.bytes.slice();
  }
  if (source !== null && typeof source === 'object' && !source.cls.builtin) {
    if (type === bytesType && lookup(source.cls, '__bytes__') !== undefined)
      throw new NeedsPython('__bytes__');
  }
  const size = indexOperand(source);
  if (size !== undefined) {
    if (typeof size === 'bigint') raise(overflowError, "cannot fit 'int' into an index-sized integer");
    if (size < 0) raise(valueError, 'negative count');
    wantRoom(size);
    return new Array<number>(size).fill(0);
  }
  if (lookup(typeOf(source), '__iter__') === undefined && iteratorOf(source) === undefined) {
    raise(typeError, `cannot convert '${typeName(source)}' object to ${type.name}`);
  }
  const name = type === bytesType ? 'bytes' : 'byte';
  return itemsOf(vm, source).map((item) => byteOf(item, name));
}

/** An int from 0 to 255. */
export function byteOf(item: Value, name = 'byte'): number {
  const byte = wantIndex(item);
  if (byte < 0 || byte > 255) raise(valueError, `${name} must be in range(0, 256)`);
  return Number(byte);
}

/** The bytes of a bytes-like argument; TypeError for others. */
export function wantBytes(value: Slot): number[] {
  if (value instanceof PyBytes) return value.bytes;
  return raise(typeError, `a bytes-like object is required, not '${typeName(value as Value)}'`);
}

/** Declares a method of both types; results of `like` keep the receiver's type. */
export function bytesMethod(
  name: string,
  signature: string,
  native: (self: PyBytes, args: Value[], vm: Machine) => Value,
  twin: string | null = null,
): void {
  for (const type of [bytesType, bytearrayType]) {
    const builtin = method(
      type,
      name,
      signature,
      (vm, args) => {
        if (type === bytearrayType) vm.reading(args[0] as PyBytes, WHOLE);
        try {
          return native(args[0] as PyBytes, args, vm);
        } catch (error) {
          return withIndices(vm, builtin, args, error);
        }
      },
      twin,
    );
  }
}

/** New bytes of the same builtin type. */
export function like(self: PyBytes, bytes: number[]): PyBytes {
  return new PyBytes(isArray(self) ? bytearrayType : bytesType, bytes);
}

export function isArray(self: PyBytes): boolean {
  return self.cls === bytearrayType || self.cls.mro.includes(bytearrayType);
}

bytesMethod('__len__', '', (self) => self.bytes.length);
bytesMethod(
  '__getitem__',
  'key, /',
  (self, args, vm) => subscriptBuiltin(vm, self, args[1] as Value) as Value,
);
bytesMethod('__contains__', 'key, /', (self, args, vm) => {
  return containsBuiltin(vm, self, args[1] as Value) as boolean;
});
bytesMethod('__iter__', '', (self) => iteratorOf(self) as Value);
bytesMethod('__add__', 'value, /', (self, args) => {
  const other = args[1];
  if (!(other instanceof PyBytes)) return notImplemented;
  wantRoom(self.bytes.length + other.bytes.length);
  return like(self, self.bytes.concat(other.bytes));
});
for (const name of ['__mul__', '__rmul__']) {
  bytesMethod(name, 'value, /', (self, args) => {
    const times = indexOperand(args[1] as Value);
    if (times === undefined) return notImplemented;
    return like(self, repeated(self.bytes, times));
  });
}

function repeated(bytes: readonly number[], times: number | bigint): number[] {
  if (times <= 0) return [];
  wantRoom(bytes.length * Number(times));
  const result: number[] = [];
  for (let n = 0; n < Number(times); n++) for (const byte of bytes) result.push(byte);
  return result;
}

COMPARE_METHODS.forEach((name, op) => {
  bytesMethod(name, 'value, /', (self, args) => {
    const other = args[1] as Value;
    if (!(other instanceof PyBytes)) return notImplemented;
    if (op === EQUAL) return equals(self, other);
    if (op === NOT_EQUAL) return !equals(self, other);
    return orderBuiltin(op, self, other) ?? notImplemented;
  });
});
method(bytesType, '__hash__', '', (vm, args) => hashOf(vm, args[0] as Value));
method(bytesType, '__bytes__', '', (_vm, args) => args[0] as Value);
method(bytesType, '__getnewargs__', '', (_vm, args) => newTuple([args[0] as Value]));
// A bytearray changes in place: `+=` and `*=`.
method(bytearrayType, '__iadd__', 'value, /', (vm, [self, value]) => {
  const array = self as PyBytes;
  if (!(value instanceof PyBytes)) {
    raise(typeError, `can't concat ${typeName(value as Value)} to ${array.cls.name}`);
  }
  vm.writing(array, WHOLE);
  for (const byte of value.bytes.slice()) array.bytes.push(byte);
  return array;
});
method(bytearrayType, '__imul__', 'value, /', (vm, [self, value]) => {
  const array = self as PyBytes;
  const times = wantIndex(value);
  vm.writing(array, WHOLE);
  array.bytes = repeated(array.bytes, times);
  return array;
});

bytesMethod('decode', 'encoding=, errors=', (self, args) => {
  const encoding = args[1] === undefined ? 'utf-8' : wantText(args[1], "decode() argument 'encoding'");
  const errors = args[2] === undefined ? 'strict' : wantText(args[2], "decode() argument 'errors'");
  return decodeBytes(self.bytes, encoding, errors);
});

bytesMethod('hex', 'sep=, bytes_per_sep=', (self, args) => {
  const pairs = self.bytes.map((byte) => byte.toString(16).padStart(2, '0'));
  if (args[1] === undefined) return pairs.join('');
  const separator = args[1] instanceof PyBytes ? String.fromCharCode(...args[1].bytes) : textOf(args[1]);
  if (separator === undefined) {
    raise(typeError, `object of type '${typeName(args[1])}' has no len()`);
  }
  if (separator.length !== 1) raise(valueError, 'sep must be length 1.');
  const size = args[2] === undefined ? 1 : Number(wantIndex(args[2]));
  return size === 0 ? pairs.join('') : grouped(pairs, separator, size);
});

/** Groups of |size| pairs; counted from the right when size is positive. */
function grouped(pairs: readonly string[], separator: string, size: number): string {
  const width = Math.abs(size);
  const first = size > 0 ? pairs.length % width : 0;
  const groups = first > 0 ? [pairs.slice(0, first).join('')] : [];
  for (let i = first; i < pairs.length; i += width) groups.push(pairs.slice(i, i + width).join(''));
  return groups.join(separator);
}

for (const type of [bytesType, bytearrayType]) {
  classMethod(type, 'fromhex', 'string, /', (_vm, [cls, source]) => {
    const text = wantText(source, 'fromhex() argument');
    const bytes: number[] = [];
    let at = 0;
    for (;;) {
      while (' \t\n\r\f\v'.includes(text[at] ?? 'x')) at++;
      if (at >= text.length) break;
      const wrong = /[0-9a-fA-F]/.test(text[at] as string) ? at + 1 : at;
      const pair = text.slice(at, at + 2);
      if (!/^[0-9a-fA-F]{2}$/.test(pair)) {
        raise(valueError, `non-hexadecimal number found in fromhex() arg at position ${wrong}`);
      }
      bytes.push(Number.parseInt(pair, 16));
      at += 2;
    }
    return new PyBytes(cls as PyType, bytes);
  });
}
