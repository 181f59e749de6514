/**
 * `item in container` of builtin containers. Announces what it reads. No Python code runs here: a user's `__eq__` or
 * `__hash__` throws NeedsPython.
 */
import { getItem, hasKey, placeOfKey } from './dict.ts';
import { WHOLE } from './door.ts';
import { same } from './equality.ts';
import { raise, typeError, valueError } from './exception.ts';
import { rangeLength } from './hash.ts';
import type { Machine } from './machine.ts';
import { intOperand, normalInt } from './number.ts';
import { copySet, setHas } from './set.ts';
import { frozensetType, typeName } from './type.ts';
import {
  PyBoxed,
  PyBytes,
  PyComplex,
  PyDict,
  PyDictView,
  PyFloat,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  type Value,
} from './values.ts';

/** `item in container` of builtin containers; undefined for anything else. */
export function containsBuiltin(vm: Machine, container: Value, item: Value): boolean | undefined {
  if (typeof container === 'string') return containsText(container, item);
  if (container === null || typeof container !== 'object') return undefined;
  if (container instanceof PyDict) {
    if (vm.door.observes) vm.door.read(container, placeOfKey(item));
    return hasKey(container, item);
  }
  if (container instanceof PySet) {
    if (vm.door.observes) vm.door.read(container, WHOLE);
    const key = item instanceof PySet && item.cls.layout === 'set' ? copySet(item, frozensetType) : item;
    return setHas(vm, container, key);
  }
  if (container instanceof PyList || container instanceof PyTuple) {
    if (vm.door.observes && container instanceof PyList) vm.door.read(container, WHOLE);
    return container.items.some((one) => same(one, item));
  }
  if (container instanceof PyRange) return inRange(container, item);
  if (container instanceof PyDictView) return containsView(vm, container, item);
  if (container instanceof PyBytes) {
    vm.readingBytes(container);
    return containsBytes(container, item);
  }
  if (container instanceof PyBoxed && typeof container.value === 'string') {
    return containsText(container.value, item);
  }
  return undefined;
}

function containsText(text: string, item: Value): boolean {
  const part = item instanceof PyBoxed ? item.value : item;
  if (typeof part === 'string') return text.includes(part);
  return raise(typeError, `'in <string>' requires string as left operand, not ${typeName(item)}`);
}

function containsBytes(bytes: PyBytes, item: Value): boolean {
  if (item instanceof PyBytes) {
    const { bytes: part } = item;
    for (let i = 0; i + part.length <= bytes.bytes.length; i++) {
      if (part.every((byte, k) => bytes.bytes[i + k] === byte)) return true;
    }
    return false;
  }
  const byte = intOperand(item);
  if (byte === undefined) raise(typeError, `a bytes-like object is required, not '${typeName(item)}'`);
  if (typeof byte !== 'number' || byte < 0 || byte > 255) raise(valueError, 'byte must be in range(0, 256)');
  return bytes.bytes.includes(byte);
}

function inRange(range: PyRange, item: Value): boolean {
  const int = intOperand(item) ?? wholeFloat(item);
  if (int === undefined) return isPlain(item) ? false : containsByEquality(range, item);
  const [value, start, stop, step] = [int, range.start, range.stop, range.step].map(BigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  if (step > 0n ? value < start || value >= stop : value > start || value <= stop) return false;
  return (value - start) % step === 0n;
}

/** A float (or complex without imaginary part) that equals an int, as that int. */
function wholeFloat(item: Value): number | bigint | undefined {
  const real =
    item instanceof PyFloat ? item.value : item instanceof PyComplex && item.imag === 0 ? item.real : NaN;
  return Number.isInteger(real) ? BigInt(real) : undefined;
}

/** A value whose type's own equality decides, which no int can equal. */
function isPlain(item: Value): boolean {
  return item === null || typeof item !== 'object' || item.cls.builtin;
}

function containsByEquality(range: PyRange, item: Value): boolean {
  const length = Number(rangeLength(range));
  for (let i = 0; i < length; i++) {
    if (same(normalInt(BigInt(range.start) + BigInt(i) * BigInt(range.step)), item)) return true;
  }
  return false;
}

function containsView(vm: Machine, view: PyDictView, item: Value): boolean {
  const { source, what } = view;
  if (vm.door.observes) vm.door.read(source, WHOLE);
  if (what === 'keys') return hasKey(source, item);
  if (what === 'values') return source.values.some((one) => one !== undefined && same(one, item));
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  const found = getItem(source, item.items[0] as Value);
  return found !== undefined && same(found, item.items[1] as Value);
}
