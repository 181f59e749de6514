/**
 * Indexing and slicing of builtin containers: items read, stored and deleted in place where the program sees one object
 * change. Announces what it touches of lists, dicts and bytearrays. No Python code runs here: a user's keys throw
 * NeedsPython before anything has changed.
 */
import { codePoints, hasSurrogates } from './code-points.ts';
import { deleteAt, findKey, getItem, placeOfKey, setItem } from './dict.ts';
import { type PlaceKey, WHOLE } from './door.ts';
import { indexError, keyError, raise, typeError, valueError } from './exception.ts';
import { rangeLength } from './hash.ts';
import { itemsOf } from './iterate.ts';
import type { Machine } from './machine.ts';
import { NeedsPython, Raised } from './native.ts';
import { intOperand, normalInt } from './number.ts';
import { wantRoom } from './room.ts';
import { bytesType, dictType, lookup, newList, newTuple, rangeType, sliceType, typeName } from './type.ts';
import { PyBoxed, PyBytes, PyDict, PyList, PyRange, PySlice, PyTuple, type Value } from './values.ts';

/**
 * `container[key]` of builtin containers; undefined for anything else (a type's own `__getitem__` decides).
 */
export function subscriptBuiltin(vm: Machine, container: Value, key: Value): Value | undefined {
  if (typeof container === 'string') return subscriptString(container, key);
  if (container instanceof PyList) {
    if (key instanceof PySlice) {
      if (vm.door.observes) vm.door.read(container, WHOLE);
      return newList(slicedItems(container.items, key));
    }
    const at = indexIn(key, container.items.length, 'list');
    if (vm.door.observes) vm.door.read(container, at < 0 ? WHOLE : at);
    return at < 0 ? raise(indexError, 'list index out of range') : container.items[at];
  }
  if (container instanceof PyTuple) {
    if (key instanceof PySlice) return newTuple(slicedItems(container.items, key));
    const at = indexIn(key, container.items.length, 'tuple');
    return at < 0 ? raise(indexError, 'tuple index out of range') : container.items[at];
  }
  if (container instanceof PyDict) return subscriptDict(vm, container, key);
  if (container instanceof PyBytes) {
    vm.readingBytes(container);
    if (key instanceof PySlice) return new PyBytes(container.cls, slicedItems(container.bytes, key));
    const at = indexIn(key, container.bytes.length, container.cls === bytesType ? 'byte' : 'bytearray');
    const what = container.cls === bytesType ? '' : 'bytearray ';
    return at < 0 ? raise(indexError, `${what}index out of range`) : container.bytes[at];
  }
  if (container instanceof PyRange) return subscriptRange(container, key);
  if (container instanceof PyBoxed && typeof container.value === 'string') {
    return subscriptString(container.value, key);
  }
  return undefined;
}

function subscriptDict(vm: Machine, dict: PyDict, key: Value): Value | undefined {
  if (vm.door.observes) vm.door.read(dict, placeOfKey(key));
  const found = getItem(dict, key);
  if (found !== undefined) return found;
  if (dict.cls !== dictType && lookup(dict.cls, '__missing__') !== undefined) return undefined;
  return raise(keyError, key);
}

/** One character, or a slice, of a string by code points. */
function subscriptString(text: string, key: Value): Value {
  if (key instanceof PySlice) return sliceString(text, key);
  const wide = hasSurrogates(text);
  const characters = wide ? codePoints(text) : text;
  const at = indexIn(key, characters.length, 'string');
  return at < 0 ? raise(indexError, 'string index out of range') : (characters[at] as string);
}

function sliceString(text: string, slice: PySlice): string {
  if (hasSurrogates(text)) return slicedItems(codePoints(text), slice).join('');
  const { start, stop, step, length } = sliceBounds(slice, text.length);
  if (step === 1) return text.slice(start, Math.max(start, stop));
  let result = '';
  for (let i = 0; i < length; i++) result += text[start + i * step];
  return result;
}

function subscriptRange(range: PyRange, key: Value): Value {
  const length = rangeLength(range);
  if (key instanceof PySlice) {
    const bounds = sliceBounds(key, Number(length));
    const result = new PyRange(rangeType);
    const at = (i: number) => normalInt(BigInt(range.start) + BigInt(i) * BigInt(range.step));
    result.start = at(bounds.start);
    result.stop = at(bounds.stop);
    result.step = normalInt(BigInt(range.step) * BigInt(bounds.step));
    return result;
  }
  if (typeof length === 'bigint') return itemOfLongRange(range, length, key);
  const at = indexIn(key, length, 'range');
  if (at < 0) raise(indexError, 'range object index out of range');
  return normalInt(BigInt(range.start) + BigInt(at) * BigInt(range.step));
}

function itemOfLongRange(range: PyRange, length: bigint, key: Value): Value {
  const index = indexOperand(key);
  if (index === undefined) {
    raise(typeError, `range indices must be integers or slices, not ${typeName(key)}`);
  }
  const at = index < 0 ? BigInt(index) + length : BigInt(index);
  if (at < 0n || at >= length) raise(indexError, 'range object index out of range');
  return normalInt(BigInt(range.start) + at * BigInt(range.step));
}

/** A Python index as a position in [0, length), or -1 when out of range. Raises TypeError for other types. */
export function indexIn(key: Value, length: number, what: string): number {
  if (typeof key === 'number') {
    const at = key < 0 ? key + length : key;
    return at >= 0 && at < length ? at : -1;
  }
  const index = indexOperand(key);
  if (index === undefined) {
    if (what === 'string') raise(typeError, `string indices must be integers, not '${typeName(key)}'`);
    raise(typeError, `${what} indices must be integers or slices, not ${typeName(key)}`);
  }
  if (typeof index === 'bigint') raise(indexError, "cannot fit 'int' into an index-sized integer");
  return indexIn(index, length, what);
}

/** An int, bool, or instance of an int subclass; user `__index__` needs Python; undefined for other types. */
export function indexOperand(value: Value): number | bigint | undefined {
  if (value instanceof PyBoxed) return intOperand(value.value);
  const int = intOperand(value);
  if (int !== undefined) return int;
  if (value !== null && typeof value === 'object' && lookup(value.cls, '__index__') !== undefined) {
    throw new NeedsPython('__index__');
  }
  return undefined;
}

export interface Bounds {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  /** How many items the slice selects. */
  readonly length: number;
}

/** `slice.indices(length)` and the number of items selected. */
export function sliceBounds(slice: PySlice, length: number): Bounds {
  const step = slice.step === null ? 1 : sliceIndex(slice.step);
  if (step === 0) raise(valueError, 'slice step cannot be zero');
  const low = step < 0 ? -1 : 0;
  const high = step < 0 ? length - 1 : length;
  const start =
    slice.start === null ? (step < 0 ? high : low) : clamp(sliceIndex(slice.start), length, low, high);
  const stop =
    slice.stop === null ? (step < 0 ? low : high) : clamp(sliceIndex(slice.stop), length, low, high);
  const count = step > 0 ? Math.ceil((stop - start) / step) : Math.ceil((start - stop) / -step);
  return { start, stop, step, length: Math.max(0, count) };
}

function clamp(index: number, length: number, low: number, high: number): number {
  const at = index < 0 ? index + length : index;
  return at < low ? low : at > high ? high : at;
}

function sliceIndex(value: Value): number {
  const index = indexOperand(value);
  if (index === undefined)
    raise(typeError, 'slice indices must be integers or None or have an __index__ method');
  if (typeof index === 'number') return index;
  return index > 0n ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER;
}

/** The items that a slice selects. */
export function slicedItems<T>(items: readonly T[], slice: PySlice): T[] {
  const { start, stop, step, length } = sliceBounds(slice, items.length);
  if (step === 1) return items.slice(start, Math.max(start, stop));
  const result: T[] = [];
  for (let i = 0; i < length; i++) result.push(items[start + i * step] as T);
  return result;
}

/** `container[key] = value` of builtin containers; false for anything else. */
export function storeBuiltin(vm: Machine, container: Value, key: Value, value: Value): boolean {
  if (container instanceof PyDict) {
    const at = findKey(container, key);
    if (vm.door.observes) announceStore(vm, container, at < 0, placeOfKey(key));
    if (at >= 0) container.values[at] = value;
    else setItem(container, key, value);
    return true;
  }
  if (container instanceof PyList) {
    if (key instanceof PySlice) storeSlice(vm, container, key, value);
    else {
      const at = indexIn(key, container.items.length, 'list');
      if (vm.door.observes) vm.door.write(container, at < 0 ? WHOLE : at);
      if (at < 0) raise(indexError, 'list assignment index out of range');
      container.items[at] = value;
    }
    return true;
  }
  return false;
}

/** A new key changes the whole dict (its length and order), an old one only its place. */
function announceStore(vm: Machine, dict: PyDict, fresh: boolean, place: PlaceKey): void {
  vm.door.write(dict, fresh ? WHOLE : place);
}

function storeSlice(vm: Machine, list: PyList, slice: PySlice, value: Value): void {
  let items: Value[];
  try {
    items = itemsOf(vm, value);
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    raise(typeError, 'can only assign an iterable');
    return;
  }
  const { start, stop, step, length } = sliceBounds(slice, list.items.length);
  vm.writing(list, WHOLE);
  if (step === 1) {
    wantRoom(list.items.length + items.length);
    list.items = list.items.slice(0, start).concat(items, list.items.slice(Math.max(start, stop)));
    return;
  }
  if (items.length !== length) {
    const text = `attempt to assign sequence of size ${items.length} to extended slice of size ${length}`;
    raise(valueError, text);
  }
  for (let i = 0; i < length; i++) list.items[start + i * step] = items[i] as Value;
}

/** `del container[key]` of builtin containers; false for anything else. */
export function deleteBuiltin(vm: Machine, container: Value, key: Value): boolean {
  if (container instanceof PyDict) {
    const at = findKey(container, key);
    vm.writing(container, WHOLE);
    if (at < 0) raise(keyError, key);
    deleteAt(container, at);
    return true;
  }
  if (container instanceof PyList) {
    if (key instanceof PySlice) {
      const { start, step, length } = sliceBounds(key, container.items.length);
      vm.writing(container, WHOLE);
      const gone = new Set<number>();
      for (let i = 0; i < length; i++) gone.add(start + i * step);
      container.items = container.items.filter((_, i) => !gone.has(i));
      return true;
    }
    const at = indexIn(key, container.items.length, 'list');
    vm.writing(container, WHOLE);
    if (at < 0) raise(indexError, 'list assignment index out of range');
    container.items.splice(at, 1);
    return true;
  }
  return false;
}

/** A slice object. */
export function newSlice(start: Value, stop: Value, step: Value): PySlice {
  const slice = new PySlice(sliceType);
  slice.start = start;
  slice.stop = stop;
  slice.step = step;
  return slice;
}
