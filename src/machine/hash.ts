/**
 * `hash()` as 64-bit CPython 3.12 with PYTHONHASHSEED=0 computes it: strings and bytes by SipHash-1-3 with a zero key,
 * numbers modulo 2^61-1, tuples by the xxHash-like mix of Objects/tupleobject.c. Programs see these numbers in the
 * order of sets. Results are two signed 32-bit halves in `hashed`, because bigints are slow.
 */
import { NESTING_MAX } from '../base/limits.ts';
import { raise, recursionError, typeError } from './exception.ts';
import type { Machine } from './machine.ts';
import { NeedsPython } from './native.ts';
import { lookup, typeOf } from './type.ts';
import {
  type HeapObject,
  PyBoxed,
  PyBuiltin,
  PyBytes,
  PyComplex,
  PyDict,
  PyFloat,
  PyList,
  PyMethod,
  PyRange,
  PySet,
  PySlice,
  PyTuple,
  type PyType,
  PyWeakReference,
  type Value,
} from './values.ts';

/** Where `hashInto` leaves its result. */
export const hashed = { lo: 0, hi: 0 };

const MODULUS = (1n << 61n) - 1n;
const MASK = (1n << 64n) - 1n;

/** Leaves the hash of `value` in `hashed`. Raises TypeError for what cannot be hashed; may throw NeedsPython. */
export function hashInto(vm: Machine, value: Value): void {
  switch (typeof value) {
    case 'number':
      hashNumber(value);
      return;
    case 'string':
      hashString(value);
      return;
    case 'boolean':
      set(value ? 1 : 0, 0);
      return;
    case 'bigint':
      setBig(hashInteger(value));
      return;
    default:
      if (value === null) {
        set(0xfca86420 | 0, 0);
        return;
      }
      hashObject(vm, value);
      return;
  }
}

/** The hash as a Python int. */
export function hashOf(vm: Machine, value: Value): number | bigint {
  hashInto(vm, value);
  return hashedValue();
}

/** What `hashed` holds, as a Python int. */
export function hashedValue(): number | bigint {
  const { lo, hi } = hashed;
  if (hi >= -0x200000 && hi < 0x200000) return hi * 0x100000000 + (lo >>> 0);
  return (BigInt(hi) << 32n) | BigInt(lo >>> 0);
}

/** Does `type` have a `__hash__` or `__eq__` of its own, written in Python? Raises if it is unhashable. */
export function hashesInPython(type: PyType): boolean {
  if (type.builtin) return false;
  const hash = lookup(type, '__hash__');
  if (hash === null) raise(typeError, `unhashable type: '${type.name}'`);
  if (hash !== undefined && !(hash instanceof PyBuiltin)) return true;
  const equal = lookup(type, '__eq__');
  return equal !== undefined && !(equal instanceof PyBuiltin);
}

/** Turns the result of a user's `__hash__` into the hash that CPython stores (slot_tp_hash). */
export function foldHash(value: Value): number | bigint {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) return normal(hashInteger(value));
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    raise(typeError, '__hash__ method should return an integer');
  }
  return value === -1 ? -2 : value;
}

function set(lo: number, hi: number): void {
  hashed.lo = lo;
  hashed.hi = hi;
}

function setBig(value: bigint): void {
  const folded = value === -1n ? -2n : value;
  hashed.lo = Number(BigInt.asIntN(32, folded));
  hashed.hi = Number(BigInt.asIntN(32, folded >> 32n));
}

function hashNumber(value: number): void {
  if (value === -1) set(-2, -1);
  else set(value | 0, Math.floor(value / 0x100000000) | 0);
}

function hashInteger(value: bigint): bigint {
  return value < 0n ? -(-value % MODULUS) : value % MODULUS;
}

function normal(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

function hashObject(vm: Machine, object: HeapObject): void {
  const type = typeOf(object);
  if (hashesInPython(type)) throw new NeedsPython('hash');
  if (object instanceof PyTuple) {
    hashTuple(vm, object.items);
    return;
  }
  if (object instanceof PyFloat) {
    hashFloat(vm, object);
    return;
  }
  if (object instanceof PyBoxed) {
    hashInto(vm, object.value);
    return;
  }
  if (object instanceof PyBytes && type.name !== 'bytearray') {
    sip(object.bytes);
    return;
  }
  if (object instanceof PySet && type.layout === 'frozenset') {
    hashFrozenset(object);
    return;
  }
  if (object instanceof PyRange) {
    hashRange(vm, object);
    return;
  }
  if (object instanceof PySlice) {
    hashSlice(vm, object);
    return;
  }
  if (object instanceof PyMethod) {
    hashIdentity(vm, object.self as HeapObject);
    const { lo, hi } = hashed;
    hashIdentity(vm, object.func as HeapObject);
    set(lo ^ hashed.lo, hi ^ hashed.hi);
    return;
  }
  if (object instanceof PyWeakReference) {
    hashReference(vm, object);
    return;
  }
  if (object instanceof PyComplex) {
    hashFloat(vm, new PyFloat(type, object.imag));
    const imaginary = BigInt(hashedValue());
    hashFloat(vm, new PyFloat(type, object.real));
    setBig(BigInt.asIntN(64, BigInt(hashedValue()) + 1000003n * imaginary));
    return;
  }
  if (
    object instanceof PyList ||
    object instanceof PyDict ||
    object instanceof PySet ||
    object instanceof PyBytes ||
    lookup(type, '__hash__') === null
  ) {
    raise(typeError, `unhashable type: '${type.name}'`);
  }
  hashIdentity(vm, object);
}

/** The hash of its object, which it keeps (Objects/weakrefobject.c, weakref_hash_lock_held). */
function hashReference(vm: Machine, reference: PyWeakReference): void {
  if (reference.hash === null) {
    if (reference.referent === null) raise(typeError, 'weak object has gone away');
    hashInto(vm, reference.referent);
    reference.hash = hashedValue();
  }
  setBig(BigInt(reference.hash));
}

/** Address rotated right by four bits (Python/pyhash.c, _Py_HashPointer). */
export function hashIdentity(vm: Machine, object: HeapObject | Value): void {
  if (object === null || typeof object !== 'object') {
    hashInto(vm, object);
    return;
  }
  const address = BigInt(vm.addressOf(object));
  setBig(BigInt.asIntN(64, (address >> 4n) | (address << 60n)));
}

function hashFloat(vm: Machine, float: PyFloat): void {
  const value = float.value;
  if (Number.isInteger(value)) {
    if (Number.isSafeInteger(value)) {
      hashNumber(value + 0);
      return;
    }
    setBig(hashInteger(BigInt(value)));
    return;
  }
  if (Number.isNaN(value)) {
    hashIdentity(vm, float);
    return;
  }
  if (!Number.isFinite(value)) {
    setBig(value > 0 ? 314159n : -314159n);
    return;
  }
  let mantissa = Math.abs(value);
  let exponent = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent++;
  }
  const shift = BigInt((61 - (exponent % 61)) % 61);
  const folded = (BigInt(mantissa) << shift) % MODULUS;
  setBig(value < 0 ? -folded : folded);
}

function hashTuple(vm: Machine, items: readonly Value[]): void {
  if (++depth > NESTING_MAX) {
    depth = 0;
    raise(recursionError, 'maximum recursion depth exceeded');
  }
  try {
    mixHashes(items.map((item) => lane(vm, item)));
  } finally {
    if (depth > 0) depth--;
  }
}

/** Tuples around the one that is being hashed. */
let depth = 0;

/** The hash of a value as 64 unsigned bits. */
function lane(vm: Machine, value: Value): bigint {
  hashInto(vm, value);
  return (BigInt(hashed.hi >>> 0) << 32n) | BigInt(hashed.lo >>> 0);
}

/** The hash of a tuple from the hashes of its items (64 bits, unsigned). */
export function mixHashes(lanes: readonly bigint[]): void {
  let mix = (mixLanes(lanes) + (BigInt(lanes.length) ^ (2870177450012600261n ^ 3527539n))) & MASK;
  if (mix === MASK) mix = 1546275796n;
  setBig(BigInt.asIntN(64, mix));
}

function mixLanes(lanes: readonly bigint[]): bigint {
  let mix = 2870177450012600261n;
  for (const one of lanes) {
    mix = (mix + one * 14029467366897019727n) & MASK;
    mix = ((mix << 31n) | (mix >> 33n)) & MASK;
    mix = (mix * 11400714785074694791n) & MASK;
  }
  return mix;
}

/** As a tuple of start, stop and step whose length is not mixed in (Objects/sliceobject.c, slicehash). */
function hashSlice(vm: Machine, slice: PySlice): void {
  const lanes = [slice.start, slice.stop, slice.step].map((part) => lane(vm, part));
  const mix = mixLanes(lanes);
  setBig(BigInt.asIntN(64, mix === MASK ? 1546275796n : mix));
}

function hashFrozenset(frozen: PySet): void {
  const shuffle = (hash: bigint) => ((hash ^ 89869747n ^ (hash << 16n)) * 3644798167n) & MASK;
  let mix = 0n;
  for (let i = 0; i < frozen.table.length; i++) {
    if (frozen.table[i] === undefined) continue;
    const lo = BigInt((frozen.hashes[2 * i] as number) >>> 0);
    const hi = BigInt((frozen.hashes[2 * i + 1] as number) >>> 0);
    mix ^= shuffle((hi << 32n) | lo);
  }
  mix ^= (BigInt(frozen.used + 1) * 1927868237n) & MASK;
  mix ^= (mix >> 11n) ^ (mix >> 25n);
  mix = (mix * 69069n + 907133923n) & MASK;
  if (mix === MASK) mix = 590923713n;
  setBig(BigInt.asIntN(64, mix));
}

/** As the tuple (length, start, step), the latter two None where they do not matter. */
function hashRange(vm: Machine, range: PyRange): void {
  const length = rangeLength(range);
  const one = length === 0 ? null : range.start;
  const two = length === 0 || length === 1 ? null : range.step;
  hashTuple(vm, [length, one, two]);
}

/** How many numbers a range has. */
export function rangeLength(range: PyRange): number | bigint {
  const { start, stop, step } = range;
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const length = step > 0 ? Math.ceil((stop - start) / step) : Math.ceil((start - stop) / -step);
    if (Math.abs(stop - start) < 0x10000000000000) return length > 0 ? length : 0;
  }
  const [from, to, by] = [BigInt(start), BigInt(stop), BigInt(step)];
  const length = by > 0n ? (to - from + by - 1n) / by : (from - to - by - 1n) / -by;
  return length > 0n ? normal(length) : 0;
}

/** Strings are hashed as CPython stores them: one, two or four bytes a character, whichever the widest needs. */
function hashString(text: string): void {
  if (text.length === 0) {
    set(0, 0);
    return;
  }
  let widest = 0;
  let surrogates = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > widest) widest = unit;
    if (unit >= 0xd800 && unit <= 0xdbff) surrogates = true;
  }
  const bytes: number[] = [];
  if (widest < 256) for (let i = 0; i < text.length; i++) bytes.push(text.charCodeAt(i));
  else if (surrogates && [...text].length < text.length) {
    for (const character of text) {
      const point = character.codePointAt(0) as number;
      bytes.push(point & 255, (point >> 8) & 255, (point >> 16) & 255, 0);
    }
  } else {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      bytes.push(unit & 255, unit >> 8);
    }
  }
  sip(bytes);
}

/** SipHash-1-3 with key 0 in 32-bit halves (Python/pyhash.c). */
function sip(bytes: readonly number[]): void {
  if (bytes.length === 0) {
    set(0, 0);
    return;
  }
  state[0] = 0x70736575;
  state[1] = 0x736f6d65;
  state[2] = 0x6e646f6d;
  state[3] = 0x646f7261;
  state[4] = 0x6e657261;
  state[5] = 0x6c796765;
  state[6] = 0x79746573;
  state[7] = 0x74656462;
  const blocks = bytes.length & ~7;
  for (let i = 0; i < blocks; i += 8) absorb(word(bytes, i), word(bytes, i + 4));
  let hi = word(bytes, blocks + 4);
  hi |= (bytes.length & 255) << 24;
  absorb(word(bytes, blocks), hi);
  state[4] = (state[4] as number) ^ 0xff;
  round();
  round();
  round();
  const lo = at(0) ^ at(2) ^ at(4) ^ at(6);
  hi = at(1) ^ at(3) ^ at(5) ^ at(7);
  if (lo === -1 && hi === -1) set(-2, -1);
  else set(lo, hi);
}

/** v0 low, v0 high, v1 low, ... of the running hash. */
const state = new Int32Array(8);

function at(i: number): number {
  return state[i] as number;
}

function word(bytes: readonly number[], i: number): number {
  const byte = (k: number) => (i + k < bytes.length ? (bytes[i + k] as number) : 0);
  return byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24);
}

function absorb(lo: number, hi: number): void {
  state[6] = at(6) ^ lo;
  state[7] = at(7) ^ hi;
  round();
  state[0] = at(0) ^ lo;
  state[1] = at(1) ^ hi;
}

function round(): void {
  half(0, 2, 4, 6, 13, 16);
  half(4, 2, 0, 6, 17, 21);
}

function half(a: number, b: number, c: number, d: number, s: number, t: number): void {
  add(a, b);
  add(c, d);
  rotateXor(b, s, a);
  rotateXor(d, t, c);
  const lo = at(a);
  state[a] = at(a + 1);
  state[a + 1] = lo;
}

function add(to: number, from: number): void {
  const lo = (at(to) >>> 0) + (at(from) >>> 0);
  state[to] = lo | 0;
  state[to + 1] = (at(to + 1) + at(from + 1) + (lo > 0xffffffff ? 1 : 0)) | 0;
}

function rotateXor(of: number, by: number, mask: number): void {
  const lo = at(of);
  const hi = at(of + 1);
  state[of] = ((lo << by) | (hi >>> (32 - by))) ^ at(mask);
  state[of + 1] = ((hi << by) | (lo >>> (32 - by))) ^ at(mask + 1);
}
