/** Methods of bytearray that change it in place; each announces its write. */
import { member, method } from '../define.ts';
import { WHOLE } from '../door.ts';
import { indexError, raise, typeError, valueError } from '../exception.ts';
import { itemsOf, iteratorOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { indexIn, sliceBounds } from '../subscript.ts';
import { bytearrayType, lookup, typeName, typeOf } from '../type.ts';
import { PyBytes, PySlice, type Slot, type Value } from '../values.ts';
import { wantSize } from './argument.ts';
import { byteOf } from './bytes.ts';

function writing(vm: Machine, self: Slot): PyBytes {
  vm.writing(self as PyBytes, WHOLE);
  return self as PyBytes;
}

member(bytearrayType, '__hash__', null);
method(bytearrayType, 'append', 'item, /', (vm, [self, item]) => {
  const byte = byteOf(item as Value);
  writing(vm, self).bytes.push(byte);
  return null;
});
method(
  bytearrayType,
  'extend',
  'iterable_of_ints, /',
  (vm, [self, items]) => {
    const source = items as Value;
    if (typeof source === 'string') raise(typeError, "expected iterable of integers; got: 'str'");
    if (iteratorOf(source) === undefined && lookup(typeOf(source), '__iter__') === undefined) {
      raise(typeError, `can't extend bytearray with ${typeName(source)}`);
    }
    const bytes = itemsOf(vm, source).map((item) => byteOf(item));
    const array = writing(vm, self);
    for (const byte of bytes) array.bytes.push(byte);
    return null;
  },
  'bytearray_extend',
);
method(bytearrayType, 'insert', 'index, item, /', (vm, [self, index, item]) => {
  const byte = byteOf(item as Value);
  const array = writing(vm, self);
  const at = wantSize(index);
  array.bytes.splice(at < 0 ? Math.max(0, at + array.bytes.length) : at, 0, byte);
  return null;
});
method(bytearrayType, 'pop', 'index=, /', (vm, [self, index]) => {
  const array = writing(vm, self);
  if (array.bytes.length === 0) raise(indexError, 'pop from empty bytearray');
  const wanted = index === undefined ? -1 : wantSize(index);
  const at = wanted < 0 ? wanted + array.bytes.length : wanted;
  if (at < 0 || at >= array.bytes.length) raise(indexError, 'pop index out of range');
  return array.bytes.splice(at, 1)[0] as number;
});
method(bytearrayType, 'remove', 'value, /', (vm, [self, value]) => {
  const byte = byteOf(value as Value);
  const array = writing(vm, self);
  const at = array.bytes.indexOf(byte);
  if (at < 0) raise(valueError, 'value not found in bytearray');
  array.bytes.splice(at, 1);
  return null;
});
method(bytearrayType, 'clear', '', (vm, [self]) => {
  writing(vm, self).bytes = [];
  return null;
});
method(bytearrayType, 'reverse', '', (vm, [self]) => {
  writing(vm, self).bytes.reverse();
  return null;
});
method(bytearrayType, 'copy', '', (vm, [self]) => {
  vm.reading(self as PyBytes, WHOLE);
  return new PyBytes(bytearrayType, (self as PyBytes).bytes.slice());
});

/** What a slice of a bytearray is replaced by. */
function bytesFor(vm: Machine, value: Value): number[] {
  if (value instanceof PyBytes) return value.bytes.slice();
  if (typeof value === 'number' || typeof value === 'string') {
    raise(typeError, 'can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  }
  return itemsOf(vm, value).map((item) => byteOf(item));
}

function storeSlice(vm: Machine, self: Slot, key: PySlice, bytes: readonly number[]): void {
  const array = writing(vm, self);
  const { start, stop, step, length } = sliceBounds(key, array.bytes.length);
  if (step === 1) {
    array.bytes = [...array.bytes.slice(0, start), ...bytes, ...array.bytes.slice(Math.max(start, stop))];
    return;
  }
  if (bytes.length !== length) {
    raise(valueError, `attempt to assign bytes of size ${bytes.length} to extended slice of size ${length}`);
  }
  for (let i = 0; i < length; i++) array.bytes[start + i * step] = bytes[i] as number;
}

method(
  bytearrayType,
  '__setitem__',
  'key, value, /',
  (vm, [self, key, value]) => {
    if (key instanceof PySlice) {
      storeSlice(vm, self, key, bytesFor(vm, value as Value));
      return null;
    }
    const at = indexIn(key as Value, (self as PyBytes).bytes.length, 'bytearray');
    if (at < 0) raise(indexError, 'bytearray index out of range');
    const byte = byteOf(value as Value);
    writing(vm, self).bytes[at] = byte;
    return null;
  },
  'bytearray_setitem',
);
method(bytearrayType, '__delitem__', 'key, /', (vm, [self, key]) => {
  if (key instanceof PySlice) {
    const array = writing(vm, self);
    const { start, step, length } = sliceBounds(key, array.bytes.length);
    const gone = new Set(Array.from({ length }, (_, i) => start + i * step));
    array.bytes = array.bytes.filter((_, i) => !gone.has(i));
    return null;
  }
  const at = indexIn(key as Value, (self as PyBytes).bytes.length, 'bytearray');
  if (at < 0) raise(indexError, 'bytearray index out of range');
  writing(vm, self).bytes.splice(at, 1);
  return null;
});
