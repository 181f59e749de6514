/**
 * Indexing, slicing, membership, concatenation and repetition of builtin containers, in place where the program sees
 * one object change. Announces what it touches of lists, dicts and sets. No Python code runs here: user keys and
 * `__eq__` throw NeedsPython before anything has changed.
 */
import { STRING_LENGTH_MAX } from '../base/limits.ts';
import { deleteAt, findKey, getItem, hasKey, placeOfKey, setItem } from './dict.ts';
import { type PlaceKey, WHOLE } from './door.ts';
import { same } from './equality.ts';
import {
  indexError,
  keyError,
  memoryError,
  overflowError,
  raise,
  typeError,
  valueError,
} from './exception.ts';
import { rangeLength } from './hash.ts';
import { itemsOf } from './iterate.ts';
import type { Machine } from './machine.ts';
import { NeedsPython, type Outcome, Raised } from './native.ts';
import { ADD, AND, intOperand, MULTIPLY, normalInt, OR, SUBTRACT, XOR } from './number.ts';
import { wantRoom } from './room.ts';
import { addHashed, copySet, findInSet, mergeSet, removeAt, setHas } from './set.ts';
import {
  bytesType,
  dictType,
  emptyTuple,
  frozensetType,
  lookup,
  newList,
  newSet,
  newTuple,
  rangeType,
  setType,
  sliceType,
  typeName,
} from './type.ts';
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
  PySlice,
  PyTuple,
  type PyType,
  type Value,
} from './values.ts';

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

/** From this length on, what is known of the string asked about last is kept: loops ask again at every character. */
const WORTH_KEEPING = 64;
let knownText = '';
let knownWide = false;
let knownPoints: readonly string[] | null = null;

/** Does a string hold characters beyond U+FFFF (or lone surrogates), so that its length is not its `length`? */
export function hasSurrogates(text: string): boolean {
  if (text.length < WORTH_KEEPING) return SURROGATE.test(text);
  if (text !== knownText) {
    knownText = text;
    knownWide = SURROGATE.test(text);
    knownPoints = null;
  }
  return knownWide;
}
const SURROGATE = /[\ud800-\udfff]/;

/** The characters of a string that has surrogates. */
function codePoints(text: string): readonly string[] {
  if (text === knownText) knownPoints ??= [...text];
  return text === knownText && knownPoints !== null ? knownPoints : [...text];
}

/** `len` of a string. */
export function codePointLength(text: string): number {
  return hasSurrogates(text) ? codePoints(text).length : text.length;
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
  if (container instanceof PyBytes) return containsBytes(container, item);
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

/** `a op b` for sequences, sets and dicts; undefined where the types have no such operation. */
export function sequenceBinary(vm: Machine, op: number, a: Value, b: Value): Value | undefined {
  if (op === ADD) return concatenate(vm, a, b);
  if (op === MULTIPLY) return isSequence(a) ? repeat(vm, a, b) : isSequence(b) ? repeat(vm, b, a) : undefined;
  if (a instanceof PySet && b instanceof PySet) return setOperation(vm, op, a, b);
  return undefined;
}

function isSequence(value: Value): boolean {
  return (
    typeof value === 'string' ||
    value instanceof PyList ||
    value instanceof PyTuple ||
    value instanceof PyBytes
  );
}

function concatenate(vm: Machine, a: Value, b: Value): Value | undefined {
  if (typeof a === 'string') {
    if (typeof b === 'string') {
      if (a.length + b.length > STRING_LENGTH_MAX) raise(memoryError);
      return a + b;
    }
    return raise(typeError, `can only concatenate str (not "${typeName(b)}") to str`);
  }
  if (a instanceof PyList) {
    if (!(b instanceof PyList)) raise(typeError, `can only concatenate list (not "${typeName(b)}") to list`);
    vm.reading(a, WHOLE);
    vm.reading(b, WHOLE);
    return newList(joined(a.items, b.items));
  }
  if (a instanceof PyTuple) {
    if (!(b instanceof PyTuple))
      raise(typeError, `can only concatenate tuple (not "${typeName(b)}") to tuple`);
    return newTuple(joined(a.items, b.items));
  }
  if (a instanceof PyBytes) {
    if (!(b instanceof PyBytes)) raise(typeError, `can't concat ${typeName(b)} to ${typeName(a)}`);
    return new PyBytes(a.cls, joined(a.bytes, b.bytes));
  }
  return undefined;
}

function joined<T>(a: readonly T[], b: readonly T[]): T[] {
  wantRoom(a.length + b.length);
  return a.concat(b);
}

/** `sequence * count`. */
function repeat(vm: Machine, sequence: Value, count: Value): Value {
  const times = indexOperand(count);
  if (times === undefined) {
    raise(typeError, `can't multiply sequence by non-int of type '${typeName(count)}'`);
  }
  if (typeof times === 'bigint') {
    if (times < 0n) return repeat(vm, sequence, 0);
    raise(overflowError, "cannot fit 'int' into an index-sized integer");
  }
  const n = Math.max(0, times);
  if (typeof sequence === 'string') {
    if (sequence.length * n > STRING_LENGTH_MAX) raise(memoryError);
    return sequence.repeat(n);
  }
  if (sequence instanceof PyBytes) return new PyBytes(sequence.cls, repeatItems(sequence.bytes, n));
  if (sequence instanceof PyTuple) return tupleOf(repeatItems(sequence.items, n));
  vm.reading(sequence as PyList, WHOLE);
  return newList(repeatItems((sequence as PyList).items, n));
}

function tupleOf(items: Value[]): PyTuple {
  return items.length === 0 ? emptyTuple : newTuple(items);
}

function repeatItems<T>(items: readonly T[], times: number): T[] {
  wantRoom(items.length * times);
  if (items.length === 1) return new Array<T>(times).fill(items[0] as T);
  const result: T[] = [];
  for (let n = 0; n < times; n++) for (const item of items) result.push(item);
  return result;
}

/** `|`, `&`, `-`, `^` of sets, with the table shape that CPython's set_or, set_and... leave. */
function setOperation(vm: Machine, op: number, a: PySet, b: PySet): PySet | undefined {
  vm.reading(a, WHOLE);
  vm.reading(b, WHOLE);
  const type = a.cls.layout === 'frozenset' ? frozensetType : setType;
  switch (op) {
    case OR: {
      const result = copySet(a, type);
      if (a !== b) mergeSet(result, b);
      return result;
    }
    case AND: {
      const [small, large] = b.used > a.used ? [a, b] : [b, a];
      return filtered(type, small, (item, lo, hi) => findInSet(large, item, lo, hi) >= 0);
    }
    case SUBTRACT:
      return filtered(type, a, (item, lo, hi) => findInSet(b, item, lo, hi) < 0);
    case XOR: {
      const result = copySet(b, type);
      symmetricUpdate(result, a);
      return result;
    }
    default:
      return undefined;
  }
}

function filtered(type: PyType, from: PySet, keep: (item: Value, lo: number, hi: number) => boolean): PySet {
  const result = newSet(type);
  for (let i = 0; i < from.table.length; i++) {
    const item = from.table[i];
    if (item === undefined) continue;
    const lo = from.hashes[2 * i] as number;
    const hi = from.hashes[2 * i + 1] as number;
    if (keep(item, lo, hi)) addHashed(result, item, lo, hi);
  }
  return result;
}

/** Removes from `set` what `other` has too, adds what only `other` has (set_symmetric_difference_update). */
export function symmetricUpdate(set: PySet, other: PySet): void {
  for (let i = 0; i < other.table.length; i++) {
    const item = other.table[i];
    if (item === undefined) continue;
    const lo = other.hashes[2 * i] as number;
    const hi = other.hashes[2 * i + 1] as number;
    const at = findInSet(set, item, lo, hi);
    if (at >= 0) removeAt(set, at);
    else addHashed(set, item, lo, hi);
  }
}

/** `a op= b` where `a` itself changes: lists and sets; undefined for anything else. */
export function sequenceInPlace(vm: Machine, op: number, a: Value, b: Value): Outcome | undefined {
  if (a instanceof PyList) {
    if (op === ADD) {
      const items = itemsOf(vm, b);
      vm.writing(a, WHOLE);
      wantRoom(a.items.length + items.length);
      for (const item of items) a.items.push(item);
      return a;
    }
    if (op === MULTIPLY) {
      const times = indexOperand(b);
      if (typeof times !== 'number') return undefined;
      vm.writing(a, WHOLE);
      a.items = repeatItems(a.items, Math.max(0, times));
      return a;
    }
  }
  if (a instanceof PySet && a.cls.layout === 'set' && b instanceof PySet) {
    return setInPlace(vm, op, a, b);
  }
  return undefined;
}

function setInPlace(vm: Machine, op: number, a: PySet, b: PySet): PySet | undefined {
  if (op === OR) {
    vm.reading(b, WHOLE);
    vm.writing(a, WHOLE);
    mergeSet(a, b);
    return a;
  }
  const result = op === AND || op === SUBTRACT || op === XOR ? setOperation(vm, op, a, b) : undefined;
  if (result === undefined) return undefined;
  vm.writing(a, WHOLE);
  if (op === XOR) symmetricUpdate(a, b === a ? copySet(b, setType) : b);
  else if (op === SUBTRACT) {
    for (let i = 0; i < b.table.length; i++) {
      const item = b.table[i];
      if (item === undefined) continue;
      const at = findInSet(a, item, b.hashes[2 * i] as number, b.hashes[2 * i + 1] as number);
      if (at >= 0) removeAt(a, at);
    }
  } else {
    a.table = result.table;
    a.hashes = result.hashes;
    a.used = result.used;
    a.fill = result.fill;
  }
  return a;
}

/** A slice object. */
export function newSlice(start: Value, stop: Value, step: Value): PySlice {
  const slice = new PySlice(sliceType);
  slice.start = start;
  slice.stop = stop;
  slice.step = step;
  return slice;
}
