/** The iterators of builtin containers as objects: `__iter__`, `__next__`, `__length_hint__`. */
import { method } from '../define.ts';
import { raiseStopIteration } from '../exception.ts';
import { nativeNext } from '../iterate.ts';
import {
  bytesIteratorType,
  dictItemIteratorType,
  dictKeyIteratorType,
  dictReverseItemIteratorType,
  dictReverseKeyIteratorType,
  dictReverseValueIteratorType,
  dictValueIteratorType,
  listIteratorType,
  listReverseIteratorType,
  rangeIteratorType,
  setIteratorType,
  strIteratorType,
  tupleIteratorType,
} from '../type.ts';
import {
  type HeapObject,
  PyBytes,
  PyList,
  PyRangeIterator,
  PySequenceIterator,
  PyTableIterator,
  PyTuple,
  type Value,
} from '../values.ts';

for (const type of [
  dictReverseItemIteratorType,
  dictReverseKeyIteratorType,
  dictReverseValueIteratorType,
  bytesIteratorType,
  dictItemIteratorType,
  dictKeyIteratorType,
  dictValueIteratorType,
  listIteratorType,
  listReverseIteratorType,
  rangeIteratorType,
  setIteratorType,
  strIteratorType,
  tupleIteratorType,
]) {
  method(type, '__iter__', '', (_vm, [self]) => self as Value);
  method(type, '__next__', '', (vm, [self]) => {
    const item = nativeNext(vm, self as HeapObject);
    return item === undefined ? raiseStopIteration(null) : item;
  });
  method(type, '__length_hint__', '', (_vm, [self]) => lengthHint(self as HeapObject));
}

/** How many values are still to come, as far as that is known. */
function lengthHint(iterator: HeapObject): Value {
  if (iterator instanceof PyRangeIterator) return iterator.left;
  if (iterator instanceof PyTableIterator) {
    const { source, index } = iterator;
    if (source === null || source.used !== iterator.used) return 0;
    const slots = 'table' in source ? source.table : source.keys;
    const rest = iterator.reverse ? slots.slice(0, index + 1) : slots.slice(index);
    return rest.filter((slot) => slot !== undefined).length;
  }
  if (!(iterator instanceof PySequenceIterator)) return 0;
  const { source, index } = iterator;
  if (iterator.reverse) return source === null ? 0 : index + 1;
  if (typeof source === 'string') return [...source.slice(index)].length;
  if (source instanceof PyList || source instanceof PyTuple) return Math.max(0, source.items.length - index);
  return source instanceof PyBytes ? source.bytes.length - index : 0;
}
