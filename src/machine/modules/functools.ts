/**
 * `_functools`: partial objects and the cache behind `lru_cache`. A call that finds its value in the cache is one step,
 * as in C; a miss runs the function in Python and then keeps the value in one more. The rest is stdlib/functools.py.
 */
import { boundMethod } from '../attribute.ts';
import { isCallable } from '../builtin/iteration.ts';
import { reprOf } from '../builtin/repr.ts';
import { call, callPrelude } from '../call.ts';
import { storable } from '../codec.ts';
import { func, getset, method, nativeModule, staticMethod } from '../define.ts';
import { copyDict, deleteAt, findKey, setItem } from '../dict.ts';
import { WHOLE } from '../door.ts';
import { raise, typeError } from '../exception.ts';
import { clearEntries } from '../namespace.ts';
import type { Keyword, Outcome } from '../native.ts';
import { register } from '../registry.ts';
import { truthOf } from '../truth.ts';
import { defineType, newDict, newTuple, objectType, typeOf } from '../type.ts';
import { HeapObject, type PyDict, PyInstance, type PyTuple, type PyType, type Value } from '../values.ts';
import { given, indexOf } from './argument.ts';

class PyPartial extends HeapObject {
  func: Value = null;
  args: Value[] = [];
  keywords: PyDict = newDict();
}
storable('PyPartial', PyPartial);

const partialType = defineType('functools.partial', { layout: 'native', dict: true });
nativeModule('_functools').set('partial', partialType);

staticMethod(partialType, '__new__', 'cls, *args, **keywords', (_, [cls, callee, ...args], keywords) => {
  if (callee === undefined) raise(typeError, "type 'partial' takes at least one argument");
  if (!isCallable(callee)) raise(typeError, 'the first argument must be callable');
  const partial = new PyPartial(cls as PyType);
  const inner = callee instanceof PyPartial ? callee : null;
  partial.func = inner === null ? callee : inner.func;
  partial.args = inner === null ? args : [...inner.args, ...args];
  if (inner !== null) partial.keywords = copyDict(inner.keywords);
  for (const [name, value] of keywords ?? []) setItem(partial.keywords, name, value);
  return partial;
});
method(partialType, '__init__', '*args, **keywords', () => null);
method(partialType, '__call__', '*args, **keywords', (vm, [self, ...args], keywords): Outcome => {
  const partial = self as PyPartial;
  const merged = copyDict(partial.keywords);
  for (const [name, value] of keywords ?? []) setItem(merged, name, value);
  const pairs: Keyword[] = [];
  merged.keys.forEach((name, i) => {
    if (name !== undefined) pairs.push([name as string, merged.values[i] as Value]);
  });
  return call(vm, partial.func, [...partial.args, ...args], pairs.length === 0 ? null : pairs);
});
getset(partialType, 'func', (_, [self]) => (self as PyPartial).func);
getset(partialType, 'args', (_, [self]) => newTuple((self as PyPartial).args.slice()));
getset(partialType, 'keywords', (_, [self]) => (self as PyPartial).keywords);
method(
  partialType,
  '__repr__',
  '',
  (vm, [self]) => {
    const { func: callee, args, keywords } = self as PyPartial;
    const parts = [callee, ...args].map((item) => reprOf(vm, item));
    keywords.keys.forEach((name, i) => {
      if (name !== undefined) parts.push(`${name as string}=${reprOf(vm, keywords.values[i] as Value)}`);
    });
    return `functools.partial(${parts.join(', ')})`;
  },
  'repr_partial',
);

class PyCallCache extends HeapObject {
  function: Value = null;
  /** Null: unbounded. */
  maxsize: number | null = null;
  typed = false;
  /** The values by key, the one used longest ago first. */
  contents: PyDict = newDict();
  hits = 0;
  misses = 0;
}
storable('PyCallCache', PyCallCache);

const cacheType = defineType('_functools._lru_cache_wrapper', { layout: 'native', dict: true });
nativeModule('_functools').set('_lru_cache_wrapper', cacheType);

staticMethod(cacheType, '__new__', 'cls, function, maxsize, typed', (_, [cls, callee, maxsize, typed]) => {
  const cache = new PyCallCache(cls as PyType);
  cache.function = callee as Value;
  cache.maxsize = given(maxsize) ? Math.max(0, indexOf(maxsize)) : null;
  cache.typed = truthOf(typed ?? false);
  return cache;
});
method(cacheType, '__init__', '*args', () => null);

/** Stands between positional and keyword arguments in a key. */
const keywordMark = register('functools.kwd_mark', new PyInstance(objectType));

/** The key of a call (Lib/functools.py, _make_key): a single int or str stands for itself. */
function keyOf(cache: PyCallCache, args: readonly Value[], keywords: readonly Keyword[]): Value {
  const parts = args.slice();
  if (keywords.length > 0) {
    parts.push(keywordMark);
    for (const [name, value] of keywords) parts.push(name, value);
  }
  if (cache.typed) parts.push(...args.map(typeOf), ...keywords.map(([, value]) => typeOf(value)));
  const only = parts[0] as Value;
  return parts.length === 1 && (typeof only === 'string' || typeof only === 'number')
    ? only
    : newTuple(parts);
}

function dictOf(keywords: readonly Keyword[]): PyDict {
  const dict = newDict();
  for (const [name, value] of keywords) setItem(dict, name, value);
  return dict;
}

method(
  cacheType,
  '__call__',
  '*args, **keywords',
  (vm, [self, ...args], keywords): Outcome => {
    const cache = self as PyCallCache;
    const named = keywords ?? [];
    const key = keyOf(cache, args, named);
    const at = findKey(cache.contents, key);
    vm.writing(cache, WHOLE);
    if (at < 0) {
      cache.misses++;
      return callPrelude(vm, 'lru_miss', [cache, key, newTuple(args), dictOf(named)]);
    }
    cache.hits++;
    const value = cache.contents.values[at] as Value;
    if (cache.maxsize !== null) {
      deleteAt(cache.contents, at);
      setItem(cache.contents, key, value);
    }
    return value;
  },
  'lru_call',
);
method(
  cacheType,
  '_keep',
  'key, value, /',
  (vm, [self, key, value]) => {
    const cache = self as PyCallCache;
    if (cache.maxsize === 0) return null;
    if (findKey(cache.contents, key as Value) >= 0) return null;
    vm.writing(cache, WHOLE);
    if (cache.maxsize !== null && cache.contents.used >= cache.maxsize) {
      deleteAt(
        cache.contents,
        cache.contents.keys.findIndex((oldest) => oldest !== undefined),
      );
    }
    setItem(cache.contents, key as Value, value as Value);
    return null;
  },
  'lru_keep',
);
method(cacheType, '_key', 'args, keywords, /', (_, [self, args, keywords]) => {
  const named = keywords as PyDict;
  const pairs = named.keys.flatMap((name, i): Keyword[] =>
    name === undefined ? [] : [[name as string, named.values[i] as Value]],
  );
  return keyOf(self as PyCallCache, (args as PyTuple).items, pairs);
});
method(cacheType, '_count', 'hit, /', (vm, [self, hit]) => {
  vm.writing(self as HeapObject, WHOLE);
  if (hit === true) (self as PyCallCache).hits++;
  else (self as PyCallCache).misses++;
  return null;
});
getset(cacheType, '_contents', (_, [self]) => (self as PyCallCache).contents);
getset(cacheType, '_function', (_, [self]) => (self as PyCallCache).function);
getset(cacheType, '_maxsize', (_, [self]) => (self as PyCallCache).maxsize);
method(cacheType, '_info', '', (vm, [self]) => {
  const { hits, misses, maxsize, contents } = self as PyCallCache;
  vm.reading(self as HeapObject, WHOLE);
  return newTuple([hits, misses, maxsize, contents.used]);
});
method(cacheType, 'cache_clear', '', (vm, [self]) => {
  const cache = self as PyCallCache;
  vm.writing(cache, WHOLE);
  clearEntries(cache.contents);
  cache.hits = 0;
  cache.misses = 0;
  return null;
});

/** What a function does when it is found in a class: `types.MethodType(function, self)`. */
func('_functools', '_bind', 'function, self, /', (_, [callee, self]) => {
  return boundMethod(callee as Value, self as Value);
});
