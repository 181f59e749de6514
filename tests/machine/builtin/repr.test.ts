import { describe, expect, test } from 'vitest';
import { boundMethod } from '../../../src/machine/attribute.ts';
import { reprOf, strOf } from '../../../src/machine/builtin/repr.ts';
import { nativeModule } from '../../../src/machine/define.ts';
import { setItem } from '../../../src/machine/dict.ts';
import {
  baseExceptionGroup,
  exceptionGroup,
  keyError,
  makeException,
  osError,
  stopIteration,
  valueError,
} from '../../../src/machine/exception.ts';
import { NeedsPython } from '../../../src/machine/native.ts';
import {
  dictKeysType,
  frozensetType,
  intType,
  listType,
  lookup,
  newDict,
  newList,
  newSet,
  newTuple,
  objectType,
  setType,
  sliceType,
} from '../../../src/machine/type.ts';
import { PyBoxed, PyDictView, PyInstance, PySlice, PyType, type Value } from '../../../src/machine/values.ts';
import { vm } from './recorded.ts';

/** A class as a program would make it, with no `__repr__` of its own. */
function userClass(name: string, base: PyType): PyType {
  const type = new PyType(objectType.cls, name, [base], newDict(), false, base.layout);
  type.module = '__main__';
  type.mro = [type, ...base.mro];
  return type;
}

describe('containers', () => {
  test('a list in itself shows as [...]', () => {
    const list = newList([1]);
    list.items.push(list);
    expect(reprOf(vm, list)).toBe('[1, [...]]');
    expect(reprOf(vm, list)).toBe('[1, [...]]');
  });

  test('a list that stands twice side by side is shown twice', () => {
    const inner = newList(['x']);
    expect(reprOf(vm, newTuple([inner, inner]))).toBe("(['x'], ['x'])");
  });

  test('a dict in itself, by way of a tuple', () => {
    const dict = newDict();
    setItem(dict, 'self', newTuple([dict]));
    expect(reprOf(vm, dict)).toBe("{'self': ({...},)}");
  });

  test('empty ones', () => {
    const shown = [newList([]), newTuple([]), newDict(), newSet(), newSet(frozensetType)];
    expect(shown.map((one) => reprOf(vm, one))).toEqual(['[]', '()', '{}', 'set()', 'frozenset()']);
  });

  test('subclasses of set show their name, subclasses of list do not', () => {
    expect(reprOf(vm, newSet(userClass('Bag', setType)))).toBe('Bag()');
    const list = newList([1]);
    list.cls = userClass('Row', listType);
    expect(reprOf(vm, list)).toBe('[1]');
  });

  test('views and slices', () => {
    const dict = newDict();
    setItem(dict, 'a', 1);
    expect(reprOf(vm, new PyDictView(dictKeysType, dict))).toBe("dict_keys(['a'])");
    expect(reprOf(vm, new PySlice(sliceType))).toBe('slice(None, None, None)');
  });

  test('nesting beyond the limit is a RecursionError', () => {
    let list = newList([]);
    for (let i = 0; i < 2000; i++) list = newList([list]);
    expect(() => reprOf(vm, list)).toThrow();
    expect(reprOf(vm, newList([newList([])]))).toBe('[[]]');
  });
});

describe('objects', () => {
  test('an instance without __repr__ shows module, name and address', () => {
    const point = new PyInstance(userClass('Point', objectType));
    point.id = 0x7f00000000a0;
    expect(reprOf(vm, point)).toBe('<__main__.Point object at 0x7f00000000a0>');
    expect(strOf(vm, point)).toBe('<__main__.Point object at 0x7f00000000a0>');
  });

  test('a __repr__ in Python is left to the machine', () => {
    const type = userClass('Loud', objectType);
    setItem(type.members, '__repr__', newTuple([]));
    expect(() => reprOf(vm, newList([new PyInstance(type)]))).toThrow(NeedsPython);
  });

  test('an int of a subclass shows as its value', () => {
    const boxed = new PyBoxed(userClass('Port', intType));
    boxed.value = 80;
    expect(reprOf(vm, boxed)).toBe('80');
  });

  test('types, functions, methods', () => {
    const append = lookup(listType, 'append') ?? lookup(listType, '__repr__');
    expect(reprOf(vm, intType)).toBe("<class 'int'>");
    expect(reprOf(vm, userClass('A', objectType))).toBe("<class '__main__.A'>");
    expect(reprOf(vm, nativeModule('builtins').get('abs') as Value)).toBe('<built-in function abs>');
    expect(reprOf(vm, lookup(objectType, '__repr__') as Value)).toBe(
      "<slot wrapper '__repr__' of 'object' objects>",
    );
    const list = newList([]);
    list.id = 0x7f00000000b0;
    expect(reprOf(vm, boundMethod(append as Value, list))).toMatch(/of list object at 0x7f00000000b0>$/);
  });
});

describe('exceptions', () => {
  const text = (error: Value) => [reprOf(vm, error), strOf(vm, error)];
  test('none, one, several arguments', () => {
    expect(text(makeException(valueError, []))).toEqual(['ValueError()', '']);
    expect(text(makeException(valueError, ['no']))).toEqual(["ValueError('no')", 'no']);
    expect(text(makeException(valueError, ['no', 2]))).toEqual(["ValueError('no', 2)", "('no', 2)"]);
    expect(text(makeException(stopIteration, [3]))).toEqual(['StopIteration(3)', '3']);
  });
  test('a KeyError shows the key as repr does', () => {
    expect(text(makeException(keyError, ['k']))).toEqual(["KeyError('k')", "'k'"]);
  });
  test('an OSError shows its number', () => {
    expect(strOf(vm, makeException(osError, [2, 'No such file']))).toBe('[Errno 2] No such file');
    expect(strOf(vm, makeException(osError, ['plain']))).toBe('plain');
  });
  test('a group counts what is in it', () => {
    const group = makeException(exceptionGroup, ['many', newList([makeException(valueError, ['a'])])]);
    expect(text(group)).toEqual(["ExceptionGroup('many', [ValueError('a')])", 'many (1 sub-exception)']);
    expect(baseExceptionGroup.name).toBe('BaseExceptionGroup');
  });
});
