/**
 * `_random`: CPython's generator as the native base of `random.Random` (stdlib/random.py), with the methods that
 * programs call often. Same seeds give the same numbers as CPython 3.12's Lib/random.py, so they draw in the same
 * order. A generator without a seed takes one from the door when it is first used.
 */

import { floatCos, floatSin } from '../../base/elementary.ts';
import { DRAWS_MAX, INT_BITS_MAX } from '../../base/limits.ts';
import { stateFromKey, temper, twist, WORDS } from '../../base/mersenne.ts';
import { floatExp, floatLog } from '../../base/power.ts';
import { sha512 } from '../../base/sha512.ts';
import { reprOf } from '../builtin/repr.ts';
import { codePointLength } from '../code-points.ts';
import { storable } from '../codec.ts';
import { method, nativeModule, staticMethod } from '../define.ts';
import { WHOLE } from '../door.ts';
import { indexError, memoryError, raise, typeError, valueError } from '../exception.ts';
import { hashOf, rangeLength } from '../hash.ts';
import { itemsOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython } from '../native.ts';
import { bitLength, normalInt } from '../number.ts';
import { subscriptBuiltin } from '../subscript.ts';
import { defineType, newBytes, newFloat, newList, newTuple, typeName } from '../type.ts';
import {
  HeapObject,
  PyBoxed,
  PyBytes,
  PyFloat,
  PyList,
  PyRange,
  PyTuple,
  type PyType,
  type Slot,
  type Value,
} from '../values.ts';
import { given, integerOf, realOf } from './argument.ts';

export class PyRandom extends HeapObject {
  /** Empty until it is seeded. */
  state: number[] = [];
  index = WORDS;
  /** The second normal number of the pair that `gauss` makes. */
  spare: PyFloat | null = null;
}

storable('PyRandom', PyRandom);

export const randomType = defineType('_random.Random', { layout: 'native', dict: true });
nativeModule('_random').set('Random', randomType);

staticMethod(randomType, '__new__', 'cls, *args, **kwargs', (_, [cls]) => new PyRandom(cls as PyType));

/** The generator of a method call, seeded. */
function generator(vm: Machine, value: Slot): PyRandom {
  const found = value as PyRandom;
  vm.writing(found, WHOLE);
  if (found.state.length === 0) seedByChance(vm, found);
  return found;
}

function seedByChance(vm: Machine, random: PyRandom): void {
  setState(random, stateFromKey(Array.from({ length: 4 }, () => vm.door.random32())));
}

function setState(random: PyRandom, state: number[]): void {
  random.state = state;
  random.index = WORDS;
  random.spare = null;
}

function next32(random: PyRandom): number {
  if (random.index >= WORDS) {
    twist(random.state);
    random.index = 0;
  }
  return temper(random.state[random.index++] as number);
}

/** A float in [0, 1) of 53 random bits. */
function nextFloat(random: PyRandom): number {
  const high = next32(random) >>> 5;
  const low = next32(random) >>> 6;
  return (high * 67108864 + low) / 9007199254740992;
}

/** `count` random bits as an integer, the lowest words first. */
function nextBits(random: PyRandom, count: number): bigint {
  let result = 0n;
  for (let done = 0; done < count; done += 32) {
    const left = count - done;
    const word = left < 32 ? next32(random) >>> (32 - left) : next32(random);
    result |= BigInt(word) << BigInt(done);
  }
  return result;
}

/** An integer in [0, bound), bound > 0: draws its number of bits until it is small enough. */
function nextBelow(random: PyRandom, bound: number): number {
  if (bound > 4294967295) return Number(nextBelowBig(random, BigInt(bound)));
  const shift = Math.clz32(bound);
  for (;;) {
    const draw = next32(random) >>> shift;
    if (draw < bound) return draw;
  }
}

function nextBelowBig(random: PyRandom, bound: bigint): bigint {
  const length = bitLength(bound);
  for (;;) {
    const draw = nextBits(random, length);
    if (draw < bound) return draw;
  }
}

/** The seed as a non-negative integer (Lib/random.py, Random.seed, version 2). */
function seedNumber(vm: Machine, seed: Value): bigint {
  const plain = seed instanceof PyBoxed ? seed.value : seed;
  if (typeof plain === 'string') return hashedSeed(utf8(plain));
  if (plain instanceof PyBytes) return hashedSeed(plain.bytes);
  let number: number | bigint;
  if (typeof plain === 'number' || typeof plain === 'bigint') number = plain;
  else if (typeof plain === 'boolean') number = plain ? 1 : 0;
  else if (plain instanceof PyFloat) {
    const hash = BigInt(hashOf(vm, plain));
    return hash < 0n ? hash + (1n << 64n) : hash;
  } else {
    return raise(
      typeError,
      'The only supported seed types are: None,\nint, float, str, bytes, and bytearray.',
    );
  }
  const big = BigInt(number);
  return big < 0n ? -big : big;
}

function hashedSeed(bytes: readonly number[]): bigint {
  let result = 0n;
  for (const byte of [...bytes, ...sha512(bytes)]) result = (result << 8n) | BigInt(byte);
  return result;
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) {
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    } else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63));
      bytes.push(0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    }
  }
  return bytes;
}

/** Sets the state for `seed`, or a state by chance for None. */
function seedWith(vm: Machine, random: PyRandom, seed: Slot): void {
  if (!given(seed)) {
    seedByChance(vm, random);
    return;
  }
  let number = seedNumber(vm, seed);
  const key: number[] = [];
  do {
    key.push(Number(number & 0xffffffffn));
    number >>= 32n;
  } while (number > 0n);
  setState(random, stateFromKey(key));
}

method(randomType, '__init__', 'x=', (vm, [self, seed]) => {
  // Without a seed it is seeded when first used, so that importing `random` draws nothing.
  if (given(seed)) seedWith(vm, self as PyRandom, seed);
  return null;
});
method(randomType, 'seed', 'a=, version=', (vm, [self, seed]) => {
  seedWith(vm, self as PyRandom, seed);
  return null;
});
method(randomType, 'random', '', (vm, [self]) => newFloat(nextFloat(generator(vm, self))));
method(randomType, 'getrandbits', 'k, /', (vm, [self, k]) => {
  const count = integerOf(k);
  if (count < 0) raise(valueError, 'number of bits must be non-negative');
  if (count > INT_BITS_MAX) raise(memoryError);
  return normalInt(nextBits(generator(vm, self), Number(count)));
});
method(randomType, 'randbytes', 'n', (vm, [self, n]) => {
  const count = Number(integerOf(n));
  if (count * 8 > INT_BITS_MAX) raise(memoryError);
  let bits = nextBits(generator(vm, self), count * 8);
  const bytes: number[] = [];
  for (let i = 0; i < count; i++) {
    bytes.push(Number(bits & 255n));
    bits >>= 8n;
  }
  return newBytes(bytes);
});
method(randomType, 'getstate', '', (vm, [self]) => {
  const random = generator(vm, self);
  return newTuple([3, newTuple([...random.state, random.index]), random.spare]);
});
method(randomType, 'setstate', 'state', (_, [self, state]) => {
  const random = self as PyRandom;
  const [version, words, spare] = state instanceof PyTuple ? state.items : [];
  if (version !== 3 || !(words instanceof PyTuple) || words.items.length !== WORDS + 1) {
    raise(valueError, `state with version ${version} passed to Random.setstate() of version 3`);
  }
  random.state = words.items.slice(0, WORDS) as number[];
  random.index = words.items[WORDS] as number;
  random.spare = spare instanceof PyFloat ? spare : null;
  return null;
});

method(randomType, 'uniform', 'a, b', (vm, [self, a, b]) => {
  const low = realOf(a);
  return newFloat(low + (realOf(b) - low) * nextFloat(generator(vm, self)));
});
method(randomType, 'triangular', 'low=, high=, mode=', (vm, [self, low, high, mode]) => {
  let u = nextFloat(generator(vm, self));
  let from = low === undefined ? 0 : realOf(low);
  let to = high === undefined ? 1 : realOf(high);
  if (given(mode) && to === from) return newFloat(from);
  let c = given(mode) ? (realOf(mode) - from) / (to - from) : 0.5;
  if (u > c) {
    u = 1 - u;
    c = 1 - c;
    [from, to] = [to, from];
  }
  return newFloat(from + (to - from) * Math.sqrt(u * c));
});
method(
  randomType,
  'expovariate',
  'lambd=',
  (vm, [self, rate]) => {
    const lambda = rate === undefined ? 1 : realOf(rate);
    if (lambda === 0) throw new NeedsPython('division by zero');
    return newFloat(-floatLog(1 - nextFloat(generator(vm, self))) / lambda);
  },
  'random_expovariate',
);
method(randomType, 'gauss', 'mu=, sigma=', (vm, [self, mu, sigma]) => {
  const random = generator(vm, self);
  let z: number;
  if (random.spare !== null) {
    z = random.spare.value;
    random.spare = null;
  } else {
    const angle = nextFloat(random) * (2 * Math.PI);
    const radius = Math.sqrt(-2 * floatLog(1 - nextFloat(random)));
    z = floatCos(angle) * radius;
    random.spare = newFloat(floatSin(angle) * radius);
  }
  return newFloat((mu === undefined ? 0 : realOf(mu)) + z * (sigma === undefined ? 1 : realOf(sigma)));
});
method(randomType, 'normalvariate', 'mu=, sigma=', (vm, [self, mu, sigma]) => {
  const z = nextNormal(generator(vm, self));
  return newFloat((mu === undefined ? 0 : realOf(mu)) + z * (sigma === undefined ? 1 : realOf(sigma)));
});

const NORMAL_FACTOR = (4 * floatExp(-0.5)) / Math.sqrt(2);

/** A standard normal number by the ratio of uniforms (Kinderman and Monahan 1977). */
function nextNormal(random: PyRandom): number {
  for (;;) {
    const u1 = nextFloat(random);
    const u2 = 1 - nextFloat(random);
    const z = (NORMAL_FACTOR * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -floatLog(u2)) return z;
  }
}

method(randomType, 'randrange', 'start, stop=, step=', (vm, [self, start, stop, step]) => {
  const from = integerOf(start);
  if (!given(stop)) {
    if (given(step) && integerOf(step) !== 1) raise(typeError, 'Missing a non-None stop argument');
    if (from > 0) return below(vm, self, BigInt(from));
    raise(valueError, 'empty range for randrange()');
  }
  const to = integerOf(stop);
  const by = given(step) ? integerOf(step) : 1;
  const width = BigInt(to) - BigInt(from);
  if (by === 1) {
    if (width > 0n) return normalInt(BigInt(from) + BigInt(below(vm, self, width)));
    raise(valueError, `empty range in randrange(${from}, ${to})`);
  }
  if (by === 0) raise(valueError, 'zero step for randrange()');
  const stride = BigInt(by);
  const count = (width + stride + (by > 0 ? -1n : 1n)) / stride;
  if (count <= 0n) raise(valueError, `empty range in randrange(${from}, ${to}, ${by})`);
  return normalInt(BigInt(from) + stride * BigInt(below(vm, self, count)));
});
method(randomType, 'randint', 'a, b', (vm, [self, a, b]) => {
  const from = integerOf(a);
  const to = BigInt(integerOf(b)) + 1n;
  const width = to - BigInt(from);
  if (width <= 0n) raise(valueError, `empty range in randrange(${from}, ${to})`);
  return normalInt(BigInt(from) + BigInt(below(vm, self, width)));
});
method(randomType, '_randbelow', 'n', (vm, [self, n]) => {
  const bound = BigInt(integerOf(n));
  return bound === 0n ? 0 : below(vm, self, bound);
});

function below(vm: Machine, self: Slot, bound: bigint): number | bigint {
  const random = generator(vm, self);
  if (bound <= 4294967295n) return nextBelow(random, Number(bound));
  return normalInt(nextBelowBig(random, bound));
}

/** Length of a builtin sequence; anything else is the twin's business. */
function lengthOf(value: Value): number {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
  if (typeof value === 'string') return codePointLength(value);
  if (value instanceof PyRange) return Number(rangeLength(value));
  if (value instanceof PyBytes) return value.bytes.length;
  throw new NeedsPython('sequence');
}

function itemAt(vm: Machine, sequence: Value, index: number): Value {
  return subscriptBuiltin(vm, sequence, index) as Value;
}

method(
  randomType,
  'choice',
  'seq',
  (vm, [self, seq]) => {
    const sequence = seq as Value;
    const length = lengthOf(sequence);
    if (sequence instanceof PyList) vm.reading(sequence, WHOLE);
    if (length === 0) raise(indexError, 'Cannot choose from an empty sequence');
    return itemAt(vm, sequence, nextBelow(generator(vm, self), length));
  },
  'random_choice',
);
method(
  randomType,
  'shuffle',
  'x',
  (vm, [self, x]) => {
    if (!(x instanceof PyList)) throw new NeedsPython('shuffle');
    vm.writing(x, WHOLE);
    const random = generator(vm, self);
    for (let i = x.items.length - 1; i > 0; i--) {
      const j = nextBelow(random, i + 1);
      const item = x.items[i] as Value;
      x.items[i] = x.items[j] as Value;
      x.items[j] = item;
    }
    return null;
  },
  'random_shuffle',
);
method(
  randomType,
  'sample',
  'population, k, *, counts=',
  (vm, [self, population, k, counts]) => {
    const from = population as Value;
    if (given(counts)) throw new NeedsPython('counts');
    const count = lengthOf(from);
    if (from instanceof PyList) vm.reading(from, WHOLE);
    const wanted = Number(integerOf(k));
    if (wanted < 0 || wanted > count) raise(valueError, 'Sample larger than population or is negative');
    if (wanted > DRAWS_MAX) raise(memoryError);
    const places = samplePlaces(generator(vm, self), count, wanted);
    return newList(places.map((at) => itemAt(vm, from, at)));
  },
  'random_sample',
);

/** Which places are drawn: from a shrinking pool if it is small, else by drawing again what was drawn already. */
function samplePlaces(random: PyRandom, count: number, wanted: number): number[] {
  const result: number[] = [];
  let limit = 21;
  // 4 to the power of ceil(log4(3 * wanted)).
  if (wanted > 5) {
    let size = 1;
    while (size < wanted * 3) size *= 4;
    limit += size;
  }
  if (count <= limit) {
    const pool = Array.from({ length: count }, (_, i) => i);
    for (let i = 0; i < wanted; i++) {
      const j = nextBelow(random, count - i);
      result.push(pool[j] as number);
      pool[j] = pool[count - i - 1] as number;
    }
    return result;
  }
  const taken = new Set<number>();
  while (result.length < wanted) {
    const at = nextBelow(random, count);
    if (taken.has(at)) continue;
    taken.add(at);
    result.push(at);
  }
  return result;
}

method(
  randomType,
  'choices',
  'population, weights=, *, cum_weights=, k=',
  (vm, [self, population, weights, cumulative, k]) => {
    const from = population as Value;
    const count = lengthOf(from);
    const wanted = k === undefined ? 1 : Number(integerOf(k));
    if (wanted > DRAWS_MAX) raise(memoryError);
    const steps = cumulativeWeights(vm, weights, cumulative);
    if (from instanceof PyList) vm.reading(from, WHOLE);
    const random = generator(vm, self);
    const result: Value[] = [];
    if (steps === null) {
      if (count === 0 && wanted > 0) raise(indexError, 'list index out of range');
      for (let i = 0; i < wanted; i++) {
        result.push(itemAt(vm, from, Math.floor(nextFloat(random) * count)));
      }
      return newList(result);
    }
    if (steps.length !== count) {
      raise(valueError, 'The number of weights does not match the population');
    }
    const total = steps[count - 1] as number;
    if (total <= 0) raise(valueError, 'Total of weights must be greater than zero');
    if (!Number.isFinite(total)) raise(valueError, 'Total of weights must be finite');
    for (let i = 0; i < wanted; i++) {
      const draw = nextFloat(random) * total;
      let at = 0;
      while (at < count - 1 && draw >= (steps[at] as number)) at++;
      result.push(itemAt(vm, from, at));
    }
    return newList(result);
  },
  'random_choices',
);

function cumulativeWeights(vm: Machine, weights: Slot, cumulative: Slot): number[] | null {
  if (given(cumulative)) {
    if (given(weights)) raise(typeError, 'Cannot specify both weights and cumulative weights');
    return itemsOf(vm, cumulative).map(realOf);
  }
  if (!given(weights)) return null;
  if (typeof weights === 'number') {
    raise(typeError, `The number of choices must be a keyword argument: k=${reprOf(vm, weights)}`);
  }
  let sum = 0;
  return itemsOf(vm, weights).map((weight) => {
    sum += realOf(weight);
    return sum;
  });
}

method(randomType, '__reduce__', '', (_, [self]) => {
  raise(typeError, `cannot pickle '${typeName(self as Value)}' object`);
});
