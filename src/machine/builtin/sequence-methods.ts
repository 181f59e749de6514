/** What list and tuple (and their iterators) have in common: comparisons by name, repetition, plain iterators. */

import { method } from '../define.ts';
import { WHOLE } from '../door.ts';
import { equals } from '../equality.ts';
import { overflowError, raise } from '../exception.ts';
import { COMPARE_METHODS, EQUAL, NOT_EQUAL, orderBuiltin } from '../order.ts';
import { wantRoom } from '../room.ts';
import { indexOperand } from '../subscript.ts';
import { isInstance, notImplemented } from '../type.ts';
import { PyList, PySequenceIterator, type PyTuple, type PyType, type Value } from '../values.ts';

/** An iterator of type `type` over a sequence, whatever `__iter__` a subclass has. */
export function sequenceIterator(type: PyType, source: Value): PySequenceIterator {
  const iterator = new PySequenceIterator(type);
  iterator.source = source;
  return iterator;
}

/** The items `times` times over; undefined if `times` is no int. MemoryError when there would be too many. */
export function repeated(items: readonly Value[], times: Value): Value[] | undefined {
  const count = indexOperand(times);
  if (count === undefined) return undefined;
  if (count <= 0) return [];
  if (typeof count === 'bigint') raise(overflowError, "cannot fit 'int' into an index-sized integer");
  wantRoom(items.length * count);
  const result: Value[] = [];
  for (let i = 0; i < count; i++) for (const item of items) result.push(item);
  return result;
}

/** `__eq__`, `__lt__`... of list or tuple as programs call them by name; NotImplemented for other types. */
export function defineSequenceComparisons(type: PyType): void {
  COMPARE_METHODS.forEach((name, op) => {
    method(
      type,
      name,
      'value, /',
      (vm, args) => {
        const [a, b] = args as [PyList | PyTuple, Value];
        if (!isInstance(b, type)) return notImplemented;
        if (a instanceof PyList) {
          vm.reading(a, WHOLE);
          vm.reading(b as PyList, WHOLE);
        }
        const [x, y] = [asPlain(type, a), asPlain(type, b as PyList | PyTuple)];
        if (op === EQUAL) return equals(x, y);
        if (op === NOT_EQUAL) return !equals(x, y);
        return orderBuiltin(op, x, y) ?? notImplemented;
      },
      `sequence_${name.slice(2, 4)}`,
    );
  });
}

/** The same items in the builtin type, so that a subclass's own `__eq__` is not asked again. */
function asPlain(type: PyType, sequence: PyList | PyTuple): Value {
  if (sequence.cls === type) return sequence;
  const plain = Object.create(Object.getPrototypeOf(sequence)) as PyList | PyTuple;
  return Object.assign(plain, { cls: type, items: sequence.items, dict: null, id: 0 }) as Value;
}
