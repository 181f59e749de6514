/** Methods of bytearray that change it in place; each announces its write. */
import { method } from '../define.ts';
import { WHOLE } from '../door.ts';
import { indexError, raise, typeError, valueError } from '../exception.ts';
import { itemsOf, iteratorOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { bytearrayType, lookup, typeName, typeOf } from '../type.ts';
import { PyBytes, type Slot, type Value } from '../values.ts';
import { wantSize } from './argument.ts';
import { byteOf } from './bytes.ts';

function writing(vm: Machine, self: Slot): PyBytes {
  vm.writing(self as PyBytes, WHOLE);
  return self as PyBytes;
}

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
