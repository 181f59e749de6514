/** `_collections`: what of `collections` must be native beside the deque. The rest is stdlib/collections.py. */
import { boundMethod } from '../attribute.ts';
import { reprOf, showContainer } from '../builtin/repr.ts';
import { call } from '../call.ts';
import { newProperty } from '../class.ts';
import { classMethod, func, method, nativeModule, staticMethod } from '../define.ts';
import { copyDict, setItem } from '../dict.ts';
import { WHOLE } from '../door.ts';
import { attributeError, keyError, raise, typeError } from '../exception.ts';
import { getName, setName } from '../namespace.ts';
import { NeedsPython, type Outcome } from '../native.ts';
import { defineType, dictType, newDict, typeName } from '../type.ts';
import { PyBuiltin, PyDict, type PyTuple, PyType, type Value } from '../values.ts';

/** The factory is an ordinary attribute of the instance. */
const FACTORY = 'default_factory';

export const defaultDictType = defineType('collections.defaultdict', {
  bases: [dictType],
  layout: 'dict',
  dict: true,
});
nativeModule('_collections').set('defaultdict', defaultDictType);

function factoryOf(dict: PyDict): Value {
  return (dict.dict === null ? null : getName(dict.dict, FACTORY)) ?? null;
}

function setFactory(dict: PyDict, factory: Value): void {
  dict.dict ??= newDict();
  setName(dict.dict, FACTORY, factory);
}

staticMethod(defaultDictType, '__new__', 'cls, *args, **kwargs', (_, [cls]) => {
  const dict = new PyDict(cls as PyType);
  setFactory(dict, null);
  return dict;
});
method(
  defaultDictType,
  '__init__',
  '*args, **kwargs',
  (_, args, keywords) => {
    const dict = args[0] as PyDict;
    const factory = args[1] ?? null;
    const callable = factory === null || factory instanceof PyType || isCallable(factory);
    if (!callable) raise(typeError, 'first argument must be callable or None');
    if (args.length > 2 || (keywords !== null && keywords.length > 0)) throw new NeedsPython('contents');
    setFactory(dict, factory);
    return null;
  },
  'defaultdict_init',
);

function isCallable(value: Value): boolean {
  if (value === null || typeof value !== 'object') return false;
  const name = value.cls.name;
  if (value.cls.builtin) return /function|method|type|partial/.test(name);
  return value.cls.mro.some((type) => getName(type.members, '__call__') !== undefined);
}

/** One step with a builtin factory such as `list` or `int`, as in C; with one written in Python, the twin. */
method(
  defaultDictType,
  '__missing__',
  'key, /',
  (vm, [self, key]): Outcome => {
    const dict = self as PyDict;
    const factory = factoryOf(dict);
    if (factory === null) raise(keyError, key as Value);
    const native = (factory instanceof PyType && factory.builtin) || factory instanceof PyBuiltin;
    if (!native) throw new NeedsPython('default_factory');
    const value = call(vm, factory, []);
    if (typeof value === 'symbol') return value;
    vm.writing(dict, WHOLE);
    setItem(dict, key as Value, value);
    return value;
  },
  'defaultdict_missing',
);
for (const name of ['copy', '__copy__']) {
  method(defaultDictType, name, '', (vm, [self]) => {
    const dict = self as PyDict;
    vm.reading(dict, WHOLE);
    const copy = copyDict(dict);
    copy.cls = dict.cls;
    setFactory(copy, factoryOf(dict));
    return copy;
  });
}
method(
  defaultDictType,
  '__repr__',
  '',
  (vm, [self]) => {
    const dict = self as PyDict;
    vm.reading(dict, WHOLE);
    const text = () => {
      const parts: string[] = [];
      dict.keys.forEach((key, i) => {
        if (key !== undefined) parts.push(`${reprOf(vm, key)}: ${reprOf(vm, dict.values[i] as Value)}`);
      });
      return `{${parts.join(', ')}}`;
    };
    const factory = reprOf(vm, factoryOf(dict));
    return `${dict.cls.name}(${factory}, ${showContainer(vm, dict, '...', text)})`;
  },
  'repr_defaultdict',
);
classMethod(defaultDictType, '__class_getitem__', 'item, /', (_, [cls]) => cls as Value);

/** A field of a named tuple: a property that reads one item, without a step of its own. */
const field = func('_collections', '_field', 'index, self, /', (_, [index, self]) => {
  const items = (self as PyTuple).items;
  const item = items?.[index as number];
  return item === undefined ? raise(typeError, `no such field of '${typeName(self as Value)}'`) : item;
});
const readOnly = func('_collections', '_read_only', '*args', () =>
  raise(attributeError, "can't set attribute"),
);
func('_collections', '_tuplegetter', 'index, doc, /', (_, [index, doc]) => {
  return newProperty(boundMethod(field, index as Value), readOnly, readOnly, doc as Value);
});
