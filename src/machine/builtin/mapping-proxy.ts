/** `mappingproxy`: the read-only view of a dict that `Class.__dict__` is. */
import { call } from '../call.ts';
import { storable } from '../codec.ts';
import { method } from '../define.ts';
import { getItem, hasKey, placeOfKey, valueOr, valueOrError } from '../dict.ts';
import { WHOLE } from '../door.ts';
import { declarePureIterator, tableIterator } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { lookup, mappingProxyType } from '../type.ts';
import { HeapObject, type PyDict, type Slot, type Value } from '../values.ts';
import { reprOf } from './repr.ts';

export class PyMappingProxy extends HeapObject {
  source: PyDict;
  constructor(source: PyDict) {
    super(mappingProxyType);
    this.source = source;
  }
}
storable('PyMappingProxy', PyMappingProxy);

function reading(vm: Machine, self: Slot, key: Slot = undefined): PyDict {
  const { source } = self as PyMappingProxy;
  vm.reading(source, key === undefined ? WHOLE : placeOfKey(key));
  return source;
}

method(mappingProxyType, '__getitem__', 'key, /', (vm, [self, key]) => {
  return valueOrError(getItem(reading(vm, self, key), key as Value), key as Value);
});
method(mappingProxyType, 'get', 'key, default=, /', (vm, [self, key, fallback]) => {
  return valueOr(getItem(reading(vm, self, key), key as Value), fallback);
});
method(mappingProxyType, '__contains__', 'key, /', (vm, [self, key]) => {
  return hasKey(reading(vm, self, key), key as Value);
});
method(mappingProxyType, '__len__', '', (vm, [self]) => reading(vm, self).used);
method(mappingProxyType, '__iter__', '', (_vm, [self]) => {
  return tableIterator((self as PyMappingProxy).source, 'keys');
});
for (const name of ['keys', 'values', 'items', 'copy']) {
  method(mappingProxyType, name, '', (vm, [self]) => {
    const { source } = self as PyMappingProxy;
    return call(vm, lookup(source.cls, name) as Value, [source]);
  });
}
method(
  mappingProxyType,
  '__repr__',
  '',
  (vm, [self]) => `mappingproxy(${reprOf(vm, reading(vm, self))})`,
  'repr_mapping_proxy',
);
method(mappingProxyType, '__str__', '', (vm, [self]) => reprOf(vm, reading(vm, self)), 'str_mapping_proxy');
declarePureIterator(mappingProxyType);
