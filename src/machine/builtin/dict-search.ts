/**
 * Natives of the prelude for dicts and sets whose keys hash or compare in Python: the twins find an entry by asking for
 * those with the same hash and comparing them with `==`, then change the table here.
 */
import { func } from '../define.ts';
import { appendHashed, canonicalKey, deleteAt, setItem } from '../dict.ts';
import { WHOLE } from '../door.ts';
import { hashedValue, hashOf, mixHashes } from '../hash.ts';
import type { Machine } from '../machine.ts';
import { insertNew, removeAt } from '../set.ts';
import { newList, newTuple } from '../type.ts';
import type { PyDict, PyList, PySet, Slot, Value } from '../values.ts';

/** Hash of an entry's key: kept for keys that hash in Python, computed for the others. */
function hashAt(vm: Machine, dict: PyDict, at: number): Value {
  return dict.hashes?.[at] ?? hashOf(vm, dict.keys[at] as Value);
}

/** Does the class of a key leave hashing and comparing to the machine? */
function isNative(key: Value): boolean {
  try {
    return canonicalKey(key) !== null;
  } catch {
    return false;
  }
}

// Positions of the entries whose key has this hash, in order.
func('prelude', '_dict_candidates', 'dict, key, hash, /', (vm, [self, key, hash]) => {
  const dict = self as PyDict;
  vm.reading(dict, WHOLE);
  const native = isNative(key as Value);
  const found: number[] = [];
  for (let i = 0; i < dict.keys.length; i++) {
    if (dict.keys[i] === undefined) continue;
    const inPython = dict.hashes?.[i] !== undefined;
    if (native && !inPython && !isNativeMatch(dict, i, key as Value)) continue;
    if (hashAt(vm, dict, i) === hash) found.push(i);
  }
  return newList(found);
});

/** Two keys that need no Python code: equal exactly when their canonical forms are the same. */
function isNativeMatch(dict: PyDict, at: number, key: Value): boolean {
  return canonicalKey(dict.keys[at] as Value) === canonicalKey(key);
}

func('prelude', '_dict_key', 'dict, at, default, /', (_vm, [self, at, fallback]) => {
  return (self as PyDict).keys[at as number] ?? (fallback as Value);
});
func('prelude', '_dict_value', 'dict, at, /', (_vm, [self, at]) => {
  return (self as PyDict).values[at as number] ?? null;
});
func('prelude', '_dict_replace', 'dict, at, value, /', (vm, [self, at, value]) => {
  vm.writing(self as PyDict, WHOLE);
  (self as PyDict).values[at as number] = value as Value;
  return null;
});
func('prelude', '_dict_append', 'dict, key, hash, value, /', (vm, [self, key, hash, value]) => {
  const dict = self as PyDict;
  vm.writing(dict, WHOLE);
  if (!isNative(key as Value)) appendHashed(dict, key as Value, hash as Value, value as Value);
  else {
    // Known to be new: the keys that compare in Python are put aside while it is appended.
    const { hashes } = dict;
    dict.hashes = null;
    setItem(dict, key as Value, value as Value);
    if (hashes !== null) {
      while (hashes.length < dict.keys.length) hashes.push(undefined);
      dict.hashes = dict.keys.length === hashes.length ? hashes : realigned(dict, hashes);
    }
  }
  return null;
});

/** Holes were squeezed out of the entries: the hashes move with them. */
function realigned(dict: PyDict, hashes: Slot[]): Slot[] {
  const kept = hashes.filter((hash) => hash !== undefined);
  return dict.keys.map((key) => (isNative(key as Value) ? undefined : kept.shift()));
}

func('prelude', '_dict_remove', 'dict, at, /', (vm, [self, at]) => {
  vm.writing(self as PyDict, WHOLE);
  return deleteAt(self as PyDict, at as number) as Value;
});
// Live entries as (key, hash, value), without asking a subclass's methods.
func('prelude', '_dict_hashed', 'dict, /', (vm, [self]) => {
  const dict = self as PyDict;
  vm.reading(dict, WHOLE);
  const entries: Value[] = [];
  dict.keys.forEach((key, i) => {
    if (key !== undefined) entries.push(newTuple([key, hashAt(vm, dict, i), dict.values[i] as Value]));
  });
  return newList(entries);
});

/** The two halves of a hash that is a Python int. */
function halves(hash: Value): { lo: number; hi: number } {
  const big = BigInt(hash as number | bigint);
  return { lo: Number(BigInt.asIntN(32, big)), hi: Number(BigInt.asIntN(32, big >> 32n)) };
}

// Items of a set with this hash.
func('prelude', '_set_candidates', 'set, hash, /', (vm, [self, hash]) => {
  const set = self as PySet;
  vm.reading(set, WHOLE);
  const { lo, hi } = halves(hash as Value);
  const found: Value[] = [];
  set.table.forEach((item, i) => {
    if (item !== undefined && set.hashes[2 * i] === lo && set.hashes[2 * i + 1] === hi) found.push(item);
  });
  return newList(found);
});
func('prelude', '_set_insert', 'set, item, hash, /', (vm, [self, item, hash]) => {
  vm.writing(self as PySet, WHOLE);
  const { lo, hi } = halves(hash as Value);
  insertNew(self as PySet, item as Value, lo, hi);
  return null;
});
// Removes the very object (found by `_set_candidates`).
func('prelude', '_set_remove', 'set, item, /', (vm, [self, item]) => {
  const set = self as PySet;
  vm.writing(set, WHOLE);
  const at = set.table.indexOf(item as Value);
  if (at >= 0) removeAt(set, at);
  return null;
});
func('prelude', '_set_items', 'set, /', (vm, [self]) => {
  vm.reading(self as PySet, WHOLE);
  return newList((self as PySet).table.filter((item) => item !== undefined) as Value[]);
});
// Items of a set with the hashes that it keeps for them.
func('prelude', '_set_entries', 'set, /', (vm, [self]) => {
  const set = self as PySet;
  vm.reading(set, WHOLE);
  const pairs: Value[] = [];
  set.table.forEach((item, i) => {
    if (item === undefined) return;
    const hash =
      (BigInt(set.hashes[2 * i + 1] as number) << 32n) | BigInt((set.hashes[2 * i] as number) >>> 0);
    pairs.push(newTuple([item, Number.isSafeInteger(Number(hash)) ? Number(hash) : hash]));
  });
  return newList(pairs);
});
// What `a`'s table is becomes `b`'s: how in-place operations end.
func('prelude', '_set_become', 'set, other, /', (vm, [self, other]) => {
  const [a, b] = [self as PySet, other as PySet];
  vm.writing(a, WHOLE);
  a.table = b.table.slice();
  a.hashes = b.hashes.slice();
  a.used = b.used;
  a.fill = b.fill;
  return null;
});
// The hash of a tuple whose items hash to these ints.
func('prelude', '_mix_hashes', 'hashes, /', (_vm, [hashes]) => {
  const { items } = hashes as PyList;
  mixHashes(items.map((hash) => BigInt.asUintN(64, BigInt(hash as number | bigint))));
  return hashedValue();
});
